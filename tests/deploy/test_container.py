"""The container: built from the file that ships, run read-only as its own user, asked, and ended."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from dashboard.settings import Settings
from tests.browser.server import free_port
from tests.deploy.container import Container, Image, built, running

FIRST_START = 600  # seconds in which it publishes the data that ship
NEEDED = ("buildah", "mmdebstrap", "unshare")
MISSING = [program for program in NEEDED if shutil.which(program) is None]

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(bool(MISSING), reason=f"not here: {', '.join(MISSING)} (Debian's packages)"),
    pytest.mark.skipif(
        not sys.platform.startswith("linux") or os.getuid() != 0, reason="needs root on Linux"
    ),
]


@pytest.fixture(scope="module")
def image() -> Iterator[Image]:
    with TemporaryDirectory(prefix="container-") as folder:
        yield built(Path(folder))


def _get(address: str) -> tuple[int, str, bytes]:
    with urllib.request.urlopen(address, timeout=120) as answer:
        return answer.status, answer.headers.get_content_type(), answer.read()


def _wait_until_healthy(container: Container, address: str) -> None:
    """Ask until the answer is 200; say what the container logged if it ends instead."""
    for _ in range(FIRST_START * 2):
        try:
            if _get(address)[0] == 200:
                return
        except OSError:  # not listening yet, or 503 while there is no publication
            pass
        try:
            container.started.wait(0.5)
        except subprocess.TimeoutExpired:
            continue
        break
    pytest.fail(container.log.read_text()[-3000:])


def _health(image: Image, port: int) -> int:
    """Return how the image's check of its health ends."""
    (_, *check) = image.config["Healthcheck"]["Test"]
    given = [*image.config["Env"], f"SALIENT_PORT={port}"]
    command = ["chroot", str(image.root), "env", "-i", *given, *check]
    return subprocess.run(command, capture_output=True, check=False, timeout=60).returncode


@pytest.mark.promise("The container runs read-only, not as root, and ends with 0 before an engine kills it.")
def test_it_is_built_started_asked_and_ended(image: Image, tmp_path: Path) -> None:
    volume, port = tmp_path / "volume", free_port()
    volume.mkdir()
    base = f"http://127.0.0.1:{port}"
    with running(image, volume, {"SALIENT_PORT": str(port)}) as container:
        _wait_until_healthy(container, f"{base}/healthz")
        status, kind, page = _get(f"{base}/")
        assert (status, kind) == (200, "text/html")
        style = re.findall(r'href="(/modules/[^"]+\.css)"', page.decode())[0]
        assert _get(base + style)[:2] == (200, "text/css")
        assert _get(f"{base}/snapshot.png")[2].startswith(b"\x89PNG")
        assert (_health(image, port), _health(image, free_port())) == (0, 1)
        told = Path(f"/proc/{container.first}/status").read_text()
        (users,) = re.findall(r"^Uid:\s+(.*)$", told, re.MULTILINE)
        assert set(users.split()) == {"10001"}
        assert re.findall(r"^CapEff:\s+0+$", told, re.MULTILINE)
        os.kill(container.first, signal.SIGTERM)
        assert container.started.wait(Settings().stop_seconds + 2) == 0  # an engine waits for 10
    lines = [json.loads(line) for line in container.log.read_text().splitlines() if line.startswith("{")]
    assert [line for line in lines if line["level"] != "info"] == []
