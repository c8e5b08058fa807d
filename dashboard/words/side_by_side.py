"""All words side by side, for a human to read: the page ``docs/words.md``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dashboard.words import LANGUAGES
from dashboard.words.languages import language_files, load_language
from geodata.words import texts

__all__ = ["page"]

Text = str | Mapping[str, str]  # or the forms that a number takes, by name
Catalogue = tuple[str, Mapping[str, Mapping[str, Text]]]  # title, words by language

_TITLES: Final = {
    "language": "The language itself",
    "screen": "The screen at large: header, map, legend, day panel; dates and numbers",
    "timeline": "The timeline: its curve, its buttons, its keys, and the help on them",
    "held_over": "What is known of a day's map: held over, incomplete, unknown, reconstructed",
    "places": "Settlements: the search, the card of a place, the table of all",
    "claims": "The panel's tabs: claims, events, steps of the curve",
    "verdicts": "Verdicts: what a map shows of a claim, on whose map, and whether it counts",
    "comparison": "The comparison of two maps",
    "sharing": "What leaves the page: snapshots, links, the embedded map, frozen revisions",
    "known": "What was known on an earlier day, and what a source has rewritten since",
    "plain_pages": "The plain pages: what the server says when there is no map to show",
    "pictures": "Pictures: the sentence over them, their figures, their notes",
    "deck": "Decks: their titles, tables and speaker notes",
    "story": "Stories: the page in one file",
    "feed": "The feed of what is new",
    "regions": "What regions are called (geodata/data/base_map/regions.toml)",
}

_HEAD = """# Words

Every text that a reader meets, in both languages. This page is written by a command:

    python -m dashboard.words > docs/words.md

`{name}` is a place for a value; `/` parts the forms that a number takes.
"""


def page() -> str:
    """Return the page as Markdown: for each section a table of keys and of their words in each language."""
    return _HEAD + "".join(_section(*catalogue) for catalogue in _catalogues())


def _catalogues() -> Iterator[Catalogue]:
    files = {lang: load_language(path, lang) for lang, path in language_files("en").items()}
    for name, title in _TITLES.items():
        yield title, {lang: language.sections[name] for lang, language in files.items()}
    yield "What the data says: reasons, workings, verdicts", {lang: texts(lang) for lang in files}


def _section(title: str, words: Mapping[str, Mapping[str, Text]]) -> str:
    rows = "".join(_row(key, [words[lang][key] for lang in words]) for key in words["en"])
    names = " | ".join(LANGUAGES[lang] for lang in words)
    return f"\n## {title}\n\n| key | {names} |\n|---|{'---|' * len(words)}\n{rows}"


def _row(key: str, told: Sequence[Text]) -> str:
    return f"| `{key}` | {' | '.join(map(_cell, told))} |\n"


def _cell(text: Text) -> str:
    if not isinstance(text, str):
        return _cell("|".join(text.values()))
    return text.replace("|", " / ").replace("\n", " ").replace("<", "&lt;")
