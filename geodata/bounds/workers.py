"""Work on foreign files in processes that may end: whatever a file does costs only that file.

Each process is given a range of neighbouring files and answers for one after the other. It is held to
`Limits`; if it ends, or takes longer than the clock allows, the file at hand is refused with the bound
that it broke, and a new process goes on with the rest of the range.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import signal
import sys
import threading
import time
import traceback
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import PurePath
from typing import Any, Generic, TypeVar

from geodata.bounds.limits import LIMITS, Limits, leave_no_core, limit_this_process, ran_out_of_memory
from geodata.errors import FileRefused
from geodata.files import base_name, shown, size_to_read

__all__ = ["answers"]

_LOG = logging.getLogger(__name__)

# Long enough that what a process remembers of the last file pays off, short enough that a progress bar moves.
_RANGE = 10
_START_SECONDS = 60.0
_END_SECONDS = 5.0  # between the end of what a process says and its exit code
_LOOK_SECONDS = 2.0  # how often a process without work looks whether its parent is still there

T = TypeVar("T")
Work = Callable[[str], T]


def answers(
    work: Work[T], paths: Sequence[str], *, processes: int = 2, limits: Limits = LIMITS
) -> Iterator[tuple[str, T | FileRefused]]:
    """Yield (path, `work` of it or why it was refused) for each of `paths`, in their order.

    Parameters
    ----------
    work : callable
        From a path to its result; it and its results can be pickled. It may raise `FileRefused`;
        anything else that it raises is logged, and refuses the file with the code ``unforeseen``.
    processes : int
        How many work at once.
    limits : Limits
        What each file may take. A file over a limit is refused: codes ``memory``, ``cpu-time``, ``time``,
        ``ended`` (by the system) and ``crashed``.
    """
    ranges = deque(
        deque(range(start, min(start + _RANGE, len(paths)))) for start in range(0, len(paths), _RANGE)
    )
    crew: list[_Worker[T]] = [
        _Worker(work, paths, limits) for _ in range(min(max(processes, 1), len(ranges)))
    ]
    done: dict[int, T | FileRefused] = {}
    try:
        for number, path in enumerate(paths):
            while number not in done:
                for worker in crew:
                    if not worker.waiting and ranges:
                        worker.begin(ranges.popleft())
                found = _next_answers(crew)
                done.update(found)
            yield path, done.pop(number)
    finally:
        for worker in crew:
            worker.end()


def _next_answers(crew: Sequence[_Worker[T]]) -> dict[int, T | FileRefused]:
    """Wait until a process answers, ends or is late, and return what is known by then."""
    busy = [worker for worker in crew if worker.waiting]
    nearest = min(worker.deadline for worker in busy) - time.monotonic()
    wait([channel for worker in busy for channel in worker.channels], max(nearest, 0))
    return dict(found for worker in busy if (found := worker.answer()) is not None)


@dataclass(frozen=True)
class _Unforeseen:
    """An exception that nobody foresaw, in a form that every process can read."""

    kind: str
    place: str
    trace: str


class _Process:
    """A process at work, and the pipe to it."""

    def __init__(self, work: Work[Any], limits: Limits) -> None:
        context = _context()
        self.pipe, theirs = context.Pipe()
        with warnings.catch_warnings():
            # Python 3.12 warns about a fork while any thread runs; those left are numpy's, idle and
            # fork-safe.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process: BaseProcess = context.Process(  # type: ignore[attr-defined]
                target=_serve, args=(theirs, work, limits), daemon=True
            )
            self._process.start()
        theirs.close()

    @property
    def channels(self) -> list[Any]:
        """Return what becomes ready when the process answers or ends."""
        return [self.pipe, self._process.sentinel]

    @property
    def alive(self) -> bool:
        """Tell whether it has not ended."""
        return self._process.is_alive()

    def stop(self, patience: float = 0) -> int | None:
        """End the process, if it does not end within `patience` seconds, and return its exit code."""
        self.pipe.close()
        self._process.join(patience)
        self._process.kill()  # nothing happens if it has ended
        self._process.join()
        code = self._process.exitcode
        self._process.close()
        return code


class _Worker(Generic[T]):
    """One process at a time, and the files that it still has to answer for.

    Attributes
    ----------
    waiting : deque of int
        Numbers of the files, the one at hand first.
    deadline : float
        When, on the monotonic clock, the file at hand has taken too long.
    """

    def __init__(self, work: Work[T], paths: Sequence[str], limits: Limits) -> None:
        self._work, self._paths, self._limits = work, paths, limits
        self._process = _Process(work, limits)
        self._starting = True
        self.waiting: deque[int] = deque()
        self.deadline = 0.0

    @property
    def channels(self) -> list[Any]:
        """Return what becomes ready when there may be an answer."""
        return self._process.channels

    def begin(self, numbers: deque[int]) -> None:
        """Hand over the files called `numbers`."""
        self.waiting = numbers
        self._allow()
        with suppress(OSError):  # it has just ended: `answer` finds out
            self._process.pipe.send([self._paths[number] for number in numbers])

    def _allow(self) -> None:
        """Start the clock for the file at hand."""
        start = _START_SECONDS if self._starting else 0.0
        self.deadline = time.monotonic() + self._seconds() + start

    def _seconds(self) -> float:
        return self._limits.wall(size_to_read(self._paths[self.waiting[0]])) if self.waiting else 0.0

    def answer(self) -> tuple[int, T | FileRefused] | None:
        """Return what is known of the file at hand, if anything is."""
        ended = not self._process.alive  # asked first: what it said before it ended still counts
        try:
            if self._process.pipe.poll():
                return self._taken(self._process.pipe.recv())
        except (EOFError, OSError):
            ended = True
        if ended:
            return self._lost(_how_it_ended(self._process.stop(_END_SECONDS)))
        if time.monotonic() <= self.deadline:
            return None
        self._process.stop()
        cause = f"reading it takes more than {self._seconds():g} seconds: it was given up"
        return self._lost((cause, "time"))

    def _taken(self, answer: T | FileRefused | _Unforeseen) -> tuple[int, T | FileRefused]:
        self._starting = False
        number = self.waiting.popleft()
        if isinstance(answer, FileRefused) and answer.code == "memory":
            self._process.stop()  # what is left of its memory may be in pieces
            self._replace()
        else:
            self._allow()
        name = base_name(self._paths[number])
        return number, _told(answer, name) if isinstance(answer, _Unforeseen) else answer

    def _lost(self, why: tuple[str, str]) -> tuple[int, FileRefused]:
        """Give up the file at hand, whose process has ended, and go on with the rest in a new one."""
        number = self.waiting.popleft()
        name = base_name(self._paths[number])
        self._replace()
        return number, FileRefused(name, *why)

    def _replace(self) -> None:
        self._process = _Process(self._work, self._limits)
        self._starting = True
        if self.waiting:
            self.begin(self.waiting)

    def end(self) -> None:
        """End the process; what it has not answered is forgotten."""
        self._process.stop()


def _told(error: _Unforeseen, name: str) -> FileRefused:
    _LOG.error("%s: %s at %s", name, error.kind, error.place)
    _LOG.debug("%s: %s", name, error.trace)
    cause = f"could not be read: an error that was not foreseen ({error.kind} at {error.place})"
    return FileRefused(name, cause, "unforeseen")


def _how_it_ended(code: int | None) -> tuple[str, str]:
    if sys.platform != "win32" and code == -signal.SIGXCPU:
        return "reading it takes more of the processor's time than a file may: it was given up", "cpu-time"
    if sys.platform != "win32" and code == -signal.SIGKILL:
        return "the system ended the reading process, perhaps for want of memory", "ended"
    return "reading it ended the reading process", "crashed"


def _context() -> BaseContext:
    """Return how processes begin: a fork takes a hundredth of a second, but copies locks that threads hold.

    A process that forks others on request has no threads, and has read the program only once.
    """
    known = multiprocessing.get_all_start_methods()
    if threading.active_count() == 1 and "fork" in known:
        return multiprocessing.get_context("fork")
    if "forkserver" not in known:
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["geodata.importers.import_run"])
    return context


def _serve(pipe: Connection[Any, Any], work: Work[Any], limits: Limits) -> None:
    """Answer for files until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    leave_no_core()
    gc.disable()  # parsed JSON is a million lists and not one cycle
    parent = os.getppid()
    with suppress(EOFError, OSError):
        while os.getppid() == parent:
            if pipe.poll(_LOOK_SECONDS):
                for path in pipe.recv():
                    pipe.send(_bounded(work, path, limits))


def _bounded(work: Work[Any], path: str, limits: Limits) -> Any:
    size = size_to_read(path)
    try:
        limit_this_process(limits, size)
        return work(path)
    except Exception as error:  # noqa: BLE001 - a foreign file may break any library; the parent logs where
        if ran_out_of_memory(error):
            most = limits.memory(size) // 2**20
            cause = f"reading it takes more than {most:,} MB of memory"
            return FileRefused(base_name(path), cause, "memory", getattr(error, "dates", ()))
        return error if isinstance(error, FileRefused) else _described(error)


def _described(error: Exception) -> _Unforeseen:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "geodata" in frame.filename] or list(frames)
    place = f"{PurePath(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "an unknown place"
    trace = " | ".join(shown(line, 2000) for line in traceback.format_exception(error))
    return _Unforeseen(type(error).__name__, place, trace)
