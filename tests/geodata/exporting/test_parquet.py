"""GeoParquet, read by DuckDB and by GeoPandas."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable

import duckdb
import geopandas as gpd
import pyarrow.parquet as pq
import pytest
import shapely

from geodata.exporting import Content
from tests.geodata.exporting.conftest import Exported
from tests.geodata.exporting.reading import KEY, check_same, mark_of

Make = Callable[..., Exported]


def _ask(query: str, path: object) -> list[tuple[object, ...]]:
    with duckdb.connect() as database:
        return database.execute(query, [str(path)]).fetchall()


@pytest.mark.promise("An exported file holds the store’s own rows and areas, as other programs read it.")
def test_duckdb_reads_the_stores_own_polygons(exported: Make, content: Content) -> None:
    query = "SELECT source, region, control, valid_from, valid_to, ST_AsWKB(geometry) FROM read_parquet(?)"
    found = _ask(query, exported("parquet").path)
    assert all(isinstance(row[3], dt.date) for row in found)
    rows = [
        (dict(zip(KEY, (str(value) for value in row), strict=True)), shapely.from_wkb(bytes(shape)))
        for *row, shape in found
    ]
    check_same(rows, content.table("control"))


def test_duckdb_adds_up_the_areas(exported: Make, content: Content) -> None:
    query = "SELECT count(*), sum(area_km2) FROM read_parquet(?) WHERE valid_from <= DATE '2024-08-08'"
    ((count, km2),) = _ask(query, exported("parquet").path)
    wanted = [row for row in content.table("control").named_rows() if str(row["valid_from"]) <= "2024-08-08"]
    assert count == len(wanted)
    assert km2 == pytest.approx(sum(float(row["area_km2"] or 0) for row in wanted), abs=0.01)


def test_a_reader_can_skip_what_is_elsewhere(exported: Make, content: Content) -> None:
    path = exported("parquet").path
    assert json.loads(pq.read_metadata(path).metadata[b"geo"])["version"] == "1.1.0"
    west = gpd.read_parquet(path, bbox=(34.8, 50.9, 35.1, 51.3))
    assert 0 < len(west) < len(content.table("control").rows)


def test_it_says_whose_maps_these_are(exported: Make, content: Content) -> None:
    query = "SELECT decode(value) FROM parquet_kv_metadata(?) WHERE decode(key) = 'licence'"
    ((told,),) = _ask(query, exported("parquet").path)
    assert mark_of(content.table("control")) in json.loads(str(told))
