"""Which regions there are, their names, and which of them a reader may choose together.

All of it is in ``geodata/data/base_map/regions.toml``. Imports no geometry: the process that faces the net
reads it too. The outlines are in `geodata.regions`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from geodata import files

__all__ = [
    "OPPONENT",
    "Bounds",
    "Choice",
    "NamedRegion",
    "RegionNames",
    "choices",
    "home_of",
    "named_regions",
    "region_ids",
    "side_abroad",
]

Bounds = tuple[float, float, float, float]
"""West, south, east, north, degrees."""

OPPONENT = {"russia": "ukraine", "ukraine": "russia"}


@dataclass(frozen=True)
class RegionNames:
    """What a region is called in one language.

    Attributes
    ----------
    title : str
        In tables and in the bundle.
    name : str
        On the screen.
    there : str
        Within a sentence about what was claimed.
    where : str
        Where something happened: "in Kursk".
    label : str
        On pictures.
    search : tuple of str
        Its other names.
    """

    title: str
    name: str
    there: str
    where: str
    label: str
    search: tuple[str, ...]


@dataclass(frozen=True)
class NamedRegion:
    """A region without its outline.

    Attributes
    ----------
    id : str
        As in data and addresses.
    home : str
        The side that holds whatever no map gives to another.
    seed : tuple of float
        A point in it: lon, lat in degrees.
    oblast : str
        Its name in reports.
    names : mapping
        `RegionNames` by language.
    """

    id: str
    home: str
    seed: tuple[float, float]
    oblast: str
    names: Mapping[str, RegionNames]


@dataclass(frozen=True)
class Choice:
    """Regions that are shown together.

    Attributes
    ----------
    id : str
        The regions' ids, joined with commas.
    names : mapping
        Name on the screen by language.
    wide, narrow : Bounds
        The initial view on a wide screen and on a narrow one, which is zoomed in further, or its places would
        lose their names.
    """

    id: str
    names: Mapping[str, str]
    wide: Bounds
    narrow: Bounds


@cache
def named_regions() -> tuple[NamedRegion, ...]:
    """Return the regions, in the order of the table."""
    return tuple(_region(entry) for entry in _table()["region"])


@cache
def choices() -> tuple[Choice, ...]:
    """Return what a reader may choose, the usual choice first."""
    names = {region.id: region.names for region in named_regions()}
    return tuple(_choice(entry, names) for entry in _table()["choice"])


def region_ids() -> tuple[str, ...]:
    """Return the ids of all regions."""
    return tuple(region.id for region in named_regions())


def home_of(region: str) -> str:
    """Return the side at home in a region."""
    return next(one.home for one in named_regions() if one.id == region)


def side_abroad(region: str) -> str:
    """Return the side that is not at home in a region."""
    return OPPONENT[home_of(region)]


@cache
def _table() -> Mapping[str, Any]:
    return files.load_toml(files.data_path("regions.toml"))


def _region(entry: Mapping[str, Any]) -> NamedRegion:
    names = {lang: _names(entry[lang]) for lang, value in entry.items() if isinstance(value, dict)}
    lon, lat = entry["seed"]
    return NamedRegion(entry["id"], entry["home"], (lon, lat), entry["oblast"], names)


def _names(entry: Mapping[str, Any]) -> RegionNames:
    title, name, there, where, label = (entry[key] for key in ("title", "name", "there", "in", "label"))
    return RegionNames(title, name, there, where, label, tuple(entry["search"]))


def _choice(entry: Mapping[str, Any], names: Mapping[str, Mapping[str, RegionNames]]) -> Choice:
    ids = entry["regions"]
    told = entry.get("name") or {lang: one.name for lang, one in names[ids[0]].items()}
    return Choice(",".join(ids), told, _bounds(entry["wide"]), _bounds(entry["narrow"]))


def _bounds(given: list[float]) -> Bounds:
    west, south, east, north = given
    return west, south, east, north
