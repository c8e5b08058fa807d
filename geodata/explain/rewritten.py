"""What a source changed of its past: each map that it replaced, laid over the one in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from geodata.errors import Crowded
from geodata.explain.explained_region import ExplainedRegion
from geodata.explain.step import Step, StepKind
from geodata.measures.areas import Areas
from geodata.measures.source_measures import measure_regions
from geodata.model import Source
from geodata.regions import Region, load_regions, state_border
from geodata.revisions import Rewrite, rewrites
from geodata.shipped.settlements import Settlement, load_settlements
from geodata.store import Store
from geodata.timeline import Snapshot, maps_of

__all__ = ["RewrittenDay", "RewrittenRegion", "rewritten_days"]


@dataclass(frozen=True)
class RewrittenRegion:
    """A region on a map and on the one that replaced it.

    Attributes
    ----------
    before, after : Areas
        What each of the two maps tells by itself, km2; None is unknown.
    step : Step or None
        The ground that has another holder on the later map; None if there is none, or a map does not tell.
    """

    region: str
    before: Areas
    after: Areas
    step: Step | None

    @property
    def differs(self) -> bool:
        """Whether the two maps tell different things of it."""
        return self.step is not None or self.before != self.after


@dataclass(frozen=True)
class RewrittenDay:
    """A day's map that was replaced, and the regions that it shows differently since."""

    rewrite: Rewrite
    regions: tuple[RewrittenRegion, ...]


def rewritten_days(store: Store, source: Source) -> list[RewrittenDay]:
    """Return what `source` changed of its past, as far as `store` has it, by day, then by time."""
    found = rewrites(store.judged(source.id))
    if not found:
        return []
    table = store.select(source.id, revisions=True)
    # Each map that was replaced is followed by the one in its place.
    maps = maps_of(table, [half for one in found for half in (one.before, one.after)], source.controls)
    covered = [region for region in load_regions() if region.id in source.regions]
    places, border = load_settlements(), state_border(load_regions())
    by_region = [_in_region(source, maps, region, places, border) for region in covered]
    return [
        RewrittenDay(one, tuple(region for region in regions if region.differs))
        for one, regions in zip(found, zip(*by_region, strict=True), strict=True)
    ]


def _in_region(
    source: Source,
    maps: Sequence[Snapshot],
    region: Region,
    places: Sequence[Settlement],
    border: BaseGeometry,
) -> list[RewrittenRegion]:
    areas = [day.areas for day in measure_regions(source, maps, [region])[region.id]]
    steps = _steps(ExplainedRegion(region, places, border), maps)
    halves = zip(areas[::2], areas[1::2], steps, strict=True)
    return [RewrittenRegion(region.id, before, after, step) for before, after, step in halves]


def _steps(explained: ExplainedRegion, maps: Sequence[Snapshot]) -> Iterator[Step | None]:
    """Yield what moved from the first of each two maps to the second."""
    shown = explained.maps(maps)
    told = [item.knows(explained.region.opponent) and not item.incomplete for item in maps]
    for at in range(0, len(maps), 2):
        step = None
        if told[at] and told[at + 1]:
            with suppress(Crowded):
                step = explained.step(shown[at], shown[at + 1], StepKind.REVISION, 0)
        yield step
