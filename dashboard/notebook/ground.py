"""The ground, the state border and the towns around a view, as they ship: no server gives them to the map."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.map_views import Bounds
from geodata.shipped.base_map import TOWN, context

__all__ = ["Ground", "ground_around"]

_MARGIN = 0.8  # degrees of ground on each side of a view
_DECIMALS = 4  # of a degree: 10 m

Feature = dict[str, Any]


@dataclass(frozen=True)
class Ground:
    """What is under and over control.

    Attributes
    ----------
    box : tuple of float
        West, south, east, north of it, degrees: a map must not leave it.
    layers : dict
        The ground by logical name of the published files, each a GeoJSON FeatureCollection.
    border : list of (float, float) or None
        Longitude and latitude of the points of the state border; None is between its pieces.
    towns : list of (str, float, float)
        Name, longitude and latitude.
    """

    box: Bounds
    layers: dict[str, Any]
    border: list[tuple[float, float] | None]
    towns: list[tuple[str, float, float]]


def ground_around(view: Bounds, lang: str) -> Ground:
    """Return the ground around a view, with the names of towns in English or Ukrainian."""
    box = _widened(view)
    shipped = {name: layer["features"] for name, layer in context().items()}
    lines = shipped["context-lines"]
    layers = {
        "context-land": shipped["context-land"],
        "context-water": shipped["context-water"],
        "context-lines": [line for line in lines if line["properties"]["kind"] == "river"],
    }
    return Ground(
        box,
        {name: _collection(features, box) for name, features in layers.items()},
        list(_border(lines, box)),
        list(_towns(shipped["context-settlements"], box, lang)),
    )


def _widened(view: Bounds) -> Bounds:
    west, south, east, north = (
        round(edge + margin, _DECIMALS)
        for edge, margin in zip(view, (-_MARGIN, -_MARGIN, _MARGIN, _MARGIN), strict=True)
    )
    return west, south, east, north


def _collection(features: Iterable[Feature], box: Bounds) -> Feature:
    cut = ({**feature, "geometry": _cut(feature, box)} for feature in features)
    kept = [
        {**feature, "geometry": json.loads(shapely.to_geojson(feature["geometry"]))}
        for feature in cut
        if not feature["geometry"].is_empty
    ]
    return {"type": "FeatureCollection", "features": kept}


def _cut(feature: Feature, box: Bounds) -> BaseGeometry:
    shape = shapely.from_geojson(json.dumps(feature["geometry"]))
    inside = shapely.clip_by_rect(shape, *box)
    return shapely.transform(inside, lambda points: np.round(points, _DECIMALS))


def _border(lines: Iterable[Feature], box: Bounds) -> Iterator[tuple[float, float] | None]:
    for line in lines:
        if line["properties"]["kind"] == "border":
            for piece in shapely.get_parts(_cut(line, box)):
                yield from map(tuple, shapely.get_coordinates(piece).tolist())
                yield None


def _towns(settlements: Iterable[Feature], box: Bounds, lang: str) -> Iterator[tuple[str, float, float]]:
    west, south, east, north = box
    for feature in settlements:
        told, (lon, lat) = feature["properties"], feature["geometry"]["coordinates"]
        if told["rank"] == TOWN and west < lon < east and south < lat < north:
            yield str(told.get(lang) or told["en"]), lon, lat
