"""What a file costs, in seconds of a processor, and how dear a file may be.

Measured in November 2026 on one core of a virtual machine with two, on stills, sheets and decks of all sizes,
and on films of two months and of a year.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from fractions import Fraction

from dashboard.pictures.order.request import Deck, Film, Look, Sheet, Still
from dashboard.words.formatting import speech
from geodata.errors import UsageError

__all__ = [
    "BEGIN",
    "DEAR",
    "FILMS",
    "LEAST_RATE",
    "OWN",
    "SERVED",
    "Bounds",
    "check_cost",
    "cost_of",
    "repeats",
]

Request = Still | Film | Sheet | Deck

# What costs more, such as a film of three months, leaves a process and half of the places to the rest.
DEAR = 5.0
BEGIN = 0.5  # of every file
_MEGAPIXEL = 0.07  # of a still or sheet
_MAP = 0.12  # of a sheet, besides its pixels
_DECK, _DECK_DAY = 2.8, 0.01

LEAST_RATE = 24  # frames in a second: some players show a slower film late, or skip its first frame


@dataclass(frozen=True)
class Bounds:
    """How dear a file may be.

    Attributes
    ----------
    pixels : int
        Of a still or a sheet, after the scale: memory grows with them, by 5 MB for each million.
    film : float
        Seconds of a processor for a film.
    """

    pixels: int
    film: float


# A3 at 300 dots to the inch; at the usual speed two years in 960x540, 600 days in 1280x720, 321 in 1920x1080.
SERVED = Bounds(18_000_000, 60.0)
# On the command line it is one's own processor.
OWN = Bounds(36_000_000, math.inf)


@dataclass(frozen=True)
class FilmCost:
    """What each day of a film costs: by itself, by its million pixels, and by those of each encoded frame."""

    day: float
    megapixel: float
    encoded: float

    def of_day(self, megapixels: float, speed: float) -> float:
        """Return the cost of a day in a film of `speed` days in a second."""
        return self.day + megapixels * (self.megapixel + self.encoded * repeats(speed))


FILMS = {"mp4": FilmCost(0.03, 0.039, 0.009), "gif": FilmCost(0.03, 0.068, 0.0)}


def repeats(speed: float | Fraction) -> int:
    """Return how many frames of an encoded film show one day, at `speed` days in a second."""
    return max(1, math.ceil(LEAST_RATE / speed))


def cost_of(request: Request, fmt: str) -> float:
    """Return roughly how many seconds a processor works on the file."""
    if isinstance(request, Deck):
        first, last = (dt.date.fromisoformat(day) for day in (request.start, request.end))
        return BEGIN + _DECK + _DECK_DAY * (last - first).days
    if isinstance(request, Film):
        return BEGIN + len(request.dates) * _day_of(request, fmt)
    maps = len(request.dates) if isinstance(request, Sheet) else 0
    return BEGIN + _MAP * maps + _MEGAPIXEL * _megapixels(_look(request))


def check_cost(request: Request, fmt: str, bounds: Bounds) -> None:
    """Raise if the file is dearer than `bounds` allow.

    Raises
    ------
    UsageError
        The text, in the language of the file, says what would do.
    """
    say = speech(_look(request).lang).say
    millions, most = _megapixels(_look(request)), bounds.pixels / 1e6
    if millions > most:
        raise UsageError(say("snap.bad.pixels", n=f"{millions:.0f}", most=f"{most:.0f}"))
    if isinstance(request, Film) and cost_of(request, fmt) > bounds.film:
        days = int((bounds.film - BEGIN) / _day_of(request, fmt))
        raise UsageError(say("snap.bad.dear", n=len(request.dates), most=days))


def _day_of(film: Film, fmt: str) -> float:
    return FILMS[fmt].of_day(_megapixels(film.still.look), film.speed)


def _look(request: Request) -> Look:
    return request.look if isinstance(request, Still) else request.still.look


def _megapixels(look: Look) -> float:
    return look.width * look.height * look.scale**2 / 1e6
