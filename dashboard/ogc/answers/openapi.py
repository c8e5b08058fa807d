"""The description of the API as OpenAPI 3.0, made from what is served and from the limits of the code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.ogc.answers import documents
from dashboard.ogc.collection import Collection
from dashboard.ogc.crs import SYSTEMS
from dashboard.ogc.filtering import cql
from dashboard.ogc.parameters import DEFAULT_LIMIT, FORMATS, MOST, NAMED, OFFSET_MOST
from dashboard.ogc.store_reader import Served
from dashboard.server.headers import closed_headers

__all__ = ["description"]

Json = dict[str, Any]

_REVISION = {"type": "string", "pattern": "^[0-9a-f]{12}$"}
_LINK = {
    "type": "object",
    "required": ["href", "rel", "type"],
    "properties": {name: {"type": "string"} for name in ("href", "rel", "type", "title")},
}
_LINKS = {"type": "array", "items": {"$ref": "#/components/schemas/link"}}
_REFUSED: Mapping[int, str] = {
    400: "A parameter cannot be used, or there is none of that name; or the host is not known",
    403: "The terms of no source allow it",
    404: "There is no such collection or feature",
    410: "The state of the store that the first page was made from is not kept any more",
    503: "The store cannot be read at the moment",
}


def description(served: Served, root: str) -> Json:
    """Return the description of every address under `root`."""
    return {
        "openapi": "3.0.3",
        "info": {
            "title": "Salient: OGC API - Features",
            "version": "1",
            "description": "Everything is read; nothing can be written. "
            "datetime means valid on; bbox means intersects; values that cannot be used are refused.",
        },
        "servers": [{"url": root}],
        "paths": _paths(served),
        "components": {
            "parameters": _parameters(),
            "headers": {
                name: {"required": True, "schema": {"type": "string", "enum": [text]}}
                for name, text in closed_headers().items()
            },
            "responses": _responses(),
            "schemas": _schemas(),
        },
    }


def _paths(served: Served) -> Json:
    told = {
        "/": _get("landing", "What this is", "landing", "json"),
        "/api": _get("api", "This description", "", "api"),
        "/conformance": _get("conformance", "What it conforms to", "conformance", "json"),
        "/collections": _get("collections", "The collections", "collections", "json"),
    }
    for collection in served.collections.values():
        told |= _of(collection)
    return told


def _of(collection: Collection) -> Json:
    """Return the addresses of a collection."""
    path, name = f"/collections/{collection.id}", collection.id
    feature = {"name": "featureId", "in": "path", "required": True, "schema": {"type": "string"}}
    items = _get(f"items_{name}", f"Features of: {collection.title}", "features", "geojson", 410)
    items["get"]["parameters"] = [
        *({"$ref": f"#/components/parameters/{one}"} for one in NAMED),
        *(_property(collection, column.name) for column in collection.columns),
    ]
    item = _get(f"item_{name}", f"A feature of: {collection.title}", "feature", "geojson", 404)
    item["get"]["parameters"] = [
        feature,
        *({"$ref": f"#/components/parameters/{one}"} for one in ("crs", "f")),
    ]
    return {
        path: _get(f"collection_{name}", collection.title, "collection", "json"),
        f"{path}/queryables": _get(
            f"queryables_{name}", "By what its features can be filtered", "", "schema"
        ),
        f"{path}/items": items,
        f"{path}/items/{{featureId}}": item,
    }


def _property(collection: Collection, name: str) -> Json:
    column = collection.by_name[name]
    schema = documents.property_schema(collection, column)
    return {"name": name, "in": "query", "description": column.about, "schema": schema, "explode": False}


_KINDS = {
    "json": documents.JSON,
    "api": documents.API,
    "geojson": documents.GEOJSON,
    "schema": documents.SCHEMA,
}


def _get(name: str, summary: str, schema: str, kind: str, *refused: int) -> Json:
    content: Json = {_KINDS[kind]: {"schema": {"$ref": f"#/components/schemas/{schema}"} if schema else {}}}
    content["text/html"] = {"schema": {"type": "string"}}
    answers: Json = {
        "200": {"description": summary, "headers": _headers(), "content": content},
        "304": {"$ref": "#/components/responses/304"},
        **{
            str(status): {"$ref": f"#/components/responses/{status}"}
            for status in sorted({400, 403, 503, *refused})
        },
    }
    parameters = [{"$ref": "#/components/parameters/f"}]
    return {"get": {"operationId": name, "summary": summary, "parameters": parameters, "responses": answers}}


def _headers() -> Json:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in closed_headers()}


def _responses() -> Json:
    schema = {"$ref": "#/components/schemas/exception"}
    told = {
        str(status): {
            "description": text,
            "headers": _headers(),
            "content": {documents.JSON: {"schema": schema}},
        }
        for status, text in _REFUSED.items()
    }
    return {**told, "304": {"description": "The reader has it", "headers": _headers()}}


def _parameters() -> Json:
    """Return the parameters of a request for features, by name."""
    system = {"type": "string", "format": "uri", "enum": list(SYSTEMS), "default": SYSTEMS[0]}
    edges = {"type": "array", "minItems": 4, "maxItems": 6, "items": {"type": "number"}}
    told: dict[str, tuple[str, Json]] = {
        "bbox": (
            "west, south, east, north, or six numbers with heights: what intersects it. "
            "With west greater than east it crosses the 180th meridian",
            edges,
        ),
        "bbox-crs": ("of bbox", system),
        "crs": ("of the answer", system),
        "datetime": (
            "a day or a time, or an interval with a slash, .. for an open end: what is valid on any of the "
            "days. Given more than once, what is valid in each",
            {"type": "string"},
        ),
        "f": ("json, or html for people", {"type": "string", "enum": list(FORMATS)}),
        "filter": ("in CQL2", {"type": "string", "maxLength": cql.MOST_LETTERS}),
        "filter-crs": ("of the shapes in filter", system),
        "filter-lang": (
            "of filter",
            {"type": "string", "enum": list(cql.LANGUAGES), "default": cql.LANGUAGES[0]},
        ),
        "limit": (
            f"features in the answer; more than {MOST} means {MOST}",
            {"type": "integer", "minimum": 1, "maximum": MOST, "default": DEFAULT_LIMIT},
        ),
        "offset": (
            "features before the first one of the answer",
            {"type": "integer", "minimum": 0, "maximum": OFFSET_MOST, "default": 0},
        ),
        "rev": ("the state of the store, as links to further pages name it", _REVISION),
    }
    return {
        name: {
            "name": name,
            "in": "query",
            "description": text,
            "schema": schema,
            **({"style": "form", "explode": False} if schema["type"] == "array" else {}),
        }
        for name, (text, schema) in told.items()
    }


def _schemas() -> Json:
    text = {"type": "string"}
    shape = {"type": "object", "nullable": True, "required": ["type"], "properties": {"type": text}}
    feature = {
        "type": "object",
        "required": ["type", "id", "geometry", "properties"],
        "properties": {
            "type": {"type": "string", "enum": ["Feature"]},
            "id": text,
            "geometry": shape,
            "properties": {"type": "object"},
            "links": _LINKS,
        },
    }
    return {
        "link": _LINK,
        "exception": _object(code=text, description=text),
        "landing": _object(title=text, description=text, attribution=text, revision=_REVISION, links=_LINKS),
        "conformance": _object(conformsTo={"type": "array", "items": text}),
        "collection": _object(id=text, title=text, description=text, extent={"type": "object"}, links=_LINKS),
        "collections": _object(
            collections={"type": "array", "items": {"$ref": "#/components/schemas/collection"}}, links=_LINKS
        ),
        "feature": feature,
        "features": _object(
            type={"type": "string", "enum": ["FeatureCollection"]},
            features={"type": "array", "items": {"$ref": "#/components/schemas/feature"}},
            numberMatched={"type": "integer", "minimum": 0},
            numberReturned={"type": "integer", "minimum": 0, "maximum": MOST},
            links=_LINKS,
        ),
    }


def _object(**properties: Json) -> Json:
    return {"type": "object", "required": list(properties), "properties": properties}
