"""A bundle's manifest -> the Plotly figures of the page. Imports no Dash.

The page draws control on a canvas over the map (see `map.control_style`), so its map has a trace without
points, for Plotly makes no map without a trace. Who shows the figure elsewhere gives it the control to draw.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from dashboard.map_views import MAP_BOX, VIEWS
from dashboard.page.map.basemap import Basemap
from dashboard.page.map.map_style import map_style
from geodata.showing.colours import FONT, TOKENS

__all__ = [
    "CONTROLS",
    "CURVE_MARGIN",
    "curve_figure",
    "map_figure",
]

CURVE_MARGIN = {"l": 70, "r": 18, "t": 12, "b": 26}  # px; the page positions its cursor by these
CONTROLS = ("ukraine", "russia", "contested")
_BAND = 0.055  # share of the curve's height for the band of held-over days


def map_figure(
    urls: Mapping[str, Any],
    region: str = next(iter(VIEWS)),
    theme: str = "light",
    control: Mapping[str, Any] | None = None,
    basemap: Basemap | None = None,
) -> go.Figure:
    """Return the map: the ground alone, or with control in a trace.

    Parameters
    ----------
    urls : mapping
        Address of each published file by logical name, or what is in it.
    region : str
        Key of `map_views.VIEWS`.
    theme : str
        Key of `colours.TOKENS`.
    control : mapping, optional
        GeoJSON of a day: polygons with the property ``control``.
    basemap : Basemap, optional
        What the operator has besides the ground that ships.
    """
    west, south, east, north = VIEWS[region]["wide"]
    return go.Figure(
        data=[_no_trace() if control is None else _control_trace(control, theme)],
        layout={
            "template": "none",
            "map": {
                "style": map_style(urls, theme, basemap),
                "center": {"lon": (west + east) / 2, "lat": (south + north) / 2},
                "zoom": 8.6,
                "fitbounds": False,
                "bounds": dict(zip(("west", "south", "east", "north"), MAP_BOX, strict=True)),
            },
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "uirevision": "map",
            "showlegend": False,
            "paper_bgcolor": _CLEAR,
            "font": {"family": FONT},
        },
    )


_CLEAR = "rgba(0,0,0,0)"


def _no_trace() -> go.Scattermap:
    return go.Scattermap(uid="none", lon=[None], lat=[None], hoverinfo="skip")


def _control_trace(control: Mapping[str, Any], theme: str) -> go.Choroplethmap:
    tokens = TOKENS[theme]
    steps = [tokens[name] for name in CONTROLS]
    features = [{**feature, "id": i} for i, feature in enumerate(control["features"])]
    return go.Choroplethmap(
        uid="control",
        geojson={"type": "FeatureCollection", "features": features},
        locations=[feature["id"] for feature in features],
        z=[CONTROLS.index(feature["properties"]["control"]) for feature in features],
        zmin=-0.5,
        zmax=2.5,
        colorscale=[[at / 3, colour] for i, colour in enumerate(steps) for at in (i, i + 1)],
        marker={"opacity": 0.4, "line": {"color": tokens["ink"], "width": 1}},
        showscale=False,
        text=[feature["properties"]["control"] for feature in features],
        hoverinfo="text",
    )


def curve_figure() -> go.Figure:
    """Return the area curve without data: the page fills the traces, colours and ticks."""
    traces = [_area(name) for name in ("main", "contested", "second")]
    band = go.Scatter(
        uid="held", x=[], y=[], yaxis="y2", mode="lines", line={"width": 0}, fill="tozeroy", opacity=0.7
    )
    signs = [
        _signs("missed", "x-thin", 6),
        _signs("part", "triangle-up", 8),
        _signs("rewritten", "diamond", 5),
    ]
    quiet = {"fixedrange": True, "zeroline": False, "showgrid": False, "tickmode": "array"}
    return go.Figure(
        data=[*traces, band, *signs, _line("main-line", "solid"), _line("second-line", "dash")],
        layout={
            "template": "none",
            "margin": CURVE_MARGIN,
            "showlegend": False,
            "hovermode": False,
            "dragmode": False,
            "paper_bgcolor": _CLEAR,
            "plot_bgcolor": _CLEAR,
            "font": {"family": FONT, "size": 12},
            "uirevision": "curve",
            "xaxis": {**quiet, "type": "date", "ticks": "outside", "ticklen": 4, "showline": False},
            "yaxis": {**quiet, "domain": [_BAND, 1], "showgrid": True, "rangemode": "tozero"},
            "yaxis2": {**quiet, "domain": [0, _BAND], "range": [0, 1], "showticklabels": False},
        },
    )


def _signs(name: str, symbol: str, size: int) -> go.Scatter:
    """Return the signs of days that have a problem; their shapes differ, so they survive grey print."""
    marker = {"symbol": symbol, "size": size, "line": {"width": 1.6}}
    return go.Scatter(
        uid=name, x=[], y=[], yaxis="y2", mode="markers", hoverinfo="skip", marker=marker, cliponaxis=False
    )


def _line(name: str, dash: str) -> go.Scatter:
    """Return the line of one of several curves: a step for each day, with dashes that tell it apart."""
    line = {"width": 2, "dash": dash, "shape": "hv"}
    return go.Scatter(uid=name, x=[], y=[], mode="lines", line=line, connectgaps=False, hoverinfo="skip")


def _area(name: str) -> go.Scatter:
    # Rings, so that days without a figure are a gap: a fill to zero would bridge it.
    trace = go.Scatter(uid=name, x=[], y=[], mode="lines", fill="toself", hoverinfo="skip", line={"width": 0})
    if name == "contested":
        trace.update(
            fillpattern={"shape": "/", "size": 7, "solidity": 0.18, "fillmode": "replace"}, line_width=0
        )
    return trace
