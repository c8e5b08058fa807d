"""Lint finds the source of a file and what is wrong with it."""

from __future__ import annotations

import json
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from geodata.errors import UnknownName
from geodata.lint import lint_file
from tests.geodata.importers.fixtures import DEEPSTATE_NAME, bow_tie, collection, feature, polygon, ring

DEEPSTATE = collection(feature(polygon(ring()), fill="#01579b", styleUrl="#x"))
OWL = json.dumps({"areas": [[[51.2, 35.2], [51.2, 35.3], [51.3, 35.3]]], "areas_ua": []}).encode()
OTHER = collection(feature(polygon(bow_tie()), status="x"))


@pytest.mark.parametrize(
    ("name", "data", "source", "codes"),
    [
        (DEEPSTATE_NAME, DEEPSTATE, "deepstate", []),
        ("latest.geojson", DEEPSTATE, "deepstate", ["bad-date"]),
        ("20250306.json", OWL, "owlmaps", []),
        ("owl.json", OWL, "owlmaps", ["bad-date"]),
        ("deepstatemap_data_20250612.geojson", OTHER, "deepstate_occupied", ["invalid-polygon"]),
        ("other.geojson", OTHER, "generic", ["invalid-polygon"]),
        ("list.json", b"[]", "generic", ["not-geojson"]),
        ("7342358400.geojson", DEEPSTATE, "deepstate", ["bad-date"]),
        (DEEPSTATE_NAME, b"", "deepstate", ["empty"]),
        ("other.geojson", b"<html>", "generic", ["html"]),
        ("other.geojson", b"[" * 200_000, "generic", ["too-deep"]),
        ("a.shp", b"x", "generic", ["no-sidecar"]),
        ("a.gpkg", b"x", "generic", ["not-vector"]),
    ],
)
def test_lint(tmp_path: Path, name: str, data: bytes, source: str, codes: list[str]) -> None:
    (tmp_path / name).write_bytes(data)
    report = lint_file(tmp_path / name)
    assert (report.file, report.source) == (name, source)
    assert [issue.code for issue in report.issues] == codes
    assert all(issue.file == name for issue in report.issues)
    refused = codes and codes != ["invalid-polygon"]
    assert report.usable != bool(refused)


def test_a_geopackage_is_looked_at_without_a_map(tmp_path: Path) -> None:
    gpd.GeoDataFrame(geometry=[shapely.Polygon(bow_tie())], crs=4326).to_file(tmp_path / "a.gpkg")
    assert [issue.code for issue in lint_file(tmp_path / "a.gpkg").issues] == ["invalid-polygon"]


def test_a_named_source(tmp_path: Path) -> None:
    (tmp_path / "x.geojson").write_bytes(DEEPSTATE)
    assert lint_file(tmp_path / "x.geojson", "generic").issues == ()
    assert lint_file(tmp_path / "x.geojson", "owlmaps").issues[0].code == "bad-date"
    with pytest.raises(UnknownName, match="'owl'"):
        lint_file(tmp_path / "x.geojson", "owl")


def test_what_is_no_file(tmp_path: Path) -> None:
    for path, code in ((tmp_path, "folder"), (tmp_path / "none", "missing"), ("https://a.b/c", "address")):
        report = lint_file(path)
        assert not report.usable
        assert report.issues[0].code == code
