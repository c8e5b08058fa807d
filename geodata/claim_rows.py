"""What can be read off a published claim alone: the kind of a verdict, and what the other maps say.

Loads nothing: the process that faces the net reads it too, for a picture leaves out the maps that it may not
name. What each map says is put into words where it is measured, in `geodata.claims.card`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from geodata.words import line, say

__all__ = ["BESIDE", "NOT_TESTABLE", "kind_of", "other_maps"]

Entry = Mapping[str, Any]  # one of the ``sources`` of a row of the file ``claims``

NOT_TESTABLE: Final = "not testable"
BESIDE: Final = "beside"  # of what another map shows of a statement about one map, without a verdict
_GROUPS: Final = MappingProxyType(
    {
        "differ": "card.others.differ",
        BESIDE: "card.others.beside",
        "same": "card.others",
    }
)


def kind_of(verdict: str) -> str:
    """Return the kind of a verdict: ``premature by 3 days`` is ``premature``."""
    return verdict.split(" by ")[0]


def other_maps(
    entries: Sequence[Entry], entry: Entry, lang: str, heard: Collection[str] | None = None
) -> str:
    """Return in one line what the other maps say, those first that contradict `entry`.

    A map that repeats another, and says the same, is told once.

    Parameters
    ----------
    entries : sequence of mapping
        All ``sources`` of the claim, each with what it has ``said``.
    heard : collection of str, optional
        The sources that may be named; all unless given.
    """
    told = {_map_and_kind(entry)}
    groups: dict[str, list[str]] = {group: [] for group in _GROUPS}
    for other in entries:
        if other["source"] == entry["source"] or not _speaks(other, heard) or _map_and_kind(other) in told:
            continue
        told.add(_map_and_kind(other))
        groups[_group(other, entry)].append(_said(other, lang))
    lines = (line(_GROUPS[group], list="; ".join(said)) for group, said in groups.items() if said)
    return " ".join(say(one, lang) for one in lines)


def _map_and_kind(entry: Entry) -> tuple[str, str]:
    return entry["map_of"], kind_of(entry["verdict"])


def _speaks(entry: Entry, heard: Collection[str] | None) -> bool:
    says = entry["verdict"] != NOT_TESTABLE or entry["apart"] == BESIDE
    return says and (heard is None or entry["source"] in heard)


def _group(other: Entry, entry: Entry) -> str:
    if other["apart"] == BESIDE:
        return BESIDE
    return "same" if kind_of(other["verdict"]) == kind_of(entry["verdict"]) else "differ"


def _said(entry: Entry, lang: str) -> str:
    if lang == "en":
        return f"{entry['title']}: {entry['said']}"
    return f"{entry[f'title_{lang}']}: {entry['told'][lang]['said']}"
