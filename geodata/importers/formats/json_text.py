"""Foreign JSON: parsed, or refused with what is wrong with it."""

from __future__ import annotations

import json

import orjson

from geodata.errors import FileRefused

__all__ = ["MAX_DEPTH", "parse_json"]

MAX_DEPTH = 1024  # levels of JSON that orjson accepts; GeoJSON needs about 10
_BOM = b"\xef\xbb\xbf"  # a byte order mark, which some editors write


def parse_json(data: bytes, name: str) -> object:
    """Return the document in `data`.

    NaN and Infinity are not JSON, but programs write them: such a document is still read, so that
    only the feature that contains one is lost.

    Raises
    ------
    FileRefused
        Codes ``empty``, ``not-utf8``, ``html``, ``xml``, ``too-deep``, ``truncated``, ``not-json``.
    """
    text = data.removeprefix(_BOM)
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        problem: json.JSONDecodeError = error
    _refuse_other_kinds(text, name)
    if "depth" in problem.msg:
        raise FileRefused(name, f"is nested deeper than {MAX_DEPTH} levels", "too-deep")
    if b"NaN" in text or b"Infinity" in text or "infinity" in problem.msg:
        try:
            return json.loads(text)
        except RecursionError:
            raise FileRefused(name, f"is nested deeper than {MAX_DEPTH} levels", "too-deep") from None
        except json.JSONDecodeError as error:
            problem = error
        except ValueError:  # an integer of thousands of digits
            raise FileRefused(name, "holds a number that is too long", "not-json") from None
    raise _broken_json(problem, text, name)


def _refuse_other_kinds(text: bytes, name: str) -> None:
    start = text[:512].lstrip().lower()
    if not text.strip():
        raise FileRefused(name, "is empty", "empty")
    if start.startswith((b"<!doctype html", b"<html")):
        raise FileRefused(name, "is a web page (HTML), not JSON", "html")
    if start.startswith(b"<"):
        raise FileRefused(name, "is XML, not JSON", "xml")
    try:
        text.decode("utf-8")
    except UnicodeDecodeError as error:
        raise FileRefused(name, f"is not UTF-8 text (byte {error.start})", "not-utf8") from None


def _broken_json(problem: json.JSONDecodeError, text: bytes, name: str) -> FileRefused:
    decoded = text.decode("utf-8")
    if problem.pos >= len(decoded.rstrip()) or "nterminated string" in problem.msg:
        return FileRefused(name, "is cut off: the JSON ends in the middle", "truncated")
    place = f"line {problem.lineno} column {problem.colno}"
    return FileRefused(name, f"is not JSON ({problem.msg} at {place})", "not-json")
