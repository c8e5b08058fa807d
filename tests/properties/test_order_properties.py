"""Neither the order of files, nor a second import, nor the seed of hashes changes what is published."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from geodata.__main__ import main
from geodata.publishing.recipe import publish
from geodata.store import ParquetStore
from tests.geodata.importers.fixtures import collection, feature, polygon, ring

MIDNIGHT, DAY, HOUR = 1740787200, 86_400, 3_600  # 1 March 2025
ORDERS, LONG_ORDERS = 2, 20
SEEDS = 8  # of other processes; this one has a seed of its own
FILLS = ("#01579b", "#a52714", "#bdbdbd")

# Imports and publishes without the reconstructions, which take minutes.
PUBLISH = """
import sys
from pathlib import Path
from geodata import chronicle
from tests.properties.test_order_properties import import_and_publish
chronicle.ensure = lambda *_: None
import_and_publish(Path(sys.argv[1]), Path(sys.argv[2]))
"""


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Maps of four days, two of them published twice; the later one counts."""
    folder = tmp_path / "files"
    folder.mkdir()
    moments = [day * DAY + hour * HOUR for day in range(4) for hour in ((1, 9) if day % 2 else (5,))]
    for number, moment in enumerate(moments):
        shapes = [
            feature(
                polygon(ring(35.2 + 0.11 * place, 51.1 + 0.02 * number)),
                fill=fill,
                name=f"a /// {fill} /// b",
            )
            for place, fill in enumerate(FILLS)
        ]
        (folder / f"{MIDNIGHT + moment}.geojson").write_bytes(collection(*shapes))
    return sorted(folder.iterdir())


def _kept(folder: Path) -> tuple[str, list[object]]:
    """Return all that a store says of its source, but for when and in which order it was imported."""
    store = ParquetStore(folder)
    judged = [
        dataclasses.replace(item, revision=dataclasses.replace(item.revision, sequence=0, imported_at=""))
        for item in store.judged("deepstate")
    ]
    issues = sorted(map(repr, store.issues("deepstate")))
    return store.select("deepstate", revisions=True).to_json(), [judged, issues, store.known("deepstate")]


def _import(store: Path, files: list[Path]) -> None:
    assert main(["import", "deepstate", *map(str, files), "--store", str(store)]) == 0


@pytest.mark.promise("Files may be imported in any order, and again: the store says the same.")
def test_an_import_is_idempotent_and_knows_no_order(
    files: list[Path], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    _import(tmp_path / "first", files)
    wanted = _kept(tmp_path / "first")
    _import(tmp_path / "first", files)
    assert _kept(tmp_path / "first") == wanted
    chance = random.Random(20250312)  # noqa: S311
    for number in range(LONG_ORDERS if request.config.getoption("--long") else ORDERS):
        mixed = chance.sample(files, len(files))
        store = tmp_path / f"mixed{number}"
        _import(store, mixed[:2])
        _import(store, mixed[1:])
        assert _kept(store) == wanted


@pytest.mark.promise("The same files give the same bytes of a publication, whatever the seed of hashes.")
@pytest.mark.long  # a publication takes seconds
def test_a_publication_has_the_same_bytes_for_any_seed_of_hashes(
    files: list[Path],
    tmp_path: Path,
    record_property,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("geodata.chronicle.ensure", lambda *_: None)
    record_property("seeds", SEEDS)
    import_and_publish(files[0].parent, tmp_path / "here")
    wanted = _hashes(tmp_path / "here")
    assert "manifest.json" in wanted
    for seed in range(SEEDS):
        _publish_apart(files[0].parent, tmp_path / str(seed), seed)
        assert _hashes(tmp_path / str(seed)) == wanted


def import_and_publish(files: Path, folder: Path) -> None:
    """Import what is in `files` and publish it, in `folder`."""
    _import(folder / "store", [files])
    publish(ParquetStore(folder / "store"), folder / "bundle")


def _publish_apart(files: Path, folder: Path, seed: int) -> None:
    command = [sys.executable, "-c", PUBLISH, str(files), str(folder)]
    env = {**os.environ, "PYTHONHASHSEED": str(seed)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
    assert done.returncode == 0, done.stderr


def _hashes(folder: Path) -> dict[str, str]:
    files = sorted((folder / "bundle").glob("*.json"))
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
