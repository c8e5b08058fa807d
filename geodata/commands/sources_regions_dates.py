"""``sources``, ``regions``, ``dates``: what there is."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from dataclasses import asdict
from typing import Any

from geodata.bundle import day_of
from geodata.commands.answer import Answer, Command, add_json, add_store, table_text
from geodata.commands.options import add_known, find_source, store_of, unknown_then
from geodata.model import Source
from geodata.regions import load_regions
from geodata.revisions import Standing, standing
from geodata.store import Store

__all__ = ["DATES", "REGIONS", "SOURCES"]


def _store_and_json(parser: ArgumentParser) -> None:
    add_store(parser)
    add_json(parser)


def _sources(args: Namespace) -> Answer:
    store = store_of(args)
    data = [_source_entry(store, source) for source in store.sources()]
    rows = [["source", "kind", "maps", "first", "last", "pending", "unread", "regions", "credit"]]
    rows += [_source_row(entry) for entry in data]
    return Answer(data, table_text(rows))


def _source_row(entry: dict[str, Any]) -> list[str]:
    counts = [str(entry[key]) for key in ("pending", "unread")]
    span = [entry["first"] or "-", entry["last"] or "-"]
    return [
        entry["id"],
        _kind(entry),
        str(entry["snapshots"]),
        *span,
        *counts,
        ",".join(entry["regions"]),
        entry["credit"],
    ]


def _source_entry(store: Store, source: Source) -> dict[str, Any]:
    judged = store.judged(source.id)
    dates = sorted(standing(judged))
    counts = Counter(item.standing for item in judged)
    return {
        **asdict(source),
        "first": dates[0] if dates else None,
        "last": dates[-1] if dates else None,
        "snapshots": len(dates),
        "issues": sum(issue.count for issue in store.issues(source.id)),
        "pending": counts[Standing.PENDING],
        "unread": counts[Standing.UNREAD],
    }


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
    store = store_of(args, *([args.source] if args.source else []))
    names = [args.source] if args.source else [source.id for source in store.sources()]
    data = [_dates_of(store, find_source(store, name)) for name in names]
    rows = [["source", "kind", "first", "last", "maps", "days without a map"]]
    rows += [_dates_row(entry) for entry in data]
    why = [f"{entry['source']}: {entry['why_none']}" for entry in data if entry.get("why_none")]
    return Answer(data, "\n".join([table_text(rows), *why]))


def _dates_row(entry: dict[str, Any]) -> list[str]:
    counts = [str(len(entry["dates"])), str(entry["days_without_a_map"])]
    return [entry["source"], _kind(entry), entry["first"] or "-", entry["last"] or "-", *counts]


def _kind(entry: dict[str, Any]) -> str:
    return "reconstruction" if entry["reconstructed"] else "observed"


def _dates_of(store: Store, source: Source) -> dict[str, Any]:
    dates = sorted(standing(store.judged(source.id)))
    days = day_of(dates[-1], dates[0]) + 1 if dates else 0
    return {
        "source": source.id,
        "reconstructed": source.reconstructed,
        "first": dates[0] if dates else None,
        "last": dates[-1] if dates else None,
        "dates": dates,
        "days_without_a_map": days - len(dates),
        **_as_known(store, source),
    }


def _as_known(store: Store, source: Source) -> dict[str, str | None]:
    """Return as of which day that was so, and why there may be no map; nothing if it is as known now."""
    if not store.as_of:
        return {}
    return {"as_known_on": store.as_of, "why_none": unknown_then(store, source) or None}


def _dates_options(parser: ArgumentParser) -> None:
    parser.add_argument("--source", metavar="S", help="only this source")
    add_known(parser)
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
