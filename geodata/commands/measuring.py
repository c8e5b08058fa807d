"""``report``, ``series``, ``diff``: figures from the maps."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import Any

from geodata.commands.answer import Answer, Command, add_json, add_store, table_text
from geodata.commands.options import View, find_source, regions_of, store_of, view, view_from_text
from geodata.compare import Change, Moved, changes, moved
from geodata.errors import NoData
from geodata.metrics import DayMeasure, measure
from geodata.model import Control
from geodata.regions import Region, load_regions, state_border
from geodata.settlements import Settlement, load_settlements
from geodata.timeline import Snapshot, snapshots

__all__ = ["DIFF", "REPORT", "SERIES"]

DECIMALS = 4  # of a km2 or km: 100 m2, well below what any map can tell


def _report_options(parser: ArgumentParser) -> None:
    parser.add_argument("--source", required=True, metavar="S", help="see: python -m geodata sources")
    parser.add_argument("--date", required=True, metavar="DATE", help="a day, like 2025-03-12")
    parser.add_argument("--region", metavar="R", help="kursk, belgorod or sumy (default: all it covers)")
    add_store(parser)
    add_json(parser)


def _report(args: Namespace) -> Answer:
    seen = view(store_of(args), args.source, args.date)
    days = _measured([seen.snapshot], regions_of(seen.source, args.region))
    areas = _areas([day for region in days for day in region])
    data = {
        "source": seen.source.id,
        "date": seen.date,
        "snapshot_date": seen.snapshot.date,
        "held_over": seen.held_over,
        "region": args.region or "all",
        "areas_km2": areas,
        "contact_line_km": round(sum(region[0].contact_line for region in days), DECIMALS),
    }
    return Answer(data, _report_text(data))


def _measured(history: Sequence[Snapshot], regions: Sequence[Region]) -> list[list[DayMeasure]]:
    border = state_border(load_regions())
    return [measure(history, region, border) for region in regions]


def _areas(days: Sequence[DayMeasure]) -> dict[str, float]:
    return {control.value: round(sum(day.areas.of(control) for day in days), DECIMALS) for control in Control}


def _report_text(data: dict[str, Any]) -> str:
    head = f"{data['source']}, {data['region']}, {data['date']}"
    if data["held_over"]:
        head += f" (no map that day: the one of {data['snapshot_date']} stands)"
    rows = [[name, f"{km2:,.1f}", "km2"] for name, km2 in data["areas_km2"].items()]
    rows.append(["contact line", f"{data['contact_line_km']:,.1f}", "km"])
    return f"{head}\n{table_text(rows)}"


def _series_options(parser: ArgumentParser) -> None:
    parser.add_argument("--source", required=True, metavar="S", help="see: python -m geodata sources")
    parser.add_argument("--region", required=True, metavar="R", help="kursk, belgorod or sumy")
    parser.add_argument("--csv", action="store_true", help="print CSV (the default)")
    add_store(parser)
    add_json(parser)


def _series(args: Namespace) -> Answer:
    store = store_of(args)
    source = find_source(store, args.source)
    regions = regions_of(source, args.region)
    days = _measured(snapshots(store.select(source.id)), regions)[0]
    rows = [
        {"date": day.date, **_areas([day]), "contact_line_km": round(day.contact_line, DECIMALS)}
        for day in days
    ]
    data = {"source": source.id, "region": args.region, "days": rows}
    lines = [",".join(rows[0]), *(",".join(str(value) for value in row.values()) for row in rows)]
    return Answer(data, "\n".join(lines))


def _diff_options(parser: ArgumentParser) -> None:
    parser.add_argument("--a", required=True, metavar="SOURCE@DATE", help="the map to start from")
    parser.add_argument("--b", required=True, metavar="SOURCE@DATE", help="the map to compare with it")
    parser.add_argument(
        "--region", metavar="R", help="kursk, belgorod or sumy (default: all that both cover)"
    )
    add_store(parser)
    add_json(parser)


def _diff(args: Namespace) -> Answer:
    store = store_of(args)
    a, b = view_from_text(store, args.a), view_from_text(store, args.b)
    regions = _shared_regions(a, b, args.region)
    found = changes(a.snapshot, b.snapshot, regions)
    data = {
        "a": _view_entry(a),
        "b": _view_entry(b),
        "regions": [region.id for region in regions],
        "gained_km2": {side: _gained(found, side) for side in (Control.UKRAINE, Control.RUSSIA)},
        "changes": [{"from": c.before, "to": c.after, "km2": round(c.km2, DECIMALS)} for c in found],
        "settlements": [_moved_entry(place) for place in moved(a.snapshot, b.snapshot, _places_in(regions))],
    }
    return Answer(data, _diff_text(data))


def _shared_regions(a: View, b: View, name: str | None) -> tuple[Region, ...]:
    covered = {region.id for region in regions_of(b.source, name)}
    shared = tuple(region for region in regions_of(a.source, name) if region.id in covered)
    if not shared:
        raise NoData(f"no region is covered by both {a.source.id} and {b.source.id}")
    return shared


def _view_entry(seen: View) -> dict[str, Any]:
    return {
        "source": seen.source.id,
        "date": seen.date,
        "snapshot_date": seen.snapshot.date,
        "held_over": seen.held_over,
    }


def _gained(found: Sequence[Change], side: Control) -> float:
    return round(sum(change.km2 for change in found if change.after is side), DECIMALS)


def _places_in(regions: Sequence[Region]) -> tuple[Settlement, ...]:
    names = {f"{region.id.capitalize()} Oblast" for region in regions}
    return tuple(place for place in load_settlements() if place.oblast in names)


def _moved_entry(item: Moved) -> dict[str, str]:
    return {"id": item.place.id, "name": item.place.name, "from": item.before, "to": item.after}


def _diff_text(data: dict[str, Any]) -> str:
    a, b = (f"{side['source']} {side['date']}" for side in (data["a"], data["b"]))
    rows = [
        [c["from"], "to", c["to"], f"{c['km2']:,.1f}", "km2"] for c in data["changes"] if c["km2"] >= 0.05
    ]
    places = [[s["name"], s["from"], "to", s["to"]] for s in data["settlements"]]
    parts = [f"{a} -> {b} in {', '.join(data['regions'])}", table_text(rows) or "no ground differs"]
    return "\n".join([*parts, table_text(places)]).rstrip()


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
