"""Fifty pictures requested at once: the map is served all the while, and no request gets a 500."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import os
import random
import signal
import socket
import subprocess
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPMessage
from pathlib import Path

import pytest

from tests.browser.server import serving
from tests.reliability import greedy

CROWD = 50
DAYS = 350  # days with a map of the chronicle
LONG_ROUNDS = 10
LONG_KILLS = 200
PNG_END = b"IEND\xaeB`\x82"
SHARED, KILLED = 10_000, 20_000  # numbers that no round uses
PATIENCE = 120  # seconds
WAITING = 6  # places that this machine may take, unless another limit is set
LEAST_BEATS = 5  # answers about the map while pictures are drawn; an idle machine gives hundreds


@dataclass
class Answer:
    """An answer of the server."""

    status: int
    headers: HTTPMessage
    body: bytes


@pytest.fixture(scope="module")
def address(shipped_bundle: Path) -> Iterator[str]:
    """The address of a server with the data that ship."""
    with serving(shipped_bundle) as base:
        yield base


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> int:
    return LONG_ROUNDS if request.config.getoption("--long") else 1


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    return LONG_KILLS if request.config.getoption("--long") else 1


def _get(url: str) -> Answer:
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
            return Answer(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.headers, error.read())


def _picture(address: str, number: int) -> str:
    """Return the address of a picture, different for each `number`."""
    turn, day = divmod(number, DAYS)
    date = dt.date(2024, 8, 10) + dt.timedelta(days=day)
    return f"{address}/snapshot.png?date={date}&size=480x{320 + turn}&curve=0"


def _beats(address: str, crowd: list[Future[Answer]]) -> int:
    """Request the map until `crowd` has been answered, and return how often it was served."""
    count = 0
    while not all(request.done() for request in crowd):
        revision = json.loads(_get(f"{address}/healthz").body)["revision"]
        for path in ("/", "/healthz", f"/data/manifest.{revision}.json"):
            assert _get(address + path).status == 200
        count += 1
    return count


def _check(answers: list[Answer]) -> None:
    for answer in answers:
        assert answer.status in (200, 429, 503)
        if answer.status == 200:
            assert answer.body.startswith(b"\x89PNG")
            assert answer.body.endswith(PNG_END)
        else:
            assert int(answer.headers["Retry-After"]) > 0
            assert b"Ask again" in answer.body


@pytest.mark.promise("Of fifty who want a picture at once each gets it or is told when to ask again.")
def test_fifty_pictures_at_once_stall_nothing(address: str, rounds: int) -> None:
    for turn in range(rounds):
        with ThreadPoolExecutor(CROWD) as threads:
            urls = [_picture(address, turn * CROWD + number) for number in range(CROWD)]
            crowd = [threads.submit(_get, url) for url in urls]
            beats = _beats(address, crowd)
        answers = [request.result() for request in crowd]
        _check(answers)
        drawn = sum(answer.status == 200 for answer in answers)
        assert WAITING <= drawn < CROWD
        assert beats >= LEAST_BEATS


@pytest.mark.promise("Many who want the same picture share one job and get the same bytes.")
def test_fifty_who_want_the_same_all_get_it_in_the_end(address: str) -> None:
    """They share one job; a request that found all places taken gets it by asking again."""
    with ThreadPoolExecutor(CROWD) as threads:
        crowd = [threads.submit(_get, _picture(address, SHARED)) for _ in range(CROWD)]
    _check([request.result() for request in crowd])
    again = _get(_picture(address, SHARED))
    assert again.status == 200
    assert {request.result().body for request in crowd if request.result().status == 200} == {again.body}


@pytest.mark.promise("A process that draws and is killed is replaced; who waits gets a picture or is told.")
def test_workers_that_are_killed_at_work_are_replaced(address: str, kills: int, record_property) -> None:
    chance = random.Random(20250313)  # noqa: S311 - moments to kill at, not secrets
    for turn in range(kills):
        pictures = [_picture(address, KILLED + 2 * turn + number) for number in range(2)]
        with ThreadPoolExecutor(2) as threads:
            crowd = [threads.submit(_get, picture) for picture in pictures]
            wait(crowd, chance.uniform(0, 2), FIRST_COMPLETED)
            _kill_a_worker(address, chance)
            assert _get(f"{address}/readyz").status == 200
        _check([request.result() for request in crowd])
    assert _get(pictures[0]).status == 200
    record_property("kills of a worker", kills)


def _kill_a_worker(address: str, chance: random.Random) -> None:
    """End one of the processes that draw for the server at `address`, once there is one."""
    while not (workers := _workers(address)):
        assert _get(f"{address}/healthz").status == 200
    with suppress(ProcessLookupError):  # it was replaced meanwhile
        os.kill(chance.choice(workers), signal.SIGKILL)


def _workers(address: str) -> list[int]:
    """Return the ids of the processes that draw for the server at `address`."""
    port = address.rpartition(":")[2]
    listed = subprocess.run(
        ["ps", "-ww", "-eo", "pid,ppid,args"], capture_output=True, text=True, check=True
    ).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()[1:]]
    server = next(pid for pid, _, args in rows if args.endswith(f"--port {port}"))
    return [int(pid) for pid, parent, args in rows if parent == server and "pictures.worker" in args]


@pytest.fixture
def many_addresses() -> None:
    """Skip where the loopback network has one address."""
    for client in (greedy.GREEDY, *greedy.OTHERS):
        with socket.socket() as probe:
            try:
                probe.bind((client, 0))
            except OSError as error:
                pytest.skip(f"needs {client} as an address of this machine ({error.strerror})")


@pytest.mark.promise("One client takes neither the places nor the turns of others who want pictures.")
@pytest.mark.usefixtures("many_addresses")
def test_who_asks_for_fourteen_films_at_once_shuts_nobody_out(address: str) -> None:
    with ThreadPoolExecutor(greedy.THREADS + 2) as threads:
        films = itertools.islice(greedy.films("320x320", 5), greedy.THREADS)
        greed = [threads.submit(greedy.ask, address, greedy.GREEDY, path) for path in films]
        modest = itertools.islice(greedy.films("322x320", 5), 1)
        paths = [*modest, "/snapshot.png?date=2025-03-12&size=322x320"]
        others = [threads.submit(greedy.ask, address, greedy.OTHERS[0], path) for path in paths]
        assert [one.result().status for one in others] == [200, 200]
    assert {one.result().status for one in greed} == {200, 429}


@pytest.mark.promise("One client takes neither the places nor the turns of others who want pictures.")
@pytest.mark.long
@pytest.mark.usefixtures("many_addresses")
def test_others_get_their_stills_and_films_while_one_client_asks_for_all_there_are(
    address: str, record_property: Callable[[str, object], None], capsys: pytest.CaptureFixture[str]
) -> None:
    tally = greedy.scramble(address, 120)
    of_others = {kind: tally.of_others(kind) for kind in ("snapshot", "animation")}
    for kind, answers in of_others.items():
        record_property(f"{kind}s of others", greedy.told(answers))
    record_property("films of the greedy client", greedy.told(tally.of_greedy()))
    with capsys.disabled():
        print(*(f"\n{kind}: {greedy.told(answers)}" for kind, answers in of_others.items()))
    assert {one.status for answers in of_others.values() for one in answers} == {200}
    assert min(len(answers) for answers in of_others.values()) >= len(greedy.OTHERS)
    assert {one.status for one in tally.of_greedy()} <= {200, 429}
