"""The states to describe: a grid over sources, regions, orders of dates and kinds of day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

__all__ = ["CASES", "LANGUAGES", "PERIODS", "Case", "Period"]

LANGUAGES = ("en", "uk")

KURSK, SUMY, BOTH = ("kursk",), ("sumy",), ("kursk", "sumy")
DEEPSTATE, OWL = "chronicle", "chronicle_owl"

End = tuple[str, str]


@dataclass(frozen=True)
class Case:
    """A state of the page, and why it is in the grid.

    Attributes
    ----------
    name : str
        For people; each case has its own.
    b : pair of str
        Source and date of the map that is shown.
    regions : tuple of str
    a : pair of str, optional
        Of the map that it is compared with.
    spot : pair of float, optional
        A place that is pointed at, degrees east and north.
    """

    name: str
    b: End
    regions: tuple[str, ...]
    a: End | None = None
    spot: tuple[float, float] | None = None

    @property
    def in_time(self) -> tuple[End, ...]:
        """The maps that are shown, in chronological order; those of one day as they are."""
        ends = (self.a, self.b) if self.a else (self.b,)
        return tuple(sorted(ends, key=lambda end: end[1]))

    @property
    def is_of_two_sources(self) -> bool:
        """Whether maps of two sources are compared."""
        return self.a is not None and self.a[0] != self.b[0]

    @property
    def regions_text(self) -> str:
        """The regions as in an address."""
        return ",".join(self.regions)


@dataclass(frozen=True)
class Period:
    """Days of one source, as sheets, films and decks show them.

    Attributes
    ----------
    name : str
        For people.
    source : str
    first, last : str
        The first and the last day.
    regions : tuple of str
    """

    name: str
    source: str
    first: str
    last: str
    regions: tuple[str, ...]

    @property
    def days(self) -> tuple[Case, ...]:
        """Each day of the period, as a case."""
        start = dt.date.fromisoformat(self.first)
        length = (dt.date.fromisoformat(self.last) - start).days
        dates = ((start + dt.timedelta(days=n)).isoformat() for n in range(length + 1))
        return tuple(Case(f"{self.name}, {date}", (self.source, date), self.regions) for date in dates)


SUDZHA = (35.27, 51.19)

_DAYS = [
    Case("The first day: a crossing, no figure", (DEEPSTATE, "2024-08-06"), KURSK),
    Case("No area was published", (DEEPSTATE, "2024-08-07"), KURSK, spot=SUDZHA),
    Case("Near the peak", (DEEPSTATE, "2024-09-05"), BOTH, spot=SUDZHA),
    Case("Contested ground alone, too little to place", (DEEPSTATE, "2024-12-05"), SUMY),
    Case("A day without a map", (DEEPSTATE, "2025-03-08"), BOTH, spot=SUDZHA),
    Case("13 March 2025, one region", (DEEPSTATE, "2025-03-13"), KURSK, spot=SUDZHA),
    Case("13 March 2025, the other region", (DEEPSTATE, "2025-03-13"), SUMY),
    Case("13 March 2025, both regions", (DEEPSTATE, "2025-03-13"), BOTH),
    Case("13 March 2025 by another source", (OWL, "2025-03-13"), BOTH, spot=SUDZHA),
    Case("Little in one region, much in the other", (DEEPSTATE, "2025-06-15"), BOTH),
    Case("The last day", (DEEPSTATE, "2025-08-03"), BOTH),
    Case("After the last day", (DEEPSTATE, "2026-01-15"), BOTH),
    Case("A day whose file was broken", (OWL, "2025-12-30"), BOTH),
    Case("Nothing left in one region", (OWL, "2026-06-20"), KURSK),
    Case("The last day by another source", (OWL, "2026-08-21"), BOTH, spot=SUDZHA),
]

_PAIRS = [
    Case("A week", (DEEPSTATE, "2025-03-12"), KURSK, (DEEPSTATE, "2025-03-05")),
    Case("The same week, chosen backwards", (DEEPSTATE, "2025-03-05"), KURSK, (DEEPSTATE, "2025-03-12")),
    Case("Half a year, chosen backwards", (DEEPSTATE, "2024-09-01"), KURSK, (DEEPSTATE, "2025-03-13")),
    Case("Both regions, three months", (DEEPSTATE, "2025-06-15"), BOTH, (DEEPSTATE, "2025-03-13")),
    Case("From a map to a day without one", (DEEPSTATE, "2025-03-08"), BOTH, (DEEPSTATE, "2025-03-07")),
    Case("From the first day to the last", (DEEPSTATE, "2025-08-03"), BOTH, (DEEPSTATE, "2024-08-06")),
    Case("Nothing on either day", (OWL, "2026-07-20"), KURSK, (OWL, "2026-06-20")),
    Case("Sumy in a year", (OWL, "2026-08-21"), SUMY, (OWL, "2025-08-21")),
    Case("Two sources on one day", (OWL, "2025-03-13"), BOTH, (DEEPSTATE, "2025-03-13")),
    Case("The same, chosen the other way round", (DEEPSTATE, "2025-03-13"), BOTH, (OWL, "2025-03-13")),
    Case("Two sources, one without a map", (OWL, "2025-03-08"), KURSK, (DEEPSTATE, "2025-03-08")),
    Case("Two sources, two days", (OWL, "2025-03-13"), KURSK, (DEEPSTATE, "2025-03-05")),
    Case("Two sources, two days, backwards", (DEEPSTATE, "2025-03-05"), KURSK, (OWL, "2025-03-13")),
]

CASES = (*_DAYS, *_PAIRS)

PERIODS = (
    Period("The week before 13 March 2025", DEEPSTATE, "2025-03-06", "2025-03-13", KURSK),
    Period("Both regions in June 2025", DEEPSTATE, "2025-06-10", "2025-06-16", BOTH),
    Period("Days whose files were broken", OWL, "2025-12-27", "2026-01-02", SUMY),
)
