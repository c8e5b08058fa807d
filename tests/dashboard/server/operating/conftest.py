"""A server on a free port of the loopback interface, with an app that a test controls."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from dashboard.server.operating.connections import Server, open_server, refusals


class App:
    """Answers ``/`` at once and ``/slow`` when told to."""

    def __init__(self) -> None:
        self.entered, self.go_on = threading.Event(), threading.Event()

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
        if environ["PATH_INFO"] == "/slow":
            self.entered.set()
            self.go_on.wait(60)
        self.reader = environ["REMOTE_ADDR"]
        start_response("200 OK", [("Content-Length", "4")])
        return [b"done"]


@pytest.fixture
def app() -> Iterator[App]:
    app = App()
    yield app
    app.go_on.set()


@pytest.fixture
def proxy() -> str:
    """The proxy whose word the server takes; none, unless a test says so."""
    return ""


@pytest.fixture
def server(app: App, proxy: str) -> Iterator[Server]:
    """A server that listens; a test lets it work."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    server = open_server(app, listener, threads=2, refuse=refusals("en", "/"), proxy=proxy)
    yield server
    app.go_on.set()
    server.task_dispatcher.shutdown(timeout=5)
    server.asyncore.close_all(server._map, ignore_all=True)


@pytest.fixture
def dial(server: Server) -> Iterator[Callable[[], socket.socket]]:
    """Opens connections to it."""
    opened: list[socket.socket] = []

    def connect() -> socket.socket:
        opened.append(socket.create_connection(("127.0.0.1", int(server.effective_port)), timeout=30))
        return opened[-1]

    yield connect
    for connection in opened:
        connection.close()
