"""A finding in words: the lines that end its working, and one sentence for a list."""

from __future__ import annotations

from collections.abc import Sequence

from geodata.claims.finding import Finding
from geodata.claims.stated.table import Claim
from geodata.claims.stated.wording import amount, days, held, stated
from geodata.claims.verdict import BORNE_OUT, CONTESTED_ONLY, UNDERSTATED
from geodata.words import Day, Joined, Line, Name, Number, Value, line

__all__ = ["conclude", "map_note", "sentence", "value_text", "verdict_text"]

_NOTHING = 0.05  # in any unit: less would be written as 0


def conclude(
    claim: Claim, finding: Finding, lines: Sequence[Line], at_reached: float | None
) -> list[Line | Name]:
    """Return the whole working: which map, how its value is computed, the verdict, and when it was reached.

    Parameters
    ----------
    lines : sequence of Line
        From `working.explain`.
    at_reached : float or None
        The map's value on the day on which it reached the figure.
    """
    ends = _comparison(claim, finding)
    if finding.tested and claim.metric != "trend":
        ends += _reached_lines(claim, finding, at_reached)
    notes = [claim.name("note")] if claim.note else []
    return [_map_line(claim, finding), *lines, *_left_out_lines(finding), *ends, *notes]


def _left_out_lines(finding: Finding) -> list[Line]:
    patches = tuple(
        line(
            "left_out.patch",
            amount=amount(patch["km2"], "km2"),
            held=held(patch["control"]),
            place=Name(patch["place"], patch["place_uk"]),
        )
        for patch in finding.left_out
    )
    return [line("left_out", patches=Joined(patches, "; "))] if patches else []


def sentence(claim: Claim, finding: Finding, contradicting: Sequence[Finding] = ()) -> Line:
    """Return the reasons for a tested claim's verdict in a sentence, then what contradicts it."""
    return line(
        "why",
        source=finding.name,
        day=Day(finding.compared_date or claim.date),
        note=map_note(finding),
        value=value_text(claim, finding),
        stated=stated(claim),
        verdict=verdict_text(finding),
        reached=_why_reached(claim, finding),
        others=Joined(tuple(_other(claim, item) for item in contradicting)),
    )


def _why_reached(claim: Claim, finding: Finding) -> Value:
    if not finding.reached_on or finding.reached_on <= claim.date:
        return ""
    day = Day(finding.reached_on)
    if not finding.within_delay:
        return line("why.reached", day=day)
    return line("why.reached.delay", day=day, days=days(finding.delay_days))


def _other(claim: Claim, finding: Finding) -> Line:
    return line(
        "why.other",
        source=finding.name,
        note=map_note(finding),
        value=value_text(claim, finding),
        verdict=verdict_text(finding),
    )


def verdict_text(finding: Finding) -> Line:
    """Return the verdict in words."""
    if finding.days_early is not None:
        return line("verdict.premature", n=Number(finding.days_early, 0))
    return line(f"verdict.{finding.verdict}")


def map_note(finding: Finding) -> Value:
    """Return in brackets which map the value is from, if it is not an imported one of the claim's day."""
    if finding.snapshot_date is None or not (finding.held_over or finding.published):
        return ""
    if not finding.held_over:
        return line("note.published")
    key = "note.published.held" if finding.published else "note.held"
    return line(key, day=Day(finding.snapshot_date))


def value_text(claim: Claim, finding: Finding) -> Value:
    """Return the map's value with its unit, or what it shows in a word or two."""
    if isinstance(finding.value, bool):
        if finding.verdict == CONTESTED_ONLY:
            return line("value.crossing.contested")
        return line("value.crossing" if finding.value else "value.crossing.none")
    if isinstance(finding.value, str):
        return _place_text(claim, finding, finding.value)
    if finding.value is None:
        return ""
    return amount(finding.value, claim.unit or "km2", signed=claim.metric == "trend")


def _place_text(claim: Claim, finding: Finding, holder: str) -> Line:
    """Return who holds a place, and how near the line is, if it runs through the place."""
    place = claim.name("place")
    if finding.line_km is None:
        return line("value.place", place=place, held=held(holder))
    km = amount(max(finding.line_km, 0.05), "km")
    return line("value.place.line", place=place, held=held(holder), km=km)


def _map_line(claim: Claim, finding: Finding) -> Line:
    if finding.published and finding.snapshot_date:
        key = "map.published.held" if finding.held_over else "map.published"
        return line(key, day=Day(finding.snapshot_date))
    day = Day(finding.compared_date or claim.date)
    if finding.held_over and finding.snapshot_date:
        return line("map.held", day=day, held=Day(finding.snapshot_date))
    return line("map", day=day)


def _comparison(claim: Claim, finding: Finding) -> list[Line]:
    verdict = verdict_text(finding)
    if finding.difference is None or finding.tolerance is None:
        return [line("claimed", stated=stated(claim), verdict=verdict)]
    unit, tolerance = "points" if claim.unit == "percent" else claim.unit, finding.tolerance
    width = amount(tolerance.below, unit)
    if tolerance.below != tolerance.above:
        width = line("tolerance.two", below=width, above=amount(tolerance.above, unit))
    key = "claimed.less" if finding.difference < 0 else "claimed.more"
    compared = line(key, stated=stated(claim), amount=amount(abs(finding.difference), unit))
    if abs(finding.difference) < _NOTHING:
        compared = line("claimed.same", stated=stated(claim))
    return [
        compared,
        line("tolerance", width=width, reason=tolerance.reason, verdict=verdict),
    ]


def _reached_lines(claim: Claim, finding: Finding, value: float | None) -> list[Line]:
    if finding.reached_on is None:
        return _unreached_lines(claim, finding)
    day, told = Day(finding.reached_on), _told(claim, value)
    if finding.reached_on <= (finding.compared_date or claim.date):
        return [line("reached.since", day=day, told=told)]
    if finding.verdict == UNDERSTATED:
        return []  # the map shows more than was claimed: a smaller figure later confirms nothing
    late = line("reached.delay", day=day, told=told, days=days(finding.delay_days))
    lines = [late if finding.within_delay else line("reached.on", day=day, told=told)]
    if finding.days_early and finding.held_over:
        lines.append(line("reached.sooner"))
    return lines


def _told(claim: Claim, value: float | None) -> Value:
    if value is None or claim.value is None:
        return ""
    return line("reached.told", amount=amount(value, claim.unit))


def _unreached_lines(claim: Claim, finding: Finding) -> list[Line]:
    if finding.verdict == BORNE_OUT:
        kept = finding.otherwise_on
        return [line("reached.otherwise", day=Day(kept))] if kept else []
    if claim.period_days is not None:
        return [line("reached.not in period", days=days(claim.period_days))]
    before = finding.shown_before
    return [line("reached.never"), *([line("reached.before", day=Day(before))] if before else [])]
