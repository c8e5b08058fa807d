"""The editions of a source's past: how all its days looked between one rewriting of them and the next."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from geodata.bundle import date_of
from geodata.revisions.judging import LOOK_AHEAD
from geodata.revisions.knowledge import judge_as_known
from geodata.revisions.revision import Decision, Judged, Revision, Standing

__all__ = ["Edition", "editions"]

_MISSED = (Standing.UNREAD, Standing.PENDING)
_NONE = "~"  # sorts after every date
_State = list[tuple[str, Standing, str, str]]


@dataclass(frozen=True)
class Edition:
    """What was known of a source on some days in a row, of which the last has all that the others have.

    Attributes
    ----------
    day : str
        The last of these days on which something became known.
    ends : tuple of (str, str)
        Each of these days, in order, with the day until which it told of maps, exclusive; "" if of none.
    """

    day: str
    ends: tuple[tuple[str, str], ...]


def editions(revisions: Sequence[Revision], decisions: Mapping[str, Decision], today: str) -> list[Edition]:
    """Return the editions of a source, the first first; the last is what is known today.

    On each of its days an edition looks as on its last one, up to the day at which its maps ended then.
    """
    arrivals = _arrivals(revisions, today)
    highest = dict(zip(arrivals, itertools.accumulate(map(max, arrivals.values()), max), strict=True))
    found: list[Edition] = []
    whole: _Whole | None = None
    lowest = _NONE  # of the dates of what became known in the edition so far, from its last day backwards
    for day in reversed(arrivals):
        end = whole.end(day, highest[day], lowest) if whole else None
        if whole is None or end is None:
            whole, lowest = _Whole(revisions, decisions, day, today), _NONE
            end = whole.until
            found.append(Edition(day, ()))
        found[-1] = Edition(whole.day, ((day, end), *found[-1].ends))
        lowest = min(lowest, *arrivals[day])
    return found[::-1]


def _arrivals(revisions: Iterable[Revision], today: str) -> dict[str, list[str]]:
    """Return by day, in order, the dates of the maps that became known; a renewal counts as one of any date.

    A map of a later day counts from that day on.
    """
    found: dict[str, list[str]] = {}
    for one in revisions:
        for number, known in enumerate(one.known):
            day = max(known.day, one.date)
            if one.date and known.day and day <= today:
                found.setdefault(day, []).append("" if number else one.date)
    return {day: found[day] for day in sorted(found)}


class _Whole:
    """What was known on the last day of an edition."""

    def __init__(
        self, revisions: Sequence[Revision], decisions: Mapping[str, Decision], day: str, today: str
    ) -> None:
        self.day = day
        self._judge = partial(judge_as_known, revisions, decisions, today=today)
        judged = self._judge(day)
        self._state = _state(judged, day)
        self._dates = sorted({item.revision.date for item in judged})
        doubtful = {item.revision.date for item in judged if item.doubt or item.borne_out}
        self._doubted = [self._dates.index(date) for date in doubtful]

    @property
    def until(self) -> str:
        """The day after the last that is told of; "" if there is none."""
        return _until(self._state)

    def end(self, day: str, highest: str, lowest: str) -> str | None:
        """Return until when an earlier day told of maps, if it knew nothing that is different now; else None.

        Parameters
        ----------
        highest : str
            The latest date of the maps that were known on the day.
        lowest : str
            The earliest date of those that became known since.
        """
        if highest < lowest and not self._is_doubted(highest):
            return _until([entry for entry in self._state if entry[0] <= highest])
        state = _state(self._judge(day), day)
        same = self._state[: len(state)] == state
        return _until(state) if same else None

    def _is_doubted(self, date: str) -> bool:
        """Tell whether a map was in doubt that the maps after `date` may have borne out."""
        number = self._dates.index(date)
        return any(number - LOOK_AHEAD < at <= number for at in self._doubted)


def _state(judged: Sequence[Judged], day: str) -> _State:
    """Return what there was to see by date, up to a day: the map in force, or the last file that is not."""
    found: dict[str, tuple[str, Standing, str, str]] = {}
    for item in judged:
        one = item.revision
        entry = (one.date, item.standing, one.sha256, one.reader)
        there = found.get(one.date)
        missed = item.standing in _MISSED and (there is None or there[1] in _MISSED)
        if "" < one.date <= day and (item.standing is Standing.STANDS or missed):
            found[one.date] = entry
    return [found[date] for date in sorted(found)]


def _until(state: _State) -> str:
    """Return the day after the last; "" if no map is in force."""
    in_force = any(entry[1] is Standing.STANDS for entry in state)
    return date_of(1, state[-1][0]) if in_force else ""
