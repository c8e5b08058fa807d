"""GeoParquet 1.1: one table with a shape, for DuckDB, Python and R."""

from __future__ import annotations

import io
import json

import geopandas as gpd
import pandas as pd
import pyarrow.parquet as pq

from geodata.exporting.content import Content
from geodata.exporting.formats.arrow import GEOMETRY, as_arrow
from geodata.model import CRS

__all__ = ["write"]


def write(content: Content, name: str) -> bytes:
    """Return the table called `name`, with a bounding box of each row by which a reader can skip rows."""
    table = content.table(name)
    columns = as_arrow(table).drop_columns(GEOMETRY).to_pandas(types_mapper=pd.ArrowDtype)
    frame = gpd.GeoDataFrame(columns, geometry=list(table.geometries), crs=CRS)
    plain = io.BytesIO()
    frame.to_parquet(plain, index=False, compression="zstd", write_covering_bbox=True, schema_version="1.1.0")
    found = pq.read_table(io.BytesIO(plain.getvalue()))
    told = {
        key.encode(): json.dumps(value, ensure_ascii=False).encode() for key, value in _told(content).items()
    }
    body = io.BytesIO()
    pq.write_table(found.replace_schema_metadata({**found.schema.metadata, **told}), body, compression="zstd")
    return body.getvalue()


def _told(content: Content) -> dict[str, object]:
    return content.about.as_json()
