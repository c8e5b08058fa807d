"""What one source's maps say of one region, day by day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np
import numpy.typing as npt
from shapely.geometry.base import BaseGeometry

from geodata.bundle import date_of, day_of
from geodata.claims.depth import depths
from geodata.history import CODES, Statuses, status_table
from geodata.metrics import DayMeasure
from geodata.model import Control, Source
from geodata.published import published_areas
from geodata.regions import Region
from geodata.settlements import Settlement
from geodata.timeline import Snapshot

__all__ = ["CAMPAIGN_START", "Daily", "Measured", "MeasuredSource", "Reading"]

# Days before are left out: Sumy was occupied in part until April 2022, and no claim here is about that.
CAMPAIGN_START = "2024-08-06"

Daily = npt.NDArray[np.float64]


class Measured(Protocol):
    """A source with its history and its measures by region, as the publisher has them."""

    @property
    def source(self) -> Source:
        """Who drew the maps."""
        ...

    @property
    def history(self) -> Sequence[Snapshot]:
        """Its snapshots, in order."""
        ...

    @property
    def days(self) -> Mapping[str, Sequence[DayMeasure]]:
        """By id of region: one measure for each snapshot."""
        ...


@dataclass(frozen=True)
class MeasuredSource:
    """The plain `Measured`."""

    source: Source
    history: Sequence[Snapshot]
    days: Mapping[str, Sequence[DayMeasure]]


class Reading:
    """One source and one region. All arrays have one value for each day from `first` to `last`.

    A day without a map has the values of the snapshot that stands; but where the area of a later map is
    published (`geodata.published`), its areas are those. Maps older than the campaign are left out.
    """

    def __init__(
        self, measured: Measured, region: Region, places: Sequence[Settlement], border: BaseGeometry
    ) -> None:
        self.source, self.region, self.places = measured.source, region, places
        recent = [i for i, snapshot in enumerate(measured.history) if snapshot.until > CAMPAIGN_START]
        self._history, self._border = [measured.history[i] for i in recent], border
        self._measures = [measured.days[region.id][i] for i in recent]
        self.first = max([CAMPAIGN_START, *(snapshot.date for snapshot in self._history[:1])])
        spans = [day_of(snapshot.until, max(snapshot.date, self.first)) for snapshot in self._history]
        self.standing = np.repeat(np.arange(len(spans)), spans)
        self._published = {} if self.source.reconstructed else published_areas(self.source.id, region)
        self._held_by: dict[Control, npt.NDArray[np.bool_]] = {}

    @property
    def last(self) -> str:
        """The last day that the source covers."""
        return date_of(len(self.standing) - 1, self.first)

    def day(self, date: str) -> int | None:
        """Return the number of the day `date`, or None where the source has no map of that time."""
        day = day_of(date, self.first)
        return day if 0 <= day < len(self.standing) else None

    def date(self, day: int) -> str:
        """Return the date of a day."""
        return date_of(day, self.first)

    def snapshot_date(self, day: int) -> str:
        """Return the date of the map that stands on a day."""
        return self._history[int(self.standing[day])].date

    @cached_property
    def area_dates(self) -> Sequence[str]:
        """The date of the map that each day's areas are of: the one that stands, or a later published one."""
        dates, published = [], ""
        for day in range(len(self.standing)):
            published = self.date(day) if self.date(day) in self._published else published
            dates.append(max(self.snapshot_date(day), published))
        return dates

    def is_published(self, day: int) -> bool:
        """Return whether the areas of a day are those of a map that is published, but not in the store."""
        return self.area_dates[day] != self.snapshot_date(day)

    @cached_property
    def held(self) -> Daily:
        """Ground in km2 that the opponent holds."""
        return self._area(self.region.opponent)

    @cached_property
    def grey(self) -> Daily:
        """Contested ground in km2."""
        return self._area(Control.CONTESTED)

    def _area(self, control: Control) -> Daily:
        # What is not known becomes NaN.
        known = np.array([measure.areas.of(control) for measure in self._measures], dtype=np.float64)
        areas = known[self.standing]
        for day in filter(self.is_published, range(len(areas))):
            areas[day] = self._published[self.area_dates[day]][control]
        return areas

    @cached_property
    def peak(self) -> Daily:
        """The most that the opponent has held up to each day, km2."""
        return np.fmax.accumulate(self.held)

    def peak_date(self, day: int) -> str:
        """Return the first day on which the map showed the peak up to `day`."""
        return self.date(int(np.nanargmax(self.held[: day + 1])))

    @cached_property
    def depth(self) -> Daily:
        """Greatest distance of the opponent's ground from the state border, km."""
        return depths(self._history, self.region, self._border)[self.standing]

    @cached_property
    def statuses(self) -> Statuses:
        """`CODES` by day and place."""
        return status_table(self._history, self.places)[self.standing]

    def is_held_by(self, control: Control) -> npt.NDArray[np.bool_]:
        """Return by day and place whether `control` has it."""
        if control not in self._held_by:
            self._held_by[control] = self.statuses == CODES[control]
        return self._held_by[control]
