"""A table of an export as a data frame, with what the export says of itself in ``attrs``."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import geopandas as gpd
import pandas as pd

from geodata.exporting import Content
from geodata.exporting.table import Column, Kind, Table
from geodata.model import CRS

__all__ = ["as_frame", "as_geoframe", "attrs_of"]

# Seconds are the coarsest that pandas has; ``str`` and ``Int64`` have a missing value that is no number.
_TYPES = {Kind.TEXT: "str", Kind.DATE: "datetime64[s]", Kind.NUMBER: "float64", Kind.INTEGER: "Int64"}


def as_frame(table: Table, attrs: dict[str, Any]) -> pd.DataFrame:
    """Return the rows of `table`, each column with the type of its values."""
    frame = pd.DataFrame({column.name: _values(table, column) for column in table.columns})
    told = {"about": table.about, "columns": _meanings(table), **attrs}
    frame.attrs = dict[Hashable, Any](told.items())
    return frame


def as_geoframe(table: Table, attrs: dict[str, Any]) -> gpd.GeoDataFrame:
    """Return the rows of `table` with their shapes, in degrees, WGS 84."""
    plain = as_frame(table, attrs)
    frame = gpd.GeoDataFrame(plain, geometry=list(table.geometries), crs=CRS)
    frame.attrs = plain.attrs
    return frame


def _values(table: Table, column: Column) -> pd.Series:
    return pd.Series(table.column(column.name), dtype=_TYPES[column.kind])


def _meanings(table: Table) -> dict[str, str]:
    return {column.name: column.about for column in table.columns}


def attrs_of(content: Content) -> dict[str, Any]:
    """Return whose maps they are, under which terms, of which revision, and how to read them."""
    return {**content.about.as_json(), "left_out": list(content.selection.left_out)}
