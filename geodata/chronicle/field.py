"""From statuses at places to a field over a region.

A place counts 1 in its opponent's hands, -1 at home and something between where it is contested.
Its value on a day is drawn towards what it was shortly before and what it became shortly after: a
village that falls tomorrow is near the line today. Between places a radial basis function with
the kernel -r runs through the values exactly (that is kriging with a linear variogram), so a level
of 0 would leave every settlement on the side that was reported.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import shapely
from scipy.spatial.distance import cdist
from shapely.geometry.base import BaseGeometry

from geodata.chronicle.plane import KM_PER_DEGREE, scale_at
from geodata.chronicle.reports import ReportedDay, Site
from geodata.model import Control

__all__ = ["FieldSettings", "RegionRaster", "region_raster", "states", "values", "worth"]

Floats = npt.NDArray[np.float64]

_STEP_KM = 0.4  # of the raster; the field bends over kilometres, so its contours lose nothing
_MARGIN_KM = 15.0  # around the places that ever changed hands
_BLOCK = 8192  # raster points at a time: all at once take a third of a gigabyte more
_REACH_KM = 40.0  # places farther out than this are behind nearer ones


@dataclass(frozen=True)
class FieldSettings:
    """The few numbers that were chosen; ``docs/chronicle.md`` says how.

    Attributes
    ----------
    contested : tuple of float
        Value of a contested place in the field of opponent's ground, and in that of all ground
        that home does not hold.
    memory_km2 : float
        How fast the past and the future fade, in km2 of ground that changed hands.
    weight : float
        Share of them in a place's value, 0 to 1.
    """

    contested: tuple[float, float] = (-0.3, 0.3)
    memory_km2: float = 300.0
    weight: float = 0.4


@dataclass(frozen=True)
class RegionRaster:
    """A raster over the part of a region where reports place any change.

    Attributes
    ----------
    lon, lat : array
        Axes of the raster, degrees.
    weights : array, shape (lat, lon)
        km2 of each cell that lie in the region.
    chosen : array of int
        Which of the region's places count.
    points : array of Point
        Their positions, degrees.
    basis : array, shape (lat * lon, places)
        The field is this times the places' values.
    region : geometry
        The region inside the raster, degrees.
    """

    lon: Floats
    lat: Floats
    weights: Floats
    chosen: npt.NDArray[np.intp]
    points: npt.NDArray[np.object_]
    basis: npt.NDArray[np.float32]
    region: BaseGeometry

    def field(self, values: Floats) -> Floats:
        """Return the field, shape (lat, lon), for one value at each chosen place."""
        flat = self.basis @ values.astype(np.float32)
        return flat.astype(np.float64).reshape(len(self.lat), len(self.lon))


def region_raster(region: BaseGeometry, sites: Sequence[Site], moved: npt.NDArray[np.bool_]) -> RegionRaster:
    """Return the raster of a region.

    Parameters
    ----------
    region : polygonal geometry
        In degrees.
    places : sequence of Settlement
        All placed settlements of the region.
    moved : array of bool, shape (places,)
        Those whose status ever changed.
    """
    points = np.array([[site.lon, site.lat] for site in sites])
    scale = scale_at(points[moved, 1].mean())
    low = points[moved].min(axis=0) - _MARGIN_KM / scale
    high = points[moved].max(axis=0) + _MARGIN_KM / scale
    lon, lat = (np.arange(low[i], high[i], _STEP_KM / scale[i]) for i in (0, 1))
    near = cdist(points * scale, points[moved] * scale).min(axis=1) <= _REACH_KM
    chosen = np.flatnonzero(near)
    grid = np.stack(np.meshgrid(lon, lat), axis=-1).reshape(-1, 2)
    box = shapely.box(lon[0], lat[0], lon[-1], lat[-1])
    local = shapely.intersection(region, box)
    basis = _basis(grid * scale, points[chosen] * scale)
    return RegionRaster(
        lon, lat, _cell_areas(local, lon, lat), chosen, shapely.points(points[chosen]), basis, local
    )


def _basis(grid: Floats, points: Floats) -> npt.NDArray[np.float32]:
    """Solve once for all days: the field is linear in the values."""
    count = len(points)
    system = np.zeros((count + 1, count + 1))
    system[:count, :count] = -cdist(points, points)
    system[:count, count] = system[count, :count] = 1.0
    weights = np.linalg.inv(system)[:, :count]
    constant = weights[count]
    basis = np.empty((len(grid), count), dtype=np.float32)
    for start in range(0, len(grid), _BLOCK):
        rows = slice(start, start + _BLOCK)
        basis[rows] = constant - cdist(grid[rows], points) @ weights[:count]
    return basis


def _cell_areas(region: BaseGeometry, lon: Floats, lat: Floats) -> Floats:
    """Return km2 of each raster cell in the region; cells on the edge count in part."""
    half = (lon[1] - lon[0]) / 2, (lat[1] - lat[0]) / 2
    x, y = np.meshgrid(lon, lat)
    cells = shapely.box(x - half[0], y - half[1], x + half[0], y + half[1])
    shapely.prepare(region)
    share = shapely.contains(region, cells).astype(np.float64)
    edge = shapely.intersects(region, cells) & (share == 0)
    share[edge] = shapely.area(shapely.intersection(cells[edge], region)) / shapely.area(cells[edge])
    whole = 4 * half[0] * half[1] * KM_PER_DEGREE**2 * np.cos(np.radians(y))
    return np.asarray(share * whole, dtype=np.float64)


def states(history: Sequence[ReportedDay]) -> npt.NDArray[np.intp]:
    """Give each day a number, the same to neighbours with the same reports and areas.

    Returns
    -------
    array of int, shape (days,)
        Counts up from 0.
    """
    numbers = [0]
    for before, now in pairwise(history):
        numbers.append(numbers[-1] + (not _alike(before, now)))
    return np.array(numbers, dtype=np.intp)


def _alike(one: ReportedDay, other: ReportedDay) -> bool:
    same_area = (one.opponent_km2, one.contested_km2) == (other.opponent_km2, other.contested_km2)
    return same_area and bool((one.statuses == other.statuses).all())


def values(
    history: Sequence[ReportedDay], opponent: Control, settings: FieldSettings
) -> tuple[Floats, Floats]:
    """Return each place's value in each of `history`, days of which each differs from the next.

    Returns
    -------
    opponent, held : array, shape (days, places)
        For the field of the opponent's ground, and for that of all ground not held by home.
    """
    blend = _blend(history, settings)
    first, second = worth(np.stack([day.statuses for day in history]), opponent, settings)
    return blend @ first, blend @ second


def worth(
    statuses: npt.NDArray[np.str_], opponent: Control, settings: FieldSettings
) -> tuple[Floats, Floats]:
    """Return the values of statuses in the two fields, without memory; same shape as `statuses`."""
    opposed, contested = statuses == str(opponent), statuses == str(Control.CONTESTED)
    first, second = (2.0 * opposed - 1.0 + (value + 1.0) * contested for value in settings.contested)
    return first, second


def _blend(history: Sequence[ReportedDay], settings: FieldSettings) -> Floats:
    """Return the weight of each day in each day's values, shape (days, days); rows add up to 1.

    The clock is ground that changed hands, not days: months without movement count for nothing.
    """
    areas = np.array([[day.opponent_km2 or 0.0, day.contested_km2 or 0.0] for day in history])
    steps = np.abs(np.diff(areas[:, 0])) + np.abs(np.diff(areas.sum(axis=1)))
    clock = np.concatenate([[0.0], np.cumsum(steps)]) / 2
    duration = (np.append(0.0, steps) + np.append(steps, 0.0)) / 2 + 1.0
    near = np.exp(-np.abs(clock[:, None] - clock[None, :]) / settings.memory_km2) * duration
    near /= near.sum(axis=1, keepdims=True)
    return np.asarray((1 - settings.weight) * np.eye(len(history)) + settings.weight * near)
