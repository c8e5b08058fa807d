"""Values and names of columns, normalised: ``Grey zone`` with any kind of space is one value."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping

import numpy as np

from geodata.files import shown

__all__ = ["is_missing", "lookup", "plain", "plain_forms", "quoted", "toml_text"]

_MARKS = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_SPACES = re.compile(rf"[\s{_MARKS}]+")
_INVISIBLE = re.compile(rf"[{_MARKS}]+")
_WHOLE = re.compile(r"([+-]?\d+)\.0*", re.ASCII)
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201b\u02b9\u02bb\u02bc\u2032`\u00b4\uff07", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    }
)
_BOOLEANS = ("true", "false")


def plain(value: object) -> str:
    """Return a value as text for comparison: composed, with one kind of space, quote and dash.

    ``1``, ``1.0`` and ``"1"`` are the same, and so are ``true`` and ``"True"``; what is missing is "".
    """
    return _spelled(value, " ")


def plain_forms(value: object) -> Iterator[str]:
    """Yield the readings of a value: a zero-width character may separate words, or be a mistake."""
    first = plain(value)
    yield first
    second = _spelled(value, "")
    if second != first:
        yield second


def _spelled(value: object, invisible: str) -> str:
    if is_missing(value):
        return ""
    text = unicodedata.normalize("NFC", str(value)).translate(_ALIKE)
    text = _SPACES.sub(" ", _INVISIBLE.sub(invisible, text)).strip()
    if match := _WHOLE.fullmatch(text):
        return match[1]
    return text.lower() if text.lower() in _BOOLEANS else text


def is_missing(value: object) -> bool:
    """Tell whether a cell is empty."""
    if value is None:
        return True
    if isinstance(value, float | np.floating):
        return bool(np.isnan(value))
    return isinstance(value, np.datetime64) and bool(np.isnat(value))


def lookup(properties: Mapping[str, object], column: str) -> object:
    """Return what is in `column`, whose name may be spelled slightly differently; None if nothing is."""
    if column in properties:
        return properties[column]
    wanted = plain(column)
    return next((value for name, value in properties.items() if plain(name) == wanted), None)


def quoted(value: object, longest: int = 40) -> str:
    """Return a foreign value as messages show it: one short line in quotes, numbers bare."""
    if isinstance(value, int | float | np.number) and not isinstance(value, bool | np.bool_):
        return shown(f"{value:.15g}", longest)
    return f"'{shown(str(value), longest)}'"


def toml_text(value: object) -> str:
    """Return a foreign value as a TOML string that a message may propose."""
    return json.dumps(shown(plain(value), 60), ensure_ascii=False)
