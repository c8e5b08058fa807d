"""QGIS without a screen, run by its own Python.

Needs Debian's ``python3-qgis`` and ``qgis-providers``. ``SALIENT_QGIS_PYTHON`` names another Python that can
import it.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

__all__ = ["ask_qgis", "need_qgis"]

PYTHON = os.environ.get("SALIENT_QGIS_PYTHON", "/usr/bin/python3")


def ask_qgis(program: Path, *words: str) -> str:
    """Return the last line that a program prints."""
    return _run(str(program), *words).splitlines()[-1]


def need_qgis() -> None:
    """Skip where there is no QGIS."""
    try:
        _run("-c", "import qgis.core")
    except (OSError, subprocess.CalledProcessError):
        pytest.skip(f"needs QGIS (python3-qgis, qgis-providers): {PYTHON} cannot import qgis.core")


def _run(*words: str) -> str:
    told = subprocess.run(
        [PYTHON, *words],
        capture_output=True,
        text=True,
        timeout=600,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
    )
    return told.stdout
