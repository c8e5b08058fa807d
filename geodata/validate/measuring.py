"""Three measures of a reconstruction, all pure: no file is read but the tables that ship."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely
from scipy.spatial.distance import cdist
from shapely.geometry.base import BaseGeometry

from geodata.chronicle.building import chosen, moved
from geodata.chronicle.field import Settings, Sheet, make_sheet, states, values
from geodata.chronicle.plane import KM_PER_DEGREE
from geodata.chronicle.reports import days, sites
from geodata.geometry import area_km2, as_multipolygon
from geodata.model import Control
from geodata.regions import Region

__all__ = ["Compared", "left_out", "measure", "statuses_kept"]

LEAST_KM2 = 30.0  # below this a kilometre of doubt about the line is as large as the ground itself

_EMPTY = shapely.MultiPolygon()


@dataclass(frozen=True)
class Compared:
    """One control in one region on one day, drawn twice; areas in km2, geodesic."""

    date: str
    region: str
    control: Control
    chronicle_km2: float
    map_km2: float
    common_km2: float

    @property
    def iou(self) -> float:
        """Intersection over union, 0 to 1; 1 where neither draws any ground."""
        union = self.chronicle_km2 + self.map_km2 - self.common_km2
        return self.common_km2 / union if union > 0 else 1.0


def measure(chronicle: gpd.GeoDataFrame, real: gpd.GeoDataFrame, regions: Sequence[Region]) -> list[Compared]:
    """Compare a reconstruction with a real map on every day that both have.

    Parameters
    ----------
    chronicle, real : GeoDataFrame
        Checked tables of one source each, with one snapshot a day.
    regions : sequence of Region
        Where to compare. The side at home is left out: it holds what the others do not.

    Returns
    -------
    list of Compared
        In order of date, region and control.
    """
    ours, theirs = _by_key(chronicle), _by_key(real)
    dates = sorted(set(chronicle["date"]) & set(real["date"]))
    controls = sorted({Control(name) for name in chronicle["control"]})
    return [
        _compared(date, region, control, ours, theirs)
        for date in dates
        for region in regions
        for control in controls
        if control is not region.home
    ]


_Ground = dict[tuple[str, str], BaseGeometry]


def _by_key(table: gpd.GeoDataFrame) -> _Ground:
    return dict(zip(zip(table["date"], table["control"], strict=True), table.geometry, strict=True))


def _compared(date: str, region: Region, control: Control, ours: _Ground, theirs: _Ground) -> Compared:
    one, other = (
        as_multipolygon(shapely.intersection(ground.get((date, str(control)), _EMPTY), region.geometry))
        for ground in (ours, theirs)
    )
    common = as_multipolygon(shapely.intersection(one, other))
    areas = area_km2([one, other, common])
    return Compared(date, region.id, control, *(float(area) for area in areas))


def statuses_kept(source_id: str, table: gpd.GeoDataFrame, region: Region) -> float:
    """Return how many settlements away from home, as reported or as drawn, are drawn as reported.

    Parameters
    ----------
    source_id : str
        ``chronicle`` or ``chronicle_owl``.
    table : GeoDataFrame
        What `geodata.chronicle.build` gave for it, or the first part of that.
    region : Region

    Returns
    -------
    float
        Share of all settlements and days, 0 to 1.
    """
    ground = _by_key(table)
    points = shapely.points([[place.lon, place.lat] for place in sites(region.id)])
    away = kept = 0
    for day in days(source_id, region):
        if (day.date, str(region.opponent)) not in ground:
            continue
        drawn = np.full(len(points), str(region.home), dtype=day.statuses.dtype)
        for control in (region.opponent, Control.CONTESTED):
            inside = shapely.intersects(ground.get((day.date, str(control)), _EMPTY), points)
            drawn[inside] = str(control)
        concerned = (day.statuses != str(region.home)) | (drawn != str(region.home))
        away += int(concerned.sum())
        kept += int((concerned & (drawn == day.statuses)).sum())
    return kept / away if away else 1.0


def left_out(source_id: str, region: Region, settings: Settings | None = None) -> float:
    """Return how many settlements the others would have told right.

    Each settlement that ever changed hands is left out in turn, on each day of change with
    `LEAST_KM2` or more; the field of the others, cut at the level of the published area, says on
    which side it lies. Nothing but the shipped facts goes in, so settings may be chosen by this.

    Returns
    -------
    float
        Share of all settlements and days, 0 to 1.
    """
    history = days(source_id, region)
    number = states(history)
    distinct = [history[i] for i in np.flatnonzero(np.diff(number, prepend=-1))]
    changed = moved(distinct, region)
    sheet = make_sheet(region.geometry, sites(region.id), changed)
    cut = [chosen(day, sheet) for day in distinct]
    known, _ = values(cut, region.opponent, settings or Settings())
    guessed = known - _surprise(sheet, known)
    shares = [
        ((guessed[i] > _level(sheet, known[i], day.opponent_km2)) == (day.statuses == str(region.opponent)))[
            changed[sheet.chosen]
        ].mean()
        for i, day in enumerate(cut)
        if day.opponent_km2 is not None and day.opponent_km2 >= LEAST_KM2
    ]
    return float(np.mean(shares))


def _surprise(sheet: Sheet, known: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return value less its prediction from all other places, for a kernel interpolation.

    Leaving one out needs no second solution: the residual is the place's coefficient over the
    diagonal of the inverse (Dubrule, 1983, "Cross validation of kriging in a unique neighborhood").
    """
    points = shapely.get_coordinates(sheet.points)
    points = points * np.array([np.cos(np.radians(points[:, 1].mean())), 1.0]) * KM_PER_DEGREE
    count = len(points)
    system = np.zeros((count + 1, count + 1))
    system[:count, :count] = -cdist(points, points)
    system[:count, count] = system[count, :count] = 1.0
    inverse = np.linalg.inv(system)[:count, :count]
    return np.asarray(known @ inverse.T / np.diag(inverse))


def _level(sheet: Sheet, known: npt.NDArray[np.float64], target: float) -> float:
    within = sheet.weights > 0
    heights = sheet.field(known)[within]
    order = np.argsort(-heights)
    return float(np.interp(target, np.cumsum(sheet.weights[within][order]), heights[order]))
