"""What a picture has to say besides its finding: what it rests on, whose it is, and under which terms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.briefing.speech import Speech
from dashboard.briefing.story import Story
from dashboard.briefing.terms import is_marked
from geodata.errors import UnknownName

__all__ = [
    "badges",
    "credit",
    "held_over",
    "legal",
    "reconstruction",
    "reconstructions",
    "remarks",
    "revision",
    "terms",
]

_TITLES = {"deepstate": "DeepState", "owlmaps": "Project Owl"}  # of sources that a bundle may be without


def badges(story: Story) -> list[tuple[str, bool]]:
    """Return the notes that stand on the map itself, each with whether it is strong."""
    marked = [story.speech.say("pic.marked")] if any(is_marked(entry) for entry in story.entries) else []
    quiet = [*held_over(story), *reconstructions(story)]
    return [(text, True) for text in marked] + [(text, False) for text in quiet]


def held_over(story: Story) -> list[str]:
    """Return which map stands where the source has none of the day itself."""
    said = []
    for which, (source, date) in zip("AB", story.ends, strict=False):
        snapshot = story.edition.date(story.edition.snapshot(source, story.edition.day(date)))
        if snapshot != date:
            text = story.speech.say("badge.held", date=story.speech.date(snapshot))
            said.append(f"{which}: {text}" if story.mode else text)
    return said


def reconstructions(story: Story) -> list[str]:
    """Return what each reconstructed source rests on."""
    made = [
        (which, entry) for which, entry in zip("AB", story.entries, strict=False) if entry["reconstructed"]
    ]
    if len(story.entries) == 1:
        return [reconstruction(story, entry) for _, entry in made]
    return [f"{which}: {reconstruction(story, entry)}" for which, entry in made]


def reconstruction(story: Story, entry: Mapping[str, Any]) -> str:
    """Return on how many reports a source rests and how well it recovers another's map."""
    say, accuracy = story.speech.say, entry["accuracy"] or {}
    reports = accuracy.get("reports")
    said = [
        say("badge.reconstruction", reports=story.speech.count("reports", reports))
        if reports
        else say("badge.reconstruction.plain")
    ]
    if accuracy.get("median_iou"):
        iou = story.speech.number(accuracy["median_iou"], 3)
        said.append(say("badge.accuracy", iou=iou, against=_title(story, accuracy["against"])))
    return "; ".join(said)


def _title(story: Story, source: str) -> str:
    try:
        return story.name(source)
    except UnknownName:
        return _TITLES.get(source, source)


def remarks(story: Story) -> list[str]:
    """Return which regions the source does not cover, and whether only one of two maps contested ground."""
    key = "cmp.left" if story.mode else "uncovered"
    names = "sources" if story.mode else "source"
    said = [
        story.speech.say(
            key,
            region=story.region_name(region),
            **{names: story.speech.join([story.name(name) for name in sources])},
        )
        for region, sources in story.left
    ]
    without = [entry["id"] for entry in story.entries if "contested" not in entry["controls"]]
    if 0 < len(without) < len(story.entries):
        said.append(story.speech.say("cmp.unmapped", source=story.name(without[0])))
    return said


def credit(story: Story) -> str:
    """Return whom the picture owes what it shows."""
    whose = "; ".join(dict.fromkeys(entry["credit"] for entry in story.entries))
    say = story.speech.say
    return f"{say('credit.map', credit=whose)}. {say('credit.base')}."


def legal(speech: Speech) -> str:
    """Return how areas are measured, and what the border and the colours do not mean."""
    return f"{speech.say('pic.ground')} {speech.say('legal')}"


def terms(story: Story) -> str:
    """Return the terms of all shown sources."""
    texts = dict.fromkeys(entry["terms"]["text"][story.speech.lang] for entry in story.entries)
    return story.speech.say("pic.terms", text=" ".join(texts))


def revision(story: Story) -> str:
    """Return the name of the publication that the picture was drawn from."""
    return story.speech.say("pic.revision", revision=story.edition.revision)
