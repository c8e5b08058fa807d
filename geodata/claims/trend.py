"""Whether ground shrank steadily over a period: since when every change is a loss, and how much went when."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from geodata.claims.source_maps.maps import Daily
from geodata.claims.verdict import BORNE_OUT, NOT_TESTABLE, OVERSTATED, PARTLY, Verdict

__all__ = ["LAST_DAYS", "MOST_IN_LAST", "Trend", "judge_trend", "trend"]

# Published areas are rounded to 0.1 km2, and may be between two that were measured.
NOISE_KM2 = 0.2
LAST_DAYS = 7
MOST_IN_LAST = 0.5  # share of the loss that may come in the last week of a steady decline


@dataclass(frozen=True)
class Trend:
    """How ground changed over a period.

    Attributes
    ----------
    start, day : int
        The first and the last day.
    turned : int
        The day of the last rise, from which on every change is a loss; `start` where nothing rose.
    km2_start, km2_turned, km2_now : float
        The ground on those days and at the end.
    lost_in_last : float
        How much of it went in the last `LAST_DAYS` days.
    """

    start: int
    day: int
    turned: int
    km2_start: float
    km2_turned: float
    km2_now: float
    lost_in_last: float

    @property
    def fell(self) -> bool:
        """Whether less is left at the end than at the start."""
        return self.km2_now < self.km2_start - NOISE_KM2

    @property
    def fall(self) -> float:
        """What was lost since the last rise, km2."""
        return self.km2_turned - self.km2_now

    @property
    def share_in_last(self) -> float:
        """The share of that which went in the last days: 0 to 1, and 0 if nothing was lost."""
        return self.lost_in_last / self.fall if self.fall > 0 else 0.0

    @property
    def steady(self) -> bool:
        """Whether every change of the period is a loss and most of it did not come at the very end."""
        return self.turned == self.start and self.share_in_last <= MOST_IN_LAST


def trend(held: Daily, day: int, period: int) -> Trend | None:
    """Return how `held` changed in the `period` days up to `day`, or None if an end of it is unknown."""
    start = day - period
    if start < 0 or np.isnan(held[start]) or np.isnan(held[day]):
        return None
    known = start + np.flatnonzero(~np.isnan(held[start : day + 1]))
    rises = known[1:][np.diff(held[known]) > NOISE_KM2]
    turned = int(rises[-1]) if len(rises) else start
    late = known[known >= max(turned, day - LAST_DAYS)][0]
    before, top, now = (float(held[i]) for i in (start, turned, day))
    return Trend(start, day, turned, before, top, now, lost_in_last=float(held[late]) - now)


def judge_trend(found: Trend | None) -> Verdict:
    """Judge the statement that ground shrank steadily over the period."""
    if found is None:
        return Verdict(NOT_TESTABLE)
    if not found.fell:
        return Verdict(OVERSTATED)
    return Verdict(BORNE_OUT if found.steady else PARTLY, found.turned)
