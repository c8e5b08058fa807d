"""A PMTiles archive of the operator's: checked when it is opened, then read tile by tile.

It promises: a file that is cut off, of another kind or of another scheme is refused with one line; threads
read at once; and tiles of two files are never mixed: a file that is replaced is served on as it was, one that
is written over is not served any more.
"""

from __future__ import annotations

import gzip
import os
import threading
import zlib
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, cast

import orjson
from cachetools import LRUCache
from pmtiles.tile import (
    Compression,
    Entry,
    MagicNumberNotFound,
    SpecVersionUnsupported,
    TileType,
    deserialize_directory,
    deserialize_header,
    find_tile,
    zxy_to_tileid,
)

from dashboard.foreign_text import plain
from geodata.errors import FileRefused
from geodata.files import base_name, open_plain, read_part, sha256

__all__ = ["GROUND_LAYERS", "Archive", "open_ground", "open_relief"]

# Layers of Protomaps' scheme, version 4, whose features have a `kind`.
GROUND_LAYERS = ("buildings", "landcover", "landuse", "places", "roads", "water")

_HEADER = 127  # bytes
_LARGEST_METADATA = 4 * 2**20  # bytes, packed
_DEEPEST_ZOOM = 24
_MOST_LEVELS = 4  # of directories, as in the specification's own readers
_KEPT = 32  # directories, each up to 1 MB once read; a view needs one or two
_DIGITS = 16  # of the hash
_NORTH = 85.0511  # degrees: where the map of the world ends
_MISREAD = (EOFError, OSError, zlib.error, ValueError, IndexError)

Stamp = tuple[int, int]


class Archive:
    """An open archive. `open_ground` and `open_relief` make one.

    Attributes
    ----------
    name : str
        Of the file.
    kind : TileType
        What the tiles are.
    packed : bool
        Whether they are compressed by gzip.
    zooms : tuple of int
        The lowest and the highest.
    bounds : tuple of float
        West, south, east, north, degrees.
    metadata : dict
        What its maker wrote into it: foreign.
    version : str
        Hash that no other file has, nor this one once it is changed.
    """

    def __init__(self, descriptor: int, name: str) -> None:
        self._descriptor, self.name = descriptor, name
        self._stamp = _stamp(descriptor)
        self._lock = threading.Lock()
        self._directories: LRUCache[int, list[Entry]] = LRUCache(_KEPT)
        head = self._part(0, _HEADER)
        self._header = _header(head, name)
        self._refuse_cut(os.fstat(descriptor).st_size)
        self._read_header()
        root, metadata = self._packed("root"), self._packed("metadata")
        self.metadata = self._understood(_parse_metadata, metadata)
        self.version = sha256(b"|".join((head, root, metadata, repr(self._stamp).encode())))[:_DIGITS]
        self._directory(self._header["root_offset"], self._header["root_length"])

    def close(self) -> None:
        """Close the file."""
        os.close(self._descriptor)

    def covers(self, zoom: int, x: int, y: int) -> bool:
        """Tell whether there may be such a tile."""
        low, high = self.zooms
        return low <= zoom <= high and max(x, y) < 1 << zoom

    def tile(self, zoom: int, x: int, y: int) -> bytes | None:
        """Return the bytes of a tile that it covers, packed if it is `packed`; None where there is none.

        Raises
        ------
        FileRefused
            The file is damaged, or was written over since it was opened.
        """
        header, wanted = self._header, zxy_to_tileid(zoom, x, y)
        offset, length = header["root_offset"], header["root_length"]
        for _ in range(_MOST_LEVELS):
            entry = find_tile(self._directory(offset, length), wanted)
            if entry is None:
                return None
            if entry.run_length:
                self._refuse_outside(entry, header["tile_data_length"])
                return self._read(header["tile_data_offset"] + entry.offset, entry.length)
            self._refuse_outside(entry, header["leaf_directory_length"])
            offset, length = header["leaf_directory_offset"] + entry.offset, entry.length
        raise self._damaged()

    def _directory(self, offset: int, length: int) -> list[Entry]:
        with self._lock:
            kept = self._directories.get(offset)
        if kept is not None:
            return kept
        entries: list[Entry] = self._understood(deserialize_directory, self._read(offset, length))
        with self._lock:
            self._directories[offset] = entries
        return entries

    def _part(self, offset: int, length: int) -> bytes:
        try:
            return read_part(self._descriptor, offset, length)
        except OSError as error:
            raise FileRefused(self.name, f"cannot be read ({error.strerror})", "unreadable") from None

    def _read(self, offset: int, length: int) -> bytes:
        found = self._part(offset, length)
        if len(found) < length or _stamp(self._descriptor) != self._stamp:
            raise FileRefused(self.name, "was written over; start the server again", "changed")
        return found

    def _packed(self, section: str) -> bytes:
        return self._read(self._header[f"{section}_offset"], self._header[f"{section}_length"])

    def _understood(self, read: Callable[[bytes], Any], data: bytes) -> Any:
        try:
            return read(data)
        except _MISREAD:
            raise self._damaged() from None

    def _read_header(self) -> None:
        header = self._header
        self.kind = header["tile_type"]
        self.packed = header["tile_compression"] is Compression.GZIP
        self.zooms: tuple[int, int] = (header["min_zoom"], header["max_zoom"])
        corners = (header[f"{name}_e7"] / 1e7 for name in ("min_lon", "min_lat", "max_lon", "max_lat"))
        west, south, east, north = corners
        self.bounds = (west, max(south, -_NORTH), east, min(north, _NORTH))
        sensible = self.zooms[0] <= self.zooms[1] <= _DEEPEST_ZOOM and west < east and south < north
        if not sensible or header["metadata_length"] > _LARGEST_METADATA:
            raise self._damaged()
        if header["internal_compression"] is not Compression.GZIP or (
            header["tile_compression"] not in (Compression.GZIP, Compression.NONE)
        ):
            raise FileRefused(self.name, "is not compressed by gzip", "compression")

    def _refuse_cut(self, size: int) -> None:
        header = self._header
        sections = ("root", "metadata", "leaf_directory", "tile_data")
        end = max(header[f"{name}_offset"] + header[f"{name}_length"] for name in sections)
        if end > size:
            raise FileRefused(self.name, f"is cut off: it has {size:,} of {end:,} bytes", "cut")

    def _refuse_outside(self, entry: Entry, length: int) -> None:
        if entry.offset < 0 or entry.offset + entry.length > length:
            raise self._damaged()

    def _damaged(self) -> FileRefused:
        return FileRefused(self.name, "is damaged: it cannot be read as a PMTiles archive", "damaged")

    def credit(self) -> str:
        """Return whom to credit, as its maker wrote it, without markup; empty where nobody is named."""
        return _text_of(self.metadata.get("attribution"))


def open_ground(path: Path) -> Archive:
    """Return the archive of roads, woods, water and towns at `path`.

    Raises
    ------
    FileRefused
        It cannot be used; the text says why.
    """
    return _opened(path, _refuse_no_ground)


def open_relief(path: Path) -> Archive:
    """Return the archive of heights at `path`.

    Raises
    ------
    FileRefused
        It cannot be used; the text says why.
    """
    return _opened(path, _refuse_no_relief)


def _opened(path: Path, refuse: Callable[[Archive], None]) -> Archive:
    descriptor = open_plain(path)
    try:
        archive = Archive(descriptor, base_name(path))
        refuse(archive)
    except FileRefused:
        os.close(descriptor)
        raise
    return archive


def _refuse_no_relief(archive: Archive) -> None:
    if archive.kind not in (TileType.PNG, TileType.WEBP):
        raise FileRefused(archive.name, "has no heights in it, as PNG or WebP", "kind")


def _refuse_no_ground(archive: Archive) -> None:
    layers = archive.metadata.get("vector_layers")
    known = [layer for layer in (layers if isinstance(layers, list) else []) if _is_known(layer)]
    if archive.kind is not TileType.MVT or not known:
        wanted = ", ".join(GROUND_LAYERS)
        cause = f"has none of the layers of Protomaps' basemap, version 4 ({wanted})"
        raise FileRefused(archive.name, cause, "scheme")


def _is_known(layer: Any) -> bool:
    """Tell whether a layer is one that the map draws; up to version 3 `kind` had another name."""
    if not isinstance(layer, dict) or layer.get("id") not in GROUND_LAYERS:
        return False
    fields = layer.get("fields")
    return isinstance(fields, dict) and "kind" in fields


def _header(head: bytes, name: str) -> dict[str, Any]:
    try:
        return cast(dict[str, Any], deserialize_header(head))
    except (MagicNumberNotFound, SpecVersionUnsupported, ValueError, IndexError):
        raise FileRefused(name, "is not a PMTiles archive of version 3", "not-pmtiles") from None


def _parse_metadata(packed: bytes) -> dict[str, Any]:
    told = orjson.loads(gzip.decompress(packed))
    return told if isinstance(told, dict) else {}


def _stamp(descriptor: int) -> Stamp:
    stat = os.fstat(descriptor)
    return stat.st_mtime_ns, stat.st_size


class _Words(HTMLParser):
    """Collects the words of a text with markup."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        """Take over what is not markup."""
        self.words.append(data)


def _text_of(html: object) -> str:
    parser = _Words()
    parser.feed(html if isinstance(html, str) else "")
    parser.close()
    return plain(" ".join("".join(parser.words).split()))
