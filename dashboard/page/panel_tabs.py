"""The panel's tabs and what each shows: nodes that the scripts fill."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.page import ids, past
from dashboard.page.elements import button, named, picker, word

__all__ = ["TABS", "panes", "tablist"]

TABS: tuple[tuple[str, str, str], ...] = (  # tab, its pane, its word
    (ids.TAB_DAY, ids.PANE_DAY, "tab.day"),
    (ids.TAB_CLAIMS, ids.PANE_CLAIMS, "tab.claims"),
    (ids.TAB_PLACES, ids.PANE_PLACES, "tab.places"),
    (ids.TAB_SOURCE, ids.PANE_SOURCE, "tab.source"),
)


def tablist() -> Component:
    """Return the row of tabs. The first is selected."""
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
    source = [html.Section(id=ids.SOURCE_CARD, className="source-card"), past.rewritten_days()]
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
