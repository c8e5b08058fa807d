"""One reading of a source's map of a day: what it is, since when it was known, and what became of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from geodata.model import Control

__all__ = [
    "Areas",
    "Basis",
    "Decision",
    "Doubt",
    "Judged",
    "Key",
    "Known",
    "Renewal",
    "Revision",
    "Standing",
    "missing_text",
    "standing",
]

Key = tuple[str, Control]  # a region and a control
Areas = Mapping[Key, float]


class Decision(StrEnum):
    """What someone decided about a revision."""

    TAKEN = "taken"
    REFUSED = "refused"
    REMOVED = "removed"


class Standing(StrEnum):
    """What became of a revision."""

    STANDS = "stands"
    REPLACED = "replaced"
    PENDING = "pending"
    UNREAD = "unread"
    REFUSED = "refused"
    REMOVED = "removed"


class Basis(StrEnum):
    """What says since when a revision was known."""

    PUBLISHED = "published"  # its publisher states when it was published
    IMPORTED = (
        "imported"  # nobody states it: it was known here once it was imported, and perhaps to others before
    )


@dataclass(frozen=True, order=True)
class Known:
    """Since when a revision was known: a moment in UTC; the number of the import decides between equals."""

    moment: str
    sequence: int

    @property
    def day(self) -> str:
        """The UTC day of the moment; "" sorts before every day."""
        return self.moment[:10]


@dataclass(frozen=True)
class Renewal:
    """The publisher has gone back to a revision that was replaced: when that was seen, and its number."""

    moment: str
    sequence: int


@dataclass(frozen=True)
class Revision:
    """One reading of a source's map of one day; or a record of a file that could not be read, and why.

    Attributes
    ----------
    source, date, published_at, file, sha256 : str
        As in the table. `sha256` is empty for a file that could not be opened.
    reader : str
        What read it: another importer or another map of columns reads a known file again.
    sequence : int
        Counts the imports of the source: the higher, the later.
    imported_at : str
        Moment of the import, UTC; of a file that was fetched, of the fetch.
    renewals : tuple of Renewal
        When its publisher went back to it, in order.
    features, aside : int
        How many features could be control, and how many of these were set aside.
    cut : bool
        Whether the publisher says that the answer was cut off.
    areas : mapping of (region, Control) to float
        km2; what is missing is unknown.
    code, cause : str
        Why nothing could be read; empty for what was read.
    """

    source: str
    date: str
    published_at: str
    file: str
    sha256: str
    reader: str = ""
    sequence: int = 0
    imported_at: str = ""
    features: int = 0
    aside: int = 0
    cut: bool = False
    areas: Areas = field(default_factory=dict)
    code: str = ""
    cause: str = ""
    renewals: tuple[Renewal, ...] = ()

    @property
    def id(self) -> str:
        """Ten hexadecimal digits: the same for the same file, day and reader."""
        parts = (self.source, self.date, self.published_at, self.file, self.sha256, self.reader)
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:10]

    @property
    def unread(self) -> bool:
        """True if nothing of the file could be read."""
        return bool(self.code)

    @property
    def incomplete(self) -> bool:
        """True if part of the map is missing."""
        return self.aside > 0 or self.cut

    @property
    def missing(self) -> str:
        """What is missing from the map, in words; empty if it is whole."""
        return missing_text(self.aside, self.features, cut=self.cut)

    @property
    def basis(self) -> Basis:
        """Whether its publisher states when it was published: midnight of the map's own day says nothing."""
        return Basis.IMPORTED if self.published_at in ("", f"{self.date}T00:00:00Z") else Basis.PUBLISHED

    @property
    def known(self) -> tuple[Known, ...]:
        """Since when it was known: its publication, or the import where none is stated; then each renewal."""
        first = self.published_at if self.basis is Basis.PUBLISHED else self.imported_at
        return (
            Known(first, self.sequence),
            *(Known(one.moment, one.sequence) for one in self.renewals),
        )

    @property
    def last_sequence(self) -> int:
        """The number of its import, or of its last renewal."""
        return self.renewals[-1].sequence if self.renewals else self.sequence

    @property
    def rank(self) -> tuple[Known, str]:
        """Sort key: what became known later comes last."""
        return max(self.known), self.file


@dataclass(frozen=True)
class Doubt:
    """Why a map is implausible.

    Attributes
    ----------
    code : str
        ``emptied``, ``jump`` or ``future``.
    region, control : str, Control or None
        Where, and of whom; None for a date in the future.
    before, after : float or None
        km2 on the map in force before, and on this one.
    limit : float or None
        For a jump: the largest plausible step, km2.
    """

    code: str
    region: str | None = None
    control: Control | None = None
    before: float | None = None
    after: float | None = None
    limit: float | None = None

    @property
    def message(self) -> str:
        """The reason in one line."""
        if self.before is None or self.after is None or self.control is None:
            return "its date is in the future"
        what = f"{self.control.value.capitalize()}'s ground in {(self.region or '').capitalize()}"
        if self.control is Control.CONTESTED:
            what = f"contested ground in {(self.region or '').capitalize()}"
        steps = f"{what} goes from {self.before:,.1f} to {self.after:,.1f} km2"
        return (
            steps
            if self.limit is None
            else f"{steps}, more than the {self.limit:,.0f} km2 that are plausible"
        )


@dataclass(frozen=True)
class Judged:
    """A revision and what became of it.

    Attributes
    ----------
    doubt : Doubt or None
        Why it is pending.
    borne_out : bool
        Whether it stands only because later maps agree with it: it was pending until they were known.
    """

    revision: Revision
    standing: Standing
    doubt: Doubt | None = None
    borne_out: bool = False


def standing(judged: Iterable[Judged]) -> dict[str, Revision]:
    """Return by date the revision in force; a day without one is held over, or has no map at all."""
    return {item.revision.date: item.revision for item in judged if item.standing is Standing.STANDS}


def missing_text(aside: int, features: int, *, cut: bool) -> str:
    """Return how many of a map's polygons were set aside, and whether its publisher cut it off."""
    parts = [f"{aside} of {features} polygons set aside"] if aside else []
    return ", ".join([*parts, *(["its publisher cut the answer off"] if cut else [])])
