"""Units, container file and locked requirements say what the program understands and what is pinned."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import fields
from pathlib import Path

import pytest

from dashboard.settings import Settings
from geodata.__main__ import parser
from tests.browser.server import ROOT

UNITS = sorted((ROOT / "deploy" / "systemd").iterdir())
CONTAINER = ROOT / "deploy" / "Containerfile"
_PIN = re.compile(r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)", re.MULTILINE)


def _pins(name: str) -> dict[str, str]:
    found = _PIN.findall((ROOT / name).read_text())
    return {re.sub(r"[-_.]+", "-", package).lower(): version for package, version in found}


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd-analyze here")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    """The programs are not where the units say, on this machine: it is told another one for them."""
    for unit in UNITS:
        text = unit.read_text().replace("/opt/salient/.venv/bin/python", shutil.which("true") or "/bin/true")
        (tmp_path / unit.name).write_text(text.replace("file:/opt/salient/docs/operating.md", "man:true(1)"))
    command = ["systemd-analyze", "verify", "--man=no", *(str(tmp_path / unit.name) for unit in UNITS)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    told = [line for line in done.stderr.splitlines() if "salient" in line]
    assert told == []


@pytest.mark.parametrize("path", [*UNITS, CONTAINER], ids=lambda path: path.name)
def test_every_variable_is_a_setting(path: Path) -> None:
    named = set(re.findall(r"SALIENT_([A-Z_]+)\b", path.read_text()))
    assert named <= {field.name.upper() for field in fields(Settings)}


def test_the_command_line_understands_what_units_run() -> None:
    commands = [
        line.split(" -m geodata ")[1].split()
        for unit in UNITS
        for line in unit.read_text().splitlines()
        if line.startswith("ExecStart=") and " -m geodata " in line
    ]
    assert [parser().parse_args(words).command for words in commands] == ["notify", "publish", "sync"]


def test_it_is_killed_only_after_it_had_its_time_to_stop() -> None:
    (limit,) = re.findall(r"^TimeoutStopSec=(\d+)$", UNITS[-1].read_text(), re.MULTILINE)
    assert Settings().stop_seconds < int(limit)
    assert Settings().stop_seconds < 10  # what container engines wait


def test_the_container_copies_what_is_there() -> None:
    for source in re.findall(r"^COPY (?!--from)(\S+) ", CONTAINER.read_text(), re.MULTILINE):
        assert (ROOT / source).exists()
        assert f"!{source}" in (ROOT / ".containerignore").read_text().splitlines()


def test_what_is_locked_is_what_is_pinned() -> None:
    locked, pinned = _pins("requirements.lock"), _pins("constraints.txt")
    assert set(_pins("requirements.txt")) <= set(locked)
    assert {name: pinned.get(name) for name in locked} == locked
    entries = (ROOT / "requirements.lock").read_text().replace("\\\n", "").splitlines()
    assert all("--hash=sha256:" in entry for entry in entries if _PIN.match(entry))
