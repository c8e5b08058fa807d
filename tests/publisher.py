"""A publisher on the loopback interface, which answers as it is told, byte by byte where that is wanted."""

from __future__ import annotations

import json
import socket
import threading
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from geodata.fetching.answers import git_hash

__all__ = [
    "Publisher",
    "Reply",
    "Request",
    "drip",
    "gzipped",
    "listening",
    "packed",
    "reply",
    "stall",
    "tree",
]

JSON = "application/json"


@dataclass(frozen=True)
class Request:
    """What was asked: the first line's method and target, and the headers in small letters."""

    method: str
    target: str
    headers: Mapping[str, str]


Reply = Callable[["Publisher", socket.socket, Request], None]


@dataclass
class Publisher:
    """Answers requests; the replies of a path are given one after the other, and the last one stays.

    Attributes
    ----------
    replies : dict of str to list of Reply
        By path; any other path is answered with 404.
    asked : list of Request
        In the order in which they came.
    """

    address: str = ""
    replies: dict[str, list[Reply]] = field(default_factory=dict)
    asked: list[Request] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def at(self, path: str, *replies: Reply) -> None:
        """Set what is answered at `path`."""
        self.replies[path] = list(replies)

    def targets(self) -> list[str]:
        """Return what has been asked for, and forget it."""
        found = [request.target for request in self.asked]
        self.asked.clear()
        return found

    def answer(self, connection: socket.socket) -> None:
        """Answer one request and close the connection."""
        with connection, suppress(OSError):
            request = _request(connection)
            if request is None:
                return
            self.asked.append(request)
            waiting = self.replies.get(request.target, [reply(b"", status=404)])
            chosen = waiting.pop(0) if len(waiting) > 1 else waiting[0]
            chosen(self, connection, request)


def _request(connection: socket.socket) -> Request | None:
    head = b""
    while b"\r\n\r\n" not in head:
        part = connection.recv(65536)
        if not part:
            return None
        head += part
    first, *lines = head.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
    method, target, _ = first.split(" ")
    pairs = (line.split(": ", 1) for line in lines)
    return Request(method, target, {name.lower(): value for name, value in pairs})


@contextmanager
def listening() -> Iterator[Publisher]:
    """Yield a publisher that listens on a free port until the end."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        publisher = Publisher(f"http://127.0.0.1:{listener.getsockname()[1]}")
        crowd: list[threading.Thread] = []

        def accept() -> None:
            with suppress(OSError):
                while True:
                    connection, _ = listener.accept()
                    crowd.append(threading.Thread(target=publisher.answer, args=(connection,)))
                    crowd[-1].start()

        thread = threading.Thread(target=accept)
        thread.start()
        try:
            yield publisher
        finally:
            publisher.ended.set()
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()
            for one in crowd:
                one.join()


def reply(
    body: bytes, kind: str = JSON, *, status: int = 200, length: int | None = -1, **headers: str
) -> Reply:
    """Return a reply of these bytes.

    Parameters
    ----------
    length : int or None
        What it says of its length; -1 for the truth, None for nothing.
    **headers : str
        Others; an underscore stands for a hyphen. An ``etag`` is honoured: who has it is answered with 304.
    """
    named = {"content-type": kind, "connection": "close"}
    if length is not None:
        named["content-length"] = str(len(body) if length == -1 else length)
    named |= {name.replace("_", "-"): value for name, value in headers.items()}

    def give(_: Publisher, connection: socket.socket, request: Request) -> None:
        known = [request.headers.get("if-none-match"), request.headers.get("if-modified-since")]
        if status == 200 and {named.get("etag"), named.get("last-modified")} & ({*known} - {None}):
            connection.sendall(b"HTTP/1.1 304 Not Modified\r\nconnection: close\r\n\r\n")
            return
        connection.sendall(_head(status, named) + body)

    return give


def _head(status: int, headers: Mapping[str, str]) -> bytes:
    lines = [f"HTTP/1.1 {status} Reason", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def packed(body: bytes) -> bytes:
    """Return `body` as gzip, quickly."""
    pack = zlib.compressobj(1, zlib.DEFLATED, 31)
    return pack.compress(body) + pack.flush()


def gzipped(body: bytes, kind: str = JSON, **headers: str) -> Reply:
    """Return a reply whose bytes, already gzip, are sent as such."""
    return reply(body, kind, content_encoding="gzip", **headers)


def chunked(*parts: bytes, end: bool = True) -> Reply:
    """Return a reply in chunks, without the last of them unless it `end`s."""
    framed = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts)
    return reply(framed + (b"0\r\n\r\n" if end else b""), length=None, transfer_encoding="chunked")


def drop(_: Publisher, connection: socket.socket, request: Request) -> None:
    """Close the connection without a word."""


def stall(publisher: Publisher, connection: socket.socket, request: Request) -> None:
    """Say nothing, for ever."""
    publisher.ended.wait()


def drip(head: bytes, drop: bytes, seconds: float = 0.01) -> Reply:
    """Return a reply that begins with `head`, and then sends `drop` again and again until nobody listens."""

    def give(publisher: Publisher, connection: socket.socket, request: Request) -> None:
        connection.sendall(head)
        while not publisher.ended.wait(seconds):
            connection.sendall(drop)

    return give


def tree(files: Mapping[str, bytes], **members: object) -> bytes:
    """Return the list of `files` as GitHub gives it."""
    entries = [{"path": path, "type": "blob", "sha": git_hash(body)} for path, body in files.items()]
    return json.dumps({"tree": entries, "truncated": False, **members}).encode()
