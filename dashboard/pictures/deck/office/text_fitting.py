"""How much room text takes on a slide. Errs on the large side: text never leaves its box.

Slides name Arial, which every office program has or replaces by a font of the same widths. Texts are
measured by the wider DejaVu Sans of `typeface`, so that the answer is the same on every machine.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from dashboard.pictures.canvas import typeface

__all__ = ["LEADING", "fit_size", "glued", "text_height", "text_width"]

LEADING = 1.2  # height of a line, in sizes of its letters

# Widths of Arial in those of DejaVu Sans: 0.80 to 0.89 in regular letters and 0.78 to 0.84 in bold ones,
# Latin and Cyrillic; a row of wide capitals alone takes more.
_NARROWER = {False: 0.92, True: 0.87}


def text_height(text: str, size: float, width: float, *, bold: bool = False) -> float:
    """Return the height of `text` in letters of `size`, wrapped at `width`, all in points."""
    limit = width / _NARROWER[bold]
    lines = [line for part in text.split("\n") for line in typeface.wrap(part, size, limit, bold=bold)]
    # A word longer than a line is broken where the line ends.
    count = sum(max(1, math.ceil(typeface.width(line, size, bold=bold) / limit)) for line in lines)
    return count * size * LEADING


def glued(text: str) -> str:
    """Return `text` with numbers kept on the line of what they count, and dates in one piece."""
    return re.sub(r"(?<=\d)(?<!\d{4}) (?=\S)|(?<=\d) (?=–)|(?<=\w) (?=\d{4}\b)", "\u00a0", text)


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide one line of `text` in letters of `size` is, in points."""
    return _NARROWER[bold] * typeface.width(text, size, bold=bold)


def fit_size(text: str, sizes: Sequence[float], width: float, height: float, *, bold: bool = False) -> float:
    """Return the first of `sizes`, the largest first, at which `text` fits; the last one if none does."""
    fits = (size for size in sizes if text_height(text, size, width, bold=bold) <= height)
    return next(fits, sizes[-1])
