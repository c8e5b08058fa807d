"""``geodata sync``: one source never keeps another back, and the last good publication stays."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from geodata import bundle
from geodata.__main__ import main
from geodata.errors import BundleError
from geodata.files import sha256
from geodata.store import ParquetStore, Store
from tests.dashboard.conftest import FILES, HEAD
from tests.geodata.commands.test_fetch import TABLE, owl, publish
from tests.geodata.importers.fixtures import ring
from tests.publisher import Publisher

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Instead of a publication, one that tells how many days the store has; the list is of these numbers."""
    numbers: list[int] = []

    def write(store: Store, folder: Path, _: object) -> dict[str, Any]:
        numbers.append(len(store.judged("owlmaps")))
        return bundle.write(folder, FILES, {**HEAD, "days": numbers[-1]})

    monkeypatch.setattr("geodata.chronicle.ensure", lambda *_: None)
    monkeypatch.setattr("geodata.syncing.sync_run.publish", write)
    return numbers


@pytest.fixture
def run(
    tmp_path: Path, publisher: Publisher, published: list[int], capsys: pytest.CaptureFixture[str]
) -> Run:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "owlmaps.toml").write_text(TABLE.format(at=publisher.address))

    def call(command: str, *words: str) -> tuple[int, str, str]:
        names = ["archive", "tables", "store", *(["bundle"] if command == "sync" else [])]
        options = [part for name in names for part in (f"--{name}", str(tmp_path / name))]
        code = main([command, *words, *options])
        out, err = capsys.readouterr()
        return code, out, err

    publish(publisher, {"20250310": owl(ring())})
    call("fetch", "owlmaps", "--accept-terms")
    return call


def test_it_publishes_once_what_has_changed(run: Run, publisher: Publisher, published: list[int]) -> None:
    code, out, _ = run("sync")
    assert code == 0
    assert out.startswith("owlmaps: nothing new; the newest is of 2025-03-10\npublished revision ")
    code, out, _ = run("sync")
    assert (code, "\nnothing has changed; still revision" in out, published) == (0, True, [1])
    publish(publisher, {"20250310": owl(ring()), "20250311": owl(ring())})
    assert "owlmaps: 1 new map, 2025-03-11" in run("sync", "owlmaps")[1]
    assert published == [1, 2]


def test_a_publisher_may_go_back_to_what_it_had(run: Run, publisher: Publisher, tmp_path: Path) -> None:
    """The first version counts again, though nothing of it is new; the second stays in the history."""
    for held in ((ring(), ring(35.4, 51.2)), (ring(),)):
        publish(publisher, {"20250310": owl(*held)})
        assert "1 new map, 2025-03-10, 1 in place of an earlier one" in run("sync")[1]
        (counts,) = ParquetStore(tmp_path / "store").select("owlmaps")["sha256"].unique()
        assert counts == sha256(owl(*held))
    assert len(ParquetStore(tmp_path / "store").judged("owlmaps")) == 2
    assert "nothing new" in run("sync")[1]


def test_a_map_that_later_ones_bear_out_is_told(run: Run, publisher: Publisher) -> None:
    publish(publisher, files := {"20250310": owl(ring()), "20250311": owl()})
    assert run("sync")[0] == 65
    publish(publisher, {**files, "20250312": owl(), "20250313": owl()})
    code, out, _ = run("sync")
    assert (code, "3 new maps, 2025-03-11 to 2025-03-13" in out) == (0, True)


def test_a_map_that_is_kept_back_has_the_code_of_one_and_is_told(run: Run, publisher: Publisher) -> None:
    publish(publisher, {"20250310": owl(ring()), "20250311": owl()})
    code, out, _ = run("sync", "--json")
    data = json.loads(out)
    assert (code, data["published"], data["failure"]) == (65, True, None)
    (entry,) = data["sources"]
    assert (entry["newest"], entry["maps"]) == ("2025-03-10", [])
    assert [item["date"] for item in entry["pending"]] == ["2025-03-11"]


def test_a_source_that_fails_keeps_no_other_back(run: Run, publisher: Publisher) -> None:
    publish(publisher, {"20250310": owl(ring()), "20250311": owl(ring())})
    code, out, err = run("sync", "deepstate", "isw", "owlmaps")
    assert (code, err) == (2, "")
    lines = out.splitlines()
    assert lines[0].startswith("deepstate: the terms of deepstate have not been accepted")
    assert lines[1].startswith("isw: no source that can be fetched 'isw'; choose from: deepstate")
    assert lines[2].startswith("owlmaps: 1 new map, 2025-03-11")
    assert lines[3].startswith("published revision")


def test_two_at_once_are_one_and_one_that_is_told_to_come_later(
    run: Run, published: list[int], tmp_path: Path
) -> None:
    with FileLock(tmp_path / "archive" / ".sync.lock"):
        code, out, err = run("sync")
    assert (code, out, published) == (75, "", [])
    assert "another sync is at work" in err


def test_a_publication_that_fails_leaves_the_last_one(
    run: Run, publisher: Publisher, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run("sync")
    before = bundle.read_manifest(tmp_path / "bundle")["revision"]
    publish(publisher, {"20250310": owl(ring()), "20250311": owl(ring())})

    def fail(*_: object) -> None:
        raise BundleError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("geodata.syncing.sync_run.publish", fail)
        code, out, _ = run("sync")
    assert code == 2
    assert "nothing was published, the last publication stays: the disk is full" in out
    assert bundle.read_manifest(tmp_path / "bundle")["revision"] == before
    assert "published revision" in run("sync")[1]  # the next one makes up for it


def test_a_bundle_that_is_damaged_or_of_another_store_is_published_again(
    run: Run, published: list[int], tmp_path: Path
) -> None:
    run("sync")
    next((tmp_path / "bundle").glob("series.*.json")).write_text("damage")
    assert "published revision" in run("sync")[1]
    bundle.write(tmp_path / "bundle", FILES, {**HEAD, "days": "of another store"})
    assert "published revision" in run("sync")[1]
    assert len(published) == 3


def test_nothing_is_synced_before_someone_has_agreed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sync", "--archive", str(tmp_path)]) == 2
    assert "no source's terms have been accepted yet" in capsys.readouterr().err


def test_a_damaged_store_is_told_and_nothing_is_published(
    run: Run, tmp_path: Path, published: list[int]
) -> None:
    (tmp_path / "store" / "owlmaps.parquet").write_bytes(b"damage")
    code, out, _ = run("sync")
    assert (code, published) == (2, [])
    assert "owlmaps.parquet: damaged" in out.splitlines()[0]
    assert out.splitlines()[-1].startswith("nothing was published, the last publication stays")
    assert ParquetStore(tmp_path / "store").folder.is_dir()
