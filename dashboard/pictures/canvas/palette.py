"""The colours of a picture by theme, and the hatches that distinguish controls without any colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from geodata.showing.colours import TOKENS

__all__ = ["Hatch", "Palette", "palette"]


@dataclass(frozen=True)
class Hatch:
    """Parallel lines: rising (1), falling (-1) or level (0), their distance and their width in px."""

    slope: int
    apart: float
    width: float


# Paper is white; the two sides differ in grey by tone, and by hatch even on a poor copier.
_PRINT = {
    **TOKENS["light"],
    "ground": "#ffffff",
    "ink": "#000000",
    "muted": "#3f4347",
    "line": "#bdbdbd",
    "land-russia": "#efefef",
    "land-ukraine": "#ffffff",
    "land-other": "#f6f6f6",
    "water": "#dcdcdc",
    "river": "#c4c4c4",
    "ukraine": "#2d6fc9",
    "russia": "#8f1510",
    "contested": "#ffffff",
    "hatch": "#4a4a4a",
    "band": "#d2d2d2",
    "border": "#000000",
    "oblast": "#808080",
    "halo": "#ffffff",
    "quiet": "#5c5c5c",
}
_SOLID = {"contested": Hatch(1, 5.6, 0.8)}
_HATCHES = {
    "ukraine": Hatch(0, 5.5, 1.0),
    "russia": Hatch(-1, 4.5, 1.1),
    "contested": Hatch(1, 5.6, 0.8),
}


@dataclass(frozen=True)
class Palette:
    """Colours by the names of `geodata.showing.colours.TOKENS`, and hatches by control."""

    colors: Mapping[str, str]
    hatches: Mapping[str, Hatch]

    def __getitem__(self, name: str) -> str:
        return self.colors[name]


def palette(theme: str) -> Palette:
    """Return the palette of ``light``, ``dark`` or ``print``."""
    if theme == "print":
        return Palette(_PRINT, _HATCHES)
    return Palette(TOKENS[theme], _SOLID)
