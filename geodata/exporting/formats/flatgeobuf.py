"""FlatGeobuf: one table with a shape, in the order of its spatial index. It has no dates, only moments."""

from __future__ import annotations

import io
import json

from geodata.exporting.content import Content
from geodata.exporting.formats.gdal import write_table

__all__ = ["write"]


def write(content: Content, name: str) -> bytes:
    """Return the table called `name`."""
    table, about = content.table(name), content.about
    body = io.BytesIO()
    options = {"TITLE": about.title, "DESCRIPTION": f"{table.about} {about.description}"}
    told = {"LICENCE": about.rights, "ABOUT": json.dumps(about.as_json(), ensure_ascii=False)}
    write_table(table, body, "FlatGeobuf", options, metadata=told)
    return body.getvalue()
