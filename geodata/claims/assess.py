"""Every claim against every source, and the one verdict of each claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from geodata.claims.check import check, not_covered
from geodata.claims.finding import Finding, silent
from geodata.claims.reading import Measured, Reading
from geodata.claims.rules import RULES
from geodata.claims.table import UNTESTABLE, Claim
from geodata.claims.telling import sentence
from geodata.claims.verdict import NOT_TESTABLE
from geodata.claims.wording import stated
from geodata.model import Source
from geodata.regions import Region, load_regions, state_border
from geodata.settlements import Settlement, load_settlements

__all__ = ["Assessment", "assess", "in_order"]


@dataclass(frozen=True)
class Assessment:
    """A claim, what each source's map says of it, and the verdict.

    Attributes
    ----------
    claim : Claim
    findings : tuple of Finding
        One for each source: those that can test it first, a map of the day before one held over, then by
        `in_order`. Empty where no map could answer the claim.
    reason : str
        Why the claim itself cannot be tested; empty where it can.
    """

    claim: Claim
    findings: tuple[Finding, ...] = ()
    reason: str = ""

    @property
    def lead(self) -> Finding | None:
        """The finding whose verdict is the claim's: the first that tests it."""
        return next((finding for finding in self.findings if finding.tested), None)

    @property
    def verdict(self) -> str:
        """The verdict of the leading source."""
        return self.lead.verdict if self.lead else NOT_TESTABLE

    @property
    def sources_agree(self) -> bool | None:
        """Whether all sources that can test it give the same verdict; None where fewer than two can."""
        words = [_kind(finding.verdict) for finding in self.findings if finding.tested]
        return len(set(words)) == 1 if len(words) > 1 else None

    @property
    def why(self) -> str:
        """The verdict's grounds in a sentence."""
        if self.lead:
            return sentence(self.claim, self.lead)
        reasons = dict.fromkeys(finding.reason for finding in self.findings)
        return self.reason or "; ".join(reasons) or "there is no map to hold it against"


def _kind(verdict: str) -> str:
    return verdict.split(" by ")[0]


def in_order(source: Source) -> tuple[bool, str, str]:
    """Sort key of sources: observed before reconstructed, then the more reliable, then by id."""
    return source.reconstructed, source.reliability, source.id


def assess(
    claims: Sequence[Claim],
    sources: Sequence[Measured],
    regions: Sequence[Region] | None = None,
    places: Sequence[Settlement] | None = None,
) -> list[Assessment]:
    """Hold each of `claims` against each of `sources`.

    Parameters
    ----------
    claims : sequence of Claim
        From `load_claims`.
    sources : sequence of Measured
        Each with its history and, by region, its measures.
    regions, places : optional
        Those that ship with the project unless given.
    """
    readings = _readings(sources, regions or load_regions(), places or load_settlements())
    ordered = sorted(sources, key=lambda item: in_order(item.source))
    return [_assess(claim, ordered, readings) for claim in claims]


def _leading_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Put a map of the day itself before one held over: what happened since, the latter cannot show."""
    return tuple(sorted(findings, key=lambda finding: (not finding.tested, finding.held_over)))


def _readings(
    sources: Sequence[Measured], regions: Sequence[Region], places: Sequence[Settlement]
) -> Mapping[tuple[str, str], Reading]:
    border = state_border(tuple(regions))
    inside = {
        region.id: [place for place in places if place.oblast == f"{region.id.capitalize()} Oblast"]
        for region in regions
    }
    return {
        (item.source.id, region.id): Reading(item, region, inside[region.id], border)
        for item in sources
        for region in regions
        if region.id in item.days and item.history
    }


def _assess(
    claim: Claim, sources: Sequence[Measured], readings: Mapping[tuple[str, str], Reading]
) -> Assessment:
    reason = _untestable(claim)
    if reason:
        return Assessment(claim, reason=reason)
    return Assessment(claim, _leading_first(_finding(claim, item, readings) for item in sources))


def _untestable(claim: Claim) -> str:
    if claim.metric not in RULES:
        return UNTESTABLE[claim.metric]
    if claim.period_unstated:
        return f"{stated(claim)} over a period that it does not state: there is no difference to take"
    return ""


def _finding(claim: Claim, item: Measured, readings: Mapping[tuple[str, str], Reading]) -> Finding:
    reason = not_covered(claim, item)
    if reason:
        return silent(item.source, reason)
    return check(claim, readings[item.source.id, claim.region])
