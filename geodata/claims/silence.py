"""Why a source says nothing of a claim: always a reason, never a zero."""

from __future__ import annotations

from geodata.bundle import day_of
from geodata.claims.maps import CAMPAIGN_START
from geodata.claims.reading import Reading
from geodata.claims.rules import HELD_OVER_LIMIT_DAYS, Rule
from geodata.claims.table import Claim
from geodata.claims.wording import day_text, days_text
from geodata.model import Control

__all__ = ["map_date", "no_map", "no_value"]


def no_map(claim: Claim, reading: Reading, rule: Rule, day: int | None) -> str:
    """Return why the source has no map that could test the claim, or an empty text."""
    source = reading.source
    needed = {reading.region.opponent, *rule.needs}
    if claim.metric == "settlement_control" and claim.control:
        needed.add(claim.control)
    needed -= set(source.controls)
    if needed:
        return f"{source.title} does not map {' or '.join(sorted(needed))} ground"
    if not rule.areas and not reading.maps.history:
        return f"only the areas of {source.title}'s maps are at hand, and they do not tell it"
    if day is None:
        return _out_of_range(claim, reading)
    date = map_date(reading, rule, day)
    if not date:
        return no_value(claim, reading, rule, day)
    age = day_of(reading.date(day), date)
    if age > HELD_OVER_LIMIT_DAYS:
        return f"{source.title} has no map of {day_text(claim.date)} or of the {days_text(age - 1)} before"
    return ""


def map_date(reading: Reading, rule: Rule, day: int) -> str:
    """Return the date of the map that the value of a day is of; empty where there is none."""
    if rule.areas:
        return reading.ground((*rule.needs, reading.region.opponent)[0]).dates[day]
    return reading.maps.snapshot_date(day)


def _out_of_range(claim: Claim, reading: Reading) -> str:
    if not reading.last:
        return f"{reading.source.title} has no map since {day_text(CAMPAIGN_START)}"
    end, date = ("first", reading.first) if claim.date < reading.first else ("last", reading.last)
    return f"{reading.source.title} has no map of {day_text(claim.date)}; its {end} is of {day_text(date)}"


def no_value(claim: Claim, reading: Reading, rule: Rule, day: int) -> str:
    """Return why the map of a day has no value for the claim."""
    if claim.metric == "border_crossing" and Control.CONTESTED not in reading.source.controls:
        return f"{reading.source.title} shows no ground held across the border, and maps no contested ground"
    doubt = reading.maps.doubt(day, (reading.region.opponent, *rule.needs), areas=rule.areas)
    if doubt:
        return doubt
    if claim.period_days:
        return f"the maps of {reading.source.title} begin within the stated period"
    return (
        f"{reading.source.title} has shown no ground of {reading.region.opponent.value.capitalize()} so far"
    )
