"""The folder of a site: never half of one, never over something else, and nothing old left in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dashboard.static_site import folder as written
from dashboard.static_site.folder import LISTING, write_site
from geodata.errors import UsageError

PAGES = ("index.html", "revision.json")
FIRST = {"index.html": b"1", "data/a.1.json": b"a", "revision.json": b"{}", "modules/1/app/main.js": b"x"}
LATER = {"index.html": b"2", "data/a.1.json": b"a", "data/b.2.json": b"b", "revision.json": b"{}"}


def _files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _site(folder: Path) -> dict[str, bytes]:
    return {name: body for name, body in _files(folder).items() if name != LISTING}


def test_a_site_appears_whole_and_a_later_one_replaces_it(tmp_path: Path) -> None:
    folder = tmp_path / "below" / "site"
    write_site(folder, FIRST, PAGES)
    assert _site(folder) == FIRST
    (folder / "CNAME").write_bytes(b"salient.example.org")
    kept = (folder / "data" / "a.1.json").stat().st_ino
    write_site(folder, LATER, PAGES)
    assert _site(folder) == {**LATER, "CNAME": b"salient.example.org"}
    assert (folder / "data" / "a.1.json").stat().st_ino == kept
    assert not (folder / "modules").exists()
    assert json.loads((folder / LISTING).read_text())["files"] == sorted(LATER)
    assert list(folder.parent.iterdir()) == [folder]


def test_an_empty_folder_is_taken_and_another_one_refused(tmp_path: Path) -> None:
    empty, full, listed = (tmp_path / name for name in ("empty", "full", "listed"))
    empty.mkdir()
    write_site(empty, FIRST, PAGES)
    assert _site(empty) == FIRST
    other = b'{"kind": "salient static site"}'
    for folder, name, body in ((full, "thesis.odt", b"mine"), (listed, LISTING, other)):
        folder.mkdir()
        (folder / name).write_bytes(body)
        with pytest.raises(UsageError, match="holds something else"):
            write_site(folder, FIRST, PAGES)
        assert _files(folder) == {name: body}
    with pytest.raises(UsageError, match="holds something else"):
        write_site(full / "thesis.odt", FIRST, PAGES)


def test_a_listing_removes_nothing_outside_the_folder(tmp_path: Path) -> None:
    folder, other = tmp_path / "site", tmp_path / "other.txt"
    other.write_bytes(b"mine")
    write_site(folder, FIRST, PAGES)
    told = json.loads((folder / LISTING).read_text())
    told["files"] += ["../other.txt", str(other)]
    (folder / LISTING).write_text(json.dumps(told))
    write_site(folder, LATER, PAGES)
    assert other.read_bytes() == b"mine"


def test_pages_come_after_what_they_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "site"
    write_site(folder, FIRST, PAGES)

    def full(path: Path, body: bytes) -> None:
        if path.name == "b.2.json":
            raise OSError(28, "No space left on device")
        path.write_bytes(body)

    monkeypatch.setattr(written, "write_atomic", full)
    with pytest.raises(UsageError, match=r"cannot be written .No space left"):
        write_site(folder, LATER, PAGES)
    assert _site(folder) == FIRST
    monkeypatch.undo()
    write_site(folder, LATER, PAGES)
    assert _site(folder) == LATER


def test_a_new_site_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UsageError, match="cannot be written"):
        write_site(tmp_path / "file" / "site", FIRST, PAGES)
    with pytest.raises(UsageError, match="cannot be written"):
        write_site(tmp_path / "site", {**FIRST, "data": b"both a file and a folder"}, PAGES)
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]
