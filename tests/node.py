"""Calling the browser's own modules in Node, to get what the page would say."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

__all__ = ["APP", "NODE", "ROOT", "SCRIPTS", "ask", "needs_node"]

NODE = shutil.which("node")
ROOT = Path(__file__).parents[1]
APP = ROOT / "assets" / "app"
SCRIPTS = sorted(
    path for path in (ROOT / "assets").rglob("*.js") if path.parent.name not in ("built", "vendor")
)
needs_node = pytest.mark.skipif(NODE is None, reason="needs node 20 or newer, which is not on the PATH")

_FRAME = """
import fs from "node:fs";
const given = JSON.parse(fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(await answer(given)));
"""


def ask(script: str, given: Any, timeout: float = 60) -> Any:
    """Return the result of a script's function ``answer(given)``.

    Parameters
    ----------
    script : str
        An ES module; it imports from ``./assets/app/``.
    given : Any
        Anything that can be written as JSON.
    timeout : float
        Seconds.
    """
    assert NODE is not None
    command = [NODE, "--input-type=module", "--eval", script + _FRAME]
    done = subprocess.run(
        command,
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=False,
        timeout=timeout,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
