"""Shapefile: one table with a shape, zipped, with what it says of itself and QGIS's style beside it."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from pyogrio.raw import write_arrow

from geodata.exporting.content import Content
from geodata.exporting.formats.arrow import GEOMETRY, as_arrow
from geodata.exporting.formats.qgis_style import style
from geodata.exporting.formats.zips import zipped
from geodata.exporting.table import Shape
from geodata.files import SHAPEFILE_PARTS
from geodata.model import CRS

__all__ = ["write"]

_DAY = "2024-08-06"  # the head of a DBF holds a date, else today's


def write(content: Content, name: str) -> bytes:
    """Return the table called `name`: its parts, ``README.txt``, ``about.json`` and the style."""
    table, about = content.table(name), content.about
    shape = Shape(table.shape or "")
    with tempfile.TemporaryDirectory() as folder:
        write_arrow(
            as_arrow(table),
            Path(folder, f"{name}.shp"),
            driver="ESRI Shapefile",
            geometry_name=GEOMETRY,
            # A Shapefile knows no difference between one polygon and several.
            geometry_type="Polygon" if shape is Shape.POLYGONS else shape.value,
            crs=CRS,
            encoding="UTF-8",
            layer_options={"DBF_DATE_LAST_UPDATE": _DAY},
        )
        members = {f"{name}{part}": Path(folder, f"{name}{part}").read_bytes() for part in SHAPEFILE_PARTS}
    told = json.dumps(about.as_json(), ensure_ascii=False, indent=1).encode()
    readme = f"{about.title}\n\n{table.about}\n\n{about.description}\n".encode()
    return zipped({**members, f"{name}.qml": style(shape).encode(), "README.txt": readme, "about.json": told})
