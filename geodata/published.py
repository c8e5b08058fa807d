"""The areas that observed maps showed day by day, as they ship with the project (``area_by_day.csv``).

A store may hold fewer of a source's maps than there were. On the other days its areas are known all the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from geodata.context import read_csv
from geodata.model import Control
from geodata.regions import Region

__all__ = ["PublishedAreas", "published_areas", "published_days"]

# km2 by control. What a map did not list is 0; home ground is not listed.
PublishedAreas = Mapping[Control, float]


@cache
def published_days(source_id: str) -> frozenset[str]:
    """Return the dates of the source's maps whose areas ship; none for a source without any."""
    return frozenset(row["date"] for row in read_csv("area_by_day.csv") if row["source"] == source_id)


def published_areas(source_id: str, region: Region) -> Mapping[str, PublishedAreas]:
    """Return the areas of the opponent and of contested ground in `region`, by date of the map."""
    found = {
        (row["date"], row["status"]): float(row["area_km2"])
        for row in read_csv("area_by_day.csv")
        if row["source"] == source_id and row["region"] == region.id
    }
    controls = (region.opponent, Control.CONTESTED)
    return MappingProxyType(
        {
            date: {control: found.get((date, control), 0.0) for control in controls}
            for date in published_days(source_id)
        }
    )
