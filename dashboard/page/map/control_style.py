"""What is on the canvas over the map: control, borders and names, as layers from the lowest to the highest.

The page reads them from the boot data (``assets/app/map/canvas/drawing.js``). Each layer says which *signs*
it draws (what the page calls a feature: ``ground-ukraine``, ``contact``, ``gain-russia``, ...) and how.
Colours are names of tokens, ``control`` means the token of the feature's own control. Widths are px, dashes
are multiples of the width. Layers of ``base`` are drawn where no map is under the canvas: `map_style` draws
the same.
"""

from __future__ import annotations

from typing import Any

__all__ = ["control_layers"]

Json = dict[str, Any]

_SIDES = ("ukraine", "russia")
_CONTROLS = (*_SIDES, "contested")
_BY_CONTROL = "control"
_RANKS: tuple[tuple[int, float, float, float], ...] = (  # rank, lowest zoom, text size, size of the ring
    (1, 6.5, 13.5, 1.0),
    (2, 7.6, 11.5, 0.75),
    (3, 10.2, 11.0, 0.6),
)
_CITIES = (  # sign, lowest zoom, the zoom at which they go, text size
    ("hub", 3.5, 6.5, 12.5),
    ("city-1", 3.5, 99, 12.5),
    ("city-2", 5.0, 99, 11.5),
)
_TOWNS: tuple[tuple[int, float, float], ...] = ((1, 4, 13), (2, 7, 11), (3, 9.7, 10.5))  # rank, zoom, size
_HIGHEST = 99  # zoom


def control_layers() -> list[Json]:
    """Return the layers, from the lowest to the highest."""
    return [
        *_base_layers(),
        _line("error-band", ["contact"], "band", 0, opacity=0.8, switch="band"),
        *_ground_layers(),
        *_difference_layers(),
        *_movement_layers(),
        *_above([_fill("veil", ["veil"], "ground", 0.35), *_border_layers(), *_label_layers()]),
    ]


def _above(layers: list[Json]) -> list[Json]:
    """Mark layers that are drawn above the day, and stay as they are from day to day."""
    return [{**layer, "above": True} for layer in layers]


def _base_layers() -> list[Json]:
    layers = [
        _fill("ukraine", ["land-ukraine"], "land-ukraine", 1),
        _fill("neighbours", ["land-belarus", "land-neighbours"], "land-other", 1),
        _fill("lakes", ["lake"], "water", 1),
        _line("rivers", ["river"], "river", [0.8, 2.6], switch="rivers"),
    ]
    return [{**layer, "base": True} for layer in layers]


def _fill(name: str, signs: list[str], colour: str, opacity: float) -> Json:
    return {"id": name, "signs": signs, "fill": colour, "opacity": opacity}


def _hatch(name: str, signs: list[str], *, own: bool = False) -> Json:
    """Return a layer of hatching: of contested ground, or of the pattern that the sign has of its own."""
    return {"id": name, "signs": signs, "hatch": "own" if own else "contested", "opacity": 1}


def _line(name: str, signs: list[str], colour: str, width: Any, **more: Any) -> Json:
    """Return a layer of lines; the `switch` is the reader's choice that shows it."""
    return {"id": name, "signs": signs, "line": colour, "width": width, "opacity": 1, **more}


def _each(sign: str, controls: tuple[str, ...] = _CONTROLS) -> list[str]:
    return [f"{sign}-{control}" for control in controls]


def _ground_layers() -> list[Json]:
    return [
        _fill("control-fill", _each("ground", _SIDES), _BY_CONTROL, 0.4),
        _fill("contested-fill", ["ground-contested"], "contested", 0.55),
        _hatch("contested-hatch", ["ground-contested"]),
        _line("contested-outline", ["ground-contested"], "hatch", 0.9),
        _line("control-outline", _each("ground", _SIDES), _BY_CONTROL, 1.7),
        _line("contact-line", ["contact"], "ink", 1.6, opacity=0.7, switch="contact"),
    ]


def _difference_layers() -> list[Json]:
    """Colour shows who gained or lost the ground; hatching shows that it was or is contested."""
    soft = [*_each("take", _SIDES), *_each("leave", _SIDES)]
    layers = [
        _fill("agreed-fill", _each("same"), _BY_CONTROL, 0.2),
        _hatch("agreed-hatch", ["same-contested"]),
        _fill("moved-soft", soft, _BY_CONTROL, 0.3),
        _fill("moved-fill", _each("gain"), _BY_CONTROL, 0.72),
        _hatch("moved-hatch", soft, own=True),
    ]
    for letter, width, more in (("b", 1.9, {}), ("a", 1.7, {"dash": [2.4, 1.7]})):
        layers += [
            _line(f"outline-{letter}-contested", [f"outline-{letter}-contested"], "hatch", 0.8, **more),
            _line(f"outline-{letter}", _each(f"outline-{letter}", _SIDES), _BY_CONTROL, width, **more),
        ]
    return layers


def _movement_layers() -> list[Json]:
    """Return the contact line of a week before, and the arrow at the place where it moved most."""
    before = {"dash": [2.2, 1.8], "opacity": 0.75, "switch": "contact"}
    return [
        _line("movement-line", ["moved-before"], "ink", 1.5, **before),
        _line("movement-way", ["moved-way"], "ink", 1.6, switch="contact"),
    ]


def _border_layers() -> list[Json]:
    """Return the borders of oblasts and of the state, above all ground; widths at zoom 7 and 12."""
    return [
        _line("state-lines", ["state"], "quiet", 0.8, opacity=0.7),
        _line("oblast-lines", ["oblast"], "oblast", 1.0, dash=[1, 3], cap="round"),
        _line("border-casing", ["border"], "halo", [2.6, 4.2], opacity=0.55),
        _line("border", ["border"], "border", [1.0, 1.8], dash=[6, 2.5, 1, 2.5]),
    ]


def _label_layers() -> list[Json]:
    """Return the words, those first that have the first choice of room: `away` is px from the point."""
    line: Json = {"switch": "contact"}
    quiet: Json = {"colour": "quiet", "spacing": 0.18, "switch": "names"}
    return [
        _words("movement-head", "moved-head", 12, bold=True, away=9.6, arrow=True, **line),
        _words("movement-date", "moved-from", 11, away=8.8, **line),
        _words("moved-figures", "figure", 12.5, bold=True),
        *(
            layer
            for ours, theirs in zip(_RANKS, _TOWNS, strict=True)
            for layer in (_place_layer(*ours), _town_layer(*theirs))
        ),
        *(_city_layer(*row) for row in _CITIES),
        _words("countries", "country", 12.5, **quiet, zooms=[0, 7], free=True),
        _words("names", "name", 12, **quiet, zooms=[8.3, 10.5], free=True),
    ]


def _words(name: str, sign: str, size: float, **more: Any) -> Json:
    return {"id": name, "signs": [sign], "text": size, **more}


def _place_layer(rank: int, zoom: float, size: float, ring: float) -> Json:
    """Return a layer of names beside their rings, the larger places first."""
    look: Json = {"bold": rank == 1, "ring": ring, "away": 4 * ring + 4, "zooms": [zoom, _HIGHEST]}
    return _words(f"places-{rank}", f"place-{rank}", size, **look, switch="places")


def _city_layer(sign: str, zoom: float, until: float, size: float) -> Json:
    """Return a layer of cities far from the front, quieter than names that can be opened."""
    look: Json = {"colour": "muted", "ring": 0.7, "away": 6.8, "zooms": [zoom, until]}
    return _words(f"cities-{sign}", sign, size, **look, switch="places")


def _town_layer(rank: int, zoom: float, size: float) -> Json:
    """Return a layer of towns that come with an operator's tiles: of those no map says who holds them."""
    look: Json = {"colour": "muted", "bold": rank == 1, "zooms": [zoom, _HIGHEST]}
    return _words(f"towns-{rank}", f"town-{rank}", size, **look, switch="places")
