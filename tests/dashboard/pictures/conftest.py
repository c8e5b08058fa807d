"""The publication that the pictures of the tests are drawn from: the data that ship."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.pictures.publication import Publication, open_publication


@pytest.fixture(scope="session")
def publication(shipped_bundle: Path) -> Publication:
    """Return the newest publication of that bundle."""
    return open_publication(shipped_bundle)
