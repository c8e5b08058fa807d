"""The TOML map of a file that no importer knows: the meaning of its columns and values.

::

    id = "mymap"                         # required; the source's name from now on
    title = "My map"                     # required
    publisher = "Me"                     # title_uk, address, credit, reliability, note, note_uk,
    regions = ["kursk"]                  # regions and [terms] are optional
    date = 2025-03-12                    # one date for every file, or
    date_from_name = "mymap_%Y%m%d"      # the file's name without its ending, or
    control = "russia"                   # what every polygon is, or

    [columns]
    date = "day"                         # from and to in place of it, for intervals
    control = "status"

    [values]                             # "home": ground of the home side, not drawn
    "Occupied" = "russia"
    "Liberated" = "home"

``crs``, ``axis``, ``encoding`` and ``layer`` describe how the files are written; their times are described by
``format``, ``unit``, ``timezone``, ``to_included`` and ``parts``. docs/sources.md has an example of each.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from geodata.errors import FileRefused, UsageError
from geodata.files import shown
from geodata.importers.columns.moments import UNITS, BadDate, Clock, Moment, read_moment
from geodata.importers.columns.values import plain
from geodata.importers.crs import to_lonlat
from geodata.model import Control, Source, Terms
from geodata.region_table import region_ids

__all__ = ["HOME", "ColumnMap", "parse_mapping"]

HOME = "home"
RESERVED = ("deepstate", "deepstate_occupied", "owlmaps", "chronicle", "chronicle_owl", "generic")
ALL_REGIONS = region_ids()

_ID = re.compile(r"[a-z][a-z0-9_]{0,39}")
_KEYS = {
    *("id", "title", "title_uk", "publisher", "address", "credit", "reliability", "note", "note_uk"),
    *("regions", "terms", "date", "date_from_name", "control", "crs", "layer", "columns", "values"),
    *("axis", "encoding", "format", "unit", "timezone", "to_included", "parts"),
}
_COLUMN_KEYS = {"date", "from", "to", "control"}
_LONGEST = 2_000  # maximum characters of a text that pages show
_AXES = ("lon-lat", "lat-lon")
_TERMS_KEYS = {"text", "text_uk", "display", "derive", "redistribute", "commercial", "pictures"}
_PICTURES = ("free", "personal", "none")
_UNSTATED = "The publisher's terms are not stated: for your own analysis only."
_UNSTATED_UK = "Умови видавця не зазначено: лише для власного аналізу."


@dataclass(frozen=True)
class ColumnMap:
    """How to read one kind of file; exactly one of the ways to a date and to a control is set.

    Attributes
    ----------
    values : mapping of str to Control or None
        By value as `columns.values.plain` writes it; None is the home side.
    date_column, from_column, to_column, control_column : str
        Names of columns, or "".
    moment : Moment or None
        The moment of every file.
    clock : Clock
        How the files write time.
    to_included : bool
        Whether the last day of an interval belongs to it.
    parts : bool
        Whether several moments of one day are parts of one map.
    lat_first : bool
        Whether positions are latitude, longitude.
    """

    source: Source
    values: Mapping[str, Control | None]
    date_column: str = ""
    from_column: str = ""
    to_column: str = ""
    control_column: str = ""
    moment: Moment | None = None
    date_from_name: str = ""
    control: Control | None = None
    crs: str = ""
    layer: str = ""
    encoding: str = ""
    clock: Clock = field(default_factory=Clock)
    to_included: bool = True
    parts: bool = False
    lat_first: bool = False


def parse_mapping(mapping: Mapping[str, object]) -> ColumnMap:
    """Return `mapping` checked.

    Raises
    ------
    UsageError
        The error names the first key that is missing, wrong or unknown.
    """
    _refuse_unknown(mapping, _KEYS, "the map")
    columns, values = _table(mapping, "columns"), _values(_table(mapping, "values"))
    _refuse_unknown(columns, _COLUMN_KEYS, "[columns]")
    control = _text(mapping, "control")
    if control and control not in list(Control):
        raise UsageError(f"the map's control {control!r} is not one of {', '.join(Control)}")
    clock = _clock(mapping)
    result = ColumnMap(
        source=_source(mapping, _controls(values, control)),
        values=values,
        date_column=_text(columns, "date"),
        from_column=_text(columns, "from"),
        to_column=_text(columns, "to"),
        control_column=_text(columns, "control"),
        moment=_moment(mapping, clock),
        date_from_name=_text(mapping, "date_from_name"),
        control=Control(control) if control else None,
        crs=_crs(mapping),
        layer=_text(mapping, "layer"),
        encoding=_encoding(mapping),
        clock=clock,
        to_included=_flag(mapping, "to_included", default=True),
        parts=_flag(mapping, "parts", default=False),
        lat_first=_one_of(mapping, "axis", _AXES) == "lat-lon",
    )
    _check_ways(result)
    return result


def _check_ways(result: ColumnMap) -> None:
    dates = (result.date_column, result.from_column, result.moment, result.date_from_name)
    if sum(map(bool, dates)) != 1:
        raise UsageError("the map needs one of: columns.date, columns.from, date, date_from_name")
    if bool(result.from_column) != bool(result.to_column):
        raise UsageError("the map needs columns.from and columns.to together")
    if bool(result.control_column) == bool(result.control):
        raise UsageError("the map needs one of: columns.control, control")
    if result.control_column and not any(result.values.values()):
        raise UsageError("the map needs [values] that name ukraine, russia or contested")


def _clock(mapping: Mapping[str, object]) -> Clock:
    clock = Clock(
        _text(mapping, "format"), _one_of(mapping, "unit", tuple(UNITS)), _text(mapping, "timezone")
    )
    if clock.format and clock.unit:
        raise UsageError("the map's format is for text and its unit for numbers: leave one out")
    try:
        ZoneInfo(clock.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageError(f"the map's timezone {clock.timezone!r} is not a name such as Europe/Kyiv") from None
    return clock


def _moment(mapping: Mapping[str, object], clock: Clock) -> Moment | None:
    value = mapping.get("date", "")
    if value == "":
        return None
    try:
        return read_moment(value, "the map's date", Clock(timezone=clock.timezone))
    except BadDate as problem:
        raise UsageError(problem.message) from None


def _crs(mapping: Mapping[str, object]) -> str:
    value = mapping.get("crs", "")
    system = str(value) if isinstance(value, int) else _text(mapping, "crs")
    try:
        if system:
            to_lonlat(system, "")
    except FileRefused:
        known = 'such as "EPSG:32637", or WKT'
        raise UsageError(f"the map's crs '{shown(system, 60)}' is not a coordinate system, {known}") from None
    return system


def _encoding(mapping: Mapping[str, object]) -> str:
    encoding = _text(mapping, "encoding")
    try:
        "a".encode(encoding or "utf-8")
    except (LookupError, UnicodeError, ValueError):
        raise UsageError(f"the map's encoding {encoding!r} is not a code page such as cp1251") from None
    return encoding


def _source(mapping: Mapping[str, object], controls: tuple[Control, ...]) -> Source:
    identity, title = _text(mapping, "id"), _label(mapping, "title")
    if not _ID.fullmatch(identity) or identity in RESERVED:
        raise UsageError(f"the map's id {identity!r} must be a new name of small letters, digits and _")
    if not title:
        raise UsageError("the map needs a title")
    return Source(
        id=identity,
        title=title,
        title_uk=_label(mapping, "title_uk") or title,
        publisher=_label(mapping, "publisher") or title,
        address=_label(mapping, "address"),
        credit=_label(mapping, "credit") or title,
        terms=_terms(_table(mapping, "terms")),
        reliability=_reliability(mapping),
        controls=controls,
        regions=_regions(mapping),
        note=_label(mapping, "note"),
        note_uk=_label(mapping, "note_uk") or _label(mapping, "note"),
    )


def _controls(values: Mapping[str, Control | None], control: str) -> tuple[Control, ...]:
    named = {*values.values(), Control(control) if control else None}
    return tuple(one for one in Control if one in named)


def _values(table: Mapping[str, object]) -> dict[str, Control | None]:
    known = [*Control, HOME]
    read: dict[str, Control | None] = {}
    for key, value in table.items():
        if value not in known:
            raise UsageError(f"[values] {key!r} is {value!r}, not one of {', '.join(known)}")
        control = None if value == HOME else Control(str(value))
        if read.setdefault(plain(key), control) != control:
            raise UsageError(
                f"[values] {key!r} is there twice, spelled a little otherwise, with two meanings"
            )
    return read


def _terms(table: Mapping[str, object]) -> Terms:
    _refuse_unknown(table, _TERMS_KEYS, "[terms]")
    pictures = _text(table, "pictures") or "personal"
    if pictures not in _PICTURES:
        raise UsageError(f"[terms] pictures must be one of {', '.join(_PICTURES)}")
    flags = {key: value for key, value in table.items() if key not in ("text", "text_uk", "pictures")}
    for key, value in flags.items():
        if not isinstance(value, bool):
            raise UsageError(f"[terms] {key} must be true or false")
    allowed = {key: bool(value) for key, value in flags.items()}
    stated = _label(table, "text")
    text_uk = _label(table, "text_uk") or stated or _UNSTATED_UK
    return Terms(stated or _UNSTATED, **allowed, pictures=pictures, text_uk=text_uk)


def _reliability(mapping: Mapping[str, object]) -> str:
    letter = _text(mapping, "reliability") or "F"
    if letter not in tuple("ABCDEF"):
        raise UsageError("the map's reliability must be a letter from A to F")
    return letter


def _regions(mapping: Mapping[str, object]) -> tuple[str, ...]:
    regions = mapping.get("regions", list(ALL_REGIONS))
    if not isinstance(regions, list) or not regions or not set(map(str, regions)) <= set(ALL_REGIONS):
        raise UsageError(f"the map's regions must be a list of {', '.join(ALL_REGIONS)}")
    return tuple(map(str, regions))


def _table(mapping: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = mapping.get(key, {})
    if not isinstance(value, Mapping):
        raise UsageError(f"the map's {key} must be a table")
    return value


def _text(mapping: Mapping[str, object], key: str) -> str:
    value = mapping.get(key, "")
    if not isinstance(value, str):
        raise UsageError(f"the map's {key} must be text")
    return value.strip()


def _label(mapping: Mapping[str, object], key: str) -> str:
    """Return a text that pages show."""
    return shown(_text(mapping, key), _LONGEST)


def _flag(mapping: Mapping[str, object], key: str, *, default: bool) -> bool:
    value = mapping.get(key, default)
    if not isinstance(value, bool):
        raise UsageError(f"the map's {key} must be true or false")
    return value


def _one_of(mapping: Mapping[str, object], key: str, choices: tuple[str, ...]) -> str:
    value = _text(mapping, key)
    if value and value not in choices:
        raise UsageError(f"the map's {key} {value!r} is not one of {', '.join(choices)}")
    return value


def _refuse_unknown(mapping: Mapping[str, object], known: set[str], where: str) -> None:
    unknown = sorted(set(mapping) - known)
    if unknown and where != "the map" and unknown[0] in _KEYS:
        raise UsageError(f"{unknown[0]} belongs above all tables of the map, not in {where}")
    if unknown:
        raise UsageError(f"{where} has an unknown key {unknown[0]!r}; known: {', '.join(sorted(known))}")
