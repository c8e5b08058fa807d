"""Compressed answers, each body compressed once: what is asked for again and again never changes."""

from __future__ import annotations

import gzip
import hashlib
import threading
from functools import lru_cache

import brotli  # type: ignore[import-untyped]
from cachetools import LRUCache, cached
from flask import Flask, Response, request
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

__all__ = ["compress", "negotiated", "register"]

_SMALLEST = 1_000  # bytes: below this a header costs more than it saves
_KEPT = 320  # bodies: about 150 modules and styles in two codings, and the files of a few publications
_LARGE = 1_000_000  # bytes: plotly.js takes 10 s at brotli's best, 0.2 s at 5
_FAST, _BEST = 5, 10  # of brotli
# Made for one reader: not worth the time, nor a place among what all ask for. Dash puts a random word into
# each page; at brotli's best a page would take 23 ms each time, at 5 it takes 1.3 ms and is a tenth larger.
_FLEETING = ("image/svg+xml", "text/html")
_TYPES = (
    *("text/", "application/javascript", "application/json", "application/geo+json", "application/atom+xml"),
    *("image/svg+xml", "image/x-icon"),
)


@lru_cache(maxsize=256)
def negotiated(accepted: str) -> str:
    """Return the content coding for a request that accepts `accepted`: ``br``, ``gzip`` or ``identity``."""
    return parse_accept_header(accepted, Accept).best_match(["br", "gzip", "identity"], "identity")


def compress(encoding: str, body: bytes, quality: int = _BEST) -> bytes:
    """Return `body` in the content coding ``br``, at `quality` unless it is large, or ``gzip``."""
    if encoding == "br":
        return bytes(brotli.compress(body, quality=_FAST if len(body) > _LARGE else quality))
    return gzip.compress(body, compresslevel=9, mtime=0)


def _key(encoding: str, body: bytes) -> tuple[str, bytes]:
    return encoding, hashlib.sha256(body).digest()


@cached(LRUCache(_KEPT), key=_key, lock=threading.Lock())
def _compressed_once(encoding: str, body: bytes) -> bytes:
    """Return `body` compressed; of the last `_KEPT` bodies, as it was compressed before."""
    return compress(encoding, body)


def register(server: Flask) -> None:
    """Compress what `server` answers, where the client asks for it."""

    @server.after_request
    def _compress(response: Response) -> Response:
        if not _may_compress(response):
            return response
        response.vary.add("Accept-Encoding")
        encoding = negotiated(request.headers.get("Accept-Encoding", ""))
        if encoding != "identity":
            response.direct_passthrough = False
            body = response.get_data()
            fleeting = response.mimetype in _FLEETING
            response.set_data(
                compress(encoding, body, _FAST) if fleeting else _compressed_once(encoding, body)
            )
            response.content_encoding = encoding
            _weaken(response)
        return response


def _may_compress(response: Response) -> bool:
    plain = response.status_code == 200 and not response.content_encoding
    typed = response.mimetype is not None and response.mimetype.startswith(_TYPES)
    return plain and typed and (response.content_length or _SMALLEST) >= _SMALLEST


def _weaken(response: Response) -> None:
    """Another coding is another byte string: only a weak tag may identify both."""
    tag, _ = response.get_etag()
    if tag:
        response.set_etag(tag, weak=True)
