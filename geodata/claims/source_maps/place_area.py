"""A place as an area: how much of it a control has, and how near the line is.

The table of settlements gives each position with the radius within which it is right. A map whose
line crosses that circle does not say that the whole place is held.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt
import shapely
from shapely.affinity import affine_transform
from shapely.geometry.base import BaseGeometry

from geodata.model import Control, Source
from geodata.regions import Region
from geodata.shipped.base_map import read_csv
from geodata.shipped.settlements import Settlement
from geodata.timeline import Part, Snapshot

__all__ = [
    *("CONTESTED", "CONTESTED_EDGE", "EDGE", "HELD", "NONE", "POINT", "UNKNOWN_LEVEL"),
    *("levels", "line_km", "radius_km"),
]

# How much of a place, or of the ground across a border, a control has on a map: nothing; some of the circle,
# while another holds the position itself; the position is contested; so, with some of the circle; the
# position, but not all of the circle; all of it.
UNKNOWN_LEVEL = np.nan
NONE, EDGE, CONTESTED, CONTESTED_EDGE, POINT, HELD = 0.0, 0.5, 1.0, 1.5, 3.0, 4.0

_KM_PER_DEGREE = 111.2
_CENTRE = shapely.Point(0, 0)
_STRIP_KM, _ROUNDING_KM = 0.1, 0.001
_TRACE = 0.001  # share of the circle: less is rounding
DEFAULT_RADIUS_KM = 1.0


@cache
def _radii() -> dict[str, float]:
    return {row["id"]: float(row["accuracy_km"]) for row in read_csv("settlements.csv") if row["accuracy_km"]}


def radius_km(place: Settlement) -> float:
    """Return the radius within which the position of `place` is right."""
    return _radii().get(place.id, DEFAULT_RADIUS_KM)


def levels(
    history: Sequence[Snapshot], region: Region, place: Settlement, control: Control, source: Source
) -> npt.NDArray[np.float64]:
    """Return for each snapshot how much of `place` is held by `control`.

    A reconstruction's lines are less exact than the size of a place, so there the point alone counts: its
    status was reported and not drawn.
    """
    near = _NearPlace(place, region, whole=not source.reconstructed)
    return np.array([near.level(snapshot.parts, control) for snapshot in history], dtype=np.float64)


def line_km(snapshot: Snapshot, region: Region, place: Settlement, control: Control) -> float | None:
    """Return the distance from the position of `place` to where the ground of `control` begins or ends.

    None if that is beyond the place's radius: all of it is held, or nothing.
    """
    near = _NearPlace(place, region, whole=True)
    edge = shapely.intersection(near.ground(near.clip(snapshot.parts), control).boundary, near.core)
    return None if edge.is_empty else float(shapely.distance(edge, _CENTRE))


class _NearPlace:
    """The circle around a place, in km east and north of it, cut at the border of its region."""

    def __init__(self, place: Settlement, region: Region, *, whole: bool) -> None:
        self._place, self._home, self._whole = place, region.home, whole
        self._radius = radius_km(place)
        self._shrink = _KM_PER_DEGREE * float(np.cos(np.radians(place.lat)))
        inside, circle = self._cut(region.geometry), _CENTRE.buffer(self._radius, quad_segs=32)
        self._circle = shapely.intersection(inside, circle)
        # Maps draw the border a little differently, so a strip along it means nothing.
        self.core = shapely.intersection(inside.buffer(-_STRIP_KM), circle.buffer(-_ROUNDING_KM))
        self._cuts: dict[Part, BaseGeometry] = {}
        self._found: dict[frozenset[Part], float] = {}

    def _cut(self, geometry: BaseGeometry) -> BaseGeometry:
        """Return the part within twice the radius, in km."""
        east, north = 2 * self._radius / self._shrink, 2 * self._radius / _KM_PER_DEGREE
        lon, lat = self._place.lon, self._place.lat
        cut = shapely.clip_by_rect(geometry, lon - east, lat - north, lon + east, lat + north)
        scale = [self._shrink, 0, 0, _KM_PER_DEGREE]
        return shapely.make_valid(affine_transform(cut, [*scale, -lon * self._shrink, -lat * _KM_PER_DEGREE]))

    def _near(self, parts: frozenset[Part]) -> frozenset[Part]:
        for part in parts - self._cuts.keys():
            self._cuts[part] = self._cut(shapely.from_wkb(part[1]))
        return frozenset(part for part in parts if not self._cuts[part].is_empty)

    def clip(self, parts: frozenset[Part]) -> dict[Control, BaseGeometry]:
        """Return the part of the circle that each control has on a map."""
        near = sorted(self._near(parts))
        grounds = {
            control: shapely.union_all([self._cuts[part] for part in near if part[0] is control])
            for control in Control
        }
        return {control: shapely.intersection(ground, self._circle) for control, ground in grounds.items()}

    def ground(self, clipped: dict[Control, BaseGeometry], control: Control) -> BaseGeometry:
        """Return the part of the circle that `control` has; home has what no polygon gives to another."""
        if control is not self._home:
            return _polygons(clipped[control])
        others = [ground for held_by, ground in clipped.items() if held_by is not control]
        return _polygons(shapely.difference(self._circle, shapely.union_all(others)))

    def level(self, parts: frozenset[Part], control: Control) -> float:
        """Return how much of the place `control` has on a map of these polygons."""
        near = self._near(parts)
        if near not in self._found:
            self._found[near] = self._level(self.clip(near), control)
        return self._found[near]

    def _level(self, clipped: dict[Control, BaseGeometry], control: Control) -> float:
        mine, grey = self.ground(clipped, control), clipped[Control.CONTESTED]
        share = shapely.intersection(mine, self.core).area / self.core.area if self._whole else 0.0
        if shapely.intersects(mine, _CENTRE):
            return HELD if not self._whole or share > 1 - _TRACE else POINT
        if shapely.intersects(grey, _CENTRE):
            return CONTESTED_EDGE if share > _TRACE else CONTESTED
        return EDGE if share > _TRACE else NONE


def _polygons(geometry: BaseGeometry) -> shapely.MultiPolygon:
    """Return the polygons of an intersection, without its lines and points."""
    parts = shapely.get_parts(shapely.get_parts(geometry))
    return shapely.MultiPolygon([part for part in parts if isinstance(part, shapely.Polygon)])
