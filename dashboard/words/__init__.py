"""All words on the screen, in English and Ukrainian.

The two tables have the same keys. ``{name}`` marks a place for a value. ``|`` parts the forms that a number
takes: two in English (one, other), three in Ukrainian (one, few, many).
"""

from __future__ import annotations

from typing import Final

from dashboard.words import claims, compare, places, screen

__all__ = ["LANGUAGES", "WORDS"]

LANGUAGES: Final = {"en": "English", "uk": "Українська"}

WORDS: Final[dict[str, dict[str, str]]] = {
    "en": {**screen.EN, **claims.EN, **places.EN, **compare.EN},
    "uk": {**screen.UK, **claims.UK, **places.UK, **compare.UK},
}
