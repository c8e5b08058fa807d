"""What differs between two maps, drawn: who the ground went to, what is the same, and both outlines."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import shapely
from shapely import MultiPolygon

from dashboard.pictures.canvas import typeface
from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas, Stroke
from dashboard.pictures.map.control import control_fill
from dashboard.pictures.map.projection import Camera
from dashboard.pictures.publication import CONTROLS, NOTHING, Piece
from dashboard.pictures.styled_story import StyledStory
from geodata.geometry import area_km2
from geodata.measures.overlay import Face

__all__ = [
    "KINDS",
    "Figure",
    "difference_fill",
    "draw_difference",
    "draw_figures",
    "kind",
    "outline_stroke",
    "outlined",
    "place_figures",
    "sums_of",
]

KINDS = ("gain-russia", "gain-ukraine", "take-russia", "take-ukraine", "leave-ukraine", "leave-russia")
_ALIKE, _SOFT, _STRONG = 0.2, 0.3, 0.72  # opacities, as on the screen
_LABELLED = 1.5  # km2: a smaller piece has no room for its figure
_LEAST = 11.0  # px: nor has a piece that is nowhere this far from its edge
_APART = 7.0  # px between stripes
# Stripes of a change by its name: rising, falling or level. In print nothing else distinguishes the sides.
_SLOPES = {"take-russia": 1, "take-ukraine": 1, "leave-russia": -1, "leave-ukraine": -1}
_PRINT = {
    "gain-russia": -1,
    "gain-ukraine": 0,
    "take-russia": 1,
    "take-ukraine": 0,
    "leave-russia": -1,
    "leave-ukraine": 0,
}
Points = npt.NDArray[np.float64]
Figure = tuple[str, Box]


def kind(before: str, after: str) -> str:
    """Return the kind of a change of holder: gained, taken from contested, left contested, or the same."""
    if before == after:
        return f"same-{after}"
    if after == "contested":
        return f"leave-{before}"
    return f"take-{after}" if before == "contested" else f"gain-{after}"


def difference_fill(
    canvas: Canvas, styled: StyledStory, rings: Sequence[Points], name: str, clip: Box
) -> None:
    """Fill the ground of one `kind` of change, as on the map and in its legend."""
    how, control = name.split("-")
    colors = styled.palette
    if name == "same-contested":
        control_fill(canvas, styled, rings, control, clip)
    elif how == "same":
        canvas.areas(rings, fill=colors[control], alpha=_ALIKE, clip=clip)
    elif how == "gain":
        canvas.areas(rings, fill=colors[control], alpha=_STRONG, clip=clip)
        if styled.story.still.look.theme == "print":
            slope, stroke = _PRINT[name], Stroke(colors["paper"], styled.px(0.9))
            canvas.hatch(rings, slope, styled.px(_APART), stroke, clip=clip)
    else:
        _striped(canvas, styled, rings, name, clip)


def _striped(canvas: Canvas, styled: StyledStory, rings: Sequence[Points], name: str, clip: Box) -> None:
    """Hatching says that the ground was contested (wide stripes) or is now (fine ones)."""
    colors, printed = styled.palette, styled.story.still.look.theme == "print"
    how, control = name.split("-")
    taken, slope = how == "take", (_PRINT if printed else _SLOPES)[name]
    canvas.areas(rings, fill=colors[control if taken else "contested"], alpha=_SOFT, clip=clip)
    stroke = Stroke(colors[control], styled.px(2.6 if taken else 1.3))
    canvas.hatch(rings, slope, styled.px(_APART), stroke, clip=clip)


def draw_difference(canvas: Canvas, styled: StyledStory, camera: Camera, faces: Sequence[Face]) -> None:
    """Draw what is the same, what differs, and the outlines of A and B."""
    told = sums_of(faces)
    for name in (*(f"same-{control}" for control in CONTROLS), *KINDS):
        shapes = [face.geometry for face in faces if name in told and kind(face.before, face.after) == name]
        difference_fill(canvas, styled, camera.rings(_polygons(shapes)), name, camera.frame)
    publication = styled.story.publication
    for which, (source, date) in reversed(list(zip("ab", styled.story.ends, strict=True))):
        _outlines(canvas, styled, camera, publication.pieces(source, publication.day(date)), which)


def sums_of(faces: Sequence[Face]) -> dict[str, float]:
    """Return the area of each kind present, km2; what is too small to be mentioned is not drawn either."""
    found: dict[str, float] = {}
    for face in faces:
        name = kind(face.before, face.after)
        found[name] = found.get(name, 0.0) + face.km2
    return {name: area for name, area in found.items() if area >= NOTHING}


def outlined(styled: StyledStory, camera: Camera, end: tuple[str, str]) -> list[str]:
    """Return the controls whose ground, on the map of a source and a date, is in view of `camera`."""
    publication, (source, date) = styled.story.publication, end
    pieces = publication.pieces(source, publication.day(date))
    return [
        name for name in CONTROLS if camera.rings(piece.rings for piece in pieces if piece.control == name)
    ]


def _polygons(shapes: Sequence[MultiPolygon]) -> list[list[Points]]:
    parts = [part for shape in shapes for part in shape.geoms]
    return [
        [shapely.get_coordinates(part.exterior), *(shapely.get_coordinates(hole) for hole in part.interiors)]
        for part in parts
    ]


def _outlines(
    canvas: Canvas, styled: StyledStory, camera: Camera, pieces: Sequence[Piece], which: str
) -> None:
    for control in reversed(CONTROLS):
        rings = camera.rings(piece.rings for piece in pieces if piece.control == control)
        stroke = outline_stroke(styled, control, which)
        casing = Stroke(styled.palette["halo"], stroke.width + styled.px(1.6), alpha=0.6)
        canvas.areas(rings, stroke=casing, clip=camera.frame)
        canvas.areas(rings, stroke=stroke, clip=camera.frame)


def outline_stroke(styled: StyledStory, control: str, which: str) -> Stroke:
    """Return how the outline of a control is drawn: dashed on A, solid on B."""
    contested = control == "contested"
    color = styled.palette["hatch" if contested else control]
    dash = (2.6, 1.9) if which == "a" else ()
    return Stroke(color, styled.px(0.9 if contested else 1.7), dash=dash)


def place_figures(
    styled: StyledStory, camera: Camera, faces: Sequence[Face], taken: Sequence[Box]
) -> list[Figure]:
    """Return the areas to be written on the larger pieces, the largest first."""
    parts = [(part, face) for face in faces if face.before != face.after for part in face.geometry.geoms]
    areas = area_km2([part for part, _ in parts])
    placed: list[Figure] = []
    for i in np.argsort(-areas, kind="stable"):
        part, face = parts[int(i)]
        if areas[i] < _LABELLED:
            break
        figure = _figure(styled, camera, part, _words(styled, face, float(areas[i])))
        boxes = [*taken, *(box for _, box in placed)]
        if figure and camera.frame.holds(figure[1]) and not any(figure[1].meets(box) for box in boxes):
            placed.append(figure)
    return placed


def _words(styled: StyledStory, face: Face, km2: float) -> str:
    name = kind(face.before, face.after) if styled.story.mode == "time" else "differs"
    return styled.story.speech.say(f"cmp.label.{name}", area=styled.story.speech.area(km2))


def _figure(styled: StyledStory, camera: Camera, part: shapely.Polygon, words: str) -> Figure | None:
    """Return where the piece is widest, or None where a figure would hide more of it than it explains."""
    radius = shapely.maximum_inscribed_circle(part, tolerance=2e-4)
    (x, y), (edge_x, edge_y) = camera.xy(shapely.get_coordinates(radius))[[0, -1]]
    if np.hypot(edge_x - x, edge_y - y) < styled.px(_LEAST):
        return None
    size = styled.px(13)
    width = typeface.width(words, size, bold=True)
    return words, Box(float(x) - width / 2, float(y) - size / 2, width, size)


def draw_figures(canvas: Canvas, styled: StyledStory, figures: Sequence[Figure]) -> None:
    """Write the figures on the pieces."""
    size = styled.px(13)
    placed = [(box.x, box.y + typeface.ASCENT * size, words) for words, box in figures]
    canvas.halo([(*at, size, True) for at in placed], styled.palette["halo"], styled.px(3.4))
    for x, y, words in placed:
        canvas.text(x, y, words, size, styled.palette["ink"], bold=True)
