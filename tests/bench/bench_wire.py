"""How large the control data of a bundle are on the wire.

``python -m tests.bench.bench_wire [--store DIR] [--bundle DIR]``

Lists every file of the publication that says who held what and when: timelines, series, claims, events,
reports. The base map (``context-*``, ``regions``) is left out: it does not grow with the days. Exit code 1 if
the total, by the better of the two codings that every browser accepts, breaks the limit.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import brotli

from geodata.bundle import read_manifest
from tests.bench.preparing import add_options, prepare

LIMIT = 200_000  # bytes on the wire, all sources of the bundle together
BASE_MAP = ("context-", "regions")


@dataclass(frozen=True)
class Size:
    """Bytes of one file: on disk, and in each coding."""

    raw: int
    gzip: int
    brotli: int

    def __add__(self, other: Size) -> Size:
        return Size(self.raw + other.raw, self.gzip + other.gzip, self.brotli + other.brotli)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; return 0 if the limit is kept."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.bench_wire", description=__doc__)
    add_options(parser)
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        sizes = measure(prepare(args, Path(folder))[1])
    total = sum(sizes.values(), Size(0, 0, 0))
    print(table(sizes, total))
    best = min(total.gzip, total.brotli)
    print(f"\non the wire: {best / LIMIT:.2f} of the limit of {LIMIT // 1000} kB")
    return int(best > LIMIT)


def measure(bundle: Path) -> dict[str, Size]:
    """Return the sizes of the control data by logical name."""
    files = read_manifest(bundle)["files"]
    names = sorted(name for name in files if not name.startswith(BASE_MAP))
    return {name: _size((bundle / files[name]["name"]).read_bytes()) for name in names}


def _size(body: bytes) -> Size:
    return Size(len(body), len(gzip.compress(body, 9, mtime=0)), len(brotli.compress(body, quality=11)))


def table(sizes: Mapping[str, Size], total: Size) -> str:
    """Return the table, in Markdown, bytes with thousands separators."""
    rows = [_row(name, size) for name, size in [*sizes.items(), ("**total**", total)]]
    return "\n".join(["| file | raw | gzip -9 | brotli 11 | brotli / raw |", "|---|--:|--:|--:|--:|", *rows])


def _row(name: str, size: Size) -> str:
    return f"| {name} | {size.raw:,} | {size.gzip:,} | {size.brotli:,} | {size.brotli / size.raw:.2f} |"


if __name__ == "__main__":
    sys.exit(main())
