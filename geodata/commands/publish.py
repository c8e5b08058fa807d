"""``publish``: write the bundle that the dashboard reads."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from collections.abc import Callable
from pathlib import Path

from tqdm import tqdm

from geodata.commands.answer import DEFAULT_BUNDLE, Answer, Command, add_json, add_store, table_text
from geodata.publishing.recipe import publish
from geodata.store import open_store

__all__ = ["PUBLISH", "narrator"]


def _options(parser: ArgumentParser) -> None:
    add_store(parser)
    parser.add_argument(
        "--bundle", metavar="DIR", type=Path, default=Path(DEFAULT_BUNDLE), help=f"default {DEFAULT_BUNDLE}"
    )
    parser.add_argument(
        "--downloads",
        action=BooleanOptionalAction,
        help="files for other programs too, of the sources that allow it (default: as published before)",
    )
    add_json(parser)


def narrator() -> Callable[[str], None]:
    """Return a function that tells people on standard error what begins."""
    return lambda text: tqdm.write(text, file=sys.stderr)


def _publish(args: Namespace) -> Answer:
    manifest = publish(open_store(args.store), args.bundle, narrator(), offer=args.downloads)
    rows = [["file", "bytes"]]
    rows += [[name, f"{entry['bytes']:,}"] for name, entry in sorted(manifest["files"].items())]
    rows += [[entry["name"], f"{entry['bytes']:,}"] for entry in manifest.get("downloads", ())]
    text = f"published revision {manifest['revision']} in {args.bundle}\n{table_text(rows)}"
    return Answer(manifest, text)


PUBLISH = Command(
    "publish",
    "measure everything in the store and write the bundle",
    "python -m geodata publish --bundle var/bundle",
    _options,
    _publish,
)
