"""What the server answers, as OpenAPI 3.1: from the limits of the code itself, so that it cannot drift.

``docs/openapi.json`` is this document; ``python -m tests.api`` writes it, and a test compares the two.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dashboard.pictures.order.formats import CONTENT_TYPES, FORMATS
from dashboard.pictures.order.parameters import (
    LATEST,
    LAYERS,
    MAX_SHEET,
    PARAMETERS,
    REGIONS,
    SIZES,
    TABS,
    THEMES,
)
from dashboard.pictures.order.request import TAKES
from dashboard.server.headers import closed_headers
from dashboard.server.routes import TYPES
from dashboard.settings import THEMES as PAGE_THEMES
from dashboard.words import LANGUAGES

__all__ = ["FILE", "document", "written"]

FILE = Path(__file__).parents[2] / "docs" / "openapi.json"

Json = dict[str, Any]

_DATE = r"^\d{4}-\d{2}-\d{2}$"
_DECIMAL = r"\d{1,2}(\.\d{1,5})?"
_NAMED = "text/html"
# What a value of each parameter looks like; the code says in one line which values it takes.
_SCHEMAS: Mapping[str, Json] = {
    "source": {"type": "string", "pattern": "^[a-z][a-z0-9_]{0,39}$"},
    "date": {"type": "string", "pattern": f"{_DATE}|^{LATEST}$"},
    "region": {"enum": list(REGIONS)},
    "known": {"type": "string", "pattern": _DATE},
    "compare": {"type": "string", "pattern": rf"^[a-z][a-z0-9_]{{0,39}}@{_DATE[1:]}"},
    "layers": {"type": "string", "pattern": f"^(({'|'.join(LAYERS)})(,|$)){{0,5}}$"},
    "view": {"type": "string", "pattern": f"^{_DECIMAL},{_DECIMAL},{_DECIMAL}$"},
    "claim": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_-]{0,31}$"},
    "place": {"type": "string", "pattern": rf"^[A-Za-z][A-Za-z0-9_-]{{0,31}}$|^{_DECIMAL},{_DECIMAL}$"},
    "tab": {"enum": list(TABS)},
    "size": {"anyOf": [{"enum": list(SIZES)}, {"type": "string", "pattern": r"^\d{3,4}x\d{3,4}$"}]},
    "scale": {"type": "number", "minimum": 1, "maximum": 3},
    "theme": {"enum": list(THEMES)},
    "lang": {"enum": list(LANGUAGES)},
    "curve": {"enum": ["0", "1"]},
    "qr": {"enum": ["0", "1"]},
    "from": {"type": "string", "pattern": _DATE},
    "to": {"type": "string", "pattern": _DATE},
    "speed": {"type": "number", "minimum": 0.5, "maximum": 60},
    "unchanged": {"enum": ["skip", "hold"]},
    "dates": {"type": "string", "pattern": rf"^({_DATE[1:-1]})(,{_DATE[1:-1]}){{0,{MAX_SHEET - 1}}}$"},
    "count": {"type": "integer", "minimum": 2, "maximum": MAX_SHEET},
}
_OF_PAGES = (
    "date",
    "source",
    "region",
    "known",
    "compare",
    "from",
    "to",
    "layers",
    "view",
    "claim",
    "place",
    "tab",
    "lang",
)
_REVISION: Json = {"type": "string", "pattern": "^[0-9a-f]{12}$"}
_DAY: Json = {"type": "string", "format": "date"}


def document() -> Json:
    """Return the description of every route."""
    paths: Json = {**_pages(), **_files(), **_health(), **_pictures(), **_oembed(), **_feed(), **_dash()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Salient",
            "version": "1",
            "description": "Everything is read; nothing can be written.",
        },
        "paths": paths,
        "components": {
            "responses": _shared(paths),
            "schemas": {name: _SCHEMAS[name] for name in PARAMETERS},
            "headers": {
                name: {"required": True, "schema": {"const": text}} for name, text in _guards().items()
            },
        },
    }


def _shared(paths: Json) -> Json:
    """Return the answers in `paths` by name, and name them there instead of repeating them."""
    found: Json = {}
    for operations in paths.values():
        for operation in operations.values():
            responses = operation["responses"]
            for status, answer in responses.items():
                name = re.sub(r"[^a-z]+", "-", answer["description"].lower())
                name = "-".join((name, *(kind.split("/")[1] for kind in answer.get("content", {}))))
                name = re.sub(r"[^a-z.-]+", "-", name)
                assert found.setdefault(name, answer) == answer, name
                responses[status] = {"$ref": f"#/components/responses/{name}"}
    return found


def written() -> str:
    """Return the document as it is kept."""
    return json.dumps(document(), indent=1, ensure_ascii=False) + "\n"


def _guards() -> dict[str, str]:
    """Return those headers of all answers that are the same everywhere; the policy differs for ``/embed``."""
    told = closed_headers()
    return {
        name: text
        for name, text in told.items()
        if name not in ("Content-Security-Policy", "X-Frame-Options")
    }


def _headers() -> Json:
    same = {name: {"$ref": f"#/components/headers/{name}"} for name in _guards()}
    policy = {"type": "string", "pattern": "default-src 'self'"}
    return {**same, "Content-Security-Policy": {"required": True, "schema": policy}}


def _answer(description: str, *types: str, schema: Json | None = None) -> Json:
    content = {name: {"schema": schema} if schema else {} for name in types}
    return {"description": description, "headers": _headers(), **({"content": content} if content else {})}


def _get(summary: str, parameters: list[Json], answers: Mapping[int, Json]) -> Json:
    """Return an address that is only read: other methods are refused."""
    responses = {str(status): answer for status, answer in answers.items()}
    return {"get": {"summary": summary, "parameters": parameters, "responses": responses}}


def _path(name: str, schema: Json) -> Json:
    return {"name": name, "in": "path", "required": True, "schema": schema}


def _query(name: str, schema: Json | None = None) -> Json:
    known = {"$ref": f"#/components/schemas/{name}"}
    told = PARAMETERS[name][1] if name in PARAMETERS else ""
    return {"name": name, "in": "query", "schema": schema or known, **({"description": told} if told else {})}


def _pages() -> Json:
    """Return the page: a value that cannot be used falls back to its default, so none is refused."""
    parameters = [
        *map(_query, _OF_PAGES),
        _query("theme", {"enum": list(PAGE_THEMES)}),
        _query("rev", _REVISION),
    ]
    answers = {
        200: _answer("the page", _NAMED),
        400: _answer("the request names no host", _NAMED),
        503: _answer("nothing is published, or it is damaged", _NAMED),
    }
    return {
        "/": _get("The map", parameters, answers),
        "/embed": _get("The map without chrome, for a frame", parameters, answers),
    }


def _files() -> Json:
    missing, damaged = _answer("no such file", _NAMED), _answer("the file is damaged", _NAMED)
    same = _answer("the reader has it")
    part = {206: _answer("a part of it"), 416: _answer("no such part", _NAMED)}
    code = {200: _answer("the file"), 304: same, 404: missing, **part}
    name = _path("name", {"type": "string", "pattern": "^[A-Za-z0-9_.-]+$"})
    version = _path("version", {"type": "string", "pattern": "^[0-9a-f]{16}$"})
    data = {200: _answer("the published file", *TYPES.values()), 304: same, 404: missing, 503: damaged}
    archive = _path("archive", {"type": "string", "pattern": "^[0-9a-f]{16}$"})
    at = [_path(part, {"type": "integer", "minimum": 0}) for part in ("z", "x", "y")]
    kinds = ("application/vnd.mapbox-vector-tile", "image/png", "image/webp")
    tile = {200: _answer("the tile", *kinds), 204: _answer("nothing is there"), 304: same}
    tile[404] = _answer("no such archive, or no such zoom in it", _NAMED)
    return {
        "/data/{name}": _get("A published file, for ever", [name], data),
        "/tiles/{archive}/{z}/{x}/{y}": _get(
            "A tile of an archive that the operator has, for ever", [archive, *at], tile
        ),
        "/modules/{version}/{name}": _get("A module or a style sheet", [version, name], code),
        "/assets/{name}": _get("A file of the page", [name], code),
        "/favicon.ico": _get("The icon", [], {200: _answer("the icon", "image/svg+xml")}),
    }


def _health() -> Json:
    told = {
        "type": "object",
        "required": ["status"],
        "properties": {"status": {"enum": ["ok", "damaged", "ending"]}, "revision": _REVISION},
    }
    newest = {
        "type": "object",
        "required": ["revision", "last", "sources"],
        "properties": {
            "revision": _REVISION,
            "last": _DAY,
            "sources": {"type": "object", "additionalProperties": _DAY},
        },
    }
    asked = {
        200: _answer(
            "the newest publication, and the last day of each source", "application/json", schema=newest
        ),
        304: _answer("the reader has it"),
        503: _answer("nothing is published, or it is damaged", _NAMED),
    }
    answers = {
        200: _answer("the map can be shown", "application/json", schema=told),
        503: _answer("it cannot: why, or a page where nothing is published", "application/json", _NAMED),
    }
    return {
        "/revision.json": _get("What open pages ask now and then: is there a newer one?", [], asked),
        "/healthz": _get("Whether the newest publication is whole", [], answers),
        "/readyz": _get("Whether readers may be sent here", [], answers),
    }


def _refusals() -> dict[int, Json]:
    said = {
        400: "a value that cannot be used; the line says which can",
        403: "the terms of the source forbid it",
        404: "there is no such source, day, place, revision or format",
        503: "too many pictures are being drawn, or nothing whole is published",
        504: "it took longer than a picture may",
    }
    return {status: _answer(text, "text/plain") for status, text in said.items()}


def _pictures() -> Json:
    """Return an address for each kind and format of a picture."""
    found = {}
    for kind, formats in FORMATS.items():
        parameters = [
            *map(_query, TAKES[kind]),
            _query("rev", _REVISION),
            _query("download", {"enum": ["0", "1"]}),
        ]
        for fmt in formats:
            answers = {
                200: _answer("the file", CONTENT_TYPES[fmt]),
                206: _answer("a part of it", CONTENT_TYPES[fmt]),
                304: _answer("the reader has it"),
                416: _answer("no such part", _NAMED),
                **_refusals(),
            }
            found[f"/{kind}.{fmt}"] = _get(f"{kind} as {fmt}", parameters, answers)
    return found


def _oembed() -> Json:
    pixels = {"type": "integer", "minimum": 1, "maximum": 9_999_999}
    parameters = [
        {**_query("url", {"type": "string", "format": "uri"}), "required": True},
        _query("maxwidth", pixels),
        _query("maxheight", pixels),
        _query("format", {"enum": ["json", "xml"]}),
    ]
    told = {"type": "object", "required": ["version", "type", "title"]}
    answers = {
        200: _answer("how to show the page", "application/json", "text/xml"),
        501: _answer("no such format", "text/plain"),
        **_refusals(),
    }
    answers[200]["content"]["application/json"] = {"schema": told}
    return {
        "/oembed": _get("How to show an address of this server elsewhere (oEmbed 1.0)", parameters, answers)
    }


def _feed() -> Json:
    answers = {
        200: _answer("what is new, in Atom (RFC 4287)", "application/atom+xml"),
        304: _answer("the reader has it"),
        **{status: answer for status, answer in _refusals().items() if status in (400, 503)},
    }
    return {"/feed.atom": _get("What is new, for feed readers", [_query("lang")], answers)}


def _dash() -> Json:
    """Return the addresses of Dash, which the page itself asks for."""
    package, path = (
        _path("package", {"type": "string", "pattern": "^[a-z_]+$"}),
        _path("path", {"type": "string"}),
    )
    code = {200: _answer("the file"), 304: _answer("the reader has it"), 404: _answer("no such file", _NAMED)}
    layout = {200: _answer("of the page", "application/json"), 503: _answer("nothing is published", _NAMED)}
    refused = {
        400: _answer("no request of a page", _NAMED),
        404: _answer("the page has no such output", _NAMED),
        413: _answer("too much", _NAMED),
        415: _answer("not JSON", _NAMED),
    }
    call = {
        "summary": "Refused: the page has no callbacks on the server",
        "requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}},
        "responses": {str(status): answer for status, answer in refused.items()},
    }
    return {
        "/_dash-layout": _get("The nodes of the page", [], layout),
        "/_dash-dependencies": _get(
            "What changes with what", [], {200: _answer("a list", "application/json")}
        ),
        "/_dash-component-suites/{package}/{path}": _get("Code of a component", [package, path], code),
        "/_reload-hash": _get("Of developers", [], {200: _answer("empty", "application/json")}),
        "/_favicon.ico": _get("The icon of Dash", [], {200: _answer("the icon", "image/x-icon")}),
        "/_dash-update-component": {"post": call},
    }
