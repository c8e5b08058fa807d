"""All words, in every language: each language is one file here, such as ``uk.toml``.

`SCREEN` is what the page needs, `WORDS` adds those of pictures, decks, stories and plain pages. All languages
have the same keys; what a file lacks is in English. ``{name}`` is a place for a value. ``|`` parts the forms
that a number takes, in the order that ``language.plurals`` gives.
"""

from __future__ import annotations

from typing import Final

from dashboard.words.languages import Words, language_files, load_language

__all__ = ["LANGUAGES", "SCREEN", "WORDS"]

_FIRST: Final = "en"  # the language of what another lacks
_ASIDE: Final = ("plain_pages", "pictures", "deck", "story")  # sections that the page does without

_FILES: Final = language_files(_FIRST)
_ENGLISH: Final = load_language(_FILES[_FIRST], _FIRST)
_ALL: Final = {lang: _ENGLISH.with_words(load_language(path, lang)) for lang, path in _FILES.items()}

SCREEN: Final[Words] = {lang: language.words(without=_ASIDE) for lang, language in _ALL.items()}
WORDS: Final[Words] = {lang: language.words() for lang, language in _ALL.items()}
LANGUAGES: Final = {lang: words["language.name"] for lang, words in WORDS.items()}
