"""GeoParquet, from bytes.

A few bytes of Parquet can expand to any amount of text. So rows and sizes are counted on a reading
that keeps each value once, before anything is expanded.
"""

from __future__ import annotations

from collections.abc import Mapping

import orjson
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from geodata.errors import FileRefused, FileTooLarge
from geodata.files import CONTAINER_CAP, shown
from geodata.importers.features import Feature
from geodata.importers.formats.opened import Opened
from geodata.importers.formats.vector import features_of, first_line

__all__ = ["read_parquet"]

_MAGIC = b"PAR1"
_MOST_ROWS = 1_000_000
_TEXT_OR_BYTES = (pa.types.is_string, pa.types.is_large_string, pa.types.is_binary, pa.types.is_large_binary)


def read_parquet(data: bytes, name: str) -> Opened:
    """Return the features of a GeoParquet file.

    Raises
    ------
    FileRefused
        Codes ``not-vector``, ``broken-vector``, ``not-geoparquet``.
    FileTooLarge
        If it would not fit into memory.
    """
    if not data.startswith(_MAGIC):
        raise FileRefused(name, "is not what its name says: no Parquet", "not-vector")
    try:
        table = _table(data, name)
        column, system = _geometry_column(table.schema.metadata or {}, name)
        return Opened(_features(table, column, name), system=system, degrees=False)
    except (pa.ArrowException, OSError, ValueError) as error:
        cause = f"cannot be read ({first_line(error)})"
        raise FileRefused(name, cause, "broken-vector") from None


def _table(data: bytes, name: str) -> pa.Table:
    meta = pq.read_metadata(pa.BufferReader(data))
    size = sum(meta.row_group(number).total_byte_size for number in range(meta.num_row_groups))
    if meta.num_rows > _MOST_ROWS or size > CONTAINER_CAP:
        raise FileTooLarge(
            name, f"holds {meta.num_rows:,} rows, {size:,} bytes: too many to read", "too-large"
        )
    schema = pq.read_schema(pa.BufferReader(data))
    once = [field.name for field in schema if any(is_kind(field.type) for is_kind in _TEXT_OR_BYTES)]
    table = pq.ParquetFile(pa.BufferReader(data), read_dictionary=once).read()
    spread = sum(_bytes_of(table[field]) for field in once)
    if spread > CONTAINER_CAP:
        raise FileTooLarge(name, f"holds {spread:,} bytes once unpacked: too many to read", "too-large")
    return table


def _bytes_of(column: pa.ChunkedArray) -> int:
    """Return how many bytes a column takes with every value expanded."""
    total = 0
    for chunk in column.chunks:
        lengths = pc.binary_length(chunk.dictionary) if pa.types.is_dictionary(chunk.type) else None
        sizes = pc.binary_length(chunk) if lengths is None else lengths.take(chunk.indices)
        total += pc.sum(sizes).as_py() or 0
    return total


def _geometry_column(metadata: Mapping[bytes, bytes], name: str) -> tuple[str, str]:
    """Return the name of the column of geometry, and its coordinate system."""
    geo = orjson.loads(metadata.get(b"geo", b"null"))
    primary = geo.get("primary_column") if isinstance(geo, dict) else None
    columns = geo.get("columns") if isinstance(geo, dict) else None
    column = columns.get(primary) if isinstance(columns, dict) else None
    if not isinstance(column, dict) or not isinstance(primary, str):
        raise FileRefused(name, "is Parquet, but says nothing of a geometry: no GeoParquet", "not-geoparquet")
    if column.get("encoding") != "WKB":
        encoding = shown(str(column.get("encoding")), 20)
        raise FileRefused(name, f"its geometry is encoded as '{encoding}': write it as WKB", "not-geoparquet")
    crs = column.get("crs", "OGC:CRS84")  # the default of the format; null means unknown
    return primary, orjson.dumps(crs).decode() if isinstance(crs, dict) else crs or ""


def _features(table: pa.Table, column: str, name: str) -> list[Feature]:
    if column not in table.column_names:
        raise FileRefused(name, f"has no column '{shown(column, 40)}' for its geometry", "not-geoparquet")
    others = {field: table[field].to_pylist() for field in table.column_names if field != column}
    return list(features_of(table[column].to_numpy(zero_copy_only=False), others))
