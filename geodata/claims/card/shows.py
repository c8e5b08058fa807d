"""What a map shows to a claim, in sentences: the value, when the map got there, and what has to be known."""

from __future__ import annotations

from geodata.claims.card.amounts import form_of, opponent, passed, plain_day, share, shown
from geodata.claims.finding import Finding
from geodata.claims.stated.table import Bound, Claim
from geodata.claims.verdict import CONTESTED_ONLY, OVERSTATED, UNDERSTATED
from geodata.words import Day, Joined, Number, Value, line

__all__ = ["shows"]

_NEAREST_KM = 0.05  # less would be written as 0


def shows(claim: Claim, finding: Finding) -> Value:
    """Return what the map of a finding shows; nothing where it cannot test the claim."""
    if not finding.tested:
        return ""
    said = [*_seen(claim, finding), _reached(claim, finding), *_caveats(finding), _map_note(claim, finding)]
    return Joined(tuple(part for part in said if part), " ")


def _seen(claim: Claim, finding: Finding) -> list[Value]:
    form = form_of(claim)
    if form == "trend":
        return _trend(claim, finding)
    if form == "crossing":
        return [_crossing(claim, finding)]
    if form == "control":
        held = line("card.shows.control", held=shown(claim, finding), place=claim.name("place"))
        return [held, _line(finding)]
    key = "card.shows.gone" if form == "share" else "card.shows"
    return [line(key, value=shown(claim, finding), side=opponent(claim))]


def _crossing(claim: Claim, finding: Finding) -> Value:
    crossed = "card.shows.crossed.contested" if finding.verdict == CONTESTED_ONLY else "card.shows.crossed"
    return line(crossed if finding.value else "card.shows.uncrossed", side=opponent(claim))


def _line(finding: Finding) -> Value:
    """Return how near the line is, where it is within the place."""
    if finding.line_km is None:
        return ""
    return line("card.shows.line", km=Number(max(_NEAREST_KM, finding.line_km)))


def _trend(claim: Claim, finding: Finding) -> list[Value]:
    """Return since when every change is a loss, and how much of it came at the end."""
    figures = finding.figures
    value, start = shown(claim, finding), plain_day(figures["start_date"])
    said: list[Value] = [line("card.shows.trend", value=value, date=start)]
    if figures["rose"]:
        turned, day = Number(figures["turned_km2"]), plain_day(figures["turned_date"])
        said.append(line("card.shows.trend.turned", value=turned, date=day))
    else:
        said.append(line("card.shows.trend.fell"))
    if figures["lost_since_km2"] > 0:
        said.append(line("card.shows.trend.last", share=share(figures["share_in_last_week"])))
    return said


# --- when it got there ---


def _reached(claim: Claim, finding: Finding) -> Value:
    """Return when the map got to what was claimed, or that it never did."""
    if claim.metric == "trend":
        return ""
    on = finding.reached_on
    if finding.days_early is not None and on:
        return line("card.reached.shown", date=plain_day(on))
    if finding.otherwise_on:
        return line("card.reached.otherwise", date=plain_day(finding.otherwise_on))
    if on and on > claim.date:
        return _reached_later(claim, finding, on)
    if on and on < claim.date:
        return line("card.reached.since", date=plain_day(on))
    return _unreached(finding) if finding.verdict == OVERSTATED else ""


def _reached_later(claim: Claim, finding: Finding, on: str) -> Value:
    if finding.verdict == UNDERSTATED:
        return ""  # the map shows more than was claimed: that it shows less later bears nothing out
    form, day = form_of(claim), plain_day(on)
    if form == "control":
        return line("card.reached.shown", date=day)
    if form == "share" and claim.bound is Bound.AT_LEAST and claim.value is not None:
        return line("card.reached.passes", value=passed(claim.value), date=day)
    return line("card.reached.later", date=day)


def _unreached(finding: Finding) -> Value:
    if finding.shown_before:
        return line("card.reached.before", date=plain_day(finding.shown_before))
    return line("card.reached.never")


# --- what has to be known ---


def _caveats(finding: Finding) -> list[Value]:
    """Return that the map may be late, and how much ground the statement does not count."""
    left = sum(patch["km2"] for patch in finding.left_out)
    late = line("card.shows.delay", n=Number(finding.delay_days, 0)) if finding.within_delay else ""
    return [late, line("card.shows.leftout", n=Number(left)) if left > 0 else ""]


def _map_note(claim: Claim, finding: Finding) -> Value:
    """Return which map the value is of, where it is not an imported one of the claim's day."""
    if finding.snapshot_date is None:
        return ""
    day = Day(finding.snapshot_date, "day.short")
    if finding.published:
        return line("card.shows.published", date=day)
    if finding.held_over:
        return line("card.shows.held", date=day)
    return line("card.shows.quoted", date=day) if finding.compared_date != claim.date else ""
