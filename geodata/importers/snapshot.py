"""Checked polygons -> the ground of each control -> rows of the table.

Maps change little from day to day, so the two slow steps, repairing a polygon and telling the
controls apart, are remembered across the files that one process reads.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely
from shapely import MultiPolygon

from geodata.files import sha256
from geodata.geometry import CheckedPolygon, clip, repair, resolve_overlaps, union
from geodata.importers.features import Shape
from geodata.importers.notes import Notes
from geodata.model import (
    COLUMNS,
    CRS,
    WINDOW,
    Control,
    ImportResult,
    Issue,
    Source,
    check_table,
    empty_table,
)

__all__ = ["Reading", "Snapshot", "draw", "midnight", "table_of", "utc_text", "whole_file"]


@dataclass(frozen=True)
class Snapshot:
    """One source's map of one day: what each control that the source maps holds in the window."""

    source: str
    date: str
    published_at: str
    file: str
    sha256: str
    ground: dict[Control, MultiPolygon]


@dataclass(frozen=True)
class Reading:
    """What one file gave, before it becomes rows: light enough to cross between processes."""

    snapshots: tuple[Snapshot, ...]
    issues: tuple[Issue, ...] = ()

    def result(self) -> ImportResult:
        """Return it as the table and issues that `read` promises."""
        return ImportResult(check_table(table_of(self.snapshots)), self.issues)


def midnight(date: str) -> str:
    """Return the moment that stands for a day of which only the date is known."""
    return f"{date}T00:00:00Z"


def utc_text(moment: dt.datetime) -> str:
    """Return a UTC moment as the table writes it."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def whole_file(
    source: Source, published_at: str, data: bytes, shapes: Iterable[Shape], notes: Notes
) -> Reading:
    """Return the reading of a file that is one snapshot."""
    ground = draw(shapes, source.controls, notes)
    date = published_at[:10]
    snapshot = Snapshot(source.id, date, published_at, notes.file, sha256(data), ground)
    return Reading((snapshot,), notes.issues())


def draw(shapes: Iterable[Shape], controls: Sequence[Control], notes: Notes) -> dict[Control, MultiPolygon]:
    """Return the ground of each of `controls` in the window, empty where there is none."""
    parts: list[tuple[Control, _Part]] = []
    for shape in shapes:
        if not shape.polygon.meets(WINDOW):
            notes.add(None, "outside-window", "polygons outside the area that is studied", "noted")
            continue
        part = _remembered_part(shape.polygon)
        if part.repaired:
            message = "polygons that cross or touch themselves were repaired"
            notes.add(shape.number, "invalid-polygon", message, "repaired")
        parts.append((shape.control, part))
    drawn = _settled(tuple(parts))
    return {control: drawn.get(control, MultiPolygon()) for control in controls}


@dataclass(frozen=True, eq=False)
class _Part:
    """A polygon repaired and clipped. Compared by identity: the memory hands out the same one."""

    geometry: MultiPolygon
    repaired: bool


def _remembered_part(polygon: CheckedPolygon) -> _Part:
    lengths = tuple(map(len, polygon.rings))
    return _part(b"".join(ring.tobytes() for ring in polygon.rings), lengths)


@lru_cache(maxsize=1024)  # polygons of the window in some weeks of maps: tens of MB
def _part(coordinates: bytes, lengths: tuple[int, ...]) -> _Part:
    points = np.frombuffer(coordinates).reshape(-1, 2)
    rings = np.split(points, np.cumsum(lengths)[:-1])
    geometry, repaired = repair(shapely.Polygon(rings[0], rings[1:]))
    return _Part(clip(geometry), repaired)


@lru_cache(maxsize=32)  # on most days nothing changed in the window
def _settled(parts: tuple[tuple[Control, _Part], ...]) -> dict[Control, MultiPolygon]:
    by_control: dict[Control, list[MultiPolygon]] = {}
    for control, part in parts:
        by_control.setdefault(control, []).append(part.geometry)
    return resolve_overlaps({control: union(members) for control, members in by_control.items()})


def table_of(snapshots: Iterable[Snapshot]) -> gpd.GeoDataFrame:
    """Return the rows of `snapshots`, sorted as the schema wants them; `check_table` comes after."""
    rows = [
        (one.source, one.date, str(control), ground, one.published_at, one.file, one.sha256)
        for one in snapshots
        for control, ground in one.ground.items()
    ]
    if not rows:
        return empty_table()
    rows.sort(key=lambda row: (row[0], row[1], row[4], row[6], row[2]))
    columns = dict(zip(COLUMNS, map(list, zip(*rows, strict=True)), strict=True))
    geometry = _object_array(columns.pop("geometry"))
    table = gpd.GeoDataFrame(pd.DataFrame(columns), geometry=geometry, crs=CRS)
    return table[list(COLUMNS)]


def _object_array(values: Sequence[object]) -> npt.NDArray[np.object_]:
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return array
