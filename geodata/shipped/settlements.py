"""Settlements: where they are, and who holds them on a snapshot."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from geodata.errors import TableInvalid
from geodata.model import Control
from geodata.shipped.base_map import read_csv
from geodata.timeline import Snapshot

__all__ = ["Settlement", "load_settlements", "parse_settlements", "statuses"]

_HOME = {"RU": Control.RUSSIA, "UA": Control.UKRAINE}


@dataclass(frozen=True)
class Settlement:
    """A named place. `lon` and `lat` in degrees; `home` is its side of the border.

    `name` is for English readers, `name_uk` for Ukrainian ones, `name_local` is in the country’s language.
    """

    id: str
    name: str
    name_local: str
    oblast: str
    home: Control
    lon: float
    lat: float
    name_uk: str = ""


def load_settlements() -> tuple[Settlement, ...]:
    """Return the settlements that ship with the project, in the order of the table.

    Raises
    ------
    TableInvalid
        The error names the row and what is wrong with it.
    """
    return parse_settlements(read_csv("settlements.csv"))


def parse_settlements(rows: Sequence[Mapping[str, str]]) -> tuple[Settlement, ...]:
    """Return the settlements in `rows`, as of ``settlements.csv``."""
    return tuple(map(_settlement, rows))


def _settlement(row: Mapping[str, str]) -> Settlement:
    if row["country"] not in _HOME:
        raise TableInvalid(f"settlements.csv, {row['id']}: {row['country']!r} is not {' or '.join(_HOME)}")
    return Settlement(
        row["id"],
        row["name_en"],
        row["name_local"] or row["name_en"],
        row["oblast"],
        _HOME[row["country"]],
        _degrees(row, "lon"),
        _degrees(row, "lat"),
        row["name_uk"],
    )


def _degrees(row: Mapping[str, str], column: str) -> float:
    try:
        value = float(row[column])
    except ValueError:
        value = math.nan
    if not abs(value) <= 180:
        raise TableInvalid(f"settlements.csv, {row['id']}: {column} {row[column]!r} is not in degrees")
    return value


def statuses(places: tuple[Settlement, ...], snapshot: Snapshot) -> list[Control]:
    """Return who holds each of `places` on `snapshot`; home ground is what no polygon covers."""
    held = [place.home for place in places]
    points = shapely.points([[place.lon, place.lat] for place in places])
    parts = sorted(snapshot.parts)
    tree = shapely.STRtree(points)
    polygons = shapely.from_wkb([code for _, code in parts])
    inside: np.ndarray = tree.query(polygons, predicate="intersects")
    for part, place in inside.T:
        held[place] = parts[part][0]
    return held
