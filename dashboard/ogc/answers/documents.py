"""What the API says of itself and of its collections, as JSON; features are in ``features``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from dashboard.ogc.collection import Collection, Extent
from dashboard.ogc.crs import CRS84, SYSTEMS
from dashboard.ogc.days import Days
from dashboard.ogc.filtering.places import GEOMETRY
from dashboard.ogc.store_reader import Served
from geodata.exporting.table import Column, Kind, Shape

__all__ = [
    "API",
    "CONFORMS",
    "GEOJSON",
    "JSON",
    "SCHEMA",
    "catalogue",
    "collection_told",
    "conformance",
    "landing",
    "link",
    "property_schema",
    "queryables",
]

Json = dict[str, Any]

JSON: Final = "application/json"
GEOJSON: Final = "application/geo+json"
SCHEMA: Final = "application/schema+json"
API: Final = "application/vnd.oai.openapi+json;version=3.0"
HTML: Final = "text/html"

_FEATURES: Final = "http://www.opengis.net/spec/ogcapi-features-"
_CQL2: Final = "http://www.opengis.net/spec/cql2/1.0/conf/"
CONFORMS: Final = (
    *(f"{_FEATURES}1/1.0/conf/{name}" for name in ("core", "geojson", "html", "oas30")),
    f"{_FEATURES}2/1.0/conf/crs",
    *(
        f"{_FEATURES}3/1.0/conf/{name}"
        for name in ("queryables", "queryables-query-parameters", "filter", "features-filter")
    ),
    *(
        f"{_CQL2}{name}"
        for name in (
            *("cql2-text", "cql2-json", "basic-cql2", "advanced-comparison-operators"),
            *("case-insensitive-comparison", "property-property"),
            *("basic-spatial-functions", "basic-spatial-functions-plus", "spatial-functions"),
        )
    ),
)
_TITLE: Final = "Salient: who held what, and when"
_HOW: Final = (
    "datetime means valid on: a feature is answered if it is valid on any of the days. valid_to is "
    "exclusive: the day after the last one. On a day without a map of its own the last one is held over."
)
_TYPES: Mapping[Kind, Json] = MappingProxyType(
    {
        Kind.TEXT: {"type": "string"},
        Kind.DATE: {"type": "string", "format": "date"},
        Kind.NUMBER: {"type": "number"},
        Kind.INTEGER: {"type": "integer"},
    }
)
_FORMATS: Mapping[Shape, str] = MappingProxyType(
    {
        Shape.POLYGONS: "geometry-multipolygon",
        Shape.LINE: "geometry-any",
        Shape.POINT: "geometry-point",
    }
)


def link(href: str, rel: str, kind: str, title: str = "") -> dict[str, str]:
    """Return a link to an address of this server."""
    return {"href": href, "rel": rel, "type": kind, **({"title": title} if title else {})}


def landing(served: Served, root: str) -> Json:
    """Return the first document; `root` is its address, without a slash at the end."""
    return {
        "title": _TITLE,
        "description": f"{served.about.description} {_HOW}",
        "attribution": served.about.credit,
        "terms": served.about.terms,
        "marks": list(served.about.marks),
        "revision": served.revision,
        "leftOut": list(served.left_out),
        "links": [
            link(root, "self", JSON, "This document"),
            link(f"{root}?f=html", "alternate", HTML, "This document for people"),
            link(f"{root}/api", "service-desc", API, "The API, as OpenAPI 3.0"),
            link(f"{root}/api?f=html", "service-doc", HTML, "The API, for people"),
            link(f"{root}/conformance", "conformance", JSON, "What it conforms to"),
            link(f"{root}/collections", "data", JSON, "The collections"),
        ],
    }


def conformance(root: str) -> Json:
    """Return what the API conforms to."""
    return {
        "title": "What it conforms to",
        "conformsTo": list(CONFORMS),
        "links": _self(f"{root}/conformance"),
    }


def catalogue(served: Served, root: str) -> Json:
    """Return the list of collections."""
    return {
        "title": "The collections",
        "links": _self(f"{root}/collections"),
        "crs": list(SYSTEMS),
        "collections": [collection_told(served, one, root) for one in served.collections.values()],
    }


def _self(address: str) -> list[dict[str, str]]:
    return [
        link(address, "self", JSON, "This document"),
        link(f"{address}?f=html", "alternate", HTML, "This document for people"),
    ]


def collection_told(served: Served, collection: Collection, root: str) -> Json:
    """Return what is said of one collection."""
    address = f"{root}/collections/{collection.id}"
    return {
        "id": collection.id,
        "title": collection.title,
        "description": f"{collection.about} {_HOW}",
        "attribution": served.about.credit,
        "itemType": "feature",
        "itemCount": len(collection),
        "extent": _extent(collection.extent),
        "crs": list(SYSTEMS),
        "storageCrs": CRS84,
        "links": [
            *_self(address),
            link(f"{address}/items", "items", GEOJSON, "Its features"),
            link(f"{address}/items?f=html", "items", HTML, "Its features, for people"),
            link(
                f"{address}/queryables",
                "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                SCHEMA,
                "What its features can be filtered by",
            ),
        ],
    }


def _extent(extent: Extent) -> Json:
    told: Json = {}
    if extent.box:
        told["spatial"] = {"bbox": [list(extent.box)], "crs": CRS84}
    if extent.days:
        told["temporal"] = {"interval": [_interval(extent.days)]}
    return told


def _interval(days: Days) -> list[str]:
    return [f"{days.first}T00:00:00Z", f"{days.last}T23:59:59Z"]


def queryables(collection: Collection, root: str) -> Json:
    """Return by what features can be filtered, as a JSON Schema."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{root}/collections/{collection.id}/queryables",
        "type": "object",
        "title": collection.title,
        "description": collection.about,
        "properties": {
            GEOMETRY: {
                "title": GEOMETRY,
                "x-ogc-role": "primary-geometry",
                "format": _FORMATS[collection.shape],
            },
            **{column.name: _queryable(collection, column) for column in collection.columns},
        },
        "additionalProperties": False,
    }


def _queryable(collection: Collection, column: Column) -> Json:
    role = {"valid_from": "primary-interval-start", "valid_to": "primary-interval-end"}.get(column.name)
    return {
        "title": column.name,
        "description": column.about,
        **property_schema(collection, column),
        **({"x-ogc-role": role} if role else {}),
    }


def property_schema(collection: Collection, column: Column) -> Json:
    """Return the schema of a property: its type, and its values where only some are possible."""
    closed = collection.closed(column.name)
    return {**_TYPES[column.kind], **({"enum": list(closed)} if closed else {})}
