"""All words side by side, for a human to read: the page ``docs/words.md``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import ModuleType
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
from geodata.words import texts

__all__ = ["CATALOGUES", "page"]

Text = str | Mapping[str, str]  # or the forms that a number takes, by name
Catalogue = tuple[str, Mapping[str, Text], Mapping[str, Text]]  # title, English, Ukrainian


def _of(module: ModuleType) -> Catalogue:
    """Return the catalogue of a module; its title is the first line of the docstring."""
    return str(module.__doc__).partition("\n")[0], module.EN, module.UK


_MODULES: Final = (
    screen,
    timeline,
    held_over,
    places,
    claims,
    verdicts,
    comparison,
    sharing,
    plain_pages,
    pictures,
    deck,
)
# One line for each: those of other packages are added here.
CATALOGUES: Final[Sequence[Catalogue]] = (
    *(_of(module) for module in _MODULES),
    ("Words of what the data says: reasons, workings, verdicts", texts("en"), texts("uk")),
)

_HEAD = """# Words

Every text that a reader meets, in both languages. This page is written by a command:

    python -m dashboard.words > docs/words.md

`{name}` is a place for a value; `/` parts the forms that a number takes.
"""


def page(catalogues: Sequence[Catalogue] = CATALOGUES) -> str:
    """Return the page as Markdown: a table of key, English and Ukrainian for each catalogue."""
    return _HEAD + "".join(_section(*catalogue) for catalogue in catalogues)


def _section(title: str, en: Mapping[str, Text], uk: Mapping[str, Text]) -> str:
    rows = "".join(f"| `{key}` | {_cell(text)} | {_cell(uk[key])} |\n" for key, text in en.items())
    return f"\n## {title.rstrip('.')}\n\n| key | English | Ukrainian |\n|---|---|---|\n{rows}"


def _cell(text: Text) -> str:
    if not isinstance(text, str):
        return _cell("|".join(text.values()))
    return text.replace("|", " / ").replace("\n", " ").replace("<", "&lt;")
