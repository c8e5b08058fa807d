"""The menu of links and codes, and what a frozen, embedded or outdated page shows of itself."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.page import ids
from dashboard.page.elements import button, icon, named, picker, word

__all__ = ["embed_line", "frozen_badge", "menu", "newer_badge", "share_opener"]


def share_opener() -> Component:
    """Return the header's button of the share menu."""
    aria: dict[str, Any] = {
        "aria-haspopup": "dialog",
        "aria-expanded": "false",
        "aria-controls": ids.SHARE_MENU,
        **named("share.title"),
    }
    return html.Button(
        [icon("link"), word("share")], id=ids.SHARE, type="button", className="button button-text", **aria
    )


def menu() -> Component:
    """Return the menu of links and codes, a child of the page, not of the header: see the style sheet."""
    head = html.Div(
        [html.H2(word("share.title")), button(ids.SHARE_CLOSE, "close", "×", "square")],
        className="dialog-head",
    )
    codes = [
        html.Div(picker(ids.SHARE_WHICH, "share.which"), className="share-which"),
        html.Div(
            _item("frame", ids.SHARE_FRAME_TEXT, ids.SHARE_FRAME_COPY, rows=2),
            id=ids.SHARE_FRAME,
            className="share-item",
        ),
        html.P(word("share.noframe"), id=ids.SHARE_NOFRAME, className="note", hidden=True),
        html.Div(
            _item("picture", ids.SHARE_PICTURE_TEXT, ids.SHARE_PICTURE_COPY, rows=2),
            id=ids.SHARE_PICTURE,
            className="share-item",
        ),
    ]
    return html.Div(
        [
            head,
            html.Div(
                _item("live", ids.SHARE_LIVE_TEXT, ids.SHARE_LIVE_COPY, html.P(word("share.live.about"))),
                className="share-item",
            ),
            html.Div(
                _item(
                    "frozen",
                    ids.SHARE_FROZEN_TEXT,
                    ids.SHARE_FROZEN_COPY,
                    html.P(id=ids.SHARE_FROZEN_ABOUT),
                ),
                className="share-item",
            ),
            html.H3(word("data.title"), className="share-part"),
            html.Div(id=ids.SHARE_DATA),
            html.H3(word("share.embed"), className="share-part"),
            html.P(id=ids.SHARE_WITHHELD, className="note", hidden=True),
            html.Div(codes, id=ids.SHARE_CODES),
        ],
        id=ids.SHARE_MENU,
        className="share-menu",
        role="dialog",
        hidden=True,
        **named("share.title"),
    )


def _item(name: str, field: str, copy: str, about: Component | None = None, rows: int = 1) -> list[Component]:
    """Return a text to copy: what it is, what it is for, the text and its button."""
    key = f"share.{name}"
    text = html.Textarea(id=field, className="share-text", readOnly="readonly", rows=rows, **named(key))
    action = html.Button(
        word("share.copy"), id=copy, type="button", className="button button-text", **named(f"{key}.copy")
    )
    told = [html.H3(word(key)), *([about] if about is not None else [])]
    return [html.Div(told, className="share-told"), action, text]


def frozen_badge() -> Component:
    """Return the badge of a page that is pinned to a revision."""
    action = html.Button(word("frozen.newest"), id=ids.FROZEN_ACTION, type="button", className="link")
    return html.Div(
        [html.Span(id=ids.FROZEN_TEXT), action],
        id=ids.BADGE_FROZEN,
        className="badge badge-acting badge-frozen",
        role="status",
        hidden=True,
    )


def newer_badge() -> Component:
    """Return the notice that the server has a newer publication than the page."""
    action = html.Button(word("newer.update"), id=ids.NEWER_TAKE, type="button", className="link")
    name = named("newer.close")
    close = html.Button("×", id=ids.NEWER_CLOSE, type="button", className="chip-close", **name)
    return html.Div(
        [html.Span(id=ids.NEWER_TEXT), action, close],
        id=ids.BADGE_NEWER,
        className="badge badge-acting badge-newer",
        hidden=True,
    )


def embed_line() -> list[Component]:
    """Return what the header of the embedded map shows besides the date."""
    link = html.A(
        word("embed.open"),
        id=ids.EMBED_OPEN,
        href="",
        target="_blank",
        rel="noopener",
        className="embed-only",
    )
    return [html.P(id=ids.EMBED_FIGURE, className="embed-only embed-figure"), link]
