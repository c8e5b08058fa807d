"""A figure against a row of daily values: the verdict, and when the map reached the figure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from geodata.claims.reading import Daily
from geodata.claims.rules import PREMATURE_LIMIT_DAYS, Tolerance
from geodata.claims.table import Bound
from geodata.claims.wording import days_text

__all__ = ["BORNE_OUT", "NOT_TESTABLE", "OVERSTATED", "UNDERSTATED", "Verdict", "judge_event", "judge_figure"]

BORNE_OUT: Final = "borne out"
OVERSTATED: Final = "overstated"
UNDERSTATED: Final = "understated"
NOT_TESTABLE: Final = "not testable"

Days = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Verdict:
    """What a source's maps say of a claim.

    Attributes
    ----------
    word : str
        ``borne out``, ``overstated``, ``understated``, ``premature by N days`` or ``not testable``.
    reached : int or None
        Day on which the map reached what is claimed: the first of the unbroken days up to the claim's
        own where it shows it on that day, else the first later one. A lower bound is reached without
        help from the tolerance. None for an upper bound or a denial that is kept.
    shown_before : int or None
        Of an overstated claim: the last earlier day on which the map showed as much.
    otherwise : int or None
        Of an upper bound or a denial that is kept: the first later day on which it no longer is.
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
        The map's, by day.
    day : int
        The claim's.
    tolerance : Tolerance
        Around `value`.
    part : bool
        The figure is of a part of the region: more in the whole region is no contradiction.
    """
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
        return _kept(values <= high, day)
    met = values >= value if bound is Bound.AT_LEAST else (values >= low) & (values <= high)
    return Verdict(BORNE_OUT, _reached(met, day))


def judge_event(values: Daily, day: int, *, denied: bool) -> Verdict:
    """Judge a statement that something is so, or is not: `values` is 1 on days on which it is."""
    shown = values > 0
    if denied:
        return Verdict(UNDERSTATED, _reached(~shown, day)) if shown[day] else _kept(~shown, day)
    if shown[day]:
        return Verdict(BORNE_OUT, _reached(shown, day))
    found = _overstated(shown, day)
    early = None if found.reached is None else found.reached - day
    if early is None or early > PREMATURE_LIMIT_DAYS:
        return found
    return replace(found, word=f"premature by {days_text(early)}", days_early=early)


def _kept(kept: Days, day: int) -> Verdict:
    return Verdict(BORNE_OUT, otherwise=_first(~kept, day))


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
