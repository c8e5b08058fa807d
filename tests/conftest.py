"""Fixtures that several test modules share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from geodata import chronicle
from geodata.store import ParquetStore

REAL_DATA = Path(os.environ.get("SALIENT_REAL_DATA") or Path(__file__).parents[2] / "shared" / "data")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--long``: the long form of the reliability tests."""
    parser.addoption("--long", action="store_true", help="run the long form of the reliability tests")


@pytest.fixture
def real_data() -> Path:
    """Return the folder of real source files, which are other people's and no part of the project."""
    if not REAL_DATA.is_dir():
        pytest.skip(f"needs real source files; there is no {REAL_DATA} (SALIENT_REAL_DATA names another)")
    return REAL_DATA


@pytest.fixture(scope="session")
def chronicle_store(tmp_path_factory: pytest.TempPathFactory) -> ParquetStore:
    """A store with both reconstructions, built once for all tests."""
    store = ParquetStore(tmp_path_factory.mktemp("store"))
    chronicle.ensure(store)
    return store
