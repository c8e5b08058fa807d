"""Tested claims as ClaimReview (schema.org) in JSON-LD, for search engines and fact-checking tools.

A claim that no map could test has no review: a rating of nothing would mislead.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from geodata.claims.assess import Assessment
from geodata.claims.table import Claim
from geodata.claims.verdict import BORNE_OUT, OVERSTATED
from geodata.words import say

__all__ = ["DEFAULT_SITE", "claim_review", "reviews"]

DEFAULT_SITE = "http://127.0.0.1:8050"
WORST, MIDDLE, BEST = 1, 2, 3  # overstated; understated, premature or in part; borne out

_PUBLISHER = {"@type": "Organization", "name": "Salient"}
# Words that only the names of organisations have, among the claimants of the table.
_ORGANISATION_WORDS = (
    *(
        "Institute",
        "Ministry of Defence",
        "General Staff of",
        "General Staff source",
        "DeepState",
        "AFP",
        "TASS",
    ),
    *(
        "Guard Service",
        "Associated Press",
        "Meduza",
        "RBC",
        "intelligence",
        "Russian side",
        "Ukrainian command",
    ),
)


def reviews(assessments: Sequence[Assessment], site: str = DEFAULT_SITE) -> dict[str, Any]:
    """Return a JSON-LD document with a ClaimReview for each claim that a map could test.

    Parameters
    ----------
    assessments : sequence of Assessment
    site : str
        Address of the dashboard that shows them, without a final slash.
    """
    tested = [assessment for assessment in assessments if assessment.lead]
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
        "isBasedOn": [finding.title for finding in assessment.findings if finding.tested],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "@type": "Claim",
        "author": {"@type": _kind(claim.claimant), "name": claim.claimant},
        "datePublished": claim.date,
        "appearance": {
            "@type": "CreativeWork",
            "headline": claim.source_title,
            "url": claim.source_url,
            "publisher": {"@type": "Organization", "name": claim.source_publisher},
        },
    }


def _kind(claimant: str) -> str:
    # The role of a person stands in brackets, and may name an organisation.
    name = claimant.split(" (")[0] if not claimant.startswith("General Staff") else claimant
    return "Organization" if any(word in name for word in _ORGANISATION_WORDS) else "Person"


def _rating(verdict: str) -> dict[str, Any]:
    value = {BORNE_OUT: BEST, OVERSTATED: WORST}.get(verdict, MIDDLE)
    return {
        "@type": "Rating",
        "ratingValue": value,
        "worstRating": WORST,
        "bestRating": BEST,
        "alternateName": verdict[0].upper() + verdict[1:],
    }
