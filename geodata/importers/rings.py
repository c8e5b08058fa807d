"""Rings of foreign files, checked before Shapely sees them.

They are finite, on the globe, and have four points or more once closed. A third dimension is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

from geodata.bounds.crowding import refuse_crowded_rings
from geodata.errors import Crowded
from geodata.geometry import Bounds, boxes_meet, valid

__all__ = ["CheckedPolygon", "Coordinates", "RingProblem", "polygons_from_rings"]

Coordinates = npt.NDArray[np.float64]
Transform = Callable[[Coordinates], Coordinates]


class RingProblem(ValueError):
    """A polygon that cannot be used; `code` is its stable short name."""

    def __init__(self, code: str, message: str) -> None:
        self.code, self.message = code, message
        super().__init__(message)


@dataclass(frozen=True)
class CheckedPolygon:
    """A polygon whose every ring is finite, on the globe, closed and two-dimensional.

    Attributes
    ----------
    rings : tuple of array, shape (n, 2)
        Longitude and latitude; the outer ring first.
    bounds : tuple of float
        Of the outer ring: west, south, east, north.
    closed, flattened, hole_outside : bool
        Whether a ring had to be closed, or lost a third dimension; whether a hole was left out because it
        is outside the outer ring.
    """

    rings: tuple[Coordinates, ...]
    bounds: Bounds
    closed: bool = False
    flattened: bool = False
    hole_outside: bool = False

    def meets(self, window: Bounds) -> bool:
        """Tell whether the bounding box touches `window`."""
        return boxes_meet(self.bounds, window)


def polygons_from_rings(
    polygons: Iterable[Sequence[Any]], *, lat_first: bool = False, transform: Transform | None = None
) -> list[CheckedPolygon]:
    """Check polygons as they are in a foreign file.

    Parameters
    ----------
    polygons : iterable of sequence
        Each a sequence of rings, each a sequence of positions of 2 to 4 numbers.
    lat_first : bool
        Whether positions are latitude, longitude.
    transform : callable, optional
        From the file's coordinates, shape (n, 2), to longitude and latitude.

    Raises
    ------
    RingProblem
        Codes ``bad-coordinates``, ``not-finite``, ``out-of-bounds``, ``too-few-points``, ``all-hole``,
        ``crowded``.
    """
    try:
        return [_checked_polygon(rings, lat_first, transform) for rings in polygons]
    except (TypeError, ValueError, OverflowError, KeyError) as error:
        if isinstance(error, RingProblem):
            raise
        raise RingProblem("bad-coordinates", "its coordinates are not lists of numbers") from None


def _checked_polygon(rings: Sequence[Any], lat_first: bool, transform: Transform | None) -> CheckedPolygon:
    if not rings:
        raise RingProblem("too-few-points", "it has no ring")
    checked = [_checked_ring(ring, lat_first, transform) for ring in rings]
    bounds = checked[0][1]
    _refuse_all_hole(checked)
    inside = [checked[0], *(one for one in checked[1:] if boxes_meet(one[1], bounds))]
    return CheckedPolygon(
        rings=tuple(ring for ring, _, _, _ in inside),
        bounds=bounds,
        closed=any(closed for _, _, closed, _ in inside),
        flattened=any(width > 2 for _, _, _, width in inside),
        hole_outside=len(inside) < len(checked),
    )


def _refuse_all_hole(checked: Sequence[tuple[Coordinates, Bounds, bool, int]]) -> None:
    """Refuse a polygon covered by a hole, such as when the hole comes first: what it shows is unknown."""
    west, south, east, north = checked[0][1]
    for ring, (left, bottom, right, top), _, _ in checked[1:]:
        if left <= west and bottom <= south and right >= east and top >= north:
            _refuse_crowded(checked[0][0], ring)
            shell, hole = (valid(shapely.Polygon(points)) for points in (checked[0][0], ring))
            if shell.area and shapely.difference(shell, hole).area == 0:
                raise RingProblem("all-hole", "a hole covers all of it: are its rings in the wrong order?")


def _refuse_crowded(*rings: Coordinates) -> None:
    try:
        refuse_crowded_rings(rings)
    except Crowded as crowded:
        raise RingProblem("crowded", str(crowded)) from None


def _checked_ring(
    ring: Sequence[Any], lat_first: bool, transform: Transform | None
) -> tuple[Coordinates, Bounds, bool, int]:
    """Return one ring's points, bounds, whether it had to be closed, and its dimensions."""
    widths = set(map(len, ring))
    width = widths.pop() if widths else 0
    if widths or not 2 <= width <= 4:
        raise RingProblem("bad-coordinates", "its positions are not all of 2, 3 or 4 numbers")
    # Reading one flat stream takes a third of the time of np.array() on nested lists.
    flat = np.fromiter(chain.from_iterable(ring), np.float64, len(ring) * width)
    points = flat.reshape(-1, width)[:, 1::-1] if lat_first else flat.reshape(-1, width)[:, :2]
    if transform is not None:
        points = transform(points)
    bounds = _checked_bounds(points)
    open_ring = bool((points[0] != points[-1]).any())
    if open_ring:
        points = np.concatenate([points, points[:1]])
    if len(points) < 4:
        raise RingProblem("too-few-points", f"a ring has only {len(points)} points once closed")
    return points, bounds, open_ring, width


def _checked_bounds(points: Coordinates) -> Bounds:
    west, south = points.min(axis=0).tolist()
    east, north = points.max(axis=0).tolist()
    if west >= -180 and east <= 180 and south >= -90 and north <= 90:  # NaN fails each of these comparisons
        return west, south, east, north
    if not np.isfinite(points).all():
        raise RingProblem("not-finite", "a coordinate is not a finite number")
    if west < -180 or east > 180:
        worst = west if west < -180 else east
        raise RingProblem("out-of-bounds", f"longitude {worst:g} is not on the globe")
    raise RingProblem("out-of-bounds", f"latitude {south if south < -90 else north:g} is not on the globe")
