"""Sub-commands and their answers."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from geodata.files import UNSAFE, shown

__all__ = ["Answer", "Command", "add_json", "add_store", "as_json", "printable", "table_text"]

DEFAULT_STORE = "var/store"
DEFAULT_BUNDLE = "var/bundle"


@dataclass(frozen=True)
class Answer:
    """The answer of a command: `data` for ``--json``, `text` for people, and the exit code."""

    data: Any
    text: str
    code: int = 0


@dataclass(frozen=True)
class Command:
    """A sub-command: its name, one line of help, an example call, its options and what it does."""

    name: str
    help: str
    example: str
    add_options: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], Answer]


def add_json(parser: ArgumentParser) -> None:
    """Add the option ``--json`` to `parser`."""
    parser.add_argument("--json", action="store_true", help="print JSON instead of text")


def add_store(parser: ArgumentParser) -> None:
    """Add the option ``--store`` to `parser`."""
    parser.add_argument(
        "--store", metavar="URL", default=DEFAULT_STORE, help=f"folder of the store (default {DEFAULT_STORE})"
    )


def printable(text: str) -> str:
    """Return what is about to be printed, made safe for a terminal; lines stay lines."""
    return "\n".join(shown(line, len(line)) for line in text.split("\n"))


def as_json(data: Any) -> str:
    """Return `data` as JSON in which everything that would steer a terminal is escaped."""
    return UNSAFE.sub(lambda found: json.dumps(found[0])[1:-1], json.dumps(data, ensure_ascii=False))


def table_text(rows: list[list[str]]) -> str:
    """Lay out `rows` in columns: text left-aligned, figures right-aligned."""
    if not rows:
        return ""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join(
        "  ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _padded(cell: str, width: int) -> str:
    is_figure = cell.replace(",", "").replace(".", "").lstrip("+-").isdigit()
    return cell.rjust(width) if is_figure else cell.ljust(width)
