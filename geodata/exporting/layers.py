"""The tables with a shape: control polygons, the contact line, settlements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import shapely
from shapely import MultiPolygon
from shapely.geometry.base import BaseGeometry

from geodata import geometry
from geodata.exporting.selection import ExportedSource, Selection
from geodata.exporting.table import Column, Kind, Shape, Table, Value
from geodata.measures.line_runs import line_runs
from geodata.measures.settlement_history import histories, within
from geodata.model import GRID, Control
from geodata.regions import Region
from geodata.shipped.settlements import Settlement, load_settlements
from geodata.timeline import Run

__all__ = [
    "DECIMALS",
    "FROM",
    "KIND",
    "REASON",
    "REGION",
    "SOURCE",
    "TO",
    "contact_line",
    "control",
    "settlements",
]

DECIMALS = 4  # decimals of a km2 or km, as on the command line: 100 m2

SOURCE = Column("source", Kind.TEXT, "who drew the map: see the table of sources")
KIND = Column("kind", Kind.TEXT, "observed, or a reconstruction from reports, which is no observed map")
REGION = Column("region", Kind.TEXT, "kursk, belgorod or sumy")
FROM = Column("valid_from", Kind.DATE, "the first day")
TO = Column("valid_to", Kind.DATE, "the day after the last one: exclusive")
REASON = Column("reason", Kind.TEXT, "why a cell of this row is empty; empty means unknown, never 0")
_UNTOLD = "the map does not tell: it is incomplete, or no map so far shows who else may hold it"
_CONTROL = Column("control", Kind.TEXT, "ukraine, russia or contested")

Row = tuple[Value, ...]


def control(selection: Selection) -> Table:
    """Return each polygon once, cut to the regions, with the days over which it does not change.

    A region's home side has no polygon: it holds what no polygon gives to another.
    """
    found = [
        piece
        for item in selection.sources
        for region in selection.covered(item)
        for piece in _pieces(item, region, selection)
    ]
    areas = geometry.area_km2([shape for _, shape in found])
    rows = [(*row, round(float(km2), DECIMALS)) for (row, _), km2 in zip(found, areas, strict=True)]
    return Table(
        "control",
        "Who held what, and when",
        "Polygons of control, each once, with the days over which it does not change. A region's home side "
        "has no polygon: it holds what no polygon gives to another.",
        (SOURCE, KIND, REGION, _CONTROL, FROM, TO, Column("area_km2", Kind.NUMBER, "geodesic, WGS 84")),
        rows,
        Shape.POLYGONS,
        [shape for _, shape in found],
    )


def _pieces(item: ExportedSource, region: Region, selection: Selection) -> Iterator[tuple[Row, MultiPolygon]]:
    asked = [
        run
        for run in item.runs
        if run.control is not region.home and selection.request.meets(run.valid_from, run.valid_to)
    ]
    for run, shape in zip(asked, _cut(asked, region), strict=True):
        if not shape.is_empty:
            yield (
                (item.source.id, item.kind, region.id, run.control.value, run.valid_from, run.valid_to),
                shape,
            )


def _cut(found: Sequence[Run], region: Region) -> list[MultiPolygon]:
    """Return what is inside the region, on the grid, so that every format writes the same coordinates."""
    polygons = shapely.from_wkb(np.array([run.wkb for run in found], dtype=object))
    shapely.prepare(region.geometry)
    parts = np.full(len(found), MultiPolygon(), dtype=object)
    inside = np.flatnonzero(shapely.intersects(region.geometry, polygons))
    parts[inside] = shapely.intersection(polygons[inside], region.geometry, grid_size=GRID)
    return [_right_handed(part) for part in parts]


def _right_handed(part: BaseGeometry) -> MultiPolygon:
    """Return polygons with their outer rings counter-clockwise, as RFC 7946 wants them."""
    return geometry.as_multipolygon(shapely.orient_polygons(geometry.as_multipolygon(part)))


def contact_line(selection: Selection) -> Table:
    """Return each stretch of contact line once, with the days over which it does not change."""
    found = [
        ((item.source.id, item.kind, region.id, run.valid_from, run.valid_to), run.line)
        for item in selection.sources
        for region in selection.covered(item)
        for run in line_runs(item.history, [day.line for day in item.days[region.id]])
        if selection.request.meets(run.valid_from, run.valid_to)
    ]
    lengths = geometry.length_km([line for _, line in found])
    return Table(
        "contact_line",
        "Contact line",
        "Where opposing control meets, the state border left out; each stretch once, with the days over "
        "which it does not change.",
        (SOURCE, KIND, REGION, FROM, TO, Column("length_km", Kind.NUMBER, "geodesic, WGS 84")),
        [(*row, round(float(km), DECIMALS)) for (row, _), km in zip(found, lengths, strict=True)],
        Shape.LINE,
        [line for _, line in found],
    )


_PLACE = (
    Column("place_id", Kind.TEXT, "the settlement, as in the table of reports"),
    Column("name", Kind.TEXT, "in English"),
    Column("name_uk", Kind.TEXT, "in Ukrainian"),
    Column("name_local", Kind.TEXT, "in the language of its country"),
    Column("home", Kind.TEXT, "its side of the state border"),
    Column("lon", Kind.NUMBER, "degrees"),
    Column("lat", Kind.NUMBER, "degrees"),
)


def settlements(selection: Selection) -> Table:
    """Return who held each settlement of the regions, by source, with the days."""
    places = load_settlements()
    region_of = within(places, selection.regions)
    found = [
        (stay, place)
        for item in selection.sources
        for place, stays in _stays(item, [place for place in places if place.id in region_of], region_of)
        for stay in stays
        if selection.request.meets(stay[1], stay[2])
    ]
    return Table(
        "settlements",
        "Settlements",
        "Who held each settlement on each source's map: one row for each stretch of days.",
        (SOURCE, KIND, REGION, *_PLACE, _CONTROL, FROM, TO, REASON),
        [_settlement_row(stay, place, region_of[place.id]) for stay, place in found],
        Shape.POINT,
        [shapely.Point(place.lon, place.lat) for _, place in found],
    )


Stay = tuple[ExportedSource, str, str, Control | None]


def _stays(
    item: ExportedSource, places: Sequence[Settlement], region_of: Mapping[str, str]
) -> Iterator[tuple[Settlement, list[Stay]]]:
    covered = [place for place in places if region_of[place.id] in item.source.regions]
    away = histories(item.history, covered)
    first, until = item.history[0].date, item.history[-1].until
    for place in sorted(covered, key=lambda place: place.id):
        # A settlement without a history of its own is at home on every map.
        starts = away.get(place.id, [(first, place.home)])
        ends = [*(date for date, _ in starts[1:]), until]
        yield place, [(item, date, end, held) for (date, held), end in zip(starts, ends, strict=True)]


def _settlement_row(stay: Stay, place: Settlement, region: str) -> Row:
    item, valid_from, valid_to, held = stay
    named = (place.id, place.name, place.name_uk, place.name_local, place.home.value, place.lon, place.lat)
    told = (None, _UNTOLD) if held is None else (held.value, None)
    return item.source.id, item.kind, region, *named, told[0], valid_from, valid_to, told[1]
