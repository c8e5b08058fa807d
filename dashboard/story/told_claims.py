"""The claims of a story's period, in the words of the publication and in one language."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.pictures.content.claim_story import ClaimStory
from dashboard.pictures.content.claim_wording import weight
from dashboard.pictures.order.claim_or_place import claims_of
from dashboard.pictures.publication import Publication
from dashboard.story.request import Story

__all__ = ["told_claims"]

_REPORT = ("source_publisher", "source_title", "relay_of")


def told_claims(story: Story, publication: Publication) -> list[dict[str, Any]]:
    """Return the claims about the regions in the period: by day, the weightiest of a day first."""
    regions = story.still.regions
    rows = [
        row
        for row in claims_of(publication)
        if row["region"] in regions and story.start <= row["date"] <= story.end
    ]
    rows.sort(key=lambda row: (row["date"], weight(row), row["id"]))
    return [_told(story, publication, row) for row in rows]


def _told(story: Story, publication: Publication, row: dict[str, Any]) -> dict[str, Any]:
    claim = ClaimStory(replace(story.still, claim=row["id"]), publication)
    return {
        "id": row["id"],
        "date": row["date"],
        "kind": claim.kind,
        "verdict": claim.verdict,
        "measured": claim.measured,
        "statement": claim.statement,
        "who": claim.who,
        "shows": claim.shows,
        "others": claim.others,
        **{name: row.get(name) for name in _REPORT},
    }
