"""All words, in English and Ukrainian.

`SCREEN` is what the page needs, `WORDS` adds those of pictures, decks and plain pages. The two languages
have the same keys. ``{name}`` marks a place for a value. ``|`` parts the forms that a number takes: two in
English (one, other), three in Ukrainian (one, few, many).
"""

from __future__ import annotations

from typing import Final

from dashboard.words import (
    claims,
    comparison,
    deck,
    held_over,
    pictures,
    places,
    plain_pages,
    screen,
    sharing,
    timeline,
    verdicts,
)

__all__ = ["LANGUAGES", "SCREEN", "WORDS"]

LANGUAGES: Final = {"en": "English", "uk": "Українська"}

Words = dict[str, dict[str, str]]

SCREEN: Final[Words] = {
    "en": {
        **screen.EN,
        **timeline.EN,
        **claims.EN,
        **places.EN,
        **comparison.EN,
        **sharing.EN,
        **held_over.EN,
        **verdicts.EN,
    },
    "uk": {
        **screen.UK,
        **timeline.UK,
        **claims.UK,
        **places.UK,
        **comparison.UK,
        **sharing.UK,
        **held_over.UK,
        **verdicts.UK,
    },
}
WORDS: Final[Words] = {
    "en": {**SCREEN["en"], **pictures.EN, **deck.EN, **plain_pages.EN},
    "uk": {**SCREEN["uk"], **pictures.UK, **deck.UK, **plain_pages.UK},
}
