"""The vocabulary of the project as types.

Dates are ISO strings (``2025-03-12``), moments ISO strings in UTC (``2025-03-12T21:07:02Z``):
they sort, join and serialise without a time zone to lose.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from geodata.words import Name

__all__ = [
    "CRS",
    "GRID",
    "PRECEDENCE",
    "WINDOW",
    "Control",
    "Issue",
    "Source",
    "Terms",
    "is_date",
    "today",
]

CRS = "EPSG:4326"
GRID = 1e-6  # degrees: about 0.1 m, finer than any source draws
WINDOW = (33.4, 50.4, 36.4, 52.2)  # lon, lat, lon, lat: the border area that the project studies
FIRST_DATE, LAST_DATE = "2014-01-01", "2100-01-01"  # a date outside these is a typing error


class Control(StrEnum):
    """Who holds a piece of ground."""

    UKRAINE = "ukraine"
    RUSSIA = "russia"
    CONTESTED = "contested"


# Where polygons of one snapshot overlap, the class that comes first here keeps the ground.
PRECEDENCE = (Control.CONTESTED, Control.RUSSIA, Control.UKRAINE)


@dataclass(frozen=True)
class Terms:
    """What a source's publisher allows others to do with its data.

    ``text`` says so in English, ``text_uk`` in Ukrainian. ``pictures`` is ``free`` (with the credit line),
    ``personal`` (for the maker's own analysis, and marked so) or ``none``.
    """

    text: str
    display: bool = True
    derive: bool = True
    redistribute: bool = False
    commercial: bool = False
    pictures: str = "personal"
    text_uk: str = ""


@dataclass(frozen=True)
class Source:
    """Who drew a map.

    Attributes
    ----------
    id : str
        Name in addresses, files and on the command line.
    title, title_uk : str
        Name on the screen.
    publisher, address, credit : str
        Who publishes it, where, and the line that has to be on every picture of it.
    terms : Terms
        What may be done with it.
    reliability : str
        Admiralty letter, A (completely reliable) to F (cannot be judged).
    controls : tuple of Control
        What it maps. A control that is not listed is unknown, not absent.
    regions : tuple of str
        Regions that it covers. Its silence about any other region means nothing.
    reconstructed : bool
        True if polygons were inferred from reports, not drawn by an observer.
    note, note_uk : str
        What a reader has to know before trusting the map.
    """

    id: str
    title: str
    title_uk: str
    publisher: str
    address: str
    credit: str
    terms: Terms
    reliability: str
    controls: tuple[Control, ...]
    regions: tuple[str, ...]
    reconstructed: bool = False
    note: str = ""
    note_uk: str = ""

    @property
    def name(self) -> Name:
        """Its title in every language."""
        return Name(self.title, self.title_uk)


@dataclass(frozen=True)
class Issue:
    """Something in a foreign file that was repaired or set aside, and why.

    Attributes
    ----------
    file : str
        Name of the file.
    feature : int or None
        Number of the feature in the file, from 0; None if the whole file is meant.
    code : str
        Stable short name, such as ``"unknown-fill"``.
    message : str
        One line for people.
    action : str
        ``"set aside"``, ``"repaired"`` or ``"noted"``.
    count : int
        How many features this line summarises.
    """

    file: str
    feature: int | None
    code: str
    message: str
    action: str = "set aside"
    count: int = 1


def is_date(text: str) -> bool:
    """Tell whether `text` is an ISO date of a day that a map of this war can have."""
    try:
        return dt.date.fromisoformat(text).isoformat() == text and FIRST_DATE <= text < LAST_DATE
    except ValueError:
        return False


def today() -> str:
    """Return the date of today in UTC: no map can be of a later day than tomorrow's."""
    return dt.datetime.now(dt.UTC).date().isoformat()
