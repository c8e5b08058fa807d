"""A step of the slider with the polygons of the whole war, in a view of all Ukraine.

``python -m tests.bench.bench_war [--rounds N] [--before COMMIT] [--quick]``

Needs the real files of DeepState (``SALIENT_REAL_DATA``), read in place: the newest are imported without
the project's window into a store that is thrown away. Measured as by `tests.bench.bench_slider`.
Exit code 1 if a limit is broken.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import shapely

from geodata.store import ParquetStore
from tests.bench.bench_import import REAL
from tests.bench.bench_slider import DRAG, QUICK_STEPS, STEPS, WARM_UP, Data, broken, of_repaint, run, table
from tests.bench.preparing import add_before, code_of
from tests.browser.chromium import HOW_TO_GET_IT, find_chromium
from tests.browser.server import ROOT

SOURCE, VIEW = "deepstate", "&view=32.5,48.4,5.1"
SPARE = 4  # files more than days: some change nothing
LIMITS = (of_repaint(0.2),)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; return 0 if the limits are kept."""
    args = _arguments(argv)
    chromium = find_chromium()
    if chromium is None or not args.files.is_dir():
        needs = f"Chromium: {HOW_TO_GET_IT}" if chromium is None else f"real source files in {args.files}"
        print(f"war: skipped, needs {needs}")
        return 0
    rounds, steps = (1, QUICK_STEPS) if args.quick else (args.rounds, STEPS)
    with tempfile.TemporaryDirectory() as folder:
        data = imported(args.files, WARM_UP + steps + DRAG + SPARE, Path(folder))
        before = code_of(args.before, Path(folder) / "before") if args.before else None
        found = run(chromium, data, rounds, steps, before)
        print(table(found), drawn(data), sep="\n\n", end="\n\n")
    problems = list(broken(found, LIMITS))
    for line in problems or ["every limit is kept"]:
        print(line)
    return int(bool(problems))


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.bench_war", description=__doc__)
    add_before(parser)
    parser.add_argument("--files", type=Path, default=REAL, help="folder of DeepState's files")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help=f"one round of {QUICK_STEPS} steps")
    return parser.parse_args(argv)


def imported(files: Path, count: int, folder: Path) -> Data:
    """Import the newest `count` files without the window, and publish them."""
    newest = [str(path) for path in sorted(files.glob("*.geojson"))[-count:]]
    store, bundle = folder / "store", folder / "bundle"
    for command in (
        ["import", SOURCE, *newest, "--accept", "--store", str(store)],
        ["publish", "--store", str(store), "--bundle", str(bundle)],
    ):
        program = [sys.executable, "-m", "tests.bench.whole_war", *command]
        subprocess.run(program, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return Data(store, bundle, SOURCE, VIEW)


def drawn(data: Data) -> str:
    """Return a line on how much a day is, for people."""
    rows = ParquetStore(data.store).select(data.source)
    points = shapely.get_num_coordinates(rows.geometry.to_numpy()).sum() / rows["date"].nunique()
    return f"A day has {points:,.0f} points."


if __name__ == "__main__":
    sys.exit(main())
