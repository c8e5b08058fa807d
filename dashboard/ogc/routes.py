"""The addresses under ``/ogc``: a request is checked, held against the revision, and answered."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import orjson
from flask import Flask, Response, abort, request

from dashboard.ogc.answers import documents, page
from dashboard.ogc.answers.documents import GEOJSON, HTML, JSON, link
from dashboard.ogc.answers.features import Page, feature, features, page_of
from dashboard.ogc.answers.openapi import description
from dashboard.ogc.collection import Collection
from dashboard.ogc.crs import CRS84, EPSG4326, is_swapped
from dashboard.ogc.parameters import FORMATS, Query, check_names, query_of, single
from dashboard.ogc.refused import choose
from dashboard.ogc.store_reader import Served, StoreReader
from dashboard.server.site_address import Site
from geodata.errors import UsageError

__all__ = ["PATH", "register"]

PATH = "ogc"
Json = dict[str, Any]


@dataclass(frozen=True)
class _Asked:
    """A request whose host and format are good: the state of the store, and the address of the API."""

    served: Served
    root: str
    html: bool


@dataclass(frozen=True)
class _Made:
    """How to make an answer, once it is known that the reader does not have it."""

    body: Callable[[], bytes | str]
    kind: str
    headers: Mapping[str, str]


def register(server: Flask, reader: StoreReader, site: Site) -> None:
    """Add the routes to the server."""
    version = _version()

    def add(path: str, name: str, make: Callable[..., _Made]) -> None:
        def answer(**named: str) -> Response:
            asked = _asked(reader, site, pinned=name == "items")
            return _answered(asked, make(asked, **named), version)

        server.add_url_rule(f"/{PATH}{path}", name, answer)

    add("", "landing", _landing)
    add("/", "landing_", _landing)
    add("/api", "api", _api)
    add("/conformance", "conformance", _conformance)
    add("/collections", "collections", _collections)
    add("/collections/<name>", "collection", _collection)
    add("/collections/<name>/queryables", "queryables", _queryables)
    add("/collections/<name>/items", "items", _items)
    add("/collections/<name>/items/<feature_id>", "item", _item)


def _version() -> str:
    """Return the hash of the code that answers: what readers have of another version is not good any more."""
    told = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        told.update(path.read_bytes())
    return told.hexdigest()


def _asked(reader: StoreReader, site: Site, *, pinned: bool) -> _Asked:
    """Return the request; where it may be `pinned`, in the state of the store in which its pages began."""
    base = site.base()
    if not base:
        raise UsageError(
            "this server does not go by the host in the request; the operator can name it by "
            "SALIENT_PUBLIC_URL or SALIENT_ALLOWED_HOSTS"
        )
    newest, revision = reader.served(), single(request.args, "rev") if pinned else None
    served = newest if revision in (None, newest.revision) else reader.earlier(revision)
    if served is None:
        abort(410, "rev: the store has changed since; ask again for the first page")
    return _Asked(served, f"{base}{PATH}", _wants_html())


def _wants_html() -> bool:
    form = single(request.args, "f")
    if form is None:
        accepted = request.accept_mimetypes
        return accepted.quality("text/html") > max(accepted.quality(JSON), accepted.quality(GEOJSON))
    if form not in FORMATS:
        raise choose("f", form, FORMATS)
    return form == "html"


def _answered(asked: _Asked, made: _Made, version: str) -> Response:
    """Return the answer, or that the reader has it."""
    told = "\n".join((version, asked.served.revision, asked.root, str(asked.html)))
    response = Response(status=304)
    response.set_etag(hashlib.sha256(told.encode()).hexdigest()[:16])
    response.vary.add("Accept")
    response.headers["Cache-Control"] = "no-cache"
    if not request.if_none_match.contains_weak(response.get_etag()[0] or ""):
        response.status_code = 200
        response.content_type = "text/html; charset=utf-8" if asked.html else made.kind
        response.headers.update(made.headers)
        response.set_data(made.body())
    return response


def _document(asked: _Asked, make: Callable[[], Json], kind: str = JSON) -> _Made:
    check_names(request.args, ("f",))

    def body() -> bytes | str:
        document = make()
        return page.document_page(document) if asked.html else orjson.dumps(document)

    return _Made(body, kind, {})


def _landing(asked: _Asked) -> _Made:
    return _document(asked, lambda: documents.landing(asked.served, asked.root))


def _api(asked: _Asked) -> _Made:
    return _document(asked, lambda: description(asked.served, asked.root), documents.API)


def _conformance(asked: _Asked) -> _Made:
    return _document(asked, lambda: documents.conformance(asked.root))


def _collections(asked: _Asked) -> _Made:
    return _document(asked, lambda: documents.catalogue(asked.served, asked.root))


def _collection(asked: _Asked, name: str) -> _Made:
    collection = asked.served.collection(name)
    return _document(asked, lambda: documents.collection_told(asked.served, collection, asked.root))


def _queryables(asked: _Asked, name: str) -> _Made:
    collection = asked.served.collection(name)
    return _document(asked, lambda: documents.queryables(collection, asked.root), documents.SCHEMA)


def _items(asked: _Asked, name: str) -> _Made:
    collection = asked.served.collection(name)
    query = query_of(request.args, collection)
    found = page_of(collection, query)  # before it is told that the reader has it: the filter may be bad
    links = _page_links(asked, collection, query, found)

    def body() -> bytes | str:
        if asked.html:
            return page.features_page(collection, found, links)
        head = {"links": links, **_rights(asked.served)}
        return features(collection, found, head, swapped=query.swapped)

    return _Made(body, GEOJSON, _system(swapped=query.swapped))


def _item(asked: _Asked, name: str, feature_id: str) -> _Made:
    check_names(request.args, ("f", "crs"))
    collection = asked.served.collection(name)
    place = collection.places.get(feature_id)
    if place is None:
        abort(404, f"no feature {feature_id[:80]!r} in {collection.id}")
    swapped = is_swapped(single(request.args, "crs") or CRS84, "crs")
    address = f"{asked.root}/collections/{collection.id}"
    here = f"{address}/items/{quote(feature_id)}"
    links = [
        link(here, "self", GEOJSON, "This feature"),
        link(f"{here}?f=html", "alternate", HTML, "This feature for people"),
        link(address, "collection", JSON, collection.title),
    ]

    def body() -> bytes | str:
        if asked.html:
            return page.features_page(collection, Page([place], 1, None, None), links)
        return feature(collection, place, links, swapped=swapped)

    return _Made(body, GEOJSON, _system(swapped=swapped))


def _system(*, swapped: bool) -> dict[str, str]:
    return {"Content-Crs": f"<{EPSG4326 if swapped else CRS84}>"}


def _rights(served: Served) -> Json:
    about = served.about
    return {
        "attribution": about.credit,
        "terms": about.terms,
        "marks": list(about.marks),
        "revision": served.revision,
    }


def _page_links(asked: _Asked, collection: Collection, query: Query, found: Page) -> list[dict[str, str]]:
    """Return where this page is, and those beside it: in the same state of the store, whatever comes."""
    address = f"{asked.root}/collections/{collection.id}"
    told = [
        link(_at(address, {}), "self", HTML if asked.html else GEOJSON, "This page"),
        link(
            _at(address, {"f": "json" if asked.html else "html"}), "alternate", JSON if asked.html else HTML
        ),
        link(address, "collection", JSON, collection.title),
    ]
    kind, pinned = HTML if asked.html else GEOJSON, {"rev": asked.served.revision, "limit": str(query.limit)}
    for offset, rel, title in (
        (found.later, "next", "The next page"),
        (found.earlier, "prev", "The page before"),
    ):
        if offset is not None:
            told.append(link(_at(address, {**pinned, "offset": str(offset)}), rel, kind, title))
    return told


def _at(address: str, changed: Mapping[str, str]) -> str:
    """Return the address of features, with the query of this request but for what is `changed`."""
    kept = [(name, text) for name, text in request.args.items(multi=True) if name not in changed]
    query = urlencode([*kept, *changed.items()])
    return f"{address}/items{'?' if query else ''}{query}"
