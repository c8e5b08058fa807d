"""A region with its settlements, and two maps of it laid over each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from shapely import MultiPolygon, Point
from shapely.geometry.base import BaseGeometry

from geodata import geometry
from geodata.explain.pieces import Geometries, Pieces, pieces
from geodata.explain.step import NOTHING, Step, StepKind, Where
from geodata.measures.difference import Change, Moved
from geodata.measures.line_movement import compass, distances, scaled
from geodata.measures.overlay import Face, faces_of
from geodata.measures.settlement_history import CODES, Statuses, status_table, within
from geodata.model import GRID, Control
from geodata.regions import Region
from geodata.shipped.settlements import Settlement
from geodata.timeline import Part, Snapshot

__all__ = ["ExplainedRegion", "RegionMap"]

MOST_PLACES = 3  # largest pieces that a step names
_CONTROLS = tuple(Control)


@dataclass(frozen=True)
class RegionMap:
    """One map of the region: its polygons there, except the home side's, and who holds the places."""

    date: str
    parts: frozenset[Part]
    statuses: Statuses


class ExplainedRegion:
    """A region and its settlements, prepared for one step after another."""

    def __init__(self, region: Region, places: Sequence[Settlement], border: BaseGeometry) -> None:
        inside = within(places, [region])
        self.region = region
        self.places = tuple(sorted((p for p in places if p.id in inside), key=lambda place: place.id))
        self.points = shapely.points(np.reshape([(p.lon, p.lat) for p in self.places], (-1, 2)))
        self.tree = shapely.STRtree(scaled(self.points))
        self.border = scaled(shapely.get_parts(np.array([border])))
        self.cuts: dict[Part, MultiPolygon] = {}
        self.home = np.array([CODES[place.home] for place in self.places], dtype=np.int8)

    def maps(self, history: Sequence[Snapshot]) -> list[RegionMap]:
        """Return what each snapshot shows of the region; a polygon is cut once, however long it lasts."""
        parts = sorted(set().union(*(snapshot.parts for snapshot in history)))
        self._cut([part for part in parts if part[0] is not self.region.home and part not in self.cuts])
        table = status_table(history, self.places)
        return [
            RegionMap(item.date, item.parts & self.cuts.keys(), row)
            for item, row in zip(history, table, strict=True)
        ]

    def _cut(self, parts: Sequence[Part]) -> None:
        polygons = shapely.from_wkb(np.array([code for _, code in parts], dtype=object))
        shapely.prepare(self.region.geometry)
        for index in np.flatnonzero(shapely.intersects(self.region.geometry, polygons)).tolist():
            cut = shapely.intersection(polygons[index], self.region.geometry, grid_size=GRID)
            self.cuts[parts[index]] = geometry.as_multipolygon(cut)

    def step(self, old: RegionMap, new: RegionMap, kind: StepKind | None, days: int) -> Step | None:
        """Return the step from `old` to `new`, or None where no ground changed hands."""
        changed = self._changed(old, new) if old.parts != new.parts else []
        if sum(face.km2 for face in changed) < NOTHING:
            return None
        ground = pieces(changed)
        ordinary = StepKind.CHANGE if days == 1 else StepKind.LANDED
        return Step(
            region=self.region.id,
            date=new.date,
            from_date=old.date,
            kind=kind or (StepKind.SLIVERS if ground.are_slivers() else ordinary),
            days=days,
            moved=_moved(changed),
            where=tuple(self._where(ground)),
            settlements=tuple(self._settlements(old, new)),
            direction=self._direction(old, new, ground),
        )

    def _changed(self, old: RegionMap, new: RegionMap) -> list[Face]:
        """Return the faces with different holders on the two maps.

        A polygon that is on both maps has the same holder on both, and is not cut.
        """
        gone, come = self._away(old.parts - new.parts), self._away(new.parts - old.parts)
        found = faces_of(self.region.id, self.region.home, gone, come)
        return [face for face in found if face.before is not face.after]

    def _away(self, parts: frozenset[Part]) -> dict[Control, BaseGeometry]:
        return {
            control: shapely.union_all([self.cuts[part] for part in sorted(parts) if part[0] is control])
            for control in (self.region.opponent, Control.CONTESTED)
        }

    def _where(self, pieces: Pieces) -> Iterator[Where]:
        for i in range(min(MOST_PLACES, len(pieces.km2))):
            point = pieces.points[i]
            place, km, bearing = self._nearest(point)
            km2 = float(pieces.km2[i])
            yield Where(pieces.before[i], pieces.after[i], point.x, point.y, km2, place, km, bearing)

    def _nearest(self, point: Point) -> tuple[Settlement | None, float | None, str | None]:
        if not self.places:
            return None, None, None
        here = np.array([point], dtype=object)
        _, found = self.tree.query_nearest(scaled(here), all_matches=False)
        moves, km = distances(self.points[found], here)
        return self.places[found[0]], float(km[0]), compass(moves)

    def _settlements(self, old: RegionMap, new: RegionMap) -> Iterator[Moved]:
        for i in np.flatnonzero(old.statuses != new.statuses):
            yield Moved(self.places[i], _CONTROLS[old.statuses[i]], _CONTROLS[new.statuses[i]])

    def _direction(self, old: RegionMap, new: RegionMap, pieces: Pieces) -> str | None:
        """Return the direction in which the opponent's edge moved, each piece weighted by its area."""
        gained = np.array([control is self.region.opponent for control in pieces.after], dtype=bool)
        lost = np.array([control is self.region.opponent for control in pieces.before], dtype=bool)
        onto, _ = distances(self._feet(pieces.points[gained], old), pieces.points[gained])
        back, _ = distances(pieces.points[lost], self._feet(pieces.points[lost], new))
        moves = np.concatenate([onto, back])
        length = np.maximum(np.hypot(moves[:, 0], moves[:, 1]), 1e-9)
        weight = np.concatenate([pieces.km2[gained], pieces.km2[lost]])
        return compass(moves * (weight / length)[:, np.newaxis])

    def _feet(self, points: Geometries, held: RegionMap) -> Geometries:
        """Return the nearest point to each that the opponent holds or that is on the border."""
        codes = sorted(code for control, code in held.parts if control is self.region.opponent)
        ground = scaled(shapely.from_wkb(np.array(codes, dtype=object)))
        edges = np.concatenate([ground, self.border])
        here = scaled(points)
        _, found = shapely.STRtree(edges).query_nearest(here, all_matches=False)
        return scaled(shapely.get_point(shapely.shortest_line(here, edges[found]), 1), back=True)


def _moved(changed: Sequence[Face]) -> tuple[Change, ...]:
    found = [Change(face.before, face.after, face.km2) for face in changed]
    return tuple(sorted(found, key=lambda change: (-change.km2, change.before, change.after)))
