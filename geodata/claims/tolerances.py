"""The written rule, as data: how each metric is read off a map, and how far apart map and claim may be.

The tolerances are the same for every claimant. ``docs/claims.md`` gives the reasons and the
measurements behind the numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from geodata.claims.source_maps import metrics
from geodata.claims.source_maps.maps import Daily
from geodata.claims.source_maps.place_area import CONTESTED, POINT
from geodata.claims.source_maps.reading import Reading
from geodata.claims.stated.table import Claim
from geodata.claims.stated.wording import amount, percent
from geodata.model import Control
from geodata.tolerance import FLOOR_KM2, RELATIVE, floor_km2
from geodata.words import Value, line

__all__ = ["HELD_OVER_LIMIT_DAYS", "PREMATURE_LIMIT_DAYS", "RULES", "WINDOW_DAYS", "Rule", "Tolerance"]

FLOOR_FLOW_KM2 = 1.0  # in a difference between two maps of one source, what both omit cancels out
FLOOR_PLACES = 1.0
# Officials count 0.071 to 0.077 settlements per km2 of the ground that they state; the table has 0.058 to
# 0.062 per km2 of what the maps show. It lacks about a fifth, so a count in Kursk can be that much too low.
MISSING_PLACES = {"kursk": 0.2}
FLOOR_DEPTH_KM = 1.0

WINDOW_DAYS = 3  # shown on both sides of the claim's day; the verdict is of the day itself
PREMATURE_LIMIT_DAYS = 45
HELD_OVER_LIMIT_DAYS = 14


@dataclass(frozen=True)
class Tolerance:
    """How far the map's value may be below and above the claim's, in the claim's unit, and why."""

    below: float
    above: float
    reason: Value


@dataclass(frozen=True)
class Rule:
    """How one metric is tested.

    Attributes
    ----------
    quantity : callable
        The map's value on each day.
    tolerance : callable
        Takes a reading, a claim and the number of its day; None for a statement without a figure.
    needs : tuple of Control
        Controls that a source has to map, besides the opponent's.
    areas : bool
        Whether only areas are needed, so that the published area of a map is enough.
    shown_from : float
        Of a statement without a figure: the level from which on a map shows it.
    """

    quantity: Callable[[Reading, Claim], Daily]
    tolerance: Callable[[Reading, Claim, int], Tolerance] | None
    needs: tuple[Control, ...] = ()
    areas: bool = False
    shown_from: float = POINT


def _floor_km2(reading: Reading, claim: Claim) -> float:
    return FLOOR_KM2 if claim.leave_out else floor_km2(reading.source.id, reading.region.id)


def _larger(value: float, floor: float, unit: str) -> Tolerance:
    width = max(RELATIVE * abs(value), floor)
    return Tolerance(
        width,
        width,
        line("tolerance.larger", share=percent(100 * RELATIVE, 0), floor=amount(floor, unit, digits=None)),
    )


def _area(reading: Reading, claim: Claim, _: int) -> Tolerance:
    if claim.tolerance_km2 is not None:
        return _own(claim.tolerance_km2)
    return _larger(claim.value or 0.0, _floor_km2(reading, claim), "km2")


def _own(width: float) -> Tolerance:
    return Tolerance(width, width, line("tolerance.own", amount=amount(width, "km2", digits=None)))


def _flow(_: Reading, claim: Claim, __: int) -> Tolerance:
    return _larger(claim.value or 0.0, FLOOR_FLOW_KM2, "km2")


def _share(reading: Reading, claim: Claim, day: int) -> Tolerance:
    """Judge a share by the remaining ground, with the tolerance of an area."""
    peak = float(reading.peak[day])
    left = (1 - (claim.value or 0.0) / 100) * peak
    width = _larger(left, _floor_km2(reading, claim), "km2").below
    if claim.tolerance_km2 is not None:
        width = claim.tolerance_km2
    points = 100 * width / peak
    return Tolerance(points, points, line("tolerance.left", amount=amount(width, "km2")))


def _places(reading: Reading, claim: Claim, _: int) -> Tolerance:
    same = _larger(claim.value or 0.0, FLOOR_PLACES, "settlements")
    missing = MISSING_PLACES.get(reading.region.id, 0.0)
    if not missing:
        return same
    reason = line("tolerance.missing", reason=same.reason, share=percent(100 * missing, 0))
    return Tolerance(same.below + missing * (claim.value or 0.0), same.above, reason)


def _depth(_: Reading, claim: Claim, __: int) -> Tolerance:
    return _larger(claim.value or 0.0, FLOOR_DEPTH_KM, "km")


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "area_held_km2": Rule(metrics.area_held, _area, areas=True),
        "area_held_km2_peak": Rule(metrics.peak_area, _area, areas=True),
        "area_grey_km2": Rule(metrics.contested_area, _area, (Control.CONTESTED,), areas=True),
        "area_retaken_km2": Rule(metrics.area_retaken, _flow, areas=True),
        "area_retaken_5days_km2": Rule(metrics.area_retaken, _flow, areas=True),
        "area_change_week_km2": Rule(metrics.area_change, _flow, areas=True),
        "share_retaken_pct": Rule(metrics.share_gone, _share, areas=True),
        "share_lost_pct": Rule(metrics.share_gone, _share, areas=True),
        "settlements_held": Rule(metrics.places_held, _places),
        "settlements_grey": Rule(metrics.places_contested, _places, (Control.CONTESTED,)),
        "settlements_retaken": Rule(metrics.places_retaken, _places),
        "settlements_retaken_5days": Rule(metrics.places_retaken, _places),
        "settlements_retaken_week": Rule(metrics.places_retaken, _places),
        "depth_km": Rule(metrics.depth, _depth),
        "settlement_control": Rule(metrics.control_of_place, None),
        "border_crossing": Rule(metrics.crossing, None, areas=True, shown_from=CONTESTED),
        "trend": Rule(metrics.area_change, None, areas=True),
    }
)
