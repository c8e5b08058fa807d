"""Hand-made source files: squares near Sudzha, in each source's own format."""

from __future__ import annotations

import json
from collections.abc import Sequence

Ring = list[list[float]]

DEEPSTATE_NAME = "1741813622.geojson"  # 12 March 2025, 21:07:02 UTC
DEEPSTATE_MOMENT = "2025-03-12T21:07:02Z"


def ring(west: float = 35.2, south: float = 51.2, side: float = 0.1, *, height: float | None = None) -> Ring:
    """Return a closed square ring, counter-clockwise."""
    east, north = round(west + side, 6), round(south + side, 6)
    corners = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return [[*corner, height] for corner in corners] if height is not None else corners


def bow_tie() -> Ring:
    """Return a figure of eight whose loops are two equal triangles."""
    return [[35.2, 51.2], [35.3, 51.3], [35.3, 51.2], [35.2, 51.3], [35.2, 51.2]]


def polygon(*rings: Sequence[Sequence[float]]) -> dict[str, object]:
    """Return a GeoJSON Polygon."""
    return {"type": "Polygon", "coordinates": list(rings)}


def feature(geometry: object, **properties: object) -> dict[str, object]:
    """Return a GeoJSON feature."""
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features: object, **members: object) -> bytes:
    """Return the bytes of a FeatureCollection; NaN is written as Python writes it."""
    return json.dumps({"type": "FeatureCollection", "features": features, **members}).encode()
