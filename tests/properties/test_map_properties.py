"""What must hold for any maps: areas add up, faces partition the ground, a difference has two ends."""

from __future__ import annotations

import itertools

import pytest
import shapely
from hypothesis import given, settings

from geodata.geometry import area_km2, resolve_overlaps
from geodata.measures.areas import measure
from geodata.measures.difference import difference
from geodata.measures.overlay import overlay
from geodata.model import Control
from geodata.regions import load_regions, state_border
from geodata.timeline import Snapshot, snapshots
from tests.maps import table
from tests.properties.test_faces_properties import maps

REGIONS = load_regions()
BORDER = state_border(REGIONS)
TOLERANCE = 0.001  # km2: edges that cross are snapped to the grid of 0.1 m
EXAMPLES, LONG_EXAMPLES = 15, 2_000


@pytest.fixture(scope="module")
def examples(request: pytest.FixtureRequest) -> int:
    return LONG_EXAMPLES if request.config.getoption("--long") else EXAMPLES


def _snapshot(ground: dict[Control, shapely.MultiPolygon], date: str = "2024-08-06") -> Snapshot:
    held = {control.value: shape for control, shape in resolve_overlaps(ground).items()}
    return snapshots(table({date: held}))[0]


@pytest.mark.promise("The areas of a region add up to the region, on any map.")
def test_the_areas_of_a_region_add_up_to_it(examples: int) -> None:
    @settings(max_examples=examples, deadline=None)
    @given(maps)
    def check(ground) -> None:
        for region in REGIONS:
            areas = measure([_snapshot(ground)], region, BORDER)[0].areas
            held = [areas.of(control) for control in Control]
            assert min(held) >= 0
            assert sum(held) == pytest.approx(region.area_km2, abs=TOLERANCE)

    check()


@pytest.mark.promise("The faces of two maps never overlap, and cover what either map gives to a side abroad.")
def test_faces_never_overlap_and_cover(examples: int) -> None:
    @settings(max_examples=examples, deadline=None)
    @given(maps, maps)
    def check(first, second) -> None:
        a, b = _snapshot(first), _snapshot(second)
        for region in REGIONS:
            faces = [face.geometry for face in overlay(a.held, b.held, [region])]
            for one, other in itertools.combinations(faces, 2):
                assert area_km2([one.intersection(other)])[0] < TOLERANCE
            abroad = [
                shapely.intersection(held, region.geometry)
                for snapshot in (a, b)
                for control, held in snapshot.held.items()
                if control is not region.home
            ]
            missed = shapely.symmetric_difference(shapely.union_all(faces), shapely.union_all(abroad))
            assert area_km2([missed])[0] < TOLERANCE

    check()


@pytest.mark.promise("What differs from A to B is what differs from B to A, the other way round.")
def test_a_difference_has_two_ends(examples: int) -> None:
    @settings(max_examples=examples, deadline=None)
    @given(maps, maps)
    def check(first, second) -> None:
        a, b = _snapshot(first), _snapshot(second)
        there, back = difference(a, b, REGIONS), difference(b, a, REGIONS)
        turned = {(change.after, change.before): change.km2 for change in back.changes}
        moved = {(change.before, change.after): change.km2 for change in there.changes}
        assert moved == pytest.approx(turned, abs=TOLERANCE)
        assert there.untold_km2 == pytest.approx(back.untold_km2, abs=TOLERANCE)
        assert all(change.km2 == 0 for change in difference(a, a, REGIONS).changes)

    check()
