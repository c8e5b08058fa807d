"""Figures, dates and statements as people read them."""

from __future__ import annotations

import datetime as dt
import math

from geodata.claims.table import Bound, Claim

__all__ = ["amount", "day_text", "days_text", "stated"]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_UNITS = {"percent": "%", "points": "points"}
_BOUNDS = {Bound.AT_LEAST: "more than ", Bound.AT_MOST: "no more than "}


def day_text(date: str) -> str:
    """Return an ISO date like ``12 Mar 2025``, whatever the language of the system."""
    day = dt.date.fromisoformat(date)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def days_text(number: int) -> str:
    """Return ``1 day``, ``3 days``."""
    return f"{number} day" if number == 1 else f"{number} days"


def amount(value: float, unit: str) -> str:
    """Return a figure with its unit, with one decimal unless it is a whole number of places."""
    digits = 0 if unit == "settlements" and value == math.floor(value) else 1
    unit = _UNITS.get(unit, unit)
    if unit == "settlements" and abs(value) == 1:
        unit = "settlement"
    return f"{value:,.{digits}f} {unit}"


def stated(claim: Claim) -> str:
    """Return what the claim says, in few words."""
    if claim.metric == "trend" and claim.control is not None:
        period = days_text(claim.period_days or 0)
        return f"ground held by {claim.control.value.capitalize()} shrank steadily over {period}"
    if claim.control is not None:
        verb = "is not" if claim.bound is Bound.DENIES else "is"
        return f"{claim.place} {verb} held by {claim.control.value.capitalize()}"
    if claim.value is None or claim.bound is None:
        return "no crossing of the border" if claim.bound is Bound.DENIES else "the border was crossed"
    change = "a change of " if claim.value < 0 else ""
    return f"{_BOUNDS.get(claim.bound, '')}{change}{claim.value:,.10g} {_UNITS.get(claim.unit, claim.unit)}"
