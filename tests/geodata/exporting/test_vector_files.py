"""GeoJSON, KML, FlatGeobuf and Shapefile, read by GDAL."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import geopandas as gpd
import pyogrio
import pytest
import shapely

from geodata.errors import UsageError
from geodata.exporting import FORMATS, LAYERS, Content, Request, export, select
from geodata.exporting.formats.gdal import write_table
from geodata.importers.formats.kml import read_kml
from geodata.store import ParquetStore
from tests.geodata.exporting.conftest import Exported
from tests.geodata.exporting.reading import check_same, mark_of, read_by_gdal

Make = Callable[..., Exported]
_KML = "{http://www.opengis.net/kml/2.2}"


@pytest.mark.parametrize("name", ["geojson", "fgb", "shp", "parquet", "kml", "kmz", "csv"])
@pytest.mark.parametrize("table", LAYERS)
def test_the_same_content_gives_the_same_bytes(
    name: str, table: str, exported: Make, content: Content
) -> None:
    assert export(content, FORMATS[name], table) == exported(name, table).body


@pytest.mark.promise("An exported file holds the store’s own rows and areas, as other programs read it.")
@pytest.mark.parametrize("name", ["geojson", "fgb", "shp"])
def test_gdal_reads_the_stores_own_polygons(name: str, exported: Make, content: Content) -> None:
    path = str(exported(name).path)
    meta, rows = read_by_gdal(f"/vsizip/{path}/control.shp" if name == "shp" else path)
    assert meta["crs"] == "EPSG:4326"
    assert len(meta["fields"]) == len(content.table("control").columns)
    check_same(rows, content.table("control"))


@pytest.mark.parametrize("name", ["kml", "kmz"])
def test_gdal_reads_the_folders_of_kml(name: str, exported: Make, content: Content) -> None:
    path = str(exported(name).path)
    layers = [layer for layer, _ in pyogrio.list_layers(path)]
    assert layers == [
        "Rebuilt <&> told (reconstruction): Held by Ukraine",
        "Hand-made (observed): Contested",
        "Hand-made (observed): Held by Russia",
        "Hand-made (observed): Held by Ukraine",
    ]
    rows = [row for layer in layers for row in read_by_gdal(path, layer)[1]]
    check_same(rows, content.table("control"))


@pytest.mark.parametrize("table", ["contact_line", "settlements", "unknown"])
@pytest.mark.parametrize("name", ["geojson", "fgb", "shp", "kml"])
def test_the_other_layers_are_read_too(name: str, table: str, exported: Make, content: Content) -> None:
    path = str(exported(name, table).path)
    path = f"/vsizip/{path}/{table}.shp" if name == "shp" else path
    layers = [layer for layer, _ in pyogrio.list_layers(path)]
    found = [row for layer in layers for row in read_by_gdal(path, layer)[1]]
    expected = content.table(table)
    assert len(found) == len(expected.rows)
    told, wanted = (
        shapely.normalize(shapely.GeometryCollection(shapely.get_parts(shapely.force_2d(shapes)).tolist()))
        for shapes in ([shape for _, shape in found], list(expected.geometries))
    )
    assert shapely.equals_exact(told, wanted, 1e-6)


@pytest.mark.parametrize("name", ["geojson", "fgb", "shp", "parquet", "kml", "csv"])
def test_a_layer_without_rows_is_a_file_all_the_same(
    name: str, troubled: ParquetStore, tmp_path: Path
) -> None:
    whole = Content(select(troubled, Request("chronicle")))
    assert not whole.table("unknown").rows
    path = tmp_path / f"unknown{FORMATS[name].endings[0]}"
    path.write_bytes(export(whole, FORMATS[name], "unknown"))
    if name == "parquet":
        assert gpd.read_parquet(path).empty
    elif name == "kml":
        assert not list(ElementTree.parse(path).iter(f"{_KML}Placemark"))  # noqa: S314 - our own
    else:
        assert read_by_gdal(f"/vsizip/{path}/unknown.shp" if name == "shp" else str(path))[1] == []


def test_geojson_follows_the_standard(exported: Make, content: Content) -> None:
    document: dict[str, Any] = json.loads(exported("geojson").body)
    assert exported("geojson").body.startswith(b'{"type":"FeatureCollection",')
    assert exported("geojson").body.index(b'"features":') < 6000  # as far as older GDAL looks
    assert "crs" not in document
    assert document["type"] == "FeatureCollection"
    for feature in document["features"]:
        for outer, *holes in feature["geometry"]["coordinates"]:
            assert shapely.LinearRing(outer).is_ccw
            assert not any(shapely.LinearRing(hole).is_ccw for hole in holes)
    west, south, east, north = document["bbox"]
    assert (west, south) < (east, north)
    assert mark_of(content.table("control")) in document["licence"]
    assert document["reconstruction"].endswith("Rebuilt <&> told.")
    assert [day["date"] for day in document["incomplete"]] == ["2024-08-09", "2024-08-10"]
    assert [source["not_mapped"] for source in document["sources"]] == [None, "contested"]


def test_six_decimals_are_enough(exported: Make) -> None:
    document = json.loads(exported("geojson").body)
    points = [
        value
        for feature in document["features"]
        for polygon in feature["geometry"]["coordinates"]
        for ring in polygon
        for point in ring
        for value in point
    ]
    assert all(round(value, 6) == value for value in points)


def test_each_placemark_has_its_time_and_a_style_that_is_there(exported: Make, content: Content) -> None:
    root = ElementTree.fromstring(exported("kml").body)  # noqa: S314 - our own
    styles = {f"#{one.get('id')}" for one in root.iter(f"{_KML}Style")}
    marks = list(root.iter(f"{_KML}Placemark"))
    assert len(marks) == len(content.table("control").rows)
    assert {one.findtext(f"{_KML}styleUrl") for one in marks} <= styles
    spans = {
        (one.findtext(f"{_KML}TimeSpan/{_KML}begin"), one.findtext(f"{_KML}TimeSpan/{_KML}end"))
        for one in marks
    }
    table = content.table("control")
    assert spans == set(zip(table.column("valid_from"), table.column("valid_to"), strict=True))
    told = root.findtext(f"{_KML}Document/{_KML}description") or ""
    assert mark_of(table) in told
    assert "Rebuilt <&> told" in told


def test_our_own_reader_of_kml_takes_it(exported: Make, content: Content) -> None:
    found = read_kml(exported("kmz").body, "control.kmz").features
    assert len(found) == len(content.table("control").rows)
    assert {feature.properties["control"] for feature in found} == {"ukraine", "russia", "contested"}


def test_flatgeobuf_says_whose_maps_these_are(exported: Make, content: Content) -> None:
    told = pyogrio.read_info(exported("fgb").path)["layer_metadata"]
    assert mark_of(content.table("control")) in told["LICENCE"]
    assert json.loads(told["ABOUT"])["revision"] == content.about.revision


def test_a_shapefile_has_its_words_beside_it(exported: Make, content: Content) -> None:
    with zipfile.ZipFile(io.BytesIO(exported("shp").body)) as archive:
        names = archive.namelist()
        assert set(names) >= {"control.shp", "control.dbf", "control.prj", "control.qml", "README.txt"}
        assert mark_of(content.table("control")) in archive.read("README.txt").decode()
        assert archive.read("control.cpg") == b"UTF-8"
        assert json.loads(archive.read("about.json"))["sources"][1]["kind"] == "reconstruction"


def test_what_gdal_cannot_write_is_told_in_one_line(content: Content, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"^control: cannot be written as GPKG \(.+\)$"):
        write_table(content.table("control"), tmp_path / "missing" / "a.gpkg", "GPKG", {})
