"""Filters in CQL2, as text or JSON, read by the library ``cql2``; ``truth`` holds them against features."""

from __future__ import annotations

import re
from dataclasses import dataclass

import cql2
import orjson

from dashboard.ogc.collection import Collection, Mask
from dashboard.ogc.filtering.truth import Held, Node
from dashboard.ogc.refused import bad

__all__ = ["LANGUAGES", "MOST_LETTERS", "Filter", "parse"]

TEXT, JSON = LANGUAGES = ("cql2-text", "cql2-json")
MOST_LETTERS = 2_000
# The library reads nested parts by recursion: it takes 500 of them, and 5,000 end the process.
_MOST_NESTED = 100
_NESTS = re.compile(r"[({\[]|\bnot\b|[-+](?!\d)", re.IGNORECASE)


@dataclass(frozen=True)
class Filter:
    """A filter that was read. `swapped` says that its coordinates have latitude first."""

    node: Node
    swapped: bool = False

    def passed_by(self, collection: Collection) -> Mask:
        """Tell which features pass.

        Raises
        ------
        UsageError
            The filter asks for what the collection does not have, or for an operation that is not known.
        """
        return Held(collection, swapped=self.swapped).truth(self.node).yes


def parse(text: str, language: str = TEXT, *, swapped: bool = False) -> Filter:
    """Return the filter that `text` holds.

    Raises
    ------
    UsageError
        It cannot be read; the text says where.
    """
    if len(text) > MOST_LETTERS:
        raise bad("filter", f"it has more than {MOST_LETTERS} letters")
    if len(_NESTS.findall(text)) > _MOST_NESTED:
        raise bad("filter", f"it has more than {_MOST_NESTED} brackets and negations")
    return Filter(_from_text(text) if language == TEXT else _from_json(text), swapped)


def _from_text(text: str) -> Node:
    try:
        return cql2.parse_text(text).to_json()
    except cql2.ParseError as error:
        raise bad("filter", _where(str(error))) from None
    except (cql2.ValidationError, ValueError) as error:
        raise bad("filter", " ".join(str(error).split())) from None


def _where(told: str) -> str:
    """Return in a line what the library draws over several."""
    place = re.search(r"--> \d+:(\d+)", told)
    wanted = told.partition("= expected ")[2].strip()
    return f"it cannot be read from letter {place[1] if place else 1} on; expected: {wanted}"


def _from_json(text: str) -> Node:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise bad("filter", f"it is no JSON ({error})") from None
