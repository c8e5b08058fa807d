"""The tables by day: each map and what is particular about it, the areas, what differs from map to map."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from geodata import bundle
from geodata.errors import Crowded
from geodata.explain.explained_region import ExplainedRegion, RegionMap
from geodata.explain.step import NOTHING
from geodata.exporting.layers import DECIMALS, KIND, REASON, REGION, SOURCE
from geodata.exporting.selection import ExportedSource, Selection
from geodata.exporting.table import Column, Kind, Table, Value
from geodata.exporting.unknown import incomplete_text
from geodata.measures.areas import DayMeasure
from geodata.measures.held_over import Mark, MarkKind
from geodata.model import Control
from geodata.regions import Region, load_regions, state_border
from geodata.timeline import Snapshot

__all__ = ["diffs", "series", "snapshots"]

Row = tuple[Value, ...]

_DATE = Column("date", Kind.DATE, "the day of the map, UTC")
_UNTIL = Column("until", Kind.DATE, "the day of the next map, exclusive: until then this one is held over")


def snapshots(selection: Selection) -> Table:
    """Return each map that counts, and each day that had a file but has no map."""
    rows = [row for item in selection.sources for row in sorted(_maps(item, selection), key=_in_order)]
    return Table(
        "snapshots",
        "Maps",
        "Each map of each source: whole or incomplete. Days on which a file could not be read (unread), or "
        "is kept back as implausible (pending), have no map of their own.",
        (
            *(SOURCE, KIND, _DATE, _UNTIL),
            Column("state", Kind.TEXT, "whole, incomplete, unread or pending"),
            Column("told", Kind.TEXT, "what is particular about the day"),
        ),
        rows,
    )


def _in_order(row: Row) -> tuple[str, str]:
    return str(row[2]), str(row[4])


def _maps(item: ExportedSource, selection: Selection) -> Iterator[Row]:
    notes: dict[str, list[Mark]] = {}
    for mark in item.marks:
        notes.setdefault(mark.date, []).append(mark)
    for map_ in item.history:
        if selection.request.meets(map_.date, map_.until):
            told = "; ".join(mark.message for mark in notes.get(map_.date, ()))
            state = "incomplete" if map_.incomplete else "whole"
            yield item.source.id, item.kind, map_.date, map_.until, state, told or None
    for mark in item.marks:
        if mark.kind in (MarkKind.UNREAD, MarkKind.PENDING) and selection.request.has(mark.date):
            yield item.source.id, item.kind, mark.date, None, mark.kind.value, f"{mark.file}: {mark.message}"


def series(selection: Selection) -> Table:
    """Return the areas and the contact line of every region on every map."""
    return Table(
        "series",
        "Areas by day",
        "Areas of a region by who holds them, and the length of the contact line, on every map. Areas that "
        "are known add up to the region's. Those of a reconstruction are the published ones.",
        (
            *(SOURCE, KIND, REGION, _DATE, _UNTIL),
            *(Column(f"{control}_km2", Kind.NUMBER, "geodesic, WGS 84") for control in Control),
            Column("contact_line_km", Kind.NUMBER, "its length"),
            Column(
                "unplaced_km2", Kind.NUMBER, "km2 of these areas that no polygon of a reconstruction shows"
            ),
            REASON,
        ),
        [
            _series_row(item, region, map_, day)
            for item in selection.sources
            for region in selection.covered(item)
            for map_, day in zip(item.history, item.days[region.id], strict=True)
            if selection.request.meets(map_.date, map_.until)
        ],
    )


def _series_row(item: ExportedSource, region: Region, map_: Snapshot, day: DayMeasure) -> Row:
    areas = [_rounded(day.areas.of(control)) for control in Control]
    line, unplaced = _rounded(day.contact_line), round(sum(day.unplaced.values()), DECIMALS)
    head = (item.source.id, item.kind, region.id, map_.date, map_.until)
    return *head, *areas, line, unplaced, _reason(item, region, map_, day)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DECIMALS)


def _reason(item: ExportedSource, region: Region, map_: Snapshot, day: DayMeasure) -> str | None:
    """Return why areas of a day are unknown."""
    silent = [control for control in Control if day.areas.of(control) is None]
    told = [f"{control.value}: {_why(item, region, map_, control)}" for control in silent]
    if day.contact_line is None:
        told.append("contact line: it is the edge of ground that is unknown")
    return "; ".join(told) or None


def _why(item: ExportedSource, region: Region, map_: Snapshot, control: Control) -> str:
    if control is region.home:
        return "the rest of the region, of which other ground is unknown"
    if control not in item.source.controls:
        return "not mapped by this source"
    if not map_.knows(control):
        return "no map so far tells of it"
    if item.source.reconstructed and not map_.incomplete:
        return "no area was published for this day"
    return incomplete_text(map_)


def diffs(selection: Selection) -> Table:
    """Return what changed hands from each map of a source to its next."""
    return Table(
        "diffs",
        "What changed from map to map",
        "Ground that changed hands between two maps of one source, one after the other; two maps without a "
        "row differ by less than 0.005 km2. A map that is incomplete, or does not show the side that is not "
        "at home, is compared with none: its row says so.",
        (
            *(SOURCE, KIND, REGION),
            Column("from_date", Kind.DATE, "the day of the older map"),
            Column("date", Kind.DATE, "the day of the newer map"),
            Column("held_from", Kind.TEXT, "who held the ground on the older map"),
            Column("held_to", Kind.TEXT, "who holds it on the newer map"),
            Column("area_km2", Kind.NUMBER, "geodesic, WGS 84"),
            Column(
                "step", Kind.TEXT, "change; landed, after days without a map; slivers: outlines drawn anew"
            ),
            Column("days", Kind.INTEGER, "from map to map: more than 1 after days without a map"),
            REASON,
        ),
        [
            (item.source.id, item.kind, region.id, *row)
            for item in selection.sources
            for region in selection.covered(item)
            for row in sorted(_changes(item, region, selection), key=lambda row: (str(row[1]), str(row[0])))
        ],
    )


def _changes(item: ExportedSource, region: Region, selection: Selection) -> Iterator[Row]:
    wanted = selection.request.has
    told = [map_ for map_ in item.history if map_.knows(region.opponent) and not map_.incomplete]
    pairs = [(old, new) for old, new in itertools.pairwise(told) if wanted(new.date)]
    if pairs:
        explained = ExplainedRegion(region, (), state_border(load_regions()))
        maps = explained.maps([pairs[0][0], *(new for _, new in pairs)])
        for old, new in itertools.pairwise(maps):
            yield from _between(explained, old, new)
    for map_ in item.history:
        if wanted(map_.date) and (map_.incomplete or not map_.knows(region.opponent)):
            why = _why(item, region, map_, region.opponent)
            yield None, map_.date, None, None, None, None, None, f"not compared: {why}"


def _between(explained: ExplainedRegion, old: RegionMap, new: RegionMap) -> Iterator[Row]:
    days = bundle.day_of(new.date, old.date)
    try:
        step = explained.step(old, new, None, days)
    except Crowded as error:
        yield old.date, new.date, None, None, None, None, days, f"not compared: {error}"
        return
    if step is None:
        return
    for change in step.moved:
        if change.km2 >= NOTHING:
            moved = change.before.value, change.after.value, round(change.km2, DECIMALS)
            yield old.date, new.date, *moved, step.kind.value, days, None
