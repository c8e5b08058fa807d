"""An office file, packed again so that the same content gives the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

__all__ = ["repack"]

_STAMP = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip file can name
_WORKBOOK = ".xlsx"
# The empty deck's properties are those of the machine on which it was made.
_ABOUT = "docProps/app.xml"
_APPLICATION = (
    b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Salient</Application></Properties>"
)
_CORE = "docProps/core.xml"
_CREATED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")


def repack(blob: bytes, moment: str) -> bytes:
    """Return the slides `blob` without the time and the program by which they were made.

    Parameters
    ----------
    blob : bytes
        A zip file. Workbooks inside it lose theirs too.
    moment : str
        The time to write into a workbook's properties, such as ``2025-03-13T00:00:00Z``.
    """
    parts = {name: _content(name, body, moment) for name, body in _parts(blob).items()}
    return _packed({**parts, _ABOUT: _APPLICATION})


def _content(name: str, body: bytes, moment: str) -> bytes:
    if not name.endswith(_WORKBOOK):
        return body
    sheets = _parts(body)
    sheets[_CORE] = _CREATED.sub(rb"\g<1>" + moment.encode() + rb"\3", sheets[_CORE])
    return _packed(sheets)


def _parts(blob: bytes) -> dict[str, bytes]:
    """Return the parts by name, in the order they were written: readers expect the content types first."""
    with zipfile.ZipFile(io.BytesIO(blob)) as file:
        return {name: file.read(name) for name in file.namelist()}


def _packed(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, body in parts.items():
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on every system
            file.writestr(entry, body)
    return out.getvalue()
