"""Judge mutants and print the score: ``make mutants``, which calls this in a copy of the project."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import TestOutcome, WorkerOutcome, WorkItem, WorkResult

from tests.mutants.judge import TIMEOUT, judge, passes
from tests.mutants.mirror import judges
from tests.mutants.plan import modules, write_plan


def main(argv: Sequence[str] | None = None) -> int:
    """Judge what a plan has left to judge, then print what survived; return 1 if the tests do not pass."""
    asked = _parser().parse_args(argv)
    with use_db(_plan_name(asked)) as plan:
        if not plan.num_work_items:
            write_plan(plan, asked.modules or modules(), asked.sample, asked.seed)
        left = plan.pending_work_items
        if left and not passes(sorted({test for item in left for test in judges(_module(item))})):
            return 1
        for count, item in enumerate(left, 1):
            result = judge(item.mutations[0], asked.timeout)
            plan.set_result(item.job_id, result)
            print(f"{count}/{len(left)} {_told(item, result)}", flush=True)
        _report(plan)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument(
        "modules", nargs="*", type=Path, help="such as geodata/tolerance.py; all if none is named"
    )
    parser.add_argument(
        "--sample", type=int, help="judge one mutant at each of so many places, chosen by chance"
    )
    parser.add_argument("--seed", type=int, default=1, help="of the choice")
    parser.add_argument("--timeout", type=float, default=600, help="seconds for the tests of one mutant")
    return parser


def _plan_name(asked: argparse.Namespace) -> str:
    """Return the file of a plan: the same request goes on where it stopped."""
    chosen = "all" if asked.sample is None else f"sample-{asked.sample}-{asked.seed}"
    return "-".join([*(path.as_posix().replace("/", ".") for path in asked.modules), chosen]) + ".sqlite"


def _module(item: WorkItem) -> Path:
    return item.mutations[0].module_path


def _told(item: WorkItem, result: WorkResult) -> str:
    mutation = item.mutations[0]
    return f"{_verdict(result)} {mutation.module_path}:{mutation.start_pos[0]}: {result.diff}"


def _verdict(result: WorkResult) -> str:
    return TIMEOUT if result.output == TIMEOUT else str(result.test_outcome.value)


def _report(plan: WorkDB) -> None:
    judged = [
        (item, result)
        for item, result in plan.completed_work_items
        if result.worker_outcome != WorkerOutcome.SKIPPED
    ]
    for item, result in sorted(judged, key=lambda pair: (_module(pair[0]), pair[0].mutations[0].start_pos)):
        if result.test_outcome == TestOutcome.SURVIVED:
            print(_told(item, result))
    print(f"{len(judged)} judged:", dict(Counter(_verdict(result) for _, result in judged)))


if __name__ == "__main__":
    raise SystemExit(main())
