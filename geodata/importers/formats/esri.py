"""Esri JSON, the answer of a FeatureServer: ``attributes``, ``rings``, milliseconds.

Read here and not by GDAL, which sorts rings by containment, so that a hole outside every outer
ring becomes ground, and one broken ring makes the file unreadable.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeGuard

import numpy as np
import shapely

from geodata.bounds.crowding import refuse_crowded
from geodata.errors import Crowded, FileRefused
from geodata.importers.features import Feature, is_cut
from geodata.importers.formats.opened import Opened

__all__ = ["is_esri", "read_esri"]

_FIRST_OF_ESRI = 32768  # numbers below are those of EPSG
Ring = Sequence[Any]


def is_esri(document: object) -> TypeGuard[Mapping[str, Any]]:
    """Tell whether a JSON document looks like an answer of a FeatureServer."""
    if not isinstance(document, dict) or document.get("type") == "FeatureCollection":
        return False
    features = document.get("features")
    if not isinstance(features, list):
        return False
    if str(document.get("geometryType", "")).startswith("esri"):
        return True
    members = [one for one in features[:20] if isinstance(one, dict)]
    return any("attributes" in one or _rings(one.get("geometry")) is not None for one in members)


def read_esri(document: Mapping[str, Any], name: str) -> Opened:
    """Return the features of an Esri JSON document.

    Raises
    ------
    FileRefused
        Code ``unknown-crs``, if its features are in different coordinate systems.
    """
    features = document["features"]
    systems = {_system(document)} | {
        _system(one.get("geometry")) for one in features if isinstance(one, dict)
    }
    systems -= {""}
    if len(systems) > 1:
        listed = ", ".join(sorted(systems)[:3])
        raise FileRefused(name, f"mixes coordinate systems ({listed}): one file for each", "unknown-crs")
    return Opened(
        list(_features(features)),
        system="".join(systems),
        degrees=False,
        cut=is_cut(document),
        unit="ms",  # by the format's definition
    )


def _system(holder: object) -> str:
    reference = holder.get("spatialReference") if isinstance(holder, dict) else None
    if not isinstance(reference, dict):
        return ""
    for key in ("latestWkid", "wkid"):
        number = reference.get(key)
        if isinstance(number, int):
            return f"{'EPSG' if number < _FIRST_OF_ESRI else 'ESRI'}:{number}"
    wkt = reference.get("wkt")
    return wkt if isinstance(wkt, str) else ""


def _features(features: Sequence[object]) -> Iterator[Feature]:
    for number, feature in enumerate(features):
        members = feature if isinstance(feature, dict) else {}
        attributes = members.get("attributes")
        yield Feature(
            number, attributes if isinstance(attributes, dict) else {}, _geometry(members.get("geometry"))
        )


def _rings(geometry: object) -> list[Any] | None:
    rings = geometry.get("rings") if isinstance(geometry, dict) else None
    return rings if isinstance(rings, list) else None


def _geometry(geometry: object) -> dict[str, Any] | None:
    """Return a geometry as GeoJSON has it; None if it is missing or empty."""
    rings = _rings(geometry)
    if rings:
        return {"type": "MultiPolygon", "coordinates": _polygons(rings)}
    if not isinstance(geometry, dict) or rings is not None:
        return None
    if "curveRings" in geometry:
        return {"type": "Polygon", "coordinates": ["curves"]}  # polygons that every check rejects
    return {"type": "Point"} if geometry.keys() & {"x", "paths", "points"} else None


def _polygons(rings: list[Any]) -> list[list[Any]]:
    """Return each outer ring with its holes: outer rings run clockwise, holes counter-clockwise.

    A hole that belongs to no outer ring is given to the first, where the check of polygons leaves it out.
    If no ring runs clockwise, those inside no other ring, or inside two, are the outer ones. What cannot be
    classified is left to the check of polygons, which says what is wrong.
    """
    shapes = [_shape(ring) for ring in rings]
    if len(rings) == 1 or None in shapes:
        return [[ring] for ring in rings]
    try:
        return _classified(rings, [shape for shape in shapes if shape is not None])
    except Crowded:  # what draws them refuses them, in words
        return [[ring] for ring in rings]


def _classified(rings: list[Any], known: Sequence[shapely.Polygon]) -> list[list[Any]]:
    outer = [number for number, shape in enumerate(known) if not shape.exterior.is_ccw]
    outer = outer or [number for number in range(len(known)) if len(_larger(number, known)) % 2 == 0]
    polygons = {number: [rings[number]] for number in outer}
    for number in range(len(rings)):
        if number not in polygons:
            holders = _holder(number, known, outer) or outer[:1]
            polygons[holders[0]].append(rings[number])
    return list(polygons.values())


def _shape(ring: Ring) -> shapely.Polygon | None:
    try:
        points = np.array([point[:2] for point in ring], dtype=float)
        return shapely.Polygon(points) if np.isfinite(points).all() else None
    except (TypeError, ValueError, OverflowError, shapely.errors.GEOSException):
        return None


def _holder(number: int, shapes: Sequence[shapely.Polygon], outer: Sequence[int]) -> list[int]:
    """Return the rings of `outer` that a hole is in, even partly, the smallest that can contain it first."""
    area = shapes[number].area
    met = (one for one in outer if one != number and _overlap(shapes[one], shapes[number]))
    return sorted(met, key=lambda one: (shapes[one].area < area, shapes[one].area))


def _larger(number: int, shapes: Sequence[shapely.Polygon]) -> list[int]:
    """Return the larger rings that contain a ring."""
    holders = _holder(number, shapes, range(len(shapes)))
    return [one for one in holders if shapes[one].area > shapes[number].area]


def _overlap(one: shapely.Polygon, other: shapely.Polygon) -> bool:
    refuse_crowded([one, other])
    return bool(shapely.intersection(one.buffer(0), other.buffer(0)).area > 0)
