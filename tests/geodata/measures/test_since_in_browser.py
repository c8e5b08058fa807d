"""Since when a spot has been so: the page's walk through the runs against one over the store's maps.

The page walks polygons that are rounded to a hundred-thousandth of a degree (0.7 m), run by run; here
every map is queried in turn, with Shapely. Spots within some 5 m of an edge may fall on either side and are
not queried.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
import shapely

from geodata.bundle import date_of, day_of, read_manifest
from geodata.importers.import_run import import_files
from geodata.importers.sources import importer
from geodata.model import Control, Source
from geodata.publishing.recipe import publish
from geodata.regions import Region, load_regions
from geodata.store import ParquetStore
from geodata.timeline import Part, Snapshot, load

NODE = shutil.which("node")
SCRIPT = Path(__file__).parents[2] / "js" / "data" / "spot_histories.js"
SPOTS, LONG_SPOTS = 40, 500
EDGE = 7e-5  # of a degree: some 5 m from west to east
BEYOND = 20  # days before the first and after the last map that are queried too
REAL = ("deepstate", "owlmaps")
needs_node = pytest.mark.skipif(NODE is None, reason="needs node 20 or newer, which is not on the PATH")


@dataclass(frozen=True)
class Spot:
    """A point in a region that a source covers, and a day, counted from the bundle's first."""

    lon: float
    lat: float
    day: int
    region: Region


@dataclass(frozen=True)
class Answer:
    """Since when, or None if that is unknown: an ISO date, and what begins there."""

    date: str
    kind: str


def _drawn(chosen: random.Random, regions: list[Region], days: tuple[int, int], box: list[float]) -> Spot:
    """Draw a spot in one of the regions, from a box in which there are polygons."""
    while True:
        lon, lat = chosen.uniform(box[0], box[2]), chosen.uniform(box[1], box[3])
        within = [region for region in regions if region.geometry.contains(shapely.Point(lon, lat))]
        if within:
            return Spot(lon, lat, chosen.randrange(*days), within[0])


def _spots(source: Source, history: list[Snapshot], first: str, count: int) -> list[Spot]:
    """Draw spots that are near no edge of any map nor of a region."""
    chosen = random.Random(20240806)  # noqa: S311
    regions = [region for region in load_regions() if region.id in source.regions]
    parts = shapely.from_wkb([code for _, code in _parts(history)])
    edges = shapely.STRtree(np.concatenate([shapely.boundary(parts), _edges(regions)]))
    days = day_of(history[0].date, first) - BEYOND, day_of(history[-1].until, first) + BEYOND
    box = shapely.total_bounds(parts).tolist()
    found: list[Spot] = []
    while len(found) < count:
        spot = _drawn(chosen, regions, days, box)
        if not edges.query(shapely.Point(spot.lon, spot.lat), predicate="dwithin", distance=EDGE).size:
            found.append(spot)
    return found


def _edges(regions: list[Region]) -> npt.NDArray[np.object_]:
    return np.asarray([shapely.boundary(region.geometry) for region in load_regions() if region in regions])


def _parts(history: list[Snapshot]) -> list[Part]:
    return sorted(set().union(*(snapshot.parts for snapshot in history)))


def _holders(history: list[Snapshot], spots: list[Spot]) -> list[list[Control | None]]:
    """Return who holds each spot on each map, from every polygon of the map; None if unknown."""
    points = [(spot.lon, spot.lat) for spot in spots]
    inside = {
        part: shapely.contains_xy(shapely.from_wkb(part[1]), np.asarray(points)) for part in _parts(history)
    }
    found: list[list[Control | None]] = []
    for number, spot in enumerate(spots):
        told: list[Control | None] = []
        for snapshot in history:
            held = [part[0] for part in snapshot.parts if inside[part][number]]
            told.append(_holder(snapshot, held, spot.region.home, told))
        found.append(told)
    return found


def _holder(
    snapshot: Snapshot, held: list[Control], home: Control, before: list[Control | None]
) -> Control | None:
    if held:
        return held[0]
    if snapshot.incomplete:
        return before[-1] if before else None
    return None if snapshot.unknown - {home} else home


def _since(history: list[Snapshot], told: list[Control | None], date: str) -> Answer | None:
    """Go back from the map of `date` as long as the maps show the same holder."""
    at = next((i for i, one in enumerate(history) if one.date <= date < one.until), None)
    if at is None or told[at] is None:
        return None
    start = at
    while start > 0 and told[start - 1] is told[at]:
        start -= 1
    unknown = start > 0 and told[start - 1] is None
    return Answer(history[start].date, "first" if start == 0 else "told" if unknown else "change")


def _on_the_page(bundle: Path, source: str, spots: list[Spot]) -> list[dict[str, Any]]:
    asked = [{"source": source, "lon": spot.lon, "lat": spot.lat, "day": spot.day} for spot in spots]
    assert NODE is not None
    command = [NODE, str(SCRIPT), str(bundle)]
    done = subprocess.run(
        command, input=json.dumps(asked), capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def _check(store: ParquetStore, bundle: Path, count: int) -> None:
    first = read_manifest(bundle)["first"]
    kinds: dict[str, int] = {}
    for source in store.sources():
        history = load(store, source)
        spots = _spots(source, history, first, count)
        told = _holders(history, spots)
        answers = _on_the_page(bundle, source.id, spots)
        spent = sorted(answer["ms"] for answer in answers)
        print(f"{source.id}: {len(spots)} spots, {spent[len(spent) // 2]:.2f} ms each")
        for spot, holders, answer in zip(spots, told, answers, strict=True):
            expected = _since(history, holders, date_of(spot.day, first))
            found = answer["since"] and Answer(
                date_of(answer["since"]["day"], first), answer["since"]["kind"]
            )
            assert found == expected, (source.id, spot)
            _check_history(history, holders, answer["stretches"], first)
            kinds[str(expected and expected.kind)] = kinds.get(str(expected and expected.kind), 0) + 1
    print(kinds)
    assert {"None", "first", "change"} <= kinds.keys()


def _check_history(
    history: list[Snapshot], holders: list[Control | None], stretches: list[dict[str, Any]], first: str
) -> None:
    """The stretches follow each other without a gap, and each map's day is in one of its holder."""
    ends = [day_of(history[0].date, first), *(stretch["until"] for stretch in stretches)]
    assert [stretch["from"] for stretch in stretches] == ends[:-1]
    assert ends[-1] == day_of(history[-1].until, first)
    for snapshot, holder in zip(history, holders, strict=True):
        day = day_of(snapshot.date, first)
        [name] = [one["control"] for one in stretches if one["from"] <= day < one["until"]]
        assert name == (holder and holder.value)


@pytest.fixture
def count(request: pytest.FixtureRequest) -> int:
    """How many spots of each source: `make reliability` uses the long form."""
    return LONG_SPOTS if request.config.getoption("--long") else SPOTS


@needs_node
def test_since_is_when_the_spot_changed_hands_on_the_reconstructions(
    chronicle_store: ParquetStore, shipped_bundle: Path, count: int
) -> None:
    _check(chronicle_store, shipped_bundle, count)


@needs_node
@pytest.mark.real
@pytest.mark.long
def test_since_is_when_the_spot_changed_hands_on_real_maps(
    real_data: Path, tmp_path: Path, count: int
) -> None:
    store = ParquetStore(tmp_path / "store")
    for name in REAL:
        run = import_files(name, [real_data / name])
        store.put(importer(name).SOURCE, run.table, run.issues, run.revisions)
    publish(store, tmp_path / "bundle")
    _check(store, tmp_path / "bundle", count)
