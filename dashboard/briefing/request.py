"""What may be asked for, checked once for the command line and for HTTP: parameters -> a frozen request.

A value that cannot be used is refused with the values that can: a picture that quietly showed another
day than the one asked for would be worse than none.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from dashboard.briefing.edition import Edition
from dashboard.figures import VIEWS
from dashboard.settings import SEED_DAY, SINCE
from dashboard.words import LANGUAGES
from geodata.errors import UnknownName, UsageError

__all__ = [
    "FORMATS",
    "LATEST",
    "LAYERS",
    "MAX_FRAMES",
    "MAX_PIXELS",
    "PARAMETERS",
    "REGIONS",
    "SIZES",
    "TAKES",
    "THEMES",
    "Deck",
    "Film",
    "Look",
    "Sheet",
    "Still",
    "View",
    "check_format",
    "read_deck",
    "read_film",
    "read_sheet",
    "read_still",
    "usual_source",
]

FORMATS = {
    "snapshot": ("png", "svg", "pdf"),
    "animation": ("mp4", "gif"),
    "sheet": ("png", "pdf"),
    "briefing": ("pptx",),
}
THEMES = ("light", "dark", "print")
LATEST = "latest"  # in place of a date: that of the source's newest map
LAYERS = ("contact", "places", "rivers", "names", "band")
REGIONS = tuple(VIEWS)
# Name -> width and height in px at 96 to the inch: A4 and A3 are the paper's own size in PDF and SVG.
SIZES: dict[str, tuple[int, int]] = {
    "16:9": (1600, 900),
    "4:3": (1440, 1080),
    "square": (1080, 1080),
    "a4": (794, 1123),
    "a4-landscape": (1123, 794),
    "a3": (1123, 1587),
    "a3-landscape": (1587, 1123),
    "film": (960, 540),
}
MIN_SIDE, MAX_SIDE = 320, 4000  # px before the scale
MAX_SCALE = 3.0
MAX_PIXELS = 36_000_000  # of a still, after the scale
MAX_FILM_PIXELS = 2_100_000  # of a frame: 1920 x 1080
MAX_FRAMES = 800
MAX_SPEED = 60.0  # days in a second
MAX_SHEET = 24
MAX_DECK_DAYS = 1100

_VIEW_LIMITS = ((20.0, 60.0), (40.0, 60.0), (4.0, 16.0))  # lon, lat, zoom: as in assets/10_url.js
_REVISION = re.compile(r"[0-9a-f]{12}")
T = TypeVar("T")
Given = Mapping[str, str]


@dataclass(frozen=True)
class View:
    """What the map shows: its middle in degrees, and the zoom of a web map (tiles of 512 px)."""

    lon: float
    lat: float
    zoom: float


@dataclass(frozen=True)
class Look:
    """How a picture looks: ``width`` and ``height`` in px at 96 to the inch, ``scale`` for denser pixels."""

    width: int = 1600
    height: int = 900
    scale: float = 1.0
    theme: str = "light"
    lang: str = "en"
    layers: tuple[str, ...] = LAYERS
    curve: bool = True
    qr: bool = False


@dataclass(frozen=True)
class Still:
    """One map of one day, or of one day against another.

    Attributes
    ----------
    source, date : str
        What is shown, or what B shows where two maps are compared.
    region : str
        Key of `VIEWS`; see `regions`.
    compare : tuple of (str, str) or None
        Source and date of A. Read as in the address bar: A is before, B is `source` and `date`.
    view : View or None
        None fits the region.
    period : tuple of str or None
        First and last day of the curve; None for the usual one.
    """

    source: str
    date: str
    region: str
    look: Look
    compare: tuple[str, str] | None = None
    view: View | None = None
    period: tuple[str | None, str | None] = (None, None)

    @property
    def regions(self) -> tuple[str, ...]:
        """The ids of the chosen regions."""
        return tuple(self.region.split(","))


@dataclass(frozen=True)
class Film:
    """A still of each of `dates`, one after the other."""

    still: Still
    dates: tuple[str, ...]
    speed: float  # days in a second


@dataclass(frozen=True)
class Sheet:
    """Stills of `dates` on one page, at one scale."""

    still: Still
    dates: tuple[str, ...]


@dataclass(frozen=True)
class Deck:
    """Slides on the days from `start` to `end`, both included; `still` says how the maps look."""

    still: Still
    start: str
    end: str


def usual_source(edition: Edition) -> str:
    """Return the source that the page opens with: the first observed map of the day the project is about."""
    entries = edition.manifest["sources"]
    observed = [entry for entry in entries if not entry["reconstructed"] and _shows_seed(entry)]
    ids = [entry["id"] for entry in [*observed, *entries]]
    return next((name for name in ids if observed), None) or ("chronicle" if "chronicle" in ids else ids[0])


def _shows_seed(entry: Mapping[str, str]) -> bool:
    return entry["first"] <= SEED_DAY <= entry["last"] and "kursk" in entry["regions"]


# --- one parser for each parameter: text -> value, or UsageError with what would do ---


def _one_of(name: str, choices: tuple[str, ...]) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text not in choices:
            raise UsageError(f"{name}: {_shown(text)} is not one of {' | '.join(choices)}")
        return text

    return parse


def _date(name: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        try:
            return dt.date.fromisoformat(text).isoformat() if len(text) == len("2025-03-13") else _raise()
        except ValueError:
            raise UsageError(f"{name}: {_shown(text)} is not a date; write it as 2025-03-13") from None

    return parse


def _date_or_latest(text: str) -> str:
    return LATEST if text == LATEST else _date("date")(text)


def _raise() -> str:
    raise ValueError


def _number(name: str, low: float, high: float) -> Callable[[str], float]:
    def parse(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if not low <= value <= high:
            raise UsageError(f"{name}: {_shown(text)} is not a number from {low:g} to {high:g}")
        return value

    return parse


def _flag(name: str) -> Callable[[str], bool]:
    return lambda text: _one_of(name, ("0", "1"))(text) == "1"


def _size(text: str) -> tuple[int, int]:
    if text in SIZES:
        return SIZES[text]
    found = re.fullmatch(r"(\d{1,6})x(\d{1,6})", text)
    sides = tuple(int(side) for side in found.groups()) if found else ()
    if len(sides) != 2 or not all(MIN_SIDE <= side <= MAX_SIDE for side in sides):
        names = " | ".join(SIZES)
        raise UsageError(
            f"size: {_shown(text)} is not one of {names} | WIDTHxHEIGHT from {MIN_SIDE} to {MAX_SIDE} px"
        )
    return sides


def _layers(text: str) -> tuple[str, ...]:
    names = [name for name in text.split(",") if name]
    for name in names:
        _one_of("layers", LAYERS)(name)
    return tuple(name for name in LAYERS if name in names)


def _view(text: str) -> View:
    parts = text.split(",")
    names = ("lon", "lat", "zoom")
    if len(parts) != len(names):
        raise UsageError(f"view: {_shown(text)} is not lon,lat,zoom such as 35.1,51.2,8.8")
    numbers = zip(names, parts, _VIEW_LIMITS, strict=True)
    return View(*(_number(f"view, {name}", *limits)(part) for name, part, limits in numbers))


def _compare(text: str) -> tuple[str, str]:
    source, at, date = text.partition("@")
    if not at:
        raise UsageError(f"compare: {_shown(text)} is not SOURCE@DATE such as chronicle@2025-02-13")
    return source, _date("compare")(date)


def _dates(text: str) -> tuple[str, ...]:
    dates = tuple(sorted({_date("dates")(part) for part in text.split(",") if part}))
    if not 1 <= len(dates) <= MAX_SHEET:
        raise UsageError(f"dates: {len(dates)} is not a number of days from 1 to {MAX_SHEET}")
    return dates


def _shown(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:57] + "...")


# Every parameter by name: what reads it, and what the help says.
PARAMETERS: dict[str, tuple[Callable[[str], object], str]] = {
    "source": (str, "who drew the map"),
    "date": (_date_or_latest, "the day, as 2025-03-13, or latest"),
    "region": (_one_of("region", REGIONS), " | ".join(REGIONS)),
    "compare": (_compare, "SOURCE@DATE to compare with, the earlier map"),
    "layers": (_layers, "of " + ",".join(LAYERS)),
    "view": (_view, "lon,lat,zoom of the map; left out, the region is fitted"),
    "size": (_size, " | ".join(SIZES) + " | WIDTHxHEIGHT"),
    "scale": (_number("scale", 1, MAX_SCALE), "pixels for each px, 1 to 3"),
    "theme": (_one_of("theme", THEMES), " | ".join(THEMES)),
    "lang": (_one_of("lang", tuple(LANGUAGES)), " | ".join(LANGUAGES)),
    "curve": (_flag("curve"), "1 draws the curve of the areas, 0 leaves it out"),
    "qr": (_flag("qr"), "1 prints a QR code of the address"),
    "from": (_date("from"), "first day"),
    "to": (_date("to"), "last day"),
    "speed": (_number("speed", 0.5, MAX_SPEED), f"days in a second, 0.5 to {MAX_SPEED:g}"),
    "unchanged": (_one_of("unchanged", ("skip", "hold")), "skip | hold days on which nothing changes"),
    "dates": (_dates, "days of the sheet, with commas"),
    "count": (_number("count", 2, MAX_SHEET), f"days of the sheet, 2 to {MAX_SHEET}, spread over the period"),
}
_OF_STILL = ("source", "region", "layers", "view", "size", "scale", "theme", "lang", "curve", "qr")
TAKES = {
    "snapshot": (*_OF_STILL, "date", "compare", "from", "to"),
    "animation": (*(name for name in _OF_STILL if name != "qr"), "from", "to", "speed", "unchanged"),
    "sheet": (*(name for name in _OF_STILL if name != "curve"), "from", "to", "dates", "count"),
    "briefing": ("source", "region", "layers", "view", "theme", "lang", "from", "to"),
}


def _read(kind: str, given: Given) -> dict[str, object]:
    """Return the parsed values of `given`; an unknown name or a bad value is a `UsageError`."""
    for name in given:
        if name not in TAKES[kind]:
            raise UsageError(f"no parameter {_shown(name)} of {kind}; there are {', '.join(TAKES[kind])}")
    return {name: PARAMETERS[name][0](text) for name, text in given.items()}


def read_still(given: Given, edition: Edition) -> Still:
    """Return the still that the parameters `given` ask for.

    Raises
    ------
    UsageError
        A value that cannot be used; the text names those that can.
    NoData
        The source has no map of that day.
    """
    values = _read("snapshot", given)
    still = _still(values, edition, "16:9")
    edition.check_day(still.source, still.date)
    if still.compare:
        edition.check_day(*still.compare)
    return still


def _still(values: Mapping[str, object], edition: Edition, size: str) -> Still:
    source = str(values.get("source") or usual_source(edition))
    entry = edition.source(source)
    covered = entry["first"] <= SEED_DAY <= entry["last"]
    region = str(values.get("region", REGIONS[0]))
    _check_cover(entry, region)
    date = _get(values, "date", SEED_DAY if covered else entry["last"])
    return Still(
        source=source,
        date=entry["last"] if date == LATEST else date,
        region=region,
        look=_look(values, size),
        compare=_get(values, "compare", None),
        view=_get(values, "view", None),
        period=_ends(values),
    )


def _ends(values: Mapping[str, object]) -> tuple[str | None, str | None]:
    """Return the first and the last day that were asked for, as far as they were."""
    start: str | None = _get(values, "from", None)
    end: str | None = _get(values, "to", None)
    if start and end and start >= end:
        raise UsageError(f"from, to: {start} is not before {end}")
    return start, end


def _check_cover(entry: Mapping[str, list[str]], region: str) -> None:
    if not set(region.split(",")) & set(entry["regions"]):
        raise UsageError(f"region: {entry['id']} covers {', '.join(entry['regions'])}, not {region}")


def _look(values: Mapping[str, object], size: str) -> Look:
    width, height = _get(values, "size", SIZES[size])
    look = Look(
        width,
        height,
        _get(values, "scale", 1.0),
        _get(values, "theme", "light"),
        _get(values, "lang", "en"),
        _get(values, "layers", LAYERS),
        _get(values, "curve", True),
        _get(values, "qr", False),
    )
    pixels = width * height * look.scale**2
    if pixels > MAX_PIXELS:
        raise UsageError(f"size: {pixels / 1e6:.0f} million pixels; at most {MAX_PIXELS / 1e6:.0f} million")
    return look


def _get(values: Mapping[str, object], name: str, default: T) -> T:
    return values.get(name, default)  # type: ignore[return-value]


def _period(values: Mapping[str, object], still: Still, edition: Edition) -> tuple[int, int]:
    """Return the first and last day of the period; the usual one begins with the incursion."""
    entry = edition.source(still.source)
    usual = max(entry["first"], min(SINCE, entry["last"]))
    start, end = _get(values, "from", usual), _get(values, "to", entry["last"])
    first, last = edition.check_day(still.source, start), edition.check_day(still.source, end)
    if first >= last:
        raise UsageError(f"from, to: {start} is not before {end}")
    return first, last


def read_film(given: Given, edition: Edition) -> Film:
    """Return the film that the parameters `given` ask for; errors as in `read_still`."""
    values = _read("animation", given)
    still = _still(values, edition, "film")
    width, height, scale = still.look.width, still.look.height, still.look.scale
    if width * height * scale**2 > MAX_FILM_PIXELS:
        raise UsageError(f"size: a frame has at most {MAX_FILM_PIXELS:,} pixels, such as 1920x1080")
    first, last = _period(values, still, edition)
    skip = _get(values, "unchanged", "hold") == "skip"
    changes = {first, last, *edition.changes(still.source)}
    days = [day for day in range(first, last + 1) if not skip or day in changes]
    if len(days) > MAX_FRAMES:
        hint = "" if skip else ", or leave out days without a change with unchanged=skip"
        raise UsageError(f"from, to: {len(days)} frames, at most {MAX_FRAMES}; take a shorter period{hint}")
    dates = tuple(edition.date(day) for day in days)
    return Film(still, dates, _get(values, "speed", 7.0))


def read_sheet(given: Given, edition: Edition) -> Sheet:
    """Return the sheet that the parameters `given` ask for; errors as in `read_still`."""
    values = _read("sheet", given)
    still = _still(values, edition, "a4-landscape")
    if "dates" in values and "count" in values:
        raise UsageError("dates, count: give one of them")
    dates: tuple[str, ...] = _get(values, "dates", ())
    if not dates:
        first, last = _period(values, still, edition)
        count = min(int(_get(values, "count", 9.0)), last - first + 1)
        dates = tuple(edition.date(first + round(i * (last - first) / (count - 1))) for i in range(count))
    for date in dates:
        edition.check_day(still.source, date)
    return Sheet(still, dates)


def read_deck(given: Given, edition: Edition) -> Deck:
    """Return the deck that the parameters `given` ask for; errors as in `read_still`."""
    values = _read("briefing", given)
    still = _still(values, edition, "16:9")
    first, last = _period(values, still, edition)
    if last - first > MAX_DECK_DAYS:
        raise UsageError(f"from, to: {last - first} days, at most {MAX_DECK_DAYS}")
    return Deck(still, edition.date(first), edition.date(last))


def check_format(kind: str, name: str) -> str:
    """Return `name` if `kind` has that format, else raise `UnknownName`."""
    if name not in FORMATS[kind]:
        raise UnknownName("format", name, FORMATS[kind])
    return name
