"""FlatGeobuf: one table with a shape, in the order of its spatial index. It has no dates, only moments."""

from __future__ import annotations

import io
import json

from pyogrio.raw import write_arrow

from geodata.exporting.content import Content
from geodata.exporting.formats.arrow import GEOMETRY, as_arrow
from geodata.exporting.table import Shape
from geodata.model import CRS

__all__ = ["write"]


def write(content: Content, name: str) -> bytes:
    """Return the table called `name`."""
    table, about = content.table(name), content.about
    body = io.BytesIO()
    write_arrow(
        as_arrow(table),
        body,
        layer=table.name,
        driver="FlatGeobuf",
        geometry_name=GEOMETRY,
        geometry_type=Shape(table.shape or "").value,
        crs=CRS,
        layer_options={"TITLE": about.title, "DESCRIPTION": f"{table.about} {about.description}"},
        layer_metadata={"LICENCE": about.rights, "ABOUT": json.dumps(about.as_json(), ensure_ascii=False)},
    )
    return body.getvalue()
