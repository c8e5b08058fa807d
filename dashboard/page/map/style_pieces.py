"""What the layers of the map style are made of: expressions and layers."""

from __future__ import annotations

from typing import Any

__all__ = [
    "ROUND",
    "Expression",
    "Json",
    "by_zoom",
    "equals",
    "layer",
    "scaled",
    "token",
]

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


def layer(
    name: str, kind: str, source: str, paint: Json, keep: Expression | None = None, **more: Any
) -> Json:
    """Return a layer, which shows the features that `keep` lets through."""
    found = {"id": name, "type": kind, "source": source, "paint": paint, **more}
    return found if keep is None else {**found, "filter": keep}


ROUND = {"line-join": "round", "line-cap": "round"}
