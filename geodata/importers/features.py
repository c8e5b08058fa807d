"""One feature of a foreign file -> checked polygons, or a note that says why not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from geodata.errors import FileRefused
from geodata.geometry import CheckedPolygon, Coordinates, RingProblem, polygons_from_rings
from geodata.importers.notes import Notes
from geodata.model import Control

__all__ = ["Aside", "Feature", "Shape", "checked_polygons", "read_features"]

_POLYGONAL = ("Polygon", "MultiPolygon")


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
    """A checked polygon and what it stands for."""

    number: int
    polygon: CheckedPolygon
    control: Control


def read_features(document: object, name: str) -> Iterator[Feature]:
    """Yield the features of a GeoJSON document.

    Raises
    ------
    FileRefused
        Code ``not-geojson``, if it is not a FeatureCollection; ``no-features``, if it is empty.
    """
    features = document.get("features") if isinstance(document, dict) else None
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
) -> list[CheckedPolygon]:
    """Return every polygon of `feature`, checked; or none and a note.

    A feature stands or falls as a whole: half of a shape would be a wrong shape.
    """
    if feature.geometry is None:
        notes.lose(feature.number, "no-geometry", "features without a geometry")
        return []
    polygons, others = _split(feature.geometry)
    if others:
        notes.add(feature.number, "not-a-polygon", "points, lines or labels, which mark no ground", "noted")
        if not polygons:
            return []
    try:
        checked = polygons_from_rings(polygons, transform=transform)
    except RingProblem as problem:
        notes.lose(feature.number, problem.code, problem.message)
        return []
    _note_changes(feature.number, checked, notes)
    return checked


def _note_changes(number: int, checked: Sequence[CheckedPolygon], notes: Notes) -> None:
    if any(polygon.closed for polygon in checked):
        notes.add(number, "unclosed-ring", "rings that did not end where they began were closed", "repaired")
    if any(polygon.flattened for polygon in checked):
        notes.add(number, "third-dimension", "heights were dropped: maps of control are flat", "noted")


def _split(geometry: Mapping[str, Any]) -> tuple[list[Any], bool]:
    """Return the rings of each polygon, also inside collections, and whether anything else is there."""
    kind = geometry.get("type")
    if kind == "Point":  # by far the most common are the first two
        return [], True
    if kind == "Polygon":
        return [geometry.get("coordinates")], False
    polygons: list[Any] = []
    others = False
    waiting: list[Any] = [geometry]
    while waiting:  # a loop, so that collections within collections cost no stack
        member = waiting.pop()
        kind = member.get("type") if isinstance(member, dict) else None
        content = member.get("coordinates") if kind in _POLYGONAL else None
        if kind == "GeometryCollection" and isinstance(member.get("geometries"), list):
            waiting.extend(reversed(member["geometries"]))
        elif kind == "MultiPolygon" and isinstance(content, list):
            polygons.extend(content)
        elif kind in _POLYGONAL:
            polygons.append(content)
        else:
            others = True
    return polygons, others
