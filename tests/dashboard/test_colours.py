"""Theme: Plotly's colours are the style sheet's, and can be read on their ground."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dashboard.colours import FONT, TOKENS

CSS = (Path(__file__).parents[2] / "assets" / "00_tokens.css").read_text(encoding="utf-8")
VARIABLE = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6});")


def _blocks() -> list[dict[str, str]]:
    """Return the colours of each block of the style sheet that has some."""
    return [found for block in CSS.split("{") if (found := dict(VARIABLE.findall(block)))]


def test_the_style_sheet_has_the_same_colours() -> None:
    assert _blocks() == [TOKENS["light"], TOKENS["dark"], TOKENS["dark"]]


def test_the_style_sheet_has_the_same_font() -> None:
    assert f"--font: {FONT};" in CSS


def _luminance(color: str) -> float:
    def linear(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(color[i : i + 2]) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(first: str, second: str) -> float:
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", TOKENS)
@pytest.mark.parametrize("ink", ["ink", "muted", "ukraine", "russia"])
def test_text_can_be_read(theme: str, ink: str) -> None:
    assert _contrast(TOKENS[theme][ink], TOKENS[theme]["paper"]) >= 4.5


@pytest.mark.parametrize("theme", TOKENS)
def test_outlines_stand_out_from_the_land(theme: str) -> None:
    tokens = TOKENS[theme]
    for line in ("ukraine", "russia", "hatch", "border"):
        for land in ("land-russia", "land-ukraine"):
            assert _contrast(tokens[line], tokens[land]) >= 3, (line, land)
