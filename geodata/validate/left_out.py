"""Reports left out by the block: whole districts, whole weeks, whole months.

Places near each other and days near each other say the same, so leaving out one village or one day
shows little. A district is a square of some 12 km. Only the shipped facts are used, so settings
may be chosen by this.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt
import shapely
from scipy.spatial.distance import cdist

from geodata.chronicle.drawing import UNKNOWN, Plan
from geodata.chronicle.field import FieldSettings, Floats, RegionRaster, worth
from geodata.chronicle.plane import scale_at
from geodata.chronicle.pockets import zone
from geodata.chronicle.reports import ReportedDay
from geodata.validate.comparison import LEAST_KM2

__all__ = ["Left", "district_in_turn", "districts", "same_month", "same_week", "told_right", "without_period"]

DISTRICT_KM = 12.0
EVERY = 5  # every n-th day of change is used for shares: neighbouring days are alike

Bools = npt.NDArray[np.bool_]


def _known(statuses: npt.NDArray[np.str_], known: Bools) -> npt.NDArray[np.str_]:
    return np.where(known, statuses, UNKNOWN)


@dataclass(frozen=True)
class Left:
    """What remains of a day's reports.

    Attributes
    ----------
    day : ReportedDay
        Without the statuses and pockets that are left out.
    values : pair of array, shape (sites,)
        Of all sites in the two fields; those left out have the values that the others predict.
    """

    day: ReportedDay
    values: tuple[Floats, Floats]


def districts(ready: Plan) -> list[Bools]:
    """Return the districts in which any site was ever away from home, each as its sites."""
    points = shapely.get_coordinates(ready.sheet.points) * scale_at(float(ready.sheet.lat.mean()))
    cells = np.floor(points / DISTRICT_KM).astype(int)
    wanted = np.unique(cells[ready.moved], axis=0)
    return [np.asarray((cells == cell).all(axis=1)) for cell in wanted]


def district_in_turn(ready: Plan, number: int) -> Left:
    """Leave out one district that has a site away from home on the day, a different one each day."""
    day = ready.days[number]
    concerned = [
        sites for sites in districts(ready) if (sites & (day.statuses != str(ready.region.home))).any()
    ]
    if not concerned:
        return Left(day, (ready.values[0][number], ready.values[1][number]))
    sites = concerned[number % len(concerned)]
    inverse = _inverse(ready.sheet)
    first, second = (_predicted(inverse, values[number], sites) for values in ready.values)
    outside = [
        pocket
        for pocket in day.pockets
        if not shapely.intersects(zone(pocket), ready.sheet.points[sites]).any()
    ]
    rest = replace(day, statuses=_known(day.statuses, ~sites), pockets=tuple(outside))
    return Left(rest, (first, second))


def _inverse(sheet: RegionRaster) -> Floats:
    points = shapely.get_coordinates(sheet.points) * scale_at(float(sheet.lat.mean()))
    count = len(points)
    system = np.zeros((count + 1, count + 1))
    system[:count, :count] = -cdist(points, points)
    system[:count, count] = system[count, :count] = 1.0
    return np.asarray(np.linalg.inv(system)[:count, :count])


def _predicted(inverse: Floats, known: Floats, sites: Bools) -> Floats:
    """Return `known` with the values that the other sites predict at `sites`.

    Leaving out needs no second solution (Dubrule, 1983, "Cross validation of kriging in a unique
    neighborhood"), and a field through the predictions is the field without these sites.
    """
    residual = np.linalg.solve(inverse[np.ix_(sites, sites)], (inverse @ known)[sites])
    values = known.copy()
    values[sites] -= residual
    return values


def without_period(near: Callable[[str, str], bool]) -> Callable[[Plan, int], Left]:
    """Return a function that leaves out all reports of the days that are `near` a day.

    Each site then has the mean of the values of the last report before and the first one after, and a
    status where these two agree. Pockets of both ends are kept.
    """

    def left(ready: Plan, number: int) -> Left:
        day = ready.days[number]
        before = next((one for one in ready.days[number::-1] if not near(one.date, day.date)), None)
        after = next((one for one in ready.days[number:] if not near(one.date, day.date)), None)
        ends = [one for one in (before, after) if one is not None]
        statuses = np.stack([one.statuses for one in ends])
        first, second = worth(statuses, ready.region.opponent, FieldSettings())
        pockets = tuple(pocket for pocket in ends[0].pockets if pocket in ends[-1].pockets)
        known = _known(statuses[0], (statuses == statuses[0]).all(axis=0))
        return Left(replace(day, statuses=known, pockets=pockets), (first.mean(axis=0), second.mean(axis=0)))

    return left


def same_week(one: str, other: str) -> bool:
    """Tell whether two dates are three days apart or less."""
    return abs(date.fromisoformat(one) - date.fromisoformat(other)) <= timedelta(days=3)


def same_month(one: str, other: str) -> bool:
    """Tell whether two dates are in one calendar month."""
    return one[:7] == other[:7]


def told_right(ready: Plan) -> float:
    """Return the share of sites of left-out districts that the others would have predicted correctly.

    Each district is left out in turn, on every fifth day of change with `LEAST_KM2` or more; the field
    of the others, cut at the level of the published area, says on which side its sites are.

    Returns
    -------
    float
        Share of the sites that ever changed hands, and days: 0 to 1.
    """
    inverse, blocks = _inverse(ready.sheet), districts(ready)
    right = told = 0
    for number, day in list(enumerate(ready.days))[::EVERY]:
        if day.opponent_km2 is None or day.opponent_km2 < LEAST_KM2:
            continue
        opposed = day.statuses == str(ready.region.opponent)
        for sites in blocks:
            values = _predicted(inverse, ready.values[0][number], sites)
            asked = sites & ready.moved
            guess = values[asked] > _level(ready.sheet, values, day.opponent_km2)
            right += int((guess == opposed[asked]).sum())
            told += int(asked.sum())
    return right / told if told else 1.0


def _level(sheet: RegionRaster, values: Floats, target: float) -> float:
    within = sheet.weights > 0
    counted, edges = np.histogram(sheet.field(values)[within], bins=2000, weights=sheet.weights[within])
    return float(np.interp(target, np.cumsum(counted[::-1]), edges[-2::-1]))
