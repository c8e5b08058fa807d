"""A figure against a series of daily values: the verdict, and when the map reached the figure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from geodata.claim_rows import NOT_TESTABLE, kind_of
from geodata.claims.source_maps.maps import Daily
from geodata.claims.source_maps.place_area import CONTESTED, CONTESTED_EDGE, EDGE, NONE, POINT
from geodata.claims.stated.table import Bound
from geodata.claims.stated.wording import days
from geodata.claims.tolerances import PREMATURE_LIMIT_DAYS, Tolerance

__all__ = [
    "BORNE_OUT",
    "CONTESTED_ONLY",
    "NOT_TESTABLE",
    "OVERSTATED",
    "PARTLY",
    "UNDERSTATED",
    "Verdict",
    "judge_event",
    "judge_figure",
    "kind_of",
]

BORNE_OUT: Final = "borne out"
PARTLY: Final = "partly borne out"
CONTESTED_ONLY: Final = "contested only"
OVERSTATED: Final = "overstated"
UNDERSTATED: Final = "understated"

Days = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Verdict:
    """What a source's maps say about a claim.

    Attributes
    ----------
    word : str
        ``borne out``, ``partly borne out``, ``contested only``, ``overstated``, ``understated``,
        ``premature by N days`` or ``not testable``.
    reached : int or None
        Day on which the map reached what is claimed: the first of the unbroken days up to the claim's
        own where it shows it on that day, else the first later one. A lower bound is reached without
        help from the tolerance. None for an upper bound or a denial that is kept.
    shown_before : int or None
        For an overstated claim: the last earlier day on which the map showed as much.
    otherwise : int or None
        For an upper bound or a denial that is kept: the first later day on which it no longer is.
    days_early : int or None
        For a premature claim.
    """

    word: str
    reached: int | None = None
    shown_before: int | None = None
    otherwise: int | None = None
    days_early: int | None = None


def judge_figure(
    value: float, bound: Bound, values: Daily, day: int, tolerance: Tolerance, *, part: bool = False
) -> Verdict:
    """Judge a stated figure.

    Parameters
    ----------
    value : float
        As stated. A negative one is a loss: it is judged by its size.
    bound : Bound
        ``at_least`` is kept by any larger value, ``at_most`` by any smaller one.
    values : array
        The map's, by day; NaN where unknown. The day of the claim has a value.
    day : int
        The claim's.
    tolerance : Tolerance
        Around `value`.
    part : bool
        Whether the figure is of a part of the region: more in the whole region is no contradiction.
    """
    values = _filled(values)
    if value < 0:
        value, values = -value, -values
    low, high = value - tolerance.below, value + tolerance.above
    now = values[day]
    if now < low and bound is not Bound.AT_MOST:
        return _overstated(values >= (value if bound is Bound.AT_LEAST else low), day)
    if now > high and part:
        return Verdict(NOT_TESTABLE)
    if now > high and bound is not Bound.AT_LEAST:
        return Verdict(UNDERSTATED, _reached(values <= (value if bound is Bound.AT_MOST else high), day))
    if bound is Bound.AT_MOST:
        return Verdict(BORNE_OUT, otherwise=_first(values > high, day))
    met = values >= value if bound is Bound.AT_LEAST else (values >= low) & (values <= high)
    return Verdict(BORNE_OUT, _reached(met, day))


def judge_event(
    levels: Daily, day: int, *, denied: bool, shown_from: float = POINT, delay: int = 0, part: bool = False
) -> Verdict:
    """Judge a statement that something is so, or is not.

    Parameters
    ----------
    levels : array
        How much of it the map shows on each day, from `place_area.NONE` to `place_area.HELD`; NaN where
        unknown. The day of the claim has a value.
    day : int
        The claim's.
    denied : bool
        Whether the statement is that it is not so.
    shown_from : float
        The level from which on it counts as shown.
    delay : int
        By how many days the map may be late: what it shows within them may have been so on the day.
    part : bool
        Whether the statement is about a part of the region: the whole region proves nothing about it.
    """
    levels = _filled(levels)
    now, shown = levels[day], levels >= shown_from
    if part and now > NONE:
        return Verdict(NOT_TESTABLE)
    if denied:
        return _partly_denied(_denied(levels, day, shown_from), now, shown_from)
    return _partly_asserted(_asserted(levels, day, shown, delay), now, shown_from)


def _partly_asserted(found: Verdict, now: float, shown_from: float) -> Verdict:
    """Give the verdict its own word where the map shows contested ground, or not all of a place."""
    contested = now in (CONTESTED, CONTESTED_EDGE)
    if contested and (shown_from == CONTESTED or found.word != BORNE_OUT):
        return replace(found, word=CONTESTED_ONLY, days_early=None)
    return replace(found, word=PARTLY) if now == POINT else found


def _partly_denied(found: Verdict, now: float, shown_from: float) -> Verdict:
    if now == CONTESTED and shown_from == CONTESTED:
        return replace(found, word=CONTESTED_ONLY)
    return replace(found, word=PARTLY) if now in (EDGE, CONTESTED_EDGE) else found


def _denied(levels: Daily, day: int, shown_from: float) -> Verdict:
    if levels[day] >= shown_from:
        return Verdict(UNDERSTATED, _reached(levels < shown_from, day))
    return Verdict(BORNE_OUT, otherwise=_first(levels >= shown_from, day))


def _asserted(levels: Daily, day: int, shown: Days, delay: int) -> Verdict:
    if shown[day]:
        return Verdict(BORNE_OUT, _reached(shown, day))
    found = _overstated(shown, day)
    early = None if found.reached is None else found.reached - day
    if early is None or early > PREMATURE_LIMIT_DAYS:
        return found
    if early <= delay:
        return Verdict(BORNE_OUT, found.reached)
    return replace(found, word=f"premature by {days(early)}", days_early=early)


def _filled(values: Daily) -> Daily:
    """Give a day without a value the last earlier one, so that it neither begins nor breaks a run."""
    known = np.maximum.accumulate(np.where(np.isnan(values), -1, np.arange(len(values))))
    return np.where(known < 0, np.nan, values[known])


def _overstated(shown: Days, day: int) -> Verdict:
    before = _last(shown[:day])
    return Verdict(OVERSTATED, _reached(shown, day), before)


def _reached(shown: Days, day: int) -> int | None:
    if not shown[day]:
        return _first(shown, day)
    gap = _last(~shown[:day])
    return 0 if gap is None else gap + 1


def _first(days: Days, start: int) -> int | None:
    found = np.flatnonzero(days[start:])
    return start + int(found[0]) if len(found) else None


def _last(days: Days) -> int | None:
    found = np.flatnonzero(days)
    return int(found[-1]) if len(found) else None
