"""Any file, by a TOML map: formats, dates, values, coordinate systems, and maps that are wrong."""

from __future__ import annotations

import datetime as dt
import tomllib
import warnings
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from geodata.control_table import ImportResult, check_table
from geodata.errors import FileRefused, UsageError
from geodata.files import read_source
from geodata.importers import generic
from geodata.importers.column_map import parse_mapping
from geodata.model import Control
from tests.geodata.importers.fixtures import bow_tie, collection, feature, polygon, ring

MAP = tomllib.loads("""
id = "mymap"
title = "My map"
[columns]
date = "day"
control = "status"
[values]
"Occupied" = "russia"
"Kursk" = "ukraine"
"Liberated" = "home"
""")
TWO_DAYS = (
    feature(polygon(ring()), day="2025-03-12", status="Kursk"),
    feature(polygon(ring(35.4)), day="2025-03-13T10:00:00Z", status=" Occupied "),
    feature(polygon(ring(35.6)), day="2025-03-13T10:00:00Z", status="Liberated"),
)
SQUARE = shapely.box(35.2, 51.2, 35.3, 51.3)


def _fixed(**changes: object) -> dict[str, object]:
    return {"id": "mymap", "title": "My map", "date": "2025-03-12", "control": "russia", **changes}


def _area(result: ImportResult) -> float:
    return float(shapely.area(result.table.geometry.to_numpy()).sum())


def _frame(crs: int | None = 4326) -> gpd.GeoDataFrame:
    frame = gpd.GeoDataFrame(
        {"day": ["2025-03-12", "2025-03-13"], "status": ["Kursk", "Occupied"]},
        geometry=[SQUARE, shapely.box(35.4, 51.2, 35.5, 51.3)],
        crs=4326,
    )
    return frame.to_crs(crs) if crs else frame.set_crs(None, allow_override=True)


def _write(frame: gpd.GeoDataFrame, path: Path, **options: object) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # GDAL on formats that cannot hold what it is given
        frame.to_file(path, **options)
    return read_source(path)


def test_many_dates_in_one_file() -> None:
    result = generic.read(collection(*TWO_DAYS), "a.geojson", MAP)
    table = check_table(result.table)
    assert list(zip(table["date"], table["control"], ~table.geometry.is_empty, strict=True)) == [
        ("2025-03-12", "russia", False),
        ("2025-03-12", "ukraine", True),
        ("2025-03-13", "russia", True),
        ("2025-03-13", "ukraine", False),
    ]
    assert set(table["source"]) == {"mymap"}
    (issue,) = result.issues
    assert (issue.code, issue.action, issue.feature) == ("home-side", "noted", 2)


@pytest.mark.parametrize("suffix", [".gpkg", ".shp", ".geojson"])
@pytest.mark.parametrize("crs", [4326, 32637])
def test_formats_and_coordinate_systems(tmp_path: Path, suffix: str, crs: int) -> None:
    data = _write(_frame(crs), tmp_path / f"a{suffix}")
    table = generic.read(data, f"a{suffix}", MAP).table
    held = table[(table["date"] == "2025-03-12") & (table["control"] == "ukraine")].geometry.iloc[0]
    assert held.symmetric_difference(SQUARE).area < 1e-7


def test_a_date_column_of_dates(tmp_path: Path) -> None:
    frame = _frame()
    frame["day"] = [dt.datetime(2025, 3, 12), dt.datetime(2025, 3, 13)]  # noqa: DTZ001 - as files have them
    for suffix in (".gpkg", ".geojson"):
        data = _write(frame, tmp_path / f"a{suffix}")
        assert set(generic.read(data, f"a{suffix}", MAP).table["date"]) == {"2025-03-12", "2025-03-13"}


def test_without_a_coordinate_system_degrees_are_assumed_and_said(tmp_path: Path) -> None:
    data = _write(_frame(None), tmp_path / "a.shp")
    issues = generic.read(data, "a.shp", MAP).issues
    assert [issue.code for issue in issues] == ["no-crs"]
    projected = _write(_frame(32637).set_crs(None, allow_override=True), tmp_path / "b.shp")
    result = generic.read(projected, "b.shp", {**MAP, "crs": "EPSG:32637"})
    assert result.issues == ()
    assert _area(result) == pytest.approx(0.02, rel=1e-3)


def test_bad_shapes_in_a_geopackage_cost_themselves(tmp_path: Path) -> None:
    frame = gpd.GeoDataFrame(
        {"day": ["2025-03-12"] * 4, "status": ["Kursk"] * 4},
        geometry=[
            SQUARE,
            shapely.Polygon(bow_tie()),
            shapely.Polygon([(500, 51), (501, 51), (501, 52)]),
            shapely.force_3d(shapely.box(35.8, 51.2, 35.9, 51.3), 9.0),
        ],
        crs=4326,
    )
    result = generic.read(_write(frame, tmp_path / "a.gpkg"), "a.gpkg", MAP)
    assert {(issue.code, issue.feature) for issue in result.issues} == {
        ("invalid-polygon", 1),
        ("out-of-bounds", 2),
        ("third-dimension", 3),
    }
    assert _area(result) == pytest.approx(0.02)


def test_several_layers_need_a_name(tmp_path: Path) -> None:
    _write(_frame(), tmp_path / "a.gpkg", layer="one")
    data = _write(_frame(), tmp_path / "a.gpkg", layer="two")
    with pytest.raises(FileRefused, match=r"2 layers \(one, two\)"):
        generic.read(data, "a.gpkg", MAP)
    assert len(generic.read(data, "a.gpkg", {**MAP, "layer": "two"}).table) == 4
    with pytest.raises(FileRefused) as caught:
        generic.read(data, "a.gpkg", {**MAP, "layer": "none"})
    assert caught.value.code == "broken-vector"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.gpkg", b"<OGRVRTDataSource/>"),
        ("a.gpkg", b'{"type": "FeatureCollection", "features": []}'),
        ("a.gpkg", b"SQLite format 3\0" + bytes(100)),
        ("a.shp", b"/vsicurl/https://example.org/a.shp"),
        ("a.shp", b""),
    ],
)
def test_only_what_the_name_says_reaches_gdal(name: str, data: bytes) -> None:
    with pytest.raises(FileRefused) as caught:
        generic.read(data, name, MAP)
    assert caught.value.code == "not-vector"


def test_a_damaged_geopackage_is_one_line(tmp_path: Path) -> None:
    data = _write(_frame(), tmp_path / "a.gpkg")
    with pytest.raises(FileRefused) as caught:
        generic.read(data[:5000], "a.gpkg", MAP)
    assert caught.value.code == "broken-vector"
    assert "\n" not in str(caught.value)


def test_unknown_values_and_dates_are_set_aside_one_by_one() -> None:
    result = generic.read(
        collection(
            feature(polygon(ring()), day="2025-03-12", status="Kursk"),
            feature(polygon(ring(35.4)), day="2025-03-12", status="Pink"),
            feature(polygon(ring(35.6)), day="2202-03-12", status="Kursk"),
            feature(polygon(ring(35.8)), status="Kursk"),
        ),
        "a.geojson",
        MAP,
    )
    assert [(issue.feature, issue.code) for issue in result.issues] == [
        (1, "unknown-value"),
        (2, "bad-date"),
        (3, "no-date"),
    ]
    assert "'Pink'" in result.issues[0].message
    assert _area(result) == pytest.approx(0.01)


def test_no_date_anywhere_refuses_the_file() -> None:
    with pytest.raises(FileRefused) as caught:
        generic.read(collection(feature(polygon(ring()), day="", status="Kursk")), "a.geojson", MAP)
    assert caught.value.code == "no-date"
    with pytest.raises(FileRefused, match="no column 'day'; there are columns: status"):
        generic.read(collection(feature(polygon(ring()), status="Kursk")), "a.geojson", MAP)


def test_one_date_and_one_control_for_all() -> None:
    for date in ("2025-03-12", dt.date(2025, 3, 12)):
        table = generic.read(collection(feature(polygon(ring()))), "a.json", _fixed(date=date)).table
        assert list(zip(table["date"], table["control"], strict=True)) == [("2025-03-12", "russia")]


def test_the_date_from_the_name() -> None:
    mapping = _fixed(date_from_name="mine_%Y%m%d")
    del mapping["date"]
    data = collection(feature(polygon(ring())))
    assert list(generic.read(data, "mine_20250312.geojson", mapping).table["date"]) == ["2025-03-12"]
    for name in ("other_20250312.geojson", "mine_22020312.geojson"):
        with pytest.raises(FileRefused) as caught:
            generic.read(data, name, mapping)
        assert caught.value.code == "bad-date"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": "Bad Name"}, "id"),
        ({"id": "deepstate"}, "id"),
        ({"title": ""}, "title"),
        ({"title": 5}, "title must be text"),
        ({"date": "2202-01-01"}, "2202-01-01"),
        ({"date": ""}, "one of: columns.date"),
        ({"columns": {"date": "day"}}, "one of: columns.date"),
        ({"columns": {"control": "status"}}, "one of: columns.control"),
        ({"columns": {"colour": "x"}}, "unknown key 'colour'"),
        ({"columns": {"parts": True}}, "parts belongs above all tables"),
        ({"date": "", "columns": {"from": "a"}}, "columns.from and columns.to"),
        ({"date": dt.date(2052, 3, 12)}, "after tomorrow"),
        ({"axis": "xy"}, "lon-lat, lat-lon"),
        ({"unit": "h"}, "s, ms"),
        ({"unit": "s", "format": "%Y"}, "leave one out"),
        ({"timezone": "Kiev time"}, "Europe/Kyiv"),
        ({"timezone": "../etc/passwd"}, "Europe/Kyiv"),
        ({"encoding": "hex"}, "cp1251"),
        ({"encoding": "\0"}, "cp1251"),
        ({"crs": "/etc/passwd"}, "not a coordinate system"),
        ({"parts": "yes"}, "true or false"),
        ({"values": {"a b": "ukraine", "a\u00a0b": "russia"}}, "two meanings"),
        ({"columns": "x"}, "columns must be a table"),
        ({"control": "germany"}, "germany"),
        ({"control": "", "columns": {"control": "s"}}, r"\[values\]"),
        ({"values": {"a": "liberated"}}, "liberated"),
        ({"typo": 1}, "unknown key 'typo'"),
        ({"regions": ["crimea"]}, "regions"),
        ({"regions": []}, "regions"),
        ({"reliability": "Z"}, "reliability"),
        ({"terms": {"display": "yes"}}, "true or false"),
        ({"terms": {"sell": True}}, "unknown key 'sell'"),
    ],
)
def test_a_wrong_map_says_what_is_wrong(change: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        parse_mapping(_fixed(**change))


def test_what_a_map_says_of_its_source() -> None:
    source = parse_mapping(_fixed(regions=["kursk"], terms={"text": "Mine.", "redistribute": True})).source
    assert (source.id, source.title_uk, source.reliability) == ("mymap", "My map", "F")
    assert source.controls == (Control.RUSSIA,)
    assert source.regions == ("kursk",)
    assert source.terms.redistribute
    assert not source.terms.commercial
    assert (source.terms.text, source.terms.text_uk) == ("Mine.", "Mine.")


def test_a_map_without_terms_is_not_free() -> None:
    terms = parse_mapping(_fixed()).source.terms
    assert (terms.redistribute, terms.commercial, terms.pictures) == (False, False, "personal")


def test_terms_that_are_not_stated_are_said_to_be() -> None:
    terms = parse_mapping(_fixed()).source.terms
    assert (terms.text[:21], terms.text_uk[:14]) == ("The publisher's terms", "Умови видавця ")
    assert parse_mapping(_fixed(terms={"text": "Mine.", "text_uk": "Моє."})).source.terms.text_uk == "Моє."
