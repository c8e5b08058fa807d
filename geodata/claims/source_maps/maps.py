"""What one source's maps say about one region, day by day: areas, settlements, depth.

What no map says has no value: NaN, or the status `UNKNOWN`. That is so before the first map, on a map that
is incomplete, for a control that the source does not map, and where a reconstruction has ground that it
could not place. Nothing is 0 for lack of a map.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np
import numpy.typing as npt
from shapely.geometry.base import BaseGeometry

from geodata.bundle import date_of, day_of
from geodata.claims.source_maps.depth import depths
from geodata.claims.source_maps.place_area import UNKNOWN_LEVEL, levels
from geodata.claims.stated.wording import amount, ground
from geodata.measures.areas import DayMeasure
from geodata.measures.settlement_history import CODES, Statuses, status_table
from geodata.model import Control, Source
from geodata.regions import Region
from geodata.shipped.published_areas import published_areas
from geodata.shipped.settlements import Settlement
from geodata.timeline import Snapshot
from geodata.words import Day, Joined, Line, Number, line

__all__ = ["CAMPAIGN_START", "UNKNOWN", "Daily", "Ground", "Maps", "Measured", "PlainMeasured"]

# Earlier days are left out: Sumy was occupied in part until April 2022, and no claim here is about that.
CAMPAIGN_START = "2024-08-06"
UNKNOWN = -1  # the status of a place that no map shows
# A reconstruction that could not place this much of its ground gets no verdict. It is less than the smallest
# patch that is listed.
UNPLACED_LIMIT_KM2 = 0.3

Daily = npt.NDArray[np.float64]


class Measured(Protocol):
    """A source with its history and its measures by region, as the publisher has them."""

    @property
    def source(self) -> Source:
        """Who drew the maps."""
        ...

    @property
    def history(self) -> Sequence[Snapshot]:
        """Its snapshots, in order; none if only the areas of its maps are known."""
        ...

    @property
    def days(self) -> Mapping[str, Sequence[DayMeasure]]:
        """By id of region: one measure for each snapshot."""
        ...


@dataclass(frozen=True)
class PlainMeasured:
    """The plain `Measured`."""

    source: Source
    history: Sequence[Snapshot]
    days: Mapping[str, Sequence[DayMeasure]]


@dataclass(frozen=True)
class Ground:
    """The ground of one control: its km2 on each day, the map that shows it, and which areas are published.

    `dates` has an empty text, and `km2` NaN, on a day without any information.
    """

    km2: Daily
    dates: tuple[str, ...]
    published: npt.NDArray[np.bool_]


class Maps:
    """One source and one region. All arrays have one value for each day from `first` to `last`.

    A day without a map has the values of the snapshot in force; but where the area of a later map, or of
    a whole map where the snapshot is incomplete, is published (`shipped.published_areas`), its areas are
    used.
    """

    def __init__(
        self, measured: Measured, region: Region, places: Sequence[Settlement], border: BaseGeometry
    ) -> None:
        self.source, self.region, self.places = measured.source, region, places
        recent = [i for i, snapshot in enumerate(measured.history) if snapshot.until > CAMPAIGN_START]
        self.history, self._border = [measured.history[i] for i in recent], border
        self._measures = [measured.days[region.id][i] for i in recent]
        self._published = {} if self.source.reconstructed else _published(self.source.id, region)
        starts = [max(CAMPAIGN_START, snapshot.date) for snapshot in self.history[:1]]
        ends = [date_of(-1, snapshot.until) for snapshot in self.history[-1:]]
        self.first = min([*starts, *list(self._published)[:1]], default=CAMPAIGN_START)
        self.last = max([*ends, *list(self._published)[-1:]], default="")
        self.standing = self._standing()
        self._grounds: dict[Control, Ground] = {}
        self._held_by: dict[Control, npt.NDArray[np.bool_]] = {}
        self._levels: dict[tuple[int, Control], Daily] = {}

    def _standing(self) -> npt.NDArray[np.int64]:
        """Return for each day the number of the snapshot in force; -1 if there is none."""
        days = day_of(self.last, self.first) + 1 if self.last else 0
        standing = np.full(days, -1)
        for number, snapshot in enumerate(self.history):
            start = max(0, day_of(snapshot.date, self.first))
            standing[start : day_of(snapshot.until, self.first)] = number
        return standing

    def __len__(self) -> int:
        return len(self.standing)

    def date(self, day: int) -> str:
        """Return the date of a day."""
        return date_of(day, self.first)

    def snapshot_date(self, day: int) -> str:
        """Return the date of the map in force on a day, or of its oldest part; empty if there is none."""
        return min(self._drawn_date(control, day) for control in self._controls)

    # --- areas ---

    def ground(self, control: Control) -> Ground:
        """Return the ground of `control`."""
        if control not in self._grounds:
            self._grounds[control] = self._ground(control)
        return self._grounds[control]

    def _ground(self, control: Control) -> Ground:
        found = [self._area(control, day) for day in range(len(self))]
        km2 = np.array([area for area, _, _ in found], dtype=np.float64)
        published = np.array([is_published for _, _, is_published in found], dtype=np.bool_)
        return Ground(km2, tuple(date for _, date, _ in found), published)

    def _area(self, control: Control, day: int) -> tuple[float, str, bool]:
        """Return the area of a day, the date of its map, and whether it is a published one."""
        if control not in self.source.controls:
            return np.nan, "", False
        drawn, published = self._drawn_date(control, day), self._published_dates[day]
        area = self._measured(control, day)
        told = self._published[published].get(control) if published else None
        if told is not None and (published > drawn or (published == drawn and np.isnan(area))):
            return told, published, True
        return area, drawn if not np.isnan(area) else "", False

    def _drawn_date(self, control: Control, day: int) -> str:
        """Return the date of the map that the ground of `control` is from; empty if there is none."""
        number = int(self.standing[day])
        return self.history[number].carried.get(control, self.history[number].date) if number >= 0 else ""

    def _measured(self, control: Control, day: int) -> float:
        """Return the area on the snapshot in force; NaN if there is none or it does not tell."""
        number = int(self.standing[day])
        if number < 0 or self.history[number].incomplete:
            return np.nan
        area = self._measures[number].areas.of(control)
        return np.nan if area is None or self._unplaced(number, control) else area

    def _unplaced(self, number: int, control: Control) -> float:
        """Return how much ground of `control` a reconstruction could not place, km2; 0 for next to none."""
        area = self._measures[number].unplaced.get(control, 0.0)
        return area if area > UNPLACED_LIMIT_KM2 else 0.0

    def shown(self, control: Control, *, areas: bool) -> Daily:
        """Return the ground of `control` on the maps, or with `areas` on the published ones as well, km2."""
        if areas:
            return self.ground(control).km2
        return np.array([self._measured(control, day) for day in range(len(self))], dtype=np.float64)

    @cached_property
    def _published_dates(self) -> Sequence[str]:
        """For each day the date of the last map up to it whose areas are published."""
        dates, last = [], ""
        for day in range(len(self)):
            last = self.date(day) if self.date(day) in self._published else last
            dates.append(last)
        return dates

    # --- what only a drawn map shows ---

    @cached_property
    def drawn(self) -> npt.NDArray[np.bool_]:
        """On which days the map in force shows all of its source's ground in the region."""
        whole = [not self._flaw(number, self._controls) for number in range(len(self.history))]
        return np.array([*whole, False])[self.standing]

    @property
    def _controls(self) -> tuple[Control, ...]:
        """The controls that a map has to show in this region."""
        controls = (self.region.opponent, Control.CONTESTED)
        return tuple(control for control in controls if control in self.source.controls)

    def _flaw(self, number: int, controls: Collection[Control]) -> Line | None:
        """Return why a map cannot be relied on for `controls`; None if it can."""
        snapshot, name = self.history[number], self.source.name
        if snapshot.aside:
            aside, features = Number(snapshot.aside, 0), Number(snapshot.features, 0)
            return line("flaw.aside", source=name, day=Day(snapshot.date), aside=aside, n=features)
        if snapshot.incomplete:
            return line("flaw.cut", source=name, day=Day(snapshot.date))
        unknown = sorted(control for control in controls if not snapshot.knows(control))
        if unknown:
            told = Joined(tuple(ground(control) for control in unknown), "or")
            return line("flaw.unknown", source=name, ground=told)
        missing = sum(self._unplaced(number, control) for control in controls)
        return line("flaw.unplaced", source=name, amount=amount(missing, "km2")) if missing else None

    def doubt(self, day: int, controls: Collection[Control], *, areas: bool) -> Line | None:
        """Return why the maps of a day cannot be relied on for `controls`; None if they can.

        `areas` says that only areas are needed: those may be known even without a drawn map.
        """
        if areas and all(not np.isnan(self.ground(control).km2[day]) for control in controls):
            return None
        if self.standing[day] < 0:
            return line("silent.day", source=self.source.name, day=Day(self.date(day)))
        known = [
            control for control in (controls if areas else self._controls) if control in self.source.controls
        ]
        return self._flaw(int(self.standing[day]), known)

    @cached_property
    def depth(self) -> Daily:
        """Greatest distance of the opponent's ground from the state border, km."""
        return self._each_day(depths(self.history, self.region, self._border, (self.region.opponent,)))

    @cached_property
    def depth_with_contested(self) -> Daily:
        """The same for the opponent's ground and contested ground together, km."""
        controls = (self.region.opponent, Control.CONTESTED)
        return self._each_day(depths(self.history, self.region, self._border, controls))

    def _each_day(self, values: Daily) -> Daily:
        return np.where(self.drawn, np.append(values, np.nan)[self.standing], np.nan)

    @cached_property
    def statuses(self) -> Statuses:
        """`CODES` by day and place; `UNKNOWN` where no map tells."""
        table = status_table(self.history, self.places) if self.history else np.empty((0, len(self.places)))
        unknown = np.full((1, len(self.places)), UNKNOWN)
        rows = np.concatenate([table, unknown]).astype(np.int8)
        return rows[np.where(self.drawn, self.standing, -1)]

    def is_held_by(self, control: Control) -> npt.NDArray[np.bool_]:
        """Return by day and place whether `control` has it; False also where that is unknown."""
        if control not in self._held_by:
            self._held_by[control] = self.statuses == CODES[control]
        return self._held_by[control]

    def levels(self, place: int, control: Control) -> Daily:
        """Return by day how much of a place `control` has: see `place_area.levels`. NaN where unknown."""
        if (place, control) not in self._levels:
            found = levels(self.history, self.region, self.places[place], control, self.source)
            days = np.append(found, UNKNOWN_LEVEL)[np.where(self.drawn, self.standing, -1)]
            self._levels[place, control] = days
        return self._levels[place, control]


def _published(source_id: str, region: Region) -> Mapping[str, Mapping[Control, float]]:
    """Return the published areas of the campaign in order of their dates."""
    areas = published_areas(source_id, region)
    return {date: areas[date] for date in sorted(areas) if date >= CAMPAIGN_START}
