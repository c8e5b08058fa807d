"""JSON with a map: GeoJSON of every kind, one feature per line, and Esri JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson

from geodata.errors import FileRefused
from geodata.files import shown
from geodata.importers.crs import stated_in
from geodata.importers.features import Feature, is_cut, read_features
from geodata.importers.formats.esri import is_esri, read_esri
from geodata.importers.formats.json_text import parse_json
from geodata.importers.formats.opened import Opened
from geodata.importers.import_notes import Notes

__all__ = ["read_text", "recoded"]

_RECORD = b"\x1e"  # RFC 8142 begins each record of a sequence with it
_BROKEN = ("not-json", "truncated")
_GEOMETRIES = ("Polygon", "MultiPolygon", "GeometryCollection")


def read_text(data: bytes, name: str, notes: Notes, *, encoding: str = "", bare: bool = False) -> Opened:
    """Return the features of a JSON document, or of a sequence of them.

    Parameters
    ----------
    bare : bool
        Whether a geometry without properties is enough, because the map has its date and its control.

    Raises
    ------
    FileRefused
        Codes of `json_text.parse_json`; ``not-geojson``, ``no-features``, ``server-error``,
        ``bare-geometry``.
    """
    text = recoded(data, name, encoding)
    try:
        document = parse_json(text, name)
    except FileRefused as refused:
        records = _records(text) if refused.code in _BROKEN else []
        if not _is_sequence(records, text):
            raise _with_encoding(refused, text) from None
        return _sequence(records, name, notes, bare=bare)
    return _document(document, name, bare=bare)


def recoded(data: bytes, name: str, encoding: str) -> bytes:
    """Return text in a code page as UTF-8.

    Raises
    ------
    FileRefused
        Code ``bad-encoding``.
    """
    if not encoding:
        return data
    try:
        return data.decode(encoding).encode("utf-8")
    except UnicodeError:
        raise FileRefused(name, f'is not text in encoding = "{encoding}"', "bad-encoding") from None


def _with_encoding(refused: FileRefused, text: bytes) -> FileRefused:
    if refused.code != "not-utf8":
        return refused
    page = "utf-16" if text.startswith((b"\xff\xfe", b"\xfe\xff")) else "cp1251"
    cause = f'{refused.cause}: encoding = "{page}" in the map, or another code page, would read it'
    return FileRefused(refused.file, cause, refused.code)


def _document(document: object, name: str, *, bare: bool) -> Opened:
    if is_esri(document):
        return read_esri(document, name)
    _refuse_error(document, name)
    return Opened(_features(document, name, bare=bare), system=stated_in(document), cut=is_cut(document))


def _features(document: object, name: str, *, bare: bool) -> list[Feature]:
    """Return the features of a collection, of a single feature, or of a bare geometry."""
    kind = document.get("type") if isinstance(document, dict) else None
    if kind == "Feature":
        document = {"features": [document]}
    elif kind in _GEOMETRIES:
        if not bare:
            cause = (
                f"is a bare {kind}: date and control (or date_from_name and control) in the map would read it"
            )
            raise FileRefused(name, cause, "bare-geometry")
        document = {"features": [{"geometry": document}]}
    return list(read_features(document, name))


def _refuse_error(document: object, name: str) -> None:
    if not isinstance(document, dict) or "error" not in document or "features" in document:
        return
    error = document["error"]
    told = error.get("message") if isinstance(error, dict) else error
    raise FileRefused(name, f"is a server's error, not a map: '{shown(str(told), 80)}'", "server-error")


def _records(text: bytes) -> list[tuple[int, Any]]:
    """Return (line or record, its document or None if it is broken) for each that is not blank."""
    parts = text.split(_RECORD) if _RECORD in text else text.removeprefix(b"\xef\xbb\xbf").splitlines()
    return [(number, _record(part)) for number, part in enumerate(parts, 1) if part.strip()]


def _record(part: bytes) -> Any:
    try:
        return orjson.loads(part)
    except orjson.JSONDecodeError:
        return None


def _is_sequence(records: list[tuple[int, Any]], text: bytes) -> bool:
    """Distinguish a sequence with a broken line from a broken document with some whole lines."""
    whole = sum(isinstance(record, dict) and "type" in record for _, record in records)
    return whole > 0 and (_RECORD in text or 2 * whole > len(records))


def _sequence(records: list[tuple[int, Any]], name: str, notes: Notes, *, bare: bool) -> Opened:
    members: list[Feature] = []
    lost = 0
    for number, record in records:
        try:
            members.extend(_features(record, name, bare=bare))
        except FileRefused as refused:
            cause = refused.cause if isinstance(record, dict) else "is not JSON, or cut off"
            notes.lose(None, "bad-line", f"line {number} {cause}")
            lost += 1
    systems = {stated_in(record) for _, record in records} - {""}
    return Opened(
        list(_numbered(members)),
        system=systems.pop() if len(systems) == 1 else "?" if systems else "",
        cut=any(is_cut(record) for _, record in records),
        lost=lost,
    )


def _numbered(features: list[Feature]) -> Iterator[Feature]:
    for number, feature in enumerate(features):
        yield Feature(number, feature.properties, feature.geometry)
