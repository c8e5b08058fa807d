"""``/feed.atom``: what is new, for feed readers (RFC 4287).

It follows from the publication alone, so it is the same for as long as that is: no time in it is that of a
request. Written with the standard library: it has a dozen elements, and none of them is foreign.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, tostring

from cachetools import LRUCache
from flask import Flask, Response, request

from dashboard.pictures.publication import Publication
from dashboard.server.links.feed_entries import Entry, EntryWriter
from dashboard.server.links.preview_reader import PreviewReader
from dashboard.server.pictures.routes import given_once, plain_errors
from dashboard.words import LANGUAGES
from dashboard.words.formatting import speech
from geodata.errors import UsageError
from geodata.news import newest

__all__ = ["NAME", "TYPE", "feed_links", "register"]

NAME = "feed.atom"
TYPE = "application/atom+xml"

_KEPT = 8  # feeds: two languages, of as many publications and addresses as are asked for
_BEGUN = "2024-08-06"  # the day by which the authority of a tag is known (RFC 4151); never to be changed
_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Key = tuple[str, str, str]


def feed_links(prefix: str) -> str:
    """Return the tags by which a reader finds the feeds of the page under `prefix`."""
    return "\n".join(
        f'<link rel="alternate" type="{TYPE}" hreflang="{lang}" '
        f'title="{escape(speech(lang).say("feed.title"))}" href="{escape(prefix)}{NAME}?lang={lang}">'
        for lang in LANGUAGES
    )


def register(app: Any, previews: PreviewReader) -> None:
    """Add the route to the server of the Dash `app`."""
    server: Flask = app.server
    feeds = _Feeds(previews)
    path = f"{app.config.routes_pathname_prefix}{NAME}"
    server.add_url_rule(path, "feed", lambda: plain_errors(feeds.answer))


class _Feeds:
    """The feeds of the newest publication, each written once."""

    def __init__(self, previews: PreviewReader) -> None:
        self._previews = previews
        self._kept: LRUCache[Key, bytes] = LRUCache(_KEPT)
        self._lock = threading.Lock()

    def answer(self) -> Response:
        lang = _language(self._previews.settings.lang)
        publication, base = self._previews.publications.open(), self._previews.site.base()
        body = self._body(publication, lang, base)
        response = Response(body, content_type=f"{TYPE}; charset=utf-8")
        response.headers["Cache-Control"] = "no-cache"
        response.headers["Content-Language"] = lang
        if published := _published(publication):
            response.last_modified = published
        response.set_etag(hashlib.sha256(body).hexdigest()[:16], weak=True)
        response.make_conditional(request)
        return response

    def _body(self, publication: Publication, lang: str, base: str) -> bytes:
        key = (publication.revision, lang, base)
        with self._lock:
            if key not in self._kept:
                site = _Site(base, urlsplit(self._previews.site.public_url).hostname or "localhost")
                self._kept[key] = _written(publication, lang, site)
            return self._kept[key]


@dataclass(frozen=True)
class _Site:
    """Where links begin, and the name that ids are given under: never what only a request says."""

    base: str
    authority: str

    def tag(self, lang: str, name: str) -> str:
        return f"tag:{self.authority},{_BEGUN}:{lang}/{name}"


def _language(usual: str) -> str:
    given = given_once()
    for name in given:
        if name != "lang":
            raise UsageError(f"no parameter {name[:40]!r} of the feed; there is lang")
    lang = given.get("lang", usual)
    if lang not in LANGUAGES:
        raise UsageError(f"lang: {lang[:40]!r} is not one of {' | '.join(LANGUAGES)}")
    return lang


def _published(publication: Publication) -> dt.datetime | None:
    """Return when this publication was written here; None if its manifest is just being removed or lost."""
    path = publication.folder / f"manifest.{publication.revision}.json"
    try:
        return dt.datetime.fromtimestamp(int(path.stat().st_mtime), dt.UTC)
    except OSError:
        return None


def _written(publication: Publication, lang: str, site: _Site) -> bytes:
    writer = EntryWriter(publication, lang, site.base)
    entries = [writer.write(news) for news in newest(publication.manifest, publication.file)]
    root = _head(lang, site, max((entry.date for entry in entries), default=publication.manifest["last"]))
    for entry in entries:
        _add_entry(root, entry, site.tag(lang, entry.name))
    body: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return body + b"\n"


def _head(lang: str, site: _Site, updated: str) -> Element:
    t = speech(lang)
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": lang})
    _texts(
        root,
        [
            ("id", site.tag(lang, "feed")),
            ("title", t.say("feed.title")),
            ("subtitle", t.say("feed.about")),
            ("updated", _moment(updated)),
        ],
    )
    _texts(SubElement(root, "author"), [("name", t.say("brand"))])
    if site.base:
        _link(root, "self", f"{site.base}{NAME}?lang={lang}", TYPE)
        _link(root, "alternate", f"{site.base}?lang={lang}", "text/html")
    return root


def _add_entry(root: Element, entry: Entry, tag: str) -> None:
    node = SubElement(root, "entry")
    _texts(
        node, [("id", tag), ("title", entry.title), ("updated", _moment(entry.date)), ("content", entry.text)]
    )
    if entry.address:
        _link(node, "alternate", entry.address, "text/html")
    if entry.terms:
        _texts(node, [("rights", entry.terms)])


def _texts(node: Element, texts: Iterable[tuple[str, str]]) -> None:
    for name, text in texts:
        SubElement(node, name).text = _NO_XML.sub(" ", text)


def _link(node: Element, rel: str, address: str, kind: str) -> None:
    SubElement(node, "link", rel=rel, type=kind, href=_NO_XML.sub("", address))


def _moment(date: str) -> str:
    """Return the beginning of a map's day: the only time that a publication knows of it."""
    return f"{date}T00:00:00Z"
