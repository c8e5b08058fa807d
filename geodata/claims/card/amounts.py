"""Figures as the card of a claim writes them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from geodata.claims.finding import Finding
from geodata.claims.stated.table import Claim
from geodata.claims.stated.wording import amount as with_unit
from geodata.claims.stated.wording import held, percent
from geodata.region_table import home_of, side_abroad
from geodata.words import Day, Line, Number, Value, line

__all__ = [
    "form_of",
    "home",
    "opponent",
    "passed",
    "plain_day",
    "share",
    "shown",
    "side_name",
    "stated_figure",
]

Form: TypeAlias = Literal["area", "change", "share", "depth", "count", "control", "crossing", "trend"]

_FORMS: Final[Mapping[str, Form]] = MappingProxyType(
    {
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
)
_WHOLE = 99.95  # km2; from here on an area has no decimals
_SMALL = 9.95  # km2 or per cent; from here on a change or a share of a loss has none


def form_of(claim: Claim) -> Form | None:
    """Return how a value of the claim's metric is written; None for what no map can answer."""
    return _FORMS.get(claim.metric)


def side_name(side: str) -> Line:
    """Return the name of a side as it begins a sentence."""
    return line(f"card.side.{side}")


def home(claim: Claim) -> Line:
    """Return the name of the side at home in the claim's region."""
    return side_name(home_of(claim.region))


def opponent(claim: Claim) -> Line:
    """Return the name of the side that is not at home there."""
    return side_name(side_abroad(claim.region))


def plain_day(date: str) -> Day:
    """Return a day as the card writes it."""
    return Day(date, "day.plain")


def stated_figure(claim: Claim, value: float) -> Line:
    """Return the stated figure as it is within a sentence."""
    form = form_of(claim)
    figure: Value = Number(value, _decimals(value), signed=form == "change")
    if form == "count":
        figure = with_unit(round(value), "settlements")
    return line(f"card.bound.{claim.bound or 'about'}", n=figure)


def share(fraction: float) -> Line:
    """Return a fraction in per cent."""
    part = 100 * fraction
    return percent(part, 1 if 0 < part < _SMALL else 0)


def shown(claim: Claim, finding: Finding) -> Line:
    """Return what the map shows: a figure with its unit, who holds a place, or whether it was crossed."""
    value = finding.value
    if form_of(claim) == "crossing":
        return line("card.shows.crossing" if value else "card.shows.nocrossing")
    if isinstance(value, str):
        return held(value)
    return _figure_shown(claim, value or 0)


def _figure_shown(claim: Claim, value: float) -> Line:
    """Return a figure of the claim's metric, with its unit."""
    form = form_of(claim)
    if form in ("change", "trend"):
        return line("card.km2", n=_signed(value))
    if form == "share":
        return percent(value)
    if form == "depth":
        return line("card.km", n=Number(value))
    if form == "count":
        return with_unit(round(value), "settlements")
    return line("card.km2", n=Number(value, 1 if 0 < value < _WHOLE else 0))


def passed(value: float) -> Line:
    """Return a stated share that the map passes, without a decimal that says nothing."""
    return percent(value, _decimals(value))


def _decimals(value: float) -> int:
    return 0 if value == int(value) else 1


def _signed(km2: float) -> Number:
    """Return a change with its sign; nothing carries none."""
    number = Number(km2, 1 if abs(km2) < _SMALL else 0, signed=True)
    return number if number.rounded else Number(0, 0)
