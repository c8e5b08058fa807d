"""The sources that can be read: a module for each, all alike, with ``SOURCE`` and ``read(bytes, name)``.

`IMPORTERS` holds those that need nothing else; `importer` finds one by name, and makes the
generic one when it is given a map of columns and values.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from geodata.control_table import ImportResult
from geodata.errors import UnknownName, UsageError
from geodata.importers import deepstate, deepstate_occupied, generic, owlmaps
from geodata.importers.file_snapshot import FileReading
from geodata.model import Source

__all__ = ["IMPORTERS", "Importer", "importer"]


class Importer(Protocol):
    """The interface of every source's module."""

    @property
    def SOURCE(self) -> Source:  # noqa: N802 - a constant of a module
        """Who drew the map, and what may be done with it."""
        ...

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802
        """How the names of its files end."""
        ...

    @property
    def VERSION(self) -> str:  # noqa: N802
        """Tells readings of one file apart: another version, or another map of columns, reads it again."""
        ...

    def dates_in_name(self, name: str) -> tuple[str, ...]:
        """Return the days that a file is about, as far as its name tells."""
        ...

    def read(self, data: bytes, name: str) -> ImportResult:
        """Return the table and the issues of one file."""
        ...

    def parse(self, data: bytes, name: str) -> FileReading:
        """Do the work of `read`, without building a frame."""
        ...


IMPORTERS: Mapping[str, Importer] = MappingProxyType(
    {
        deepstate.SOURCE.id: deepstate,
        deepstate_occupied.SOURCE.id: deepstate_occupied,
        owlmaps.SOURCE.id: owlmaps,
    }
)


def importer(name: str, mapping: Mapping[str, object] | None = None) -> Importer:
    """Return the importer of a source.

    Parameters
    ----------
    name : str
        A name of `IMPORTERS`, ``generic``, or the ``id`` in `mapping`.
    mapping : mapping, optional
        A parsed TOML map, for the generic importer.

    Raises
    ------
    UnknownName
        With the names that exist.
    UsageError
        If `mapping` is missing, not needed, or wrong.
    """
    if name in IMPORTERS:
        if mapping is not None:
            raise UsageError(f"source {name!r} needs no map of columns; leave the map out")
        return IMPORTERS[name]
    if mapping is None and name != generic.NAME:
        raise UnknownName("source", name, (*IMPORTERS, generic.NAME))
    if mapping is None:
        raise UsageError(f"source {name!r} needs a TOML map of its columns and values")
    made = generic.GenericImporter.from_mapping(mapping)
    if name not in (generic.NAME, made.SOURCE.id):
        raise UnknownName("source", name, (made.SOURCE.id, generic.NAME))
    return made
