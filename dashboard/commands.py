"""The command ``salient`` of an installed package: those of `geodata` and of `dashboard` under one name.

``salient import`` is ``python -m geodata import``, ``salient serve`` is ``python -m dashboard``. Which of the
two has a command is decided before either is loaded: the process that serves must not hold what reads foreign
files.
"""

from __future__ import annotations

import importlib
import sys
from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from dashboard.__main__ import COMMANDS
from dashboard.__main__ import main as dashboard

__all__ = ["HELP", "main"]

NAME = "salient"
HELP = MappingProxyType(
    {
        "serve": "show the map on this machine; publishes the data first if they are not",
        "ogc": "the store to QGIS and other programs, by OGC API - Features",
        "snapshot": "one map as PNG, SVG or PDF",
        "animation": "a period as MP4 or GIF",
        "sheet": "several days on one page, as PNG or PDF",
        "briefing": "a deck of slides as PPTX",
        "story": "a period of the map as one HTML file that can be mailed",
        "export-site": "the page as a folder of files, for any host",
    }
)
_EPILOG = """\
the map, and pictures of it (as python -m dashboard):
{shown}

maps and figures (as python -m geodata):
{measured}

salient COMMAND --help says more. What is kept is in var/ of the folder that you are in; --store and --bundle
name others.

example: salient serve"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` names and return the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0] in COMMANDS:
        return dashboard(words, program=NAME)
    geodata = importlib.import_module("geodata.__main__")
    _parser({command.name: command.help for command in geodata.COMMANDS}).parse_args(words[:1])
    code: int = geodata.main(words, program=NAME)
    return code


def _parser(measured: Mapping[str, str]) -> ArgumentParser:
    """Return what answers ``--help``, and tells that there is no such command."""
    shown = ((name, HELP[name]) for name in COMMANDS)
    parser = ArgumentParser(
        prog=NAME,
        usage=f"{NAME} COMMAND ...",
        description="The Kursk-Sumy front, day by day: dated control polygons, measured and shown.",
        epilog=_EPILOG.format(shown=_lines(shown), measured=_lines(measured.items())),
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", metavar="COMMAND", choices=[*COMMANDS, *measured], help=SUPPRESS)
    return parser


def _lines(rows: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"  {name:<13}{text}" for name, text in rows)
