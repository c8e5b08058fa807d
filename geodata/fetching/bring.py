"""One source, up to date: terms agreed to, files fetched, and what is new of them imported."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from geodata.fetching import terms
from geodata.fetching.archive import Archive
from geodata.fetching.clock import Clock, moment_text
from geodata.fetching.fetch_run import FetchRun, fetch
from geodata.fetching.source_table import load_table
from geodata.fetching.take_in import TakenIn, columns_of, take_in
from geodata.importers.import_run import Progress
from geodata.importers.sources import importer
from geodata.store import Store

__all__ = ["Brought", "Places", "bring"]

Bar = Callable[[str], AbstractContextManager[Progress]]


def _no_bar(_: str) -> AbstractContextManager[Progress]:
    return nullcontext(lambda done, total: None)


@dataclass(frozen=True)
class Places:
    """Where everything is: the archives of all sources, the user's own tables, the store."""

    archives: Path
    tables: Path
    store: Store


@dataclass(frozen=True)
class Brought:
    """What became of a source."""

    source: str
    archive: Path
    fetched: FetchRun
    taken: TakenIn


def bring(
    source: str,
    places: Places,
    *,
    since: str = "",
    accept_terms: bool = False,
    clock: Clock | None = None,
    bar: Bar = _no_bar,
) -> Brought:
    """Fetch what a source has that is new, and import it.

    Parameters
    ----------
    accept_terms : bool
        Whether whoever calls agrees to the terms.
    bar : callable
        Makes a progress bar of a title.

    Raises
    ------
    UnknownName, UsageError
        There is no table of that source; it is wrong.
    TermsNotAccepted
        Nobody has agreed to the terms yet.
    Busy
        Another process fetches the same source.
    """
    clock = clock or Clock()
    table = load_table(source, places.tables)
    reader = importer(source, columns_of(table))
    archive = Archive(places.archives / source, moment_text(clock.moment()))
    if accept_terms:
        terms.accept(archive.folder, reader.SOURCE, table, clock)
    terms.require_accepted(archive.folder, reader.SOURCE, table)
    with bar(f"fetching {source}") as progress:
        fetched = fetch(table, archive, since=since, clock=clock, progress=progress)
    with bar(f"reading {source}") as progress:
        taken = take_in(table, archive, places.store, new=fetched.new, progress=progress)
    return Brought(source, archive.folder, fetched, taken)
