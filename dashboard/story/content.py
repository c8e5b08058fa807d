"""What a story holds: what a page gets from a server, for one source, one choice of regions, one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from dashboard.map_views import VIEWS
from dashboard.page.figures import CURVE_MARGIN
from dashboard.page.map.control_style import control_layers
from dashboard.page.map.map_names import map_names
from dashboard.pictures.publication import Publication
from dashboard.settings import SINCE
from dashboard.story.chosen_days import ChosenDay
from dashboard.story.cut_timeline import cut_timeline
from dashboard.story.ground import ground
from dashboard.story.request import Story
from dashboard.story.told_claims import told_claims
from dashboard.words import SCREEN, WORDS
from geodata import tolerance
from geodata.showing.colours import FONT, TOKENS

__all__ = ["content"]

Json = dict[str, Any]

_MANIFEST = ("revision", "first", "last", "window", "regions")
_OWN = "story."  # what the words of a story begin with


def content(story: Story, publication: Publication, days: Sequence[ChosenDay]) -> Json:
    """Return what the script of a story reads: `StoryData` in ``assets/app/types.d.ts``."""
    first, until = publication.day(story.start), publication.day(story.end) + 1
    source = story.still.source
    timeline = cut_timeline(publication.file(f"timeline-{source}"), first, until)
    return {
        "boot": _boot(story, publication),
        "files": {
            **ground(publication, story.still.look.lang),
            "timeline": timeline,
            "series": {"rows": _series(story, publication)},
        },
        "span": {"first": first, "until": until},
        "days": [asdict(day) for day in days],
        "claims": told_claims(story, publication),
    }


def _series(story: Story, publication: Publication) -> list[Json]:
    """Return the areas by day of the source: of all days, so that a peak is the real one.

    Of all regions, too: the legend names those in which a side holds ground.
    """
    rows: list[Json] = publication.file("series")["rows"]
    return [row for row in rows if row["source"] == story.still.source]


def _boot(story: Story, publication: Publication) -> Json:
    """Return what `dashboard.page.boot` hands over, without what needs a server."""
    still, lang = story.still, story.still.look.lang
    own = {key: text for key, text in WORDS[lang].items() if key.startswith(_OWN)}
    return {
        "manifest": {
            **{key: publication.manifest[key] for key in _MANIFEST},
            "sources": [_source(publication.source(still.source))],
        },
        "settings": {
            "open": "seed",
            "seed": still.date,
            "since": SINCE,
            "source": still.source,
            "theme": "auto",
            "lang": lang,
        },
        "views": {still.region: VIEWS[still.region]},
        "tolerance": tolerance.as_values(),
        "words": {lang: {**SCREEN[lang], **own}},
        "tokens": TOKENS,
        "font": FONT,
        "margin": CURVE_MARGIN,
        "layers": control_layers(),
        "names": map_names(),
        "credits": {},
        "figures": {"map": None, "curve": None},  # Plotly's
    }


def _source(entry: Json) -> Json:
    """Return a source whose address is a text: nothing in a story leads out of it."""
    return {**entry, "address": str(entry["address"]).split("://", 1)[-1]}
