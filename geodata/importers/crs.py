"""The coordinate systems of foreign files -> longitude and latitude."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

import numpy as np
import pyproj

from geodata.errors import FileRefused
from geodata.files import shown
from geodata.importers.rings import Coordinates

__all__ = ["Transform", "is_known", "stated_in", "to_lonlat", "transform_of"]

_AUTHORITY = re.compile(
    r"(?:urn:(?:ogc|x-ogc):def:crs:|https?://www\.opengis\.net/def/crs/)?"
    r"(EPSG|ESRI|IGNF|OGC)[:/](?:[\d.]*[:/])?([A-Z0-9]{1,8})",
    re.IGNORECASE,
)
_CODE = re.compile(r"\d{4,6}", re.ASCII)
_CRS84 = re.compile(r"(?:urn:ogc:def:crs:OGC:[\d.]*:)?(?:OGC:)?CRS84h?|EPSG:4326", re.IGNORECASE)
_WKT = re.compile(r"[A-Z_]{4,20}(?:CS|CRS)\s*[\[(]", re.IGNORECASE)
# These make PROJ open local files, or name a pipeline, which is no coordinate system.
_OPENS = re.compile(r"grids\s*=\s*(?!@null\b)|parameter_?file|\bfile\s*=|\binit\s*=|pipeline", re.IGNORECASE)
_LONGEST = 20_000

Transform = Callable[[Coordinates], Coordinates]


def transform_of(document: object, name: str) -> Transform | None:
    """Return the transform to longitude and latitude for the ``crs`` member of a GeoJSON document.

    RFC 7946 removed the member, but programs still write it, and mean it.

    Raises
    ------
    FileRefused
        Code ``unknown-crs``.
    """
    member = document.get("crs") if isinstance(document, dict) else None
    return None if member is None else to_lonlat(stated_in(document), name)


def stated_in(document: object) -> str:
    """Return the coordinate system that a GeoJSON document names; "" if it names none, "?" if malformed."""
    member = document.get("crs") if isinstance(document, dict) else None
    if member is None:
        return ""
    properties = member.get("properties") if isinstance(member, dict) else None
    system = properties.get("name") if isinstance(properties, dict) else None
    return system if isinstance(system, str) and system.strip() else "?"


def is_known(system: str) -> bool:
    """Tell whether `system` is one that leads to longitude and latitude."""
    return _way(system.strip())[0]


def to_lonlat(system: str, name: str) -> Transform | None:
    """Return the transform from `system`; None if there is nothing to do.

    Parameters
    ----------
    system : str
        A code such as ``EPSG:3857``, WKT, PROJJSON or a PROJ string. Nothing that makes PROJ open a file,
        and no pipeline.
    name : str
        The file's name, for the message.

    Raises
    ------
    FileRefused
        Code ``unknown-crs``.
    """
    known, transform = _way(system.strip())
    if known:
        return transform
    found = shown(system.strip(), 60)
    cause = (
        f"its coordinate system '{found}' is not known; in the map, crs such as \"EPSG:32637\" would tell it"
    )
    raise FileRefused(name, cause, "unknown-crs")


@lru_cache(maxsize=64)  # a folder of files usually has one system, and a proposal tries several
def _way(text: str) -> tuple[bool, Transform | None]:
    """Return whether `text` is a coordinate system, and the transform from it, if one is needed."""
    if _CRS84.fullmatch(text):
        return True, None
    try:
        crs = _parsed(text)
        if crs is None:
            return False, None
        return True, None if crs.to_epsg() == 4326 else _transform(crs)
    except (pyproj.exceptions.ProjError, ValueError):
        return False, None


def _parsed(text: str) -> pyproj.CRS | None:
    if _CODE.fullmatch(text):
        return pyproj.CRS.from_epsg(int(text))
    if match := _AUTHORITY.fullmatch(text):
        return pyproj.CRS.from_authority(match[1].upper(), match[2])
    if len(text) > _LONGEST or _OPENS.search(text):
        return None
    if _WKT.match(text):
        return pyproj.CRS.from_wkt(text)
    if text.startswith("{"):
        return pyproj.CRS.from_json(text)
    return pyproj.CRS.from_string(text) if text.startswith("+proj=") else None


def _transform(system: pyproj.CRS) -> Transform:
    transformer = pyproj.Transformer.from_crs(system, "OGC:CRS84", always_xy=True)

    def transform(points: Coordinates) -> Coordinates:
        return np.column_stack(transformer.transform(points[:, 0], points[:, 1]))

    return transform
