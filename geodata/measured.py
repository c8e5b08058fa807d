"""One source, read from the store and measured once, for everything that is published of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.metrics import DayMeasure, measure
from geodata.model import Source
from geodata.regions import Region, state_border
from geodata.store import Store
from geodata.timeline import Run, Snapshot, runs, snapshots

__all__ = ["MeasuredSource", "measure_source"]


@dataclass(frozen=True)
class MeasuredSource:
    """A source with its maps, their runs, and the measures of each region that it covers.

    Attributes
    ----------
    history : list of Snapshot
        In order, at least one.
    days : dict of str to list of DayMeasure
        By region, one measure for each snapshot.
    """

    source: Source
    history: list[Snapshot]
    runs: list[Run]
    days: dict[str, list[DayMeasure]]

    @property
    def first(self) -> str:
        """The day of the first map."""
        return self.history[0].date

    @property
    def last(self) -> str:
        """The day of the last map."""
        return self.history[-1].date

    @property
    def until(self) -> str:
        """The day after the last that is covered."""
        return self.history[-1].until

    @property
    def lines(self) -> list[BaseGeometry]:
        """The contact line of all regions on each snapshot."""
        by_snapshot = zip(*self.days.values(), strict=True)
        return [shapely.union_all([day.line for day in days]) for days in by_snapshot]


def measure_source(store: Store, source: Source, regions: Sequence[Region]) -> MeasuredSource:
    """Return `source` as `store` has it, measured in those of `regions` that it covers."""
    border = state_border(tuple(regions))
    history = snapshots(store.select(source.id))
    covered = [region for region in regions if region.id in source.regions]
    days = {region.id: measure(history, region, border) for region in covered}
    return MeasuredSource(source, history, runs(history), days)
