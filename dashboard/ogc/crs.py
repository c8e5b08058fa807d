"""Systems of coordinates: longitude before latitude, or latitude before longitude, on WGS 84."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from dashboard.ogc.refused import choose

__all__ = ["CRS84", "EPSG4326", "SYSTEMS", "is_swapped"]

CRS84: Final = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
EPSG4326: Final = "http://www.opengis.net/def/crs/EPSG/0/4326"
SYSTEMS: Final = (CRS84, EPSG4326)
_SWAPPED = MappingProxyType(
    {
        CRS84: False,
        "[OGC:CRS84]": False,
        "OGC:CRS84": False,
        EPSG4326: True,
        "[EPSG:4326]": True,
        "EPSG:4326": True,
    }
)


def is_swapped(text: str, name: str) -> bool:
    """Tell whether the system that the parameter called `name` holds has latitude first.

    Raises
    ------
    UsageError
        It is not served.
    """
    if text not in _SWAPPED:
        raise choose(name, text, SYSTEMS)
    return _SWAPPED[text]
