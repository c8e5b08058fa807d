"""Archives of the operator's: what is refused, and that tiles of two files are never mixed."""

from __future__ import annotations

import gzip
import os
import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from pmtiles.tile import TileType, deserialize_header

from dashboard.server.tiles.archive import Archive, open_ground, open_relief
from geodata.errors import FileRefused
from tests.tiles import metadata, relief_archive, write_archive

WORLD = (-180.0, -90.0, 180.0, 90.0)
HEADER = 127
TILES = {(zoom, x, y): b"%d/%d/%d" % (zoom, x, y) for zoom in range(3) for x in range(2**zoom) for y in (0,)}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return an archive with the northernmost tiles of three zooms."""
    return write_archive(tmp_path / "ground.pmtiles", TILES, WORLD, metadata(["roads"]))


def _unpacked(archive: Archive, at: tuple[int, int, int]) -> bytes | None:
    found = archive.tile(*at)
    return None if found is None else gzip.decompress(found)


def test_tiles_are_read_as_they_were_written(path: Path) -> None:
    archive = open_ground(path)
    assert {at: _unpacked(archive, at) for at in TILES} == TILES
    assert archive.tile(2, 0, 3) is None
    assert (archive.zooms, archive.packed, archive.credit()) == ((0, 2), True, "Protomaps © OpenStreetMap")
    assert archive.bounds == (-180, -85.0511, 180, 85.0511)
    archive.close()


def test_it_covers_its_zooms_and_the_world(path: Path) -> None:
    archive = open_ground(path)
    assert archive.covers(2, 3, 3)
    assert not any(archive.covers(*at) for at in ((3, 0, 0), (2, 4, 0), (2, 0, 4), (0, 10**30, 0)))


def test_threads_read_at_once_through_several_directories(tmp_path: Path) -> None:
    chance = random.Random(1)  # noqa: S311 - so far apart that one directory cannot hold them
    places = [(24, chance.randrange(2**24), chance.randrange(2**24)) for _ in range(2800)]
    tiles = {at: chance.randbytes(chance.randrange(1, 200)) for at in places}
    path = write_archive(tmp_path / "a", tiles, WORLD, metadata(["roads"]))
    assert deserialize_header(path.read_bytes())["leaf_directory_length"] > 0
    archive = open_ground(path)
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda at: _unpacked(archive, at), places[::9]))
    assert found == [tiles[at] for at in places[::9]]


def test_one_that_is_replaced_is_served_on_and_the_next_has_another_address(path: Path) -> None:
    archive = open_ground(path)
    other = write_archive(path.with_name("new"), dict.fromkeys(TILES, b"new"), WORLD, metadata(["roads"]))
    other.replace(path)
    assert _unpacked(archive, (0, 0, 0)) == b"0/0/0"
    newer = open_ground(path)
    assert newer.version != archive.version
    assert _unpacked(newer, (0, 0, 0)) == b"new"


def test_one_that_is_written_over_is_not_served_any_more(path: Path) -> None:
    archive = open_ground(path)
    whole = path.read_bytes()
    os.truncate(path, len(whole) - 1)
    with pytest.raises(FileRefused, match="was written over"):
        archive.tile(0, 0, 0)
    path.write_bytes(whole)
    os.utime(path, (1, 1))
    with pytest.raises(FileRefused, match="was written over"):
        archive.tile(1, 0, 0)


def test_a_disk_that_fails_is_told_in_one_line(path: Path) -> None:
    archive = open_ground(path)
    archive.close()  # reading fails from now on
    with pytest.raises(FileRefused, match=r"ground.pmtiles: cannot be read \("):
        archive.tile(0, 0, 0)


def _with(offset: int, *numbers: int) -> Callable[[bytes], bytes]:
    return lambda whole: whole[:offset] + bytes(numbers) + whole[offset + len(numbers) :]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda whole: b"", "is not a PMTiles archive of version 3"),
        (lambda whole: b"\xff" * 200, "is not a PMTiles archive of version 3"),
        (lambda whole: whole[:100], "is not a PMTiles archive of version 3"),
        (_with(7, 2), "is not a PMTiles archive of version 3"),
        (_with(99, 99), "is not a PMTiles archive of version 3"),  # of no known kind
        (lambda whole: whole[:-1], "is cut off: it has "),
        (lambda whole: whole[: HEADER + 5], "is cut off: it has "),
        (_with(97, 1), "is not compressed by gzip"),  # its directories
        (_with(98, 3), "is not compressed by gzip"),  # its tiles: brotli
        (_with(99, 2), "has none of the layers of Protomaps' basemap, version 4"),  # pictures
        (_with(100, 5, 4), "is damaged"),  # the lowest zoom above the highest
        (_with(100, 0, 200), "is damaged"),
        (_with(HEADER, 0), "is damaged"),  # the root directory
        (_with(102, 0, 0, 0, 127), "is damaged"),  # the west beyond the east
    ],
)
def test_a_file_that_is_none_is_refused_in_one_line(
    path: Path, change: Callable[[bytes], bytes], said: str
) -> None:
    path.write_bytes(change(path.read_bytes()))
    with pytest.raises(FileRefused) as refused:
        open_ground(path)
    assert str(refused.value).startswith(f"ground.pmtiles: {said}")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"vector_layers": None},
        {"vector_layers": [7, {"id": "roads"}, {"id": ["roads"]}]},
        {"vector_layers": [{"id": "transportation", "fields": {"kind": "String"}}]},  # OpenMapTiles
        metadata(["roads"], {"pmap:kind": "String"}),  # version 3
    ],
)
def test_another_scheme_is_refused(tmp_path: Path, told: dict[str, object]) -> None:
    with pytest.raises(FileRefused, match="Protomaps' basemap, version 4"):
        open_ground(write_archive(tmp_path / "a", TILES, WORLD, told))


def test_a_folder_and_nothing_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none"):
        with pytest.raises(FileRefused):
            open_ground(path)


def test_heights_are_pictures(tmp_path: Path, path: Path) -> None:
    archive = open_relief(relief_archive(tmp_path / "relief", (34, 50, 36, 52), [4]))
    assert (archive.kind, archive.packed, archive.credit()) == (TileType.PNG, False, "Heights")
    with pytest.raises(FileRefused, match="no heights"):
        open_relief(path)
    with pytest.raises(FileRefused, match="Protomaps"):
        open_ground(tmp_path / "relief")


def test_entries_that_lead_out_of_the_file_are_refused(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[64:72] = (1).to_bytes(8, "little")  # the length of all tiles
    path.write_bytes(whole)
    archive = open_ground(path)
    with pytest.raises(FileRefused, match="is damaged"):
        archive.tile(1, 0, 0)


def test_a_credit_is_one_line_without_markup(tmp_path: Path) -> None:
    told = {**metadata(["roads"]), "attribution": "<script>1</script>\n<b>©</b> A\u202e & <a href='x'>B</a>"}
    archive = open_ground(write_archive(tmp_path / "a", TILES, WORLD, told))
    assert archive.credit() == "1 © A & B"


def _damaged(whole: bytes, chance: random.Random) -> bytes:
    """Return an archive with wrong bytes in its header, or in a root directory that can be unpacked."""
    length = int.from_bytes(whole[16:24], "little")
    root = bytearray(gzip.decompress(whole[HEADER : HEADER + length]))
    head = bytearray(whole[:HEADER])
    part = chance.choice([root, head])
    for _ in range(chance.randrange(1, 4)):
        part[chance.randrange(len(part))] = chance.randrange(256)
    packed = gzip.compress(root, mtime=0)
    if part is root:
        head[16:24] = len(packed).to_bytes(8, "little")
        for at in (24, 40, 56):  # where what follows begins
            moved = int.from_bytes(head[at : at + 8], "little") + len(packed) - length
            head[at : at + 8] = moved.to_bytes(8, "little")
    return bytes(head) + packed + whole[HEADER + length :]


def _told(path: Path) -> list[bytes | None] | str:
    """Return the tiles of an archive, or why it is refused."""
    try:
        archive = open_ground(path)
        with closing(archive):
            return [archive.tile(*at) for at in TILES if archive.covers(*at)]
    except FileRefused as error:
        return str(error)


@pytest.mark.promise("Whatever is in an archive of tiles, it is refused in one line, or has tiles or none.")
def test_a_damaged_archive_is_refused_or_has_tiles_or_none(
    path: Path, request: pytest.FixtureRequest
) -> None:
    chance = random.Random(7)  # noqa: S311 - the same damage each time
    whole = path.read_bytes()
    refused = 0
    for _ in range(20_000 if request.config.getoption("--long") else 200):
        path.write_bytes(_damaged(whole, chance))
        told = _told(path)
        refused += isinstance(told, str)
        assert "\n" not in told
    assert refused > 0
