"""The sentences of a deck: what a period shows, why a day was chosen, and how a number was made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dashboard.pictures.content import held_over
from dashboard.pictures.deck.area_table import AreaRow, step_name
from dashboard.pictures.deck.key_dates import KeyDate, covered
from dashboard.pictures.order.licence import is_marked
from dashboard.pictures.order.request import Deck, Still
from dashboard.pictures.publication import NONE, NOTHING, Publication, Series
from dashboard.settings import SEED_DAY
from dashboard.words.formatting import Speech, capital, speech

__all__ = ["DeckText"]

Entry = Mapping[str, Any]


@dataclass(frozen=True)
class DeckText:
    """What `deck` says, of `publication`; `address` is where the page shows its last day."""

    deck: Deck
    publication: Publication
    address: str = ""

    @property
    def t(self) -> Speech:
        """The deck's language."""
        return speech(self.deck.still.look.lang)

    @property
    def entry(self) -> Entry:
        """The manifest's entry of the source."""
        return self.publication.source(self.deck.still.source)

    @property
    def source(self) -> str:
        """The source's title."""
        return str(self.entry["title"][self.t.lang])

    @property
    def maps_contested(self) -> bool:
        """Whether the source has a class for contested ground."""
        return "contested" in self.entry["controls"]

    @property
    def regions(self) -> str:
        """The names of the regions that are shown."""
        return self.t.join([self.region(name) for name in covered(self.deck, self.publication)])

    @property
    def period(self) -> str:
        """The first and the last day."""
        start, end = self.t.date(self.deck.start), self.t.date(self.deck.end)
        return self.t.say("deck.period", **{"from": start, "to": end})

    def region(self, name: str) -> str:
        """Return the name of a region."""
        return self.t.say(f"region.{name}")

    def still(self, date: str) -> Still:
        """Return the picture of `date`."""
        return replace(self.deck.still, date=date)

    # --- findings ---

    def finding(self, region: str, series: Series) -> str:
        """Return what the period shows in a region: the peak, the day that the project is about, the end."""
        return self._rebuilt(self._finding(region, series))

    def findings(self, found: Mapping[str, Series]) -> str:
        """Return what the period shows in each of several regions, in one sentence."""
        return self._rebuilt("; ".join(self._finding(region, series) for region, series in found.items()))

    def _rebuilt(self, told: str) -> str:
        return f"{told} ({self.t.say('reconstruction')})" if self.entry["reconstructed"] else told

    def _finding(self, region: str, series: Series) -> str:
        control = self.publication.intruder(region)
        first, last = self.publication.day(self.deck.start), self.publication.day(self.deck.end)
        found = {day: series.area(control, day) for day in range(first, last + 1)}
        areas = {day: area for day, area in found.items() if area is not None}
        where, side = self.t.say(f"cmp.in.{region}"), self.t.say(f"side.{control}")
        if not areas:
            return self.t.say("pic.unknown", where=where, side=side)
        peak = max(areas, key=lambda day: (areas[day], -day))
        if areas[peak] < NONE:
            ends = {"from": self.t.date(self.deck.start), "to": self.t.date(self.deck.end)}
            return self.t.say(f"deck.never.{control}", where=where, **ends)
        whole = self.t.area(areas[peak])
        if all(area is not None and self.t.area(area) == whole for area in found.values()):
            return self.t.say("deck.held.steady", side=side, area=whole, where=where)
        seed = self.publication.day(SEED_DAY)
        later = [day for day in dict.fromkeys((seed, last)) if peak < day <= last and day in areas]
        gone = [day for day in later if areas[day] < NONE]
        later = [day for day in later if day not in gone[1:]]  # that nothing is left is said once
        date = self.t.date(self.publication.date(peak))
        said = self.t.say("deck.held", side=side, area=whole, where=where, date=date)
        return self._joined([said, *(self._later(day, areas[day]) for day in later)])

    def _joined(self, parts: Sequence[str]) -> str:
        *before, last = parts
        return self.t.say("and", a=", ".join(before), b=last) if before else last

    def _later(self, day: int, area: float) -> str:
        date = self.t.date(self.publication.date(day))
        if area < NONE:
            return self.t.say("deck.held.none", date=date)
        return self.t.say("deck.held.day", area=self.t.area(area), date=date)

    def why(self, key: KeyDate, region: str = "") -> str:
        """Return why a day was chosen; with a `region`, only what concerns that one."""
        kinds: dict[str, list[str]] = {}
        for reason, name in key.reasons:
            if not (region and name) or name == region:
                kinds.setdefault(reason, []).append(self.t.say(f"cmp.in.{name}") if name else "")
        told = (self.t.say(f"deck.why.{kind}", where=self.t.join(where)) for kind, where in kinds.items())
        return " · ".join(told)

    def greatest(self, region: str, steps: Sequence[AreaRow]) -> str:
        """Return the sentence over a table of areas: where it changed most."""
        changes = [
            (abs(step.change), i) for i, step in enumerate(steps) if step.change is not None and step.whole
        ]
        size, place = max(changes, key=lambda change: (change[0], -change[1]), default=(-1.0, 0))
        name = self.region(region)
        if size < NOTHING:
            ends = {"from": self.t.date(self.deck.start), "to": self.t.date(self.deck.end)}
            same = bool(changes) and not any(
                step.measures.of(self.publication.intruder(region)) is None for step in steps
            )
            return self.t.say("deck.table.same" if same else "deck.table.plain", region=name, **ends)
        ends = dict(zip(("from", "to"), self.t.span(steps[place - 1].date, steps[place].date), strict=True))
        change = self.t.signed(steps[place].change or 0.0)
        return self.t.say(f"deck.table.{step_name(self.deck)}", region=name, change=change, **ends)

    # --- what is on every slide, or on the first ---

    def uncovered(self) -> list[str]:
        """Return which of the chosen regions the source does not cover."""
        rest = [name for name in self.deck.still.regions if name not in covered(self.deck, self.publication)]
        return [self.t.say("uncovered", source=self.source, region=self.region(name)) for name in rest]

    def foot(self) -> str:
        """Return the line at the foot of a slide: the day of knowledge, warning, credit, revision."""
        known = self.publication.known
        marks = [
            self.t.say("known.on", date=self.t.date(known)) if known else "",
            self.t.say("pic.marked") if is_marked(self.entry) else "",
            self.t.say("badge.reconstruction.plain") if self.entry["reconstructed"] else "",
        ]
        credit = self.t.say("credit.map", credit=self.t.told(self.entry, "credit"))
        revision = self.t.say("pic.revision", revision=self.publication.revision)
        return " · ".join(part for part in (*marks, credit, revision) if part)

    # --- speaker notes ---

    def command(self, words: str) -> str:
        """Return a command that gives the same figures, as of the day as of which the deck is."""
        known = f" --known {self.publication.known}" if self.publication.known else ""
        return f"python -m geodata {words}{known}"

    def notes(self, date: str, commands: Sequence[str], *more: str) -> str:
        """Return the notes of a slide about `date`: how its numbers were made, and where to see them."""
        day = self.publication.day(date)
        drawn = self.publication.date(self.publication.snapshot(self.deck.still.source, day))
        key = "deck.note.map" if drawn == date else "deck.note.over"
        how = "deck.note.stated" if self.entry["reconstructed"] else "deck.note.made"
        made = [self.t.say(how, source=self.source), self.t.say(key, date=self.t.date(drawn))]
        made += [f"{text}." for text in self.flaws(date)]
        same = [self.t.say("deck.note.same", command=command) for command in commands]
        return "\n".join(
            part for part in (" ".join(made), *more, *same, self.page(date), self.publication_line) if part
        )

    def flaws(self, date: str) -> list[str]:
        """Return why the map of `date` is an older one, if a file was there, and what of it is missing."""
        source, day = self.deck.still.source, self.publication.day(date)
        why = held_over.why_held(self.t, self.publication, source, day)
        return [*([capital(why)] if why else []), *held_over.flaws(self.t, self.publication, source, day)]

    @property
    def publication_line(self) -> str:
        """The publication that everything was read from."""
        return self.t.say("pic.revision", revision=self.publication.revision)

    def page(self, date: str) -> str:
        """Return where the page shows `date`; nothing where no address is known."""
        address = self.address_of(date)
        return self.t.say("deck.note.page", address=address) if address else ""

    def address_of(self, date: str) -> str:
        """Return the address of `date`: that of the last day, with another date in it."""
        return self.address.replace(f"date={self.deck.end}", f"date={date}", 1)
