"""Each format as found in practice: whole, in parts, cut off, hostile."""

from __future__ import annotations

import io
import json
import warnings
import zipfile
from pathlib import Path
from typing import Any

import geopandas as gpd
import pyarrow as pa
import pyarrow.parquet as pq
import pyproj
import pytest
import shapely

from geodata.errors import FileTooLarge
from geodata.files import FEED_CAP, read_source
from geodata.importers import deepstate
from geodata.importers.features import is_cut, read_features
from geodata.importers.formats import kml
from tests.geodata.importers.fixtures import feature, polygon
from tests.geodata.importers.mapped import (
    MAP,
    ONE,
    clockwise,
    geojson,
    held,
    one,
    parse,
    refusal,
    square,
    ukraine,
    with_columns,
)

FIXED: dict[str, object] = {"id": "mymap", "title": "My map", "date": "2025-03-12", "control": "ukraine"}


def _esri(*features: dict[str, Any], **members: object) -> dict[str, Any]:
    return {"geometryType": "esriGeometryPolygon", "features": list(features), **members}


def _rings(*rings: object, day: object = "2025-03-12", **members: object) -> dict[str, Any]:
    return {"attributes": {"day": day, "status": "Ours"}, "geometry": {"rings": list(rings)}, **members}


def test_esri_json() -> None:
    for members in ({"spatialReference": {"wkid": 4326}}, {}):
        reading = parse(_esri(_rings(clockwise()), **members), "a.json")
        assert ukraine(reading) == {"2025-03-12": ONE}
    assert [issue.code for issue in reading.issues] == ["no-crs"]


def test_esri_json_in_metres() -> None:
    transformer = pyproj.Transformer.from_crs(4326, 3857, always_xy=True)
    ring = [list(transformer.transform(*point)) for point in clockwise()]
    for reference in (
        {"wkid": 102100, "latestWkid": 3857},
        {"wkid": 102100},
        {"wkt": pyproj.CRS(3857).to_wkt()},
    ):
        reading = parse(_esri(_rings(ring), spatialReference=reference), "a.json")
        assert ukraine(reading)["2025-03-12"] == pytest.approx(ONE, abs=0.02)
    mixed = [_rings(ring), _rings(clockwise())]
    for member, number in zip(mixed, (3857, 4326), strict=True):
        member["geometry"]["spatialReference"] = {"wkid": number}
    assert refusal(_esri(*mixed), "a.json").code == "unknown-crs"


def test_esri_rings_by_their_winding() -> None:
    hole = [[35.3, 51.1], [35.4, 51.1], [35.4, 51.3], [35.3, 51.3], [35.3, 51.1]]
    beside = square(35.8)
    wide = [[35.0, 51.1], [35.0, 51.3], [35.6, 51.3], [35.6, 51.1], [35.0, 51.1]]
    cases = {
        "two outer rings": ((clockwise(), clockwise(35.6)), 2 * ONE),
        "a hole": ((clockwise(), hole), ONE / 2),
        "the hole comes first": ((hole, clockwise()), ONE / 2),
        "a hole outside every outer ring": ((clockwise(), beside), ONE),
        "an island in a hole": ((wide, square(), hole[::-1]), 2.5 * ONE),
        "one ring the wrong way round": ((square(),), ONE),
        "all rings the wrong way round": ((square(), hole), ONE / 2),
    }
    for title, (rings, area) in cases.items():
        reading = parse(_esri(_rings(*rings)), "a.json")
        assert ukraine(reading)["2025-03-12"] == pytest.approx(area, abs=0.01), title


def test_esri_dates_are_milliseconds() -> None:
    reading = parse(_esri(_rings(clockwise(), day=1741759200000)), "a.json")
    assert ukraine(reading) == {"2025-03-12T06:00:00Z": ONE}
    seconds = _esri(_rings(clockwise(), day=1741759200))
    assert ukraine(parse(seconds, "a.json", {**MAP, "unit": "s"})) == {"2025-03-12T06:00:00Z": ONE}


def test_esri_shapes_that_cannot_be_read_are_lost() -> None:
    whole = _rings(clockwise())
    curved = {**whole, "geometry": {"curveRings": [[[35.2, 51.1], {"a": [[35.3, 51.2], [35, 51]]}]]}}
    for broken in (_rings(), _rings([["x", 1]]), _rings("x"), {**whole, "geometry": None}, curved):
        reading = parse(_esri(whole, broken), "a.json")
        assert held(reading) == {"2025-03-12": {"ukraine": ONE}}
        assert (reading.snapshots[0].aside, reading.snapshots[0].features) == (1, 2)
        assert refusal(_esri(broken), "a.json").dates == ("2025-03-12",)


def test_an_answer_that_was_cut_off_is_incomplete() -> None:
    answers = [
        geojson(one(), exceededTransferLimit=True),
        geojson(one(), properties={"exceededTransferLimit": True}),
        geojson(one(), numberMatched=5, numberReturned=1),
        geojson(one(), links=[{"rel": "next", "href": "https://example.org"}]),
        json.dumps(_esri(_rings(clockwise()), exceededTransferLimit=True)).encode(),
        json.dumps({"id": 1, "map": json.loads(geojson(one(), exceededTransferLimit=True))}).encode(),
    ]
    for answer in answers:
        (snapshot,) = parse(answer, "a.json").snapshots
        assert snapshot.cut
        assert snapshot.incomplete
        assert list(snapshot.ground) == ["ukraine"]  # the others may be in the part that is missing
    whole = geojson(one(), numberMatched=1, numberReturned=1, links=[{"rel": "self"}])
    assert not parse(whole, "a.json").snapshots[0].cut
    assert not is_cut([])


@pytest.mark.parametrize(
    "suffix", [".geojson", ".geojsonl", ".geojsons", ".ndjson", ".jsonl", ".geojsonseq.gz"]
)
@pytest.mark.parametrize("begin", ["", "\x1e"])
def test_one_feature_a_line(suffix: str, begin: str) -> None:
    text = "".join(f"{begin}{json.dumps(member)}\r\n" for member in (one(), one(35.4)))
    assert ukraine(parse(text, f"a{suffix}")) == {"2025-03-12": 2 * ONE}


def test_a_sequence_over_several_lines_each() -> None:
    text = "".join(f"\x1e{json.dumps(member, indent=1)}\n" for member in (one(), one(35.4)))
    assert ukraine(parse(text, "a.geojson")) == {"2025-03-12": 2 * ONE}


def test_a_broken_line_costs_itself_and_makes_each_day_incomplete() -> None:
    lines = [json.dumps(one()), json.dumps(one(35.4, day="2025-03-13")), json.dumps(one(35.6))[:-40]]
    reading = parse("\n".join(lines), "a.geojson")
    assert held(reading) == {"2025-03-12": {"ukraine": ONE}, "2025-03-13": {"ukraine": ONE}}
    assert [snapshot.aside for snapshot in reading.snapshots] == [1, 1]
    assert [(issue.code, issue.message[:6]) for issue in reading.issues] == [("bad-line", "line 3")]


def test_a_broken_document_is_no_sequence() -> None:
    members = ",\n".join(json.dumps(one(35 + number / 5)) for number in range(5))
    text = '{"type": "FeatureCollection", "features": [\n' + members
    assert refusal(text, "a.geojson").code == "truncated"


def test_a_single_feature_and_a_bare_geometry() -> None:
    assert ukraine(parse(one(), "a.geojson")) == {"2025-03-12": ONE}
    for bare in (polygon(square()), {"type": "GeometryCollection", "geometries": [polygon(square())]}):
        assert ukraine(parse(bare, "a.geojson", FIXED)) == {"2025-03-12": ONE}
        refused = refusal(bare, "a.geojson")
        assert refused.code == "bare-geometry"
        assert "date" in refused.cause


def test_a_wrapped_map() -> None:
    wrapped = {"id": 1741737600, "map": json.loads(geojson(one()))}
    assert ukraine(parse(wrapped, "a.json")) == {"2025-03-12": ONE}
    assert len(list(read_features(wrapped, "a.json"))) == 1
    drawn = feature(polygon(square()), name="Зайнято", fill="#01579b")
    answer = json.dumps({"id": 1741737600, "map": json.loads(geojson(drawn))}).encode()
    assert ukraine(deepstate.parse(answer, "1741737600.geojson")) == {"2025-03-12": ONE}
    assert refusal({"id": 1, "map": {"type": "FeatureCollection"}}, "a.json").code == "not-geojson"


def test_the_error_of_a_server_is_reported() -> None:
    refused = refusal({"error": {"code": 400, "message": "Invalid \u202equery"}}, "a.json")
    assert refused.code == "server-error"
    assert "Invalid" in refused.cause


KML_MAP = with_columns(date="when", control="folder")


def _placemark(inside: str = "", west: float = 35.2, name: str = "x") -> str:
    points = " ".join(f"{lon},{lat},0" for lon, lat in square(west))
    return (
        f"<Placemark><name>{name}</name>{inside}<Polygon><outerBoundaryIs><LinearRing><coordinates>{points}"
        "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>"
    )


def _folder(name: str, *inside: str) -> str:
    return f"<Folder><name>{name}</name>{''.join(inside)}</Folder>"


def _kml(*inside: str, head: str = '<?xml version="1.0" encoding="UTF-8"?>') -> str:
    return f'{head}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{"".join(inside)}</Document></kml>'


WHEN = "<TimeStamp><when>2025-03-12</when></TimeStamp>"
SPAN = "<TimeSpan><begin>2025-03-10</begin><end>2025-03-12T00:00:00Z</end></TimeSpan>"


def _kmz(text: str | bytes, name: str = "doc.kml") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("images/a.png", b"x")
        archive.writestr(name, text)
    return packed.getvalue()


def test_kml_by_folder_and_time() -> None:
    text = _kml(_folder("Ours", _placemark(WHEN)), _folder("Occupied", _placemark(WHEN, 35.4)))
    expected = {"2025-03-12": {"ukraine": ONE, "russia": ONE, "contested": 0.0}}
    assert held(parse(text, "a.kml", KML_MAP)) == expected
    assert held(parse(_kmz(text), "a.kmz", KML_MAP)) == expected
    assert held(parse(_kmz(text, "maps/other.KML"), "a.kmz", KML_MAP)) == expected


def test_kml_with_a_time_of_the_folder() -> None:
    text = _kml(_folder("Ours", WHEN, _placemark(), _placemark(SPAN, 35.4)))
    reading = parse(text, "a.kml", KML_MAP)
    assert held(reading) == {"2025-03-12": {"ukraine": ONE}}  # a placemark's own span replaces it
    assert [issue.code for issue in reading.issues if issue.action == "set aside"] == ["no-date"]


def test_kml_spans() -> None:
    text = _kml(_folder("Ours", _placemark(SPAN)))
    mapping = {**MAP, "columns": {"from": "begin", "to": "end", "control": "folder"}}
    assert ukraine(parse(text, "a.kml", mapping)) == {f"2025-03-{day}": ONE for day in (10, 11, 12)}


def test_kml_folders_in_folders_and_data() -> None:
    data = '<ExtendedData><Data name="status"><value>Ours</value></Data></ExtendedData>'
    simple = '<SimpleData name="status">Occupied</SimpleData>'
    schema = f"<ExtendedData><SchemaData>{simple}</SchemaData></ExtendedData>"
    text = _kml(
        _folder("2025-03-12", _folder("a", _placemark(data)), _folder("b", _placemark(schema, 35.4))),
        _folder("2025-03-13", _folder("a", _placemark(data))),
    )
    assert held(parse(text, "a.kml", with_columns(date="folder_1", control="status"))) == {
        "2025-03-12": {"ukraine": ONE, "russia": ONE, "contested": 0.0},
        "2025-03-13": {"ukraine": ONE, "russia": 0.0, "contested": 0.0},
    }


def test_kml_shapes() -> None:
    inner = square(35.25)
    inner_text = " ".join(f"{lon} , {lat}" for lon, lat in inner[::-1])
    hole = (
        f"<innerBoundaryIs><LinearRing><coordinates>{inner_text}</coordinates></LinearRing></innerBoundaryIs>"
    )
    holed = _placemark(WHEN).replace("</Polygon>", f"{hole}</Polygon>")
    (many,) = [_placemark(WHEN).replace("<Polygon>", "<MultiGeometry><Polygon>")]
    many = many.replace(
        "</Polygon>", "</Polygon><Point><coordinates>1,1</coordinates></Point></MultiGeometry>"
    )
    assert ukraine(parse(_kml(_folder("Ours", holed)), "a.kml", KML_MAP))["2025-03-12"] == ONE / 4
    assert ukraine(parse(_kml(_folder("Ours", many)), "a.kml", KML_MAP))["2025-03-12"] == ONE
    broken = _placemark(WHEN).replace("35.2,", "abc,")
    assert refusal(_kml(_folder("Ours", broken)), "a.kml", KML_MAP).code == "bad-coordinates"


@pytest.mark.parametrize(
    ("text", "mapping"),
    [
        (_kml(_folder("Ours", _placemark(WHEN))), FIXED),
        (_kml(_folder("Ours", _placemark(SPAN))), FIXED),
        (_kml(_folder("Ours", _placemark(WHEN)), _folder("Occupied", _placemark(WHEN))), MAP),
        (
            _kml(_folder("Ours", _placemark(WHEN), _placemark(WHEN.replace("12", "10"), 35.4))),
            {**MAP, "date": "2025-03-12", "columns": {"control": "folder"}},
        ),
    ],
)
def test_kml_that_says_more_than_the_map_uses(text: str, mapping: dict[str, object]) -> None:
    refused = refusal(text, "a.kml", mapping)
    assert refused.code in ("ignored", "no-column")
    assert "folders: Ours" in refused.cause
    assert "times: 2025-03-1" in refused.cause
    assert "columns: document, folder" in refused.cause


def test_kml_without_folders_or_times_may_be_fixed() -> None:
    assert ukraine(parse(_kml(_placemark()), "a.kml", FIXED)) == {"2025-03-12": ONE}
    assert ukraine(parse(_kml(_placemark(WHEN)), "a.kml", FIXED)) == {"2025-03-12": ONE}


LAUGHS = '<!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (_kml(_placemark())[:-20], "a.kml", "not-kml"),
        ("<gpx/>", "a.kml", "not-kml"),
        ("{}", "a.kml", "not-kml"),
        ("", "a.kml", "not-kml"),
        (_kml(), "a.kml", "no-features"),
        (
            _kml("<NetworkLink><Link><href>https://example.org</href></Link></NetworkLink>"),
            "a.kml",
            "no-features",
        ),
        (_kml(head=LAUGHS), "a.kml", "xml-entities"),
        (f"<kml>{'<Folder>' * 200}{'</Folder>' * 200}</kml>", "a.kml", "too-deep"),
        (_kml(head='<?xml version="1.0" encoding="none"?>'), "a.kml", "not-kml"),
        (_kmz(bytes(FEED_CAP + 1)), "a.kmz", "too-large"),
        (_kmz("x", "a.txt"), "a.kmz", "not-kml"),
        (_kmz(_kml())[:-30], "a.kmz", "broken-zip"),
        (b"{}", "a.kmz", "broken-zip"),
    ],
    ids=range(13),
)
def test_hostile_and_broken_kml(data: str | bytes, name: str, code: str) -> None:
    refused = refusal(data, name, KML_MAP)
    assert refused.code == code
    assert isinstance(refused, FileTooLarge) == (code == "too-large")


def test_a_kml_of_too_many_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kml, "_MOST_ELEMENTS", 100)
    assert refusal(f"<kml>{'<a/>' * 100}</kml>", "a.kml").code == "too-large"
    assert refusal(f"<kml>{'<a/>' * 99}</kml>", "a.kml").code == "no-features"


def test_kml_in_a_code_page() -> None:
    text = _kml(_folder("Окуповано", _placemark(WHEN)), head="").encode("cp1251")
    mapping = {**KML_MAP, "values": {"Окуповано": "ukraine"}}
    assert refusal(text, "a.kml", mapping).code == "not-kml"
    assert ukraine(parse(text, "a.kml", {**mapping, "encoding": "cp1251"})) == {"2025-03-12": ONE}
    head = b'<?xml version="1.0" encoding="windows-1251"?>'
    assert ukraine(parse(head + text, "a.kml", mapping)) == {"2025-03-12": ONE}


def _frame(crs: int = 4326) -> gpd.GeoDataFrame:
    shapes = [shapely.box(35.2, 51.1, 35.4, 51.3), shapely.box(35.4, 51.1, 35.6, 51.3)]
    columns = {"day": ["2025-03-12", "2025-03-13"], "status": ["Ours", "Occupied"]}
    return gpd.GeoDataFrame(columns, geometry=shapes, crs=4326).to_crs(crs)


@pytest.mark.parametrize("crs", [4326, 32637])
def test_flatgeobuf_and_geoparquet(tmp_path: Path, crs: int) -> None:
    _frame(crs).to_file(tmp_path / "a.fgb")
    _frame(crs).to_parquet(tmp_path / "a.parquet")
    for name in ("a.fgb", "a.parquet"):
        areas = held(parse(read_source(tmp_path / name), name))
        assert areas["2025-03-12"]["ukraine"] == pytest.approx(ONE, abs=0.02)
        assert areas["2025-03-13"]["russia"] == pytest.approx(ONE, abs=0.02)


def _parquet(table: pa.Table) -> bytes:
    packed = io.BytesIO()
    pq.write_table(table, packed)
    return packed.getvalue()


def _geo(**column: object) -> dict[bytes, bytes]:
    geo = {"primary_column": "shape", "columns": {"shape": {"encoding": "WKB", **column}}}
    return {b"geo": json.dumps(geo).encode()}


def _table(*shapes: bytes | None, **column: object) -> pa.Table:
    rows = {"day": ["2025-03-12"] * len(shapes), "status": ["Ours"] * len(shapes), "shape": list(shapes)}
    return pa.table(rows).replace_schema_metadata(_geo(**column))


SHAPE = shapely.to_wkb(shapely.box(35.2, 51.1, 35.4, 51.3))


def test_geoparquet_with_a_broken_row_or_none() -> None:
    reading = parse(_parquet(_table(SHAPE, b"junk", None)), "a.geoparquet")
    assert held(reading) == {"2025-03-12": {"ukraine": ONE}}
    assert (reading.snapshots[0].aside, reading.snapshots[0].features) == (2, 3)
    no_system = parse(_parquet(_table(SHAPE, crs=None)), "a.parquet")
    assert [issue.code for issue in no_system.issues] == ["no-crs"]


def test_a_parquet_that_unpacks_to_more_than_fits_is_refused() -> None:
    wide = shapely.to_wkb(shapely.segmentize(shapely.box(35.2, 51.1, 35.4, 51.3), 0.0001))
    data = _parquet(_table(*[wide] * 2000))
    assert len(data) < FEED_CAP
    assert refusal(data, "a.parquet").code == "too-large"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"{}", "not-vector"),
        (b"PAR1" + bytes(50) + b"PAR1", "broken-vector"),
        (_parquet(_table(SHAPE))[:-20], "broken-vector"),
        (_parquet(pa.table({"day": ["2025-03-12"]})), "not-geoparquet"),
        (_parquet(_table(SHAPE, encoding="polygon")), "not-geoparquet"),
        (_parquet(_table(SHAPE).replace_schema_metadata({b"geo": b"[1"})), "broken-vector"),
        (_parquet(_table(SHAPE).drop(["shape"])), "not-geoparquet"),
        (
            _parquet(_table(SHAPE).replace_schema_metadata({b"geo": b'{"primary_column":"shape"}'})),
            "not-geoparquet",
        ),
        (_parquet(_table()), "no-features"),
    ],
    ids=range(9),
)
def test_a_parquet_that_is_none(data: bytes, code: str) -> None:
    assert refusal(data, "a.parquet").code == code


def test_a_flatgeobuf_that_is_none(tmp_path: Path) -> None:
    assert refusal(b"{}", "a.fgb").code == "not-vector"
    _frame().to_file(tmp_path / "a.fgb")
    assert refusal((tmp_path / "a.fgb").read_bytes()[:300], "a.fgb").code == "broken-vector"


def _shapefile(folder: Path, frame: gpd.GeoDataFrame, **options: object) -> Path:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a warning of GDAL about code pages
        frame.to_file(folder / "a.shp", **options)
    return folder / "a.shp"


@pytest.mark.parametrize("prj", ["", "garbage", 'LOCAL_CS["mine"]', 'PROJCS["broken"', "/etc/passwd"])
def test_a_shapefile_whose_system_says_nothing_is_refused(tmp_path: Path, prj: str) -> None:
    path = _shapefile(tmp_path, _frame(32637))
    path.with_suffix(".prj").write_text(prj)
    refused = refusal(read_source(path), "a.shp")
    assert refused.code == "unknown-crs"
    assert "crs" in refused.cause
    areas = held(parse(read_source(path), "a.shp", {**MAP, "crs": "EPSG:32637"}))
    assert areas["2025-03-12"]["ukraine"] == pytest.approx(ONE, abs=0.02)


def test_a_shapefile_in_the_words_of_esri(tmp_path: Path) -> None:
    path = _shapefile(tmp_path, _frame(28407))
    path.with_suffix(".prj").write_text(pyproj.CRS(28407).to_wkt("WKT1_ESRI"))
    areas = held(parse(read_source(path), "a.shp"))
    assert areas["2025-03-12"]["ukraine"] == pytest.approx(ONE, abs=0.1)


@pytest.mark.parametrize("page", ["cp1251", "koi8-u", "utf-8"])
def test_a_dbf_in_a_code_page_that_it_does_not_name(tmp_path: Path, page: str) -> None:
    frame = _frame().assign(status=["Окуповано", "Наше"])
    path = _shapefile(tmp_path, frame, encoding=page)
    path.with_suffix(".cpg").unlink(missing_ok=True)
    dbf = bytearray(path.with_suffix(".dbf").read_bytes())
    dbf[29] = 0  # the language of the header
    path.with_suffix(".dbf").write_bytes(dbf)
    mapping = {**MAP, "values": {"Окуповано": "ukraine", "Наше": "russia"}}
    refused = refusal(read_source(path), "a.shp", mapping)
    assert refused.code == "unknown-value"
    assert f"encoding = \"{page}\" would read it as 'Окуповано'" in refused.cause
    assert (
        held(parse(read_source(path), "a.shp", {**mapping, "encoding": page}))["2025-03-12"]["ukraine"] == ONE
    )


@pytest.mark.parametrize("page", ["cp1251", "utf-16"])
def test_text_in_a_code_page(page: str) -> None:
    text = json.dumps(json.loads(geojson(one(status="Окуповано"))), ensure_ascii=False).encode(page)
    mapping = {**MAP, "values": {"Окуповано": "ukraine"}}
    refused = refusal(text, "a.geojson", mapping)
    assert refused.code == "not-utf8"
    assert f'encoding = "{page}"' in refused.cause
    assert ukraine(parse(text, "a.geojson", {**mapping, "encoding": page})) == {"2025-03-12": ONE}
    assert refusal(b"\xff\xff", "a.geojson", {**MAP, "encoding": "utf-8"}).code == "bad-encoding"
