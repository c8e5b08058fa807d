"""The MapLibre style of the map: offline, and switched by state instead of by replacement.

The style names no glyphs and no sprite, and tiles only where the operator has an archive of them (`basemap`),
so nothing but ``/data`` and ``/tiles`` of this server is ever requested. Colours and scale are *state* of the
style (``global-state`` expressions), so that a theme is a few property writes and never a new style.

It is the ground alone: control, borders and names are on a canvas over the map (`control_style`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.page.map.basemap import Basemap, with_basemap
from dashboard.page.map.style_pieces import (
    ROUND,
    Json,
    by_zoom,
    equals,
    layer,
    token,
)
from geodata.showing.colours import TOKENS

__all__ = ["map_style"]


def map_style(urls: Mapping[str, Any], theme: str = "light", basemap: Basemap | None = None) -> Json:
    """Return the style.

    Parameters
    ----------
    urls : mapping
        Address of each ``context-*`` file by logical name, or what is in it: MapLibre takes both.
    theme : str
        Theme that the state starts with.
    basemap : Basemap, optional
        What the operator has besides.
    """
    style = {
        "version": 8,
        "name": "salient",
        "state": _state(theme),
        "sources": _sources(urls),
        "layers": _land_layers() + _water_layers(),
    }
    return with_basemap(style, basemap) if basemap else style


def _state(theme: str) -> Json:
    values: Json = {**TOKENS[theme], "scale": 1}
    return {name: {"default": value} for name, value in values.items()}


def _sources(urls: Mapping[str, Any]) -> Json:
    def file(name: str) -> Json:
        return {"type": "geojson", "data": urls[f"context-{name}"]}

    return {
        "land": file("land"),
        "water": file("water"),
        "lines": file("lines"),
    }


def _land_layers() -> list[Json]:
    """Opaque constants, with Russia as the background: a fill over the whole screen is the most expensive."""
    return [
        {"id": "ground", "type": "background", "paint": {"background-color": token("land-russia")}},
        _land_layer("ukraine", "land-ukraine"),
        _land_layer("belarus", "land-other"),
        _land_layer("neighbours", "land-other"),
    ]


def _water_layers() -> list[Json]:
    rivers = {"line-color": token("river"), "line-width": by_zoom(0.8, 2.6)}
    return [
        layer("lakes", "fill", "water", {"fill-color": token("water")}),
        layer("rivers", "line", "lines", rivers, equals("kind", "river"), layout=ROUND),
    ]


def _land_layer(country: str, colour: str) -> Json:
    paint = {"fill-color": token(colour), "fill-antialias": False}
    return layer(country, "fill", "land", paint, equals("id", country))
