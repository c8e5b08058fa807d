"""The TOML map of a file that no importer knows: which column and value mean what.

::

    id = "mymap"                         # required; the source's name from now on
    title = "My map"                     # required
    publisher = "Me"                     # title_uk, address, credit, reliability, note, note_uk,
    regions = ["kursk"]                  # regions and [terms] are optional
    date = 2025-03-12                    # one date for every file, or
    date_from_name = "mymap_%Y%m%d"      # the file's name without its ending, or
    control = "russia"                   # what every polygon is, or
    crs = "EPSG:32637"                   # where the file does not say it
    layer = "control"                    # of a GeoPackage with several

    [columns]
    date = "day"                         # ISO dates
    control = "status"

    [values]                             # "home": ground of the home side, not drawn
    "Occupied" = "russia"
    "Liberated" = "home"
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from geodata.errors import UsageError
from geodata.model import Control, Source, Terms, is_date

__all__ = ["HOME", "ColumnMap", "parse_mapping"]

HOME = "home"
RESERVED = ("deepstate", "deepstate_occupied", "owlmaps", "chronicle", "chronicle_owl", "generic")
ALL_REGIONS = ("kursk", "belgorod", "sumy")

_ID = re.compile(r"[a-z][a-z0-9_]{0,39}")
_KEYS = {
    *("id", "title", "title_uk", "publisher", "address", "credit", "reliability", "note", "note_uk"),
    *("regions", "terms", "date", "date_from_name", "control", "crs", "layer", "columns", "values"),
}
_TERMS_KEYS = {"text", "text_uk", "display", "derive", "redistribute", "commercial", "pictures"}
_PICTURES = ("free", "personal", "none")
_UNSTATED = "The publisher's terms are not stated: for your own analysis only."
_UNSTATED_UK = "Умови видавця не зазначено: лише для власного аналізу."


@dataclass(frozen=True)
class ColumnMap:
    """How to read one kind of file; exactly one of the ways to a date and to a control is set."""

    source: Source
    values: Mapping[str, Control | None]
    date_column: str = ""
    control_column: str = ""
    date: str = ""
    date_from_name: str = ""
    control: Control | None = None
    crs: str = ""
    layer: str = ""


def parse_mapping(mapping: Mapping[str, object]) -> ColumnMap:
    """Return `mapping` checked.

    Raises
    ------
    UsageError
        Naming the first key that is missing, wrong or unknown.
    """
    _refuse_unknown(mapping, _KEYS, "the map")
    columns, values = _table(mapping, "columns"), _values(_table(mapping, "values"))
    _refuse_unknown(columns, {"date", "control"}, "[columns]")
    control = _text(mapping, "control")
    if control and control not in list(Control):
        raise UsageError(f"the map's control {control!r} is not one of {', '.join(Control)}")
    result = ColumnMap(
        source=_source(mapping, _controls(values, control)),
        values=values,
        date_column=_text(columns, "date"),
        control_column=_text(columns, "control"),
        date=_date(mapping),
        date_from_name=_text(mapping, "date_from_name"),
        control=Control(control) if control else None,
        crs=_text(mapping, "crs"),
        layer=_text(mapping, "layer"),
    )
    _check_ways(result)
    return result


def _check_ways(result: ColumnMap) -> None:
    dates = (result.date_column, result.date, result.date_from_name)
    if sum(map(bool, dates)) != 1:
        raise UsageError("the map needs one of: columns.date, date, date_from_name")
    if bool(result.control_column) == bool(result.control):
        raise UsageError("the map needs one of: columns.control, control")
    if result.control_column and not any(result.values.values()):
        raise UsageError("the map needs [values] that name ukraine, russia or contested")


def _source(mapping: Mapping[str, object], controls: tuple[Control, ...]) -> Source:
    identity, title = _text(mapping, "id"), _text(mapping, "title")
    if not _ID.fullmatch(identity) or identity in RESERVED:
        raise UsageError(f"the map's id {identity!r} must be a new name of small letters, digits and _")
    if not title:
        raise UsageError("the map needs a title")
    return Source(
        id=identity,
        title=title,
        title_uk=_text(mapping, "title_uk") or title,
        publisher=_text(mapping, "publisher") or title,
        address=_text(mapping, "address"),
        credit=_text(mapping, "credit") or title,
        terms=_terms(_table(mapping, "terms")),
        reliability=_reliability(mapping),
        controls=controls,
        regions=_regions(mapping),
        note=_text(mapping, "note"),
        note_uk=_text(mapping, "note_uk") or _text(mapping, "note"),
    )


def _controls(values: Mapping[str, Control | None], control: str) -> tuple[Control, ...]:
    named = {*values.values(), Control(control) if control else None}
    return tuple(one for one in Control if one in named)


def _values(table: Mapping[str, object]) -> dict[str, Control | None]:
    known = [*Control, HOME]
    for key, value in table.items():
        if value not in known:
            raise UsageError(f"[values] {key!r} is {value!r}, not one of {', '.join(known)}")
    return {key.strip(): None if value == HOME else Control(str(value)) for key, value in table.items()}


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
    stated = _text(table, "text")
    text_uk = _text(table, "text_uk") or stated or _UNSTATED_UK
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


def _date(mapping: Mapping[str, object]) -> str:
    value = mapping.get("date", "")
    text = value.isoformat()[:10] if isinstance(value, dt.date) else str(value)
    if text and not is_date(text):
        raise UsageError(f"the map's date {text!r} is not a day of this war, YYYY-MM-DD")
    return text


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


def _refuse_unknown(mapping: Mapping[str, object], known: set[str], where: str) -> None:
    unknown = sorted(set(mapping) - known)
    if unknown:
        raise UsageError(f"{where} has an unknown key {unknown[0]!r}; known: {', '.join(sorted(known))}")
