"""Small pieces that several parts of the page are built from: words, names, buttons, pickers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.words import WORDS

__all__ = ["Children", "button", "icon", "named", "picker", "word"]

_EN = WORDS["en"]

Children = Sequence[Component | str] | Component | str


def named(key: str) -> dict[str, Any]:
    """Return the attributes of an accessible name that the scripts translate."""
    return {"aria-label": _EN[key], "data-name": key}


def word(key: str) -> Component:
    """Return a text that the scripts translate."""
    attributes: dict[str, Any] = {"data-word": key}
    return html.Span(_EN[key], **attributes)


def button(id_: str, key: str, children: Children = (), class_name: str = "") -> Component:
    """Return a button whose name is `key`; what it shows are `children`."""
    classes = f"button {class_name}".strip()
    return html.Button(children, id=id_, title=_EN[key], type="button", className=classes, **named(key))


def icon(name: str) -> Component:
    """Return one of the icons of ``assets/styles/base.css``."""
    hidden: dict[str, Any] = {"aria-hidden": "true"}
    return html.Span(className=f"icon icon-{name}", **hidden)


def picker(id_: str, key: str) -> Component:
    """Return a labelled list to choose from, which the scripts fill."""
    select = html.Select([], id=id_, className="picker-select", **named(key))
    return html.Label([html.Span(word(key), className="picker-label"), select], className="picker")
