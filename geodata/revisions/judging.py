"""Which revision of each day is in force, and which maps are implausible against the source's own past."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from geodata.bundle import day_of
from geodata.revisions.revision import Decision, Doubt, Judged, Key, Revision, Standing

__all__ = ["BORNE_OUT_BY", "EMPTIED_KM2", "JUMP_FACTOR", "JUMP_KM2", "LEAST_HISTORY", "LOOK_AHEAD", "judge"]

# The rule of plausibility; docs/sources.md explains it to users.
EMPTIED_KM2 = 5.0  # ground of one control in one region that does not vanish from one map to the next
# Of the 6,012 daily steps of observed maps in area_by_day.csv 11 are larger; with the factor 1 is held back.
JUMP_KM2 = 120.0  # km2 per day
JUMP_FACTOR = 1.5  # or this many times the largest step so far: an offensive widens what is plausible
LEAST_HISTORY = 5  # number of maps; with fewer there is no past to compare with
BORNE_OUT_BY = 2  # number of later maps that have to agree
LOOK_AHEAD = 4 * BORNE_OUT_BY  # days with a file: enough to find maps that agree, even if some are silent

_NOTHING_KM2 = 0.05  # km2: a figure with one decimal shows less as 0.0


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
        later = dates[number + 1 : number + 1 + LOOK_AHEAD]
        ahead = [candidates[day][-1] for day in later if candidates[day]]
        chosen, doubts = _choose(candidates[date], decisions, past, ahead, today)
        found += [_judged(one, chosen, doubts, decisions) for one in by_date[date]]
        if chosen is not None:
            past.add(chosen.revision)
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
) -> tuple[Judged | None, dict[str, Doubt]]:
    """Return the last plausible revision of a day, and the doubts about the later ones, by id."""
    doubts: dict[str, Doubt] = {}
    for revision in reversed(candidates):
        taken = decisions.get(revision.id) is Decision.TAKEN
        found = [] if taken else past.doubts(revision, today)
        doubt = next((one for one in found if not _borne_out(one, ahead)), None)
        if doubt is None:
            return Judged(revision, Standing.STANDS, borne_out=bool(found)), doubts
        doubts[revision.id] = doubt
    return None, doubts


def _judged(
    revision: Revision,
    chosen: Judged | None,
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
    return chosen if chosen and revision is chosen.revision else Judged(revision, Standing.REPLACED)


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

    def doubts(self, revision: Revision, today: str) -> list[Doubt]:
        """Return what makes a map implausible, unless later maps confirm it."""
        if revision.date > today:
            return [Doubt("future")]
        return [found for key in sorted(revision.areas) if (found := self._doubt_of(key, revision))]

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
