"""The archive into the store: what was not read yet is imported, in the order in which it came."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from geodata import files
from geodata.fetching.archive import Archive
from geodata.fetching.source_table import SourceTable
from geodata.importers.import_run import ImportRun, Progress, import_files
from geodata.importers.sources import Importer, importer
from geodata.revisions import Judged, Revision, Standing
from geodata.store import PutResult, Store

__all__ = ["TakenIn", "columns_of", "take_in"]

# A refusal for what this machine lacked at the moment says nothing of the file: it is read again.
_NOT_ITS_FAULT = ("memory", "cpu-time", "time", "ended", "unforeseen")


@dataclass(frozen=True)
class TakenIn:
    """What the import of an archive did.

    Attributes
    ----------
    run : ImportRun
        The files that had not been read before.
    put : PutResult
        How many snapshots were new.
    pending : list of Judged
        Those of its maps that are kept back as implausible.
    """

    run: ImportRun
    put: PutResult
    pending: list[Judged]


def columns_of(table: SourceTable) -> Mapping[str, object] | None:
    """Return the map of columns that the table names; None if the source has an importer of its own."""
    return files.load_toml(table.columns) if table.columns else None


def take_in(
    table: SourceTable,
    archive: Archive,
    store: Store,
    *,
    new: Collection[str] = (),
    progress: Progress | None = None,
) -> TakenIn:
    """Import what the archive of a source has and the store does not.

    Parameters
    ----------
    new : collection of str
        Names of the files that were fetched just now: one of them may be a version of before, to which its
        publisher has gone back.
    """
    mapping = columns_of(table)
    reader = importer(table.source, mapping)
    source = reader.SOURCE
    done = _done(store, source.id, reader)
    paths = [kept.path for kept in archive.versions() if (kept.name, kept.sha256) not in done]
    known = store.known(source.id)
    run = import_files(table.source, paths, mapping=mapping, known=known, progress=progress)
    fresh = _since_fetched(run.revisions, archive)
    put = store.put(source, run.table, run.issues, fresh) if fresh else PutResult(0, 0)
    again = [kept for name, kept in archive.newest().items() if name in new]
    if back := {name for kept in again for name in done.get((kept.name, kept.sha256), ())}:
        store.renew(source.id, back)
    return TakenIn(run, put, _pending(store, source.id, run))


def _since_fetched(revisions: Sequence[Revision], archive: Archive) -> list[Revision]:
    """Return the revisions with the moments at which their files were fetched, perhaps long ago.

    A run counts as no earlier than the one before it, whatever the clock said.
    """
    since: dict[tuple[str, str], str] = {}
    moment = ""
    for kept in archive.versions():
        moment = max(moment, kept.since)
        since.setdefault((kept.name, kept.sha256), moment)
    return [replace(one, imported_at=since.get((one.file, one.sha256), "")) for one in revisions]


def _done(store: Store, source: str, reader: Importer) -> dict[tuple[str, str], list[str]]:
    """Return (name, hash) of the files that this reader has read, or has found to be unreadable.

    With them the ids of their revisions.
    """
    found: dict[tuple[str, str], list[str]] = {}
    for one in _revisions(store, source):
        if one.reader == reader.VERSION and not _to_repeat(one):
            found.setdefault((one.file, one.sha256), []).append(one.id)
    return found


def _revisions(store: Store, source: str) -> list[Revision]:
    if source not in {known.id for known in store.sources()}:
        return []
    return [item.revision for item in store.judged(source)]


def _pending(store: Store, source: str, run: ImportRun) -> list[Judged]:
    """Return those of the run's maps that are kept back."""
    if not run.revisions:
        return []
    ids = {revision.id for revision in run.revisions}
    judged = store.judged(source)
    return [item for item in judged if item.standing is Standing.PENDING and item.revision.id in ids]


def _to_repeat(revision: Revision) -> bool:
    return revision.unread and revision.code in _NOT_ITS_FAULT
