"""The settlements that a claim names."""

from __future__ import annotations

from collections.abc import Sequence

from geodata.shipped.settlements import Settlement

__all__ = ["PlaceUnknown", "find_place", "named_places"]


class PlaceUnknown(LookupError):
    """A place in a claim that the table of settlements does not have, or has more than once.

    Parameters
    ----------
    name : str
        As the claim has it.
    ids : sequence of str
        Of the settlements that have the name.
    """

    def __init__(self, name: str, ids: Sequence[str] = ()) -> None:
        self.name, self.ids = name, tuple(ids)
        super().__init__(name)


def find_place(name: str, places: Sequence[Settlement]) -> int:
    """Return which of `places` has that name, or that id.

    Raises
    ------
    PlaceUnknown
        None has, or several have the name.
    """
    found = [i for i, place in enumerate(places) if name in (place.name, place.id)]
    if not found:
        raise PlaceUnknown(name)
    if len(found) > 1:
        raise PlaceUnknown(name, [places[i].id for i in found])
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
