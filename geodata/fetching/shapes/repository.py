"""Plain files of a public repository, with a list of all files and their Git hashes, as GitHub answers it.

The list says which files have changed, however old they are, and whether one has come whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from geodata.errors import AnswerRefused
from geodata.fetching.archive import Archive
from geodata.fetching.dated_paths import DatedPath
from geodata.fetching.session import Session
from geodata.fetching.shapes.wanted import LIST, Offer, Wanted, kept_or_fetched, parsed
from geodata.fetching.source_table import PATH, SourceTable

__all__ = ["offered"]

_HASH = re.compile(r"[0-9a-f]{40}")


def offered(table: SourceTable, session: Session, archive: Archive, since: str, today: str) -> Offer:
    """Return the files whose hash is not that of the archive's newest version.

    Raises
    ------
    FetchFailed
        The list cannot be fetched, or is not one.
    """
    body = kept_or_fetched(session, archive, table.list, LIST)
    path = table.path or DatedPath(PATH)
    there = archive.newest()
    files = [entry for entry in _entries(body, table, path) if entry[0] >= since]
    wanted = [
        Wanted(name, table.file.replace(PATH, quote(where)), git=git)
        for _, where, git in sorted(files)
        if (name := path.name(where)) not in there or there[name].git != git
    ]
    return Offer(wanted)


def _entries(body: bytes, table: SourceTable, path: DatedPath) -> Iterator[tuple[str, str, str]]:
    """Yield (date, path, hash) of every dated file of the list."""
    document = parsed(body, "the list of files")
    tree = document.get("tree") if isinstance(document, dict) else None
    if not isinstance(tree, list):
        raise AnswerRefused(f"{table.list}: it is not a list of files with a tree")
    if isinstance(document, dict) and document.get("truncated"):
        raise AnswerRefused(f"{table.list}: the list is cut off by the publisher; name a folder in it")
    found = [entry for entry in tree if isinstance(entry, dict) and _is_dated(entry, path)]
    if not found:
        raise AnswerRefused(f"{table.list}: it names no file like {path.template}")
    for entry in found:
        yield path.date_of(entry["path"]), entry["path"], entry["sha"]


def _is_dated(entry: dict[str, object], path: DatedPath) -> bool:
    where, git = entry.get("path"), entry.get("sha")
    if not isinstance(where, str) or not isinstance(git, str):
        return False
    return bool(path.date_of(where)) and _HASH.fullmatch(git) is not None
