"""Every request gets an id, and is reported to the log and the metrics when it ends."""

from __future__ import annotations

import logging
import re
import secrets
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from dashboard.server.operating.request_log import current_request

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

__all__ = ["HEADER", "Ended", "Watched", "Watcher", "to_log"]

HEADER = "X-Request-Id"
_ID = re.compile(r"[A-Za-z0-9-]{8,64}")  # taken over from a proxy, so that both logs name a request alike
_FAULT = 500  # status

_log = logging.getLogger("salient")


@dataclass(frozen=True)
class Ended:
    """A request that was answered.

    Attributes
    ----------
    method, path : str
        What was asked, without the query.
    status : int
        HTTP status.
    seconds : float
        From the whole request to the whole answer; how long it took to send is the reader's affair.
    """

    method: str
    path: str
    status: int
    seconds: float


class Watcher(Protocol):
    """What is told of requests."""

    def begun(self, path: str) -> None:
        """Note that a request is about to be answered."""

    def ended(self, request: Ended) -> None:
        """Note that it was answered."""


class Watched:
    """A WSGI application that answers as `app` does, with the request's id in the answer."""

    def __init__(self, app: WSGIApplication, watchers: Sequence[Watcher] = ()) -> None:
        self._app, self._watchers = app, tuple(watchers)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        given = environ.get("HTTP_X_REQUEST_ID", "")
        name = given if _ID.fullmatch(given) else secrets.token_hex(8)
        status, began, path = _FAULT, time.perf_counter(), environ.get("PATH_INFO", "")

        def start(line: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            nonlocal status
            status = int(line[:3])
            return start_response(line, [*headers, (HEADER, name)], *rest)

        token = current_request.set(name)
        for watcher in self._watchers:
            watcher.begun(path)
        try:
            return self._app(environ, start)
        finally:
            ended = Ended(environ["REQUEST_METHOD"], path, status, time.perf_counter() - began)
            to_log(ended)
            for watcher in self._watchers:
                watcher.ended(ended)
            current_request.reset(token)


def to_log(request: Ended) -> None:
    """Log a request: a fault of ours as a warning, the rest for debugging only."""
    told = (request.method, request.path, request.status, request.seconds * 1000)
    if request.status >= _FAULT:
        _log.warning("%s %s %d %.0f ms", *told)
    else:
        _log.debug("%s %s %d %.0f ms", *told)
