"""GeoPackage: what GDAL reads of it, and what QGIS would."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from xml.etree import ElementTree

import pyogrio
import pytest

from geodata.exporting import LAYERS, TABLES, Content
from geodata.exporting.formats import geopackage
from geodata.showing.colours import TOKENS
from tests.geodata.exporting.conftest import Exported
from tests.geodata.exporting.reading import check_same, read_by_gdal

Make = Callable[..., Exported]


@pytest.fixture
def database(exported: Make) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(exported("gpkg").path)) as opened:
        yield opened


@pytest.mark.promise("An exported file holds the store’s own rows and areas, as other programs read it.")
def test_gdal_reads_the_stores_own_polygons(exported: Make, content: Content) -> None:
    meta, rows = read_by_gdal(str(exported("gpkg").path), "control")
    assert (meta["crs"], meta["geometry_type"]) == ("EPSG:4326", "MultiPolygon")
    check_same(rows, content.table("control"))


def test_every_table_is_in_it_with_dates_as_dates(exported: Make, content: Content) -> None:
    found = {name: shape for name, shape in pyogrio.list_layers(exported("gpkg").path) if name in TABLES}
    assert [name for name, shape in found.items() if shape] == list(LAYERS)
    assert set(found) == set(TABLES)
    for name in TABLES:
        info = pyogrio.read_info(exported("gpkg").path, layer=name)
        kinds = dict(zip(info["fields"], info["dtypes"], strict=True))
        table = content.table(name)
        assert info["features"] == len(table.rows)
        assert [c.name for c in table.columns if kinds[c.name] == "datetime64[D]"] == [
            c.name for c in table.columns if c.kind == "date"
        ]


def test_what_is_unknown_is_null(database: sqlite3.Connection) -> None:
    told = database.execute(
        "SELECT ukraine_km2, reason FROM series WHERE source='hand' AND date='2024-08-09'"
    )
    assert {(value, bool(reason)) for value, reason in told} == {(None, True), (None, True)} | set()


def test_each_layer_has_a_style_as_qgis_looks_for_it(database: sqlite3.Connection) -> None:
    asked = (
        "SELECT f_table_name, f_table_catalog, f_table_schema, f_geometry_column, useAsDefault, styleQML "
        "FROM layer_styles ORDER BY id"
    )
    found = database.execute(asked).fetchall()
    assert [row[:5] for row in found] == [(name, "", "", "geom", 1) for name in LAYERS]
    columns = dict(database.execute("SELECT table_name, column_name FROM gpkg_geometry_columns"))
    assert columns == dict.fromkeys(LAYERS, "geom")
    for *_, qml in found:
        temporal = ElementTree.fromstring(qml).find("temporal")  # noqa: S314 - our own
        assert temporal is not None
        assert [temporal.get(key) for key in ("enabled", "mode", "limitMode")] == ["1", "4", "0"]
        assert temporal.get("startExpression") == 'to_datetime("valid_from")'
        assert temporal.get("endExpression") == 'to_datetime("valid_to")'


def test_colours_are_the_projects(database: sqlite3.Connection) -> None:
    (qml,) = database.execute("SELECT styleQML FROM layer_styles WHERE f_table_name='control'").fetchone()
    root = ElementTree.fromstring(qml)  # noqa: S314 - our own
    symbols = {one.get("symbol"): one.get("value") for one in root.iter("category")}
    assert sorted(filter(None, symbols.values())) == ["contested", "russia", "ukraine"]
    for symbol in root.findall("renderer-v2/symbols/symbol"):
        control = symbols[symbol.get("name")]
        told = {one.get("value") for one in symbol.iter("Option")}
        wanted = TOKENS["light"]["hatch" if control == "contested" else str(control)]
        assert ",".join(map(str, (*bytes.fromhex(wanted[1:]), 255))) in told
        assert [one.get("class") for one in symbol.findall("layer")][1:] == (
            ["LinePatternFill"] if control == "contested" else []
        )


def test_terms_are_where_qgis_and_gdal_show_them(exported: Make, database: sqlite3.Connection) -> None:
    asked = (
        "SELECT r.table_name, m.metadata FROM gpkg_metadata m JOIN gpkg_metadata_reference r "
        "ON r.md_file_id = m.id WHERE m.md_standard_uri = 'http://mrcc.com/qgis.dtd' ORDER BY m.id"
    )
    found = database.execute(asked).fetchall()
    assert [name for name, _ in found] == list(LAYERS)
    for _, text in found:
        told = {one.tag: one.text or "" for one in ElementTree.fromstring(text)}  # noqa: S314 - our own
        assert "For personal analysis only; not for publication" in told["license"]
        assert "Salient tests" in told["rights"]
        assert "Reconstruction from reports, not an observed map: Rebuilt <&> told." in told["abstract"]
    info = pyogrio.read_info(exported("gpkg").path, layer="control")
    assert "For personal analysis only" in info["dataset_metadata"]["LICENCE"]


def test_the_same_content_gives_the_same_bytes(exported: Make, content: Content) -> None:
    assert geopackage.write(content) == exported("gpkg").body
    assert pyogrio.get_gdal_config_option("OGR_CURRENT_DATE") is None


def test_sqlite_and_the_standard_find_no_fault(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA application_id").fetchone() == (0x47504B47,)
    (wrong,) = database.execute(
        "SELECT count(*) FROM gpkg_contents WHERE last_change NOT GLOB '????-??-??T??:??:??.???Z'"
    ).fetchone()
    assert wrong == 0
