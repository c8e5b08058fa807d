"""The table of a source: where its files are, in which shape, and how much may be asked.

One TOML for each source, in ``geodata/data/fetching``, or in a folder of the user's, which wins.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path

from geodata import files
from geodata.errors import UnknownName, UsageError
from geodata.fetching.addresses import Origin, checked_address, origin_of
from geodata.fetching.dated_paths import DatedPath, check_name
from geodata.model import is_date

__all__ = ["Bounds", "Shape", "SourceTable", "load_table", "parse_table", "shipped_tables"]

ID = "{id}"
PATH = "{path}"


class Shape(StrEnum):
    """How a publisher offers its files."""

    HISTORY_API = "history-api"
    REPOSITORY = "repository"
    FOLDER = "folder"


@dataclass(frozen=True)
class Bounds:
    """How much may be asked of a publisher, and how much an answer may take.

    Attributes
    ----------
    pause_seconds : float
        Between two requests.
    connect_seconds, read_seconds : float
        Until a connection is there; between two parts of an answer.
    file_seconds : float
        For one whole answer, however busily it drips.
    run_minutes : float
        For one run; what is left then is fetched by the next one.
    longest_wait_seconds : float
        The longest ``Retry-After`` that is waited for; with a longer one the run ends.
    attempts : int
        How often one file is tried.
    failures : int
        After so many files in a row that could not be fetched the run ends.
    file_mb, list_mb : float
        The largest file and list, unpacked.
    """

    pause_seconds: float = 1
    connect_seconds: float = 10
    read_seconds: float = 20
    file_seconds: float = 120
    run_minutes: float = 30
    longest_wait_seconds: float = 120
    attempts: int = 4
    failures: int = 3
    file_mb: float = 24
    list_mb: float = 8


@dataclass(frozen=True)
class SourceTable:
    """A table that has been checked.

    Attributes
    ----------
    source : str
        Id of the source.
    shape : Shape
        What `list`, `last` and `file` mean.
    terms : str
        Where the publisher's terms are.
    file : str
        Address of a file, with ``{id}`` or ``{path}`` in it.
    last, list : str
        Address of the current map; of what tells which files there are. "" if there is none.
    path : DatedPath or None
        The paths of dated files.
    list_types, file_types : tuple of str
        Content types that are accepted.
    since : str
        Earlier days are not fetched unless asked for.
    recheck_days : int
        How many of the newest days are asked again whether they have changed, where no list tells.
    columns : str
        Path of the TOML map of columns, for a source without an importer of its own; or "".
    plain_loopback : bool
        Whether this machine may be asked without encryption.
    bounds : Bounds
        How much may be asked.
    """

    source: str
    shape: Shape
    terms: str
    file: str
    last: str = ""
    list: str = ""
    path: DatedPath | None = None
    list_types: tuple[str, ...] = ("application/json",)
    file_types: tuple[str, ...] = ("application/json", "application/geo+json")
    since: str = "2024-08-01"
    recheck_days: int = 14
    columns: str = ""
    plain_loopback: bool = False
    bounds: Bounds = field(default_factory=Bounds)

    @property
    def origins(self) -> frozenset[Origin]:
        """Where requests may go: nowhere else, not even when redirected."""
        return frozenset(origin_of(one) for one in (self.file, self.last, self.list) if one)


def shipped_tables() -> dict[str, Path]:
    """Return the tables that come with the project, by source."""
    return _tables_in(files.data_path("deepstate.toml").parent)


def _tables_in(folder: Path) -> dict[str, Path]:
    return {path.stem: path for path in sorted(folder.glob("*.toml"))}


def load_table(source: str, own: Path) -> SourceTable:
    """Return the table of `source`: that in the folder `own`, otherwise the one that ships.

    Raises
    ------
    UnknownName, UsageError, FileRefused
        There is none; it is wrong; it is no TOML.
    """
    known = shipped_tables() | _tables_in(own)
    if source not in known:
        raise UnknownName("source that can be fetched", source, sorted(known))
    path = known[source]
    try:
        return parse_table(source, files.load_toml(path), path.parent)
    except UsageError as error:
        raise UsageError(f"{path}: {error}") from None


_TEXTS = ("shape", "terms", "file", "last", "list", "path", "since", "columns")
_NEEDED = {
    Shape.HISTORY_API: ("last",),
    Shape.REPOSITORY: ("list", "path"),
    Shape.FOLDER: ("path",),
}
_PLACEHOLDER = {Shape.HISTORY_API: ID, Shape.REPOSITORY: PATH, Shape.FOLDER: PATH}
_LISTS = ("list_types", "file_types")
_BOUNDS = {item.name: item.type for item in fields(Bounds)}
_KEYS = (*_TEXTS, *_LISTS, "recheck_days", "plain_loopback", "bounds")


def parse_table(source: str, entry: Mapping[str, object], folder: Path) -> SourceTable:
    """Return the table `entry` of `source`, checked; its other files are in `folder`.

    Raises
    ------
    UsageError
        The error names the first entry that is missing, wrong or unknown.
    """
    _refuse_unknown(entry, _KEYS, "the table")
    texts = {name: _text(entry, name) for name in _TEXTS}
    shape = _shape(texts["shape"])
    _require(texts, ("terms", "file", *_NEEDED[shape]))
    loopback = _flag(entry, "plain_loopback")
    for name in ("file", "last", "list"):
        if texts[name]:
            checked_address(texts[name], name, plain_loopback=loopback)
    placeholder = _PLACEHOLDER[shape]
    if texts["file"].count(placeholder) != 1:
        raise UsageError(f"file must have {placeholder} in it once")
    if texts["since"] and not is_date(texts["since"]):
        raise UsageError(f"since {texts['since']!r} is not a date; write it like 2025-03-12")
    if texts["columns"] and not check_name(texts["columns"]):
        raise UsageError("columns must be the name of a file beside the table")
    return SourceTable(
        source,
        shape,
        texts["terms"],
        texts["file"],
        texts["last"],
        texts["list"],
        DatedPath(texts["path"]) if texts["path"] else None,
        **{name: _types(entry, name) for name in _LISTS if name in entry},
        since=texts["since"] or SourceTable.since,
        recheck_days=int(_number(entry, "recheck_days", SourceTable.recheck_days)),
        columns=str(folder / texts["columns"]) if texts["columns"] else "",
        plain_loopback=loopback,
        bounds=_bounds(entry.get("bounds", {})),
    )


def _refuse_unknown(entry: Mapping[str, object], known: tuple[str, ...], where: str) -> None:
    unknown = next((name for name in entry if name not in known), None)
    if unknown is not None:
        raise UsageError(f"{where} has no entry {files.shown(unknown)!r}; it may have: {', '.join(known)}")


def _text(entry: Mapping[str, object], name: str) -> str:
    value = entry.get(name, "")
    if not isinstance(value, str) or files.UNSAFE.search(value):
        raise UsageError(f"{name} must be a text of one line")
    return value.strip()


def _shape(text: str) -> Shape:
    if text not in list(Shape):
        raise UsageError(f"shape {text!r} is not one of {', '.join(Shape)}")
    return Shape(text)


def _require(texts: Mapping[str, str], names: tuple[str, ...]) -> None:
    missing = next((name for name in names if not texts[name]), None)
    if missing is not None:
        raise UsageError(f"{missing} is missing")


def _flag(entry: Mapping[str, object], name: str) -> bool:
    value = entry.get(name, False)
    if not isinstance(value, bool):
        raise UsageError(f"{name} must be true or false")
    return value


def _types(entry: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = entry[name]
    if not isinstance(value, list) or not value or not all(isinstance(one, str) for one in value):
        raise UsageError(f'{name} must be a list such as ["application/json"]')
    return tuple(one.lower() for one in value)


def _bounds(entry: object) -> Bounds:
    if not isinstance(entry, Mapping):
        raise UsageError("[bounds] must be a table")
    _refuse_unknown(entry, tuple(_BOUNDS), "[bounds]")
    values = {name: _number(entry, name, 0) for name in entry}
    whole = {name: int(value) for name, value in values.items() if _BOUNDS[name] == "int"}
    return Bounds(**{**values, **whole})  # type: ignore[arg-type]


def _number(entry: Mapping[str, object], name: str, default: float) -> float:
    value = entry.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise UsageError(f"{name} must be a number")
    if not math.isfinite(value) or value < 0:
        raise UsageError(f"{name} must be a number, at least 0")
    return value
