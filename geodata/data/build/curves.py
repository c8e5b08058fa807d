"""Corner cutting, for lines and rings that come with too few vertices."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from shapely.geometry import LineString, Polygon

Coordinates = npt.NDArray[np.float64]


def smooth_line(line: LineString, passes: int = 2) -> LineString:
    """Round the corners of a line; its ends stay (Chaikin 1974).

    Parameters
    ----------
    line : LineString
        Any line, in degrees.
    passes : int
        How often the corners are cut.

    Returns
    -------
    LineString
        About ``2 ** passes`` times the vertices.
    """
    points = np.asarray(line.coords, dtype=np.float64)
    for _ in range(passes):
        points = np.vstack([points[:1], _cut(points[:-1], points[1:]), points[-1:]])
    return LineString(points)


def smooth_ring(polygon: Polygon, passes: int = 2) -> Polygon:
    """Round the corners of a polygon's outer ring; holes are left out.

    Parameters
    ----------
    polygon : Polygon
        Any polygon, in degrees.
    passes : int
        How often the corners are cut.

    Returns
    -------
    Polygon
        A little smaller than the one given.
    """
    points = np.asarray(polygon.exterior.coords, dtype=np.float64)[:-1]
    for _ in range(passes):
        points = _cut(points, np.roll(points, -1, axis=0))
    return Polygon(points)


def _cut(starts: Coordinates, ends: Coordinates) -> Coordinates:
    pairs = np.stack([0.75 * starts + 0.25 * ends, 0.25 * starts + 0.75 * ends], axis=1)
    return pairs.reshape(-1, 2)
