"""Areas and lengths by day: how much of a region each side holds on a source's map.

Home ground is what no polygon gives to another, so the areas of a region that are known add up to the
region's area. A polygon is cut and measured once, however many days it is on the map.

What a map does not tell has no figure: the ground of a control that it does not cover, and on an
incomplete map any ground of which nothing is left to measure, which may not be zero.

A reconstruction is drawn to meet published areas. Its figures are these; if none was published it
has none. The part of them that no polygon shows is given separately.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geodata import geometry
from geodata.model import Control
from geodata.regions import Region
from geodata.timeline import Part, Snapshot

__all__ = ["UNPLACED_KM2", "Areas", "DayMeasure", "Stated", "contact_lines", "measure"]

Stated = Mapping[str, Mapping[Control, float]]

UNPLACED_KM2 = 0.05  # km2: drawn ground meets the published figure to less than this
_NOTHING_KM2 = 0.005  # published areas are whole hundredths


@dataclass(frozen=True)
class Areas:
    """Geodesic areas in km2 of the ground that each side holds in one region; None if unknown."""

    ukraine: float | None
    russia: float | None
    contested: float | None

    def of(self, control: Control) -> float | None:
        """Return the area of `control`."""
        found: float | None = getattr(self, control.value)
        return found


@dataclass(frozen=True)
class DayMeasure:
    """What one snapshot says about one region.

    Attributes
    ----------
    date, until : str
        Of the snapshot.
    areas : Areas
        km2.
    contact_line : float or None
        Its length in km; None if the opponent's ground is not known.
    line : geometry
        The contact line itself, degrees.
    unplaced : mapping of Control to float
        km2 of `areas` that no polygon of a reconstruction shows.
    """

    date: str
    until: str
    areas: Areas
    contact_line: float | None
    line: BaseGeometry = field(default=shapely.LineString(), compare=False)
    unplaced: Mapping[Control, float] = field(default_factory=dict)


def measure(
    history: Sequence[Snapshot], region: Region, border: BaseGeometry, stated: Stated | None = None
) -> list[DayMeasure]:
    """Return the areas and the contact line of `region` on every snapshot.

    Parameters
    ----------
    history : sequence of Snapshot
        One source's, in order.
    region : Region
        Where to measure.
    border : geometry
        The state border, from `regions.state_border`.
    stated : mapping, optional
        For a reconstruction, by date: the published areas in `region` that it was drawn to meet.
    """
    sizes = _part_areas(history, region)
    lines = contact_lines(history, region, border)
    lengths = geometry.length_km(lines)
    return [
        _day(snapshot, _held(snapshot, sizes, region), region, (float(length), line), stated)
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


def _day(
    snapshot: Snapshot,
    drawn: Mapping[Control, float | None],
    region: Region,
    line: tuple[float, BaseGeometry],
    stated: Stated | None,
) -> DayMeasure:
    told = {} if stated is None else stated.get(snapshot.date, {})
    published = {control: km2 for control, km2 in told.items() if control in drawn}
    # Where nobody published an area, a reconstruction only guesses the shape, and has no figure.
    held = drawn if stated is None else {**dict.fromkeys(drawn), **published}
    return DayMeasure(
        snapshot.date,
        snapshot.until,
        _areas(held, snapshot, region),
        None if drawn[region.opponent] is None else line[0],
        line[1],
        {
            control: km2 - (drawn[control] or 0.0)
            for control, km2 in published.items()
            if km2 - (drawn[control] or 0.0) > UNPLACED_KM2
        },
    )


def _held(snapshot: Snapshot, sizes: Mapping[Part, float], region: Region) -> dict[Control, float | None]:
    """Return the opponent's ground on a snapshot, and the contested ground."""
    held = dict.fromkeys((region.opponent, Control.CONTESTED), 0.0)
    for part in sorted(snapshot.parts):
        if part[0] in held:
            held[part[0]] += sizes.get(part, 0.0)
    return {control: km2 if _is_told(control, km2, snapshot) else None for control, km2 in held.items()}


def _is_told(control: Control, km2: float, snapshot: Snapshot) -> bool:
    # What was set aside may have been all there was: on an incomplete map, nothing is not 0.
    return snapshot.knows(control) and (km2 >= _NOTHING_KM2 or not snapshot.incomplete)


def _areas(held: Mapping[Control, float | None], snapshot: Snapshot, region: Region) -> Areas:
    opponent, contested = held[region.opponent], held[Control.CONTESTED]
    home = None
    if opponent is not None and (contested is not None or Control.CONTESTED not in snapshot.controls):
        home = region.area_km2 - opponent - (contested or 0.0)
    areas = {region.opponent: opponent, region.home: home}
    return Areas(areas[Control.UKRAINE], areas[Control.RUSSIA], contested)


def contact_lines(history: Sequence[Snapshot], region: Region, border: BaseGeometry) -> list[BaseGeometry]:
    """Return the contact line in `region` on every snapshot: the edge of the opponent's ground.

    The state border is left out. Where there is a contested belt between the sides, the line runs along
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
