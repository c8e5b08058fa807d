"""Which mutants to judge: all of them, or one at each place of a random sample of places."""

from __future__ import annotations

import ast
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from cosmic_ray.commands.init import init
from cosmic_ray.work_db import WorkDB
from cosmic_ray.work_item import MutationSpec, WorkerOutcome, WorkItem, WorkResult

LEFT_OUT = ("geodata/data", "geodata/words")  # run by hand, and words

Position = tuple[int, int]  # line from 1, column from 0


def modules() -> list[Path]:
    """Return the modules that are mutated unless others are named."""
    found = sorted(Path("geodata").rglob("*.py"))
    return [path for path in found if not path.as_posix().startswith(LEFT_OUT)]


def write_plan(plan: WorkDB, paths: Sequence[Path], sample: int | None, seed: int) -> None:
    """Write the mutants of modules into a plan, and mark as skipped those that are not to be judged.

    Cosmic Ray knows eleven ways to replace one `+`, and all ask much the same. A sample is therefore one of
    places, with one mutant at each.

    Parameters
    ----------
    plan : WorkDB
        Empty.
    paths : sequence of Path
        Relative to the root of the project.
    sample : int or None
        How many places; None for every mutant.
    seed : int
        The same seed chooses the same mutants of the same code.
    """
    init(paths, plan, {})
    items = sorted(plan.work_items, key=lambda item: _order(item.mutations[0]))
    annotations = {path: list(_annotations(path)) for path in paths}
    meant = [item for item in items if not _inside(item.mutations[0], annotations)]
    chosen = {item.job_id for item in (meant if sample is None else _sampled(meant, sample, seed))}
    skipped = [item.job_id for item in items if item.job_id not in chosen]
    plan.set_multiple_results(skipped, WorkResult(WorkerOutcome.SKIPPED))


def _order(mutation: MutationSpec) -> tuple[Path, Position, str, int]:
    return mutation.module_path, tuple(mutation.start_pos), mutation.operator_name, mutation.occurrence


def _sampled(items: Sequence[WorkItem], sample: int, seed: int) -> list[WorkItem]:
    places = defaultdict(list)
    for item in items:
        places[_order(item.mutations[0])[:2]].append(item)
    chance = random.Random(seed)  # noqa: S311 - no secret
    chosen = chance.sample(sorted(places), min(sample, len(places)))
    return [chance.choice(places[place]) for place in chosen]


def _annotations(path: Path) -> Iterator[tuple[Position, Position]]:
    """Yield where annotations begin and end: they are never evaluated, so a mutant in one changes nothing."""
    for node in ast.walk(ast.parse(path.read_text())):
        for field in ("annotation", "returns"):
            if (found := getattr(node, field, None)) is not None:
                yield (found.lineno, found.col_offset), (found.end_lineno, found.end_col_offset)


def _inside(mutation: MutationSpec, spans: dict[Path, list[tuple[Position, Position]]]) -> bool:
    begin = tuple(mutation.start_pos)
    return any(first <= begin < last for first, last in spans[mutation.module_path])
