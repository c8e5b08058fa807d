"""Checked polygons -> the ground of each control -> rows of the table.

Maps change little from day to day, so the two slow steps, repairing a polygon and separating the
controls, are cached across the files that one process reads.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely
from shapely import MultiPolygon

from geodata.bounds.crowding import refuse_crowded, refuse_crowded_rings
from geodata.control_table import COLUMNS, ImportResult, check_table, empty_table
from geodata.errors import Crowded, FileRefused
from geodata.files import sha256
from geodata.geometry import clip, repair, resolve_overlaps, union
from geodata.importers.features import Shape
from geodata.importers.import_notes import Notes
from geodata.importers.rings import CheckedPolygon
from geodata.model import CRS, WINDOW, Control, Issue, Source

__all__ = [
    "FileReading",
    "FileSnapshot",
    "Unread",
    "draw",
    "evening",
    "known_controls",
    "midnight",
    "table_of",
    "told",
    "utc_text",
    "whole_file",
]


@dataclass(frozen=True)
class FileSnapshot:
    """One source's map of one moment.

    Attributes
    ----------
    source, date, published_at, file, sha256 : str
        As in the table.
    ground : dict of Control to MultiPolygon
        What each control holds in the window. A missing control is unknown: the file does not
        cover it, or its part could not be read.
    features : int
        How many features could be control.
    aside : int
        How many of these were set aside.
    cut : bool
        Whether the publisher says that the answer was cut off.
    areas : mapping of (region, Control) to float
        km2 of the ground in each region, once `geodata.importers.import_run` has measured them.
    """

    source: str
    date: str
    published_at: str
    file: str
    sha256: str
    ground: dict[Control, MultiPolygon]
    features: int = 0
    aside: int = 0
    cut: bool = False
    areas: Mapping[tuple[str, Control], float] = field(default_factory=dict)

    @property
    def incomplete(self) -> bool:
        """True if part of the map is not in `ground`."""
        return self.aside > 0 or self.cut


@dataclass(frozen=True)
class Unread:
    """A day with a map of which nothing that could be control was readable, and why not."""

    date: str
    code: str
    cause: str


@dataclass(frozen=True)
class FileReading:
    """The result of one file, before it becomes rows: small enough to pass between processes."""

    snapshots: tuple[FileSnapshot, ...]
    issues: tuple[Issue, ...] = ()
    unread: tuple[Unread, ...] = ()

    def result(self) -> ImportResult:
        """Return it as the table and issues that `read` promises."""
        return ImportResult(check_table(table_of(self.snapshots), revisions=True), self.issues)


def midnight(date: str) -> str:
    """Return the moment that represents a day of which only the date is known."""
    return f"{date}T00:00:00Z"


def evening(date: str) -> str:
    """Return the last moment of a day, by which a map of it was published."""
    return f"{date}T23:59:59Z"


def utc_text(moment: dt.datetime) -> str:
    """Return a UTC moment as the table writes it."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def whole_file(
    source: Source,
    published_at: str,
    data: bytes,
    shapes: Iterable[Shape],
    notes: Notes,
    *,
    date: str = "",
    controls: Sequence[Control] | None = None,
    cut: bool = False,
) -> FileReading:
    """Return the reading of a file that is one snapshot.

    Parameters
    ----------
    date : str
        The day that the map shows; that of `published_at` unless given.
    controls : sequence of Control
        Those that the file covers; all that the source maps unless given.
    cut : bool
        Whether the publisher says that the answer was cut off.

    Raises
    ------
    FileRefused
        Code ``no-control``: no polygon of any control could be read. An empty map of these sources is a
        map that failed at its source, never evidence that all ground changed hands.
    """
    date = date or published_at[:10]
    read = list(shapes)
    if not read:
        cause = "holds no polygon of any control that could be read"
        raise FileRefused(notes.file, f"{cause}{_first_loss(notes)}", "no-control", (date,))
    inside = [shape for shape in read if shape.polygon.meets(WINDOW)]
    covered = known_controls(inside, source.controls if controls is None else controls, notes.lost + cut)
    ground = told(draw(read, covered, notes), incomplete=notes.lost > 0 or cut)
    features = len({shape.number for shape in read}) + notes.lost
    snapshot = FileSnapshot(
        *(source.id, date, published_at, notes.file, sha256(data), ground),
        features=features,
        aside=notes.lost,
        cut=cut,
    )
    return FileReading((snapshot,), notes.issues())


def _first_loss(notes: Notes) -> str:
    lost = [issue for issue in notes.issues() if issue.action == "set aside"]
    if not lost:
        return ""
    place = "" if lost[0].feature is None else f"feature {lost[0].feature}: "
    return f" ({place}{lost[0].message})"


def known_controls(shapes: Sequence[Shape], controls: Sequence[Control], lost: int) -> tuple[Control, ...]:
    """Return those of `controls` that are known from a map, after `lost` of its features were set aside.

    What was lost may have been all that a control has on the map. So if anything was lost, a control
    of which no polygon was read is unknown, not absent.
    """
    read = {shape.control for shape in shapes}
    return tuple(control for control in controls if not lost or control in read)


def told(ground: dict[Control, MultiPolygon], *, incomplete: bool) -> dict[Control, MultiPolygon]:
    """Return what a map tells: if part of it is missing, a control with nothing left is unknown."""
    return {control: held for control, held in ground.items() if not (incomplete and held.is_empty)}


def draw(shapes: Iterable[Shape], controls: Sequence[Control], notes: Notes) -> dict[Control, MultiPolygon]:
    """Return the ground of each of `controls` in the window, empty where there is none.

    Raises
    ------
    FileRefused
        Code ``crowded``: drawing the outlines would take too much work.
    """
    try:
        drawn = _settled(tuple(_parts(shapes, notes)))
    except Crowded as crowded:
        raise FileRefused(notes.file, str(crowded), "crowded") from None
    return {control: drawn.get(control, MultiPolygon()) for control in controls}


def _parts(shapes: Iterable[Shape], notes: Notes) -> Iterator[tuple[Control, _Part]]:
    for shape in shapes:
        if not shape.polygon.meets(WINDOW):
            notes.add(None, "outside-window", "polygons outside the area that is studied", "noted")
            continue
        part = _remembered_part(shape.polygon)
        if part.repaired:
            message = "polygons that cross or touch themselves were repaired"
            notes.add(shape.number, "invalid-polygon", message, "repaired")
        yield shape.control, part


@dataclass(frozen=True, eq=False)
class _Part:
    """A polygon repaired and clipped. Compared by identity: the cache returns the same object."""

    geometry: MultiPolygon
    repaired: bool


def _remembered_part(polygon: CheckedPolygon) -> _Part:
    lengths = tuple(map(len, polygon.rings))
    return _part(b"".join(ring.tobytes() for ring in polygon.rings), lengths)


@lru_cache(maxsize=1024)  # polygons in the window over some weeks of maps: tens of MB
def _part(coordinates: bytes, lengths: tuple[int, ...]) -> _Part:
    points = np.frombuffer(coordinates).reshape(-1, 2)
    rings = np.split(points, np.cumsum(lengths)[:-1])
    refuse_crowded_rings(rings)
    geometry, repaired = repair(shapely.Polygon(rings[0], rings[1:]))
    return _Part(clip(geometry), repaired)


@lru_cache(maxsize=32)  # on most days nothing changed in the window
def _settled(parts: tuple[tuple[Control, _Part], ...]) -> dict[Control, MultiPolygon]:
    refuse_crowded(part.geometry for _, part in parts)
    by_control: dict[Control, list[MultiPolygon]] = {}
    for control, part in parts:
        by_control.setdefault(control, []).append(part.geometry)
    return resolve_overlaps({control: union(members) for control, members in by_control.items()})


def table_of(snapshots: Iterable[FileSnapshot]) -> gpd.GeoDataFrame:
    """Return the rows of `snapshots`, sorted as the schema requires; the caller runs `check_table`."""
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
