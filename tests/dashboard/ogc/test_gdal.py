"""GDAL's OAPIF driver reads the store's own rows: listed, paged, filtered by days."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geopandas as gpd
import pyogrio
import pytest
import shapely

from dashboard.ogc.collection import Collection
from dashboard.ogc.store_reader import Served, StoreReader
from geodata.importers.import_run import import_files
from geodata.importers.sources import importer
from geodata.store import ParquetStore
from tests.dashboard.ogc.serving import serving

SUDZHA = (35.2, 51.15, 35.35, 51.25)


@pytest.fixture(scope="module", autouse=True)
def _direct() -> Iterator[None]:
    """Ask without a proxy, whatever this machine has."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="module")
def address(store: ParquetStore) -> Iterator[str]:
    """A server of the store, as GDAL names it."""
    with serving(store.folder) as url:
        yield f"OAPIF:{url}"


def _read(address: str, layer: str, **asked: Any) -> gpd.GeoDataFrame:
    # Shapes of multipolygons come as they are: GDAL knows no other kind of a layer's geometry beforehand.
    found: gpd.GeoDataFrame = pyogrio.read_dataframe(address, layer=layer, **asked)
    return found.sort_values("id", ignore_index=True)


def _wanted(collection: Collection, **named: str) -> list[int]:
    rows = [dict(zip(collection.by_name, row, strict=True)) for row in collection.rows]
    places = [
        place for place, row in enumerate(rows) if all(row[name] == text for name, text in named.items())
    ]
    return sorted(places, key=lambda place: collection.ids[place])


def _same(found: gpd.GeoDataFrame, collection: Collection, places: list[int]) -> None:
    """Check that what GDAL read is these features, value by value and shape by shape."""
    assert list(found["id"]) == [collection.ids[place] for place in places]
    for name in ("source", "control", "valid_from", "valid_to"):
        told = collection.values(name)
        assert [str(value)[:10] for value in found[name]] == [str(told[place]) for place in places], name
    mine = collection.geometries[places]
    assert shapely.equals(shapely.force_2d(found.geometry.to_numpy()), mine)[~shapely.is_empty(mine)].all()


@pytest.mark.promise("GDAL lists, pages through and filters by days what the OGC API serves, to the row.")
def test_it_lists_the_collections(address: str, served: Served) -> None:
    names = [name for name, _ in pyogrio.list_layers(address)]
    assert names == list(served.collections)


def test_it_counts_and_bounds_them(address: str, control: Collection) -> None:
    told = pyogrio.read_info(address, layer="control", force_feature_count=True, force_total_bounds=True)
    assert told["features"] == len(control)
    assert control.extent.box
    assert tuple(told["total_bounds"]) == pytest.approx(control.extent.box)


@pytest.mark.parametrize("limit", ["1", "2", "1000"])
def test_it_reads_all_pages(address: str, control: Collection, limit: str) -> None:
    _same(_read(address, "control", PAGE_SIZE=limit), control, _wanted(control))
    maps = _read(address, "maps_hand", PAGE_SIZE=limit)
    assert len(maps) == 9


@pytest.mark.parametrize(
    ("where", "days"),
    [
        # GDAL asks for datetime=2024-08-07T/.. and ../2024-08-07T: valid_to is exclusive, so these are right.
        ("valid_from <= '2024-08-07' AND valid_to > '2024-08-07'", ["2024-08-06", "2024-08-06"]),
        ("valid_from <= '2024-08-11' AND valid_to > '2024-08-08'", ["2024-08-06", "2024-08-08"]),
        ("valid_from <= '2024-08-05'", []),
    ],
)
def test_it_filters_by_days(address: str, where: str, days: list[str]) -> None:
    found = _read(address, "control_hand", where=where)
    assert [str(day)[:10] for day in sorted(found["valid_from"])] == days


def test_it_filters_by_words_and_place(address: str, control: Collection) -> None:
    _same(_read(address, "control", where="control = 'russia'"), control, _wanted(control, control="russia"))
    found = _read(address, "control", where="source = 'hand' AND control IN ('ukraine', 'russia')")
    assert set(found["control"]) == {"ukraine", "russia"}
    box = (34.89, 50.99, 34.91, 51.01)
    assert list(_read(address, "control", bbox=box)["control"]) == ["russia"]


@pytest.mark.long
@pytest.mark.real
def test_it_reads_a_real_store_as_it_is(real_data: Path, tmp_path: Path) -> None:
    """A year of maps: more rows than a page, and the counts that were found by hand."""
    run = import_files("deepstate", [real_data / "deepstate"])
    store = ParquetStore(tmp_path)
    store.put(importer("deepstate").SOURCE, run.table, run.issues, run.revisions)
    kept, served = store.select("deepstate"), StoreReader(tmp_path).served()
    maps, runs = served.collection("maps_deepstate"), served.collection("control")
    with serving(tmp_path) as url:
        address = f"OAPIF:{url}"
        everything = _read(address, "maps_deepstate")
        _same(everything, maps, _wanted(maps))
        assert len(everything) == len(kept) > 1_000
        when = "valid_from <= '2024-08-20' AND valid_to > '2024-08-06'"
        days = _read(address, "maps_deepstate", where=when)
        assert len(days) == 15
        russia = _read(address, "maps_deepstate", where="control = 'russia'")
        assert len(russia) == (kept["control"] == "russia").sum()
        around = _read(address, "maps_deepstate", bbox=SUDZHA)
        assert len(around) == kept.intersects(shapely.box(*SUDZHA)).sum()
        _same(_read(address, "control"), runs, _wanted(runs))
