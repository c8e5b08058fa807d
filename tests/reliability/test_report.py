"""The table of what the tests promise: written in parts, and no failure is lost in it."""

from __future__ import annotations

from pathlib import Path

from tests.reliability.report import Report

PROMISE = "One client takes neither the places nor the turns of others who want pictures."
OTHER = "One bad file never loses the run."  # made by a test, as the one above is


def test_a_failure_of_one_parameter_is_the_tests_own(tmp_path: Path) -> None:
    report = Report(tmp_path / "table.md", long=True)
    for number, outcome in enumerate(("passed", "failed", "passed")):
        report.note(PROMISE, f"tests/a.py::test_numbers[{number}]", outcome, [f"number: {number}"])
    report.pytest_sessionfinish()
    told = (tmp_path / "table.md").read_text(encoding="utf-8")
    assert (
        f"| {PROMISE} | `a.py::test_numbers` | failed | number: 0<br>number: 1<br>number: 2 | long, " in told
    )


def test_what_does_not_run_now_stays_unless_no_test_promises_it(tmp_path: Path) -> None:
    table = tmp_path / "table.md"
    for promise in (OTHER, f"{PROMISE[:-1]}, ever.", PROMISE):
        report = Report(table, long=False)
        report.note(promise, "tests/a.py::test_it", "passed")
        report.pytest_sessionfinish()
    promises = [line.split(" | ")[0] for line in table.read_text(encoding="utf-8").splitlines()[-2:]]
    assert promises == [f"| {OTHER}", f"| {PROMISE}"]
    assert "ever." not in table.read_text(encoding="utf-8")
