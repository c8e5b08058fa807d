"""From a field and a level to an outline that says no more than the facts do.

The field runs through every site, and bends sharply there. So its contours have necks, teeth and
islands a few hundred metres wide that no report supports: they are smoothed away, and what is
left without a single site in it is filled or dropped.
"""

from __future__ import annotations

from itertools import pairwise
from typing import cast

import contourpy
import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.chronicle.field import Floats, RegionRaster
from geodata.chronicle.plane import flat
from geodata.geometry import area_km2, as_multipolygon
from geodata.model import GRID

__all__ = ["EMPTY", "LEAST_KM2", "contours", "cut", "outline", "shifted"]

EMPTY = shapely.MultiPolygon()

LEAST_KM2 = 0.3  # detached pieces and holes below this are beyond the accuracy of the method
TOLERANCE_KM = 0.15  # of the outline; the outline itself is good to a kilometre or two
SMOOTH_KM = 0.4  # necks and teeth up to twice as wide are smoothed away
OUTLINE_GRID = 1e-3  # degrees, 70 to 110 m: vertices off the border are on it, but for a last shift
SHIFT_GRID = 1e-5  # degrees, about 1 m: as fine as maps are published
_QUARTER = 4  # segments in a quarter of a circle; simplifying leaves fewer


def contours(sheet: RegionRaster, field: Floats) -> contourpy.ContourGenerator:
    """Return what draws a field's contours, made once for all levels."""
    return contourpy.contour_generator(sheet.lon, sheet.lat, field, fill_type=contourpy.FillType.OuterOffset)


def outline(
    sheet: RegionRaster, lines: contourpy.ContourGenerator, level: float, sited: bool
) -> BaseGeometry:
    """Return the ground above a level, drawn economically, before it is cut at the border.

    Parameters
    ----------
    sheet : RegionRaster
    lines : ContourGenerator
        Of the field, from `contours`.
    level : float
    sited : bool
        Drop pieces without a site in them.
    """
    ground = _above(lines, level)
    if ground.is_empty:
        return ground
    ground = shapely.make_valid(flat(ground, _simplified))
    parts = shapely.get_parts(as_multipolygon(shapely.set_precision(ground, OUTLINE_GRID)))
    shapely.prepare(parts)
    if sited and len(parts):
        tree = shapely.STRtree(sheet.points)
        parts = parts[np.unique(tree.query(parts, predicate="intersects")[0])]
    return shapely.MultiPolygon([_without_empty_holes(part, sheet) for part in parts])


def _above(lines: contourpy.ContourGenerator, level: float) -> BaseGeometry:
    # The type that contourpy states covers every fill type; this one always gives both lists.
    polygons, offsets = cast("tuple[list[Floats], list[npt.NDArray[np.int_]]]", lines.filled(level, np.inf))
    rings = ([points[i:j] for i, j in pairwise(ends)] for points, ends in zip(polygons, offsets, strict=True))
    parts = [shapely.Polygon(outer, holes) for outer, *holes in rings]
    return shapely.MultiPolygon(parts)


def _simplified(plane: BaseGeometry) -> BaseGeometry:
    """Close and open the outline (both keep what is wide), and thin out the vertices."""
    for distance in (SMOOTH_KM, -2 * SMOOTH_KM, SMOOTH_KM):
        plane = shapely.buffer(plane, distance, quad_segs=_QUARTER)
    return shapely.simplify(plane, TOLERANCE_KM)


def _without_empty_holes(polygon: shapely.Polygon, sheet: RegionRaster) -> shapely.Polygon:
    holes = [
        ring for ring in polygon.interiors if shapely.intersects(shapely.Polygon(ring), sheet.points).any()
    ]
    return shapely.Polygon(polygon.exterior, holes)


def shifted(ground: BaseGeometry, distance_km: float) -> BaseGeometry:
    """Return an outline moved outward by a few metres, vertex by vertex."""
    moved = flat(ground, lambda plane: shapely.buffer(plane, distance_km, join_style="mitre"))
    return shapely.set_precision(moved, SHIFT_GRID)


def cut(ground: BaseGeometry, land: BaseGeometry, taken: BaseGeometry) -> shapely.MultiPolygon:
    """Return the part of an outline in `land` and outside `taken`, without tiny pieces."""
    inside = as_multipolygon(shapely.intersection(ground, land, grid_size=GRID))
    if not taken.is_empty:
        inside = as_multipolygon(shapely.difference(inside, taken, grid_size=GRID))
    parts = np.array(inside.geoms, dtype=object)
    kept = parts[area_km2(parts) >= LEAST_KM2] if len(parts) else parts
    return shapely.MultiPolygon([_without_pinholes(part) for part in kept])


def _without_pinholes(polygon: shapely.Polygon) -> shapely.Polygon:
    holes = [ring for ring in polygon.interiors if area_km2([shapely.Polygon(ring)])[0] >= LEAST_KM2]
    return shapely.Polygon(polygon.exterior, holes)
