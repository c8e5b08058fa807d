"""The rows of a deck's tables of areas, at even steps. Draws nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.pictures.order.request import Deck
from dashboard.pictures.publication import Measures, Publication, Series

__all__ = ["AreaRow", "read_steps", "step_name"]

MOST = 15  # rows, so that the table can be read from the last seat
_WEEK = 7
_LENGTHS = {"week": _WEEK, "month": 28, "quarter": 89}  # days: shorter is not a whole one


@dataclass(frozen=True)
class AreaRow:
    """A row: a day, the day of the map in force on it, its measures, and the change since the row before.

    ``change`` is that of the side that is not at home, km2; None in the first row, and where an area is
    not known. ``whole`` tells whether the two are a full week, month or quarter apart: a remainder at either
    end is not.
    """

    date: str
    map_date: str
    measures: Measures
    change: float | None
    whole: bool


def step_name(deck: Deck) -> str:
    """Return how far apart the rows are: a ``week``, a ``month`` or a ``quarter``."""
    counts = {name: len(_days(deck, name)) for name in ("week", "month")}
    return next((name for name, count in counts.items() if count <= MOST), "quarter")


def read_steps(deck: Deck, publication: Publication, region: str, series: Series) -> list[AreaRow]:
    """Return the rows, from the first day of the deck to the last."""
    control, name, steps = publication.intruder(region), step_name(deck), list[AreaRow]()
    for date in _days(deck, name):
        day = publication.day(date)
        measures = series.at(day)
        if measures is None:
            continue
        before = steps[-1].measures.of(control) if steps else None
        area = measures.of(control)
        change = None if before is None or area is None else area - before
        map_date = publication.date(publication.snapshot(deck.still.source, day))
        apart = day - publication.day(steps[-1].date) if steps else 0
        steps.append(AreaRow(date, map_date, measures, change, apart >= _LENGTHS[name]))
    return steps


def _days(deck: Deck, name: str) -> Sequence[str]:
    start, end = dt.date.fromisoformat(deck.start), dt.date.fromisoformat(deck.end)
    between = _weeks(start, end) if name == "week" else _month_ends(start, end, 1 if name == "month" else 3)
    return [day.isoformat() for day in sorted({start, end, *between})]


def _weeks(start: dt.date, end: dt.date) -> Iterator[dt.date]:
    """Yield days a week apart that count back from the last: the news is at the end."""
    for back in range(0, (end - start).days, _WEEK):
        yield end - dt.timedelta(days=back)


def _month_ends(start: dt.date, end: dt.date, months: int) -> Iterator[dt.date]:
    """Yield the last days of months, or of every third one, inside the period."""
    for number in range(start.year * 12 + start.month, end.year * 12 + end.month + 1):
        day = dt.date(number // 12, number % 12 + 1, 1) - dt.timedelta(days=1)
        if number % months == 0 and start < day < end:
            yield day
