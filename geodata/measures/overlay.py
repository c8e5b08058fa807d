"""Two maps laid over each other: the ground of a region, cut so that each piece has one holder on both.

A face is the ground with one pair of holders. Any question of the form "what differs between A and B" is
a sum over faces. They are computed for the two maps in question, not stored: the partition of all maps of
the shipped sources at once has 88,050 pieces and 373,000 vertices, the two maps at hand a few hundred.

The command line, the claims and the pictures all cut here; only where their polygons come from differs.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import shapely
from shapely import MultiPolygon
from shapely.geometry.base import BaseGeometry

from geodata import geometry
from geodata.bounds.crowding import refuse_crowded_pair
from geodata.model import GRID, Control

__all__ = ["Face", "Held", "Place", "Teller", "faces_of", "is_untold", "overlay", "part"]

Held = Mapping[Control, BaseGeometry]  # what each control covers on a map, in degrees


class Place(Protocol):
    """A region: ``geometry`` in degrees, and who holds whatever no polygon gives to another."""

    @property
    def id(self) -> str:
        """Its name in files and addresses."""

    @property
    def home(self) -> Control:
        """The side that is at home there."""

    @property
    def geometry(self) -> BaseGeometry:
        """Its ground."""


class Teller(Protocol):
    """What a map tells: whether it is incomplete, and which controls it shows at all."""

    @property
    def incomplete(self) -> bool:
        """Whether part of the map was set aside or cut off."""

    def knows(self, control: Control) -> bool:
        """Tell whether the map shows ground of that control."""


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


def overlay(a: Held, b: Held, places: Iterable[Place]) -> list[Face]:
    """Return the faces of maps `a` and `b` in `places`, without ground of the home side on both."""
    return [
        face for place in places for face in faces_of(place.id, place.home, _away(a, place), _away(b, place))
    ]


def faces_of(region: str, home: Control, a: Held, b: Held) -> list[Face]:
    """Return the faces of one region from what the sides not at `home` hold there, `a` before and `b` after.

    Their keys are the same: every control except `home`. The ground is already cut to the region.

    Raises
    ------
    Crowded
        The outlines of the two maps meet too often.
    """
    refuse_crowded_pair(a.values(), b.values())
    found = list(_cuts(home, a, b))
    areas = geometry.area_km2([ground for *_, ground in found])
    return [
        Face(region, before, after, ground, float(km2))
        for (before, after, ground), km2 in zip(found, areas, strict=True)
        if km2 > 0
    ]


def _cuts(home: Control, a: Held, b: Held) -> Iterator[tuple[Control, Control, MultiPolygon]]:
    for before, after in itertools.product(a, b):
        yield before, after, _cut(a[before], b[after], shapely.intersection)
    any_a, any_b = (shapely.union_all(list(held.values())) for held in (a, b))
    for before, ground in a.items():
        yield before, home, _cut(ground, any_b, shapely.difference)
    for after, ground in b.items():
        yield home, after, _cut(ground, any_a, shapely.difference)


def _cut(first: BaseGeometry, second: BaseGeometry, operation: Callable[..., BaseGeometry]) -> MultiPolygon:
    return geometry.as_multipolygon(operation(first, second, grid_size=GRID))


def _away(held: Held, place: Place) -> dict[Control, BaseGeometry]:
    """Return what each control except the home side's covers in `place`."""
    return {
        # Ground on the other side that ends at the border leaves a line here, which has no area.
        control: geometry.as_multipolygon(shapely.intersection(held[control], place.geometry))
        for control in Control
        if control is not place.home
    }


def is_untold(held: Control, teller: Teller, other: Control, home: Control) -> bool:
    """Tell whether ground that a map leaves at home may in fact be held otherwise.

    What no polygon covers is at home. That does not follow on an incomplete map, nor, if the map
    shows no contested ground, where the `other` map has contested ground.
    """
    if held is not home:
        return False
    return teller.incomplete or (other is Control.CONTESTED and not teller.knows(Control.CONTESTED))


def part(
    faces: Sequence[Face], a: Teller, b: Teller, homes: Mapping[str, Control]
) -> tuple[list[Face], list[Face]]:
    """Split the faces into those whose holders both maps tell and the others; `homes` by region."""
    told, untold = list[Face](), list[Face]()
    for face in faces:
        home = homes[face.region]
        silent = is_untold(face.before, a, face.after, home) or is_untold(face.after, b, face.before, home)
        (untold if face.before is not face.after and silent else told).append(face)
    return told, untold
