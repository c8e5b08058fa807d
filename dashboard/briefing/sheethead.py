"""What stands above each map of a sheet: its date, its figures, what there is to say of it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.briefing import standing, typeface
from dashboard.briefing.box import Box
from dashboard.briefing.canvas import Canvas
from dashboard.briefing.edition import NOTHING
from dashboard.briefing.scene import Scene
from dashboard.briefing.story import Story

__all__ = ["Heads", "figure", "heads_of", "signs"]

_SIZES = (16.0, 14.5, 13.0, 11.5, 10.0, 9.0)  # px of a cell's date and figure
_SMALL = (12.0, 11.0, 10.0)  # px of the remark below them
_LINE, _NOTE, _OTHER, _FOOT = 20.0, 17.0, 13.5, 8.0  # px of lines, and below the last
_OF_OTHERS = 0.92  # of the remark's size


@dataclass(frozen=True)
class Heads:
    """How all cells are headed.

    ``size`` and ``small`` are px of type; ``brief`` dates take the shortest names of months; ``lines`` is
    the most that any cell says of other maps; ``height`` is that of each head, px.
    """

    size: float
    small: float
    brief: bool
    lines: int
    height: float

    def date(self, story: Story) -> str:
        """Return the date of a cell."""
        return _brief(story, story.still.date) if self.brief else story.speech.short_date(story.still.date)

    def draw(self, canvas: Canvas, scene: Scene, story: Story, cell: Box) -> None:
        """Draw date and figures, a remark below them, and what other maps say."""
        px, colors, base = scene.px, scene.palette, cell.y + scene.px(19)
        canvas.text(cell.x, base, self.date(story), self.size, colors["ink"], bold=True)
        figures = _figures(story)
        if len(figures) > 1:
            base += px(_LINE)
            self._draw_several(canvas, scene, Box(cell.x, base, cell.width, 0), figures)
        else:
            text, side = figures[0]
            canvas.text(cell.right, base, text, self.size, colors[side], bold=True, anchor="right")
        note = typeface.shortened(_note(story), self.small, cell.width)
        base += px(_NOTE)
        canvas.text(cell.x, base, note, self.small, colors["muted"])
        for text in _other_lines(story, self.small, cell.width):
            base += px(_OTHER)
            canvas.text(cell.x, base, text, _OF_OTHERS * self.small, colors["ink"])

    def _draw_several(
        self, canvas: Canvas, scene: Scene, line: Box, figures: Sequence[tuple[str, str]]
    ) -> None:
        """Spread the figures of several regions over a line, from its left end to its right."""
        anchors = ["left", *["center"] * (len(figures) - 2), "right"]
        for i, ((text, side), anchor) in enumerate(zip(figures, anchors, strict=True)):
            x = line.x + line.width * i / (len(figures) - 1)
            canvas.text(x, line.y, text, self.size, scene.palette[side], bold=True, anchor=anchor)


def heads_of(scene: Scene, stories: Sequence[Story], width: float) -> Heads:
    """Return the largest heads that have room in every cell, `width` px wide."""
    notes_of = [_note(story) for story in stories]
    sizes = (scene.px(size) for size in _SMALL)
    small = next((s for s in sizes if all(typeface.width(n, s) <= width for n in notes_of)), scene.px(9.0))
    lines = max(len(_other_lines(story, small, width)) for story in stories)
    several = len(_figures(stories[0])) > 1
    plain = _LINE + _NOTE + (_LINE if several else 0.0)
    high = scene.px(plain + _OTHER * lines + _FOOT)
    tried = [
        Heads(scene.px(size), small, brief, lines, high)
        for size, brief in itertools.product(_SIZES, (False, True))
    ]
    room = width - scene.px(8)
    return next((heads for heads in tried if all(_wide(heads, s) <= room for s in stories)), tried[-1])


def _wide(heads: Heads, story: Story) -> float:
    """Return the width of the widest line of date and figures."""
    wide = [typeface.width(text, heads.size, bold=True) for text, _ in _figures(story)]
    date = typeface.width(heads.date(story), heads.size, bold=True)
    return max(date, sum(wide) + heads.size) if len(wide) > 1 else date + wide[0]


def _figures(story: Story) -> list[tuple[str, str]]:
    """Return the figure of each region, with the side whose ground it is; of several with their names."""
    names = [name for name in story.still.regions if name in story.covered] or [story.lead]
    sides = {name: story.edition.intruder(name) for name in names}
    if len(names) == 1:
        return [(figure(story, names[0]), sides[names[0]])]
    return [(f"{story.region_name(name)} {figure(story, name)}", side) for name, side in sides.items()]


def figure(story: Story, region: str) -> str:
    """Return how much is held in a region; a dash where that is not known."""
    area = story.held(region)
    return "–" if area is None else f"{story.speech.area(area)} {story.speech.say('km2')}"


def _note(story: Story) -> str:
    return "; ".join(_flaws(story)) or _change(story)


def _brief(story: Story, iso: str) -> str:
    """Return a date with the shortest name of its month."""
    year, month, day = iso.split("-")
    return f"{int(day)} {story.speech.month(int(month) - 1)} {year}"


def _flaws(story: Story) -> list[str]:
    """Return in short what there is to say of a day's map, the gravest first."""
    said, unplaced = [], story.unplaced(story.lead)
    snapshot = story.edition.date(story.edition.snapshot(story.still.source, story.day))
    if snapshot != story.still.date:
        said.append(story.speech.say("pic.held.short", date=_brief(story, snapshot)))
    kinds = standing.kinds(story.edition, story.still.source, story.day)
    said += [story.speech.say(f"pic.{kind}.short") for kind in kinds]
    if unplaced >= NOTHING:
        said.append(story.speech.say("pic.unplaced.short", area=story.speech.area(unplaced)))
    return said


def _change(story: Story) -> str:
    """Return how much was gained or lost in a week, where there is a newer map than a week before."""
    names = [name for name in story.still.regions if name in (story.lead, *story.others)]
    grown = {name: story.change(name, 7) for name in names}
    known = {name: story.speech.signed(km2) for name, km2 in grown.items() if km2 is not None}
    if not known or story.is_same_map(7):
        return ""
    several = len(names) > 1
    told = [f"{story.region_name(name)} {text}" if several else text for name, text in known.items()]
    return f"{story.speech.say('change.7')}: {', '.join(told)} {story.speech.say('km2')}"


def _other_lines(story: Story, small: float, width: float) -> list[str]:
    """Return what other sources' maps say of the day, in lines; a sign before those that contradict."""
    lines = []
    for name in (region for region in story.still.regions if region in (story.lead, *story.others)):
        where = f" {story.where(name)}" if story.others else ""
        for other in story.other_maps(name):
            told = other_words(story, other.source, f"{story.speech.area(other.area)}", where)
            lines.append(f"≠ {told}" if other.contradicts else told)
    return [line for text in lines for line in typeface.wrap(text, _OF_OTHERS * small, width)]


def other_words(story: Story, source: str, area: str, where: str) -> str:
    """Return the area of another source's map in short, with the date of an older map."""
    told = f"{story.name(source)}: {area} {story.speech.say('km2')}{where}"
    snapshot = story.edition.date(story.edition.snapshot(source, story.day))
    if snapshot == story.still.date:
        return told
    return f"{told} ({story.speech.say('other.held', date=_brief(story, snapshot))})"


def signs(stories: Sequence[Story]) -> list[str]:
    """Return what the sign before another map's figure means, and whose figures are published areas."""
    found = [other for story in stories for name in story.covered for other in story.other_maps(name)]
    t = stories[0].speech
    said = [t.say("pic.sheet.apart")] if any(other.contradicts for other in found) else []
    edition = stories[0].edition
    rebuilt = {other.source: None for other in found if edition.source(other.source)["reconstructed"]}
    return said + [f"{stories[0].name(name)}: {t.say('other.published')}" for name in rebuilt]
