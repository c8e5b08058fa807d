"""Firefox, driven by its own protocol (Marionette): no driver has to be installed beside it."""

from __future__ import annotations

import base64
import json
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.browser.server import free_port

__all__ = ["HOW_TO_GET_IT", "Firefox", "find_firefox", "running"]

NAMES = ("firefox-esr", "firefox")
HOW_TO_GET_IT = "install Firefox (on Debian: apt-get install firefox-esr)"
START_SECONDS = 60
_TRIES = 600


def find_firefox() -> str | None:
    """Return the path of a Firefox, or None where there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Firefox:
    """A running Firefox with one window."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._count = 0
        self._receive()  # it says who it is
        self.ask("WebDriver:NewSession")

    def ask(self, command: str, **parameters: Any) -> Any:
        """Send a command and return its value.

        Raises
        ------
        RuntimeError
            With what Firefox says is wrong.
        """
        self._count += 1
        body = json.dumps([0, self._count, command, parameters]).encode()
        self._connection.sendall(b"%d:%s" % (len(body), body))
        _, _, error, answer = self._receive()
        if error:
            raise RuntimeError(f"{command}: {error['message']}")
        return answer.get("value") if isinstance(answer, dict) else answer

    def _receive(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self._connection.recv(1)
        body = b""
        while len(body) < int(length[:-1]):
            body += self._connection.recv(65536)
        return json.loads(body)

    def run(self, script: str) -> Any:
        """Return what a script of the page returns."""
        return self.ask("WebDriver:ExecuteScript", script=script, args=[])

    def wait(self, condition: str) -> None:
        """Wait until an expression is true in the page."""
        look = f"({condition}) ? done(true) : setTimeout(look, 20);"
        script = f"const done = arguments[0]; (function look() {{ {look} }})();"
        self.ask("WebDriver:ExecuteAsyncScript", script=script, args=[])

    def press(self, key: str) -> None:
        """Press a key and let it go."""
        actions = [{"type": kind, "value": key} for kind in ("keyDown", "keyUp")]
        self.ask("WebDriver:PerformActions", actions=[{"type": "key", "id": "keys", "actions": actions}])

    def paper(self) -> bytes:
        """Return the page as a PDF."""
        return base64.b64decode(self.ask("WebDriver:Print", page={"width": 29.7, "height": 21.0}))


@contextmanager
def running(path: str, profile: Path) -> Iterator[Firefox]:
    """Run the Firefox at `path`, headless, with an empty profile."""
    port = free_port()
    settings = {"marionette.port": port, "datareporting.policy.dataSubmissionEnabled": False}
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in settings.items())
    (profile / "user.js").write_text("".join(lines))
    command = [path, "--headless", "--marionette", "--no-remote", "--profile", str(profile), "about:blank"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        with _connected(process, port) as connection:
            yield Firefox(connection)
    finally:
        process.terminate()
        process.wait(timeout=START_SECONDS)


def _connected(process: subprocess.Popen[bytes], port: int) -> socket.socket:
    for _ in range(_TRIES):
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=START_SECONDS)
        except OSError:
            pass
        try:
            process.wait(START_SECONDS / _TRIES)
        except subprocess.TimeoutExpired:
            continue
        raise RuntimeError("Firefox ended before it answered")
    raise RuntimeError("Firefox did not answer")
