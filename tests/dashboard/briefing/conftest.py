"""The publication that the pictures of the tests are drawn from: the data that ship."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.briefing.edition import Edition, open_edition
from geodata.publish import publish
from geodata.store import ParquetStore


@pytest.fixture(scope="session")
def shipped(chronicle_store: ParquetStore, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the bundle of the data that ship."""
    folder = tmp_path_factory.mktemp("pictures")
    publish(chronicle_store, folder)
    return folder


@pytest.fixture(scope="session")
def edition(shipped: Path) -> Edition:
    """Return the newest publication of that bundle."""
    return open_edition(shipped)
