"""How often outlines meet, found out before they are repaired, cut or united.

Each of these takes time and memory that grow with the number of places where edges meet: a ring of 4,000
random points is a file of 64 KB, and repairing it takes a minute and 4 GB. Counting is cheap. All real
maps at hand stay under a hundredth of the limits.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.errors import Crowded

__all__ = [
    "MOST_MEETINGS",
    "MOST_POINTS",
    "MOST_TOUCHES",
    "is_crowded_pair",
    "refuse_crowded",
    "refuse_crowded_pair",
    "refuse_crowded_rings",
]

MOST_POINTS = 200_000
MOST_MEETINGS = 100_000  # of the boxes around edges, estimated; the most in a real file is 6,093
MOST_TOUCHES = 50_000  # of edges, counted; the most in a real file is 4,084

_SAMPLE = 200
_FIRST_CHUNK, _LAST_CHUNK = 64, 4096  # edges looked up at once: a crowd ends the count before it fills memory

Coordinates = npt.NDArray[np.float64]


def refuse_crowded(geometries: Iterable[BaseGeometry]) -> None:
    """Raise `Crowded` if cutting `geometries` against each other would be too much work.

    Parameters
    ----------
    geometries : iterable of polygonal geometry
        Valid or not; all that is repaired, cut or united in one step.
    """
    points, ring = shapely.get_coordinates(
        shapely.get_rings(shapely.get_parts(list(geometries))), return_index=True
    )
    first = np.flatnonzero(ring[1:] == ring[:-1])
    _refuse_points(points)
    if _refuse_estimated(points, first):
        _refuse_counted(points, first)


def is_crowded_pair(a: Iterable[BaseGeometry], b: Iterable[BaseGeometry]) -> bool:
    """Tell whether `refuse_crowded_pair` would refuse to have the ground of two maps cut."""
    try:
        refuse_crowded_pair(a, b)
    except Crowded:
        return True
    return False


def refuse_crowded_pair(a: Iterable[BaseGeometry], b: Iterable[BaseGeometry]) -> None:
    """Raise `Crowded` if cutting the ground of two maps against each other would be too much work.

    Each may be read by itself: of two combs that cross, every tooth of one meets every tooth of the other.
    """
    try:
        refuse_crowded([*a, *b])
    except Crowded:
        raise Crowded("the outlines of the two maps meet too often to lay one over the other") from None


def refuse_crowded_rings(rings: Sequence[Coordinates]) -> None:
    """Do the same for the rings of one polygon, each closed and of shape (n, 2)."""
    points = np.concatenate(rings)
    last = np.cumsum([len(ring) for ring in rings])[:-1] - 1
    first = np.delete(np.arange(len(points) - 1), last)
    _refuse_points(points)
    if not _refuse_estimated(points, first) or shapely.Polygon(rings[0], rings[1:]).is_valid:
        return  # edges of a valid polygon do not cross, which takes less time to find out than counting
    _refuse_counted(points, first)


def _refuse_points(points: Coordinates) -> None:
    if len(points) > MOST_POINTS:
        raise Crowded(f"its outlines have {len(points):,} points; at most {MOST_POINTS:,} are read")


def _refuse_estimated(points: Coordinates, first: npt.NDArray[np.intp]) -> bool:
    """Check a sample of the edges that begin at the points number `first`; tell whether to count them all."""
    if len(first) ** 2 / 2 <= MOST_TOUCHES:
        return False  # so few edges cannot meet that often
    starts, ends = points[first], points[first + 1]
    meetings = _estimated_meetings(np.minimum(starts, ends), np.maximum(starts, ends))
    if meetings > MOST_MEETINGS:
        raise Crowded(f"its outlines meet about {meetings:,} times; at most {MOST_MEETINGS:,} are read")
    return True


def _refuse_counted(points: Coordinates, first: npt.NDArray[np.intp]) -> None:
    if _touch_too_often(np.stack([points[first], points[first + 1]], axis=1)):
        raise Crowded(f"its outlines meet more than {MOST_TOUCHES:,} times, which is the most that is read")


def _estimated_meetings(low: Coordinates, high: Coordinates) -> int:
    """Estimate how many pairs of edges have boxes that meet, leaving out an edge and its two neighbours."""
    # The same sample each time, so that a file is always read, or never.
    chosen = np.random.default_rng(0).integers(0, len(low), _SAMPLE)
    met = sum(
        int(np.count_nonzero(((low <= high[edge]) & (high >= low[edge])).all(axis=1))) for edge in chosen
    )
    return int(max(met / _SAMPLE - 3, 0) * len(low) / 2)


def _touch_too_often(edges: Coordinates) -> bool:
    lines = shapely.linestrings(edges)
    tree = shapely.STRtree(lines)
    allowed = 2 * MOST_TOUCHES + 3 * len(lines)  # each pair is found twice; an edge meets its neighbours
    start, size = 0, _FIRST_CHUNK
    while start < len(lines) and allowed >= 0:
        allowed -= tree.query(lines[start : start + size], predicate="intersects").shape[1]
        start, size = start + size, min(2 * size, _LAST_CHUNK)
    return allowed < 0
