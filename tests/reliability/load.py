"""Readers and attackers, as many as on the day that matters: ``python -m tests.reliability.load``.

A reader opens the whole page over six connections, as a browser does, and reads on. An attacker holds
connections: in the middle of a header, in the middle of a body, after an answer, or without a word.
All of them share the machine with the server, so what they measure is no better than what readers get.
"""

from __future__ import annotations

import asyncio
import json
import re
import resource
import statistics
import sys
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

CONNECTIONS = 6  # of a browser to one server
PATIENCE = 120  # seconds for an answer
SPREAD = 0.3  # seconds within which all readers open the page
PAUSE = 10.0  # seconds between two files that a reader asks for, reading on
DRIP = 2.0  # seconds between two bytes of an attacker
HELD = {
    "half a header": (b"GET / HTTP/1.1\r\nHost: a\r\nX: ", b"x"),
    "half a body": (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n", b"x"),
    "after an answer": (b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n", b""),
    "without a word": (b"", b""),
}
_LENGTH = re.compile(rb"^content-length: (\d+)", re.MULTILINE | re.IGNORECASE)
_NAMED = re.compile(r'(?:src|href)="(/[^"]+)"')


@dataclass
class Tally:
    """What readers got.

    Attributes
    ----------
    seconds : list of float
        Of each answer.
    statuses : dict
        How many answers had each HTTP status; 0 where there was none.
    pages : list of float
        Seconds that each whole page took.
    """

    seconds: list[float] = field(default_factory=list)
    statuses: dict[int, int] = field(default_factory=dict)
    pages: list[float] = field(default_factory=list)

    def add(self, status: int, seconds: float) -> None:
        """Count an answer."""
        self.statuses[status] = self.statuses.get(status, 0) + 1
        self.seconds.append(seconds)

    def percentile(self, percent: int) -> float:
        """Return the seconds that `percent` % of the answers did not exceed."""
        return statistics.quantiles(self.seconds, n=100, method="inclusive")[percent - 1]


class Client:
    """One connection, opened again when the server has closed it."""

    def __init__(self, base: str, coding: str = "br") -> None:
        parts, self._coding = urlsplit(base), coding
        self._host, self._port = str(parts.hostname), int(parts.port or 80)
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def get(self, path: str) -> tuple[int, bytes]:
        """Return status and body, as compressed as they come."""
        try:
            return await self._get(path)
        except (
            OSError,
            asyncio.IncompleteReadError,
        ):  # closed as idle, just as we asked: any browser asks again
            self.close()
            return await self._get(path)

    async def _get(self, path: str) -> tuple[int, bytes]:
        if self._streams is None:
            self._streams = await asyncio.open_connection(self._host, self._port)
        reader, writer = self._streams
        lines = (f"GET {path} HTTP/1.1", f"Host: {self._host}", f"Accept-Encoding: {self._coding}", "", "")
        writer.write("\r\n".join(lines).encode())
        head = await reader.readuntil(b"\r\n\r\n")
        length = _LENGTH.search(head)
        return int(head[9:12]), await reader.readexactly(int(length[1]) if length else 0)

    def close(self) -> None:
        """Close the connection."""
        if self._streams:
            self._streams[1].close()
            self._streams = None


async def ask(client: Client, path: str, tally: Tally) -> None:
    """Ask for `path` and count the answer; none at all has status 0."""
    began, status = time.monotonic(), 0
    with suppress(OSError, TimeoutError, asyncio.IncompleteReadError):
        status, _ = await asyncio.wait_for(client.get(path), PATIENCE)
    if not status:
        client.close()
    tally.add(status, time.monotonic() - began)


async def whole_page(base: str) -> list[str]:
    """Return all addresses of the page: what it names, what Dash asks for, and every published file."""
    plain = Client(base)
    plain_page = await _plain(plain, "/")
    revision = json.loads(await _plain(plain, "/healthz"))["revision"]
    manifest = json.loads(await _plain(plain, f"/data/manifest.{revision}.json"))
    plain.close()
    files = sorted(entry["name"] for entry in manifest["files"].values())
    named = ["/_dash-layout", "/_dash-dependencies", *_NAMED.findall(plain_page)]
    return [
        "/",
        *dict.fromkeys(named),
        f"/data/manifest.{revision}.json",
        *(f"/data/{name}" for name in files),
    ]


async def _plain(client: Client, path: str) -> str:
    """Return a text as it is, without a content coding."""
    reader, writer = await asyncio.open_connection(client._host, client._port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {client._host}\r\nConnection: close\r\n\r\n".encode())
    _, _, body = (await reader.read()).partition(b"\r\n\r\n")
    writer.close()
    return body.decode()


async def open_page(base: str, paths: Sequence[str], tally: Tally, coding: str = "br") -> list[Client]:
    """Open the whole page as a browser does; return its connections."""
    began = time.monotonic()
    clients = [Client(base, coding) for _ in range(CONNECTIONS)]
    await ask(clients[0], paths[0], tally)
    left = iter(paths[1:])

    async def work(client: Client) -> None:
        for path in left:
            await ask(client, path, tally)

    await asyncio.gather(*(work(client) for client in clients))
    tally.pages.append(time.monotonic() - began)
    return clients


async def read_on(
    clients: Sequence[Client], paths: Sequence[str], tally: Tally, until: float, at: int
) -> None:
    """Ask for a file every `PAUSE` seconds, on one connection after another, up to the moment `until`."""
    await asyncio.sleep(PAUSE * (at % 100) / 100)
    turn = at
    while time.monotonic() < until:
        await ask(clients[turn % len(clients)], paths[turn % len(paths)], tally)
        turn += 1
        await asyncio.sleep(PAUSE)


@asynccontextmanager
async def held(base: str, count: int) -> AsyncIterator[None]:
    """Hold `count` connections of the four kinds; one that the server closes is opened again."""
    kinds = list(HELD.values())
    opened = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(_hold(base, *kinds[turn % len(kinds)], opened)) for turn in range(count)]
    for _ in range(count):
        await opened.acquire()
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _hold(base: str, first: bytes, drip: bytes, opened: asyncio.Semaphore) -> None:
    parts = urlsplit(base)
    while True:
        with suppress(OSError):
            reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
            try:
                writer.write(first)
                opened.release()
                while not reader.at_eof():
                    with suppress(TimeoutError):
                        await asyncio.wait_for(reader.read(65_536), DRIP)
                    writer.write(drip)
            finally:
                writer.close()


async def crowd(base: str, readers: int, seconds: float, coding: str = "br") -> tuple[Tally, Tally]:
    """Let `readers` open the page and read on for `seconds`; return what they got meanwhile, and then."""
    paths = await whole_page(base)
    opening, reading = Tally(), Tally()
    until = time.monotonic() + seconds

    async def reader(at: int) -> None:
        await asyncio.sleep(SPREAD * at / readers)
        clients = await open_page(base, paths, opening, coding)
        await asyncio.sleep(max(0.0, until - seconds + warm - time.monotonic()))
        files = [path for path in paths if path.startswith("/data/")]
        await read_on(clients, files, reading, until, at)
        for client in clients:
            client.close()

    warm = min(seconds / 3, 60.0)  # all have their page before anybody's reading on is measured
    await asyncio.gather(*(reader(at) for at in range(readers)))
    return opening, reading


def many_files() -> None:
    """Let this process open as many connections as the system lets it."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def report(opening: Tally, reading: Tally) -> Iterator[str]:
    """Yield lines on what a crowd got."""
    yield _told("opening", opening)
    pages = sorted(opening.pages)
    yield f"whole pages: {len(pages)}, median {statistics.median(pages):.2f} s, worst {pages[-1]:.2f} s"
    yield _told("reading on", reading)


def _told(name: str, tally: Tally) -> str:
    """Return a line on what readers got."""
    times = ", ".join(f"p{percent} {tally.percentile(percent) * 1000:.0f} ms" for percent in (50, 95, 99))
    return f"{name}: {len(tally.seconds)} answers {tally.statuses}, {times}, worst {max(tally.seconds):.2f} s"


async def _main(base: str, readers: int, seconds: float, attackers: int) -> None:
    async with held(base, attackers):
        opening, reading = await crowd(base, readers, seconds)
    for line in report(opening, reading):
        print(line)


if __name__ == "__main__":
    many_files()
    asyncio.run(_main(sys.argv[1], *map(int, sys.argv[2:5])))
