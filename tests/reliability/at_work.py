"""Programs that work on a bundle or a store in a process of their own, where they can be killed.

The processes are forks of one that has read all modules already, so that each begins within milliseconds.
"""

from __future__ import annotations

import datetime as dt
import json
import multiprocessing
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from dashboard.server import serve
from geodata import bundle
from geodata.files import sha256
from geodata.publishing import recipe
from geodata.store import ParquetStore
from tests.dashboard.conftest import FILES, HEAD
from tests.maps import SOURCE, square, table

__all__ = ["AtWork", "at_work", "check_served", "check_turn", "publish", "put", "serve_bundle", "turn"]

Say = Callable[[object], None]
FIRST_DAY = dt.date(2024, 8, 6)
FOR_EVER = 100_000


@dataclass(frozen=True)
class AtWork:
    """A process that has begun, and what it said when it did."""

    process: BaseProcess
    said: Any

    def kill(self) -> None:
        """End it as ``kill -9`` does."""
        self.process.kill()
        self.process.join()

    def end_code(self) -> int | None:
        """Wait for its end and return its exit code."""
        self.process.join()
        return self.process.exitcode


@contextmanager
def at_work(program: Callable[..., None], *arguments: object) -> Iterator[AtWork]:
    """Run `program` with `arguments` until it has begun; what still runs at the end is killed."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_begin, args=(program, theirs, arguments))
    process.start()
    theirs.close()
    try:
        with ours:
            yield AtWork(process, ours.recv())
    finally:
        process.kill()
        process.join()


def _begin(program: Callable[..., None], pipe: Connection, arguments: tuple[object, ...]) -> None:
    program(pipe.send, *arguments)


def turn(number: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the files and the head of a publication that tell which one they belong to."""
    files = {f"timeline-{name}": [number, name, "x" * 20_000] for name in "abcdef"}
    return {**FILES, **files}, {**HEAD, "turn": number}


def check_turn(folder: Path) -> int:
    """Return which publication is in `folder`, after checking that all of it is of that one."""
    manifest = bundle.read_manifest(folder)
    contents = [bundle.read_file(folder, manifest, name) for name in manifest["files"]]
    told = {content[0] for content in contents if isinstance(content, list)}
    assert told == {manifest["turn"]}, "files of two publications in one manifest"
    return int(manifest["turn"])


def publish(say: Say, folder: Path, first: int = 0, count: int = FOR_EVER) -> None:
    """Publish `count` times, each time with other content."""
    say("begun")
    for number in range(first, first + count):
        recipe._write_alone(folder, *turn(number), offered=())


def put(say: Say, folder: Path, first: int = 0, count: int = FOR_EVER) -> None:
    """Put `count` days into a store, one after the other."""
    say("begun")
    for number in range(first, first + count):
        day = FIRST_DAY + dt.timedelta(days=number)
        ParquetStore(folder).put(SOURCE, table({day.isoformat(): {"ukraine": square(35.2, 51.1)}}))


def serve_bundle(say: Say, folder: Path, port: int = 0) -> None:
    """Serve a bundle, and say at which address."""
    options = ["--bundle", str(folder), "--port", str(port)]
    serve.run(options, lambda text: say(text.split()[3].rstrip("/")))


def check_served(address: str) -> int:
    """Return how many files the server at `address` has, after reading all of the newest publication."""
    revision = json.loads(_get(f"{address}/healthz"))["revision"]
    manifest = json.loads(_get(f"{address}/data/manifest.{revision}.json"))
    for entry in manifest["files"].values():
        body = _get(f"{address}/data/{entry['name']}")
        assert sha256(body) == entry["sha256"]
    assert b"<title>Salient" in _get(f"{address}/")
    return len(manifest["files"])


def _get(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=60) as answer:
        body: bytes = answer.read()
    return body
