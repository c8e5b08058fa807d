"""A finding in words: the lines that end its working, and one sentence for a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from geodata.claims.finding import Finding
from geodata.claims.table import Claim
from geodata.claims.verdict import BORNE_OUT, CONTESTED_ONLY
from geodata.claims.wording import amount, day_text, days_text, stated

__all__ = ["conclude", "map_note", "sentence", "value_text"]


def conclude(claim: Claim, finding: Finding, lines: Sequence[str], at_reached: float | None) -> list[str]:
    """Return the whole working: which map, how its value comes about, the verdict, and when it was reached.

    Parameters
    ----------
    lines : sequence of str
        From `working.explain`.
    at_reached : float or None
        The map's value on the day on which it reached the figure.
    """
    ends = _comparison(claim, finding)
    if finding.tested and claim.metric != "trend":
        ends += _reached_lines(claim, finding, at_reached)
    notes = [claim.note] if claim.note else []
    return [_map_line(claim, finding), *lines, *_left_out_lines(finding), *ends, *notes]


def _left_out_lines(finding: Finding) -> list[str]:
    patches = [
        f"{amount(patch['km2'], 'km2')} {patch['control']}, {patch['place']}" for patch in finding.left_out
    ]
    return [f"Left out of the count: {'; '.join(patches)}."] if patches else []


def sentence(claim: Claim, finding: Finding, contradicting: Sequence[Finding] = ()) -> str:
    """Return the grounds of a tested claim's verdict in a sentence, then what contradicts it."""
    text = f"{finding.title}, {day_text(finding.compared_date or claim.date)}"
    text += map_note(finding, day_text)
    text += f": {value_text(claim, finding)}; claimed: {stated(claim)}; {finding.verdict}"
    if finding.reached_on and finding.reached_on > claim.date:
        text += f", reached on {day_text(finding.reached_on)}"
        text += _delay_text(finding)
    others = [
        f"{item.title}{map_note(item, day_text)}: {value_text(claim, item)}, {item.verdict}"
        for item in contradicting
    ]
    return ". ".join([text, *others]) + "."


def _delay_text(finding: Finding) -> str:
    return (
        f", within the {days_text(finding.delay_days)} by which this map may be late"
        if finding.within_delay
        else ""
    )


def map_note(finding: Finding, day: Callable[[str], str] = str) -> str:
    """Return in brackets which map the value is of, where it is not an imported one of the claim's day."""
    if finding.snapshot_date is None or not (finding.held_over or finding.published):
        return ""
    if not finding.held_over:
        return " (published area)"
    return f" ({'published area' if finding.published else 'map'} of {day(finding.snapshot_date)} held over)"


def value_text(claim: Claim, finding: Finding) -> str:
    """Return the map's value with its unit, or what it shows in a word or two."""
    if isinstance(finding.value, bool):
        if finding.verdict == CONTESTED_ONLY:
            return "contested ground across the border, none held"
        return "a crossing" if finding.value else "no crossing"
    if isinstance(finding.value, str):
        return f"{claim.place} {finding.value}{_line_text(finding)}"
    if claim.metric == "trend" and finding.value is not None:
        return f"{finding.value:+,.1f} km2"
    return "" if finding.value is None else amount(finding.value, claim.unit)


def _line_text(finding: Finding) -> str:
    """Return how near the line is, where it is within the place."""
    return "" if finding.line_km is None else f", the line within {max(finding.line_km, 0.05):.1f} km"


def _map_line(claim: Claim, finding: Finding) -> str:
    if finding.published and finding.snapshot_date:
        held = ", held over" if finding.held_over else ""
        day = day_text(finding.snapshot_date)
        return f"Area of the map of {day}{held}, as published in area_by_day.csv; no whole map was imported."
    date = finding.compared_date or claim.date
    if finding.held_over and finding.snapshot_date:
        return f"No map of {day_text(date)}: the one of {day_text(finding.snapshot_date)} is held over."
    return f"Map of {day_text(date)}."


def _comparison(claim: Claim, finding: Finding) -> list[str]:
    if finding.difference is None or finding.tolerance is None:
        return [f"Claimed: {stated(claim)}. Verdict: {finding.verdict}."]
    unit, tolerance = "points" if claim.unit == "percent" else claim.unit, finding.tolerance
    width = amount(tolerance.below, unit)
    if tolerance.below != tolerance.above:
        width += f" below, {amount(tolerance.above, unit)} above"
    side = "less" if finding.difference < 0 else "more"
    return [
        f"Claimed: {stated(claim)}. The map shows {amount(abs(finding.difference), unit)} {side}.",
        f"Tolerance: {width} ({tolerance.reason}). Verdict: {finding.verdict}.",
    ]


def _reached_lines(claim: Claim, finding: Finding, value: float | None) -> list[str]:
    told = "" if value is None or claim.value is None else f": {amount(value, claim.unit)}"
    if finding.reached_on is None:
        return _unreached_lines(claim, finding)
    if finding.reached_on <= (finding.compared_date or claim.date):
        return [f"The map has shown it since {day_text(finding.reached_on)}{told}."]
    lines = [f"The map reaches it on {day_text(finding.reached_on)}{told}{_delay_text(finding)}."]
    if finding.days_early and finding.held_over:
        lines.append("With no map of the claim's day, it may have been sooner.")
    return lines


def _unreached_lines(claim: Claim, finding: Finding) -> list[str]:
    if finding.verdict == BORNE_OUT:
        return _kept_lines(finding)
    if claim.period_days is not None:
        return [f"Nor does it within the next {days_text(claim.period_days)}."]
    lines = ["The map does not reach it on any later day."]
    if finding.shown_before:
        lines.append(f"It last showed as much on {day_text(finding.shown_before)}.")
    return lines


def _kept_lines(finding: Finding) -> list[str]:
    if finding.otherwise_on:
        return [f"It no longer holds from {day_text(finding.otherwise_on)} on."]
    return []
