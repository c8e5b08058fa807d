"""Two maps laid over each other: the ground of a region, cut so that each piece has one holder on both.

A face is the ground with one pair of holders. Any question of the form "what differs between A and B" is
a sum over faces. They are computed for the two maps in question, not stored: the partition of all maps of
the shipped sources at once has 88,050 pieces and 373,000 vertices, the two maps at hand a few hundred.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import shapely
from shapely import MultiPolygon
from shapely.geometry.base import BaseGeometry

from geodata import geometry
from geodata.model import GRID, Control
from geodata.regions import Region
from geodata.timeline import Snapshot

__all__ = ["Face", "faces"]


@dataclass(frozen=True)
class Face:
    """Ground in one region that `before` holds on the first map and `after` on the second.

    Attributes
    ----------
    region : str
        Its id.
    before, after : Control
        The same where nothing differs.
    geometry : MultiPolygon
        In degrees, on the grid.
    km2 : float
        Geodesic.
    """

    region: str
    before: Control
    after: Control
    geometry: MultiPolygon
    km2: float


def faces(a: Snapshot, b: Snapshot, regions: Sequence[Region]) -> list[Face]:
    """Return the faces of `a` and `b` in `regions`, without ground of the home side on both."""
    found = [face for region in regions for face in _in_region(a, b, region)]
    areas = geometry.area_km2([ground for *_, ground in found])
    return [
        Face(region, before, after, ground, float(km2))
        for (region, before, after, ground), km2 in zip(found, areas, strict=True)
        if km2 > 0
    ]


def _in_region(
    a: Snapshot, b: Snapshot, region: Region
) -> Iterator[tuple[str, Control, Control, MultiPolygon]]:
    held_a, held_b = _away(a, region), _away(b, region)
    for before, after in itertools.product(held_a, held_b):
        yield region.id, before, after, _cut(held_a[before], held_b[after], shapely.intersection)
    any_a, any_b = (shapely.union_all(list(held.values())) for held in (held_a, held_b))
    for before, ground in held_a.items():
        yield region.id, before, region.home, _cut(ground, any_b, shapely.difference)
    for after, ground in held_b.items():
        yield region.id, region.home, after, _cut(ground, any_a, shapely.difference)


def _cut(first: BaseGeometry, second: BaseGeometry, operation: Callable[..., BaseGeometry]) -> MultiPolygon:
    return geometry.as_multipolygon(operation(first, second, grid_size=GRID))


def _away(snapshot: Snapshot, region: Region) -> dict[Control, BaseGeometry]:
    """Return what each control except the home side's covers in `region`."""
    return {
        # Ground on the other side that ends at the border leaves a line here, which has no area.
        control: geometry.as_multipolygon(shapely.intersection(_ground(snapshot, control), region.geometry))
        for control in Control
        if control is not region.home
    }


def _ground(snapshot: Snapshot, control: Control) -> BaseGeometry:
    codes = sorted(code for held, code in snapshot.parts if held is control)
    return shapely.union_all(shapely.from_wkb(codes))
