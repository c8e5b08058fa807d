"""The ground under a story: what a bundle has of it, without what no map of a story shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.pictures.publication import Publication

__all__ = ["ground"]

Json = dict[str, Any]

_DIGITS = 4  # of a degree: 8 m, less than a pixel of the closest view that has detail
_FILES = ("context-land", "context-lines", "context-water", "regions")


def ground(publication: Publication, lang: str) -> dict[str, Json]:
    """Return the files of the ground by logical name; a bundle that lacks one has nothing there."""
    found = {name: _features(publication, name) for name in (*_FILES, "context-settlements")}
    drawn = {name: [_coarser(one) for one in found[name]] for name in _FILES}
    drawn["context-settlements"] = [_settlement(one, lang) for one in found["context-settlements"]]
    return {name: {"type": "FeatureCollection", "features": rows} for name, rows in drawn.items()}


def _features(publication: Publication, name: str) -> list[Json]:
    if name not in publication.manifest["files"]:
        return []
    rows: list[Json] = publication.file(name)["features"]
    return rows


def _coarser(feature: Mapping[str, Any]) -> Json:
    geometry = feature["geometry"]
    return {**feature, "geometry": {**geometry, "coordinates": _rounded(geometry["coordinates"])}}


def _rounded(value: Any) -> Any:
    """Return coordinates with fewer digits; a point that falls on the one before it is left out."""
    if not isinstance(value[0], list):
        return [round(degrees, _DIGITS) for degrees in value]
    rows = [_rounded(one) for one in value]
    if isinstance(rows[0][0], list):
        return rows
    kept = [row for i, row in enumerate(rows) if not i or row != rows[i - 1]]
    return kept if len(kept) > 1 else rows


def _settlement(feature: Mapping[str, Any], lang: str) -> Json:
    """Return a settlement with its name in one language, as the canvas writes it."""
    told = feature["properties"]
    name = told.get(lang) or told["en"]
    return {**feature, "properties": {"id": told["id"], "en": name, "rank": told["rank"]}}
