"""The reader refuses what is not a plain small file; the writer leaves old or new, never half."""

from __future__ import annotations

import gzip
import io
import os
import stat
import tarfile
import zipfile
from pathlib import Path

import pytest

from geodata import files
from geodata.errors import FileRefused, FileTooLarge, NotAFile, UsageError


def _zip() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.geojson", "{}")
    return packed.getvalue()


def _tar() -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.geojson"))
    return packed.getvalue()


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def _refusal(path: object, **options: int) -> FileRefused:
    with pytest.raises(FileRefused) as caught:
        files.read_limited(str(path), **options)
    assert "\n" not in str(caught.value)
    return caught.value


def test_reads_a_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"x" * 3_000_000)
    assert files.read_limited(path) == b"x" * 3_000_000
    assert files.read_limited(path, cap=3_000_000) == b"x" * 3_000_000


def test_cap_is_enforced_while_reading(tmp_path: Path) -> None:
    path = tmp_path / "big.json"
    path.write_bytes(b"x" * 1001)
    refused = _refusal(path, cap=1000)
    assert isinstance(refused, FileTooLarge)
    assert refused.code == "too-large"
    assert "1,000 bytes" in refused.cause


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a.geojson",
        "http:/example.org/a.geojson",
        "FTP://example.org/a",
        "file:///etc/passwd",
        "s3://bucket/a",
        "//server/share/a.geojson",
        "/vsicurl/https://example.org/a.geojson",
        "/vsizip/a.zip/a.geojson",
    ],
)
def test_addresses_are_refused(address: str) -> None:
    refused = _refusal(address)
    assert isinstance(refused, NotAFile)
    assert refused.code == "address"


@pytest.mark.parametrize(
    ("content", "kind"),
    [(_zip(), "zip"), (gzip.compress(b"{}"), "gzip"), (_tar(), "tar"), (b"7z\xbc\xaf\x27\x1c\0\4", "7z")],
    ids=["zip", "gzip", "tar", "7z"],  # ids: their contents include the time
)
def test_archives_are_refused_whatever_their_name(tmp_path: Path, content: bytes, kind: str) -> None:
    path = tmp_path / "1741813622.geojson"
    path.write_bytes(content)
    refused = _refusal(path)
    assert refused.code == "archive"
    assert f"is a {kind} archive" in refused.cause


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "none.json").code == "missing"
    assert _refusal(tmp_path).code == "folder"
    assert _refusal("/dev/zero").code == "special"
    assert _refusal("a\0b").code == "unreadable"
    assert _refusal("x" * 5000).code == "unreadable"
    os.mkfifo(tmp_path / "pipe.json")
    assert _refusal(tmp_path / "pipe.json").code == "special"


def test_a_name_with_a_line_break_stays_on_one_line() -> None:
    assert "\n" not in str(_refusal("no\nsuch\x1b[31m file"))
    assert "\x1b" not in str(_refusal("no\nsuch\x1b[31m file"))


def test_toml(tmp_path: Path) -> None:
    path = tmp_path / "map.toml"
    path.write_text('id = "x"\n[columns]\ndate = "day"')
    assert files.load_toml(path) == {"id": "x", "columns": {"date": "day"}}
    path.write_bytes(b'\xef\xbb\xbfid = "x"')
    assert files.load_toml(path) == {"id": "x"}
    path.write_bytes('id = "Їжак"'.encode("utf-16"))
    assert files.load_toml(path) == {"id": "Їжак"}
    path.write_text("id = ")
    with pytest.raises(FileRefused, match="is not TOML"):
        files.load_toml(path)


def test_a_folder_stands_for_its_files(tmp_path: Path) -> None:
    for name in ("2.geojson", "1.GEOJSON", "3.json", ".4.geojson", "5.geojson.part"):
        (tmp_path / name).touch()
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "6.geojson").touch()
    (tmp_path / "folder.geojson").mkdir()
    found = files.list_files([tmp_path, "other.txt"], [".geojson"])
    assert found == [str(tmp_path / "1.GEOJSON"), str(tmp_path / "2.geojson"), "other.txt"]


def test_a_folder_without_a_usable_file_stands_for_itself(tmp_path: Path) -> None:
    assert files.list_files([tmp_path], [".geojson"]) == [str(tmp_path)]


def test_base_name() -> None:
    assert files.base_name("/a/b.json") == "b.json"
    assert files.base_name("/a/b/") == "b"
    assert files.base_name("a\nb") == "a b"


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\u061c", "\x9b", "\x1b", "\u2028", "\udcff", "\ufeff"])
def test_nothing_foreign_steers_a_terminal_or_turns_a_line(mark: str, tmp_path: Path) -> None:
    for text in (files.shown(f"a{mark}b"), files.base_name(f"/x/a{mark}b.json")):
        assert mark not in text
        assert text.encode("utf-8")
    assert mark not in str(_refusal(f"no{mark}such.json"))
    assert files.shown("Курськ 🇺🇦 é") == "Курськ 🇺🇦 é"
    assert len(files.shown("x" * 500, 40)) == 40


def test_a_packed_text_comes_back_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.geojson.GZ"
    path.write_bytes(gzip.compress(b"[1]") + gzip.compress(b"[2]"))
    assert files.read_source(path) == b"[1][2]"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.gpkg.gz", gzip.compress(b"x"), "archive"),
        ("a.gz", gzip.compress(b"x"), "archive"),
        ("a.geojson", gzip.compress(b"{}"), "archive"),
        ("a.json.gz", gzip.compress(_zip()), "archive"),
        ("a.json.gz", gzip.compress(gzip.compress(b"{}")), "archive"),
        ("a.json.gz", b"{}", "broken-gzip"),
        ("a.json.gz", gzip.compress(b"{}" * 1000)[:-9], "broken-gzip"),
        ("a.json.gz", gzip.compress(bytes(files.FEED_CAP + 1)), "too-large"),
        ("a.kmz", _tar(), "archive"),
    ],
    ids=["geopackage", "nothing", "unnamed", "zip in it", "twice", "plain", "cut off", "bomb", "tar"],
)
def test_what_is_packed_otherwise_is_refused(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FileRefused) as caught:
        files.read_source(path)
    assert caught.value.code == code


def test_a_kmz_comes_back_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.kmz"
    path.write_bytes(_zip())
    assert files.read_source(path) == path.read_bytes()


def test_write_replaces_whole(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.json"
    files.write_atomic(path, b"old")
    files.write_atomic(path, b"new")
    assert path.read_bytes() == b"new"
    assert _names(path.parent) == ["a.json"]
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failed_write_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "a.json"
    files.write_atomic(path, b"old")

    def fail(*args: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(OSError, match="disk full"):
        files.write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert _names(tmp_path) == ["a.json"]


def test_writing_over_a_folder_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OSError, match="a"):
        files.write_atomic(tmp_path / "a", b"new")
    assert _names(tmp_path) == ["a"]


def test_shipped_data_are_found_by_name_only() -> None:
    assert files.data_path("claims.csv").is_file()
    for name in ("none.csv", "../errors.py", "/etc/passwd"):
        with pytest.raises(UsageError, match="not among the shipped data"):
            files.data_path(name)


def test_sha256() -> None:
    assert files.sha256(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_a_shapefile_is_packed_the_same_way_each_time(tmp_path: Path) -> None:
    for suffix in (".shp", ".shx", ".dbf"):
        (tmp_path / f"a{suffix}").write_bytes(suffix.encode())
    packed = files.read_source(tmp_path / "a.shp")
    os.utime(tmp_path / "a.dbf", (0, 0))
    assert packed == files.read_source(tmp_path / "a.shp")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.namelist() == ["map.shp", "map.shx", "map.dbf"]
    (tmp_path / "a.shx").unlink()
    with pytest.raises(FileRefused, match=r"a\.shx is missing"):
        files.read_source(tmp_path / "a.shp")
