"""What a still is about, read once: values, changes and peaks by region, and what moved between two maps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dashboard.pictures.content import held_over
from dashboard.pictures.content.ground_moved import Table, matrix
from dashboard.pictures.content.other_maps import OtherMap, line, other_maps
from dashboard.pictures.order.request import Still
from dashboard.pictures.publication import Measures, Publication, Series
from dashboard.pictures.published_ground import faces
from dashboard.settings import SINCE
from dashboard.words.formatting import Speech, speech
from geodata.errors import Crowded
from geodata.measures.overlay import Face, part
from geodata.model import Control

__all__ = ["Story"]


@dataclass(frozen=True)
class _Teller:
    """What a published map tells, as `geodata.measures.overlay` asks."""

    incomplete: bool
    told: frozenset[Control]

    def knows(self, control: Control) -> bool:
        return control in self.told


@dataclass(frozen=True, eq=False)
class Story:
    """What `still` shows, of `publication`.

    ``chosen`` is the region that it is about; if it is left out, the maps decide.
    """

    still: Still
    publication: Publication
    chosen: str = ""

    @cached_property
    def speech(self) -> Speech:
        """How the picture's language says things."""
        return speech(self.still.look.lang)

    @cached_property
    def day(self) -> int:
        """The number of the day that is shown."""
        return self.publication.day(self.still.date)

    @cached_property
    def entry(self) -> Mapping[str, Any]:
        """The manifest's entry of the source that is shown."""
        return self.publication.source(self.still.source)

    @cached_property
    def ends(self) -> tuple[tuple[str, str], ...]:
        """Source and date of each map that is shown: A and B, or the only one."""
        last = (self.still.source, self.still.date)
        return (self.still.compare, last) if self.still.compare else (last,)

    @cached_property
    def in_time(self) -> tuple[tuple[str, str], ...]:
        """The ends in chronological order, in which everything is described; those of one day as they are."""
        return tuple(sorted(self.ends, key=lambda end: end[1]))

    @cached_property
    def letters(self) -> tuple[str, ...]:
        """The letter of each of those ends."""
        return ("B", "A") if self.in_time != self.ends else ("A", "B")

    @cached_property
    def entries(self) -> tuple[Mapping[str, Any], ...]:
        """The entries of the sources that are shown, each once."""
        return tuple(self.publication.source(name) for name in dict.fromkeys(name for name, _ in self.ends))

    @cached_property
    def covered(self) -> tuple[str, ...]:
        """The chosen regions that every shown source covers; in a comparison, those that are compared."""
        return tuple(name for name in self._told if name not in self.crowded)

    @cached_property
    def _told(self) -> tuple[str, ...]:
        blank = {region for region, _, _ in self.blank}
        return tuple(name for name in self._covered if name not in blank)

    @cached_property
    def crowded(self) -> tuple[str, ...]:
        """The regions that are not compared since the outlines of A and B meet too often there.

        Raises
        ------
        Crowded
            They do in all regions.
        """
        found = tuple(name for name, faces_there in self._cut.items() if faces_there is None)
        if found and found == self._told:
            raise Crowded("the outlines of the two maps meet too often to lay one over the other")
        return found

    @cached_property
    def _cut(self) -> dict[str, list[Face] | None]:
        if not self.still.compare:
            return {}
        a, b = ((source, self.publication.day(date)) for source, date in self.in_time)
        return faces(self.publication, a, b, self._told)

    @cached_property
    def _covered(self) -> tuple[str, ...]:
        known = [set(entry["regions"]) for entry in self.entries]
        return tuple(name for name in self.still.regions if all(name in regions for regions in known))

    @cached_property
    def blank(self) -> tuple[tuple[str, str, str], ...]:
        """Region, source and control of whatever has no figure on A or B: unknown ground is not compared."""
        if not self.still.compare:
            return ()
        ends = [(region, source, date) for region in self._covered for source, date in self.ends]
        return tuple(
            (region, source, self.publication.intruder(region))
            for region, source, date in ends
            if self._is_blank(region, source, date)
        )

    def _is_blank(self, region: str, source: str, date: str) -> bool:
        """Tell whether a source has a map of that day that does not show the side not at home."""
        series = self.publication.series(source, region)
        row = series.at(self.publication.day(date)) if series else None
        return row is not None and row.of(self.publication.intruder(region)) is None

    @cached_property
    def left(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The other chosen regions, each with the sources that do not cover it."""
        rest = [name for name in self.still.regions if name not in self._covered]
        return tuple(
            (name, tuple(entry["id"] for entry in self.entries if name not in entry["regions"]))
            for name in rest
        )

    def series(self, region: str) -> Series | None:
        """Return the measures of the shown source by day."""
        return self.publication.series(self.still.source, region)

    def values(self, region: str, back: int = 0) -> Measures | None:
        """Return the measures of the day `back` days before the one that is shown."""
        series = self.series(region)
        return series.at(self.day - back) if series else None

    def held(self, region: str) -> float | None:
        """Return the area that the side that is not at home holds, km2; None where that is not known."""
        series = self.series(region)
        return series.area(self.publication.intruder(region), self.day) if series else None

    def known(self, region: str) -> float:
        """Return that area as a sort key for the largest; an unknown one comes last."""
        held = self.held(region)
        return -1.0 if held is None else held

    def unplaced(self, region: str) -> float:
        """Return how much of that area no polygon shows, km2."""
        now = self.values(region)
        return now.unplaced.get(self.publication.intruder(region), 0.0) if now else 0.0

    def change(self, region: str, days: int) -> float | None:
        """Return how much that area grew in `days`; None where one of the two is not known."""
        series, side = self.series(region), self.publication.intruder(region)
        now, then = (series.area(side, self.day - back) if series else None for back in (0, days))
        return None if now is None or then is None else now - then

    def is_same_map(self, days: int) -> bool:
        """Tell whether the map of `days` before is still in force: nobody observed the days in between."""
        found = [self.publication.snapshot(self.still.source, day) for day in (self.day - days, self.day)]
        return found[0] == found[1]

    def other_maps(self, region: str) -> list[OtherMap]:
        """Return what the other sources' maps say of the day in `region`."""
        return self._other_maps[region]

    @cached_property
    def _other_maps(self) -> dict[str, list[OtherMap]]:
        source, day = self.still.source, self.day
        return {name: other_maps(self.publication, source, day, name) for name in self.still.regions}

    def other_line(self, region: str, where: str = "") -> str:
        """Return that in one line; nothing where no other map has the area."""
        return line(self.speech, self.publication, self.other_maps(region), where)

    def blank_on(self, region: str, back: int) -> bool:
        """Tell whether there is a map of the day `back` days before, and that area is not known on it."""
        row = self.values(region, back)
        return row is not None and row.of(self.publication.intruder(region)) is None

    def peak(self, region: str) -> tuple[int, float]:
        """Return the day and the size of its largest area since the incursion."""
        series = self.series(region)
        return (
            series.peak(self.publication.intruder(region), self.publication.day(SINCE))
            if series
            else (self.day, 0.0)
        )

    @cached_property
    def lead(self) -> str:
        """The region that the picture is mainly about: most ground moved there, or is held."""
        if self.chosen:
            return self.chosen
        names = self.covered or self.still.regions
        return max(names, key=self.moved if self.faces is not None else self.known)

    @cached_property
    def others(self) -> tuple[str, ...]:
        """The other covered regions."""
        return tuple(name for name in self.covered if name != self.lead)

    @cached_property
    def faces(self) -> list[Face] | None:
        """The ground by holder on the earlier and the later map, where both tell it; None for one map."""
        return self._parted[0] if self.still.compare else None

    @property
    def untold(self) -> float:
        """How much ground only one of A and B gives a holder to, km2."""
        return sum(face.km2 for face in self._parted[1]) if self.still.compare else 0.0

    @cached_property
    def _parted(self) -> tuple[list[Face], list[Face]]:
        a, b = ((source, self.publication.day(date)) for source, date in self.in_time)
        homes = {entry["id"]: Control(entry["home"]) for entry in self.publication.manifest["regions"]}
        found = [face for name in self.covered for face in self._cut[name] or []]
        return part(found, self._teller(a), self._teller(b), homes)

    def _teller(self, end: tuple[str, int]) -> _Teller:
        incomplete = "incomplete" in held_over.kinds(self.publication, *end)
        told = frozenset(control for control in Control if held_over.tells(self.publication, *end, control))
        return _Teller(incomplete, told)

    def faces_in(self, region: str) -> list[Face]:
        """Return the faces of one region."""
        return [face for face in self.faces or [] if face.region == region]

    def moved(self, region: str) -> float:
        """Return how much ground differs between A and B, km2."""
        return sum(face.km2 for face in self.faces_in(region) if face.before != face.after)

    def table(self, region: str) -> Table:
        """Return the ground of one region by holder on both maps, km2."""
        return matrix(self.faces_in(region))

    @cached_property
    def mode(self) -> str:
        """How A and B differ: in ``time``, in ``source`` or in both (``mixed``); ``""`` for one map."""
        if not self.still.compare:
            return ""
        (source_a, date_a), (source_b, date_b) = self.ends
        return "time" if source_a == source_b else "source" if date_a == date_b else "mixed"

    @cached_property
    def is_one_map(self) -> bool:
        """Whether A and B are days of one map: what changed between them, nobody has measured."""
        if self.mode != "time":
            return False
        shown = {self.publication.snapshot(source, self.publication.day(date)) for source, date in self.ends}
        return len(shown) == 1 and len({date for _, date in self.ends}) > 1

    def name(self, source: str) -> str:
        """Return the title of a source."""
        return str(self.publication.source(source)["title"][self.still.look.lang])

    def region_name(self, region: str) -> str:
        """Return the name of a region."""
        return self.speech.say(f"region.{region}")

    def where(self, region: str) -> str:
        """Return where something is, such as "in Kursk"."""
        return self.speech.say(f"cmp.in.{region}")

    def agreement(self, region: str) -> tuple[float, float]:
        """Return the ground in km2 that A and B both give to the side not at home, and that only one does."""
        side = self.publication.intruder(region)
        found = self.faces_in(region)
        both = sum(face.km2 for face in found if face.before == face.after == side)
        return both, sum(face.km2 for face in found if (face.before == side) != (face.after == side))
