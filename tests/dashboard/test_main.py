"""The command line: what it says when it cannot serve."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dashboard import __main__ as command
from geodata.errors import UsageError


def test_a_port_in_use_is_one_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert command.main(["--bundle", str(folder), "--port", str(port)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"error: cannot listen on 127.0.0.1:{port}")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    "options", [["--port", "99999"], ["--port", "x"], ["--open", "tomorrow"], ["--what"]]
)
def test_wrong_usage_ends_with_2(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code: Any = command.main(options)
    except SystemExit as end:
        code = end.code
    assert code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_missing_bundle_is_published_by_a_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []

    def run(arguments: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        seen.append(arguments)
        return subprocess.CompletedProcess(arguments, 3)

    monkeypatch.setattr(subprocess, "run", run)
    assert command.main(["--bundle", str(tmp_path / "none")]) == 2
    assert seen == [[sys.executable, "-m", "geodata", "publish", "--bundle", str(tmp_path / "none")]]


def test_a_publication_that_fails_is_told_with_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", lambda arguments, **_: subprocess.CompletedProcess(arguments, 7))
    with pytest.raises(UsageError, match="code 7"):
        command._publish(Path("none"))


def test_the_process_that_faces_the_net_loads_no_reader_of_foreign_files() -> None:
    readers = "{'geopandas', 'pyogrio', 'shapely', 'pandas'}"
    code = f"import sys, dashboard.__main__; print(sorted({readers} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
