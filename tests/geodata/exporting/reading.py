"""A table of an export, read back through other programs, held against the store's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import pyogrio
import pytest
import shapely

from geodata import geometry
from geodata.exporting.table import Table

KEY = ("source", "region", "control", "valid_from", "valid_to")
TOLERANCE_KM2 = 0.01

Rows = list[tuple[Mapping[str, Any], shapely.Geometry]]


def read_by_gdal(path: str, layer: str | None = None) -> tuple[dict[str, Any], Rows]:
    """Return what GDAL says of a layer, and its rows; dates as ISO texts."""
    meta, _, shapes, columns = pyogrio.raw.read(path, layer=layer)
    rows = [
        dict(zip(meta["fields"], [_plain(value) for value in values], strict=True))
        for values in zip(*columns, strict=True)
    ]
    return meta, list(zip(rows, shapely.from_wkb(shapes), strict=True))


def _plain(value: Any) -> Any:
    if isinstance(value, np.datetime64):
        return str(value.astype("datetime64[D]"))
    if isinstance(value, (dt.date, dt.datetime)):
        return value.isoformat()[:10]
    return value


def check_same(rows: Rows, table: Table) -> None:
    """Check that `rows` are those of `table`, in any order, with the same areas."""
    key = [name for name in KEY if name in [column.name for column in table.columns]]
    expected = list(zip(table.named_rows(), table.geometries, strict=True))
    assert len(rows) == len(expected)
    told, wanted = _areas(rows, key), _areas(expected, key)
    assert told.keys() == wanted.keys()
    assert told == pytest.approx(wanted, abs=TOLERANCE_KM2)
    assert max(wanted.values()) > 1


def _areas(rows: Iterable[tuple[Mapping[str, Any], shapely.Geometry]], key: list[str]) -> dict[str, float]:
    found: dict[str, float] = {}
    for row, shape in rows:
        assert shapely.is_valid(shape)
        name = " ".join(str(row[column]) for column in key)
        found[name] = found.get(name, 0.0) + float(geometry.area_km2([shape])[0])
    return found


def mark_of(table: Table) -> str:
    """Return what every file with a personal source has to say."""
    assert "hand" in table.column("source")
    return "For personal analysis only; not for publication"
