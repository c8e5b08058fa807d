"""How long an import takes, against plain `json.load` of the same files, and how much memory.

``python -m tests.bench.bench_import [FOLDER] [--source NAME] [--rounds N] [--processes N]``

Both are measured in turn, in this process and after every file has been read once, so that
neither pays for the disk. The import goes from paths to one checked table and pays for starting its
processes. Exit code 1 if it breaks a limit.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from geodata.importers.import_run import import_files
from geodata.importers.sources import importer

REAL = Path(__file__).parents[3] / "shared" / "data" / "deepstate"
RATIO_LIMIT = 1.5  # of the time that json.load of the same files takes
MEMORY_LIMIT = 1024  # MB, all processes together


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; return 0 if the limits are kept."""
    args = _arguments(argv)
    files = sorted(path for path in args.folder.glob("*") if path.suffix in importer(args.source).SUFFIXES)
    if not files:
        print(f"{args.folder}: no file to read", file=sys.stderr)
        return 2
    size = sum(len(path.read_bytes()) for path in files)
    rounds = []
    memory = 0.0
    for _ in range(args.rounds):
        ours = _seconds(lambda: import_files(args.source, files, processes=args.processes))
        memory = memory or _peak_megabytes(args.processes)  # before json.load adds its own
        rounds.append((ours, _seconds(lambda: _load_all(files))))
    ratio = min(ours for ours, _ in rounds) / min(plain for _, plain in rounds)
    print(f"{len(files)} files, {size / 1e6:.0f} MB, {args.processes} processes")
    for number, (ours, plain) in enumerate(rounds, 1):
        print(f"round {number}:  import {ours:6.2f} s   json.load {plain:6.2f} s   ratio {ours / plain:.2f}")
    print(f"best of each: ratio {ratio:.2f} (limit {RATIO_LIMIT})")
    print(f"peak memory:  {memory:.0f} MB at most, all processes added up (limit {MEMORY_LIMIT})")
    return int(ratio > RATIO_LIMIT or memory > MEMORY_LIMIT)


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.bench_import", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=REAL)
    parser.add_argument("--source", default="deepstate")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--processes", type=int, default=2)
    return parser.parse_args(argv)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _load_all(files: Sequence[Path]) -> None:
    for path in files:
        with path.open() as stream:
            json.load(stream)


def _peak_megabytes(processes: int) -> float:
    """Add the largest child's peak, once for each process, to this process's peak: an upper bound."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return (own + processes * largest) / 1024


if __name__ == "__main__":
    sys.exit(main())
