"""The days of a period that tell its story: where it starts and ends, its peaks, and its greatest changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.pictures.order.request import Deck
from dashboard.pictures.publication import Publication, Series
from dashboard.settings import SEED_DAY

__all__ = ["WEEK", "KeyDate", "covered", "key_dates"]

WEEK = 7
MOST = 7  # days: nobody would read more
_CHANGES = 3  # greatest weekly changes of all regions together
_LEAST_CHANGE = 1.0  # km2 in a week: less is a redrawn edge


@dataclass(frozen=True)
class KeyDate:
    """A day and why it was chosen.

    ``reasons`` are pairs of ``start``, ``end``, ``seed``, ``peak``, ``change`` or ``near`` (a change) and the
    region that is meant, which is empty where all are.
    """

    date: str
    reasons: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class _Candidate:
    day: int
    reason: str
    region: str = ""


def covered(deck: Deck, publication: Publication) -> dict[str, Series]:
    """Return the series of the deck's regions that its source covers, in their order."""
    found = {name: publication.series(deck.still.source, name) for name in deck.still.regions}
    return {name: series for name, series in found.items() if series is not None}


def key_dates(deck: Deck, publication: Publication) -> list[KeyDate]:
    """Return at most `MOST` days of the deck, in their order.

    The start, the end and the day that the project is about come first, then peaks, then the greatest
    weekly changes. A change that falls near a day that was chosen before is given with that day or left out.
    """
    first, last = publication.day(deck.start), publication.day(deck.end)
    chosen: dict[int, list[_Candidate]] = {}
    for candidate in _candidates(deck, publication, first, last):
        near = min(chosen, key=lambda day: abs(day - candidate.day), default=candidate.day - WEEK)
        away = abs(near - candidate.day)
        if away == 0:
            chosen[near].append(candidate)
        elif len(chosen) < MOST and (away >= WEEK or candidate.reason != "change"):
            chosen[candidate.day] = [candidate]
        elif away <= WEEK // 2 and candidate.reason == "change":
            chosen[near].append(_Candidate(near, "near", candidate.region))
    return [_key_date(publication.date(day), chosen[day]) for day in sorted(chosen)]


def _key_date(date: str, candidates: list[_Candidate]) -> KeyDate:
    reasons = dict.fromkeys((candidate.reason, candidate.region) for candidate in candidates)
    return KeyDate(date, tuple(reasons))


def _candidates(deck: Deck, publication: Publication, first: int, last: int) -> Iterator[_Candidate]:
    yield _Candidate(first, "start")
    yield _Candidate(last, "end")
    if deck.start <= SEED_DAY <= deck.end:
        yield _Candidate(publication.day(SEED_DAY), "seed")
    found = covered(deck, publication)
    for region, series in found.items():
        peak = _peak(series, publication.intruder(region), first, last)
        if peak is not None:
            yield _Candidate(peak, "peak", region)
    changes = [
        (size, day, region)
        for region, series in found.items()
        for day, size in _greatest(series, publication.intruder(region), first, last)
    ]
    for _, day, region in sorted(changes, key=lambda change: (-change[0], change[1]))[:_CHANGES]:
        yield _Candidate(day, "change", region)


def _peak(series: Series, control: str, first: int, last: int) -> int | None:
    """Return the first day on which `control` holds the most; None where it is not known to hold anything."""
    areas = [_area(series, control, day) or 0.0 for day in range(first, last + 1)]
    most = max(areas)
    return first + areas.index(most) if most else None


def _greatest(series: Series, control: str, first: int, last: int) -> list[tuple[int, float]]:
    """Return the last days of the weeks that changed most, and by how much; no two weeks overlap.

    A week with an unknown end has no change.
    """
    taken: list[tuple[int, float]] = []
    for size, day in sorted(_weeks(series, control, first, last), key=lambda week: (-week[0], week[1])):
        if size < _LEAST_CHANGE or len(taken) == _CHANGES:
            break
        if all(abs(day - other) >= WEEK for other, _ in taken):
            taken.append((day, size))
    return taken


def _weeks(series: Series, control: str, first: int, last: int) -> Iterator[tuple[float, int]]:
    for day in range(first + WEEK, last + 1):
        before, now = _area(series, control, day - WEEK), _area(series, control, day)
        if before is not None and now is not None:
            yield abs(now - before), day


def _area(series: Series, control: str, day: int) -> float | None:
    """Return the area of a day; None where it is not known."""
    return series.area(control, day)
