"""The vocabulary of the project as types, and the one check that every control table passes.

A **table** is a plain ``GeoDataFrame`` in EPSG:4326 with the columns of `COLUMNS`: one row for
each control that a snapshot covers. Its geometry is a 2-D, valid MultiPolygon on a grid of
`GRID` degrees, cut to `WINDOW`; it is empty if that control holds no ground. A control without
a row is unknown, so that "nothing there" and "not said" cannot be confused.

Dates are ISO strings (``2025-03-12``), moments ISO strings in UTC (``2025-03-12T21:07:02Z``):
they sort, join and serialise without a time zone to lose.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geodata.errors import TableInvalid
from geodata.words import Name

__all__ = [
    "COLUMNS",
    "CRS",
    "GRID",
    "PRECEDENCE",
    "WINDOW",
    "Control",
    "ImportResult",
    "Issue",
    "Source",
    "Terms",
    "check_table",
    "empty_table",
    "is_date",
    "today",
]

CRS = "EPSG:4326"
GRID = 1e-6  # degrees: about 0.1 m, finer than any source draws
WINDOW = (33.4, 50.4, 36.4, 52.2)  # lon, lat, lon, lat: the border area that the project studies
COLUMNS = ("source", "date", "control", "geometry", "published_at", "file", "sha256")
FIRST_DATE, LAST_DATE = "2014-01-01", "2100-01-01"  # a date outside these is a typing error


class Control(StrEnum):
    """Who holds a piece of ground."""

    UKRAINE = "ukraine"
    RUSSIA = "russia"
    CONTESTED = "contested"


# Where polygons of one snapshot overlap, the class that comes first here keeps the ground.
PRECEDENCE = (Control.CONTESTED, Control.RUSSIA, Control.UKRAINE)


@dataclass(frozen=True)
class Terms:
    """What a source's publisher allows others to do with its data.

    ``text`` says so in English, ``text_uk`` in Ukrainian. ``pictures`` is ``free`` (with the credit line),
    ``personal`` (for the maker's own analysis, and marked so) or ``none``.
    """

    text: str
    display: bool = True
    derive: bool = True
    redistribute: bool = False
    commercial: bool = False
    pictures: str = "personal"
    text_uk: str = ""


@dataclass(frozen=True)
class Source:
    """Who drew a map.

    Attributes
    ----------
    id : str
        Name in addresses, files and on the command line.
    title, title_uk : str
        Name on the screen.
    publisher, address, credit : str
        Who publishes it, where, and the line that has to be on every picture of it.
    terms : Terms
        What may be done with it.
    reliability : str
        Admiralty letter, A (completely reliable) to F (cannot be judged).
    controls : tuple of Control
        What it maps. A control that is not listed is unknown, not absent.
    regions : tuple of str
        Regions that it covers. Its silence about any other region means nothing.
    reconstructed : bool
        True if polygons were inferred from reports, not drawn by an observer.
    note, note_uk : str
        What a reader has to know before trusting the map.
    """

    id: str
    title: str
    title_uk: str
    publisher: str
    address: str
    credit: str
    terms: Terms
    reliability: str
    controls: tuple[Control, ...]
    regions: tuple[str, ...]
    reconstructed: bool = False
    note: str = ""
    note_uk: str = ""

    @property
    def name(self) -> Name:
        """Its title in every language."""
        return Name(self.title, self.title_uk)


@dataclass(frozen=True)
class Issue:
    """Something in a foreign file that was repaired or set aside, and why.

    Attributes
    ----------
    file : str
        Name of the file.
    feature : int or None
        Number of the feature in the file, from 0; None if the whole file is meant.
    code : str
        Stable short name, such as ``"unknown-fill"``.
    message : str
        One line for people.
    action : str
        ``"set aside"``, ``"repaired"`` or ``"noted"``.
    count : int
        How many features this line summarises.
    """

    file: str
    feature: int | None
    code: str
    message: str
    action: str = "set aside"
    count: int = 1


@dataclass(frozen=True)
class ImportResult:
    """The result of one file: a table that passed `check_table`, and the issues found."""

    table: gpd.GeoDataFrame
    issues: tuple[Issue, ...] = field(default=())


def is_date(text: str) -> bool:
    """Tell whether `text` is an ISO date of a day that a map of this war can have."""
    try:
        return dt.date.fromisoformat(text).isoformat() == text and FIRST_DATE <= text < LAST_DATE
    except ValueError:
        return False


def today() -> str:
    """Return the date of today in UTC: no map can be of a later day than tomorrow's."""
    return dt.datetime.now(dt.UTC).date().isoformat()


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
