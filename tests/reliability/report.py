"""What the reliability tests promise, as a table with the figures of the last run.

A test is marked with what it promises, ``@pytest.mark.promise("...")``, and records its figures with
`record_property`. ``pytest --report FILE`` writes the table; ``make reliability`` does so.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

__all__ = ["Report"]

_HEAD = """# Reliability

Written by the tests. `make reliability` runs their long forms; the same, shorter, are part of `make test`.
The run below was of the {form} forms, on {date} with {machine}.

"""


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
            self._note(str(mark.args[0]), item.nodeid, report)
        return report

    def _note(self, promise: str, test: str, report: pytest.TestReport) -> None:
        row = self._rows.setdefault(promise, _Row())
        row.tests[test.split("[")[0]] = report.outcome
        row.figures += [f"{name}: {value}" for name, value in report.user_properties]

    def pytest_sessionfinish(self) -> None:
        """Write the table."""
        if self._rows:
            self._path.write_text(_head(self._form) + "".join(self._lines()), encoding="utf-8")

    def _lines(self) -> Iterator[str]:
        yield "| promise | tested by | outcome | figures |\n|---|---|---|---|\n"
        for promise, row in self._rows.items():
            tests = "<br>".join(f"`{test.removeprefix('tests/')}`" for test in row.tests)
            outcome = ", ".join(sorted(set(row.tests.values())))
            yield f"| {promise} | {tests} | {outcome} | {'<br>'.join(row.figures)} |\n"


def _head(form: str) -> str:
    date = dt.datetime.now(dt.UTC).date().isoformat()
    machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    return _HEAD.format(form=form, date=date, machine=machine)
