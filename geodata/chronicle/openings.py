"""Ground that a single site cuts out of another's is joined to its own side by the shortest way.

A field that runs through every site makes an island of a village reported apart from its neighbours.
No report describes an encirclement, and troops reach a village over land, so the hole is opened towards the
nearest ground outside, in a strip just wide enough to be drawn.
"""

from __future__ import annotations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.chronicle.field import Floats, RegionRaster
from geodata.chronicle.outlines import EMPTY, LEAST_KM2, SMOOTH_KM
from geodata.chronicle.plane import scale_at
from geodata.geometry import area_km2, as_multipolygon

__all__ = ["holes", "opening"]

_HALF_WIDTH_KM = 3 * SMOOTH_KM  # smoothing leaves what is more than twice SMOOTH_KM wide


def holes(ground: BaseGeometry) -> list[shapely.Polygon]:
    """Return the holes in `ground` (degrees) that are large enough to be drawn."""
    rings = [shapely.Polygon(ring) for part in as_multipolygon(ground).geoms for ring in part.interiors]
    return [ring for ring in rings if area_km2([ring])[0] >= LEAST_KM2]


def opening(sheet: RegionRaster, ground: BaseGeometry) -> Floats:
    """Return how much to lower a field, shape (lat, lon): 1 on the way out of a hole of `ground`, 0 far away.

    Nothing is lowered for a hole with no land outside to open to.
    """
    lowered = np.zeros(sheet.weights.shape)
    enclosed = holes(ground)
    outside = shapely.difference(sheet.region, _filled(ground)) if enclosed else EMPTY
    for hole in enclosed if not outside.is_empty else []:
        way = shapely.shortest_line(hole.representative_point(), outside)
        lowered = np.maximum(lowered, _strip(sheet, way))
    return lowered


def _filled(ground: BaseGeometry) -> BaseGeometry:
    return shapely.union_all([shapely.Polygon(part.exterior) for part in as_multipolygon(ground).geoms])


def _strip(sheet: RegionRaster, way: BaseGeometry) -> Floats:
    """Return 1 on a line, falling to 0 at half the strip's width beside it."""
    scale = scale_at(way.centroid.y)
    raster = np.stack(np.meshgrid(sheet.lon, sheet.lat), axis=-1) * scale
    line = shapely.transform(way, lambda points: points * scale)
    distance = shapely.distance(shapely.points(raster), line)
    return np.asarray(np.clip(1 - distance / _HALF_WIDTH_KM, 0, None))
