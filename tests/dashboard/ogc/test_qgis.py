"""QGIS itself reads the store's own rows: all pages of them, and those that are valid on a day."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.ogc.collection import Collection
from dashboard.ogc.store_reader import Served, StoreReader
from geodata.store import ParquetStore
from tests.dashboard.ogc.serving import serving
from tests.qgis import ask_qgis, need_qgis

pytestmark = pytest.mark.long

ASK = Path(__file__).parent / "ask_qgis.py"
DAY = "2024-08-20"
# QGIS asks for the first as datetime=2024-08-20; the second and third it filters itself.
ON_DAY = f"\"valid_from\" <= '{DAY}' AND \"valid_to\" > '{DAY}'"
ON_DAY_BY_QGIS = f"to_string(\"valid_from\") <= '{DAY}' AND to_string(\"valid_to\") > '{DAY}'"
KURSK = "\"region\" = 'kursk'"


@pytest.fixture(scope="module")
def served(chronicle_store: ParquetStore) -> Served:
    """The reconstructions that ship, as they are served."""
    return StoreReader(chronicle_store.folder).served()


@pytest.fixture(scope="module")
def read(chronicle_store: ParquetStore) -> dict[str, dict[str, Any]]:
    """What QGIS reads of the collections: of one in pages of 100, of one in its usual pages."""
    need_qgis()
    asked = {"control": ("100", ON_DAY, ON_DAY_BY_QGIS, KURSK), "control_chronicle": ("1000", KURSK)}
    with serving(chronicle_store.folder) as url:
        return {name: json.loads(ask_qgis(ASK, url, name, *words)) for name, words in asked.items()}


def _ids(collection: Collection, region: str | None = None, day: str | None = None) -> list[str]:
    rows = (dict(zip(collection.by_name, row, strict=True)) for row in collection.rows)
    return sorted(
        key
        for key, row in zip(collection.ids, rows, strict=True)
        if (region is None or row["region"] == region)
        and (day is None or str(row["valid_from"]) <= day < str(row["valid_to"]))
    )


@pytest.mark.promise("QGIS reads every page of the OGC API, and what is valid on a day, to the row.")
@pytest.mark.parametrize("name", ["control", "control_chronicle"])
def test_it_reads_all_pages(name: str, read: dict[str, dict[str, Any]], served: Served) -> None:
    told, collection = read[name], served.collection(name)
    assert (told["valid"], told["crs"]) == (True, "EPSG:4326")
    assert told["count"] == len(collection)
    assert told["ids"] == _ids(collection)
    assert (told["columns"]["valid_from"], told["columns"]["valid_to"]) == ("Date", "Date")
    assert told["filtered"][KURSK] == _ids(collection, "kursk")


def test_it_shows_what_is_valid_on_a_day(read: dict[str, dict[str, Any]], served: Served) -> None:
    valid = _ids(served.collection("control"), day=DAY)
    assert 0 < len(valid) < 20
    assert read["control"]["filtered"] == {
        **read["control"]["filtered"],
        ON_DAY: valid,
        ON_DAY_BY_QGIS: valid,
    }
