"""The MapLibre style of the map: offline, and switched by state instead of by replacement.

The style names no tiles, no glyphs and no sprite, so nothing but ``/data`` is ever asked for: without
``glyphs`` MapLibre draws labels with the reader's own fonts. Colours, language and scale are *state* of the
style (``global-state`` expressions), so that a theme is a few property writes and never a new style.

The day's control lies in the source `CONTROL`, which the page fills; the page also draws the images
`HATCH`, `DOT` and `ARROW`, in the colours of the theme.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.colours import TOKENS

__all__ = ["ARROW", "CONTROL", "DIFFERENCE", "DOT", "HATCH", "LABELS", "MOVEMENT", "map_style"]

CONTROL = "control"
DIFFERENCE = "difference"  # of two maps: while it is filled, the other is empty
MOVEMENT = "movement"  # of the contact line in a week, filled when the reader rests
HATCH = "salient:hatch"  # with a colon: Plotly looks up plainer names on a foreign host
DOT = "salient:dot"  # 4 px in radius at size 1
ARROW = "salient:arrow"  # to the north, its point in the middle
LABELS = "oblast-lines"  # the first layer above control: whatever is drawn below it is ground

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

Json = dict[str, Any]
Expression = list[Any]


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
        + _movement_layers()
        + _difference_layers()
        + _line_layers()
        + _name_layers()
        + _place_layers()
        + _figure_layers()
        + _movement_figures(),
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
        # a deeper zoom would cut it into dozens for no eye to see.
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


def _token(name: str) -> Expression:
    return ["to-color", ["global-state", name]]


def _scaled(size: float) -> Expression:
    return ["*", size, ["global-state", "scale"]]


def _by_zoom(low: float, high: float) -> Expression:
    return ["interpolate", ["linear"], ["zoom"], 7, _scaled(low), 12, _scaled(high)]


def _is(key: str, value: object) -> Expression:
    return ["==", ["get", key], value]


def _is_type(name: str) -> Expression:
    return ["==", ["geometry-type"], name]


def _layer(
    name: str, kind: str, source: str, paint: Json, keep: Expression | None = None, **more: Any
) -> Json:
    layer = {"id": name, "type": kind, "source": source, "paint": paint, **more}
    return layer if keep is None else {**layer, "filter": keep}


def _land_layers() -> list[Json]:
    """Opaque constants, with Russia as the background: a fill over the whole screen costs most of all."""
    return [
        {"id": "ground", "type": "background", "paint": {"background-color": _token("land-russia")}},
        _land_layer("ukraine", "land-ukraine"),
        _land_layer("belarus", "land-other"),
    ]


def _band_layers() -> list[Json]:
    """Return the band around a reconstruction's line, within which 95% of the true one was measured to lie.

    The page writes on each line how wide its band would be at zoom 0, in px. It is opaque and lies on the
    land, under water and control: where a bent line lays it over itself, it looks no different.
    """
    ends = [part for zoom in (4, 16) for part in (zoom, ["*", ["coalesce", ["get", "band"], 0], 2**zoom])]
    width = ["interpolate", ["exponential", 2], ["zoom"], *ends]
    paint = {"line-color": _token("band"), "line-width": width}
    return [_layer("error-band", "line", CONTROL, paint, ["has", "band"], layout=_ROUND)]


def _water_layers() -> list[Json]:
    rivers = {"line-color": _token("river"), "line-width": _by_zoom(0.8, 2.6)}
    return [
        _layer("lakes", "fill", "water", {"fill-color": _token("water")}),
        _layer("rivers", "line", "lines", rivers, _is("kind", "river"), layout=_ROUND),
    ]


def _land_layer(country: str, token: str) -> Json:
    paint = {"fill-color": _token(token), "fill-antialias": False}
    return _layer(country, "fill", "land", paint, _is("id", country))


_ROUND = {"line-join": "round", "line-cap": "round"}


def _by_control(contested: str) -> Expression:
    pairs = ["ukraine", _token("ukraine"), "russia", _token("russia"), "contested", _token(contested)]
    return ["match", ["get", "control"], *pairs, _token("ink")]


def _control_layers() -> list[Json]:
    area, line, contested = _is_type("Polygon"), _is_type("LineString"), _is("control", "contested")
    width = ["match", ["get", "control"], "contested", _scaled(0.9), _scaled(1.7)]
    outline = {"line-color": _by_control("hatch"), "line-width": width}
    front = {"line-color": _token("ink"), "line-width": _scaled(1.6), "line-opacity": 0.7}
    # No smoothing of the fills: the outline lies over their edge, and it would be another pass.
    fill = {"fill-color": _by_control("contested"), "fill-opacity": _FILL_OPACITY, "fill-antialias": False}
    base = {"fill-color": _token("contested"), "fill-opacity": 0.55, "fill-antialias": False}
    return [
        _layer("control-fill", "fill", CONTROL, fill, ["all", area, ["!", contested]]),
        _layer("contested-fill", "fill", CONTROL, base, ["all", area, contested]),
        _layer(
            "contested-hatch",
            "fill",
            CONTROL,
            {"fill-pattern": HATCH, "fill-antialias": False},
            ["all", area, contested],
        ),
        _layer("control-outline", "line", CONTROL, outline, area, layout=_ROUND),
        _layer("contact-line", "line", CONTROL, front, line, layout=_ROUND),
    ]


def _movement_layers() -> list[Json]:
    """Return the contact line of a week before, and how far it came where it moved most."""
    before = {
        "line-color": _token("ink"),
        "line-width": _scaled(1.5),
        "line-dasharray": [2.2, 1.8],
        "line-opacity": 0.75,
    }
    way = {"line-color": _token("ink"), "line-width": _scaled(1.6)}
    return [
        _layer("movement-line", "line", MOVEMENT, before, _is("part", "before")),
        _layer("movement-way", "line", MOVEMENT, way, _is("part", "way")),
    ]


def _movement_figures() -> list[Json]:
    """Return the head of the arrow with how far it reaches, and the older line's date where it begins."""
    paint = {
        "text-color": _token("ink"),
        "text-halo-color": _token("halo"),
        "text-halo-width": _scaled(1.8),
    }
    # Beyond either end of the arrow, so that it does not run through the words.
    away: list[Any] = [
        part
        for anchor, x, y in (("right", -0.8, 0), ("left", 0.8, 0), ("bottom", 0, -0.6))
        for part in (anchor, ["literal", [x, y]])
    ]
    layout = {
        "text-field": ["get", "label"],
        "text-anchor": ["get", "anchor"],
        "text-offset": ["match", ["get", "anchor"], *away, ["literal", [0, 0.6]]],
    }
    head = {
        "icon-image": ARROW,
        "icon-size": _scaled(1.0),
        "icon-rotate": ["get", "turn"],
        "icon-rotation-alignment": "map",
        "icon-allow-overlap": True,
        "text-optional": True,
    }
    return [
        _layer(
            "movement-date", "symbol", MOVEMENT, paint, _is("part", "from"), layout={**_text(11), **layout}
        ),
        _layer(
            "movement-head",
            "symbol",
            MOVEMENT,
            paint,
            _is("part", "head"),
            layout={**_text(12, bold=True), **layout, **head},
        ),
    ]


def _kind(what: str) -> Expression:
    """Match what the page calls `gain-russia`, `leave-ukraine`, `same-contested` and so on."""
    return ["==", ["slice", ["coalesce", ["get", "kind"], ""], 0, len(what)], what]


def _difference_layers() -> list[Json]:
    """Colour says to whom, or from whom, the ground went; hatching that it was or is contested."""
    colour = _by_control("contested")
    soft, strong = ["any", _kind("take-"), _kind("leave-")], _kind("gain-")
    pattern = {"fill-pattern": ["concat", "salient:", ["get", "kind"]], "fill-antialias": False}
    hatched = {"fill-pattern": HATCH, "fill-antialias": False}

    def ground(opacity: float) -> Json:
        return {"fill-color": colour, "fill-opacity": opacity, "fill-antialias": False}

    def outline(width: float, **more: object) -> Json:
        thin = ["match", ["get", "control"], "contested", _scaled(0.8), _scaled(width)]
        return {"line-color": _by_control("hatch"), "line-width": thin, **more}

    return [
        _layer("agreed-fill", "fill", DIFFERENCE, ground(0.2), _kind("same-")),
        _layer("agreed-hatch", "fill", DIFFERENCE, hatched, _kind("same-contested")),
        _layer("moved-soft", "fill", DIFFERENCE, ground(0.3), soft),
        _layer("moved-fill", "fill", DIFFERENCE, ground(0.72), strong),
        _layer("moved-hatch", "fill", DIFFERENCE, pattern, soft),
        _layer("outline-b", "line", DIFFERENCE, outline(1.9), _is("outline", "b"), layout=_ROUND),
        _layer(
            "outline-a",
            "line",
            DIFFERENCE,
            outline(1.7, **{"line-dasharray": [2.4, 1.7]}),
            _is("outline", "a"),
        ),
    ]


def _figure_layers() -> list[Json]:
    """How much went, written on the larger pieces: what is drawn last is placed first."""
    paint = {
        "text-color": _token("ink"),
        "text-halo-color": _token("halo"),
        "text-halo-width": _scaled(1.8),
    }
    layout = {
        **_text(12.5, bold=True),
        "text-field": ["get", "label"],
        "symbol-sort-key": ["-", 0, ["get", "size"]],
        "text-padding": 4,
    }
    return [_layer("moved-figures", "symbol", DIFFERENCE, paint, ["has", "label"], layout=layout)]


def _line_layers() -> list[Json]:
    oblast = {"line-color": _token("oblast"), "line-width": _scaled(1.0), "line-dasharray": [1, 3]}
    border = {
        "line-color": _token("border"),
        "line-width": _by_zoom(1.0, 1.8),
        "line-dasharray": [6, 2.5, 1, 2.5],
    }
    casing = {"line-color": _token("halo"), "line-width": _by_zoom(2.6, 4.2), "line-opacity": 0.55}
    return [
        _layer(LABELS, "line", "lines", oblast, _is("kind", "oblast"), layout=_ROUND),
        _layer("border-casing", "line", "lines", casing, _is("kind", "border")),
        _layer("border", "line", "lines", border, _is("kind", "border")),
    ]


def _name_layers() -> list[Json]:
    paint = {"text-color": _token("quiet"), "text-halo-color": _token("halo"), "text-halo-width": 1}
    layout = {
        **_text(12),
        "text-letter-spacing": 0.18,
        "text-max-width": 40,
        "text-allow-overlap": True,
        "text-ignore-placement": False,
    }
    return [_layer("names", "symbol", "names", paint, layout=layout, minzoom=8.3, maxzoom=10.5)]


def _text(size: float, *, bold: bool = False) -> Json:
    return {
        "text-field": ["coalesce", ["get", ["global-state", "names"]], ["get", "en"]],
        # No font is called so: MapLibre reads the weight off the first name.
        "text-font": ["Salient Bold", "system-ui"] if bold else ["system-ui"],
        "text-size": _scaled(size),
    }


def _place_layers() -> list[Json]:
    """Rarer places first: what is drawn last is placed first, and the others make room for it."""
    return [_place_layer(*row) for row in reversed(_RANKS)]


def _place_layer(rank: int, zoom: float, size: float, dot: float) -> Json:
    """Dot and name in one layer, so that a dot never stands without its name.

    Hidden until the page has added the image `DOT`: MapLibre complains of an image that is not there yet.
    """
    paint = {
        "text-color": _token("ink"),
        "text-halo-color": _token("halo"),
        "text-halo-width": _scaled(1.6),
    }
    layout = {
        **_text(size, bold=rank == 1),
        "visibility": "none",
        "icon-image": DOT,
        "icon-size": _scaled(dot),
        "icon-padding": 1,
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": (4 * dot + 3) / size,
        "text-justify": "auto",
        "text-padding": 3,
        "symbol-sort-key": rank,
    }
    return _layer(f"places-{rank}", "symbol", "places", paint, _is("rank", rank), layout=layout, minzoom=zoom)
