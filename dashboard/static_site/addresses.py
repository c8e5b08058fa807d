"""Addresses in what the server answers: which files a body names, and how it names them in a folder.

A static site may be put under any path, which nobody knows when it is made. So the server renders it under
`PREFIX`, which is written nowhere else: its addresses are found by that, and made to begin with ``./``.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

__all__ = ["PREFIX", "file_name", "imported", "named", "relative"]

PREFIX = "/-salient-site-/"

_SLASH = r"(?:/|\\u002f)"  # as HTML and as Dash's JSON write it
_BEGIN = re.compile(_SLASH + PREFIX.strip("/") + _SLASH)
_ADDRESS = re.compile(re.escape(PREFIX) + r"([\w@.?=&;/%+-]+)")
_SHEET_URL = re.compile(r"""url\(\s*["']?([^"')]+)""")
_MODULE = re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}/[^"']+)["']""")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)  # types are imported in comments, and are no files


def named(text: str) -> set[str]:
    """Return the addresses under `PREFIX` that a page or a JSON text names, without the prefix."""
    return set(_ADDRESS.findall(_BEGIN.sub(PREFIX, text).replace(r"\u002f", "/")))


def imported(name: str, text: str) -> Iterator[str]:
    """Yield the addresses of what the style sheet or module at the address `name` loads by itself."""
    kind = file_name(name).rpartition(".")[2]
    pattern = {"css": _SHEET_URL, "js": _MODULE}.get(kind)
    for found in pattern.findall(_COMMENT.sub("", text)) if pattern else ():
        if not found.startswith(("data:", "#")):
            yield posixpath.normpath(posixpath.join(posixpath.dirname(name), found))


def relative(text: str, renamed: Mapping[str, str]) -> str:
    """Return a page or a JSON text with relative addresses; `renamed` has those that are named otherwise."""
    for address, name in renamed.items():
        text = text.replace(PREFIX + address, PREFIX + name)
    return _BEGIN.sub("./", text)


def file_name(address: str) -> str:
    """Return the name of the file for an address: a query, such as Dash's ``?m=``, names no other file."""
    return address.partition("?")[0]
