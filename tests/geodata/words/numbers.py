"""The numbers that a text names, whatever its language, to compare it with its translation."""

from __future__ import annotations

import re

__all__ = ["numbers"]

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_PLAIN = {
    "en": re.compile(r"[\u2212+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"),
    "uk": re.compile(r"[\u2212+]?(?:\d{1,3}(?:\u00a0\d{3})+|\d+)(?:,\d+)?"),
}
_SEPARATORS = {"en": {",": ""}, "uk": {"\u00a0": "", ",": "."}}


def numbers(text: str, lang: str) -> list[float]:
    """Return all numbers in `text`, sorted; of a date its day and its year. The 2 of ``km2`` is none."""
    plain = _ISO.sub(lambda date: f"{int(date[3])} {date[1]}", text.replace("km2", "km²"))
    table = str.maketrans({**_SEPARATORS[lang], "\u2212": "-"})
    return sorted(float(found.translate(table)) for found in _PLAIN[lang].findall(plain))
