"""The reader of a file, chosen by the ending of its name."""

from __future__ import annotations

from dataclasses import dataclass

from geodata.errors import FileRefused
from geodata.files import TEXT_SUFFIXES
from geodata.importers.formats.kml import read_kml
from geodata.importers.formats.opened import Opened
from geodata.importers.formats.parquet import read_parquet
from geodata.importers.formats.text import read_text
from geodata.importers.formats.vector import read_vector
from geodata.importers.import_notes import Notes

__all__ = ["SUFFIXES", "Hints", "open_map"]

_PARQUET = (".parquet", ".geoparquet")
_VECTOR = (".gpkg", ".shp", ".fgb")
_KML = (".kml", ".kmz")
SUFFIXES = (*TEXT_SUFFIXES, ".kmz", *_VECTOR, *_PARQUET, *(f"{suffix}.gz" for suffix in TEXT_SUFFIXES))


@dataclass(frozen=True)
class Hints:
    """What a map says about its files: the code page, the layer, and whether a bare geometry is accepted."""

    encoding: str = ""
    layer: str = ""
    bare: bool = False


def open_map(data: bytes, name: str, notes: Notes, hints: Hints) -> Opened:
    """Return the features of a file.

    Parameters
    ----------
    data : bytes
        As returned by `files.read_source`: unpacked if its name ends in ``.gz``.
    name : str
        Its ending determines the format; text that is none of the others is JSON.

    Raises
    ------
    FileRefused
        If the file is not of its format, is broken, or has no feature.
    """
    ending = name.lower().removesuffix(".gz")
    if ending.endswith(_VECTOR):
        opened = read_vector(data, name, hints.layer, hints.encoding)
    elif ending.endswith(_PARQUET):
        opened = read_parquet(data, name)
    elif ending.endswith(_KML):
        opened = read_kml(data, name, hints.encoding)
    else:
        opened = read_text(data, name, notes, encoding=hints.encoding, bare=hints.bare)
    if not opened.features:
        raise FileRefused(name, "holds no feature", "no-features")
    return opened
