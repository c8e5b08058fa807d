"""Who held which settlement when: against point in polygon by hand, and the reports behind it."""

import random
import re
from dataclasses import replace

import pytest
import shapely

from geodata import bundle
from geodata.chronicle import SOURCES
from geodata.claims.stated.places import find_place
from geodata.errors import TableInvalid
from geodata.measures.settlement_history import (
    CODES,
    histories,
    match,
    places_entry,
    reports_entry,
    status_table,
    within,
)
from geodata.model import Control
from geodata.regions import load_regions
from geodata.shipped.base_map import TOWN, VILLAGE, context, read_csv
from geodata.shipped.settlements import Settlement, load_settlements, statuses
from geodata.store import ParquetStore
from geodata.timeline import snapshots
from tests.maps import square, table

REGIONS = load_regions()
SHIPPED = load_settlements()
MAPPED = {source.id: source.controls for source in SOURCES}
UKRAINE, RUSSIA, CONTESTED = Control.UKRAINE, Control.RUSSIA, Control.CONTESTED
AROUND = square(35.2, 51.25, 0.04)


def _place(name: str, lon: float = 35.22, lat: float = 51.27, number: str = "R1") -> Settlement:
    return Settlement(number, name, name, "Kursk Oblast", RUSSIA, lon, lat)


INSIDE, ELSEWHERE = _place("Inside"), _place("Elsewhere", 35.9, 51.9, "R2")


def test_a_stretch_lasts_until_a_map_shows_another_holder() -> None:
    days = {
        "2024-08-06": {},
        "2024-08-07": {"ukraine": AROUND},
        "2024-08-09": {"ukraine": square(35.2, 51.25, 0.05)},
        "2024-08-12": {"contested": AROUND},
        "2024-08-20": {},
    }
    found = histories(snapshots(table(days)), (ELSEWHERE, INSIDE))
    assert found == {
        "R1": [
            ("2024-08-06", RUSSIA),
            ("2024-08-07", UKRAINE),
            ("2024-08-12", CONTESTED),
            ("2024-08-20", RUSSIA),
        ]
    }


def test_whoever_is_always_at_home_has_no_row() -> None:
    history = snapshots(table({"2024-08-06": {"russia": AROUND}}))
    assert histories(history, (INSIDE, ELSEWHERE)) == {}
    assert histories(history, ()) == {}
    assert histories([], (INSIDE,)) == {}


@pytest.mark.parametrize("source", ["chronicle", "chronicle_owl"])
def test_on_any_day_it_is_what_point_in_polygon_says(chronicle_store: ParquetStore, source: str) -> None:
    rows = chronicle_store.select(source)
    found = histories(snapshots(rows, MAPPED[source]), SHIPPED)
    dates = sorted(rows["date"].unique())
    away = 0
    for date in random.Random(7).sample(dates, 12):  # noqa: S311
        ground = rows[rows["date"] == date].set_index("control").geometry
        for place in SHIPPED:
            held = [
                name for name, shape in ground.items() if shape.covers(shapely.Point(place.lon, place.lat))
            ]
            expected = Control(held[0]) if held else place.home
            stretches = found.get(place.id, [(date, place.home)])
            assert [control for start, control in stretches if start <= date][-1] is expected, (date, place)
            away += expected is not place.home
    assert away > 100


def test_the_table_is_what_each_snapshot_gives_by_itself(chronicle_store: ParquetStore) -> None:
    history = snapshots(chronicle_store.select("chronicle"))[::40]
    expected = [[CODES[control] for control in statuses(SHIPPED, snapshot)] for snapshot in history]
    assert status_table(history, SHIPPED).tolist() == expected


def test_the_bundle_file_counts_days() -> None:
    history = snapshots(table({"2024-08-06": {"ukraine": AROUND}, "2024-08-10": {}}))
    assert places_entry("hand", history, (INSIDE, ELSEWHERE), "2024-08-01") == {
        "source": "hand",
        "first": 5,
        "until": 10,
        "rows": {"R1": [[5, "u"], [9, "r"]]},
    }


def test_an_unknown_place_has_no_holder() -> None:
    shown = snapshots(table({f"2024-08-{day:02}": {"ukraine": AROUND} for day in (6, 7, 8, 9)}))
    bare = [replace(snapshot, parts=frozenset()) for snapshot in shown]
    silent = frozenset({UKRAINE})
    history = [
        replace(bare[0], aside=1, features=2),  # the first map, which is incomplete
        replace(bare[1], unknown=silent),  # says nothing about Ukraine's ground
        shown[2],
        replace(bare[3], unknown=silent, cut=True),  # incomplete: as the map before had it
    ]
    assert histories(history, (INSIDE,)) == {"R1": [("2024-08-06", None), ("2024-08-08", UKRAINE)]}
    rows = places_entry("hand", history, (INSIDE,), "2024-08-01")["rows"]
    assert rows == {"R1": [[5, "n"], [7, "u"]]}


def test_a_place_on_home_ground_that_is_drawn_is_known_to_be_at_home() -> None:
    history = [
        replace(one, unknown=frozenset({UKRAINE}))
        for one in snapshots(table({"2024-08-06": {"russia": AROUND}}))
    ]
    assert histories(history, (INSIDE, ELSEWHERE)) == {"R2": [("2024-08-06", None)]}


def test_every_shipped_settlement_is_in_one_region_of_its_own_side() -> None:
    home = {region.id: region.home for region in REGIONS}
    found = within(SHIPPED, REGIONS)
    assert len(found) == len(SHIPPED)
    assert all(home[found[place.id]] is place.home for place in SHIPPED)
    assert set(within(SHIPPED, REGIONS[:1]).values()) == {REGIONS[0].id}


@pytest.mark.parametrize(
    ("names", "reported", "expected"),
    [
        (["Sudzha"], "Sudzha", "Sudzha"),
        (["Sudzha"], "Daryino", None),
        (["Sudzha", "Sudzha"], "Sudzha", None),
        (["Orlovka (A district)", "Orlovka (B district)"], "Orlovka (B district)", "Orlovka (B district)"),
        (["Orlovka (A district)", "Orlovka (B district)"], "Orlovka", None),
        (["Orlovka (A district)", "Orlovka (B district)"], "Orlovka (C district)", None),
        (["Orlovka (A district)"], "Orlovka", "Orlovka (A district)"),
        (["Orlovka"], "Orlovka (A district)", "Orlovka"),
        (["Orlovka", "Orlovka (A district)"], "Orlovka (A district)", "Orlovka (A district)"),
        (["Orlovka", "Orlovka (A district)"], "Orlovka", None),
        (["Orlovka"], "orlovka", None),
    ],
)
def test_a_report_is_matched_only_where_that_is_certain(
    names: list[str], reported: str, expected: str | None
) -> None:
    places = [_place(name, number=f"R{i}") for i, name in enumerate(names)]
    found = match(reported, "Kursk Oblast", places)
    assert (None if found is None else places[int(found[1:])].name) == expected
    assert match(reported, "Sumy Oblast", places) is None


def test_all_reports_that_ship_are_kept_and_most_are_placed() -> None:
    shipped = read_csv("settlement_events.csv")
    rows = reports_entry(shipped, SHIPPED)["rows"]
    assert len(rows) == len(shipped)
    assert [row["date"] for row in rows] == sorted(row["date"] for row in shipped)
    names = {place.id: place.name for place in SHIPPED}
    placed = [row for row in rows if row["settlement_id"] is not None]
    assert len(placed) > 0.9 * len(rows)
    assert all(names[row["settlement_id"]] == row["settlement"] for row in placed)
    assert all(row["url"].startswith("https://") and row["title"] and row["reported_by"] for row in rows)
    # Two places in Kursk have this name, and the report does not say which.
    assert {row["settlement_id"] for row in rows if row["settlement"] == "Lyubimovka"} == {None}


def test_every_report_says_in_ukrainian_who_made_it() -> None:
    shipped, translated = read_csv("settlement_events.csv"), read_csv("reporters_uk.csv")
    for row in reports_entry(shipped, SHIPPED, translated)["rows"]:
        said, told = row["reported_by"], row["told"]["uk"]["reported_by"]
        assert told.strip() == told != ""
        assert sorted(re.findall(r"\d+", said)) == sorted(re.findall(r"\d+", told))
    (one,) = reports_entry(shipped[:1], SHIPPED)["rows"]
    assert one["told"] == {"uk": {}}
    with pytest.raises(TableInvalid, match=r"reporters_uk\.csv: nothing to translate"):
        reports_entry(shipped[:1], SHIPPED, translated)


def test_the_order_of_the_reports_in_the_table_does_not_matter() -> None:
    shipped = read_csv("settlement_events.csv")
    assert bundle.dump(reports_entry(shipped[::-1], SHIPPED)) == bundle.dump(reports_entry(shipped, SHIPPED))


def test_the_publishers_own_address_is_preferred_to_that_of_a_copy() -> None:
    (row,) = [dict(read_csv("settlement_events.csv")[0], canonical_url="https://example.org/a")]
    (report,) = reports_entry([row], SHIPPED)["rows"]
    assert report["url"] == "https://example.org/a"


def test_lgovskiy_is_not_lgov() -> None:
    lgov, lgovskiy = (next(place for place in SHIPPED if place.name == name) for name in ("Lgov", "Lgovskiy"))
    assert match("Lgov", "Kursk Oblast", SHIPPED) == lgov.id
    assert match("Lgovskiy", "Kursk Oblast", SHIPPED) == lgovskiy.id
    assert find_place("Lgov", SHIPPED) == SHIPPED.index(lgov)
    ranks = {
        one["properties"]["en"]: one["properties"]["rank"]
        for one in context()["context-settlements"]["features"]
    }
    assert (ranks["Lgov"], ranks["Lgovskiy"]) == (TOWN, VILLAGE)
