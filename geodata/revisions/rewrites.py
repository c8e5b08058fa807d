"""Days whose map a source replaced after it was known."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from geodata.revisions.revision import Basis, Judged, Known, Revision, Standing

__all__ = ["Rewrite", "rewrites"]

_COUNTED = (Standing.STANDS, Standing.REPLACED)


@dataclass(frozen=True)
class Rewrite:
    """A day's map that another replaced, each with the moment since which it was known."""

    before: Revision
    after: Revision
    known_before: Known
    known_after: Known

    @property
    def date(self) -> str:
        """The day that both maps show."""
        return self.after.date

    @property
    def basis_before(self) -> Basis:
        """What says since when the earlier map was known."""
        return _basis(self.before, self.known_before)

    @property
    def basis_after(self) -> Basis:
        """What says since when the later map was known."""
        return _basis(self.after, self.known_after)


_Event = tuple[Known, Revision]


def rewrites(judged: Iterable[Judged]) -> list[Rewrite]:
    """Return each replacement of a map by one with other content, by day, then by when it was known.

    Maps that are pending, refused or removed never stood. What replaces a map while its day lasts, or at the
    same stated time, is an update and rewrites no past.
    """
    by_date: dict[str, list[_Event]] = {}
    for item in judged:
        if item.standing in _COUNTED:
            events = by_date.setdefault(item.revision.date, [])
            events += [(known, item.revision) for known in item.revision.known]
    return [found for date in sorted(by_date) for found in _of_day(date, by_date[date])]


def _of_day(date: str, events: Sequence[_Event]) -> Iterator[Rewrite]:
    ordered = sorted(events, key=lambda event: (event[0], event[1].file, event[1].sha256))
    last = [
        event
        for event, later in itertools.zip_longest(ordered, ordered[1:])
        if not _updated(date, event, later)
    ]
    for (earlier, before), (later, after) in itertools.pairwise(last):
        if before.sha256 != after.sha256:
            yield Rewrite(before, after, earlier, later)


def _updated(date: str, event: _Event, later: _Event | None) -> bool:
    """Tell whether a later map of a day only brings it up to date."""
    if later is None:
        return False
    same = event[0].moment == later[0].moment and _basis(event[1], event[0]) is Basis.PUBLISHED
    return later[0].day == date or same


def _basis(revision: Revision, known: Known) -> Basis:
    return revision.basis if known == revision.known[0] else Basis.IMPORTED
