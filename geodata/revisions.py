"""Every reading of every map of a source, and which of them is in force for a day.

A day's map is what was published last; of two published at one moment, what was imported last. A map
that is implausible against the source's own past is pending: it is stored, and in force only when someone
accepts it, or when the source's next maps confirm it. A file that could not be read leaves a record too,
so that its day can say why it has no map.

Everything here is pure: which revision is in force follows from the records and the decisions alone, not from
the order in which they are looked at.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from geodata.bundle import day_of
from geodata.model import Control

__all__ = [
    "BORNE_OUT_BY",
    "EMPTIED_KM2",
    "JUMP_FACTOR",
    "JUMP_KM2",
    "LEAST_HISTORY",
    "Decision",
    "Doubt",
    "Judged",
    "Key",
    "Revision",
    "Standing",
    "judge",
    "missing_text",
    "standing",
]

# The rule of plausibility; docs/sources.md explains it to users.
EMPTIED_KM2 = 5.0  # ground of one control in one region that does not vanish from one map to the next
# Of the 6,012 daily steps of observed maps in area_by_day.csv 11 are larger; with the factor 1 is held back.
JUMP_KM2 = 120.0  # km2 per day
JUMP_FACTOR = 1.5  # or this many times the largest step so far: an offensive widens what is plausible
LEAST_HISTORY = 5  # number of maps; with fewer there is no past to compare with
BORNE_OUT_BY = 2  # number of later maps that have to agree

_NOTHING_KM2 = 0.05  # km2: a figure with one decimal shows less as 0.0

Key = tuple[str, Control]  # a region and a control
Areas = Mapping[Key, float]


class Decision(StrEnum):
    """What someone decided about a revision."""

    TAKEN = "taken"
    REFUSED = "refused"
    REMOVED = "removed"


class Standing(StrEnum):
    """What became of a revision."""

    STANDS = "stands"
    REPLACED = "replaced"
    PENDING = "pending"
    UNREAD = "unread"
    REFUSED = "refused"
    REMOVED = "removed"


@dataclass(frozen=True)
class Revision:
    """One reading of a source's map of one day; or a record of a file that could not be read, and why.

    Attributes
    ----------
    source, date, published_at, file, sha256 : str
        As in the table. `sha256` is empty for a file that could not be opened.
    reader : str
        What read it: another importer or another map of columns reads a known file again.
    sequence : int
        Counts the imports of the source: the higher, the later.
    imported_at : str
        Moment of the import, UTC.
    features, aside : int
        How many features could be control, and how many of these were set aside.
    cut : bool
        Whether the publisher says that the answer was cut off.
    areas : mapping of (region, Control) to float
        km2; what is missing is unknown.
    code, cause : str
        Why nothing could be read; empty for what was read.
    """

    source: str
    date: str
    published_at: str
    file: str
    sha256: str
    reader: str = ""
    sequence: int = 0
    imported_at: str = ""
    features: int = 0
    aside: int = 0
    cut: bool = False
    areas: Areas = field(default_factory=dict)
    code: str = ""
    cause: str = ""

    @property
    def id(self) -> str:
        """Ten hexadecimal digits: the same for the same file, day and reader."""
        parts = (self.source, self.date, self.published_at, self.file, self.sha256, self.reader)
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:10]

    @property
    def unread(self) -> bool:
        """True if nothing of the file could be read."""
        return bool(self.code)

    @property
    def incomplete(self) -> bool:
        """True if part of the map is missing."""
        return self.aside > 0 or self.cut

    @property
    def missing(self) -> str:
        """What is missing from the map, in words; empty if it is whole."""
        return missing_text(self.aside, self.features, cut=self.cut)

    @property
    def rank(self) -> tuple[str, int, str]:
        """Sort key: what was published later, then what was imported later, comes last."""
        return self.published_at, self.sequence, self.file


@dataclass(frozen=True)
class Doubt:
    """Why a map is implausible.

    Attributes
    ----------
    code : str
        ``emptied``, ``jump`` or ``future``.
    region, control : str, Control or None
        Where, and of whom; None for a date in the future.
    before, after : float or None
        km2 on the map in force before, and on this one.
    limit : float or None
        For a jump: the largest plausible step, km2.
    """

    code: str
    region: str | None = None
    control: Control | None = None
    before: float | None = None
    after: float | None = None
    limit: float | None = None

    @property
    def message(self) -> str:
        """The reason in one line."""
        if self.before is None or self.after is None or self.control is None:
            return "its date is in the future"
        what = f"{self.control.value.capitalize()}'s ground in {(self.region or '').capitalize()}"
        if self.control is Control.CONTESTED:
            what = f"contested ground in {(self.region or '').capitalize()}"
        steps = f"{what} goes from {self.before:,.1f} to {self.after:,.1f} km2"
        return (
            steps
            if self.limit is None
            else f"{steps}, more than the {self.limit:,.0f} km2 that are plausible"
        )


@dataclass(frozen=True)
class Judged:
    """A revision and what became of it; `doubt` says why it is pending."""

    revision: Revision
    standing: Standing
    doubt: Doubt | None = None


def standing(judged: Iterable[Judged]) -> dict[str, Revision]:
    """Return by date the revision in force; a day without one is held over, or has no map at all."""
    return {item.revision.date: item.revision for item in judged if item.standing is Standing.STANDS}


def missing_text(aside: int, features: int, *, cut: bool) -> str:
    """Return how many of a map's polygons were set aside, and whether its publisher cut it off."""
    parts = [f"{aside} of {features} polygons set aside"] if aside else []
    return ", ".join([*parts, *(["its publisher cut the answer off"] if cut else [])])


def judge(revisions: Iterable[Revision], decisions: Mapping[str, Decision], today: str) -> list[Judged]:
    """Tell what became of each revision.

    Parameters
    ----------
    revisions : iterable of Revision
        All of one source, in any order.
    decisions : mapping of str to Decision
        By id of revision.
    today : str
        ISO date: a later map is of the future.

    Returns
    -------
    list of Judged
        By date, then in the order of `Revision.rank`.
    """
    by_date: dict[str, list[Revision]] = {}
    for revision in sorted(revisions, key=lambda one: (one.date, one.rank)):
        by_date.setdefault(revision.date, []).append(revision)
    candidates = {date: _candidates(members, decisions) for date, members in by_date.items()}
    dates = sorted(by_date)
    past = _Past()
    found: list[Judged] = []
    for number, date in enumerate(dates):
        # Enough days ahead to find maps that could confirm one, even if some do not cover its control.
        ahead = [
            candidates[later][-1] for later in dates[number + 1 :][: 4 * BORNE_OUT_BY] if candidates[later]
        ]
        chosen, doubts = _choose(candidates[date], decisions, past, ahead, today)
        found += [_judged(one, chosen, doubts, decisions) for one in by_date[date]]
        if chosen is not None:
            past.add(chosen)
    return found


def _candidates(members: Sequence[Revision], decisions: Mapping[str, Decision]) -> list[Revision]:
    out = (Decision.REFUSED, Decision.REMOVED)
    return [one for one in members if not one.unread and decisions.get(one.id) not in out]


def _choose(
    candidates: Sequence[Revision],
    decisions: Mapping[str, Decision],
    past: _Past,
    ahead: Sequence[Revision],
    today: str,
) -> tuple[Revision | None, dict[str, Doubt]]:
    """Return the last plausible revision of a day, and the doubts about the later ones, by id."""
    doubts: dict[str, Doubt] = {}
    for revision in reversed(candidates):
        doubt = None if decisions.get(revision.id) is Decision.TAKEN else past.doubt(revision, ahead, today)
        if doubt is None:
            return revision, doubts
        doubts[revision.id] = doubt
    return None, doubts


def _judged(
    revision: Revision,
    chosen: Revision | None,
    doubts: Mapping[str, Doubt],
    decisions: Mapping[str, Decision],
) -> Judged:
    decision = decisions.get(revision.id)
    if decision in (Decision.REFUSED, Decision.REMOVED):
        return Judged(revision, Standing(decision.value))
    if revision.unread:
        return Judged(revision, Standing.UNREAD)
    if revision.id in doubts:
        return Judged(revision, Standing.PENDING, doubts[revision.id])
    return Judged(revision, Standing.STANDS if revision is chosen else Standing.REPLACED)


class _Past:
    """The maps in force so far: the last figure of each key, and its largest step."""

    def __init__(self) -> None:
        self._last: dict[Key, tuple[str, float]] = {}
        self._largest: dict[Key, float] = {}
        self._count: dict[Key, int] = {}

    def add(self, revision: Revision) -> None:
        """Add a map that is in force; it must be later than all before it."""
        for key, km2 in revision.areas.items():
            if key in self._last:
                date, before = self._last[key]
                step = abs(km2 - before) / max(1, day_of(revision.date, date))
                self._largest[key] = max(self._largest.get(key, 0.0), step)
            self._last[key] = revision.date, km2
            self._count[key] = self._count.get(key, 0) + 1

    def doubt(self, revision: Revision, ahead: Sequence[Revision], today: str) -> Doubt | None:
        """Return why a map is implausible; None if it is not, or if later maps confirm it."""
        if revision.date > today:
            return Doubt("future")
        doubts = [found for key in sorted(revision.areas) if (found := self._doubt_of(key, revision))]
        open_doubts = (one for one in doubts if not _borne_out(one, ahead))
        return next(open_doubts, None)

    def _doubt_of(self, key: Key, revision: Revision) -> Doubt | None:
        if key not in self._last:
            return None
        (date, before), after = self._last[key], revision.areas[key]
        if before >= EMPTIED_KM2 and after < _NOTHING_KM2:
            return Doubt("emptied", *key, before, after)
        if self._count[key] < LEAST_HISTORY:
            return None
        days = max(1, day_of(revision.date, date))
        limit = days * max(JUMP_KM2, JUMP_FACTOR * self._largest.get(key, 0.0))
        return Doubt("jump", *key, before, after, limit) if abs(after - before) > limit else None


def _borne_out(doubt: Doubt, ahead: Sequence[Revision]) -> bool:
    """Tell whether the next maps with that figure are nearer to the doubtful map than to the one before."""
    if doubt.region is None or doubt.control is None or doubt.before is None or doubt.after is None:
        return False
    key = doubt.region, doubt.control
    later = [one.areas[key] for one in ahead if key in one.areas][:BORNE_OUT_BY]
    return len(later) == BORNE_OUT_BY and all(
        abs(km2 - doubt.after) < abs(km2 - doubt.before) for km2 in later
    )
