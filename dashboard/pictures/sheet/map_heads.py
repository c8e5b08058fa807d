"""The head of each map of a sheet: its date, its figures, remarks on it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.pictures.canvas import typeface
from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas
from dashboard.pictures.content import held_over
from dashboard.pictures.content.story import Story
from dashboard.pictures.publication import NOTHING
from dashboard.pictures.styled_story import StyledStory

__all__ = ["Heads", "figure", "heads_of", "signs"]

_SIZES = (16.0, 14.5, 13.0, 11.5, 10.0, 9.0)  # px of a cell's date and figure
_SMALL = (12.0, 11.0, 10.0)  # px of the remark below them
_LINE, _NOTE, _OTHER, _FOOT = 20.0, 17.0, 13.5, 8.0  # px of lines, and below the last
_OF_OTHERS = 0.92  # of the remark's size


@dataclass(frozen=True)
class Heads:
    """How all cells are headed.

    ``size`` and ``small`` are px of type; ``brief`` dates take the shortest names of months; ``rows`` are
    the lines of figures below the date, none where the figure is beside it; ``height`` is that of each head,
    px. ``terse`` ones leave out the week, and all that other maps say but the sign for a contradiction.
    """

    size: float
    small: float
    brief: bool
    rows: int
    height: float
    terse: bool = False

    def date(self, story: Story) -> str:
        """Return the date of a cell."""
        return _brief(story, story.still.date) if self.brief else story.speech.short_date(story.still.date)

    def draw(self, canvas: Canvas, styled: StyledStory, story: Story, cell: Box) -> None:
        """Draw date and figures, a remark below them, and what other maps say."""
        px, colors, base = styled.px, styled.palette, cell.y + styled.px(19)
        canvas.text(cell.x, base, self.date(story), self.size, colors["ink"], bold=True)
        figures = _figures(story, self.terse)
        for i, (text, side) in enumerate(figures):
            last = i == len(figures) - 1 and self.rows < len(figures)
            at = base + px(_LINE) * (min(i, self.rows - 1) + 1 if self.rows else 0)
            anchor, x = ("right", cell.right) if last else ("left", cell.x)
            canvas.text(x, at, text, self.size, colors[side], bold=True, anchor=anchor)
        base += px(_LINE) * self.rows + px(_NOTE - _OTHER)
        notes = _note_lines(story, self.small, cell.width, self.terse)
        others = _other_lines(story, self.small, cell.width, self.terse)
        lines = [(text, self.small, "muted") for text in notes]
        lines += [(text, _OF_OTHERS * self.small, "ink") for text in others]
        for i, (text, size, color) in enumerate(lines, 1):
            canvas.text(cell.x, base + i * px(_OTHER), text, size, colors[color])


def heads_of(styled: StyledStory, stories: Sequence[Story], width: float, *, terse: bool = False) -> Heads:
    """Return the largest heads that fit in every cell, `width` px wide."""
    sizes = [styled.px(size) for size in _SMALL]
    fits = (s for s in sizes if all(typeface.width(_note(story, terse), s) <= width for story in stories))
    small = next(fits, sizes[-1])
    lines = max(_lines(story, small, width, terse) for story in stories)
    tried = [
        (styled.px(size), brief, rows)
        for rows in _rows(len(_figures(stories[0], terse)))
        for size, brief in itertools.product(_SIZES[: 3 if rows == 0 else None], (False, True))
    ]
    room = width - styled.px(8)
    fitting = (
        one for one in tried if all(_wide(_figures(story, terse), story, *one) <= room for story in stories)
    )
    size, brief, rows = next(fitting, tried[-1])
    high = _LINE * (1 + rows) + _OTHER * lines + _FOOT + _NOTE - _OTHER
    return Heads(size, small, brief, rows, styled.px(high), terse)


def _rows(figures: int) -> tuple[int, ...]:
    """Return the numbers of lines below the date that the figures may take, the better first."""
    return (0, 1) if figures == 1 else (1, figures)


def _lines(story: Story, small: float, width: float, terse: bool) -> int:
    return len(_note_lines(story, small, width, terse)) + len(_other_lines(story, small, width, terse))


def _wide(figures: Sequence[tuple[str, str]], story: Story, size: float, brief: bool, rows: int) -> float:
    """Return the width of the widest line of date and figures."""
    wide = [typeface.width(text, size, bold=True) for text, _ in figures]
    date = typeface.width(Heads(size, size, brief, rows, 0.0).date(story), size, bold=True)
    if rows == len(wide):
        return max(date, *wide)
    return max(date, sum(wide) + size) if rows else date + sum(wide)


def _note_lines(story: Story, small: float, width: float, terse: bool) -> list[str]:
    note = _note(story, terse)
    return typeface.wrap(note, small, width) if note else []


def _figures(story: Story, terse: bool) -> list[tuple[str, str]]:
    """Return the figure of each region, with the side whose ground it is; of several with their names."""

    def said(name: str) -> str:
        apart = terse and any(other.contradicts for other in story.other_maps(name))
        return f"{figure(story, name)} ≠" if apart else figure(story, name)

    names = [name for name in story.still.regions if name in story.covered] or [story.lead]
    sides = {name: story.publication.intruder(name) for name in names}
    if len(names) == 1:
        return [(said(names[0]), sides[names[0]])]
    return [(f"{story.region_name(name)} {said(name)}", side) for name, side in sides.items()]


def figure(story: Story, region: str) -> str:
    """Return how much is held in a region, or that it is not known."""
    area = story.held(region)
    if area is None:
        return story.speech.say("unknown")
    return f"{story.speech.area(area)} {story.speech.say('km2')}"


def _note(story: Story, terse: bool) -> str:
    return "; ".join(_flaws(story)) or ("" if terse else _change(story))


def _brief(story: Story, iso: str) -> str:
    """Return a date with the shortest name of its month."""
    year, month, day = iso.split("-")
    return f"{int(day)} {story.speech.month(int(month) - 1)} {year}"


def _flaws(story: Story) -> list[str]:
    """Return the short remarks on a day's map, the most serious first."""
    said, unplaced = [], story.unplaced(story.lead)
    snapshot = story.publication.date(story.publication.snapshot(story.still.source, story.day))
    if snapshot != story.still.date:
        said.append(story.speech.say("pic.held.short", date=_brief(story, snapshot)))
    kinds = held_over.kinds(story.publication, story.still.source, story.day)
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


def _other_lines(story: Story, small: float, width: float, terse: bool) -> list[str]:
    """Return what other sources' maps say about the day, in lines; a sign marks those that contradict."""
    lines = list[str]()
    if terse:
        return lines
    for name in (region for region in story.still.regions if region in (story.lead, *story.others)):
        where = f" {story.where(name)}" if story.others else ""
        for other in story.other_maps(name):
            told = other_words(story, other.source, f"{story.speech.area(other.area)}", where)
            lines.append(f"≠ {told}" if other.contradicts else told)
    return [line for text in lines for line in typeface.wrap(text, _OF_OTHERS * small, width)]


def other_words(story: Story, source: str, area: str, where: str) -> str:
    """Return the area of another source's map in short, with the date of an older map."""
    told = f"{story.name(source)}: {area} {story.speech.say('km2')}{where}"
    snapshot = story.publication.date(story.publication.snapshot(source, story.day))
    if snapshot == story.still.date:
        return told
    return f"{told} ({story.speech.say('other.held', date=_brief(story, snapshot))})"


def signs(stories: Sequence[Story]) -> list[str]:
    """Explain the sign before another map's figure, and say whose figures are published areas."""
    found = [other for story in stories for name in story.covered for other in story.other_maps(name)]
    t = stories[0].speech
    said = [t.say("pic.sheet.apart")] if any(other.contradicts for other in found) else []
    publication = stories[0].publication
    rebuilt = {other.source: None for other in found if publication.source(other.source)["reconstructed"]}
    return said + [f"{stories[0].name(name)}: {t.say('other.published')}" for name in rebuilt]
