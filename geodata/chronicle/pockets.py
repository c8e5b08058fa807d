"""Pockets: small detached ground that a map showed for weeks with no settlement in it (``pockets.csv``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import shapely

from geodata.chronicle.plane import scale_at
from geodata.model import Control
from geodata.shipped.base_map import read_csv

__all__ = ["Pocket", "load_pockets", "standing", "zone"]

_REACH = 2.0  # of the radius of a disc of the pocket's area: strips along the border are longer than wide


@dataclass(frozen=True)
class Pocket:
    """Ground of a known size around a known point.

    Attributes
    ----------
    source, region : str
        Whose map showed it, and where.
    control : Control
    lon, lat : float
        Its middle, degrees.
    first, last : str
        Days between which it was drawn, both included.
    area_km2 : float
        Right within a tenth on each of these days.
    """

    source: str
    region: str
    control: Control
    lon: float
    lat: float
    first: str
    last: str
    area_km2: float

    @property
    def radius_km(self) -> float:
        """Radius of a disc of this area, km."""
        return float(np.sqrt(self.area_km2 / np.pi))


@cache
def load_pockets() -> tuple[Pocket, ...]:
    """Return the pockets that ship with the project, in the order of the table."""
    return tuple(
        Pocket(
            row["source"],
            row["region"],
            Control(row["control"]),
            float(row["lon"]),
            float(row["lat"]),
            row["from_date"],
            row["to_date"],
            float(row["area_km2"]),
        )
        for row in read_csv("pockets.csv")
    )


def standing(source: str, region: str, date: str) -> tuple[Pocket, ...]:
    """Return the pockets that a map showed in a region on `date`."""
    return tuple(
        pocket
        for pocket in load_pockets()
        if (pocket.source, pocket.region) == (source, region) and pocket.first <= date <= pocket.last
    )


def zone(pocket: Pocket) -> shapely.Polygon:
    """Return the disc in which a pocket's ground is drawn, degrees."""
    scale = scale_at(pocket.lat)
    disc = shapely.Point(0.0, 0.0).buffer(_REACH * pocket.radius_km)
    return shapely.transform(disc, lambda points: points / scale + [pocket.lon, pocket.lat])
