"""Whatever is lost from a file that no importer knows, nothing that was there becomes zero."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.errors import FileRefused
from tests.geodata.importers.mapped import geojson, held, one, parse

DAYS = ("2025-03-11", "2025-03-12", "2025-03-13")
STATES = {"Ours": "ukraine", "Occupied": "russia", "Grey zone": "contested", "Liberated": "home"}

Feature = dict[str, Any]


def _set(key: str, value: object) -> Callable[[Feature], None]:
    return lambda feature: feature["properties"].__setitem__(key, value)


def _shape(value: object) -> Callable[[Feature], None]:
    return lambda feature: feature.__setitem__("geometry", value)


def _nan(feature: Feature) -> None:
    feature["geometry"]["coordinates"][0][2][0] = float("nan")


DAMAGES: dict[str, Callable[[Feature], None]] = {
    "unknown value": _set("status", "?"),
    "no value": _set("status", None),
    "bad date": _set("day", "2025-03-123"),
    "no date": _set("day", None),
    "future": _set("day", "2052-03-12"),
    "no shape": _shape(None),
    "empty shape": _shape({"type": "MultiPolygon", "coordinates": []}),
    "junk shape": _shape({"type": "Poly", "coordinates": []}),
    "swapped": lambda feature: feature["geometry"]["coordinates"][0].__setitem__(0, [51.1, 200]),
    "not a number": _nan,
}

features = st.lists(
    st.builds(
        lambda place, day, status: one(33.6 + place / 5, day=day, status=status),
        st.integers(0, 12),
        st.sampled_from(DAYS),
        st.sampled_from(list(STATES)),
    ),
    min_size=1,
    max_size=6,
)


@settings(deadline=None)  # a busy machine is slow
@given(whole=features, damaged=st.dictionaries(st.integers(0, 5), st.sampled_from(list(DAMAGES)), min_size=1))
def test_what_was_there_never_becomes_zero(whole: list[Feature], damaged: dict[int, str]) -> None:
    before = held(parse(geojson(*whole), "a.geojson"))
    broken = copy.deepcopy(whole)
    for number, damage in damaged.items():
        if number < len(broken):
            DAMAGES[damage](broken[number])
    try:
        reading = parse(geojson(*broken), "a.geojson")
    except FileRefused:
        return  # no figure at all
    after = held(reading)
    for day, areas in after.items():
        zeros = {control for control, area in areas.items() if area == 0}
        assert zeros <= {control for control, area in before[day].items() if area == 0}
    assert {one_day.date for one_day in reading.unread}.isdisjoint(after)
