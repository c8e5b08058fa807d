"""Finished answers, kept: what everybody asks for and what changes only with a publication is made once.

It promises: an error is never kept; a kept answer has the bytes and headers that the app gave; memory is
bounded; and if many ask at once for what is not kept yet, one of them makes it and the others wait for it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, MutableMapping
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cachetools import LRUCache
from werkzeug.wrappers import Response

from dashboard.server.compression import negotiated
from geodata.errors import BundleError

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

__all__ = ["CODE", "PAGES", "PUBLISHED", "Answer", "KeptAnswers"]

CODE = ("assets/", "modules/", "_dash-component-suites/")  # the same for as long as the server runs
PUBLISHED = "data/"
PAGES = ("", "_dash-layout", "_dash-dependencies")  # the same for all readers of a revision, without a query

_MOST_BYTES = 96 * 2**20  # of files: three publications in two codings, and the code, are a third of it
_MOST_PAGES = 64  # each is some 30 KB; a client that invents hosts pushes out no files
# Answered by the app itself: parts of files, and 304.
_CONDITIONS = ("HTTP_RANGE", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_MATCH")

Key = tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """An answer of the app, as it goes over the wire."""

    status: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def lasting(self) -> bool:
        """Whether it may be given again."""
        return self.status.startswith("200 ")


class KeptAnswers:
    """A WSGI application in front of another one, which it asks only for what it has not kept.

    Parameters
    ----------
    app : WSGI application
        Who makes the answers.
    revision : callable
        Returns the revision of the bundle that is served; raises `BundleError` where there is none.
    prefix : str
        Path that the page is served under, with a slash at both ends.
    most_bytes : int
        Bound on the files that are kept.
    """

    def __init__(
        self,
        app: WSGIApplication,
        revision: Callable[[], str],
        prefix: str = "/",
        most_bytes: int = _MOST_BYTES,
    ) -> None:
        self._app, self._revision, self._prefix = app, revision, prefix
        self._files: LRUCache[Key, Answer] = LRUCache(most_bytes, getsizeof=lambda answer: len(answer.body))
        self._pages: LRUCache[Key, Answer] = LRUCache(_MOST_PAGES)
        self._making: dict[Key, Future[Answer]] = {}
        self._lock = threading.Lock()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        path = environ["PATH_INFO"]
        whole = environ["REQUEST_METHOD"] == "GET" and not any(name in environ for name in _CONDITIONS)
        if not whole or not path.startswith(self._prefix):
            return self._app(environ, start_response)
        path = path.removeprefix(self._prefix)
        page = path in PAGES
        key = self._page_key(path, environ) if page else self._file_key(path, environ)
        if key is None:
            return self._app(environ, start_response)
        answer = self._once(key, environ, self._pages if page else self._files)
        start_response(answer.status, list(answer.headers))
        return [answer.body]

    def _file_key(self, path: str, environ: WSGIEnvironment) -> Key | None:
        """Return what the answer depends on: of these addresses it never depends on the query."""
        coding = negotiated(environ.get("HTTP_ACCEPT_ENCODING", ""))
        if path.startswith(CODE):
            return path, coding
        return self._of_revision(path, coding) if path.startswith(PUBLISHED) else None

    def _page_key(self, path: str, environ: WSGIEnvironment) -> Key | None:
        """Return what a page depends on.

        Dash puts a random, signed word into each page. It identifies the page to server callbacks, and the
        app has none, so readers may share it.
        """
        if environ.get("QUERY_STRING"):
            return None
        coding = negotiated(environ.get("HTTP_ACCEPT_ENCODING", ""))
        host = environ.get("HTTP_HOST", "")  # links in the page name it, where no public address is set
        return self._of_revision(path, coding, environ["wsgi.url_scheme"], host)

    def _of_revision(self, *parts: str) -> Key | None:
        try:
            return *parts, self._revision()
        except BundleError:
            return None  # the app says what is wrong

    def _once(self, key: Key, environ: WSGIEnvironment, kept: MutableMapping[Key, Answer]) -> Answer:
        with self._lock:
            answer = kept.get(key)
            if answer is not None:
                return answer
            others = self._making.get(key)
            made = self._making[key] = others or Future()
        if others is not None:
            return self._shared(others, environ)
        with self._told(key, made):
            answer = self._ask(environ)
            self._keep(key, answer, kept)
            made.set_result(answer)
        return answer

    def _shared(self, others: Future[Answer], environ: WSGIEnvironment) -> Answer:
        """Return what another request is making, unless that is an error: it may be that request's own."""
        with_error = others.exception() is not None
        return self._ask(environ) if with_error or not others.result().lasting else others.result()

    @contextmanager
    def _told(self, key: Key, made: Future[Answer]) -> Iterator[None]:
        """Tell those who wait, whatever happens."""
        try:
            yield
        except BaseException as error:
            made.set_exception(error)
            raise
        finally:
            with self._lock:
                self._making.pop(key, None)

    def _keep(self, key: Key, answer: Answer, kept: MutableMapping[Key, Answer]) -> None:
        if answer.lasting and len(answer.body) <= self._files.maxsize:
            with self._lock:
                kept[key] = answer

    def _ask(self, environ: WSGIEnvironment) -> Answer:
        """Return the app's answer as a whole, without the server's shortcut for sending files."""
        whole: dict[str, Any] = {k: value for k, value in environ.items() if k != "wsgi.file_wrapper"}
        response = Response.from_app(self._app, whole, buffered=True)
        return Answer(response.status, tuple(response.headers), response.get_data())
