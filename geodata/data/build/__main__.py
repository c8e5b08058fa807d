"""Command line: ``python -m geodata.data.build``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from geodata.data.build import recipe
from geodata.data.build.registry import RegistryError

DATA = Path(__file__).resolve().parents[1] / "base_map"


def main(arguments: list[str] | None = None) -> int:
    """Build every GeoJSON file and print its size.

    Parameters
    ----------
    arguments : list of str, optional
        Command-line words; those of the process if not given.

    Returns
    -------
    int
        Exit code: 0 done, 1 a package could not be had.
    """
    options = _parser().parse_args(arguments)
    try:
        written = recipe.build(DATA, options.out, options.cache)
    except RegistryError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    for path, size in written:
        print(f"{path}  {size:,} bytes")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m geodata.data.build",
        description="Build the regions and the base map from pinned npm packages (needs npm).",
        epilog="example: python -m geodata.data.build --cache var/registry",
    )
    parser.add_argument(
        "--cache", type=Path, default=Path("var/registry"), help="folder for tarballs [%(default)s]"
    )
    parser.add_argument(
        "--out", type=Path, default=DATA, help="folder for the GeoJSON files [that of the base map]"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
