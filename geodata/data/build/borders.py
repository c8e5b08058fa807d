"""The countries of the OpenStreetMap package, and the lines between them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geodata.data.build import registry

GRID = 1e-6
WINDOW = shapely.box(33.4, 50.4, 36.4, 52.2)
EXTENT = shapely.box(30.5, 48.3, 40.0, 54.0)
SLIVER = 1e-4
"""Square degrees: a smaller gap between two countries is a sliver, not ground."""


def countries(cache: Path) -> dict[str, BaseGeometry]:
    """Read the countries, cut to the base map's extent, as a coverage.

    Ukraine and Belarus are read; Russia is the rest of the extent, so that
    both sides of the border have the same vertices. The package draws each
    country by itself, and neighbours differ by up to its 10 m tolerance;
    slivers left between Ukraine and Belarus go to Belarus.

    Parameters
    ----------
    cache : Path
        Folder for tarballs.

    Returns
    -------
    dict of str to geometry
        ``russia``, ``ukraine`` and ``belarus``, in degrees on the 1e-6 grid.

    Raises
    ------
    RegistryError
        If the package cannot be had.
    """
    features = json.loads(b"".join(registry.lines(registry.COUNTRIES, cache)))["features"]
    ukraine = _cut(country(features, "UA"))
    belarus = shapely.difference(_cut(country(features, "BY")), ukraine, grid_size=GRID)
    rest = shapely.difference(EXTENT, shapely.union_all([ukraine, belarus]), grid_size=GRID)
    parts = shapely.get_parts(rest)
    slivers = parts[shapely.area(parts) < SLIVER]
    return {
        "russia": shapely.union_all(parts[shapely.area(parts) >= SLIVER], grid_size=GRID),
        "ukraine": ukraine,
        "belarus": shapely.union_all([belarus, *slivers], grid_size=GRID),
    }


def between(ukraine: BaseGeometry, russia: BaseGeometry) -> BaseGeometry:
    """Return the line that two countries of one coverage share.

    Parameters
    ----------
    ukraine, russia : geometry
        Countries with the same vertices along their border, in degrees.

    Returns
    -------
    geometry
        LineString or MultiLineString.
    """
    shared = shapely.intersection(ukraine.boundary, russia.boundary, grid_size=GRID)
    return shapely.line_merge(shapely.union_all(_lines(shared)))


def _lines(geometry: BaseGeometry) -> list[BaseGeometry]:
    return [part for part in shapely.get_parts(geometry) if part.geom_type == "LineString"]


def country(features: list[dict[str, Any]], code: str) -> BaseGeometry:
    """Return the country of the package with an ISO 3166-1 code of two letters, whole."""
    found = [f for f in features if f["properties"].get("isoA2") == code]
    return shapely.make_valid(shape(found[0]["geometry"]))


def _cut(geometry: BaseGeometry) -> BaseGeometry:
    on_grid = shapely.set_precision(geometry, GRID)
    return shapely.intersection(on_grid, EXTENT, grid_size=GRID)
