"""The one recipe: packages and tables in, GeoJSON files out."""

from __future__ import annotations

from pathlib import Path

import shapely
from shapely.geometry import MultiLineString
from shapely.geometry.base import BaseGeometry

from geodata import files
from geodata.data.build import borders, geojson, land, lines, regions, water, world
from geodata.data.build.curves import smooth_line
from geodata.data.build.geojson import Feature

NAMED_LINES = {
    "kursk-belgorod": "Kursk - Belgorod",
    "kursk-bryansk": "Kursk - Bryansk",
    "sumy-chernihiv": "Sumy - Chernihiv",
    "sumy-poltava": "Sumy - Poltava",
}


def build(tables: Path, out: Path, cache: Path) -> list[tuple[Path, int]]:
    """Write every GeoJSON file.

    Parameters
    ----------
    tables : Path
        Folder with ``oblast_lines.csv`` and ``rivers.csv``.
    out : Path
        Folder for the results; made if it does not exist.
    cache : Path
        Folder for tarballs.

    Returns
    -------
    list of (Path, int)
        Each file and its size in bytes.

    Raises
    ------
    RegistryError
        If a package cannot be had.
    OSError
        If a table cannot be read or a file not written.
    """
    contents = _contents(tables, cache)
    for name, content in contents.items():
        files.write_atomic(out / name, content)
    return [(out / name, len(content)) for name, content in contents.items()]


def _contents(tables: Path, cache: Path) -> dict[str, bytes]:
    countries = borders.countries(cache)
    border = borders.between(countries["ukraine"], countries["russia"])
    table = lines.read(tables / "oblast_lines.csv", "line")
    oblasts = [(name, lines.join(line, border)) for name, line in table]
    return {
        "regions.geojson": geojson.encode(regions.cut(border, [line for _, line in oblasts]), 6),
        "oblasts.geojson": geojson.encode(_oblasts(oblasts), 6),
        **_base(cache),
        "rivers.geojson": geojson.encode(_rivers(lines.read(tables / "rivers.csv", "river")), 4),
    }


def _base(cache: Path) -> dict[str, bytes]:
    simple = land.simplified(world.countries(cache), world.AROUND)
    border = borders.between(simple["ukraine"], simple["russia"])
    states = world.neighbour_lines(simple, cache)
    waters = [({"id": "sea"}, world.sea(simple)), *(({}, body) for body in water.bodies(cache))]
    return {
        "land.geojson": geojson.encode([({"id": name}, ground) for name, ground in simple.items()], 6),
        "border.geojson": geojson.encode([({"id": "russia-ukraine"}, border)], 6),
        "states.geojson": geojson.encode([({"id": "states"}, states)], 4),
        "water.geojson": geojson.encode(waters, 4),
    }


def _oblasts(parts: list[tuple[str, BaseGeometry]]) -> list[Feature]:
    inside = [(name, shapely.intersection(line, borders.WINDOW)) for name, line in parts]
    return [
        ({"id": name, "name": title}, shapely.union_all([g for n, g in inside if n == name]))
        for name, title in NAMED_LINES.items()
    ]


def _rivers(parts: list[tuple[str, BaseGeometry]]) -> list[Feature]:
    names = dict.fromkeys(name for name, _ in parts)
    return [
        ({"name": name}, MultiLineString([smooth_line(line) for n, line in parts if n == name]))
        for name in names
    ]
