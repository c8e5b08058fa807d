"""The settlements that a claim names."""

from __future__ import annotations

from collections.abc import Sequence

from geodata.shipped.settlements import Settlement

__all__ = ["PlaceUnknown", "find_place", "named_places"]


class PlaceUnknown(LookupError):
    """A place in a claim that is missing from the table of settlements, or in it more than once.

    Parameters
    ----------
    name : str
        As written in the claim.
    ids : sequence of str
        Ids of the settlements that have the name.
    """

    def __init__(self, name: str, ids: Sequence[str] = ()) -> None:
        self.name, self.ids = name, tuple(ids)
        super().__init__(name)


def find_place(name: str, places: Sequence[Settlement]) -> int:
    """Return the one of `places` with that name or id.

    Raises
    ------
    PlaceUnknown
        No settlement has the name, or several have.
    """
    found = [i for i, place in enumerate(places) if name in (place.name, place.id)]
    if not found:
        raise PlaceUnknown(name)
    if len(found) > 1:
        raise PlaceUnknown(name, [places[i].id for i in found])
    return found[0]


def named_places(text: str, places: Sequence[Settlement]) -> list[int] | None:
    """Return the `places` that a list of names means, or None if `text` is no list.

    Raises
    ------
    PlaceUnknown
        A name of the list is not known.
    """
    names = text.split(", ")
    return [find_place(name, places) for name in names] if len(names) > 1 else None
