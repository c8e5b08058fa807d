"""The graphs that Dash puts into the page when the reader already sees ground, control and slider."""

from __future__ import annotations

from typing import Any

from dash import dcc

__all__ = ["CHUNKS", "graph_scripts", "graphs"]

CHUNKS = ("async-graph.js", "plotly.min.js")  # what Dash loads when the first graph is drawn

_QUIET = {"displayModeBar": False, "displaylogo": False}


def graphs() -> dict[str, Any]:
    """Return the graphs of the map and of the curve, without figures, as Dash sends components to a browser.

    A graph in the layout would have Plotly's script loaded and run before anything is seen. The page's script
    gives each its figure and returns it to Dash (``assets/app/app.js``).
    """
    return {
        "map": _graph("map-graph", {**_QUIET, "scrollZoom": True, "doubleClick": False}),
        "curve": _graph("curve-graph", {**_QUIET, "staticPlot": True}),
    }


def graph_scripts(prefix: str) -> tuple[str, ...]:
    """Return the addresses of what Dash loads once there is a graph, under the page's `prefix`."""
    suites = f"{prefix}_dash-component-suites"
    return f"{suites}/dash/dcc/async-graph.js", f"{suites}/plotly/package_data/plotly.min.js"


def _graph(name: str, config: Any) -> Any:
    graph: Any = dcc.Graph(id=name, config=config, responsive=True, className="graph")
    return graph.to_plotly_json()
