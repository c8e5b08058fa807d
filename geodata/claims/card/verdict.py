"""The verdict of a map in words: alone, with whose map it is, and beside those of other maps."""

from __future__ import annotations

from geodata.claims.card.amounts import form_of, shown
from geodata.claims.evidence import BESIDE
from geodata.claims.finding import Finding
from geodata.claims.finding_words import verdict_text
from geodata.claims.stated.table import Claim
from geodata.claims.verdict import CONTESTED_ONLY, OVERSTATED
from geodata.words import Capital, Line, Value, line

__all__ = ["measured_on", "said", "verdict_said"]


def verdict_said(finding: Finding) -> Value:
    """Return the verdict in words; of one that is no evidence, what it is instead."""
    verdict = Capital(_plain(finding))
    if finding.tested and finding.apart:
        return line(f"card.verdict.{finding.apart}", verdict=verdict)
    return verdict


def _plain(finding: Finding) -> Line:
    """Return a verdict in words; a figure that was reached later is said to be of the day."""
    if finding.verdict == OVERSTATED and finding.reached_on:
        return line("card.verdict.overstated.day")
    return verdict_text(finding)


def measured_on(finding: Finding, *, chosen: bool) -> Value:
    """Return on whose map a verdict was measured, so that nobody takes that one for the claimant.

    Parameters
    ----------
    chosen : bool
        Whether that is the map which the reader looks at. If not, that one cannot test the claim.
    """
    if not finding.tested:
        return ""
    if finding.apart:
        return line(f"card.by.{finding.apart}", source=finding.name, verdict=_plain(finding))
    return line("card.by" if chosen else "card.by.another", source=finding.name)


def said(claim: Claim, finding: Finding) -> Value:
    """Return what a map shows and its verdict in a few words; no verdict of a map that it is not about."""
    if finding.apart == BESIDE:
        return _briefly(claim, finding)
    if not finding.tested:
        return verdict_said(finding)
    text = line("card.said", value=_briefly(claim, finding), verdict=_plain(finding))
    return line(f"card.verdict.note.{finding.apart}", text=text) if finding.apart else text


def _briefly(claim: Claim, finding: Finding) -> Line:
    """Return the map's value; of ground across a border that is contested alone, so."""
    if form_of(claim) == "crossing" and finding.verdict == CONTESTED_ONLY:
        return line("card.shows.contested.ground")
    return shown(claim, finding)
