"""The nodes of the comparison of two maps: bar, maps, card, the handle of map A. The scripts fill them."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.page import ids
from dashboard.page.elements import button, icon, named, word

__all__ = ["bar", "card", "handle", "maps", "more", "opener"]


def opener() -> Component:
    """Return the header's button."""
    return button(ids.COMPARE, "compare.title", [icon("compare"), word("compare")], "button-text")


def bar() -> Component:
    """Return the line under the header that says what is compared with what."""
    presets = [
        html.Button(
            word(key), id=id_, type="button", className="button button-text preset", **named(f"{key}.title")
        )
        for id_, key in (
            (ids.COMPARE_WEEK, "cmp.week"),
            (ids.COMPARE_MONTH, "cmp.month"),
            (ids.COMPARE_PEAK, "cmp.peak"),
            (ids.COMPARE_OTHER, "cmp.other"),
        )
    ]
    ends = [
        _end("a", ids.COMPARE_SOURCE_A, ids.COMPARE_DATE_A),
        button(ids.COMPARE_SWAP, "cmp.swap", icon("swap"), "square"),
        _end("b", ids.COMPARE_SOURCE_B, ids.COMPARE_DATE_B),
    ]
    modes = html.Div(id=ids.COMPARE_MODE, className="modes", role="radiogroup", **named("cmp.mode"))
    return html.Section(
        [
            html.Div(ends, className="compare-ends"),
            html.Div([html.Div(presets, className="presets"), modes], className="compare-how"),
            button(ids.COMPARE_CLOSE, "cmp.close", "×", "square compare-close"),
        ],
        id=ids.COMPARE_BAR,
        className="compare-bar",
        hidden=True,
        **named("cmp.bar"),
    )


def _end(letter: str, source: str, date: str) -> Component:
    select = html.Select([], id=source, className="picker-select", **named(f"cmp.source.{letter}"))
    return html.Div(
        [
            html.Span(letter.upper(), className=f"letter letter-{letter}"),
            html.Label(select, className="picker"),
            html.Button(id=date, type="button", className="button day-button", **named(f"cmp.date.{letter}")),
        ],
        className="compare-end",
    )


def handle() -> Component:
    """Return the second handle over the curve: the day of map A."""
    aria: dict[str, Any] = {**named("cmp.handle"), "aria-orientation": "horizontal"}
    grip = html.Div(
        [html.Span("A", className="letter letter-a")],
        id=ids.COMPARE_HANDLE,
        className="compare-handle",
        role="slider",
        tabIndex=0,
        **aria,
    )
    return html.Div(grip, id=ids.COMPARE_TRACK, className="compare-track", hidden=True)


def maps() -> list[Component]:
    """Return what makes two maps of one: the map of A, the names of both, the divider to drag."""
    aria: dict[str, Any] = {**named("cmp.swipe"), "aria-orientation": "horizontal"}
    grip = html.Span([html.Span(className="swipe-grip")], className="swipe-line")
    first = [html.Div(id=ids.MAP_A_INNER, className="map-a-inner"), _map_label("a", ids.MAP_A_LABEL)]
    return [
        _map_label("b", ids.MAP_B_LABEL),
        html.Div(first, id=ids.MAP_A, className="map-a", hidden=True),
        html.Div(grip, id=ids.SWIPE, className="swipe", role="slider", tabIndex=0, hidden=True, **aria),
    ]


def _map_label(letter: str, id_: str) -> Component:
    head = html.Span(letter.upper(), className=f"letter letter-{letter}")
    return html.P([head, html.Span(id=id_)], className=f"map-label map-label-{letter}")


def card() -> Component:
    """Return the card above the day's figures: which maps, what moved, how much."""
    sides = [
        html.P([html.Span(letter.upper(), className=f"letter letter-{letter}"), html.Span(id=id_)])
        for letter, id_ in (("a", ids.COMPARE_A), ("b", ids.COMPARE_B))
    ]
    return html.Section(
        [
            html.Div(sides, className="compare-sides"),
            html.P(id=ids.COMPARE_TEXT, className="compare-text"),
            html.P(id=ids.COMPARE_LEFT, className="note", hidden=True),
            html.Table(id=ids.COMPARE_SUMS, className="table"),
        ],
        id=ids.COMPARE_CARD,
        className="compare-card",
        hidden=True,
        **named("cmp.bar"),
    )


def more() -> Component:
    """Return the rest of the card: the matrix, the days, the places."""
    chart = [
        html.H3(word("cmp.byday"), className="card-title"),
        html.Div(id=ids.COMPARE_CHART, className="agreement"),
        html.P(id=ids.COMPARE_CHART_NOTE, className="note"),
    ]
    where = [html.H3(word("cmp.where"), className="card-title"), html.Ul(id=ids.COMPARE_PIECES)]
    return html.Section(
        [
            html.H3(id=ids.COMPARE_MATRIX_TITLE, className="card-title"),
            html.Table(id=ids.COMPARE_MATRIX, className="table matrix"),
            html.Table(id=ids.COMPARE_FACTS, className="table"),
            html.Div(chart, id=ids.COMPARE_BY_DAY, className="compare-part", hidden=True),
            html.Div(where, id=ids.COMPARE_WHERE, className="compare-part", hidden=True),
            html.Div(
                [html.H3(id=ids.COMPARE_COUNT, className="card-title"), html.Ul(id=ids.COMPARE_PLACES)],
                className="compare-part",
            ),
        ],
        id=ids.COMPARE_MORE,
        className="card compare-more",
        hidden=True,
    )
