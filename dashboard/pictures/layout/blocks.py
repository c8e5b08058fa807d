"""The blocks beside or below the map: figures, curve, legend. Each knows its height before it is drawn."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from dashboard.pictures.canvas import typeface
from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas, Stroke
from dashboard.pictures.content.figures import Fact, Facts
from dashboard.pictures.curve import curve
from dashboard.pictures.styled_story import StyledStory

__all__ = ["Block", "CurveBlock", "Figures", "Legend", "LegendRow"]

_LABEL, _VALUE, _UNIT, _ROW = 16.0, 56.0, 21.0, 16.0  # px of type
_HEAD_HIGH, _ROW_HIGH, _ROW_LEAST, _LEGEND_HIGH = 92.0, 38.0, 29.0, 26.0
_SWATCH = (24.0, 14.0)
_NOTE, _NOTE_HIGH = 12.5, 16.0  # px of type and of a line, for the note below a figure


class Block(Protocol):
    """Something beside or below the map."""

    def height(self, width: float) -> float:
        """Return how high it is, in px, when it is `width` px wide."""

    def draw(self, canvas: Canvas, box: Box) -> None:
        """Draw it into `box`."""


@dataclass(frozen=True)
class Figures:
    """The large figure, and rows of others below it; what other maps say is below each in small type."""

    styled: StyledStory
    facts: Facts
    row: float = _ROW_HIGH

    def height(self, width: float) -> float:
        """Return the height in px."""
        return self._head(width) + sum(self._high(fact, width) for fact in self.facts.rows)

    def least(self, width: float, count: int) -> float:
        """Return the height in px with its first `count` rows as close together as possible."""
        few = Facts(self.facts.lead, self.facts.rows[:count])
        return replace(self, facts=few, row=_ROW_LEAST).height(width)

    def trimmed(self, room: float, width: float) -> Figures:
        """Return the block made to fit `room` px: its rows closer together, then fewer of them."""
        rows = self.facts.rows
        noted = sum(_note_high(self.styled, fact, width) for fact in rows)
        plain = (room - self._head(width) - noted) / self.styled.unit
        shrunk = replace(self, row=min(_ROW_HIGH, max(_ROW_LEAST, plain / max(1, len(rows)))))
        ends = itertools.accumulate((shrunk._high(fact, width) for fact in rows), initial=shrunk._head(width))
        count = sum(end <= room + 0.01 for end in ends) - 1
        return replace(shrunk, facts=Facts(self.facts.lead, rows[: max(0, count)]))

    def draw(self, canvas: Canvas, box: Box) -> None:
        """Draw the block."""
        draw_lead(canvas, self.styled, self.facts.lead, box)
        self._note(canvas, self.facts.lead, box, box.y + self.styled.px(_HEAD_HIGH - 5))
        top = box.y + self._head(box.width)
        for fact in self.facts.rows:
            self._row(canvas, fact, Box(box.x, top, box.width, self.styled.px(self.row)))
            self._note(canvas, fact, box, top + self.styled.px(self.row - 4))
            top += self._high(fact, box.width)

    def _head(self, width: float) -> float:
        return self.styled.px(_HEAD_HIGH) + _note_high(self.styled, self.facts.lead, width)

    def _high(self, fact: Fact, width: float) -> float:
        return self.styled.px(self.row) + _note_high(self.styled, fact, width)

    def _note(self, canvas: Canvas, fact: Fact, box: Box, top: float) -> None:
        for i, text in enumerate(_note_lines(self.styled, fact, box.width)):
            base = top + self.styled.px(_NOTE_HIGH) * (i + 0.8)
            canvas.text(box.x, base, text, self.styled.px(_NOTE), self.styled.palette["muted"])

    def _row(self, canvas: Canvas, fact: Fact, box: Box) -> None:
        px, colors = self.styled.px, self.styled.palette
        hair = np.array([(box.x, box.y), (box.right, box.y)])
        canvas.lines([hair], Stroke(colors["line"], px(1), square=True))
        middle, value = box.y + box.height / 2, f"{fact.value} {fact.unit}".strip()
        size = px(_ROW if typeface.width(value, px(_ROW), bold=True) <= 0.5 * box.width else 13.0)
        color = colors[fact.tone or "ink"]
        canvas.text(box.right, middle + 0.37 * size, value, size, color, bold=True, anchor="right")
        room = box.width - typeface.width(value, size, bold=True) - px(10)
        self._label(canvas, fact.label, Box(box.x, box.y, room, box.height))

    def _label(self, canvas: Canvas, text: str, box: Box) -> None:
        """Write a row's name on one line, or where it is too long for that, on two smaller ones."""
        px, middle = self.styled.px, box.y + box.height / 2
        size = next((px(s) for s in (_ROW, 14.5, 13.0) if typeface.width(text, px(s)) <= box.width), px(12.0))
        lines = typeface.balanced(text, size, box.width)[:2]
        for i, line in enumerate(lines):
            base = middle + size * (0.37 + 1.12 * (i - (len(lines) - 1) / 2))
            fitting = typeface.shortened(line, size, box.width)
            canvas.text(box.x, base, fitting, size, self.styled.palette["ink"])


def _note_lines(styled: StyledStory, fact: Fact, width: float) -> list[str]:
    return typeface.balanced(fact.note, styled.px(_NOTE), width) if fact.note else []


def _note_high(styled: StyledStory, fact: Fact, width: float) -> float:
    """Return the height of the note below a figure, px."""
    lines = _note_lines(styled, fact, width)
    return styled.px(_NOTE_HIGH * len(lines) + 4) if lines else 0.0


def draw_lead(canvas: Canvas, styled: StyledStory, fact: Fact, box: Box) -> None:
    """Draw the large figure with its name above it."""
    px, colors = styled.px, styled.palette
    label = next((s for s in (_LABEL, 14.5, 13.0) if typeface.width(fact.label, px(s)) <= box.width), 12.0)
    canvas.text(
        box.x,
        box.y + px(14),
        typeface.shortened(fact.label, px(label), box.width),
        px(label),
        colors["muted"],
    )
    base = box.y + px(70)
    canvas.text(box.x, base, fact.value, px(_VALUE), colors["ink"], bold=True)
    after = box.x + typeface.width(fact.value, px(_VALUE), bold=True) + px(10)
    canvas.text(after, base, fact.unit, px(_UNIT), colors["muted"])


@dataclass(frozen=True)
class CurveBlock:
    """The curve with the cursors of the shown days: (day, mark) of each."""

    styled: StyledStory
    cursors: tuple[tuple[int, str], ...]
    least: float = 150.0
    most: float = 250.0

    def height(self, width: float) -> float:
        """Return the least height in px."""
        return self.styled.px(self.least)

    def draw(self, canvas: Canvas, box: Box) -> None:
        """Draw the block."""
        found = curve.plot_of(self.styled, box)
        if found is None:
            return
        curve.draw_curve(canvas, self.styled, found, [day for day, _ in self.cursors])
        for day, mark in self.cursors:
            curve.draw_cursor(canvas, self.styled, found, day, mark)


@dataclass(frozen=True)
class LegendRow:
    """A swatch, drawn by `draw` into a box, and its words; a `minor` one is the first to be left out."""

    text: str
    draw: Callable[[Canvas, Box], None]
    minor: bool = False
    of_curve: bool = False


@dataclass(frozen=True)
class Legend:
    """What the colours, hatches and lines on the map mean."""

    styled: StyledStory
    rows: tuple[LegendRow, ...]
    small: float = 1.0
    full: bool = True  # False after without_minor()

    def px(self, size: float) -> float:
        """Return a size in px; the whole legend is scaled by `small`."""
        return self.styled.px(size * self.small)

    def without_curve(self) -> Legend:
        """Return the legend of the map alone."""
        return replace(self, rows=tuple(row for row in self.rows if not row.of_curve))

    def without_minor(self) -> Legend:
        """Return the legend without what a reader knows from other maps."""
        return replace(self, rows=tuple(row for row in self.rows if not row.minor), full=False)

    def _lines(self, width: float) -> list[list[tuple[LegendRow, list[str]]]]:
        """Return the rows with their words in lines; two short ones share a line."""
        room, half = width - self.px(_SWATCH[0] + 10), width / 2 - self.px(_SWATCH[0] + 16)
        found, free = list[list[tuple[LegendRow, list[str]]]](), False
        for row in self.rows:
            short = typeface.width(row.text, self.px(14)) <= half
            if short and free:
                found[-1].append((row, [row.text]))
                free = False
            else:
                found.append([(row, typeface.wrap(row.text, self.px(14), room))])
                free = short
        return found

    def _high(self, line: list[tuple[LegendRow, list[str]]]) -> float:
        return self.px(_LEGEND_HIGH + 18 * (max(len(words) for _, words in line) - 1))

    def height(self, width: float) -> float:
        """Return the height in px."""
        return sum(self._high(line) for line in self._lines(width))

    def draw(self, canvas: Canvas, box: Box) -> None:
        """Draw the block."""
        top = box.y
        for line in self._lines(box.width):
            for i, (row, words) in enumerate(line):
                self._row(canvas, row, words, box.x + i * box.width / 2, top)
            top += self._high(line)

    def _row(self, canvas: Canvas, row: LegendRow, words: list[str], left: float, top: float) -> None:
        px = self.px
        row.draw(canvas, Box(left, top + px(5), px(_SWATCH[0]), px(_SWATCH[1])))
        for i, line in enumerate(words):
            canvas.text(
                left + px(_SWATCH[0] + 10), top + px(17 + 18 * i), line, px(14), self.styled.palette["ink"]
            )
