"""Why a curve jumps: the kind of each step, what moved, and where."""

import json

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from pyproj import Geod

from geodata import bundle
from geodata.explain import Step, StepKind, entry, first_revisions, steps
from geodata.geometry import area_km2
from geodata.measures.areas import measure
from geodata.measures.difference import changes
from geodata.model import Control
from geodata.regions import Region, by_id, load_regions, state_border
from geodata.revisions import judge
from geodata.shipped.settlements import Settlement, load_settlements
from geodata.store import ParquetStore
from geodata.store.parquet import revisions_of
from geodata.timeline import snapshots
from tests.maps import square, table

REGIONS = load_regions()
BORDER = state_border(REGIONS)
KURSK, SUMY = by_id(REGIONS, "kursk"), by_id(REGIONS, "sumy")
LEFT, RIGHT, MIDDLE = square(35.2, 51.25, 0.04), square(35.24, 51.25, 0.04), square(35.22, 51.25, 0.04)
BOTH = shapely.MultiPolygon([shapely.box(35.2, 51.25, 35.28, 51.29)])
WHOLE = float(area_km2([LEFT])[0])
INSIDE = Settlement("R2", "Inside", "Inside", "Kursk Oblast", Control.RUSSIA, 35.26, 51.27)
WEST = Settlement("R1", "West", "West", "Kursk Oblast", Control.RUSSIA, 35.1, 51.27)
SOUTH = Settlement("R3", "South", "South", "Kursk Oblast", Control.RUSSIA, 35.26, 51.2613)
PLACES = (INSIDE, WEST)
UKRAINE, RUSSIA, CONTESTED = Control.UKRAINE, Control.RUSSIA, Control.CONTESTED

Held = dict[str, shapely.MultiPolygon]


def _steps(
    days: dict[str, Held], region: Region = KURSK, places: tuple[Settlement, ...] = PLACES
) -> list[Step]:
    return steps(snapshots(table(days)), region, places, BORDER)


def _step(a: Held, b: Held) -> Step:
    _, step, _ = _steps({"2024-08-06": a, "2024-08-07": b})
    return step


def test_a_change_from_one_day_to_the_next() -> None:
    step = _step({"ukraine": BOTH}, {"ukraine": LEFT})
    assert (step.kind, step.from_date, step.date, step.days) == (
        StepKind.CHANGE,
        "2024-08-06",
        "2024-08-07",
        1,
    )
    assert [(change.before, change.after) for change in step.moved] == [(UKRAINE, RUSSIA)]
    assert step.lost(UKRAINE) == step.gained(RUSSIA) == pytest.approx(WHOLE, abs=1e-3)
    assert step.gained(UKRAINE) == step.lost(RUSSIA) == 0


def test_days_without_a_map_land_at_once() -> None:
    _, step, _ = _steps({"2024-08-06": {}, "2024-08-11": {"ukraine": LEFT}})
    assert (step.kind, step.days) == (StepKind.LANDED, 5)


def test_quiet_days_with_a_map_are_no_gap() -> None:
    _, step, _ = _steps({"2024-08-06": {}, "2024-08-07": {}, "2024-08-08": {"ukraine": LEFT}})
    assert (step.kind, step.days, step.from_date) == (StepKind.CHANGE, 1, "2024-08-07")


@pytest.mark.parametrize(
    ("added", "kind"),
    [
        (shapely.box(35.24, 51.25, 35.2405, 51.29), StepKind.SLIVERS),  # 0.16 km2, 35 m wide
        (shapely.box(35.24, 51.25, 35.241, 51.29), StepKind.CHANGE),  # 0.31 km2, 70 m wide
        (shapely.box(35.24, 51.25, 35.243, 51.253), StepKind.SLIVERS),  # 0.07 km2
        (shapely.box(35.24, 51.25, 35.244, 51.254), StepKind.CHANGE),  # 0.12 km2
    ],
)
def test_a_redrawn_edge_is_no_movement(added: shapely.Polygon, kind: StepKind) -> None:
    step = _step({"ukraine": LEFT}, {"ukraine": shapely.MultiPolygon([*LEFT.geoms, added])})
    assert step.kind is kind
    assert step.gained(UKRAINE) == pytest.approx(float(area_km2([added])[0]), abs=1e-3)


def test_a_source_starts_with_what_it_shows_first_and_ends() -> None:
    start, end = _steps({"2024-08-06": {"ukraine": BOTH}})
    assert (start.kind, start.date, start.from_date, start.days) == (StepKind.COVERAGE, "2024-08-06", None, 0)
    assert start.gained(UKRAINE) == pytest.approx(2 * WHOLE, abs=1e-3)
    assert (start.settlements, start.direction) == ((), None)
    assert (end.kind, end.date, end.from_date, end.moved) == (
        StepKind.COVERAGE,
        "2024-08-07",
        "2024-08-06",
        (),
    )


def test_what_does_not_move_ground_here_is_no_step() -> None:
    same = {"ukraine": LEFT}
    sumy, home = {**same, "russia": square(34.5, 51.0, 0.02)}, {**same, "russia": RIGHT}
    found = _steps({"2024-08-06": same, "2024-08-07": same, "2024-08-08": sumy, "2024-08-09": home})
    assert [step.kind for step in found] == [StepKind.COVERAGE, StepKind.COVERAGE]
    assert steps([], KURSK, PLACES, BORDER) == []


def _revised() -> gpd.GeoDataFrame:
    old = table({"2024-08-06": {}, "2024-08-07": {"ukraine": BOTH}})
    new = table({"2024-08-07": {"ukraine": LEFT}})
    new["published_at"], new["sha256"] = "2024-08-07T21:00:00Z", "f" * 64
    order = ["source", "date", "published_at", "sha256", "control"]
    return pd.concat([old, new], ignore_index=True).sort_values(order, ignore_index=True)


def test_a_revision_is_listed_beside_the_step_to_its_day() -> None:
    everything = _revised()
    judged = judge(revisions_of(everything), {}, "2026-01-01")
    (first,) = first_revisions(everything, judged)
    assert (first.date, len(first.parts)) == ("2024-08-07", 1)
    standing = everything[everything["published_at"] != "2024-08-07T12:00:00Z"]
    found = steps(snapshots(standing), KURSK, PLACES, BORDER, [first])
    assert [step.kind for step in found] == [
        StepKind.COVERAGE,
        StepKind.CHANGE,
        StepKind.REVISION,
        StepKind.COVERAGE,
    ]
    change, revision = found[1:3]
    assert change.gained(UKRAINE) == pytest.approx(WHOLE, abs=1e-3)
    assert (revision.date, revision.from_date, revision.days) == ("2024-08-07", "2024-08-07", 0)
    assert revision.lost(UKRAINE) == pytest.approx(WHOLE, abs=1e-3)
    assert [item.place.id for item in revision.settlements] == ["R2"]


def test_days_with_one_map_have_no_revision() -> None:
    rows = table({"2024-08-06": {}, "2024-08-07": {"ukraine": BOTH}})
    assert first_revisions(rows, judge(revisions_of(rows), {}, "2026-01-01")) == []


def test_the_pieces_are_named_after_the_nearest_settlement() -> None:
    step = _step({"ukraine": LEFT}, {"contested": square(35.11, 51.26, 0.02)})
    large, small = step.where
    assert (large.before, large.after, small.before, small.after) == (UKRAINE, RUSSIA, RUSSIA, CONTESTED)
    assert (large.place, small.place) == (INSIDE, WEST)
    assert (large.bearing, small.bearing) == ("W", "E")
    for where in step.where:
        metres = Geod(ellps="WGS84").inv(where.place.lon, where.place.lat, where.lon, where.lat)[2]
        assert where.km == pytest.approx(metres / 1000, abs=1e-6)
    assert large.km2 == pytest.approx(WHOLE, abs=1e-3)


def test_three_pieces_are_named_at_most_and_the_largest_first() -> None:
    spots = [square(35.2 + i / 20, 51.25, 0.01 + i / 500) for i in range(5)]
    step = _step({}, {"ukraine": shapely.union_all(spots)})
    sizes = area_km2(spots)
    assert [where.km2 for where in step.where] == pytest.approx(sizes[:1:-1].tolist(), abs=1e-3)


def test_without_settlements_a_piece_has_no_name() -> None:
    _, step, _ = _steps({"2024-08-06": {}, "2024-08-07": {"ukraine": LEFT}}, places=())
    assert (step.where[0].place, step.where[0].km, step.where[0].bearing) == (None, None, None)


def test_settlements_that_changed_hands() -> None:
    step = _step({"ukraine": BOTH}, {"contested": RIGHT})
    assert [(item.place.id, item.before, item.after) for item in step.settlements] == [
        ("R2", UKRAINE, CONTESTED)
    ]


@pytest.mark.parametrize(
    ("before", "after", "direction"),
    [
        ({"ukraine": BOTH}, {"ukraine": LEFT}, "W"),
        ({"ukraine": BOTH}, {"ukraine": RIGHT}, "E"),
        ({"ukraine": LEFT}, {"ukraine": BOTH}, "E"),
        ({"ukraine": BOTH}, {"ukraine": LEFT, "contested": RIGHT}, "W"),
        ({"ukraine": LEFT}, {"ukraine": MIDDLE}, "E"),
        ({"contested": BOTH}, {"contested": LEFT}, None),
        ({"ukraine": MIDDLE}, {"ukraine": BOTH}, None),
    ],
)
def test_the_way_in_which_the_opponents_edge_moved(before: Held, after: Held, direction: str | None) -> None:
    assert _step(before, after).direction == direction


def test_what_moved_is_what_the_comparison_says() -> None:
    a, b = {"ukraine": LEFT, "contested": RIGHT}, {"contested": MIDDLE}
    first, second = snapshots(table({"2024-08-06": a, "2024-08-07": b}))
    expected = {(c.before, c.after): c.km2 for c in changes(first, second, [KURSK]) if c.km2 > 1e-6}
    found = {(c.before, c.after): c.km2 for c in _step(a, b).moved if c.km2 > 1e-6}
    assert found == pytest.approx(expected, abs=1e-4)
    assert len(found) == 3


@pytest.mark.parametrize("region", [KURSK, SUMY], ids=lambda region: region.id)
def test_the_steps_add_up_to_the_curve(chronicle_store: ParquetStore, region: Region) -> None:
    history = snapshots(chronicle_store.select("chronicle"))
    found = {step.date: step for step in steps(history, region, load_settlements(), BORDER)}
    held = 0.0
    for day in measure(history, region, BORDER):
        if day.date in found:
            step = found[day.date]
            held += step.gained(region.opponent) - step.lost(region.opponent)
        assert held == pytest.approx(day.areas.of(region.opponent), abs=0.1)
    assert len(found) > 20


def test_the_bundle_file() -> None:
    history = snapshots(table({"2024-08-06": {"ukraine": BOTH}, "2024-08-09": {"ukraine": LEFT}}))
    found = entry("hand", history, [KURSK, SUMY], (SOUTH, WEST), BORDER, "2024-08-01")
    assert json.loads(bundle.dump(found)) == found
    assert [(step["region"], step["kind"], step["day"]) for step in found["steps"]] == [
        ("kursk", "coverage", 5),
        ("sumy", "coverage", 5),
        ("kursk", "landed", 8),
        ("kursk", "coverage", 9),
        ("sumy", "coverage", 9),
    ]
    assert found["steps"][2] == {
        "region": "kursk",
        "day": 8,
        "from_day": 5,
        "kind": "landed",
        "days": 3,
        "moved": [["u", "r", round(100 * WHOLE)]],
        "where": [
            {
                "from": "u",
                "to": "r",
                "lon": 35.26,
                "lat": 51.27,
                "km2": round(100 * WHOLE),
                "place": "R3",
                "km": 100,  # 0.97 km
                "bearing": "N",
            }
        ],
        "settlements": [["R3", "u", "r"]],
        "direction": "W",
    }
