"""The coordinate systems of foreign files -> longitude and latitude."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import pyproj

from geodata.errors import FileRefused
from geodata.geometry import Coordinates

__all__ = ["to_lonlat", "transform_of"]

# Names only: pyproj would also take a pipeline, or a path to a grid file.
_EPSG = re.compile(r"(?:urn:ogc:def:crs:)?EPSG:(?:[\d.]*:)?(\d{4,6})", re.IGNORECASE)
_CRS84 = re.compile(r"urn:ogc:def:crs:OGC:[\d.]*:CRS84h?|OGC:CRS84|CRS84", re.IGNORECASE)

Transform = Callable[[Coordinates], Coordinates]


def transform_of(document: object, name: str) -> Transform | None:
    """Return the way to longitude and latitude that the ``crs`` member of a GeoJSON document names.

    RFC 7946 did away with the member; programs go on writing it, and mean it.

    Raises
    ------
    FileRefused
        Code ``unknown-crs``.
    """
    member = document.get("crs") if isinstance(document, dict) else None
    if member is None:
        return None
    properties = member.get("properties") if isinstance(member, dict) else None
    system = properties.get("name") if isinstance(properties, dict) else None
    return to_lonlat(system if isinstance(system, str) else "", name)


def to_lonlat(system: str, name: str) -> Transform | None:
    """Return the way from `system`, such as ``EPSG:3857``; None where there is nothing to do."""
    match = _EPSG.fullmatch(system.strip())
    if _CRS84.fullmatch(system.strip()) or (match and match[1] == "4326"):
        return None
    refused = FileRefused(name, f"its coordinate system {system[:60]!r} is not known", "unknown-crs")
    if match is None:
        raise refused
    try:
        return _transform(pyproj.CRS.from_epsg(int(match[1])))
    except pyproj.exceptions.ProjError:
        raise refused from None


def _transform(system: pyproj.CRS) -> Transform:
    transformer = pyproj.Transformer.from_crs(system, "OGC:CRS84", always_xy=True)

    def transform(points: Coordinates) -> Coordinates:
        return np.column_stack(transformer.transform(points[:, 0], points[:, 1]))

    return transform
