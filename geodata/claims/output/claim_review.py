"""Tested claims as ClaimReview (schema.org) in JSON-LD, for search engines and fact-checking tools.

A claim that no map could test has no review: a rating of nothing would mislead. Nor has one whose verdict is
no evidence, as what a source says of its own map.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from geodata.claims.assess import Assessment
from geodata.claims.evidence import witnesses
from geodata.claims.stated.table import Claim, Claimant
from geodata.claims.verdict import BORNE_OUT, OVERSTATED
from geodata.words import say

__all__ = ["DEFAULT_SITE", "claim_review", "reviews"]

DEFAULT_SITE = "http://127.0.0.1:8050"
WORST, MIDDLE, BEST = 1, 2, 3  # overstated; understated, premature or in part; borne out

_PUBLISHER = {"@type": "Organization", "name": "Salient"}
_TYPES = {Claimant.PERSON: "Person", Claimant.ORGANISATION: "Organization"}


def reviews(assessments: Sequence[Assessment], site: str = DEFAULT_SITE) -> dict[str, Any]:
    """Return a JSON-LD document with a ClaimReview for each claim of which a map is evidence.

    Parameters
    ----------
    assessments : sequence of Assessment
    site : str
        Address of the dashboard that shows them, without a final slash.
    """
    tested = [item for item in assessments if item.lead and item.lead.counted]
    return {"@context": "https://schema.org", "@graph": [claim_review(item, site) for item in tested]}


def claim_review(assessment: Assessment, site: str = DEFAULT_SITE) -> dict[str, Any]:
    """Return the ClaimReview of one tested claim."""
    claim = assessment.claim
    return {
        "@type": "ClaimReview",
        "@id": f"{site}/?{urlencode({'date': claim.date, 'region': claim.region})}#{claim.id}",
        "url": f"{site}/?{urlencode({'date': claim.date, 'region': claim.region})}",
        "claimReviewed": claim.summary,
        "itemReviewed": _claim(claim),
        "author": _PUBLISHER,
        "reviewRating": _rating(assessment.verdict),
        "reviewBody": say(assessment.why),
        "isBasedOn": [finding.title for finding in witnesses(assessment.findings)],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "@type": "Claim",
        "author": _claimant(claim),
        "datePublished": claim.date,
        "appearance": {
            "@type": "CreativeWork",
            "headline": claim.source_title,
            "url": claim.source_url,
            "publisher": {"@type": "Organization", "name": claim.source_publisher},
        },
    }


def _claimant(claim: Claim) -> dict[str, str]:
    """Return who said it; whom a report leaves unnamed is of no type."""
    named = {"name": claim.claimant}
    kind = _TYPES.get(claim.claimant_kind) if claim.claimant_kind else None
    return {"@type": kind, **named} if kind else named


def _rating(verdict: str) -> dict[str, Any]:
    value = {BORNE_OUT: BEST, OVERSTATED: WORST}.get(verdict, MIDDLE)
    return {
        "@type": "Rating",
        "ratingValue": value,
        "worstRating": WORST,
        "bestRating": BEST,
        "alternateName": verdict[0].upper() + verdict[1:],
    }
