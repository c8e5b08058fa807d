"""Colours, for figures, the map style, pictures and exports: read from ``assets/styles/tokens.css``.

CSS cannot hand its variables to Plotly, so they are read from its text, once.
Ukraine blue and Russia red keep apart for every common kind of colour blindness and in grey print;
contested ground is recognised by its hatch, never by its colour alone.
"""

from __future__ import annotations

import re
from typing import Final

from geodata.showing.assets import ASSETS

__all__ = ["FONT", "STYLES", "TOKENS"]

STYLES: Final = ASSETS / "styles" / "tokens.css"

_CSS: Final = STYLES.read_text(encoding="utf-8")
_COLOUR: Final = re.compile(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);")
_FONT: Final = re.compile(r"--font: ([^;]+);")

FONT: Final[str] = _FONT.findall(_CSS)[0]
TOKENS: Final[dict[str, dict[str, str]]] = {
    theme: {name: colours[place] for name, *colours in _COLOUR.findall(_CSS)}
    for place, theme in enumerate(("light", "dark"))
}
