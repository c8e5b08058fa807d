"""From a field to polygons: the level whose area meets the published figure, drawn economically."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import cast

import contourpy
import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.chronicle.field import KM_PER_DEGREE, Floats, Sheet
from geodata.geometry import area_km2, as_multipolygon
from geodata.model import GRID

__all__ = ["EMPTY", "Shapes", "draw"]

EMPTY = shapely.MultiPolygon()

LEAST_KM2 = 0.3  # detached pieces and holes below this say nothing at the accuracy of the method
TOLERANCE_KM = 0.15  # of the outline; the outline itself is good to a kilometre or two
OUTLINE_GRID = 1e-3  # degrees, 70 to 110 m: vertices off the border lie on it
_HALF_WAY = 0.0  # level where nobody published an area: half way between places of either side
_ROUNDS = 10
_CLOSE_ENOUGH = 0.005  # of the figure


@dataclass(frozen=True)
class Shapes:
    """One region on one day, degrees: the opponent's ground and the contested ground."""

    opponent: shapely.MultiPolygon
    contested: shapely.MultiPolygon


def draw(
    sheet: Sheet, fields: tuple[Floats, Floats], opponent_km2: float | None, contested_km2: float | None
) -> Shapes:
    """Draw one day of a region.

    Parameters
    ----------
    sheet : Sheet
    fields : pair of array, shape (lat, lon)
        High where the opponent holds; high where home does not.
    opponent_km2, contested_km2 : float or None
        Published areas. None draws the line half way between places.
    """
    first, second = fields
    opponent = _meet(sheet, first, np.ones_like(first, dtype=bool), opponent_km2, EMPTY)
    contested = _meet(sheet, second, ~_inside(sheet, opponent), contested_km2, opponent)
    return Shapes(opponent, contested)


def _inside(sheet: Sheet, ground: BaseGeometry) -> npt.NDArray[np.bool_]:
    found = np.zeros(sheet.weights.shape, dtype=bool)
    if not ground.is_empty:
        west, south, east, north = ground.bounds
        rows = slice(*np.searchsorted(sheet.lat, [south, north]))
        columns = slice(*np.searchsorted(sheet.lon, [west, east]))
        shapely.prepare(ground)
        found[rows, columns] = shapely.contains_xy(ground, *np.meshgrid(sheet.lon[columns], sheet.lat[rows]))
    return found


def _meet(
    sheet: Sheet, field: Floats, free: npt.NDArray[np.bool_], target: float | None, taken: BaseGeometry
) -> shapely.MultiPolygon:
    """Return the ground above the level whose area, without `taken`, is `target`."""
    if target is None:
        return _above(sheet, field, _HALF_WAY, taken)
    if target < LEAST_KM2:
        return EMPTY
    free &= sheet.weights > 0
    heights = field[free]
    order = np.argsort(-heights, kind="stable")
    levels, areas = heights[order], np.cumsum(sheet.weights[free][order])
    return _search(lambda aim: _above(sheet, field, float(np.interp(aim, areas, levels)), taken), target)


def _search(ground_at: Callable[[float], shapely.MultiPolygon], target: float) -> shapely.MultiPolygon:
    """Return the ground whose area comes nearest to `target`; `ground_at` takes the raster's area.

    Simplifying and cutting shift the area by about the same amount at the next level, so aiming as
    far beyond as the last shot fell short hits within two or three rounds, as a rule.
    """
    low, high, aim = 0.0, 2 * target + 2.0, target
    best, least = EMPTY, target
    for _ in range(_ROUNDS):
        found = ground_at(aim)
        error = target - float(area_km2([found])[0])
        if abs(error) < least:
            best, least = found, abs(error)
        if abs(error) <= _CLOSE_ENOUGH * target:
            break
        low, high = (aim, high) if error > 0 else (low, aim)
        aim += error
        if not low < aim < high:
            aim = (low + high) / 2
    return best


def _above(sheet: Sheet, field: Floats, level: float, taken: BaseGeometry) -> shapely.MultiPolygon:
    ground = _simplified(_contour(sheet, field, level))
    ground = shapely.intersection(ground, sheet.region, grid_size=GRID)
    if not taken.is_empty:
        ground = shapely.difference(ground, taken, grid_size=GRID)
    return _without_crumbs(ground)


def _contour(sheet: Sheet, field: Floats, level: float) -> BaseGeometry:
    generator = contourpy.contour_generator(
        sheet.lon, sheet.lat, field, fill_type=contourpy.FillType.OuterOffset
    )
    # The type that contourpy states covers every fill type; this one always gives both lists.
    polygons, offsets = cast(
        "tuple[list[Floats], list[npt.NDArray[np.int_]]]", generator.filled(level, np.inf)
    )
    rings = ([points[i:j] for i, j in pairwise(ends)] for points, ends in zip(polygons, offsets, strict=True))
    parts = [shapely.Polygon(outer, holes) for outer, *holes in rings]
    return shapely.MultiPolygon(parts)


def _simplified(ground: BaseGeometry) -> BaseGeometry:
    if ground.is_empty:
        return ground
    scale = np.array([np.cos(np.radians(ground.centroid.y)), 1.0]) * KM_PER_DEGREE
    plane = shapely.transform(ground, lambda points: points * scale)
    plane = shapely.simplify(plane, TOLERANCE_KM)
    degrees = shapely.transform(plane, lambda points: points / scale)
    return shapely.set_precision(shapely.make_valid(degrees), OUTLINE_GRID)


def _without_crumbs(ground: BaseGeometry) -> shapely.MultiPolygon:
    parts = np.array(as_multipolygon(ground).geoms, dtype=object)
    kept = parts[area_km2(parts) >= LEAST_KM2] if len(parts) else parts
    return shapely.MultiPolygon([_without_pinholes(part) for part in kept])


def _without_pinholes(polygon: shapely.Polygon) -> shapely.Polygon:
    holes = [ring for ring in polygon.interiors if area_km2([shapely.Polygon(ring)])[0] >= LEAST_KM2]
    return shapely.Polygon(polygon.exterior, holes)
