"""KML and KMZ: placemarks with the folders that contain them and the time that they show.

Each placemark has the columns ``name``, ``folder`` (the nearest one), ``folder_1``, ``folder_2``, ... (from
the outermost), ``document``, ``begin``, ``end``, ``when``, ``description``, ``styleUrl``, and those of its
ExtendedData. A folder's time applies to its contents.

Read here and not by GDAL, which makes a layer of each folder, renames those of one name, drops the
folders around it and their times.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from geodata.errors import FileRefused, FileTooLarge
from geodata.files import FEED_CAP, shown
from geodata.importers.features import Feature
from geodata.importers.formats.opened import Opened
from geodata.importers.formats.zips import BROKEN

__all__ = ["read_kml"]

_ZIP = b"PK"
_MOST_DEPTH, _MOST_ELEMENTS = 100, 1_000_000
_CONTAINERS = ("Document", "Folder")
_TIMES = ("begin", "end", "when")
_NO_GROUND = ("Point", "LineString", "Track", "MultiTrack", "Model")
_TEXTS = ("name", "description", "styleUrl")
_AROUND_COMMA = re.compile(r"\s*,\s*")


def read_kml(data: bytes, name: str, encoding: str = "") -> Opened:
    """Return the placemarks of a KML or KMZ file.

    Raises
    ------
    FileRefused
        Codes ``broken-zip``, ``not-kml``, ``xml-entities``, ``too-deep``, ``too-large``, ``bad-encoding``,
        ``no-features``.
    """
    text = _unpacked(data, name) if name.lower().endswith(".kmz") else data
    root = _tree(text, name, encoding)
    if root.tag != "kml":
        raise FileRefused(name, f"is XML, but <{shown(root.tag, 40)}> is no KML", "not-kml")
    placed = _placemarks(root)
    features = [Feature(number, *members) for number, members in enumerate(placed)]
    if not features and _has(root, "NetworkLink"):
        cause = "only links to a map elsewhere (NetworkLink): save that map, and import it"
        raise FileRefused(name, cause, "no-features")
    return Opened(features, nested=True)


def _unpacked(data: bytes, name: str) -> bytes:
    """Return the main document of a KMZ, which is a zip."""
    if not data.startswith(_ZIP):
        raise FileRefused(name, "is not what its name says: no KMZ", "broken-zip")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [one for one in archive.namelist() if one.lower().endswith(".kml")]
            if not names:
                raise FileRefused(name, "is a zip without a .kml in it", "not-kml")
            with archive.open("doc.kml" if "doc.kml" in names else names[0]) as stream:
                text = stream.read(FEED_CAP + 1)  # however small it is compressed
    except BROKEN as error:
        raise FileRefused(name, f"cannot be unpacked ({shown(str(error), 80)})", "broken-zip") from None
    if len(text) > FEED_CAP:
        raise FileTooLarge(name, f"is larger than {FEED_CAP // 2**20} MB once unpacked", "too-large")
    return text


class _Growing:
    """Builds a tree while it counts, so that no document grows beyond what a map needs."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._builder = TreeBuilder()  # fed by a parser that refuses entities
        self._depth = self._count = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > _MOST_DEPTH:
            raise FileRefused(self._name, f"is nested deeper than {_MOST_DEPTH} levels", "too-deep")
        if self._count > _MOST_ELEMENTS:
            raise FileTooLarge(self._name, f"holds more than {_MOST_ELEMENTS:,} elements", "too-large")
        self._builder.start(_local(tag), attributes)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._builder.end(_local(tag))

    def text(self, data: str) -> None:
        self._builder.data(data)

    def refuse_doctype(self, *_: object) -> None:
        raise FileRefused(self._name, "declares XML entities, which no map needs", "xml-entities")

    def close(self) -> Element:
        return self._builder.close()


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _tree(text: bytes, name: str, encoding: str) -> Element:
    growing = _Growing(name)
    parser = expat.ParserCreate(encoding or None, namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = growing.start, growing.end
    parser.CharacterDataHandler = growing.text
    parser.StartDoctypeDeclHandler = growing.refuse_doctype
    try:
        parser.Parse(text.lstrip(), True)
    except expat.ExpatError as error:
        raise FileRefused(name, f"is not XML ({error}): cut off, or no KML", "not-kml") from None
    except (LookupError, ValueError) as error:
        raise FileRefused(
            name, f"is in a code page that is not known ({shown(str(error))})", "not-kml"
        ) from None
    return growing.close()


def _placemarks(root: Element) -> Iterator[tuple[dict[str, Any], dict[str, Any] | None]]:
    """Yield properties and geometry of each placemark, in the order of the file."""
    waiting: list[tuple[Element, dict[str, Any]]] = [(root, {})]
    while waiting:
        element, around = waiting.pop()
        if element.tag == "Placemark":
            yield _properties(element, around), _geometry(element)
            continue
        inner = {**around, **_container(element, around)} if element.tag in _CONTAINERS else around
        waiting.extend((child, inner) for child in reversed(element))


def _container(element: Element, around: dict[str, Any]) -> dict[str, Any]:
    """Return the columns that a folder gives to all its contents."""
    name = _text(element, "name")
    times = _times(element)
    told = {**dict.fromkeys(_TIMES if times else ()), **times}  # replaces the time of the folders around it
    if element.tag == "Document":
        return {**told, "document": name}
    level = sum(key.startswith("folder_") for key in around) + 1
    return {**told, "folder": name, f"folder_{level}": name}


def _properties(placemark: Element, around: dict[str, Any]) -> dict[str, Any]:
    times = _times(placemark)
    own = {key: text for key in _TEXTS if (text := _text(placemark, key))}
    hidden = dict.fromkeys(_TIMES) if times else {}
    known = {**around, **hidden, **times, **own}
    return {**_extended(placemark), **{key: value for key, value in known.items() if value is not None}}


def _times(element: Element) -> dict[str, str]:
    found = {key: element.findtext(f"TimeSpan/{key}") for key in ("begin", "end")}
    found["when"] = element.findtext("TimeStamp/when")
    return {key: text.strip() for key, text in found.items() if text and text.strip()}


def _extended(placemark: Element) -> dict[str, str]:
    data = ((one.get("name", ""), one.findtext("value")) for one in placemark.iterfind("ExtendedData/Data"))
    simple = placemark.iterfind("ExtendedData/SchemaData/SimpleData")
    named = [*data, *((one.get("name", ""), one.text) for one in simple)]
    return {key: text.strip() for key, text in named if key and text}


def _text(element: Element, key: str) -> str:
    return (element.findtext(key) or "").strip()


def _geometry(placemark: Element) -> dict[str, Any] | None:
    """Return the geometry as GeoJSON has it; None if there is none."""
    polygons = [_rings(polygon) for polygon in placemark.iter("Polygon")]
    others = [{"type": "Point"} for kind in _NO_GROUND if _has(placemark, kind)]
    if polygons and not others:
        return {"type": "MultiPolygon", "coordinates": polygons}
    members = [{"type": "MultiPolygon", "coordinates": polygons}] if polygons else []
    return {"type": "GeometryCollection", "geometries": [*members, *others]} if others else None


def _has(element: Element, kind: str) -> bool:
    return next(element.iter(kind), None) is not None


def _rings(polygon: Element) -> list[list[Any]]:
    outer = polygon.findall("outerBoundaryIs/LinearRing/coordinates")
    inner = polygon.findall("innerBoundaryIs/LinearRing/coordinates")
    return [_positions(ring.text or "") for ring in [*outer, *inner]]


def _positions(text: str) -> list[Any]:
    """Return the points of a ring; text that is no number is kept, and the check of polygons refuses it."""
    try:
        return [[float(part) for part in one.split(",")] for one in _AROUND_COMMA.sub(",", text).split()]
    except ValueError:
        return [["text"]]
