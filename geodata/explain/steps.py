"""From one snapshot to the next: the steps of a source's curve."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

import geopandas as gpd
from shapely.geometry.base import BaseGeometry

from geodata.bundle import day_of
from geodata.errors import Crowded
from geodata.explain.explained_region import ExplainedRegion, RegionMap
from geodata.explain.step import Step, StepKind
from geodata.regions import Region
from geodata.revisions import Judged, Revision, Standing
from geodata.shipped.settlements import Settlement
from geodata.timeline import Snapshot, maps_of

__all__ = ["first_revisions", "steps"]


def steps(
    history: Sequence[Snapshot],
    region: Region,
    places: Sequence[Settlement],
    border: BaseGeometry,
    revisions: Sequence[Snapshot] = (),
) -> list[Step]:
    """Explain every step of a source's curve of `region`.

    Parameters
    ----------
    history : sequence of Snapshot
        The source's, in order.
    region : Region
        One that the source covers.
    places : sequence of Settlement
        Those outside the region are left out.
    border : geometry
        The state border, from `regions.state_border`.
    revisions : sequence of Snapshot
        The first map of each day that was replaced, from `first_revisions`.

    A map that is incomplete, or does not show the opponent, explains nothing: the steps skip it. Between two
    maps whose outlines meet too often to be cut, nothing is explained.

    Returns
    -------
    list of Step
        By date, a day's revision after the step that leads to the day. The first tells where the
        source starts and the last where it ends. Without the revisions, what moved from step to step
        adds up to the curve.
    """
    told = [snapshot for snapshot in history if snapshot.knows(region.opponent) and not snapshot.incomplete]
    if not told:
        return []
    explained = ExplainedRegion(region, places, border)
    maps = explained.maps(told)
    found = [_start(explained, maps[0]), *_between(explained, maps), *_revised(explained, maps, revisions)]
    found.sort(key=lambda step: (step.date, step.kind is StepKind.REVISION))
    return [*found, _end(region, history[-1])]


def _start(explained: ExplainedRegion, first: RegionMap) -> Step:
    nothing = RegionMap(first.date, frozenset(), explained.home)
    step = explained.step(nothing, first, StepKind.COVERAGE, 0) or _empty(explained.region, first.date)
    # Ground on a source's first map did not move on that day.
    return replace(step, from_date=None, settlements=(), direction=None)


def _end(region: Region, last: Snapshot) -> Step:
    return replace(_empty(region, last.until), from_date=last.date)


def _empty(region: Region, date: str) -> Step:
    return Step(region.id, date, None, StepKind.COVERAGE, 0, (), (), (), None)


def _between(explained: ExplainedRegion, maps: Sequence[RegionMap]) -> Iterator[Step]:
    for old, new in itertools.pairwise(maps):
        yield from _step(explained, old, new, None, day_of(new.date, old.date))


def _step(
    explained: ExplainedRegion, old: RegionMap, new: RegionMap, kind: StepKind | None, days: int
) -> Iterator[Step]:
    """Yield the step between two maps, if there is one and they can be cut."""
    with suppress(Crowded):
        step = explained.step(old, new, kind, days)
        if step is not None:
            yield step


def _revised(
    explained: ExplainedRegion, maps: Sequence[RegionMap], revisions: Sequence[Snapshot]
) -> Iterator[Step]:
    standing, opponent = {item.date: item for item in maps}, explained.region.opponent
    told = [item for item in revisions if item.date in standing and item.knows(opponent)]
    for old in explained.maps(told):
        yield from _step(explained, old, standing[old.date], StepKind.REVISION, 0)


def first_revisions(table: gpd.GeoDataFrame, judged: Sequence[Judged]) -> list[Snapshot]:
    """Return the first whole map of every day for which another map is now in force.

    Parameters
    ----------
    table : GeoDataFrame
        Of one source, with all revisions: ``store.select(source, revisions=True)``.
    judged : sequence of Judged
        What became of each of them.
    """
    first: dict[str, Revision] = {}
    for item in judged:  # in the order in which they became known
        if item.standing is Standing.REPLACED and not item.revision.incomplete:
            first.setdefault(item.revision.date, item.revision)
    return maps_of(table, list(first.values()))
