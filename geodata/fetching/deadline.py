"""A bound on the time of one whole answer.

httpx bounds each wait for bytes, not their sum: an answer that drips would never end. Here a timer closes the
connection, wherever the request is at that moment.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Mapping
from contextlib import suppress
from types import TracebackType
from typing import Any

__all__ = ["Deadline"]


class Deadline:
    """Closes the connection of a request after `seconds`; `trace` is for its extension of that name."""

    def __init__(self, seconds: float) -> None:
        self.passed = False
        self._stream: Any = None
        self._timer = threading.Timer(seconds, self._close)
        self._timer.daemon = True

    def __enter__(self) -> Deadline:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        self._timer.join()  # no thread is left when files are read in forked processes

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Take note of the connection once there is one."""
        stream = info.get("return_value")
        if event.endswith(".complete") and hasattr(stream, "get_extra_info"):
            self._stream = stream
            if self.passed:
                self._shut()

    def _close(self) -> None:
        self.passed = True
        self._shut()

    def _shut(self) -> None:
        connection = self._stream.get_extra_info("socket") if self._stream is not None else None
        with suppress(OSError):
            if connection is not None:
                connection.shutdown(socket.SHUT_RDWR)
