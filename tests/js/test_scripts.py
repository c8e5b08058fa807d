"""The pure scripts, in node: ``node --test tests/js/*.test.js`` is the same."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
NODE = shutil.which("node")
ASSETS = HERE.parents[1] / "assets"


@pytest.mark.skipif(NODE is None, reason="needs node 20 or newer, which is not on the PATH")
@pytest.mark.parametrize("file", sorted(HERE.glob("*.test.js")), ids=lambda path: path.name)
def test_scripts(file: Path) -> None:
    assert NODE is not None
    command = [NODE, "--test", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


def test_only_two_scripts_touch_plotly() -> None:
    users = {path.name for path in ASSETS.glob("*.js") if "Plotly." in path.read_text(encoding="utf-8")}
    assert users == {"30_map.js", "32_curve.js"}


def test_scripts_are_of_a_size_to_read() -> None:
    for path in ASSETS.glob("*.js"):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        assert len(lines) <= 350, path.name
        assert lines[0].startswith("/* "), f"{path.name} says nothing of what it is for"
