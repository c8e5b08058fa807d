"""What must hold for any polygons, however badly drawn."""

from __future__ import annotations

import itertools

import numpy as np
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import MultiPolygon, Polygon

from geodata import geometry
from geodata.importers.rings import polygons_from_rings
from geodata.model import GRID, PRECEDENCE, WINDOW, Control

# Off the grid on purpose; a little beyond the window on every side.
longitudes = st.floats(WINDOW[0] - 0.3, WINDOW[2] + 0.3)
latitudes = st.floats(WINDOW[1] - 0.3, WINDOW[3] + 0.3)
# Corners on a coarse lattice make shared edges and touching points likely.
lattice = st.tuples(st.integers(0, 6), st.integers(0, 6)).map(lambda p: (34 + p[0] / 7, 51 + p[1] / 7))
corners = st.tuples(longitudes, latitudes) | lattice
rings = st.lists(corners, min_size=3, max_size=9)
polygons = rings.map(Polygon)
grounds = st.dictionaries(st.sampled_from(list(Control)), polygons.map(lambda p: geometry.repair(p)[0]))

# Snapping moves a vertex by up to half a grid step; shapes here have some dozens of short edges.
AREA_TOLERANCE = 2e-5  # square degrees


def _on_grid(shape: MultiPolygon) -> bool:
    points = shapely.get_coordinates(shape) / GRID
    return bool(np.abs(points - np.round(points)).max(initial=0) < 1e-3)


def _runs_right(shape: MultiPolygon) -> bool:
    outer = all(part.exterior.is_ccw for part in shape.geoms)
    return outer and not any(hole.is_ccw for part in shape.geoms for hole in part.interiors)


@given(polygons)
def test_repair_gives_valid_polygons_on_the_grid(polygon: Polygon) -> None:
    repaired, was_broken = geometry.repair(polygon)
    assert isinstance(repaired, MultiPolygon)
    assert repaired.is_valid
    assert was_broken != polygon.is_valid
    assert _on_grid(repaired)
    assert _runs_right(repaired)


@given(polygons)
def test_repairing_twice_changes_nothing(polygon: Polygon) -> None:
    once, _ = geometry.repair(polygon)
    twice, was_broken = geometry.repair(once)
    assert not was_broken
    assert shapely.equals_exact(once, twice, 0)


@given(polygons)
def test_a_clip_lies_inside_and_loses_nothing_inside(polygon: Polygon) -> None:
    repaired, _ = geometry.repair(polygon)
    clipped = geometry.clip(repaired)
    assert clipped.is_valid
    assert _on_grid(clipped)
    assert _runs_right(clipped)
    assert clipped.is_empty or shapely.box(*WINDOW).buffer(GRID).contains(clipped)
    assert abs(clipped.area - repaired.intersection(shapely.box(*WINDOW)).area) < AREA_TOLERANCE


@settings(deadline=None)
@given(grounds)
def test_overlaps_are_told_apart_and_no_ground_is_lost(ground: dict[Control, MultiPolygon]) -> None:
    settled = geometry.resolve_overlaps(ground)
    assert settled.keys() == ground.keys()
    for shape in settled.values():
        assert shape.is_valid
        assert _on_grid(shape)
        assert _runs_right(shape)
    for first, second in itertools.combinations(settled.values(), 2):
        assert shapely.relate_pattern(first, second, "F********")  # no inner point in common
    total = sum(shape.area for shape in settled.values())
    assert abs(total - shapely.union_all(list(ground.values())).area) < AREA_TOLERANCE


@settings(deadline=None)
@given(grounds)
def test_the_first_class_keeps_all_its_ground(ground: dict[Control, MultiPolygon]) -> None:
    settled = geometry.resolve_overlaps(ground)
    holders = [control for control in PRECEDENCE if control in ground]
    if holders:
        first = holders[0]
        assert settled[first].symmetric_difference(ground[first]).area < AREA_TOLERANCE


@given(st.lists(corners, min_size=3, max_size=9, unique=True), st.booleans())
def test_closing_a_ring(ring: list[tuple[float, float]], is_closed: bool) -> None:
    given_ring = [*ring, ring[0]] if is_closed else ring
    (checked,) = polygons_from_rings([[given_ring]])
    assert checked.closed != is_closed
    assert checked.rings[0].tolist() == [list(point) for point in [*ring, ring[0]]]


@given(polygons, st.integers(0, 8))
def test_the_same_shape_has_the_same_bytes(polygon: Polygon, turn: int) -> None:
    """Wherever the ring starts and whichever way it runs."""
    points = list(polygon.exterior.coords)[:-1]
    turn %= len(points)
    turned = Polygon([*points[turn:], *points[:turn]])
    if polygon.is_valid:
        assert geometry.repair(turned)[0].wkb == geometry.repair(polygon)[0].wkb
        assert geometry.repair(shapely.reverse(polygon))[0].wkb == geometry.repair(polygon)[0].wkb
