"""Processes that draw pictures for the server: started when the first is requested, and held to limits.

The process that faces the net draws nothing itself. A worker that takes too long or breaks is ended and
replaced; an idle one waits. They end with the server: a worker's input closes when the server is
gone, however it ended.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from dashboard.server.pictures.not_drawn import NotDrawn
from dashboard.server.pictures.turns import Turns

__all__ = ["COMMAND", "GRACE", "Workers"]

COMMAND = (sys.executable, "-m", "dashboard.pictures.worker")
_ROOT = Path(__file__).resolve().parents[3]  # where `-m` finds the package
_SOON = 5  # seconds after which a request may go better
GRACE = 5.0  # seconds beyond its limit for a worker to report that itself and to clean up
_FAREWELL = 3.0  # seconds to end, once its input is closed

_log = logging.getLogger("salient")


@dataclass(eq=False)
class _Task:
    """A job that waits for a worker or is being done."""

    job: dict[str, Any]
    long: bool
    answer: Future[bytes] = field(default_factory=Future)


class Workers:
    """At most `count` processes. Where there are several, one of them takes no long jobs.

    Parameters
    ----------
    count : int
        How many.
    command : sequence of str
        What starts one: see `dashboard.pictures.worker_jobs`.
    """

    def __init__(self, count: int, command: Sequence[str] = COMMAND) -> None:
        self.count = count
        self._command = tuple(command)
        self._tasks: Turns[_Task] = Turns()
        self._workers: list[_Worker | None] = []
        self.closed = False
        self._changed = threading.Condition()

    def submit(self, job: dict[str, Any], *, long: bool = False, client: str = "") -> Future[bytes]:
        """Return the future answer to `job`; its ``seconds`` are the limit, its ``cost`` `client` pays.

        The answer raises `NotDrawn`.
        """
        task = _Task(job, long)
        with self._changed:
            if self.closed:
                raise _ending()
            self._start()
            self._tasks.add(task, client, job.get("cost", 1.0))
            self._changed.notify_all()
        return task.answer

    def pids(self) -> list[int]:
        """Return the ids of the running processes."""
        with self._changed:
            return [worker.pid for worker in self._workers if worker]

    def close(self) -> None:
        """End all workers; waiting jobs are answered with `NotDrawn`."""
        with self._changed:
            self.closed = True
            left = self._tasks.clear()
            workers = [worker for worker in self._workers if worker]
            self._changed.notify_all()
        for task in left:
            task.answer.set_exception(_ending())
        for worker in workers:
            worker.dismiss()
        for worker in workers:
            worker.wait(_FAREWELL)

    def _start(self) -> None:
        """Start the threads, each of which manages a worker. They are daemons: an exit waits for none."""
        while len(self._workers) < self.count:
            place = len(self._workers)
            self._workers.append(None)
            threading.Thread(target=self._tend, args=(place,), name=f"worker-{place}", daemon=True).start()

    def _tend(self, place: int) -> None:
        short_only = place == 0 and self.count > 1
        while task := self._take(short_only=short_only):
            try:
                task.answer.set_result(self._worker(place).ask(task.job))
            except NotDrawn as error:
                task.answer.set_exception(error)
            except Exception:  # noqa: BLE001 - it is logged; such as no room for another process
                _log.exception("worker %d", place)
                task.answer.set_exception(NotDrawn("picture.unstarted", 503, 30))

    def _take(self, *, short_only: bool) -> _Task | None:
        """Wait for a task that this place may take; None says that there will be no more."""
        with self._changed:
            while not self.closed:
                task = self._tasks.take(lambda one: not (one.long and short_only))
                if task:
                    return task
                self._changed.wait()
        return None

    def _worker(self, place: int) -> _Worker:
        """Return the worker of `place`; a new one where the last has ended."""
        with self._changed:
            worker = self._workers[place]
            if worker and worker.alive():
                return worker
            if worker:
                worker.kill()  # it has ended: this closes its pipes
            if self.closed:
                raise _ending()
            self._workers[place] = worker = _Worker(self._command)
            return worker


class _Worker:
    """One process, and the communication with it."""

    def __init__(self, command: Sequence[str]) -> None:
        # In a session of its own, Ctrl-C in the terminal reaches the server alone, and a worker is
        # ended together with what it started.
        self._process = subprocess.Popen(  # noqa: S603 - our own program, no shell
            command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
        )
        self._late = self._dismissed = False

    @property
    def pid(self) -> int:
        return self._process.pid

    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, job: dict[str, Any]) -> bytes:
        """Return the file; the process does not survive it if this takes longer than the job's limit."""
        timer = threading.Timer(job["seconds"] + GRACE, self._end_late)
        timer.daemon = True
        timer.start()
        try:
            head, body = self._talk(job)
        except (OSError, ValueError):  # the pipe broke, or delivered half an answer
            self.kill()
            raise self._broken(job) from None
        finally:
            timer.cancel()
        if head.get("late"):
            raise _too_slow(job)
        if "error" in head:
            raise NotDrawn(head["error"], head["status"])
        return body

    def _talk(self, job: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        to, back = self._pipes()
        to.write(json.dumps(job).encode() + b"\n")
        to.flush()
        head: dict[str, Any] = json.loads(back.readline())  # an empty line is not JSON: a ValueError
        body = back.read(head["bytes"])
        if len(body) < head["bytes"]:
            raise OSError
        return head, body

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process.stdin is None or self._process.stdout is None:  # never so: both are PIPE
            raise OSError
        return self._process.stdin, self._process.stdout

    def _broken(self, job: dict[str, Any]) -> NotDrawn:
        if self._late:
            return _too_slow(job)
        if self._dismissed:
            return _ending()
        return NotDrawn("picture.broken", 503, _SOON)

    def _end_late(self) -> None:
        self._late = True
        self.kill()

    def dismiss(self) -> None:
        """Close the process's input: no job will follow, and it ends by itself."""
        self._dismissed = True
        try:
            self._pipes()[0].close()
        except OSError:
            self.kill()

    def wait(self, seconds: float) -> None:
        """Wait until the process has ended, and end it after `seconds`."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)
        self.kill()

    def kill(self) -> None:
        """Kill the process and what it started, if it has not ended."""
        if self.alive():
            try:
                os.killpg(self._process.pid, signal.SIGKILL)
            except (OSError, AttributeError):  # just ended; Windows has no process groups
                self._process.kill()
            self._process.wait()
        for pipe in self._pipes():
            with contextlib.suppress(OSError):  # closing may flush half a job into a broken pipe
                pipe.close()


def _ending() -> NotDrawn:
    return NotDrawn("picture.ending", 503, _SOON)


def _too_slow(job: dict[str, Any]) -> NotDrawn:
    return NotDrawn("picture.slow", 504, seconds=f"{job['seconds']:g}")
