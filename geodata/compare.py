"""One map against another in figures: ground by from and to, and the settlements that differ."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from geodata.faces import faces
from geodata.model import Control
from geodata.regions import Region
from geodata.settlements import Settlement, statuses
from geodata.timeline import Snapshot

__all__ = ["Change", "Moved", "changes", "moved"]


@dataclass(frozen=True)
class Change:
    """Ground in km2 that is `before` on the first map and `after` on the second."""

    before: Control
    after: Control
    km2: float


@dataclass(frozen=True)
class Moved:
    """A settlement whose control differs between two maps."""

    place: Settlement
    before: Control
    after: Control


def changes(a: Snapshot, b: Snapshot, regions: Sequence[Region]) -> list[Change]:
    """Return what differs between `a` and `b` in `regions`, largest first.

    Areas are geodesic. Every pair of different controls has a row, so that nothing there reads as 0.
    """
    totals = dict.fromkeys(itertools.permutations(Control, 2), 0.0)
    for face in faces(a, b, regions):
        if face.before is not face.after:
            totals[face.before, face.after] += face.km2
    found = [Change(before, after, km2) for (before, after), km2 in totals.items()]
    return sorted(found, key=lambda change: (-change.km2, change.before, change.after))


def moved(a: Snapshot, b: Snapshot, places: tuple[Settlement, ...]) -> list[Moved]:
    """Return the settlements of `places` whose control differs between `a` and `b`, in that order."""
    pairs = zip(places, statuses(places, a), statuses(places, b), strict=True)
    return [Moved(place, before, after) for place, before, after in pairs if before is not after]
