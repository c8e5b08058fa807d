"""One page with everything that is said about the grid, both languages side by side, for review."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from tests.truth.cases import LANGUAGES, Case, Period
from tests.truth.saying import Said

__all__ = ["claims_page", "drawn_page", "page"]

_HEAD = """# What is said

Every sentence that Salient says of a grid of states, by what is shown: on the screen, in pictures, where a
link unfolds, in both languages. The figures are those of the data that ship. `tests/truth` holds each of them
to rules: its figures were measured, of two sources nobody gains, the earlier day comes first, nothing is so
since before the first map, what is unknown has no figure, a day without a map says so, a reconstruction says
that it is one, both regions are named, and a Ukrainian sentence has no English word. Texts of sheets, films
and decks are listed once each, as they are broken into lines: there the languages are not line by line.

Written by `python -m tests.truth`; a test says when it is out of date.
"""

Sayings = Mapping[str, Mapping[str, Sequence[Said]]]  # by language, then by name of the case


def page(cases: Sequence[Case], said: Sayings) -> str:
    """Return the page as Markdown."""
    return "\n".join([_HEAD, *(line for case in cases for line in _section(case, said))])


def _section(case: Case, said: Sayings) -> Iterator[str]:
    ends = " and ".join(f"`{source}` on {date}" for source, date in case.in_time)
    chosen = f", chosen as A: {case.a[1]}, B: {case.b[1]}" if case.a else ""
    yield f"## {case.name}\n\n{ends}{chosen}; {' and '.join(case.regions)}.\n"
    yield from _table(case.name, said)


def drawn_page(periods: Sequence[Period], drawn: Sayings) -> str:
    """Return the rest of the page: every word of sheets, films and decks, once."""
    lines = list[str]()
    for period in periods:
        span = f"`{period.source}`, {period.first} to {period.last}; {' and '.join(period.regions)}"
        lines += [f"## Sheet, film and deck: {period.name}\n\n{span}.\n", *_table(period.name, drawn)]
    return "\n".join(lines)


def claims_page(said: Sayings) -> str:
    """Return the last part of the page: the card of each claim with its working."""
    lines = ["## Claims\n\nThe card of each claim, and how its verdict was worked out.\n"]
    for name in said[LANGUAGES[0]]:
        lines += [f"### {name}\n", *_table(name, said)]
    return "\n".join(lines)


def _table(name: str, said: Sayings) -> Iterator[str]:
    yield "| where | English | українською |\n|---|---|---|"
    columns = [said[lang][name] for lang in LANGUAGES]
    yield from (_row(english, ukrainian) for english, ukrainian in _paired(*columns))
    yield ""


def _paired(english: Sequence[Said], ukrainian: Sequence[Said]) -> Iterator[tuple[Said | None, Said | None]]:
    """Yield the sentences of each surface, those of both languages beside each other."""
    for surface in dict.fromkeys(item.surface for item in (*english, *ukrainian)):
        left, right = ([item for item in side if item.surface == surface] for side in (english, ukrainian))
        for i in range(max(len(left), len(right))):
            yield (left[i] if i < len(left) else None, right[i] if i < len(right) else None)


def _row(*cells: Said | None) -> str:
    surface = next(item.surface for item in cells if item)
    texts = (escape(item.text, quote=False).replace("|", "\\|") if item else "" for item in cells)
    return f"| {surface} | {' | '.join(texts)} |"
