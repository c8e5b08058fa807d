"""Colours, for Plotly figures and the map style: the values of ``assets/00_tokens.css``.

CSS cannot hand its variables to Plotly, so each value stands in both places and a test compares them.
Ukraine blue and Russia red keep apart for every common kind of colour blindness and in grey print;
contested ground is told by its hatch, never by its colour alone.
"""

from __future__ import annotations

from typing import Final

__all__ = ["FONT", "TOKENS"]

FONT: Final = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", Arial, sans-serif'

TOKENS: Final[dict[str, dict[str, str]]] = {
    "light": {
        "paper": "#ffffff",
        "ground": "#faf8f4",
        "ink": "#1c2024",
        "muted": "#62676e",
        "line": "#e6e2d9",
        "land-russia": "#f2eee5",
        "land-ukraine": "#f9f8f3",
        "land-other": "#ecebe6",
        "water": "#c8dbe6",
        "river": "#b4cedd",
        "ukraine": "#1f5fbf",
        "russia": "#b8322a",
        "contested": "#d8d3c8",
        "hatch": "#77736a",
        "band": "#ead9a3",
        "border": "#3b3b3b",
        "oblast": "#9aa6b5",
        "halo": "#fbfaf6",
        "quiet": "#8a877f",
    },
    "dark": {
        "paper": "#171a1e",
        "ground": "#101214",
        "ink": "#edeef0",
        "muted": "#9aa1a9",
        "line": "#2a2e34",
        "land-russia": "#1d2024",
        "land-ukraine": "#22262b",
        "land-other": "#191b1e",
        "water": "#17303f",
        "river": "#1c3b4d",
        "ukraine": "#5b9bf5",
        "russia": "#ef6a5f",
        "contested": "#3a3d42",
        "hatch": "#a8a69f",
        "band": "#433c22",
        "border": "#c9ccd1",
        "oblast": "#59626e",
        "halo": "#14171a",
        "quiet": "#7d838b",
    },
}
