"""The same days drawn from other values: baselines, and drawings with reports left out."""

from __future__ import annotations

from collections.abc import Callable, Collection

import geopandas as gpd
import numpy as np
import shapely
from scipy.spatial.distance import cdist

from geodata.chronicle.drawing import Plan, draw_day, plan
from geodata.chronicle.field import FieldSettings, Floats, RegionRaster
from geodata.chronicle.plane import scale_at
from geodata.chronicle.reports import ReportedDay, days
from geodata.chronicle.shapes import Shapes, Wanted, draw
from geodata.model import Control
from geodata.regions import Region
from geodata.validate.left_out import Left

__all__ = ["disc", "nearest", "redrawn", "without"]

Drawing = Callable[[Plan, int], Shapes]


def redrawn(source_id: str, region: Region, dates: Collection[str], drawing: Drawing) -> gpd.GeoDataFrame:
    """Return a region's ground by `drawing`, on each of `dates` that the chronicle has.

    Returns
    -------
    GeoDataFrame
        Columns ``date, control, geometry``, as `measure` takes it.
    """
    history = days(source_id, region)
    ready = plan(history, region, FieldSettings())
    known = [day.date for day in ready.days]
    drawn: dict[int, Shapes] = {}
    rows = []
    for day in history:
        if day.date in dates:
            number = int(np.searchsorted(known, day.date, side="right")) - 1
            if number not in drawn:
                drawn[number] = drawing(ready, number)
            rows.append((day.date, str(region.opponent), drawn[number].opponent))
            rows.append((day.date, str(Control.CONTESTED), drawn[number].contested))
    return gpd.GeoDataFrame(rows, columns=["date", "control", "geometry"], geometry="geometry")


def nearest(ready: Plan, number: int) -> Shapes:
    """Give ground to the nearest site, and match the area by the difference of the two distances."""
    day, points, raster = ready.days[number], _plane(ready.sheet), _raster(ready.sheet)
    first, second = (
        (_distance(raster, points[~own]) - _distance(raster, points[own])).reshape(ready.sheet.weights.shape)
        for own in _own(ready, day)
    )
    return _drawn(ready, day, (first, second))


def disc(ready: Plan, number: int) -> Shapes:
    """Draw a disc of the published area around the middle of the sites, cut at the border."""
    day, points = ready.days[number], _plane(ready.sheet)
    fields = []
    for own in _own(ready, day):
        middle = points[own].mean(axis=0, keepdims=True) if own.any() else points[:1]
        fields.append(-cdist(_raster(ready.sheet), middle)[:, 0].reshape(ready.sheet.weights.shape))
    return _drawn(ready, day, (fields[0], fields[1]))


def _own(ready: Plan, day: ReportedDay) -> tuple[np.ndarray, np.ndarray]:
    opposed = day.statuses == str(ready.region.opponent)
    return opposed, opposed | (day.statuses == str(Control.CONTESTED))


def _drawn(ready: Plan, day: ReportedDay, fields: tuple[Floats, Floats]) -> Shapes:
    controls = (ready.region.opponent, Control.CONTESTED)
    areas = (day.opponent_km2, day.contested_km2)
    wanted = [
        Wanted((), area if (day.statuses == str(control)).any() else 0.0)
        for control, area in zip(controls, areas, strict=True)
    ]
    return draw(ready.sheet, fields, (wanted[0], wanted[1]))


def _distance(raster: Floats, points: Floats) -> Floats:
    if not len(points):
        return np.full(len(raster), 1e3)
    tree = shapely.STRtree(shapely.points(points))
    _, found = tree.query_nearest(shapely.points(raster), return_distance=True, all_matches=False)
    return np.asarray(found, dtype=np.float64)


def _plane(sheet: RegionRaster) -> Floats:
    return np.asarray(shapely.get_coordinates(sheet.points) * scale_at(float(sheet.lat.mean())))


def _raster(sheet: RegionRaster) -> Floats:
    grid = np.stack(np.meshgrid(sheet.lon, sheet.lat), axis=-1).reshape(-1, 2)
    return np.asarray(grid * scale_at(float(sheet.lat.mean())))


def without(left: Callable[[Plan, int], Left]) -> Drawing:
    """Return a drawing from the reports that remain when some are left out; the sites of those are free."""

    def drawing(ready: Plan, number: int) -> Shapes:
        rest = left(ready, number)
        return draw_day(ready.sheet, rest.day, ready.region.opponent, rest.values)

    return drawing
