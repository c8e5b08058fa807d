"""What is claimed, in one sentence."""

from __future__ import annotations

import datetime as dt

from geodata.claims.card.amounts import form_of, home, opponent, plain_day, side_name, stated_figure
from geodata.claims.stated.table import Bound, Claim
from geodata.claims.stated.wording import held
from geodata.region_table import named_regions
from geodata.words import Capital, Name, Value, line

__all__ = ["is_reworded", "statement"]


def is_reworded(claim: Claim) -> bool:
    """Tell whether a claim is said in words of the project, which every language has; else in the table's."""
    return form_of(claim) is not None


def statement(claim: Claim) -> Value:
    """Return what is claimed in one sentence; what no map could show, as the table has it."""
    form, denied = form_of(claim), claim.bound is Bound.DENIES
    if form is None:
        return claim.name("summary")
    if form == "trend":
        since = dt.date.fromisoformat(claim.date) - dt.timedelta(days=claim.period_days or 0)
        return _said(claim, "card.claim.trend", date=plain_day(since.isoformat()))
    if form == "control":
        who = held(f"{'not ' if denied else ''}{claim.control}")
        return _said(claim, "card.claim.control", place=claim.name("place"), held=who)
    if form == "crossing":
        return _said(claim, "card.claim.crossing.denied" if denied else "card.claim.crossing")
    return Capital(_said(claim, f"card.claim.{claim.metric}", figure=stated_figure(claim, claim.value or 0)))


def _said(claim: Claim, key: str, **values: Value) -> Value:
    """Return the sentence `key` with the names of the region and of both sides."""
    side = side_name(claim.control) if claim.control else opponent(claim)
    return line(key, where=_region(claim.region), side=side, home=home(claim), **values)


def _region(name: str) -> Name:
    """Return what a region is called within a sentence about what was claimed."""
    names = next(region.names for region in named_regions() if region.id == name)
    return Name(names["en"].there, names["uk"].there)
