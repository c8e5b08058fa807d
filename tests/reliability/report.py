"""What the reliability tests promise, as a table with the figures of the last run.

A test is marked with what it promises, ``@pytest.mark.promise("...")``, and records its figures with
`record_property`. ``pytest --report FILE`` writes the table; ``make reliability`` does so. The long forms
take hours, so they may be run in parts: a row whose tests do not run now stays as it is.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

__all__ = ["Report"]

_HEAD = """# Reliability

Written by the tests. `make reliability` runs their long forms; the same, shorter, are part of `make test`.
Each row tells when its tests ran last, in which form and on which machine.

"""
_COLUMNS = "| promise | tested by | outcome | figures | last run |\n|---|---|---|---|---|\n"
_TESTS = Path(__file__).parents[1]


@dataclass
class _Row:
    """A promise, the tests of it, and what they measured."""

    tests: dict[str, str] = field(default_factory=dict)  # outcome by name
    figures: list[str] = field(default_factory=list)


class Report:
    """A plugin that writes ``path`` at the end of a run; `long` tells in which form the tests ran."""

    def __init__(self, path: Path, *, long: bool) -> None:
        self._path = path
        self._form = "long" if long else "short"
        self._rows: dict[str, _Row] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> Iterator[None]:
        """Note the outcome of a test that promises something."""
        report = yield
        mark = item.get_closest_marker("promise")
        if mark and (report.when == "call" or report.outcome != "passed"):
            figures = [f"{name}: {value}" for name, value in report.user_properties]
            self.note(str(mark.args[0]), item.nodeid, report.outcome, figures)
        return report

    def note(self, promise: str, test: str, outcome: str, figures: Sequence[str] = ()) -> None:
        """Note the outcome of a test, by its id with or without parameters."""
        row = self._rows.setdefault(promise, _Row())
        name = test.split("[")[0]
        if row.tests.get(name) != "failed":  # one failure of a test with parameters is a failure of the test
            row.tests[name] = outcome
        row.figures += figures

    def pytest_sessionfinish(self) -> None:
        """Write the table."""
        if not self._rows:
            return
        lines = {**self._kept(), **{promise: self._line(promise, row) for promise, row in self._rows.items()}}
        table = "".join(lines[promise] for promise in sorted(lines))
        self._path.write_text(_HEAD + _COLUMNS + table, encoding="utf-8")

    def _kept(self) -> dict[str, str]:
        """Return the rows of the file by promise, without those that no test makes any more."""
        if not self._path.exists():
            return {}
        made = "".join(path.read_text(encoding="utf-8") for path in sorted(_TESTS.rglob("test_*.py")))
        _, _, rows = self._path.read_text(encoding="utf-8").partition(_COLUMNS)
        kept = ((row.split(" | ")[0].removeprefix("| "), row) for row in rows.splitlines(keepends=True))
        return {promise: row for promise, row in kept if promise in made}

    def _line(self, promise: str, row: _Row) -> str:
        tests = "<br>".join(f"`{test.removeprefix('tests/')}`" for test in row.tests)
        outcome = ", ".join(sorted(set(row.tests.values())))
        cells = (promise, tests, outcome, "<br>".join(row.figures), f"{self._form}, {_run()}")
        return f"| {' | '.join(cells)} |\n"


def _run() -> str:
    date = dt.datetime.now(dt.UTC).date().isoformat()
    return f"{date}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
