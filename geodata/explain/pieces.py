"""The single pieces of ground that changed hands between two maps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from geodata import geometry
from geodata.measures.overlay import Face
from geodata.model import Control

__all__ = ["SLIVER_KM2", "SLIVER_WIDTH_KM", "Geometries", "Pieces", "pieces"]

# A redrawn edge. 0.1 km2 is how closely the project's own figures agree; 50 m is two pixels on the closest
# map that makes sense, and no source claims to know the line better.
SLIVER_KM2 = 0.1
SLIVER_WIDTH_KM = 0.05

Controls = tuple[Control, ...]
Geometries = npt.NDArray[np.object_]
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Pieces:
    """Ground that changed hands: for each piece its holders, a point inside, area in km2 and width in km."""

    before: Controls
    after: Controls
    points: Geometries
    km2: Numbers
    width: Numbers

    def are_slivers(self) -> bool:
        """Tell whether every piece is too small or too narrow to be movement."""
        return bool(((self.km2 < SLIVER_KM2) | (self.width < SLIVER_WIDTH_KM)).all())


def pieces(changed: Sequence[Face]) -> Pieces:
    """Return the polygons of `changed`, largest first."""
    polygons, face = shapely.get_parts([face.geometry for face in changed], return_index=True)
    km2 = geometry.area_km2(polygons)
    order = np.argsort(-km2, kind="stable")
    polygons, face, km2 = polygons[order], face[order], km2[order]
    return Pieces(
        tuple(changed[i].before for i in face),
        tuple(changed[i].after for i in face),
        shapely.point_on_surface(polygons),
        km2,
        # A strip's area is its length times its width, and its edge is twice its length.
        2 * km2 / np.maximum(geometry.length_km(polygons), 1e-9),
    )
