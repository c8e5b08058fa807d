"""Stopping: who has asked is answered, nobody new is let in, and it takes no longer than stated."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.server.operating.connections import Server
from dashboard.server.operating.stopping import Stopping
from tests.browser.server import ROOT, free_port, wait_until_it_answers
from tests.dashboard.server.operating.conftest import App

Dial = Callable[[], socket.socket]
SLOW = b"GET /slow HTTP/1.1\r\nHost: a\r\n\r\n"


class Running:
    """A server that runs in a thread until it has stopped."""

    def __init__(self, server: Server, seconds: float) -> None:
        self.told = threading.Event()
        self.stopping = Stopping(server, seconds, self.told.set)
        self._thread = threading.Thread(target=self.stopping.run, daemon=True)
        self._thread.start()

    def ended(self) -> bool:
        """Wait for the end."""
        self._thread.join(30)
        return not self._thread.is_alive()


@pytest.mark.promise("A server that is told to stop answers what was asked, within the stated time.")
def test_who_has_asked_is_answered_and_nobody_else(server: Server, dial: Dial, app: App) -> None:
    running, asking, idle = Running(server, 30), dial(), dial()
    asking.sendall(SLOW)
    app.entered.wait(30)
    running.stopping.stop()
    assert idle.recv(1) == b""
    assert running.told.wait(30)
    with pytest.raises(ConnectionRefusedError):
        dial()
    app.go_on.set()
    assert running.ended()
    assert asking.recv(1000).endswith(b"done")


def test_a_connection_that_was_not_yet_accepted_is_answered(server: Server, dial: Dial) -> None:
    """The system has said yes to it before the server ran at all."""
    connections = [dial() for _ in range(5)]
    for connection in connections:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    stopping = Stopping(server, 30, lambda: None)
    stopping.stop()
    stopping.run()
    assert all(connection.recv(1000).endswith(b"done") for connection in connections)


@pytest.mark.parametrize(("seconds", "times"), [(0.1, 1), (600, 2)])
def test_it_waits_no_longer_than_stated_or_than_the_second_signal(
    server: Server, dial: Dial, app: App, seconds: float, times: int
) -> None:
    running, asking = Running(server, seconds), dial()
    asking.sendall(SLOW)
    app.entered.wait(30)
    for _ in range(times):
        running.stopping.stop()
    assert running.ended()
    assert asking.recv(1000) == b""


@pytest.mark.promise("A server that is told to stop answers what was asked, within the stated time.")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_program_with_0(folder: Path, number: signal.Signals) -> None:
    port = free_port()
    command = [sys.executable, "-m", "dashboard", "--bundle", str(folder), "--port", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    wait_until_it_answers(process, f"http://127.0.0.1:{port}/healthz")
    process.send_signal(number)
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "everybody was answered" in said
    assert "Traceback" not in said
