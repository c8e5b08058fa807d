"""``fetch``: download what a source has that is new, and import it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from geodata.commands.answer import Answer, Command, add_json, add_store
from geodata.commands.options import checked_date
from geodata.commands.progress import bar
from geodata.commands.revisions import pending_entry, pending_line
from geodata.errors import exit_code
from geodata.fetching import Brought, Places, bring, shipped_tables
from geodata.store import open_store

__all__ = [
    "FETCH",
    "HELD_BACK",
    "add_places",
    "brought_code",
    "brought_data",
    "counted",
    "places_of",
    "problems",
    "worst",
]

DEFAULT_ARCHIVE = "var/archive"
DEFAULT_TABLES = "var/fetching"
HELD_BACK = 65  # EX_DATAERR of sysexits.h: a map was read, but someone has to look at it
REFUSED = 1
_GRAVITY = (2, 77, 76, HELD_BACK, REFUSED, 75, 0)  # what needs someone first; what passes by itself last


def add_places(parser: ArgumentParser) -> None:
    """Add the options that say where things are."""
    parser.add_argument(
        "--archive",
        metavar="DIR",
        type=Path,
        default=Path(DEFAULT_ARCHIVE),
        help=f"default {DEFAULT_ARCHIVE}",
    )
    parser.add_argument(
        "--tables",
        metavar="DIR",
        type=Path,
        default=Path(DEFAULT_TABLES),
        help=f"your own tables of sources, <source>.toml (default {DEFAULT_TABLES})",
    )
    add_store(parser)
    add_json(parser)


def places_of(args: Namespace) -> Places:
    """Return where things are, as the options say."""
    return Places(args.archive, args.tables, open_store(args.store))


def _options(parser: ArgumentParser) -> None:
    names = ", ".join(shipped_tables())
    parser.add_argument("source", metavar="SOURCE", help=f"one of: {names}, or one that --tables has")
    parser.add_argument("--since", metavar="DATE", help="the first day that is wanted")
    parser.add_argument("--accept-terms", action="store_true", help="you have read the terms, and agree")
    add_places(parser)


def _fetch(args: Namespace) -> Answer:
    since = checked_date(args.since) if args.since else ""
    found = bring(args.source, places_of(args), since=since, accept_terms=args.accept_terms, bar=bar)
    text = "\n".join([_summary(found), *problems(found)])
    return Answer(brought_data(found), text, brought_code(found))


def _summary(found: Brought) -> str:
    return (
        f"{found.source}: {counted(len(found.fetched.new), 'new file')} in {found.archive}; "
        f"{counted(found.taken.put.added, 'new snapshot')}, {len(found.taken.run.refused)} refused, "
        f"{len(found.taken.pending)} kept back"
    )


def counted(number: int, noun: str) -> str:
    """Return a number and what it counts."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def problems(found: Brought) -> Iterator[str]:
    """Yield a line for each thing of a source that people should know or do something about."""
    yield from found.fetched.notes
    yield from (f"not fetched: {failure}" for failure in found.fetched.failed)
    if found.fetched.left:
        yield f"not asked for yet: {counted(found.fetched.left, 'file')}; the next run goes on"
    yield from (f"refused: {refused}" for refused in found.taken.run.refused)
    yield from map(pending_line, found.taken.pending)


def brought_code(found: Brought) -> int:
    """Return the exit code that tells a timer what became of a source."""
    codes = [exit_code(failure) for failure in found.fetched.failed]
    codes += [REFUSED] * bool(found.taken.run.refused) + [HELD_BACK] * bool(found.taken.pending)
    return worst(codes)


def worst(codes: Iterable[int]) -> int:
    """Return that of several exit codes which matters most."""
    return min(codes, key=_GRAVITY.index, default=0)


def brought_data(found: Brought) -> dict[str, Any]:
    """Return the same for ``--json``."""
    return {
        "source": found.source,
        "archive": str(found.archive),
        "files_new": found.fetched.new,
        "files_left": found.fetched.left,
        "not_fetched": [str(failure) for failure in found.fetched.failed],
        "notes": found.fetched.notes,
        "snapshots_added": found.taken.put.added,
        "refused": [{"file": r.file, "code": r.code, "cause": r.cause} for r in found.taken.run.refused],
        "pending": [pending_entry(item) for item in found.taken.pending],
    }


FETCH = Command(
    "fetch",
    "download what a source has that is new, and import it",
    "python -m geodata fetch owlmaps --since 2026-08-01 --accept-terms",
    _options,
    _fetch,
)
