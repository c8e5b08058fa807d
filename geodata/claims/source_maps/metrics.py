"""What a claim's metric means on a map: one value for each day. NaN where the map cannot tell."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from geodata.claims.source_maps.maps import Daily
from geodata.claims.source_maps.place_area import CONTESTED, HELD, NONE
from geodata.claims.source_maps.reading import Reading
from geodata.claims.stated.places import find_place, named_places
from geodata.claims.stated.table import Claim
from geodata.model import Control

__all__ = [
    "CROSSING_KM2",
    "area_change",
    "area_held",
    "area_retaken",
    "contested_area",
    "control_of_place",
    "crossing",
    "depth",
    "peak_area",
    "places_contested",
    "places_held",
    "places_retaken",
    "share_gone",
]

# Before anyone reported a crossing, DeepState's map had slivers across the border of Sumy, where maps draw
# the border differently, besides the patches that such claims leave out. Less than this is no crossing.
# A settlement alone does not count: the reconstruction has to place even slivers somewhere.
CROSSING_KM2 = 5.0


def area_held(reading: Reading, _: Claim) -> Daily:
    """Return the ground that the opponent holds, km2."""
    return reading.held


def peak_area(reading: Reading, _: Claim) -> Daily:
    """Return the most ground that the opponent has held so far, km2."""
    return reading.peak


def contested_area(reading: Reading, _: Claim) -> Daily:
    """Return the contested ground, km2."""
    return reading.grey


def share_gone(reading: Reading, _: Claim) -> Daily:
    """Return how much of the map's own peak so far the opponent no longer holds, percent."""
    peak = np.where(reading.peak > 0, reading.peak, np.nan)
    return np.asarray(100 * (reading.peak - reading.held) / peak)


def area_retaken(reading: Reading, claim: Claim) -> Daily:
    """Return the ground in km2 that the opponent lost, over the stated period or since its peak."""
    if claim.period_days is None:
        return np.where(reading.peak > 0, reading.peak - reading.held, np.nan)
    return -area_change(reading, claim)


def area_change(reading: Reading, claim: Claim) -> Daily:
    """Return how much more ground the opponent holds than a period ago, km2."""
    return reading.held - before(reading.held, claim.period_days or 0)


def before(values: Daily, days: int) -> Daily:
    """Return the values `days` days earlier, NaN before the source's first map."""
    days = min(days, len(values))
    return np.concatenate([np.full(days, np.nan), values[: len(values) - days]])


def places_held(reading: Reading, claim: Claim) -> Daily:
    """Count settlements that the opponent holds, of those that the claim names or of all."""
    return _count(reading, claim, reading.region.opponent)


def places_contested(reading: Reading, claim: Claim) -> Daily:
    """Count contested settlements, of those that the claim names or of all."""
    return _count(reading, claim, Control.CONTESTED)


def _count(reading: Reading, claim: Claim, control: Control) -> Daily:
    named = named_places(claim.place, reading.places)
    matches = reading.is_held_by(control)
    return _sum(reading, matches if named is None else matches[:, named])


def _sum(reading: Reading, matches: npt.NDArray[np.bool_]) -> Daily:
    """Count by day; NaN where no map tells."""
    return np.where(reading.known, matches.sum(axis=1), np.nan)


def places_retaken(reading: Reading, claim: Claim) -> Daily:
    """Count settlements back with the home side that the opponent held once, and a period ago not home."""
    home = reading.is_held_by(reading.region.home)
    once = np.logical_or.accumulate(reading.is_held_by(reading.region.opponent), axis=0)
    if claim.period_days is None:
        return _sum(reading, home & once)
    known = before(_sum(reading, home), claim.period_days)
    was_home = np.zeros_like(home)
    was_home[claim.period_days :] = home[: max(0, len(home) - claim.period_days)]
    return np.where(np.isnan(known), np.nan, _sum(reading, home & ~was_home & once))


def depth(reading: Reading, _: Claim) -> Daily:
    """Return the greatest distance of the opponent's ground from the state border, km."""
    return reading.depth


def control_of_place(reading: Reading, claim: Claim) -> Daily:
    """Return how much of the named settlement has the stated control: a level, see `place_area`."""
    place = find_place(claim.place, reading.places)
    return reading.maps.levels(place, claim.control or Control.CONTESTED)


def crossing(reading: Reading, _: Claim) -> Daily:
    """Return the level at which the map shows the opponent across the border: held, contested only, or not.

    A source that maps no contested ground shows only what is held: without a crossing there it has no value.
    """
    level = np.where(reading.grey >= CROSSING_KM2, CONTESTED, NONE)
    level = np.where(np.isnan(reading.grey), np.nan, level)
    level = np.where(reading.held >= CROSSING_KM2, HELD, level)
    return np.where(np.isnan(reading.held), np.nan, level)
