"""``kill -9`` at any moment leaves a bundle and a store that open, old or new, never mixed."""

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from geodata import bundle
from geodata.store import ParquetStore
from tests.maps import SOURCE, square, table

ROUNDS, LONG_ROUNDS = 8, 200

# Publishes repeatedly, each time with other content; a line says that the first turn begins.
PUBLISH = """
import sys
from pathlib import Path
from geodata import bundle
for turn in range(1_000_000):
    if turn == 0:
        print(flush=True)
    contents = {f"timeline-{name}": [turn, name, "x" * 20_000] for name in "abcdef"}
    bundle.write(Path(sys.argv[1]), contents, {"turn": turn})
"""
PUT = """
import sys
from pathlib import Path
from geodata.store import ParquetStore
from tests.maps import SOURCE, square, table
for turn in range(1_000_000):
    if turn == 0:
        print(flush=True)
    ParquetStore(Path(sys.argv[1])).replace(SOURCE, table({"2024-08-06": {"ukraine": square(35.2, 51.1)}}))
"""


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> int:
    return LONG_ROUNDS if request.config.getoption("--long") else ROUNDS


@contextmanager
def _at_work(program: str, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run `program` on `folder` until it has begun its first turn."""
    process = subprocess.Popen([sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE)
    try:
        assert process.stdout is not None
        assert process.stdout.readline()
        yield process
    finally:
        process.kill()
        process.communicate()


def _kill_somewhere(process: subprocess.Popen[bytes], moment: float) -> None:
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(moment)
    process.kill()
    process.wait()


def _check_bundle(folder: Path) -> None:
    manifest = bundle.read_manifest(folder)
    turns = {bundle.read_file(folder, manifest, name)[0] for name in manifest["files"]}
    assert turns == {manifest["turn"]}, "files of two publications in one manifest"


@pytest.mark.promise("A publish that is killed at any moment leaves the old one or the new one, whole.")
def test_a_killed_publish_leaves_a_bundle_that_is_whole(tmp_path: Path, rounds: int, record_property) -> None:
    record_property("kills", rounds)
    bundle.write(tmp_path, {"timeline-a": [-1]}, {"turn": -1})
    chance = random.Random(20250313)  # noqa: S311 - moments to kill at, not secrets
    for _ in range(rounds):
        with _at_work(PUBLISH, tmp_path) as process:
            _kill_somewhere(process, chance.uniform(0, 0.1))
        _check_bundle(tmp_path)


@pytest.mark.promise("An import that is killed at any moment leaves a store that opens, with what it held.")
def test_a_killed_put_leaves_a_store_that_opens(tmp_path: Path, rounds: int, record_property) -> None:
    record_property("kills", rounds)
    store = ParquetStore(tmp_path)
    store.put(SOURCE, table({"2024-08-06": {"ukraine": square(35.2, 51.1)}}))
    chance = random.Random(20250313)  # noqa: S311
    for _ in range(rounds):
        with _at_work(PUT, tmp_path) as process:
            _kill_somewhere(process, chance.uniform(0, 0.1))
        assert len(store.select("hand")) == 3


@pytest.mark.promise("Who reads while others publish sees one publication, never two mixed.")
def test_readers_of_a_busy_bundle_never_see_two_publications_mixed(
    tmp_path: Path, rounds: int, record_property
) -> None:
    record_property("reads", rounds * 20)
    bundle.write(tmp_path, {"timeline-a": [-1]}, {"turn": -1})
    with _at_work(PUBLISH, tmp_path):
        for _ in range(rounds * 20):
            _check_bundle(tmp_path)
