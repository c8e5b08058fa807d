"""The land of the base map: full detail near the window, simplified away from it."""

from __future__ import annotations

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.data.build.borders import EXTENT, GRID, WINDOW

DETAIL = shapely.box(*shapely.bounds(shapely.buffer(WINDOW, 0.1)))
TOLERANCE = 0.002
"""Degrees, about 200 m: how far a simplified border may stray outside `DETAIL`."""


def simplified(countries: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Simplify the countries outside the detailed box, edges kept shared.

    Borders are taken apart into lines, the lines are simplified, and faces
    are built from them again, so no gap or overlap can open between two
    countries.

    Parameters
    ----------
    countries : dict of str to geometry
        A coverage of the extent, in degrees.

    Returns
    -------
    dict of str to geometry
        The same countries, as a coverage again.
    """
    outlines = [EXTENT.boundary, *(land.boundary for land in countries.values())]
    arcs = shapely.line_merge(shapely.union_all(outlines, grid_size=GRID))
    inside = shapely.intersection(arcs, DETAIL, grid_size=GRID)
    outside = shapely.line_merge(shapely.difference(arcs, DETAIL, grid_size=GRID))
    coarse = shapely.set_precision(shapely.simplify(shapely.get_parts(outside), TOLERANCE), GRID)
    linework = shapely.union_all([inside, *coarse], grid_size=GRID)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(linework)))
    return {name: _joined(faces, land) for name, land in countries.items()}


def _joined(faces: list[BaseGeometry], land: BaseGeometry) -> BaseGeometry:
    shapely.prepare(land)
    own = [face for face in faces if shapely.intersection(face, land).area > face.area / 2]
    return shapely.union_all(own, grid_size=GRID)
