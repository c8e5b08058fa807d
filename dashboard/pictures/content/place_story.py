"""What a picture or a preview says about a place: its name, and who holds it by every source, since when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from dashboard.pictures.content.spot_history import region_of, since, stretch_at, stretches
from dashboard.pictures.order.claim_or_place import FREE, Place, find_place
from dashboard.pictures.order.request import Still
from dashboard.pictures.publication import Publication
from dashboard.words.formatting import Speech, speech

__all__ = ["Held", "PlaceStory"]


@dataclass(frozen=True)
class Held:
    """What one map shows at the place: who draws it, its day, the holder in words, and since when."""

    source: str
    date: str
    holder: str
    since: str

    @property
    def text(self) -> str:
        """The holder, with the date since when if that is known."""
        return f"{self.holder}, {self.since}" if self.since else self.holder


@dataclass(frozen=True, eq=False)
class PlaceStory:
    """The place of `still`, as the sources of `publication` show it."""

    still: Still
    publication: Publication

    @cached_property
    def speech(self) -> Speech:
        """How the reader's language says things."""
        return speech(self.still.look.lang)

    @cached_property
    def place(self) -> Place:
        """The settlement or the spot."""
        return find_place(self.publication, str(self.still.place))

    @cached_property
    def region(self) -> str:
        """The region of the place; empty where it is in none."""
        return region_of(self.publication, self.place.lon, self.place.lat)

    @cached_property
    def name(self) -> str:
        """The settlement's name, or where the spot is."""
        t, place = self.speech, self.place
        if place.id:
            return place.names.get(t.lang, place.names["en"])
        return t.say("spot.at", lat=t.number(place.lat, 4), lon=t.number(place.lon, 4))

    @property
    def title(self) -> str:
        """Name, region and day."""
        where = f" ({self.speech.say(f'region.{self.region}')})" if self.region else ""
        return f"{self.name}{where}, {self.speech.date(self.still.date)}"

    @cached_property
    def rows(self) -> list[Held]:
        """What the shown map shows there, then the other sources on its day; two that are compared alone."""
        still = self.still
        if still.compare:
            ends = sorted([still.compare, (still.source, still.date)], key=lambda end: end[1])
            return [self._held(*end) for end in ends]
        sources = [entry["id"] for entry in self.publication.manifest["sources"]]
        shown = [still.source, *(name for name in sources if name != still.source)]
        return [self._held(name, still.date) for name in shown if self._is_told(name)]

    def _is_told(self, source: str) -> bool:
        """Tell whether a picture may say what a source shows; the shown one was checked before."""
        terms = self.publication.source(source)["terms"]
        return source == self.still.source or (terms["display"] and terms["pictures"] == FREE)

    def _held(self, source: str, date: str) -> Held:
        t, day = self.speech, self.publication.day(date)
        found = stretches(self.publication, source, self.place, self.region)
        now, begun = stretch_at(found, day), since(found, day)
        if now is None:
            holder = t.say("place.nocover" if found is None else "place.before")
        else:
            holder = t.say(f"held.{now.control}" if now.control else "control.unknown")
        told = t.say(f"since.{begun.kind}", date=t.date(self.publication.date(begun.day))) if begun else ""
        return Held(str(self.publication.source(source)["title"][t.lang]), t.date(date), holder, told)

    @property
    def finding(self) -> str:
        """What the shown maps say, in one sentence."""
        told = self._on_both if self.still.compare else self.rows[0].text
        rebuilt = any(self.publication.source(name)["reconstructed"] for name in self._sources)
        note = f" ({self.speech.say('reconstruction')})" if rebuilt else ""
        return f"{self.name}: {told}{note}"

    @property
    def _on_both(self) -> str:
        """Who holds it on each of two maps; maps of one source are distinguished by their dates."""
        if len(set(self._sources)) == 1:
            return "; ".join(f"{row.date}: {row.holder}" for row in self.rows)
        return "; ".join(self._said(replace(row, since="")) for row in self.rows)

    @property
    def _sources(self) -> tuple[str, ...]:
        """The sources that are shown on the map."""
        return (*(self.still.compare[:1] if self.still.compare else ()), self.still.source)

    def _said(self, row: Held) -> str:
        return self.speech.say("copy.place.row", source=row.source, date=row.date, holder=row.text)

    @property
    def text(self) -> str:
        """What every map says, in one sentence."""
        return "; ".join(self._said(row) for row in self.rows)
