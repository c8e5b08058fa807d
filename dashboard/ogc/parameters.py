"""The query of a request for features, checked: what cannot be used is refused by name, with the reason."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np
import shapely
from werkzeug.datastructures import MultiDict

from dashboard.ogc.collection import Box, Collection, Mask
from dashboard.ogc.crs import CRS84, is_swapped
from dashboard.ogc.days import Days, day_of, days_of
from dashboard.ogc.filtering import cql
from dashboard.ogc.filtering.cql import Filter
from dashboard.ogc.filtering.places import boxes_of
from dashboard.ogc.refused import bad, choose
from geodata.exporting.table import Kind, Value

__all__ = [
    "DEFAULT_LIMIT",
    "FORMATS",
    "MOST",
    "NAMED",
    "OFFSET_MOST",
    "Query",
    "check_names",
    "query_of",
    "single",
]

DEFAULT_LIMIT, MOST = 100, 1_000  # features in an answer
OFFSET_MOST = 10_000_000
FORMATS = ("json", "html")
# Of a request for features; besides these there are the properties of the collection.
NAMED = (
    *("bbox", "bbox-crs", "crs", "datetime", "f", "filter", "filter-crs", "filter-lang"),
    *("limit", "offset", "rev"),
)
_WHOLE = re.compile(r"\d{1,9}", re.ASCII)

Args = MultiDict[str, str]


@dataclass(frozen=True)
class Query:
    """Which features are wanted, and how.

    Attributes
    ----------
    boxes : tuple of Box
        A feature has to intersect one of them; none if anywhere.
    days : tuple of Days
        A feature has to be valid in each.
    equal : mapping
        What properties have to be.
    filter : Filter or None
    limit, offset : int
        How many features, after how many others.
    swapped : bool
        Whether coordinates are answered with latitude first.
    """

    boxes: tuple[Box, ...] = ()
    days: tuple[Days, ...] = ()
    equal: Mapping[str, Value] = field(default_factory=dict)
    filter: Filter | None = None
    limit: int = DEFAULT_LIMIT
    offset: int = 0
    swapped: bool = False

    def matching(self, collection: Collection) -> Mask:
        """Tell which features are wanted, whatever limit and offset are.

        Raises
        ------
        UsageError
            The filter asks for what the collection does not have.
        """
        found = collection.everything()
        for days in self.days:
            found &= collection.valid(days)
        for name, value in self.equal.items():
            found &= np.array([one == value for one in collection.values(name)], dtype=bool)
        if self.boxes:
            found &= np.logical_or.reduce([collection.touching(shapely.box(*box)) for box in self.boxes])
        if self.filter is not None:
            found &= self.filter.passed_by(collection)
        return found


def check_names(args: Args, known: tuple[str, ...]) -> None:
    """Refuse parameters that are not `known`.

    Raises
    ------
    UsageError
        One is not.
    """
    for name in args:
        if name not in known:
            raise bad(name[:40], f"there is no such parameter here; choose from: {', '.join(known)}")


def single(args: Args, name: str) -> str | None:
    """Return the value of a parameter that may be given once; None if it is not given.

    Raises
    ------
    UsageError
        It is given more than once, or empty.
    """
    values = args.getlist(name)
    if len(values) > 1:
        raise bad(name, f"it is given {len(values)} times")
    if values and not values[0]:
        raise bad(name, "it is empty")
    return values[0] if values else None


def query_of(args: Args, collection: Collection) -> Query:
    """Return what the query `args` asks of a collection.

    Raises
    ------
    UsageError
        The text names the parameter, and says why it cannot be used.
    """
    check_names(args, (*NAMED, *collection.by_name))
    query = replace(_paged(args), boxes=_boxes(args), days=tuple(map(days_of, args.getlist("datetime"))))
    equal = {name: text for name in collection.by_name if (text := single(args, name)) is not None}
    return replace(
        query,
        equal={name: _value(collection, name, text) for name, text in equal.items()},
        filter=_filter(args),
        swapped=_system(args, "crs"),
    )


def _paged(args: Args) -> Query:
    limit = _whole(args, "limit", DEFAULT_LIMIT)
    if limit < 1:
        raise bad("limit", "at least 1 feature has to be wanted")
    offset = _whole(args, "offset", 0)
    if offset > OFFSET_MOST:
        raise bad("offset", f"it is over {OFFSET_MOST}")
    return Query(limit=min(limit, MOST), offset=offset)


def _whole(args: Args, name: str, default: int) -> int:
    text = single(args, name)
    if text is None:
        return default
    if not _WHOLE.fullmatch(text):
        raise bad(name, f"{text!r} is no whole number from 0 on, with 9 digits at most")
    return int(text)


def _boxes(args: Args) -> tuple[Box, ...]:
    swapped, text = _system(args, "bbox-crs"), single(args, "bbox")
    return () if text is None else boxes_of(text, swapped=swapped)


def _system(args: Args, name: str) -> bool:
    return is_swapped(single(args, name) or CRS84, name)


def _filter(args: Args) -> Filter | None:
    language = single(args, "filter-lang") or cql.LANGUAGES[0]
    if language not in cql.LANGUAGES:
        raise choose("filter-lang", language, cql.LANGUAGES)
    swapped, text = _system(args, "filter-crs"), single(args, "filter")
    return None if text is None else cql.parse(text, language, swapped=swapped)


def _value(collection: Collection, name: str, text: str) -> Value:
    closed = collection.closed(name)
    if closed and text not in closed:
        raise choose(name, text, closed)
    return _READ[collection.by_name[name].kind](name, text)


def _number(name: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise bad(name, f"{text!r} is not a number")
    return number


def _integer(name: str, text: str) -> int:
    number = _number(name, text)
    if number != int(number):
        raise bad(name, f"{text!r} is not a whole number")
    return int(number)


_READ: Mapping[Kind, Callable[[str, str], Value]] = {
    Kind.TEXT: lambda _, text: text,
    Kind.DATE: lambda name, text: day_of(text, name),
    Kind.NUMBER: _number,
    Kind.INTEGER: _integer,
}
