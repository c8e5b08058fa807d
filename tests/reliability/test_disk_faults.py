"""A disk that is full, breaks or forbids at any call of a change: old or new, told in one line."""

from __future__ import annotations

import errno
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.reliability.disk.calls import Call, watched
from tests.reliability.disk.changes import CHANGES, NEW, NOTHING, OLD, TOLD, Change, prepare

PROMISE = "A disk that is full, breaks or forbids at any call leaves the old or the new, whole, and is told."
SHORT_FORM = 8  # faults for each change, chosen by chance; the long form has all of them
CHANGING = ("create", "write", "sync", "rename", "mkdir")
FAILS = {  # what may fail in which way; EACCES of a lock means that somebody else has it
    "ENOSPC": CHANGING,
    "EIO": (*CHANGING, "open", "read", "unlink", "list", "stat", "lock"),
    "EACCES": ("create", "rename", "mkdir", "open", "unlink", "list", "stat"),
    "short": ("write",),
}


@dataclass
class Faults:
    """A hook that counts calls, and fails at the n-th; with `lasting` at all that follow too."""

    kind: str = ""
    at: int = -1
    lasting: bool = False
    calls: list[Call] = field(default_factory=list)

    def __call__(self, call: Call) -> int | None:
        """Take part in a call."""
        number = len(self.calls)
        self.calls.append(call)
        if number == self.at and self.kind == "short":
            return len(call.data) // 2
        after = number > self.at >= 0 and (self.lasting or self.kind == "short")
        if (number == self.at or after) and call.name in FAILS[self.kind]:
            code = getattr(errno, "ENOSPC" if self.kind == "short" else self.kind)
            raise OSError(code, os.strerror(code), call.path)
        return None


@dataclass(frozen=True)
class Scene:
    """A change, and where it happens."""

    change: Change
    start: Path
    folder: Path

    def run(self, faults: Faults) -> int:
        """Run the command from the start, with faults."""
        self.change.again(self.start, self.folder)
        with watched(self.folder, faults):
            return self.change.run(self.folder)


@pytest.fixture(params=CHANGES, ids=lambda change: change.name)
def change(request: pytest.FixtureRequest) -> Change:
    chosen: Change = request.param
    return chosen


@pytest.fixture(params=[False, True], ids=["there", "not-there"])
def scene(
    change: Change, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Scene:
    """Each change, of what is there and of what is not there yet."""
    fresh = request.param
    prepare(monkeypatch, tmp_path / "at" / "work")
    if not fresh:
        change.begin(tmp_path / "start")
    return Scene(change, tmp_path / "start", tmp_path / "at" / "work")


def _plan(calls: list[Call]) -> Iterator[tuple[str, int, bool]]:
    for number, call in enumerate(calls):
        for kind, names in FAILS.items():
            if call.name in names:
                yield from ((kind, number, lasting) for lasting in (False, True))


def _check_message(name: str, err: str) -> None:
    lines = [line for line in err.splitlines() if line.startswith(f"geodata {name}: ")]
    assert len(lines) == 1, err
    assert "Traceback" not in err


@pytest.mark.promise(PROMISE)
def test_a_fault_at_any_call_leaves_old_or_new(
    scene: Scene, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str], record_property
) -> None:
    whole = Faults()
    assert scene.run(whole) == 0
    before = scene.change.state(scene.start) if scene.start.exists() else NOTHING
    plan = list(_plan(whole.calls))
    if not request.config.getoption("--long"):
        plan = random.Random(20250313).sample(plan, SHORT_FORM)  # noqa: S311 - which calls fail, not a secret
    for kind, number, lasting in plan:
        where = f"{kind} at {whole.calls[number]}"
        capsys.readouterr()
        code = scene.run(Faults(kind, number, lasting))
        state = scene.change.seen(scene.folder)
        assert state in ((before, TOLD[before], NEW) if code else (NEW,)), where
        if code:
            assert code == 2, where
            _check_message(scene.change.name, capsys.readouterr().err)
        assert scene.change.run(scene.folder) == 0, where
        assert scene.change.state(scene.folder) == NEW, where
        assert scene.change.look("verify", scene.folder) == 0, where
        assert not list(scene.folder.glob("*.tmp")), where
    record_property("faults", len(plan))


def _break_manifests(call: Call) -> None:
    if call.name == "open" and call.path.startswith("manifest."):
        raise OSError(errno.EIO, os.strerror(errno.EIO), call.path)


@pytest.mark.promise(PROMISE)
def test_a_manifest_that_cannot_be_read_costs_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What it names is not known then, so nothing is taken for old."""
    folder, publishing = tmp_path / "at" / "work", CHANGES[1]
    prepare(monkeypatch, folder)
    publishing.begin(folder)
    before = {path.name for path in folder.glob("*.json")}
    with watched(folder, _break_manifests):
        assert publishing.run(folder) == 2
    _check_message("publish", capsys.readouterr().err)
    assert {path.name for path in folder.glob("*.json")} > before
    assert publishing.state(folder) == NEW


@pytest.mark.promise(PROMISE)
@pytest.mark.long
@pytest.mark.skipif(shutil.which("strace") is None, reason="no strace here")
@pytest.mark.parametrize("call", ["openat", "read", "pread64"])
def test_what_native_code_cannot_read_is_told(tmp_path: Path, call: str, record_property) -> None:
    """Arrow reads the store without Python: here the system itself fails, in the whole program."""
    reading, store = CHANGES[0], tmp_path / "store"
    reading.begin(store)
    number = 1
    while _strace(store, call, number):
        number += 1
    assert number > 1
    assert reading.state(store) == OLD
    record_property(f"faults of {call}", number - 1)


def _strace(store: Path, call: str, number: int) -> bool:
    """Let the n-th `call` about the store fail in a program that reads it; tell whether there was one."""
    log, path = store.parent / "calls", store / "owlmaps.parquet"
    fault = f"inject={call}:error=EIO:when={number}"
    report = ("report", "--source", "owlmaps", "--date", "2025-03-12", "--region", "kursk", "--store")
    command = ["strace", "-f", "-qq", "-o", str(log), "-P", str(path), "-e", fault, sys.executable]
    done = subprocess.run([*command, "-m", "geodata", *report, str(store)], capture_output=True, text=True)
    if "(INJECTED)" not in log.read_text("utf-8"):
        assert done.returncode == 0
        return False
    assert done.returncode == 2, (call, number)
    _check_message("report", done.stderr)
    return True
