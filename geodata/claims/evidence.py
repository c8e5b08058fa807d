"""Which verdicts are evidence: decided here and nowhere else.

A map says nothing for or against a statement

- by whoever drew it, or whoever drew the map that it follows: that the two agree shows that the
  statement was read off the map, and nothing else (`OWN`);
- where only a map of a later day than the statement shows what was said: whoever drew it had read the
  statement (`LATER`).

Such verdicts are shown separately, and are in no count and no review. What another map shows of the
same day is reported with a statement of the first kind, without a verdict (`BESIDE`): the statement was about
one map, and another one neither confirms nor contradicts it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from geodata.claim_rows import BESIDE
from geodata.claims.finding import Finding
from geodata.claims.source_maps.lineage import map_of
from geodata.claims.stated.table import Claim
from geodata.claims.verdict import BORNE_OUT, NOT_TESTABLE, kind_of
from geodata.words import line

__all__ = ["APART_TEXT", "BESIDE", "LATER", "OWN", "beside", "is_own_map", "set_apart", "witnesses"]

OWN: Final = "own"
LATER: Final = "later"
APART_TEXT: Final = {OWN: line("apart.own"), LATER: line("apart.later"), BESIDE: line("apart.beside")}


def is_own_map(claim: Claim, source_id: str) -> bool:
    """Tell whether the claim is a publisher's about the source's own map, or the map that it follows."""
    return map_of(source_id) in {map_of(name) for name in claim.tested_by}


def set_apart(claim: Claim, finding: Finding) -> Finding:
    """Return a source's finding on `claim`, marked as no evidence where it is none."""
    if claim.tested_by and not is_own_map(claim, finding.source):
        return finding if finding.value is None else _beside(claim, finding)
    if not finding.tested:
        return finding
    return replace(finding, apart=OWN if claim.tested_by else LATER if _is_later(claim, finding) else "")


def _beside(claim: Claim, finding: Finding) -> Finding:
    """Return the finding with its value, and without any verdict, for a statement about another map."""
    return replace(
        finding,
        verdict=NOT_TESTABLE,
        reason=line("silent.own", who=claim.speaker, source=finding.name),
        apart=BESIDE,
        difference=None,
        tolerance=None,
        reached_on=None,
        shown_before=None,
        otherwise_on=None,
        days_early=None,
        within_delay=False,
        working=(),
    )


def _is_later(claim: Claim, finding: Finding) -> bool:
    if finding.snapshot_date is not None and finding.snapshot_date > claim.date:
        return True
    return finding.within_delay and finding.verdict == BORNE_OUT


def witnesses(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that are evidence; a map that repeats another, with the same result, is dropped."""
    return _once(finding for finding in findings if finding.counted)


def beside(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return what other maps show on a statement about one map, each map once."""
    return _once(finding for finding in findings if finding.apart == BESIDE)


def _once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    found: dict[tuple[str, str], Finding] = {}
    for finding in findings:
        found.setdefault((map_of(finding.source), kind_of(finding.verdict)), finding)
    return tuple(found.values())
