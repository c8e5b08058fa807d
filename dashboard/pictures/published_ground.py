"""The ground of published maps as polygons: of a map, of a region, and of two maps laid over each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from shapely import MultiPolygon
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from dashboard.pictures.publication import Piece, Publication
from geodata.errors import Crowded
from geodata.measures.overlay import Face, Held, overlay
from geodata.model import Control

__all__ = ["faces", "ground", "region_shape"]


@dataclass(frozen=True)
class _Region:
    """A published region, as `geodata.measures.overlay` needs it."""

    id: str
    home: Control
    geometry: BaseGeometry


def faces(
    publication: Publication, a: tuple[str, int], b: tuple[str, int], regions: Iterable[str]
) -> dict[str, list[Face] | None]:
    """Return by region the faces of two maps, without ground of the home side on both.

    None for a region where the outlines of the two meet too often to be cut.

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
    return {name: _faces_in(_region(publication, name), held_a, held_b) for name in regions}


def _faces_in(region: _Region, a: Held, b: Held) -> list[Face] | None:
    try:
        return overlay(a, b, [region])
    except Crowded:
        return None


def _held(pieces: Sequence[Piece]) -> Held:
    return {control: ground([piece for piece in pieces if piece.control == control]) for control in Control}


def _region(publication: Publication, name: str) -> _Region:
    home = Control(publication.region(name)["home"])
    return _Region(name, home, region_shape(publication, name))


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
