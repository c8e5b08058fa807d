"""Requests, checked in one place for the command line and for HTTP: parameters -> a frozen request.

A value that cannot be used is refused, with a list of those that can: a picture that silently showed another
day than the one asked for would be worse than none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from dashboard.pictures.order.claim_or_place import Place, find_claim, find_place
from dashboard.pictures.order.formats import FORMATS
from dashboard.pictures.order.parameters import (
    LATEST,
    LAYERS,
    MAX_SHEET,
    MAX_SIDE,
    MIN_SIDE,
    PARAMETERS,
    REGIONS,
    SIZES,
    TABS,
    THEMES,
    MapView,
    shown,
)
from dashboard.pictures.publication import Publication
from dashboard.settings import SEED_DAY, SINCE
from geodata.errors import UnknownName, UsageError

__all__ = [
    "LATEST",
    "LAYERS",
    "MAX_FRAMES",
    "MAX_SHEET",
    "MAX_SIDE",
    "MIN_SIDE",
    "PARAMETERS",
    "REGIONS",
    "SIZES",
    "TABS",
    "TAKES",
    "THEMES",
    "Deck",
    "Film",
    "Look",
    "MapView",
    "Sheet",
    "Still",
    "check_cover",
    "check_format",
    "meant_by",
    "read_deck",
    "read_film",
    "read_sheet",
    "read_still",
    "usual_source",
]

MAX_FILM_PIXELS = 2_100_000  # of a frame: 1920 x 1080
MAX_FRAMES = 800
MAX_DECK_DAYS = 1100

_CLOSE_UP = 11.0  # zoom: a village and its neighbours fill the map, as in assets/app/panel/navigation.js
T = TypeVar("T")
Given = Mapping[str, str]


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
        The map, or map B where two are compared.
    region : str
        Key of `map_views.VIEWS`; see `regions`.
    compare : tuple of (str, str) or None
        Source and date of A. Read as in the address bar: A is before, B is `source` and `date`.
    view : MapView or None
        None fits the region.
    period : tuple of str or None
        First and last day of the curve; None for the usual one.
    claim, place : str or None
        What the text beside the map is about: the id of a claim; of a settlement, or a spot as ``lon,lat``.
    known : str or None
        The day as of which the maps were known; None for what is known now.
    """

    source: str
    date: str
    region: str
    look: Look
    compare: tuple[str, str] | None = None
    view: MapView | None = None
    period: tuple[str | None, str | None] = (None, None)
    claim: str | None = None
    place: str | None = None
    known: str | None = None

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


def usual_source(publication: Publication) -> str:
    """Return the source that the page opens with: the first observed map of the day the project is about."""
    entries = publication.manifest["sources"]
    observed = [entry for entry in entries if not entry["reconstructed"] and _shows_seed(entry)]
    ids = [entry["id"] for entry in [*observed, *entries]]
    return next((name for name in ids if observed), None) or ("chronicle" if "chronicle" in ids else ids[0])


_FIRST_REGION = REGIONS[0].split(",")[0]  # of the choice that the page opens with


def _shows_seed(entry: Mapping[str, str]) -> bool:
    return entry["first"] <= SEED_DAY <= entry["last"] and _FIRST_REGION in entry["regions"]


_OF_STILL = ("source", "region", "layers", "view", "size", "scale", "theme", "lang", "curve", "qr", "known")
TAKES = {
    "snapshot": (*_OF_STILL, "date", "compare", "from", "to", "claim", "place"),
    "animation": (*(name for name in _OF_STILL if name != "qr"), "from", "to", "speed", "unchanged"),
    "sheet": (*(name for name in _OF_STILL if name != "curve"), "from", "to", "dates", "count"),
    "briefing": ("source", "known", "region", "layers", "view", "theme", "lang", "from", "to"),
}


def _read(kind: str, given: Given) -> dict[str, object]:
    """Return the parsed values of `given`; an unknown name or a bad value is a `UsageError`."""
    for name in given:
        if name not in TAKES[kind]:
            raise UsageError(f"no parameter {shown(name)} of {kind}; there are {', '.join(TAKES[kind])}")
    return {name: PARAMETERS[name][0](text) for name, text in given.items()}


def read_still(given: Given, publication: Publication) -> Still:
    """Return the still that the parameters `given` ask for.

    Raises
    ------
    UsageError
        A value that cannot be used; the text names those that can.
    NoData
        The source has no map of that day.
    """
    values = _told(_read("snapshot", given), publication)
    still = _still(values, publication, "16:9")
    publication.check_day(still.source, still.date)
    if still.compare:
        publication.check_day(*still.compare)
    return still


def _told(values: Mapping[str, object], publication: Publication) -> dict[str, object]:
    """Return `values`, with the day and the region filled in from the claim or place where left out.

    Raises
    ------
    NoData
        There is no such claim or settlement.
    """
    claim, place = values.get("claim"), values.get("place")
    if place is not None:
        find_place(publication, str(place))
    return {**(meant_by(find_claim(publication, str(claim))) if claim is not None else {}), **values}


def meant_by(claim: Mapping[str, str]) -> dict[str, str]:
    """Return the day and the region with which the page opens for a claim."""
    usual = REGIONS[0]
    region = usual if claim["region"] in usual.split(",") else claim["region"]
    return {"date": claim["date"], "region": region}


def _still(values: Mapping[str, object], publication: Publication, size: str) -> Still:
    source = str(values.get("source") or usual_source(publication))
    entry = publication.source(source)
    covered = entry["first"] <= SEED_DAY <= entry["last"]
    region = str(values.get("region", REGIONS[0]))
    check_cover(entry, region)
    date = _get(values, "date", SEED_DAY if covered else entry["last"])
    claim: str | None = _get(values, "claim", None)
    place: str | None = _get(values, "place", None)
    if claim and publication.known:
        raise UsageError("claim, known: a claim is held against the maps that are known now; leave one out")
    view: MapView | None = _get(values, "view", None)
    return Still(
        source=source,
        date=entry["last"] if date == LATEST else date,
        region=region,
        look=_look(values, size),
        compare=_get(values, "compare", None),
        view=view if claim or not place else _around(find_place(publication, place), view),
        claim=claim,
        place=place,
        period=_ends(values),
        known=publication.known or None,
    )


def _around(place: Place, view: MapView | None) -> MapView:
    """Return the view with a place in its middle."""
    return MapView(place.lon, place.lat, view.zoom if view else _CLOSE_UP)


def _ends(values: Mapping[str, object]) -> tuple[str | None, str | None]:
    """Return the first and the last day of the request, None for one that is not set."""
    start: str | None = _get(values, "from", None)
    end: str | None = _get(values, "to", None)
    if start and end and start >= end:
        raise UsageError(f"from, to: {start} is not before {end}")
    return start, end


def check_cover(entry: Mapping[str, list[str]], region: str) -> None:
    """Raise `UsageError` if the source `entry` covers none of the regions of a choice."""
    if not set(region.split(",")) & set(entry["regions"]):
        raise UsageError(f"region: {entry['id']} covers {', '.join(entry['regions'])}, not {region}")


def _look(values: Mapping[str, object], size: str) -> Look:
    width, height = _get(values, "size", SIZES[size])
    return Look(
        width,
        height,
        _get(values, "scale", 1.0),
        _get(values, "theme", "light"),
        _get(values, "lang", "en"),
        _get(values, "layers", LAYERS),
        _get(values, "curve", True),
        _get(values, "qr", False),
    )


def _get(values: Mapping[str, object], name: str, default: T) -> T:
    return values.get(name, default)  # type: ignore[return-value]


def _period(values: Mapping[str, object], still: Still, publication: Publication) -> tuple[int, int]:
    """Return the first and last day of the period; the usual one begins with the incursion."""
    entry = publication.source(still.source)
    usual = max(entry["first"], min(SINCE, entry["last"]))
    start, end = _get(values, "from", usual), _get(values, "to", entry["last"])
    first, last = publication.check_day(still.source, start), publication.check_day(still.source, end)
    if first >= last:
        raise UsageError(f"from, to: {start} is not before {end}")
    return first, last


def read_film(given: Given, publication: Publication) -> Film:
    """Return the film that the parameters `given` ask for; errors as in `read_still`."""
    values = _read("animation", given)
    still = _still(values, publication, "film")
    width, height, scale = still.look.width, still.look.height, still.look.scale
    if width * height * scale**2 > MAX_FILM_PIXELS:
        raise UsageError(f"size: a frame has at most {MAX_FILM_PIXELS:,} pixels, such as 1920x1080")
    first, last = _period(values, still, publication)
    skip = _get(values, "unchanged", "hold") == "skip"
    changes = {first, last, *publication.changes(still.source)}
    days = [day for day in range(first, last + 1) if not skip or day in changes]
    if len(days) > MAX_FRAMES:
        hint = "" if skip else ", or leave out days without a change with unchanged=skip"
        raise UsageError(f"from, to: {len(days)} frames, at most {MAX_FRAMES}; take a shorter period{hint}")
    dates = tuple(publication.date(day) for day in days)
    return Film(still, dates, _get(values, "speed", 7.0))


def read_sheet(given: Given, publication: Publication) -> Sheet:
    """Return the sheet that the parameters `given` ask for; errors as in `read_still`."""
    values = _read("sheet", given)
    still = _still(values, publication, "a4-landscape")
    if "dates" in values and "count" in values:
        raise UsageError("dates, count: give one of them")
    dates: tuple[str, ...] = _get(values, "dates", ())
    if not dates:
        first, last = _period(values, still, publication)
        count = min(int(_get(values, "count", 9.0)), last - first + 1)
        dates = tuple(publication.date(first + round(i * (last - first) / (count - 1))) for i in range(count))
    for date in dates:
        publication.check_day(still.source, date)
    return Sheet(still, dates)


def read_deck(given: Given, publication: Publication) -> Deck:
    """Return the deck that the parameters `given` ask for; errors as in `read_still`."""
    values = _read("briefing", given)
    still = _still(values, publication, "16:9")
    first, last = _period(values, still, publication)
    if last - first > MAX_DECK_DAYS:
        raise UsageError(f"from, to: {last - first} days, at most {MAX_DECK_DAYS}")
    return Deck(still, publication.date(first), publication.date(last))


def check_format(kind: str, name: str) -> str:
    """Return `name` if `kind` has that format, else raise `UnknownName`."""
    if name not in FORMATS[kind]:
        raise UnknownName("format", name, FORMATS[kind])
    return name
