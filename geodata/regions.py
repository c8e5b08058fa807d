"""The regions that areas are measured in, and the state border between them.

They ship with the project; ``geodata/data/README.md`` says where they come from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

from geodata import files, geometry
from geodata.errors import UnknownName
from geodata.model import Control
from geodata.region_table import NamedRegion, named_regions
from geodata.words import Name

__all__ = ["Region", "areas_by_region", "by_id", "load_regions", "state_border"]

# Neighbours share their vertices to within the grid; anything wider is not a border.
_TOUCH_DEGREES = 2e-6


@dataclass(frozen=True)
class Region:
    """The border area on one side of the state border.

    Attributes
    ----------
    id : str
        ``kursk``, ``belgorod`` or ``sumy``.
    home : Control
        The side that holds whatever no polygon gives to another.
    title, title_uk : str
        Name on the screen.
    geometry : shapely Polygon or MultiPolygon
        In degrees, EPSG:4326.
    area_km2 : float
        Geodesic.
    """

    id: str
    home: Control
    title: str
    title_uk: str
    geometry: BaseGeometry
    area_km2: float

    @property
    def name(self) -> Name:
        """Its title in every language."""
        return Name(self.title, self.title_uk)

    @property
    def opponent(self) -> Control:
        """The side that is not at home here."""
        return Control.UKRAINE if self.home is Control.RUSSIA else Control.RUSSIA


@cache
def load_regions() -> tuple[Region, ...]:
    """Return the regions of the table that have an outline, in the order of the outlines."""
    table = gpd.read_file(files.data_path("regions.geojson"))
    areas = geometry.area_km2(table.geometry.to_numpy())
    named = {one.id: one for one in named_regions()}
    return tuple(
        _region(named[row.id], row.geometry, float(area))
        for row, area in zip(table.itertuples(), areas, strict=True)
    )


def _region(named: NamedRegion, outline: BaseGeometry, area: float) -> Region:
    title, title_uk = (named.names[lang].title for lang in ("en", "uk"))
    return Region(named.id, Control(named.home), title, title_uk, outline, area)


def areas_by_region(ground: Mapping[Control, BaseGeometry]) -> dict[tuple[str, Control], float]:
    """Return the km2 of each control's ground in each region, geodesic."""
    return {
        (region, control): km2
        for control, geometry_of in ground.items()
        for region, km2 in _areas_of(geometry_of).items()
    }


@lru_cache(maxsize=256)  # from day to day, most controls do not change
def _areas_of(ground: BaseGeometry) -> Mapping[str, float]:
    regions = load_regions()
    inside = [shapely.intersection(ground, region.geometry) for region in regions]
    sizes = geometry.area_km2([geometry.as_multipolygon(part) for part in inside])
    return {region.id: round(float(km2), 4) for region, km2 in zip(regions, sizes, strict=True)}


def by_id(regions: tuple[Region, ...], name: str) -> Region:
    """Return the region called `name`.

    Raises
    ------
    UnknownName
        The error lists the names that exist.
    """
    found = next((region for region in regions if region.id == name), None)
    if found is None:
        raise UnknownName("region", name, (region.id for region in regions))
    return found


def state_border(regions: tuple[Region, ...]) -> BaseGeometry:
    """Return the line along which regions of different home sides touch, in degrees."""
    russian = shapely.union_all([region.geometry for region in regions if region.home is Control.RUSSIA])
    ukrainian = shapely.union_all([region.geometry for region in regions if region.home is Control.UKRAINE])
    return russian.boundary.intersection(ukrainian.buffer(_TOUCH_DEGREES))
