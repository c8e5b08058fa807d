"""The events that ship: what happened, on which day, where, and where it is written."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from geodata.errors import TableInvalid
from geodata.model import is_date
from geodata.region_table import region_ids
from geodata.shipped.base_map import read_csv
from geodata.words import translations

__all__ = ["CATEGORIES", "Event", "events_entry", "load_events", "parse_events"]

CATEGORIES = ("military", "political", "information", "humanitarian", "infrastructure")
REGIONS = (*region_ids(), "ukraine", "other")
_ID = re.compile(r"E\d{3}")


@dataclass(frozen=True)
class Event:
    """Something that happened.

    Attributes
    ----------
    id, date : str
        `date` is its first day.
    end_date : str or None
        Its last day, if it took several.
    category, region, title, summary : str
        One of `CATEGORIES`; a region, ``ukraine`` or ``other``; the rest in words.
    lon, lat : float or None
        Where, in degrees; None if it has no single place.
    source_title, source_publisher, source_url : str
        Where it is written; the publisher's own address if a copy of the page was read.
    relay_of : str
        Whose report that page relays, such as an agency's; ``unknown`` if it does not say; empty if
        the report is its own.
    uk : mapping
        Its title and summary in Ukrainian, as far as they were translated.
    """

    id: str
    date: str
    end_date: str | None
    category: str
    region: str
    title: str
    summary: str
    lon: float | None
    lat: float | None
    source_title: str
    source_publisher: str
    source_url: str
    relay_of: str = ""
    uk: Mapping[str, str] = field(default_factory=dict, compare=False)


def load_events() -> tuple[Event, ...]:
    """Return the events that ship with the project, in order of date, then of id.

    Raises
    ------
    TableInvalid
        The error names the row and the rule that it breaks.
    """
    return parse_events(read_csv("events.csv"), read_csv("events_uk.csv"))


def parse_events(
    rows: Sequence[Mapping[str, str]], translated: Sequence[Mapping[str, str]] = ()
) -> tuple[Event, ...]:
    """Return the events in `rows`, as of ``events.csv``, with their translations in `translated`."""
    ids = [row["id"] for row in rows]
    if len(set(ids)) != len(ids):
        raise TableInvalid("events.csv: an id stands twice")
    uk = translations("events_uk.csv", translated, ids)
    events = (replace(_checked(row), uk=uk.get(row["id"], {})) for row in rows)
    return tuple(sorted(events, key=lambda event: (event.date, event.id)))


def events_entry(events: Sequence[Event]) -> list[dict[str, Any]]:
    """Return the events as JSON: the attributes of `Event`, and under ``told`` their texts by language."""
    return [_entry(event) for event in events]


def _entry(event: Event) -> dict[str, Any]:
    entry = asdict(event)
    uk = entry.pop("uk")
    return {**entry, "told": {"uk": {name: uk[name] for name in ("title", "summary") if uk.get(name)}}}


def _checked(row: Mapping[str, str]) -> Event:
    try:
        event = _event(row)
    except ValueError as error:
        raise TableInvalid(f"events.csv, {row['id']}: {error}") from error
    for cause, broken in _broken(event).items():
        if broken:
            raise TableInvalid(f"events.csv, {event.id}: {cause}")
    return event


def _event(row: Mapping[str, str]) -> Event:
    words = ("id", "date", "category", "region", "title", "summary")
    texts: dict[str, Any] = {name: row[name] for name in (*words, "source_title", "source_publisher")}
    return Event(
        **texts,
        source_url=row["canonical_url"] or row["source_url"],
        relay_of=row.get("relay_of", ""),  # tables from before 2026-12 lack this column
        end_date=row["end_date"] or None,
        lon=float(row["lon"]) if row["lon"] else None,
        lat=float(row["lat"]) if row["lat"] else None,
    )


def _broken(event: Event) -> dict[str, bool]:
    end = event.end_date or event.date
    return {
        "the id is not like E001": not _ID.fullmatch(event.id),
        "a date is not a date": not (is_date(event.date) and is_date(end)),
        "it ends before it begins": end < event.date,
        f"{event.category!r} is not a category": event.category not in CATEGORIES,
        f"{event.region!r} is not a region": event.region not in REGIONS,
        "it has no title, or says nothing": not (event.title and event.summary),
        "it has half a position": (event.lon is None) != (event.lat is None),
        "its position is not on the globe": not (abs(event.lon or 0) <= 180 and abs(event.lat or 0) <= 90),
        "its source has no https address": not event.source_url.startswith("https://"),
    }
