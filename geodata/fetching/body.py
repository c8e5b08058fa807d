"""The body of an answer, read within a cap, and refused where it is cut.

httpx takes a body without a length as whole whenever the connection ends, reads half a gzip as nothing, and
unpacks a bomb. So it is read raw and unpacked here.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import httpx

from geodata.errors import AnswerRefused, FileRefused
from geodata.fetching.answers import git_hash
from geodata.fetching.retries import Transient
from geodata.importers.formats.json_text import parse_json

__all__ = ["Body", "read_body", "refuse_cut"]

_PIECE = 2**20  # bytes that are unpacked at once
_GZIP = 31  # tells zlib that a gzip header and trailer are there
_LONGEST_LENGTH = 12  # digits of a Content-Length
_JSON = (".json", ".geojson")
_CUT = ("truncated", "empty", "not-utf8")  # what the reader of JSON says of one that ends in the middle


@dataclass(frozen=True)
class Body:
    """Bytes, unpacked; `ended` if the transfer itself shows that none are missing."""

    data: bytes
    ended: bool


def read_body(response: httpx.Response, cap: int) -> Body:
    """Return the body of an open answer.

    Raises
    ------
    AnswerRefused
        It is larger than `cap` bytes, packed or not, or packed in another way than gzip.
    Transient
        Its gzip is broken or cut.
    """
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing not in ("identity", "gzip"):
        raise AnswerRefused(f"it is packed as {packing}, which was not asked for")
    length = response.headers.get("content-length", "")
    if len(length) > _LONGEST_LENGTH or (length.isdigit() and int(length) > cap):
        raise _too_large(cap)
    parts = _unpacked(response) if packing == "gzip" else response.iter_raw()
    data = bytearray()
    for part in parts:
        data += part
        if len(data) > cap:
            raise _too_large(cap)
    chunked = response.headers.get("transfer-encoding", "").strip().lower() == "chunked"
    return Body(bytes(data), packing == "gzip" or bool(length) or chunked)


def _too_large(cap: int) -> AnswerRefused:
    return AnswerRefused(f"it is larger than {cap / 2**20:,.3g} MB")


def _unpacked(response: httpx.Response) -> Iterator[bytes]:
    unpack = zlib.decompressobj(_GZIP)
    try:
        for raw in response.iter_raw():
            while raw:
                yield unpack.decompress(raw, _PIECE)
                if unpack.eof and (unpack.unused_data or unpack.unconsumed_tail):
                    raise Transient("there is more after the end of its gzip")
                raw = unpack.unconsumed_tail
        yield unpack.flush()
    except zlib.error as error:
        raise Transient(f"its gzip is broken ({error})") from None
    if not unpack.eof:
        raise Transient("its gzip is cut off")


def refuse_cut(body: Body, name: str, git: str) -> None:
    """Refuse a body that may not be all of the file `name`.

    Parameters
    ----------
    git : str
        The hash that a list gives for the file, which settles it; "" if there is none.

    Raises
    ------
    Transient
        It is cut, or not the file that the list names.
    AnswerRefused
        It is something else than its name says.
    """
    if git:
        if git_hash(body.data) != git:
            raise Transient("it is not, or not yet, the file that the list names")
    elif name.endswith(_JSON):
        _refuse_broken(body.data, name)
    elif not body.ended:
        raise Transient("nothing tells where it ends")


def _refuse_broken(data: bytes, name: str) -> None:
    try:
        parse_json(data, name)
    except FileRefused as error:
        if error.code in _CUT:
            raise Transient(f"it {error.cause}") from None
        raise AnswerRefused(f"it {error.cause}") from None
