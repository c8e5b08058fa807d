"""Room for text: never too little."""

from __future__ import annotations

import pytest
from PIL import ImageFont

from dashboard.pictures.deck.office.text_fitting import LEADING, fit_size, glued, text_height, text_width

SAMPLES = [
    "Ukrainian-held ground in Kursk, 13 March 2025",
    "Valery Gerasimov (Chief of the Russian General Staff)",
    "Підконтрольне Україні на Курщині, завищено на той день",
    "12,345.6 km² and 1 107 км²",
    "https://example.org/?date=2025-03-13&source=chronicle",
]


def test_a_line_is_one_line_and_wraps_when_it_must() -> None:
    assert text_height("one", 10, 100) == 10 * LEADING
    assert text_height("one two three four five six seven", 10, 60) > 2 * 10 * LEADING
    assert text_height("one\ntwo", 10, 100) == 2 * 10 * LEADING


def test_a_word_longer_than_the_line_is_counted_in_full() -> None:
    assert text_height("x" * 100, 10, 100) >= 5 * 10 * LEADING


@pytest.mark.parametrize("bold", [False, True])
def test_bold_and_larger_letters_take_more(bold: bool) -> None:
    text = SAMPLES[0]
    assert text_width(text, 20, bold=bold) == pytest.approx(2 * text_width(text, 10, bold=bold), rel=0.02)
    assert text_width(text, 10, bold=True) > text_width(text, 10)


def test_the_largest_size_that_fits_is_taken() -> None:
    assert fit_size("short", (20, 10), 200, 30) == 20
    assert fit_size("a sentence that is much too long for it", (20, 10, 5), 100, 13) == 5


def test_numbers_stay_with_what_they_count() -> None:
    said = glued("151 km² on 13 March 2025 and none")
    assert said == "151\u00a0km² on 13\u00a0March\u00a02025 and none"


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", SAMPLES)
def test_letters_of_arial_are_never_wider_than_measured(text: str, bold: bool) -> None:
    """Liberation Sans has the widths of Arial; where it is not installed there is nothing to compare."""
    name = "LiberationSans-Bold.ttf" if bold else "LiberationSans-Regular.ttf"
    try:
        font = ImageFont.truetype(name, 100)
    except OSError:
        pytest.skip("needs the font Liberation Sans")
    assert font.getlength(text) <= text_width(text, 100, bold=bold)
