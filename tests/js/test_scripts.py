"""The browser's modules, in Node: ``node --test tests/js/`` is the same."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.node import APP, NODE, SCRIPTS, needs_node

HERE = Path(__file__).parent
FILES = sorted(HERE.rglob("*.test.js"))


@needs_node
@pytest.mark.parametrize("file", FILES, ids=lambda path: path.relative_to(HERE).as_posix())
def test_scripts(file: Path) -> None:
    assert NODE is not None
    command = [NODE, "--test", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


def test_only_the_map_and_the_curve_touch_plotly() -> None:
    users = {
        path.relative_to(APP).as_posix() for path in SCRIPTS if "Plotly." in path.read_text(encoding="utf-8")
    }
    assert users == {"map/front-map.js", "curve/figure.js"}


def test_every_script_says_what_it_is_for() -> None:
    for path in SCRIPTS:
        assert path.read_text(encoding="utf-8").startswith("/* "), path.name
