"""The figures beside a picture: the large one, and the others below it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dashboard.briefing.accuracy import length_error
from dashboard.briefing.edition import NONE, NOTHING, Measures
from dashboard.briefing.story import Story

__all__ = ["Fact", "Facts", "changed", "held", "told", "unplaced"]

_OPPONENT = {"russia": "ukraine", "ukraine": "russia"}


@dataclass(frozen=True)
class Fact:
    """A figure with its name: `label`, `value` and `unit` as they are printed.

    ``tone`` is the side that a change favours, or whose ground the figure is; empty where it is nobody's.
    """

    key: str
    label: str
    value: str
    unit: str = ""
    tone: str = ""


@dataclass(frozen=True)
class Facts:
    """The figures of a picture: the large one, and the others below it."""

    lead: Fact
    rows: tuple[Fact, ...]


def told(story: Story) -> Facts:
    """Return the figures of `story`."""
    if story.mode == "time":
        return _facts_moved(story)
    if story.mode:
        return _facts_alike(story)
    return _facts_held(story)


def _facts_held(story: Story) -> Facts:
    say, region = story.speech.say, story.lead
    side, now = story.edition.intruder(region), story.values(region)
    label = say(f"held.{side}.in", region=story.region_name(region))
    lead = held(story, region, label)
    rows = [*unplaced(story, region), changed(story, region, 7)]
    if now:
        rows += [_contested(story, now), _line(story, region, now)]
    for name in story.others:
        rows += _second(story, name)
    return Facts(lead, tuple(rows))


def held(story: Story, region: str, label: str, tone: str = "") -> Fact:
    """Return how much the side not at home holds; a dash and why where that is not known."""
    side, area = story.edition.intruder(region), story.held(region)
    if area is not None:
        return Fact("held", label, story.speech.area(area), story.speech.say("km2"), side)
    if story.values(region) is None:
        return Fact("held", label, "–", story.speech.say("nodata"))
    mapped = side in story.entry["controls"]
    return Fact("held", label, "–", story.speech.say("unknown" if mapped else "pic.unmapped"))


def unplaced(story: Story, region: str) -> list[Fact]:
    """Return how much of the figure no polygon shows, if any of it."""
    area = story.unplaced(region)
    if area < NOTHING:
        return []
    label = story.speech.say("unplaced.label")
    return [Fact("unplaced", label, story.speech.area(area), story.speech.say("km2"))]


def _line(story: Story, region: str, now: Measures) -> Fact:
    """Return the contact line's length; a reconstruction's with its measured error, or none."""
    label, t = story.speech.say("legend.line"), story.speech
    if now.line is None:
        return Fact("line", label, "–", t.say("unknown"))
    length = t.number(now.line, 0)
    if not story.entry["reconstructed"]:
        return Fact("line", label, length, t.say("km"))
    error = length_error(story.entry, region, story.edition.intruder(region), story.still.date)
    if error is None:
        return Fact("line", label, "–", t.say("pic.unmeasured"))
    return Fact("line", label, t.say("line.error", km=length, error=t.number(error, 0)), t.say("km"))


def _second(story: Story, region: str) -> list[Fact]:
    """Return the figures of a region that the picture is not mainly about."""
    side = story.edition.intruder(region)
    label = story.speech.say(f"held.{side}.in", region=story.region_name(region))
    first = replace(held(story, region, label), tone="")
    change = changed(story, region, 7)
    label = story.speech.say("pic.week.of", region=story.region_name(region))
    rows = [first, *unplaced(story, region)]
    return [*rows, replace(change, label=label)] if change.tone else rows


def changed(story: Story, region: str, days: int) -> Fact:
    """Return how much the side not at home gained or lost in `days`."""
    side, grown = story.edition.intruder(region), story.change(region, days)
    label = story.speech.say(f"change.{days}")
    if grown is None:
        blank = any(story.blank_on(region, back) for back in (0, days))
        return Fact("change", label, "–", story.speech.say("unknown" if blank else "nodata"))
    text = story.speech.signed(grown)
    winner = "" if text == "0" else side if grown > 0 else _OPPONENT[side]
    return Fact("change", label, text, story.speech.say("km2"), winner)


def _contested(story: Story, now: Measures) -> Fact:
    label = story.speech.say("legend.contested")
    if "contested" not in story.entry["controls"]:
        return Fact("contested", label, "–", story.speech.say("pic.unmapped"))
    if now.contested is None:
        return Fact("contested", label, "–", story.speech.say("unknown"))
    return Fact("contested", label, story.speech.area(now.contested), story.speech.say("km2"))


def _facts_moved(story: Story) -> Facts:
    say, region = story.speech.say, story.lead
    side, km2 = story.winner(region), say("km2")

    def gained(side: str, region: str) -> Fact:
        label = say("pic.gained.by", side=say(f"side.{side}"), where=story.where(region))
        return Fact("gained", label, _whole(story, story.balance(side, region).gained), km2, side)

    rows: list[Fact] = []
    for name in (region, *story.others):
        for winner in ("ukraine", "russia"):
            first = name == region and winner == side
            if not first and story.balance(winner, name).gained >= NOTHING:
                rows.append(gained(winner, name))
        rows += _emptied(story, name)
        rows += _held_change(story, name)
    return Facts(gained(side, region), tuple(rows))


def _emptied(story: Story, region: str) -> list[Fact]:
    """Return how much ground became contested, if any did."""
    area = story.balance("contested", region).gained
    if area < NOTHING:
        return []
    label = story.speech.say("pic.emptied.in", region=story.region_name(region))
    return [Fact("emptied", label, story.speech.area(area), story.speech.say("km2"))]


def _held_change(story: Story, region: str) -> list[Fact]:
    """Return how the ground of the side not at home went from A to B, as the curve shows it."""
    side = story.edition.intruder(region)
    ends = [
        (
            series.area(side, story.edition.day(date))
            if (series := story.edition.series(source, region))
            else None
        )
        for source, date in story.ends
    ]
    label = story.speech.say(f"held.{side}.in", region=story.region_name(region))
    texts = ["–" if area is None else story.speech.area(area) for area in ends]
    if texts[0] == texts[1] and region != story.lead:
        return []
    value = story.speech.say("cmp.line.ends", a=texts[0], b=texts[1])
    return [Fact("held", label, value, story.speech.say("km2"))]


def _facts_alike(story: Story) -> Facts:
    say, region = story.speech.say, story.lead
    both, one = story.agreement(region)
    km2, area = say("km2"), story.speech.area
    label = say("pic.alike", region=story.region_name(region))
    rows = [Fact("differs", say("pic.differs"), area(one), km2)]
    if both + one >= NOTHING:
        rows.append(Fact("iou", say("cmp.sums.iou"), story.speech.number(both / (both + one), 2)))
    rows += _held_change(story, region)
    return Facts(Fact("alike", label, area(both), km2, story.edition.intruder(region)), tuple(rows))


def _whole(story: Story, km2: float) -> str:
    """Return an area; what two roundings of one line enclose is none."""
    return story.speech.area(km2 if km2 >= NONE else 0.0)
