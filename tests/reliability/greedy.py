"""One client asks for all the films there are, and others for a still or a film at a time.

``python -m tests.reliability.greedy http://127.0.0.1:8050 60`` prints what each of them gets in a minute.
Each client has an address of its own of the loopback network, which on Linux needs no setting up.
"""

from __future__ import annotations

import datetime as dt
import itertools
import statistics
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection
from urllib.parse import urlsplit

GREEDY = "127.0.0.2"
OTHERS = ("127.0.0.3", "127.0.0.4", "127.0.0.5")
THREADS = 14  # of the greedy client
PAUSE = 0.2  # seconds that a thread of it waits before it asks again: it does not heed Retry-After
PATIENCE = 300
FIRST = dt.date(2024, 8, 10)


@dataclass(frozen=True)
class Asked:
    """An answer: who got it, of what kind it is, its status, and after how many seconds it came."""

    client: str
    kind: str
    status: int
    seconds: float


@dataclass
class Tally:
    """What clients got."""

    answers: list[Asked] = field(default_factory=list)

    def of_others(self, kind: str) -> list[Asked]:
        """Return the answers of a kind that the others got."""
        return [one for one in self.answers if one.client != GREEDY and one.kind == kind]

    def of_greedy(self) -> list[Asked]:
        """Return the answers of the greedy client."""
        return [one for one in self.answers if one.client == GREEDY]


def ask(base: str, client: str, path: str) -> Asked:
    """Return how the server at `base` answers `client`."""
    parts, began = urlsplit(base), time.monotonic()
    connection = HTTPConnection(str(parts.hostname), parts.port, PATIENCE, source_address=(client, 0))
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        kind = path[1:].partition(".")[0]
        return Asked(client, kind, answer.status, time.monotonic() - began)
    finally:
        connection.close()


def films(size: str, days: int) -> Iterator[str]:
    """Yield addresses of films of so many days, all different."""
    for number in itertools.count():
        first = FIRST + dt.timedelta(days=number % 150)
        period = f"from={first}&to={first + dt.timedelta(days=days - 1)}"
        yield f"/animation.mp4?size={size}&{period}&speed={7 + number // 150}&source=chronicle"


def stills_and_films(number: int) -> Iterator[str]:
    """Yield addresses of stills and of films of a month, in turn, all different; and for each `number`."""
    for turn in itertools.count(number, len(OTHERS)):
        date = FIRST + dt.timedelta(days=turn % 300)
        size = f"size=960x{540 + turn // 300}"
        yield f"/snapshot.png?date={date}&{size}"
        yield f"/animation.mp4?{size}&from={date}&to={date + dt.timedelta(days=29)}&source=chronicle"


def scramble(base: str, seconds: float) -> Tally:
    """Let one client be greedy for `seconds`, and others ask meanwhile; return what they all got."""
    tally, until = Tally(), time.monotonic() + seconds
    wanted = iter(list(itertools.islice(films("1280x720", 180), 100_000)))  # threads may share no generator

    def greed() -> None:
        while time.monotonic() < until:
            tally.answers.append(ask(base, GREEDY, next(wanted)))
            time.sleep(PAUSE)

    def modesty(number: int) -> None:
        paths = stills_and_films(number)
        while time.monotonic() < until:
            tally.answers.append(ask(base, OTHERS[number], next(paths)))

    with ThreadPoolExecutor(THREADS + len(OTHERS)) as threads:
        began = [threads.submit(greed) for _ in range(THREADS)]
        began += [threads.submit(modesty, number) for number in range(len(OTHERS))]
    for one in began:
        one.result()
    return tally


def told(answers: list[Asked]) -> str:
    """Return how many of `answers` are pictures, and how long these took."""
    took = sorted(one.seconds for one in answers if one.status == 200)
    times = f", median {statistics.median(took):.1f} s, worst {took[-1]:.1f} s" if took else ""
    return f"{len(took)} of {len(answers)} came{times}"


def _main(base: str, seconds: float) -> None:
    tally = scramble(base, seconds)
    print(f"stills of others: {told(tally.of_others('snapshot'))}")
    print(f"films of others: {told(tally.of_others('animation'))}")
    print(f"films of the greedy client: {told(tally.of_greedy())}")


if __name__ == "__main__":
    _main(sys.argv[1], float(sys.argv[2]))
