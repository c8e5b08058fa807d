"""``kill -9`` at any moment leaves a bundle and a store that open, old or new, never mixed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit

import pytest

from geodata import bundle
from geodata.store import ParquetStore
from tests.maps import SOURCE, square, table
from tests.reliability.at_work import (
    AtWork,
    at_work,
    check_served,
    check_turn,
    publish,
    put,
    serve_bundle,
    turn,
)
from tests.reliability.disk.power_loss import tree

ROUNDS, SERVERS, LONG_ROUNDS = 8, 3, 200
READERS = 4


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> int:
    return LONG_ROUNDS if request.config.getoption("--long") else ROUNDS


@pytest.fixture
def servers(request: pytest.FixtureRequest) -> int:
    return LONG_ROUNDS if request.config.getoption("--long") else SERVERS


@pytest.fixture
def moments() -> Iterator[float]:
    """Seconds after which to kill."""
    chance = random.Random(20250313)  # noqa: S311 - moments, not secrets
    return iter(lambda: chance.uniform(0, 0.1), None)


def _kill_somewhere(worker: AtWork, moment: float) -> None:
    worker.process.join(moment)
    assert worker.process.is_alive()
    worker.kill()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A bundle."""
    bundle.write(tmp_path / "bundle", *turn(-1))
    return tmp_path / "bundle"


@pytest.mark.promise("A publish that is killed at any moment leaves the old one or the new one, whole.")
def test_a_killed_publish_leaves_a_bundle_that_is_whole(
    folder: Path, rounds: int, moments: Iterator[float], record_property
) -> None:
    record_property("kills", rounds)
    for _ in range(rounds):
        with at_work(publish, folder) as worker:
            _kill_somewhere(worker, next(moments))
        check_turn(folder)
        assert bundle.find_faults(folder) == ()


@pytest.mark.promise("An import that is killed at any moment leaves a store that opens, with what it held.")
def test_a_killed_put_leaves_a_store_that_opens(
    tmp_path: Path, rounds: int, moments: Iterator[float], record_property
) -> None:
    record_property("kills", rounds)
    store = ParquetStore(tmp_path)
    store.put(SOURCE, table({"2024-01-01": {"ukraine": square(35.2, 51.1)}}))
    kept = {"2024-01-01"}
    for number in range(rounds):
        with at_work(put, tmp_path, number) as worker:
            _kill_somewhere(worker, next(moments))
        days = set(store.select("hand")["date"])
        assert days >= kept
        kept = days


@pytest.mark.promise("Who reads while others publish sees one publication, never two mixed.")
def test_readers_of_a_busy_bundle_never_see_two_publications_mixed(
    folder: Path, rounds: int, record_property
) -> None:
    record_property("reads", rounds * 20)
    with at_work(publish, folder):
        for _ in range(rounds * 20):
            check_turn(folder)


def _read_until_it_ends(address: str) -> int:
    """Read all that a server has, again and again, until nobody answers; return how often it was whole."""
    count = 0
    with suppress(HTTPException, ConnectionError, TimeoutError, OSError):
        while True:
            try:
                check_served(address)
            except HTTPError as error:
                raise AssertionError(f"{error.code} of {error.url}") from error
            count += 1
    return count


def _kill_server(folder: Path, port: int, moment: float) -> tuple[int, int]:
    """Start a server, check what it has, kill it while it is read; return its port and the reads."""
    with at_work(serve_bundle, folder, port) as server, ThreadPoolExecutor(READERS) as threads:
        address = str(server.said)
        assert check_served(address)
        crowd: list[Future[int]] = [threads.submit(_read_until_it_ends, address) for _ in range(READERS)]
        wait(crowd, moment)
        server.kill()
        return urlsplit(address).port or 0, sum(reader.result() for reader in crowd)


@pytest.mark.promise(
    "A server killed at any moment answers whole once it is started again; others see nothing."
)
def test_a_killed_server_leaves_everything_as_it_was(
    folder: Path, servers: int, moments: Iterator[float], record_property
) -> None:
    before, port, reads = tree(folder), 0, 0
    with at_work(serve_bundle, folder) as other:
        for _ in range(servers):
            port, count = _kill_server(folder, port, next(moments))
            reads += count
            assert check_served(str(other.said))
    assert tree(folder) == before
    record_property("kills", servers)
    record_property("whole answers to readers of a killed server", reads)
