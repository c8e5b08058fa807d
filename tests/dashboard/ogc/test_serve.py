"""The command: what it refuses in a line, whom it takes for the public. `test_gdal` starts it."""

from __future__ import annotations

import socket
import subprocess
from pathlib import Path

import pytest

from dashboard import __main__ as command
from dashboard.ogc.serve import is_public
from dashboard.settings import Settings
from geodata.store import ParquetStore


def test_a_port_in_use_is_one_line(store: ParquetStore, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert command.main(["ogc", "--store", str(store.folder), "--port", str(port)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"error: cannot listen on 127.0.0.1:{port}")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    "options", [["--port", "99999"], ["--public-url", "x"], ["--bundle", "x"], ["--store", "postgresql://x"]]
)
def test_wrong_usage_ends_with_2(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code: object = command.main(["ogc", *options])
    except SystemExit as end:
        code = end.code
    assert code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_store_that_cannot_be_built_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(subprocess, "run", lambda arguments, **_: subprocess.CompletedProcess(arguments, 7))
    assert command.main(["ogc", "--store", str(tmp_path / "none")]) == 2
    assert "code 7" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("settings", "public"),
    [
        (Settings(), False),
        (Settings(ogc_host="::1"), False),
        (Settings(ogc_host="localhost"), False),
        (Settings(ogc_host="0.0.0.0"), True),  # noqa: S104 - never listened on
        (Settings(ogc_host="192.168.1.5"), True),
        (Settings(public_url="https://front.example"), True),
        (Settings(allowed_hosts="front.example"), True),
    ],
)
def test_who_is_the_public(settings: Settings, *, public: bool) -> None:
    assert is_public(settings) is public
