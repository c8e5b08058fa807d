"""``python -m geodata.validate``: measure the chronicle against real maps.

Exit codes: 0 measured, or skipped because there are no real maps here; 2 wrong usage.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from geodata.errors import SalientError, exit_code
from geodata.validate.run import REAL_FOLDER, validate, write


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    args = _parser().parse_args(argv)
    real = args.real or REAL_FOLDER
    if not real.is_dir():
        if args.real:
            print(f"validate: there is no folder {real}", file=sys.stderr)
            return 2
        print(f"validate: skipped, because real maps are no part of the project and there is no {real}")
        return 0
    try:
        result = validate(real, lambda text: print(text, file=sys.stderr))
    except SalientError as error:
        print(f"validate: {error}", file=sys.stderr)
        return exit_code(error)
    print(result.text)
    if args.write:
        for path in write(result, args.docs):
            print(f"wrote {path}", file=sys.stderr)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m geodata.validate",
        description="Measure the chronicle against real maps: overlap and area, by day and control.",
        epilog="example: python -m geodata.validate --real ../shared/data --write",
    )
    parser.add_argument(
        "--real", type=Path, metavar="DIR", help=f"folder of real source files (default {REAL_FOLDER})"
    )
    parser.add_argument("--write", action="store_true", help="put the figures into the docs and the data")
    parser.add_argument(
        "--docs", type=Path, default=Path("docs/chronicle.md"), metavar="FILE", help="page with the marks"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
