"""One claim against one source."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from geodata.bundle import day_of
from geodata.claims.finding import Finding, silent
from geodata.claims.places import PlaceUnknown
from geodata.claims.reading import Daily, Measured, Reading
from geodata.claims.rules import HELD_OVER_LIMIT_DAYS, RULES, WINDOW_DAYS, Rule, Tolerance
from geodata.claims.table import EVENT_METRICS, Bound, Claim
from geodata.claims.telling import conclude
from geodata.claims.verdict import NOT_TESTABLE, Verdict, judge_event, judge_figure
from geodata.claims.wording import day_text, days_text
from geodata.claims.working import explain

__all__ = ["check", "not_covered"]

DECIMALS = 4


def not_covered(claim: Claim, measured: Measured) -> str:
    """Return why the source can say nothing of the claim at all, or an empty text."""
    source = measured.source
    if claim.region in source.regions and claim.region in measured.days and measured.history:
        return ""
    return f"{source.title} does not cover {claim.region.capitalize()}"


def check(claim: Claim, reading: Reading) -> Finding:
    """Hold `claim`, whose metric has a rule, against one source's maps of its region."""
    rule, day = RULES[claim.metric], reading.day(claim.date)
    reason = _no_map(claim, reading, rule, day)
    if reason or day is None:
        return silent(reading.source, reason)
    try:
        values = rule.quantity(reading, claim)
    except PlaceUnknown as error:
        return silent(reading.source, str(error))
    if np.isnan(values[day]):
        return silent(reading.source, _no_value(claim, reading))
    return _found(claim, reading, rule, day, values)


def _no_map(claim: Claim, reading: Reading, rule: Rule, day: int | None) -> str:
    """Return why the source says nothing on that day, or an empty text."""
    source = reading.source
    needed = {reading.region.opponent, *rule.needs} - set(source.controls)
    if needed:
        return f"{source.title} does not map {' or '.join(sorted(needed))} ground"
    if day is None:
        end, date = ("first", reading.first) if claim.date < reading.first else ("last", reading.last)
        return f"{source.title} has no map of {day_text(claim.date)}; its {end} is of {day_text(date)}"
    age = day_of(claim.date, _map_date(reading, rule, day))
    if age > HELD_OVER_LIMIT_DAYS:
        return f"{source.title} has no map of {day_text(claim.date)} or of the {days_text(age - 1)} before"
    return ""


def _no_value(claim: Claim, reading: Reading) -> str:
    if claim.period_days:
        return f"the maps of {reading.source.title} begin within the stated period"
    return (
        f"{reading.source.title} has shown no ground of {reading.region.opponent.value.capitalize()} so far"
    )


def _map_date(reading: Reading, rule: Rule, day: int) -> str:
    """Return the date of the map that the rule's value on a day is of."""
    return reading.area_dates[day] if rule.areas else reading.snapshot_date(day)


def _found(claim: Claim, reading: Reading, rule: Rule, day: int, values: Daily) -> Finding:
    tolerance = rule.tolerance(reading, claim, day) if rule.tolerance else None
    verdict = _judge(claim, values, day, tolerance)
    figures, lines = explain(reading, claim, day)
    finding = Finding(
        source=reading.source.id,
        title=reading.source.title,
        reconstructed=reading.source.reconstructed,
        verdict=verdict.word,
        reason=_part_reason(claim, verdict),
        value=_shown(claim, float(values[day]), figures),
        difference=None if claim.value is None else round(float(values[day]) - claim.value, DECIMALS),
        snapshot_date=_map_date(reading, rule, day),
        held_over=_map_date(reading, rule, day) != claim.date,
        published=rule.areas and reading.is_published(day),
        reached_on=_date(reading, verdict.reached),
        shown_before=_date(reading, verdict.shown_before),
        otherwise_on=_date(reading, verdict.otherwise),
        days_early=verdict.days_early,
        tolerance=tolerance,
        around=_around(claim, reading, rule, day, values),
        figures=figures,
    )
    at_reached = None if verdict.reached is None else float(values[verdict.reached])
    return replace(finding, working=tuple(conclude(claim, finding, lines, at_reached)))


def _judge(claim: Claim, values: Daily, day: int, tolerance: Tolerance | None) -> Verdict:
    if tolerance is None or claim.value is None or claim.bound is None:
        return judge_event(values, day, denied=claim.bound is Bound.DENIES)
    verdict = judge_figure(claim.value, claim.bound, values, day, tolerance, part=claim.part)
    return verdict if claim.period_days is None else _of_period(verdict, day, claim.period_days)


def _of_period(verdict: Verdict, day: int, length: int) -> Verdict:
    """Leave out days on which the period would be quite another one."""
    late = verdict.reached is not None and verdict.reached - day >= length
    return replace(verdict, reached=None if late else verdict.reached, shown_before=None)


def _part_reason(claim: Claim, verdict: Verdict) -> str:
    if verdict.word != NOT_TESTABLE:
        return ""
    return f"it speaks of a part of the region ({claim.place}); the map shows more in the whole of it"


def _shown(claim: Claim, value: float, figures: dict[str, Any]) -> float | str | bool:
    """Return the map's value as it is told: a figure, a holder, or whether something is so."""
    return str(figures["control"]) if claim.control else _plain(claim, value)


def _plain(claim: Claim, value: float) -> float | bool:
    return value > 0 if claim.metric in EVENT_METRICS else round(value, DECIMALS)


def _date(reading: Reading, day: int | None) -> str | None:
    return None if day is None else reading.date(day)


def _around(
    claim: Claim, reading: Reading, rule: Rule, day: int, values: Daily
) -> tuple[dict[str, Any], ...]:
    days = range(max(0, day - WINDOW_DAYS), min(len(values), day + WINDOW_DAYS + 1))
    return tuple(
        {
            "date": reading.date(other),
            "value": None if np.isnan(values[other]) else _plain(claim, float(values[other])),
            "held_over": _map_date(reading, rule, other) != reading.date(other),
        }
        for other in days
    )
