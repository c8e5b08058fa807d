"""The legend's rows besides those of control: what is on every map, and what is on the curve."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

import numpy as np
import numpy.typing as npt
import shapely

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas, Stroke
from dashboard.pictures.curve.curve import (
    CROSS,
    DIAMOND,
    TRIANGLE,
    Plot,
    dashes,
    draw_sign,
    plot_of,
    signed_days,
)
from dashboard.pictures.layout.blocks import LegendRow
from dashboard.pictures.map import base_map, control, difference, place_names
from dashboard.pictures.map.projection import Camera
from dashboard.pictures.styled_story import StyledStory

__all__ = ["base_rows", "curve_rows", "line", "ring"]

Draw = Callable[[Canvas, Box], None]
_SIGNS = {CROSS: "curve.missed", TRIANGLE: "curve.part", DIAMOND: "curve.rewritten"}  # sign -> its words
_PLOT = Box(0, 0, 400, 200)  # px: any size will do to find out what a curve shows
_RANK_APART = 11.0  # px between dots


def ring(box: Box) -> npt.NDArray[np.float64]:
    """Return the outline of a swatch."""
    left, top, right, low = box.x, box.y, box.right, box.bottom
    return np.array([(left, top), (right, top), (right, low), (left, low), (left, top)])


def line(*strokes: Stroke) -> Draw:
    """Return a function that draws a line across a swatch, one stroke over the other."""

    def draw(canvas: Canvas, box: Box) -> None:
        y = box.y + box.height / 2
        for stroke in strokes:
            canvas.lines([np.array([(box.x, y), (box.right, y)])], stroke)

    return draw


def base_rows(styled: StyledStory, camera: Camera, ranks: Collection[int] | None = None) -> list[LegendRow]:
    """Return the rows of what is on every map where `camera` shows it.

    Parameters
    ----------
    styled : StyledStory
        What is drawn.
    camera : Camera
        Of the map.
    ranks : collection of int, optional
        Of the settlements that found room on the map; left out, those that might.
    """
    say = styled.story.speech.say
    found = []
    if base_map.lines_in(styled, camera, "border"):
        found.append(LegendRow(say("legend.border"), line(*base_map.border_strokes(styled, styled.px(1.5)))))
    if base_map.lines_in(styled, camera, "oblast"):
        found.append(LegendRow(say("legend.oblast"), line(base_map.oblast_stroke(styled)), minor=True))
    if control.veil_rings(styled, camera):
        found.append(LegendRow(say("legend.veil"), _veil(styled), minor=True))
    return [*found, *_places(styled, _ranks(styled, camera) if ranks is None else sorted(ranks))]


def _ranks(styled: StyledStory, camera: Camera) -> list[int]:
    if not styled.shows("places"):
        return []
    return sorted({place.rank for place in place_names.candidates(styled, camera, shapely.MultiPolygon())})


def _veil(styled: StyledStory) -> Draw:
    def draw(canvas: Canvas, box: Box) -> None:
        alike = styled.story.faces is not None  # then only what is alike has the one colour of its holder
        fill = difference.difference_fill if alike else control.control_fill
        fill(canvas, styled, [ring(box)], "same-ukraine" if alike else "ukraine", box)
        right = Box(box.x + box.width / 2, box.y, box.width / 2, box.height)
        control.veil_fill(canvas, styled, [ring(right)], right)

    return draw


def _places(styled: StyledStory, ranks: Sequence[int]) -> list[LegendRow]:
    """Return one row for all settlements: a dot for each size that is on the map."""
    if not ranks:
        return []
    text = ", ".join(styled.story.speech.say(f"legend.places-{rank}") for rank in ranks)

    def draw(canvas: Canvas, box: Box) -> None:
        x, y = box.middle
        first = x - styled.px(_RANK_APART) * (len(ranks) - 1) / 2
        for i, rank in enumerate(ranks):
            place_names.draw_dots(canvas, styled, rank, [(first + i * styled.px(_RANK_APART), y)])

    return [LegendRow(text[0].upper() + text[1:], draw, minor=True)]


# --- the curve ---


def curve_rows(styled: StyledStory, days: Sequence[int], contested: LegendRow | None) -> list[LegendRow]:
    """Return the rows of the curve beside a map of `days`; `contested` where only the curve shows that."""
    plot = plot_of(styled, _PLOT)
    if plot is None:
        return []
    axes, say, only = plot.axes, styled.story.speech.say, plot.curves[0] if len(plot.curves) == 1 else None
    rows = _curves(styled, plot)
    if contested and only and any(step.contested for step in only.steps):
        rows.append(contested)
    if any(axes.first <= day < axes.until for day in days):
        rows.append(LegendRow(say("legend.cursor"), _cursor(styled), minor=True))
    return [*rows, *_days(styled, plot)]


def _curves(styled: StyledStory, plot: Plot) -> list[LegendRow]:
    """Return a row for each curve that is not empty; of several, each has its name beside it already."""
    story, several = styled.story, len(plot.curves) > 1
    drawn = _several if several else _alone
    return [
        LegendRow(
            story.speech.say(
                "legend.curve",
                what=story.speech.say(f"held.{one.side}.in", region=story.region_name(one.region)),
            ),
            drawn(styled, one.side, dash),
            minor=several,
        )
        for one, dash in zip(plot.curves, dashes(styled, plot), strict=True)
        if any(step.own for step in one.steps)
    ]


def _alone(styled: StyledStory, side: str, _: tuple[float, ...]) -> Draw:
    """Return a function that draws the ground under the only curve, and the curve on it."""

    def draw(canvas: Canvas, box: Box) -> None:
        color, solid = styled.palette[side], styled.story.still.look.theme == "print"
        canvas.areas([ring(box)], fill=color, alpha=0.6 if solid else 0.75)
        canvas.lines([ring(box)[:2]], Stroke(color, styled.px(1.5)))

    return draw


def _several(styled: StyledStory, side: str, dash: tuple[float, ...]) -> Draw:
    """Return a function that draws one of several curves over the ground under it."""

    def draw(canvas: Canvas, box: Box) -> None:
        canvas.areas([ring(box)], fill=styled.palette[side], alpha=0.22)
        canvas.lines([ring(box)[:2]], Stroke(styled.palette[side], styled.px(2.0), dash))

    return draw


def _days(styled: StyledStory, plot: Plot) -> list[LegendRow]:
    """Return the rows of the marks of days below the curve."""
    (first, until), story = (plot.axes.first, plot.axes.until), styled.story
    source, say = story.still.source, story.speech.say
    stretches = story.publication.held_stretches(source)
    held = any(day < until and end > first for day, end in stretches)
    rows = [LegendRow(say("curve.held"), _held(styled))] if held else []
    signs = signed_days(styled, plot.axes).items()
    return [*rows, *(LegendRow(say(_SIGNS[kind]), _sign(styled, kind)) for kind, days in signs if days)]


def _held(styled: StyledStory) -> Draw:
    return lambda canvas, box: canvas.areas([ring(box)], fill=styled.palette["hatch"], alpha=0.7)


def _cursor(styled: StyledStory) -> Draw:
    def draw(canvas: Canvas, box: Box) -> None:
        (x, y), ink = box.middle, styled.palette["ink"]
        canvas.lines([np.array([(x, box.y), (x, box.bottom)])], Stroke(ink, styled.px(1.6)))
        canvas.discs([(x, y)], styled.px(4.2), styled.palette["paper"], Stroke(ink, styled.px(1.8)))

    return draw


def _sign(styled: StyledStory, kind: str) -> Draw:
    return lambda canvas, box: draw_sign(canvas, styled, kind, *box.middle)
