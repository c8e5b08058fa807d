"""Files for other programs in a bundle: the store's own maps, and only of sources whose terms allow it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyogrio
import pytest

from geodata import bundle
from geodata.exporting import Content, Request, select
from geodata.model import Terms
from geodata.publishing.downloads import OFFERED
from geodata.publishing.recipe import publish
from geodata.showing.licence import is_free_to_pass_on
from geodata.store import ParquetStore
from tests.geodata.exporting.conftest import REBUILT, put
from tests.geodata.exporting.reading import check_same, read_by_gdal
from tests.maps import SOURCE, square

HELD = square(35.2, 51.1, 0.05)
_TEXT = "Nobody may pass it on."


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[ParquetStore, Path, dict[str, Any]]:
    """A store with a source that is free and one that is not, and what is published of it."""
    folder = tmp_path_factory.mktemp("offered")
    store = ParquetStore(folder / "store")
    put(store, SOURCE, {"2024-08-06": {"ukraine": HELD}})
    put(store, REBUILT, {"2024-08-07": {"ukraine": HELD}, "2024-08-09": {"ukraine": square(35.2, 51.1)}})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("geodata.chronicle.ensure", lambda *_: None)
        return store, folder / "bundle", publish(store, folder / "bundle", offer=True)


def _path(published: tuple[ParquetStore, Path, dict[str, Any]], name: str) -> Path:
    _, folder, manifest = published
    return folder / next(one["name"] for one in manifest["downloads"] if one["format"] == name)


def test_only_what_may_be_passed_on_is_offered(published: tuple[ParquetStore, Path, dict[str, Any]]) -> None:
    _, folder, manifest = published
    assert [(one["source"], one["format"]) for one in manifest["downloads"]] == [
        ("chronicle", name) for name in OFFERED
    ]
    assert len({one["revision"] for one in manifest["downloads"]}) == 1
    assert not any(b"Hand-made" in path.read_bytes() for path in folder.glob("download-*"))


@pytest.mark.promise("A file downloaded from the page holds the store’s own areas, to 0.01 km².")
@pytest.mark.parametrize(("name", "layer"), [("gpkg", "control"), ("geojson", None)])
def test_a_downloaded_file_holds_the_stores_own_areas(
    published: tuple[ParquetStore, Path, dict[str, Any]], name: str, layer: str | None
) -> None:
    selection = select(published[0], Request("chronicle"))
    _, rows = read_by_gdal(str(_path(published, name)), layer)
    check_same(rows, Content(selection).table("control"))
    assert {one["revision"] for one in published[2]["downloads"]} == {selection.revision}


def test_it_says_that_it_is_a_reconstruction(published: tuple[ParquetStore, Path, dict[str, Any]]) -> None:
    _, rows = read_by_gdal(str(_path(published, "gpkg")), "control")
    assert {row["kind"] for row, _ in rows} == {"reconstruction"}
    told = pyogrio.read_info(_path(published, "gpkg"), layer="control")["layer_metadata"]
    assert "Reconstruction from reports" in str(told)


def test_without_being_asked_none_is_written(
    published: tuple[ParquetStore, Path, dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geodata.chronicle.ensure", lambda *_: None)
    assert "downloads" not in publish(published[0], tmp_path, offer=False)
    assert not list(tmp_path.glob("download-*"))
    assert bundle.find_faults(tmp_path) == ()


@pytest.mark.parametrize(
    ("terms", "free"),
    [
        (Terms(_TEXT, redistribute=True, pictures="free"), True),
        (Terms(_TEXT, redistribute=False, pictures="free"), False),
        (Terms(_TEXT, redistribute=True, pictures="personal"), False),
        (Terms(_TEXT, redistribute=True, pictures="none"), False),
        (Terms(_TEXT, redistribute=True, pictures="free", display=False), False),
    ],
)
def test_terms_have_to_allow_that_data_are_passed_on(terms: Terms, free: bool) -> None:
    assert is_free_to_pass_on(terms) == free
