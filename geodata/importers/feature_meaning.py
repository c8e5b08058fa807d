"""What one feature means by a map of columns: who holds it, and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from geodata.errors import FileRefused
from geodata.files import shown
from geodata.importers.column_map import HOME, ColumnMap
from geodata.importers.columns.dated_maps import OPEN, DatedFeature, Period
from geodata.importers.columns.moments import BadDate, Clock, Moment, read_moment
from geodata.importers.columns.proposals import encoding_proposal
from geodata.importers.columns.values import is_missing, lookup, plain, plain_forms, quoted, toml_text
from geodata.importers.features import Feature, Shape
from geodata.importers.formats.opened import Opened
from geodata.importers.import_notes import Notes
from geodata.importers.rings import CheckedPolygon
from geodata.model import WINDOW, Control

__all__ = ["Meaning", "refuse_unmapped"]

_NEVER = "9999"  # the year that marks the missing end of an interval
_TIME_COLUMNS = ("when", "begin", "end")
_MOST_LISTED = 12


@dataclass(frozen=True)
class Meaning:
    """How the features of one file are understood.

    Attributes
    ----------
    columns : ColumnMap
        The map.
    unit : str
        The unit of numbers that are dates, if the file's format states it.
    fixed : Moment or None
        The moment of every feature, if the map or the file's name gives it.
    """

    columns: ColumnMap
    unit: str
    fixed: Moment | None

    def finding(
        self, feature: Feature, polygons: Sequence[CheckedPolygon], notes: Notes, *, broken: bool
    ) -> DatedFeature:
        """Return what a feature says; `broken` means that its polygons were already lost."""
        if not polygons and not broken:  # a label or a line: no ground, whatever its day
            return DatedFeature(feature.number, None)
        understood, control = self._control(feature, polygons, notes, quiet=broken)
        inside = any(polygon.meets(WINDOW) for polygon in polygons)
        could_be_control = (inside or broken) and not (understood and control is None)
        when = self._when(feature, None if broken or not understood else notes, lost=could_be_control)
        known = understood and not broken and when is not None
        shapes = (
            ()
            if control is None or not known
            else tuple(Shape(feature.number, polygon, control) for polygon in polygons)
        )
        lost = could_be_control and not known
        return DatedFeature(feature.number, when, shapes, known=known, lost=lost, inside=inside)

    def days(self, features: Iterable[Feature]) -> tuple[str, ...]:
        """Return the days that features name, as far as they can be read."""
        read = (self._when(feature, None, lost=False) for feature in features)
        found = {when.date if isinstance(when, Moment) else when.first for when in read if when is not None}
        return tuple(sorted(found))

    def _control(
        self, feature: Feature, polygons: Sequence[CheckedPolygon], notes: Notes, *, quiet: bool
    ) -> tuple[bool, Control | None]:
        """Return whether the value was understood, and the control that it means."""
        if self.columns.control is not None:
            return True, self.columns.control
        value = lookup(feature.properties, self.columns.control_column)
        for form in plain_forms(value):
            if form in self.columns.values:
                control = self.columns.values[form]
                if control is None and not quiet:
                    notes.add(feature.number, "home-side", "ground of the home side: not drawn", "noted")
                return True, control
        if not quiet:
            message = self._unknown(value)
            if any(polygon.meets(WINDOW) for polygon in polygons):
                notes.lose(feature.number, "unknown-value", message)
            else:
                notes.add(feature.number, "unknown-value", message)
        return False, None

    def _unknown(self, value: object) -> str:
        """Return why a value is not understood, and what would read it."""
        column = f"column '{shown(self.columns.control_column, 40)}'"
        if is_missing(value) or not plain(value):
            return f"{column} is empty"
        found = f"value {quoted(value)} in {column} is not in [values]"
        if proposal := encoding_proposal(value, self.columns.values):
            return f"{found}; {proposal}"
        choices = ", ".join([*list(Control)[1:], HOME])
        return f'{found}; add {toml_text(value)} = "{next(iter(Control))}" (or {choices})'

    def _when(self, feature: Feature, notes: Notes | None, *, lost: bool) -> Moment | Period | None:
        """Return what a feature shows, or None and a note."""
        if self.fixed is not None:
            return self.fixed
        try:
            if self.columns.from_column:
                return self._period(feature)
            return self._moment(feature, self.columns.date_column)
        except BadDate as problem:
            if notes is not None:
                note = notes.lose if lost else notes.add
                note(feature.number, problem.code, problem.message)
            return None

    def _moment(self, feature: Feature, column: str) -> Moment:
        clock = self.columns.clock
        if self.unit and not clock.unit and not clock.format:
            clock = replace(clock, unit=self.unit)
        return read_moment(lookup(feature.properties, column), f"column '{shown(column, 40)}'", clock)

    def _period(self, feature: Feature) -> Period:
        first = self._moment(feature, self.columns.from_column).date
        value = lookup(feature.properties, self.columns.to_column)
        if is_missing(value) or not str(value).strip() or str(value).strip().startswith(_NEVER):
            return Period(first, OPEN)
        last = self._moment(feature, self.columns.to_column).date
        if not self.columns.to_included:
            last = _day_before(last)
        if last < first:
            raise BadDate(f"its interval ends before it begins: {first} to {quoted(value)}", "bad-interval")
        return Period(first, last)


def _day_before(date: str) -> str:
    return (dt.date.fromisoformat(date) - dt.timedelta(days=1)).isoformat()


def refuse_unmapped(opened: Opened, meaning: Meaning, name: str) -> None:
    """Refuse a file that lacks a column of the map, or that has more moments or controls than the map uses.

    Raises
    ------
    FileRefused
        Codes ``no-column``, ``ignored``.
    """
    columns = meaning.columns
    wanted = (columns.date_column, columns.from_column, columns.to_column, columns.control_column)
    there = list(dict.fromkeys(key for feature in opened.features for key in feature.properties))
    spelled = set(map(plain, there))
    missing = [column for column in wanted if column and plain(column) not in spelled]
    if missing:
        cause = f"has no column '{shown(missing[0], 40)}'; there are {_told(opened, there) or 'no columns'}"
        garbled = (encoding_proposal(column, {plain(missing[0])}) for column in there)
        cause += "".join(f"; {proposal}" for proposal in list(filter(None, garbled))[:1])
        raise FileRefused(name, cause, "no-column", meaning.days(opened.features))
    if opened.nested:
        _refuse_ignored(opened, meaning, name, there)


def _refuse_ignored(opened: Opened, meaning: Meaning, name: str, there: Sequence[str]) -> None:
    """Refuse a KML whose folders or times the map would merge."""
    fixed = meaning.fixed
    folders, times = _found(opened, ("folder",)), _found(opened, _TIME_COLUMNS)
    ignored = []
    if folders and meaning.columns.control is not None:
        ignored.append('control = "folder" in [columns] would read the folders')
    if fixed is not None and any(not _same_day(time, fixed) for time in times):
        ignored.append('date = "when", or from = "begin" and to = "end", would read the times')
    if ignored:
        cause = f"says more than the map uses ({_told(opened, there)}); {'; '.join(ignored)}"
        raise FileRefused(name, cause, "ignored", meaning.days(opened.features))


def _told(opened: Opened, there: Sequence[str]) -> str:
    """Return the names in a file that a map may use."""
    folders, times = _found(opened, ("folder",)), _found(opened, _TIME_COLUMNS)
    titled = [("columns", there), *([("folders", folders), ("times", times)] if opened.nested else [])]
    return "; ".join(f"{title}: {_listed(found)}" for title, found in titled if found)


def _found(opened: Opened, columns: Iterable[str]) -> list[str]:
    values = (feature.properties.get(column) for feature in opened.features for column in columns)
    return list(dict.fromkeys(str(value) for value in values if value))


def _same_day(time: str, fixed: Moment) -> bool:
    try:
        return read_moment(time, "", Clock()).date == fixed.date
    except BadDate:
        return False


def _listed(names: Sequence[str]) -> str:
    more = f", and {len(names) - _MOST_LISTED} more" if len(names) > _MOST_LISTED else ""
    return ", ".join(shown(name, 40) for name in names[:_MOST_LISTED]) + more
