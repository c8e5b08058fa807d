"""The publication that the pictures of the tests are drawn from: the data that ship."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.briefing.edition import Edition, open_edition


@pytest.fixture(scope="session")
def edition(shipped_bundle: Path) -> Edition:
    """Return the newest publication of that bundle."""
    return open_edition(shipped_bundle)
