"""The one typeface: DejaVu Sans, which comes with matplotlib, so that type is the same on every machine."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from matplotlib import get_data_path
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.path import Path as Outline
from matplotlib.textpath import TextToPath

__all__ = ["ASCENT", "DESCENT", "POINT", "balanced", "font", "outline", "shortened", "width", "wrap"]

POINT = 72 / 96  # points in a px
ASCENT, DESCENT = 0.76, 0.24  # of the size: capitals and letters with a tail
_FAMILY = ["DejaVu Sans", "Verdana", "sans-serif"]  # fallback for a viewer of an SVG that lacks the first
_FILES = {False: "DejaVuSans.ttf", True: "DejaVuSans-Bold.ttf"}
_STOPS = (";", ".", ",", ":")
_MEASURED = 100.0  # points: the size at which type is measured


@cache
def _file(bold: bool) -> Path:
    return Path(get_data_path()) / "fonts" / "ttf" / _FILES[bold]


def font(size: float, *, bold: bool = False) -> FontProperties:
    """Return the font of `size` px, for text that stays text."""
    weight = "bold" if bold else "normal"
    return FontProperties(family=_FAMILY, weight=weight, size=size * POINT, fname=str(_file(bold)))


def _measured(bold: bool) -> FT2Font:
    found = get_font(str(_file(bold)))
    found.set_size(_MEASURED, 72)
    return found


@lru_cache(maxsize=20_000)
def _advance(text: str, bold: bool) -> float:
    """Return the width of `text` at the size 1."""
    found = _measured(bold)
    found.set_text(text, 0.0, flags=LoadFlags.NO_HINTING)
    return float(found.get_width_height()[0]) / 64 / _MEASURED


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide `text` is in px."""
    return _advance(text, bold) * size


@lru_cache(maxsize=4_000)
def outline(text: str, *, bold: bool = False) -> Outline:
    """Return the contours of `text` at the size of 1 px, its baseline at 0 and y downward."""
    placed, glyphs, _ = TextToPath().get_glyphs_with_font(_measured(bold), text)
    drawn = [(*glyphs[name], x, y) for name, x, y, _ in placed if len(glyphs[name][0])]
    if not drawn:
        return Outline(np.empty((0, 2)))
    points = np.concatenate([vertices + np.array([x, y]) for vertices, _, x, y in drawn])
    return Outline(points / (_MEASURED, -_MEASURED), np.concatenate([codes for _, codes, _, _ in drawn]))


def _words(text: str) -> list[str]:
    """Return the words of `text`; a number stays with its unit, and a day and a year with their month."""
    return re.split(r"(?<!\d) (?!\d{4}\b)|(?<=\b\d{4}) ", text)


def wrap(text: str, size: float, limit: float, *, bold: bool = False) -> list[str]:
    """Return `text` in lines of at most `limit` px; a single longer word has a line of its own."""
    lines: list[str] = []
    for word in _words(text):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold=bold) <= limit:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def balanced(text: str, size: float, limit: float, *, bold: bool = False) -> list[str]:
    """Return `text` in as few lines as `wrap` needs: two break at a stop if possible, more are balanced."""
    lines = wrap(text, size, limit, bold=bold)
    if len(lines) == 2:
        lines = _parted(text, size, limit, bold) or lines
    narrower = limit
    while len(lines) > 1 and narrower > 0.5 * limit and not lines[0].endswith(_STOPS):
        narrower -= size
        tried = wrap(text, size, narrower, bold=bold)
        if len(tried) > len(lines):
            break
        lines = tried
    return lines


def _parted(text: str, size: float, limit: float, bold: bool) -> list[str]:
    """Return two lines, the first ending with a stop, the stronger the better; none if none fit."""
    for stops in (";.", ",:"):
        places = [found.end() for found in re.finditer(rf"[{stops}] ", text)]
        pairs = [[text[: place - 1], text[place:]] for place in places]
        fitting = [pair for pair in pairs if max(width(line, size, bold=bold) for line in pair) <= limit]
        if fitting:
            return min(fitting, key=lambda pair: max(map(len, pair)))
    return []


def shortened(text: str, size: float, limit: float, *, bold: bool = False) -> str:
    """Return `text`, or as much of its beginning as fits in `limit` px, with an ellipsis."""
    if width(text, size, bold=bold) <= limit:
        return text
    kept = text
    while kept and width(kept + "…", size, bold=bold) > limit:
        kept = kept[:-1]
    return kept.rstrip() + "…" if kept else ""
