"""How far ground extends from the state border into a region."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from geodata import geometry
from geodata.model import WINDOW, Control
from geodata.regions import Region
from geodata.timeline import Part, Snapshot

__all__ = ["depths"]

# In a plane where a degree of longitude is as short as it is here, the nearest point of the border is
# found fast; the distance to it is then geodesic.
_SHRINK = (float(np.cos(np.radians((WINDOW[1] + WINDOW[3]) / 2))), 1.0)


def depths(
    history: Sequence[Snapshot], region: Region, border: BaseGeometry, controls: Collection[Control]
) -> npt.NDArray[np.float64]:
    """Return for each snapshot the greatest distance of ground of any of `controls` from the border, km.

    Parameters
    ----------
    history : sequence of Snapshot
        One source's, in order.
    region : Region
        Corners outside it are left out.
    border : geometry
        The state border, from `regions.state_border`.
    controls : collection of Control
        Whose ground counts.

    Returns
    -------
    array, shape (len(history),)
        0 where they hold nothing.
    """
    parts = sorted({part for day in history for part in day.parts if part[0] in controls})
    deepest = dict(zip(parts, _deepest(parts, region, border), strict=True))
    return np.array([max((deepest.get(part, 0.0) for part in day.parts), default=0.0) for day in history])


def _deepest(parts: Sequence[Part], region: Region, border: BaseGeometry) -> npt.NDArray[np.float64]:
    points, part = shapely.get_coordinates(shapely.from_wkb([code for _, code in parts]), return_index=True)
    # Cutting every polygon along the border would take longer than all the rest.
    shapely.prepare(region.geometry)
    inside = shapely.contains_xy(region.geometry, points)
    points, part = points[inside], part[inside]
    if not len(points):
        return np.zeros(len(parts))
    corners = shapely.points(points * _SHRINK)
    plane = shapely.transform(border, lambda line: line * _SHRINK)
    distance = _distance(corners, plane)
    order = np.lexsort((distance, part))
    last = np.flatnonzero(np.diff(part[order], append=len(parts)))
    far = order[last]  # the corner of each part that is farthest from the border
    shortest = shapely.transform(shapely.shortest_line(corners[far], plane), lambda line: line / _SHRINK)
    found = np.zeros(len(parts))
    found[part[far]] = geometry.length_km(shortest)
    return found


def _distance(points: npt.NDArray[np.object_], line: BaseGeometry) -> npt.NDArray[np.float64]:
    vertices, owner = shapely.get_coordinates(shapely.get_parts(line), return_index=True)
    pairs = np.stack([vertices[:-1], vertices[1:]], axis=1)[owner[1:] == owner[:-1]]
    tree = shapely.STRtree(shapely.linestrings(pairs))
    _, distance = tree.query_nearest(points, return_distance=True, all_matches=False)
    return np.asarray(distance, dtype=np.float64)
