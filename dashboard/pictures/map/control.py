"""Who held what on a day, drawn: fills, hatches, outlines, the contact line, the outline of the peak."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas, Stroke
from dashboard.pictures.map.base_map import features_of, polygons_of
from dashboard.pictures.map.projection import Camera
from dashboard.pictures.publication import CONTROLS, Line, Piece
from dashboard.pictures.styled_story import StyledStory

__all__ = [
    "FILL",
    "contact_stroke",
    "control_fill",
    "draw_contact",
    "draw_control",
    "draw_peak",
    "draw_veil",
    "peak_pieces",
    "veil_fill",
    "veil_rings",
]

FILL = 0.4  # opacity, as on the screen
_CONTESTED = 0.55
_VEIL = 0.4
_PEAK_SHARE = 0.8  # of the peak: above it the outline of the peak would only repeat the day's own
Points = npt.NDArray[np.float64]


def control_fill(
    canvas: Canvas, styled: StyledStory, rings: Sequence[Points], control: str, clip: Box
) -> None:
    """Fill the ground of one control, as on the map and in its legend."""
    colors = styled.palette
    opacity = _CONTESTED if control == "contested" else FILL
    canvas.areas(rings, fill=colors[control], alpha=opacity, clip=clip)
    if control in colors.hatches:
        hatch = colors.hatches[control]
        stroke = Stroke(colors["hatch" if control == "contested" else control], styled.px(hatch.width))
        canvas.hatch(rings, hatch.slope, styled.px(hatch.apart), stroke, clip=clip)


def control_outline(
    canvas: Canvas, styled: StyledStory, rings: Sequence[Points], control: str, clip: Box
) -> None:
    """Draw the outline of the ground of one control."""
    contested = control == "contested"
    color = styled.palette["hatch" if contested else control]
    canvas.areas(rings, stroke=Stroke(color, styled.px(1.0 if contested else 1.9)), clip=clip)


def draw_control(canvas: Canvas, styled: StyledStory, camera: Camera, pieces: Sequence[Piece]) -> None:
    """Draw the polygons of a day."""
    rings = {
        control: camera.rings(piece.rings for piece in pieces if piece.control == control)
        for control in CONTROLS
    }
    for control in CONTROLS:
        control_fill(canvas, styled, rings[control], control, camera.frame)
    for control in reversed(CONTROLS):
        control_outline(canvas, styled, rings[control], control, camera.frame)


def draw_contact(canvas: Canvas, styled: StyledStory, camera: Camera, lines: Sequence[Line]) -> None:
    """Draw the contact line of a day."""
    canvas.lines(camera.lines(lines), contact_stroke(styled), clip=camera.frame)


def contact_stroke(styled: StyledStory) -> Stroke:
    """Return how the contact line is drawn, on the map and in its legend."""
    return Stroke(styled.palette["ink"], styled.px(2.0), alpha=0.75)


def peak_pieces(styled: StyledStory) -> list[Piece]:
    """Return the polygons of the leading region's peak, or none on a day near or before it."""
    story = styled.story
    day, area = story.peak(story.lead)
    held = story.held(story.lead)
    if day >= story.day or held is None or held > _PEAK_SHARE * area:
        return []
    side = story.publication.intruder(story.lead)
    return [piece for piece in story.publication.pieces(story.still.source, day) if piece.control == side]


def draw_peak(canvas: Canvas, styled: StyledStory, camera: Camera, pieces: Sequence[Piece]) -> None:
    """Draw the outline of the largest ground that the side not at home ever held."""
    stroke = peak_stroke(styled)
    canvas.areas(camera.rings(piece.rings for piece in pieces), stroke=stroke, clip=camera.frame)


def peak_stroke(styled: StyledStory) -> Stroke:
    """Return how the peak is drawn, on the map and in its legend."""
    side = styled.story.publication.intruder(styled.story.lead)
    return Stroke(styled.palette[side], styled.px(1.3), dash=(1, 2.2), alpha=0.85)


def draw_veil(canvas: Canvas, styled: StyledStory, camera: Camera) -> None:
    """Veil the regions that were not chosen or that the source does not cover."""
    veil_fill(canvas, styled, veil_rings(styled, camera), camera.frame)


def veil_rings(styled: StyledStory, camera: Camera) -> list[Points]:
    """Return those regions where `camera` shows them, in px."""
    found = features_of(styled.story.publication, "regions")
    rest = [feature for feature in found if feature["properties"]["id"] not in styled.story.covered]
    return camera.rings(polygons_of(rest))


def veil_fill(canvas: Canvas, styled: StyledStory, rings: Sequence[Points], clip: Box) -> None:
    """Fade ground, as on the map and in its legend."""
    canvas.areas(rings, fill=styled.palette["ground"], alpha=_VEIL, clip=clip)
