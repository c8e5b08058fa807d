"""Any GeoJSON, GeoPackage or Shapefile, read by a TOML map of its columns (see `mapping`).

One file may hold many dates; each becomes a snapshot.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from geodata.errors import FileRefused
from geodata.files import parse_json, sha256
from geodata.geometry import Coordinates
from geodata.importers.crs import to_lonlat, transform_of
from geodata.importers.features import Feature, Shape, checked_polygons, read_features
from geodata.importers.mapping import ColumnMap, parse_mapping
from geodata.importers.notes import Notes
from geodata.importers.snapshot import Reading, Snapshot, draw, midnight
from geodata.importers.vector import read_vector
from geodata.model import Control, ImportResult, Issue, Source, is_date

__all__ = ["NAME", "SUFFIXES", "GenericImporter", "check_shapes", "read"]

NAME = "generic"
VERSION = "2"  # counts up when the same file would be read otherwise
SUFFIXES = (".geojson", ".json", ".gpkg", ".shp")
_VECTOR = (".gpkg", ".shp")

Transform = Callable[[Coordinates], Coordinates]


def read(data: bytes, name: str, mapping: Mapping[str, object]) -> ImportResult:
    """Return the table and the issues of one file.

    Parameters
    ----------
    data : bytes
        The file's content; a Shapefile as `files.read_source` packs it.
    name : str
        Its name; the ending tells the format.
    mapping : mapping
        A parsed TOML map.

    Raises
    ------
    FileRefused
        If the file cannot be used.
    UsageError
        If the map cannot.
    """
    return GenericImporter.from_mapping(mapping).read(data, name)


def check_shapes(data: bytes, name: str) -> tuple[Issue, ...]:
    """Return what is wrong with the shapes of a file, whatever its columns mean."""
    notes = Notes(PurePath(name).name)
    features, transform = _open(data, name, notes)
    shapes = [
        Shape(feature.number, polygon, Control.CONTESTED)
        for feature in features
        for polygon in checked_polygons(feature, notes, transform)
    ]
    draw(shapes, (Control.CONTESTED,), notes)
    return notes.issues()


def _open(
    data: bytes, name: str, notes: Notes, crs: str = "", layer: str = ""
) -> tuple[Iterable[Feature], Transform | None]:
    """Return the features of a file, and the way to longitude and latitude."""
    if name.lower().endswith(_VECTOR):
        features, system = read_vector(data, name, layer)
        if not system and not crs:
            message = "the file names no coordinate system: longitude and latitude are assumed"
            notes.add(None, "no-crs", message, "noted")
        return features, to_lonlat(system or crs or "EPSG:4326", name)
    document = parse_json(data, name)
    stated = isinstance(document, dict) and document.get("crs") is not None
    transform = transform_of(document, name) if stated or not crs else to_lonlat(crs, name)
    return read_features(document, name), transform


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
        """Of this module, and of the map: a map that was changed reads a known file anew."""
        return f"{VERSION}:{sha256(repr(self.columns).encode())[:12]}"

    def dates_in_name(self, name: str) -> tuple[str, ...]:
        """Return the day that a file is about, as its name or the map tells; none if neither does."""
        try:
            date = self._date_of_file(name)
        except FileRefused:
            return ()
        return (date,) if date else ()

    def read(self, data: bytes, name: str) -> ImportResult:
        """Return the table and the issues of one file."""
        return self.parse(data, name).result()

    def parse(self, data: bytes, name: str) -> Reading:
        """Do the work of `read`, without building a frame."""
        notes = Notes(PurePath(name).name)
        fixed = self._date_of_file(name)
        by_date = self._by_date(data, name, fixed, notes)
        digest = sha256(data)
        snapshots = tuple(
            Snapshot(self.SOURCE.id, date, midnight(date), notes.file, digest, ground)
            for date, shapes in sorted(by_date.items())
            for ground in [draw(shapes, self.SOURCE.controls, notes)]
        )
        return Reading(snapshots, notes.issues())

    def _date_of_file(self, name: str) -> str:
        pattern = self.columns.date_from_name
        if not pattern:
            return self.columns.date
        try:
            moment = dt.datetime.strptime(PurePath(name).stem, pattern).replace(tzinfo=dt.UTC)
        except ValueError:
            raise FileRefused(name, f"is not named like {pattern!r}, so it has no date", "bad-date") from None
        date = moment.date().isoformat()
        if not is_date(date):
            raise FileRefused(name, f"its date, {date}, is not a day of this war", "bad-date")
        return date

    def _by_date(self, data: bytes, name: str, fixed: str, notes: Notes) -> dict[str, list[Shape]]:
        features, transform = _open(data, name, notes, self.columns.crs, self.columns.layer)
        by_date: dict[str, list[Shape]] = {fixed: []} if fixed else {}
        for feature in features:
            polygons = checked_polygons(feature, notes, transform)
            date = fixed or self._date_of_feature(feature, notes)
            if not date:
                continue
            # A day on which nothing can be drawn is still a day with a map.
            shapes = by_date.setdefault(date, [])
            control = self._control(feature, notes) if polygons else None
            if control is not None:
                shapes.extend(Shape(feature.number, polygon, control) for polygon in polygons)
        if not by_date:
            raise FileRefused(name, f"no feature has a date in {self.columns.date_column!r}", "no-date")
        return by_date

    def _date_of_feature(self, feature: Feature, notes: Notes) -> str:
        value = feature.properties.get(self.columns.date_column)
        text = str(value).strip() if value is not None else ""
        date = text[:10].replace("/", "-")
        if len(text) == 8 and text.isdigit():
            date = f"{text[:4]}-{text[4:6]}-{text[6:]}"
        if is_date(date):
            return date
        notes.add(feature.number, "bad-date", f"{text[:30]!r} is not a day of this war, YYYY-MM-DD")
        return ""

    def _control(self, feature: Feature, notes: Notes) -> Control | None:
        if self.columns.control is not None:
            return self.columns.control
        value = feature.properties.get(self.columns.control_column)
        text = str(value).strip() if value is not None else ""
        if text not in self.columns.values:
            notes.add(feature.number, "unknown-value", f"value {text[:40]!r} is not in the map's [values]")
            return None
        control = self.columns.values[text]
        if control is None:
            notes.add(feature.number, "home-side", "ground of the home side: not drawn", "noted")
        return control
