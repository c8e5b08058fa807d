"""Cells of one size on a page, as large as they can be."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from dashboard.pictures.canvas.box import Box

__all__ = ["CellGrid", "grid_of"]


@dataclass(frozen=True)
class CellGrid:
    """The cells, row by row, and the room that is left at the end of the last row, if any."""

    cells: tuple[Box, ...]
    spare: Box | None


def grid_of(count: int, area: Box, gap: float, head: Callable[[float], float], shape: float) -> CellGrid:
    """Return the grid in which maps come out largest.

    Parameters
    ----------
    count : int
        Of cells.
    area : Box
        That they fill.
    gap : float
        Between two of them, px.
    head : callable
        Height needed above the map in a cell of a given width, px.
    shape : float
        Width over height of a map.
    """
    columns = max(range(1, count + 1), key=lambda tried: _map_width(count, tried, area, gap, head, shape))
    rows = math.ceil(count / columns)
    width = (area.width - gap * (columns - 1)) / columns
    height = (area.height - gap * (rows - 1)) / rows
    places = [
        Box(area.x + (i % columns) * (width + gap), area.y + (i // columns) * (height + gap), width, height)
        for i in range(columns * rows)
    ]
    rest = places[count:]
    spare = Box(rest[0].x, rest[0].y, area.right - rest[0].x, height) if rest else None
    return CellGrid(tuple(places[:count]), spare)


def _map_width(
    count: int, columns: int, area: Box, gap: float, head: Callable[[float], float], shape: float
) -> float:
    rows = math.ceil(count / columns)
    width = (area.width - gap * (columns - 1)) / columns
    height = (area.height - gap * (rows - 1)) / rows - head(width)
    return min(width, height * shape)
