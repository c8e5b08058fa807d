"""One feature of a foreign file -> checked polygons, or a note that says why not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from geodata.errors import FileRefused
from geodata.importers.import_notes import Notes
from geodata.importers.rings import CheckedPolygon, Coordinates, RingProblem, polygons_from_rings
from geodata.model import Control

__all__ = [
    "Aside",
    "Feature",
    "Shape",
    "checked_polygons",
    "is_cut",
    "read_features",
    "rings_of",
    "unwrapped",
]

_POLYGONAL = ("Polygon", "MultiPolygon")
_NO_GROUND = ("Point", "MultiPoint", "LineString", "MultiLineString")


@dataclass(frozen=True)
class Aside:
    """Why a polygon is not drawn: the counterpart of a `Control`."""

    code: str
    message: str
    action: str = "set aside"


@dataclass(frozen=True)
class Feature:
    """One feature of a GeoJSON document, numbered from 0; nothing in it is trusted."""

    number: int
    properties: Mapping[str, Any]
    geometry: Mapping[str, Any] | None


@dataclass(frozen=True)
class Shape:
    """A checked polygon and its meaning."""

    number: int
    polygon: CheckedPolygon
    control: Control


def unwrapped(document: object) -> object:
    """Return the map in the answer of an API that wraps it, as DeepState's does: ``{"id", "map"}``."""
    inner = document.get("map") if isinstance(document, dict) and "features" not in document else None
    return inner if isinstance(inner, dict) and isinstance(inner.get("features"), list) else document


def is_cut(document: object) -> bool:
    """Tell whether a server says that its answer is only a part of what was requested.

    A FeatureServer says ``exceededTransferLimit``; a service of the OGC says how many features match and
    how many it returns, or names the next page.
    """
    members = unwrapped(document)
    if not isinstance(members, dict):
        return False
    inner = members.get("properties")
    if any(one.get("exceededTransferLimit") is True for one in (members, inner) if isinstance(one, dict)):
        return True
    matched, returned = members.get("numberMatched"), members.get("numberReturned")
    if isinstance(matched, int) and isinstance(returned, int) and matched > returned:
        return True
    links = members.get("links")
    return isinstance(links, list) and any(
        isinstance(link, dict) and link.get("rel") == "next" for link in links
    )


def read_features(document: object, name: str) -> Iterator[Feature]:
    """Yield the features of a GeoJSON document, also of one that is `unwrapped`.

    Raises
    ------
    FileRefused
        Code ``not-geojson``, if it is not a FeatureCollection; ``no-features``, if it is empty.
    """
    members = unwrapped(document)
    features = members.get("features") if isinstance(members, dict) else None
    if not isinstance(features, list):
        raise FileRefused(name, "is JSON, but not a GeoJSON FeatureCollection", "not-geojson")
    if not features:
        raise FileRefused(name, "holds no feature", "no-features")
    return _features(features)


def _features(features: list[object]) -> Iterator[Feature]:
    for number, feature in enumerate(features):
        members = feature if isinstance(feature, dict) else {}
        properties, geometry = members.get("properties"), members.get("geometry")
        yield Feature(
            number,
            properties if isinstance(properties, dict) else {},
            geometry if isinstance(geometry, dict) else None,
        )


def checked_polygons(
    feature: Feature,
    notes: Notes,
    transform: Callable[[Coordinates], Coordinates] | None = None,
    *,
    lat_first: bool = False,
) -> list[CheckedPolygon]:
    """Return every polygon of `feature`, checked; or none and a note.

    A feature is used whole or not at all: half of a shape would be a wrong shape. Otherwise it is lost: it
    could have been control.
    """
    polygons, others = _split(feature.geometry)
    if others:
        notes.add(feature.number, "not-a-polygon", "points, lines or labels, which mark no ground", "noted")
    if not polygons:
        if not others:
            notes.lose(feature.number, "no-geometry", "features without a shape: what they show is unknown")
        return []
    try:
        checked = polygons_from_rings(polygons, lat_first=lat_first, transform=transform)
    except RingProblem as problem:
        notes.lose(feature.number, problem.code, problem.message)
        return []
    _note_changes(feature.number, checked, notes)
    return checked


def rings_of(feature: Feature) -> list[Any]:
    """Return the rings of each polygon of `feature`, unchecked."""
    return _split(feature.geometry)[0]


def _note_changes(number: int, checked: Sequence[CheckedPolygon], notes: Notes) -> None:
    if any(polygon.closed for polygon in checked):
        notes.add(number, "unclosed-ring", "rings that did not end where they began were closed", "repaired")
    if any(polygon.flattened for polygon in checked):
        notes.add(number, "third-dimension", "heights were dropped: maps of control are flat", "noted")
    if any(polygon.hole_outside for polygon in checked):
        notes.add(number, "hole-outside", "holes that lie outside their outer ring were left out", "repaired")


def _split(geometry: Mapping[str, Any] | None) -> tuple[list[Any], bool]:
    """Return the rings of each polygon, also inside collections, and whether points or lines are there.

    Anything else may have been a polygon: it is returned as one, and the check of polygons rejects it.
    """
    if geometry is None:
        return [], False
    kind = geometry.get("type")
    if kind == "Point":  # by far the most common are the first two
        return [], True
    if kind == "Polygon":
        return [geometry.get("coordinates")], False
    polygons: list[Any] = []
    others = False
    waiting: list[Any] = [geometry]
    while waiting:  # a loop, so that nested collections do not use the stack
        member = waiting.pop()
        kind = member.get("type") if isinstance(member, dict) else None
        content = member.get("coordinates") if kind in _POLYGONAL else None
        if kind == "GeometryCollection" and isinstance(member.get("geometries"), list):
            waiting.extend(reversed(member["geometries"]))
        elif kind == "MultiPolygon" and isinstance(content, list):
            polygons.extend(content)
        elif kind in _NO_GROUND:
            others = True
        else:
            polygons.append(content)
    return polygons, others
