"""What one source's map says of one claim."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from geodata.claims.rules import Tolerance
from geodata.claims.verdict import NOT_TESTABLE
from geodata.model import Source

__all__ = ["Finding", "silent"]


@dataclass(frozen=True)
class Finding:
    """What one source's map says of one claim.

    Attributes
    ----------
    source, title : str
        Its id and its name.
    reconstructed : bool
        True where its polygons were inferred, not observed.
    verdict : str
        By the written rule.
    reason : str
        Why it is not testable; empty otherwise.
    value, difference : float, str, bool or None
        The map's value on the claim's day, and map minus claim. Of a settlement: who holds it. Of a
        crossing: whether there is one. None where the map says nothing, never 0 for that.
    snapshot_date : str or None
        Date of the map that stands on the claim's day.
    held_over : bool
        True where that is an earlier day.
    published : bool
        True where the store does not have that map, and its published area was taken.
    reached_on, shown_before, otherwise_on : str or None
        See `Verdict`.
    days_early : int or None
        For a premature claim.
    tolerance : Tolerance or None
        That was used.
    around : tuple of dict
        ``date``, ``value`` and ``held_over`` of the days around.
    figures : dict
        What the value was computed from.
    working : tuple of str
        The same in words.
    """

    source: str
    title: str
    reconstructed: bool
    verdict: str
    reason: str = ""
    value: float | str | bool | None = None
    difference: float | None = None
    snapshot_date: str | None = None
    held_over: bool = False
    published: bool = False
    reached_on: str | None = None
    shown_before: str | None = None
    otherwise_on: str | None = None
    days_early: int | None = None
    tolerance: Tolerance | None = None
    around: tuple[dict[str, Any], ...] = ()
    figures: dict[str, Any] = field(default_factory=dict)
    working: tuple[str, ...] = ()

    @property
    def tested(self) -> bool:
        """True where there is a verdict on the claim itself."""
        return self.verdict != NOT_TESTABLE


def silent(source: Source, reason: str) -> Finding:
    """Return the finding of a source that says nothing: no value, and why."""
    return Finding(source.id, source.title, source.reconstructed, NOT_TESTABLE, reason)
