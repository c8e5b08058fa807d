"""One publication of the bundle: who held what on a day, the figures, and the base map."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.foreign_text import plain_values
from dashboard.words.titles import in_every_language
from geodata.bundle import date_of, day_of, read_file, read_publication, undeltas
from geodata.errors import BundleError, NoData, UnknownName
from geodata.region_table import OPPONENT

__all__ = [
    "CONTROLS",
    "NONE",
    "NOTHING",
    "Line",
    "Measures",
    "Piece",
    "Publication",
    "Series",
    "open_publication",
]

NONE = 0.005  # km2: below it there is none; from here on a figure says "<0.1"
NOTHING = 0.05  # km2: less than this is no change and not worth a remark
CONTROLS = ("ukraine", "russia", "contested")

Line = npt.NDArray[np.float64]  # (n, 2): longitude and latitude in degrees


@dataclass(frozen=True, eq=False)
class Piece:
    """A polygon of control: its outer ring, then its holes. The last point of a ring is its first."""

    control: str
    rings: tuple[Line, ...]


@dataclass(frozen=True)
class Measures:
    """Geodesic areas in km2 and the contact line in km, of one source in one region on one day.

    None is unknown, which is never 0. ``unplaced`` is the part of a control's area that no polygon shows.
    """

    ukraine: float | None
    russia: float | None
    contested: float | None
    line: float | None
    unplaced: Mapping[str, float] = field(default_factory=dict)

    def of(self, control: str) -> float | None:
        """Return the area of `control`, or None where it is not known."""
        areas = {"ukraine": self.ukraine, "russia": self.russia, "contested": self.contested}
        return areas[control]


@dataclass(frozen=True)
class Series:
    """The measures of one source in one region by day: ``rows[i]`` applies from ``days[i]`` on.

    ``first`` and ``until`` (exclusive) bound the days that the source covers.
    """

    first: int
    until: int
    days: tuple[int, ...]
    rows: tuple[Measures, ...]

    def at(self, day: int) -> Measures | None:
        """Return the measures of `day`, or None where the source has no map."""
        if not self.first <= day < self.until:
            return None
        return self.rows[bisect.bisect_right(self.days, day) - 1]

    def area(self, control: str, day: int) -> float | None:
        """Return the area of `control` on `day`, or None where there is no map or it is not known."""
        row = self.at(day)
        return row.of(control) if row else None

    def peak(self, control: str, since: int = 0) -> tuple[int, float]:
        """Return the first day, not before `since`, and the area of the largest known value of `control`.

        Of a source that ends before `since`, all days count.
        """
        since = since if since < self.until else self.first
        ends = [*self.days[1:], self.until]
        spans = zip(self.days, ends, self.rows, strict=True)
        areas = [(row.of(control), max(day, since)) for day, end, row in spans if end > since]
        found = [(-area, day) for area, day in areas if area is not None]
        area, day = min(found, default=(0.0, self.first))
        return day, -area


class Publication:
    """One publication.

    `known` is the day as of which its maps were known; "" for what is known now.

    Parameters
    ----------
    folder : Path
        The bundle.
    manifest : mapping
        Of the publication: see ``docs/bundle.md``.
    """

    known = ""

    def __init__(self, folder: Path, manifest: Mapping[str, Any]) -> None:
        self.folder = folder
        self.manifest: Mapping[str, Any] = in_every_language(plain_values(manifest))
        self.revision: str = manifest["revision"]
        self._files: dict[str, Any] = {}
        self._timelines: dict[str, _Timeline] = {}

    def file(self, name: str) -> Any:
        """Return the content of the file with the logical `name`. It is read once."""
        if name not in self._files:
            self._files[name] = read_file(self.folder, self.manifest, name)
        return self._files[name]

    def source(self, name: str) -> dict[str, Any]:
        """Return the manifest's entry of a source.

        Raises
        ------
        UnknownName
            There is no such source; the error names those that exist.
        """
        return _entry("source", name, self.manifest["sources"])

    def region(self, name: str) -> dict[str, Any]:
        """Return the manifest's entry of a region, or raise `UnknownName`."""
        return _entry("region", name, self.manifest["regions"])

    def intruder(self, region: str) -> str:
        """Return the side whose ground is the story in `region`: the one that is not at home there."""
        return OPPONENT[self.region(region)["home"]]

    def day(self, date: str) -> int:
        """Return the number of the ISO `date`; day 0 is the first of the bundle."""
        return day_of(date, self.manifest["first"])

    def date(self, day: int) -> str:
        """Return the ISO date of `day`."""
        return date_of(day, self.manifest["first"])

    def check_day(self, source: str, date: str) -> int:
        """Return the number of `date`.

        Raises
        ------
        NoData
            `source` has no map of that day, held over or not; the error names the days that it covers.
        """
        entry, day = self.source(source), self.day(date)
        if not entry["first"] <= date <= entry["last"]:
            raise NoData(f"date: {source} has maps from {entry['first']} to {entry['last']}, not of {date}")
        return day

    def pieces(self, source: str, day: int) -> list[Piece]:
        """Return the polygons of the map in force on `day`."""
        return self._timeline(source).pieces(day)

    def contact(self, source: str, day: int) -> list[Line]:
        """Return the contact line of the map in force on `day`."""
        return self._timeline(source).contact(day)

    def snapshot(self, source: str, day: int) -> int:
        """Return the day of the map in force on `day`: an earlier one where it is held over."""
        return self._timeline(source).snapshot(day)

    def held_stretches(self, source: str) -> list[tuple[int, int]]:
        """Return the days without a map of their own, [from, until), in order."""
        return self._timeline(source).held_stretches()

    def marks(self, source: str) -> list[dict[str, Any]]:
        """Return the remarks on single days, sorted by day: see ``docs/bundle.md``."""
        return self._timeline(source).marks

    def rewritten(self, source: str) -> list[int]:
        """Return the days whose map was replaced after it was known, sorted."""
        return self._timeline(source).rewritten

    def changes(self, source: str) -> list[int]:
        """Return the days on which the drawn map of `source` changes, its first day among them."""
        return self._timeline(source).changes

    def series(self, source: str, region: str) -> Series | None:
        """Return the measures by day, or None where `source` does not cover `region`."""
        return self._series.get((source, region))

    @cached_property
    def _series(self) -> dict[tuple[str, str], Series]:
        return {(row["source"], row["region"]): _series(row) for row in self.file("series")["rows"]}

    def _timeline(self, source: str) -> _Timeline:
        if source not in self._timelines:
            self._timelines[source] = _Timeline(self.file(f"timeline-{self.source(source)['id']}"))
        return self._timelines[source]


class _Timeline:
    """The polygons and lines of one source. Rings are decoded when their day is first requested."""

    def __init__(self, file: Mapping[str, Any]) -> None:
        self._file = file
        self._snapshots = undeltas(file["snapshots"])
        self._decoded: dict[int, Piece] = {}
        self.marks: list[dict[str, Any]] = plain_values(file.get("marks", []))
        self.rewritten = sorted({day for day, _ in file.get("rewritten", [])})
        bounds = {run[key] for run in [*file["runs"], *file["lines"]] for key in ("from", "until")}
        inside = {day for day in bounds if file["first"] <= day < file["until"]}
        self.changes = sorted(inside | {file["first"]})

    def pieces(self, day: int) -> list[Piece]:
        return [
            self._piece(i) for i, run in enumerate(self._file["runs"]) if run["from"] <= day < run["until"]
        ]

    def _piece(self, index: int) -> Piece:
        if index not in self._decoded:
            run = self._file["runs"][index]
            rings = tuple(_closed(self._points(ring)) for ring in run["rings"])
            self._decoded[index] = Piece(run["control"], rings)
        return self._decoded[index]

    def contact(self, day: int) -> list[Line]:
        lines = self._file["lines"]
        return [self._points(line["line"]) for line in lines if line["from"] <= day < line["until"]]

    def snapshot(self, day: int) -> int:
        return self._snapshots[max(0, bisect.bisect_right(self._snapshots, day) - 1)]

    def held_stretches(self) -> list[tuple[int, int]]:
        ends = [*self._snapshots[1:], self._file["until"]]
        spans = zip(self._snapshots, ends, strict=True)
        return [(day + 1, end) for day, end in spans if end > day + 1]

    def _points(self, values: list[int]) -> Line:
        steps = np.asarray(values, dtype=np.int64).reshape(-1, 2)
        origin: Line = np.asarray(self._file["origin"], dtype=np.float64)
        points: Line = origin + np.cumsum(steps, axis=0) / self._file["scale"]
        return points


def _closed(points: Line) -> Line:
    return np.vstack([points, points[:1]])


def _series(row: Mapping[str, Any]) -> Series:
    columns = [[_hundredth(value) for value in row[key]] for key in (*CONTROLS, "line")]
    unplaced = {
        control: [value / 100 for value in values] for control, values in row.get("unplaced", {}).items()
    }
    rows = tuple(
        Measures(
            ukraine, russia, contested, line, {key: areas[i] for key, areas in unplaced.items() if areas[i]}
        )
        for i, (ukraine, russia, contested, line) in enumerate(zip(*columns, strict=True))
    )
    return Series(row["first"], row["until"], tuple(undeltas(row["day"])), rows)


def _hundredth(value: int | None) -> float | None:
    return None if value is None else value / 100


def _entry(kind: str, name: str, entries: Iterable[dict[str, Any]]) -> dict[str, Any]:
    known = {entry["id"]: entry for entry in entries}
    if name not in known:
        raise UnknownName(kind, name, known)
    return known[name]


def open_publication(folder: Path, revision: str | None = None) -> Publication:
    """Return the newest publication in `folder`, or the one of `revision`.

    Raises
    ------
    UnknownName
        The bundle no longer has `revision`; the error names those that are kept.
    BundleError
        There is no bundle, or it cannot be read.
    """
    newest = read_publication(folder)
    if revision in (None, newest["revision"]):
        return Publication(folder, newest)
    kept = _revisions(folder)
    if revision not in kept:
        raise UnknownName("revision", str(revision), kept)
    try:
        return Publication(folder, read_publication(folder, revision))
    except BundleError:
        raise UnknownName("revision", str(revision), _revisions(folder)) from None


def _revisions(folder: Path) -> list[str]:
    """Return the revisions that are kept, the newest last."""
    paths = sorted(folder.glob("manifest.*.json"), key=lambda path: (path.stat().st_mtime_ns, path.name))
    return [path.name.split(".")[1] for path in paths]
