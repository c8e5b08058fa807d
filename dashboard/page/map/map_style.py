"""The MapLibre style of the map: offline, and switched by state instead of by replacement.

The style names no tiles, no glyphs and no sprite, so nothing but ``/data`` is ever requested: without
``glyphs`` MapLibre draws labels with the reader's own fonts. Colours, language and scale are *state* of the
style (``global-state`` expressions), so that a theme is a few property writes and never a new style.

The day's control is in the source `CONTROL`, which the page fills. The page also draws the images
`HATCH`, `DOT` and `ARROW`, in the colours of the theme.
"""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.colours import TOKENS
from dashboard.page.map.change_layers import (
    difference_layers,
    figure_layers,
    movement_figures,
    movement_layers,
)
from dashboard.page.map.style_pieces import (
    ARROW,
    CONTROL,
    DIFFERENCE,
    DOT,
    HATCH,
    LABELS,
    MOVEMENT,
    ROUND,
    Json,
    by_control,
    by_zoom,
    equals,
    is_type,
    layer,
    scaled,
    text_layout,
    token,
)

__all__ = ["ARROW", "CONTROL", "DIFFERENCE", "DOT", "HATCH", "LABELS", "MOVEMENT", "map_style"]

_FILL_OPACITY = 0.4
_NAMES = (  # quiet names inside the map: English, Ukrainian, lon, lat; where the default view has room
    ("RUSSIA · KURSK OBLAST", "РОСІЯ · КУРСЬКА ОБЛАСТЬ", 35.50, 51.465),
    ("UKRAINE · SUMY OBLAST", "УКРАЇНА · СУМСЬКА ОБЛАСТЬ", 34.585, 51.115),
    ("RUSSIA · BELGOROD OBLAST", "РОСІЯ · БЄЛГОРОДСЬКА ОБЛАСТЬ", 35.86, 50.83),
)
_RANKS: tuple[tuple[int, float, float, float], ...] = (  # rank, lowest zoom, text size, size of the dot
    (1, 6.5, 13.5, 1.0),
    (2, 7.6, 11.5, 0.75),
    (3, 10.2, 11.0, 0.6),
)


def map_style(urls: Mapping[str, str], theme: str = "light") -> Json:
    """Return the style.

    Parameters
    ----------
    urls : mapping of str to str
        Address of each ``context-*`` file by logical name.
    theme : str
        Theme that the state starts with.
    """
    return {
        "version": 8,
        "name": "salient",
        "state": _state(theme),
        "sources": _sources(urls),
        "layers": _land_layers()
        + _band_layers()
        + _water_layers()
        + _control_layers()
        + movement_layers()
        + difference_layers()
        + _line_layers()
        + _name_layers()
        + _place_layers()
        + figure_layers()
        + movement_figures(),
    }


def _state(theme: str) -> Json:
    values: Json = {**TOKENS[theme], "names": "en", "scale": 1}
    return {name: {"default": value} for name, value in values.items()}


def _sources(urls: Mapping[str, str]) -> Json:
    def file(name: str) -> Json:
        return {"type": "geojson", "data": urls[f"context-{name}"]}

    return {
        "land": file("land"),
        "water": file("water"),
        "lines": file("lines"),
        "places": file("settlements"),
        "names": {"type": "geojson", "data": _collection(_name_features())},
        # MapLibre cuts each day into tiles. At zoom 8 the fought-over ground is two of them, to 12 m;
        # a deeper zoom would cut it into dozens without a visible difference.
        CONTROL: {"type": "geojson", "data": _collection([]), "maxzoom": 8},
        DIFFERENCE: {"type": "geojson", "data": _collection([]), "maxzoom": 8},
        MOVEMENT: {"type": "geojson", "data": _collection([]), "maxzoom": 8},
    }


def _collection(features: list[Json]) -> Json:
    return {"type": "FeatureCollection", "features": features}


def _name_features() -> list[Json]:
    return [
        {
            "type": "Feature",
            "properties": {"en": en, "uk": uk},
            "geometry": {"type": "Point", "coordinates": [lon, lat]},
        }
        for en, uk, lon, lat in _NAMES
    ]


def _land_layers() -> list[Json]:
    """Opaque constants, with Russia as the background: a fill over the whole screen is the most expensive."""
    return [
        {"id": "ground", "type": "background", "paint": {"background-color": token("land-russia")}},
        _land_layer("ukraine", "land-ukraine"),
        _land_layer("belarus", "land-other"),
    ]


def _band_layers() -> list[Json]:
    """Return the band around a reconstruction's line, within which 95% of the true one was measured to lie.

    The page gives each line the width of its band at zoom 0, in px. The band is opaque and drawn on the
    land, under water and control: where a bent line makes it overlap itself, it looks no different.
    """
    ends = [part for zoom in (4, 16) for part in (zoom, ["*", ["coalesce", ["get", "band"], 0], 2**zoom])]
    width = ["interpolate", ["exponential", 2], ["zoom"], *ends]
    paint = {"line-color": token("band"), "line-width": width}
    return [layer("error-band", "line", CONTROL, paint, ["has", "band"], layout=ROUND)]


def _water_layers() -> list[Json]:
    rivers = {"line-color": token("river"), "line-width": by_zoom(0.8, 2.6)}
    return [
        layer("lakes", "fill", "water", {"fill-color": token("water")}),
        layer("rivers", "line", "lines", rivers, equals("kind", "river"), layout=ROUND),
    ]


def _land_layer(country: str, colour: str) -> Json:
    paint = {"fill-color": token(colour), "fill-antialias": False}
    return layer(country, "fill", "land", paint, equals("id", country))


def _control_layers() -> list[Json]:
    area, line, contested = is_type("Polygon"), is_type("LineString"), equals("control", "contested")
    width = ["match", ["get", "control"], "contested", scaled(0.9), scaled(1.7)]
    outline = {"line-color": by_control("hatch"), "line-width": width}
    front = {"line-color": token("ink"), "line-width": scaled(1.6), "line-opacity": 0.7}
    # No antialiasing of the fills: the outline covers their edge, and it would take another pass.
    fill = {"fill-color": by_control("contested"), "fill-opacity": _FILL_OPACITY, "fill-antialias": False}
    base = {"fill-color": token("contested"), "fill-opacity": 0.55, "fill-antialias": False}
    return [
        layer("control-fill", "fill", CONTROL, fill, ["all", area, ["!", contested]]),
        layer("contested-fill", "fill", CONTROL, base, ["all", area, contested]),
        layer(
            "contested-hatch",
            "fill",
            CONTROL,
            {"fill-pattern": HATCH, "fill-antialias": False},
            ["all", area, contested],
        ),
        layer("control-outline", "line", CONTROL, outline, area, layout=ROUND),
        layer("contact-line", "line", CONTROL, front, line, layout=ROUND),
    ]


def _line_layers() -> list[Json]:
    oblast = {"line-color": token("oblast"), "line-width": scaled(1.0), "line-dasharray": [1, 3]}
    border = {
        "line-color": token("border"),
        "line-width": by_zoom(1.0, 1.8),
        "line-dasharray": [6, 2.5, 1, 2.5],
    }
    casing = {"line-color": token("halo"), "line-width": by_zoom(2.6, 4.2), "line-opacity": 0.55}
    return [
        layer(LABELS, "line", "lines", oblast, equals("kind", "oblast"), layout=ROUND),
        layer("border-casing", "line", "lines", casing, equals("kind", "border")),
        layer("border", "line", "lines", border, equals("kind", "border")),
    ]


def _name_layers() -> list[Json]:
    paint = {"text-color": token("quiet"), "text-halo-color": token("halo"), "text-halo-width": 1}
    layout = {
        **text_layout(12),
        "text-letter-spacing": 0.18,
        "text-max-width": 40,
        "text-allow-overlap": True,
        "text-ignore-placement": False,
    }
    return [layer("names", "symbol", "names", paint, layout=layout, minzoom=8.3, maxzoom=10.5)]


def _place_layers() -> list[Json]:
    """Rarer places first: the last layer's labels are placed first, and the others make room for them."""
    return [_place_layer(*row) for row in reversed(_RANKS)]


def _place_layer(rank: int, zoom: float, size: float, dot: float) -> Json:
    """Dot and name in one layer, so that a dot never appears without its name.

    Hidden until the page has added the image `DOT`: MapLibre complains of an image that is not there yet.
    """
    paint = {
        "text-color": token("ink"),
        "text-halo-color": token("halo"),
        "text-halo-width": scaled(1.6),
    }
    layout = {
        **text_layout(size, bold=rank == 1),
        "visibility": "none",
        "icon-image": DOT,
        "icon-size": scaled(dot),
        "icon-padding": 1,
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": (4 * dot + 3) / size,
        "text-justify": "auto",
        "text-padding": 3,
        "symbol-sort-key": rank,
    }
    return layer(
        f"places-{rank}", "symbol", "places", paint, equals("rank", rank), layout=layout, minzoom=zoom
    )
