"""How far apart two drawings of the same line are, their lengths, and their depths from the border."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.chronicle.plane import scale_at
from geodata.geometry import area_km2, contact_line, length_km

__all__ = ["FAR_KM", "LEAST_MAPPED_KM2", "Fit", "fit"]

STEP_KM = 0.25  # between points along a line
FAR_KM = 10.0
LEAST_MAPPED_KM2 = 0.05  # below this a map has no such ground: areas are published to 0.1
_SCALE = scale_at(51.3)  # reference latitude of the plane: the middle of the ground in question

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Fit:
    """Two drawings of one control's ground in one region.

    Attributes
    ----------
    distances : array
        km from each point of either line to the nearest of the other.
    lengths : tuple of float
        Of the lines, km: the reconstruction's, the map's.
    depths : tuple of float
        Greatest distance of the ground from the state border, km, in the same order.
    """

    distances: Floats
    lengths: tuple[float, float]
    depths: tuple[float, float]

    @property
    def length_pct(self) -> float:
        """By how much the reconstruction's line is longer, in percent of the map's."""
        return 100 * (self.lengths[0] / self.lengths[1] - 1)

    @property
    def depth_km(self) -> float:
        """By how much the two depths differ."""
        return abs(self.depths[0] - self.depths[1])


def fit(ours: BaseGeometry, theirs: BaseGeometry, border: BaseGeometry) -> Fit | None:
    """Compare two drawings of the same ground.

    A piece of the map more than `FAR_KM` from all that is drawn is not a misplaced line: it
    was not drawn at all. The overlap counts it, and the figures say what is not drawn; it is left out here.

    Parameters
    ----------
    ours, theirs : polygonal geometry
        In one region, degrees.
    border : geometry
        The state border, no part of either line.

    Returns
    -------
    Fit or None
        None if either has no line.
    """
    ours = _pieces(ours)
    theirs = _beside(_pieces(theirs), ours)
    lines = [contact_line(ground, border) for ground in (ours, theirs)]
    if any(line.is_empty for line in lines):
        return None
    one, other = (_plane(line) for line in lines)
    lengths = length_km(lines)
    edge = _plane(border)
    distances = np.concatenate([_distances(one, other), _distances(other, one)])
    depths = (_depth(ours, edge), _depth(theirs, edge))
    return Fit(distances, (float(lengths[0]), float(lengths[1])), depths)


def _pieces(ground: BaseGeometry) -> BaseGeometry:
    """Leave out the slivers of two drawings of the state border."""
    parts = shapely.get_parts(ground)
    return shapely.MultiPolygon(list(parts[area_km2(parts) >= LEAST_MAPPED_KM2]) if len(parts) else [])


def _beside(ground: BaseGeometry, other: BaseGeometry) -> BaseGeometry:
    parts = shapely.get_parts(ground)
    if not len(parts) or other.is_empty:
        return shapely.MultiPolygon()
    planes = np.array([_plane(part) for part in parts], dtype=object)
    return shapely.MultiPolygon(list(parts[shapely.distance(planes, _plane(other)) <= FAR_KM]))


def _plane(ground: BaseGeometry) -> BaseGeometry:
    return shapely.transform(ground, lambda points: points * _SCALE)


def _distances(line: BaseGeometry, other: BaseGeometry) -> Floats:
    parts = [(part, np.arange(STEP_KM / 2, part.length, STEP_KM)) for part in shapely.get_parts(line)]
    points = [shapely.line_interpolate_point(part, steps) for part, steps in parts if len(steps)]
    shapely.prepare(other)
    return np.asarray(shapely.distance(np.concatenate(points), other)) if points else np.empty(0)


def _depth(ground: BaseGeometry, edge: BaseGeometry) -> float:
    corners = shapely.points(shapely.get_coordinates(_plane(ground)))
    return float(shapely.distance(corners, edge).max())
