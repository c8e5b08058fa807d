"""Shapefile: one table with a shape, zipped, with what it says of itself and QGIS's style beside it."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from geodata.exporting.content import Content
from geodata.exporting.formats.gdal import write_table
from geodata.exporting.formats.qgis_style import style
from geodata.exporting.formats.zips import zipped
from geodata.exporting.table import Shape
from geodata.files import SHAPEFILE_PARTS

__all__ = ["write"]

_DAY = "2024-08-06"  # the head of a DBF holds a date, else today's


def write(content: Content, name: str) -> bytes:
    """Return the table called `name`: its parts, ``README.txt``, ``about.json`` and the style."""
    table, about = content.table(name), content.about
    shape = Shape(table.shape or "")
    with tempfile.TemporaryDirectory() as folder:
        # A Shapefile knows no difference between one polygon and several.
        kind = "Polygon" if shape is Shape.POLYGONS else shape.value
        path, dated = Path(folder, f"{name}.shp"), {"DBF_DATE_LAST_UPDATE": _DAY}
        write_table(table, path, "ESRI Shapefile", dated, shape=kind)
        members = {f"{name}{part}": Path(folder, f"{name}{part}").read_bytes() for part in SHAPEFILE_PARTS}
    told = json.dumps(about.as_json(), ensure_ascii=False, indent=1).encode()
    readme = f"{about.title}\n\n{table.about}\n\n{about.description}\n".encode()
    return zipped({**members, f"{name}.qml": style(table).encode(), "README.txt": readme, "about.json": told})
