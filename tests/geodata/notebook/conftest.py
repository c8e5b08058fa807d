"""The store with every kind of trouble that the tests of exports use, and one with two sources to compare."""

from __future__ import annotations

from dataclasses import replace

import pytest

from geodata.model import Control
from geodata.store import ParquetStore
from tests.geodata.exporting.conftest import put, troubled
from tests.maps import SOURCE, square

__all__ = ["troubled", "two_sources"]

# It maps no contested ground.
PLAIN = replace(SOURCE, id="plain", controls=(Control.UKRAINE, Control.RUSSIA), regions=("kursk",))
_HELD, _LESS, _GREY = square(35.2, 51.1), square(35.2, 51.1, 0.05), square(35.0, 51.25, 0.05)


@pytest.fixture(scope="session")
def two_sources(tmp_path_factory: pytest.TempPathFactory) -> ParquetStore:
    """The store. Read only."""
    store = ParquetStore(tmp_path_factory.mktemp("two"))
    put(store, SOURCE, {
        "2024-08-06": {"ukraine": _HELD, "contested": _GREY},
        "2024-08-09": {"ukraine": _HELD},  # incomplete
        "2024-08-12": {"ukraine": _LESS, "contested": _GREY},
    })  # fmt: skip
    put(store, PLAIN, {"2024-08-07": {"ukraine": _LESS}})
    return store
