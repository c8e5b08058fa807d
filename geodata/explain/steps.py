"""From one snapshot to the next: the steps of a source's curve."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

import geopandas as gpd
from shapely.geometry.base import BaseGeometry

from geodata.bundle import day_of
from geodata.explain.scene import Map, Scene
from geodata.explain.step import Kind, Step
from geodata.regions import Region
from geodata.settlements import Settlement
from geodata.timeline import Snapshot, snapshots

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

    Returns
    -------
    list of Step
        By date, a day's revision after the step that leads to the day. The first tells where the
        source starts and the last where it ends. Without the revisions, what moved from one to the next
        adds up to the curve.
    """
    if not history:
        return []
    scene = Scene(region, places, border)
    maps = scene.maps(history)
    found = [_start(scene, maps[0]), *_between(scene, maps), *_revised(scene, maps, revisions)]
    found.sort(key=lambda step: (step.date, step.kind is Kind.REVISION))
    return [*found, _end(region, history[-1])]


def _start(scene: Scene, first: Map) -> Step:
    nothing = Map(first.date, frozenset(), scene.home)
    step = scene.step(nothing, first, Kind.COVERAGE, 0) or _empty(scene.region, first.date)
    # What a source shows first did not move on that day.
    return replace(step, from_date=None, settlements=(), direction=None)


def _end(region: Region, last: Snapshot) -> Step:
    return replace(_empty(region, last.until), from_date=last.date)


def _empty(region: Region, date: str) -> Step:
    return Step(region.id, date, None, Kind.COVERAGE, 0, (), (), (), None)


def _between(scene: Scene, maps: Sequence[Map]) -> Iterator[Step]:
    for old, new in itertools.pairwise(maps):
        step = scene.step(old, new, None, day_of(new.date, old.date))
        if step is not None:
            yield step


def _revised(scene: Scene, maps: Sequence[Map], revisions: Sequence[Snapshot]) -> Iterator[Step]:
    standing = {item.date: item for item in maps}
    for old in scene.maps(revisions):
        step = scene.step(old, standing[old.date], Kind.REVISION, 0)
        if step is not None:
            yield step


def first_revisions(table: gpd.GeoDataFrame) -> list[Snapshot]:
    """Return the first map of every day of which a source published several.

    Parameters
    ----------
    table : GeoDataFrame
        Of one source, with all revisions: ``store.select(source, revisions=True)``.
    """
    keys = table[["date", "published_at", "sha256"]].drop_duplicates()
    several = keys[keys.duplicated("date", keep=False)]
    first = several.sort_values(["date", "published_at", "sha256"]).drop_duplicates("date")
    return snapshots(table.merge(first, on=list(first.columns)))
