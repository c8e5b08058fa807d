"""From the tables of an export, and the maps of the store, to collections of features."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
import shapely

from dashboard.ogc.collection import Collection, Objects
from geodata import geometry
from geodata.bundle import date_of
from geodata.exporting import TABLES, Selection
from geodata.exporting.layers import FROM, KIND, SOURCE, TO
from geodata.exporting.selection import ExportedSource
from geodata.exporting.table import Column, Kind, Shape, Table, Value
from geodata.model import Control
from geodata.showing.licence import mark_of
from geodata.store import Store
from geodata.words import say

__all__ = ["collections"]

_HASHED = 10  # hexadecimal digits: some thousand shapes have the same first part of an id


@dataclass(frozen=True)
class _Reading:
    """What a table has to say of its features: the columns of the id, and those of the days.

    `hashed` adds the shape to the id: several polygons of one control begin on the same day.
    """

    key: tuple[str, ...]
    first: str = FROM.name
    until: str = TO.name
    hashed: bool = False
    inclusive: bool = False


# The contact line is not among them: it takes longer to measure than all of these to read.
_READINGS: Mapping[str, _Reading] = MappingProxyType(
    {
        "control": _Reading(("source", "region", "control", "valid_from"), hashed=True),
        "settlements": _Reading(("source", "place_id", "valid_from")),
        "unknown": _Reading(("source", "region", "valid_from")),
        "events": _Reading(("id",), "date", "end_date", inclusive=True),
    }
)
_MAPS = _Reading(("source", "control", "valid_from"))

_CREDITED = (
    Column("credit", Kind.TEXT, "the line that has to be on everything made of it"),
    Column("mark", Kind.TEXT, "what its terms require everyone to be told who gets it; none if empty"),
    Column("revision", Kind.TEXT, "the hash of the source's maps in force"),
)
_CONTROL = Column("control", Kind.TEXT, "ukraine, russia or contested")
_OF_MAPS = (
    *(SOURCE, KIND, _CONTROL, FROM, TO),
    Column("state", Kind.TEXT, "whole, or incomplete: then ground may be missing"),
    Column("published", Kind.TEXT, "when the source published it"),
    Column("file", Kind.TEXT, "the name of the file that it was read from"),
    Column("sha256", Kind.TEXT, "the hash of that file"),
)


def collections(store: Store, selection: Selection) -> dict[str, Collection]:
    """Return everything that is served, by id: what all sources draw, then each source by itself."""
    made = {name: _collection(_credited(TABLES[name](selection), selection)) for name in _READINGS}
    control = made["control"]
    for item in selection.sources:
        one = _part(control, item)
        made[one.id] = one
    for item in selection.sources:
        maps = _credited(_maps(store, item), selection)
        made[maps.name] = _collection(maps, _MAPS)
    return made


def _credited(table: Table, selection: Selection) -> Table:
    """Return the table with the credit of each row's source, which a feature loses in other programs."""
    if SOURCE not in table.columns:
        return table
    told = {item.source.id: _credit(item) for item in selection.sources}
    rows = [(*row, *told[str(row[0])]) for row in table.rows]
    return replace(table, columns=(*table.columns, *_CREDITED), rows=rows)


def _credit(item: ExportedSource) -> tuple[Value, ...]:
    mark = mark_of(item.source.terms)
    return item.source.credit, say(mark) if mark else None, item.revision


def _collection(table: Table, reading: _Reading | None = None) -> Collection:
    read = reading or _READINGS[table.name]
    shapes = _shapes(table)
    starts = [str(day) for day in table.column(read.first)]
    ends = list(_ends(starts, table.column(read.until), inclusive=read.inclusive))
    return Collection(
        table.name,
        table.title,
        table.about,
        table.columns,
        table.rows,
        tuple(_ids(table, read, shapes)),
        table.shape or Shape.POINT,
        shapes,
        np.array(starts, dtype=np.str_),
        np.array(ends, dtype=np.str_),
    )


def _shapes(table: Table) -> Objects:
    found = np.empty(len(table.rows), dtype=object)
    if table.shape:
        found[:] = table.geometries
    else:
        places = zip(table.column("lon"), table.column("lat"), strict=True)
        found[:] = [None if lon is None or lat is None else shapely.Point(lon, lat) for lon, lat in places]
    return found


def _ends(starts: Sequence[str], ends: Sequence[Value], *, inclusive: bool) -> Iterator[str]:
    """Yield the day after the last one of each feature."""
    for first, last in zip(starts, ends, strict=True):
        yield date_of(1, str(last or first)) if inclusive else str(last)


def _ids(table: Table, reading: _Reading, shapes: Objects) -> Iterator[str]:
    codes = shapely.to_wkb(shapes) if reading.hashed else []
    parts = zip(*(map(str, table.column(name)) for name in reading.key), strict=True)
    for place, key in enumerate(parts):
        told = [hashlib.sha256(codes[place]).hexdigest()[:_HASHED]] if reading.hashed else []
        yield ".".join([*key, *told])


def _part(control: Collection, item: ExportedSource) -> Collection:
    """Return the polygons of one source."""
    mine = np.array([name == item.source.id for name in control.values("source")], dtype=bool)
    places = np.flatnonzero(mine).tolist()
    return replace(
        control,
        id=f"control_{item.source.id}",
        title=f"{control.title}: {item.source.title}",
        about=f"{control.about} {item.source.note}".strip(),
        rows=[control.rows[place] for place in places],
        ids=tuple(control.ids[place] for place in places),
        geometries=control.geometries[mine],
        starts=control.starts[mine],
        ends=control.ends[mine],
    )


def _maps(store: Store, item: ExportedSource) -> Table:
    """Return the rows of the store: each control of each map in force, as the source drew it."""
    kept = store.select(item.source.id)
    told = {map_.date: map_ for map_ in item.history}
    names = (kept[name] for name in ("date", "control", "published_at", "file", "sha256"))
    rows = [
        (
            *(item.source.id, item.kind, Control(control).value, date, told[date].until),
            *("incomplete" if told[date].incomplete else "whole", published, file, sha256),
        )
        for date, control, published, file, sha256 in zip(*names, strict=True)
    ]
    return Table(
        f"maps_{item.source.id}",
        f"Maps of {item.source.title}",
        "Each control of each map that counts, as the source drew it, not cut to the regions: the rows of "
        "the store. A map is valid until the next one. An empty shape says that the map shows none.",
        _OF_MAPS,
        rows,
        Shape.POLYGONS,
        [geometry.as_multipolygon(shape) for shape in kept.geometry],
    )
