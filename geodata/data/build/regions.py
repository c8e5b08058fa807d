"""The three regions: oblasts cut to the window by state border and oblast lines."""

from __future__ import annotations

import shapely
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

from geodata.data.build.borders import GRID, WINDOW
from geodata.data.build.geojson import Feature

FRAME_STEP = 0.01
"""Degrees between vertices along the frame of the window."""

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
    inside = [shapely.intersection(line, WINDOW) for line in [border, *oblast_lines]]
    # Many short edges: along one edge of 3 degrees a parallel and a geodesic lie 1 km apart.
    frame = shapely.segmentize(WINDOW.boundary, FRAME_STEP)
    linework = shapely.union_all([frame, *inside], grid_size=GRID)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(linework)))
    return [(properties, _face(faces, seed)) for properties, seed in REGIONS]


def _face(faces: list[BaseGeometry], seed: Point) -> BaseGeometry:
    for face in faces:
        if face.contains(seed):
            return face
    raise ValueError(f"no face holds the seed {seed.wkt}")
