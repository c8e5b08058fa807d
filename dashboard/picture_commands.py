"""``python -m dashboard snapshot | animation | sheet | briefing``: one file, drawn in this process."""

from __future__ import annotations

import argparse
import importlib.metadata
import platform
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tqdm import tqdm

from dashboard.output import tell, write_output
from dashboard.pictures.content.finding import finding
from dashboard.pictures.known_publication import as_known
from dashboard.pictures.make import Progress, make
from dashboard.pictures.order.formats import FORMATS
from dashboard.pictures.order.order import Order, read_order
from dashboard.pictures.order.request import PARAMETERS, TAKES
from dashboard.pictures.publication import Publication, open_publication
from dashboard.server.bundle_files import ensure_bundle
from dashboard.settings import read_settings
from geodata import bundle
from geodata.errors import UsageError
from geodata.files import sha256

__all__ = ["PACKAGES", "run"]

Say = Callable[[str], None]

PROGRAM = "python -m dashboard"

# What a file's bytes depend on, besides the bundle and the parameters.
PACKAGES = ("contourpy", "imageio-ffmpeg", "matplotlib", "numpy", "pillow", "python-pptx", "segno", "shapely")

_HELP = {
    "snapshot": "one map of one day, or of one day against another",
    "animation": "a period, day by day",
    "sheet": "several days on one page, at one scale",
    "briefing": "a deck of slides on a period, with charts that can be edited",
}
_EXAMPLES = {
    "snapshot": (
        "--out sudzha.png --date 2025-03-13 --region kursk",
        "--out change.pdf --date 2025-03-13 --compare chronicle@2025-02-13 --size a4-landscape",
        "--out karte.svg --lang uk --theme print --curve 0",
    ),
    "animation": (
        "--out salient.mp4 --from 2024-08-06 --to 2025-03-13 --speed 14",
        "--out march.gif --from 2025-03-01 --to 2025-03-31 --unchanged skip",
    ),
    "sheet": (
        "--out sheet.pdf --from 2025-01-01 --to 2025-03-31 --count 12",
        "--out three.png --dates 2024-08-20,2025-02-13,2025-03-13",
    ),
    "briefing": ("--out briefing.pptx --from 2025-01-01 --to 2025-03-31 --region kursk",),
}


def run(argv: Sequence[str], say: Say, program: str = PROGRAM) -> None:
    """Make the file that `argv` asks of `program`, and `say` what was written.

    Raises
    ------
    UsageError
        A value that cannot be used; the text names those that can.
    """
    options = vars(_parser(argv[0], program).parse_args(argv[1:]))
    out, kind = options["out"], argv[0]
    fmt = _format(kind, out)
    settings = read_settings(bundle=options["bundle"])
    given = {name: options[name] for name in TAKES[kind] if options[name] is not None}
    ensure_bundle(settings.bundle, tell, settings.store)
    noting = _Noting(open_publication(settings.bundle, options["rev"]))
    publication = as_known(noting, given.get("known"))
    order = read_order(kind, fmt, given, publication)
    base = f"{settings.public_url.rstrip('/')}/" if settings.public_url else ""
    with _bar(out.name, silent=kind != "animation") as progress:
        body = make(order, publication, base, frozen=options["rev"] is not None, progress=progress)
    write_output(out, body)
    if options["manifest"]:
        command = shlex.join([*PROGRAM.split(), *argv])
        write_output(
            options["manifest"],
            bundle.dump(_manifest(order, publication, noting.used, (out.name, body), command)) + b"\n",
        )
    said = finding(order.last, publication)
    say(f"wrote {out} ({len(body):,} bytes, revision {publication.revision}): {said}")


def _parser(kind: str, program: str = PROGRAM) -> argparse.ArgumentParser:
    example = "\n".join(f"  {program} {kind} {words}" for words in _EXAMPLES[kind])
    parser = argparse.ArgumentParser(
        prog=f"{program} {kind}",
        description=f"Write {_HELP[kind]}. With no bundle it publishes one first.",
        epilog=f"examples:\n{example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    endings = " | ".join(f".{fmt}" for fmt in FORMATS[kind])
    parser.add_argument("--out", required=True, metavar="FILE", type=Path, help=f"what to write: {endings}")
    parser.add_argument("--bundle", metavar="DIR", type=Path, help="published bundle (default: var/bundle)")
    parser.add_argument("--rev", metavar="REVISION", help="an earlier publication of the bundle")
    parser.add_argument(
        "--manifest", metavar="FILE", type=Path, help="write a JSON file with all that is needed to repeat it"
    )
    for name in TAKES[kind]:
        parser.add_argument(f"--{name}", metavar="VALUE", help=PARAMETERS[name][1])
    return parser


def _format(kind: str, out: Path) -> str:
    fmt = out.suffix.lower().removeprefix(".")
    if fmt not in FORMATS[kind]:
        endings = " | ".join(f".{fmt}" for fmt in FORMATS[kind])
        raise UsageError(f"out: {out.name!r} does not end in one of {endings}")
    return fmt


class _Noting(Publication):
    """A publication that records which files were read."""

    def __init__(self, publication: Publication) -> None:
        super().__init__(publication.folder, publication.manifest)
        self.used: set[str] = set()

    def file(self, name: str) -> Any:
        self.used.add(name)
        return super().file(name)


@contextmanager
def _bar(title: str, *, silent: bool) -> Iterator[Progress]:
    """Yield a function that advances a progress bar on standard error; silent if that is no terminal."""
    silent = silent or not sys.stderr.isatty()
    with tqdm(desc=title, unit="frame", file=sys.stderr, disable=silent) as bar:

        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield progress


def _manifest(
    order: Order, publication: Publication, used: Iterable[str], made: tuple[str, bytes], command: str
) -> Mapping[str, Any]:
    """Return what reproduces the file: the hashes of its inputs, its parameters, the packages."""
    entries = publication.manifest["files"]
    name, body = made
    return {
        "file": {"name": name, "sha256": sha256(body), "bytes": len(body), "format": order.format},
        "command": command,
        "kind": order.kind,
        "given": dict(order.given),
        "parameters": asdict(order.request),
        "finding": finding(order.last, publication),
        "revision": publication.revision,
        "bundle": {name: entries[name] for name in sorted(used)},
        "credits": {name: publication.source(name)["credit"] for name in order.sources},
        "versions": {
            "python": platform.python_version(),
            **{name: importlib.metadata.version(name) for name in PACKAGES},
        },
    }
