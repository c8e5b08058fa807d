"""The settlements of a region on every snapshot, and the places that a claim names."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import shapely

from geodata.model import Control
from geodata.settlements import Settlement
from geodata.timeline import Snapshot

__all__ = ["CODES", "PlaceUnknown", "find_place", "named_places", "status_history"]

CODES = {control: code for code, control in enumerate(Control)}

Statuses = npt.NDArray[np.int8]


class PlaceUnknown(LookupError):
    """A place in a claim that the table of settlements does not have, or has more than once."""


def status_history(history: Sequence[Snapshot], places: Sequence[Settlement]) -> Statuses:
    """Return who holds each place on each snapshot, as `settlements.statuses` would.

    A polygon is searched for places once, however many days it stands.

    Returns
    -------
    array, shape (len(history), len(places))
        `CODES`.
    """
    parts = sorted(set().union(*(snapshot.parts for snapshot in history)))
    tree = shapely.STRtree(shapely.points([[place.lon, place.lat] for place in places]))
    found = tree.query(shapely.from_wkb([code for _, code in parts]), predicate="intersects")
    inside = {part: found[1][found[0] == i] for i, part in enumerate(parts)}
    rows = np.tile(np.array([CODES[place.home] for place in places], dtype=np.int8), (len(history), 1))
    for row, snapshot in zip(rows, history, strict=True):
        for part in sorted(snapshot.parts):
            row[inside[part]] = CODES[part[0]]
    return rows


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
