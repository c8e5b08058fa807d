"""Reading the files of words: one for each language, in sections by what the words are about."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from dashboard.words import regions

__all__ = ["Language", "Words", "language_files", "load_language"]

Words = dict[str, dict[str, str]]

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Language:
    """The words of one language.

    Attributes
    ----------
    sections : mapping
        Words by key, by section.
    """

    sections: Mapping[str, Mapping[str, str]]

    def words(self, without: Collection[str] = ()) -> dict[str, str]:
        """Return the words by key, but for those of some sections."""
        kept = (words for name, words in self.sections.items() if name not in without)
        return {key: text for words in kept for key, text in words.items()}

    def with_words(self, other: Language) -> Language:
        """Return these words in another language; what it lacks is as it is here."""
        return Language(
            {
                name: {**words, **_own(words, other.sections.get(name, {}))}
                for name, words in self.sections.items()
            }
        )


def _own(known: Mapping[str, str], given: Mapping[str, str]) -> dict[str, str]:
    return {key: text for key, text in given.items() if key in known}


def language_files(first: str, folder: Path = HERE) -> dict[str, Path]:
    """Return the files by code of their language, that of `first` before the others."""
    found = {path.stem: path for path in sorted(folder.glob("*.toml"))}
    return {first: found.pop(first), **found}


def load_language(path: Path, lang: str) -> Language:
    """Return what a file holds, and with it what the table of regions calls them in its language."""
    sections = tomllib.loads(path.read_text(encoding="utf-8"))
    return Language({**sections, "regions": regions.words(lang)})
