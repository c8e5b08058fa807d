"""The archive into the store: what was not read yet is imported, in the order in which it came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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
    progress: Progress | None = None,
    processes: int = 2,
) -> TakenIn:
    """Import what the archive of a source has and the store does not."""
    mapping = columns_of(table)
    reader = importer(table.source, mapping)
    source = reader.SOURCE
    done = _done(store, source.id, reader)
    paths = [kept.path for kept in archive.versions() if (kept.name, kept.sha256) not in done]
    run = import_files(
        table.source,
        paths,
        mapping=mapping,
        known=store.known(source.id),
        progress=progress,
        processes=processes,
    )
    if not run.revisions:
        return TakenIn(run, PutResult(0, 0), [])
    put = store.put(source, run.table, run.issues, run.revisions)
    ids = {revision.id for revision in run.revisions}
    pending = [
        item
        for item in store.judged(source.id)
        if item.standing is Standing.PENDING and item.revision.id in ids
    ]
    return TakenIn(run, put, pending)


def _done(store: Store, source: str, reader: Importer) -> set[tuple[str, str]]:
    """Return (name, hash) of the files that this reader has read, or has found to be unreadable."""
    if source not in {known.id for known in store.sources()}:
        return set()
    revisions = [item.revision for item in store.judged(source)]
    return {
        (one.file, one.sha256) for one in revisions if one.reader == reader.VERSION and not _to_repeat(one)
    }


def _to_repeat(revision: Revision) -> bool:
    return revision.unread and revision.code in _NOT_ITS_FAULT
