"""The settlements that a claim names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from geodata.settlements import Settlement, load_settlements

__all__ = ["PlaceUnknown", "find_place", "named_places", "place_uk"]


class PlaceUnknown(LookupError):
    """A place in a claim that the table of settlements does not have, or has more than once."""


def find_place(name: str, places: Sequence[Settlement]) -> int:
    """Return which of `places` has that name, or that id.

    Raises
    ------
    PlaceUnknown
        None has, or several have the name.
    """
    found = [i for i, place in enumerate(places) if name in (place.name, place.id)]
    if not found:
        raise PlaceUnknown(f"no position is known for {name!r}")
    if len(found) > 1:
        ids = ", ".join(places[i].id for i in found)
        raise PlaceUnknown(f"several places are called {name!r}: {ids}")
    return found[0]


def named_places(text: str, places: Sequence[Settlement]) -> list[int] | None:
    """Return which of `places` a list of names means, or None where `text` is no list.

    Raises
    ------
    PlaceUnknown
        A name of the list is not known.
    """
    names = text.split(", ")
    return [find_place(name, places) for name in names] if len(names) > 1 else None


def place_uk(text: str) -> str:
    """Return a claim's place, or its list of them, by Ukrainian names; a description as it is."""
    names = _names_uk()
    parts = re.split(", | and ", text)
    return ", ".join(names[name] for name in parts) if all(name in names for name in parts) else text


@cache
def _names_uk() -> Mapping[str, str]:
    return {place.name: place.name_uk for place in load_settlements()}
