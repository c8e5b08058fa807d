"""Whatever a file does to the process that reads it, the others are read, and the bound is named."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import pytest

from geodata.bounds.limits import Limits
from geodata.bounds.workers import answers
from geodata.errors import FileRefused

linux = pytest.mark.skipif(sys.platform != "linux", reason="the system's limits are Linux's")


def _work(path: str) -> str:
    """Do what the name of the file says."""
    return _DOES[path](path) if path in _DOES else f"read {path}"


def _forever(_: str) -> str:
    while True:
        pass


def _refuse(path: str) -> str:
    raise FileRefused(path, "is bad", "bad", ("2025-03-12",))


_DOES: dict[str, Callable[[str], Any]] = {
    "endless": _forever,
    "waits": lambda _: signal.pause(),
    "large": lambda _: bytearray(2**40),
    "refused": _refuse,
    "odd": lambda path: {}[f"\x1b[2J{path}"],
    "killed": lambda _: os.kill(os.getpid(), signal.SIGKILL),
    "exits": lambda _: os._exit(3),
}


def _told(*names: str, **limits: float) -> dict[str, str]:
    done = answers(_work, names, limits=Limits(**limits))  # type: ignore[arg-type]
    return {path: one.code if isinstance(one, FileRefused) else one for path, one in done}


def test_order_is_that_of_the_files() -> None:
    names = [str(number) for number in range(35)]
    assert list(_told(*names).items()) == [(name, f"read {name}") for name in names]
    assert list(answers(_work, [])) == []


@pytest.mark.promise("A file costs no more memory and time than it may, and the others are read.")
def test_a_bad_file_costs_only_itself() -> None:
    assert _told("a", "refused", "b", "odd", "c", "killed", "d", "exits", "e") == {
        **{name: f"read {name}" for name in "abcde"},
        "refused": "bad",
        "odd": "unforeseen",
        "killed": "ended",
        "exits": "crashed",
    }


def test_the_last_file_may_end_the_process_too() -> None:
    assert _told("exits") == {"exits": "crashed"}


@pytest.mark.promise("A file costs no more memory and time than it may, and the others are read.")
@linux
def test_memory_is_bounded() -> None:
    ((_, refused),) = answers(_work, ["large"])
    assert str(refused) == "large: reading it takes more than 640 MB of memory"
    assert _told("a", "large", "b") == {"a": "read a", "large": "memory", "b": "read b"}


@pytest.mark.promise("A file costs no more memory and time than it may, and the others are read.")
@linux
def test_the_processors_time_is_bounded() -> None:
    assert _told("endless", "b", cpu_seconds=0) == {"endless": "cpu-time", "b": "read b"}


@pytest.mark.promise("A file costs no more memory and time than it may, and the others are read.")
def test_the_clock_needs_no_help_of_the_system() -> None:
    (_, first), (_, refused), (_, last) = answers(_work, ["a", "waits", "b"], limits=Limits(wall_seconds=0.5))
    assert str(refused) == "waits: reading it takes more than 0.5 seconds: it was given up"
    assert (first, last) == ("read a", "read b")


def test_an_unforeseen_error_is_logged_with_its_place(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="geodata.bounds.workers"):
        ((_, refused),) = answers(_work, ["odd"])
    assert isinstance(refused, FileRefused)
    assert "KeyError at test_workers.py:" in str(refused)
    assert [record.levelname for record in caplog.records] == ["ERROR", "DEBUG"]
    assert "in <lambda>" in caplog.records[1].getMessage()
    assert not [record for record in caplog.records if not record.getMessage().isprintable()]


def test_larger_files_may_take_more() -> None:
    limits = Limits()
    assert limits.memory(2**20) - limits.memory(0) == 10 * 2**20
    assert limits.cpu(2**20) - limits.cpu(0) == limits.wall(2**20) - limits.wall(0) == 1


def test_a_reader_that_stops_early_leaves_no_process() -> None:
    done = answers(_work, ["a", "waits"])
    assert next(done) == ("a", "read a")
    done.close()  # type: ignore[attr-defined]
