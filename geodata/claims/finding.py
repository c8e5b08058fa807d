"""What one source's map says about one claim."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from geodata.claims.tolerances import Tolerance
from geodata.claims.verdict import NOT_TESTABLE
from geodata.model import Source
from geodata.words import Line, Name

__all__ = ["Finding", "silent"]


@dataclass(frozen=True)
class Finding:
    """What one source's map says about one claim.

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
        Why it is no evidence: one of `evidence.OWN` and the like. Empty if it is evidence, or not testable.
    value, difference : float, str, bool or None
        The map's value on the claim's day, and map minus claim. For a settlement: who holds it. For a
        crossing: whether there is one. None where the map says nothing, which is never 0.
    compared_date : str or None
        The day whose map was used: the claim's, or that of the map that it quotes.
    snapshot_date : str or None
        Date of the map in force on that day.
    held_over : bool
        True if that is an earlier day.
    published : bool
        True if the store does not have all of that map, and its published area was used.
    reached_on, shown_before, otherwise_on : str or None
        See `verdict.Verdict`.
    days_early : int or None
        By how many days a premature claim was early.
    delay_days : int
        By how many days the source's map may be late.
    within_delay : bool
        True where the map shows what is claimed later, but within that delay.
    line_km : float or None
        For a settlement: distance of the line from its position, if within the position's radius.
    tolerance : Tolerance or None
        The tolerance that was used.
    left_out : tuple of dict
        ``id``, ``place``, ``place_uk``, ``control`` and ``km2`` of the patches on that map that the claim
        does not count.
    around : tuple of dict
        ``date``, ``value`` and ``held_over`` of the days around it.
    figures : dict
        The figures from which the value was computed.
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
    """Return the finding of a source that cannot test the claim: no value, and why."""
    return Finding(source.id, source.title, source.title_uk, source.reconstructed, NOT_TESTABLE, reason)
