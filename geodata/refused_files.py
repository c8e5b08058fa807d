"""What is refused though a file is expected: folders, devices, archives."""

from __future__ import annotations

import stat
from collections.abc import Collection

from geodata.errors import NotAFile

__all__ = ["refuse_archive", "refuse_special"]

_ARCHIVES = {
    b"PK\x03\x04": "zip",
    b"PK\x05\x06": "zip",
    b"PK\x07\x08": "zip",
    b"\x1f\x8b": "gzip",
    b"\x1f\x9d": "compress",
    b"7z\xbc\xaf\x27\x1c": "7z",
    b"Rar!\x1a\x07": "rar",
    b"BZh": "bzip2",
    b"\xfd7zXZ\x00": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
    b"\x04\x22\x4d\x18": "lz4",
}
_TAR_MAGIC = slice(257, 262)


def refuse_special(mode: int, name: str) -> None:
    """Raise NotAFile for anything but a plain file, by its `mode`."""
    if stat.S_ISDIR(mode):
        raise NotAFile(name, "is a folder, not a file", "folder")
    if not stat.S_ISREG(mode):
        raise NotAFile(name, "is a device or a pipe, not a file", "special")


def refuse_archive(head: bytes, name: str, allowed: Collection[str] = ()) -> None:
    """Raise NotAFile for an archive, by its first bytes, unless its kind is `allowed`."""
    kind = next((kind for magic, kind in _ARCHIVES.items() if head.startswith(magic)), None)
    if head[_TAR_MAGIC] == b"ustar":
        kind = "tar"
    if kind and kind not in allowed:
        raise NotAFile(name, f"is a {kind} archive; unpack it first", "archive")
