"""What was known on a day: the second clock. A map is *of* a day, and it was *known* since another.

A revision was known since its publication; where its publisher does not state when that was, since its import
here, for nobody can say that it was there before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from geodata.revisions.judging import judge
from geodata.revisions.revision import Basis, Decision, Judged, Revision

__all__ = ["as_known", "judge_as_known", "nothing_known", "untold_since"]


def as_known(revisions: Iterable[Revision], day: str) -> list[Revision]:
    """Return the revisions that were known by the end of a UTC day, each with the renewals up to then."""
    return [_then(one, day) for one in revisions if one.known[0].day <= day]


def _then(revision: Revision, day: str) -> Revision:
    kept = tuple(one for one in revision.renewals if one.moment[:10] <= day)
    return replace(revision, renewals=kept) if kept != revision.renewals else revision


def judge_as_known(
    revisions: Iterable[Revision],
    decisions: Mapping[str, Decision],
    day: str,
    today: str,
    *,
    reconstructed: bool = False,
) -> list[Judged]:
    """Tell what became, by the end of a day, of the revisions that were known then.

    Decisions count whenever they were made: they are about the file, not about what its publisher knew. What
    only later maps bear out was pending.

    Parameters
    ----------
    revisions, decisions, today
        As for `judge`.
    day : str
        ISO date; one after `today` means now.
    reconstructed : bool
        Whether the source is a reconstruction. When it was built says nothing of its days, and would be
        another moment on each machine: none of its maps counts as known on any day.
    """
    if reconstructed:
        return []
    return judge(as_known(revisions, day), decisions, min(day, today))


def nothing_known(revisions: Sequence[Revision], day: str, *, reconstructed: bool = False) -> str:
    """Return why nothing of a source was known by the end of a day; "" if something was.

    Of a reconstruction it cannot be told: see `judge_as_known`.
    """
    if reconstructed:
        return f"it is a reconstruction, made afterwards: what was known on {day} cannot be told from it"
    if not revisions or as_known(revisions, day):
        return ""
    untold = untold_since(revisions)
    if untold and untold <= day:
        first = min(one.known[0] for one in revisions if one.basis is Basis.IMPORTED)
        why = f"it does not state when its maps were published, and the first was imported on {first.day}"
        return f"nothing of it was known on {day}: {why}; what had been published by then cannot be told"
    first_known = min(revisions, key=lambda one: one.known[0])
    if first_known.basis is Basis.PUBLISHED:
        return f"nothing of it was known on {day}: its first map was published on {first_known.known[0].day}"
    return f"nothing of it was known on {day}: its first map is of {untold}"


def untold_since(revisions: Iterable[Revision]) -> str:
    """Return the day of the first map of which nobody states when it was published; "" if there is none.

    Whether anything had been published cannot be told of that day and the next ones, up to the first on which
    a map was known. Before that day it can: no map is published before the day that it shows.
    """
    dated = [one for one in revisions if one.date]
    told = {(one.date, one.sha256) for one in dated if one.basis is Basis.PUBLISHED}
    untold = (one.date for one in dated if (one.date, one.sha256) not in told)
    return min(untold, default="")
