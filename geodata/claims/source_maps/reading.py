"""One source's maps as one claim counts them: without the patches that the claim leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt

from geodata.bundle import day_of
from geodata.claims.source_maps.lineage import map_of
from geodata.claims.source_maps.maps import Daily, Ground, Maps
from geodata.claims.stated.patches import Patch
from geodata.measures.settlement_history import Statuses
from geodata.model import Control, Source
from geodata.regions import Region
from geodata.shipped.settlements import Settlement

__all__ = ["Reading"]


class Reading:
    """What a claim is tested against. All arrays have one value for each day from `first` to `last`.

    Parameters
    ----------
    maps : Maps
        The source's maps of the claim's region.
    patches : sequence of Patch
        Their areas are subtracted on the days on which the source's map draws them. Those of other maps are
        ignored.
    beside : sequence of Maps
        The same source in the regions across the border that the claim also covers.
    """

    def __init__(self, maps: Maps, patches: Sequence[Patch] = (), beside: Sequence[Maps] = ()) -> None:
        self.maps, self._beside = maps, tuple(beside)
        regions = {part.region.id for part in (maps, *beside)}
        self.patches = tuple(
            patch
            for patch in patches
            if patch.source == map_of(maps.source.id)
            and patch.region in regions
            and patch.control in maps.source.controls
        )

    @property
    def source(self) -> Source:
        """Who drew the maps."""
        return self.maps.source

    @property
    def region(self) -> Region:
        """The claim's."""
        return self.maps.region

    @property
    def regions(self) -> tuple[Region, ...]:
        """The claim's, and those across the border that it also covers."""
        return tuple(part.region for part in (self.maps, *self._beside))

    @property
    def places(self) -> Sequence[Settlement]:
        """The settlements of the region."""
        return self.maps.places

    @property
    def first(self) -> str:
        """The first day for which the source has anything."""
        return self.maps.first

    @property
    def last(self) -> str:
        """The last such day."""
        return self.maps.last

    def day(self, date: str) -> int | None:
        """Return the number of the day `date`, or None if the source has no map of that time."""
        day = day_of(date, self.first)
        return day if 0 <= day < len(self.maps) else None

    def date(self, day: int) -> str:
        """Return the date of a day."""
        return self.maps.date(day)

    def ground(self, control: Control) -> Ground:
        """Return the ground of `control`, patches included, and the maps that it is from."""
        return self.maps.ground(control)

    def drawn(self, control: Control) -> Daily:
        """Return the ground of `control` in km2 as the map draws it; contested ground on both sides."""
        parts = (self.maps, *self._beside) if control is Control.CONTESTED else (self.maps,)
        return np.asarray(np.sum([part.ground(control).km2 for part in parts], axis=0))

    def left_out(self, control: Control) -> Daily:
        """Return how much of that the claim leaves out, km2."""
        dates = self.ground(control).dates
        found = np.zeros(len(dates))
        for patch in self.patches:
            if patch.control is control:
                found += patch.area_km2 * np.array([patch.is_drawn(date) for date in dates])
        return found

    def _counted(self, control: Control) -> Daily:
        return np.asarray(np.maximum(self.drawn(control) - self.left_out(control), 0.0))

    @cached_property
    def held(self) -> Daily:
        """Ground in km2 that the opponent holds, as the claim counts it."""
        return self._counted(self.region.opponent)

    @cached_property
    def grey(self) -> Daily:
        """Contested ground in km2, as the claim counts it."""
        return self._counted(Control.CONTESTED)

    @cached_property
    def peak(self) -> Daily:
        """The most that the opponent has held up to each day, km2; NaN before the first map."""
        return np.asarray(np.fmax.accumulate(self.held))

    def peak_date(self, day: int) -> str:
        """Return the first day on which the map showed the peak up to `day`."""
        return self.date(int(np.nanargmax(self.held[: day + 1])))

    @property
    def depth(self) -> Daily:
        """Greatest distance of the opponent's ground from the state border, km."""
        return self.maps.depth

    @property
    def statuses(self) -> Statuses:
        """`CODES` by day and place; `UNKNOWN` where no map tells."""
        return self.maps.statuses

    @property
    def known(self) -> npt.NDArray[np.bool_]:
        """On which days a drawn map can be relied on."""
        return self.maps.drawn

    def is_held_by(self, control: Control) -> npt.NDArray[np.bool_]:
        """Return by day and place whether `control` has it."""
        return self.maps.is_held_by(control)
