"""Names of settlements on the map: measured, placed around their dots, left out where there is no room."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.pictures.canvas import typeface
from dashboard.pictures.canvas.box import Box, edges, free
from dashboard.pictures.canvas.canvas import Canvas, Stroke
from dashboard.pictures.map.base_map import features_of
from dashboard.pictures.map.projection import TILE, Camera
from dashboard.pictures.styled_story import StyledStory

__all__ = ["Label", "PlaceDot", "candidates", "draw_dots", "draw_labels", "place_labels"]

_SIZES = {1: 15.5, 2: 13.0, 3: 11.5}  # px of type by rank
_DOTS = {1: 3.8, 2: 2.9, 3: 2.3}  # px in radius
_ZOOMS = {1: 0.0, 2: 7.6, 3: 10.2}  # the lowest of a screen's map, as in dashboard/page/map/control_style.py
_GAP = 3.0  # px between dot and name
_ROOM = {1: 6.0, 2: 16.0, 3: 14.0}  # px kept free around a name
_PER_NAME = 11_000.0  # px2 of map for each name: more of them would hide the ground
_FAR = 8.0  # km: settlements nearer than this to control are named first
# Where a name may be placed by its dot: its shift, in shares of its width and its height.
_SPOTS = ((0, 0.5), (-1, 0.5), (0, 1.1), (0, -0.1), (-1, 1.1), (-1, -0.1), (-0.5, 1.45), (-0.5, -0.45))


@dataclass(frozen=True)
class PlaceDot:
    """A settlement at a point of the page; one with a smaller `order` is placed earlier."""

    text: str
    rank: int
    x: float
    y: float
    order: tuple[float, ...]


@dataclass(frozen=True)
class Label:
    """A name and its dot, placed: `box` is the name's, `dot` the dot's."""

    place: PlaceDot
    box: Box
    dot: Box
    size: float

    @property
    def baseline(self) -> float:
        """The y of the name's baseline, px."""
        return self.box.y + typeface.ASCENT * self.size


def candidates(styled: StyledStory, camera: Camera, focus: BaseGeometry) -> list[PlaceDot]:
    """Return the settlements that may be named; near `focus` (in degrees) before others of their rank."""
    zoom = np.log2(camera.world / TILE / styled.unit)
    found = [
        feature
        for feature in features_of(styled.story.publication, "context-settlements")
        if zoom >= _ZOOMS[feature["properties"]["rank"]]
    ]
    if not found:
        return []
    degrees = np.array([feature["geometry"]["coordinates"] for feature in found], dtype=np.float64)
    points = camera.xy(degrees)
    away = _distances(degrees, focus)
    key = styled.story.still.look.lang
    places = [
        _place(feature["properties"], key, xy, km)
        for feature, xy, km in zip(found, points, away, strict=True)
        if camera.frame.holds(Box(xy[0], xy[1], 0, 0))
    ]
    return sorted(places, key=lambda place: place.order)


def _distances(degrees: npt.NDArray[np.float64], focus: BaseGeometry) -> npt.NDArray[np.float64]:
    if shapely.is_empty(focus):
        return np.zeros(len(degrees))
    return np.asarray(shapely.distance(shapely.points(degrees), focus) * 111.2)


def _place(properties: dict[str, object], key: str, xy: npt.NDArray[np.float64], km: float) -> PlaceDot:
    text = re.sub(r"\s*\(.*\)$", "", str(properties.get(key) or properties["en"]))
    rank = int(str(properties["rank"]))
    people = float(str(properties.get("population") or 0))
    order = (rank, 0.0 if km <= _FAR else 1.0, -people, round(km, 3), float(xy[0]))
    return PlaceDot(text, rank, float(xy[0]), float(xy[1]), order)


def place_labels(
    styled: StyledStory, places: Iterable[PlaceDot], frame: Box, taken: Sequence[Box], spread: float = 1.0
) -> list[Label]:
    """Return the names that fit in `frame`: no two of them overlap, and none overlaps a box of `taken`.

    Parameters
    ----------
    styled : StyledStory
        Gives the size of type.
    places : iterable of PlaceDot
        The most important first.
    frame : Box
        Of the map.
    taken : sequence of Box
        What else is there: scale bar, inset, names of oblasts.
    spread : float
        How many times the usual share of the map each name has to itself.
    """
    room = frame.grown(-styled.px(4))
    most = frame.width * frame.height / (_PER_NAME * styled.unit**2 * spread)
    boxes, placed = edges(taken), list[Label]()
    for place in places:
        label = _find_room(styled, place, room, boxes) if len(placed) < most else None
        if label:
            placed.append(label)
            kept = label.box.grown(styled.px(_ROOM[place.rank]) / 2)
            boxes = np.vstack([boxes, edges([kept, label.dot])])
    return placed


def _find_room(
    styled: StyledStory, place: PlaceDot, room: Box, boxes: npt.NDArray[np.float64]
) -> Label | None:
    """Return the name at the first of its spots that is free, or None."""
    size, radius = styled.px(_SIZES[place.rank]), styled.px(_DOTS[place.rank])
    dot = Box(place.x - radius, place.y - radius, 2 * radius, 2 * radius)
    if not room.holds(dot) or not free(edges([dot]), boxes)[0]:
        return None
    width = typeface.width(place.text, size, bold=place.rank == 1)
    spots = [_spot(place, width, size, radius + styled.px(_GAP), *shift) for shift in _SPOTS]
    wide = edges(spot.grown(styled.px(_ROOM[place.rank]) / 2) for spot in spots)
    found = (box for box, clear in zip(spots, free(wide, boxes), strict=True) if clear and room.holds(box))
    box = next(found, None)
    return Label(place, box, dot, size) if box else None


def _spot(place: PlaceDot, width: float, size: float, gap: float, across: float, down: float) -> Box:
    """Return the box of a name of `width`, shifted by shares of its width and its height."""
    aside = gap if across == 0 else -gap if across == -1 else 0.0
    return Box(place.x + across * width + aside, place.y - down * size, width, size)


def draw_dots(canvas: Canvas, styled: StyledStory, rank: int, points: Sequence[tuple[float, float]]) -> None:
    """Draw the dots of settlements of one rank, as on the map and in its legend."""
    colors = styled.palette
    canvas.discs(points, styled.px(_DOTS[rank]), colors["paper"], Stroke(colors["ink"], styled.px(1.2)))


def draw_labels(canvas: Canvas, styled: StyledStory, labels: Sequence[Label]) -> None:
    """Draw dots and names."""
    colors = styled.palette
    rims = [
        (label.box.x, label.baseline, label.place.text, label.size, label.place.rank == 1) for label in labels
    ]
    canvas.halo(rims, colors["halo"], styled.px(3.2))
    for rank in sorted(_DOTS, reverse=True):
        dots = [(label.place.x, label.place.y) for label in labels if label.place.rank == rank]
        draw_dots(canvas, styled, rank, dots)
    for x, y, words, size, bold in rims:
        canvas.text(x, y, words, size, colors["ink"], bold=bold)
