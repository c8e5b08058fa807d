"""Figures: offline, complete, and safe to pass to Plotly."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from dashboard.colours import TOKENS
from dashboard.map_views import VIEWS
from dashboard.page.figures import CONTROL_TRACE, blank_figure, curve_figure, map_figure
from dashboard.page.map.map_style import CONTROL, DOT, HATCH, LABELS, map_style

NAMES = ("context-land", "context-water", "context-lines", "context-settlements", "regions")
URLS = {name: f"/data/{name}.json" for name in NAMES}


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in _strings(item)]
    if isinstance(value, list):
        return [text for item in value for text in _strings(item)]
    return []


@pytest.mark.parametrize("theme", TOKENS)
@pytest.mark.parametrize("region", VIEWS)
def test_the_map_asks_nobody_else(theme: str, region: str) -> None:
    figure = json.loads(map_figure(URLS, region, theme).to_json())
    assert [text for text in _strings(figure) if re.match(r"[a-z]+://|//", text)] == []


def test_the_style_names_no_tiles_glyphs_or_sprite() -> None:
    style = map_style(URLS)
    assert {"glyphs", "sprite"}.isdisjoint(style)
    assert {source["type"] for source in style["sources"].values()} == {"geojson"}


def test_plotly_looks_up_plain_image_names_on_a_foreign_host() -> None:
    assert not any(re.fullmatch(r"[a-zA-Z0-9-]+", name) for name in (HATCH, DOT))


def test_control_lies_under_lines_and_labels() -> None:
    layers = [layer["id"] for layer in map_style(URLS)["layers"]]
    above = layers.index(LABELS)
    drawn = [i for i, layer in enumerate(map_style(URLS)["layers"]) if layer.get("source") == CONTROL]
    assert drawn
    assert max(drawn) < above
    assert all(layers.index(name) > above for name in ("border", "names", "places-1"))


def test_layers_have_names_of_their_own_and_sources_that_exist() -> None:
    style = map_style(URLS)
    names = [layer["id"] for layer in style["layers"]]
    assert len(set(names)) == len(names)
    assert {layer["source"] for layer in style["layers"] if "source" in layer} <= set(style["sources"])


def test_every_state_that_the_style_reads_is_there() -> None:
    style = map_style(URLS)
    asked = set(re.findall(r'\["global-state", "([\w-]+)"\]', json.dumps(style["layers"])))
    assert asked <= set(style["state"])


def test_contested_is_told_without_colour() -> None:
    patterns = [layer for layer in map_style(URLS)["layers"] if "fill-pattern" in layer.get("paint", {})]
    assert [layer["paint"]["fill-pattern"] for layer in patterns] == [
        HATCH,
        HATCH,  # what two maps both contest
        ["concat", "salient:", ["get", "kind"]],  # the images of assets/app/map/images.js
    ]
    contested = next(trace for trace in curve_figure().data if trace.uid == "contested")
    assert contested.fillpattern.shape == "/"


def test_the_view_is_explicit_and_stays() -> None:
    layout = map_figure(URLS).layout
    assert layout.map.center.lon
    assert layout.map.zoom
    assert layout.map.fitbounds is False
    assert layout.uirevision


def test_the_trace_of_the_slow_way_stands_by() -> None:
    trace = map_figure(URLS).data[CONTROL_TRACE]
    assert (trace.type, trace.visible, trace.below) == ("choroplethmap", False, LABELS)


@pytest.mark.parametrize("region", VIEWS)
def test_a_narrow_view_lies_in_the_wide_one(region: str) -> None:
    wide, narrow = VIEWS[region]["wide"], VIEWS[region]["narrow"]
    assert narrow[2] - narrow[0] < wide[2] - wide[0]
    assert wide[0] <= narrow[0] < narrow[2] <= wide[2]


def test_figures_carry_no_template() -> None:
    for figure in (blank_figure(), curve_figure(), map_figure(URLS)):
        assert len(figure.to_json()) < 20_000
