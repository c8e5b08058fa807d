"""Judge one mutant: run the tests of its module in a forked process that has the large libraries loaded."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Sequence
from multiprocessing.process import BaseProcess
from pathlib import Path

import geopandas  # noqa: F401 - loaded once, for every fork
import hypothesis  # noqa: F401
import pyarrow.parquet  # noqa: F401
import pyogrio  # noqa: F401
import pytest
import scipy.sparse  # noqa: F401
from cosmic_ray.mutating import use_mutation
from cosmic_ray.plugins import get_operator
from cosmic_ray.work_item import MutationSpec, TestOutcome, WorkerOutcome, WorkResult

from tests.mutants.mirror import judges

OPTIONS = (
    "-xq",
    "-mnot browser",
    "-pno:cacheprovider",
    "--hypothesis-seed=0",
    "--basetemp=scratch",
    "--kept=kept",
    "-Wignore::pytest.PytestAssertRewriteWarning",
)
TIMEOUT = "timeout"

_fork = multiprocessing.get_context("fork")


def judge(mutation: MutationSpec, seconds: float) -> WorkResult:
    """Return whether the tests of the mutated module fail.

    Parameters
    ----------
    mutation : MutationSpec
        It is written into its module while the tests run.
    seconds : float
        How long the tests may take; a mutant that takes longer counts as killed, with ``TIMEOUT`` as output.
    """
    operator = get_operator(mutation.operator_name)(**mutation.operator_args)
    written = mutation.module_path.stat()
    with use_mutation(mutation.module_path, operator, mutation.occurrence) as (before, after):
        code = _run(judges(mutation.module_path), seconds)
    os.utime(
        mutation.module_path, ns=(written.st_atime_ns, written.st_mtime_ns)
    )  # what is compiled stays good
    outcome = TestOutcome.SURVIVED if code == 0 else TestOutcome.KILLED
    output = TIMEOUT if code is None else f"exit code {code}"
    return WorkResult(WorkerOutcome.NORMAL, output, outcome, _changed(before, after))


def passes(tests: Sequence[Path]) -> bool:
    """Return whether tests pass as the code is; without that no verdict means anything."""
    return _run(tests, None, quiet=False) == 0


def _run(tests: Sequence[Path], seconds: float | None, *, quiet: bool = True) -> int | None:
    process = _fork.Process(target=_pytest, args=(tests, quiet))
    process.start()
    process.join(seconds)
    if process.is_alive():
        _end(process)
        return None
    return process.exitcode


def _end(process: BaseProcess) -> None:
    """End a process and what it has started."""
    assert process.pid is not None
    os.killpg(process.pid, signal.SIGKILL)
    process.join()


def _pytest(tests: Sequence[Path], quiet: bool) -> None:
    os.setsid()
    if quiet:
        sys.dont_write_bytecode = True  # a mutant must not outlive its run
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
    os._exit(pytest.main([*OPTIONS, *map(str, tests)]))


def _changed(before: str, after: str | None) -> str:
    pairs = zip(before.splitlines(), (after or before).splitlines(), strict=False)
    return next((f"{old.strip()}  →  {new.strip()}" for old, new in pairs if old != new), "")
