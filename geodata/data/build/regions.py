"""The regions: oblasts cut to the window by state border and oblast lines."""

from __future__ import annotations

import shapely
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

from geodata.data.build.borders import GRID, WINDOW
from geodata.data.build.geojson import Feature
from geodata.region_table import NamedRegion, named_regions

LONGEST_EDGE = 0.01
"""Degrees."""


def cut(border: BaseGeometry, oblast_lines: list[LineString]) -> list[Feature]:
    """Cut the window into faces and pick the one of each region.

    All lines are noded together first, so neighbours get the same vertices
    along a common edge.

    Parameters
    ----------
    border : geometry
        The state border's lines, in degrees on the 1e-6 grid.
    oblast_lines : list of LineString
        Lines that reach the state border or the window's frame.

    Returns
    -------
    list of (dict, Polygon)
        In the order of the table of regions.

    Raises
    ------
    ValueError
        If a region's seed point is in no face.
    """
    # Short edges, so that it does not matter whether an edge is taken for a chord or a geodesic: along
    # 3 degrees of the window's frame the two are 1 km apart.
    short = shapely.segmentize([WINDOW.boundary, *oblast_lines], LONGEST_EDGE)
    lines = shapely.intersection([border, *short], WINDOW)
    linework = shapely.union_all(lines, grid_size=GRID)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(linework)))
    return [(_properties(region), _face(faces, Point(region.seed))) for region in named_regions()]


def _properties(region: NamedRegion) -> dict[str, str]:
    names = {f"name_{lang}": names.title for lang, names in region.names.items()}
    return {"id": region.id, "home": region.home, **names}


def _face(faces: list[BaseGeometry], seed: Point) -> BaseGeometry:
    for face in faces:
        if face.contains(seed):
            return face
    raise ValueError(f"no face holds the seed {seed.wkt}")
