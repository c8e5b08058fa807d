"""The store and the bundle that a benchmark works on: the named ones, or new ones."""

from __future__ import annotations

import argparse
from pathlib import Path

from geodata import chronicle
from geodata.publishing.recipe import publish
from geodata.store import ParquetStore


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add ``--store`` and ``--bundle``."""
    parser.add_argument(
        "--store", type=Path, metavar="DIR", help="a store (default: the chronicle, built anew)"
    )
    parser.add_argument("--bundle", type=Path, metavar="DIR", help="its bundle (default: published anew)")


def prepare(args: argparse.Namespace, folder: Path) -> tuple[Path, Path]:
    """Return the named store and bundle, or create them in `folder`."""
    store, bundle = args.store or folder / "store", args.bundle or folder / "bundle"
    if args.store is None:
        chronicle.ensure(ParquetStore(store))
    if args.bundle is None:
        publish(ParquetStore(store), bundle)
    return store, bundle
