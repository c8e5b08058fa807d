"""How the server ends: on SIGTERM or Ctrl+C, within a stated time, and with everybody answered.

Nobody new is let in. A page is answered as ever. A picture has a few seconds to be finished, and whoever
waits for one that takes longer is told with 503. A second signal ends the server at once.
"""

from __future__ import annotations

import logging
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType

from waitress import wasyncore

from dashboard.server.operating.connections import Server

__all__ = ["Stopping"]

_TURN = 0.1  # seconds between two looks at who still waits
_CUT = 0.5  # seconds for threads to notice that the server has ended

_log = logging.getLogger("salient")


class Stopping:
    """Runs a server until it is told to stop, and then until everybody was answered.

    Parameters
    ----------
    server : Server
        What runs.
    seconds : float
        How long it may take to stop.
    tell : callable
        Called once when it begins to stop, in a thread of its own: it tells those who wait for what takes
        long, and returns when no process is left that was working for them.
    """

    def __init__(self, server: Server, seconds: float, tell: Callable[[], None]) -> None:
        self._server, self._seconds = server, seconds
        self._teller = threading.Thread(target=tell, name="stopping", daemon=True)
        self._asked = 0  # how often it was told to stop

    def on_signals(self) -> None:
        """Stop on SIGTERM and on Ctrl+C. Call it in the main thread."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._on_signal)

    def _on_signal(self, _: int, __: FrameType | None) -> None:
        self.stop()

    def stop(self) -> None:
        """Begin to stop; the second time, stop at once."""
        self._asked += 1
        self._server.pull_trigger()

    def run(self) -> None:
        """Serve until `stop` is called; return when all have been answered or the time is over."""
        while not self._asked:
            self._server.turn(self._server.adj.asyncore_loop_timeout)
        began = time.monotonic()
        _log.info("stopping within %g s", self._seconds)
        self._let_nobody_in()
        self._teller.start()
        while self._is_busy() and self._asked == 1 and time.monotonic() - began < self._seconds:
            self._server.turn(_TURN)
        self._end(time.monotonic() - began)

    def _let_nobody_in(self) -> None:
        """Close the listening socket, after accepting those whom the system has already told yes."""
        before = -1
        while before < self._server.connections:
            before = self._server.connections
            self._server.handle_accept()
        wasyncore.dispatcher.close(self._server)
        self._server.turn(0)  # reads what they have sent

    def _is_busy(self) -> bool:
        """Close the connections that nobody waits at, and tell whether any is left."""
        for channel in list(self._server.active_channels.values()):
            if not channel.requests and not channel.total_outbufs_len:
                channel.handle_close()
        return self._server.connections > 0 or self._teller.is_alive()

    def _end(self, seconds: float) -> None:
        left = self._server.connections
        if left:
            _log.warning("stopped after %.1f s; %d connections were cut off", seconds, left)
        else:
            _log.info("stopped after %.1f s; everybody was answered", seconds)
        self._server.task_dispatcher.shutdown(timeout=_CUT)
        wasyncore.close_all(self._server._map, ignore_all=True)
