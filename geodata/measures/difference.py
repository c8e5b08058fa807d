"""One map against another: ground by from and to, in pieces and figures, and the settlements that differ."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from geodata.measures.overlay import Face, is_untold, overlay, part
from geodata.model import Control
from geodata.regions import Region
from geodata.shipped.settlements import Settlement, statuses
from geodata.timeline import Snapshot

__all__ = ["Change", "Difference", "Moved", "changes", "compared", "difference", "moved"]


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


@dataclass(frozen=True)
class Difference:
    """What differs between two maps.

    Attributes
    ----------
    changes : list of Change
        Largest first. Every pair of different controls has a row, so that "nothing" is an explicit 0.
    untold_km2 : float
        Ground whose holder only one of the maps tells: it is in no row.
    """

    changes: list[Change]
    untold_km2: float


def compared(a: Snapshot, b: Snapshot, regions: Sequence[Region]) -> tuple[list[Face], list[Face]]:
    """Return the ground of `regions`, which both maps cover, in pieces: those that both tell, and the others.

    What no polygon of a map covers is at home there. That does not follow on an incomplete map, nor,
    if the source maps no contested ground, where the other map has contested ground.
    """
    homes = {region.id: region.home for region in regions}
    return part(overlay(a.held, b.held, regions), a, b, homes)


def difference(a: Snapshot, b: Snapshot, regions: Sequence[Region]) -> Difference:
    """Return what differs between `a` and `b` in `regions`, which both maps cover; geodesic areas."""
    told, untold = compared(a, b, regions)
    totals = dict.fromkeys(itertools.permutations(Control, 2), 0.0)
    for face in told:
        if face.before is not face.after:
            totals[face.before, face.after] += face.km2
    found = [Change(before, after, km2) for (before, after), km2 in totals.items()]
    found.sort(key=lambda one: (-one.km2, one.before, one.after))
    return Difference(found, sum(face.km2 for face in untold))


def changes(a: Snapshot, b: Snapshot, regions: Sequence[Region]) -> list[Change]:
    """Return the changes of `difference`."""
    return difference(a, b, regions).changes


def moved(a: Snapshot, b: Snapshot, places: tuple[Settlement, ...]) -> list[Moved]:
    """Return the settlements of `places` whose control differs between `a` and `b`, in that order.

    Those that one of the maps does not tell are left out: see `difference`.
    """
    pairs = zip(places, statuses(places, a), statuses(places, b), strict=True)
    return [
        Moved(place, before, after)
        for place, before, after in pairs
        if before is not after
        and not is_untold(before, a, after, place.home)
        and not is_untold(after, b, before, place.home)
    ]
