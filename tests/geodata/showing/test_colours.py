"""Theme: Plotly's colours are the style sheet's, and can be read on their ground."""

from __future__ import annotations

import re

import pytest

from geodata.showing.colours import FONT, STYLES, TOKENS

DECLARED = re.compile(r"#[0-9a-f]{3,8}\b")


def test_every_colour_of_the_style_sheet_is_read_in_both_themes() -> None:
    told = [colour for theme in TOKENS.values() for colour in theme.values()]
    assert sorted(DECLARED.findall(STYLES.read_text(encoding="utf-8"))) == sorted(told)
    assert list(TOKENS["light"]) == list(TOKENS["dark"])
    assert {"paper", "ink", "ukraine", "russia", "contested", "hatch"} <= set(TOKENS["light"])


def test_the_typeface_is_that_of_the_style_sheet() -> None:
    assert FONT.startswith("system-ui, ")
    assert FONT.endswith(", sans-serif")


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
