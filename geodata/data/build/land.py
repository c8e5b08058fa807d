"""The land of the base map: full detail near the window, simplified away from it."""

from __future__ import annotations

from collections.abc import Iterator

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.data.build.borders import EXTENT, GRID, WINDOW

DETAIL = shapely.box(*shapely.bounds(shapely.buffer(WINDOW, 0.1)))
NEAR = 0.002
"""Degrees, about 200 m: how far a simplified border may stray outside `DETAIL`."""
FAR = 0.006
"""Degrees: the same outside `EXTENT`, where Natural Earth's own coasts are no finer."""


def simplified(countries: dict[str, BaseGeometry], frame: BaseGeometry) -> dict[str, BaseGeometry]:
    """Simplify the countries outside the detailed box, edges kept shared.

    Borders are taken apart into lines, the lines are simplified, and faces
    are built from them again, so no gap or overlap can open between two
    countries.

    Parameters
    ----------
    countries : dict of str to geometry
        The land inside `frame`, in degrees. The rest of the frame is sea.
    frame : geometry
        The box that the countries were cut to.

    Returns
    -------
    dict of str to geometry
        The same countries, as a coverage.
    """
    outlines = [frame.boundary, *(land.boundary for land in countries.values())]
    arcs = shapely.line_merge(shapely.union_all(outlines, grid_size=GRID))
    linework = shapely.union_all([frame.boundary, *_by_distance(arcs)], grid_size=GRID)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(linework)))
    return {name: _joined(faces, land) for name, land in countries.items()}


def _by_distance(arcs: BaseGeometry) -> Iterator[BaseGeometry]:
    """Yield lines as they are in the detailed box, and simplified around it."""
    yield shapely.intersection(arcs, DETAIL, grid_size=GRID)
    beyond = shapely.difference(arcs, DETAIL, grid_size=GRID)
    yield from _simplified(shapely.intersection(beyond, EXTENT, grid_size=GRID), NEAR)
    yield from _simplified(shapely.difference(beyond, EXTENT, grid_size=GRID), FAR)


def _simplified(lines: BaseGeometry, tolerance: float) -> Iterator[BaseGeometry]:
    parts = shapely.get_parts(shapely.line_merge(lines))
    yield from shapely.set_precision(shapely.simplify(parts, tolerance), GRID)


def _joined(faces: list[BaseGeometry], land: BaseGeometry) -> BaseGeometry:
    shapely.prepare(land)
    own = [face for face in faces if shapely.intersection(face, land).area > face.area / 2]
    return shapely.union_all(own, grid_size=GRID)
