"""The reconstructions: what they promise of every day, and their parts on small input."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from geodata import chronicle, files
from geodata.chronicle import reports
from geodata.chronicle.field import FieldSettings, RegionRaster, region_raster, states, values
from geodata.chronicle.openings import holes
from geodata.chronicle.outlines import LEAST_KM2
from geodata.chronicle.pockets import zone
from geodata.chronicle.reports import ReportedDay
from geodata.chronicle.shapes import Wanted, draw
from geodata.control_table import check_table
from geodata.errors import UnknownName
from geodata.geometry import area_km2
from geodata.model import Control
from geodata.regions import Region, by_id, load_regions, state_border
from geodata.shipped.base_map import read_csv
from geodata.shipped.border_posts import load_posts
from geodata.shipped.settlements import Settlement, load_settlements
from geodata.store import ParquetStore
from geodata.validate import statuses_kept

READINGS = ("chronicle", "chronicle_owl")
CASES = [(source, region) for source in READINGS for region in ("kursk", "sumy")]


@pytest.fixture(scope="session")
def tables(chronicle_store: ParquetStore) -> dict[str, gpd.GeoDataFrame]:
    return {source: chronicle_store.select(source) for source in READINGS}


def region_of(name: str) -> Region:
    return by_id(load_regions(), name)


def ground(table: gpd.GeoDataFrame, date: str, control: Control) -> shapely.MultiPolygon:
    return table.set_index(["date", "control"]).geometry[date, str(control)]


@pytest.mark.parametrize(
    ("source", "first", "last", "missing"),
    [
        ("chronicle", "2024-08-06", "2025-08-03", "2024-09-13"),
        ("chronicle_owl", "2024-08-06", "2026-08-21", "2025-12-30"),
    ],
)
def test_has_a_row_for_each_control_of_each_snapshot(tables, source, first, last, missing) -> None:
    table = check_table(tables[source])
    known = next(one for one in chronicle.SOURCES if one.id == source)
    counts = table.groupby("date").size()
    assert (counts == len(known.controls)).all()
    assert set(table["control"]) == set(map(str, known.controls))
    assert (counts.index[0], counts.index[-1]) == (first, last)
    assert missing not in counts.index


def drawn_and_stated(table, source, name) -> list[tuple[reports.ReportedDay, Control, float, float]]:
    """Each day and control of a region with the area drawn and the area published; each pair once."""
    region = region_of(name)
    by_key = table.set_index(["date", "control"]).geometry
    found = {}
    for day in reports.days(source, region):
        for control, stated in (
            (region.opponent, day.opponent_km2),
            (Control.CONTESTED, day.contested_km2),
        ):
            if stated is not None and (day.date, str(control)) in by_key.index:
                found[control, stated, by_key[day.date, str(control)].wkb] = (day, control, stated)
    ground = shapely.intersection(shapely.from_wkb([key[2] for key in found]), region.geometry)
    areas = area_km2(ground)
    return [
        (day, control, float(area), stated)
        for (day, control, stated), area in zip(found.values(), areas, strict=True)
    ]


def sited(day: reports.ReportedDay, control: Control, name: str) -> bool:
    """Whether any site outside the day's pockets has this status."""
    points = shapely.points([[site.lon, site.lat] for site in reports.sites(name)])
    zones = shapely.union_all([zone(pocket) for pocket in day.pockets if pocket.control is control])
    return bool(((day.statuses == str(control)) & ~shapely.intersects(zones, points)).any())


@pytest.mark.parametrize(("source", "name"), CASES)
def test_area_meets_the_published_figure_wherever_it_can_be_placed(tables, source, name) -> None:
    found = drawn_and_stated(tables[source], source, name)
    assert len(found) > 20
    for day, control, drawn, stated in found:
        assert drawn <= stated + 0.05, (day.date, control)
        if sited(day, control, name) and stated >= LEAST_KM2:
            assert drawn == pytest.approx(stated, abs=0.05), (day.date, control)


@pytest.mark.parametrize(("source", "name"), CASES)
def test_draws_pockets_alone_where_no_site_is_reported(tables, source, name) -> None:
    for day, control, drawn, _ in drawn_and_stated(tables[source], source, name):
        if not sited(day, control, name):
            pockets = sum(pocket.area_km2 for pocket in day.pockets if pocket.control is control)
            assert drawn <= 1.1 * pockets + 0.05, (day.date, control)


@pytest.mark.parametrize("source", READINGS)
def test_notes_say_truly_what_is_not_drawn(tables, source) -> None:
    missing = [
        (stated - drawn, day.date, name)
        for name in ("kursk", "sumy")
        for day, _, drawn, stated in drawn_and_stated(tables[source], source, name)
        if stated - drawn > 0.05
    ]
    note = next(one for one in chronicle.SOURCES if one.id == source).note
    assert f"{max(missing)[0]:.1f} km²" in note
    assert {name for _, _, name in missing} == {"sumy"}
    assert "Sumy" in note
    assert max(date for _, date, _ in missing) < "2025-03-08"


@pytest.mark.parametrize(("source", "name"), CASES)
def test_settlements_are_on_the_side_that_was_reported(tables, source, name) -> None:
    assert statuses_kept(source, tables[source], region_of(name)) >= 0.999


def test_what_was_reported_contested_stays_contested(tables) -> None:
    held = tables["chronicle"].set_index(["date", "control"]).geometry
    total = kept = 0
    for name in ("kursk", "sumy"):
        points = shapely.points([[site.lon, site.lat] for site in reports.sites(name)])
        for day in reports.days("chronicle", region_of(name)):
            contested = day.statuses == "contested"
            inside = shapely.intersects(held[day.date, "contested"], points[contested])
            total += len(inside)
            kept += int(inside.sum())
    assert total > 3_000
    assert kept == total


@pytest.mark.parametrize("source", READINGS)
def test_no_ground_is_drawn_as_enclosed(tables, source) -> None:
    for date, rows in tables[source].groupby("date"):
        parts = rows.geometry.to_numpy()
        held = rows.geometry[rows["control"] != Control.CONTESTED].to_numpy()
        assert [holes(ground) for ground in (*held, shapely.union_all(parts)) if holes(ground)] == [], date


@pytest.mark.parametrize("source", READINGS)
def test_controls_do_not_overlap_and_stay_in_their_regions(tables, source) -> None:
    land = shapely.union_all([region_of(name).geometry for name in ("kursk", "sumy")])
    for _, rows in list(tables[source].groupby("date"))[::9]:
        parts = rows.geometry.to_numpy()
        whole = shapely.union_all(parts)
        assert area_km2([whole])[0] == pytest.approx(area_km2(parts).sum(), abs=0.001)
        assert area_km2([shapely.difference(whole, land)])[0] < 0.001


def test_follows_the_state_border(tables) -> None:
    held = ground(tables["chronicle"], "2024-12-25", Control.UKRAINE)
    shared = shapely.intersection(held.boundary, state_border(load_regions()).buffer(2e-6))
    assert shared.length > 0.6  # degrees, over 50 km: the whole side of the salient facing Sumy
    assert shapely.get_num_geometries(held) == 2, "the salient, and the strip west of Tyotkino"


@pytest.mark.parametrize("source", READINGS)
def test_moves_only_when_a_report_or_an_area_does(tables, source) -> None:
    by_key = tables[source].set_index(["date", "control"]).geometry
    numbers = [states(reports.days(source, region_of(name))) for name in ("kursk", "sumy")]
    dates = [day.date for day in reports.days(source, region_of("kursk"))]
    still = 0
    for i, (before, now) in enumerate(pairwise(dates)):
        if all(number[i] == number[i + 1] for number in numbers):
            still += 1
            for control in set(tables[source]["control"]):
                assert by_key[before, control].wkb == by_key[now, control].wkb, now
    assert still > 150


def test_is_built_the_same_each_time(tables) -> None:
    again = chronicle.build("chronicle", last="2024-08-20")
    head = tables["chronicle"].iloc[: len(again)]
    assert list(again["date"]) == list(head["date"])
    assert again["date"].iloc[-1] == "2024-08-20"
    assert [one.wkb for one in again.geometry] == [one.wkb for one in head.geometry]


@pytest.mark.parametrize("source", READINGS)
def test_is_drawn_economically(tables, source) -> None:
    polygons = shapely.get_parts(tables[source].drop_duplicates("geometry").geometry.to_numpy())
    assert area_km2(polygons).min() >= 0.99 * LEAST_KM2
    assert np.median(shapely.get_num_coordinates(polygons)) < 250


def test_press_draws_the_first_days(tables) -> None:
    table = tables["chronicle"]
    assert all(one.is_empty for one in table[table["date"] == "2024-08-06"].geometry)
    daryino = next(place for place in reports.places("kursk") if place.name == "Daryino")
    held = ground(table, "2024-08-07", Control.UKRAINE)
    assert held.intersects(shapely.Point(daryino.lon, daryino.lat))


def test_rows_name_their_inputs(tables) -> None:
    for table in tables.values():
        assert set(table["file"]) == {"settlement_control.csv"}
        assert set(table["sha256"]) == {reports.digest()}
    assert table["published_at"].iloc[0] == f"{table['date'].iloc[0]}T00:00:00Z"


def test_store_is_left_alone_when_up_to_date(chronicle_store) -> None:
    told: list[str] = []
    chronicle.ensure(chronicle_store, told.append)
    assert told == []


def test_other_texts_draw_nothing_anew(tables, tmp_path) -> None:
    store = ParquetStore(tmp_path)
    for source in chronicle.SOURCES:
        table = tables[source.id]
        store.replace(replace(source, note="An old note."), table[table["date"] <= "2024-08-20"])
    told: list[str] = []
    chronicle.ensure(store, told.append)
    assert told == []
    assert set(store.sources()) == set(chronicle.SOURCES)
    assert store.select("chronicle")["date"].max() == "2024-08-20"


def test_evidence_names_the_reports_of_a_day() -> None:
    found = chronicle.evidence("chronicle", "2025-03-10")
    sudzha = [report for report in found if report.settlement == "Sudzha"]
    assert (sudzha[0].status, sudzha[0].since) == (Control.UKRAINE, "2024-08-14")
    assert sudzha[0].source == "DeepStateMap.live"
    assert len(sudzha) == 2, "the map's report, and the newest of the press"
    assert sudzha[1].url.startswith("https://")
    assert all(report.since <= "2025-03-10" for report in found)


def test_evidence_comes_from_places_with_a_position() -> None:
    placed = {row["id"] for row in read_csv("settlements.csv")}
    for source in READINGS:
        assert {report.settlement_id for report in chronicle.evidence(source, "2099-01-01")} <= placed


def test_posts_are_no_evidence_and_no_settlements() -> None:
    posts = {post.id for post in load_posts()}
    assert not posts & {place.id for place in load_settlements()}
    for source in READINGS:
        assert not posts & {report.settlement_id for report in chronicle.evidence(source, "2099-01-01")}
        away = reports.days(source, region_of("kursk"))[100].statuses[-len(posts) // 2 :]
        assert set(away) > {"russia"}, "but they count in the drawing"


@pytest.mark.parametrize(("source", "region", "first"), [("chronicle", "kursk", "2024-08-08")])
def test_stated_areas_are_those_of_the_map_behind(source, region, first) -> None:
    stated = chronicle.stated_areas(source, region_of(region))
    assert stated["2024-08-06"] == stated["2024-08-07"] == {}
    assert min(date for date, areas in stated.items() if areas) == first
    assert stated["2025-06-20"][Control.UKRAINE] == pytest.approx(16.6, abs=0.1)


def test_a_map_without_contested_ground_states_no_area_of_it(tables) -> None:
    stated = chronicle.stated_areas("chronicle_owl", region_of("kursk"))
    assert set(stated) == set(tables["chronicle_owl"]["date"])
    assert all(set(areas) == {Control.UKRAINE} for areas in stated.values())


def test_evidence_before_the_first_report_is_empty() -> None:
    assert chronicle.evidence("chronicle_owl", "2024-08-05") == []


def test_evidence_leaves_out_a_map_that_failed_to_load() -> None:
    def statuses(date: str) -> list[tuple[str, Control]]:
        return [(one.settlement_id, one.status) for one in chronicle.evidence("chronicle_owl", date)]

    assert statuses("2025-12-30") == statuses("2025-12-29")


@pytest.mark.parametrize("call", [chronicle.build, lambda name: chronicle.evidence(name, "2025-01-01")])
def test_unknown_reading_is_refused(call) -> None:
    with pytest.raises(UnknownName, match="chronicle_owl"):
        call("deepstate")


def test_sources_say_what_they_are() -> None:
    for source in chronicle.SOURCES:
        assert source.reconstructed
        assert source.terms.redistribute
        assert source.credit.startswith("Salient chronicle, after ")
        assert "not who was right" in source.note
        assert "Реконструкція" in source.note_uk


def test_names_that_two_places_share_are_not_guessed() -> None:
    table = pd.read_csv(files.data_path("settlements.csv")).set_index("id")
    twice = table.groupby(["name_en", "oblast"]).size()
    for report in reports.press_reports("chronicle"):
        place = table.loc[report.settlement_id]
        assert twice[place["name_en"], place["oblast"]] == 1


# The parts, on a square region of 0.5 degrees with a line of places through its middle.

REGION = shapely.box(35.0, 51.0, 35.5, 51.5)
PLACES = [
    Settlement(f"P{i}", f"P{i}", f"P{i}", "Kursk Oblast", Control.RUSSIA, 35.05 + 0.1 * i, 51.25)
    for i in range(5)
]


def day(date: str, statuses: str, held: float, contested: float = 0.0) -> ReportedDay:
    words = {"u": "ukraine", "r": "russia", "c": "contested"}
    return ReportedDay(date, np.array([words[letter] for letter in statuses]), held, contested)


@pytest.fixture(scope="module")
def sheet() -> RegionRaster:
    return region_raster(REGION, PLACES, np.ones(5, dtype=bool))


def test_field_runs_through_the_values(sheet: RegionRaster) -> None:
    known = np.array([1.0, 0.5, -0.3, -1.0, -1.0])
    field = sheet.field(known)
    for place, value in zip(PLACES, known, strict=True):
        i, j = np.abs(sheet.lat - place.lat).argmin(), np.abs(sheet.lon - place.lon).argmin()
        assert field[i, j] == pytest.approx(value, abs=0.08)


def test_cells_add_up_to_the_region(sheet: RegionRaster) -> None:
    assert sheet.weights.sum() == pytest.approx(area_km2([sheet.region])[0], rel=0.005)


@pytest.mark.parametrize("target", [25.0, 120.0, 500.0])
def test_draw_meets_any_area(sheet: RegionRaster, target: float) -> None:
    field = sheet.field(np.array([1.0, 1.0, -1.0, -1.0, -1.0]))
    shapes = draw(sheet, (field, field), (Wanted((), target), Wanted((), target / 2)))
    assert area_km2([shapes.opponent])[0] == pytest.approx(target, abs=0.05)
    assert area_km2([shapes.contested])[0] == pytest.approx(target / 2, abs=0.05)
    assert area_km2([shapely.intersection(shapes.opponent, shapes.contested)])[0] < 0.001


def test_draw_leaves_out_crumbs(sheet: RegionRaster) -> None:
    field = sheet.field(np.array([1.0, -1.0, -1.0, -1.0, -1.0]))
    shapes = draw(sheet, (field, field), (Wanted((), 0.2), Wanted((), 0.0)))
    assert shapes.opponent.is_empty
    assert shapes.contested.is_empty


def test_value_leans_towards_what_comes_next() -> None:
    history = [
        day("2024-09-01", "uurrr", 300),
        day("2024-09-02", "urrrr", 100),
        day("2024-09-03", "rrrrr", 0),
    ]
    opponent, _ = values(history, Control.UKRAINE, FieldSettings())
    assert 1 > opponent[0, 0] > opponent[0, 1] > 0 > opponent[0, 2]
    assert opponent[0, 2] == pytest.approx(-1)


def test_contested_counts_between_the_sides() -> None:
    history = [day("2024-09-01", "ucrrr", 100, 50)]
    opponent, held = values(history, Control.UKRAINE, FieldSettings(contested=(-0.3, 0.3)))
    assert opponent[0] == pytest.approx([1, -0.3, -1, -1, -1])
    assert held[0] == pytest.approx([1, 0.3, -1, -1, -1])


def test_clock_stands_still_while_nothing_moves() -> None:
    moving = [day("2024-09-01", "uurrr", 300), day("2024-09-02", "urrrr", 100)]
    late = [moving[0], day("2025-09-02", "urrrr", 100)]
    first, _ = values(moving, Control.UKRAINE, FieldSettings())
    second, _ = values(late, Control.UKRAINE, FieldSettings())
    assert first == pytest.approx(second)


def test_states_count_changes_only() -> None:
    history = [
        day("2024-09-01", "uurrr", 300),
        day("2024-09-02", "uurrr", 300),
        day("2024-09-03", "uurrr", 299),
        day("2024-09-05", "urrrr", 299),
        day("2024-09-06", "urrrr", 299),
    ]
    assert states(history).tolist() == [0, 0, 1, 2, 2]
