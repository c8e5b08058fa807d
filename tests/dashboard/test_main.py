"""The command line: its messages when it cannot serve."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dashboard import __main__ as command


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


def test_serving_may_be_named(folder: Path) -> None:
    assert command.main(["serve", "--bundle", str(folder), "--port", "99999"]) == 2


def test_a_publication_that_fails_ends_with_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(subprocess, "run", lambda arguments, **_: subprocess.CompletedProcess(arguments, 7))
    assert command.main(["--bundle", str(tmp_path / "none")]) == 2
    assert "code 7" in capsys.readouterr().err


def test_the_process_that_faces_the_net_loads_no_reader_of_foreign_files() -> None:
    readers = "{'geopandas', 'pyogrio', 'shapely', 'pandas', 'matplotlib'}"
    code = (
        f"import sys, dashboard.commands, dashboard.server.serve; print(sorted({readers} & set(sys.modules)))"
    )
    assert _printed(code) == "[]"


def test_a_picture_does_not_wait_for_what_serves() -> None:
    servers = "{'dash', 'flask', 'plotly.express', 'waitress', 'geopandas'}"
    loaded = "import sys, dashboard.__main__, dashboard.picture_commands"
    code = f"{loaded}; print(sorted({servers} & set(sys.modules)))"
    assert _printed(code) == "[]"


def _printed(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()
