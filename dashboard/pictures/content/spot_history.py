"""Who held a spot or a settlement, when: the rules of ``assets/app/data/spot.js`` and ``data/histories.js``.

Needs no Shapely: the process that faces the net uses it too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from dashboard.pictures.order.claim_or_place import Place
from dashboard.pictures.publication import Publication
from geodata.bundle import undeltas

__all__ = ["Since", "Stretch", "region_of", "since", "stretch_at", "stretches"]

_LETTERS = {"u": "ukraine", "r": "russia", "c": "contested", "n": None}


@dataclass(frozen=True)
class Stretch:
    """Days from `first` up to `until`, exclusive, on which `control` holds a place; None if unknown."""

    first: int
    until: int
    control: str | None


@dataclass(frozen=True)
class Since:
    """Since which day a place has been so; `kind` is what began there: ``change``, ``first``, ``told``."""

    day: int
    kind: str


def stretches(publication: Publication, source: str, place: Place, region: str) -> list[Stretch] | None:
    """Return who held a place of `region` on the maps of a source; None where it does not cover it."""
    if not region or region not in publication.source(source)["regions"]:
        return None
    home = str(publication.region(region)["home"])
    if not place.id:
        return _walked(publication.file(f"timeline-{source}"), place.lon, place.lat, home)
    name = f"places-{source}"
    return (
        _published(publication.file(name), place.id, home) if name in publication.manifest["files"] else None
    )


def stretch_at(found: Sequence[Stretch] | None, day: int) -> Stretch | None:
    """Return the stretch that holds `day`, or None."""
    return next((one for one in found or () if one.first <= day < one.until), None)


def since(found: Sequence[Stretch] | None, day: int) -> Since | None:
    """Return since when the place has been as on `day`; None where there is nothing to say."""
    now = stretch_at(found, day)
    if found is None or now is None or now.control is None:
        return None
    at = found.index(now)
    return Since(now.first, "first" if at == 0 else "told" if found[at - 1].control is None else "change")


def region_of(publication: Publication, lon: float, lat: float) -> str:
    """Return the region that a point is in; empty where it is in none."""
    if "regions" not in publication.manifest["files"]:
        return ""
    inside = (
        str(feature["properties"]["id"])
        for feature in publication.file("regions")["features"]
        if any(_in_polygon(rings, lon, lat) for rings in _polygons(feature["geometry"]))
    )
    return next(inside, "")


def _polygons(geometry: Mapping[str, Any]) -> list[Any]:
    rings = geometry["coordinates"]
    return [rings] if geometry["type"] == "Polygon" else list(rings)


def _published(file: Mapping[str, Any], name: str, home: str) -> list[Stretch]:
    """Return the stretches of a settlement; without a row it is at home throughout."""
    row = file["rows"].get(name) or [[file["first"], home[0]]]
    ends = [*(day for day, _ in row[1:]), file["until"]]
    return [Stretch(day, end, _LETTERS[letter]) for (day, letter), end in zip(row, ends, strict=True)]


def _walked(file: Mapping[str, Any], lon: float, lat: float, home: str) -> list[Stretch]:
    """Return the stretches of any spot: its control on each map, joined where it stays the same."""
    snapshots = undeltas(file["snapshots"])
    shown = list(_shown(file, snapshots, lon, lat, home))
    starts = [0, *(i for i, (a, b) in enumerate(pairwise(shown), 1) if a != b)]
    days = [*(snapshots[i] for i in starts), file["until"]]
    return [Stretch(first, until, shown[i]) for i, (first, until) in zip(starts, pairwise(days), strict=True)]


def _shown(
    file: Mapping[str, Any], snapshots: Sequence[int], lon: float, lat: float, home: str
) -> Iterator[str | None]:
    """Yield what each map shows there: see the head of ``assets/app/data/spot.js``."""
    runs = [run for run in file["runs"] if _holds(file, run, lon, lat)]
    marks = file.get("marks", [])
    incomplete = {mark["day"] for mark in marks if mark["kind"] == "incomplete"}
    silent = {
        mark["day"]
        for mark in marks
        if mark["kind"] == "carried" and mark["since"] is None and mark["control"] != home
    }
    before: str | None = None
    for day in snapshots:
        run = next((run for run in runs if run["from"] <= day < run["until"]), None)
        if run:
            before = str(run["control"])
        elif day not in incomplete:
            before = None if day in silent else home
        yield before


def _holds(file: Mapping[str, Any], run: Mapping[str, Any], lon: float, lat: float) -> bool:
    """Tell whether a run's polygon holds a point, given in degrees."""
    x, y = ((at - zero) * file["scale"] for at, zero in zip((lon, lat), file["origin"], strict=True))
    outer, *holes = run["rings"]
    return _in_ring(_points(outer), x, y) and not any(_in_ring(_points(hole), x, y) for hole in holes)


def _points(ring: Sequence[int]) -> np.ndarray:
    return np.cumsum(np.asarray(ring, dtype=np.int64).reshape(-1, 2), axis=0)


def _in_polygon(rings: Sequence[Any], x: float, y: float) -> bool:
    outer, *holes = (np.asarray(ring, dtype=np.float64) for ring in rings)
    return _in_ring(outer, x, y) and not any(_in_ring(hole, x, y) for hole in holes)


def _in_ring(ring: np.ndarray, x: float, y: float) -> bool:
    """Count the edges that a ray from the point to the east crosses."""
    (ax, ay), (bx, by) = ring.T, np.roll(ring, 1, axis=0).T
    across = (ay > y) != (by > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        at = ax + (bx - ax) * (y - ay) / (by - ay)
    return bool(np.count_nonzero(across & (x < at)) % 2)
