"""Assessments as JSON: what ``claims --json`` prints and what the bundle's file ``claims`` holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from geodata.claim_rows import other_maps
from geodata.claims.assess import Assessment
from geodata.claims.card.shows import shows
from geodata.claims.card.statement import is_reworded, statement
from geodata.claims.card.verdict import measured_on, said, verdict_said
from geodata.claims.finding import Finding
from geodata.claims.source_maps.lineage import map_of
from geodata.claims.stated.table import Claim
from geodata.claims.stated.wording import stated
from geodata.claims.tolerances import Tolerance
from geodata.claims.verdict import NOT_TESTABLE
from geodata.words import LANGUAGES, say

__all__ = ["claims_entry", "entry"]

DECIMALS = 4
_OTHER_LANGUAGES = tuple(lang for lang in LANGUAGES if lang != "en")
_TABLE_TEXTS = ("claimant", "place", "summary", "note")


def claims_entry(assessments: Sequence[Assessment]) -> dict[str, Any]:
    """Return the bundle's file ``claims``: under ``claims`` the list that ``claims --json`` prints."""
    return {"claims": [entry(assessment) for assessment in assessments]}


def entry(assessment: Assessment) -> dict[str, Any]:
    """Return one claim with its verdict and what each source's map says."""
    lead, claim = assessment.lead, assessment.claim
    return {
        **_statement(claim),
        "statement": say(statement(claim)),
        "verdict": assessment.verdict,
        "why": say(assessment.why),
        "verdict_source": lead.source if lead else None,
        "apart": assessment.apart or None,
        "from_reconstruction": lead.reconstructed if lead else None,
        "reached_on": lead.reached_on if lead else None,
        "sources_agree": assessment.sources_agree,
        "contradicted_by": [finding.source for finding in assessment.contradicting],
        "sources": _with_others([_finding(claim, finding) for finding in assessment.findings]),
        "told": {lang: _told(assessment, lang) for lang in _OTHER_LANGUAGES},
    }


def _told(assessment: Assessment, lang: str) -> dict[str, Any]:
    """Return the texts of a claim in another language; those of the table as far as they were translated."""
    claim = assessment.claim
    table = {column: say(claim.name(column), lang) for column in _TABLE_TEXTS if claim.uk.get(column)}
    stated_text = say(stated(claim), lang) if claim.bound else None
    told = {**table, "stated": stated_text, "why": say(assessment.why, lang)}
    if is_reworded(claim) or "summary" in table:
        told["statement"] = say(statement(claim), lang)
    return told


def _statement(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "date": claim.date,
        "claimant": claim.claimant,
        "claimant_kind": claim.claimant_kind.value if claim.claimant_kind else None,
        "side": claim.side,
        "region": claim.region,
        "metric": claim.metric,
        "value": claim.value,
        "unit": claim.unit,
        "bound": claim.bound.value if claim.bound else None,
        "stated": say(stated(claim)) if claim.bound else None,
        "base_km2": claim.base_km2,
        "period_days": claim.period_days,
        "control": claim.control.value if claim.control else None,
        "part": claim.part,
        "tested_by": list(claim.tested_by),
        "leave_out": list(claim.leave_out),
        "and_regions": list(claim.beside),
        "map_date": claim.map_date or None,
        "note": claim.note,
        "group": claim.group or None,
        "place": claim.place,
        "summary": claim.summary,
        "source_title": claim.source_title,
        "source_publisher": claim.source_publisher,
        "source_date": claim.source_date,
        "source_url": claim.source_url,
        "relay_of": claim.relay_of or None,
    }


def _finding(claim: Claim, finding: Finding) -> dict[str, Any]:
    return {
        "source": finding.source,
        "map_of": map_of(finding.source),
        "title": finding.title,
        "title_uk": finding.title_uk,
        "value": finding.value,
        "difference": finding.difference,
        "verdict": finding.verdict,
        "reached_on": finding.reached_on,
        "apart": finding.apart or None,
        "from_reconstruction": finding.reconstructed,
        "compared_date": finding.compared_date,
        "snapshot_date": finding.snapshot_date,
        "held_over": finding.held_over,
        "published": finding.published,
        "days_early": finding.days_early,
        "delay_days": finding.delay_days,
        "within_delay": finding.within_delay,
        "line_km": finding.line_km,
        "shown_before": finding.shown_before,
        "otherwise_on": finding.otherwise_on,
        "tolerance": _tolerance(finding.tolerance),
        "left_out": list(finding.left_out),
        "around": list(finding.around),
        "figures": finding.figures,
        **_finding_texts(claim, finding, "en"),
        "told": {lang: _finding_texts(claim, finding, lang) for lang in _OTHER_LANGUAGES},
    }


def _finding_texts(claim: Claim, finding: Finding, lang: str) -> dict[str, Any]:
    return {
        "reason": say(finding.reason or "", lang),
        "working": [say(step, lang) for step in finding.working],
        "shows": say(shows(claim, finding), lang),
        "verdict_said": say(verdict_said(finding), lang),
        "measured": say(measured_on(finding, chosen=True), lang),
        "measured_elsewhere": say(measured_on(finding, chosen=False), lang),
        "said": say(said(claim, finding), lang),
    }


def _with_others(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what every map says, each with what the others say."""
    return [{**row, "others": _others(rows, row, "en"), "told": _told_with_others(rows, row)} for row in rows]


def _told_with_others(rows: Sequence[dict[str, Any]], row: dict[str, Any]) -> dict[str, Any]:
    return {lang: {**told, "others": _others(rows, row, lang)} for lang, told in row["told"].items()}


def _others(rows: Sequence[dict[str, Any]], row: dict[str, Any], lang: str) -> str:
    return other_maps(rows, row, lang) if row["verdict"] != NOT_TESTABLE else ""


def _tolerance(tolerance: Tolerance | None) -> dict[str, Any] | None:
    if tolerance is None:
        return None
    return {
        "below": round(tolerance.below, DECIMALS),
        "above": round(tolerance.above, DECIMALS),
        "reason": say(tolerance.reason),
    }
