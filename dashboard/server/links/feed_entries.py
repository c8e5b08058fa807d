"""News in the words of the page: a title, a text and an address for each piece."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import quote

from dashboard.pictures.content.claim_wording import shows, statement
from dashboard.pictures.content.held_over import flaws
from dashboard.pictures.order.claim_or_place import find_claim
from dashboard.pictures.order.order import link
from dashboard.pictures.order.request import Look, Still
from dashboard.pictures.publication import NOTHING, Publication
from dashboard.server.links.preview import Preview
from dashboard.words.formatting import Speech, capital, speech
from geodata.news import News, NewsKind

__all__ = ["Entry", "EntryWriter"]


@dataclass(frozen=True)
class Entry:
    """An entry of the feed.

    Attributes
    ----------
    name : str
        Of the news: the same for ever.
    date : str
        The day of the map that brought it.
    title, text : str
        What it says.
    address : str
        Where the page shows it; "" where the server's own address is not known.
    terms : str
        Of the source, in its publisher's sense; "" of one that only its published areas are known of.
    """

    name: str
    date: str
    title: str
    text: str
    address: str
    terms: str


@dataclass(frozen=True)
class EntryWriter:
    """Says news of `publication` in one language; links begin with `base`."""

    publication: Publication
    lang: str
    base: str

    @cached_property
    def _t(self) -> Speech:
        return speech(self.lang)

    def write(self, news: News) -> Entry:
        """Return the entry for a piece of news."""
        say = {
            NewsKind.MAP: self._map,
            NewsKind.CHANGE: self._change,
            NewsKind.REVISION: self._revision,
            NewsKind.CLAIM: self._claim,
        }
        title, sentences, address = say[news.kind](news)
        source = self._source(news.source)
        credit = f"({self._t.told(source, 'credit')})" if source else ""
        text = " ".join([*(_ended(sentence) for sentence in sentences if sentence), credit]).strip()
        terms = str(source["terms"]["text"][self.lang]) if source else ""
        return Entry(news.name, news.date, title, text, address, terms)

    def _map(self, news: News) -> tuple[str, list[str], str]:
        preview = Preview(
            self._still(news), self.publication, {}, frozen=False, base=self.base, pictures=False
        )
        title = self._t.say("feed.map", source=self._title(news.source), date=self._t.date(news.date))
        return title, [preview.areas, *self._flaws(news)], self._address(news)

    def _change(self, news: News) -> tuple[str, list[str], str]:
        t, side = self._t, self.publication.intruder(news.region)
        before, after = news.areas or (0.0, 0.0)
        how = t.say("step.change") if news.days == 1 else t.count("step.landed", news.days)
        title = t.say(
            "feed.change",
            source=self._title(news.source),
            date=t.date(news.date),
            region=self._region(news.region),
            side=t.say(f"held.{side}"),
            area=t.signed(after - before),
        )
        text = t.say(
            "feed.change.text",
            ground=self._ground(news.region),
            before=t.area(before),
            after=t.area(after),
            how=how,
        )
        return title, [text + self._rebuilt(news.source), *self._flaws(news)], self._address(news)

    def _revision(self, news: News) -> tuple[str, list[str], str]:
        t, change = self._t, news.change or 0.0
        even = abs(change) < NOTHING
        amount = t.say("step.even") if even else t.say("step.amount", area=t.signed(change))
        title = t.say(
            "feed.revision",
            source=self._title(news.source),
            date=t.date(news.date),
            region=self._region(news.region),
        )
        text = t.say("feed.revision.text", ground=self._ground(news.region), amount=amount)
        return title, [text + self._rebuilt(news.source), *self._flaws(news)], self._address(news)

    def _claim(self, news: News) -> tuple[str, list[str], str]:
        t, claim = self._t, find_claim(self.publication, news.claim)
        found = next(entry for entry in claim["sources"] if entry["source"] == news.source)
        source = self._source(news.source)
        name = source["title"][self.lang] if source else found["title_uk" if self.lang == "uk" else "title"]
        title = t.say("feed.claim", source=name, date=t.date(news.date))
        who = t.say("claim.who", who=t.told(claim, "claimant"), date=t.date(claim["date"]))
        said = str(t.told(found, "verdict_said")) if "verdict_said" in found else found["verdict"]
        day = t.date(found["compared_date"])
        verdict = t.say("feed.claim.day", date=day, verdict=said[:1].lower() + said[1:])
        rebuilt = t.say("badge.reconstruction.plain") if source and source["reconstructed"] else ""
        sentences = [f"{who}: {statement(t, claim)}", verdict, shows(t, found), rebuilt]
        address = f"{self.base}?claim={quote(news.claim)}&lang={self.lang}" if self.base else ""
        return title, sentences, address

    def _flaws(self, news: News) -> list[str]:
        """Return which part of that day's map is incomplete, or of an earlier day."""
        return flaws(self._t, self.publication, news.source, self.publication.day(news.date))

    def _rebuilt(self, name: str) -> str:
        source = self._source(name)
        return f" ({self._t.say('reconstruction')})" if source and source["reconstructed"] else ""

    def _source(self, name: str) -> Mapping[str, Any] | None:
        """Return the manifest's entry; None of a source that has no map here, only published areas."""
        sources = self.publication.manifest["sources"]
        return next((entry for entry in sources if entry["id"] == name), None)

    def _title(self, source: str) -> str:
        return str(self.publication.source(source)["title"][self.lang])

    def _region(self, region: str) -> str:
        return str(self.publication.region(region)["title"][self.lang])

    def _ground(self, region: str) -> str:
        side = self.publication.intruder(region)
        return self._t.say(f"held.{side}.in", region=self._region(region))

    def _still(self, news: News) -> Still:
        regions = [news.region] if news.region else self.publication.source(news.source)["regions"]
        return Still(news.source, news.date, ",".join(regions), Look(lang=self.lang))

    def _address(self, news: News) -> str:
        return link(self.base, self._still(news), self.publication)


def _ended(sentence: str) -> str:
    """Return a sentence with a capital and a full stop."""
    return capital(sentence if sentence.endswith((".", "…")) else f"{sentence}.")
