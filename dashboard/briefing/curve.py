"""The curve beside the map: the area of the leading region by day, with the day that is shown."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from dashboard.briefing import typeface
from dashboard.briefing.box import Box
from dashboard.briefing.canvas import Canvas, Stroke
from dashboard.briefing.control import control_fill
from dashboard.briefing.edition import Series
from dashboard.briefing.scene import Scene
from dashboard.briefing.standing import marked_days
from dashboard.settings import SINCE

__all__ = ["CROSS", "TRIANGLE", "Curve", "curve_of", "draw_cursor", "draw_curve", "draw_sign"]

CROSS, TRIANGLE = "cross", "triangle"  # signs of days with something the matter
_SIGN = 3.6  # px: half of one

_STEPS = (1, 2, 5)
_LINES = 3  # of the grid, at most
_HEAD, _FOOT = 26.0, 24.0  # px above the plot for its title, below it for the months
Points = npt.NDArray[np.float64]


Span = tuple[float | None, float | None]
Stretch = tuple[int, int, float, float]  # days from and until, the lower and the upper value


@dataclass(frozen=True)
class Step:
    """Days from ``day`` until ``end``, exclusive, with two areas in km2 each of which may not be known."""

    day: int
    end: int
    own: float | None
    contested: float | None

    @property
    def own_span(self) -> Span:
        """From nothing to what the side holds."""
        return 0.0, self.own

    @property
    def contested_span(self) -> Span:
        """From what the side holds to that with contested ground."""
        return self.own, None if self.own is None or self.contested is None else self.own + self.contested

    @property
    def top(self) -> float:
        """The largest of what is known, km2."""
        return max((value for value in (self.own, self.contested_span[1]) if value is not None), default=0.0)


@dataclass(frozen=True, eq=False)
class Curve:
    """The areas of one region by day, in a plot of the page.

    Attributes
    ----------
    series : Series
        The measures.
    side : str
        The control whose area is the curve.
    first, until : int
        Days on the axis, the last one exclusive.
    top : float
        Area at the plot's upper edge, km2.
    plot : Box
        Without title and labels.
    """

    series: Series
    side: str
    first: int
    until: int
    top: float
    plot: Box

    def x(self, day: float) -> float:
        """Return where a day begins."""
        return self.plot.x + (day - self.first) / (self.until - self.first) * self.plot.width

    def y(self, area: float) -> float:
        """Return how high an area stands."""
        return self.plot.bottom - area / self.top * self.plot.height

    @cached_property
    def steps(self) -> list[Step]:
        """What the plot shows, step by step."""
        ends = [*self.series.days[1:], min(self.series.until, self.until)]
        spans = zip(self.series.days, ends, self.series.rows, strict=True)
        return [
            Step(max(day, self.first), min(end, self.until), row.of(self.side), row.contested)
            for day, end, row in spans
            if end > self.first and day < self.until
        ]

    def rings(self, *, contested: bool = False) -> list[Points]:
        """Return the ground under the curve, or the contested on it: a ring for each known stretch."""
        found = list[list[Stretch]]()
        ring: list[Stretch] | None = None
        for step in self.steps:
            low, high = step.contested_span if contested else step.own_span
            if low is None or high is None:
                ring = None
                continue
            if ring is None:
                ring = []
                found.append(ring)
            ring.append((step.day, step.end, low, high))
        return [self._ring(ring) for ring in found]

    def tops(self) -> list[Points]:
        """Return the curve itself, a line for each stretch that is known."""
        return [ring[: (len(ring) - 1) // 2] for ring in self.rings()]

    def _ring(self, steps: list[Stretch]) -> Points:
        there = [(x, high) for day, end, _, high in steps for x in (day, end)]
        back = [(x, low) for day, end, low, _ in reversed(steps) for x in (end, day)]
        return np.array([(self.x(x), self.y(value)) for x, value in [*there, *back, there[0]]])


def curve_of(scene: Scene, box: Box) -> Curve | None:
    """Return the curve of the leading region in `box`, or None where there is nothing to draw."""
    story = scene.story
    series = story.series(story.lead)
    if series is None:
        return None
    first = max(story.edition.day(SINCE), series.first)
    first = first if first <= story.day else series.first
    until = series.until
    side = story.edition.intruder(story.lead)
    whole = Curve(series, side, first, until, 1.0, box)
    most = max((step.top for step in whole.steps), default=0.0)
    if most < 0.05 or until - first < 2:
        return None
    step = _grid_step(most)
    label = typeface.width(story.speech.number(most, 0), scene.px(11)) + scene.px(7)
    plot = Box(
        box.x + label,
        box.y + scene.px(_HEAD),
        box.width - label - scene.px(7),
        box.height - scene.px(_HEAD + _FOOT),
    )
    return Curve(series, side, first, until, max(most * 1.04, step), plot)


def _grid_step(most: float) -> float:
    power = 10.0 ** np.floor(np.log10(most / _LINES))
    return float(next(step * power for step in (*_STEPS, 10) if most / (step * power) <= _LINES))


def draw_curve(canvas: Canvas, scene: Scene, curve: Curve) -> None:
    """Draw the curve with its axes, without a cursor."""
    colors, story = scene.palette, scene.story
    size = scene.px(13)
    since = story.speech.say("pic.since", date=story.speech.date(story.edition.date(curve.first)))
    head = f"{story.region_name(story.lead)}. {since}" if story.others else since
    canvas.text(
        curve.plot.x - _label_room(scene, curve), curve.plot.y - scene.px(12), head, size, colors["muted"]
    )
    _draw_grid(canvas, scene, curve)
    frame = curve.plot.grown(1)
    if "contested" in story.entry["controls"]:
        control_fill(canvas, scene, curve.rings(contested=True), "contested", frame)
    solid = scene.story.still.look.theme == "print"
    canvas.areas(curve.rings(), fill=colors[curve.side], alpha=0.6 if solid else 0.75, clip=frame)
    canvas.lines(curve.tops(), Stroke(colors[curve.side], scene.px(1.5)), clip=frame)
    _draw_months(canvas, scene, curve)
    _draw_signs(canvas, scene, curve)


def _label_room(scene: Scene, curve: Curve) -> float:
    most = curve.top / 1.04
    return typeface.width(scene.story.speech.number(most, 0), scene.px(11)) + scene.px(7)


def _draw_signs(canvas: Canvas, scene: Scene, curve: Curve) -> None:
    """Draw a sign on the axis for each day whose file was not taken, or whose map is not whole."""
    marks = scene.story.edition.marks(scene.story.still.source)
    missed, part = marked_days(marks, curve.first, curve.until)
    for kind, days in ((CROSS, missed), (TRIANGLE, part)):
        for day in days:
            draw_sign(canvas, scene, kind, curve.x(day + 0.5), curve.plot.bottom)


def draw_sign(canvas: Canvas, scene: Scene, kind: str, x: float, y: float) -> None:
    """Draw a sign around a point: told by its shape, so that grey print keeps it."""
    half, ink = scene.px(_SIGN), Stroke(scene.palette["ink"], scene.px(1.5))
    if kind == CROSS:
        arms = [np.array([(x - half, y - turn * half), (x + half, y + turn * half)]) for turn in (1, -1)]
        canvas.lines(arms, Stroke(scene.palette["paper"], scene.px(3.5)))
        canvas.lines(arms, ink)
    else:
        corners = [(x - 1.2 * half, y + half), (x, y - 1.2 * half), (x + 1.2 * half, y + half)]
        canvas.areas([np.array([*corners, corners[0]])], fill=scene.palette["paper"], stroke=ink)


def _draw_grid(canvas: Canvas, scene: Scene, curve: Curve) -> None:
    colors, plot, size = scene.palette, curve.plot, scene.px(11)
    step = _grid_step(curve.top / 1.04)
    for value in np.arange(0, curve.top + 1e-9, step):
        y = curve.y(float(value))
        strong = "oblast" if value == 0 else "line"
        canvas.lines(
            [np.array([(plot.x, y), (plot.right, y)])], Stroke(colors[strong], scene.px(1), square=True)
        )
        digits = 0 if step >= 1 else 1
        words = scene.story.speech.number(float(value), digits)
        canvas.text(plot.x - scene.px(6), y + 0.36 * size, words, size, colors["muted"], anchor="right")


def _draw_months(canvas: Canvas, scene: Scene, curve: Curve) -> None:
    """Label the months that have room: a January by its year, and no two labels closer than a letter."""
    colors, plot, size = scene.palette, curve.plot, scene.px(11)
    ticks = [(x, words, size) for x, words in _months(scene, curve)]
    end = plot.x - scene.px(8)
    for x, words, strong in _spaced(scene, ticks, end, plot.right + scene.px(6)):
        canvas.lines(
            [np.array([(x, plot.bottom), (x, plot.bottom + scene.px(4))])],
            Stroke(colors["oblast"], scene.px(1)),
        )
        color = colors["ink" if strong else "muted"]
        canvas.text(x, plot.bottom + scene.px(16), words, size, color, anchor="center")


def _months(scene: Scene, curve: Curve) -> list[tuple[float, str]]:
    edition = scene.story.edition
    start, end = (dt.date.fromisoformat(edition.date(day)) for day in (curve.first, curve.until))
    months = [(year, month) for year in range(start.year, end.year + 1) for month in range(1, 13)]
    days = [(edition.day(dt.date(year, month, 1).isoformat()), year, month) for year, month in months]
    return [
        (curve.x(day), str(year) if month == 1 else scene.story.speech.month(month - 1))
        for day, year, month in days
        if curve.first <= day < curve.until
    ]


def _spaced(
    scene: Scene, ticks: list[tuple[float, str, float]], start: float, end: float
) -> list[tuple[float, str, bool]]:
    """Return the ticks that keep apart; years come before months, and months stay evenly spread."""
    for every in (1, 2, 3, 4, 6, 12, 24):
        years = [i for i, (_, words, _) in enumerate(ticks) if words.isdigit()]
        anchor = years[0] if years else 0
        kept = [tick for i, tick in enumerate(ticks) if (i - anchor) % every == 0]
        halves = [typeface.width(words, size) / 2 + scene.px(2.5) for _, words, size in kept]
        spans = [(x - half, x + half) for (x, _, _), half in zip(kept, halves, strict=True)]
        if all(a[1] <= b[0] for a, b in itertools.pairwise(spans)):
            fitting = zip(kept, spans, strict=True)
            return [
                (x, words, words.isdigit())
                for (x, words, _), (low, high) in fitting
                if low >= start and high <= end
            ]
    return []


def draw_cursor(canvas: Canvas, scene: Scene, curve: Curve, day: int, mark: str = "") -> None:
    """Draw the line that stands on a day, with a `mark` at its head."""
    if not curve.first <= day < curve.until:
        return
    colors, plot, x = scene.palette, curve.plot, curve.x(day + 0.5)
    canvas.lines(
        [np.array([(x, plot.y - scene.px(5)), (x, plot.bottom)])], Stroke(colors["ink"], scene.px(1.6))
    )
    area = curve.series.area(curve.side, day)
    if area is not None:
        y = curve.y(area)
        canvas.discs([(x, y)], scene.px(4.2), colors["paper"], Stroke(colors["ink"], scene.px(1.8)))
    if mark:
        anchor = "right" if mark == "A" else "left"
        aside = scene.px(-5 if mark == "A" else 5)
        canvas.text(
            x + aside, plot.y + scene.px(6), mark, scene.px(12), colors["ink"], bold=True, anchor=anchor
        )
