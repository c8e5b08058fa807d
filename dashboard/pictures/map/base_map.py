"""The base map: land, water, rivers, oblast lines, the state border."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.pictures.canvas.canvas import Canvas, Stroke
from dashboard.pictures.map.projection import Camera
from dashboard.pictures.publication import Publication
from dashboard.pictures.styled_story import StyledStory

__all__ = [
    "border_strokes",
    "draw_border",
    "draw_ground",
    "draw_land",
    "draw_lines",
    "features_of",
    "lines_in",
    "lines_of",
    "oblast_stroke",
    "polygons_of",
]

Points = npt.NDArray[np.float64]
_LANDS = (  # Russia is the ground below them
    ("ukraine", "land-ukraine"),
    ("belarus", "land-other"),
    ("neighbours", "land-other"),
)


def features_of(publication: Publication, name: str) -> list[dict[str, Any]]:
    """Return the features of a file of the bundle."""
    found: list[dict[str, Any]] = publication.file(name)["features"]
    return found


def polygons_of(features: Iterable[dict[str, Any]]) -> list[list[Points]]:
    """Return the polygons of `features`, each a list of rings."""
    found = []
    for feature in features:
        geometry = feature["geometry"]
        one = geometry["type"] == "Polygon"
        polygons = [geometry["coordinates"]] if one else geometry["coordinates"]
        found += [[np.asarray(ring, dtype=np.float64) for ring in rings] for rings in polygons]
    return found


def lines_of(features: Iterable[dict[str, Any]]) -> list[Points]:
    """Return the lines of `features`."""
    found = []
    for feature in features:
        geometry = feature["geometry"]
        one = geometry["type"] == "LineString"
        lines = [geometry["coordinates"]] if one else geometry["coordinates"]
        found += [np.asarray(line, dtype=np.float64) for line in lines]
    return found


def draw_land(canvas: Canvas, styled: StyledStory, camera: Camera) -> None:
    """Draw the countries."""
    canvas.rect(camera.frame, fill=styled.palette["land-russia"])
    land = features_of(styled.story.publication, "context-land")
    for country, token in _LANDS:
        shapes = polygons_of(feature for feature in land if feature["properties"]["id"] == country)
        canvas.areas(camera.rings(shapes), fill=styled.palette[token], clip=camera.frame)


def draw_ground(canvas: Canvas, styled: StyledStory, camera: Camera) -> None:
    """Draw what is below control."""
    draw_land(canvas, styled, camera)
    colors, publication = styled.palette, styled.story.publication
    water = polygons_of(features_of(publication, "context-water"))
    canvas.areas(camera.rings(water), fill=colors["water"], clip=camera.frame)
    if styled.shows("rivers"):
        stroke = Stroke(colors["river"], styled.px(1.5))
        canvas.lines(lines_in(styled, camera, "river"), stroke, clip=camera.frame)


def draw_lines(canvas: Canvas, styled: StyledStory, camera: Camera) -> None:
    """Draw what is above control: borders of oblasts, of other states, and between Russia and Ukraine."""
    states = Stroke(styled.palette["quiet"], styled.px(0.8), alpha=0.7)
    canvas.lines(lines_in(styled, camera, "state"), states, clip=camera.frame)
    canvas.lines(lines_in(styled, camera, "oblast"), oblast_stroke(styled), clip=camera.frame)
    draw_border(canvas, styled, camera, styled.px(1.5))


def oblast_stroke(styled: StyledStory) -> Stroke:
    """Return how the border of a region is drawn, on the map and in its legend."""
    return Stroke(styled.palette["oblast"], styled.px(1.1), dash=(1, 3))


def border_strokes(styled: StyledStory, width: float) -> tuple[Stroke, Stroke]:
    """Return how the state border is drawn: its casing, and the line on it."""
    casing = Stroke(styled.palette["halo"], 2.6 * width, alpha=0.55)
    return casing, Stroke(styled.palette["border"], width, dash=(6, 2.5, 1, 2.5))


def draw_border(canvas: Canvas, styled: StyledStory, camera: Camera, width: float) -> None:
    """Draw the state border on a pale casing."""
    border = lines_in(styled, camera, "border")
    for stroke in border_strokes(styled, width):
        canvas.lines(border, stroke, clip=camera.frame)


def lines_in(styled: StyledStory, camera: Camera, name: str) -> list[Points]:
    """Return the lines of a kind (``border``, ``oblast``, ``river``) where `camera` shows them, in px."""
    found = features_of(styled.story.publication, "context-lines")
    return camera.lines(lines_of(feature for feature in found if feature["properties"]["kind"] == name))
