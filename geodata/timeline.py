"""From snapshots to runs: each polygon once, with the days over which it does not change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import geopandas as gpd
import shapely
from shapely.geometry import Polygon

from geodata.bundle import date_of, day_of
from geodata.model import Control

__all__ = ["Run", "Snapshot", "runs", "snapshots"]

Part = tuple[Control, bytes]


@dataclass(frozen=True)
class Snapshot:
    """One source's map of one day, by polygon.

    Attributes
    ----------
    date : str
        The day that the map shows.
    until : str
        The day of the next snapshot, exclusive: up to there this one stands.
    parts : frozenset of (Control, bytes)
        Its polygons in canonical order and orientation, as WKB.
    """

    date: str
    until: str
    parts: frozenset[Part]


@dataclass(frozen=True)
class Run:
    """The longest interval of days over which one polygon does not change.

    Attributes
    ----------
    control : Control
        Who holds it.
    valid_from, valid_to : str
        ISO dates; `valid_to` is exclusive.
    wkb : bytes
        The polygon.
    """

    control: Control
    valid_from: str
    valid_to: str
    wkb: bytes

    @property
    def polygon(self) -> Polygon:
        """The polygon, in degrees."""
        return shapely.from_wkb(self.wkb)


def snapshots(table: gpd.GeoDataFrame) -> list[Snapshot]:
    """Return the snapshots of one source in order of their dates.

    Parameters
    ----------
    table : GeoDataFrame
        Rows of a single source that passed `check_table`.
    """
    dates = sorted(table["date"].unique())
    ends = [*dates[1:], _next_day(dates[-1])] if dates else []
    parts = _parts_by_date(table)
    return [
        Snapshot(date, until, frozenset(parts.get(date, ()))) for date, until in zip(dates, ends, strict=True)
    ]


def _next_day(date: str) -> str:
    return date_of(1, date)


def _parts_by_date(table: gpd.GeoDataFrame) -> dict[str, set[Part]]:
    polygons, rows = shapely.get_parts(table.geometry.to_numpy(), return_index=True)
    codes = shapely.to_wkb(shapely.normalize(polygons))
    dates, controls = table["date"].to_numpy()[rows], table["control"].to_numpy()[rows]
    found: dict[str, set[Part]] = {}
    for date, control, code in zip(dates, controls, codes, strict=True):
        found.setdefault(date, set()).add((Control(control), code))
    return found


def runs(history: list[Snapshot]) -> list[Run]:
    """Return the runs of a source, sorted by first day, control and polygon.

    A polygon that vanishes and comes back has a run for each appearance. A held-over day belongs to
    the run of the snapshot that stands.
    """
    return sorted(_runs(history), key=lambda run: (run.valid_from, run.control, run.wkb))


def _runs(history: list[Snapshot]) -> Iterator[Run]:
    since: dict[Part, str] = {}
    for snapshot in history:
        for part in [part for part in since if part not in snapshot.parts]:
            yield Run(part[0], since.pop(part), snapshot.date, part[1])
        for part in snapshot.parts:
            since.setdefault(part, snapshot.date)
    for part, start in since.items():
        yield Run(part[0], start, history[-1].until, part[1])


def days_covered(history: list[Snapshot], first: str) -> tuple[int, int]:
    """Return the first day of a source and the day after its last, counted from `first`."""
    return day_of(history[0].date, first), day_of(history[-1].until, first)
