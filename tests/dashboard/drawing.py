"""A process that replaces the drawing one: it does what the job says.

``python -m tests.dashboard.drawing`` uses the protocol of `dashboard.pictures.worker`, without drawing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dashboard.pictures.worker_jobs import Job, private_output, serve
from geodata.errors import SalientError, UnknownName

COMMAND = (sys.executable, "-m", "tests.dashboard.drawing")


def job(do: str, seconds: float = 30.0, **more: Any) -> Job:
    """Return a job for the process: see `_draw`."""
    return {"do": do, "seconds": seconds, "kind": "snapshot", **more}


def _draw(job: Job, cancelled: Callable[[], bool]) -> bytes:
    if job["do"] == "refuse":
        raise UnknownName("revision", "x", ["a", "b"])
    if job["do"] == "fail":
        raise ZeroDivisionError
    if job["do"] == "die":
        os.abort()
    if job["do"] == "hang":
        Path(job["gate"]).read_bytes()  # a pipe: it blocks until the test writes
    if job["do"] == "dawdle":
        while not cancelled():
            pass
        raise SalientError("cancelled")
    print("a library that says something on standard output")
    return f"{os.getpid()} {job.get('body', '')}".encode()


if __name__ == "__main__":
    serve(sys.stdin.buffer, private_output(), _draw)
