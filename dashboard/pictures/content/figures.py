"""The figures beside a picture: the large one, and the others below it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dashboard.pictures.content.accuracy import length_error, untold
from dashboard.pictures.content.ground_moved import Table, Tally, tally
from dashboard.pictures.content.story import Story
from dashboard.pictures.publication import NOTHING, Measures
from geodata.region_table import OPPONENT

__all__ = ["Fact", "Facts", "changed", "held", "of_region", "told", "unplaced"]


@dataclass(frozen=True)
class Fact:
    """A figure with its name: `label`, `value` and `unit` as they are printed.

    ``tone`` is the side that a change favours, or whose ground the figure is; empty where it is neither's.
    ``note`` is the line below it: what other maps say about the same.
    """

    key: str
    label: str
    value: str
    unit: str = ""
    tone: str = ""
    note: str = ""


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
    """Return the large figure, that of each other region, then the week, contested ground and line."""
    region, now = story.lead, story.values(story.lead)
    label = story.speech.say(
        f"held.{story.publication.intruder(region)}.in", region=story.region_name(region)
    )
    lead = replace(held(story, region, label), note=story.other_line(region))
    rows = [*unplaced(story, region), *(row for name in story.others for row in _second(story, name))]
    rows.append(of_region(story, region, changed(story, region, 7)))
    rows += [of_region(story, name, week) for name in story.others if (week := changed(story, name, 7)).tone]
    if now:
        rows += [
            of_region(story, region, fact) for fact in (_contested(story, now), _line(story, region, now))
        ]
    return Facts(lead, tuple(rows))


def of_region(story: Story, region: str, fact: Fact) -> Fact:
    """Return a figure with the name of its region, where several are shown."""
    if not story.others:
        return fact
    label = story.speech.say(f"pic.of.{fact.key}", region=story.region_name(region))
    return replace(fact, label=label)


def held(story: Story, region: str, label: str, tone: str = "") -> Fact:
    """Return how much the side not at home holds; a dash and why where that is not known."""
    side, area = story.publication.intruder(region), story.held(region)
    if area is not None:
        return Fact("held", label, story.speech.area(area), story.speech.say("km2"), side)
    if story.values(region) is None:
        return Fact("held", label, "–", story.speech.say("nodata"))
    mapped = side in story.entry["controls"]
    return Fact("held", label, "–", story.speech.say("unknown" if mapped else "pic.unmapped"))


def unplaced(story: Story, region: str) -> list[Fact]:
    """Return the part of the figure that no polygon shows, if there is any."""
    area = story.unplaced(region)
    if area < NOTHING:
        return []
    label = story.speech.say("unplaced.label")
    return [Fact("unplaced", label, story.speech.area(area), story.speech.say("km2"))]


def _line(story: Story, region: str, now: Measures) -> Fact:
    """Return the contact line's length; a reconstruction's with its measured error, or none."""
    label, t = story.speech.say("legend.line"), story.speech
    if now.line is None or now.of(story.publication.intruder(region)) is None:
        return Fact("line", label, "–", t.say("unknown"))
    length = t.number(now.line, 0)
    if not story.entry["reconstructed"]:
        return Fact("line", label, length, t.say("km"))
    error = length_error(story.entry, region, story.publication.intruder(region), story.still.date)
    why = untold(t, error)
    if error is None or why:
        return Fact("line", label, "–", why)
    return Fact("line", label, t.say("line.error", km=length, error=t.number(error, 0)), t.say("km"))


def _second(story: Story, region: str) -> list[Fact]:
    """Return what is held in a region that the picture is not mainly about."""
    side = story.publication.intruder(region)
    label = story.speech.say(f"held.{side}.in", region=story.region_name(region))
    return [replace(held(story, region, label), note=story.other_line(region)), *unplaced(story, region)]


def changed(story: Story, region: str, days: int) -> Fact:
    """Return how much the side not at home gained or lost in `days`."""
    side, grown = story.publication.intruder(region), story.change(region, days)
    label = story.speech.say(f"change.{days}")
    if grown is None:
        blank = any(story.blank_on(region, back) for back in (0, days))
        return Fact("change", label, "–", story.speech.say("unknown" if blank else "nodata"))
    if story.is_same_map(days):
        return Fact("change", label, "–", story.speech.say("change.nonew"))
    text = story.speech.signed(grown)
    winner = "" if text == "0" else side if grown > 0 else OPPONENT[side]
    return Fact("change", label, text, story.speech.say("km2"), winner)


def _contested(story: Story, now: Measures) -> Fact:
    label = story.speech.say("legend.contested")
    if "contested" not in story.entry["controls"]:
        return Fact("contested", label, "–", story.speech.say("pic.unmapped"))
    if now.contested is None:
        return Fact("contested", label, "–", story.speech.say("unknown"))
    return Fact("contested", label, story.speech.area(now.contested), story.speech.say("km2"))


def _facts_moved(story: Story) -> Facts:
    first, *rest = (fact for name in (story.lead, *story.others) for fact in _moved_in(story, name))
    return Facts(first, tuple(rest))


def _moved_in(story: Story, region: str) -> list[Fact]:
    """Return how the ground of the side not at home changed, in its parts, and what is contested besides."""
    side, km2, where = story.publication.intruder(region), story.speech.say("km2"), story.where(region)
    table = story.table(region)
    found = tally(story.speech, table, side)
    label = story.speech.say(f"pic.change.{side}", where=where)
    parts = [*found.lost, *found.won]
    gone = [(f"pic.lost.{part.after}", part.text, "") for part in found.lost]
    come = [(f"pic.won.{part.before}", part.text, "") for part in found.won]
    told = [
        Fact("part", story.speech.say(key, where=where), text, km2, tone) for key, text, tone in gone + come
    ]
    rest = _contested_in(story, table, side, where)
    if not parts and region != story.lead:
        return rest
    if story.is_one_map or region not in story.covered or (not parts and story.untold >= NOTHING):
        lead = Fact("change", label, "–", story.speech.say("unknown"))
    else:
        winner = "" if not found.net else side if found.net > 0 else OPPONENT[side]
        lead = Fact("change", label, _signed(found), km2, winner)
    named = told if len(told) > 1 and region == story.lead else []
    return [lead, *named, *rest, *_held_change(story, region)]


def _signed(found: Tally) -> str:
    return "0" if not found.net else ("+" if found.net > 0 else "\N{MINUS SIGN}") + found.text


def _contested_in(story: Story, table: Table, side: str, where: str) -> list[Fact]:
    """Return how much contested ground the side at home took, and how much of its own became contested."""
    home, say = OPPONENT[side], story.speech.say
    taken, left = table["contested", home], table[home, "contested"]
    facts = [
        Fact("taken", say(f"pic.taken.{home}", where=where), story.speech.area(taken), say("km2"), home),
        Fact("emptied", say(f"pic.emptied.{home}", where=where), story.speech.area(left), say("km2")),
    ]
    return [fact for fact, km2 in zip(facts, (taken, left), strict=True) if km2 >= NOTHING]


def _held_change(story: Story, region: str) -> list[Fact]:
    """Return how much the side not at home holds on both maps, as the curve shows it."""
    side = story.publication.intruder(region)
    ends = [
        (
            series.area(side, story.publication.day(date))
            if (series := story.publication.series(source, region))
            else None
        )
        for source, date in story.in_time
    ]
    label = story.speech.say(f"held.{side}.in", region=story.region_name(region))
    texts = ["–" if area is None else story.speech.area(area) for area in ends]
    if texts[0] == texts[1] and region != story.lead:
        return []
    value = _of_both(story, texts)
    return [Fact("held", label, value, story.speech.say("km2"))]


def _of_both(story: Story, texts: list[str]) -> str:
    """Return two values: with an arrow between two days, with the letters of two sources."""
    say = story.speech.say
    if story.mode != "time":
        texts = [
            say("cmp.end.apart", name=letter, value=text)
            for letter, text in zip(story.letters, texts, strict=True)
        ]
    return say("cmp.line.ends" if story.mode == "time" else "cmp.ends.apart", a=texts[0], b=texts[1])


def _facts_alike(story: Story) -> Facts:
    say, region = story.speech.say, story.lead
    both, one = story.agreement(region)
    km2, area = say("km2"), story.speech.area
    label = say("pic.alike", region=story.region_name(region))
    rows = [Fact("differs", say("pic.differs"), area(one), km2)]
    if both + one >= NOTHING:
        rows.append(Fact("iou", say("cmp.sums.iou"), story.speech.share(both / (both + one))))
    rows += _held_change(story, region)
    return Facts(Fact("alike", label, area(both), km2, story.publication.intruder(region)), tuple(rows))
