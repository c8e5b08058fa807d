"""How far the contact line moved in a week, checked against distances taken by hand."""

import json

import numpy as np
import pytest
import shapely
from pyproj import Geod

from geodata import bundle
from geodata.measures.line_movement import Movement, compass, distances, entry, movement
from geodata.regions import by_id, load_regions, state_border
from geodata.timeline import snapshots
from tests.maps import SOURCE, square, table

REGIONS = load_regions()
BORDER = state_border(REGIONS)
KURSK = by_id(REGIONS, "kursk")
GEOD = Geod(ellps="WGS84")
# 6 August 2024 is a Tuesday; 12 and 19 August are Mondays.
TUESDAY, MONDAY, NEXT_MONDAY = "2024-08-06", "2024-08-12", "2024-08-19"

Held = dict[str, shapely.MultiPolygon]


def _box(west: float, south: float, east: float, north: float) -> shapely.MultiPolygon:
    return shapely.MultiPolygon([shapely.box(west, south, east, north)])


OLD = _box(35.2, 51.25, 35.28, 51.29)


def _week(before: Held, after: Held) -> Movement:
    (week,) = movement(snapshots(table({MONDAY: before, NEXT_MONDAY: after})), KURSK, BORDER)
    return week


def _km(lon_a: float, lat_a: float, lon_b: float, lat_b: float) -> float:
    return GEOD.inv(lon_a, lat_a, lon_b, lat_b)[2] / 1000


def test_an_advance_to_the_north() -> None:
    week = _week({"ukraine": OLD}, {"ukraine": _box(35.2, 51.25, 35.28, 51.30)})
    step = _km(35.24, 51.29, 35.24, 51.30)
    assert week.farthest == pytest.approx(step, abs=0.001)
    assert week.bearing == "N"
    assert week.lat == pytest.approx(51.30, abs=1e-6)
    # The top moved by the whole step, as much of either side by half of it on the mean.
    top, sides = _km(35.2, 51.30, 35.28, 51.30), 2 * step
    around = 2 * _km(35.2, 51.25, 35.2, 51.30) + top + _km(35.2, 51.25, 35.28, 51.25)
    assert week.mean == pytest.approx((top * step + sides * step / 2) / around, rel=0.02)
    assert week.signed == pytest.approx(week.mean)


def test_a_retreat_to_the_south_counts_as_negative() -> None:
    week = _week({"ukraine": OLD}, {"ukraine": _box(35.2, 51.25, 35.28, 51.28)})
    assert week.farthest == pytest.approx(-_km(35.24, 51.28, 35.24, 51.29), abs=0.001)
    assert week.bearing == "S"
    assert week.signed == pytest.approx(-week.mean)


def test_growth_on_both_flanks_is_no_direction_and_a_shift_nearly_cancels() -> None:
    week = _week({"ukraine": OLD}, {"ukraine": _box(35.19, 51.25, 35.29, 51.29)})
    assert week.bearing is None
    moved = _week({"ukraine": OLD}, {"ukraine": _box(35.21, 51.25, 35.29, 51.29)})
    assert moved.bearing == "E"
    assert abs(moved.signed) < 0.2 * moved.mean


def test_where_nothing_was_held_the_line_stood_on_the_border() -> None:
    week = _week({}, {"ukraine": OLD})
    nearest = shapely.shortest_line(shapely.Point(week.lon, week.lat), BORDER)
    points = shapely.get_coordinates(nearest)
    assert week.farthest == pytest.approx(_km(*points[0], *points[1]), rel=0.05)
    assert week.farthest > week.mean > 5
    assert week.signed == pytest.approx(week.mean)


def test_far_from_what_was_held_the_border_is_nearer() -> None:
    pocket = square(34.3, 51.5, 0.02)
    alone = _week({}, {"ukraine": pocket})
    both = _week({"ukraine": OLD}, {"ukraine": shapely.union_all([OLD, pocket])})
    assert both.farthest == pytest.approx(alone.farthest, abs=1e-6)
    assert both.farthest < 40 < _km(35.2, 51.27, 34.32, 51.5)


def test_a_retreat_is_measured_from_the_old_line_not_from_the_border() -> None:
    everything = _box(33.4, 50.4, 36.4, 51.4)
    point = shapely.Point(35.2, 51.05)
    assert shapely.distance(point, BORDER) < 0.2  # degrees: the border is far nearer than the old line
    week = _week({"ukraine": everything}, {"ukraine": _box(35.2, 51.0, 35.3, 51.1)})
    assert week.farthest == pytest.approx(-_km(35.2, 51.1, 35.2, 51.4), rel=0.5)
    assert abs(week.farthest) > _km(35.2, 51.1, 35.2, 51.4)


def test_no_newer_line_no_value_and_no_change_no_movement() -> None:
    gone = _week({"ukraine": OLD}, {})
    assert (gone.mean, gone.signed, gone.farthest, gone.bearing, gone.lon) == (None,) * 5
    still = _week({"ukraine": OLD}, {"ukraine": OLD, "contested": square(35.3, 51.25, 0.02)})
    assert (still.mean, still.signed, still.farthest, still.bearing, still.lat) == (0, 0, 0, None, None)


def test_the_weeks_begin_on_mondays_but_for_the_first_and_end_but_for_the_last() -> None:
    days = {TUESDAY: {}, "2024-08-08": {"ukraine": OLD}, "2024-08-21": {"ukraine": OLD}}
    found = movement(snapshots(table(days)), KURSK, BORDER)
    assert [(week.first, week.until) for week in found] == [
        (TUESDAY, MONDAY),
        (MONDAY, NEXT_MONDAY),
        (NEXT_MONDAY, "2024-08-21"),
    ]
    assert found[0].mean > 0
    assert found[1].mean == found[2].mean == 0


@pytest.mark.parametrize("days", [{}, {TUESDAY: {"ukraine": OLD}}])
def test_one_map_is_no_movement(days: dict[str, Held]) -> None:
    history = snapshots(table({**days, TUESDAY: {}})) if days else []
    assert movement(history, KURSK, BORDER) == []


@pytest.mark.parametrize(
    ("moves", "expected"),
    [
        ([(0, 1)], "N"),
        ([(1, 1)], "NE"),
        ([(1, 0)], "E"),
        ([(1, -1)], "SE"),
        ([(0, -1)], "S"),
        ([(-1, -1)], "SW"),
        ([(-1, 0)], "W"),
        ([(-1, 1)], "NW"),
        ([(-0.1, 1)], "N"),
        ([(2, 0), (-1, 0)], "E"),
        ([(1, 0), (-1, 0)], None),
        ([(0.001, 0)], None),
        (np.empty((0, 2)), None),
    ],
)
def test_compass_points(moves: list[tuple[float, float]], expected: str | None) -> None:
    assert compass(np.asarray(moves, dtype=float)) == expected


def test_distances_are_geodesic_and_point_the_right_way() -> None:
    start, end = shapely.points([[35.0, 51.0]]), shapely.points([[35.0, 51.1]])
    moves, km = distances(start, end)
    assert km[0] == pytest.approx(_km(35.0, 51.0, 35.0, 51.1), abs=1e-9)
    assert moves[0].tolist() == pytest.approx([0, km[0]], abs=1e-9)


def test_the_bundle_file() -> None:
    days = {
        MONDAY: {"ukraine": OLD},
        NEXT_MONDAY: {"ukraine": _box(35.2, 51.25, 35.28, 51.30)},
        "2024-09-02": {},
    }
    found = entry([(SOURCE, snapshots(table(days)))], REGIONS, BORDER, "2024-08-01")
    assert json.loads(bundle.dump(found)) == found
    assert [(row["source"], row["region"]) for row in found["rows"]] == [
        ("hand", region.id) for region in REGIONS
    ]
    row = next(row for row in found["rows"] if row["region"] == "kursk")
    assert bundle.undeltas(row["day"]) == [11, 18, 25]
    assert row["until"] == 32
    assert row["farthest"] == [111, 0, None]
    assert row["bearing"] == ["N", None, None]
    assert row["at"][0][1] == 51.3
    assert row["at"][1:] == [None, None]


@pytest.mark.parametrize("turn", [-22.4, 22.4])
def test_a_compass_point_is_an_eighth_of_the_circle(turn: float) -> None:
    angles = np.radians(np.arange(0, 360, 45) + turn)
    points = [compass(np.array([[np.sin(angle), np.cos(angle)]])) for angle in angles]
    assert points == ["N", "NE", "E", "SE", "S", "SW", "W", "NW"]
