"""What was measured of a case, not by the bundle: the published areas, and Shapely on the store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

import shapely

from geodata.chronicle import stated_areas
from geodata.geometry import area_km2
from geodata.measures.difference import difference
from geodata.measures.overlay import overlay
from geodata.model import Control
from geodata.regions import Region, by_id, load_regions
from geodata.store import Store
from geodata.timeline import Snapshot, load
from tests.truth.cases import Case, End

__all__ = ["Measured"]

_BACK = (1, 7, 30)  # days over which changes are given


@dataclass(frozen=True)
class Measured:
    """The maps and published areas of the sources in a store.

    Attributes
    ----------
    store : Store
        With the reconstructions that ship.
    """

    store: Store

    @cached_property
    def _histories(self) -> Mapping[str, list[Snapshot]]:
        return {source.id: load(self.store, source) for source in self.store.sources()}

    def snapshot(self, end: End) -> Snapshot | None:
        """Return the map that is shown of a source on a day, or None where there is none."""
        source, date = end
        return next((one for one in self._histories[source] if one.date <= date < one.until), None)

    def first(self, source: str) -> str:
        """Return the day of a source's first map."""
        return self._histories[source][0].date

    def held(self, end: End, region: str, control: Control) -> float | None:
        """Return the published area in km2; None where nobody published one."""
        shown = self.snapshot(end)
        if shown is None:
            return None
        return _published(end[0], region)[shown.date].get(control)

    def peak(self, source: str, region: str, control: Control) -> float:
        """Return the largest published area, km2."""
        return max(day.get(control, 0.0) for day in _published(source, region).values())

    def told(self, case: Case) -> list[float | None]:
        """Return the published areas of each region's opponent on the last map of `case`."""
        return [self.held(case.b, name, _region(name).opponent) for name in case.regions]

    def figures(self, case: Case) -> list[float]:
        """Return every figure in km2 that may be given for `case`."""
        found = [km2 for region in case.regions for km2 in self._of_region(case, region)]
        return found + (self._of_pair(case) if case.a else [])

    def _of_region(self, case: Case, name: str) -> Iterator[float]:
        region = _region(name)
        for end in case.in_time:
            yield from self._of_day(end, region)
        for source in self._histories:
            areas = (self.held((source, case.b[1]), name, control) for control in Control)
            yield from (area for area in areas if area is not None)

    def _of_day(self, end: End, region: Region) -> Iterator[float]:
        source, date = end
        for control in Control:
            yield self.peak(source, region.id, control)
            now = self.held(end, region.id, control)
            for days in _BACK:
                before = self.held((source, _earlier(date, days)), region.id, control)
                if now is not None and before is not None:
                    yield abs(now - before)
        shown = self.snapshot(end)
        if shown is not None:
            yield from self._on_map(end, shown, region)

    def _on_map(self, end: End, shown: Snapshot, region: Region) -> Iterator[float]:
        """Yield the areas of one day: published, not placed on the map, and left to the side at home."""
        rest = float(area_km2([region.geometry])[0])
        for control in Control:
            stated = self.held(end, region.id, control)
            if stated is not None:
                rest -= stated
                yield from (stated, abs(stated - _drawn(shown, control, region)))
        yield rest

    def _of_pair(self, case: Case) -> list[float]:
        """Return the ground by holder on both maps and what follows from it, for each region and for all."""
        a, b = (self.snapshot(end) for end in case.in_time)
        if a is None or b is None:
            return []
        wanted = [(name,) for name in case.regions] + [case.regions]
        return [km2 for names in wanted for km2 in _flows(a, b, [_region(name) for name in names])]


def _flows(a: Snapshot, b: Snapshot, regions: list[Region]) -> Iterator[float]:
    told = difference(a, b, regions)
    moved = {(change.before, change.after): change.km2 for change in told.changes}
    alike = dict.fromkeys(Control, 0.0)
    for face in overlay(a.held, b.held, regions):
        if face.before is face.after:
            alike[face.before] += face.km2
    yield from (*moved.values(), *alike.values(), told.untold_km2, sum(moved.values()))
    yield sum(km2 for control, km2 in alike.items() if control is not Control.CONTESTED)
    for control in Control:
        lost = sum(km2 for (before, _), km2 in moved.items() if before is control)
        won = sum(km2 for (_, after), km2 in moved.items() if after is control)
        yield from (lost, won, abs(won - lost), won + lost)


@lru_cache(maxsize=8)
def _published(source: str, region: str) -> Mapping[str, Mapping[Control, float]]:
    return stated_areas(source, _region(region))


def _region(name: str) -> Region:
    return by_id(load_regions(), name)


def _earlier(date: str, days: int) -> str:
    return (dt.date.fromisoformat(date) - dt.timedelta(days=days)).isoformat()


def _drawn(shown: Snapshot, control: Control, region: Region) -> float:
    grounds = [shapely.from_wkb(wkb) for held, wkb in shown.parts if held is control]
    return float(area_km2([shapely.intersection(shapely.union_all(grounds), region.geometry)])[0])
