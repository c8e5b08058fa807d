"""Every benchmark, or the one named: ``python -m tests.bench [NAME] [--quick] [--write]``.

The names are slider, war, start, playback, compare, import, wire and pictures. Each prints a table of ratios.
Exit code 1 if one of them breaks a limit; a benchmark that cannot run here says why and breaks no limit.
``--write`` puts the tables into ``docs/benchmarks.md``.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench import (
    bench_compare,
    bench_import,
    bench_pictures,
    bench_playback,
    bench_slider,
    bench_start,
    bench_war,
    bench_wire,
)
from tests.bench.preparing import add_options, prepare

DOCS = Path(__file__).parents[2] / "docs" / "benchmarks.md"
NAMED = os.environ.get("SALIENT_REAL_DATA")
REAL = Path(NAMED) / "deepstate" if NAMED else bench_import.REAL


def main(argv: Sequence[str] | None = None) -> int:
    """Run the requested benchmarks; return 1 if any limit is broken."""
    args = _arguments(argv)
    names = [args.name] if args.name else list(RUNS)
    with tempfile.TemporaryDirectory() as folder:
        if names not in (["import"], ["war"]):
            args.store, args.bundle = prepare(args, Path(folder))
        codes = [_one(name, args) for name in names]
    return max(codes)


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("name", nargs="?", choices=list(RUNS), help="only this one")
    parser.add_argument(
        "--quick", action="store_true", help="fewer rounds: to see that it works, not how fast"
    )
    parser.add_argument("--write", action="store_true", help="put the tables into docs/benchmarks.md")
    add_options(parser)
    return parser.parse_args(argv)


def _one(name: str, args: argparse.Namespace) -> int:
    print(f"\n## {name}\n", flush=True)
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        code = RUNS[name](args)
    print(text.getvalue(), end="", flush=True)
    if args.write:
        write(name, text.getvalue())
    return code


def write(name: str, text: str) -> None:
    """Put `text` between the markers of `name` in the docs."""
    page = DOCS.read_text(encoding="utf-8")
    begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
    before, rest = page.split(begin)
    DOCS.write_text(before + begin + "\n" + text + "\n" + end + rest.split(end)[1], encoding="utf-8")


def _import(args: argparse.Namespace) -> int:
    if not REAL.is_dir():
        print(
            f"skipped: needs real source files; there is no {REAL} (SALIENT_REAL_DATA names another folder)"
        )
        return 0
    # In a process of its own, so that its memory is not mixed with that of Chromium and the servers.
    command = [
        sys.executable,
        "-m",
        bench_import.__name__,
        str(REAL),
        *(["--rounds", "1"] if args.quick else []),
    ]
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True)
    print(done.stdout, end="")
    return done.returncode


def _slider(args: argparse.Namespace) -> int:
    return bench_slider.main([*_places(args), *(["--quick"] if args.quick else [])])


def _war(args: argparse.Namespace) -> int:
    return bench_war.main(["--files", str(REAL), *(["--quick"] if args.quick else [])])


def _start(args: argparse.Namespace) -> int:
    return bench_start.main([*_places(args), *(["--quick"] if args.quick else [])])


def _playback(args: argparse.Namespace) -> int:
    return bench_playback.main([*_places(args), *(["--quick"] if args.quick else [])])


def _compare(args: argparse.Namespace) -> int:
    return bench_compare.main([*_places(args), *(["--quick"] if args.quick else [])])


def _wire(args: argparse.Namespace) -> int:
    return bench_wire.main(_places(args))


def _pictures(args: argparse.Namespace) -> int:
    return bench_pictures.main([*_places(args), *(["--quick"] if args.quick else [])])


def _places(args: argparse.Namespace) -> list[str]:
    return ["--store", str(args.store), "--bundle", str(args.bundle)]


RUNS: dict[str, Callable[[argparse.Namespace], int]] = {
    "slider": _slider,
    "war": _war,
    "start": _start,
    "playback": _playback,
    "compare": _compare,
    "import": _import,
    "wire": _wire,
    "pictures": _pictures,
}


if __name__ == "__main__":
    sys.exit(main())
