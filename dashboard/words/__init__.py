"""All words, in English and Ukrainian.

`SCREEN` is what the page needs, `WORDS` adds those of pictures, decks and plain pages. The two languages
have the same keys. ``{name}`` marks a place for a value. ``|`` parts the forms that a number takes: two in
English (one, other), three in Ukrainian (one, few, many).
"""

from __future__ import annotations

from typing import Final

from dashboard.words import (
    briefing,
    claims,
    compare,
    deck,
    pages,
    places,
    screen,
    sharing,
    standing,
    verdicts,
)

__all__ = ["LANGUAGES", "SCREEN", "WORDS"]

LANGUAGES: Final = {"en": "English", "uk": "Українська"}

Words = dict[str, dict[str, str]]

SCREEN: Final[Words] = {
    "en": {**screen.EN, **claims.EN, **places.EN, **compare.EN, **sharing.EN, **standing.EN, **verdicts.EN},
    "uk": {**screen.UK, **claims.UK, **places.UK, **compare.UK, **sharing.UK, **standing.UK, **verdicts.UK},
}
WORDS: Final[Words] = {
    "en": {**SCREEN["en"], **briefing.EN, **deck.EN, **pages.EN},
    "uk": {**SCREEN["uk"], **briefing.UK, **deck.UK, **pages.UK},
}
