"""The default store: one GeoParquet file for each source.

Source, issues and polygons travel in the same file, so one atomic replacement is all that a put
does: after ``kill -9`` at any moment the file is the old one or the new one. Any program that reads
GeoParquet opens it.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from filelock import FileLock, Timeout

from geodata import files
from geodata.errors import StoreError, UnknownName
from geodata.model import COLUMNS, Control, Issue, Source, Terms, check_table
from geodata.store.base import PutResult

__all__ = ["ParquetStore"]

_KEY = b"salient"  # name of our entry in the file's metadata, beside GeoParquet's own "geo"
_ORDER = ["source", "date", "published_at", "sha256", "control"]
_LOCK_SECONDS = 60  # a put takes a few seconds; one that waits longer waits for something that hangs


class ParquetStore:
    """A folder with a file ``<source>.parquet`` for each source."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, source: Source, table: gpd.GeoDataFrame, issues: Sequence[Issue] = ()) -> PutResult:
        """Add the snapshots of `table` that are not kept yet. See `Store.put`."""
        with self._locked(source.id):
            kept, said = self._kept(source.id)
            fresh = _without(table, kept)
            added = len(_snapshots(fresh))
            if added:
                rows = fresh if kept is None else _together(kept, fresh)
                self._write(source, rows, list(dict.fromkeys([*said, *issues])))
        return PutResult(added, len(_snapshots(table)) - added)

    def replace(self, source: Source, table: gpd.GeoDataFrame, issues: Sequence[Issue] = ()) -> None:
        """Put `table` in the place of all that is kept. See `Store.replace`."""
        with self._locked(source.id):
            self._write(source, table, issues)

    def sources(self) -> tuple[Source, ...]:
        """Return the sources in the folder, by id. See `Store.sources`."""
        paths = sorted(self.folder.glob("*.parquet"))
        return tuple(_source_from(_meta(path)["source"]) for path in paths)

    def select(
        self, source: str, first: str | None = None, last: str | None = None, *, revisions: bool = False
    ) -> gpd.GeoDataFrame:
        """Return the table of one source. See `Store.select`."""
        table = _read(self._path(source))
        if first is not None:
            table = table[table["date"] >= first]
        if last is not None:
            table = table[table["date"] <= last]
        if revisions:
            return check_table(table.reset_index(drop=True), revisions=True)
        return check_table(_standing(table))

    def issues(self, source: str) -> tuple[Issue, ...]:
        """Return what was said of the files of `source`. See `Store.issues`."""
        return tuple(Issue(**entry) for entry in _meta(self._path(source))["issues"])

    def hashes(self, source: str) -> frozenset[tuple[str, str]]:
        """Return (file name, SHA-256) of what is kept. See `Store.hashes`."""
        path = self.folder / f"{source}.parquet"
        if not path.exists():
            return frozenset()
        names = pq.read_table(path, columns=["file", "sha256"])
        return frozenset(zip(names["file"].to_pylist(), names["sha256"].to_pylist(), strict=True))

    def _path(self, source: str) -> Path:
        path = self.folder / f"{source}.parquet"
        if not path.exists():
            raise UnknownName("source", source, (known.id for known in self.sources()))
        return path

    def _kept(self, source: str) -> tuple[gpd.GeoDataFrame | None, list[Issue]]:
        path = self.folder / f"{source}.parquet"
        if not path.exists():
            return None, []
        return _read(path), list(self.issues(source))

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

    def _write(self, source: Source, table: gpd.GeoDataFrame, issues: Sequence[Issue]) -> None:
        check_table(table, revisions=True)
        meta = {"source": asdict(source), "issues": [asdict(issue) for issue in issues]}
        files.write_atomic(self.folder / f"{source.id}.parquet", _to_parquet(table, meta))


def _without(table: gpd.GeoDataFrame, kept: gpd.GeoDataFrame | None) -> gpd.GeoDataFrame:
    if kept is None:
        return table.sort_values(_ORDER, ignore_index=True)
    known = _keys(table).isin(_keys(kept))
    return table[~known].reset_index(drop=True)


def _keys(table: gpd.GeoDataFrame) -> pd.MultiIndex:
    return pd.MultiIndex.from_frame(table[["date", "published_at", "sha256"]])


def _snapshots(table: gpd.GeoDataFrame) -> pd.MultiIndex:
    return _keys(table).drop_duplicates()


def _together(kept: gpd.GeoDataFrame, fresh: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return pd.concat([kept, fresh], ignore_index=True).sort_values(_ORDER, ignore_index=True)


def _standing(table: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Keep of each day the revision that was published last."""
    last = table.groupby(["source", "date"])["published_at"].transform("max")
    rows = table[table["published_at"] == last].sort_values(_ORDER, ignore_index=True)
    # Two files of the same moment cannot be told apart by time: the order of their hashes decides.
    return rows.drop_duplicates(["source", "date", "control"], keep="last", ignore_index=True).sort_values(
        ["source", "date", "control"], ignore_index=True
    )


def _to_parquet(table: gpd.GeoDataFrame, meta: dict[str, Any]) -> bytes:
    buffer = io.BytesIO()
    table.to_parquet(buffer, index=False, compression="zstd")
    rows = pq.read_table(io.BytesIO(buffer.getvalue()))
    text = json.dumps(meta, ensure_ascii=False, sort_keys=True).encode()
    rows = rows.replace_schema_metadata({**(rows.schema.metadata or {}), _KEY: text})
    buffer = io.BytesIO()
    pq.write_table(rows, buffer, compression="zstd")
    return buffer.getvalue()


def _read(path: Path) -> gpd.GeoDataFrame:
    try:
        return gpd.read_parquet(path, columns=list(COLUMNS))
    except (OSError, ValueError, pa.ArrowException) as error:
        raise StoreError(f"{path}: cannot be read ({error})") from error


def _meta(path: Path) -> dict[str, Any]:
    try:
        meta: dict[str, Any] = json.loads(pq.read_schema(path).metadata[_KEY])
    except (OSError, ValueError, TypeError, KeyError, pa.ArrowException) as error:
        raise StoreError(f"{path}: not a file of this store ({error})") from error
    return meta


def _source_from(entry: dict[str, Any]) -> Source:
    entry = {**entry, "terms": Terms(**entry["terms"])}
    entry["controls"] = tuple(Control(name) for name in entry["controls"])
    entry["regions"] = tuple(entry["regions"])
    return Source(**entry)
