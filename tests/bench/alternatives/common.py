"""What the three alternatives share: the data, the figure, the page and the command line.

Each draws the same days of the same table on the same offline style as the dashboard, in a map of
the same size at the same view. The slider walks the days that change the map, and nothing else
is on the page: no panel, no curve, no address. They do less than the dashboard, which favours them.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import geopandas as gpd
import plotly.graph_objects as go
import waitress
from dash import Dash, dcc, html
from flask import Flask

from dashboard.page import ids
from dashboard.page.figures import map_figure
from dashboard.server import routes
from dashboard.server.bundle_files import BundleFiles
from geodata.model import Control
from geodata.store import open_store
from geodata.timeline import snapshots

SOURCE = "chronicle"
CODES = [str(control) for control in Control]  # their order is the trace's z
SLIDER = ids.SLIDER


@dataclass(frozen=True)
class View:
    """Size of the map in px, and what it shows."""

    width: int
    height: int
    lon: float
    lat: float
    zoom: float


@dataclass(frozen=True)
class Scene:
    """What an alternative draws: the table, the days of its slider, and the figure without a day."""

    table: gpd.GeoDataFrame
    days: list[str]
    start: int
    view: View
    urls: dict[str, str]


def days_of_change(table: gpd.GeoDataFrame) -> list[str]:
    """Return the days whose map differs from the day before, in order."""
    found: list[str] = []
    before = None
    for snapshot in snapshots(table):
        if snapshot.parts != before:
            found.append(snapshot.date)
        before = snapshot.parts
    return found


def rows_of(table: gpd.GeoDataFrame, date: str) -> gpd.GeoDataFrame:
    """Return the rows of one day that have any ground, indexed by control."""
    rows = table[(table["date"] == date) & ~table.geometry.is_empty]
    return rows.set_index("control")[["geometry"]]


def control_data(table: gpd.GeoDataFrame, date: str) -> dict[str, Any]:
    """Return what changes in the trace from day to day: geojson, locations and z."""
    rows = rows_of(table, date)
    z = [CODES.index(control) for control in rows.index]
    return {"geojson": json.loads(rows.to_json()), "locations": list(rows.index), "z": z}


def figure(scene: Scene, data: dict[str, Any]) -> go.Figure:
    """Return the whole figure of a day."""
    whole = map_figure(scene.urls, control={"type": "FeatureCollection", "features": []})
    shape = whole.layout
    shape.map.update(center={"lon": scene.view.lon, "lat": scene.view.lat}, zoom=scene.view.zoom)
    (trace,) = whole.data
    trace.update(data)
    return go.Figure(data=[trace], layout=shape)


def first_figure(scene: Scene) -> go.Figure:
    """Return the figure that the page opens with."""
    return figure(scene, control_data(scene.table, scene.days[scene.start]))


def layout(scene: Scene, *more: Any) -> html.Div:
    """Return the page: the map, the slider, and `more`."""
    size = {"width": f"{scene.view.width}px", "height": f"{scene.view.height}px"}
    graph = dcc.Graph(
        id=ids.MAP,
        figure=first_figure(scene),
        style=size,
        config={"displayModeBar": False, "scrollZoom": True, "doubleClick": False},
    )
    slider = dcc.Slider(
        id=SLIDER,
        min=0,
        max=len(scene.days) - 1,
        step=1,
        value=scene.start,
        marks=None,
        updatemode="drag",
        allow_direct_input=False,
    )
    return html.Div([graph, slider, *more])


def new_app(name: str) -> Dash:
    """Return an empty app that needs no network, like the dashboard."""
    server = Flask(name, static_folder=None)
    return Dash(name, server=server, serve_locally=True, include_assets_files=False, add_log_handler=False)


def scene_from(arguments: argparse.Namespace) -> Scene:
    """Return the parsed command line."""
    table = open_store(str(arguments.store)).select(arguments.source)
    days = days_of_change(table)
    manifest = BundleFiles(arguments.bundle).manifest()
    urls = {name: f"/data/{entry['name']}" for name, entry in manifest["files"].items()}
    view = View(**{field.name: getattr(arguments, field.name) for field in fields(View)})
    return Scene(table, days, days.index(arguments.date), view, urls)


def arguments(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line of an alternative."""
    parser = argparse.ArgumentParser(description="An alternative to the dashboard, for the slider benchmark.")
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--bundle", type=Path, required=True, help="for the base map only")
    parser.add_argument("--source", default=SOURCE)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--date", required=True, help="the day to open with: one that changes the map")
    for field in fields(View):
        kind = int if field.name in ("width", "height") else float
        parser.add_argument(f"--{field.name}", type=kind, required=True)
    return parser.parse_args(argv)


def serve(app: Dash, given: argparse.Namespace) -> None:
    """Serve `app` on the loopback interface, with the same server as the dashboard."""
    routes.register(app, BundleFiles(given.bundle))
    waitress.serve(app.server, host="127.0.0.1", port=given.port, threads=8, ident=None, _quiet=True)
