"""The search for a place over the map, and the pin of the chosen place."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.page import ids
from dashboard.page.elements import named

__all__ = ["pin", "search"]


def search() -> Component:
    """Return the place for the search box: the script creates the box, since Dash has no plain one."""
    return html.Div(
        [
            html.Div(id=ids.SEARCH_BOX),
            html.Ul(id=ids.SEARCH_LIST, hidden=True, role="listbox", **named("search")),
        ],
        id=ids.SEARCH,
        className="search",
        role="search",
    )


def pin() -> Component:
    """Return the mark of the chosen place on the map."""
    return html.Div(html.Span(id=ids.PIN_NAME), id=ids.PIN, className="pin", hidden=True)
