"""Checks of the rings in foreign files."""

from __future__ import annotations

import math

import pyproj
import pytest
import shapely
from shapely import Polygon, box

from geodata import geometry
from geodata.importers.rings import RingProblem, polygons_from_rings
from geodata.model import WINDOW

SQUARE = [[35.0, 51.0], [35.1, 51.0], [35.1, 51.1], [35.0, 51.1], [35.0, 51.0]]


GEOD = pyproj.Geod(ellps="WGS84")


BORDER = shapely.LineString([(34.0, 51.0), (36.0, 51.0)])


def _square(west: float, south: float, side: float) -> list[list[float]]:
    east, north = west + side, south + side
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def _problem(*rings: object) -> RingProblem:
    with pytest.raises(RingProblem) as caught:
        polygons_from_rings([list(rings)])
    return caught.value


def test_a_good_ring_is_taken_as_it_is() -> None:
    (checked,) = polygons_from_rings([[SQUARE]])
    assert Polygon(checked.rings[0], checked.rings[1:]).equals(box(35.0, 51.0, 35.1, 51.1))
    assert checked.bounds == (35.0, 51.0, 35.1, 51.1)
    assert not checked.closed
    assert not checked.flattened


def test_an_open_ring_is_closed_and_said_to_be() -> None:
    (checked,) = polygons_from_rings([[SQUARE[:-1]]])
    assert checked.closed
    assert checked.rings[0].tolist() == SQUARE


def test_the_third_dimension_is_dropped_and_said_to_be() -> None:
    (checked,) = polygons_from_rings([[[[*point, 7.0] for point in SQUARE]]])
    assert checked.flattened
    assert checked.rings[0].shape == (5, 2)


def test_latitude_first() -> None:
    (checked,) = polygons_from_rings([[[[lat, lon] for lon, lat in SQUARE]]], lat_first=True)
    assert checked.rings[0].tolist() == SQUARE


def test_a_hole_is_kept() -> None:
    hole = [[35.02, 51.02], [35.04, 51.02], [35.04, 51.04], [35.02, 51.02]]
    (checked,) = polygons_from_rings([[SQUARE, hole]])
    assert Polygon(checked.rings[0], checked.rings[1:]).area == pytest.approx(0.01 - 0.0002)


def _area_of(*rings: list[list[float]]) -> float:
    (checked,) = polygons_from_rings([list(rings)])
    repaired, _ = geometry.repair(Polygon(checked.rings[0], checked.rings[1:]))
    return float(repaired.area)


@pytest.mark.parametrize(
    ("hole", "area"),
    [
        (_square(35.5, 51.0, 0.1), 0.01),  # beside
        (_square(35.1, 51.0, 0.1), 0.01),  # beside, sharing an edge
        (_square(35.05, 51.0, 0.1), 0.005),  # half outside
        (_square(35.02, 51.02, 0.02), 0.0096),  # inside
        ([[35.5, 51.0], [35.6, 51.1], [35.6, 51.0], [35.5, 51.1], [35.5, 51.0]], 0.01),  # a figure of eight
    ],
)
def test_a_hole_never_adds_ground(hole: list[list[float]], area: float) -> None:
    assert _area_of(SQUARE, hole) == pytest.approx(area)


def test_a_hole_in_the_arm_of_an_angle_never_adds_ground() -> None:
    angle = [[35.0, 51.0], [35.4, 51.0], [35.4, 51.1], [35.1, 51.1], [35.1, 51.4], [35.0, 51.4], [35.0, 51.0]]
    assert _area_of(angle, _square(35.2, 51.2, 0.1)) == pytest.approx(0.07)  # outside, within its bounds
    eight = [[35.0, 51.0], [35.4, 51.4], [35.4, 51.0], [35.0, 51.4], [35.0, 51.0]]
    assert _area_of(eight, _square(35.19, 51.01, 0.02)) == pytest.approx(0.08)


def test_a_hole_outside_is_said_to_be_left_out() -> None:
    (checked,) = polygons_from_rings([[SQUARE, _square(35.5, 51.0, 0.1)]])
    assert checked.hole_outside
    assert len(checked.rings) == 1


def test_a_polygon_that_is_all_hole_is_a_problem_and_no_empty_map() -> None:
    assert _problem(_square(35.02, 51.02, 0.02), SQUARE).code == "all-hole"
    assert _problem(SQUARE, SQUARE).code == "all-hole"


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_numbers_that_are_not_finite(value: float) -> None:
    assert _problem([*SQUARE[:2], [value, 51.0], *SQUARE[2:]]).code == "not-finite"
    assert _problem(SQUARE, [*SQUARE[:2], [35.0, value], *SQUARE[2:]]).code == "not-finite"


@pytest.mark.parametrize(
    ("point", "named"),
    [
        ([500, 51], "longitude 500"),
        ([-180.1, 51], "longitude -180.1"),
        ([35, 500], "latitude 500"),
        ([35, -90.1], "latitude -90.1"),
    ],
)
def test_points_off_the_globe(point: list[float], named: str) -> None:
    problem = _problem([*SQUARE[:2], point, *SQUARE[2:]])
    assert problem.code == "out-of-bounds"
    assert named in problem.message


@pytest.mark.parametrize("ring", [[], SQUARE[:1], SQUARE[:2], [SQUARE[0], SQUARE[1], SQUARE[0]]])
def test_rings_of_too_few_points(ring: list[list[float]]) -> None:
    assert _problem(ring).code in ("too-few-points", "bad-coordinates")


@pytest.mark.parametrize(
    "rings",
    [
        7,
        [None],
        [SQUARE[0]],
        [[["a", "b"], *SQUARE]],
        [[[35.0], *SQUARE]],
        [[[35.0, 51.0, 0.0], *SQUARE]],
        [[[[35.0, 51.0]], *SQUARE]],
        [[[10**400, 51], *SQUARE]],
        {"a": 1},
    ],
)
def test_what_is_no_list_of_positions(rings: object) -> None:
    with pytest.raises(RingProblem) as caught:
        polygons_from_rings([rings])  # type: ignore[list-item]
    assert caught.value.code == "bad-coordinates"


def test_null_in_place_of_a_number_is_a_lost_nan() -> None:
    assert _problem([[35.0, None], *SQUARE]).code == "not-finite"


def test_no_ring_at_all() -> None:
    assert _problem().code == "too-few-points"


def test_meets() -> None:
    (checked,) = polygons_from_rings([[SQUARE]])
    assert checked.meets(WINDOW)
    assert checked.meets((35.1, 51.1, 36.0, 52.0))
    assert not checked.meets((35.2, 51.0, 36.0, 52.0))
    assert not checked.meets((35.0, 51.2, 36.0, 52.0))


def test_area_of_the_whole_ellipsoid() -> None:
    assert geometry.area_km2([shapely.segmentize(box(-180, -90, 180, 90), 1)])[0] == pytest.approx(
        510_065_621.7, abs=1
    )
