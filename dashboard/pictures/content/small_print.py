"""What a picture has to say besides its finding: what it is based on, whose it is, under which terms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.pictures.content import accuracy
from dashboard.pictures.content import held_over as standing
from dashboard.pictures.content.story import Story
from dashboard.pictures.order.licence import is_marked
from dashboard.pictures.publication import NOTHING
from dashboard.words.formatting import Speech

__all__ = [
    "accuracies",
    "badges",
    "credit",
    "flaws",
    "held_over",
    "known",
    "legal",
    "reconstruction",
    "reconstructions",
    "remarks",
    "revision",
    "terms",
]


def badges(story: Story) -> list[tuple[str, bool]]:
    """Return the notes on the map itself, each with whether it is strong."""
    marked = [story.speech.say("pic.marked")] if any(is_marked(entry) for entry in story.entries) else []
    quiet = [*known(story), *held_over(story), *flaws(story), *reconstructions(story)]
    return [(text, True) for text in marked] + [(text, False) for text in quiet]


def known(story: Story) -> list[str]:
    """Return as of which day the maps were known, if not as of now."""
    day = story.publication.known
    return [story.speech.say("known.on", date=story.speech.date(day))] if day else []


def held_over(story: Story) -> list[str]:
    """Return which map is shown where the source has none of the day itself, and why."""
    said = []
    for which, (source, date) in zip("AB", story.ends, strict=False):
        text = standing.held_over(story.speech, story.publication, source, story.publication.day(date))
        if text:
            said.append(f"{which}: {text}" if story.mode else text)
    return said


def flaws(story: Story) -> list[str]:
    """Return which parts of the shown maps are incomplete, or from an earlier day."""
    return [
        f"{which}: {text}" if story.mode else text
        for which, (source, date) in zip("AB", story.ends, strict=False)
        for text in standing.flaws(story.speech, story.publication, source, story.publication.day(date))
    ]


def reconstructions(story: Story) -> list[str]:
    """Return what each reconstruction is based on, and how accurate it is on the days that are shown."""
    said = []
    for which, entry in zip("AB", story.entries, strict=False):
        if entry["reconstructed"]:
            dates = [date for source, date in story.ends if source == entry["id"]]
            texts = [reconstruction(story, entry), *accuracies(story, entry, dates)]
            said += [f"{which}: {text}" for text in texts] if len(story.entries) > 1 else texts
    return said


def reconstruction(story: Story, entry: Mapping[str, Any]) -> str:
    """Return how many readings and reports a source is based on."""
    return accuracy.rests_on(story.speech, story.publication, entry)


def accuracies(story: Story, entry: Mapping[str, Any], dates: Iterable[str]) -> list[str]:
    """Return how well a reconstruction is known in each month of `dates` and each region."""
    months = {date[:7]: date for date in dates}
    return [
        accuracy.sentence(
            story.speech, story.publication, entry, region, story.publication.intruder(region), date
        )
        for date in months.values()
        for region in story.covered
    ]


def remarks(story: Story) -> list[str]:
    """Return which regions are not covered or compared, and whether only one of two maps contested ground."""
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
    said += [
        story.speech.say(
            "cmp.blank",
            region=story.region_name(region),
            source=story.name(source),
            ground=story.speech.say(f"ground.{control}"),
        )
        for region, source, control in story.blank
    ]
    said += [story.speech.say("cmp.crowded", region=story.region_name(region)) for region in story.crowded]
    if story.untold >= NOTHING:
        said.append(story.speech.say("cmp.untold", area=story.speech.area(story.untold)))
    without = [entry["id"] for entry in story.entries if "contested" not in entry["controls"]]
    if 0 < len(without) < len(story.entries):
        said.append(story.speech.say("cmp.unmapped", source=story.name(without[0])))
    return said


def credit(story: Story) -> str:
    """Return the credits of the picture."""
    whose = "; ".join(dict.fromkeys(story.speech.told(entry, "credit") for entry in story.entries))
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
    return story.speech.say("pic.revision", revision=story.publication.revision)
