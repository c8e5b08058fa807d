"""Maps of some days -> a Plotly figure with a slider, a frame for each day, and what has to be told of them.

Each polygon is in the figure once; a frame is a list of those that are on the map of its day.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from dashboard.map_views import VIEWS, ZOOMS, Bounds
from dashboard.notebook.frame import ControlFrame, HasFeatures, read_frame
from dashboard.notebook.ground import Ground, ground_around
from dashboard.page.figures import CONTROLS, map_figure
from dashboard.settings import THEMES
from dashboard.words import LANGUAGES
from dashboard.words.formatting import Speech
from geodata.errors import UsageError
from geodata.showing.colours import TOKENS

__all__ = ["plot"]

_TILE = 512  # px of a tile, on which zooms are based
_WIDTH, _HEIGHT = 760, 640  # px: the width is what a notebook gives, more or less
_MARGIN = {"l": 0, "r": 0, "t": 64, "b": 40}  # px; below the map is the slider, if there is one
_AT_ONCE = {"mode": "immediate", "frame": {"duration": 0, "redraw": True}, "transition": {"duration": 0}}
_PLAYED = {"fromcurrent": True, "frame": {"duration": 250, "redraw": True}, "transition": {"duration": 0}}


def plot(control: HasFeatures, *, theme: str = "light", lang: str = "en") -> go.Figure:
    """Return the maps of some days as a figure: the ground, who held it, and a slider over the days.

    It asks no server for anything. Title and footnote say whose map it is, whether it is a reconstruction,
    held over or incomplete, and whom to credit.

    Parameters
    ----------
    control : GeoDataFrame
        As `salient.control` returns it: ``control``, ``valid_from``, ``valid_to`` (exclusive) and shapes in
        degrees, of one source. Rows may be left out; a frame that has lost its ``attrs`` does not say which
        days are held over or incomplete, and nor does the figure.
    theme : str
        ``light`` or ``dark``.
    lang : str
        ``en`` or ``uk``.

    Returns
    -------
    plotly.graph_objects.Figure
        One frame for each day that has a map, and for the first day that was asked for.

    Raises
    ------
    UsageError
        The frame, the theme or the language cannot be used; the text says what would be.
    """
    _check("theme", theme, [name for name in THEMES if name in TOKENS])
    _check("lang", lang, list(LANGUAGES))
    frame, speech = read_frame(control), Speech(lang)
    days = frame.days()
    figure = _map(frame, theme, lang)
    figure.update_traces(_shown(frame, days[0], speech), selector={"uid": "control"})
    figure.update_traces(colorbar=_key(speech, theme), showscale=True, selector={"uid": "control"})
    figure.update_layout(title=_title(frame, days[0], speech), annotations=[_footnote(frame, speech)])
    if len(days) > 1:
        figure.frames = [_frame(frame, day, speech) for day in days]
        figure.update_layout(sliders=[_slider(days, speech)], updatemenus=[_buttons(speech)])
        figure.update_layout(margin_b=_MARGIN["b"] + 90, height=_HEIGHT + 90)
    return figure


def _check(name: str, value: str, choices: list[str]) -> None:
    if value not in choices:
        raise UsageError(f"{name}: {value!r} is not one of {', '.join(choices)}")


def _map(frame: ControlFrame, theme: str, lang: str) -> go.Figure:
    """Return the map of the ground with all polygons of all days; over them the border and the towns."""
    tokens, view = TOKENS[theme], VIEWS[frame.view]["wide"]
    ground = ground_around(view, lang)
    figure = map_figure(ground.layers, frame.view, theme, control={"features": frame.features})
    figure.add_traces([_border(ground, tokens["ink"]), _towns(ground, tokens["ink"])])
    bounds = dict(zip(("west", "south", "east", "north"), ground.box, strict=True))
    return figure.update_layout(
        map={"bounds": bounds, "zoom": _zoom(view)},
        margin=_MARGIN,
        height=_HEIGHT,
        paper_bgcolor=tokens["paper"],
        font_color=tokens["ink"],
    )


def _border(ground: Ground, ink: str) -> go.Scattermap:
    lon, lat = zip(*(point or (None, None) for point in ground.border), strict=True)
    line = {"color": ink, "width": 1.5}
    return go.Scattermap(uid="border", lon=lon, lat=lat, mode="lines", line=line, hoverinfo="skip")


def _towns(ground: Ground, ink: str) -> go.Scattermap:
    """Return a dot for each town, with its name on hovering: letters on a map would have to be fetched."""
    names, lon, lat = zip(*ground.towns, strict=True)
    marker = {"color": ink, "size": 5}
    return go.Scattermap(
        uid="towns", lon=lon, lat=lat, mode="markers", marker=marker, text=names, hoverinfo="text"
    )


def _zoom(view: Bounds) -> float:
    """Return the zoom at which a view fits the map."""
    west, south, east, north = view
    shrunk = math.cos(math.radians((south + north) / 2))
    wide = _WIDTH * 360 / (_TILE * (east - west))
    high = (_HEIGHT - _MARGIN["t"] - _MARGIN["b"]) * 360 * shrunk / (_TILE * (north - south))
    return min(max(math.log2(min(wide, high)), ZOOMS[0]), ZOOMS[1])


def _shown(frame: ControlFrame, day: str, speech: Speech) -> dict[str, Any]:
    """Return what the trace of control shows on a day."""
    numbers = frame.on(day)
    held = [frame.features[number]["properties"]["control"] for number in numbers]
    return {
        "locations": numbers,
        "z": [CONTROLS.index(control) for control in held],
        "text": [speech.say(f"held.{control}") for control in held],
    }


def _frame(frame: ControlFrame, day: str, speech: Speech) -> go.Frame:
    data = [{"type": "choroplethmap", **_shown(frame, day, speech)}]
    return go.Frame(name=day, data=data, traces=[0], layout={"title": _title(frame, day, speech)})


def _title(frame: ControlFrame, day: str, speech: Speech) -> dict[str, Any]:
    """Return the day and the source; below them what to know of its map."""
    name = _told(frame.source, "title", speech)
    text = " · ".join(filter(None, [speech.date(day) if day else "", name]))
    return {
        "text": f"<b>{text}</b>",
        "subtitle": {"text": " · ".join(_notes(frame, day, speech))},
        "x": 0,
        "xref": "paper",
        "pad": {"l": 10},
    }


def _notes(frame: ControlFrame, day: str, speech: Speech) -> list[str]:
    shown, source = frame.map_of(day), frame.source
    notes = []
    if source.get("kind") == "reconstruction":
        notes.append(speech.say("badge.reconstruction.plain"))
    if shown and shown["date"] != day:
        notes.append(speech.say("badge.held", date=speech.date(shown["date"])))
    if shown.get("state") == "incomplete":
        notes.append(speech.say("pic.incomplete.short"))
    if "contested" in str(source.get("not_mapped") or ""):
        notes.append(speech.say("further.unmapped"))
    return notes


def _told(source: Mapping[str, Any], name: str, speech: Speech) -> str:
    return str(source.get(f"{name}_{speech.lang}") or source.get(name) or "")


def _footnote(frame: ControlFrame, speech: Speech) -> dict[str, Any]:
    """Return whom to credit, and what the terms require everyone to be told."""
    credit = str(frame.source.get("credit") or frame.credit)
    told = [speech.say("credit.map", credit=credit)] if credit else []
    lines = [*told, *frame.attrs.get("marks", ()), speech.say("credit.base"), speech.say("legal")]
    place = {"x": 0, "xref": "paper", "xanchor": "left", "y": 0, "yref": "paper", "yanchor": "bottom"}
    text = "<br>".join(lines)
    return {**place, "text": text, "align": "left", "showarrow": False, "font": {"size": 10}}


def _key(speech: Speech, theme: str) -> dict[str, Any]:
    """Return the colours of control with their names."""
    names = [speech.say(f"held.{control}") for control in CONTROLS]
    where = {"x": 0.99, "xanchor": "right", "y": 0.98, "yanchor": "top", "len": 120, "lenmode": "pixels"}
    values = {"tickmode": "array", "tickvals": list(range(len(names))), "ticktext": names}
    return {
        **where,
        **values,
        "thickness": 14,
        "bgcolor": TOKENS[theme]["paper"],
        "outlinewidth": 0,
        "xpad": 8,
    }


def _slider(days: list[str], speech: Speech) -> dict[str, Any]:
    steps = [{"label": day, "method": "animate", "args": [[day], _AT_ONCE]} for day in days]
    shown = {"prefix": f"{speech.say('timeline.slider')}: "}
    return {"steps": steps, "currentvalue": shown, "x": 0.3, "len": 0.69, "pad": {"t": 30}}


def _buttons(speech: Speech) -> dict[str, Any]:
    play = {"label": speech.say("play"), "method": "animate", "args": [None, _PLAYED]}
    pause = {"label": speech.say("pause"), "method": "animate", "args": [[None], _AT_ONCE]}
    place = {"x": 0.01, "xanchor": "left", "y": 0, "yanchor": "top", "pad": {"t": 40}}
    return {"type": "buttons", "direction": "left", "showactive": False, "buttons": [play, pause], **place}
