"""Lakes and reservoirs around the window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from geodata.data.build import registry
from geodata.data.build.borders import GRID
from geodata.data.build.curves import smooth_ring

AROUND = (32.4, 49.8, 37.4, 52.8)
LEAST_KM2 = 4.0
LEAST_COMPACT = 0.15
"""Least 4 pi area / perimeter squared in degrees; 1 is a circle."""
GEOD = Geod(ellps="WGS84")


def bodies(cache: Path) -> list[BaseGeometry]:
    """Read the larger waters, their corners rounded.

    The package cut every water along a grid and thinned it, so that below a
    few km2 little more than triangles are left; those are dropped. Touching
    pieces are joined first.

    Parameters
    ----------
    cache : Path
        Folder for tarballs.

    Returns
    -------
    list of Polygon
        In degrees, largest first.

    Raises
    ------
    RegistryError
        If the package cannot be had.
    """
    found = [part for line in registry.lines(registry.WATERBODIES, cache) for part in _near(line)]
    joined = shapely.get_parts(shapely.union_all(shapely.make_valid(found), grid_size=GRID))
    kept = [smooth_ring(body) for body in joined if _area(body) >= LEAST_KM2 and _compact(body)]
    return sorted(kept, key=_area, reverse=True)


def _near(line: bytes) -> list[BaseGeometry]:
    text = line.strip().rstrip(b",")
    if not text.startswith(b'{"type":"MultiPolygon"'):
        return []
    parts = shapely.get_parts(shapely.from_geojson(text))
    west, south, east, north = shapely.bounds(parts).T
    inside = (west > AROUND[0]) & (south > AROUND[1]) & (east < AROUND[2]) & (north < AROUND[3])
    return list(parts[inside])


def _area(body: BaseGeometry) -> float:
    return abs(GEOD.geometry_area_perimeter(body)[0]) / 1e6


def _compact(body: BaseGeometry) -> bool:
    return bool(4 * np.pi * body.area / body.length**2 >= LEAST_COMPACT)
