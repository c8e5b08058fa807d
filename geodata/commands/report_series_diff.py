"""``report``, ``series``, ``diff``: figures from the maps."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import Any

from geodata.commands.answer import Answer, Command, add_json, add_store, table_text
from geodata.commands.options import (
    MapOnDate,
    add_known,
    find_source,
    regions_of,
    store_of,
    unknown_then,
    view,
    view_from_text,
)
from geodata.errors import NoData
from geodata.measures.areas import DayMeasure
from geodata.measures.difference import Change, Moved, difference, moved
from geodata.measures.held_over import MarkKind, load_marks
from geodata.measures.source_measures import measure_regions
from geodata.model import Control, Source
from geodata.regions import Region
from geodata.revisions import Revision, missing_text
from geodata.shipped.settlements import Settlement, load_settlements
from geodata.timeline import Snapshot, load

__all__ = ["DIFF", "REPORT", "SERIES", "shared_regions", "view_entry"]

_HELD = {"ukraine": "Ukrainian-held", "russia": "Russian-held", "contested": "contested"}
DECIMALS = 4  # decimals of a km2 or km: 100 m2, well below the accuracy of any map


_KNOWN_BY = {
    "published": "this map was published",
    "imported": "the source does not state when this map was published; it was imported",
    None: "it is not known since when",
}


def _report_options(parser: ArgumentParser) -> None:
    parser.add_argument("--source", required=True, metavar="S", help="see: python -m geodata sources")
    parser.add_argument("--date", required=True, metavar="DATE", help="a day, like 2025-03-12")
    parser.add_argument("--region", metavar="R", help="kursk, belgorod or sumy (default: all it covers)")
    add_known(parser)
    add_store(parser)
    add_json(parser)


def _report(args: Namespace) -> Answer:
    seen = view(store_of(args, args.source), args.source, args.date)
    regions = regions_of(seen.source, args.region)
    days = [day for (day,) in measure_regions(seen.source, [seen.snapshot], regions).values()]
    data = {
        **view_entry(seen),
        "region": args.region or "all",
        "areas_km2": _areas(days),
        "unplaced_km2": _unplaced(days),
        "contact_line_km": _sum([day.contact_line for day in days]),
    }
    return Answer(data, _report_text(data))


def _areas(days: Sequence[DayMeasure]) -> dict[str, float | None]:
    return {control.value: _sum([day.areas.of(control) for day in days]) for control in Control}


def _sum(values: Sequence[float | None]) -> float | None:
    """Return the sum of what is known, or None if any part is not."""
    known = [value for value in values if value is not None]
    return round(sum(known), DECIMALS) if len(known) == len(values) else None


def _unplaced(days: Sequence[DayMeasure]) -> dict[str, float]:
    sums = {control.value: sum(day.unplaced.get(control, 0.0) for day in days) for control in Control}
    return {name: round(km2, DECIMALS) for name, km2 in sums.items() if km2}


def view_entry(seen: MapOnDate) -> dict[str, Any]:
    """Return which map is meant, and what a reader has to know about it."""
    snapshot, reason = seen.snapshot, seen.reason
    whole = {"aside": snapshot.aside, "of": snapshot.features, "cut": snapshot.cut}
    told = None if reason is None else {"code": reason.code, "file": reason.file, "message": reason.message}
    return {
        "source": seen.source.id,
        "reconstructed": seen.source.reconstructed,
        "date": seen.date,
        "snapshot_date": snapshot.date,
        "held_over": seen.held_over,
        "held_over_reason": told,
        "incomplete": whole if snapshot.incomplete else None,
        "carried": {control.value: since for control, since in sorted(snapshot.carried.items())},
        "not_known": sorted(control.value for control in seen.source.controls if not snapshot.knows(control)),
        "not_mapped": sorted(control.value for control in Control if control not in snapshot.controls),
        "as_known_on": seen.as_of or None,
        **_known_entry(seen.revision),
    }


def _known_entry(revision: Revision | None) -> dict[str, str | None]:
    """Return since when a map was known, and what says so."""
    if revision is None:
        return {"known_from": None, "known_by": None}
    return {"known_from": max(revision.known).moment, "known_by": revision.basis.value}


def _notes(entry: dict[str, Any]) -> list[str]:
    """Return in words what a reader has to know about a map."""
    lines = []
    if entry["reconstructed"]:
        lines.append("a reconstruction from reports, not an observed map")
    if entry["held_over"]:
        lines.append(f"no map of {entry['date']}: the one of {entry['snapshot_date']} is held over")
    if entry["held_over_reason"]:
        reason = entry["held_over_reason"]
        lines.append(f"{reason['file']} does not count: {reason['message']}")
    if entry["incomplete"]:
        lines.append(f"incomplete: {_missing(entry['incomplete'])}")
    if entry["as_known_on"]:
        lines.append(
            f"as known on {entry['as_known_on']}: {_KNOWN_BY[entry['known_by']]} {entry['known_from']}"
        )
    for control, since in entry["carried"].items():
        lines.append(f"the map does not tell of {control}: its ground is that of {since}")
    lines += [
        f"not known: {control}; no map so far tells of it"
        for control in entry["not_known"]
        if control not in entry["not_mapped"]
    ]
    return lines


def _missing(entry: dict[str, Any]) -> str:
    return missing_text(entry["aside"], entry["of"], cut=entry["cut"])


def _report_text(data: dict[str, Any]) -> str:
    silent = data["not_mapped"]
    rows = [
        [name, *_figure(km2, "km2", "not mapped by this source" if name in silent else "not known")]
        for name, km2 in data["areas_km2"].items()
    ]
    rows.append(["contact line", *_figure(data["contact_line_km"], "km", "not known")])
    unplaced = [f"not placed on the map: {km2:,.1f} km2 {name}" for name, km2 in data["unplaced_km2"].items()]
    head = f"{data['source']}, {data['region']}, {data['date']}"
    return "\n".join([head, table_text(rows), *_notes(data), *unplaced])


def _figure(value: float | None, unit: str, otherwise: str) -> list[str]:
    return ["-", otherwise] if value is None else [f"{value:,.1f}", unit]


def _series_options(parser: ArgumentParser) -> None:
    parser.add_argument("--source", required=True, metavar="S", help="see: python -m geodata sources")
    parser.add_argument("--region", required=True, metavar="R", help="kursk, belgorod or sumy")
    parser.add_argument("--csv", action="store_true", help="print CSV (the default)")
    add_known(parser)
    add_store(parser)
    add_json(parser)


def _series(args: Namespace) -> Answer:
    store = store_of(args, args.source)
    source = find_source(store, args.source)
    (region,) = regions_of(source, args.region)
    history = load(store, source)
    if unknown := unknown_then(store, source):
        raise NoData(f"{source.id}: {unknown}")
    days = measure_regions(source, history, [region])[region.id]
    rows = [_series_row(day, snapshot) for day, snapshot in zip(days, history, strict=True)]
    marks = load_marks(store, source, history)
    missing = [
        {"date": mark.date, "kind": mark.kind, "file": mark.file, "message": mark.message}
        for mark in marks
        if mark.kind in (MarkKind.UNREAD, MarkKind.PENDING)
    ]
    data = {
        "source": source.id,
        "reconstructed": source.reconstructed,
        "region": args.region,
        "as_known_on": store.as_of or None,
        "days": rows,
        "not_counted": missing,
    }
    return Answer(data, _series_text(source, rows))


def _series_row(day: DayMeasure, snapshot: Snapshot) -> dict[str, Any]:
    return {
        "date": day.date,
        **_areas([day]),
        "contact_line_km": _sum([day.contact_line]),
        "unplaced_km2": round(sum(day.unplaced.values()), DECIMALS),
        "incomplete": snapshot.incomplete,
        "carried": " ".join(sorted(control.value for control in snapshot.carried)),
    }


def _series_text(source: Source, rows: Sequence[dict[str, Any]]) -> str:
    """Return CSV; what is not known is an empty field, and the last column says what the map is."""
    kind = "reconstruction" if source.reconstructed else "observed"
    head = [*(rows[0] if rows else ["date"]), "map"]
    lines = [[*("" if value is None else str(value) for value in row.values()), kind] for row in rows]
    return "\n".join(",".join(line) for line in [head, *lines])


def _diff_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--a",
        required=True,
        metavar="SOURCE@DATE",
        help="a map; text tells the earlier first",
    )
    parser.add_argument("--b", required=True, metavar="SOURCE@DATE", help="the map to compare with it")
    parser.add_argument(
        "--region", metavar="R", help="kursk, belgorod or sumy (default: all that both cover)"
    )
    add_known(parser)
    add_store(parser)
    add_json(parser)


def _diff(args: Namespace) -> Answer:
    store = store_of(args, *(text.partition("@")[0] for text in (args.a, args.b)))
    a, b = view_from_text(store, args.a), view_from_text(store, args.b)
    if not args.json and b.date < a.date:
        a, b = b, a  # text is in chronological order; --json keeps the order of the arguments
    regions = shared_regions(a, b, args.region)
    found = difference(a.snapshot, b.snapshot, regions)
    data = {
        "a": view_entry(a),
        "b": view_entry(b),
        "kind": "change" if a.source.id == b.source.id else "difference",
        "regions": [region.id for region in regions],
        "gained_km2": {side: _gained(found.changes, side) for side in (Control.UKRAINE, Control.RUSSIA)},
        "changes": [{"from": c.before, "to": c.after, "km2": round(c.km2, DECIMALS)} for c in found.changes],
        "untold_km2": round(found.untold_km2, DECIMALS),
        "settlements": [_moved_entry(place) for place in moved(a.snapshot, b.snapshot, _places_in(regions))],
    }
    return Answer(data, _diff_text(data))


def shared_regions(a: MapOnDate, b: MapOnDate, name: str | None) -> tuple[Region, ...]:
    """Return the regions in which both maps tell who is not at home."""
    covered = {region.id for region in regions_of(b.source, name)}
    shared = [region for region in regions_of(a.source, name) if region.id in covered]
    if not shared:
        raise NoData(f"no region is covered by both {a.source.id} and {b.source.id}")
    told = [one for one in shared if all(_is_told(seen, one) for seen in (a, b))]
    if not told:
        names = ", ".join(region.id for region in shared)
        raise NoData(f"one of the maps does not tell who holds ground in {names}: nothing can be compared")
    return tuple(told)


def _gained(found: Sequence[Change], side: Control) -> float:
    return round(sum(change.km2 for change in found if change.after is side), DECIMALS)


def _places_in(regions: Sequence[Region]) -> tuple[Settlement, ...]:
    names = {f"{region.id.capitalize()} Oblast" for region in regions}
    return tuple(place for place in load_settlements() if place.oblast in names)


def _is_told(seen: MapOnDate, region: Region) -> bool:
    (day,) = measure_regions(seen.source, [seen.snapshot], [region])[region.id]
    return day.areas.of(region.opponent) is not None


def _moved_entry(item: Moved) -> dict[str, str]:
    return {"id": item.place.id, "name": item.place.name, "from": item.before, "to": item.after}


def _diff_text(data: dict[str, Any]) -> str:
    ends = (data["a"], data["b"])
    told = _changed_text if data["kind"] == "change" else _differing_text
    notes = [f"{side['source']} {side['date']}: {line}" for side in ends for line in _notes(side)]
    if data["untold_km2"] >= 0.05:
        notes.append(f"{data['untold_km2']:,.1f} km2 not compared: only one of the maps tells who holds it")
    return "\n".join([*told(data), *dict.fromkeys(notes)]).rstrip()


def _changed_text(data: dict[str, Any]) -> list[str]:
    """Return what changed between two days of one source."""
    head = f"{data['a']['source']} {data['a']['date']} -> {data['b']['source']} {data['b']['date']}"
    rows = [[c["from"], "to", c["to"], f"{c['km2']:,.1f}", "km2"] for c in _shown(data)]
    places = [[s["name"], s["from"], "to", s["to"]] for s in data["settlements"]]
    areas = table_text(rows) or "no ground differs"
    return [f"{head} in {', '.join(data['regions'])}", areas, table_text(places)]


def _differing_text(data: dict[str, Any]) -> list[str]:
    """Return what two sources show differently: a difference between maps is nobody's gain."""
    a, b = data["a"], data["b"]
    days = "" if a["date"] == b["date"] else ", and of different days"
    head = f"{a['source']} {a['date']} and {b['source']} {b['date']} in {', '.join(data['regions'])}"
    note = f"a difference between the maps of two sources{days}: no gain of either side"
    rows = [[*_by_each(data, c), f"{c['km2']:,.1f}", "km2"] for c in _shown(data)]
    places = [[s["name"], *_by_each(data, s)] for s in data["settlements"]]
    return [head, note, table_text(rows) or "no ground differs", table_text(places)]


def _shown(data: dict[str, Any]) -> list[dict[str, Any]]:
    return [change for change in data["changes"] if change["km2"] >= 0.05]


def _by_each(data: dict[str, Any], entry: dict[str, Any]) -> list[str]:
    """Return who holds something by each of two sources."""
    a, b = data["a"]["source"], data["b"]["source"]
    return [f"{a}:", f"{_HELD[entry['from']]};", f"{b}:", _HELD[entry["to"]]]


REPORT = Command(
    "report",
    "who holds how much on a day",
    "python -m geodata report --source chronicle --region kursk --date 2025-03-12 --json",
    _report_options,
    _report,
)
SERIES = Command(
    "series",
    "areas and contact line on every day that has a map",
    "python -m geodata series --source chronicle --region kursk --csv",
    _series_options,
    _series,
)
DIFF = Command(
    "diff",
    "what differs between two maps",
    "python -m geodata diff --a chronicle@2025-03-05 --b chronicle@2025-03-12 --region kursk",
    _diff_options,
    _diff,
)
