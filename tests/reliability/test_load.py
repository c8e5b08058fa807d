"""Many readers at once, beside those who only hold connections: everybody is answered, and memory stays flat.

The short form asserts no time. The long form, of ten minutes, does: that is what is promised.
"""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.browser.server import serving
from tests.reliability import load
from tests.reliability.load import Client, Tally, ask

READERS, ATTACKERS, SECONDS = 200, 500, 600
STEADY = 0.250  # seconds that 99 of 100 answers to a reader who reads on take at most
GROWTH = 1.25  # memory at the end, of that after the first third
PICTURES = 20
GOOD = 20  # requests of a good client beside the attackers


@pytest.fixture(scope="module")
def address(shipped_bundle: Path) -> Iterator[str]:
    """The address of a server with the data that ship."""
    load.many_files()
    with serving(shipped_bundle) as base:
        yield base


async def _beside_attackers(base: str, attackers: int) -> Tally:
    """Return what a good client gets, on one connection and on new ones, while others are held."""
    tally = Tally()
    async with load.held(base, attackers):
        steady = Client(base)
        for _ in range(GOOD):
            fresh = Client(base)
            await ask(steady, "/healthz", tally)
            await ask(fresh, "/", tally)
            fresh.close()
        steady.close()
    return tally


@pytest.mark.promise("A crowd of readers gets the whole page, also beside connections that are held.")
def test_all_readers_get_the_whole_page(address: str) -> None:
    readers = 8
    paths = asyncio.run(load.whole_page(address))
    assert sum(path.startswith("/data/") for path in paths) > 5
    assert sum(path.startswith("/modules/") for path in paths) == 2
    opening, _ = asyncio.run(load.crowd(address, readers, seconds=0, coding="gzip"))
    assert opening.statuses == {200: readers * len(paths)}
    assert len(opening.pages) == readers


@pytest.mark.promise("A crowd of readers gets the whole page, also beside connections that are held.")
def test_a_good_client_is_answered_beside_more_attackers_than_there_are_threads(address: str) -> None:
    """The server's former limit was 100 connections: 105 of them shut everybody out."""
    assert asyncio.run(_beside_attackers(address, 160)).statuses == {200: 2 * GOOD}


@asynccontextmanager
async def _pictures(base: str) -> AsyncIterator[Tally]:
    """Ask for pictures all the while, two at once, none of them twice."""
    tally = Tally()

    async def draw(start: int) -> None:
        client = Client(base)
        for number in range(start, PICTURES, 2):
            await ask(client, f"/snapshot.png?date=2025-03-13&size=480x{320 + number}&curve=0", tally)
        client.close()

    tasks = [asyncio.create_task(draw(start)) for start in range(2)]
    yield tally
    await asyncio.gather(*tasks)


async def _ten_minutes(base: str) -> tuple[Tally, Tally, Tally, list[int]]:
    memory: list[int] = []

    async def weigh() -> None:
        for _ in range(2):
            await asyncio.sleep(SECONDS / 3)
            memory.append(_memory(base))

    async with load.held(base, ATTACKERS), _pictures(base) as pictures:
        weighing = asyncio.create_task(weigh())
        opening, reading = await load.crowd(base, READERS, SECONDS)
        await weighing
    memory.append(_memory(base))
    return opening, reading, pictures, memory


def _memory(base: str) -> int:
    """Return how many kB of memory the server at `base` holds."""
    listed = subprocess.run(["ps", "-ww", "-eo", "rss,args"], capture_output=True, text=True, check=True)
    port = base.rpartition(":")[2]
    return next(int(row.split()[0]) for row in listed.stdout.splitlines() if row.endswith(f"--port {port}"))


@pytest.mark.promise("A crowd of readers gets the whole page, also beside connections that are held.")
@pytest.mark.long
def test_ten_minutes_of_readers_pictures_and_attackers(
    address: str, record_property: Callable[[str, object], None], capsys: pytest.CaptureFixture[str]
) -> None:
    opening, reading, pictures, memory = asyncio.run(_ten_minutes(address))
    with capsys.disabled():
        print("\n", *load.report(opening, reading), f"memory: {memory} kB", sep="\n")
    for share in (50, 95, 99):
        record_property(f"reading on, p{share}, ms", round(reading.percentile(share) * 1000))
    record_property("whole pages of all readers at once, slowest, s", round(max(opening.pages), 1))
    record_property("memory, MB", " to ".join(str(round(kb / 1024)) for kb in (min(memory), max(memory))))
    assert set(opening.statuses) == set(reading.statuses) == {200}
    assert len(opening.pages) == READERS
    assert set(pictures.statuses) == {200}
    assert max(memory) <= memory[0] * GROWTH
    assert reading.percentile(99) <= STEADY
