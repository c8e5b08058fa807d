"""A claim and what a map says to it, in the page's words: the rules of ``assets/26_claims.js``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.briefing.speech import Speech

__all__ = [
    "KINDS",
    "NOT_TESTABLE",
    "Found",
    "found",
    "kind_of",
    "shows",
    "statement",
    "verdict_text",
    "weight",
]

Claim = Mapping[str, Any]  # a row of the file ``claims``
Entry = Mapping[str, Any]  # one of its ``sources``: what that source's map says to it

KINDS = (
    "overstated",
    "understated",
    "premature",
    "contested only",
    "partly borne out",
    "borne out",
    "not testable",
)
NOT_TESTABLE = "not testable"
_OPPONENT = {"kursk": "ukraine", "belgorod": "ukraine", "sumy": "russia"}
_FORMS = {
    "area_held_km2": "area",
    "area_held_km2_peak": "area",
    "area_grey_km2": "area",
    "area_retaken_km2": "area",
    "area_retaken_5days_km2": "area",
    "area_change_week_km2": "change",
    "share_retaken_pct": "share",
    "share_lost_pct": "share",
    "depth_km": "depth",
    "settlements_held": "count",
    "settlements_grey": "count",
    "settlements_retaken": "count",
    "settlements_retaken_5days": "count",
    "settlements_retaken_week": "count",
    "settlement_control": "control",
    "border_crossing": "crossing",
    "trend": "trend",
}
_WEIGHT = {
    "share_retaken_pct": 0,
    "share_lost_pct": 0,
    "area_held_km2": 1,
    "area_retaken_km2": 1,
    "area_held_km2_peak": 1,
    "trend": 1,
    "settlement_control": 2,
    "border_crossing": 2,
}
_OTHER_WEIGHT, _UNTESTED_WEIGHT = 4, 9


@dataclass(frozen=True)
class Found:
    """The entry that counts for a claim, its verdict's kind, and whether it is of the source asked for."""

    entry: Entry | None
    kind: str
    own: bool


def kind_of(verdict: str) -> str:
    """Return the kind of a verdict: ``premature by 3 days`` is ``premature``."""
    return next((kind for kind in KINDS if verdict.startswith(kind)), NOT_TESTABLE)


def found(claim: Claim, source: str, allowed: Iterable[str]) -> Found:
    """Return what counts for `claim`: the verdict of `source`, else that of the claim's leading source.

    Only sources among `allowed` are heard.
    """
    entries = {entry["source"]: entry for entry in claim["sources"] if entry["source"] in set(allowed)}
    own = entries.get(source)
    if own and own["verdict"] != NOT_TESTABLE:
        return Found(own, kind_of(own["verdict"]), own=True)
    leading = entries.get(claim["verdict_source"])
    return Found(leading, kind_of(leading["verdict"]) if leading else NOT_TESTABLE, own=False)


def weight(claim: Claim) -> int:
    """Return how late a claim comes when not all can be shown: ground first, then towns, then counts."""
    if kind_of(claim["verdict"]) == NOT_TESTABLE:
        return _UNTESTED_WEIGHT
    return _WEIGHT.get(claim["metric"], _OTHER_WEIGHT)


# --- sentences ---


def statement(t: Speech, claim: Claim) -> str:
    """Return what is claimed, in one line. What has no figure is told in the file's own words, in English."""
    form = _FORMS.get(claim["metric"])
    region = t.say(f"region.{claim['region']}")
    if claim["value"] is not None and form:
        side = t.say(f"side.{_OPPONENT[claim['region']]}")
        return t.say(f"claim.{claim['metric']}", figure=_figure(t, claim), region=region, side=side)
    key = f"claim.{form}" + (".denied" if claim["bound"] == "denies" else "")
    if form == "trend":
        return _trend_statement(t, claim)
    if form == "control" and claim["control"]:
        return t.say(key, place=_place(t, claim), side=t.say(f"side.{claim['control']}"))
    return t.say(key, region=region) if form == "crossing" else str(claim["summary"])


def _place(t: Speech, claim: Claim) -> str:
    return str(claim["place_uk"] if t.lang == "uk" else claim["place"])


def _trend_statement(t: Speech, claim: Claim) -> str:
    since = dt.date.fromisoformat(claim["date"]) - dt.timedelta(days=claim["period_days"])
    side, region = t.say(f"side.{claim['control']}"), t.say(f"region.{claim['region']}")
    return t.say("claim.trend", region=region, side=side, date=t.date(since.isoformat()))


def _figure(t: Speech, claim: Claim) -> str:
    value = claim["value"]
    figure = t.number(value, 0 if value == int(value) else 1)
    if _FORMS[claim["metric"]] == "change":
        figure = ("\u2212" if value < 0 else "+") + figure
    return t.say(f"bound.{claim['bound'] or 'about'}", n=figure)


def _amount(t: Speech, claim: Claim, value: Any) -> str:
    """Return a value of the map in words, with its unit."""
    form = _FORMS.get(claim["metric"])
    if form == "area":
        return f"{t.number(value, 1 if 0 < value < 99.95 else 0)}\u00a0{t.say('km2')}"
    if form in ("change", "trend"):
        return f"{t.signed(value)}\u00a0{t.say('km2')}"
    if form == "share":
        return t.number(value, 1) + ("\u00a0%" if t.lang == "uk" else "%")
    if form == "depth":
        return f"{t.number(value, 1)}\u00a0{t.say('km')}"
    if form == "count":
        return t.count("settlements", round(value))
    return t.say(f"shows.{value}")


def shows(t: Speech, claim: Claim, entry: Entry | None) -> str:
    """Return the sentence about the map: what it shows, when it got there, and whether it is held over."""
    if entry is None or entry["verdict"] == NOT_TESTABLE:
        return ""
    said = (
        _seen(t, claim, entry),
        _reached(t, claim, entry),
        *_caveats(t, entry),
        _map_note(t, claim, entry),
    )
    return " ".join(part for part in said if part)


def _caveats(t: Speech, entry: Entry) -> list[str]:
    """Return what has to be known: a late map, and ground that the statement does not count."""
    left = sum(patch["km2"] for patch in entry["left_out"])
    late = t.count("shows.delay", entry["delay_days"]) if entry["within_delay"] else ""
    return [late, t.say("shows.leftout", n=t.number(left, 1)) if left > 0 else ""]


def _map_note(t: Speech, claim: Claim, entry: Entry) -> str:
    """Return which map the value is of, where it is not an imported one of the claim's day."""
    quoted = "shows.quoted" if entry["compared_date"] != claim["date"] else ""
    key = "shows.published" if entry["published"] else "shows.held" if entry["held_over"] else quoted
    return t.say(key, date=t.short_date(entry["snapshot_date"])) if key else ""


def _seen(t: Speech, claim: Claim, entry: Entry) -> str:
    form, value = _FORMS.get(claim["metric"]), entry["value"]
    if form == "trend":
        return _trend(t, claim, entry)
    if form == "crossing":
        contested = "shows.crossed.contested" if entry["verdict"] == "contested only" else "shows.crossed"
        return t.say(contested if value else "shows.uncrossed")
    if form == "control":
        held = t.say("shows.control", held=_amount(t, claim, value), place=_place(t, claim))
        near = entry["line_km"]
        return held if near is None else f"{held} {t.say('shows.line', km=t.number(max(0.05, near), 1))}"
    return t.say("shows.gone" if form == "share" else "shows", value=_amount(t, claim, value))


def _trend(t: Speech, claim: Claim, entry: Entry) -> str:
    """Return since when every change is a loss, and how much of it came at the end."""
    figures = entry["figures"]
    said = [t.say("shows.trend", value=_amount(t, claim, entry["value"]), date=t.date(figures["start_date"]))]
    turned = t.say(
        "shows.trend.turned", value=t.number(figures["turned_km2"], 1), date=t.date(figures["turned_date"])
    )
    said.append(turned if figures["rose"] else t.say("shows.trend.fell"))
    if figures["lost_since_km2"] > 0:
        said.append(t.say("shows.trend.last", share=t.share(figures["share_in_last_week"])))
    return " ".join(said)


def _reached(t: Speech, claim: Claim, entry: Entry) -> str:
    if claim["metric"] == "trend":
        return ""
    kind, on = kind_of(entry["verdict"]), entry["reached_on"]
    if kind == "premature":
        return t.say("reached.shown", date=t.date(on))
    if entry["otherwise_on"]:
        return t.say("reached.otherwise", date=t.date(entry["otherwise_on"]))
    if on and on > claim["date"]:
        return _reached_later(t, claim, t.date(on))
    if on and on < claim["date"]:
        return t.say("reached.since", date=t.date(on))
    if kind != "overstated":
        return ""
    before = entry["shown_before"]
    return t.say("reached.before", date=t.date(before)) if before else t.say("reached.never")


def _reached_later(t: Speech, claim: Claim, date: str) -> str:
    if _FORMS.get(claim["metric"]) == "share" and claim["bound"] == "at_least":
        value = _amount(t, claim, claim["value"]).replace(".0", "", 1).replace(",0", "", 1)
        return t.say("reached.passes", value=value, date=date)
    return t.say("reached.later", date=date)


def verdict_text(t: Speech, verdict: Found) -> str:
    """Return the verdict in words; a figure that was reached later is said to be of the day."""
    entry = verdict.entry
    if verdict.kind == "premature":
        return t.count("verdict.premature", (entry["days_early"] or 0) if entry else 0)
    later = verdict.kind == "overstated" and entry is not None and entry["reached_on"]
    return t.say("verdict.overstated.day" if later else f"verdict.{verdict.kind}")
