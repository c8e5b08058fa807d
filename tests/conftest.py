"""Fixtures that several test modules share."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from geodata import chronicle
from geodata.publishing.recipe import publish
from geodata.store import ParquetStore
from tests.publisher import Publisher, listening
from tests.reliability.report import Report
from tests.rewritten import three_sources

REAL_DATA = Path(os.environ.get("SALIENT_REAL_DATA") or Path(__file__).parents[2] / "shared" / "data")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--long``: the long form of the reliability tests, and the tests marked ``long``."""
    parser.addoption("--long", action="store_true", help="run the long form of the reliability tests")
    parser.addoption(
        "--kept", type=Path, help="where the shipped store stays for the next run of the same code"
    )
    parser.addoption("--report", type=Path, help="where the table of what the tests promise is written")


def pytest_configure(config: pytest.Config) -> None:
    """Write that table, where one is wanted."""
    if path := config.getoption("--report"):
        config.pluginmanager.register(Report(path, long=config.getoption("--long")))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests marked ``long`` unless requested: `make reliability` does."""
    if config.getoption("--long"):
        return
    left_out = [item for item in items if item.get_closest_marker("long")]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


@pytest.fixture
def real_data() -> Path:
    """Return the folder of real source files, which belong to others and are not part of the project."""
    if not REAL_DATA.is_dir():
        pytest.skip(f"needs real source files; there is no {REAL_DATA} (SALIENT_REAL_DATA names another)")
    return REAL_DATA


@pytest.fixture
def publisher(monkeypatch: pytest.MonkeyPatch) -> Iterator[Publisher]:
    """A publisher of maps on this machine, asked without a proxy."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with listening() as made:
        yield made


@pytest.fixture(scope="session")
def _shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of a test run share."""
    own = tmp_path_factory.getbasetemp()
    return (own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own) / "shipped"


def _drawing_code() -> str:
    """Return the hash of the code and tables from which the shipped store is drawn."""
    above = ("claims", "commands", "explain", "measures", "notebook", "publishing", "validate")
    package = Path(__file__).parents[1] / "geodata"
    parts = (path.relative_to(package).parts for path in sorted(package.rglob("*")) if path.suffix != ".pyc")
    bodies = (package.joinpath(*part) for part in parts if part[0] not in above)
    told = hashlib.sha256()
    for path in filter(Path.is_file, bodies):
        told.update(path.read_bytes())
    return told.hexdigest()


@pytest.fixture(scope="session")
def chronicle_store(_shipped: Path, request: pytest.FixtureRequest) -> ParquetStore:
    """A store with both reconstructions, built once for all tests. Read only."""
    kept = request.config.getoption("--kept")
    store = ParquetStore(kept / _drawing_code() if kept else _shipped / "store")
    with FileLock(f"{_shipped}.store.lock"):
        chronicle.ensure(store)
    return store


@pytest.fixture(scope="session")
def shipped_bundle(_shipped: Path, chronicle_store: ParquetStore) -> Path:
    """The bundle of the data that ship, as `make run` publishes it, once for all tests. Read only."""
    folder = _shipped / "bundle"
    with FileLock(f"{_shipped}.bundle.lock"):
        if not (folder / "manifest.json").exists():
            publish(chronicle_store, folder)
    return folder


@pytest.fixture(scope="session")
def rewritten_bundle(_shipped: Path) -> Path:
    """The bundle of a source that rewrote its past, and of two that did not, once for all tests."""
    folder = _shipped / "rewritten"
    with FileLock(f"{_shipped}.rewritten.lock"), pytest.MonkeyPatch.context() as patch:
        patch.setattr("geodata.chronicle.ensure", lambda *_: None)
        if not (folder / "bundle" / "manifest.json").exists():
            publish(three_sources(folder / "store"), folder / "bundle")
    return folder / "bundle"
