"""Pictures on disk: what is dropped, what is forgotten, and what a bad disk costs."""

from __future__ import annotations

import errno
import logging
import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard.server.pictures import kept_pictures
from dashboard.server.pictures.kept_pictures import KeptPictures

BLOCK = 4096
WHOLE = "A picture that is kept on disk is the one that was drawn, or it is drawn again."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kept"


def _kept(folder: Path, blocks: int = 100, **more: int) -> KeptPictures:
    return KeptPictures(folder, blocks * BLOCK, **more)


def _last_used(folder: Path, key: str, seconds: float) -> None:
    os.utime(folder / f"{key}.picture", (seconds, seconds))


def _sizes(folder: Path) -> dict[str, int]:
    return {path.stem: path.stat().st_size for path in folder.iterdir()}


def test_a_picture_is_there_after_a_restart(folder: Path) -> None:
    assert _kept(folder).get("a") is None
    _kept(folder).put("a", b"map")
    assert _kept(folder).get("a") == b"map"


@pytest.mark.promise(WHOLE)
def test_a_damaged_picture_is_dropped_and_never_served(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    kept, path = _kept(folder), folder / "a.picture"
    kept.put("a", b"PK\x03\x04" + bytes(range(200)))
    whole = path.read_bytes()
    damaged = [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(len(whole))]
    for body in (*damaged, whole[:-1], whole[:50], b"", whole + b"x"):
        path.write_bytes(body)
        caplog.clear()
        assert kept.get("a") is None
        assert not path.exists()
        assert [str(path) in record.message for record in caplog.records] == [True]
    path.write_bytes(whole)
    assert kept.get("a") == b"PK\x03\x04" + bytes(range(200))


@pytest.mark.promise(WHOLE)
def test_a_picture_under_the_name_of_another_is_not_served(folder: Path) -> None:
    kept = _kept(folder)
    kept.put("a", b"map")
    (folder / "a.picture").rename(folder / "b.picture")
    assert kept.get("b") is None


def test_a_pipe_in_the_folder_stops_nobody(folder: Path) -> None:
    kept = _kept(folder)
    folder.mkdir()
    os.mkfifo(folder / "a.picture")
    assert kept.get("a") is None
    kept.put("a", b"map")
    assert kept.get("a") == b"map"


def test_what_was_not_asked_for_longest_goes_first(folder: Path) -> None:
    kept = _kept(folder, blocks=3)
    for moment, key in enumerate("abc", 1):
        kept.put(key, key.encode())
        _last_used(folder, key, moment)
    kept.get("a")
    kept.put("d", b"d")
    assert set(_sizes(folder)) == {"a", "c", "d"}


def test_there_is_no_more_than_may_be(folder: Path) -> None:
    kept = _kept(folder, blocks=10)
    for number in range(30):
        kept.put(f"{number}", bytes(number * 1000))
        assert sum(_sizes(folder).values()) <= 10 * BLOCK
    kept.put("huge", bytes(10 * BLOCK))
    assert kept.get("huge") is None
    assert kept.get("29") == bytes(29_000)
    few = _kept(folder, most_files=2)
    few.put("one more", b"map")
    assert set(_sizes(folder)) == {"29", "one more"}


def test_only_our_own_files_are_removed(folder: Path) -> None:
    folder.mkdir()
    for name in ("notes.txt", ".a.picture.0a.tmp", ".b.picture.0b.tmp", ".other.tmp"):
        (folder / name).write_bytes(bytes(BLOCK))
    long_ago = time.time() - 2 * kept_pictures._DEAD
    for name in ("notes.txt", ".a.picture.0a.tmp", ".other.tmp"):
        os.utime(folder / name, (long_ago, long_ago))
    kept = _kept(folder, blocks=1)
    for key in "xy":
        kept.put(key, b"map")
    assert {path.name for path in folder.iterdir()} == {
        "notes.txt",
        ".b.picture.0b.tmp",  # somebody is writing it
        ".other.tmp",
        "y.picture",
    }


@pytest.mark.promise("Two servers may keep pictures in one folder.")
def test_servers_share_a_folder(folder: Path) -> None:
    """Four of them at once, in a folder with room for few: each gets what was written or nothing."""
    bodies = {f"{number}": bytes([number]) * 9000 for number in range(8)}

    def use(stride: int) -> int:
        kept, found = _kept(folder, blocks=9), 0
        for turn in range(24):
            key = f"{turn // 2 * stride % 8}"  # each twice
            body = kept.get(key)
            assert body in (None, bodies[key])
            if body is None:
                kept.put(key, bodies[key])
            found += body is not None
        return found

    with ThreadPoolExecutor(4) as threads:
        assert sum(threads.map(use, (1, 3, 5, 7))) > 0
    assert 0 < sum(_sizes(folder).values()) <= 9 * BLOCK


@pytest.mark.promise("A disk that is full or cannot be written costs a line in the log and no picture.")
def test_a_full_disk_is_one_line(
    folder: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    kept = _kept(folder)
    kept.put("before", b"map")
    with monkeypatch.context() as patch:
        patch.setattr(kept_pictures, "write_atomic", full)
        for key in "abc":
            kept.put(key, b"map")
    assert kept.get("a") is None
    assert kept.get("before") == b"map"
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert f"{folder}: No space left on device" in caplog.text
    kept.put("a", b"map")
    assert kept.get("a") == b"map"


@pytest.mark.promise("A disk that is full or cannot be written costs a line in the log and no picture.")
def test_a_folder_that_cannot_be_made_is_one_line(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder.write_text("a file is in the way")
    kept = _kept(folder)
    for key in "abc":
        kept.put(key, b"map")
        assert kept.get(key) is None
    assert sum("not kept in" in record.message for record in caplog.records) == 1
