"""The figure of a frame: each polygon once, a frame for each map, and what has to be told of them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.notebook import plot
from geodata.errors import UsageError
from geodata.showing.colours import TOKENS

RING = [[[35.0, 51.1], [35.2, 51.1], [35.2, 51.2], [35.0, 51.1]]]
ROWS = [
    ("ukraine", "2025-03-01", "2025-03-04"),
    ("ukraine", "2025-03-04", "2025-03-09"),
    ("contested", "2025-03-03", "2025-03-05"),
]
SOURCE = {
    "source": "hand",
    "kind": "reconstruction",
    "title": "By hand",
    "title_uk": "Від руки",
    "credit": "The tests",
    "not_mapped": None,
}
MAPS = [
    {"date": "2025-03-01", "until": "2025-03-03", "state": "whole"},
    {"date": "2025-03-03", "until": "2025-03-04", "state": "incomplete"},
    {"date": "2025-03-04", "until": "2025-03-09", "state": "whole"},
    {"date": "2025-03-05", "until": None, "state": "unread"},
]
ATTRS = {
    "sources": [SOURCE],
    "snapshots": MAPS,
    "marks": ["By hand: keep it"],
    "first": "2025-03-02",
    "last": "2025-03-06",
}


@dataclass
class Frame:
    """What any library of frames offers."""

    rows: list[tuple[str, str, str]] = field(default_factory=lambda: ROWS)
    attrs: dict[str, Any] = field(default_factory=lambda: ATTRS)
    more: dict[str, Any] = field(default_factory=dict)

    @property
    def __geo_interface__(self) -> dict[str, Any]:
        names = ("control", "valid_from", "valid_to")
        told = [dict(zip(names, row, strict=True)) | {"region": "kursk"} | self.more for row in self.rows]
        shape = {"type": "Polygon", "coordinates": RING}
        return {"features": [{"type": "Feature", "properties": one, "geometry": shape} for one in told]}


@pytest.fixture(scope="module")
def figure() -> go.Figure:
    return plot(Frame())


def test_a_frame_lists_the_polygons_of_its_day(figure: go.Figure) -> None:
    control = figure.data[0]
    assert len(control.geojson["features"]) == len(ROWS)
    shown = {one.name: list(one.data[0].locations) for one in figure.frames}
    assert shown == {"2025-03-02": [0], "2025-03-03": [0, 2], "2025-03-04": [1, 2]}
    assert list(control.locations) == shown["2025-03-02"]
    assert [step.args[0][0] for step in figure.layout.sliders[0].steps] == list(shown)
    assert figure.frames[1].data[0].text == ("Ukrainian-held", "Contested")


def test_the_title_says_what_to_know_of_the_map(figure: go.Figure) -> None:
    titles = {one.name: one.layout.title for one in figure.frames}
    assert "2 March 2025 · By hand" in titles["2025-03-02"].text
    assert "Held over: last map is of 1 March 2025" in titles["2025-03-02"].subtitle.text
    assert "incomplete map" in titles["2025-03-03"].subtitle.text
    assert titles["2025-03-04"].subtitle.text == "Reconstruction, not an observed map"


def test_it_names_whom_to_credit_and_what_the_terms_require(figure: go.Figure) -> None:
    (note,) = figure.layout.annotations
    for text in ("The tests", "OpenStreetMap", "By hand: keep it", "Control is not sovereignty"):
        assert text in note.text


def test_what_is_not_mapped_is_said() -> None:
    source = {**SOURCE, "not_mapped": "contested"}
    title = plot(Frame(attrs={**ATTRS, "sources": [source]})).layout.title
    assert "This source does not map contested ground." in title.subtitle.text


def test_it_speaks_ukrainian_and_is_dark() -> None:
    figure = plot(Frame(), lang="uk", theme="dark")
    assert figure.layout.paper_bgcolor == TOKENS["dark"]["paper"]
    assert "Суджа" in figure.data[2].text
    assert "Від руки" in figure.layout.title.text
    assert [one.label for one in figure.layout.updatemenus[0].buttons] == ["Відтворити", "Пауза"]


def test_border_and_towns_are_over_control(figure: go.Figure) -> None:
    assert [trace.uid for trace in figure.data] == ["control", "border", "towns"]
    told = figure.layout.map.bounds
    west, south, east, north = told.west, told.south, told.east, told.north
    for trace in figure.data[1:]:
        assert all(west <= lon <= east for lon in trace.lon if lon is not None)
        assert all(south <= lat <= north for lat in trace.lat if lat is not None)
    assert None in figure.data[1].lon  # between pieces
    assert "Sudzha" in figure.data[2].text


def test_one_day_has_no_slider() -> None:
    figure = plot(Frame(attrs={**ATTRS, "first": "2025-03-04", "last": "2025-03-04"}))
    assert not figure.frames
    assert not figure.layout.sliders
    assert list(figure.data[0].locations) == [1, 2]


def test_a_frame_without_attrs_has_a_day_for_each_change() -> None:
    figure = plot(Frame(attrs={}, more={"credit": "Somebody"}))
    assert [one.name for one in figure.frames] == ["2025-03-01", "2025-03-03", "2025-03-04"]
    assert "Somebody" in figure.layout.annotations[0].text


def test_a_day_on_which_nobody_holds_anything_is_a_map_too() -> None:
    figure = plot(Frame(rows=[]))
    assert [list(one.data[0].locations or ()) for one in figure.frames] == [[], [], []]


def test_it_asks_nobody(figure: go.Figure) -> None:
    assert re.findall(r'"(?:[a-z]+:)?//[^"]*"', json.dumps(json.loads(figure.to_json()))) == []
    assert {"glyphs", "sprite"}.isdisjoint(figure.layout.map.style)
    assert {one["type"] for one in figure.layout.map.style["sources"].values()} == {"geojson"}


@pytest.mark.parametrize(
    ("frame", "options", "told"),
    [
        (object(), {}, "nothing to plot"),
        (Frame(rows=[], attrs={}), {}, "nothing to plot"),
        (Frame(rows=[("nobody", "2025-03-01", "2025-03-04")]), {}, "'nobody' is not a control"),
        (Frame(), {"theme": "print"}, "theme: 'print'"),
        (Frame(), {"lang": "de"}, "lang: 'de'"),
    ],
)
def test_what_cannot_be_plotted_is_refused(frame: Any, options: dict[str, str], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        plot(frame, **options)


def test_a_column_that_is_missing_and_a_second_source_are_named() -> None:
    class Bare(Frame):
        @property
        def __geo_interface__(self) -> dict[str, Any]:
            rows = super().__geo_interface__
            del rows["features"][0]["properties"]["valid_to"]
            return rows

    class Two(Frame):
        @property
        def __geo_interface__(self) -> dict[str, Any]:
            rows = super().__geo_interface__
            rows["features"][0]["properties"]["source"] = "another"
            return rows

    with pytest.raises(UsageError, match="no valid_to"):
        plot(Bare())
    with pytest.raises(UsageError, match="several sources"):
        plot(Two())
