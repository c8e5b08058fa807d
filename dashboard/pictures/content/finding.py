"""What a picture says: the sentence over it, the line below that, and the figures beside it."""

from __future__ import annotations

import datetime as dt

from dashboard.pictures.content.figures import Fact, Facts, told
from dashboard.pictures.content.ground_moved import clauses
from dashboard.pictures.content.story import Story
from dashboard.pictures.order.request import Still
from dashboard.pictures.publication import NONE, NOTHING, Publication
from dashboard.words.formatting import capital

__all__ = ["Fact", "Facts", "facts", "finding", "headline", "subtitle", "told"]

_SHARES = {  # of the peak, where a word is right to within a hundredth
    "1/10": 0.1,
    "1/8": 0.125,
    "1/6": 1 / 6,
    "1/5": 0.2,
    "1/4": 0.25,
    "1/3": 1 / 3,
    "2/5": 0.4,
    "1/2": 0.5,
    "3/5": 0.6,
    "2/3": 2 / 3,
    "3/4": 0.75,
    "4/5": 0.8,
}
_NEAR = 0.01
_HIGH = 0.9  # of the peak: above it the change in the week says more than the share
_MOVED = 0.5  # km2 in a week: less is no movement
_LITTLE = 1.0  # km2: less between two maps has no figure in a title
# Of the first region's ground: from here on the second region replaces the peak or the week.
_SECOND = 0.25
_WORTH = 5.0  # km2: a smaller second region does not
_TOLD = 1.0  # km2: less contested ground appears only in the figures
_YEAR = 300  # days: an older peak is given with its year
_SPANS = {1: "pic.in.1", 7: "pic.in.7", 30: "pic.in.30"}


def finding(still: Still, publication: Publication) -> str:
    """Return the sentence that says what `still` shows."""
    return headline(Story(still, publication))


def facts(still: Still, publication: Publication) -> Facts:
    """Return the figures of `still`."""
    return told(Story(still, publication))


# --- the sentence ---


def headline(story: Story) -> str:
    """Return the sentence over the picture of `story`."""
    if not story.mode:
        return _held(story)
    if not story.covered:
        told = story.speech.say("pic.uncompared", region=story.speech.say(f"region.{story.still.region}"))
    else:
        told = _compared(story)
    rebuilt = any(entry["reconstructed"] for entry in story.entries)
    return f"{told} ({story.speech.say('reconstruction')})" if rebuilt else told


def _compared(story: Story) -> str:
    if story.is_one_map:
        snapshot = story.publication.snapshot(story.still.source, story.day)
        told = story.speech.say("cmp.one.map", date=story.speech.date(story.publication.date(snapshot)))
        return told.rstrip(".")
    return _moved(story) if story.mode == "time" else _alike(story)


def _held(story: Story) -> str:
    told = "; ".join(_clauses(story))
    rest = [story.speech.say("reconstruction")] if story.entry["reconstructed"] else []
    rest += _unplaced(story)
    return f"{told} ({'; '.join(rest)})" if rest else told


def _unplaced(story: Story) -> list[str]:
    """Return how much of the figures no polygon shows, elsewhere with the name of the region."""
    found = {name: story.unplaced(name) for name in (story.lead, *story.others)}
    texts = {
        name: story.speech.say("unplaced.text", area=story.speech.area(area)).rstrip(".")
        for name, area in found.items()
        if area >= NOTHING
    }
    return [
        text if name == story.lead else f"{story.region_name(name)}: {text}" for name, text in texts.items()
    ]


def _clauses(story: Story) -> list[str]:
    """Return what the map shows in the leading region, and in every other that was chosen."""
    area = story.held(story.lead)
    if area is None or area < NONE:
        first, *rest = (_without(story, name) for name in (story.lead, *story.others))
        return [first, *(text[:1].lower() + text[1:] for text in rest)]
    beside = [name for name in story.others if _matters(story.known(name), area)]
    more = "".join(_also(story, name, _also_key(story, name)) for name in beside)
    told = _holds(story, area) + (more or _against_peak(story, story.lead, area))
    clauses = list[str]()
    for name in story.others:
        if story.known(name) < NONE:
            text = _without(story, name)
            clauses.append(text[:1].lower() + text[1:])
        elif name not in beside:
            told += _also(story, name, "pic.also.apart")
    return [told, *clauses]


def _holds(story: Story, area: float) -> str:
    side, where = story.publication.intruder(story.lead), story.where(story.lead)
    return story.speech.say(
        "pic.holds", side=story.speech.say(f"side.{side}"), area=story.speech.area(area), where=where
    )


def _without(story: Story, region: str) -> str:
    """Return that a side holds nothing, with the contested ground if that is all; or that no map tells."""
    say, area, side = story.speech.say, story.held(region), story.publication.intruder(region)
    if area is None:
        return say("pic.unknown", side=say(f"side.{side}"), where=story.where(region))
    now = story.values(region)
    contested = (now.contested if now else None) or 0.0
    more = say("pic.only.contested", area=story.speech.area(contested)) if contested >= _TOLD else ""
    return say(f"pic.none.{side}", where=story.where(region)) + more


def _matters(second: float, first: float) -> bool:
    return second >= max(_WORTH, _SECOND * first)


def _also_key(story: Story, region: str) -> str:
    same = story.publication.intruder(region) == story.publication.intruder(story.lead)
    return "pic.also.same" if same else "pic.also"


def _also(story: Story, region: str, key: str) -> str:
    say, side = story.speech.say, story.publication.intruder(region)
    area = story.speech.area(story.known(region))
    return say(key, side=say(f"side.{side}"), area=area, where=story.where(region))


def _against_peak(story: Story, region: str, area: float) -> str:
    day, top = story.peak(region)
    if top < NONE:  # all of it was before the days that count
        return ""
    if area >= top - 0.005:
        return story.speech.say("pic.at.peak")
    if story.day < day or (area / top > _HIGH and abs(story.change(region, 7) or 0.0) >= _MOVED):
        return _in_week(story, region)
    share = _share(story, area / top)
    return story.speech.say("pic.of.peak", share=share, month=_month(story, day))


def _in_week(story: Story, region: str) -> str:
    grown = story.change(region, 7)
    if grown is None or story.is_same_map(7):
        return ""
    if abs(grown) < _MOVED:
        return story.speech.say("pic.week.same")
    return story.speech.say(
        "pic.week.more" if grown > 0 else "pic.week.less", area=story.speech.area(abs(grown))
    )


def _share(story: Story, fraction: float) -> str:
    name, value = min(_SHARES.items(), key=lambda item: abs(item[1] - fraction))
    if abs(value - fraction) <= _NEAR:
        return story.speech.say(f"pic.share.{name}")
    return story.speech.share(fraction)


def _month(story: Story, day: int) -> str:
    """Return the month of a peak as written before the word, with its year if that is long ago."""
    date = dt.date.fromisoformat(story.publication.date(day))
    name = story.speech.say("pic.months").split(",")[date.month - 1]
    if abs(story.day - day) <= _YEAR:
        return name
    return story.speech.say("pic.month.year", month=name, year=date.year)


# --- the sentence of a comparison ---


def _moved(story: Story) -> str:
    """Return what became of the ground of the side not at home in each region, the largest change first."""
    when, moved = _when(story), story.moved(story.lead)
    if moved < NOTHING:
        where = story.speech.join([story.where(name) for name in story.covered])
        whole = story.untold < NOTHING
        key = "cmp.nothing" if whole else "cmp.nothing.told"
        return capital(story.speech.say(key, where=where, when=f" {when}" if when else ""))
    beside = [name for name in story.others if _matters(story.moved(name), moved)]
    apart = [name for name in story.others if name not in beside]
    first = _moved_in(story, story.lead, when, parts=not beside)
    told = story.speech.join([first, *(_moved_in(story, name, "", parts=False) for name in beside)])
    return capital("; ".join([told, *(_aside(story, name) for name in apart)]))


def _aside(story: Story, region: str) -> str:
    """Return what moved in a region where it is little compared with the first."""
    moved, where = story.moved(region), story.where(region)
    if NOTHING <= moved < _LITTLE:
        return story.speech.say("pic.little", where=where)
    return _moved_in(story, region, "", parts=False)


def _moved_in(story: Story, region: str, when: str, *, parts: bool) -> str:
    side, where, whole = story.publication.intruder(region), story.where(region), story.untold < NOTHING
    return clauses(story.speech, story.table(region), side, where, when=when, parts=parts, whole=whole)[0]


def _when(story: Story) -> str:
    (_, a), (_, b) = story.in_time
    days = story.publication.day(b) - story.publication.day(a)
    if not days:
        return ""
    if days in _SPANS:
        return story.speech.say(_SPANS[days])
    start, end = story.speech.span(a, b)
    return story.speech.say("pic.between", a=start, b=end)


def _alike(story: Story) -> str:
    """Return on how much two sources agree and differ, in each region."""
    return ". ".join(capital(_alike_in(story, name)) for name in (story.lead, *story.others))


def _alike_in(story: Story, region: str) -> str:
    both, one = story.agreement(region)
    side, where = story.publication.intruder(region), story.where(region)
    if both + one < NOTHING:
        return story.speech.say(f"pic.neither.{side}", where=where)
    area = story.speech.area
    if both < NOTHING:
        return story.speech.say(f"pic.apart.{side}", where=where, other=area(one))
    return story.speech.say(f"pic.agree.{side}", where=where, area=area(both), other=area(one))


# --- the line below it ---


def subtitle(story: Story) -> str:
    """Return the line that names days and sources."""
    say, name = story.speech.say, story.name(story.still.source)
    regions = say(f"region.{story.still.region}")
    if not story.mode:
        return say("pic.subtitle", region=regions, date=_dated(story, story.still.date), source=name)
    if story.mode == "time":
        a, b = (_dated(story, date) for _, date in story.in_time)
        first, last = story.letters
        return say("pic.subtitle.time", region=regions, a=a, b=b, first=first, last=last, source=name)
    a, b = (
        say("cmp.side", source=story.name(source), date=story.speech.date(date))
        for source, date in story.in_time
    )
    first, last = story.letters
    key = "pic.subtitle.mixed" if story.mode == "mixed" else "pic.subtitle.maps"
    return say(key, region=regions, a=a, b=b, first=first, last=last)


def _dated(story: Story, iso: str) -> str:
    """Return a date with its weekday as it is written inside a sentence."""
    return story.speech.long_date_within(iso)
