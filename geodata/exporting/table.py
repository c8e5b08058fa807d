"""A table as every format writes it: named columns, rows, and perhaps a shape for each row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from shapely.geometry.base import BaseGeometry

__all__ = ["Column", "Kind", "Shape", "Table", "Value"]

Value = str | float | int | None  # dates are ISO texts; None is "unknown", never 0


class Kind(StrEnum):
    """The values of a column."""

    TEXT = "text"
    DATE = "date"
    NUMBER = "number"
    INTEGER = "integer"


class Shape(StrEnum):
    """The geometry of a table's rows, by the names of OGC."""

    POLYGONS = "MultiPolygon"
    LINE = "LineString"
    POINT = "Point"


@dataclass(frozen=True)
class Column:
    """A column and what it says. Where rows have a shape, names have ten letters at most, for Shapefiles."""

    name: str
    kind: Kind
    about: str


@dataclass(frozen=True)
class Table:
    """Rows of values, in the order of `columns`.

    Attributes
    ----------
    name, title, about : str
        Its name in files, and what it is, for people.
    shape : Shape or None
        The kind of `geometries`, in degrees, one for each row; None if it has none.
    """

    name: str
    title: str
    about: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Value]]
    shape: Shape | None = None
    geometries: Sequence[BaseGeometry] = ()

    def column(self, name: str) -> list[Value]:
        """Return the values of the column called `name`."""
        index = [column.name for column in self.columns].index(name)
        return [row[index] for row in self.rows]

    def named_rows(self) -> Iterator[dict[str, Value]]:
        """Yield each row by the names of the columns."""
        names = [column.name for column in self.columns]
        for row in self.rows:
            yield dict(zip(names, row, strict=True))
