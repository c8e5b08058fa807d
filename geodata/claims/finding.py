"""What one source's map says of one claim."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from geodata.claims.rules import Tolerance
from geodata.claims.verdict import NOT_TESTABLE
from geodata.model import Source
from geodata.words import Line, Name

__all__ = ["Finding", "silent"]


@dataclass(frozen=True)
class Finding:
    """What one source's map says of one claim.

    Attributes
    ----------
    source, title, title_uk : str
        Its id and its name.
    reconstructed : bool
        True where its polygons were inferred, not observed.
    verdict : str
        By the written rule.
    reason : Line or None
        Why it is not testable; None otherwise.
    apart : str
        Why it is no evidence of the claim: `evidence.OWN` and its like. Empty where it is one, or silent.
    value, difference : float, str, bool or None
        The map's value on the claim's day, and map minus claim. Of a settlement: who holds it. Of a
        crossing: whether there is one. None where the map says nothing, never 0 for that.
    compared_date : str or None
        The day whose map was taken: the claim's, or that of the map which it quotes.
    snapshot_date : str or None
        Date of the map that stands on that day.
    held_over : bool
        True where that is an earlier day.
    published : bool
        True where the store does not have that map whole, and its published area was taken.
    reached_on, shown_before, otherwise_on : str or None
        See `Verdict`.
    days_early : int or None
        For a premature claim.
    delay_days : int
        By how many days the source's map may be late.
    within_delay : bool
        True where the map shows what is claimed later, but within that delay.
    line_km : float or None
        Of a settlement: how far from its position the line is, where that is within the position's radius.
    tolerance : Tolerance or None
        That was used.
    left_out : tuple of dict
        ``id``, ``place``, ``place_uk``, ``control`` and ``km2`` of the patches on that map that the claim
        does not count.
    around : tuple of dict
        ``date``, ``value`` and ``held_over`` of the days around.
    figures : dict
        What the value was computed from.
    working : tuple of Line or Name
        The same in words.
    """

    source: str
    title: str
    title_uk: str
    reconstructed: bool
    verdict: str
    reason: Line | None = None
    apart: str = ""
    value: float | str | bool | None = None
    difference: float | None = None
    compared_date: str | None = None
    snapshot_date: str | None = None
    held_over: bool = False
    published: bool = False
    reached_on: str | None = None
    shown_before: str | None = None
    otherwise_on: str | None = None
    days_early: int | None = None
    delay_days: int = 0
    within_delay: bool = False
    line_km: float | None = None
    tolerance: Tolerance | None = None
    left_out: tuple[dict[str, Any], ...] = ()
    around: tuple[dict[str, Any], ...] = ()
    figures: dict[str, Any] = field(default_factory=dict)
    working: tuple[Line | Name, ...] = ()

    @property
    def name(self) -> Name:
        """The name of its source in every language."""
        return Name(self.title, self.title_uk)

    @property
    def tested(self) -> bool:
        """True where there is a verdict on the claim itself."""
        return self.verdict != NOT_TESTABLE

    @property
    def counted(self) -> bool:
        """True where that verdict is evidence: see `evidence`."""
        return self.tested and not self.apart


def silent(source: Source, reason: Line | None) -> Finding:
    """Return the finding of a source that says nothing: no value, and why."""
    return Finding(source.id, source.title, source.title_uk, source.reconstructed, NOT_TESTABLE, reason)
