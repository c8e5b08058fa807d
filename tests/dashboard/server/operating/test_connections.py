"""Who holds a connection without a whole request loses it; what is no request is refused as all else is."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from typing import Any

import pytest

from dashboard.server.operating import connections
from dashboard.server.operating.connections import HALF_SECONDS, IDLE_SECONDS, MOST_HEADER, Server
from tests.dashboard.server.operating.conftest import App

Dial = Callable[[], socket.socket]
WHOLE = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"
HALF = WHOLE[:-2]
TURNS = 200  # far more than any test here needs


def _work(server: Server, until: Callable[[], bool]) -> None:
    """Let the server work until something is so."""
    for _ in range(TURNS):
        if until():
            return
        server.asyncore.loop(1, server.adj.asyncore_use_poll, server._map, count=1)
    raise AssertionError("it never came to that")


def _channel(server: Server) -> Any:
    (channel,) = server.active_channels.values()
    return channel


def _answer(server: Server, connection: socket.socket) -> bytes:
    """Return what arrives until the server closes the connection."""
    _work(server, lambda: server.connections > 0)
    _work(server, lambda: server.connections == 0)
    received = b""
    while part := connection.recv(65_536):
        received += part
    return received


@pytest.mark.promise("Every answer has the security headers, also those that the app never sees.")
@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET / HTTP/1.1\r\nHost : a\r\n\r\n", b"400 Bad Request"),
        (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n", b"413 Request Entity Too Large"),
        (b"GET / HTTP/1.1\r\nX: ".ljust(MOST_HEADER, b"x"), b"431 Request Header Fields Too Large"),
        (b"GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: x\r\n\r\n", b"501 Not Implemented"),
    ],
)
def test_what_is_no_request_gets_a_guarded_page(
    server: Server, dial: Dial, request_: bytes, status: bytes
) -> None:
    connection = dial()
    connection.sendall(request_)
    head, _, body = _answer(server, connection).partition(b"\r\n\r\n")
    assert head.partition(b" ")[2].startswith(status)
    for header in (
        b"Content-Security-Policy: default-src 'self'",
        b"X-Content-Type-Options: nosniff",
        b"X-Frame-Options: DENY",
        b"Cache-Control: no-store",
        b"Content-Type: text/html; charset=utf-8",
    ):
        assert header in head
    assert b"Server:" not in head
    assert body.startswith(b"<!doctype html>")
    assert body.rstrip().endswith(b"</html>")


@pytest.mark.promise("Who holds a connection without a request loses it.")
@pytest.mark.parametrize(
    ("sent", "received_in_part"),
    [(HALF, True), (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n1", True), (b"", False)],
)
def test_half_a_request_and_nothing_at_all_end_in_time(
    server: Server, dial: Dial, sent: bytes, received_in_part: bool
) -> None:
    connection = dial()
    connection.sendall(sent)
    _work(server, lambda: server.connections == 1 and bool(_channel(server).request) == received_in_part)
    now = time.time()
    server.maintenance(now)
    limit = HALF_SECONDS if received_in_part else IDLE_SECONDS
    server.maintenance(now + limit - 1)
    assert not _channel(server).will_close
    _channel(server).last_activity += limit if received_in_part else 0  # a byte now and then does not help
    server.maintenance(now + limit + 1)
    _work(server, lambda: server.connections == 0)
    assert connection.recv(1) == b""


def test_each_request_has_its_own_time(server: Server, dial: Dial) -> None:
    connection, now = dial(), time.time()
    connection.sendall(HALF)
    _work(server, lambda: server.connections == 1 and _channel(server).request is not None)
    server.maintenance(now)
    first = _channel(server).request
    connection.sendall(b"\r\n" + HALF)
    _work(server, lambda: _channel(server).request not in (None, first) and not _channel(server).requests)
    server.maintenance(now + HALF_SECONDS + 1)
    assert not _channel(server).will_close
    server.maintenance(now + 2 * HALF_SECONDS + 2)
    assert _channel(server).will_close


def test_a_long_answer_is_no_half_request(server: Server, dial: Dial, app: Any) -> None:
    connection, now = dial(), time.time()
    connection.sendall(b"GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
    _work(server, app.entered.is_set)
    server.maintenance(now)
    server.maintenance(now + 10 * IDLE_SECONDS)
    assert not _channel(server).will_close
    app.go_on.set()
    _work(server, lambda: not _channel(server).requests)
    assert connection.recv(100).startswith(b"HTTP/1.1 200 OK")


def test_no_more_connections_than_files_may_be_open(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, int]] = []
    resource = connections.resource
    monkeypatch.setattr(resource, "getrlimit", lambda _: (256, 1024))
    monkeypatch.setattr(resource, "setrlimit", lambda _, limits: asked.append(limits))
    assert connections._open_files() == 1024
    assert asked == [(1024, 1024)]
    monkeypatch.setattr(resource, "getrlimit", lambda _: (1024, resource.RLIM_INFINITY))
    assert connections._open_files() > connections.MOST


@pytest.mark.parametrize(
    ("proxy", "reader"), [("127.0.0.1", "192.0.2.7"), ("192.0.2.1", "127.0.0.1"), ("", "127.0.0.1")]
)
def test_only_the_proxy_names_the_reader(server: Server, dial: Dial, app: App, reader: str) -> None:
    connection = dial()
    connection.sendall(
        b"GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 192.0.2.7\r\nConnection: close\r\n\r\n"
    )
    _answer(server, connection)
    assert app.reader == reader
