"""Areas and lengths by day: how much of a region each side holds on a source's map.

Home ground is what no polygon gives to another, so the three areas of a region always add up to
the region's area. A polygon is cut and measured once, however many days it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geodata import geometry
from geodata.model import Control
from geodata.regions import Region
from geodata.timeline import Part, Snapshot

__all__ = ["Areas", "DayMeasure", "contact_lines", "measure"]


@dataclass(frozen=True)
class Areas:
    """Geodesic areas in km2 of the ground that each side holds in one region."""

    ukraine: float
    russia: float
    contested: float

    def of(self, control: Control) -> float:
        """Return the area of `control`."""
        return float(getattr(self, control.value))


@dataclass(frozen=True)
class DayMeasure:
    """What one snapshot says of one region: `areas` in km2, `contact_line` in km, and that `line` itself."""

    date: str
    until: str
    areas: Areas
    contact_line: float
    line: BaseGeometry = field(default=shapely.LineString(), compare=False)


def measure(history: Sequence[Snapshot], region: Region, border: BaseGeometry) -> list[DayMeasure]:
    """Return the areas and the contact line of `region` on every snapshot.

    Parameters
    ----------
    history : sequence of Snapshot
        One source's, in order.
    region : Region
        Where to measure.
    border : geometry
        The state border, from `regions.state_border`.
    """
    sizes = _part_areas(history, region)
    lines = contact_lines(history, region, border)
    lengths = geometry.length_km(lines)
    return [
        DayMeasure(snapshot.date, snapshot.until, _areas(snapshot.parts, sizes, region), float(length), line)
        for snapshot, length, line in zip(history, lengths, lines, strict=True)
    ]


def _part_areas(history: Sequence[Snapshot], region: Region) -> dict[Part, float]:
    parts = sorted(set().union(*(snapshot.parts for snapshot in history)))
    polygons = shapely.from_wkb([code for _, code in parts])
    shapely.prepare(region.geometry)
    inside = np.flatnonzero(shapely.intersects(region.geometry, polygons))
    cut = shapely.intersection(polygons[inside], region.geometry)
    areas = geometry.area_km2(cut)
    return {parts[index]: float(area) for index, area in zip(inside, areas, strict=True)}


def _areas(parts: Iterable[Part], sizes: dict[Part, float], region: Region) -> Areas:
    held = dict.fromkeys(Control, 0.0)
    for part in sorted(parts):
        held[part[0]] += sizes.get(part, 0.0)
    held[region.home] = 0.0
    held[region.home] = region.area_km2 - sum(held.values())
    return Areas(held[Control.UKRAINE], held[Control.RUSSIA], held[Control.CONTESTED])


def contact_lines(history: Sequence[Snapshot], region: Region, border: BaseGeometry) -> list[BaseGeometry]:
    """Return the contact line in `region` on every snapshot: the edge of the opponent's ground.

    The state border is left out. Where a contested belt lies between the sides, the line runs along
    the opponent's edge of it. The line is empty where the opponent holds nothing.
    """
    known: dict[frozenset[bytes], BaseGeometry] = {}
    lines = []
    for snapshot in history:
        held = frozenset(code for control, code in snapshot.parts if control is region.opponent)
        if held not in known:
            known[held] = _contact_line(held, region, border)
        lines.append(known[held])
    return lines


def _contact_line(held: frozenset[bytes], region: Region, border: BaseGeometry) -> BaseGeometry:
    ground = shapely.union_all(shapely.from_wkb(sorted(held)))
    edge = geometry.contact_line(ground, border)
    return shapely.intersection(edge, region.geometry)
