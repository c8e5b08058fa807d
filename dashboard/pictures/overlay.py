"""Two maps laid over each other: the ground of a region, cut so that each piece has one holder on both.

The same faces as `geodata.measures.faces` makes, from the published polygons and without GeoPandas, so that
a picture and ``python -m geodata diff`` give the same areas.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely
from shapely import MultiPolygon
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from dashboard.pictures.publication import CONTROLS, Piece, Publication

__all__ = [
    "Face",
    "Teller",
    "area_km2",
    "faces",
    "ground",
    "kind",
    "matrix",
    "part",
    "region_shape",
]

_GRID = 1e-6  # degrees: as in geodata.model
_AXIS, _POLAR = 6378137.0, 6356752.314245179  # of WGS 84, m
_E = math.sqrt(1 - (_POLAR / _AXIS) ** 2)
Floats = npt.NDArray[np.float64]
Held = dict[str, BaseGeometry]


@dataclass(frozen=True)
class Face:
    """Ground in one region that `before` holds on map A and `after` on map B; `km2` is geodesic."""

    region: str
    before: str
    after: str
    geometry: MultiPolygon
    km2: float


def kind(before: str, after: str) -> str:
    """Return the kind of a change of holder: gained, taken from contested, left contested, or the same."""
    if before == after:
        return f"same-{after}"
    if after == "contested":
        return f"leave-{before}"
    return f"take-{after}" if before == "contested" else f"gain-{after}"


def faces(
    publication: Publication, a: tuple[str, int], b: tuple[str, int], regions: Iterable[str]
) -> list[Face]:
    """Return the faces of two maps in `regions`, without ground of the home side on both.

    Parameters
    ----------
    publication : Publication
        Has the maps.
    a, b : tuple of (str, int)
        Source and day of each map.
    regions : iterable of str
        Their ids.
    """
    held_a, held_b = (_held(publication.pieces(*end)) for end in (a, b))
    cut = [face for name in regions for face in _in_region(publication, held_a, held_b, name)]
    areas = area_km2([ground for *_, ground in cut])
    return [Face(*face, float(km2)) for face, km2 in zip(cut, areas, strict=True) if km2 > 0]


@dataclass(frozen=True)
class Teller:
    """What a map tells: whether it is ``incomplete``, and whether it shows ``contested`` ground."""

    incomplete: bool
    contested: bool

    def is_silent(self, held: str, other: str, home: str) -> bool:
        """Tell whether ground that the map leaves at home may in fact be held otherwise."""
        return held == home and (self.incomplete or (other == "contested" and not self.contested))


def part(
    found: Iterable[Face], a: Teller, b: Teller, homes: Mapping[str, str]
) -> tuple[list[Face], list[Face]]:
    """Split the faces into those known on both maps and the others, as `geodata.measures.difference` does."""
    told, untold = list[Face](), list[Face]()
    for face in found:
        home = homes[face.region]
        silent = a.is_silent(face.before, face.after, home) or b.is_silent(face.after, face.before, home)
        (untold if face.before != face.after and silent else told).append(face)
    return told, untold


def _held(pieces: Sequence[Piece]) -> Held:
    by_control = {control: [piece for piece in pieces if piece.control == control] for control in CONTROLS}
    return {control: ground(found) for control, found in by_control.items()}


def ground(pieces: Sequence[Piece]) -> BaseGeometry:
    """Return what `pieces` cover together, in degrees."""
    polygons = np.array([shapely.Polygon(piece.rings[0], piece.rings[1:]) for piece in pieces], dtype=object)
    # At five decimals a narrow neck of ground may close, which Shapely does not accept as a polygon.
    broken = ~shapely.is_valid(polygons)
    polygons[broken] = shapely.make_valid(polygons[broken])
    return shapely.union_all(polygons)


def region_shape(publication: Publication, name: str) -> BaseGeometry:
    """Return the region `name`, in degrees; empty where the bundle has no such shape."""
    features: list[dict[str, Any]] = publication.file("regions")["features"]
    found = [shape(feature["geometry"]) for feature in features if feature["properties"]["id"] == name]
    return found[0] if found else MultiPolygon()


def _in_region(
    publication: Publication, a: Held, b: Held, name: str
) -> Iterator[tuple[str, str, str, MultiPolygon]]:
    home, whole = publication.region(name)["home"], region_shape(publication, name)
    away = [control for control in CONTROLS if control != home]
    held_a, held_b = (
        {control: _polygons(shapely.intersection(held[control], whole)) for control in away}
        for held in (a, b)
    )
    for before, after in itertools.product(away, away):
        yield name, before, after, _cut(held_a[before], held_b[after], shapely.intersection)
    any_a, any_b = (shapely.union_all(list(held.values())) for held in (held_a, held_b))
    for control in away:
        yield name, control, home, _cut(held_a[control], any_b, shapely.difference)
        yield name, home, control, _cut(held_b[control], any_a, shapely.difference)


def _cut(first: BaseGeometry, second: BaseGeometry, cut: Callable[..., BaseGeometry]) -> MultiPolygon:
    return _polygons(cut(first, second, grid_size=_GRID))


def _polygons(found: BaseGeometry) -> MultiPolygon:
    """Return the polygons of `found`: edges that touch leave lines, which have no area."""
    parts = shapely.get_parts(found)
    parts = shapely.get_parts(parts) if found.geom_type == "GeometryCollection" else parts
    return MultiPolygon([part for part in parts if part.geom_type == "Polygon"])


def matrix(found: Iterable[Face]) -> dict[tuple[str, str], float]:
    """Return the area in km2 by holder on A and on B."""
    table = dict.fromkeys(itertools.product(CONTROLS, CONTROLS), 0.0)
    for face in found:
        table[face.before, face.after] += face.km2
    return table


def area_km2(geometries: Sequence[BaseGeometry]) -> Floats:
    """Return the area of each geometry on WGS 84, km2, as `geodata.geometry.area_km2` measures it."""
    polygons, owner = shapely.get_parts(np.array(geometries, dtype=object), return_index=True)
    rings, polygon = shapely.get_rings(polygons, return_index=True)
    sizes = np.abs(_ring_areas(rings))
    is_hole = np.concatenate([[False], polygon[1:] == polygon[:-1]])[: len(rings)]
    signed = np.where(is_hole, -sizes, sizes)
    return np.asarray(np.bincount(owner[polygon], weights=signed, minlength=len(geometries)) / 1e6)


def _ring_areas(rings: npt.NDArray[np.object_]) -> Floats:
    points, ring = shapely.get_coordinates(rings, return_index=True)
    same = ring[1:] == ring[:-1]
    start, end = np.radians(points[:-1][same]), np.radians(points[1:][same])
    # Three-point Gauss-Legendre along each edge, which runs straight in longitude and latitude.
    middle = (start[:, 1] + end[:, 1]) / 2
    offset = (end[:, 1] - start[:, 1]) * math.sqrt(0.15)
    mean = (5 * _strip(middle - offset) + 8 * _strip(middle) + 5 * _strip(middle + offset)) / 18
    edges = (start[:, 0] - end[:, 0]) * mean
    return np.asarray(np.bincount(ring[:-1][same], weights=edges, minlength=len(rings)))


def _strip(latitude: Floats) -> Floats:
    """Return the area between equator and `latitude` per radian of longitude, m2 (authalic)."""
    sine = _E * np.sin(latitude)
    return np.asarray(_POLAR**2 / 2 / _E * (sine / (1 - sine**2) + np.arctanh(sine)))
