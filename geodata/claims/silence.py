"""Why a source says nothing about a claim: always a reason, never a zero."""

from __future__ import annotations

from geodata.bundle import day_of
from geodata.claims.source_maps.maps import CAMPAIGN_START
from geodata.claims.source_maps.reading import Reading
from geodata.claims.stated.table import Claim
from geodata.claims.stated.wording import days, ground, side
from geodata.claims.tolerances import HELD_OVER_LIMIT_DAYS, Rule
from geodata.model import Control
from geodata.words import Day, Joined, Line, line

__all__ = ["map_date", "no_map", "no_value"]


def no_map(claim: Claim, reading: Reading, rule: Rule, day: int | None) -> Line | None:
    """Return why the source has no map that could test the claim; None if it has one."""
    name = reading.source.name
    needed = {reading.region.opponent, *rule.needs}
    if claim.metric == "settlement_control" and claim.control:
        needed.add(claim.control)
    needed -= set(reading.source.controls)
    if needed:
        missing = Joined(tuple(ground(control) for control in sorted(needed)), "or")
        return line("silent.control", source=name, ground=missing)
    if not rule.areas and not reading.maps.history:
        return line("silent.areas", source=name)
    if day is None:
        return _out_of_range(claim, reading)
    date = map_date(reading, rule, day)
    if not date:
        return no_value(claim, reading, rule, day)
    age = day_of(reading.date(day), date)
    if age > HELD_OVER_LIMIT_DAYS:
        return line("silent.age", source=name, day=Day(claim.date), days=days(age - 1))
    return None


def map_date(reading: Reading, rule: Rule, day: int) -> str:
    """Return the date of the map that a day's value is from; empty if there is none."""
    if rule.areas:
        return reading.ground((*rule.needs, reading.region.opponent)[0]).dates[day]
    return reading.maps.snapshot_date(day)


def _out_of_range(claim: Claim, reading: Reading) -> Line:
    name = reading.source.name
    if not reading.last:
        return line("silent.since", source=name, day=Day(CAMPAIGN_START))
    end, other = ("first", reading.first) if claim.date < reading.first else ("last", reading.last)
    return line(f"silent.{end}", source=name, day=Day(claim.date), other=Day(other))


def no_value(claim: Claim, reading: Reading, rule: Rule, day: int) -> Line:
    """Return why the map of a day has no value for the claim."""
    name = reading.source.name
    if claim.metric == "border_crossing" and Control.CONTESTED not in reading.source.controls:
        return line("silent.crossing", source=name)
    doubt = reading.maps.doubt(day, (reading.region.opponent, *rule.needs), areas=rule.areas)
    if doubt:
        return doubt
    if claim.period_days:
        return line("silent.begins", source=name)
    return line("silent.nothing", source=name, side=side(reading.region.opponent))
