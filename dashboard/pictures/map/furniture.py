"""What is drawn on the map besides its data: scale bar, north arrow, locator, badges, names of oblasts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.pictures.canvas import typeface
from dashboard.pictures.canvas.box import Box, Edges, edges, free
from dashboard.pictures.canvas.canvas import Canvas, Stroke
from dashboard.pictures.map.base_map import draw_border, draw_land
from dashboard.pictures.map.projection import Bounds, Camera, fit
from dashboard.pictures.published_ground import region_shape
from dashboard.pictures.styled_story import StyledStory

__all__ = ["EDGE", "Badge", "OblastName", "Scale", "draw_badges", "draw_inset", "draw_names", "draw_scale"]
__all__ += ["inset_box", "place_badges", "place_names", "scale_of"]

_WINDOW: Bounds = (31.6, 49.3, 38.4, 53.1)  # of the locator: Sumy, Kursk, Belgorod and their surroundings
_INSET = (158.0, 142.0)
EDGE = 12.0  # px between the furniture and the map's edge
_NAME, _SPACED = 12.0, 0.16  # px of type; the gap between its letters, in sizes
_LONGEST = 150.0  # px of the scale bar


@dataclass(frozen=True)
class Scale:
    """The scale bar with the north arrow beside it: `km` long, `px` wide on the page, inside `box`."""

    km: float
    px: float
    box: Box


def scale_of(styled: StyledStory, camera: Camera) -> Scale:
    """Return the longest round scale bar that fits, at the lower left."""
    limit = min(styled.px(_LONGEST), 0.3 * camera.frame.width)
    longest = limit * camera.km_per_px
    power = 10 ** math.floor(math.log10(longest))
    km = next(step * power for step in (5, 2, 1) if step * power <= longest * (1 + 1e-9))
    px, edge, size = km / camera.km_per_px, styled.px(EDGE), styled.px(12)
    label = typeface.width(_km(styled, km), size)
    width, height = styled.px(26 + 8) + px + styled.px(7) + label + styled.px(10), styled.px(34)
    return Scale(km, px, Box(camera.frame.x + edge, camera.frame.bottom - edge - height, width, height))


def _km(styled: StyledStory, km: float) -> str:
    digits = 0 if km >= 1 else 1
    return f"{styled.story.speech.number(km, digits)} {styled.story.speech.say('km')}"


def draw_scale(canvas: Canvas, styled: StyledStory, scale: Scale) -> None:
    """Draw the scale bar and the north arrow."""
    box, colors = scale.box, styled.palette
    canvas.rect(box, fill=colors["halo"], alpha=0.78)
    _north(canvas, styled, box.x + styled.px(15), box.y)
    left, base = box.x + styled.px(34), box.bottom - styled.px(11)
    tick = styled.px(5)
    bar = np.array(
        [(left, base - tick), (left, base), (left + scale.px, base), (left + scale.px, base - tick)]
    )
    canvas.lines([bar], Stroke(colors["ink"], styled.px(1.6), square=True))
    size = styled.px(12)
    canvas.text(
        left + scale.px + styled.px(7), base + styled.px(1), _km(styled, scale.km), size, colors["ink"]
    )


def _north(canvas: Canvas, styled: StyledStory, x: float, top: float) -> None:
    px, ink = styled.px, styled.palette["ink"]
    arrow = np.array(
        [(x, top + px(3)), (x + px(5), top + px(17)), (x, top + px(13.5)), (x - px(5), top + px(17))]
    )
    canvas.areas([np.vstack([arrow, arrow[:1]])], fill=ink)
    words = styled.story.speech.say("pic.north")
    canvas.text(x, top + px(30), words, px(11.5), ink, bold=True, anchor="center")


def inset_box(
    styled: StyledStory, camera: Camera, focus: BaseGeometry, taken: Sequence[Box] = ()
) -> Box | None:
    """Return where the locator hides least of `focus` (in degrees) and nothing of the boxes `taken`.

    None where it does not fit or is of no use.
    """
    width, height = styled.px(_INSET[0]), styled.px(_INSET[1])
    frame, edge = camera.frame, styled.px(EDGE)
    west, south, east, north = camera.bounds
    wide = west < _WINDOW[0] or south < _WINDOW[1] or east > _WINDOW[2] or north > _WINDOW[3]
    if wide or frame.width < 3.2 * width or frame.height < 2.6 * height:
        return None
    right, low, high = frame.right - edge - width, frame.bottom - edge - height, frame.y + edge
    corners = [Box(right, low, width, height), Box(right, high, width, height)]
    open_corners = [corner for corner in corners if not any(corner.meets(box) for box in taken)]
    return min(open_corners, key=lambda box: _hidden(camera, box, focus), default=None)


def _hidden(camera: Camera, box: Box, focus: BaseGeometry) -> float:
    west, north = camera.degrees(box.x, box.y)
    east, south = camera.degrees(box.right, box.bottom)
    return float(shapely.area(shapely.intersection(focus, shapely.box(west, south, east, north))))


def draw_inset(canvas: Canvas, styled: StyledStory, camera: Camera, box: Box) -> None:
    """Draw the locator: the border on a small scale, and the frame of the map."""
    colors, words = styled.palette, styled.story.speech.say
    small = fit(_WINDOW, box, 0)
    draw_land(canvas, styled, small)
    draw_border(canvas, styled, small, styled.px(0.9))
    west, south, east, north = camera.bounds
    corners = small.xy(np.array([(west, north), (east, south)]))
    (left, top), (right, bottom) = corners
    window = Box(left, top, max(right - left, styled.px(4)), max(bottom - top, styled.px(4)))
    size = styled.px(9.5)
    x, y = small.xy(np.array([(33.2, 50.0), (37.0, 52.45)]))
    for (at_x, at_y), name in ((x, "ukraine"), (y, "russia")):
        canvas.text(at_x, at_y, words(f"pic.inset.{name}"), size, colors["muted"], anchor="center")
    canvas.rect(window, fill=colors["ink"], alpha=0.12, stroke=Stroke(colors["ink"], styled.px(1.4)))
    canvas.rect(box, stroke=Stroke(colors["oblast"], styled.px(1)))


@dataclass(frozen=True)
class Badge:
    """A note on the map, in lines; `strong` ones are inverted."""

    lines: tuple[str, ...]
    strong: bool
    box: Box


def place_badges(styled: StyledStory, frame: Box, notes: Sequence[tuple[str, bool]]) -> list[Badge]:
    """Return `notes`, each a text and whether it is strong, one below the other at the upper left."""
    edge, size, pad = styled.px(EDGE), styled.px(13), styled.px(7)
    limit = max(0.75 * frame.width, min(frame.width - 2 * edge, styled.px(320))) - 2 * pad
    top, placed = frame.y + edge, []
    for text, strong in notes:
        lines = tuple(typeface.balanced(text, size, limit, bold=strong))
        width = max(typeface.width(line, size, bold=strong) for line in lines)
        height = len(lines) * 1.3 * size + 1.2 * pad
        placed.append(Badge(lines, strong, Box(frame.x + edge, top, width + 2 * pad, height)))
        top += height + styled.px(5)
    return placed


def draw_badges(canvas: Canvas, styled: StyledStory, badges: Sequence[Badge]) -> None:
    """Draw the notes on the map."""
    colors, size, pad = styled.palette, styled.px(13), styled.px(7)
    for badge in badges:
        fill, ink = ("ink", "paper") if badge.strong else ("paper", "ink")
        edge = None if badge.strong else Stroke(colors["oblast"], styled.px(1))
        canvas.rect(badge.box, fill=colors[fill], alpha=0.94, stroke=edge)
        for i, line in enumerate(badge.lines):
            base = badge.box.y + 0.6 * pad + size * (1.02 + 1.3 * i)
            canvas.text(badge.box.x + pad, base, line, size, colors[ink], bold=badge.strong)


@dataclass(frozen=True)
class OblastName:
    """The quiet name of an oblast, placed."""

    text: str
    box: Box


def place_names(
    styled: StyledStory, camera: Camera, focus: BaseGeometry, taken: Sequence[Box]
) -> list[OblastName]:
    """Return the names of the oblasts that have room for them inside, as far from `focus` as possible."""
    placed: list[OblastName] = []
    fought = camera.shape(focus)
    for region in styled.story.publication.manifest["regions"]:
        inside = camera.shape(region_shape(styled.story.publication, region["id"]))
        text = styled.story.speech.say(f"pic.name.{region['id']}")
        boxes = edges([*taken, *(name.box for name in placed)])
        name = _find_name(styled, camera.frame.grown(-styled.px(EDGE)), text, inside, fought, boxes)
        placed += [name] if name else []
    return placed


def _find_name(
    styled: StyledStory, room: Box, text: str, inside: BaseGeometry, fought: BaseGeometry, taken: Edges
) -> OblastName | None:
    """Return the name placed inside its oblast, clear of the fighting, and low."""
    size = styled.px(_NAME)
    width, spare = spaced_width(text, size), styled.px(5)
    if room.width <= width:
        return None
    x, y = np.meshgrid(
        np.linspace(room.x, room.right - width, 15), np.linspace(room.y, room.bottom - size, 18)
    )
    corners = np.column_stack([x.ravel(), y.ravel(), x.ravel() + width, y.ravel() + size])
    wide = corners + np.array([-spare, -spare, spare, spare])
    grounds = shapely.box(*wide.T)
    shapely.prepare(inside)
    kept = free(wide, taken) & shapely.contains(inside, grounds) & ~shapely.intersects(fought, grounds)
    if not kept.any():
        return None
    away = np.nan_to_num(shapely.distance(grounds, fought), nan=np.inf)
    worth = np.where(kept, np.minimum(away, styled.px(90)) + 0.05 * corners[:, 1], -1.0)
    left, top, _, _ = corners[int(np.argmax(worth))]
    return OblastName(text, Box(float(left), float(top), width, size))


def spaced_width(text: str, size: float) -> float:
    """Return how wide `text` is when its letters are spaced."""
    return typeface.width(text, size) + _SPACED * size * (len(text) - 1)


def draw_names(canvas: Canvas, styled: StyledStory, names: Sequence[OblastName]) -> None:
    """Draw the names of the oblasts, with their letters spaced."""
    size, colors = styled.px(_NAME), styled.palette
    for name in names:
        base = name.box.y + typeface.ASCENT * size
        canvas.spaced(name.box.x, base, name.text, size, colors["quiet"], _SPACED * size)
