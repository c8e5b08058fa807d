"""Import many files: in two processes, whatever is wrong with some of them.

Files go to the processes in ranges of neighbours, because the maps of neighbouring days share
most of their polygons and each process remembers those that it has repaired.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
import warnings
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass

import geopandas as gpd

from geodata.errors import FileRefused, NotAFile, NothingUsable
from geodata.files import base_name, is_folder, list_files, read_source, sha256
from geodata.importers import Importer, importer
from geodata.importers.snapshot import Reading, Snapshot, table_of
from geodata.model import Issue, check_table

__all__ = ["ImportRun", "Known", "Outcome", "import_files", "read_files"]

# Long enough that remembered polygons pay, short enough that a progress bar moves.
_RANGE = 10


@dataclass(frozen=True)
class Known:
    """A file that was imported before, with this content."""

    sha256: str


Outcome = Reading | FileRefused | Known
FileKey = tuple[str, str]
Progress = Callable[[int, int], None]
Mapped = Mapping[str, object] | None


@dataclass(frozen=True)
class ImportRun:
    """What a run over many files gave.

    Attributes
    ----------
    table : GeoDataFrame
        All rows, past `check_table`; several snapshots of a day are all there.
    issues : tuple of Issue
        Of all files that were read, in their order.
    refused : tuple of FileRefused
        One for each file that could not be used.
    skipped : tuple of str
        Names of files whose content was known.
    files : tuple of str
        Every path that the run looked at.
    """

    table: gpd.GeoDataFrame
    issues: tuple[Issue, ...]
    refused: tuple[FileRefused, ...]
    skipped: tuple[str, ...]
    files: tuple[str, ...]

    def require_usable(self) -> None:
        """Raise `NothingUsable` if every single file was refused, with a line for each."""
        if len(self.refused) < len(self.files):
            return
        if len(self.files) == 1:
            raise NothingUsable(str(self.refused[0]))
        head = f"none of {len(self.files)} files could be used" if self.files else "no file was named"
        raise NothingUsable("\n".join([head, *map(str, self.refused)]))


def import_files(
    source: str,
    paths: Sequence[str | os.PathLike[str]],
    *,
    processes: int = 2,
    mapping: Mapped = None,
    known: Collection[FileKey] = frozenset(),
    progress: Progress | None = None,
) -> ImportRun:
    """Read files and folders of one source into one table.

    Parameters
    ----------
    source : str
        Name of an importer.
    paths : sequence of path
        Files, or folders whose files are meant.
    processes : int
        How many read at once; 1 stays in this process.
    mapping : mapping, optional
        A parsed TOML map, for the generic importer.
    known : collection of (str, str)
        Name and SHA-256 of files to skip. The content alone does not tell: a source may publish the
        same map again on another day, under another name.
    progress : callable, optional
        Called with the number of files done and of all files.

    Raises
    ------
    UsageError, UnknownName
        If the source or the map is wrong. A bad file never raises; see `ImportRun.refused`.
    """
    chosen = importer(source, mapping)
    files = list_files(paths, chosen.SUFFIXES)
    outcomes = read_files(source, files, processes=processes, mapping=mapping, known=known)
    done: list[tuple[str, Outcome]] = []
    for outcome in outcomes:
        done.append(outcome)
        if progress is not None:
            progress(len(done), len(files))
    return _summary(files, done)


def _summary(files: Sequence[str], done: Sequence[tuple[str, Outcome]]) -> ImportRun:
    snapshots: dict[tuple[str, ...], Snapshot] = {}
    issues: list[Issue] = []
    for path, outcome in done:
        if not isinstance(outcome, Reading):
            continue
        issues.extend(outcome.issues)
        for one in outcome.snapshots:
            key = (one.source, one.date, one.published_at, one.sha256)
            if snapshots.setdefault(key, one) is not one:
                issues.append(
                    Issue(base_name(path), None, "repeated", f"the same map as {one.file}", "noted")
                )
    return ImportRun(
        table=check_table(table_of(snapshots.values()), revisions=True),
        issues=tuple(issues),
        refused=tuple(outcome for _, outcome in done if isinstance(outcome, FileRefused)),
        skipped=tuple(base_name(path) for path, outcome in done if isinstance(outcome, Known)),
        files=tuple(files),
    )


def read_files(
    source: str,
    files: Sequence[str],
    *,
    processes: int = 2,
    mapping: Mapped = None,
    known: Collection[FileKey] = frozenset(),
) -> Iterator[tuple[str, Outcome]]:
    """Yield (path, what it gave) for each of `files`, in their order, as they get ready."""
    ranges = [files[start : start + _RANGE] for start in range(0, len(files), _RANGE)]
    known = frozenset(known)
    if processes < 2 or len(ranges) < 2:
        reader = importer(source, mapping)
        for path in files:
            yield path, _read_one(reader, path, known)
        return
    pool = _pool(processes)
    try:
        jobs = [_submit(pool, source, mapping, part, known) for part in ranges]
        for part, job in zip(ranges, jobs, strict=True):
            yield from zip(part, _finished(job, source, mapping, part, known), strict=True)
    finally:
        pool.shutdown(cancel_futures=True)  # Ctrl-C does not wait for what was not begun


def _submit(
    pool: ProcessPoolExecutor, source: str, mapping: Mapped, part: Sequence[str], known: frozenset[FileKey]
) -> Future[list[Outcome]]:
    with warnings.catch_warnings():
        # Python 3.12 warns when it forks beside any thread; those left are numpy's, idle and ready for it.
        warnings.simplefilter("ignore", DeprecationWarning)
        return pool.submit(_read_range, source, mapping, part, known)


def _finished(
    job: Future[list[Outcome]], source: str, mapping: Mapped, part: Sequence[str], known: frozenset[FileKey]
) -> list[Outcome]:
    try:
        return job.result()
    except BrokenProcessPool:
        # One file killed its process and took the others' work with it: find out which.
        return [_read_apart(source, mapping, path, known) for path in part]


def _read_apart(source: str, mapping: Mapped, path: str, known: frozenset[FileKey]) -> Outcome:
    try:
        with _pool(1) as pool:
            return _submit(pool, source, mapping, [path], known).result()[0]
    except BrokenProcessPool:
        return FileRefused(base_name(path), "reading it ended the reading process", "crashed")


def _pool(processes: int) -> ProcessPoolExecutor:
    # Forking is ten times as fast to start, but copies locks that other threads may hold.
    can_fork = threading.active_count() == 1 and "fork" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if can_fork else "spawn")
    return ProcessPoolExecutor(processes, mp_context=context)


def _read_range(
    source: str, mapping: Mapped, files: Sequence[str], known: frozenset[FileKey]
) -> list[Outcome]:
    reader = importer(source, mapping)
    return [_read_one(reader, path, known) for path in files]


def _read_one(reader: Importer, path: str, known: frozenset[FileKey]) -> Outcome:
    try:
        with _no_cycle_search():
            if is_folder(path):
                raise NotAFile(path, f"holds no file that ends in {' or '.join(reader.SUFFIXES)}", "folder")
            data = read_source(path)
            if known and (base_name(path), digest := sha256(data)) in known:
                return Known(digest)
            return reader.parse(data, base_name(path))
    except FileRefused as refused:
        return refused


@contextmanager
def _no_cycle_search() -> Iterator[None]:
    """Keep the collector from searching parsed JSON: a million lists and not one cycle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
