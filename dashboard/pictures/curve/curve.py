"""The curve beside the map: the area of each chosen region by day, with the day that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas, Stroke
from dashboard.pictures.content.held_over import marked_days
from dashboard.pictures.curve.axes import BAND, Axes, draw_axes, grid_step, label_room
from dashboard.pictures.curve.curve_names import draw_names
from dashboard.pictures.map.control import control_fill
from dashboard.pictures.publication import Series
from dashboard.pictures.styled_story import StyledStory
from dashboard.settings import SINCE

__all__ = [
    "CROSS",
    "DIAMOND",
    "TRIANGLE",
    "Curve",
    "Plot",
    "draw_cursor",
    "draw_curve",
    "draw_sign",
    "plot_of",
    "signed_days",
    "span_of",
]

CROSS, TRIANGLE, DIAMOND = "cross", "triangle", "diamond"  # signs of days, as on the screen
_SIGN = 3.6  # px: half of one

_HEAD, _FOOT = 26.0, 24.0 + BAND  # px above the plot for its title, below it for the months
_OPEN = 0.22  # opacity below one of several curves
_DASHES = ((), (3.2, 1.6), (1.2, 1.2))  # of curves that share a plot, in widths, for use without colour
_HEADROOM, _LABELLED = 1.04, 1.22  # of the largest area; with room for the curves' names
_HELD = 0.7  # opacity of the days without a map of their own, as on the screen
Points = npt.NDArray[np.float64]


Span = tuple[float | None, float | None]
Stretch = tuple[int, int, float, float]  # days from and until, the lower and the upper value


@dataclass(frozen=True)
class CurvePart:
    """Days from ``day`` until ``end``, exclusive, with two areas in km2, each of which may be unknown."""

    day: int
    end: int
    own: float | None
    contested: float | None

    @property
    def own_span(self) -> Span:
        """The band from zero to what the side holds."""
        return 0.0, self.own

    @property
    def contested_span(self) -> Span:
        """The band from what the side holds to the same with contested ground."""
        return self.own, None if self.own is None or self.contested is None else self.own + self.contested

    @property
    def top(self) -> float:
        """The largest known area, km2."""
        return max((value for value in (self.own, self.contested_span[1]) if value is not None), default=0.0)


@dataclass(frozen=True, eq=False)
class Curve:
    """The areas of one region by day: those that ``side`` holds."""

    region: str
    series: Series
    side: str
    axes: Axes

    @cached_property
    def steps(self) -> list[CurvePart]:
        """What the plot shows, step by step."""
        first, until = self.axes.first, self.axes.until
        ends = [*self.series.days[1:], self.series.until]
        spans = zip(self.series.days, ends, self.series.rows, strict=True)
        return [
            CurvePart(max(day, first), min(end, until), row.of(self.side), row.contested)
            for day, end, row in spans
            if end > first and day < until
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
        places = [*there, *back, there[0]]
        return np.array([(self.axes.x(x), self.axes.y(value)) for x, value in places])


@dataclass(frozen=True, eq=False)
class Plot:
    """The curves of a picture on one pair of axes: the region that leads comes first."""

    axes: Axes
    curves: tuple[Curve, ...]


def plot_of(styled: StyledStory, box: Box) -> Plot | None:
    """Return the curves of the chosen regions in `box`, or None where there is nothing to draw."""
    story = styled.story
    found = {name: series for name in (story.lead, *story.others) if (series := story.series(name))}
    if not found:
        return None
    first, until = span_of(styled)
    blank = Axes(first, until, 1.0, 1.0, box)
    curves = [Curve(name, series, story.publication.intruder(name), blank) for name, series in found.items()]
    alone = len(curves) == 1
    most = max((step.top if alone else step.own or 0.0 for one in curves for step in one.steps), default=0.0)
    if most < 0.05 or until - first < 2:
        return None
    label = label_room(styled, most)
    plot = Box(
        box.x + label,
        box.y + styled.px(_HEAD),
        box.width - label - styled.px(7),
        box.height - styled.px(_HEAD + _FOOT),
    )
    top = max(most * (_HEADROOM if alone else _LABELLED), grid_step(most))
    axes = Axes(first, until, most, top, plot)
    return Plot(axes, tuple(replace(one, axes=axes) for one in curves))


def span_of(styled: StyledStory) -> tuple[int, int]:
    """Return the days of the axis: the requested period, otherwise all days since the incursion."""
    story = styled.story
    start, end = story.still.period
    found = [series for name in (story.lead, *story.others) if (series := story.series(name))]
    opened = min((series.first for series in found), default=story.day)
    until = max((series.until for series in found), default=story.day + 1)
    usual = max(story.publication.day(SINCE), opened)
    first = story.publication.day(start) if start else (usual if usual <= story.day else opened)
    return first, story.publication.day(end) + 1 if end else until


def draw_curve(canvas: Canvas, styled: StyledStory, plot: Plot, days: Sequence[int] = ()) -> None:
    """Draw the curves with their axes, without a cursor; no name is where a cursor will be on `days`."""
    axes, colors = plot.axes, styled.palette
    left, top = axes.plot.x - label_room(styled, axes.most), axes.plot.y - styled.px(12)
    canvas.text(left, top, _title(styled, plot), styled.px(13), colors["muted"])
    draw_axes(canvas, styled, axes)
    _draw_held(canvas, styled, axes)
    if len(plot.curves) == 1:
        _draw_alone(canvas, styled, plot.curves[0])
    else:
        _draw_several(canvas, styled, plot, days)
    _draw_signs(canvas, styled, axes)


def _title(styled: StyledStory, plot: Plot) -> str:
    """Return which days the curve shows."""
    t, publication, axes = styled.story.speech, styled.story.publication, plot.axes
    start, end = (publication.date(day) for day in (axes.first, axes.until - 1))
    if any(styled.story.still.period):
        return t.say("pic.span", **{"from": t.short_date(start), "to": t.short_date(end)})
    return t.say("pic.since", date=t.date(start))


def _draw_alone(canvas: Canvas, styled: StyledStory, curve: Curve) -> None:
    """Draw the only curve as ground, and what is contested upon it."""
    colors, frame = styled.palette, curve.axes.plot.grown(1)
    if "contested" in styled.story.entry["controls"]:
        control_fill(canvas, styled, curve.rings(contested=True), "contested", frame)
    solid = styled.story.still.look.theme == "print"
    canvas.areas(curve.rings(), fill=colors[curve.side], alpha=0.6 if solid else 0.75, clip=frame)
    canvas.lines(curve.tops(), Stroke(colors[curve.side], styled.px(1.5)), clip=frame)


def _draw_several(canvas: Canvas, styled: StyledStory, plot: Plot, days: Sequence[int]) -> None:
    """Draw curves that cross: a line each, with its own colour, dashes and name."""
    colors, frame = styled.palette, plot.axes.plot.grown(2)
    for curve in plot.curves:
        canvas.areas(curve.rings(), fill=colors[curve.side], alpha=_OPEN, clip=frame)
    for curve, dash in reversed(list(zip(plot.curves, dashes(styled, plot), strict=True))):
        canvas.lines(curve.tops(), Stroke(colors[curve.side], styled.px(2.0), dash), clip=frame)
    names = [(styled.story.region_name(one.region), colors[one.side], one.tops()) for one in plot.curves]
    cursors = [plot.axes.x(day + 0.5) for day in days]
    draw_names(canvas, styled, plot.axes.plot, names, cursors)


def dashes(styled: StyledStory, plot: Plot) -> list[tuple[float, ...]]:
    """Return the dashes of each curve: a region keeps its own, whichever leads."""
    order = [name for name in styled.story.still.regions if name in [one.region for one in plot.curves]]
    return [_DASHES[order.index(one.region) % len(_DASHES)] for one in plot.curves]


def _draw_held(canvas: Canvas, styled: StyledStory, axes: Axes) -> None:
    """Mark the days on which an earlier map is shown, in a band below the curve."""
    stretches = styled.story.publication.held_stretches(styled.story.still.source)
    inside = [(max(day, axes.first), min(until, axes.until)) for day, until in stretches]
    top, high = axes.plot.bottom + styled.px(1), styled.px(BAND - 1)
    wide = [(day, max(styled.px(1), axes.x(until) - axes.x(day))) for day, until in inside if day < until]
    boxes = [Box(axes.x(day), top, width, high) for day, width in wide]
    canvas.areas([_corners(box) for box in boxes], fill=styled.palette["hatch"], alpha=_HELD)


def _corners(box: Box) -> Points:
    return np.array(
        [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom), (box.x, box.y)]
    )


def _draw_signs(canvas: Canvas, styled: StyledStory, axes: Axes) -> None:
    """Draw a sign on the axis for each day of which there is something to know."""
    for kind, days in signed_days(styled, axes).items():
        for day in days:
            draw_sign(canvas, styled, kind, axes.x(day + 0.5), axes.plot.bottom)


def signed_days(styled: StyledStory, axes: Axes) -> dict[str, list[int]]:
    """Return by sign the days whose file was not taken, whose map is not whole, or was replaced later."""
    publication, source = styled.story.publication, styled.story.still.source
    missed, part = marked_days(publication.marks(source), axes.first, axes.until)
    rewritten = [day for day in publication.rewritten(source) if axes.first <= day < axes.until]
    return {CROSS: missed, TRIANGLE: part, DIAMOND: rewritten}


def draw_sign(canvas: Canvas, styled: StyledStory, kind: str, x: float, y: float) -> None:
    """Draw a sign around a point; its shape identifies it, also in grey print."""
    half, ink = styled.px(_SIGN), Stroke(styled.palette["ink"], styled.px(1.5))
    if kind == CROSS:
        arms = [np.array([(x - half, y - turn * half), (x + half, y + turn * half)]) for turn in (1, -1)]
        canvas.lines(arms, Stroke(styled.palette["paper"], styled.px(3.5)))
        canvas.lines(arms, ink)
    else:
        corners = _corners_of(kind, x, y, half)
        canvas.areas([np.array([*corners, corners[0]])], fill=styled.palette["paper"], stroke=ink)


def _corners_of(kind: str, x: float, y: float, half: float) -> list[tuple[float, float]]:
    wide = 1.2 * half
    if kind == DIAMOND:
        return [(x - wide, y), (x, y - wide), (x + wide, y), (x, y + wide)]
    return [(x - wide, y + half), (x, y - wide), (x + wide, y + half)]


def draw_cursor(canvas: Canvas, styled: StyledStory, plot: Plot, day: int, mark: str = "") -> None:
    """Draw the vertical line of a day, with a `mark` at its head and a disc on each curve."""
    axes = plot.axes
    if not axes.first <= day < axes.until:
        return
    colors, box, x = styled.palette, axes.plot, axes.x(day + 0.5)
    canvas.lines(
        [np.array([(x, box.y - styled.px(5)), (x, box.bottom)])], Stroke(colors["ink"], styled.px(1.6))
    )
    for curve in plot.curves:
        area = curve.series.area(curve.side, day)
        if area is not None:
            ring = Stroke(colors["ink"], styled.px(1.8))
            canvas.discs([(x, axes.y(area))], styled.px(4.2), colors["paper"], ring)
    if mark:
        anchor = "right" if mark == "A" else "left"
        aside = styled.px(-5 if mark == "A" else 5)
        canvas.text(
            x + aside, box.y + styled.px(6), mark, styled.px(12), colors["ink"], bold=True, anchor=anchor
        )
