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
    about = content.about.as_json() | {"about": table.about}
    # GDAL before 3.9 looks for the type in the first 6,000 bytes only: what takes more room comes last.
    first = {
        "type": "FeatureCollection",
        **{name: about.pop(name) for name in ("title", "revision", "marks")},
    }
    if table.geometries:
        first["bbox"] = [round(edge, _SIX) for edge in shapely.total_bounds(list(table.geometries)).tolist()]
    opening = b",".join(bundle.dump({name: value})[1:-1] for name, value in first.items())
    body = b",\n".join(features)
    return b'{%b,\n"features":[\n%b\n],\n%b}\n' % (opening, body, bundle.dump(about)[1:-1])
