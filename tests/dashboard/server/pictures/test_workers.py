"""The processes that draw: limits, replacement, and that none survives the server."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.server.pictures import workers
from dashboard.server.pictures.not_drawn import NotDrawn
from dashboard.server.pictures.workers import Workers
from tests.dashboard.drawing import COMMAND, job

PATIENCE = 30  # seconds: a busy machine starts a process slowly


@pytest.fixture
def one() -> Iterator[Workers]:
    """One worker."""
    started = Workers(1, COMMAND)
    yield started
    started.close()


@pytest.fixture
def gate(tmp_path: Path) -> str:
    """A pipe on which a job blocks until something is written to it."""
    path = tmp_path / "gate"
    os.mkfifo(path)
    return str(path)


def _ask(pool: Workers, do: str, seconds: float = 30.0, **more: object) -> str:
    return pool.submit(job(do, seconds, **more)).result(PATIENCE).decode()


def _failure(pool: Workers, do: str, seconds: float = 30.0, **more: object) -> NotDrawn:
    error = pool.submit(job(do, seconds, **more)).exception(PATIENCE)
    assert isinstance(error, NotDrawn)
    return error


def _wait_for_end(pid: int) -> None:
    """Wait until the process `pid`, of any parent, has ended."""
    try:
        watch = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    try:
        assert select.select([watch], [], [], PATIENCE)[0], f"{pid} lives"
    finally:
        os.close(watch)


def test_nothing_is_started_before_it_is_wanted(one: Workers) -> None:
    assert one.pids() == []


def test_a_worker_does_one_job_after_the_other(one: Workers) -> None:
    first, second = _ask(one, "draw", body="Суджа" * 100_000), _ask(one, "draw", body="b")
    assert first.split()[1] == "Суджа" * 100_000
    assert first.split()[0] == second.split()[0] == str(one.pids()[0])


def test_a_refusal_keeps_its_text_and_status(one: Workers) -> None:
    error = _failure(one, "refuse")
    assert (str(error), error.status) == ("no revision 'x'; choose from: a, b", 404)


def test_a_fault_of_ours_tells_no_details_and_the_worker_goes_on(one: Workers) -> None:
    before = _ask(one, "draw")
    error = _failure(one, "fail")
    assert error.status == 500
    assert str(error).startswith("The picture could not be drawn.")
    assert _ask(one, "draw") == before


def test_a_worker_that_breaks_down_is_replaced(one: Workers) -> None:
    before = _ask(one, "draw")
    error = _failure(one, "die")
    assert (error.status, error.retry_after) == (503, 5)
    assert _ask(one, "draw") != before
    assert len(one.pids()) == 1


def test_a_worker_that_is_ended_between_two_jobs_is_replaced(one: Workers) -> None:
    _ask(one, "draw")
    pid = one.pids()[0]
    os.kill(pid, signal.SIGKILL)
    _wait_for_end(pid)
    assert one.submit(job("draw")).exception(PATIENCE) is None


def test_what_takes_too_long_is_told_so_by_the_worker(one: Workers) -> None:
    before = _ask(one, "draw")
    error = _failure(one, "dawdle", 0.1)
    assert error.status == 504
    assert "longer than 0.1 s" in str(error)
    assert _ask(one, "draw") == before


def test_a_worker_that_hangs_is_ended_and_replaced(
    one: Workers, gate: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _ask(one, "draw")
    monkeypatch.setattr(workers, "GRACE", 0.1)
    assert _failure(one, "hang", 0.1, gate=gate).status == 504
    assert _ask(one, "draw") != before


def test_long_jobs_leave_a_worker_to_short_ones(gate: str) -> None:
    pool = Workers(2, COMMAND)
    try:
        long = [pool.submit(job("hang", gate=gate), long=True) for _ in range(2)]
        assert _ask(pool, "draw")
        assert not any(answer.done() for answer in long)
    finally:
        pool.close()


def test_a_program_that_is_not_there_is_an_answer_too() -> None:
    pool = Workers(1, ["/nowhere/python"])
    assert _failure(pool, "draw").status == 503
    pool.close()


def test_closing_ends_the_processes_and_answers_who_waits(gate: str) -> None:
    pool = Workers(1, COMMAND)
    _ask(pool, "draw")
    pid = pool.pids()[0]
    begun, waits = pool.submit(job("hang", gate=gate)), pool.submit(job("draw"))
    pool.close()
    _wait_for_end(pid)
    for answer in (begun, waits):
        assert isinstance(answer.exception(PATIENCE), NotDrawn)
    with pytest.raises(NotDrawn, match="about to stop"):
        pool.submit(job("draw"))


SERVER = """
import sys
from dashboard.server.pictures.workers import Workers
from tests.dashboard.drawing import COMMAND, job
pool = Workers(1, COMMAND)
pool.submit(job("draw")).result()
print(pool.pids()[0], flush=True)
pool.submit(job("hang", gate=sys.argv[1])).result()
"""


def test_no_worker_outlives_its_server(gate: str) -> None:
    """Not even one in the middle of a job survives a server that is killed."""
    root = Path(__file__).parents[4]
    command = [sys.executable, "-c", SERVER, gate]
    with subprocess.Popen(
        command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        pid = int(server.stdout.readline())
        with open(gate, "wb"):  # noqa: PTH123 - waits until the worker has opened its end
            server.kill()
            server.wait(PATIENCE)
            _wait_for_end(pid)
