"""Many files at once: the good ones are read, whatever the others are."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from geodata.control_table import check_table
from geodata.errors import NotAFile, NothingUsable, UnknownName, UsageError
from geodata.files import sha256
from geodata.importers import deepstate
from geodata.importers.import_run import import_files
from geodata.importers.sources import IMPORTERS, importer
from tests.geodata.importers.fixtures import collection, feature, polygon, ring

DAY = 86_400
START = 1_741_813_622  # 12 March 2025


def _good(number: int) -> bytes:
    return collection(feature(polygon(ring(35.2, 51.2, 0.1 + number % 7 / 100)), fill="#01579b"))


def _folder(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"{START + number * DAY}.geojson" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_bytes(_good(number))
    return paths


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """Return a folder of two good files and one of each kind of bad one."""
    _folder(tmp_path, 2)
    bad = {
        f"{START + 10 * DAY}.geojson": b"",
        f"{START + 11 * DAY}.geojson": b"<html>",
        f"{START + 12 * DAY}.geojson": _good(1)[:-9],
        f"{START + 13 * DAY}.geojson": b"[" * 200_000,
        "7342358400.geojson": _good(1),
        f"{START + 14 * DAY}.geojson": b"PK\x03\x04",
    }
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def test_good_files_get_through_and_bad_ones_are_named(mixed: Path) -> None:
    done = import_files("deepstate", [mixed, mixed / "none.geojson"])
    assert set(done.table["date"]) == {"2025-03-12", "2025-03-13"}
    assert {refused.code for refused in done.refused} == {
        *("empty", "html", "truncated", "too-deep", "bad-date", "archive", "missing"),
    }
    for refused in done.refused:
        assert refused.file in str(refused)
        assert "\n" not in str(refused)
    done.require_usable()


@pytest.mark.parametrize("count", [1, 35])
def test_one_process_and_two_give_the_same(tmp_path: Path, count: int) -> None:
    paths = _folder(tmp_path, count)
    paths[0].write_bytes(b"")
    steps: list[tuple[int, int]] = []
    one = import_files("deepstate", [tmp_path], processes=1)
    two = import_files("deepstate", [tmp_path], progress=lambda *step: steps.append(step))
    pd.testing.assert_frame_equal(pd.DataFrame(one.table), pd.DataFrame(two.table))
    assert [str(refused) for refused in one.refused] == [str(refused) for refused in two.refused]
    assert type(two.refused[0]) is type(one.refused[0])
    assert steps == [(number + 1, count) for number in range(count)]
    assert check_table(two.table) is two.table


def test_other_threads_do_not_hang_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _folder(tmp_path, 12)
    monkeypatch.setattr("threading.active_count", lambda: 2)
    assert len(import_files("deepstate", [tmp_path]).table) == 36


def test_known_content_is_skipped(tmp_path: Path) -> None:
    first, second = _folder(tmp_path, 2)
    keys = [(path.name, sha256(path.read_bytes()), deepstate.VERSION) for path in (first, second)]
    done = import_files("deepstate", [tmp_path], known={keys[0]})
    assert done.skipped == (first.name,)
    assert set(done.table["file"]) == {second.name}
    again = import_files("deepstate", [tmp_path], known=set(keys))
    assert again.table.empty
    again.require_usable()
    other = import_files("deepstate", [tmp_path], known={(name, digest, "older") for name, digest, _ in keys})
    assert other.skipped == ()


def test_revisions_of_a_day_are_kept(tmp_path: Path) -> None:
    (tmp_path / f"{START}.geojson").write_bytes(_good(0))
    (tmp_path / f"{START + 60}.geojson").write_bytes(_good(1))
    table = import_files("deepstate", [tmp_path]).table
    assert table["published_at"].nunique() == 2
    assert table["date"].nunique() == 1


def test_the_same_file_twice_counts_once(tmp_path: Path) -> None:
    (path,) = _folder(tmp_path, 1)
    done = import_files("deepstate", [tmp_path, path])
    assert len(done.table) == 3
    assert [issue.code for issue in done.issues] == ["repeated"]


def test_a_folder_without_a_usable_file(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")
    done = import_files("deepstate", [tmp_path])
    assert isinstance(done.refused[0], NotAFile)
    with pytest.raises(NothingUsable, match=r"holds no file that ends in \.geojson") as caught:
        done.require_usable()
    assert str(tmp_path) in str(caught.value)


def test_only_bad_files(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{START + number}.geojson").touch()
    with pytest.raises(NothingUsable, match="none of 3 files could be used") as caught:
        import_files("deepstate", [tmp_path]).require_usable()
    assert str(caught.value).count("is empty") == 3
    with pytest.raises(NothingUsable):
        import_files("deepstate", []).require_usable()


def test_a_wrong_source_name_says_which_exist() -> None:
    with pytest.raises(
        UnknownName, match="'deepstat'; choose from: deepstate, deepstate_occupied, owlmaps, generic"
    ):
        import_files("deepstat", ["x"])


def test_the_registry() -> None:
    assert all(name == one.SOURCE.id for name, one in IMPORTERS.items())
    mapping = {"id": "mine", "title": "Mine", "date": "2025-03-12", "control": "russia"}
    assert importer("generic", mapping).SOURCE.id == importer("mine", mapping).SOURCE.id == "mine"
    with pytest.raises(UsageError, match="needs a TOML map"):
        importer("generic")
    with pytest.raises(UsageError, match="needs no map"):
        importer("deepstate", mapping)
    with pytest.raises(UnknownName, match="choose from: mine, generic"):
        importer("other", mapping)


def test_a_mapped_source_in_two_processes(tmp_path: Path) -> None:
    _folder(tmp_path, 12)
    mapping = {"id": "mine", "title": "Mine", "control": "russia", "date": "2025-03-12"}
    done = import_files("mine", [tmp_path], mapping=mapping)
    assert set(done.table["source"]) == {"mine"}
    assert len(done.table) == 7  # one date for all, and `_good` repeats after seven files


@pytest.mark.real
@pytest.mark.parametrize("source", ["deepstate_occupied", "owlmaps"])
def test_real_folders(real_data: Path, source: str) -> None:
    done = import_files(source, [real_data / source.replace("_", "-")])
    broken = {"20251230.json", "20260417.json", "20260616.json"}
    assert {refused.file for refused in done.refused} == (broken if source == "owlmaps" else set())
    assert {date for refused in done.refused for date in refused.dates} <= {
        "2025-12-30",
        "2026-04-17",
        "2026-06-16",
    }
    assert not [issue for issue in done.issues if issue.action == "set aside"]
    assert all(not revision.incomplete for revision in done.revisions)
