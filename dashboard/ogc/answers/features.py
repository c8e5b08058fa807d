"""Features as GeoJSON: one of them, or a page of those that are wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import orjson
import shapely

from dashboard.ogc.collection import Collection
from dashboard.ogc.parameters import Query

__all__ = ["Page", "feature", "features", "page_of"]

Json = dict[str, Any]
Link = dict[str, str]


@dataclass(frozen=True)
class Page:
    """A page of features.

    Attributes
    ----------
    places : sequence of int
        Where in the collection its features are.
    matched : int
        How many are wanted in all.
    earlier, later : int or None
        The offsets of the pages beside it.
    """

    places: Sequence[int]
    matched: int
    earlier: int | None
    later: int | None


def page_of(collection: Collection, query: Query) -> Page:
    """Return the page that `query` asks for.

    Raises
    ------
    UsageError
        Its filter asks for what the collection does not have.
    """
    found = np.flatnonzero(query.matching(collection))
    end = query.offset + query.limit
    return Page(
        found[query.offset : end].tolist(),
        len(found),
        max(0, query.offset - query.limit) if query.offset else None,
        end if end < len(found) else None,
    )


def features(collection: Collection, page: Page, head: Json, *, swapped: bool = False) -> bytes:
    """Return a page as a FeatureCollection, with the members of `head` before its features."""
    told = {
        "type": "FeatureCollection",
        **head,
        "numberMatched": page.matched,
        "numberReturned": len(page.places),
        "features": _features(collection, page.places, swapped=swapped),
    }
    return orjson.dumps(told)


def feature(collection: Collection, place: int, links: Sequence[Link], *, swapped: bool = False) -> bytes:
    """Return the feature at a place of the collection."""
    (one,) = _features(collection, [place], swapped=swapped)
    return orjson.dumps({**one, "links": links})


def _features(collection: Collection, places: Sequence[int], *, swapped: bool) -> list[Json]:
    names = list(collection.by_name)
    shapes = collection.geometries[list(places)]
    if swapped:
        shapes = shapely.transform(shapes, lambda points: points[:, ::-1])
    # As text at once: a thousand take 30 ms, and 140 by way of dictionaries.
    texts = shapely.to_geojson(shapes)
    return [
        {
            "type": "Feature",
            "id": collection.ids[place],
            "geometry": None if text is None else orjson.Fragment(text),
            "properties": dict(zip(names, collection.rows[place], strict=True)),
        }
        for place, text in zip(places, texts, strict=True)
    ]
