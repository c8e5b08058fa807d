"""The terms that describe a step."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from geodata.measures.difference import Change, Moved
from geodata.model import Control
from geodata.shipped.settlements import Settlement

__all__ = ["NOTHING", "Step", "StepKind", "Where"]

NOTHING = 0.005  # km2: published areas are whole hundredths


class StepKind(StrEnum):
    """Why a curve has a step."""

    CHANGE = "change"
    LANDED = "landed"
    REVISION = "revision"
    COVERAGE = "coverage"
    SLIVERS = "slivers"


@dataclass(frozen=True)
class Where:
    """One piece of ground that changed hands.

    Attributes
    ----------
    before, after : Control
        Its holders.
    lon, lat : float
        A point inside, in degrees.
    km2 : float
        Geodesic.
    place : Settlement or None
        The nearest one in the region; None if there is none.
    km : float or None
        Distance of the point from it, and
    bearing : str or None
        its direction, as one of eight compass points. None if they are one point.
    """

    before: Control
    after: Control
    lon: float
    lat: float
    km2: float
    place: Settlement | None
    km: float | None
    bearing: str | None


@dataclass(frozen=True)
class Step:
    """What differs between two maps of one region, one after the other.

    Attributes
    ----------
    region : str
        Its id.
    date : str
        The day of the newer map; if the source ends, the first day that it no longer covers.
    from_date : str or None
        The day of the older map: `date` itself for a revision, None if the source starts.
    kind : StepKind
        Why.
    days : int
        From the older map to the newer: 1 for consecutive days, 0 for a revision or if there is no
        other map.
    moved : tuple of Change
        Ground by holder before and after, km2, largest first. Empty if the source ends.
    where : tuple of Where
        The largest pieces, at most three.
    settlements : tuple of Moved
        Those that changed hands, by id.
    direction : str or None
        The direction in which the contact line moved, as one of eight compass points; None if it did not move
        or not in one direction.
    """

    region: str
    date: str
    from_date: str | None
    kind: StepKind
    days: int
    moved: tuple[Change, ...]
    where: tuple[Where, ...]
    settlements: tuple[Moved, ...]
    direction: str | None

    def gained(self, control: Control) -> float:
        """Return the ground in km2 that `control` gained."""
        return sum(change.km2 for change in self.moved if change.after is control)

    def lost(self, control: Control) -> float:
        """Return the ground in km2 that `control` lost."""
        return sum(change.km2 for change in self.moved if change.before is control)
