"""From snapshots to runs: each polygon once, with the days over which it does not change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import geopandas as gpd
import shapely
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from geodata.bundle import date_of
from geodata.geometry import as_multipolygon
from geodata.model import GRID, Control, Source, today
from geodata.revisions import Revision, Standing, standing
from geodata.store import Store

__all__ = ["Part", "Run", "Snapshot", "load", "maps_of", "runs", "snapshots"]

Part = tuple[Control, bytes]


@dataclass(frozen=True)
class Snapshot:
    """One source's map of one day, by polygon.

    Attributes
    ----------
    date : str
        The day that the map shows.
    until : str
        The day of the next snapshot, exclusive: until then this one is held over.
    parts : frozenset of (Control, bytes)
        Its polygons in canonical order and orientation, as WKB.
    controls : frozenset of Control
        What the source maps at all.
    unknown : frozenset of Control
        Those of `controls` that neither this map nor an earlier one covers.
    carried : mapping of Control to str
        Those that this map does not cover, with the day of the earlier map whose ground is used.
    features, aside : int
        How many features of the file could be control, and how many of these were set aside.
    cut : bool
        Whether the publisher says that the answer was cut off.
    """

    date: str
    until: str
    parts: frozenset[Part]
    controls: frozenset[Control] = frozenset(Control)
    unknown: frozenset[Control] = frozenset()
    carried: Mapping[Control, str] = field(default_factory=dict)
    features: int = 0
    aside: int = 0
    cut: bool = False

    @property
    def incomplete(self) -> bool:
        """True if part of the map was set aside or cut off."""
        return self.aside > 0 or self.cut

    def knows(self, control: Control) -> bool:
        """Tell whether the ground of `control` is known, if only from an earlier map."""
        return control in self.controls and control not in self.unknown

    @property
    def held(self) -> dict[Control, BaseGeometry]:
        """What each control covers, in degrees."""
        return {control: self._ground(control) for control in Control}

    def _ground(self, control: Control) -> BaseGeometry:
        codes = sorted(code for held, code in self.parts if held is control)
        return shapely.union_all(shapely.from_wkb(codes))


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


def snapshots(
    table: gpd.GeoDataFrame,
    controls: Iterable[Control] = tuple(Control),
    revisions: Mapping[str, Revision] | None = None,
    last: str = "",
) -> list[Snapshot]:
    """Return the snapshots of one source in order of their dates.

    A control that a map does not cover keeps the ground of the map before; if there is none, it is
    unknown.

    Parameters
    ----------
    table : GeoDataFrame
        Rows of a single source that passed `check_table`.
    controls : iterable of Control
        What the source maps.
    revisions : mapping of str to Revision, optional
        By date, the revision in force: it tells which maps are incomplete.
    last : str
        The last day until which the last map is held over; its own day unless given.
    """
    dates = sorted(table["date"].unique())
    ends = [*dates[1:], _next_day(max(dates[-1], last))] if dates else []
    days = list(_days(table, dates, frozenset(controls)))
    whole = Revision("", "", "", "", "")
    told = [(revisions or {}).get(date, whole) for date in dates]
    return [
        Snapshot(
            *(date, until, day.parts, frozenset(controls), day.unknown, day.carried),
            features=one.features,
            aside=one.aside,
            cut=one.cut,
        )
        for date, until, day, one in zip(dates, ends, days, told, strict=True)
    ]


def load(store: Store, source: Source) -> list[Snapshot]:
    """Return the snapshots of `source` from `store`; none if no map of it could be read.

    If the last files of a source could not be read, or are kept back, its last map is held over until
    their days.
    """
    judged = store.judged(source.id)
    missed = (Standing.UNREAD, Standing.PENDING)
    days = [item.revision.date for item in judged if item.standing in missed]
    last = max((day for day in days if day <= (store.as_of or today())), default="")
    return snapshots(store.select(source.id), source.controls, standing(judged), last)


def maps_of(
    table: gpd.GeoDataFrame,
    revisions: Sequence[Revision],
    controls: Iterable[Control] = tuple(Control),
) -> list[Snapshot]:
    """Return each revision as a map by itself: what it does not tell of is unknown, and carried from nowhere.

    Parameters
    ----------
    table : GeoDataFrame
        Of one source, with all revisions: ``store.select(source, revisions=True)``.
    controls : iterable of Control
        What the source maps.
    """
    names = ["date", "published_at", "sha256"]
    groups = dict(iter(table.groupby(names, sort=False)))
    keys = [tuple(getattr(one, name) for name in names) for one in revisions]
    return [
        snapshots(groups[key].reset_index(drop=True), controls, {one.date: one})[0]
        for one, key in zip(revisions, keys, strict=True)
    ]


def _next_day(date: str) -> str:
    return date_of(1, date)


@dataclass(frozen=True)
class _Day:
    parts: frozenset[Part]
    unknown: frozenset[Control]
    carried: Mapping[Control, str]


def _days(table: gpd.GeoDataFrame, dates: Sequence[str], controls: frozenset[Control]) -> Iterator[_Day]:
    parts = _parts_by_date(table)
    told = table.groupby("date")["control"].agg(lambda names: frozenset(map(Control, names)))
    last: dict[Control, tuple[str, frozenset[Part]]] = {}
    for date in dates:
        now = frozenset(parts.get(date, ()))
        missing = controls - told[date]
        carried = {control: last[control][0] for control in sorted(missing) if control in last}
        if carried:
            now = _with_earlier(now, {control: last[control][1] for control in carried})
        for control in told[date]:
            last[control] = date, frozenset(part for part in now if part[0] is control)
        yield _Day(now, frozenset(missing - carried.keys()), carried)


def _with_earlier(now: frozenset[Part], earlier: Mapping[Control, frozenset[Part]]) -> frozenset[Part]:
    """Add the ground of earlier maps to a map, where the map itself shows no other holder."""
    taken = shapely.union_all(shapely.from_wkb(sorted(code for _, code in now)))
    found = set(now)
    for control, parts in earlier.items():
        ground = shapely.union_all(shapely.from_wkb(sorted(code for _, code in parts)))
        left = shapely.difference(ground, taken, grid_size=GRID)
        polygons = shapely.get_parts(as_multipolygon(left))
        found |= {(control, code) for code in shapely.to_wkb(shapely.normalize(polygons))}
        taken = shapely.union(taken, left, grid_size=GRID)
    return frozenset(found)


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
    the run of the snapshot in force.
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
