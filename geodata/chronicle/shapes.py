"""From fields to polygons: pockets first, then all other ground up to the published area."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.chronicle.field import Floats, RegionRaster
from geodata.chronicle.levels import meet
from geodata.chronicle.outlines import EMPTY, LEAST_KM2, contours, cut, outline
from geodata.chronicle.plane import scale_at
from geodata.chronicle.pockets import Pocket, zone
from geodata.geometry import as_multipolygon
from geodata.model import GRID

__all__ = ["PlacedPocket", "Shapes", "Wanted", "draw"]

_HALF_WAY = 0.0  # level where nobody published an area: half way between places of the two sides
# How far a pocket's field falls from its middle to one radius away: hardly where sites determine its shape.
_LEAN_SITED = 0.1
_LEAN_DISC = 1.0

_BINS = 4000  # of the field's heights, for a first guess at a level

Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class PlacedPocket:
    """A pocket with the area that it has on the day, in km2; `sited`: sites determine its shape."""

    pocket: Pocket
    area_km2: float
    sited: bool


@dataclass(frozen=True)
class Wanted:
    """How much ground of one control to draw, in km2.

    Attributes
    ----------
    pockets : tuple of PlacedPocket
    rest_km2 : float or None
        All other ground; None draws the line half way between places.
    """

    pockets: tuple[PlacedPocket, ...]
    rest_km2: float | None


@dataclass(frozen=True)
class Shapes:
    """One region on one day, degrees: the opponent's ground and the contested ground."""

    opponent: shapely.MultiPolygon
    contested: shapely.MultiPolygon


def draw(
    sheet: RegionRaster,
    fields: tuple[Floats, Floats],
    wanted: tuple[Wanted, Wanted],
    opponent: shapely.MultiPolygon | None = None,
) -> Shapes:
    """Draw one day of a region.

    Parameters
    ----------
    sheet : RegionRaster
    fields : pair of array, shape (lat, lon)
        High where the opponent holds; high where home does not.
    wanted : pair of Wanted
        Ground of the opponent; contested ground.
    opponent : MultiPolygon, optional
        Ground of the opponent that was drawn from the same field before.
    """
    if opponent is None:
        opponent = _ground(sheet, fields[0], wanted[0], EMPTY)
    return Shapes(opponent, _ground(sheet, fields[1], wanted[1], opponent))


def _ground(sheet: RegionRaster, field: Floats, wanted: Wanted, taken: BaseGeometry) -> shapely.MultiPolygon:
    """Return the pockets and the rest; a pocket stays inside its zone, the rest outside all zones."""
    free = (sheet.weights > 0) & ~_inside(sheet, taken)
    found, zones = [], EMPTY
    for placed in wanted.pockets:
        disc = shapely.difference(zone(placed.pocket), zones)
        land = shapely.intersection(sheet.region, disc, grid_size=GRID)
        leaning = _leaning(sheet, field, placed)
        found.append(_meet(sheet, leaning, free & _inside(sheet, disc), placed.area_km2, (land, taken)))
        zones = shapely.union(zones, disc)
    if found:
        free &= ~_inside(sheet, zones)
        taken = as_multipolygon(shapely.union(taken, zones, grid_size=GRID))
    rest = _meet(sheet, field, free, wanted.rest_km2, (sheet.region, taken), sited=True)
    return as_multipolygon(shapely.union_all([*found, rest], grid_size=GRID)) if found else rest


def _leaning(sheet: RegionRaster, field: Floats, placed: PlacedPocket) -> Floats:
    """Return a field that falls off around a pocket's middle."""
    pocket = placed.pocket
    x, y = np.meshgrid(sheet.lon - pocket.lon, sheet.lat - pocket.lat)
    scale = scale_at(pocket.lat)
    lean = _LEAN_SITED if placed.sited else _LEAN_DISC
    return np.asarray(field - lean * np.hypot(x * scale[0], y * scale[1]) / pocket.radius_km)


def _inside(sheet: RegionRaster, ground: BaseGeometry) -> Bools:
    found = np.zeros(sheet.weights.shape, dtype=bool)
    if not ground.is_empty:
        west, south, east, north = ground.bounds
        rows = slice(*np.searchsorted(sheet.lat, [south, north]))
        columns = slice(*np.searchsorted(sheet.lon, [west, east]))
        shapely.prepare(ground)
        found[rows, columns] = shapely.contains_xy(ground, *np.meshgrid(sheet.lon[columns], sheet.lat[rows]))
    return found


def _meet(
    sheet: RegionRaster,
    field: Floats,
    free: Bools,
    target: float | None,
    bounds: tuple[BaseGeometry, BaseGeometry],
    sited: bool = False,
) -> shapely.MultiPolygon:
    """Return the ground above the level whose area, in one and outside the other bound, is `target`."""
    land, taken = bounds
    lines = contours(sheet, field)
    if target is None:
        return cut(outline(sheet, lines, _HALF_WAY, sited), land, taken)
    if target < LEAST_KM2:
        return EMPTY
    heights = field[free]
    counted, edges = np.histogram(heights, bins=_BINS, weights=sheet.weights[free])
    levels, areas = edges[-2::-1], np.cumsum(counted[::-1])
    return meet(
        lambda aim: outline(sheet, lines, float(np.interp(aim, areas, levels)), sited),
        lambda line: cut(line, land, taken),
        target,
    )
