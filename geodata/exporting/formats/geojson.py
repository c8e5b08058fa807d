"""GeoJSON after RFC 7946: longitude and latitude, outer rings counter-clockwise, no other system named.

Written by hand: GDAL's takes four times as long. What the file says of itself is in members of the
collection, which readers that do not know them ignore.
"""

from __future__ import annotations

import json

import shapely

from geodata import bundle
from geodata.exporting.content import Content

__all__ = ["write"]

_SIX = 6  # decimals: the grid


def write(content: Content, name: str) -> bytes:
    """Return the table called `name`, a feature on each line."""
    table = content.table(name)
    shapes = [json.loads(text) for text in shapely.to_geojson(list(table.geometries))]
    features = [
        bundle.dump({"type": "Feature", "properties": row, "geometry": shape})
        for row, shape in zip(table.named_rows(), shapes, strict=True)
    ]
    head = {"type": "FeatureCollection", **content.about.as_json(), "about": table.about}
    if table.geometries:
        head["bbox"] = [round(edge, _SIX) for edge in shapely.total_bounds(list(table.geometries)).tolist()]
    opening = bundle.dump(head).removesuffix(b"}")
    return opening + b',"features":[\n' + b",\n".join(features) + b"\n]}\n"
