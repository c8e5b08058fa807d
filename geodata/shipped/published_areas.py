"""The areas that observed maps showed day by day, as they ship with the project (``area_by_day.csv``).

A store may have fewer of a source's maps than were published. Its areas on the other days are still known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from types import MappingProxyType

from geodata.model import Control
from geodata.region_table import region_ids
from geodata.regions import Region
from geodata.shipped.base_map import read_csv

__all__ = ["PublishedAreas", "published_areas", "published_days"]

# km2 by control. A control that the map does not cover in the region is missing: unknown, not 0.
PublishedAreas = Mapping[Control, float]

# What each map covers. There a day without a row is a day without ground: below 0.05 km2 there is no row.
_MAPPED = {
    "deepstate": frozenset(product(region_ids(), Control)),
    "owlmaps": frozenset(product(region_ids(), (Control.UKRAINE, Control.RUSSIA))),
    "deepstate_occupied": frozenset({("sumy", Control.RUSSIA)}),
}


@cache
def _rows() -> Sequence[Mapping[str, str]]:
    """Return the rows of the table, read once: every claim asks for them."""
    return read_csv("area_by_day.csv")


@cache
def published_days(source_id: str) -> frozenset[str]:
    """Return the dates of the source's maps whose areas ship; none for a source without any."""
    return frozenset(row["date"] for row in _rows() if row["source"] == source_id)


def published_areas(source_id: str, region: Region) -> Mapping[str, PublishedAreas]:
    """Return the areas of the opponent and of contested ground in `region`, by date of the map.

    Parameters
    ----------
    source_id : str
        An observed map.
    region : Region

    Returns
    -------
    mapping
        Date -> control -> km2. Controls that the map does not cover here are left out; if it
        covers none, so is every date.
    """
    mapped = _MAPPED.get(source_id, frozenset())
    controls = [control for control in (region.opponent, Control.CONTESTED) if (region.id, control) in mapped]
    if not controls:
        return MappingProxyType({})
    found = {
        (row["date"], row["status"]): float(row["area_km2"])
        for row in _rows()
        if row["source"] == source_id and row["region"] == region.id
    }
    return MappingProxyType(
        {
            date: {control: found.get((date, control), 0.0) for control in controls}
            for date in published_days(source_id)
        }
    )
