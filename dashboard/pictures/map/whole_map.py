"""The map of a picture: planned first, so that nothing on it overlaps, then drawn in three layers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.map_views import MAP_BOX, VIEWS
from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas, Stroke
from dashboard.pictures.map import base_map, control, difference, error_band, furniture, place_names
from dashboard.pictures.map.projection import Bounds, Camera, at_view, fit, kept_inside
from dashboard.pictures.publication import Piece
from dashboard.pictures.published_ground import ground as covered
from dashboard.pictures.styled_story import StyledStory

__all__ = [
    "MapPlan",
    "camera_of",
    "draw_above",
    "draw_below",
    "draw_cell",
    "draw_day",
    "draw_map",
    "peak_of",
    "plan",
    "shown_ground",
]

_PADDING = 22.0  # px around the region that is fitted
_MOST = 0.97  # of the fought-over ground: a narrow map that would show less of it is not zoomed in
_NARROW = 1.25  # width over height: a narrower map is zoomed in


@dataclass(frozen=True)
class MapPlan:
    """The map's camera, and what is where on it.

    Attributes
    ----------
    camera : Camera
        Of the frame on the page.
    scale : Scale
        The scale bar with the north arrow.
    inset : Box or None
        The locator.
    badges, names, figures, labels : tuple
        What is written on the map. No two of these boxes overlap.
    peak : tuple of Piece
        The leading region's largest ground, to be outlined; empty where it is not drawn.
    """

    camera: Camera
    scale: furniture.Scale
    inset: Box | None
    badges: tuple[furniture.Badge, ...]
    names: tuple[furniture.OblastName, ...]
    figures: tuple[difference.Figure, ...]
    labels: tuple[place_names.Label, ...]
    peak: tuple[Piece, ...]

    @property
    def ranks(self) -> set[int]:
        """The ranks of the settlements that are named."""
        return {label.place.rank for label in self.labels}

    @property
    def boxes(self) -> list[Box]:
        """Everything that must not overlap."""
        fixed = [self.scale.box, *(badge.box for badge in self.badges)]
        written = [*(name.box for name in self.names), *(box for _, box in self.figures)]
        return [
            *fixed,
            *written,
            *([self.inset] if self.inset else []),
            *(label.box for label in self.labels),
        ]


def camera_of(styled: StyledStory, frame: Box, focus: BaseGeometry) -> Camera:
    """Return the camera of the requested view, else of the region, on `focus` if the frame is narrow."""
    still = styled.story.still
    if still.view:
        return kept_inside(at_view(still.view, frame), MAP_BOX)
    wide, narrow = (VIEWS[still.region][name] for name in ("wide", "narrow"))
    slim = frame.width / frame.height < _NARROW and _share(focus, narrow, wide) >= _MOST
    return kept_inside(fit(narrow if slim else wide, frame, styled.px(_PADDING)), MAP_BOX)


def _share(ground: BaseGeometry, inner: Bounds, outer: Bounds) -> float:
    """Return the share of the ground in the outer bounds that is in the inner ones."""
    areas = [
        float(shapely.area(shapely.intersection(ground, shapely.box(*bounds)))) for bounds in (inner, outer)
    ]
    return areas[0] / areas[1] if areas[1] else 1.0


def peak_of(styled: StyledStory) -> tuple[Piece, ...]:
    """Return the polygons to be outlined as the leading region's peak."""
    return () if styled.story.faces is not None else tuple(control.peak_pieces(styled))


def plan(
    styled: StyledStory,
    frame: Box,
    notes: Sequence[tuple[str, bool]],
    *,
    camera: Camera | None = None,
    focus: BaseGeometry | None = None,
    peak: tuple[Piece, ...] = (),
    inset: bool = True,
    names: bool = True,
    spread: float = 1.0,
) -> MapPlan:
    """Return what is where on the map in `frame`.

    Parameters
    ----------
    styled : StyledStory
        What is drawn.
    frame : Box
        Of the map on the page.
    notes : sequence of (str, bool)
        What has to be said on the map itself, and whether it is strong.
    camera : Camera, optional
        The view's or the region's if it is left out.
    focus : geometry, optional
        Ground in degrees that should stay visible; the shown maps' own if it is left out.
    peak : tuple of Piece
        To be outlined.
    inset, names : bool
        Whether to draw a locator and names of oblasts where they fit.
    spread : float
        How many times the usual share of the map each settlement's name has to itself.
    """
    shown = shown_ground(styled) if focus is None else focus
    camera = camera or camera_of(styled, frame, shown)
    scale = furniture.scale_of(styled, camera)
    badges = furniture.place_badges(styled, frame, notes)
    above = [badge.box for badge in badges]
    locator = furniture.inset_box(styled, camera, shown, above) if inset else None
    taken = [scale.box, *(badge.box for badge in badges), *([locator] if locator else [])]
    figures = difference.place_figures(styled, camera, styled.story.faces or [], taken)
    taken += [box for _, box in figures]
    quiet = furniture.place_names(styled, camera, shown, taken) if names and styled.shows("names") else []
    taken += [name.box for name in quiet]
    wanted = place_names.candidates(styled, camera, shown) if styled.shows("places") else []
    placed = place_names.place_labels(styled, wanted, frame, taken, spread)
    return MapPlan(camera, scale, locator, tuple(badges), tuple(quiet), tuple(figures), tuple(placed), peak)


def shown_ground(styled: StyledStory) -> BaseGeometry:
    """Return what the shown maps give to a side that is not at home, or call contested, in degrees."""
    publication = styled.story.publication
    pieces = [
        piece for name, date in styled.story.ends for piece in publication.pieces(name, publication.day(date))
    ]
    return covered(pieces) if pieces else shapely.MultiPolygon()


def draw_map(canvas: Canvas, styled: StyledStory, planned: MapPlan) -> None:
    """Draw the whole map."""
    draw_below(canvas, styled, planned)
    if styled.story.faces is None:
        draw_day(canvas, styled, planned, styled.story.day)
    else:
        difference.draw_difference(canvas, styled, planned.camera, styled.story.faces)
    draw_above(canvas, styled, planned)


def draw_cell(canvas: Canvas, styled: StyledStory, planned: MapPlan, *, scale: bool) -> None:
    """Draw the map as one of many; the first of them carries the `scale` bar for all."""
    draw_below(canvas, styled, planned)
    draw_day(canvas, styled, planned, styled.story.day)
    control.draw_veil(canvas, styled, planned.camera)
    base_map.draw_lines(canvas, styled, planned.camera)
    place_names.draw_labels(canvas, styled, planned.labels)
    if scale:
        furniture.draw_scale(canvas, styled, planned.scale)
    canvas.rect(planned.camera.frame, stroke=Stroke(styled.palette["line"], styled.px(1)))
    furniture.draw_badges(canvas, styled, planned.badges)


def draw_below(canvas: Canvas, styled: StyledStory, planned: MapPlan) -> None:
    """Draw what is below control and is the same on every day."""
    base_map.draw_ground(canvas, styled, planned.camera)


def draw_day(canvas: Canvas, styled: StyledStory, planned: MapPlan, day: int) -> None:
    """Draw the control of one day."""
    publication, source = styled.story.publication, styled.story.still.source
    error_band.draw_band(canvas, styled, planned.camera, day)
    control.draw_control(canvas, styled, planned.camera, publication.pieces(source, day))
    if styled.shows("contact"):
        control.draw_contact(canvas, styled, planned.camera, publication.contact(source, day))


def draw_above(canvas: Canvas, styled: StyledStory, planned: MapPlan) -> None:
    """Draw what is above control and is the same on every day."""
    camera, colors = planned.camera, styled.palette
    control.draw_veil(canvas, styled, camera)
    control.draw_peak(canvas, styled, camera, planned.peak)
    base_map.draw_lines(canvas, styled, camera)
    furniture.draw_names(canvas, styled, planned.names)
    place_names.draw_labels(canvas, styled, planned.labels)
    difference.draw_figures(canvas, styled, planned.figures)
    furniture.draw_scale(canvas, styled, planned.scale)
    if planned.inset:
        furniture.draw_inset(canvas, styled, camera, planned.inset)
    canvas.rect(camera.frame, stroke=Stroke(colors["line"], styled.px(1)))
    furniture.draw_badges(canvas, styled, planned.badges)
