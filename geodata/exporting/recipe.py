"""The one recipe: store -> selection -> tables -> the bytes of a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from types import MappingProxyType

from geodata.errors import UnknownName, UsageError
from geodata.exporting.content import LAYERS, TABLES, Content
from geodata.exporting.formats import (
    csv_files,
    excel,
    flatgeobuf,
    geojson,
    geopackage,
    geoparquet,
    kml,
    shapefile,
)

__all__ = ["FORMATS", "Format", "export", "format_of"]


@dataclass(frozen=True)
class Format:
    """A format: how names of its files end, which tables one file can hold, and who writes it.

    `tables` is empty if a file holds all.
    """

    endings: tuple[str, ...]
    tables: tuple[str, ...]
    write: Callable[[Content, str], bytes]


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "gpkg": Format((".gpkg",), (), geopackage.write),
        "parquet": Format((".parquet", ".geoparquet"), LAYERS, geoparquet.write),
        "geojson": Format((".geojson", ".json"), LAYERS, geojson.write),
        "kml": Format((".kml",), LAYERS, kml.write),
        "kmz": Format((".kmz",), LAYERS, kml.write_packed),
        "fgb": Format((".fgb",), LAYERS, flatgeobuf.write),
        "shp": Format((".zip",), LAYERS, shapefile.write),
        "csv": Format((".csv", ".zip"), tuple(TABLES), csv_files.write),
        "xlsx": Format((".xlsx",), (), excel.write),
    }
)


def format_of(name: str | None, out: PurePath, table: str | None) -> Format:
    """Return the format called `name`, or that of the ending of `out`, checked against both and `table`.

    Raises
    ------
    UsageError
        The ending is that of no format, or of another; a file of the format does not hold that table.
    """
    ending = out.suffix.lower()
    if name is None:
        name = next(
            (name for name, one in FORMATS.items() if ending == one.endings[0] and name != "shp"), None
        )
    if name is None:
        known = " | ".join(FORMATS)
        raise UsageError(f"out: {out.name!r} does not end in the name of a format; choose --format {known}")
    if name not in FORMATS:
        raise UnknownName("format", name, FORMATS)
    found = FORMATS[name]
    if ending not in found.endings:
        raise UsageError(f"out: {out.name!r} does not end in {' or '.join(found.endings)}")
    if ending == ".zip" and name == "csv":
        found = Format(found.endings, (), csv_files.write_all)
    if table is not None and table not in found.tables:
        raise UsageError(f"table: {_held(name, found)}")
    return found


def _held(name: str, found: Format) -> str:
    if not found.tables:
        return f"a file of this kind ({name}) holds every table; leave --table out"
    return f"a file of this kind ({name}) holds one of: {', '.join(found.tables)}"


def export(content: Content, chosen: Format, table: str | None = None) -> bytes:
    """Return the bytes of a file of the format `chosen`: the same for the same store and request."""
    return chosen.write(content, table or LAYERS[0])
