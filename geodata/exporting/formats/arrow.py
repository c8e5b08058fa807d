"""A table as Arrow's, which GDAL and Parquet take with real dates and empty cells of any kind."""

from __future__ import annotations

import datetime as dt

import pyarrow as pa
import shapely

from geodata.exporting.table import Column, Kind, Table, Value

__all__ = ["GEOMETRY", "as_arrow", "as_date"]

GEOMETRY = "geometry"
_TYPES = {
    Kind.TEXT: pa.string(),
    Kind.DATE: pa.date32(),
    Kind.NUMBER: pa.float64(),
    Kind.INTEGER: pa.int64(),
}


def as_arrow(table: Table) -> pa.Table:
    """Return `table`, its shapes as WKB in the column ``geometry``."""
    names = [column.name for column in table.columns]
    arrays = [_array(column, table.column(column.name)) for column in table.columns]
    if table.shape is not None:
        names.append(GEOMETRY)
        arrays.append(pa.array(shapely.to_wkb(list(table.geometries)).tolist(), pa.binary()))
    return pa.table(arrays, names=names)


def _array(column: Column, values: list[Value]) -> pa.Array:
    found = [as_date(value) for value in values] if column.kind is Kind.DATE else values
    return pa.array(found, _TYPES[column.kind])


def as_date(value: Value) -> dt.date | None:
    """Return an ISO date as a date; None stays None."""
    return None if value is None else dt.date.fromisoformat(str(value))
