"""``verify`` and ``repair``: what they find, what they mend, and how they end."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata import __main__ as command
from geodata import bundle
from geodata.commands import verify_repair
from geodata.store import ParquetStore
from tests.maps import SOURCE, square, table

CONTENTS = {"series": [1, 2], "events": [3]}
HEAD = {"first": "2024-08-06", "last": "2024-08-07"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    bundle.write(tmp_path / "bundle", CONTENTS, HEAD)
    return tmp_path / "bundle"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    ParquetStore(tmp_path / "store").put(SOURCE, table({"2024-08-06": {"ukraine": square(35.2, 51.1)}}))
    return tmp_path / "store"


def _run(name: str, store: Path, folder: Path) -> int:
    return command.main([name, "--store", str(store), "--bundle", str(folder)])


def _republish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify_repair, "publish", lambda _, folder, __: bundle.write(folder, CONTENTS, HEAD))


def test_what_is_whole_ends_with_0(store: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("verify", store, folder) == 0
    assert capsys.readouterr().out == "all is as it was written\n"
    assert _run("repair", store, folder) == 0


def test_where_there_is_nothing_it_is_wrong_usage(tmp_path: Path) -> None:
    assert _run("verify", tmp_path / "no", tmp_path / "none") == 2


@pytest.mark.promise("What is damaged is named by verify and mended by repair.")
def test_every_damaged_file_is_named(store: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [*folder.glob("*.json"), *store.glob("*.parquet")]
    for path in paths:
        path.write_bytes(path.read_bytes()[:-1])
    assert _run("verify", store, folder) == 1
    said = capsys.readouterr().out
    manifests = [path for path in paths if path.name.startswith("manifest") or path.suffix == ".parquet"]
    assert all(f"{path}: " in said for path in manifests)


@pytest.mark.promise("What is damaged is named by verify and mended by repair.")
@pytest.mark.parametrize("name", ["series", "events", "manifest"])
@pytest.mark.parametrize("gone", [True, False])
def test_a_bundle_is_mended(
    store: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, *, gone: bool
) -> None:
    _republish(monkeypatch)
    before = {path.name: path.read_bytes() for path in folder.glob("*.json")}
    for path in folder.glob(f"{name}.*json"):
        path.unlink() if gone else path.write_bytes(b"{}")
    assert _run("verify", store, folder) == 1
    assert _run("repair", store, folder) == 0
    assert {path.name: path.read_bytes() for path in folder.glob("*.json")} == before


def test_an_earlier_publication_that_lost_a_file_is_withdrawn(
    store: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = bundle.read_manifest(folder)
    new = bundle.write(folder, {**CONTENTS, "series": [9]}, HEAD)
    (folder / old["files"]["series"]["name"]).unlink()
    assert _run("repair", store, folder) == 0
    assert f"revision {old['revision']} is withdrawn" in capsys.readouterr().out
    assert bundle.read_manifest(folder) == new
    assert _run("verify", store, folder) == 0


def test_a_manifest_goes_back_to_the_last_whole_publication(tmp_path: Path, folder: Path) -> None:
    manifest = bundle.read_manifest(folder)
    (folder / "manifest.json").write_bytes(b"{")
    assert _run("repair", tmp_path / "none", folder) == 0
    assert bundle.read_manifest(folder) == manifest


def test_a_source_without_a_way_back_is_left_and_told(
    store: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (store / "hand.parquet").write_bytes(b"PAR1")
    assert _run("repair", store, folder) == 1
    assert "left: " in capsys.readouterr().out
    assert (store / "hand.parquet").read_bytes() == b"PAR1"
