"""The panel's tabs, the search over the map, and the marks on the curve: nodes that the scripts fill."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.page import ids
from dashboard.page.elements import button, named, picker, word

__all__ = ["TABS", "grid_dialog", "marks", "marks_filter", "panes", "pin", "search", "tablist"]

TABS: tuple[tuple[str, str, str], ...] = (  # tab, its pane, its word
    (ids.TAB_DAY, ids.PANE_DAY, "tab.day"),
    (ids.TAB_CLAIMS, ids.PANE_CLAIMS, "tab.claims"),
    (ids.TAB_PLACES, ids.PANE_PLACES, "tab.places"),
    (ids.TAB_SOURCE, ids.PANE_SOURCE, "tab.source"),
)


def tablist() -> Component:
    """Return the row of tabs. The first is chosen."""
    tabs = [_tab(i, *row) for i, row in enumerate(TABS)]
    return html.Div(tabs, id=ids.TABS, className="tabs", role="tablist", **named("tabs"))


def _tab(index: int, tab: str, pane: str, key: str) -> Component:
    aria: dict[str, Any] = {"aria-controls": pane, "aria-selected": "false" if index else "true"}
    focus = -1 if index else 0
    return html.Button(
        word(key), id=tab, type="button", className="panel-tab", role="tab", tabIndex=focus, **aria
    )


def panes() -> list[Component]:
    """Return what the tabs show: one pane each, all but the first hidden."""
    source: list[Component] = [html.Section(id=ids.SOURCE_CARD, className="source-card")]
    insides = [_day(), _claims(), _places(), source]
    return [_pane(index, *TABS[index][:2], inside) for index, inside in enumerate(insides)]


def _pane(index: int, tab: str, pane: str, inside: list[Component]) -> Component:
    aria: dict[str, Any] = {"aria-labelledby": tab}
    return html.Div(
        inside, id=pane, className="pane", role="tabpanel", hidden=bool(index), tabIndex=0, **aria
    )


def _day() -> list[Component]:
    return [
        html.Div(id=ids.LEAD_CLAIM, className="lead-claim"),
        html.Table(id=ids.CHANGES, className="table"),
        html.Div(id=ids.WHY, className="why"),
        html.Table(id=ids.AREAS, className="table"),
        html.Div(id=ids.MOVED, className="moved"),
        html.Div(button(ids.COPY, "copy.title", word("copy"), "button-text"), className="pane-foot"),
        html.Div(id=ids.DAY_CLAIMS, className="day-claims"),
        html.Div(id=ids.DAY_EVENTS, className="day-events"),
    ]


def _claims() -> list[Component]:
    pickers = [picker(ids.CLAIMS_VERDICT, "claims.verdict"), picker(ids.CLAIMS_SIDE, "claims.side")]
    return [
        html.Div(pickers, className="filters"),
        html.P(id=ids.CLAIMS_NOTE, className="note", role="status"),
        html.Div(id=ids.CLAIMS_LIST, className="claims-list"),
    ]


def _places() -> list[Component]:
    return [
        html.Section(id=ids.PLACE_CARD, className="place-card", tabIndex=-1, **named("place.card")),
        html.Div(
            button(ids.PLACES_TABLE, "table.open", word("table.open"), "button-text"), className="pane-foot"
        ),
        html.H3(word("places.changed"), className="card-title"),
        html.Div(id=ids.PLACES_LIST, className="places-list"),
    ]


def search() -> Component:
    """Return the place for the search box: the script makes the box, for Dash has no plain one."""
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


def marks() -> Component:
    """Return the layer over the curve for claims and events. The slider beneath takes the pointer."""
    hidden: dict[str, Any] = {"aria-hidden": "true"}
    return html.Div(id=ids.MARKS, className="marks", **hidden)


def marks_filter() -> Component:
    """Return the legend of the curve, in which marks can be switched off."""
    head = html.Summary(word("curve.key"), className="button button-text", **named("curve.key.name"))
    return html.Details([head, html.Div(id=ids.MARKS_LIST, className="marks-list")], id=ids.MARKS_FILTER)


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
