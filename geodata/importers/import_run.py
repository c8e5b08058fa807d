"""Import many files, whatever is wrong with some of them.

They are read in processes of their own (`geodata.bounds.workers`), in ranges of neighbours, because the
maps of neighbouring days share most of their polygons and each process caches those that it has repaired.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import geopandas as gpd

from geodata.bounds.limits import LIMITS, Limits
from geodata.bounds.workers import answers
from geodata.control_table import check_table
from geodata.errors import FileRefused, NotAFile, NothingUsable
from geodata.files import base_name, is_folder, list_files, read_source, sha256, shown
from geodata.importers.file_snapshot import FileReading, FileSnapshot, Unread, evening, midnight, table_of
from geodata.importers.sources import Importer, importer
from geodata.model import Issue
from geodata.regions import areas_by_region
from geodata.revisions import Revision

__all__ = ["ON_THE_DAY", "ImportRun", "Known", "Outcome", "import_files", "read_files"]


@dataclass(frozen=True)
class Known:
    """A file that was imported before, with this content."""

    sha256: str


Outcome = FileReading | FileRefused | Known
FileKey = tuple[str, str, str]
ON_THE_DAY = "on-the-day"  # published by the end of the day that a map shows
Progress = Callable[[int, int], None]
Mapped = Mapping[str, object] | None


@dataclass(frozen=True)
class ImportRun:
    """The result of a run over many files.

    Attributes
    ----------
    table : GeoDataFrame
        All rows, past `check_table`; several snapshots of a day are all there.
    revisions : tuple of Revision
        One for each map in `table`, in the order of the files; and one for each day with a file
        that could not be read.
    issues : tuple of Issue
        Of all files that were read, in their order.
    refused : tuple of FileRefused
        One for each file that could not be used, and for each day in a usable file that could not.
    skipped : tuple of str
        Names of files whose content was known.
    files : tuple of str
        Every path that the run looked at.
    """

    table: gpd.GeoDataFrame
    revisions: tuple[Revision, ...]
    issues: tuple[Issue, ...]
    refused: tuple[FileRefused, ...]
    skipped: tuple[str, ...]
    files: tuple[str, ...]

    def require_usable(self) -> None:
        """Raise `NothingUsable` if every single file was refused, with a line for each."""
        if len(self.table) or self.skipped or len(self.refused) < len(self.files):
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
    limits: Limits = LIMITS,
    published: str = "",
) -> ImportRun:
    """Read files and folders of one source into one table.

    Parameters
    ----------
    source : str
        Name of an importer.
    paths : sequence of path
        Files, or folders whose files are meant.
    processes : int
        How many read at once. No file is read in this process: see `geodata.bounds.workers`.
    mapping : mapping, optional
        A parsed TOML map, for the generic importer.
    known : collection of (str, str, str)
        Name, SHA-256 and reader of files to skip. The content alone is not enough: a source may publish
        the same map again on another day, under another name.
    progress : callable, optional
        Called with the number of files done and of all files.
    limits : Limits
        What each file may take.
    published : str
        When the maps were published, a moment in UTC, or `ON_THE_DAY`; for those whose files do not state it.

    Raises
    ------
    UsageError, UnknownName
        If the source or the map is wrong. A bad file never raises; see `ImportRun.refused`.
    """
    chosen = importer(source, mapping)
    files = list_files(paths, chosen.SUFFIXES)
    outcomes = read_files(source, files, processes=processes, mapping=mapping, known=known, limits=limits)
    found = _Gathered(chosen.SOURCE.id, chosen.VERSION, published)
    for number, (path, outcome) in enumerate(outcomes, 1):
        found.take(path, outcome)
        if progress is not None:
            progress(number, len(files))
    return found.run(files)


class _Gathered:
    """The outcomes of a run so far, in the order of the files."""

    def __init__(self, source: str, reader: str, published: str) -> None:
        self._source, self._reader, self._published = source, reader, published
        self._snapshots: dict[tuple[str, ...], FileSnapshot] = {}
        self._revisions: list[Revision] = []
        self._issues: list[Issue] = []
        self._refused: list[FileRefused] = []
        self._skipped: list[str] = []

    def take(self, path: str, outcome: Outcome) -> None:
        """Add the result of one file."""
        if isinstance(outcome, Known):
            self._skipped.append(base_name(path))
        elif isinstance(outcome, FileRefused):
            self._refused.append(outcome)
            if not isinstance(outcome, NotAFile):
                digest = _digest(path)
                for date in outcome.dates or ("",):
                    self._miss(Unread(date, outcome.code, outcome.cause), base_name(path), digest)
        else:
            self._take_reading(path, outcome)

    def _take_reading(self, path: str, reading: FileReading) -> None:
        self._issues.extend(reading.issues)
        for one in map(self._dated, reading.snapshots):
            key = (one.source, one.date, one.published_at, one.sha256)
            if self._snapshots.setdefault(key, one) is one:
                self._revisions.append(self._revision(one))
            else:
                message = f"the same map as {one.file}"
                self._issues.append(Issue(base_name(path), None, "repeated", message, "noted"))
        for day in reading.unread:
            name = base_name(path)
            self._refused.append(FileRefused(name, f"{day.date}: {day.cause}", day.code, (day.date,)))
            self._miss(day, name, _digest(path))

    def _dated(self, one: FileSnapshot) -> FileSnapshot:
        """Return a map with the time of its publication, as whoever imports it states it."""
        stated = one.published_at != midnight(one.date)
        return one if stated else replace(one, published_at=self._moment(one.date))

    def _moment(self, date: str) -> str:
        """Return when a map of a day was published, whose file does not state it."""
        on_the_day = self._published == ON_THE_DAY
        return evening(date) if on_the_day else self._published or midnight(date)

    def _revision(self, one: FileSnapshot) -> Revision:
        return Revision(
            **{name: getattr(one, name) for name in ("source", "date", "published_at", "file", "sha256")},
            reader=self._reader,
            features=one.features,
            aside=one.aside,
            cut=one.cut,
            areas=one.areas,
        )

    def _miss(self, day: Unread, file: str, digest: str) -> None:
        moment = self._moment(day.date) if day.date else ""
        record = Revision(
            self._source, day.date, moment, file, digest, self._reader, code=day.code, cause=day.cause
        )
        self._revisions.append(record)

    def run(self, files: Sequence[str]) -> ImportRun:
        """Return the run over `files`."""
        return ImportRun(
            table=check_table(table_of(self._snapshots.values()), revisions=True),
            revisions=tuple(self._revisions),
            issues=tuple(self._issues),
            refused=tuple(self._refused),
            skipped=tuple(self._skipped),
            files=tuple(files),
        )


def _digest(path: str) -> str:
    try:
        return sha256(read_source(path))
    except FileRefused:
        return ""  # too large to read


def read_files(
    source: str,
    files: Sequence[str],
    *,
    processes: int = 2,
    mapping: Mapped = None,
    known: Collection[FileKey] = frozenset(),
    limits: Limits = LIMITS,
) -> Iterator[tuple[str, Outcome]]:
    """Yield (path, its result) for each of `files`, in their order, as they become ready."""
    dates_in_name = importer(source, mapping).dates_in_name
    reader = _Reader(source, mapping, frozenset(known))
    for path, outcome in answers(reader, files, processes=processes, limits=limits):
        if isinstance(outcome, FileRefused) and not outcome.dates:
            outcome.dates = dates_in_name(base_name(path))
        yield path, outcome


@dataclass(frozen=True)
class _Reader:
    """What a reading process does with a file."""

    source: str
    mapping: Mapped
    known: frozenset[FileKey]

    @cached_property
    def importer(self) -> Importer:
        """Of the source; made in the reading process, since a module does not travel to it."""
        return importer(self.source, self.mapping)

    def __call__(self, path: str) -> FileReading | Known:
        """Return the reading of the file at `path`, or that it is known."""
        name = base_name(path)
        suffixes = self.importer.SUFFIXES
        if is_folder(path):
            raise NotAFile(shown(path), f"holds no file that ends in {' or '.join(suffixes)}", "folder")
        data = read_source(path)
        if self.known and (name, digest := sha256(data), self.importer.VERSION) in self.known:
            return Known(digest)
        return _measured(self.importer.parse(data, name))


def _measured(reading: FileReading) -> FileReading:
    snapshots = (replace(one, areas=areas_by_region(one.ground)) for one in reading.snapshots)
    return replace(reading, snapshots=tuple(snapshots))
