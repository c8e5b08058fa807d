"""Figures: offline, complete, and safe to pass to Plotly."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from dashboard.map_views import VIEWS
from dashboard.page.figures import curve_figure, map_figure
from dashboard.page.map.basemap import Basemap, Tiles
from dashboard.page.map.control_style import control_layers
from dashboard.page.map.map_names import map_names
from dashboard.page.map.map_style import map_style
from geodata.showing.colours import TOKENS

NAMES = ("context-land", "context-water", "context-lines", "context-settlements", "regions")
URLS = {name: f"/data/{name}.json" for name in NAMES}
TILES = Tiles("/tiles/0/{z}/{x}/{y}", (0, 14), (22.0, 44.0, 41.0, 53.0), "Somebody")
BASEMAP = Basemap(TILES, TILES)


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
    figure = json.loads(map_figure(URLS, region, theme, basemap=BASEMAP).to_json())
    assert [text for text in _strings(figure) if re.match(r"[a-z]+://|//", text)] == []


def test_the_style_names_no_tiles_glyphs_or_sprite() -> None:
    style = map_style(URLS)
    assert {"glyphs", "sprite"}.isdisjoint(style)
    assert {source["type"] for source in style["sources"].values()} == {"geojson"}
    assert {"glyphs", "sprite"}.isdisjoint(map_style(URLS, basemap=BASEMAP))


def test_the_operators_ground_is_over_the_land_and_its_lines_over_water() -> None:
    style = map_style(URLS, basemap=BASEMAP)
    names = [layer["id"] for layer in style["layers"]]
    order = ["ground", "ukraine", "basemap-woods", "relief", "lakes", "basemap-water", "basemap-road-highway"]
    assert sorted(order, key=names.index) == order
    assert not any(layer["type"] == "symbol" for layer in style["layers"])  # the canvas writes names
    assert style["sources"]["basemap"] == {
        "type": "vector", "tiles": [TILES.address], "minzoom": 0, "maxzoom": 14, "bounds": list(TILES.bounds),
    }  # fmt: skip


def test_rivers_that_ship_are_drawn_where_the_archive_has_none() -> None:
    def rivers(basemap: Basemap | None) -> Any:
        layers = map_style(URLS, basemap=basemap)["layers"]
        return next(layer["filter"] for layer in layers if layer["id"] == "rivers")

    shipped = rivers(None)
    assert rivers(BASEMAP)[:2] == ["all", shipped]
    assert rivers(BASEMAP)[2][1][1]["coordinates"][0][0] == [22, 44]
    assert rivers(Basemap(relief=TILES)) == shipped
    from_near_alone = Tiles(TILES.address, (9, 14), TILES.bounds, "")
    assert rivers(Basemap(from_near_alone)) == shipped


def test_control_is_under_lines_and_names() -> None:
    layers = [layer["id"] for layer in control_layers()]
    ground = [name for name in layers if name.startswith(("control-", "contested-", "moved-fill"))]
    assert ground
    highest = max(layers.index(name) for name in ground)
    assert all(layers.index(name) > highest for name in ("oblast-lines", "border", "names", "places-1"))


def test_the_canvas_draws_the_ground_as_the_map_does() -> None:
    style = {layer["id"]: layer["paint"] for layer in map_style(URLS)["layers"]}
    for layer in (one for one in control_layers() if one.get("base")):
        paint = style[layer["id"]]
        colour = paint["line-color"] if "line" in layer else paint["fill-color"]
        assert colour == ["to-color", ["global-state", layer.get("line") or layer["fill"]]]
        if "line" in layer:
            widths = paint["line-width"]
            assert [widths[3], widths[4][1], widths[5], widths[6][1]] == [
                7, layer["width"][0], 12, layer["width"][1],
            ]  # fmt: skip


def test_layers_name_tokens_and_have_names_of_their_own() -> None:
    layers = control_layers()
    assert len({layer["id"] for layer in layers}) == len(layers)
    named = {layer[key] for layer in layers for key in ("fill", "line", "colour") if key in layer}
    assert named - {"control"} <= set(TOKENS["light"])
    signs = {sign for layer in layers for sign in layer["signs"]}
    kinds = {name["properties"]["kind"] for name in map_names()}
    assert kinds == {"country", "name", "hub", "city-1", "city-2"} & signs


def test_layers_have_names_of_their_own_and_sources_that_exist() -> None:
    style = map_style(URLS, basemap=BASEMAP)
    names = [layer["id"] for layer in style["layers"]]
    assert len(set(names)) == len(names)
    assert {layer["source"] for layer in style["layers"] if "source" in layer} <= set(style["sources"])


def test_every_state_that_the_style_reads_is_there() -> None:
    style = map_style(URLS, basemap=BASEMAP)
    asked = set(re.findall(r'\["global-state", "([\w-]+)"\]', json.dumps(style["layers"])))
    assert asked <= set(style["state"])


def test_contested_is_told_without_colour() -> None:
    hatched = {sign for layer in control_layers() if "hatch" in layer for sign in layer["signs"]}
    assert {"ground-contested", "same-contested", "take-russia", "leave-ukraine"} <= hatched
    contested = next(trace for trace in curve_figure().data if trace.uid == "contested")
    assert contested.fillpattern.shape == "/"


def test_the_view_is_explicit_and_stays() -> None:
    layout = map_figure(URLS).layout
    assert layout.map.center.lon
    assert layout.map.zoom
    assert layout.map.fitbounds is False
    assert layout.uirevision


def test_the_map_elsewhere_has_control_in_its_trace() -> None:
    square = {"type": "Polygon", "coordinates": [[[35, 51], [36, 51], [36, 52], [35, 51]]]}
    features = [
        {"type": "Feature", "properties": {"control": control}, "geometry": square}
        for control in ("russia", "contested")
    ]
    (trace,) = map_figure(URLS, control={"type": "FeatureCollection", "features": features}).data
    assert (trace.type, list(trace.z), list(trace.locations)) == ("choroplethmap", [1, 2], [0, 1])
    assert [feature["geometry"] for feature in trace.geojson["features"]] == [square, square]
    assert map_figure(URLS).data[0].type == "scattermap"


@pytest.mark.parametrize("region", VIEWS)
def test_a_narrow_view_lies_in_the_wide_one(region: str) -> None:
    wide, narrow = VIEWS[region]["wide"], VIEWS[region]["narrow"]
    assert narrow[2] - narrow[0] < wide[2] - wide[0]
    assert wide[0] <= narrow[0] < narrow[2] <= wide[2]


def test_figures_carry_no_template() -> None:
    for figure in (curve_figure(), map_figure(URLS)):
        assert len(figure.to_json()) < 20_000
