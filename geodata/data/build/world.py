"""The countries around the window, as far as the map goes, and the sea between them.

Ukraine and Belarus are those of the OpenStreetMap package, whose border with Russia is the one that is drawn
and measured; coasts and all other countries are Natural Earth's, from `world-atlas`. Natural Earth shows who
holds Crimea; the map shows the internationally recognised border, so Crimea is Ukraine's here.
"""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.data.build import registry
from geodata.data.build.borders import GRID, SLIVER, country

__all__ = ["AROUND", "countries", "neighbour_lines", "sea"]

AROUND = shapely.box(10.0, 38.0, 62.0, 64.0)
"""How far the map goes: Ukraine whole, and the capitals that reports name. ``MAP_BOX`` of the dashboard."""
REACH = 0.2
"""Degrees: what the two packages call differently is Russia's within this of Natural Earth's Russia."""
RUSSIA, UKRAINE, BELARUS = "643", "804", "112"  # ISO 3166-1, as Natural Earth has them


def countries(cache: Path) -> dict[str, BaseGeometry]:
    """Read the countries, cut to the box of the map, as a coverage of the land in it.

    Parameters
    ----------
    cache : Path
        Folder for tarballs.

    Returns
    -------
    dict of str to geometry
        ``russia``, ``ukraine``, ``belarus`` and ``neighbours`` (all others in one), in degrees on the
        1e-6 grid.

    Raises
    ------
    RegistryError
        If a package cannot be had.
    """
    atlas = _atlas(cache)
    land = _union(atlas.values())
    features = json.loads(b"".join(registry.lines(registry.COUNTRIES, cache)))["features"]
    ukraine = _cut(country(features, "UA"), land)
    belarus = _difference(_cut(country(features, "BY"), land), ukraine)
    rest = _difference(land, _union([ukraine, belarus]))
    gaps = _intersection(rest, _union([atlas[UKRAINE], atlas[BELARUS]]))
    russia = _union([_difference(atlas[RUSSIA], _union([ukraine, belarus])), _near(gaps, atlas[RUSSIA])])
    return _without_slivers({"russia": russia, "ukraine": ukraine, "belarus": belarus}, rest)


def _without_slivers(known: dict[str, BaseGeometry], rest: BaseGeometry) -> dict[str, BaseGeometry]:
    """Add the neighbours; slivers between Ukraine and Belarus go to Belarus, as on the nearer map."""
    parts = shapely.get_parts(_difference(rest, known["russia"]))
    small = shapely.area(parts) < SLIVER
    between = small & (shapely.distance(parts, known["ukraine"]) < GRID)
    between &= shapely.distance(parts, known["belarus"]) < GRID
    belarus = _union([known["belarus"], *parts[between]])
    return {**known, "belarus": belarus, "neighbours": _union(parts[~between])}


def sea(land: dict[str, BaseGeometry]) -> BaseGeometry:
    """Return the water around the countries of a coverage."""
    return _difference(AROUND, _union(land.values()))


def neighbour_lines(land: dict[str, BaseGeometry], cache: Path) -> BaseGeometry:
    """Return the borders between countries that are not the one between Russia and Ukraine.

    Parameters
    ----------
    land : dict of str to geometry
        The countries, as `countries` returns them.
    cache : Path
        Folder for tarballs.

    Returns
    -------
    MultiLineString
        Without coasts and without the frame of the box.
    """
    others = [shape for code, shape in _atlas(cache).items() if code not in (RUSSIA, UKRAINE, BELARUS)]
    between = [a.intersection(b) for a, b in itertools.combinations(others, 2) if a.intersects(b)]
    pairs = set(itertools.combinations(land, 2)) - {("russia", "ukraine")}
    own = [land[a].boundary.intersection(land[b].boundary, grid_size=GRID) for a, b in sorted(pairs)]
    parts = shapely.get_parts(shapely.union_all([*_lines(between), *_lines(own)], grid_size=GRID))
    return shapely.line_merge(shapely.union_all(_lines(parts)))


def _lines(geometries: Any) -> list[BaseGeometry]:
    return [
        line
        for geometry in geometries
        for part in shapely.get_parts(geometry)
        for line in shapely.get_parts(part)
        if line.geom_type == "LineString"
    ]


def _near(parts: BaseGeometry, country: BaseGeometry) -> BaseGeometry:
    """Return what of `parts` is within reach of a country."""
    return _intersection(parts, shapely.buffer(country, REACH))


# --- Natural Earth ---


def _atlas(cache: Path) -> dict[str, BaseGeometry]:
    """Return the countries of Natural Earth at 1:50 million, cut to the box, by their code."""
    topology = json.loads(b"".join(registry.lines(registry.WORLD, cache)))
    arcs = [_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    found: dict[str, BaseGeometry] = {}
    for entry in topology["objects"]["countries"]["geometries"]:
        shape = _cut(_shape(entry, arcs), AROUND)
        if not shape.is_empty:  # a country without a code of its own is known by its name
            found[entry.get("id") or entry["properties"]["name"]] = shape
    return found


Points = list[tuple[float, float]]


def _arc(deltas: list[list[int]], transform: dict[str, list[float]]) -> Points:
    """Return an arc of a quantized topology in degrees: its steps are differences."""
    (scale_x, scale_y), (west, south) = transform["scale"], transform["translate"]
    xs = itertools.accumulate(step[0] for step in deltas)
    ys = itertools.accumulate(step[1] for step in deltas)
    return [(x * scale_x + west, y * scale_y + south) for x, y in zip(xs, ys, strict=True)]


def _shape(entry: dict[str, Any], arcs: list[Points]) -> BaseGeometry:
    polygons = [entry["arcs"]] if entry["type"] == "Polygon" else entry["arcs"]
    return shapely.union_all([_polygon(rings, arcs) for rings in polygons])


def _polygon(rings: list[list[int]], arcs: list[Points]) -> BaseGeometry:
    outer, *holes = [_ring(ring, arcs) for ring in rings]
    return shapely.make_valid(shapely.Polygon(outer, holes))


def _ring(indices: list[int], arcs: list[Points]) -> Points:
    """Join arcs; a negative index is an arc taken backwards, and each begins where the last one ended."""
    points: Points = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc[1:] if points else arc
    return points


# --- on the grid ---


def _cut(geometry: BaseGeometry, to: BaseGeometry) -> BaseGeometry:
    return _intersection(shapely.set_precision(geometry, GRID), to)


def _union(geometries: Any) -> BaseGeometry:
    return shapely.union_all(list(geometries), grid_size=GRID)


def _difference(a: BaseGeometry, b: BaseGeometry) -> BaseGeometry:
    return _areas(shapely.difference(a, b, grid_size=GRID))


def _intersection(a: BaseGeometry, b: BaseGeometry) -> BaseGeometry:
    return _areas(shapely.intersection(a, b, grid_size=GRID))


def _areas(geometry: BaseGeometry) -> BaseGeometry:
    """Return the areas of a geometry: where outlines only touch, lines and points are left."""
    parts = shapely.get_parts(geometry)
    return _union(parts[shapely.get_dimensions(parts) == 2])
