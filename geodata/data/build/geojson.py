"""GeoJSON as shipped in ``geodata/data``: compact, ordered, the same bytes each time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import shapely
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

Feature = tuple[dict[str, str], BaseGeometry]


def encode(features: Iterable[Feature], decimals: int) -> bytes:
    """Return a FeatureCollection as compact UTF-8 JSON, one feature per line.

    Parameters
    ----------
    features : iterable of (dict, geometry)
        Properties and longitude-latitude geometry in degrees. An ``id``
        property also becomes the feature's own id.
    decimals : int
        Decimals kept of each coordinate.

    Returns
    -------
    bytes
        RFC 7946 GeoJSON: outer rings anticlockwise, holes clockwise.
    """
    rows = ",\n".join(_feature(properties, geometry, decimals) for properties, geometry in features)
    return f'{{"type":"FeatureCollection","features":[\n{rows}\n]}}\n'.encode()


def _feature(properties: dict[str, str], geometry: BaseGeometry, decimals: int) -> str:
    feature: dict[str, Any] = {"type": "Feature"}
    if "id" in properties:
        feature["id"] = properties["id"]
    feature["properties"] = properties
    feature["geometry"] = _geometry(geometry, decimals)
    return json.dumps(feature, ensure_ascii=False, separators=(",", ":"))


def _geometry(geometry: BaseGeometry, decimals: int) -> dict[str, Any]:
    oriented = shapely.orient_polygons(geometry.normalize(), exterior_cw=False)
    found = mapping(oriented)
    return {"type": found["type"], "coordinates": _rounded(found["coordinates"], decimals)}


def _rounded(value: Any, decimals: int) -> Any:
    if isinstance(value, int | float):
        return round(float(value), decimals)
    return [_rounded(part, decimals) for part in value]
