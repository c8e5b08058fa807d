"""Every claim against every source, and the one verdict of each claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from geodata.claims.check import check, not_covered
from geodata.claims.evidence import beside, set_apart, witnesses
from geodata.claims.finding import Finding, silent
from geodata.claims.finding_words import sentence
from geodata.claims.source_maps.area_sources import published_sources
from geodata.claims.source_maps.maps import Maps, Measured
from geodata.claims.source_maps.reading import Reading
from geodata.claims.stated.patches import load_patches
from geodata.claims.stated.table import Claim
from geodata.claims.stated.wording import stated
from geodata.claims.tolerances import RULES
from geodata.claims.verdict import NOT_TESTABLE, kind_of
from geodata.model import Source
from geodata.regions import Region, load_regions, state_border
from geodata.shipped.settlements import Settlement, load_settlements
from geodata.words import Joined, Line, Value, line

__all__ = ["Assessment", "assess", "in_order"]


@dataclass(frozen=True)
class Assessment:
    """A claim, what each source's map says about it, and the verdict.

    Attributes
    ----------
    claim : Claim
    findings : tuple of Finding
        One for each source: the leading one, those that contradict it, those that agree, those that cannot
        test it. Empty where no map could answer the claim.
    reason : Line or None
        Why the claim itself cannot be tested; None if it can.
    """

    claim: Claim
    findings: tuple[Finding, ...] = ()
    reason: Line | None = None

    @property
    def lead(self) -> Finding | None:
        """The finding whose verdict is the claim's: the first that tests it, evidence before the rest."""
        return next((finding for finding in self.findings if finding.tested), None)

    @property
    def verdict(self) -> str:
        """The verdict of the leading source."""
        return self.lead.verdict if self.lead else NOT_TESTABLE

    @property
    def apart(self) -> str:
        """Why that verdict is no evidence, and not counted: see `evidence`. Empty if it is."""
        return self.lead.apart if self.lead else ""

    @property
    def sources_agree(self) -> bool | None:
        """Whether all maps that can test it give the same verdict; None where fewer than two can."""
        words = [kind_of(finding.verdict) for finding in witnesses(self.findings)]
        return len(set(words)) == 1 if len(words) > 1 else None

    @property
    def contradicting(self) -> tuple[Finding, ...]:
        """The findings whose verdict differs from the leading one's, one for each map."""
        lead = self.lead
        return tuple(finding for finding in witnesses(self.findings) if lead and _differs(finding, lead))

    @property
    def beside(self) -> tuple[Finding, ...]:
        """What other maps show on a statement about one map, without a verdict; each map once."""
        return beside(self.findings)

    @property
    def why(self) -> Value:
        """The reasons for the verdict in a sentence."""
        if self.lead:
            return sentence(self.claim, self.lead, self.contradicting)
        reasons = dict.fromkeys(finding.reason for finding in self.findings if finding.reason)
        return self.reason or (Joined(tuple(reasons), "; ") if reasons else line("why.none"))


def _differs(finding: Finding, lead: Finding) -> bool:
    return kind_of(finding.verdict) != kind_of(lead.verdict)


def in_order(source: Source) -> tuple[bool, str, str]:
    """Sort key of sources: observed before reconstructed, then the more reliable, then by id."""
    return source.reconstructed, source.reliability, source.id


def assess(
    claims: Sequence[Claim],
    sources: Sequence[Measured],
    regions: Sequence[Region] | None = None,
    places: Sequence[Settlement] | None = None,
    published: Sequence[Measured] | None = None,
) -> list[Assessment]:
    """Test each of `claims` against each of `sources`.

    Parameters
    ----------
    claims : sequence of Claim
        From `stated.table.load_claims`.
    sources : sequence of Measured
        Each with its history and, by region, its measures.
    regions, places : optional
        Those that ship with the project unless given.
    published : optional
        Sources without a map here, whose published areas are used; those that ship unless given.
    """
    known = {item.source.id for item in sources}
    every = [*sources, *(published_sources(known) if published is None else published)]
    maps = _maps(every, regions or load_regions(), places or load_settlements())
    ordered = sorted(every, key=lambda item: in_order(item.source))
    return [_assess(claim, ordered, maps) for claim in claims]


def _leading_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Put the leading finding first, then what contradicts it.

    A map of the day itself leads before a held-over one, which cannot show what happened since. What is
    no evidence leads only where there is no evidence.
    """
    ordered = sorted(findings, key=lambda one: (not one.tested, bool(one.apart), one.held_over))
    lead, rest = ordered[:1], ordered[1:]
    return (*lead, *sorted(rest, key=lambda finding: (not finding.tested, not _differs(finding, lead[0]))))


def _maps(
    sources: Sequence[Measured], regions: Sequence[Region], places: Sequence[Settlement]
) -> Mapping[tuple[str, str], Maps]:
    border = state_border(tuple(regions))
    inside = {
        region.id: [place for place in places if place.oblast == f"{region.id.capitalize()} Oblast"]
        for region in regions
    }
    return {
        (item.source.id, region.id): Maps(item, region, inside[region.id], border)
        for item in sources
        for region in regions
        if region.id in item.source.regions and (region.id in item.days or not item.history)
    }


def _assess(claim: Claim, sources: Sequence[Measured], maps: Mapping[tuple[str, str], Maps]) -> Assessment:
    reason = _untestable(claim)
    if reason:
        return Assessment(claim, reason=reason)
    found = [(item, _finding(claim, item, maps)) for item in sources]
    # A source without maps in the store is used only if its published areas can test the claim.
    heard = [finding for item, finding in found if item.history or finding.tested or finding.apart]
    return Assessment(claim, _leading_first(heard))


def _untestable(claim: Claim) -> Line | None:
    if claim.metric not in RULES:
        return line(f"untestable.{claim.metric}")
    if claim.period_unstated:
        return line("untestable.period", stated=stated(claim))
    return None


def _finding(claim: Claim, item: Measured, maps: Mapping[tuple[str, str], Maps]) -> Finding:
    reason = not_covered(claim, item)
    if reason:
        return silent(item.source, reason)
    name = item.source.id
    patches = [load_patches()[patch] for patch in claim.leave_out]
    beside = [maps[name, region] for region in claim.beside]
    return set_apart(claim, check(claim, Reading(maps[name, claim.region], patches, beside)))
