"""What was reported: who held which settlement on which day, and how much ground that was in all.

Everything that the chronicle knows comes from here: four tables that ship with the project:
``settlements.csv`` (positions), ``settlement_control.csv`` (statuses read off a map at those
positions), ``area_by_day.csv`` (that map's daily totals) and ``settlement_events.csv`` (the press).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from geodata import files
from geodata.chronicle.pockets import Pocket, standing
from geodata.model import Control
from geodata.region_table import named_regions
from geodata.regions import Region
from geodata.shipped.base_map import read_csv
from geodata.shipped.border_posts import Post, load_posts
from geodata.shipped.published_areas import published_areas, published_days
from geodata.shipped.settlements import Settlement, load_settlements

__all__ = [
    "INPUTS",
    "MAPS",
    "MapReading",
    "Report",
    "ReportedDay",
    "days",
    "digest",
    "map_reports",
    "places",
    "press_reports",
    "sites",
    "stated_areas",
]

INPUTS = (
    "settlement_control.csv",
    "border_control.csv",
    "border_posts.csv",
    "pockets.csv",
    "area_by_day.csv",
    "settlement_events.csv",
    "settlements.csv",
    "regions.geojson",
)
# Increased when polygons or their texts change, so that a store knows that it is out of date.
METHOD = 5

_OBLASTS = {region.id: region.oblast for region in named_regions()}
# The status that a press report of a change gives the place from that day on.
_CHANGES = {
    "captured_by_ukraine": Control.UKRAINE,
    "captured_by_russia": Control.RUSSIA,
    "contested": Control.CONTESTED,
    "entered": Control.CONTESTED,
}

Statuses = npt.NDArray[np.str_]
Site = Settlement | Post


@dataclass(frozen=True)
class MapReading:
    """The map that a chronicle's statuses and areas were read off."""

    id: str
    title: str
    address: str
    first: str
    press: bool


MAPS = {
    "chronicle": MapReading(
        "deepstate", "DeepStateMap.live", "https://deepstatemap.live", "2024-08-06", True
    ),
    "chronicle_owl": MapReading(
        "owlmaps",
        "Ukraine Control Map (Project Owl)",
        "https://github.com/owlmaps/UAControlMapBackups",
        "2024-08-06",
        False,
    ),
}


@dataclass(frozen=True)
class Report:
    """Someone says who holds a settlement.

    Attributes
    ----------
    settlement_id, settlement : str
        The place, as in ``settlements.csv``.
    status : Control
        The reported status.
    since : str
        First day of that status.
    source, url : str
        Who reports it, and where.
    """

    settlement_id: str
    settlement: str
    status: Control
    since: str
    source: str
    url: str


@dataclass(frozen=True)
class ReportedDay:
    """What one region looked like, as reported.

    Attributes
    ----------
    date : str
    statuses : array of str, shape (sites,)
        Of each of `sites`, in order.
    opponent_km2, contested_km2 : float or None
        Published areas; None where nobody published one.
    """

    date: str
    statuses: Statuses
    opponent_km2: float | None
    contested_km2: float | None
    pockets: tuple[Pocket, ...] = ()


@cache
def digest() -> str:
    """Return the SHA-256 of the tables and of the number of the method."""
    parts = [files.sha256(files.data_path(name).read_bytes()) for name in INPUTS]
    return files.sha256("\n".join([*parts, str(METHOD)]).encode())


@cache
def places(region_id: str) -> tuple[Settlement, ...]:
    """Return the placed settlements of a region: one for each position, in the order of the table."""
    found: dict[tuple[float, float], Settlement] = {}
    reported = {row["settlement_id"] for row in read_csv("settlement_control.csv")}
    for place in load_settlements():
        if place.oblast == _OBLASTS[region_id]:
            key = (place.lon, place.lat)
            # Two hamlets may share a position: the one that reports name represents both.
            if key not in found or (place.id in reported and found[key].id not in reported):
                found[key] = place
    return tuple(found.values())


@cache
def sites(region_id: str) -> tuple[Site, ...]:
    """Return every point of a region whose status is known: its `places`, then its posts."""
    return (*places(region_id), *(post for post in load_posts() if post.region == region_id))


@cache
def map_reports(source_id: str) -> tuple[Report, ...]:
    """Return what the map behind a chronicle showed at named places, in order of date.

    A day on which the table has statuses but not one area is a map that failed to load at its
    source: its statuses are left out, and those of the day before apply.
    """
    reading = MAPS[source_id]
    published = published_days(reading.id)
    reports = [
        Report(
            row["settlement_id"],
            row["settlement"],
            Control(row["status"]),
            row["from_date"],
            reading.title,
            reading.address,
        )
        for row in read_csv("settlement_control.csv")
        if row["source"] == reading.id and row["from_date"] in published
    ]
    return tuple(sorted(reports, key=lambda report: (report.since, report.settlement_id)))


@cache
def press_reports(source_id: str) -> tuple[Report, ...]:
    """Return what the press reported of settlements that have one position, in order of date."""
    if not MAPS[source_id].press:
        return ()
    named = _unambiguous_names()
    reports = [
        Report(
            named[row["settlement"], row["oblast"]],
            row["settlement"],
            _CHANGES[row["change"]],
            row["date"],
            row["reported_by"],
            row["source_url"],
        )
        for row in read_csv("settlement_events.csv")
        if (row["settlement"], row["oblast"]) in named and row["change"] in _CHANGES
    ]
    return tuple(sorted(reports, key=lambda report: (report.since, report.settlement_id)))


def _unambiguous_names() -> dict[tuple[str, str], str]:
    settlements = load_settlements()
    count = Counter((place.name, place.oblast) for place in settlements)
    return {
        (place.name, place.oblast): place.id for place in settlements if count[place.name, place.oblast] == 1
    }


def days(source_id: str, region: Region) -> list[ReportedDay]:
    """Return what was reported of `region` on each day that has a snapshot, in order.

    That is each day with a published area, and, before the map's first, each day with a press
    report and the day on which the chronicle begins.
    """
    areas, dates = stated_areas(source_id, region), _dates(source_id)
    first_map = min(_published(source_id))
    before = [report for report in press_reports(source_id) if report.since < first_map]
    statuses = _statuses(source_id, region, dates, before, first_map)
    return [
        ReportedDay(
            date,
            status,
            areas[date].get(region.opponent),
            areas[date].get(Control.CONTESTED),
            standing(MAPS[source_id].id, region.id, date),
        )
        for date, status in zip(dates, statuses, strict=True)
    ]


def stated_areas(source_id: str, region: Region) -> Mapping[str, Mapping[Control, float]]:
    """Return the areas that the map behind a chronicle published, for each day with a snapshot.

    Parameters
    ----------
    source_id : str
        ``chronicle`` or ``chronicle_owl``.
    region : Region

    Returns
    -------
    mapping
        Date -> control -> km2. A control that the map does not cover is missing; before the map's
        first day nobody published an area, and the day has no control at all.
    """
    areas = published_areas(MAPS[source_id].id, region)
    return MappingProxyType({date: areas.get(date, MappingProxyType({})) for date in _dates(source_id)})


def _dates(source_id: str) -> list[str]:
    """Return the days with a snapshot, in order."""
    published = _published(source_id)
    first_map = min(published)
    told = {report.since for report in press_reports(source_id)} | {MAPS[source_id].first}
    return sorted(published | {date for date in told if date < first_map})


def _published(source_id: str) -> frozenset[str]:
    reading = MAPS[source_id]
    return frozenset(date for date in published_days(reading.id) if date >= reading.first)


def _statuses(
    source_id: str, region: Region, dates: Sequence[str], before: Iterable[Report], first_map: str
) -> list[Statuses]:
    """Return the status of each site on each of `dates`; the press counts until the map begins."""
    index = {site.id: i for i, site in enumerate(sites(region.id))}
    early = [(report.since, report.settlement_id, report.status) for report in before]
    steps = [step for step in (*early, *_map_steps(source_id)) if step[1] in index]
    found = []
    for date in dates:
        now = np.full(len(index), str(region.home), dtype="<U9")
        for since, site, status in steps:
            # The map covers every site from its first day: whatever it does not list is at home.
            if since <= date and (since >= first_map or date < first_map):
                now[index[site]] = str(status)
        found.append(now)
    return found


def _map_steps(source_id: str) -> list[tuple[str, str, Control]]:
    """Return what the map showed at settlements and posts, and since when, in order of date."""
    named = [(report.since, report.settlement_id, report.status) for report in map_reports(source_id)]
    at_posts = [
        (row["from_date"], row["post_id"], Control(row["status"]))
        for row in read_csv("border_control.csv")
        if row["source"] == MAPS[source_id].id
    ]
    return sorted([*named, *at_posts])
