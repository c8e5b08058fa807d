"""The OGC API's own server, started for a test."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.server import ROOT

__all__ = ["serving"]


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve the store in `folder` on a free port of this machine, and yield the address of the API.

    In a process of its own, as it is meant: GDAL, called from Python, lets no other thread answer it.
    """
    command = [sys.executable, "-m", "dashboard", "ogc", "--store", str(folder), "--port", "0"]
    named = {name: text for name, text in os.environ.items() if not name.startswith("SALIENT_")}
    process = subprocess.Popen(command, cwd=ROOT, env=named, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        said = next(line for line in process.stdout if " is at " in line)
        yield said.split(" is at ")[1].split()[0]
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
    assert process.returncode == 0
