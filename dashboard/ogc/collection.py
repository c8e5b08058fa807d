"""A collection of features: the rows of a table, each with a shape, an id that stays, and days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely
from shapely import STRtree

from dashboard.ogc.days import Days
from geodata.bundle import date_of
from geodata.exporting.table import Column, Shape, Value
from geodata.model import Control
from geodata.region_table import region_ids

__all__ = ["Box", "Collection", "Extent", "Mask", "Objects"]

Box = tuple[float, float, float, float]  # west, south, east, north
Mask = npt.NDArray[np.bool_]
Texts = npt.NDArray[np.str_]
Objects = npt.NDArray[np.object_]

_KINDS = ("observed", "reconstruction")


@dataclass(frozen=True)
class Extent:
    """Where and when there are features; None where none has a place, or days. Both days are inclusive."""

    box: Box | None
    days: Days | None


@dataclass(frozen=True, eq=False)
class Collection:
    """Features, in the order in which they are listed.

    Attributes
    ----------
    id, title, about : str
        Its name in addresses, and what it is, for people.
    columns : tuple of Column
        The properties of each feature.
    rows : sequence of tuple
        Their values, in the order of `columns`.
    ids : tuple of str
        The names of the features: the same after another import of the same maps.
    shape : Shape
        The kind of `geometries`.
    geometries : array of object
        In degrees, longitude first; None where a feature has no place.
    starts, ends : array of str
        The days over which each is valid, `ends` exclusive; empty where the collection knows no days.
    """

    id: str
    title: str
    about: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Value]]
    ids: tuple[str, ...]
    shape: Shape
    geometries: Objects
    starts: Texts
    ends: Texts

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """The columns, by name."""
        return {column.name: column for column in self.columns}

    @cached_property
    def places(self) -> dict[str, int]:
        """Where in the list each feature is, by id."""
        return {name: place for place, name in enumerate(self.ids)}

    @cached_property
    def tree(self) -> STRtree:
        """An index of the shapes."""
        return STRtree(self.geometries)

    @property
    def has_days(self) -> bool:
        """Whether its features are valid on some days and not on others."""
        return len(self.starts) > 0

    def values(self, name: str) -> list[Value]:
        """Return the values of a column."""
        place = list(self.by_name).index(name)
        return [row[place] for row in self.rows]

    def closed(self, name: str) -> tuple[str, ...]:
        """Return the only values that a column may have; empty where it may have any."""
        return self._closed.get(name, ())

    @cached_property
    def _closed(self) -> dict[str, tuple[str, ...]]:
        named: dict[str, tuple[str, ...]] = {"kind": _KINDS, "control": tuple(Control)}
        if "source" in self.by_name:
            named["source"] = tuple(sorted({str(name) for name in self.values("source")}))
        if "region" in self.by_name:
            others = {str(name) for name in self.values("region") if name}
            named["region"] = tuple(dict.fromkeys([*region_ids(), *sorted(others)]))
        return {name: known for name, known in named.items() if name in self.by_name}

    def everything(self) -> Mask:
        """Return a mask that all features pass."""
        return np.ones(len(self), dtype=bool)

    def valid(self, days: Days) -> Mask:
        """Tell which features are valid on any of the `days`; all, where the collection knows no days."""
        if not self.has_days:
            return self.everything()
        return np.asarray((self.starts <= days.last) & (self.ends > days.first))

    def touching(self, shape: Any, predicate: str = "intersects") -> Mask:
        """Tell which features' shapes intersect `shape`, or for which `shape` has another `predicate`."""
        found = np.zeros(len(self), dtype=bool)
        found[self.tree.query(shape, predicate=predicate)] = True
        return found

    @cached_property
    def extent(self) -> Extent:
        """Where and when there are features."""
        bounds = shapely.total_bounds(self.geometries) if len(self) else np.full(4, np.nan)
        west, south, east, north = (float(edge) for edge in bounds)
        box = None if np.isnan(west) else (west, south, east, north)
        return Extent(box, self._days() if self.has_days else None)

    def _days(self) -> Days:
        return Days(min(self.starts.tolist()), date_of(-1, max(self.ends.tolist())))
