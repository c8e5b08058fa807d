"""Settings that would read a file that cannot be read as it is: proposed in messages, never assumed."""

from __future__ import annotations

from collections.abc import Container, Iterable

import numpy as np

from geodata.importers.columns.values import plain
from geodata.importers.crs import Transform, to_lonlat
from geodata.importers.features import Feature, rings_of
from geodata.importers.rings import RingProblem, polygons_from_rings
from geodata.model import WINDOW

__all__ = ["crs_proposal", "encoding_proposal", "swapped_is_inside"]

# Common systems in metres in this area: the web's, UTM, Pulkovo 1942 and UCS-2000 in zones of 6 degrees.
_SYSTEMS = ("EPSG:3857", "EPSG:32637", "EPSG:32636", "EPSG:28406", "EPSG:28407", "EPSG:6383", "EPSG:6382")
_CODE_PAGES = ("utf-8", "cp1251", "koi8-u", "cp866", "cp1250")
_READ_BY = "latin-1"  # what GDAL assumes for a DBF that names no code page
_MOST_TRIED = 200


def crs_proposal(features: Iterable[Feature]) -> str:
    """Return the coordinate system that would put the first feature in the area studied, or ""."""
    position = next(filter(None, map(_first_position, features)), None)
    if position is None:
        return ""
    x, y = position
    for system in _SYSTEMS:
        for swapped, point in ((False, (x, y)), (True, (y, x))):
            lon, lat = _placed(point, system)
            if WINDOW[0] <= lon <= WINDOW[2] and WINDOW[1] <= lat <= WINDOW[3]:
                axis = ' with axis = "lat-lon"' if swapped else ""
                return (
                    f"coordinates such as {x:.15g}, {y:.15g} are metres; "
                    f'crs = "{system}"{axis} would put them at {lon:.1f} E {lat:.1f} N'
                )
    return ""


def _first_position(feature: Feature) -> tuple[float, float] | None:
    try:
        x, y = next(iter(rings_of(feature)))[0][0][:2]
        return (float(x), float(y)) if abs(x) > 180 or abs(y) > 90 else None
    except (StopIteration, TypeError, ValueError, IndexError, KeyError):
        return None


def _placed(point: tuple[float, float], system: str) -> tuple[float, float]:
    transform = to_lonlat(system, "")
    lon, lat = (transform(np.array([point])) if transform else np.array([point]))[0].tolist()
    return lon, lat


def swapped_is_inside(features: Iterable[Feature], transform: Transform | None, *, lat_first: bool) -> bool:
    """Tell whether any polygon would be in the area studied if its axes were in the other order."""
    for number, feature in enumerate(features):
        if number == _MOST_TRIED:
            break
        try:
            polygons = polygons_from_rings(rings_of(feature), lat_first=not lat_first, transform=transform)
        except RingProblem:
            continue
        if any(polygon.meets(WINDOW) for polygon in polygons):
            return True
    return False


def encoding_proposal(value: object, known: Container[str]) -> str:
    """Return which code page makes `value` one of `known`, or a word in Cyrillic; "" if none does."""
    readings = {page: read for page in _CODE_PAGES if (read := _decoded(str(value), page))}
    matching = (page for page, read in readings.items() if plain(read) in known)
    cyrillic = (page for page, read in readings.items() if _is_cyrillic(read))
    page = next(matching, next(cyrillic, ""))
    return f'encoding = "{page}" would read it as {readings[page]!r}' if page else ""


def _decoded(text: str, page: str) -> str:
    try:
        return text.encode(_READ_BY).decode(page) if not text.isascii() else ""
    except UnicodeError:
        return ""


def _is_cyrillic(text: str) -> bool:
    letters = [one for one in text if one.isalpha()]
    return bool(letters) and sum("\u0400" <= one <= "\u04ff" for one in letters) * 2 > len(letters)
