"""``export``: what is in the store, as a file for other programs."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from geodata.commands.answer import Answer, Command, add_json, add_store
from geodata.commands.options import add_known, checked_date, store_of
from geodata.commands.publish import narrator
from geodata.errors import UsageError
from geodata.exporting import FORMATS, TABLES, Content, Request, export, format_of, select
from geodata.files import write_atomic

__all__ = ["EXPORT"]


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--out", required=True, metavar="FILE", type=Path, help="what to write")
    parser.add_argument(
        "--format",
        metavar="F",
        help=f"{' | '.join(FORMATS)} (default: as FILE ends; shp and all tables as csv end in .zip)",
    )
    parser.add_argument("--source", metavar="S", help="only this source (default: all in the store)")
    parser.add_argument("--region", metavar="R", help="kursk, belgorod or sumy (default: all)")
    parser.add_argument("--from", dest="first", metavar="DATE", help="the first day, like 2025-03-12")
    parser.add_argument("--to", dest="last", metavar="DATE", help="the last day, like 2025-03-31")
    parser.add_argument(
        "--table", metavar="T", help=f"where a file holds one: {' | '.join(TABLES)} (default control)"
    )
    add_known(parser)
    add_store(parser)
    add_json(parser)


def _export(args: Namespace) -> Answer:
    chosen = format_of(args.format, args.out, args.table)
    request = Request(args.source, args.region, _day(args.first), _day(args.last))
    if request.last and request.last < request.first:
        raise UsageError(f"{request.last} is before {request.first}")
    store = store_of(args, *([args.source] if args.source else []))
    selection = select(store, request)
    content = Content(selection, narrator() if sys.stderr.isatty() else lambda _: None)
    body = export(content, chosen, args.table)
    _write(args.out, body)
    marks, left_out = content.about.marks, selection.left_out
    data = {
        "file": str(args.out),
        "bytes": len(body),
        "revision": selection.revision,
        "sources": [item.source.id for item in selection.sources],
        "marks": list(marks),
        "left_out": list(left_out),
    }
    head = f"wrote {args.out} ({len(body):,} bytes, revision {selection.revision})"
    return Answer(data, "\n".join([head, *marks, *(f"left out: {reason}" for reason in left_out)]))


def _day(text: str | None) -> str:
    return checked_date(text) if text else ""


def _write(path: Path, body: bytes) -> None:
    try:
        write_atomic(path, body)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror})") from None


EXPORT = Command(
    "export",
    "write the maps and tables as a file for other programs",
    "python -m geodata export --format gpkg --out front.gpkg --source chronicle --region kursk",
    _options,
    _export,
)
