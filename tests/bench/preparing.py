"""What a benchmark works on: the named store and bundle, or new ones; the code of an older commit."""

from __future__ import annotations

import argparse
import io
import subprocess
import tarfile
from pathlib import Path

from geodata import chronicle
from geodata.publishing.recipe import publish
from geodata.store import ParquetStore
from tests.browser.server import ROOT

BEFORE_CANVAS = "3375463^"  # the last commit that had control in a source of Plotly's map


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add ``--store`` and ``--bundle``."""
    parser.add_argument(
        "--store", type=Path, metavar="DIR", help="a store (default: the chronicle, built anew)"
    )
    parser.add_argument("--bundle", type=Path, metavar="DIR", help="its bundle (default: published anew)")


def add_before(parser: argparse.ArgumentParser) -> None:
    """Add ``--before``."""
    parser.add_argument(
        "--before",
        metavar="COMMIT",
        default=BEFORE_CANVAS,
        help="whose code is measured, too (default %(default)s); empty: none",
    )


def prepare(args: argparse.Namespace, folder: Path) -> tuple[Path, Path]:
    """Return the named store and bundle, or create them in `folder`."""
    store, bundle = args.store or folder / "store", args.bundle or folder / "bundle"
    if args.store is None:
        chronicle.ensure(ParquetStore(store))
    if args.bundle is None:
        publish(ParquetStore(store), bundle)
    return store, bundle


def code_of(commit: str, folder: Path) -> Path:
    """Unpack the code of `commit` into `folder`, to be measured beside ours, and return the folder."""
    packed = subprocess.run(["git", "archive", commit], cwd=ROOT, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return folder
