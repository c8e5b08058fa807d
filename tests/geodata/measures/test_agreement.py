"""Two sources' maps side by side: exact on squares, and consistent with the curves."""

import json
from dataclasses import replace

import pytest
import shapely

from geodata import bundle
from geodata.geometry import area_km2
from geodata.measures.agreement import PairDay, agreement, entry
from geodata.measures.areas import measure
from geodata.model import Control
from geodata.regions import by_id, load_regions, state_border
from geodata.store import ParquetStore
from geodata.timeline import Snapshot, snapshots
from tests.maps import SOURCE, square, table

REGIONS = load_regions()
KURSK, SUMY = by_id(REGIONS, "kursk"), by_id(REGIONS, "sumy")
LEFT, RIGHT, MIDDLE = square(35.2, 51.25, 0.04), square(35.24, 51.25, 0.04), square(35.22, 51.25, 0.04)
HALF = float(area_km2([LEFT])[0]) / 2
OUTSIDE = square(34.5, 51.0, 0.02)  # in Sumy
AREAS = ("agreed", "only_a", "only_b", "held_a", "held_b", "contested_both", "contested_a", "contested_b")

Days = dict[str, dict[str, shapely.MultiPolygon]]


def _history(days: Days) -> list[Snapshot]:
    return snapshots(table(days))


def _on_one_day(a: dict[str, shapely.MultiPolygon], b: dict[str, shapely.MultiPolygon]) -> PairDay:
    (day,) = agreement(_history({"2024-08-06": a}), _history({"2024-08-06": b}), KURSK)
    return day


def _areas(day: PairDay) -> dict[str, float]:
    """Return the areas above 0, in halves of a square."""
    found = {name: getattr(day, name) / HALF for name in AREAS}
    return {name: round(value, 3) for name, value in found.items() if value > 1e-6}


def test_ground_of_both_of_one_and_of_the_other() -> None:
    day = _on_one_day({"ukraine": LEFT}, {"ukraine": MIDDLE})
    assert _areas(day) == {"agreed": 1, "only_a": 1, "only_b": 1}
    assert day.iou == pytest.approx(1 / 3, abs=1e-4)
    assert day.contested == 0


def test_contested_ground_counts_by_what_the_other_map_says() -> None:
    day = _on_one_day({"ukraine": LEFT, "contested": RIGHT}, {"contested": MIDDLE})
    assert _areas(day) == {"only_a": 1, "held_a": 1, "contested_both": 1, "contested_a": 1}
    assert day.contested == pytest.approx(3 * HALF, abs=1e-3)
    assert day.iou == 0


def test_exchanging_the_two_exchanges_the_columns() -> None:
    a, b = {"ukraine": LEFT, "contested": RIGHT}, {"contested": MIDDLE}
    assert _areas(_on_one_day(b, a)) == {"only_b": 1, "held_b": 1, "contested_both": 1, "contested_b": 1}


def test_home_polygons_and_ground_outside_count_for_nothing() -> None:
    day = _on_one_day({"russia": LEFT}, {"ukraine": OUTSIDE})
    assert _areas(day) == {}


def test_no_union_no_ratio() -> None:
    assert _on_one_day({}, {"contested": LEFT}).iou is None


def test_days_begin_where_either_map_changes_and_end_with_the_shorter_source() -> None:
    a = _history({"2024-08-01": {"ukraine": LEFT}, "2024-08-10": {"ukraine": RIGHT}, "2024-08-20": {}})
    b = _history({"2024-08-05": {"ukraine": LEFT}, "2024-08-07": {"ukraine": MIDDLE}, "2024-08-15": {}})
    found = agreement(a, b, KURSK)
    assert [(day.first, day.until) for day in found] == [
        ("2024-08-05", "2024-08-07"),
        ("2024-08-07", "2024-08-10"),
        ("2024-08-10", "2024-08-15"),
        ("2024-08-15", "2024-08-16"),
    ]
    assert [_areas(day) for day in found] == [
        {"agreed": 2},
        {"agreed": 1, "only_a": 1, "only_b": 1},
        {"agreed": 1, "only_a": 1, "only_b": 1},
        {"only_a": 2},
    ]


def test_a_change_elsewhere_and_a_repeated_map_begin_nothing() -> None:
    a = _history({"2024-08-01": {"ukraine": LEFT}, "2024-08-02": {"ukraine": LEFT, "russia": OUTSIDE}})
    b = _history({"2024-08-01": {}, "2024-08-02": {}})
    assert [(day.first, day.until) for day in agreement(a, b, KURSK)] == [("2024-08-01", "2024-08-03")]
    assert len(agreement(a, b, SUMY)) == 2


def test_without_a_day_in_common_there_is_nothing_to_compare() -> None:
    early, late = _history({"2024-08-01": {}}), _history({"2024-08-02": {}})
    assert agreement(early, late, KURSK) == []
    assert agreement(early, [], KURSK) == []


def test_areas_are_those_of_the_curve_on_every_day(chronicle_store: ParquetStore) -> None:
    a, b = (snapshots(chronicle_store.select(name)) for name in ("chronicle", "chronicle_owl"))
    on_a = {day.date: day.areas for day in measure(a, KURSK, state_border(REGIONS))}
    dates = sorted(on_a)
    found = agreement(a, b, KURSK)
    assert len(found) > 100
    for day in found:
        areas = on_a[max(date for date in dates if date <= day.first)]
        assert day.agreed + day.only_a + day.held_a == pytest.approx(areas.ukraine, abs=0.01)
        contested = day.contested_both + day.contested_a + day.held_b
        assert contested == pytest.approx(areas.of(Control.CONTESTED), abs=0.01)


def test_the_bundle_names_who_does_not_cover_a_region_and_has_no_row_for_it() -> None:
    a = _history({"2024-08-06": {"ukraine": LEFT}, "2024-08-09": {"ukraine": MIDDLE}})
    maps = [(replace(SOURCE, id="a"), a), (replace(SOURCE, id="b", regions=("sumy",)), a)]
    found = entry(maps, REGIONS, "2024-08-01")
    assert [(row["a"], row["b"], row["region"]) for row in found["rows"]] == [("a", "b", "sumy")]
    assert sorted(item["region"] for item in found["left_out"]) == ["belgorod", "kursk"]
    assert {item["source"] for item in found["left_out"]} == {"b"}


def test_the_bundle_holds_whole_numbers_from_the_day_on_which_they_change() -> None:
    a = _history({"2024-08-06": {"ukraine": LEFT}, "2024-08-08": {}, "2024-08-09": {}})
    b = _history({"2024-08-06": {"ukraine": LEFT}, "2024-08-09": {}})
    maps = [(replace(SOURCE, id="a"), a), (replace(SOURCE, id="b"), b)]
    (row,) = [row for row in entry(maps, REGIONS, "2024-08-01")["rows"] if row["region"] == "kursk"]
    whole = round(200 * HALF)
    assert (row["first"], row["until"], bundle.undeltas(row["day"])) == (5, 9, [5, 7, 8])
    assert (row["agreed"], row["only_b"]) == ([whole, 0, 0], [0, whole, 0])
    assert row["iou"] == [1000, 0, None]
    assert row["only_a"] == row["held_a"] == row["held_b"] == row["contested"] == [0, 0, 0]
    assert json.loads(bundle.dump(row)) == row
