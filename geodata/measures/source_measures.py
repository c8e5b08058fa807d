"""One source, read from the store and measured once, for everything that is published of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.chronicle import stated_areas
from geodata.measures.areas import DayMeasure, Stated, measure
from geodata.measures.held_over import Mark, load_marks
from geodata.model import Source
from geodata.regions import Region, load_regions, state_border
from geodata.store import Store
from geodata.timeline import Run, Snapshot, load, runs

__all__ = ["MeasuredSource", "measure_regions", "measure_source"]


@dataclass(frozen=True)
class MeasuredSource:
    """A source with its maps, their runs, and the measures of each region that it covers.

    Attributes
    ----------
    history : list of Snapshot
        In order; empty if no map of the source could be read.
    days : dict of str to list of DayMeasure
        By region, one measure for each snapshot.
    marks : list of Mark
        What a reader has to know about its days.
    """

    source: Source
    history: list[Snapshot]
    runs: list[Run]
    days: dict[str, list[DayMeasure]]
    marks: list[Mark]

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
    """Return `source` from `store`, measured in those of `regions` that it covers."""
    history = load(store, source)
    days = measure_regions(source, history, regions)
    return MeasuredSource(source, history, runs(history), days, load_marks(store, source, history))


def measure_regions(
    source: Source, history: Sequence[Snapshot], regions: Sequence[Region]
) -> dict[str, list[DayMeasure]]:
    """Return the measures of those of `regions` that `source` covers, by id of the region."""
    border = state_border(load_regions())
    covered = [region for region in regions if region.id in source.regions]
    return {region.id: measure(history, region, border, _stated(source, region)) for region in covered}


def _stated(source: Source, region: Region) -> Stated | None:
    return stated_areas(source.id, region) if source.reconstructed else None
