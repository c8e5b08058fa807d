"""A control table, and the one check that every control table passes.

A **table** is a plain ``GeoDataFrame`` in EPSG:4326 with the columns of `COLUMNS`: one row for
each control that a snapshot covers. Its geometry is a 2-D, valid MultiPolygon on a grid of
`GRID` degrees, cut to `WINDOW`; it is empty if that control holds no ground. A control without
a row is unknown, so that "nothing there" and "not said" cannot be confused.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geodata.errors import TableInvalid
from geodata.model import CRS, GRID, Control, Issue, is_date

__all__ = ["COLUMNS", "ImportResult", "check_table", "empty_table"]

COLUMNS = ("source", "date", "control", "geometry", "published_at", "file", "sha256")


@dataclass(frozen=True)
class ImportResult:
    """The result of one file: a table that passed `check_table`, and the issues found."""

    table: gpd.GeoDataFrame
    issues: tuple[Issue, ...] = field(default=())


def empty_table() -> gpd.GeoDataFrame:
    """Return a table without rows."""
    columns: dict[str, list[object]] = {name: [] for name in COLUMNS}
    return gpd.GeoDataFrame(columns, geometry="geometry", crs=CRS)


def check_table(table: gpd.GeoDataFrame, *, revisions: bool = False) -> gpd.GeoDataFrame:
    """Return `table` if it satisfies every rule of the schema.

    Parameters
    ----------
    table : GeoDataFrame
        Columns `COLUMNS` in that order.
    revisions : bool
        Allow several snapshots of one source and day, distinguished by `published_at` and `sha256`.

    Raises
    ------
    TableInvalid
        The error names the first rule that is broken, and the row.
    """
    if tuple(table.columns) != COLUMNS:
        raise TableInvalid(f"columns are {list(table.columns)}, not {list(COLUMNS)}")
    if table.crs is None or table.crs.to_epsg() != 4326:
        raise TableInvalid(f"coordinates are in {table.crs}, not {CRS}")
    if table.empty:
        return table
    _check_words(table)
    _check_order(table, revisions)
    _check_geometry(table)
    return table


def _check_words(table: gpd.GeoDataFrame) -> None:
    for date in table["date"].unique():
        if not is_date(date):
            raise TableInvalid(f"{date!r} is not a date")
    unknown = set(table["control"]) - {str(control) for control in Control}
    if unknown:
        raise TableInvalid(f"{sorted(unknown)[0]!r} is not a control")
    if table.drop(columns="geometry").isna().any(axis=None):
        raise TableInvalid("a value is missing")


def _check_order(table: gpd.GeoDataFrame, revisions: bool) -> None:
    key = ["source", "date", "control"]
    if revisions:
        key = ["source", "date", "published_at", "sha256", "control"]
    if table.duplicated(key).any():
        row = table[table.duplicated(key)].iloc[0]
        raise TableInvalid(f"two rows for {[row[name] for name in key]}")
    rows = pd.MultiIndex.from_frame(table[key])
    if not rows.is_monotonic_increasing:
        raise TableInvalid(f"rows are not sorted by {', '.join(key)}")


def _check_geometry(table: gpd.GeoDataFrame) -> None:
    geometry = table.geometry.to_numpy()
    rules = {
        "no geometry": shapely.is_missing(geometry),
        "not a MultiPolygon": shapely.get_type_id(geometry) != shapely.GeometryType.MULTIPOLYGON,
        "has a third dimension": shapely.has_z(geometry),
        "not valid": ~shapely.is_valid(geometry),
    }
    for cause, broken in rules.items():
        if broken.any():
            row = table.iloc[int(np.flatnonzero(broken)[0])]
            raise TableInvalid(f"{row['source']} {row['date']} {row['control']}: {cause}")
    points = shapely.get_coordinates(geometry)
    if not np.abs(points / GRID - np.round(points / GRID)).max(initial=0.0) < 1e-3:
        raise TableInvalid(f"a coordinate is not on the grid of {GRID} degrees")
