"""Connections: how many may be open, how long each may take, what is answered without the app.

The limits are meant for a server that faces the net by itself. They were measured with 200 readers on six
connections each, and with 500 connections that send nothing, or a byte now and then: see docs/operating.md.
"""

from __future__ import annotations

import select
import socket
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.server import TcpWSGIServer
from waitress.task import ErrorTask, ThreadedTaskDispatcher

from dashboard.server.headers import MAX_BODY, closed_headers
from dashboard.server.plain_pages import error_page

if sys.platform != "win32":
    import resource

__all__ = [
    "HALF_SECONDS",
    "IDLE_SECONDS",
    "MOST",
    "MOST_HEADER",
    "Refusals",
    "Server",
    "open_server",
    "refusals",
]

MOST = 4_000  # connections; 200 readers open 1,200
IDLE_SECONDS = 20  # for a connection without a request
HALF_SECONDS = 10  # for a request to arrive as a whole
MOST_HEADER = 32_768  # bytes of a request's header; the longest address of the page has about 1,000
_BACKLOG = 2_048  # connections that wait to be accepted
_SPARE = 128  # open files besides connections: the bundle, pipes to the processes that draw
_EVERY = 2  # seconds between two looks at all connections
_AT_ONCE = 64  # connections accepted in a turn: a turn looks at all the others, too
# Seconds that a turn waits for each connection, so that more of them have something to say by then: to look
# at 1,200 takes a millisecond, and would be done anew for each answer.
_GATHER, _MOST_GATHER = 2e-6, 0.005

Refusals = Callable[[int], tuple[Mapping[str, str], bytes]]


def refusals(lang: str, prefix: str) -> Refusals:
    """Return what answers a request that never reaches the app, in the manner of all other answers."""

    def refuse(status: int) -> tuple[Mapping[str, str], bytes]:
        kind = {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store"}
        return {**kind, **closed_headers()}, error_page(lang, str(status), prefix=prefix).encode()

    return refuse


class _Refusal(ErrorTask):  # type: ignore[misc]  # waitress has no types
    """The answer to what is no request that the app could be asked."""

    def execute(self) -> None:
        error = self.request.error
        headers, body = self.channel.server.refuse(error.code)
        self.status = f"{error.code} {error.reason}"
        self.response_headers.extend(headers.items())
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


class _Channel(HTTPChannel):  # type: ignore[misc]
    """A connection that knows since when the request that it is receiving has been incomplete."""

    error_task_class = _Refusal
    half: object = None
    half_since = 0.0

    def is_late(self, now: float) -> bool:
        """Tell whether a request is still incomplete after `HALF_SECONDS`, however busily bytes drip in."""
        half = None if self.requests else self.request
        if half is not self.half:
            self.half, self.half_since = half, now
        return half is not None and now - self.half_since > HALF_SECONDS


class Server(TcpWSGIServer):  # type: ignore[misc]
    """A listening socket and all connections that it accepted.

    Attributes
    ----------
    refuse : callable
        Answers a request that never reaches the app.
    """

    channel_class = _Channel
    refuse: Refusals

    def maintenance(self, now: float) -> None:
        """Close connections without a request for long, or with half of one."""
        super().maintenance(now)
        for channel in self.active_channels.values():
            if channel.is_late(now):
                channel.will_close = True

    def handle_accept(self) -> None:
        """Accept those who wait, not only the first of them."""
        for _ in range(_AT_ONCE):
            before = self.connections
            super().handle_accept()
            if self.connections == before:
                return

    def turn(self, timeout: float) -> None:
        """Wait for at most `timeout` seconds, then do what the connections are ready for."""
        wasyncore.loop(timeout, self.adj.asyncore_use_poll, self._map, count=1)
        time.sleep(min(_GATHER * self.connections, _MOST_GATHER))

    @property
    def connections(self) -> int:
        """How many connections are open."""
        return len(self.active_channels)


def open_server(app: Any, listener: socket.socket, threads: int, refuse: Refusals, proxy: str = "") -> Server:
    """Return a server of the WSGI application `app` that listens on the bound socket `listener`.

    The reader's address is what the proxy at `proxy` names, if there is one; nobody else is believed.
    """
    trusted = {"trusted_proxy": proxy, "trusted_proxy_headers": {"x-forwarded-for"}} if proxy else {}
    limits = Adjustments(
        **trusted,
        clear_untrusted_proxy_headers=True,
        threads=threads,
        ident=None,
        connection_limit=min(MOST, _open_files() - _SPARE),
        backlog=_BACKLOG,
        channel_timeout=IDLE_SECONDS,
        cleanup_interval=_EVERY,
        asyncore_use_poll=hasattr(select, "poll"),  # not on Windows
        max_request_header_size=MOST_HEADER,
        max_request_body_size=MAX_BODY * 16,  # Flask answers 413 with a page before this
    )
    dispatcher = ThreadedTaskDispatcher()
    dispatcher.set_thread_count(threads)
    told = (listener.family, listener.type, listener.proto, listener.getsockname())
    server = Server(
        app, {}, True, listener, dispatcher=dispatcher, adj=limits, bind_socket=False, sockinfo=told
    )
    server.refuse = refuse
    return server


def _open_files() -> int:
    """Return how many files this process may open, after asking for as many as it needs."""
    if sys.platform == "win32":
        return MOST + _SPARE
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST + _SPARE if hard == resource.RLIM_INFINITY else min(MOST + _SPARE, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    return int(wanted)
