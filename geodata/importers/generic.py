"""Any file of a common format, read by a TOML map of its columns (see `importers.column_map`).

One file may hold many dates; each becomes a snapshot, and so does each moment of a day.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from shapely import MultiPolygon

from geodata.control_table import ImportResult
from geodata.errors import FileRefused
from geodata.files import sha256
from geodata.importers.column_map import ColumnMap, parse_mapping
from geodata.importers.columns.dated_maps import DatedFeature, DatedMap, laid_out, repeated_days
from geodata.importers.columns.moments import BadDate, Moment, read_moment
from geodata.importers.columns.proposals import crs_proposal, swapped_is_inside
from geodata.importers.crs import Transform, is_known, to_lonlat
from geodata.importers.feature_meaning import Meaning, refuse_unmapped
from geodata.importers.features import Feature, Shape, checked_polygons
from geodata.importers.file_snapshot import FileReading, FileSnapshot, Unread, draw, known_controls, told
from geodata.importers.formats.opened import Opened
from geodata.importers.formats.opening import SUFFIXES, Hints, open_map
from geodata.importers.import_notes import Notes
from geodata.importers.rings import CheckedPolygon
from geodata.model import WINDOW, Control, Issue, Source

__all__ = ["NAME", "SUFFIXES", "GenericImporter", "check_shapes", "read"]

NAME = "generic"
VERSION = "3"  # increased when the same file would be read differently

_MOST_SHOWN = 3  # number of causes that the refusal of a file repeats
_NO_POLYGON = ("no-polygon", "holds no polygon that could be control")

Cause = tuple[str, str]  # of a refusal: message and code
Drawn = dict[tuple[tuple[int, ...], tuple[Control, ...], int], dict[Control, MultiPolygon]]


def read(data: bytes, name: str, mapping: Mapping[str, object]) -> ImportResult:
    """Return the table and the issues of one file.

    Parameters
    ----------
    data : bytes
        The file's content, as returned by `files.read_source`.
    name : str
        Its name; the ending determines the format.
    mapping : mapping
        A parsed TOML map.

    Raises
    ------
    FileRefused
        If the file cannot be used.
    UsageError
        If the map cannot be used.
    """
    return GenericImporter.from_mapping(mapping).read(data, name)


def check_shapes(data: bytes, name: str) -> tuple[Issue, ...]:
    """Return what is wrong with the shapes of a file, whatever its columns mean.

    Raises
    ------
    FileRefused
        If it or all of its shapes cannot be read.
    """
    notes = Notes(PurePath(name).name)
    opened = open_map(data, name, notes, Hints(bare=True))
    transform = _transform(opened, "", name, notes)
    checked = [(one, checked_polygons(one, notes, transform)) for one in opened.features]
    if cause := _misplaced(opened, checked, transform, lat_first=False):
        raise FileRefused(name, *cause)
    shapes = [
        Shape(feature.number, polygon, Control.CONTESTED)
        for feature, polygons in checked
        for polygon in polygons
    ]
    if not shapes:
        raise _nothing_read(notes, name, ())
    draw(shapes, (Control.CONTESTED,), notes)
    return notes.issues()


@dataclass(frozen=True)
class GenericImporter:
    """An importer like the others, made from a map."""

    columns: ColumnMap

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, object]) -> GenericImporter:
        """Make one from a parsed TOML map, or raise `UsageError`."""
        return cls(parse_mapping(mapping))

    @property
    def SOURCE(self) -> Source:  # noqa: N802 - the name that the other importers have
        """Who drew the map, as the map says."""
        return self.columns.source

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802
        """How the names of its files end."""
        return SUFFIXES

    @property
    def VERSION(self) -> str:  # noqa: N802
        """Of this module, and of the map: with a changed map a known file is read again."""
        return f"{VERSION}:{sha256(repr(self.columns).encode())[:12]}"

    def dates_in_name(self, name: str) -> tuple[str, ...]:
        """Return the day that a file is about, as given by its name or the map; none if neither gives one."""
        try:
            moment = self._moment_of_file(name)
        except FileRefused:
            return ()
        return (moment.date,) if moment else ()

    def read(self, data: bytes, name: str) -> ImportResult:
        """Return the table and the issues of one file."""
        return self.parse(data, name).result()

    def parse(self, data: bytes, name: str) -> FileReading:
        """Do the work of `read`, without building a frame."""
        notes = Notes(PurePath(name).name)
        fixed = self._moment_of_file(name)
        opened = open_map(data, name, notes, self._hints(fixed))
        meaning = Meaning(self.columns, opened.unit, fixed)
        refuse_unmapped(opened, meaning, name)
        transform = _transform(opened, self.columns.crs, name, notes)
        findings, misplaced = self._findings(opened, meaning, transform, notes)
        pages = laid_out(findings, name, parts=self.columns.parts)
        days = tuple(sorted({page.moment.date for page in pages})) or self.dates_in_name(name)
        if misplaced:
            raise FileRefused(name, *misplaced, days)
        if repeated := repeated_days(pages):
            _note_moments(repeated, notes)
        undated = opened.lost + sum(finding.lost for finding in findings if finding.when is None)
        whole = _Whole(self.columns.source, notes, sha256(data), opened.cut, undated)
        reading = whole.reading(pages)
        if not reading.snapshots:
            raise _nothing_read(notes, name, days)
        return reading

    def _hints(self, fixed: Moment | None) -> Hints:
        bare = fixed is not None and self.columns.control is not None
        return Hints(self.columns.encoding, self.columns.layer, bare)

    def _moment_of_file(self, name: str) -> Moment | None:
        pattern = self.columns.date_from_name
        if not pattern:
            return self.columns.moment
        path = PurePath(name)
        stem = PurePath(path.stem).stem if path.suffix.lower() == ".gz" else path.stem
        try:
            return read_moment(stem, "its name", replace(self.columns.clock, format=pattern, unit=""))
        except BadDate as problem:
            raise FileRefused(name, f"has no date: {problem.message}", problem.code) from None

    def _findings(
        self, opened: Opened, meaning: Meaning, transform: Transform | None, notes: Notes
    ) -> tuple[list[DatedFeature], Cause | None]:
        """Return what each feature says, and what is wrong with the place of them all."""
        lat_first = self.columns.lat_first
        checked: list[tuple[Feature, list[CheckedPolygon]]] = []
        lost: list[bool] = []
        for feature in opened.features:
            before = notes.lost
            checked.append((feature, checked_polygons(feature, notes, transform, lat_first=lat_first)))
            lost.append(notes.lost > before)
        findings = [
            meaning.finding(feature, polygons, notes, broken=broken)
            for (feature, polygons), broken in zip(checked, lost, strict=True)
        ]
        return findings, _misplaced(opened, checked, transform, lat_first=lat_first)


def _note_moments(days: int, notes: Notes) -> None:
    message = (
        "days of which the file shows several moments: each is a map of its own and the last one stands; "
        "parts = true would add them up"
    )
    for _ in range(days):
        notes.add(None, "moments", message, "noted")


def _transform(opened: Opened, given: str, name: str, notes: Notes) -> Transform | None:
    """Return the transform to longitude and latitude that the file, the map or the format gives."""
    if opened.system and (not given or is_known(opened.system)):
        return to_lonlat(opened.system, name)
    if given:
        return to_lonlat(given, name)
    if not opened.degrees:
        message = "the file names no coordinate system: longitude and latitude are assumed"
        notes.add(None, "no-crs", message, "noted")
    return None


def _misplaced(
    opened: Opened,
    checked: Sequence[tuple[Feature, list[CheckedPolygon]]],
    transform: Transform | None,
    *,
    lat_first: bool,
) -> Cause | None:
    """Return why no polygon of a file is in the area, where a setting would bring some there."""
    polygons = [polygon for _, members in checked for polygon in members]
    if any(polygon.meets(WINDOW) for polygon in polygons):
        return None
    if swapped_is_inside(opened.features, transform, lat_first=lat_first):
        axis = "lon-lat" if lat_first else "lat-lon"
        place = f" (the first is at {_place(polygons[0])})" if polygons else ""
        return (
            f'no polygon is in the area that is studied{place}; axis = "{axis}" would put them there',
            "axis",
        )
    unsaid = not polygons and not opened.system and transform is None
    proposal = crs_proposal(opened.features) if unsaid else ""
    return (proposal, "no-crs") if proposal else None


def _place(polygon: CheckedPolygon) -> str:
    west, south, _, _ = polygon.bounds
    return f"{west:.1f} E {south:.1f} N"


@dataclass(frozen=True)
class _Whole:
    """What all maps of one file share."""

    source: Source
    notes: Notes
    digest: str
    cut: bool
    undated: int  # lost features that could be of any day

    def reading(self, pages: Sequence[DatedMap]) -> FileReading:
        """Return the maps of the file; a day of which nothing was understood is unread."""
        known = [page for page in pages if page.is_known(page.lost + self.undated)]
        shown = _controls_by_day(known)
        drawn: Drawn = {}
        snapshots = tuple(self._snapshot(page, shown[page.moment.date], drawn) for page in known)
        read = {page.moment.date for page in known}
        unread = tuple(self._unread(page) for page in pages if page.moment.date not in read)
        return FileReading(snapshots, self.notes.issues(), unread)

    def _snapshot(self, page: DatedMap, of_day: set[Control], drawn: Drawn) -> FileSnapshot:
        lost = page.lost + self.undated
        shapes = page.shapes
        covered = self._covered(page, of_day, lost)
        # The days of an interval show the same polygons, which are drawn and noted once.
        key = (tuple(finding.number for finding in page.findings), covered, lost)
        if key not in drawn:
            ground = draw(shapes, covered, self.notes)
            drawn[key] = told(ground, incomplete=lost > 0 or self.cut)
        return FileSnapshot(
            self.source.id,
            page.moment.date,
            page.moment.published_at,
            self.notes.file,
            self.digest,
            drawn[key],
            features=len({shape.number for shape in shapes}) + lost,
            aside=lost,
            cut=self.cut,
        )

    def _covered(self, page: DatedMap, of_day: set[Control], lost: int) -> tuple[Control, ...]:
        """Return the controls that are known from a map.

        Another moment of the day may be a further part of the map: a control that is only there is
        not known to hold nothing here.
        """
        here = {shape.control for shape in page.inside}
        known = known_controls(page.inside, self.source.controls, lost + self.cut)
        return tuple(control for control in known if control in here or control not in of_day)

    def _unread(self, page: DatedMap) -> Unread:
        code, cause = _first_causes(self.notes, {finding.number for finding in page.findings})
        return Unread(page.moment.date, code, cause)


def _controls_by_day(pages: Sequence[DatedMap]) -> dict[str, set[Control]]:
    """Return the controls that any moment of a day shows in the area."""
    shown: dict[str, set[Control]] = {}
    for page in pages:
        shown.setdefault(page.moment.date, set()).update(shape.control for shape in page.inside)
    return shown


def _nothing_read(notes: Notes, name: str, days: tuple[str, ...]) -> FileRefused:
    code, cause = _first_causes(notes)
    return FileRefused(name, cause, code, days)


def _first_causes(notes: Notes, numbers: Collection[int] = ()) -> tuple[str, str]:
    """Return the code of the first loss and the first messages, only for the features `numbers` if given."""
    lost = [issue for issue in notes.issues() if issue.action == "set aside"]
    lost = [issue for issue in lost if issue.feature in numbers] or lost
    if not lost:
        return _NO_POLYGON
    told = [
        issue.message if issue.feature is None else f"feature {issue.feature}: {issue.message}"
        for issue in lost
    ]
    more = f"; and {len(told) - _MOST_SHOWN} more kinds" if len(told) > _MOST_SHOWN else ""
    return lost[0].code, f"{'; '.join(told[:_MOST_SHOWN])}{more}"
