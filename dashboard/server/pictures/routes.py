"""The addresses of pictures: ``/snapshot``, ``/animation``, ``/sheet`` and ``/briefing``.

Parameters are checked here, at once, and only what can be drawn goes to the workers. A wrong one is
answered with one line of text that says what is allowed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask, Response, request

from dashboard.pictures.known_publication import as_known
from dashboard.pictures.order.cost import SERVED
from dashboard.pictures.order.formats import KINDS
from dashboard.pictures.order.order import Order, Publications, read_order
from dashboard.server.pictures.clients import client_of
from dashboard.server.pictures.drawing_code import drawing_version
from dashboard.server.pictures.kept_pictures import KeptPictures
from dashboard.server.pictures.not_drawn import NotDrawn
from dashboard.server.pictures.queue import PictureQueue
from dashboard.server.pictures.workers import Workers
from dashboard.server.routes import FOR_EVER
from dashboard.server.security import RETRY_AFTER, fault_text, language
from dashboard.server.site_address import Site, is_following
from dashboard.settings import Settings
from geodata.errors import NoData, SalientError, UsageError, http_status

__all__ = ["PictureService", "given_once", "plain_errors", "register"]

_SOON = 10  # seconds that a sentence may take; a process that draws takes two or three to start


@dataclass(frozen=True)
class PictureService:
    """What the routes share.

    Attributes
    ----------
    publications : Publications
        The publications to draw from.
    queue : PictureQueue or None
        Who draws; None where pictures are turned off.
    site : Site
        Where the links in pictures lead.
    version : str
        Of the code that draws.
    """

    publications: Publications
    queue: PictureQueue | None
    site: Site
    version: str

    def answer(self, kind: str, fmt: str) -> Response:
        """Return the answer to the current request."""
        given = given_once()
        revision, download = given.pop("rev", None), _flag(given.pop("download", "0"))
        if self.queue is None:
            raise NoData("this server makes no pictures (SALIENT_PICTURE_WORKERS is 0)")
        publication = as_known(self.publications.open(revision), given.get("known"))
        order = read_order(kind, fmt, given, publication, SERVED)
        tag = self._tag(order, frozen=revision is not None)
        # A reader who has the file gets 304, and nothing is drawn.
        has_it = request.if_none_match.contains_weak(tag)
        job = self._job(self.queue, order, frozen=revision is not None)
        body = b"" if has_it else self.queue.get(tag, job, client_of(request.remote_addr or ""))
        response = Response(body, mimetype=order.content_type)
        response.set_etag(tag)
        response.make_conditional(request, accept_ranges=True, complete_length=len(body))
        response.headers["Cache-Control"] = FOR_EVER if revision else "no-cache"
        kept = "attachment" if download else "inline"
        response.headers["Content-Disposition"] = f'{kept}; filename="{order.name}"'
        return response

    def _tag(self, order: Order, *, frozen: bool) -> str:
        """Return the hash of all that the file depends on: the file is the same exactly if the hash is."""
        told = (order.key, self.site.base(), frozen, self.version)
        return hashlib.sha256(repr(told).encode()).hexdigest()[:32]

    def finding(self, order: Order) -> str:
        """Return the sentence over the picture; nothing where it cannot be had soon."""
        if self.queue is None:
            return ""
        job = self._job(self.queue, order, frozen=False) | {"text": True, "seconds": _SOON}
        try:
            tag = f"finding-{self._tag(order, frozen=False)}"
            return self.queue.get(tag, job | {"cost": 0.1}, client_of(request.remote_addr or "")).decode()
        except NotDrawn:
            return ""

    def closed(self) -> bool:
        """Tell whether the server is ending: it takes no more orders."""
        return self.queue is not None and self.queue.workers.closed

    def close(self) -> None:
        """End the processes that draw."""
        if self.queue:
            self.queue.workers.close()

    def _job(self, queue: PictureQueue, order: Order, *, frozen: bool) -> dict[str, Any]:
        """Return the job for a worker."""
        return {
            "kind": order.kind,
            "format": order.format,
            "given": dict(order.given),
            "revision": order.revision,
            "folder": str(self.publications.folder.resolve()),
            "base": self.site.base(),
            "frozen": frozen,
            "seconds": queue.seconds(order.kind),
            "cost": order.cost,
            "text": False,
        }


def register(
    app: Any, settings: Settings, publications: Publications, workers: Workers | None = None
) -> PictureService:
    """Add the routes to the server of the Dash `app`; `workers` replaces the real ones."""
    server: Flask = app.server
    prefix = app.config.routes_pathname_prefix
    hosts = (settings.host, *settings.allowed_hosts.split())
    site = Site(settings.public_url, app.config.requests_pathname_prefix, hosts)
    pictures = PictureService(publications, _queue(settings, workers), site, drawing_version())
    for kind in KINDS:
        server.add_url_rule(f"{prefix}{kind}.<fmt>", kind, _view(pictures, kind))
    return pictures


def _queue(settings: Settings, workers: Workers | None) -> PictureQueue | None:
    if settings.picture_workers == 0:
        return None
    waiting = max(1, min(settings.picture_queue, settings.threads // 2))
    workers = workers or Workers(settings.picture_workers)
    return PictureQueue(workers, waiting, settings.picture_queue, settings.picture_seconds, _disk(settings))


def _disk(settings: Settings) -> KeptPictures | None:
    most = settings.picture_cache_mb * 2**20
    return KeptPictures(settings.picture_folder, most) if most else None


def _view(pictures: PictureService, kind: str) -> Callable[[str], Response]:
    def view(fmt: str) -> Response:
        response = plain_errors(lambda: pictures.answer(kind, fmt))
        if kind == "snapshot":  # so that an <img> on another site may show it
            response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response

    return view


def plain_errors(answer: Callable[[], Response]) -> Response:
    """Return what `answer` does, or one line of text on what was wrong."""
    try:
        return answer()
    except NotDrawn as error:
        response = _line(error.told(language()), error.status)
        if error.retry_after:
            response.headers["Retry-After"] = str(error.retry_after)
    except SalientError as error:
        status = http_status(error)
        response = _line(str(error) if status < 500 else fault_text(error), status)
        if status == 503:
            response.headers["Retry-After"] = str(RETRY_AFTER)
    response.headers["Cache-Control"] = "no-store"  # an error now need not be one later
    return response


def _line(text: str, status: int) -> Response:
    return Response(" ".join(text.split()) + "\n", status, mimetype="text/plain")


def given_once() -> dict[str, str]:
    """Return the parameters of the current request, without those that only track a reader.

    Raises
    ------
    UsageError
        A parameter is given twice.
    """
    asked = {name: values for name, values in request.args.lists() if not is_following(name)}
    for name, values in asked.items():
        if len(values) > 1:
            raise UsageError(f"{name[:40]}: is given {len(values)} times; give it once")
    return {name: values[0] for name, values in asked.items()}


def _flag(text: str) -> bool:
    if text not in ("0", "1"):
        raise UsageError(f"download: {text[:40]!r} is not one of 0 | 1")
    return text == "1"
