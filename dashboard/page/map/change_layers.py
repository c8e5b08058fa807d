"""Layers of what changed: two maps laid over each other, and how the contact line moved in a week."""

from __future__ import annotations

from typing import Any

from dashboard.page.map.style_pieces import (
    ARROW,
    DIFFERENCE,
    HATCH,
    MOVEMENT,
    ROUND,
    Expression,
    Json,
    by_control,
    equals,
    layer,
    scaled,
    text_layout,
    token,
)

__all__ = ["difference_layers", "figure_layers", "movement_figures", "movement_layers"]


def movement_layers() -> list[Json]:
    """Return the contact line of a week before, and the arrow at the place where it moved most."""
    before = {
        "line-color": token("ink"),
        "line-width": scaled(1.5),
        "line-dasharray": [2.2, 1.8],
        "line-opacity": 0.75,
    }
    way = {"line-color": token("ink"), "line-width": scaled(1.6)}
    return [
        layer("movement-line", "line", MOVEMENT, before, equals("part", "before")),
        layer("movement-way", "line", MOVEMENT, way, equals("part", "way")),
    ]


def movement_figures() -> list[Json]:
    """Return the head of the arrow with how far it reaches, and the older line's date where it begins."""
    paint = {
        "text-color": token("ink"),
        "text-halo-color": token("halo"),
        "text-halo-width": scaled(1.8),
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
        "icon-size": scaled(1.0),
        "icon-rotate": ["get", "turn"],
        "icon-rotation-alignment": "map",
        "icon-allow-overlap": True,
        "text-optional": True,
    }
    return [
        layer(
            "movement-date",
            "symbol",
            MOVEMENT,
            paint,
            equals("part", "from"),
            layout={**text_layout(11), **layout},
        ),
        layer(
            "movement-head",
            "symbol",
            MOVEMENT,
            paint,
            equals("part", "head"),
            layout={**text_layout(12, bold=True), **layout, **head},
        ),
    ]


def _kind(what: str) -> Expression:
    """Match what the page calls `gain-russia`, `leave-ukraine`, `same-contested` and so on."""
    return ["==", ["slice", ["coalesce", ["get", "kind"], ""], 0, len(what)], what]


def difference_layers() -> list[Json]:
    """Colour shows who gained or lost the ground; hatching shows that it was or is contested."""
    colour = by_control("contested")
    soft, strong = ["any", _kind("take-"), _kind("leave-")], _kind("gain-")
    pattern = {"fill-pattern": ["concat", "salient:", ["get", "kind"]], "fill-antialias": False}
    hatched = {"fill-pattern": HATCH, "fill-antialias": False}

    def ground(opacity: float) -> Json:
        return {"fill-color": colour, "fill-opacity": opacity, "fill-antialias": False}

    def outline(width: float, **more: object) -> Json:
        thin = ["match", ["get", "control"], "contested", scaled(0.8), scaled(width)]
        return {"line-color": by_control("hatch"), "line-width": thin, **more}

    return [
        layer("agreed-fill", "fill", DIFFERENCE, ground(0.2), _kind("same-")),
        layer("agreed-hatch", "fill", DIFFERENCE, hatched, _kind("same-contested")),
        layer("moved-soft", "fill", DIFFERENCE, ground(0.3), soft),
        layer("moved-fill", "fill", DIFFERENCE, ground(0.72), strong),
        layer("moved-hatch", "fill", DIFFERENCE, pattern, soft),
        layer("outline-b", "line", DIFFERENCE, outline(1.9), equals("outline", "b"), layout=ROUND),
        layer(
            "outline-a",
            "line",
            DIFFERENCE,
            outline(1.7, **{"line-dasharray": [2.4, 1.7]}),
            equals("outline", "a"),
        ),
    ]


def figure_layers() -> list[Json]:
    """How much went, written on the larger pieces: labels of the last layer are placed first."""
    paint = {
        "text-color": token("ink"),
        "text-halo-color": token("halo"),
        "text-halo-width": scaled(1.8),
    }
    layout = {
        **text_layout(12.5, bold=True),
        "text-field": ["get", "label"],
        "symbol-sort-key": ["-", 0, ["get", "size"]],
        "text-padding": 4,
    }
    return [layer("moved-figures", "symbol", DIFFERENCE, paint, ["has", "label"], layout=layout)]
