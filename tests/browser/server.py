"""The real server, started from the command line, on a free port of the loopback interface."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parents[2]
START_SECONDS = 60


def free_port() -> int:
    """Return a port that is free at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing on standard error."""


@contextmanager
def serving_files(folder: Path) -> Iterator[str]:
    """Hand out the files in `folder`, as any host does, and yield its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as host:
        thread = threading.Thread(target=host.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{host.server_port}"
        finally:
            host.shutdown()
            thread.join()


@contextmanager
def serving(bundle: Path, settings: Mapping[str, str] | None = None, *, code: Path = ROOT) -> Iterator[str]:
    """Serve `bundle` with the program in the folder `code`, and yield the address once it answers.

    Raises
    ------
    RuntimeError
        With what the server printed, if it ends before it answers.
    """
    port = free_port()
    command = [sys.executable, "-m", "dashboard", "--bundle", str(bundle), "--port", str(port)]
    process = subprocess.Popen(
        command,
        cwd=code,
        env={**os.environ, **(settings or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        wait_until_it_answers(process, f"http://127.0.0.1:{port}/healthz")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.communicate(timeout=START_SECONDS)


def wait_until_it_answers(process: subprocess.Popen[str], address: str) -> None:
    """Wait until `process` answers at `address`; raise RuntimeError with what it printed if it ends."""
    for _ in range(START_SECONDS * 10):
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except urllib.error.HTTPError:
            return  # it answers, even if only that the bundle is missing
        except OSError:
            pass
        try:
            process.wait(0.1)
        except subprocess.TimeoutExpired:
            continue
        output = process.stdout.read() if process.stdout else ""
        raise RuntimeError(f"the server ended before it answered:\n{output}")
    raise RuntimeError("the server did not answer")
