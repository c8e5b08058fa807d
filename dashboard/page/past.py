"""What a source has rewritten: the mark of a page as of an earlier day, and the days on the source's card."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.page import ids
from dashboard.page.elements import picker, word

__all__ = ["known_badge", "known_now", "rewritten_days"]


def known_badge() -> Component:
    """Return the mark of a page that shows what was known on an earlier day."""
    action = html.Button(word("known.back"), id=ids.KNOWN_ACTION, type="button", className="link")
    return html.Div(
        [html.Span(id=ids.KNOWN_TEXT), action],
        id=ids.BADGE_KNOWN,
        className="badge badge-acting badge-known",
        role="status",
        hidden=True,
    )


def known_now() -> Component:
    """Return the way back to what is known now, for a map of which nothing was known."""
    return html.Button(word("known.back"), id=ids.MAP_KNOWN, type="button", className="button button-text")


def rewritten_days() -> Component:
    """Return the list of rewritten days, closed; it is shown where the source has any."""
    choice = html.Div(picker(ids.PAST_KNOWN, "past.as"), id=ids.PAST_CHOICE, className="past-choice")
    return html.Details(
        [
            html.Summary(word("past.title")),
            html.P(id=ids.PAST_TOLD, className="note", role="status"),
            choice,
            html.Div(id=ids.PAST_DRAWING, className="past-drawing"),
            html.Ul(id=ids.PAST_LIST, className="past-list"),
        ],
        id=ids.PAST,
        className="past",
        hidden=True,
    )
