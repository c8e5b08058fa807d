"""Figures, periods and what is claimed, as statements that can be said in any language."""

from __future__ import annotations

import math

from geodata.claims.stated.table import Bound, Claim
from geodata.model import Control
from geodata.words import Line, Number, Value, line

__all__ = ["amount", "days", "ground", "held", "percent", "side", "stated"]


def days(number: int) -> Line:
    """Return ``1 day``, ``3 days``."""
    return line("days", n=Number(number, 0))


def percent(share: float, digits: int | None = 1) -> Line:
    """Return a share of 100 with its sign."""
    return line("amount.percent", n=Number(share, digits))


def amount(value: float, unit: str, *, digits: int | None = 1, signed: bool = False) -> Line:
    """Return a figure with its unit, with one decimal unless it is a whole number of places."""
    if unit == "settlements" and value == math.floor(value):
        digits = 0
    return line(f"amount.{unit}", n=Number(value, digits, signed))


def side(control: Control) -> Line:
    """Return the name of one of the two sides."""
    return line(f"side.{control.value}")


def ground(control: Control) -> Line:
    """Return the name for the ground of a control."""
    return line(f"ground.{control.value}")


def held(control: Control | str) -> Line:
    """Return who holds something; ``not ukraine`` for a map that only shows one side's ground."""
    return line(f"held.{control}")


def stated(claim: Claim) -> Line:
    """Return what the claim says, in a few words."""
    if claim.control is not None:
        return _stated_control(claim, claim.control)
    if claim.value is None or claim.bound is None:
        return line("stated.crossing.denied" if claim.bound is Bound.DENIES else "stated.crossing")
    what: Value = amount(claim.value, claim.unit, digits=None)
    if claim.value < 0:
        what = line("stated.change", amount=what)
    return line(f"stated.{claim.bound.value}", what=what)


def _stated_control(claim: Claim, control: Control) -> Line:
    if claim.metric == "trend":
        return line("stated.trend", held=held(control), days=days(claim.period_days or 0))
    denied = "not " if claim.bound is Bound.DENIES else ""
    return line("stated.control", place=claim.name("place"), held=held(f"{denied}{control.value}"))
