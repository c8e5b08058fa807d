"""Polylines of the shipped tables: oblast lines and rivers."""

from __future__ import annotations

import csv
from itertools import groupby
from pathlib import Path

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

Coordinate = npt.NDArray[np.float64]

REACH = 0.02
"""Degrees: an end of an oblast line this near the state border is joined to it."""


def read(path: Path, key: str) -> list[tuple[str, LineString]]:
    """Read a table of vertices as named lines.

    Parameters
    ----------
    path : Path
        CSV with the columns ``key``, ``part``, ``seq``, ``lon``, ``lat``, sorted.
    key : str
        The column that names a line.

    Returns
    -------
    list of (str, LineString)
        One entry per part, in degrees, in the table's order.
    """
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    grouped = groupby(rows, lambda row: (row[key], row["part"]))
    return [(name, _line(list(group))) for (name, _), group in grouped]


def join(line: LineString, border: BaseGeometry) -> LineString:
    """Join the ends of an oblast line to the state border, or run them on.

    The table is simplified, so an end may stop short. An end near the border
    goes to the border's nearest vertex; any other end runs on in its own
    direction, past the frame of the window, which then cuts it.

    Parameters
    ----------
    line : LineString
        An oblast line, in degrees.
    border : geometry
        The state border's lines.

    Returns
    -------
    LineString
        The line with one vertex more at each end.
    """
    points = shapely.get_coordinates(line)
    first = _goal(points[1], points[0], border)
    last = _goal(points[-2], points[-1], border)
    return LineString([first, *points, last])


def _goal(before: Coordinate, end: Coordinate, border: BaseGeometry) -> Coordinate:
    goal = end + (end - before) * (REACH / np.hypot(*(end - before)))
    if border.distance(Point(end)) <= REACH:
        vertices = shapely.get_coordinates(border)
        goal = vertices[np.argmin(np.hypot(*(vertices - end).T))]
    return np.asarray(goal, dtype=np.float64)


def _line(rows: list[dict[str, str]]) -> LineString:
    return LineString([(float(row["lon"]), float(row["lat"])) for row in rows])
