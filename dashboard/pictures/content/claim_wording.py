"""A claim and what a map says to it, in the page's words: the rules of ``assets/26_claims.js``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.words.formatting import Speech, capital

__all__ = [
    "APART",
    "KINDS",
    "NOT_TESTABLE",
    "Found",
    "found",
    "kind_of",
    "measured_on",
    "others_text",
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
APART = (
    "apart"  # of a verdict that is no evidence, as a source's on its own map: see geodata/claims/evidence.py
)
_BESIDE = "beside"
_OTHERS = {
    "differ": "claim.others.differ",
    _BESIDE: "claim.others.beside",
    "same": "claim.others",
}  # what the other maps say, by how it compares
_OPPONENT = {"kursk": "ukraine", "belgorod": "ukraine", "sumy": "russia"}
_HOME = {"kursk": "russia", "belgorod": "russia", "sumy": "ukraine"}
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
_OTHER_WEIGHT, _APART_WEIGHT, _UNTESTED_WEIGHT = 4, 5, 9


@dataclass(frozen=True)
class Found:
    """The entry that counts for a claim, its verdict's kind, and whether it is of the source asked for."""

    entry: Entry | None
    kind: str
    own: bool


def kind_of(verdict: str) -> str:
    """Return the kind of a verdict: ``premature by 3 days`` is ``premature``."""
    return next((kind for kind in KINDS if verdict.startswith(kind)), NOT_TESTABLE)


def _kind_of_entry(entry: Entry) -> str:
    return APART if entry["apart"] else kind_of(entry["verdict"])


def found(claim: Claim, source: str, allowed: Iterable[str]) -> Found:
    """Return what counts for `claim`: the verdict of `source`, else that of the claim's leading source.

    Only sources among `allowed` are heard.
    """
    entries = {entry["source"]: entry for entry in claim["sources"] if entry["source"] in set(allowed)}
    own = entries.get(source)
    if own and own["verdict"] != NOT_TESTABLE:
        return Found(own, _kind_of_entry(own), own=True)
    leading = entries.get(claim["verdict_source"])
    return Found(leading, _kind_of_entry(leading) if leading else NOT_TESTABLE, own=False)


def weight(claim: Claim) -> int:
    """Return how late a claim comes when not all can be shown: ground first, then towns, then counts."""
    if kind_of(claim["verdict"]) == NOT_TESTABLE:
        return _UNTESTED_WEIGHT
    if claim["apart"]:
        return _APART_WEIGHT
    return _WEIGHT.get(claim["metric"], _OTHER_WEIGHT)


# --- sentences ---


def statement(t: Speech, claim: Claim) -> str:
    """Return what is claimed, in one sentence; what has no figure as it was published."""
    form = _FORMS.get(claim["metric"])
    where = {
        "where": t.say(f"region.in.{claim['region']}"),
        "side": t.say(f"side.{claim['control'] or _OPPONENT[claim['region']]}"),
        "home": t.say(f"side.{_HOME[claim['region']]}"),
    }
    if claim["value"] is not None and form:
        return capital(t.say(f"claim.{claim['metric']}", **where, figure=_figure(t, claim)))
    denied = claim["bound"] == "denies"
    if form == "trend":
        since = dt.date.fromisoformat(claim["date"]) - dt.timedelta(days=claim["period_days"])
        return t.say("claim.trend", **where, date=t.date(since.isoformat()))
    if form == "control" and claim["control"]:
        held = t.say(f"shows.{'not ' if denied else ''}{claim['control']}")
        return t.say("claim.control", **where, place=t.told(claim, "place"), held=held)
    if form == "crossing":
        return t.say("claim.crossing" + (".denied" if denied else ""), **where)
    return str(t.told(claim, "summary"))


def _figure(t: Speech, claim: Claim) -> str:
    """Return the stated figure as it stands within a sentence."""
    value, form = claim["value"], _FORMS[claim["metric"]]
    if form == "count":
        figure = t.count("settlements", round(value))
    else:
        figure = t.number(value, 0 if value == int(value) else 1)
    if form == "change":
        figure = ("\u2212" if value < 0 else "+") + figure
    return _lower(t.say(f"bound.{claim['bound'] or 'about'}", n=figure))


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


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
    if form == "crossing":
        return t.say("shows.crossing" if value else "shows.nocrossing")
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
    side = t.say(f"side.{_OPPONENT[claim['region']]}")
    if form == "trend":
        return _trend(t, claim, entry)
    if form == "crossing":
        contested = "shows.crossed.contested" if entry["verdict"] == "contested only" else "shows.crossed"
        return t.say(contested if value else "shows.uncrossed", side=side)
    if form == "control":
        held = t.say("shows.control", held=_amount(t, claim, value), place=t.told(claim, "place"))
        near = entry["line_km"]
        return held if near is None else f"{held} {t.say('shows.line', km=t.number(max(0.05, near), 1))}"
    return t.say("shows.gone" if form == "share" else "shows", value=_amount(t, claim, value), side=side)


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
        return "" if kind == "understated" else _reached_later(t, claim, t.date(on))
    if on and on < claim["date"]:
        return t.say("reached.since", date=t.date(on))
    if kind != "overstated":
        return ""
    before = entry["shown_before"]
    return t.say("reached.before", date=t.date(before)) if before else t.say("reached.never")


def _reached_later(t: Speech, claim: Claim, date: str) -> str:
    form = _FORMS.get(claim["metric"])
    if form == "control":
        return t.say("reached.shown", date=date)
    if form == "share" and claim["bound"] == "at_least":
        value = _amount(t, claim, claim["value"]).replace(".0", "", 1).replace(",0", "", 1)
        return t.say("reached.passes", value=value, date=date)
    return t.say("reached.later", date=date)


def verdict_text(t: Speech, verdict: Found) -> str:
    """Return the verdict in words; of one that is no evidence, what it is instead."""
    entry = verdict.entry
    if entry is not None and verdict.kind == APART:
        return t.say(f"verdict.{entry['apart']}", verdict=_plain_verdict(t, kind_of(entry["verdict"]), entry))
    return _plain_verdict(t, verdict.kind, entry)


def _plain_verdict(t: Speech, kind: str, entry: Entry | None) -> str:
    """Return a verdict in words; a figure that was reached later is said to be of the day."""
    if kind == "premature":
        return t.count("verdict.premature", (entry["days_early"] or 0) if entry else 0)
    later = kind == "overstated" and entry is not None and entry["reached_on"]
    return t.say("verdict.overstated.day" if later else f"verdict.{kind}")


# --- whose map it is, and what the others say ---


def measured_on(t: Speech, verdict: Found) -> str:
    """Return on whose map the verdict was measured, so that nobody takes that one for the claimant."""
    entry = verdict.entry
    if entry is None:
        return ""
    source = _title(t, entry)
    if verdict.kind == APART:
        said = _lower(_plain_verdict(t, kind_of(entry["verdict"]), entry))
        return t.say(f"verdict.by.{entry['apart']}", source=source, verdict=said)
    return t.say("verdict.by" if verdict.own else "verdict.other", source=source)


def _title(t: Speech, entry: Entry) -> str:
    return str(entry["title_uk" if t.lang == "uk" else "title"])


def _said(t: Speech, claim: Claim, entry: Entry) -> str:
    """Return what a map shows and its verdict; of a map that the claim is not about, no verdict."""
    value = _amount(t, claim, entry["value"])
    if claim["metric"] == "border_crossing" and entry["verdict"] == "contested only":
        value = t.say("shows.contested.ground")
    if entry["apart"] == _BESIDE:
        return value
    text = f"{value}, {_lower(_plain_verdict(t, kind_of(entry['verdict']), entry))}"
    return t.say(f"verdict.note.{entry['apart']}", text=text) if entry["apart"] else text


def others_text(t: Speech, claim: Claim, entry: Entry | None, allowed: Iterable[str]) -> str:
    """Return in one line what the other maps among `allowed` say, those first that contradict `entry`.

    A map that repeats another, and says the same, is told once.
    """
    if entry is None:
        return ""
    heard, told = set(allowed), {(entry["map_of"], kind_of(entry["verdict"]))}
    groups: dict[str, list[str]] = {group: [] for group in _OTHERS}
    for other in claim["sources"]:
        speaks = other["verdict"] != NOT_TESTABLE or other["apart"] == _BESIDE
        key = (other["map_of"], kind_of(other["verdict"]))
        if other["source"] == entry["source"] or other["source"] not in heard or not speaks or key in told:
            continue
        told.add(key)
        groups[_group(other, entry)].append(f"{_title(t, other)}: {_said(t, claim, other)}")
    said = ((group, "; ".join(texts)) for group, texts in groups.items() if texts)
    return " ".join(t.say(_OTHERS[group], list=texts) for group, texts in said)


def _group(other: Entry, entry: Entry) -> str:
    if other["apart"] == _BESIDE:
        return _BESIDE
    return "same" if kind_of(other["verdict"]) == kind_of(entry["verdict"]) else "differ"
