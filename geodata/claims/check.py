"""One claim against one source."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from geodata.bundle import day_of
from geodata.claims.evidence import is_own_map
from geodata.claims.finding import Finding, silent
from geodata.claims.finding_words import conclude
from geodata.claims.silence import map_date, no_map, no_value
from geodata.claims.source_maps.lineage import delay_days, depth_error_km, map_of
from geodata.claims.source_maps.maps import Daily, Measured
from geodata.claims.source_maps.place_area import line_km
from geodata.claims.source_maps.reading import Reading
from geodata.claims.stated.places import PlaceUnknown, find_place
from geodata.claims.stated.table import Bound, Claim
from geodata.claims.stated.wording import amount, days
from geodata.claims.tolerances import RULES, WINDOW_DAYS, Rule, Tolerance
from geodata.claims.trend import judge_trend, trend
from geodata.claims.verdict import NOT_TESTABLE, Verdict, judge_event, judge_figure
from geodata.claims.working import explain
from geodata.model import Control
from geodata.regions import load_regions
from geodata.shipped.published_areas import published_days
from geodata.words import Day, Line, line

__all__ = ["check", "not_covered"]

DECIMALS = 4


def not_covered(claim: Claim, measured: Measured) -> Line | None:
    """Return why the source cannot test the claim at all; None if it can."""
    source = measured.source
    if claim.tested_by and source.id not in claim.tested_by and is_own_map(claim, source.id):
        return line("silent.own.after", who=claim.speaker, source=source.name)
    for region in (claim.region, *claim.beside):
        if region not in source.regions or (measured.history and region not in measured.days):
            names = {known.id: known.name for known in load_regions()}
            return line("silent.region", source=source.name, region=names.get(region, region))
    return None


@dataclass(frozen=True)
class _Case:
    """A claim, the rule for its metric, a source's maps, their values, and the number of the day compared."""

    claim: Claim
    rule: Rule
    reading: Reading
    values: Daily
    day: int

    @property
    def date(self) -> str:
        return self.reading.date(self.day)

    @property
    def control(self) -> Control:
        """The control whose map dates count."""
        return (*self.rule.needs, self.reading.region.opponent)[0]

    def map_date(self, day: int) -> str:
        """Return the date of the map from which the value of a day is taken."""
        return map_date(self.reading, self.rule, day)

    @property
    def published(self) -> bool:
        return self.rule.areas and bool(self.reading.ground(self.control).published[self.day])


def check(claim: Claim, reading: Reading) -> Finding:
    """Test `claim`, whose metric has a rule, against one source's maps of its region."""
    rule = RULES[claim.metric]
    day = _compared_day(claim, reading, rule)
    reason = no_map(claim, reading, rule, day) or _not_begun(claim, reading, rule, day)
    if reason or day is None:
        return silent(reading.source, reason)
    try:
        values = rule.quantity(reading, claim)
    except PlaceUnknown as error:
        return silent(reading.source, _unknown_place(claim, error))
    if np.isnan(values[day]):
        return silent(reading.source, no_value(claim, reading, rule, day))
    return _found(_Case(claim, rule, reading, values, day))


def _unknown_place(claim: Claim, error: PlaceUnknown) -> Line:
    place = claim.name("place") if error.name == claim.place else error.name
    if error.ids:
        return line("silent.places", place=place, ids=", ".join(error.ids))
    return line("silent.place", place=place)


def _compared_day(claim: Claim, reading: Reading, rule: Rule) -> int | None:
    """Return the day whose map counts: the claim's, or that of the map that it quotes.

    Where the source shows nothing yet, but begins to within the days by which it may be late, its
    first map of the operation counts: earlier ones predate it.
    """
    day = reading.day(claim.map_date or claim.date)
    first = None if day is None else _first_shown(reading, rule)
    if day is None or first is None or first - day > delay_days(reading.source.id):
        return day
    return max(day, first)


def _first_shown(reading: Reading, rule: Rule) -> int | None:
    """Return the first day on which the source shows any ground that is not its home side's.

    A reconstruction begins with the first map that it repeats: before that it has no area to meet.
    """
    controls = (reading.region.opponent, Control.CONTESTED)
    ground = [reading.maps.shown(control, areas=rule.areas) > 0 for control in controls]
    shown = np.flatnonzero(np.any(ground, axis=0))
    if not len(shown):
        return None
    repeated = published_days(map_of(reading.source.id)) if reading.source.reconstructed else ()
    return max(int(shown[0]), min((day_of(date, reading.first) for date in repeated), default=0))


def _not_begun(claim: Claim, reading: Reading, rule: Rule, day: int | None) -> Line | None:
    """Return why the maps of a source do not cover the time of a stated figure yet; None if they do.

    An empty map is a zero only on the very day, and only from a source that is not late.
    """
    if day is None or claim.value is None:
        return None
    first = _first_shown(reading, rule)
    if first is not None and first <= day:
        return None
    name, region, delay = reading.source.name, reading.region.name, delay_days(reading.source.id)
    if delay:
        return line("silent.late", source=name, region=region, days=days(delay))
    last = map_date(reading, rule, day)
    if last != reading.date(day):
        return line("silent.ended", source=name, region=region, day=Day(last))
    return None


def _found(case: _Case) -> Finding:
    claim, reading, day = case.claim, case.reading, case.day
    tolerance = case.rule.tolerance(reading, claim, day) if case.rule.tolerance else None
    verdict = _judge(case, tolerance)
    error = _depth_error(case)
    reason = _part_reason(claim, verdict) or _error_reason(case, tolerance, verdict, error)
    figures, lines = explain(reading, claim, day)
    source, map_date = reading.source, case.map_date(day)
    delay = delay_days(source.id)
    finding = Finding(
        source=source.id,
        title=source.title,
        title_uk=source.title_uk,
        reconstructed=source.reconstructed,
        verdict=NOT_TESTABLE if reason else verdict.word,
        reason=reason,
        value=_shown(case, figures),
        difference=None if claim.value is None else round(float(case.values[day]) - claim.value, DECIMALS),
        compared_date=case.date,
        snapshot_date=map_date,
        held_over=map_date != case.date,
        published=case.published,
        reached_on=None if reason else _date(reading, verdict.reached),
        shown_before=None if reason else _date(reading, verdict.shown_before),
        otherwise_on=None if reason else _date(reading, verdict.otherwise),
        days_early=None if reason else verdict.days_early,
        delay_days=delay,
        within_delay=not reason and verdict.reached is not None and 0 < verdict.reached - day <= delay,
        line_km=_line_km(case),
        tolerance=tolerance,
        left_out=_left_out(case),
        around=_around(case),
        figures=figures if error is None else {**figures, "depth_error_km": error},
    )
    at_reached = None if verdict.reached is None else float(case.values[verdict.reached])
    return replace(finding, working=tuple(conclude(claim, finding, lines, at_reached)))


# --- the verdict ---


def _judge(case: _Case, tolerance: Tolerance | None, shift: float = 0.0) -> Verdict:
    claim, day = case.claim, case.day
    if claim.metric == "trend":
        return judge_trend(trend(case.reading.held, day, claim.period_days or 0))
    if tolerance is None or claim.value is None or claim.bound is None:
        return judge_event(
            case.values,
            day,
            denied=claim.bound is Bound.DENIES,
            shown_from=case.rule.shown_from,
            delay=delay_days(case.reading.source.id),
            part=claim.part,
        )
    values = case.values + shift
    verdict = judge_figure(claim.value, claim.bound, values, day, tolerance, part=claim.part)
    return verdict if claim.period_days is None else _of_period(verdict, day, claim.period_days)


def _of_period(verdict: Verdict, day: int, length: int) -> Verdict:
    """Leave out days on which the period would be a different one."""
    late = verdict.reached is not None and verdict.reached - day >= length
    return replace(verdict, reached=None if late else verdict.reached, shown_before=None)


def _part_reason(claim: Claim, verdict: Verdict) -> Line | None:
    if verdict.word != NOT_TESTABLE:
        return None
    return line("silent.part", place=claim.name("place"))


def _depth_error(case: _Case) -> float | None:
    """Return how exact a reconstruction's depth is, km; None if that does not matter or is unknown."""
    if case.claim.metric != "depth_km" or not case.reading.source.reconstructed:
        return None
    return depth_error_km(case.reading.source, case.reading.region.id, case.reading.region.opponent)


def _error_reason(
    case: _Case, tolerance: Tolerance | None, verdict: Verdict, error: float | None
) -> Line | None:
    """Return why a reconstruction's depth is not exact enough for a verdict; None if it is."""
    if case.claim.metric != "depth_km" or not case.reading.source.reconstructed:
        return None
    if error is None:
        return line("silent.depth", source=case.reading.source.name)
    if all(_judge(case, tolerance, shift).word == verdict.word for shift in (-error, error)):
        return None
    value = amount(float(case.values[case.day]), "km")
    return line(
        "silent.depth.error", source=case.reading.source.name, amount=value, error=amount(error, "km")
    )


# --- what is reported with it ---


def _shown(case: _Case, figures: dict[str, Any]) -> float | str | bool:
    """Return the map's value as it is reported: a figure, a holder, or whether something is so."""
    if case.claim.metric == "settlement_control":
        return str(figures["control"])
    return _plain(case.claim, float(case.values[case.day]))


def _plain(claim: Claim, value: float) -> float | bool:
    return value > 0 if claim.metric in ("settlement_control", "border_crossing") else round(value, DECIMALS)


def _date(reading: Reading, day: int | None) -> str | None:
    return None if day is None else reading.date(day)


def _line_km(case: _Case) -> float | None:
    reading, claim = case.reading, case.claim
    if claim.metric != "settlement_control" or claim.control is None or reading.source.reconstructed:
        return None
    place = reading.places[find_place(claim.place, reading.places)]
    snapshot = reading.maps.history[int(reading.maps.standing[case.day])]
    distance = line_km(snapshot, reading.region, place, claim.control)
    return None if distance is None else round(distance, DECIMALS)


def _left_out(case: _Case) -> tuple[dict[str, Any], ...]:
    """Return the patches on the compared map that the claim does not count."""
    return tuple(
        {
            "id": patch.id,
            "place": patch.place,
            "place_uk": patch.place_uk,
            "control": patch.control.value,
            "km2": patch.area_km2,
        }
        for patch in case.reading.patches
        if patch.is_drawn(case.reading.ground(patch.control).dates[case.day])
    )


def _around(case: _Case) -> tuple[dict[str, Any], ...]:
    reading, values = case.reading, case.values
    days = range(max(0, case.day - WINDOW_DAYS), min(len(values), case.day + WINDOW_DAYS + 1))
    return tuple(
        {
            "date": reading.date(other),
            "value": None if np.isnan(values[other]) else _plain(case.claim, float(values[other])),
            "held_over": case.map_date(other) != reading.date(other),
        }
        for other in days
    )
