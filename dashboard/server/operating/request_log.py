"""The log: lines with time, level and request, as text or JSON; no place of the code floods it.

Neither addresses of readers nor the queries that they send are logged: who looked at which place of a front
is nobody's business.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import re
import time
from collections.abc import Callable
from contextvars import ContextVar
from typing import IO, Any

from cachetools import LRUCache

__all__ = ["MOST_ALIKE", "WINDOW", "current_request", "log_to"]

WINDOW = 60.0  # seconds
MOST_ALIKE = 20  # lines from one place of the code in a window
_PLACES = 1_000  # of the code, that are counted

# Of the request that the current thread answers; empty outside of requests.
current_request: ContextVar[str] = ContextVar("current_request", default="")

# What would begin another line, or turn one around, in a terminal.
_CONTROLS = re.compile("[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def log_to(stream: IO[str], form: str, level: str) -> None:
    """Write what this process logs to `stream`.

    Parameters
    ----------
    stream : text file
        Usually standard error.
    form : str
        ``lines`` or ``json``.
    level : str
        ``debug``, ``info``, ``warning`` or ``error``: the least that is written.
        Below ``info`` only the project's own lines are.
    """
    handler = _Calm(stream)
    handler.setFormatter(_AsJson() if form == "json" else _AsLines())
    own = logging.getLevelNamesMapping()[level.upper()]
    logging.basicConfig(handlers=[handler], level=max(own, logging.INFO), force=True)
    logging.getLogger("salient").setLevel(own)
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a line for each request that waits


class _Calm(logging.StreamHandler[IO[str]]):
    """A handler that writes at most `MOST_ALIKE` lines a `WINDOW` from the same place of the code.

    The first line after that says how many were held back. Lines for debugging are never held back.
    """

    def __init__(self, stream: IO[str], clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(stream)
        self._clock = clock
        self._counted: LRUCache[tuple[str, int, int], tuple[float, int]] = LRUCache(_PLACES)

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.INFO:
            held = self._count(record)
            if held is None:
                return
            record.held_back = held
        super().emit(record)

    def _count(self, record: logging.LogRecord) -> int | None:
        """Return how many lines like it were held back before it, or None if it is held back too."""
        now, place = self._clock(), (record.pathname, record.lineno, record.levelno)
        begun, count = self._counted.get(place, (now, 0))
        over = now - begun >= WINDOW
        self._counted[place] = (now, 1) if over else (begun, count + 1)
        if not over:
            return 0 if count < MOST_ALIKE else None
        return max(0, count - MOST_ALIKE)


def _told(record: logging.LogRecord) -> dict[str, Any]:
    """Return what a line says, without what is empty."""
    moment = dt.datetime.fromtimestamp(record.created, dt.UTC)
    told = {
        "time": moment.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "level": record.levelname.lower(),
        "request": current_request.get(),
        "logger": record.name,
        "message": record.getMessage(),
        "held_back": getattr(record, "held_back", 0),
        "traceback": logging.Formatter().formatException(record.exc_info) if record.exc_info else "",
    }
    return {name: value for name, value in told.items() if value}


class _AsJson(logging.Formatter):
    """An object a line."""

    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(_told(record))  # it escapes controls


class _AsLines(logging.Formatter):
    """``TIME LEVEL REQUEST MESSAGE``; only a traceback takes more than a line."""

    def format(self, record: logging.LogRecord) -> str:
        told = _told(record)
        message = _CONTROLS.sub(lambda found: f"\\u{ord(found.group()):04x}", told["message"])
        line = f"{told['time']} {told['level']} {told.get('request', '-')} {message}"
        if told.get("held_back"):
            line += f" ({told['held_back']} more like it in the {WINDOW:g} s before)"
        return f"{line}\n{told['traceback']}" if "traceback" in told else line
