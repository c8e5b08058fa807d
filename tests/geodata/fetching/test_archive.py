"""The archive: byte for byte, never overwritten, and whole after a crash at any step."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geodata import files
from geodata.errors import Busy
from geodata.fetching.answers import Answer, Validators
from geodata.fetching.archive import Archive

MOMENT = "2025-03-14T07:00:00Z"


def _answer(body: bytes, **headers: str) -> Answer:
    return Answer("https://maps.test/a", MOMENT, tuple(headers.items()), body)


def test_files_are_kept_byte_for_byte_with_their_headers_beside(tmp_path: Path) -> None:
    archive = Archive(tmp_path, MOMENT)
    assert archive.keep("20250312.json", _answer(b"\xff\x00", etag='"a"', server="x"))
    (kept,) = Archive(tmp_path).versions()
    assert kept.path == tmp_path / "000001-20250314T070000Z" / "20250312.json"
    assert kept.path.read_bytes() == b"\xff\x00"
    assert kept.validators == Validators('"a"')
    record = json.loads((kept.path.parent / "20250312.json.headers").read_text())
    assert record["headers"] == [["etag", '"a"'], ["server", "x"]]
    assert (record["address"], record["fetched_at"]) == ("https://maps.test/a", MOMENT)


def test_a_rewritten_file_comes_besides_the_first(tmp_path: Path) -> None:
    for body in (b"1", b"2", b"2", b"1"):
        Archive(tmp_path, MOMENT).keep("a.json", _answer(body))
    archive = Archive(tmp_path)
    assert [kept.path.read_bytes() for kept in archive.versions()] == [b"1", b"2", b"1"]
    assert archive.newest()["a.json"].path.parent.name.startswith("000003-")


def test_runs_are_in_order_whatever_the_clock_says(tmp_path: Path) -> None:
    for year, body in (("2026", b"1"), ("2019", b"2")):
        Archive(tmp_path, f"{year}-01-01T00:00:00Z").keep("a.json", _answer(body))
    assert [kept.path.read_bytes() for kept in Archive(tmp_path).versions()] == [b"1", b"2"]


def test_the_same_again_only_brings_what_tells_that_it_has_not_changed(tmp_path: Path) -> None:
    assert Archive(tmp_path, MOMENT).keep("a.json", _answer(b"1", etag='"a"'))
    assert not Archive(tmp_path, MOMENT).keep("a.json", _answer(b"1", etag='"b"'))
    (kept,) = Archive(tmp_path).versions()
    assert kept.validators.etag == '"b"'


@pytest.mark.parametrize("writes", [0, 1])
def test_a_crash_between_two_writes_leaves_a_file_that_is_fetched_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, writes: int
) -> None:
    write, done = files.write_atomic, []

    def crash_later(path: Path, data: bytes) -> None:
        if len(done) == writes:
            raise OSError("the power fails")
        done.append(path)
        write(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(files, "write_atomic", crash_later)
        with pytest.raises(OSError, match="the power fails"):
            Archive(tmp_path, MOMENT).keep("a.json", _answer(b"1"))
    assert Archive(tmp_path).versions() == []
    assert Archive(tmp_path, MOMENT).keep("a.json", _answer(b"1"))
    assert [kept.path.read_bytes() for kept in Archive(tmp_path).versions()] == [b"1"]


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"[]", b'{"headers": 1}', b'{"headers": [["a"]], "bytes": 1, "sha256": "", "git": ""}'],
)
def test_headers_that_cannot_be_read_are_as_none(tmp_path: Path, damage: bytes) -> None:
    Archive(tmp_path, MOMENT).keep("a.json", _answer(b"1"))
    (path,) = tmp_path.glob("*/*.headers")
    path.write_bytes(damage)
    assert Archive(tmp_path).versions() == []


def test_a_list_is_kept_until_the_next_one(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    assert archive.kept_list("list.json") is None
    for body in (b"1", b"22"):
        archive.keep_list("list.json", _answer(body, etag=str(len(body))))
        kept = archive.kept_list("list.json")
        assert kept is not None
        assert (kept.path.read_bytes(), kept.validators.etag) == (body, str(len(body)))
    (tmp_path / "list.json").write_bytes(b"33")
    assert archive.kept_list("list.json") is None


def test_two_do_not_fetch_at_once(tmp_path: Path) -> None:
    with (
        Archive(tmp_path).locked(),
        pytest.raises(Busy, match="another fetch is at work"),
        Archive(tmp_path).locked(),
    ):
        pass
