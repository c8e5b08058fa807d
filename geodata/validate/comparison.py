"""A reconstruction against a real map, and against its own reports; pure but for the tables that ship."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.chronicle.reports import days, sites
from geodata.geometry import area_km2, as_multipolygon
from geodata.model import Control
from geodata.regions import Region
from geodata.validate.line_fit import Fit, fit

__all__ = ["LEAST_KM2", "Compared", "measure", "statuses_kept"]

LEAST_KM2 = 30.0  # below this a kilometre of uncertainty about the line is as large as the ground itself

_EMPTY = shapely.MultiPolygon()


@dataclass(frozen=True)
class Compared:
    """One control in one region on one day, drawn twice; areas in km2, geodesic.

    `fit` compares the two lines if both draw one.
    """

    date: str
    region: str
    control: Control
    chronicle_km2: float
    map_km2: float
    common_km2: float
    fit: Fit | None = None

    @property
    def iou(self) -> float:
        """Intersection over union, 0 to 1; 1 if neither draws any ground."""
        union = self.chronicle_km2 + self.map_km2 - self.common_km2
        return self.common_km2 / union if union > 0 else 1.0


def measure(
    chronicle: gpd.GeoDataFrame,
    real: gpd.GeoDataFrame,
    regions: Sequence[Region],
    border: BaseGeometry | None = None,
) -> list[Compared]:
    """Compare a reconstruction with a real map on every day that both have.

    Parameters
    ----------
    chronicle, real : GeoDataFrame
        Checked tables of one source each, with one snapshot a day.
    regions : sequence of Region
        Where to compare. The side at home is left out: it holds what the others do not.
    border : geometry, optional
        The state border; with it, lines are compared too.

    Returns
    -------
    list of Compared
        In order of date, region and control.
    """
    ours, theirs = _by_key(chronicle), _by_key(real)
    dates = sorted(set(chronicle["date"]) & set(real["date"]))
    controls = sorted({Control(name) for name in chronicle["control"]})
    return [
        _compared(date, region, control, (ours, theirs), border)
        for date in dates
        for region in regions
        for control in controls
        if control is not region.home
    ]


_Ground = dict[tuple[str, str], BaseGeometry]


def _by_key(table: gpd.GeoDataFrame) -> _Ground:
    return dict(zip(zip(table["date"], table["control"], strict=True), table.geometry, strict=True))


def _compared(
    date: str, region: Region, control: Control, maps: tuple[_Ground, _Ground], border: BaseGeometry | None
) -> Compared:
    one, other = (
        as_multipolygon(shapely.intersection(ground.get((date, str(control)), _EMPTY), region.geometry))
        for ground in maps
    )
    common = as_multipolygon(shapely.intersection(one, other))
    ours, theirs, both = (float(area) for area in area_km2([one, other, common]))
    lines = fit(one, other, border) if border is not None else None
    return Compared(date, region.id, control, ours, theirs, both, lines)


def statuses_kept(source_id: str, table: gpd.GeoDataFrame, region: Region) -> float:
    """Return how many sites away from home, as reported or as drawn, are drawn as reported.

    Parameters
    ----------
    source_id : str
        ``chronicle`` or ``chronicle_owl``.
    table : GeoDataFrame
        The result of `geodata.chronicle.build` for it, or the first part of that.
    region : Region

    Returns
    -------
    float
        Share of all settlements, posts and days, 0 to 1.
    """
    ground = _by_key(table)
    points = shapely.points([[site.lon, site.lat] for site in sites(region.id)])
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
