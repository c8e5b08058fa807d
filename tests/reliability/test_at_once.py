"""Two publishers, two importers and two servers at the same time, on one bundle and one store."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.error import HTTPError

import pytest

from geodata import bundle
from geodata.store import ParquetStore
from geodata.store.integrity import damaged_files
from tests.maps import SOURCE, square, table
from tests.reliability.at_work import at_work, check_served, check_turn, publish, put, serve_bundle, turn

TURNS, LONG_TURNS = 6, 200  # publications or imports of each
SECOND = 1_000  # number of the first publication of the second publisher


@pytest.fixture
def turns(request: pytest.FixtureRequest) -> int:
    return LONG_TURNS if request.config.getoption("--long") else TURNS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A bundle."""
    bundle.write(tmp_path / "bundle", *turn(-1))
    return tmp_path / "bundle"


@pytest.mark.promise("Of two who publish at once each publishes whole, one after the other.")
def test_two_publishers_at_once(folder: Path, turns: int, record_property) -> None:
    seen = set()
    with at_work(publish, folder, 0, turns) as one, at_work(publish, folder, SECOND, turns) as two:
        while one.process.is_alive() or two.process.is_alive():
            seen.add(check_turn(folder))
        assert (one.end_code(), two.end_code()) == (0, 0)
    assert check_turn(folder) in (turns - 1, SECOND + turns - 1)
    assert bundle.find_faults(folder) == ()
    record_property("publications", 2 * turns)
    record_property("seen meanwhile", len(seen))


@pytest.mark.promise("Of two who publish at once each publishes whole, one after the other.")
def test_a_publisher_that_is_killed_holds_up_nobody(folder: Path, turns: int) -> None:
    with at_work(publish, folder) as one, at_work(publish, folder, SECOND, turns) as two:
        two.process.join(0.05)
        one.kill()
        assert two.end_code() == 0
    assert check_turn(folder) == SECOND + turns - 1
    assert bundle.find_faults(folder) == ()


@pytest.mark.promise("Two imports at once lose nothing of each other.")
def test_two_importers_at_once(tmp_path: Path, turns: int, record_property) -> None:
    store, kept, each = ParquetStore(tmp_path), 1, turns // 2
    store.put(SOURCE, table({"2024-01-01": {"ukraine": square(35.2, 51.1)}}))
    with at_work(put, tmp_path, 0, each) as one, at_work(put, tmp_path, each, each) as two:
        while one.process.is_alive() or two.process.is_alive():
            days = store.select("hand")["date"].nunique()
            assert days >= kept
            kept = days
        assert (one.end_code(), two.end_code()) == (0, 0)
    assert store.select("hand")["date"].nunique() == 1 + 2 * each
    assert damaged_files(tmp_path) == {}
    record_property("imports", 2 * each)


def _served(folder: Path, stack: ExitStack) -> Iterator[str]:
    for _ in range(2):
        yield str(stack.enter_context(at_work(serve_bundle, folder)).said)


def _is_served_whole(address: str, folder: Path) -> bool:
    """Tell whether all of a publication could be read; if not, so many came that it is kept no more."""
    revision = bundle.read_manifest(folder)["revision"]
    try:
        check_served(address)
    except HTTPError as error:
        told = error.code
    else:
        return True
    assert told in (404, 503)  # 503 in the moment in which it is removed
    assert not (folder / f"manifest.{revision}.json").exists()
    return False


def _revision(address: str) -> str:
    with urllib.request.urlopen(f"{address}/healthz", timeout=60) as answer:
        return str(json.load(answer)["revision"])


@pytest.mark.promise("Two servers on a bundle that is published anew answer whole, and end with the newest.")
def test_two_servers_and_two_publishers(folder: Path, turns: int, record_property) -> None:
    reads = 0
    with ExitStack() as stack:
        addresses = list(_served(folder, stack))
        one = stack.enter_context(at_work(publish, folder, 0, turns))
        two = stack.enter_context(at_work(publish, folder, SECOND, turns))
        while one.process.is_alive() or two.process.is_alive():
            reads += sum(_is_served_whole(address, folder) for address in addresses)
        assert (one.end_code(), two.end_code()) == (0, 0)
        newest = bundle.read_manifest(folder)["revision"]
        assert {_revision(address) for address in addresses} == {newest}
    record_property("publications", 2 * turns)
    record_property("whole reads", reads)
