"""The default store: one GeoParquet file for each source.

Source, issues and polygons are in the same file, so one atomic replacement is all that a put
does: after ``kill -9`` at any moment the file is the old one or the new one. Any program that reads
GeoParquet opens it.
"""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from filelock import FileLock, Timeout

from geodata import files
from geodata.control_table import COLUMNS, check_table, empty_table
from geodata.errors import StoreError, UnknownName
from geodata.model import Control, Issue, Source, Terms, today
from geodata.regions import areas_by_region
from geodata.revisions import Decision, Judged, Revision, judge, standing
from geodata.store.base import PutResult

__all__ = ["ParquetStore", "revisions_of"]

_KEY = b"salient"  # name of our entry in the file's metadata, next to GeoParquet's own "geo"
_FORMAT = 2
_ID = "revision"  # column of the stored table besides those of the schema
_LOCK_SECONDS = 60  # a put takes a few seconds; a longer wait means that something hangs


@dataclass(frozen=True)
class _Kept:
    """The content of a file of the store: the rows, each with the id of its revision, and the rest."""

    source: Source
    rows: gpd.GeoDataFrame
    issues: tuple[Issue, ...] = ()
    revisions: tuple[Revision, ...] = ()
    decisions: Mapping[str, Decision] = field(default_factory=dict)

    def judged(self) -> list[Judged]:
        return judge(self.revisions, self.decisions, today())


class ParquetStore:
    """A folder with a file ``<source>.parquet`` for each source."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

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
            kept = self._kept(source.id) or _Kept(source, empty_table().assign(**{_ID: []}))
            there = {revision.id for revision in kept.revisions}
            fresh = [revision for revision in given if revision.id not in there]
            if fresh or source != kept.source:
                self._write(_added(replace(kept, source=source), table, fresh, issues))
        added = sum(not revision.unread for revision in fresh)
        return PutResult(added, sum(not revision.unread for revision in given) - added)

    def replace(self, source: Source, table: gpd.GeoDataFrame, issues: Sequence[Issue] = ()) -> None:
        """Replace all that is kept of a source by `table`. See `Store.replace`."""
        with self._locked(source.id):
            empty = _Kept(source, empty_table().assign(**{_ID: []}))
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

    def sources(self) -> tuple[Source, ...]:
        """Return the sources in the folder, by id. See `Store.sources`."""
        paths = sorted(self.folder.glob("*.parquet"))
        return tuple(_source_from(_meta(path)["source"]) for path in paths)

    def select(
        self, source: str, first: str | None = None, last: str | None = None, *, revisions: bool = False
    ) -> gpd.GeoDataFrame:
        """Return the table of one source. See `Store.select`."""
        kept = self._read(source)
        rows = kept.rows if revisions else kept.rows[kept.rows[_ID].isin(_standing_ids(kept))]
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
        return _kept_from(_meta(self._path(source)), empty_table()).issues

    def judged(self, source: str) -> list[Judged]:
        """Return every revision and what became of it. See `Store.judged`."""
        return _kept_from(_meta(self._path(source)), empty_table()).judged()

    def hashes(self, source: str) -> frozenset[tuple[str, str]]:
        """Return (file name, SHA-256) of what was read. See `Store.hashes`."""
        return frozenset((file, sha256) for file, sha256, _ in self.known(source))

    def known(self, source: str) -> frozenset[tuple[str, str, str]]:
        """Return (file name, SHA-256, reader) of what was read. See `Store.known`."""
        path = self.folder / f"{source}.parquet"
        if not path.exists():
            return frozenset()
        revisions = _kept_from(_meta(path), empty_table()).revisions
        return frozenset((one.file, one.sha256, one.reader) for one in revisions if not one.unread)

    def _path(self, source: str) -> Path:
        path = self.folder / f"{source}.parquet"
        if not path.exists():
            raise UnknownName("source", source, (known.id for known in self.sources()))
        return path

    def _kept(self, source: str) -> _Kept | None:
        return self._read(source) if (self.folder / f"{source}.parquet").exists() else None

    def _read(self, source: str) -> _Kept:
        path = self._path(source)
        return _kept_from(_meta(path), _rows(path))

    @contextmanager
    def _locked(self, source: str) -> Iterator[None]:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self.folder / f".{source}.lock", timeout=_LOCK_SECONDS):
                yield
        except Timeout:
            raise StoreError(
                f"{self.folder}: another import of {source} is at work; try again later"
            ) from None
        except OSError as error:
            raise StoreError(f"{self.folder}: cannot be written ({error.strerror})") from error

    def _write(self, kept: _Kept) -> None:
        files.write_atomic(self.folder / f"{kept.source.id}.parquet", _to_parquet(kept.rows, _meta_of(kept)))


def _added(kept: _Kept, table: gpd.GeoDataFrame, fresh: Sequence[Revision], issues: Sequence[Issue]) -> _Kept:
    """Return `kept` with the `fresh` revisions, numbered onwards, and their rows of `table`."""
    check_table(table, revisions=True)
    start = 1 + max((revision.sequence for revision in kept.revisions), default=0)
    moment = dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    numbered = tuple(
        replace(revision, sequence=start + number, imported_at=moment)
        for number, revision in enumerate(fresh)
    )
    ids = {(one.date, one.published_at, one.file, one.sha256): one.id for one in numbered if not one.unread}
    keys = zip(*(table[name] for name in ("date", "published_at", "file", "sha256")), strict=True)
    rows = table.assign(**{_ID: [ids.get(key) for key in keys]})
    rows = rows[rows[_ID].notna()]
    together = rows if kept.rows.empty else pd.concat([kept.rows, rows], ignore_index=True)
    return replace(
        kept,
        rows=together,
        issues=tuple(dict.fromkeys([*kept.issues, *issues])),
        revisions=(*kept.revisions, *numbered),
    )


def revisions_of(table: gpd.GeoDataFrame) -> list[Revision]:
    """Return a revision for each snapshot of a table without records: each counts as a whole map."""
    names = ["source", "date", "published_at", "file", "sha256"]
    return [_whole(map(str, key), rows) for key, rows in table.groupby(names, sort=False)]


def _whole(key: Iterable[str], rows: gpd.GeoDataFrame) -> Revision:
    source, date, published_at, file, sha256 = key
    ground = {Control(name): held for name, held in zip(rows["control"], rows.geometry, strict=True)}
    return Revision(source, date, published_at, file, sha256, areas=areas_by_region(ground))


def _standing_ids(kept: _Kept) -> set[str]:
    return {revision.id for revision in standing(kept.judged()).values()}


def _to_parquet(table: gpd.GeoDataFrame, meta: dict[str, Any]) -> bytes:
    buffer = io.BytesIO()
    table.to_parquet(buffer, index=False, compression="zstd")
    rows = pq.read_table(io.BytesIO(buffer.getvalue()))
    text = json.dumps(meta, ensure_ascii=False, sort_keys=True).encode()
    rows = rows.replace_schema_metadata({**(rows.schema.metadata or {}), _KEY: text})
    buffer = io.BytesIO()
    pq.write_table(rows, buffer, compression="zstd")
    return buffer.getvalue()


def _rows(path: Path) -> gpd.GeoDataFrame:
    try:
        return gpd.read_parquet(path, columns=[*COLUMNS, _ID])
    except (OSError, ValueError, pa.ArrowException) as error:
        raise StoreError(f"{path}: cannot be read ({error}); import the source anew") from error


def _meta(path: Path) -> dict[str, Any]:
    try:
        meta: dict[str, Any] = json.loads(pq.read_schema(path).metadata[_KEY])
    except (OSError, ValueError, TypeError, KeyError, pa.ArrowException) as error:
        raise StoreError(f"{path}: not a file of this store ({error})") from error
    if meta.get("format") != _FORMAT:
        raise StoreError(f"{path}: written by another version; move it away and import the source anew")
    return meta


def _source_from(entry: dict[str, Any]) -> Source:
    entry = {**entry, "terms": Terms(**entry["terms"])}
    entry["controls"] = tuple(Control(name) for name in entry["controls"])
    entry["regions"] = tuple(entry["regions"])
    return Source(**entry)


def _meta_of(kept: _Kept) -> dict[str, Any]:
    return {
        "format": _FORMAT,
        "source": asdict(kept.source),
        "issues": [asdict(issue) for issue in kept.issues],
        "revisions": [_revision_entry(revision) for revision in kept.revisions],
        "decisions": {name: decision.value for name, decision in sorted(kept.decisions.items())},
    }


def _revision_entry(revision: Revision) -> dict[str, Any]:
    areas = [[region, control.value, km2] for (region, control), km2 in sorted(revision.areas.items())]
    values = {item.name: getattr(revision, item.name) for item in fields(revision)}
    return {**values, "areas": areas}


def _kept_from(meta: Mapping[str, Any], rows: gpd.GeoDataFrame) -> _Kept:
    return _Kept(
        _source_from(meta["source"]),
        rows,
        tuple(Issue(**entry) for entry in meta["issues"]),
        tuple(_revision_from(entry) for entry in meta["revisions"]),
        {name: Decision(decision) for name, decision in meta["decisions"].items()},
    )


def _revision_from(entry: Mapping[str, Any]) -> Revision:
    areas = {(region, Control(control)): km2 for region, control, km2 in entry["areas"]}
    return Revision(**{**entry, "areas": areas})
