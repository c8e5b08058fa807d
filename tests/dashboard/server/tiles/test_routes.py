"""Tiles over HTTP: as they are in the archive, for ever, and never another site's."""

from __future__ import annotations

import gzip
import logging
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.server.app import create_app
from dashboard.settings import Settings
from tests.tiles import metadata, relief_archive, write_archive

BOUNDS = (34.0, 50.0, 36.0, 52.0)
TILE = b"a tile" * 50
TYPE = "application/vnd.mapbox-vector-tile"


def _client(folder: Path, **archives: str) -> FlaskClient:
    server: Any = create_app(Settings(bundle=folder, **archives)).server
    client: FlaskClient = server.test_client()
    return client


@pytest.fixture
def ground(tmp_path: Path) -> Path:
    """Return an archive with one tile for zooms 0 and 1 each."""
    tiles = dict.fromkeys([(0, 0, 0), (1, 1, 0)], TILE)
    return write_archive(tmp_path / "ground.pmtiles", tiles, BOUNDS, metadata(["roads"]))


def _style(client: FlaskClient) -> dict[str, Any]:
    return _boot(client)["figures"]["map"]["layout"]["map"]["style"]


def _boot(client: FlaskClient) -> dict[str, Any]:
    nodes = client.get("/_dash-layout").json
    assert nodes is not None
    return next(child["props"]["data"] for child in nodes["props"]["children"] if _id(child) == "boot")


def _id(node: Any) -> Any:
    return node["props"].get("id")


def test_a_tile_is_passed_on_as_it_is_packed(folder: Path, ground: Path) -> None:
    client = _client(folder, basemap=str(ground))
    (address,) = _style(client)["sources"]["basemap"]["tiles"]
    path = address.format(z=0, x=0, y=0)
    packed = client.get(path, headers={"Accept-Encoding": "br, gzip"})
    assert (packed.status_code, packed.mimetype, packed.headers["Content-Encoding"]) == (200, TYPE, "gzip")
    assert packed.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert packed.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(packed.data) == TILE
    for accepted in ("", "br", "identity", "gzip;q=0"):
        plain = client.get(path, headers={"Accept-Encoding": accepted})
        assert (plain.data, plain.headers.get("Content-Encoding")) == (TILE, None)
    again = client.get(path, headers={"If-None-Match": packed.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_where_there_is_no_tile(folder: Path, ground: Path) -> None:
    client = _client(folder, basemap=str(ground))
    (address,) = _style(client)["sources"]["basemap"]["tiles"]
    told = {"1/0/0": 204, "2/0/0": 404, "1/2/0": 404, "1/-1/0": 404, "1/a/0": 404}
    told["/".join(("1", "9" * 5000, "0"))] = 404
    for at, status in told.items():
        assert client.get(address.replace("{z}/{x}/{y}", at)).status_code == status, at
    assert client.get(f"/tiles/{'0' * 16}/0/0/0").status_code == 404


def test_both_archives_are_in_the_style_and_credited(folder: Path, tmp_path: Path, ground: Path) -> None:
    heights = relief_archive(tmp_path / "relief.pmtiles", BOUNDS, [2])
    client = _client(folder, basemap=str(ground), relief=str(heights))
    sources = _style(client)["sources"]
    assert (sources["basemap"]["type"], sources["relief"]["type"]) == ("vector", "raster-dem")
    assert _boot(client)["credits"] == {"ground": "Protomaps © OpenStreetMap", "relief": "Heights"}
    picture = client.get(sources["relief"]["tiles"][0].format(z=2, x=2, y=1))
    assert (picture.mimetype, picture.data[:4]) == ("image/png", b"\x89PNG")


def test_without_archives_the_map_is_as_it_was(client: FlaskClient) -> None:
    assert {source["type"] for source in _style(client)["sources"].values()} == {"geojson"}
    assert _boot(client)["credits"] == {}


@pytest.mark.parametrize("content", [None, b"PMTiles\x03 but no more"])
def test_one_that_cannot_be_used_is_one_line_and_the_ground_that_ships(
    folder: Path, tmp_path: Path, content: bytes | None, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "wrong.pmtiles"
    if content is not None:
        path.write_bytes(content)
    with caplog.at_level(logging.WARNING, "salient"):
        client = _client(folder, basemap=str(path), relief=str(path))
    assert [line.split(":")[0] for line in caplog.messages] == ["SALIENT_BASEMAP", "SALIENT_RELIEF"]
    assert all("wrong.pmtiles" in line and "\n" not in line for line in caplog.messages)
    assert {source["type"] for source in _style(client)["sources"].values()} == {"geojson"}


def test_one_that_is_written_over_while_it_is_served_gives_no_tiles(
    folder: Path, ground: Path, caplog: pytest.LogCaptureFixture
) -> None:
    client = _client(folder, basemap=str(ground))
    (address,) = _style(client)["sources"]["basemap"]["tiles"]
    ground.write_bytes(ground.read_bytes() + b"more")
    with caplog.at_level(logging.WARNING, "salient"):
        answer = client.get(address.format(z=0, x=0, y=0))
    assert (answer.status_code, answer.headers["Cache-Control"]) == (404, "no-store")
    assert caplog.messages == ["ground.pmtiles: was written over; start the server again"]
