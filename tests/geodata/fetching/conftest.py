"""A clock that does not wait, and tables that lead to a publisher on this machine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from geodata.fetching.clock import Clock
from geodata.fetching.dated_paths import DatedPath
from geodata.fetching.source_table import Bounds, Shape, SourceTable
from tests.publisher import Publisher

__all__ = ["NOW", "TestClock"]

NOW = dt.datetime(2025, 3, 14, 7, 0, tzinfo=dt.UTC)
Tabled = Callable[..., SourceTable]


@dataclass
class TestClock(Clock):
    """Time that passes only by waiting, which takes none."""

    __test__ = False

    passed: float = 0.0
    waits: list[float] = field(default_factory=list)

    def seconds(self) -> float:
        return self.passed

    def moment(self) -> dt.datetime:
        return NOW + dt.timedelta(seconds=self.passed)

    def wait(self, seconds: float) -> None:
        self.passed += seconds
        self.waits.append(seconds)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> TestClock:
    """A clock of the test; the waits between tries are its own, too."""
    made = TestClock()
    monkeypatch.setattr("tenacity.nap.time", SimpleNamespace(sleep=made.wait))
    return made


BOUNDS = Bounds(
    pause_seconds=1,
    connect_seconds=10,
    read_seconds=10,
    file_seconds=30,
    longest_wait_seconds=60,
    file_mb=0.01,
)


@pytest.fixture
def tabled(publisher: Publisher) -> Tabled:
    """Make a table of that publisher."""

    def make(shape: Shape = Shape.FOLDER, source: str = "owlmaps", **entries: object) -> SourceTable:
        at = publisher.address
        by_shape: dict[Shape, dict[str, object]] = {
            Shape.FOLDER: {"list": f"{at}/", "path": DatedPath("{YYYYMMDD}.json"), "file": f"{at}/{{path}}"},
            Shape.REPOSITORY: {
                "list": f"{at}/tree",
                "path": DatedPath("data/{YYYYMMDD}.json"),
                "file": f"{at}/raw/{{path}}",
            },
            Shape.HISTORY_API: {
                "last": f"{at}/last",
                "list": f"{at}/public",
                "file": f"{at}/{{id}}/geojson",
            },
        }
        values = {
            **by_shape[shape],
            "terms": "https://maps.test/terms",
            "list_types": ("application/json", "text/html"),
            "bounds": BOUNDS,
            "plain_loopback": True,
            **entries,
        }
        return SourceTable(source, shape, **values)  # type: ignore[arg-type]

    return make
