"""Filters: what CQL2 says is what passes, unknown values are neither, and nonsense is refused by name."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.ogc.collection import Collection
from dashboard.ogc.filtering import cql
from geodata.errors import UsageError
from geodata.exporting.table import Column, Kind, Shape

WORDS = [None, "Sudzha", "sudzha%", "Суджа", "it's", "a*b?[c]", "a_b", ""]
NUMBERS = [None, -1.5, 0.0, 3.0]
COLUMNS = (
    Column("name", Kind.TEXT, ""),
    Column("size", Kind.NUMBER, ""),
    Column("day", Kind.DATE, ""),
)
ROWS = [
    (name, size, f"2024-08-{6 + place:02}")
    for place, (name, size) in enumerate((name, size) for name in WORDS for size in NUMBERS)
    if place < 24
]
FEATURES = Collection(
    *("made", "Made", "", COLUMNS, ROWS, tuple(str(place) for place in range(len(ROWS))), Shape.POINT),
    np.array([None if place == 0 else shapely.Point(35 + place / 10, 51) for place in range(len(ROWS))]),
    *(np.array([row[2] for row in ROWS]), np.array([row[2] for row in ROWS])),
)


def passed(text: str, language: str = cql.TEXT, *, swapped: bool = False) -> list[int]:
    """Return which features pass, by place."""
    return np.flatnonzero(cql.parse(text, language, swapped=swapped).passed_by(FEATURES)).tolist()


def where(test: Callable[[Any, Any, Any], bool]) -> list[int]:
    """Return the places of the rows for which `test` holds."""
    return [place for place, row in enumerate(ROWS) if test(*row)]


@pytest.mark.parametrize(
    ("text", "test"),
    [
        ("name = 'Sudzha'", lambda n, s, d: n == "Sudzha"),
        ("name <> 'Sudzha'", lambda n, s, d: n is not None and n != "Sudzha"),
        ("NOT name = 'Sudzha'", lambda n, s, d: n is not None and n != "Sudzha"),
        ("name = 'it''s'", lambda n, s, d: n == "it's"),
        ("size > -2", lambda n, s, d: s is not None and s > -2),
        ("3 >= size", lambda n, s, d: s is not None and s <= 3),
        ("size BETWEEN -1.5 AND 0", lambda n, s, d: s is not None and -1.5 <= s <= 0),
        ("NOT size BETWEEN -1.5 AND 0", lambda n, s, d: s is not None and not -1.5 <= s <= 0),
        # AND binds closer than OR: pygeofilter 0.4.0 reads this from left to right.
        (
            "name = 'a_b' OR name = 'it''s' AND size = 3",
            lambda n, s, d: n == "a_b" or (n == "it's" and s == 3),
        ),
        ("name IN ('Sudzha', 'a_b')", lambda n, s, d: n in ("Sudzha", "a_b")),
        ("name NOT IN ('Sudzha', 'a_b')", lambda n, s, d: n is not None and n not in ("Sudzha", "a_b")),
        ("name IS NULL", lambda n, s, d: n is None),
        ("name IS NOT NULL AND size IS NULL", lambda n, s, d: n is not None and s is None),
        ("CASEI(name) = CASEI('SUDZHA')", lambda n, s, d: n == "Sudzha"),
        ("CASEI(name) LIKE CASEI('СУД%')", lambda n, s, d: n == "Суджа"),
        ("name LIKE '%dzha'", lambda n, s, d: n == "Sudzha"),
        ("name LIKE 'sudzha\\%'", lambda n, s, d: n == "sudzha%"),
        ("name LIKE 'a_b'", lambda n, s, d: n == "a_b"),
        ("name LIKE 'a*b?[c]'", lambda n, s, d: n == "a*b?[c]"),
        ("day >= DATE('2024-08-10')", lambda n, s, d: d >= "2024-08-10"),
        ("day < TIMESTAMP('2024-08-10T12:00:00Z')", lambda n, s, d: d < "2024-08-10"),
        ("day = '2024-08-10'", lambda n, s, d: d == "2024-08-10"),
        ("day BETWEEN '2024-08-10' AND DATE('2024-08-12')", lambda n, s, d: "2024-08-1" < d <= "2024-08-12"),
        ("day = day", lambda n, s, d: True),
        ("true", lambda n, s, d: True),
        ("size = 3 OR size IS NULL OR NOT size = 3", lambda n, s, d: True),
    ],
)
def test_what_passes(text: str, test: Callable[[Any, Any, Any], bool]) -> None:
    assert passed(text) == where(test)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("S_INTERSECTS(geometry, BBOX(35.05, 50, 35.25, 52))", [1, 2]),
        ("S_WITHIN(geometry, POLYGON((35.05 50, 35.25 50, 35.25 52, 35.05 52, 35.05 50)))", [1, 2]),
        ("S_CONTAINS(POLYGON((35.05 50, 35.25 50, 35.25 52, 35.05 52, 35.05 50)), geometry)", [1, 2]),
        ("S_EQUALS(geometry, POINT(35.3 51))", [3]),
        ("S_DISJOINT(geometry, BBOX(35.05, 50, 40, 52))", []),
        ("NOT S_INTERSECTS(geometry, BBOX(35.15, 50, 40, 52))", [1]),  # the first has no place: not known
        ("geometry IS NULL", [0]),
    ],
)
def test_places(text: str, places: list[int]) -> None:
    assert passed(text) == places


def test_coordinates_may_have_latitude_first() -> None:
    assert passed("S_INTERSECTS(geometry, BBOX(50, 35.05, 52, 35.25))", swapped=True) == [1, 2]
    assert passed("S_EQUALS(geometry, POINT(51 35.3))", swapped=True) == [3]


def test_json_says_the_same() -> None:
    node = {"op": "and", "args": [{"op": "=", "args": [{"property": "name"}, "Sudzha"]}, True]}
    assert passed(json.dumps(node), cql.JSON) == passed("name = 'Sudzha'")


@pytest.mark.parametrize(
    "text",
    [
        *("", "name", "name =", "name = 'Sudzha' AND", "name = 'x'; DROP TABLE x", "nobody = 1"),
        *("name = 3", "name > DATE('2024-08-06')", "day = 'soon'", "size + 1 = 2", "foo(name) = 'x'"),
        *("name LIKE name", "size LIKE 'x'", "geometry = 1", "name = TRUE", "name IN (1)", "size = 'x'"),
        *("T_AFTER(day, DATE('2024-08-06'))", "S_INTERSECTS(name, POINT(1 1))"),
        *("S_INTERSECTS(geometry, geometry)", "S_INTERSECTS(geometry, POLYGON((1 1)))"),
        *("S_INTERSECTS(geometry, BBOX(1,2))", "S_INTERSECTS(geometry, POLYGON((0 0,1 1,1 0,0 1,0 0)))"),
        *("S_NEAR(geometry, POINT(1 1))", "A_CONTAINS(name, ('x'))", "__import__('os').system('id') = 1"),
        *("(" * 99 + "name" + ")" * 99, "(" * 101 + "size = 1" + ")" * 101, "NOT " * 400 + "size = 1"),
        *("name = '" + "x" * 2000 + "'", "1", "'x'", "NULL", "name = NULL", "((1))", "\x00", "{{7*7}} = 1"),
    ],
)
@pytest.mark.promise(
    "A filter that cannot be used is refused by name; none makes the server fail or run anything."
)
def test_what_cannot_be_used_is_refused_by_name(text: str) -> None:
    with pytest.raises(UsageError, match=r"^filter: [^\n]+$"):
        passed(text)


OPERATIONS = ["and", "or", "not", "=", "in", "like", "between", "s_intersects", "casei", "isNull"]
MEMBERS = ["op", "args", "property", "date", "type", "coordinates", "bbox"]
PROPERTIES = st.sampled_from([{"property": "name"}, {"property": "geometry"}])
NODES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5) | st.integers(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(MEMBERS), inner)
        | st.fixed_dictionaries(
            {"op": st.sampled_from(OPERATIONS), "args": st.lists(inner | PROPERTIES, max_size=3)}
        )
    ),
    max_leaves=8,
)
TOKENS = st.sampled_from(
    [
        *("name", "size", "day", "geometry", "=", "<", ">", "(", ")", "AND", "OR", "NOT", "IN", "LIKE", ","),
        *("BETWEEN", "IS NULL", "'x'", "1", "-1e9", "DATE('2024-08-06')", "S_INTERSECTS(", "POINT(35 51)"),
        *("BBOX(1,2,3,4)", "true", "%", "''"),
    ]
)


def _refusal(text: str, language: str) -> str:
    """Return why a filter is refused, or what every refusal begins with if it is not."""
    try:
        passed(text, language)
    except UsageError as error:
        return str(error)
    return "filter: "


@settings(max_examples=40)
@given(node=NODES)
def test_no_tree_makes_it_fail_in_another_way(node: Any) -> None:
    assert _refusal(json.dumps(node), cql.JSON).startswith("filter: ")


@given(text=st.lists(TOKENS, max_size=12).map(" ".join) | st.text(max_size=20))
def test_no_text_makes_it_fail_in_another_way(text: str) -> None:
    told = _refusal(text, cql.TEXT)
    assert told.startswith("filter: ")
    assert "\n" not in told


@given(pattern=st.text(alphabet="ab%_\\*?[]", max_size=8), text=st.text(alphabet="ab%_*?[]\n", max_size=8))
def test_like_is_what_its_letters_say(pattern: str, text: str) -> None:
    made = Collection(
        *("made", "", "", COLUMNS[:1], [(text,)], ("0",), Shape.POINT, np.array([None])),
        *(np.array(["2024-08-06"]), np.array(["2024-08-07"])),
    )
    node = {"op": "like", "args": [{"property": "name"}, pattern]}
    found = cql.parse(json.dumps(node), cql.JSON).passed_by(made).tolist()
    assert found == [_fits(pattern, text)]


def _fits(pattern: str, text: str) -> bool:
    """Tell whether a text fits a pattern, letter by letter."""
    if not pattern:
        return not text
    letter, rest = pattern[0], pattern[1:]
    if letter == "%":
        return any(_fits(rest, text[start:]) for start in range(len(text) + 1))
    if letter == "\\":
        return _fits_letter(rest[:1], rest[1:], text) if rest else not text
    return bool(text) and (letter in ("_", text[0])) and _fits(rest, text[1:])


def _fits_letter(letter: str, rest: str, text: str) -> bool:
    return text[:1] == letter and _fits(rest, text[1:])
