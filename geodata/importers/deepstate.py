"""DeepStateMap.live: one GeoJSON file for each time that the map was published.

``<unix seconds>.geojson``. The fill colour says what a polygon is; the name, in Ukrainian and
English, only distinguishes Transnistria from the other areas that have been occupied since before 2022.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Any

from geodata.control_table import ImportResult
from geodata.errors import FileRefused
from geodata.importers.features import Aside, Feature, Shape, checked_polygons, is_cut, read_features
from geodata.importers.file_snapshot import FileReading, utc_text, whole_file
from geodata.importers.formats.json_text import parse_json
from geodata.importers.import_notes import Notes
from geodata.importers.rings import CheckedPolygon
from geodata.model import WINDOW, Control, Source, Terms, is_date
from geodata.region_table import region_ids

__all__ = ["SOURCE", "SUFFIXES", "VERSION", "dates_in_name", "parse", "read"]

VERSION = "2"  # increased when the same file would be read differently
SUFFIXES = (".geojson",)

SOURCE = Source(
    id="deepstate",
    title="DeepState",
    title_uk="DeepState",
    publisher="DEEPSTATEUATECH LLC",
    address="https://deepstatemap.live",
    credit="DeepStateMap.live",
    terms=Terms(
        text=(
            "Licence of DEEPSTATEUATECH LLC, revised 3 September 2025. The data are free for volunteer, "
            "charitable and defence use; commercial use needs approval. Passing the data on is not allowed, "
            "nor is an object that fully matches theirs. Pictures may be used freely with a link."
        ),
        text_uk=(
            "Ліцензія DEEPSTATEUATECH LLC у редакції від 3 вересня 2025 року. Дані безкоштовні для "
            "волонтерської, благодійної та оборонної справи; комерційне використання потребує дозволу. "
            "Передавати дані далі не можна, як і створювати об’єкт, що повністю збігається з їхнім. "
            "Зображення можна вільно використовувати з посиланням."
        ),
        redistribute=False,
        commercial=False,
        pictures="free",
    ),
    reliability="B",
    controls=(Control.UKRAINE, Control.RUSSIA, Control.CONTESTED),
    regions=region_ids(),
    note="Ukrainian open-source map. Lags the front by two or three days; some days have no map.",
    note_uk="Українська мапа з відкритих джерел. Відстає від фронту на два-три дні; деякі дні без мапи.",
)

_LIBERATED = Aside("liberated", "liberated ground, held by its home side again: not drawn", "noted")
_ABROAD = Aside("abroad", "areas that Russia holds outside this war")
_TRANSNISTRIA = Aside("transnistria", "Transnistria lies outside this war")
_MUTINY = Aside("mutiny", "ground of the mutiny of June 2023, held by neither side")

_CONTROLS: dict[str, Control] = {
    "#01579b": Control.UKRAINE,  # in Russia
    "#a52714": Control.RUSSIA,
    "#880e4f": Control.RUSSIA,  # Crimea and the areas held since 2014
    "#000000": Control.RUSSIA,  # the same, in 2022
    "#bcaaa4": Control.CONTESTED,  # "unknown status"
    "#bdbdbd": Control.CONTESTED,
    "#757575": Control.CONTESTED,
}
_ASIDES: dict[str, Aside] = {
    "#0f9d58": _LIBERATED,
    "#0288d1": _LIBERATED,
    "#ff5252": _ABROAD,
    "#ce93d8": _MUTINY,
}
_UNKNOWN = "unknown-fill"
_BEFORE_2022 = ("#880e4f", "#000000")
_TRANSNISTRIA_NAMES = ("transnistria", "придністров")

_NAME = re.compile(r"(\d{1,12})\.geojson", re.ASCII | re.IGNORECASE)


def read(data: bytes, name: str) -> ImportResult:
    """Return the table and the issues of one file.

    Parameters
    ----------
    data : bytes
        The file's content.
    name : str
        Its name, which contains the moment of publication.

    Raises
    ------
    FileRefused
        If the file, or its date, cannot be used.
    """
    return parse(data, name).result()


def parse(data: bytes, name: str) -> FileReading:
    """Do the work of `read`, without building a frame."""
    published_at = _published_at(name)
    notes = Notes(PurePath(name).name)
    document = parse_json(data, name)
    return whole_file(SOURCE, published_at, data, _shapes(document, notes), notes, cut=is_cut(document))


def dates_in_name(name: str) -> tuple[str, ...]:
    """Return the day that a file is about, as given in its name; none if it gives none."""
    try:
        return (_published_at(name)[:10],)
    except FileRefused:
        return ()


def _published_at(name: str) -> str:
    match = _NAME.fullmatch(PurePath(name).name)
    if match is None:
        raise FileRefused(name, "is not named <unix seconds>.geojson, so it has no date", "bad-date")
    try:
        moment = dt.datetime.fromtimestamp(int(match[1]), dt.UTC)
    except (OverflowError, ValueError, OSError):
        raise FileRefused(name, "its date lies after the year 9999", "bad-date") from None
    if not is_date(moment.date().isoformat()):
        raise FileRefused(name, f"its date, {moment:%d.%m.%Y}, is not of this war", "bad-date")
    return utc_text(moment)


def _shapes(document: object, notes: Notes) -> Iterator[Shape]:
    for feature in read_features(document, notes.file):
        polygons = checked_polygons(feature, notes)
        if not polygons:
            continue
        meaning = _meaning(feature)
        if isinstance(meaning, Aside):
            _set_aside(feature, meaning, polygons, notes)
            continue
        for polygon in polygons:
            yield Shape(feature.number, polygon, meaning)


def _set_aside(feature: Feature, aside: Aside, polygons: Sequence[CheckedPolygon], notes: Notes) -> None:
    # A colour that the legend does not explain may be control, but only where it would be drawn.
    if aside.code == _UNKNOWN and any(polygon.meets(WINDOW) for polygon in polygons):
        notes.lose(feature.number, aside.code, aside.message)
    else:
        notes.add(feature.number, aside.code, aside.message, aside.action)


def _meaning(feature: Feature) -> Control | Aside:
    fill = _text(feature.properties.get("fill")).lower()
    control = _CONTROLS.get(fill)
    if control is None:
        return _ASIDES.get(fill) or Aside(_UNKNOWN, f"fill {fill[:20]!r} is not in the map's legend")
    if fill in _BEFORE_2022 and _is_transnistria(feature.properties):
        return _TRANSNISTRIA
    return control


def _is_transnistria(properties: Any) -> bool:
    name = _text(properties.get("name")).casefold()
    return any(part in name for part in _TRANSNISTRIA_NAMES)


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
