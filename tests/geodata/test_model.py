"""The vocabulary: which control wins, and what is a date."""

import pytest

from geodata.model import PRECEDENCE, Control, Terms, is_date


def test_contested_wins_over_russia_over_ukraine() -> None:
    assert PRECEDENCE == (Control.CONTESTED, Control.RUSSIA, Control.UKRAINE)


@pytest.mark.parametrize(
    ("text", "good"),
    [("2025-03-12", True), ("2025-3-12", False), ("20250312", False), ("", False), ("2202-01-01", False)],
)
def test_dates_are_iso_days_of_this_war(text: str, good: bool) -> None:
    assert is_date(text) is good


def test_terms_that_say_nothing_allow_display_and_a_makers_own_pictures() -> None:
    terms = Terms("Ask the publisher.")
    assert (terms.display, terms.derive, terms.pictures) == (True, True, "personal")
    assert (terms.redistribute, terms.commercial) == (False, False)
