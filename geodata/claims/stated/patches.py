"""Patches of ground that a statement leaves out although the map that it is about draws them.

``pockets.csv`` lists small pieces that were unchanged for weeks; ``claim_patches.csv`` those that only
claims need. Each has an area, the map that draws it, and the days on which it does, but no outline.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from geodata.model import Control
from geodata.shipped.base_map import read_csv
from geodata.words import translations

__all__ = ["Patch", "load_patches"]

_TABLES = ("pockets.csv", "claim_patches.csv")


@dataclass(frozen=True)
class Patch:
    """A piece of one control's ground, of `area_km2`, on one source's maps of `first` to `last`."""

    id: str
    source: str
    region: str
    control: Control
    place: str
    first: str
    last: str
    area_km2: float
    place_uk: str = ""

    def is_drawn(self, date: str) -> bool:
        """Tell whether the map of `date` has it."""
        return self.first <= date <= self.last


@cache
def load_patches() -> Mapping[str, Patch]:
    """Return the patches that ship with the project, by id."""
    rows = [row for table in _TABLES for row in read_csv(table)]
    uk = translations("patches_uk.csv", read_csv("patches_uk.csv"), [row["id"] for row in rows])
    return MappingProxyType({row["id"]: _patch(row, uk.get(row["id"], {})) for row in rows})


def _patch(row: Mapping[str, str], uk: Mapping[str, str]) -> Patch:
    return Patch(
        id=row["id"],
        source=row["source"],
        region=row["region"],
        control=Control(row["control"]),
        place=row["place"],
        place_uk=uk.get("place", ""),
        first=row["from_date"],
        last=row["to_date"],
        area_km2=float(row["area_km2"]),
    )
