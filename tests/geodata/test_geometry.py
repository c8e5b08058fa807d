"""Repairs and measures on shapes whose answer is known."""

from __future__ import annotations

import math

import numpy as np
import pyproj
import pytest
import shapely
from shapely import MultiPolygon, Polygon, box

from geodata import geometry
from geodata.model import WINDOW, Control

SQUARE = [[35.0, 51.0], [35.1, 51.0], [35.1, 51.1], [35.0, 51.1], [35.0, 51.0]]


GEOD = pyproj.Geod(ellps="WGS84")


def test_a_figure_of_eight_becomes_its_two_loops() -> None:
    repaired, was_broken = geometry.repair(Polygon([(35, 51), (36, 52), (36, 51), (35, 52)]))
    assert was_broken
    assert len(repaired.geoms) == 2
    assert repaired.area == pytest.approx(0.5)


def test_a_valid_polygon_is_not_said_to_be_repaired() -> None:
    repaired, was_broken = geometry.repair(box(35, 51, 36, 52))
    assert not was_broken
    assert repaired.equals(box(35, 51, 36, 52))


def test_a_sliver_thinner_than_the_grid_vanishes() -> None:
    repaired, _ = geometry.repair(box(35, 51, 36, 51 + 1e-7))
    assert repaired.is_empty
    assert isinstance(repaired, MultiPolygon)


def test_as_multipolygon_leaves_out_lines() -> None:
    mixed = shapely.GeometryCollection(
        [shapely.LineString([(0, 0), (1, 1)]), box(0, 0, 1, 1), shapely.GeometryCollection([box(2, 2, 3, 3)])]
    )
    assert geometry.as_multipolygon(mixed).area == pytest.approx(2)
    assert geometry.as_multipolygon(None).is_empty
    assert geometry.as_multipolygon(shapely.Point(1, 1)).is_empty


def test_outer_rings_run_counter_clockwise_and_holes_clockwise() -> None:
    ring = shapely.reverse(box(35, 51, 36, 52).difference(box(35.4, 51.4, 35.6, 51.6)))
    repaired, _ = geometry.repair(ring)
    (polygon,) = repaired.geoms
    assert polygon.exterior.is_ccw
    assert not polygon.interiors[0].is_ccw


def test_clip_cuts_at_the_window() -> None:
    clipped = geometry.clip(box(33.0, 50.0, 34.0, 51.0))
    assert clipped.bounds == pytest.approx((33.4, 50.4, 34.0, 51.0))
    assert geometry.clip(box(30.0, 50.0, 31.0, 51.0)).is_empty


def test_overlap_goes_by_precedence() -> None:
    ground = {
        Control.UKRAINE: box(35.0, 51.0, 35.3, 51.1),
        Control.RUSSIA: box(35.1, 51.0, 35.4, 51.1),
        Control.CONTESTED: box(35.2, 51.0, 35.5, 51.1),
    }
    settled = geometry.resolve_overlaps(ground)
    assert settled[Control.CONTESTED].equals(box(35.2, 51.0, 35.5, 51.1))
    assert settled[Control.RUSSIA].equals(box(35.1, 51.0, 35.2, 51.1))
    assert settled[Control.UKRAINE].equals(box(35.0, 51.0, 35.1, 51.1))


def test_a_control_that_is_wholly_covered_is_left_empty() -> None:
    settled = geometry.resolve_overlaps(
        {Control.UKRAINE: box(35.1, 51.1, 35.2, 51.2), Control.RUSSIA: box(35, 51, 36, 52)}
    )
    assert settled[Control.UKRAINE].is_empty
    assert settled[Control.RUSSIA].equals(box(35, 51, 36, 52))


def test_an_enclave_keeps_its_ground() -> None:
    settled = geometry.resolve_overlaps(
        {Control.CONTESTED: box(35.4, 51.4, 35.6, 51.6), Control.UKRAINE: box(35, 51, 36, 52)}
    )
    assert settled[Control.UKRAINE].area == pytest.approx(1 - 0.04)
    assert len(settled[Control.UKRAINE].geoms[0].interiors) == 1


def test_neighbours_share_the_vertices_where_they_touch() -> None:
    slanted = Polygon([(35.0, 51.0), (35.777777, 51.333333), (35.0, 51.5)])
    settled = geometry.resolve_overlaps(
        {Control.RUSSIA: slanted, Control.UKRAINE: box(35.1, 50.9, 35.3, 51.6)}
    )
    shared = settled[Control.RUSSIA].intersection(settled[Control.UKRAINE])
    assert shared.area == 0
    assert shapely.coverage_is_valid(list(settled.values()))


def test_area_is_that_of_the_ellipsoid() -> None:
    shape = shapely.segmentize(box(35.0, 51.0, 35.5, 51.5), 0.001)
    expected, _ = GEOD.geometry_area_perimeter(shape)
    assert geometry.area_km2([shape])[0] == pytest.approx(abs(expected) / 1e6, rel=1e-7)


def test_cutting_a_long_edge_changes_no_area() -> None:
    whole = box(33.4, 50.4, 36.4, 52.2)
    parts = [box(33.4, 50.4, 34.9, 52.2), box(34.9, 50.4, 36.4, 52.2)]
    assert geometry.area_km2(parts).sum() == pytest.approx(geometry.area_km2([whole])[0], abs=1e-6)


def test_area_takes_holes_off_and_parts_together() -> None:
    outer, hole, other = box(35, 51, 35.4, 51.4), box(35.1, 51.1, 35.2, 51.2), box(36, 51, 36.1, 51.1)
    shape = MultiPolygon([outer.difference(hole), other])
    expected = geometry.area_km2([outer])[0] - geometry.area_km2([hole])[0] + geometry.area_km2([other])[0]
    areas = geometry.area_km2(np.array([None, shape, MultiPolygon(), shapely.reverse(shape)], dtype=object))
    assert areas.tolist() == pytest.approx([0, expected, 0, expected])
    assert geometry.area_km2([]).tolist() == []


def test_length() -> None:
    line = shapely.LineString([(35, 51), (35, 52), (36, 52)])
    expected = (GEOD.line_length([35, 35], [51, 52]) + GEOD.line_length([35, 36], [52, 52])) / 1000
    lengths = geometry.length_km(
        [line, shapely.MultiLineString(), shapely.MultiLineString([line, line]), None]
    )
    assert lengths.tolist() == pytest.approx([expected, 0, 2 * expected, 0])
    square = box(35, 51, 35.1, 51.1)
    assert geometry.length_km([square])[0] == pytest.approx(geometry.length_km([square.boundary])[0])


BORDER = shapely.LineString([(34.0, 51.0), (36.0, 51.0)])


def test_the_state_border_is_no_front() -> None:
    held = box(35.0, 51.0, 35.5, 51.2)
    line = geometry.contact_line(held, BORDER)
    assert line.intersects(shapely.Point(35.25, 51.2))
    assert not line.intersects(box(35.1, 50.9, 35.4, 51.1))
    sides = 2 * GEOD.line_length([35, 35], [51, 51.2]) + GEOD.line_length([35, 35.5], [51.2, 51.2])
    ends = 2 * geometry.BORDER_TOLERANCE_KM
    assert geometry.length_km([line])[0] == pytest.approx(sides / 1000 - ends, abs=0.02)


@pytest.mark.parametrize(("off_km", "is_border"), [(0.2, True), (-0.2, True), (0.6, False), (-0.6, False)])
def test_a_border_drawn_a_little_off_is_still_the_border(off_km: float, is_border: bool) -> None:
    held = box(35.0, 51.0 + off_km / 111.2, 35.5, 51.2)
    line = geometry.contact_line(held, BORDER)
    assert line.intersects(box(35.1, 50.9, 35.4, 51.1)) != is_border


def test_the_tolerance_is_the_same_from_west_to_east() -> None:
    border = shapely.LineString([(35.0, 50.5), (35.0, 52.0)])
    shift = 0.25 / (111.2 * math.cos(math.radians(51.3)))
    held = box(35.0 + shift, 51.0, 35.5, 51.2)
    assert not geometry.contact_line(held, border).intersects(box(34.9, 51.05, 35.1, 51.15))


def test_the_frame_of_the_window_is_no_front() -> None:
    west, south, _, _ = WINDOW
    line = geometry.contact_line(box(west, south, west + 0.1, south + 0.1), BORDER)
    assert line.bounds == pytest.approx((west, south, west + 0.1, south + 0.1), abs=1e-5)
    assert not line.intersects(shapely.Point(west, south + 0.05))
    assert line.intersects(shapely.Point(west + 0.1, south + 0.05))


def test_no_ground_no_front() -> None:
    assert geometry.contact_line(MultiPolygon(), BORDER).is_empty
    assert geometry.length_km([geometry.contact_line(MultiPolygon(), BORDER)])[0] == 0
