"""The marks of claims and events on the curve, and the legend in which they can be switched off."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.page import ids
from dashboard.page.elements import named, word

__all__ = ["marks", "marks_filter"]


def marks() -> Component:
    """Return the layer over the curve for claims and events. The slider beneath receives the pointer."""
    hidden: dict[str, Any] = {"aria-hidden": "true"}
    return html.Div(id=ids.MARKS, className="marks", **hidden)


def marks_filter() -> Component:
    """Return the legend of the curve, in which marks can be switched off."""
    head = html.Summary(word("curve.key"), className="button button-text", **named("curve.key.name"))
    return html.Details([head, html.Div(id=ids.MARKS_LIST, className="marks-list")], id=ids.MARKS_FILTER)
