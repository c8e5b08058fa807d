"""Runs: each polygon once, over the longest interval in which it does not change."""

import shapely

from geodata.model import Control
from geodata.timeline import Run, runs, snapshots
from tests.maps import square, table

A, B = square(35.2, 51.1), square(35.4, 51.1)
BOTH = shapely.MultiPolygon([A.geoms[0], B.geoms[0]])


def _runs(days: dict[str, dict[str, shapely.MultiPolygon]]) -> list[tuple[str, str, str]]:
    return [(run.control.value, run.valid_from, run.valid_to) for run in runs(snapshots(table(days)))]


def test_a_polygon_that_stays_is_one_run() -> None:
    days = {"2024-08-06": {"ukraine": A}, "2024-08-07": {"ukraine": BOTH}, "2024-08-08": {"ukraine": A}}
    assert _runs(days) == [
        ("ukraine", "2024-08-06", "2024-08-09"),
        ("ukraine", "2024-08-07", "2024-08-08"),
    ]


def test_a_held_over_day_belongs_to_the_map_in_force() -> None:
    assert _runs({"2024-08-06": {"ukraine": A}, "2024-08-10": {}}) == [
        ("ukraine", "2024-08-06", "2024-08-10")
    ]


def test_a_polygon_that_comes_back_has_two_runs() -> None:
    days = {"2024-08-06": {"ukraine": A}, "2024-08-07": {}, "2024-08-08": {"ukraine": A}}
    assert [(start, end) for _, start, end in _runs(days)] == [
        ("2024-08-06", "2024-08-07"),
        ("2024-08-08", "2024-08-09"),
    ]


def test_a_change_of_control_ends_a_run() -> None:
    days = {"2024-08-06": {"ukraine": A}, "2024-08-07": {"contested": A}}
    assert _runs(days) == [
        ("ukraine", "2024-08-06", "2024-08-07"),
        ("contested", "2024-08-07", "2024-08-08"),
    ]


def test_where_a_ring_starts_does_not_matter() -> None:
    ring = list(A.geoms[0].exterior.coords)[:-1]
    turned = shapely.MultiPolygon([shapely.Polygon(ring[2:] + ring[:2])])
    assert len(_runs({"2024-08-06": {"ukraine": A}, "2024-08-07": {"ukraine": turned}})) == 1


def test_a_map_without_ground_is_a_snapshot_too() -> None:
    history = snapshots(table({"2024-08-06": {}}))
    assert [(s.date, s.until, s.parts) for s in history] == [("2024-08-06", "2024-08-07", frozenset())]


def test_no_snapshots_no_runs() -> None:
    assert runs([]) == []


def test_a_run_gives_its_polygon_back() -> None:
    run = runs(snapshots(table({"2024-08-06": {"ukraine": A}})))[0]
    assert isinstance(run, Run)
    assert run.control is Control.UKRAINE
    assert run.polygon.equals(A.geoms[0])
