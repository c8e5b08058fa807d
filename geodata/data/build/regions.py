"""The three regions: oblasts cut to the window by state border and oblast lines."""

from __future__ import annotations

import shapely
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

from geodata.data.build.borders import GRID, WINDOW
from geodata.data.build.geojson import Feature

LONGEST_EDGE = 0.01
"""Degrees."""

REGIONS: tuple[tuple[dict[str, str], Point], ...] = (
    (
        {"id": "kursk", "home": "russia", "name_en": "Kursk", "name_uk": "Курська область"},
        Point(35.6, 51.6),
    ),
    (
        {
            "id": "belgorod",
            "home": "russia",
            "name_en": "Belgorod",
            "name_uk": "Бєлгородська область",
        },
        Point(36.0, 50.8),
    ),
    (
        {"id": "sumy", "home": "ukraine", "name_en": "Sumy", "name_uk": "Сумська область"},
        Point(34.5, 51.0),
    ),
)


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
        Kursk, Belgorod, Sumy.

    Raises
    ------
    ValueError
        If a region's seed point lies in no face.
    """
    # Short edges, so that it does not matter whether an edge is taken for a chord or a geodesic: along
    # 3 degrees of the window's frame the two lie 1 km apart.
    short = shapely.segmentize([WINDOW.boundary, *oblast_lines], LONGEST_EDGE)
    lines = shapely.intersection([border, *short], WINDOW)
    linework = shapely.union_all(lines, grid_size=GRID)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(linework)))
    return [(properties, _face(faces, seed)) for properties, seed in REGIONS]


def _face(faces: list[BaseGeometry], seed: Point) -> BaseGeometry:
    for face in faces:
        if face.contains(seed):
            return face
    raise ValueError(f"no face holds the seed {seed.wkt}")
