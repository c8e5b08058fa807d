"""The default store: one GeoParquet file for each source.

Source, issues and polygons are in the same file, so one atomic replacement is all that a put
does: after ``kill -9`` at any moment the file is the old one or the new one. Any program that reads
GeoParquet opens it.
"""

from __future__ import annotations

import datetime as dt
import io
import itertools
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pyarrow.parquet as pq
from filelock import FileLock, Timeout

from geodata import files
from geodata.control_table import COLUMNS, check_table, empty_table
from geodata.errors import StoreError, UnknownName
from geodata.model import Control, Issue, Source, today
from geodata.regions import areas_by_region
from geodata.revisions import Decision, Edition, Judged, Renewal, Revision, editions, standing
from geodata.store.base import PutResult
from geodata.store.file_content import (
    ID,
    KEY,
    Kept,
    check_file,
    is_kept,
    kept_from,
    meta_of,
    paths_kept,
    previous_of,
    read_meta,
    read_rows,
)
from geodata.store.seal import ENTRY, blank, is_whole, seal

__all__ = ["ParquetStore", "revisions_of"]

_LOCK_SECONDS = 60  # a put takes a few seconds; a longer wait means that something hangs


class ParquetStore:
    """A folder with a file ``<source>.parquet`` for each source.

    Parameters
    ----------
    as_of : str
        See `Store`. It changes what is read, not what is written.
    """

    def __init__(self, folder: Path, as_of: str = "") -> None:
        self.folder = folder
        self.as_of = as_of
        self._checked: dict[Path, tuple[int, ...] | None] = {}

    def as_known(self, day: str) -> ParquetStore:
        """Return the same store as it was known by the end of a day. See `Store.as_known`."""
        return ParquetStore(self.folder, day)

    def put(
        self,
        source: Source,
        table: gpd.GeoDataFrame,
        issues: Sequence[Issue] = (),
        revisions: Sequence[Revision] | None = None,
    ) -> PutResult:
        """Add the snapshots of `table` that are not kept yet. See `Store.put`."""
        given = revisions_of(table) if revisions is None else revisions
        with self._locked(source.id):
            kept = self._kept(source.id) or Kept(source, empty_table().assign(**{ID: []}))
            there = {revision.id: revision for revision in kept.revisions}
            fresh = [one for one in given if one.id not in there or _read_now(one, there[one.id])]
            if fresh or source != kept.source:
                self._write(_added(replace(kept, source=source), table, fresh, issues))
        added = sum(not revision.unread for revision in fresh)
        return PutResult(added, sum(not revision.unread for revision in given) - added)

    def replace(self, source: Source, table: gpd.GeoDataFrame, issues: Sequence[Issue] = ()) -> None:
        """Replace all that is kept of a source by `table`. See `Store.replace`."""
        with self._locked(source.id):
            empty = Kept(source, empty_table().assign(**{ID: []}))
            self._write(_added(empty, table, revisions_of(table), issues))

    def decide(self, source: str, decisions: Mapping[str, Decision | None]) -> None:
        """Store decisions about revisions. See `Store.decide`."""
        with self._locked(source):
            kept = self._read(source)
            known = {revision.id for revision in kept.revisions}
            for name in decisions:
                if name not in known:
                    raise UnknownName("revision", name, sorted(known)[:20])
            merged = {**kept.decisions, **decisions}
            left = {name: decision for name, decision in merged.items() if decision is not None}
            self._write(replace(kept, decisions=left))

    def renew(self, source: str, revisions: Collection[str]) -> None:
        """Count revisions as known last. See `Store.renew`."""
        with self._locked(source):
            kept = self._read(source)
            start, moment = _next_sequence(kept.revisions), _now(kept.revisions)
            numbers = itertools.count(start)
            renewed = [
                _renewed(one, Renewal(moment, next(numbers))) if one.id in revisions else one
                for one in kept.revisions
            ]
            self._write(replace(kept, revisions=tuple(renewed)))

    def sources(self) -> tuple[Source, ...]:
        """Return the sources in the folder, by id. See `Store.sources`."""
        return tuple(self._told(path).source for path in paths_kept(self.folder))

    def select(
        self, source: str, first: str | None = None, last: str | None = None, *, revisions: bool = False
    ) -> gpd.GeoDataFrame:
        """Return the table of one source. See `Store.select`."""
        kept = self._read(source)
        judged = kept.judged(self.as_of)
        ids = (
            {one.id for one in standing(judged).values()}
            if not revisions
            else {i.revision.id for i in judged}
        )
        rows = kept.rows[kept.rows[ID].isin(ids)]
        if first is not None:
            rows = rows[rows["date"] >= first]
        if last is not None:
            rows = rows[rows["date"] <= last]
        key = ["source", "date", *(["published_at", "sha256"] if revisions else []), "control"]
        # A file that two readers read is one revision here: the later reading.
        rows = rows.drop_duplicates(key, keep="last").sort_values(key, ignore_index=True)
        return check_table(rows[list(COLUMNS)], revisions=revisions)

    def issues(self, source: str) -> tuple[Issue, ...]:
        """Return the issues of the files of `source`. See `Store.issues`."""
        return self._told(self._path(source)).issues

    def judged(self, source: str) -> list[Judged]:
        """Return every revision and what became of it. See `Store.judged`."""
        return self._told(self._path(source)).judged(self.as_of)

    def revisions(self, source: str) -> tuple[Revision, ...]:
        """Return every revision. See `Store.revisions`."""
        return self._told(self._path(source)).revisions

    def editions(self, source: str) -> list[Edition]:
        """Return how the past looked between one rewriting of it and the next. See `Store.editions`."""
        kept = self._told(self._path(source))
        return editions(kept.revisions, kept.decisions, self.as_of or today())

    def hashes(self, source: str) -> frozenset[tuple[str, str]]:
        """Return (file name, SHA-256) of what was read. See `Store.hashes`."""
        return frozenset((file, sha256) for file, sha256, _ in self.known(source))

    def known(self, source: str) -> frozenset[tuple[str, str, str]]:
        """Return (file name, SHA-256, reader) of what was read. See `Store.known`."""
        path = self.folder / f"{source}.parquet"
        if not is_kept(path):
            return frozenset()
        revisions = self._told(path).revisions
        return frozenset((one.file, one.sha256, one.reader) for one in revisions if not one.unread)

    def _path(self, source: str) -> Path:
        path = self.folder / f"{source}.parquet"
        if not is_kept(path):
            raise UnknownName("source", source, (known.id for known in self.sources()))
        return path

    def _kept(self, source: str) -> Kept | None:
        return self._read(source) if is_kept(self.folder / f"{source}.parquet") else None

    def _read(self, source: str) -> Kept:
        path = self._path(source)
        body = check_file(path)  # read once: a put may replace the file at any moment
        return replace(kept_from(read_meta(path, body), path), rows=read_rows(path, body))

    def _told(self, path: Path) -> Kept:
        """Return what is kept besides the rows. A file is checked first, once unless it changes."""
        stamp = _stamp(path)
        if stamp is None or self._checked.get(path) != stamp:
            check_file(path)  # it also says what is wrong with one that is not there
            self._checked[path] = stamp
        return kept_from(read_meta(path), path)

    @contextmanager
    def _locked(self, source: str) -> Iterator[None]:
        try:
            files.make_folder(self.folder)
            with FileLock(self.folder / f".{source}.lock", timeout=_LOCK_SECONDS):
                yield
        except Timeout:
            raise StoreError(
                f"{self.folder}: another import of {source} is at work; try again later"
            ) from None
        except OSError as error:
            raise StoreError(f"{self.folder}: cannot be written ({error.strerror})") from error

    def _write(self, kept: Kept) -> None:
        path = self.folder / f"{kept.source.id}.parquet"
        body = _to_parquet(kept.rows, meta_of(kept))
        if path.exists() and is_whole(path.read_bytes()) is not False:
            files.write_atomic(previous_of(path), path.read_bytes())
        files.write_atomic(path, body)
        for left in self.folder.glob(f".{path.name}*.tmp"):  # of an import that was killed: the lock is ours
            left.unlink(missing_ok=True)


def _stamp(path: Path) -> tuple[int, ...] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return (stat.st_mtime_ns, stat.st_ino, stat.st_size)


def _read_now(revision: Revision, before: Revision) -> bool:
    """Tell whether a file is read that could not be read, for want of memory, say, by the same reader."""
    return before.unread and not revision.unread


def _next_sequence(revisions: Iterable[Revision]) -> int:
    return 1 + max((revision.last_sequence for revision in revisions), default=0)


def _now(revisions: Iterable[Revision]) -> str:
    """Return the moment of an import: not before that of any other, even if the clock was put back."""
    moments = (known.moment for one in revisions for known in (Renewal(one.imported_at, 0), *one.renewals))
    return max([dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), *moments])


def _renewed(revision: Revision, renewal: Renewal) -> Revision:
    return replace(revision, renewals=(*revision.renewals, renewal))


def _added(kept: Kept, table: gpd.GeoDataFrame, fresh: Sequence[Revision], issues: Sequence[Issue]) -> Kept:
    """Return `kept` with the `fresh` revisions, numbered onwards, and their rows of `table`."""
    check_table(table, revisions=True)
    replaced = {revision.id for revision in fresh}
    start = _next_sequence(kept.revisions)
    moment = _now(kept.revisions)
    numbered = tuple(
        replace(revision, sequence=start + number, imported_at=revision.imported_at or moment)
        for number, revision in enumerate(fresh)
    )
    ids = {(one.date, one.published_at, one.file, one.sha256): one.id for one in numbered if not one.unread}
    keys = zip(*(table[name] for name in ("date", "published_at", "file", "sha256")), strict=True)
    rows = table.assign(**{ID: [ids.get(key) for key in keys]})
    rows = rows[rows[ID].notna()]
    together = rows if kept.rows.empty else pd.concat([kept.rows, rows], ignore_index=True)
    return replace(
        kept,
        rows=together,
        issues=tuple(dict.fromkeys([*kept.issues, *issues])),
        revisions=(*(one for one in kept.revisions if one.id not in replaced), *numbered),
    )


def revisions_of(table: gpd.GeoDataFrame) -> list[Revision]:
    """Return a revision for each snapshot of a table without records: each counts as a whole map."""
    names = ["source", "date", "published_at", "file", "sha256"]
    return [_whole(map(str, key), rows) for key, rows in table.groupby(names, sort=False)]


def _whole(key: Iterable[str], rows: gpd.GeoDataFrame) -> Revision:
    source, date, published_at, file, sha256 = key
    ground = {Control(name): held for name, held in zip(rows["control"], rows.geometry, strict=True)}
    return Revision(source, date, published_at, file, sha256, areas=areas_by_region(ground))


def _to_parquet(table: gpd.GeoDataFrame, meta: dict[str, Any]) -> bytes:
    buffer = io.BytesIO()
    table.to_parquet(buffer, index=False, compression="zstd")
    rows = pq.read_table(io.BytesIO(buffer.getvalue()))
    text = json.dumps(meta, ensure_ascii=False, sort_keys=True).encode()
    rows = rows.replace_schema_metadata({**(rows.schema.metadata or {}), KEY: text, ENTRY: blank()})
    buffer = io.BytesIO()
    pq.write_table(rows, buffer, compression="zstd")
    return seal(buffer.getvalue())
