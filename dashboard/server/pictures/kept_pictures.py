"""Finished pictures on disk: what was drawn once is not drawn again, not even after a restart.

It promises: a file that is not as it was written is dropped and never served; the folder holds no more than
it may, and what was not asked for longest goes first; several servers may share it; and a disk that is full
or cannot be written costs a line in the log and no picture.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import re
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from geodata.errors import FileRefused
from geodata.files import read_limited, write_atomic

__all__ = ["KeptPictures"]

_ENDING = ".picture"
_HALF = re.compile(r"\..+\.picture\.[0-9a-f]+\.tmp")  # as `write_atomic` names them
_BEGINNING = b"Salient picture "  # then the hash of the key and the body, in hexadecimal, and a line break
_HEAD = len(_BEGINNING) + 64 + 1
_MOST_FILES = 4_000  # so that listing the folder stays cheap beside drawing: 40 ms
_BLOCK = 4096  # bytes that a file takes at least
_DEAD = 3600.0  # seconds after which a file that is still being written belongs to a process that ended

_log = logging.getLogger("salient")


class _File(NamedTuple):
    """A file of the folder: when it was last asked for, and how much room it takes."""

    path: str
    used: float
    room: int


class KeptPictures:
    """A folder of pictures, each under the key of its order.

    Parameters
    ----------
    folder : Path
        Made when the first picture is kept. Files of others in it are left alone.
    most : int
        Bytes that the pictures may take, and for a moment the one that is being written.
    most_files : int
        How many there may be.
    """

    def __init__(self, folder: Path, most: int, most_files: int = _MOST_FILES) -> None:
        self.folder = folder
        self._most, self._most_files = most, most_files
        self._writing = threading.Lock()
        self._failed = False

    def get(self, key: str) -> bytes | None:
        """Return the picture under `key`, if it is there and as it was written."""
        path = self._path(key)
        try:
            head, body = self._read(path)
        except FileRefused as error:
            if error.code != "missing":
                self._drop(path, error.cause)
            return None
        if head != _head(key, body):
            self._drop(path, "its bytes are not those that were written")
            return None
        with contextlib.suppress(OSError):  # others may write the folder, and we may not
            os.utime(path)
        return body

    def put(self, key: str, body: bytes) -> None:
        """Keep `body` under `key`, unless it alone is too large."""
        if _room(_HEAD + len(body)) > self._most:
            return
        with self._writing:
            try:
                self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                write_atomic(self._path(key), _head(key, body) + body)
                self._make_room()
            except OSError as error:
                self._tell(error)
            else:
                self._failed = False

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}{_ENDING}"

    def _read(self, path: Path) -> tuple[bytes, bytes]:
        data = read_limited(path, self._most)
        return data[:_HEAD], data[_HEAD:]

    def _drop(self, path: Path, why: str) -> None:
        _log.warning("%s: %s; the picture is drawn again", path, why)
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)

    def _tell(self, error: OSError) -> None:
        """Log that nothing is kept: once, until something has been kept again."""
        if not self._failed:
            _log.warning("pictures are not kept in %s: %s", self.folder, error.strerror or error)
        self._failed = True

    def _make_room(self) -> None:
        """Remove what was not asked for longest, until the rest may stay."""
        room, count = self._most, self._most_files
        for file in sorted(self._files(), key=lambda file: file.used, reverse=True):
            room, count = room - file.room, count - 1
            if room < 0 or count < 0:
                Path(file.path).unlink(missing_ok=True)

    def _files(self) -> Iterator[_File]:
        """Yield what is kept; what processes that ended left half-written is removed."""
        with os.scandir(self.folder) as entries:
            for entry in entries:
                with contextlib.suppress(FileNotFoundError):  # another server removed it
                    if entry.name.endswith(_ENDING):
                        told = entry.stat()
                        yield _File(entry.path, told.st_mtime, _room(told.st_size))
                    elif _HALF.fullmatch(entry.name) and time.time() - entry.stat().st_mtime > _DEAD:
                        Path(entry.path).unlink()


def _room(size: int) -> int:
    """Return what a file of `size` bytes takes on a disk."""
    return -(-size // _BLOCK) * _BLOCK


def _head(key: str, body: bytes) -> bytes:
    """Return what a file begins with: a picture under the name of another does not match it."""
    told = hashlib.sha256(key.encode() + b"\n")
    told.update(body)
    return _BEGINNING + told.hexdigest().encode() + b"\n"
