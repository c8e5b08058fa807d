"""The protocol between the server and a drawing process, on the drawing side.

A job is one line of JSON. The answer is one line of JSON, which says how many bytes of the file
follow it. The process ends when its input does, so it never outlives the server, however that ends.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import queue
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import IO, Any

from geodata.errors import SalientError, http_status

__all__ = ["Drawer", "Job", "private_output", "serve"]

Job = dict[str, Any]
Drawer = Callable[[Job, Callable[[], bool]], bytes]  # calls its second argument to learn whether to give up

_LAST_SECONDS = 2.0  # to clean up unfinished work when the server is gone

_log = logging.getLogger("salient.worker")


class _Inbox:
    """The incoming jobs, and whether more can come."""

    def __init__(self, source: IO[bytes]) -> None:
        self.ended = False
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        threading.Thread(target=self._listen, args=(source,), daemon=True).start()

    def __iter__(self) -> Iterator[Job]:
        yield from iter(self._jobs.get, None)

    def _listen(self, source: IO[bytes]) -> None:
        for line in source:
            self._jobs.put(json.loads(line))
        self.ended = True
        self._jobs.put(None)
        time.sleep(_LAST_SECONDS)  # a daemon thread: the process can end without waiting for it
        os._exit(1)


def serve(source: IO[bytes], sink: IO[bytes], draw: Drawer) -> None:
    """Answer the jobs of `source` on `sink`, one after the other, until there are no more."""
    inbox = _Inbox(source)
    for job in inbox:
        head, body = _answer(draw, job, inbox)
        try:
            sink.write(json.dumps({**head, "bytes": len(body)}).encode() + b"\n" + body)
            sink.flush()
        except BrokenPipeError:  # the server is gone
            with contextlib.suppress(BrokenPipeError):
                sink.close()
            return


def _answer(draw: Drawer, job: Job, inbox: _Inbox) -> tuple[dict[str, Any], bytes]:
    end = time.monotonic() + job["seconds"]
    try:
        return {}, draw(job, lambda: inbox.ended or time.monotonic() > end)
    except SalientError as error:
        if inbox.ended:
            return {"error": "picture.ending", "status": 503, "late": False}, b""
        late = time.monotonic() > end
        return {"error": _told(error), "status": http_status(error), "late": late}, b""
    except Exception:  # noqa: BLE001 - it is logged, and the next job may go well
        _log.exception("drawing %s", job)
        return {"error": "picture.fault", "status": 500, "late": False}, b""


def _told(error: SalientError) -> str:
    """Return what readers are told: of a fault of ours the key of words, for its own text names a path."""
    if http_status(error) < 500:
        return str(error)
    _log.warning("%s", error)
    return "picture.unreadable"


def private_output() -> IO[bytes]:
    """Return the standard output, and redirect to standard error whatever else is printed there."""
    sink = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return sink
