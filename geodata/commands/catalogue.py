"""``sources``, ``regions``, ``dates``: what there is."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from typing import Any

from geodata.bundle import date_of, day_of
from geodata.commands.answer import Answer, Command, add_json, add_store, table_text
from geodata.commands.options import find_source, store_of
from geodata.model import Source
from geodata.regions import load_regions
from geodata.store import Store
from geodata.timeline import snapshots

__all__ = ["DATES", "REGIONS", "SOURCES"]


def _store_and_json(parser: ArgumentParser) -> None:
    add_store(parser)
    add_json(parser)


def _sources(args: Namespace) -> Answer:
    store = store_of(args)
    data = [_source_entry(store, source) for source in store.sources()]
    rows = [["source", "maps", "first", "last", "regions", "credit"]]
    rows += [
        [s["id"], str(s["snapshots"]), s["first"], s["last"], ",".join(s["regions"]), s["credit"]]
        for s in data
    ]
    return Answer(data, table_text(rows))


def _source_entry(store: Store, source: Source) -> dict[str, Any]:
    dates = sorted(store.select(source.id)["date"].unique())
    issues = sum(issue.count for issue in store.issues(source.id))
    span = {"first": dates[0], "last": dates[-1], "snapshots": len(dates), "issues": issues}
    return {**asdict(source), **span}


def _regions(args: Namespace) -> Answer:
    regions = load_regions()
    data = [
        {"id": region.id, "home": region.home, "title": region.title, "area_km2": round(region.area_km2, 2)}
        for region in regions
    ]
    rows = [["region", "home side", "km2"]]
    rows += [[region.id, str(region.home), f"{region.area_km2:,.1f}"] for region in regions]
    return Answer(data, table_text(rows))


def _dates(args: Namespace) -> Answer:
    store = store_of(args)
    names = [args.source] if args.source else [source.id for source in store.sources()]
    data = [_dates_of(store, find_source(store, name)) for name in names]
    rows = [["source", "first", "last", "maps", "days without a map"]]
    rows += [
        [d["source"], d["first"], d["last"], str(len(d["dates"])), str(d["days_without_a_map"])] for d in data
    ]
    return Answer(data, table_text(rows))


def _dates_of(store: Store, source: Source) -> dict[str, Any]:
    dates = [snapshot.date for snapshot in snapshots(store.select(source.id))]
    span = {date_of(day, dates[0]) for day in range(day_of(dates[-1], dates[0]) + 1)}
    return {
        "source": source.id,
        "first": dates[0],
        "last": dates[-1],
        "dates": dates,
        "days_without_a_map": len(span) - len(dates),
    }


def _dates_options(parser: ArgumentParser) -> None:
    parser.add_argument("--source", metavar="S", help="only this source")
    _store_and_json(parser)


SOURCES = Command(
    "sources",
    "list the sources in the store",
    "python -m geodata sources --json",
    _store_and_json,
    _sources,
)
REGIONS = Command("regions", "list the regions", "python -m geodata regions", add_json, _regions)
DATES = Command(
    "dates",
    "list the days that have a map",
    "python -m geodata dates --source deepstate",
    _dates_options,
    _dates,
)
