"""A filter held against the features of a collection, in the form of CQL2 JSON.

A comparison with a value that is not known is neither true nor false, and so is its negation.
"""

from __future__ import annotations

import fnmatch
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

import numpy as np

from dashboard.ogc.collection import Collection, Mask
from dashboard.ogc.days import day_of
from dashboard.ogc.filtering.places import GEOMETRY, relates, shape_of
from dashboard.ogc.refused import bad, choose
from geodata.exporting.table import Kind

__all__ = ["Held", "Node", "Truth"]

Node = Any  # of CQL2 JSON
_DEEPEST = 60  # parts within parts

_COMPARED: Mapping[str, Callable[[Any, Any], Any]] = MappingProxyType(
    {
        "=": operator.eq,
        "<>": operator.ne,
        "<": operator.lt,
        "<=": operator.le,
        ">": operator.gt,
        ">=": operator.ge,
    }
)
_NUMBERS = (Kind.NUMBER, Kind.INTEGER)


@dataclass(frozen=True, eq=False)
class Truth:
    """Of each feature, whether something holds, and whether it does not: neither where it is not known."""

    yes: Mask
    no: Mask

    def __invert__(self) -> Truth:
        return Truth(self.no, self.yes)


@dataclass(frozen=True, eq=False)
class _Values:
    """One side of a comparison: of each feature a number or a text, and whether it is known.

    Of a literal, which is the same for all, `values` is `literal` itself.
    """

    kind: Kind
    values: Any
    known: Mask
    literal: str | float | None = None


class Held:
    """Holds filters against a collection; `swapped` says that their coordinates have latitude first."""

    def __init__(self, collection: Collection, *, swapped: bool = False) -> None:
        self._collection, self._swapped = collection, swapped
        self._column = cache(self._read_column)
        self._asked: Mapping[str, Callable[[Sequence[Node], int], Truth]] = {
            "and": self._all,
            "or": self._any,
            "not": self._not,
            "between": self._between,
            "in": self._in,
            "like": self._like,
            "isNull": self._null,
        }

    def truth(self, node: Node, deep: int = 0) -> Truth:
        """Tell of which features the condition `node` holds.

        Raises
        ------
        UsageError
            It asks for what the collection does not have, or for an operation that is not known.
        """
        if deep > _DEEPEST:
            raise bad("filter", f"it has parts in parts, over {_DEEPEST} deep")
        if isinstance(node, bool):
            every = self._collection.everything()
            return Truth(every == node, every != node)
        name, given = _call(node)
        if name in _COMPARED:
            return self._compared(_COMPARED[name], *self._pair(given, name))
        if name.startswith("s_"):
            return self._placed(name, given)
        if name in self._asked:
            return self._asked[name](given, deep + 1)
        raise choose("filter", name, [*self._asked, *_COMPARED, "casei", "s_intersects"])

    def _all(self, given: Sequence[Node], deep: int) -> Truth:
        _least(given, 1, "and")
        return _all_of([self.truth(node, deep) for node in given])

    def _any(self, given: Sequence[Node], deep: int) -> Truth:
        _least(given, 1, "or")
        return _any_of([self.truth(node, deep) for node in given])

    def _not(self, given: Sequence[Node], deep: int) -> Truth:
        (one,) = _exactly(given, 1, "not")
        return ~self.truth(one, deep)

    def _between(self, given: Sequence[Node], _: int) -> Truth:
        value, low, high = _exactly(given, 3, "between")
        above = self._compared(operator.ge, *self._pair([value, low], "between"))
        below = self._compared(operator.le, *self._pair([value, high], "between"))
        return _all_of([above, below])

    def _in(self, given: Sequence[Node], _: int) -> Truth:
        value, options = _exactly(given, 2, "in")
        if not isinstance(options, list) or not options:
            raise bad("filter", "in: a list of values is needed")
        return _any_of([self._compared(operator.eq, *self._pair([value, one], "in")) for one in options])

    def _like(self, given: Sequence[Node], _: int) -> Truth:
        texts, pattern = (self._values(node) for node in _exactly(given, 2, "like"))
        plain = texts.kind is pattern.kind is Kind.TEXT and texts.literal is None
        if not plain or not isinstance(pattern.literal, str):
            raise bad("filter", "like: compares a property that is a text with a pattern")
        fits = re.compile(_expression(pattern.literal)).match
        told, places = np.unique(texts.values, return_inverse=True)
        yes = np.array([fits(text) is not None for text in told.tolist()], dtype=bool)[places]
        return Truth(yes & texts.known, ~yes & texts.known)

    def _null(self, given: Sequence[Node], _: int) -> Truth:
        (one,) = _exactly(given, 1, "isNull")
        if _property(one) == GEOMETRY:
            known = np.array([shape is not None for shape in self._collection.geometries], dtype=bool)
        else:
            known = self._values(one).known
        return Truth(~known, known)

    def _placed(self, name: str, given: Sequence[Node]) -> Truth:
        first, second = _exactly(given, 2, name)
        ours = [_property(node) == GEOMETRY for node in (first, second)]
        if ours.count(True) != 1:
            raise bad("filter", f"{name}: compares the property {GEOMETRY} with a shape")
        shape = shape_of(second if ours[0] else first, swapped=self._swapped)
        yes = relates(self._collection, name, shape, reversed_=ours[1])
        known = np.array([one is not None for one in self._collection.geometries], dtype=bool)
        return Truth(yes & known, ~yes & known)

    def _compared(self, how: Callable[[Any, Any], Any], left: _Values, right: _Values) -> Truth:
        known = left.known & right.known
        holds = np.broadcast_to(np.asarray(how(left.values, right.values), dtype=bool), known.shape)
        return Truth(holds & known, ~holds & known)

    def _pair(self, given: Sequence[Node], name: str) -> tuple[_Values, _Values]:
        """Return both sides of a comparison, of one kind."""
        left, right = (self._values(node) for node in _exactly(given, 2, name))
        left, right = _as_day(left, right), _as_day(right, left)
        if left.kind is not right.kind and not {left.kind, right.kind} <= set(_NUMBERS):
            raise bad("filter", f"{name}: compares a {left.kind} with a {right.kind}")
        return left, right

    def _values(self, node: Node) -> _Values:
        """Return what a property or a literal says of each feature."""
        if isinstance(node, dict):
            if (name := _property(node)) is not None:
                return self._column(name)
            if node.get("op") == "casei":
                return self._folded(node)
            for kind in ("date", "timestamp"):
                if isinstance(node.get(kind), str):
                    return self._literal(Kind.DATE, day_of(node[kind], "filter"))
        if isinstance(node, bool) or not isinstance(node, (str, int, float)):
            raise bad("filter", "a property, a text, a number or a date is needed on each side")
        if isinstance(node, str):
            return self._literal(Kind.TEXT, node)
        return self._literal(Kind.NUMBER, float(node))

    def _literal(self, kind: Kind, value: str | float) -> _Values:
        return _Values(kind, value, self._collection.everything(), value)

    def _folded(self, node: Node) -> _Values:
        (one,) = _exactly(_call(node)[1], 1, "casei")
        found = self._values(one)
        if found.kind is not Kind.TEXT:
            raise bad("filter", "casei: takes a text")
        if isinstance(found.literal, str):
            return self._literal(Kind.TEXT, found.literal.casefold())
        texts = np.array([text.casefold() for text in found.values.tolist()], dtype=np.str_)
        return _Values(Kind.TEXT, texts, found.known)

    def _read_column(self, name: str) -> _Values:
        if name == GEOMETRY:
            raise bad("filter", f"{GEOMETRY} is compared by s_intersects and its like")
        if name not in self._collection.by_name:
            raise choose("filter", name, [*self._collection.by_name, GEOMETRY])
        kind, values = self._collection.by_name[name].kind, self._collection.values(name)
        known = np.array([value is not None for value in values], dtype=bool)
        if kind in _NUMBERS:
            numbers = np.array([np.nan if value is None else float(value) for value in values])
            return _Values(kind, numbers, known)
        return _Values(kind, np.array([value or "" for value in values], dtype=np.str_), known)


def _all_of(found: Sequence[Truth]) -> Truth:
    yes, no = np.array([one.yes for one in found]), np.array([one.no for one in found])
    return Truth(np.asarray(yes.all(axis=0)), np.asarray(no.any(axis=0)))


def _any_of(found: Sequence[Truth]) -> Truth:
    return ~_all_of([~one for one in found])


def _as_day(one: _Values, other: _Values) -> _Values:
    """Return a literal text as a day, where it is compared with days."""
    if other.kind is not Kind.DATE or not isinstance(one.literal, str):
        return one
    day = day_of(one.literal, "filter")
    return _Values(Kind.DATE, day, one.known, day)


def _property(node: Node) -> str | None:
    name = node.get("property") if isinstance(node, dict) else None
    return name if isinstance(name, str) else None


def _call(node: Node) -> tuple[str, Sequence[Node]]:
    name = node.get("op") if isinstance(node, dict) else None
    given = node.get("args") if isinstance(node, dict) else None
    if not isinstance(name, str) or not isinstance(given, list):
        raise bad("filter", "a condition is needed, such as control = 'ukraine'")
    return name, given


def _exactly(given: Sequence[Node], count: int, name: str) -> Sequence[Node]:
    if len(given) != count:
        raise bad("filter", f"{name}: takes {count}, not {len(given)}")
    return given


def _least(given: Sequence[Node], count: int, name: str) -> None:
    if len(given) < count:
        raise bad("filter", f"{name}: takes at least {count}")


def _expression(pattern: str) -> str:
    r"""Return the regular expression of a pattern with ``%``, ``_`` and ``\``.

    ``fnmatch`` writes one that never goes back over what has fitted, so no pattern takes long.
    """
    told, escaped = [], False
    for letter in pattern:
        if letter == "\\" and not escaped:
            escaped = True
            continue
        wild = {"%": "*", "_": "?"}.get(letter)
        told.append(wild if wild and not escaped else f"[{letter}]" if letter in "*?[" else letter)
        escaped = False
    return fnmatch.translate("".join(told))
