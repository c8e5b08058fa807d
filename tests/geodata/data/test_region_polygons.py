"""The shipped regions and tables: whole, disjoint, joined along the border, and of known size."""

from __future__ import annotations

import csv
import re
from itertools import combinations

import geopandas as gpd
import pytest
import shapely
from pyproj import Geod

from dashboard.map_views import MAP_BOX
from geodata.files import data_path

WINDOW = shapely.box(33.4, 50.4, 36.4, 52.2)
AREAS_KM2 = {"kursk": 17070.0, "belgorod": 4620.9, "sumy": 18324.8}
HOME = {"kursk": "russia", "belgorod": "russia", "sumy": "ukraine"}
ROWS = {
    "area_by_day": 3811,
    "border_control": 220,
    "border_posts": 206,
    "claim_patches": 2,
    "cities": 56,
    "claims": 100,
    "events": 68,
    "oblast_lines": 166,
    "rivers": 397,
    "pockets": 9,
    "settlement_control": 515,
    "settlement_events": 178,
    "settlements": 865,
}
APOSTROPHES = re.compile("['\u2018\u2019\u02bc\u02b9\u2032`\u00b4]")
MOST_BYTES = {"land": 350_000, "states": 100_000, "water": 150_000, "border": 100_000, "regions": 150_000}


@pytest.fixture(scope="module")
def regions() -> gpd.GeoSeries:
    """Read the three regions, by id."""
    return gpd.read_file(data_path("regions.geojson")).set_index("id").geometry


def read_table(name: str) -> list[dict[str, str]]:
    """Read one shipped table."""
    with data_path(f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def vertices(geometry: shapely.Geometry) -> set[tuple[float, ...]]:
    """Return the vertices of a geometry on the 1e-6 grid."""
    return {tuple(pair) for pair in shapely.get_coordinates(geometry).round(6)}


def test_three_regions_with_their_home_side() -> None:
    table = gpd.read_file(data_path("regions.geojson"))
    assert dict(zip(table["id"], table["home"], strict=True)) == HOME
    assert table["name_en"].all()
    assert table["name_uk"].all()


def test_regions_are_valid_and_inside_the_window(regions: gpd.GeoSeries) -> None:
    assert regions.is_valid.all()
    assert set(regions.geom_type) == {"Polygon"}
    assert regions.within(WINDOW.buffer(1e-9)).all()


def test_outer_rings_run_anticlockwise(regions: gpd.GeoSeries) -> None:
    assert all(region.exterior.is_ccw for region in regions)


def test_vertices_are_on_the_grid(regions: gpd.GeoSeries) -> None:
    scaled = shapely.get_coordinates(regions.to_numpy()) * 1e6
    assert abs(scaled - scaled.round()).max() < 1e-6


@pytest.mark.parametrize(("first", "second"), list(combinations(AREAS_KM2, 2)))
def test_neighbours_share_an_edge_and_nothing_more(regions: gpd.GeoSeries, first: str, second: str) -> None:
    shared = regions[first].intersection(regions[second])
    assert shared.area == 0
    assert shared.length > 0.5


def test_regions_form_a_coverage(regions: gpd.GeoSeries) -> None:
    assert shapely.coverage_is_valid(regions.to_numpy())


def test_no_gap_along_the_state_border(regions: gpd.GeoSeries) -> None:
    assert shapely.union_all(regions.to_numpy()).geom_type == "Polygon"
    assert not shapely.union_all(regions.to_numpy()).interiors


@pytest.mark.parametrize("name", AREAS_KM2)
def test_areas_are_the_published_ones(regions: gpd.GeoSeries, name: str) -> None:
    area, _ = Geod(ellps="WGS84").geometry_area_perimeter(regions[name])
    assert area / 1e6 == pytest.approx(AREAS_KM2[name], abs=0.05)


def test_drawn_border_is_the_border_of_the_regions(regions: gpd.GeoSeries) -> None:
    russian = shapely.union_all([regions["kursk"], regions["belgorod"]])
    shared = shapely.line_merge(russian.boundary.intersection(regions["sumy"].boundary))
    drawn = gpd.read_file(data_path("border.geojson")).union_all()
    assert shared.geom_type == "LineString"
    assert vertices(shared) - vertices(WINDOW.boundary.intersection(shared)) <= vertices(drawn)


def test_land_is_a_coverage_that_holds_the_regions(regions: gpd.GeoSeries) -> None:
    land = gpd.read_file(data_path("land.geojson")).set_index("id").geometry
    assert shapely.coverage_is_valid(land.to_numpy())
    for name, region in regions.items():
        assert (
            region.difference(land[HOME[str(name)]]).area < 5e-8
        )  # degrees squared: where the frame cuts the border


def test_there_is_ground_wherever_the_map_can_be_moved() -> None:
    """Land and sea fill the box without a hole, and Crimea is Ukraine's, whoever holds it."""
    land = gpd.read_file(data_path("land.geojson")).set_index("id").geometry
    water = gpd.read_file(data_path("water.geojson")).set_index("id").geometry
    box = shapely.box(*MAP_BOX)
    hole = box.difference(shapely.union_all([*land, water["sea"]]))
    assert hole.buffer(-1e-3).is_empty  # the sea is rounded to 4 decimals
    assert land["ukraine"].contains(shapely.Point(34.1, 45.0))
    assert land["russia"].contains(shapely.Point(37.6, 55.75))
    assert water["sea"].contains(shapely.Point(36.5, 46.0))


def test_cities_are_on_land_and_what_is_a_settlement_too_says_so() -> None:
    land = gpd.read_file(data_path("land.geojson")).union_all()
    settlements = {row["id"]: row["name_en"] for row in read_table("settlements")}
    rows = read_table("cities")
    assert all(land.buffer(0.05).contains(shapely.Point(float(r["lon"]), float(r["lat"]))) for r in rows)
    assert [r["name_en"] for r in rows if r["settlement_id"]] == ["Sumy"]
    assert all(settlements[r["settlement_id"]] == r["name_en"] for r in rows if r["settlement_id"])


def test_water_and_rivers_are_valid() -> None:
    water = gpd.read_file(data_path("water.geojson"))
    rivers = gpd.read_file(data_path("rivers.geojson"))
    assert water.is_valid.all()
    assert set(water.geom_type) == {"Polygon", "MultiPolygon"}  # the sea has parts
    assert set(rivers["name"]) == {row["river"] for row in read_table("rivers")}


@pytest.mark.parametrize(("name", "most"), list(MOST_BYTES.items()))
def test_files_stay_small(name: str, most: int) -> None:
    assert data_path(f"{name}.geojson").stat().st_size < most


@pytest.mark.parametrize(("name", "count"), list(ROWS.items()))
def test_tables_parse(name: str, count: int) -> None:
    rows = read_table(name)
    assert len(rows) == count
    assert all(None not in row and None not in row.values() for row in rows)


def test_place_names_are_plain_and_of_one_spelling() -> None:
    places = read_table("settlements")
    names = {row["id"]: row["name_en"] for row in places}
    assert len(names) == len(places)
    assert all(name.isascii() and not APOSTROPHES.search(name) for name in names.values())
    assert all(names[row["settlement_id"]] == row["settlement"] for row in read_table("settlement_control"))


def test_reported_places_are_placed_or_known_to_have_no_position() -> None:
    placed = {row["name_en"] for row in read_table("settlements")}
    reported = {row["settlement"] for row in read_table("settlement_events")}
    unplaced = {"Agronom", "Kubatkin", "Podol", "Vtoroi Knyazhiy", "Yuzhny", "Zazulevka"}
    assert reported - placed == unplaced
