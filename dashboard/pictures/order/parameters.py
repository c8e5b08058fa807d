"""The parameters of pictures: what reads each from its text, as the page does (``lib/address.js``)."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from dashboard.map_views import MAP_BOX, VIEWS, ZOOMS
from dashboard.words import LANGUAGES
from geodata.errors import UsageError

__all__ = [
    "LATEST",
    "LAYERS",
    "MAX_SHEET",
    "MAX_SIDE",
    "MIN_SIDE",
    "PARAMETERS",
    "REGIONS",
    "SCREEN",
    "SIZES",
    "TABS",
    "THEMES",
    "MapView",
    "shown",
]

THEMES = ("light", "dark", "print")
LATEST = "latest"  # instead of a date: that of the source's newest map
LAYERS = ("contact", "places", "rivers", "names", "band")
REGIONS = tuple(VIEWS)
TABS = ("day", "claims", "places", "source")  # of the page's panel: pictures have none
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
# px of the page's map on a common screen: a still shows at least what a view shows there.
SCREEN = (1040, 640)
MIN_SIDE, MAX_SIDE = 320, 4000  # px before the scale
MAX_SCALE = 3.0
MAX_SPEED = 60.0  # days in a second
MAX_SHEET = 24

_VIEW_LIMITS = (MAP_BOX[::2], MAP_BOX[1::2], ZOOMS)  # lon, lat, zoom
# Of claims and settlements, and a spot as lon,lat: as in assets/app/lib/address.js.
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,31}")
_SPOT = re.compile(r"(\d\d(?:\.\d{1,9})?),(\d\d(?:\.\d{1,9})?)", re.ASCII)
_SPOT_STEP = Decimal("0.00001")
# As a browser and Python both read them: neither 0x23 nor 3_5, no week of a year and no year 0.
_NUMBER = re.compile(r" *\d{1,6}(?:\.\d{1,20})? *", re.ASCII)
_ISO = re.compile(r"(?!0000)\d{4}-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True)
class MapView:
    """What the map shows: its middle in degrees, and the zoom of a web map (tiles of 512 px)."""

    lon: float
    lat: float
    zoom: float


# --- one parser for each parameter: text -> value, or UsageError with what is allowed ---


def _one_of(name: str, choices: tuple[str, ...]) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text not in choices:
            raise UsageError(f"{name}: {shown(text)} is not one of {' | '.join(choices)}")
        return text

    return parse


def _date(name: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        try:
            return dt.date.fromisoformat(text).isoformat() if _ISO.fullmatch(text) else _raise()
        except ValueError:
            raise UsageError(f"{name}: {shown(text)} is not a date; write it as 2025-03-13") from None

    return parse


def _date_or_latest(text: str) -> str:
    return LATEST if text == LATEST else _date("date")(text)


def _raise() -> str:
    raise ValueError


def _number(name: str, low: float, high: float) -> Callable[[str], float]:
    def parse(text: str) -> float:
        value = float(text) if _NUMBER.fullmatch(text) else math.nan
        if not low <= value <= high:
            raise UsageError(f"{name}: {shown(text)} is not a number from {low:g} to {high:g}")
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
            f"size: {shown(text)} is not one of {names} | WIDTHxHEIGHT from {MIN_SIDE} to {MAX_SIDE} px"
        )
    return sides


def _layers(text: str) -> tuple[str, ...]:
    names = [name for name in text.split(",") if name]
    for name in names:
        _one_of("layers", LAYERS)(name)
    return tuple(name for name in LAYERS if name in names)


def _view(text: str) -> MapView:
    parts = text.split(",")
    names = ("lon", "lat", "zoom")
    if len(parts) != len(names):
        raise UsageError(f"view: {shown(text)} is not lon,lat,zoom such as 35.1,51.2,8.8")
    numbers = zip(names, parts, _VIEW_LIMITS, strict=True)
    return MapView(*(_number(f"view, {name}", *limits)(part) for name, part, limits in numbers))


def _claim(text: str) -> str:
    if not _ID.fullmatch(text):
        raise UsageError(f"claim: {shown(text)} is not the id of a claim such as C047")
    return text


def _place(text: str) -> str:
    """Return a settlement's id as it is, and a spot in its canonical spelling."""
    if _ID.fullmatch(text):
        return text
    found = _SPOT.fullmatch(text)
    numbers = [float(part) for part in found.groups()] if found else []
    limits = _VIEW_LIMITS[: len(numbers)]
    if not found or not all(low <= part <= high for part, (low, high) in zip(numbers, limits, strict=True)):
        raise UsageError(f"place: {shown(text)} is neither a settlement such as R0198 nor lon,lat")
    return ",".join(_rounded(part).rstrip("0").rstrip(".") for part in numbers)


def _rounded(degrees: float) -> str:
    """Return a coordinate as the browser's ``toFixed`` writes it: of two that are as near, the larger."""
    return str(Decimal(degrees).quantize(_SPOT_STEP, ROUND_HALF_UP))


def _compare(text: str) -> tuple[str, str]:
    source, at, date = text.partition("@")
    if not at:
        raise UsageError(f"compare: {shown(text)} is not SOURCE@DATE such as chronicle@2025-02-13")
    return source, _date("compare")(date)


def _dates(text: str) -> tuple[str, ...]:
    dates = tuple(sorted({_date("dates")(part) for part in text.split(",") if part}))
    if not 1 <= len(dates) <= MAX_SHEET:
        raise UsageError(f"dates: {len(dates)} is not a number of days from 1 to {MAX_SHEET}")
    return dates


def shown(text: str) -> str:
    """Return what was given as an error quotes it."""
    return repr(text if len(text) <= 60 else text[:57] + "...")


# Every parameter by name: what reads it, and what the help says.
PARAMETERS: dict[str, tuple[Callable[[str], object], str]] = {
    "source": (str, "who drew the map"),
    "date": (_date_or_latest, "the day, as 2025-03-13, or latest"),
    "region": (_one_of("region", REGIONS), " | ".join(REGIONS)),
    "known": (
        _date("known"),
        "the day as of which the maps were known, as 2024-08-12",
    ),
    "compare": (_compare, "SOURCE@DATE to compare with, the earlier map"),
    "layers": (_layers, "of " + ",".join(LAYERS)),
    "view": (_view, "lon,lat,zoom of the map; left out, the region is fitted"),
    "claim": (_claim, "id of a claim to be told beside the map, such as C047"),
    "place": (_place, "a settlement such as R0198, or lon,lat, to be told of and centred on"),
    "tab": (_one_of("tab", TABS), " | ".join(TABS)),
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
