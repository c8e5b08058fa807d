"""A hash of the whole file inside the file itself: so one atomic replacement still is all that a put does.

The hash is kept in an entry of the Parquet footer. It is computed over the file with zeros in its place, and
checked before anything else looks at the bytes. A file of an earlier version has none and is read unchecked.
"""

from __future__ import annotations

from geodata.files import sha256

__all__ = ["ENTRY", "blank", "is_whole", "seal"]

ENTRY = b"salient-sha256"  # name of the entry in the file's metadata
_PREFIX = b"sha256-of-this-file-with-zeros-here:"
_ZEROS = b"0" * 64


def blank() -> bytes:
    """Return the value of the entry before the file is sealed."""
    return _PREFIX + _ZEROS


def seal(body: bytes) -> bytes:
    """Return the file `body`, in whose metadata is a `blank` entry, with its hash in it."""
    start = body.rindex(_PREFIX) + len(_PREFIX)
    return _replaced(body, start, sha256(body).encode())


def is_whole(body: bytes) -> bool | None:
    """Tell whether a file is as it was sealed; None where it has no seal."""
    start = body.rfind(_PREFIX)
    if start < 0:
        return None
    start += len(_PREFIX)
    return sha256(_replaced(body, start, _ZEROS)).encode() == body[start : start + len(_ZEROS)]


def _replaced(body: bytes, start: int, text: bytes) -> bytes:
    return body[:start] + text + body[start + len(text) :]
