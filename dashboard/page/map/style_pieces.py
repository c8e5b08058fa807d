"""What the layers of the map style are made of: sources, images, expressions."""

from __future__ import annotations

from typing import Any

__all__ = [
    "ARROW",
    "CONTROL",
    "DIFFERENCE",
    "DOT",
    "HATCH",
    "LABELS",
    "MOVEMENT",
    "ROUND",
    "Expression",
    "Json",
    "by_control",
    "by_zoom",
    "equals",
    "is_type",
    "layer",
    "scaled",
    "text_layout",
    "token",
]

CONTROL = "control"
DIFFERENCE = "difference"  # of two maps; while it is filled, `CONTROL` is empty
MOVEMENT = "movement"  # of the contact line in a week, filled when the reader pauses
HATCH = "salient:hatch"  # with a colon: Plotly would look up a name without one on a foreign host
DOT = "salient:dot"  # radius 4 px at size 1
ARROW = "salient:arrow"  # points north; its tip is in the middle
LABELS = "oblast-lines"  # the first layer above control: whatever is drawn below it is ground

Json = dict[str, Any]
Expression = list[Any]


def token(name: str) -> Expression:
    """Return the colour of a token, which is part of the style's state."""
    return ["to-color", ["global-state", name]]


def scaled(size: float) -> Expression:
    """Return a size that grows with the page's scale."""
    return ["*", size, ["global-state", "scale"]]


def by_zoom(low: float, high: float) -> Expression:
    """Return a size between two zooms."""
    return ["interpolate", ["linear"], ["zoom"], 7, scaled(low), 12, scaled(high)]


def equals(key: str, value: object) -> Expression:
    """Return whether a feature has `value` under `key`."""
    return ["==", ["get", key], value]


def is_type(name: str) -> Expression:
    """Return whether a feature's geometry is of that type."""
    return ["==", ["geometry-type"], name]


def layer(
    name: str, kind: str, source: str, paint: Json, keep: Expression | None = None, **more: Any
) -> Json:
    """Return a layer, which shows the features that `keep` lets through."""
    found = {"id": name, "type": kind, "source": source, "paint": paint, **more}
    return found if keep is None else {**found, "filter": keep}


ROUND = {"line-join": "round", "line-cap": "round"}


def by_control(contested: str) -> Expression:
    """Return the colour of a feature's control."""
    pairs = ["ukraine", token("ukraine"), "russia", token("russia"), "contested", token(contested)]
    return ["match", ["get", "control"], *pairs, token("ink")]


def text_layout(size: float, *, bold: bool = False) -> Json:
    """Return how a name is set, in the reader's language."""
    return {
        "text-field": ["coalesce", ["get", ["global-state", "names"]], ["get", "en"]],
        # No font has this name: MapLibre takes the weight from the first name.
        "text-font": ["Salient Bold", "system-ui"] if bold else ["system-ui"],
        "text-size": scaled(size),
    }
