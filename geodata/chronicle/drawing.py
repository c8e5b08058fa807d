"""One region, day by day: the requirements of a drawing, and redrawing until every site is on its side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import compress

import numpy as np
import numpy.typing as npt
import shapely

from geodata.chronicle.field import FieldSettings, Floats, RegionRaster, region_raster, states, values
from geodata.chronicle.openings import opening
from geodata.chronicle.pockets import zone
from geodata.chronicle.reports import ReportedDay, sites
from geodata.chronicle.shapes import PlacedPocket, Shapes, Wanted, draw
from geodata.model import GRID, Control
from geodata.regions import Region

__all__ = ["UNKNOWN", "Plan", "draw_day", "plan"]

Bools = npt.NDArray[np.bool_]

UNKNOWN = ""  # status of a site without a report: it may come out on either side
_HOME, _CONTESTED, _OPPOSED = 0, 1, 2
_TELLING = 3  # so many sites of its control in a pocket's zone determine its shape
_TENTH_MORE = 1.1
_PUSH = 0.2  # of a site's value, which runs from -1 to 1
_PUSHES = 12  # almost always none or one; where contested places crowd a shrinking pocket, up to ten


@dataclass(frozen=True)
class Plan:
    """One region of one reading, ready to be drawn.

    Attributes
    ----------
    region : Region
    days : tuple of ReportedDay
        Each differs from the one before; with the statuses of the raster's sites alone.
    sheet : RegionRaster
    values : pair of array, shape (days, sites)
        Of each site in the field of the opponent's ground, and in that of all ground not held by home.
    moved : array of bool, shape (sites,)
        Sites that were ever reported away from home.
    """

    region: Region
    days: tuple[ReportedDay, ...]
    sheet: RegionRaster
    values: tuple[Floats, Floats]
    moved: Bools


def plan(history: Sequence[ReportedDay], region: Region, settings: FieldSettings) -> Plan:
    """Make a region ready to be drawn on each day of `history`, from `reports.days`."""
    first = np.diff(states(history), prepend=-1) != 0
    distinct = list(compress(history, first))
    moved = (np.stack([day.statuses for day in distinct]) != str(region.home)).any(axis=0)
    sheet = region_raster(region.geometry, sites(region.id), moved)
    near = tuple(replace(day, statuses=day.statuses[sheet.chosen]) for day in distinct)
    return Plan(region, near, sheet, values(near, region.opponent, settings), moved[sheet.chosen])


def draw_day(
    sheet: RegionRaster, day: ReportedDay, opponent: Control, at_sites: tuple[Floats, Floats]
) -> Shapes:
    """Draw one day; where the line falls on the wrong side of a site, push it over and redraw.

    Parameters
    ----------
    sheet : RegionRaster
    day : ReportedDay
        With one status for each site of the raster.
    opponent : Control
    at_sites : pair of array, shape (sites,)
        Values in the two fields.
    """
    first, second = at_sites
    lowered = [np.zeros(sheet.weights.shape) for _ in at_sites]
    wanted = (
        _wanted(sheet, day, opponent, day.opponent_km2),
        _wanted(sheet, day, Control.CONTESTED, day.contested_km2),
    )
    told = _ranks(day.statuses == str(opponent), day.statuses == str(Control.CONTESTED))
    known = day.statuses != UNKNOWN
    opponents = None
    for _ in range(_PUSHES + 1):
        fields = (sheet.field(first) - lowered[0], sheet.field(second) - lowered[1])
        shapes = draw(sheet, fields, wanted, opponents)
        inside = (shapely.intersects(ground, sheet.points) for ground in (shapes.opponent, shapes.contested))
        drawn = _ranks(*inside)
        push = _PUSH * np.sign(told - drawn) * known
        opened = _opened(sheet, shapes)
        if not push.any() and not any(way.any() for way in opened):
            break
        sideways = push * (np.maximum(told, drawn) == _OPPOSED)
        opponents = None if sideways.any() or opened[0].any() else shapes.opponent
        first = first + sideways
        second = second + push * (np.minimum(told, drawn) == _HOME)
        lowered = [before + _PUSH * way for before, way in zip(lowered, opened, strict=True)]
    return shapes


def _opened(sheet: RegionRaster, shapes: Shapes) -> tuple[Floats, Floats]:
    """Return how to lower the two fields where ground is enclosed; nothing where none is."""
    both = shapely.union(shapes.opponent, shapes.contested, grid_size=GRID)
    return opening(sheet, shapes.opponent), opening(sheet, both)


def _wanted(sheet: RegionRaster, day: ReportedDay, control: Control, area: float | None) -> Wanted:
    """Share a published area between the pockets and the rest."""
    own = sheet.points[day.statuses == str(control)]
    pockets = [pocket for pocket in day.pockets if pocket.control is control]
    zones = [zone(pocket) for pocket in pockets]
    told = [int(shapely.intersects(disc, own).sum()) for disc in zones]
    # Ground without a single reported site is not drawn: nothing says where it would be.
    sited = bool((~shapely.intersects(shapely.union_all(zones), own)).any())
    if area is None:
        return Wanted((), None if sited else 0.0)
    total = sum(pocket.area_km2 for pocket in pockets)
    # A pocket's area is within a tenth of that of the day. Without other ground, pockets have the whole area.
    alone = total > area or (not sited and area < _TENTH_MORE * total)
    share = area / total if total and alone else 1.0
    placed = (
        PlacedPocket(pocket, share * pocket.area_km2, count >= _TELLING)
        for pocket, count in zip(pockets, told, strict=True)
    )
    return Wanted(tuple(placed), max(area - share * total, 0.0) if sited else 0.0)


def _ranks(opposed: Bools, contested: Bools) -> npt.NDArray[np.int_]:
    return np.where(opposed, _OPPOSED, np.where(contested, _CONTESTED, _HOME))
