"""Type: measured, wrapped, cut."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.pictures.canvas import typeface

WORDS = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=60)


def test_width_grows_with_the_size() -> None:
    assert typeface.width("Sudzha", 20) == pytest.approx(2 * typeface.width("Sudzha", 10))
    assert typeface.width("Sudzha", 10, bold=True) > typeface.width("Sudzha", 10)


@pytest.mark.parametrize("text", ["Sudzha", "Суджа", "151 km²", "Пʼятниця", "A → B"])
def test_contours_are_as_wide_as_they_were_measured(text: str) -> None:
    x = np.asarray(typeface.outline(text).vertices)[:, 0]
    assert x.max() - x.min() == pytest.approx(typeface.width(text, 1), rel=0.06)


@given(WORDS, st.floats(20, 400))
def test_wrapping_keeps_every_word(text: str, limit: float) -> None:
    lines = typeface.wrap(text, 12, limit)
    assert " ".join(lines) == text
    assert " ".join(typeface.balanced(text, 12, limit)) == text


def test_numbers_stay_with_their_units_and_dates_together() -> None:
    text = "Ukraine holds 151 km² in Kursk on 12 March 2025 or so"
    for limit in range(60, 400, 10):
        lines = typeface.wrap(text, 12, limit)
        assert any("151 km²" in line for line in lines)
        assert any("12 March 2025" in line for line in lines)


def test_two_lines_part_at_a_stop() -> None:
    text = "Ukraine holds 300 km² in Kursk, a third of its September peak"
    assert typeface.balanced(text, 20, 420) == [
        "Ukraine holds 300 km² in Kursk,",
        "a third of its September peak",
    ]


@given(WORDS, st.floats(5, 300))
def test_what_is_cut_fits(text: str, limit: float) -> None:
    cut = typeface.shortened(text, 12, limit)
    assert cut == text or typeface.width(cut, 12) <= limit
