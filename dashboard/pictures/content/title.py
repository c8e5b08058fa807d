"""The title of a picture: of its claim or place if it has one, otherwise the finding of the day."""

from __future__ import annotations

from dashboard.pictures.content import finding
from dashboard.pictures.content.claim_story import ClaimStory
from dashboard.pictures.content.place_story import PlaceStory
from dashboard.pictures.content.story import Story

__all__ = ["headline", "subtitle"]


def headline(story: Story) -> str:
    """Return the sentence over the picture of `story`."""
    if story.still.claim:
        return ClaimStory(story.still, story.publication).title
    return (
        PlaceStory(story.still, story.publication).finding if story.still.place else finding.headline(story)
    )


def subtitle(story: Story) -> str:
    """Return the line below it, which names days and sources."""
    return finding.subtitle(story)
