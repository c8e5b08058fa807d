"""Shapes in requests: boxes and the literals of filters, and how features' shapes stand to them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np
import orjson
import shapely
from shapely.errors import ShapelyError
from shapely.geometry.base import BaseGeometry

from dashboard.ogc.collection import Box, Collection, Mask
from dashboard.ogc.refused import bad, choose

__all__ = ["GEOMETRY", "RELATIONS", "boxes_of", "relates", "shape_of"]

GEOMETRY = "geometry"  # the property of all features that is a shape
_HALF = 180.0  # degrees of longitude on either side of Greenwich

# Of each relation, what the other shape is to a feature's: in ``name(geometry, shape)``, and turned around.
RELATIONS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "s_intersects": ("intersects", "intersects"),
        "s_within": ("contains", "within"),
        "s_contains": ("within", "contains"),
        "s_touches": ("touches", "touches"),
        "s_crosses": ("crosses", "crosses"),
        "s_overlaps": ("overlaps", "overlaps"),
        "s_disjoint": ("disjoint", "disjoint"),
        "s_equals": ("equals", "equals"),
    }
)


def boxes_of(text: str, name: str = "bbox", *, swapped: bool = False) -> tuple[Box, ...]:
    """Return the box that the parameter called `name` holds: two, where it crosses the 180th meridian.

    Heights mean nothing here.

    Raises
    ------
    UsageError
        It is none.
    """
    edges = [_number(part, name) for part in text.split(",")]
    if len(edges) not in (4, 6):
        raise bad(name, f"a box has 4 numbers, or 6 with heights, not {len(edges)}")
    if len(edges) == 6 and edges[2] > edges[5]:
        raise bad(name, "the lower height is above the upper one")
    return _boxes((*edges[:2], *edges[len(edges) // 2 :][:2]), name, swapped=swapped)


def _number(text: str, name: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number) or not text.isascii() or "_" in text:
        raise bad(name, f"{text!r} is not a number")
    return number


def _boxes(edges: Sequence[float], name: str, *, swapped: bool) -> tuple[Box, ...]:
    west, south, east, north = (edges[1], edges[0], edges[3], edges[2]) if swapped else edges
    if south > north:
        raise bad(name, f"its south, {south:g}, is north of its north, {north:g}")
    if west > east:
        return (west, south, _HALF, north), (-_HALF, south, east, north)
    return ((west, south, east, north),)


def shape_of(node: Any, *, swapped: bool = False) -> BaseGeometry:
    """Return the shape of a literal in CQL2 JSON.

    Raises
    ------
    UsageError
        It is none, or one that crosses itself.
    """
    if isinstance(node, dict) and isinstance(node.get("bbox"), list):
        return _box(node["bbox"], swapped=swapped)
    if not isinstance(node, dict) or not isinstance(node.get("type"), str):
        raise bad("filter", "a shape is needed, such as POINT(35.2 51.2) or BBOX(35,51,36,52)")
    try:
        shape = shapely.force_2d(shapely.from_geojson(orjson.dumps(node)))
    except (ShapelyError, ValueError, TypeError) as error:
        raise bad("filter", f"{node['type']} is no shape ({' '.join(str(error).split())})") from None
    if not np.isfinite(shapely.get_coordinates(shape)).all() or not shapely.is_valid(shape):
        raise bad("filter", f"{node['type']}: {shapely.is_valid_reason(shape)}")
    return shapely.transform(shape, lambda points: points[:, ::-1]) if swapped else shape


def _box(edges: list[Any], *, swapped: bool) -> BaseGeometry:
    if not all(isinstance(edge, (int, float)) and math.isfinite(edge) for edge in edges):
        raise bad("filter", "bbox: takes numbers")
    text = ",".join(map(repr, edges))
    return shapely.union_all([shapely.box(*box) for box in boxes_of(text, "filter", swapped=swapped)])


def relates(collection: Collection, name: str, shape: BaseGeometry, *, reversed_: bool = False) -> Mask:
    """Tell of which features ``name(geometry, shape)`` holds; `reversed_` if ``name(shape, geometry)``.

    Raises
    ------
    UsageError
        There is no such relation.
    """
    if name not in RELATIONS:
        raise choose("filter", name, RELATIONS)
    predicate = RELATIONS[name][reversed_]
    if predicate == "disjoint":
        return np.asarray(~collection.touching(shape))
    if predicate == "equals":
        found = collection.touching(shape)
        found[found] = shapely.equals(collection.geometries[found], shape)
        return found
    return collection.touching(shape, predicate)
