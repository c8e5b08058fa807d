"""The snapshot drawer, in which a picture, an animation, a sheet or a deck is made.

The scripts fill its nodes; they also create the text fields, since Dash has no plain ones.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.page import ids
from dashboard.page.elements import Children, button, icon, named, picker, word
from dashboard.pictures.order.cost import BEGIN, FILMS, LEAST_RATE, SERVED
from dashboard.pictures.order.formats import FORMATS, KINDS
from dashboard.pictures.order.parameters import SCREEN
from dashboard.pictures.order.request import (
    MAX_DECK_DAYS,
    MAX_FRAMES,
    MAX_SHEET,
    MAX_SIDE,
    MIN_SIDE,
    SIZES,
)

__all__ = ["SPEEDS", "drawer", "limits", "opener"]

# In every list the first choice is the usual one.
_OFFERED = {
    "snapshot": ("16:9", "4:3", "square", "a4-landscape", "a4", "a3-landscape", "a3", "custom"),
    "animation": ("film", "1280x720", "1920x1080", "square"),
    "sheet": ("a4-landscape", "a4", "a3-landscape", "a3", "16:9"),
}
_SCALES = (1, 2, 3)  # pixels for each px
SPEEDS = (1, 3, 7, 14, 30)  # days in a second
_ALL = " ".join(KINDS)
_STILLS = "snapshot sheet"


def limits(*, drawn: bool) -> dict[str, Any]:
    """Return what the scripts have to know about pictures: what may be chosen, and how large they may be.

    Parameters
    ----------
    drawn : bool
        Whether this server draws pictures at all.
    """
    return {
        "drawn": drawn,
        "kinds": KINDS,
        "formats": FORMATS,
        "offered": _OFFERED,
        "scales": _SCALES,
        "speeds": SPEEDS,
        "screen": SCREEN,
        "sizes": {name: list(sides) for name, sides in SIZES.items()},
        "side": [MIN_SIDE, MAX_SIDE],
        "pixels": SERVED.pixels,
        "frames": MAX_FRAMES,
        "film": {"most": SERVED.film - BEGIN, "costs": {fmt: asdict(cost) for fmt, cost in FILMS.items()}},
        "rate": LEAST_RATE,
        "sheet": MAX_SHEET,
        "deck": MAX_DECK_DAYS,
    }


def opener() -> Component:
    """Return the header's button of the drawer."""
    return button(
        ids.SNAPSHOT, "snapshot.title", [icon("snapshot"), word("snapshot")], "button-text button-strong"
    )


def drawer() -> Component:
    """Return the drawer in which a picture, an animation, a sheet or a deck is made."""
    head = html.Div(
        [html.H2(word("snapshot")), button(ids.SNAP_CLOSE, "close", "×", "square")], className="dialog-head"
    )
    inside = [
        head,
        html.Div(
            [_tab(kind) for kind in KINDS],
            id=ids.SNAP_TABS,
            className="tabs snap-tabs",
            role="tablist",
            **named("snap.kinds"),
        ),
        html.Div(
            [_preview(), html.P(id=ids.SNAP_TOLD, className="snap-told"), _remarks(), _form()],
            id=ids.SNAP_PANE,
            className="snap-pane",
            role="tabpanel",
        ),
        _foot(),
    ]
    return html.Dialog(inside, id=ids.SNAP_DIALOG, className="dialog drawer", **named("snapshot"))


def _tab(kind: str) -> Component:
    aria: dict[str, Any] = {"aria-controls": ids.SNAP_PANE, "aria-selected": "false"}
    key = f"snap.kind.{kind}"
    return html.Button(
        word(key),
        id=f"snap-tab-{kind}",
        type="button",
        className="panel-tab",
        role="tab",
        tabIndex=-1,
        **aria,
    )


def _preview() -> Component:
    note = html.Div(
        [html.P(id=ids.SNAP_NOTE_TEXT), button(ids.SNAP_AGAIN, "retry", word("retry"), "button-text")],
        id=ids.SNAP_NOTE,
        className="snap-note",
        role="status",
    )
    image = html.Img(id=ids.SNAP_IMAGE, alt="", hidden=True, className="snap-image")
    sheet = html.Div([image, note], id=ids.SNAP_FIGURE, className="snap-figure")
    return html.Figure([sheet, html.Figcaption(id=ids.SNAP_CAPTION, className="note", hidden=True)])


def _remarks() -> Component:
    return html.Div(id=ids.SNAP_REMARKS, className="snap-remarks", hidden=True)


def _form() -> Component:
    period = "animation briefing"
    return html.Div(
        [
            _field("snapshot animation sheet", picker(ids.SNAP_FORMAT, "snap.format")),
            _field("snapshot animation sheet", picker(ids.SNAP_SIZE, "snap.size")),
            _field("snapshot", html.Div(id=ids.SNAP_CUSTOM, className="pair"), "size=custom", wide=True),
            _field("sheet", picker(ids.SNAP_SPREAD, "snap.spread")),
            _field("sheet", html.Div(id=ids.SNAP_COUNT), "spread=count"),
            _field("sheet", _day(), "spread=dates"),
            _field("sheet", _days(), "spread=dates", wide=True),
            _field(
                f"{period} sheet", html.Div(id=ids.SNAP_PERIOD, className="pair"), "spread=count", wide=True
            ),
            _field("animation", picker(ids.SNAP_SPEED, "speed")),
            _field("animation", picker(ids.SNAP_UNCHANGED, "snap.unchanged")),
            _field(_STILLS, picker(ids.SNAP_SCALE, "snap.scale"), "scaled"),
            _field(_ALL, picker(ids.SNAP_THEME, "snap.theme")),
            _field(_ALL, picker(ids.SNAP_LANG, "snap.lang")),
            _field(_ALL, picker(ids.SNAP_EXTENT, "snap.extent")),
            _field("snapshot animation", _switch(ids.SNAP_CURVE, "snap.curve")),
            _field(_STILLS, _switch(ids.SNAP_QR, "snap.qr")),
        ],
        id=ids.SNAP_FORM,
        className="snap-form",
    )


def _field(kinds: str, node: Component, when: str = "", *, wide: bool = False) -> Component:
    """Return a field that is shown where the kind is one of `kinds` and `when` (setting=value) holds."""
    told: dict[str, Any] = {"data-kinds": kinds, "data-when": when}
    return html.Div(node, className="field field-wide" if wide else "field", **told)


def _day() -> Component:
    """Return the field of one more date of the sheet."""
    add = button(ids.SNAP_ADD, "snap.add", word("snap.add"), "button-text")
    return html.Div([html.Div(id=ids.SNAP_DAY), add], className="snap-one-day")


def _days() -> Component:
    return html.Ul(id=ids.SNAP_DATES, className="chips", **named("snap.dates"))


def _switch(id_: str, key: str) -> Component:
    aria: dict[str, Any] = {"aria-checked": "false"}
    return html.Button(
        [html.Span(className="switch"), word(key)],
        id=id_,
        type="button",
        className="switch-button",
        role="switch",
        **aria,
    )


def _foot() -> Component:
    buttons: Children = [
        html.Button(
            [icon("download"), html.Span(id=ids.SNAP_DOWNLOAD_TEXT)],
            id=ids.SNAP_DOWNLOAD,
            type="button",
            className="button button-text button-strong",
        ),
        html.Button(word("snap.copy"), id=ids.SNAP_COPY, type="button", className="button button-text"),
        html.Button(word("snap.address"), id=ids.SNAP_ADDRESS, type="button", className="button button-text"),
    ]
    cancel = html.Button(
        word("snap.cancel"), id=ids.SNAP_CANCEL, type="button", className="button button-text"
    )
    job = html.Div(
        [
            html.Div(className="progress", role="progressbar", **named("snap.working")),
            html.Div([html.P(id=ids.SNAP_JOB_TEXT, role="status"), cancel], className="snap-job-line"),
        ],
        id=ids.SNAP_JOB,
        className="snap-job",
        hidden=True,
    )
    return html.Div(
        [
            html.Div(buttons, id=ids.SNAP_BUTTONS, className="snap-buttons"),
            job,
            html.P(id=ids.SNAP_WHY, className="note", hidden=True),
            html.P(id=ids.SNAP_STATUS, className="note snap-status", role="status"),
        ],
        className="snap-foot",
    )
