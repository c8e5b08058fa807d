"""The axes of a curve: areas from nothing upward, days from left to right, and their labels."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import dataclass

import numpy as np

from dashboard.pictures.canvas import typeface
from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas, Stroke
from dashboard.pictures.styled_story import StyledStory

__all__ = ["BAND", "Axes", "draw_axes", "label_room"]

_STEPS = (1, 2, 5)
_LINES = 3  # of the grid, at most
_SHORT = 62  # days: up to there days are labelled, not months
BAND = 5.0  # px below the plot, where the days without a map of their own are marked


@dataclass(frozen=True)
class Axes:
    """Days from ``first`` until ``until``, exclusive, and areas up to ``top`` km2, in ``plot``.

    ``most`` is the largest area that is drawn.
    """

    first: int
    until: int
    most: float
    top: float
    plot: Box

    def x(self, day: float) -> float:
        """Return where a day begins."""
        return self.plot.x + (day - self.first) / (self.until - self.first) * self.plot.width

    def y(self, area: float) -> float:
        """Return the height at which an area is drawn."""
        return self.plot.bottom - area / self.top * self.plot.height

    @property
    def step(self) -> float:
        """Between two lines of the grid, km2."""
        return grid_step(self.most)


def label_room(styled: StyledStory, most: float) -> float:
    """Return the room that the labels of areas up to `most` km2 take, px."""
    return typeface.width(styled.story.speech.number(most, 0), styled.px(11)) + styled.px(7)


def grid_step(most: float) -> float:
    """Return a round step, few of which are enough to reach `most`."""
    power = 10.0 ** np.floor(np.log10(most / _LINES))
    return float(next(step * power for step in (*_STEPS, 10) if most / (step * power) <= _LINES))


def draw_axes(canvas: Canvas, styled: StyledStory, axes: Axes) -> None:
    """Draw the lines of the grid with their areas, and the months."""
    _draw_grid(canvas, styled, axes)
    _draw_months(canvas, styled, axes)


def _draw_grid(canvas: Canvas, styled: StyledStory, axes: Axes) -> None:
    colors, plot, size = styled.palette, axes.plot, styled.px(11)
    step = axes.step
    for value in np.arange(0, axes.top + 1e-9, step):
        y = axes.y(float(value))
        strong = "oblast" if value == 0 else "line"
        canvas.lines(
            [np.array([(plot.x, y), (plot.right, y)])], Stroke(colors[strong], styled.px(1), square=True)
        )
        digits = 0 if step >= 1 else 1
        words = styled.story.speech.number(float(value), digits)
        canvas.text(plot.x - styled.px(6), y + 0.36 * size, words, size, colors["muted"], anchor="right")


def _draw_months(canvas: Canvas, styled: StyledStory, axes: Axes) -> None:
    """Label the months that have room: a January by its year, and no two labels closer than a letter."""
    colors, plot, size = styled.palette, axes.plot, styled.px(11)
    short = axes.until - axes.first <= _SHORT
    ticks = [(x, words, size) for x, words in (_days if short else _months)(styled, axes)]
    foot = plot.bottom + styled.px(BAND)
    end = plot.x - styled.px(8)
    for x, words, strong in _spaced(styled, ticks, end, plot.right + styled.px(6)):
        canvas.lines(
            [np.array([(x, foot), (x, foot + styled.px(4))])],
            Stroke(colors["oblast"], styled.px(1)),
        )
        color = colors["ink" if strong else "muted"]
        canvas.text(x, foot + styled.px(16), words, size, color, anchor="center")


def _days(styled: StyledStory, axes: Axes) -> list[tuple[float, str]]:
    dates = [(day, styled.story.publication.date(day)) for day in range(axes.first, axes.until)]
    month = styled.story.speech.month
    return [(axes.x(day + 0.5), f"{int(date[8:])} {month(int(date[5:7]) - 1)}") for day, date in dates]


def _months(styled: StyledStory, axes: Axes) -> list[tuple[float, str]]:
    publication = styled.story.publication
    start, end = (dt.date.fromisoformat(publication.date(day)) for day in (axes.first, axes.until))
    months = [(year, month) for year in range(start.year, end.year + 1) for month in range(1, 13)]
    days = [(publication.day(dt.date(year, month, 1).isoformat()), year, month) for year, month in months]
    return [
        (axes.x(day), str(year) if month == 1 else styled.story.speech.month(month - 1))
        for day, year, month in days
        if axes.first <= day < axes.until
    ]


def _spaced(
    styled: StyledStory, ticks: list[tuple[float, str, float]], start: float, end: float
) -> list[tuple[float, str, bool]]:
    """Return the ticks that have room; years come before months, and months stay evenly spread."""
    for every in (1, 2, 3, 4, 6, 7, 12, 14, 24):
        years = [i for i, (_, words, _) in enumerate(ticks) if words.isdigit()]
        anchor = years[0] if years else 0
        kept = [tick for i, tick in enumerate(ticks) if (i - anchor) % every == 0]
        halves = [typeface.width(words, size) / 2 + styled.px(2.5) for _, words, size in kept]
        spans = [(x - half, x + half) for (x, _, _), half in zip(kept, halves, strict=True)]
        if all(a[1] <= b[0] for a, b in itertools.pairwise(spans)):
            fitting = zip(kept, spans, strict=True)
            return [
                (x, words, words.isdigit())
                for (x, words, _), (low, high) in fitting
                if low >= start and high <= end
            ]
    return []
