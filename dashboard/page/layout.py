"""The page's skeleton: what the scripts fill. Built once per publication, the same for every reader.

No node has a word or a number of the day: the scripts write them in, without React.
``data-word`` names the text of an element in `dashboard.words`, ``data-name`` its accessible name.
"""

from __future__ import annotations

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.page import (
    comparison,
    curve_marks,
    ids,
    panel_tabs,
    past,
    share_menu,
    snapshot_drawer,
)
from dashboard.page.elements import button as _button
from dashboard.page.elements import icon as _icon
from dashboard.page.elements import named as _named
from dashboard.page.elements import picker as _picker
from dashboard.page.elements import word as _word
from dashboard.page.graphs import graphs
from dashboard.page.places import place_search, places_table
from dashboard.words import WORDS

__all__ = ["page"]

_EN = WORDS["en"]
_PICTURE_KEY = "key.snapshot"
_KEYS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("Space",), "key.space"),
    (("←", "→"), "key.arrow"),
    (("Shift ←", "Shift →"), "key.shift"),
    (("Alt ←", "Alt →"), "key.alt"),
    (("PgUp", "PgDn"), "key.page"),
    (("Home", "End"), "key.home"),
    (("[", "]"), "key.range"),
    (("/",), "key.search"),
    (("Enter",), "key.spot"),
    (("c",), "key.compare"),
    (("s",), _PICTURE_KEY),
    (("?",), "key.help"),
    (("Esc",), "key.esc"),
)


def page(boot: dict[str, Any]) -> Component:
    """Return the page.

    Parameters
    ----------
    boot : dict
        What the scripts need at the start: see `boot.boot_data`.
    """
    polite: dict[str, Any] = {"aria-live": "polite"}
    return html.Div(
        [
            dcc.Store(id=ids.BOOT, data={**boot, "graphs": graphs()}),
            html.A(_word("skip"), id=ids.SKIP, href=f"#{ids.SLIDER}", className="skip"),
            _header(drawn=not boot.get("static")),
            comparison.bar(),
            html.Main([_map(), _panel(), _timeline()], className="stage"),
            _help(drawn=not boot.get("static")),
            places_table.grid_dialog(),
            snapshot_drawer.drawer(),
            share_menu.menu(),
            html.Div(id=ids.LIVE, className="sr", role="status", **polite),
            html.Div(id=ids.TOAST, className="toast", hidden=True, role="status"),
        ],
        className="app",
    )


def _header(*, drawn: bool) -> Component:
    brand = html.Div([html.H1(_word("brand")), html.P(_word("purpose"))], className="brand")
    pickers = html.Div([_picker(ids.REGION, "region"), _picker(ids.SOURCE, "source")], className="pickers")
    picture = snapshot_drawer.opener()
    actions = html.Div(
        [
            comparison.opener(),
            picture if drawn else html.Span(picture, hidden=True),  # the scripts look for it
            share_menu.share_opener(),
            _button(ids.THEME, "theme.auto", _icon("theme")),
            _button(ids.LANG, "lang.other", _word("lang.code")),
            _button(ids.HELP, "help", "?"),
        ],
        className="actions",
    )
    date = html.Div(id=ids.DATE, className="date")
    return html.Header([brand, pickers, date, *share_menu.embed_line(), actions], className="header")


def _map() -> Component:
    zoom = html.Div(
        [
            _button(ids.ZOOM_IN, "zoom.in", "+", "square"),
            _button(ids.ZOOM_OUT, "zoom.out", "\N{MINUS SIGN}", "square"),
            _button(ids.FIT, "fit", _icon("fit"), "square"),
        ],
        className="zoom",
    )
    retry = _button(ids.MAP_RETRY, "retry", _word("retry"), "button-text")
    note = html.Div(
        [html.P(_word("map.loading")), retry, past.known_now()],
        id=ids.MAP_NOTE,
        className="map-note",
        role="status",
    )
    return html.Section(
        [
            html.Div(id=ids.MAP, className="map"),
            html.Div(id=ids.MAP_OVER, className="map-over"),
            *comparison.maps(),
            _badges(),
            zoom,
            _legend(),
            _credit(),
            note,
            place_search.pin(),
            place_search.search(),
            html.Div(id=ids.MAP_TIP, className="tip", hidden=True),
        ],
        id=ids.MAP_SECTION,
        className="map-section",
        **_named("map"),
    )


def _badges() -> Component:
    hidden = (ids.BADGE_LINK, ids.BADGE_HELD, ids.BADGE_INCOMPLETE, ids.BADGE_CARRIED, ids.BADGE_RECON)
    badges = [html.Div(id=id_, className="badge", hidden=True) for id_ in hidden]
    acting = [past.known_badge(), share_menu.frozen_badge(), share_menu.newer_badge()]
    return html.Div([*badges, *acting], id=ids.BADGES, className="badges")


def _legend() -> Component:
    """Return the legend, which folds up; its switch is outside the signs, which each day replaces."""
    exact = [
        html.Label(_word("exact"), id=ids.LEGEND_EXACT_LABEL, className="choice"),
        html.P(id=ids.LEGEND_EXACT_NOTE, className="note"),
    ]
    return html.Details(
        [
            html.Summary(_word("legend")),
            html.Ul(id=ids.LEGEND, **_named("legend")),
            html.Div(exact, id=ids.LEGEND_EXACT, className="legend-exact", hidden=True),
        ],
        id=ids.LEGEND_BOX,
        className="legend",
        open=True,
    )


def _credit() -> Component:
    scale = html.Div(
        [html.Span(id=ids.SCALE_BAR, className="scale-bar"), html.Span(id=ids.SCALE_TEXT)], className="scale"
    )
    return html.Div([scale, html.P(id=ids.CREDIT, className="credit")], className="map-foot")


def _number(label: str, value: str, unit: str) -> list[Component]:
    figure = html.P([html.Span(id=value), html.Span(id=unit, className="unit")], className="number")
    return [html.H2(id=label, className="label"), figure]


def _panel() -> Component:
    first = [
        *_number(ids.FIGURE_LABEL, ids.FIGURE_VALUE, ids.FIGURE_UNIT),
        html.P(id=ids.FIGURE_OTHERS, className="others", hidden=True),
        html.Div(id=ids.FIGURE_BAR, className="bar"),
        html.P(id=ids.FIGURE_TEXT),
        html.P(id=ids.FIGURE_ACCURACY, className="note", hidden=True),
    ]
    second = [
        *_number(ids.SECOND_LABEL, ids.SECOND_VALUE, ids.SECOND_UNIT),
        html.P(id=ids.SECOND_OTHERS, className="others", hidden=True),
        html.P(id=ids.SECOND_TEXT),
        html.P(id=ids.SECOND_ACCURACY, className="note", hidden=True),
    ]
    return html.Aside(
        [
            comparison.card(),
            comparison.more(),
            html.Section(first, id=ids.FIGURE, className="figure"),
            html.Section(second, id=ids.SECOND, className="figure figure-second"),
            panel_tabs.tablist(),
            *panel_tabs.panes(),
            html.P([_word("legal"), html.Br(), html.Span(id=ids.LEGAL)], className="legal"),
        ],
        id=ids.PANEL,
        className="panel",
        **_named("panel"),
    )


def _timeline() -> Component:
    return html.Section(
        [_controls(), _track()],
        id=ids.TIMELINE,
        className="timeline",
        **_named("timeline"),
    )


def _controls() -> Component:
    options = [html.Option(str(n), value=str(n)) for n in snapshot_drawer.SPEEDS]
    speed = html.Select(options, id=ids.SPEED, className="picker-select", **_named("speed"))
    play = _button(ids.PLAY, "play", _icon("play"), "play")
    steps = [
        (ids.FIRST, "step.first", _icon("first")),
        (ids.BACK_CHANGE, "step.back.change", _icon("back-change")),
        (ids.BACK_WEEK, "step.back.week", _icon("back-week")),
        (ids.BACK_DAY, "step.back.day", _icon("back")),
        (ids.NEXT_DAY, "step.next.day", _icon("next")),
        (ids.NEXT_WEEK, "step.next.week", _icon("next-week")),
        (ids.NEXT_CHANGE, "step.next.change", _icon("next-change")),
        (ids.LAST, "step.last", _icon("last")),
    ]
    seed = html.Button(id=ids.SEED, type="button", className="button button-text seed")
    clear = html.Button(
        _word("range.clear"), id=ids.RANGE_CLEAR, type="button", className="button button-text", hidden=True
    )
    return html.Div(
        [
            html.Div([play, html.Label(speed, className="picker")], className="controls-row"),
            html.Div([_button(*step, "step") for step in steps], className="steps"),
            html.Div([seed, clear, curve_marks.marks_filter()], className="controls-row"),
        ],
        className="controls",
    )


def _track() -> Component:
    aria = {**_named("timeline.slider"), "aria-orientation": "horizontal"}
    slider = html.Div(
        html.Div(html.Div(className="handle"), id=ids.CURSOR, className="cursor"),
        id=ids.SLIDER,
        className="slider",
        role="slider",
        tabIndex=0,
        **aria,
    )
    return html.Div(
        [
            html.Div(id=ids.CURVE, className="curve"),
            curve_marks.marks(),
            slider,
            comparison.handle(),
            html.Div(id=ids.CURVE_TIP, className="tip", hidden=True),
        ],
        id=ids.TRACK,
        className="track",
    )


def _help(*, drawn: bool) -> Component:
    rows = [
        html.Div([html.Dt([html.Kbd(key) for key in keys]), html.Dd(_word(word))], className="key")
        for keys, word in _KEYS
        if drawn or word != _PICTURE_KEY
    ]
    head = html.Div(
        [html.H2(_word("help.title")), _button(ids.HELP_CLOSE, "close", "×", "square")],
        className="dialog-head",
    )
    body = [
        html.P(_word("help.about")),
        html.P(_word("help.held")),
        html.P(_word("help.legend")),
        html.H3(_word("help.keys")),
        html.Dl(rows),
    ]
    return html.Dialog([head, *body], id=ids.HELP_DIALOG, className="dialog", **_named("help"))
