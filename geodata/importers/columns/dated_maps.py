"""What each feature of a file says, grouped by the moments that the file shows."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from geodata.errors import FileRefused
from geodata.importers.columns.moments import Moment, day_moment
from geodata.importers.features import Shape
from geodata.model import WINDOW

__all__ = ["OPEN", "DatedFeature", "DatedMap", "Period", "laid_out", "repeated_days"]

_MOST_DAYS = 4_000
_MOST_ENTRIES = 1_000_000  # features times days

OPEN = ""  # the end of an interval that has none


@dataclass(frozen=True)
class Period:
    """From one day to another, both included; an `OPEN` end is the last day that the file names."""

    first: str
    last: str


@dataclass(frozen=True)
class DatedFeature:
    """What one feature says.

    Attributes
    ----------
    number : int
        That of the feature.
    when : Moment, Period or None
        What it shows; None if that could not be read.
    shapes : tuple of Shape
        Its ground, if it is that of a control.
    known : bool
        Whether its meaning was understood and its shape read: that of a control, or of the home side.
    lost : bool
        Whether it could be control, and was set aside.
    inside : bool
        Whether its shape reaches the area that is studied.
    """

    number: int
    when: Moment | Period | None
    shapes: tuple[Shape, ...] = ()
    known: bool = False
    lost: bool = False
    inside: bool = False


@dataclass(frozen=True)
class DatedMap:
    """One map: the findings of one moment."""

    moment: Moment
    findings: tuple[DatedFeature, ...]

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """The ground of all controls."""
        return tuple(shape for finding in self.findings for shape in finding.shapes)

    @property
    def inside(self) -> tuple[Shape, ...]:
        """The ground of all controls that reaches the area that is studied."""
        return tuple(shape for shape in self.shapes if shape.polygon.meets(WINDOW))

    @property
    def lost(self) -> int:
        """How many features could be control, and were set aside."""
        return sum(finding.lost for finding in self.findings)

    def is_known(self, lost: int) -> bool:
        """Tell whether anything on it was understood, after `lost` features were set aside.

        What was lost may have been all ground in the area; ground elsewhere is no substitute.
        """
        return any(finding.known and (finding.inside or not lost) for finding in self.findings)


def laid_out(findings: Sequence[DatedFeature], file: str, *, parts: bool) -> list[DatedMap]:
    """Return a page for each moment, or with `parts` for each day, in order.

    Raises
    ------
    FileRefused
        Code ``too-many-days``, if intervals take more days than any map of this war has.
    """
    placed = sorted(_placed(findings, file), key=lambda one: (one[0], one[1].number))
    if parts:
        key = _last_of_day(moment for moment, _ in placed)
        placed = [(key[moment.date], finding) for moment, finding in placed]
    return [
        DatedMap(moment, tuple(finding for _, finding in members))
        for moment, members in groupby(placed, key=lambda one: one[0])
    ]


def _last_of_day(moments: Iterable[Moment]) -> dict[str, Moment]:
    return {moment.date: moment for moment in sorted(moments)}


def _placed(findings: Sequence[DatedFeature], file: str) -> Iterator[tuple[Moment, DatedFeature]]:
    periods = [finding.when for finding in findings if isinstance(finding.when, Period)]
    last = max((day for period in periods for day in (period.first, period.last)), default="")
    entries = 0
    for finding in findings:
        if isinstance(finding.when, Moment):
            yield finding.when, finding
        elif finding.when is not None:
            days = _days(finding.when, last)
            entries += len(days)
            if len(days) > _MOST_DAYS:
                cause = (
                    f"feature {finding.number}: its interval takes {len(days):,} days, over {_MOST_DAYS:,}"
                )
                raise FileRefused(file, cause, "too-many-days")
            if entries > _MOST_ENTRIES:
                cause = f"its intervals show features on {_MOST_ENTRIES:,} days and more: split the file"
                raise FileRefused(file, cause, "too-many-days")
            yield from ((day_moment(day), finding) for day in days)


def _days(period: Period, last: str) -> list[str]:
    first = dt.date.fromisoformat(period.first)
    end = dt.date.fromisoformat(period.last or last)
    return [(first + dt.timedelta(days=number)).isoformat() for number in range((end - first).days + 1)]


def repeated_days(pages: Iterable[DatedMap]) -> int:
    """Return how many days have several pages."""
    counts = Counter(page.moment.date for page in pages)
    return sum(count > 1 for count in counts.values())
