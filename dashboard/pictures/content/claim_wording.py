"""What a claim's card says, read off a publication: which verdict counts, and the texts that go with it.

What is claimed, what a map shows to it and the verdict are put into words where they are published, see
`geodata.claims.card`. A publication from before 2026-12 does not have those texts: a claim is told by its
summary there, and its verdict in a word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.words.formatting import Speech
from geodata.claim_rows import NOT_TESTABLE, kind_of, other_maps

__all__ = [
    "APART",
    "KINDS",
    "NOT_TESTABLE",
    "Found",
    "found",
    "measured_on",
    "others_text",
    "shows",
    "statement",
    "verdict_text",
    "weight",
]

Claim = Mapping[str, Any]  # a row of the file ``claims``
Entry = Mapping[str, Any]  # one of its ``sources``: what that source's map says to it

KINDS = (
    "overstated",
    "understated",
    "premature",
    "contested only",
    "partly borne out",
    "borne out",
    "not testable",
)
APART = (
    "apart"  # of a verdict that is no evidence, as a source's on its own map: see geodata/claims/evidence.py
)
_UNNUMBERED = ("premature", APART)  # kinds that a word names less exactly than the verdict does
_WEIGHT = {
    "share_retaken_pct": 0,
    "share_lost_pct": 0,
    "area_held_km2": 1,
    "area_retaken_km2": 1,
    "area_held_km2_peak": 1,
    "trend": 1,
    "settlement_control": 2,
    "border_crossing": 2,
}
_OTHER_WEIGHT, _APART_WEIGHT, _UNTESTED_WEIGHT = 4, 5, 9


@dataclass(frozen=True)
class Found:
    """The entry that counts for a claim, its verdict's kind, and whether it is of the source asked for."""

    entry: Entry | None
    kind: str
    own: bool


def _kind_of_entry(entry: Entry) -> str:
    return APART if entry["apart"] else kind_of(entry["verdict"])


def found(claim: Claim, source: str, allowed: Iterable[str]) -> Found:
    """Return what counts for `claim`: the verdict of `source`, else that of the claim's leading source.

    Only sources among `allowed` are heard.
    """
    entries = {entry["source"]: entry for entry in claim["sources"] if entry["source"] in set(allowed)}
    own = entries.get(source)
    if own and own["verdict"] != NOT_TESTABLE:
        return Found(own, _kind_of_entry(own), own=True)
    leading = entries.get(claim["verdict_source"])
    return Found(leading, _kind_of_entry(leading) if leading else NOT_TESTABLE, own=False)


def weight(claim: Claim) -> int:
    """Return how late a claim comes when not all can be shown: ground first, then towns, then counts."""
    if kind_of(claim["verdict"]) == NOT_TESTABLE:
        return _UNTESTED_WEIGHT
    if claim["apart"]:
        return _APART_WEIGHT
    return _WEIGHT.get(claim["metric"], _OTHER_WEIGHT)


# --- sentences ---


def statement(t: Speech, claim: Claim) -> str:
    """Return what is claimed, in one sentence."""
    return str(t.told(claim, "statement" if "statement" in claim else "summary"))


def shows(t: Speech, entry: Entry | None) -> str:
    """Return what the map shows, when it got there, and whether it is held over."""
    return _text(t, entry, "shows")


def verdict_text(t: Speech, verdict: Found) -> str:
    """Return the verdict in words; of one that is no evidence, what it is instead."""
    plain = "kind." if verdict.kind in _UNNUMBERED else ""
    return _text(t, verdict.entry, "verdict_said") or t.say(f"verdict.{plain}{verdict.kind}")


def measured_on(t: Speech, verdict: Found) -> str:
    """Return on whose map the verdict was measured, so that nobody takes that one for the claimant."""
    return _text(t, verdict.entry, "measured" if verdict.own else "measured_elsewhere")


def others_text(t: Speech, claim: Claim, entry: Entry | None, allowed: Collection[str]) -> str:
    """Return in one line what the other maps among `allowed` say, those first that contradict `entry`."""
    if entry is None or "said" not in entry:
        return ""
    return other_maps(claim["sources"], entry, t.lang, allowed)


def _text(t: Speech, entry: Entry | None, name: str) -> str:
    """Return a text of an entry; none where there is no entry, or the publication is too old to have it."""
    return str(t.told(entry, name)) if entry and name in entry else ""
