"""Web Mercator, as on the page's map: from longitude and latitude to px on a page."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.order.parameters import SCREEN
from dashboard.pictures.order.request import MapView

__all__ = ["Camera", "at_view", "fit", "kept_inside"]

TILE = 512  # px of the whole world at zoom 0
_EQUATOR_KM = 40075.016686
_SPARE = 12.0  # px kept around the frame, so that no cut edge is visible
_FINE = 0.2  # px: vertices closer to the line than this are left out
Points = npt.NDArray[np.float64]
Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Camera:
    """A map in a frame, with `lon`, `lat` (degrees) in the frame's middle.

    ``world`` is the width of the whole world in px.
    """

    frame: Box
    lon: float
    lat: float
    world: float

    def xy(self, points: Points) -> Points:
        """Return degrees, shape (n, 2), in px of the page."""
        x, y = self.frame.middle
        east = (points[:, 0] - self.lon) / 360 * self.world + x
        south = (_mercator(points[:, 1]) - _mercator(np.float64(self.lat))) * self.world + y
        return np.column_stack([east, south])

    def degrees(self, x: float, y: float) -> tuple[float, float]:
        """Return the longitude and latitude of a point of the page."""
        middle_x, middle_y = self.frame.middle
        south = float(_mercator(np.float64(self.lat))) + (y - middle_y) / self.world
        return self.lon + (x - middle_x) / self.world * 360, _latitude(south)

    @property
    def bounds(self) -> Bounds:
        """West, south, east and north of the frame."""
        west, north = self.degrees(self.frame.x, self.frame.y)
        east, south = self.degrees(self.frame.right, self.frame.bottom)
        return west, south, east, north

    @property
    def km_per_px(self) -> float:
        """Of the ground in the frame's middle."""
        return _EQUATOR_KM * math.cos(math.radians(self.lat)) / self.world

    def rings(self, polygons: Iterable[Sequence[Points]]) -> list[Points]:
        """Return the rings of `polygons` (outer first, in degrees) in px, cut off beyond the frame."""
        shapes = [
            shapely.Polygon(self.xy(rings[0]), [self.xy(ring) for ring in rings[1:]]) for rings in polygons
        ]
        kept = shapely.orient_polygons(shapely.get_parts(self._cut(shapes)))  # holes turn the other way
        return [shapely.get_coordinates(ring) for ring in shapely.get_rings(kept)]

    def lines(self, lines: Iterable[Points]) -> list[Points]:
        """Return `lines` in px, cut off beyond the frame."""
        shapes = [shapely.LineString(self.xy(line)) for line in lines if len(line) > 1]
        return [shapely.get_coordinates(line) for line in shapely.get_parts(self._cut(shapes))]

    def shape(self, geometry: BaseGeometry) -> BaseGeometry:
        """Return the part of `geometry` (in degrees) inside the frame, in px."""
        return shapely.transform(shapely.clip_by_rect(shapely.make_valid(geometry), *self.bounds), self.xy)

    def _cut(self, shapes: Sequence[shapely.Geometry]) -> npt.NDArray[np.object_]:
        wide = self.frame.grown(_SPARE)
        array = np.asarray(shapes, dtype=object)
        cut = shapely.clip_by_rect(array, wide.x, wide.y, wide.right, wide.bottom)
        fine = shapely.simplify(cut, _FINE, preserve_topology=True)
        kept: npt.NDArray[np.object_] = fine[~shapely.is_empty(fine)]
        return kept


def _mercator(latitude: npt.NDArray[np.float64] | np.float64) -> npt.NDArray[np.float64]:
    """Return how far south of the world's upper edge a latitude is, in widths of the world."""
    return np.asarray(0.5 - np.log(np.tan(np.pi / 4 + np.radians(latitude) / 2)) / (2 * np.pi))


def _latitude(south: float) -> float:
    return math.degrees(2 * math.atan(math.exp(math.pi * (1 - 2 * south))) - math.pi / 2)


def fit(bounds: Bounds, frame: Box, padding: float) -> Camera:
    """Return the camera that shows all of `bounds` in `frame` with `padding` px around it."""
    west, south, east, north = bounds
    low, high = (float(_mercator(np.float64(edge))) for edge in (south, north))
    wide = (frame.width - 2 * padding) / ((east - west) / 360)
    tall = (frame.height - 2 * padding) / (low - high)
    return Camera(frame, (west + east) / 2, _latitude((low + high) / 2), min(wide, tall))


def kept_inside(camera: Camera, limits: Bounds) -> Camera:
    """Return `camera`, zoomed and shifted just enough to show nothing beyond `limits`."""
    frame = camera.frame
    west, south, east, north = limits
    low, high = (float(_mercator(np.float64(edge))) for edge in (south, north))
    world = max(camera.world, frame.width * 360 / (east - west), frame.height / (low - high))
    across, down = frame.width / world * 180, frame.height / world / 2
    lon = min(max(camera.lon, west + across), east - across)
    middle = float(_mercator(np.float64(camera.lat)))
    return Camera(frame, lon, _latitude(min(max(middle, high + down), low - down)), world)


def at_view(view: MapView, frame: Box) -> Camera:
    """Return the camera that shows in `frame` at least what a screen shows at `view`."""
    ratio = min(frame.width / SCREEN[0], frame.height / SCREEN[1])
    return Camera(frame, view.lon, view.lat, TILE * 2**view.zoom * ratio)
