"""The table of settlements: its window, and its component, AG Grid.

AG Grid is a large script, so the page loads it when the table is first opened; Dash would put it into every
page. Marked as dynamic, it is only served, from this host like everything else.
"""

from __future__ import annotations

from typing import Any

import dash_ag_grid  # type: ignore[import-untyped]
from dash import html
from dash.development.base_component import Component

from dashboard.page import ids
from dashboard.page.elements import button, named, word

__all__ = ["CHUNKS", "grid_address", "grid_dialog", "register"]

_SCRIPT = "dash_ag_grid.min.js"
CHUNKS = ("async-community.js",)  # what that script loads by itself


def register() -> None:
    """Let Dash serve the script without loading it into the page. Call it before the first page."""
    resources: list[dict[str, Any]] = dash_ag_grid._js_dist
    for resource in resources:
        if resource["relative_package_path"] == _SCRIPT:
            resource["dynamic"] = True


def grid_address(prefix: str) -> str:
    """Return the address of the script, under the page's `prefix`."""
    return f"{prefix}_dash-component-suites/{dash_ag_grid.__name__}/{_SCRIPT}"


def grid_dialog() -> Component:
    """Return the window of the table of settlements."""
    tools = html.Div(
        [
            button(ids.TABLE_CSV, "table.csv.title", word("table.csv"), "button-text"),
            button(ids.TABLE_CLOSE, "close", "×", "square"),
        ],
        className="dialog-tools",
    )
    head = html.Div([html.H2(id=ids.TABLE_TITLE), tools], className="dialog-head")
    body = [html.P(id=ids.TABLE_NOTE, className="note"), html.Div(id=ids.TABLE_GRID, className="grid")]
    return html.Dialog([head, *body], id=ids.TABLE_DIALOG, className="dialog dialog-wide", **named("table"))
