"""What a link to the page unfolds to elsewhere: a title, the figures, and a picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

from dashboard.pictures.content.claim_story import ClaimStory
from dashboard.pictures.content.held_over import unknown
from dashboard.pictures.content.other_maps import line, other_maps
from dashboard.pictures.content.place_story import PlaceStory
from dashboard.pictures.order.licence import check_terms
from dashboard.pictures.order.order import Order, link, read_order
from dashboard.pictures.order.page_address import picture_query
from dashboard.pictures.order.request import Still
from dashboard.pictures.publication import NOTHING, Publication
from dashboard.words import WORDS
from dashboard.words.formatting import Speech, speech
from geodata.errors import TermsForbid

__all__ = ["IMAGE_SIZE", "Preview", "head_tags"]

IMAGE_SIZE = (1200, 630)  # px: what the sites that unfold links ask for

_ARROW = " \N{RIGHTWARDS ARROW} "


@dataclass(frozen=True)
class Preview:
    """A state of the page, to be shown elsewhere.

    Attributes
    ----------
    still : Still
        What the page shows.
    publication : Publication
        Where it is read from.
    rest : dict
        The other parameters of the address.
    frozen : bool
        Whether the address names the revision.
    base : str
        Address of the page, with its last slash.
    pictures : bool
        Whether the server makes pictures.
    doubts : tuple of str
        Sentences on what the address asks for that does not exist; the page says the same.
    nothing : str
        Why nothing of the source was known on the day as of which the page is shown; empty if something was.
    """

    still: Still
    publication: Publication
    rest: Mapping[str, str]
    frozen: bool
    base: str
    pictures: bool
    doubts: tuple[str, ...] = ()
    nothing: str = ""

    @property
    def words(self) -> Speech:
        """How the reader's language says things."""
        return speech(self.still.look.lang)

    @property
    def ends(self) -> tuple[tuple[str, str], ...]:
        """Source and date of each map that is shown: A and B, or the only one."""
        last = (self.still.source, self.still.date)
        return (self.still.compare, last) if self.still.compare else (last,)

    @property
    def in_time(self) -> tuple[tuple[str, str], ...]:
        """Those maps in order of time."""
        return tuple(sorted(self.ends, key=lambda end: end[1]))

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that are shown, each once."""
        return tuple(dict.fromkeys(source for source, _ in self.ends))

    def order(self) -> Order:
        """Return the order for the picture."""
        given = dict(parse_qsl(picture_query(self.still, self.publication, frozen=False)))
        return read_order("snapshot", "png", given, self.publication)

    @property
    def title(self) -> str:
        """The claim or the place that the link is about, otherwise regions and dates."""
        if self.still.claim:
            return ClaimStory(self.still, self.publication).title
        return PlaceStory(self.still, self.publication).title if self.still.place else self._where_and_when

    @property
    def _where_and_when(self) -> str:
        names = [self.publication.region(name)["title"][self.words.lang] for name in self.still.regions]
        dates = " \N{EN DASH} ".join(dict.fromkeys(self.words.date(date) for _, date in self.in_time))
        return f"{self.words.join(names)}, {dates}"

    @property
    def missing(self) -> str:
        """Why there is no map to show, as the page says it; nothing where there is one."""
        if self.nothing:
            return self.nothing
        for source, date in reversed(self.ends):
            entry = self.publication.source(source)
            if not set(self.still.regions) & set(entry["regions"]):
                return self._uncovered(entry)
            if not entry["first"] <= date <= entry["last"]:
                return self._outside(entry, date)
        return ""

    def _uncovered(self, entry: Mapping[str, Any]) -> str:
        t, source = self.words, entry["title"][self.words.lang]
        names = [t.say(f"region.{name}") for name in self.still.regions]
        return " ".join(t.say("uncovered", source=source, region=name) for name in names)

    def _outside(self, entry: Mapping[str, Any], date: str) -> str:
        t, early = self.words, date < entry["first"]
        told = t.say("map.before" if early else "map.after", date=t.date(entry["first" if early else "last"]))
        return f"{entry['title'][t.lang]}: {told}."

    @property
    def figures(self) -> str:
        """The text about the claim, the place or the areas, or why there is none, and whom to credit."""
        return f"{' '.join((*self.doubts, self._told))} ({self.credit})".strip()

    @property
    def _told(self) -> str:
        if self.still.claim:
            return ClaimStory(self.still, self.publication).text
        if self.still.place:
            return PlaceStory(self.still, self.publication).text
        return self.missing or ". ".join(filter(None, (self.areas, self.others)))

    @property
    def areas(self) -> str:
        """How much the side that is not at home holds in each region; empty where there is no map."""
        return "; ".join(filter(None, map(self._area, self.still.regions)))

    @property
    def others(self) -> str:
        """What other sources' maps say about the areas of one map; nothing where two are compared."""
        if self.still.compare or self.missing:
            return ""
        source, day, regions = self.still.source, self.publication.day(self.still.date), self.still.regions
        wheres = [self.words.say(f"cmp.in.{region}") if len(regions) > 1 else "" for region in regions]
        said = [
            line(self.words, self.publication, other_maps(self.publication, source, day, region), where)
            for region, where in zip(regions, wheres, strict=True)
        ]
        return ". ".join(filter(None, said))

    @property
    def credit(self) -> str:
        """Whom to credit, each once: two sources may have one publisher."""
        entries = [self.publication.source(name) for name in self.sources]
        return "; ".join(dict.fromkeys(self.words.told(entry, "credit") for entry in entries))

    def _area(self, region: str) -> str:
        """Return how much the side that is not at home holds in `region`, on each map that is shown."""
        words, side = self.words, self.publication.intruder(region)
        label = words.say(f"held.{side}.in", region=self.publication.region(region)["title"][words.lang])
        found = {end: self._held(*end, region) for end in self.in_time}
        known = {end: row for end, row in found.items() if row is not None}
        if not known:
            return ""
        areas = self._areas({end: area for end, (area, _) in known.items()})
        notes = dict.fromkeys(note for _, told in known.values() for note in told)
        unit = "" if all(area is None for area, _ in known.values()) else f" {words.say('km2')}"
        figure = f"{label}: {areas}{unit}"
        return f"{figure} ({'; '.join(notes)})" if notes else figure

    def _areas(self, known: Mapping[tuple[str, str], float | None]) -> str:
        """Return the areas: from one day to the next, but of two sources each with its name."""
        texts = {end: "–" if area is None else self.words.area(area) for end, area in known.items()}
        if len(self.sources) == 1:
            return _ARROW.join(texts.values())
        titles = {name: str(self.publication.source(name)["title"][self.words.lang]) for name in self.sources}
        return ", ".join(f"{titles[source]} {text}" for (source, _), text in texts.items())

    def _held(self, source: str, date: str, region: str) -> tuple[float | None, list[str]] | None:
        """Return the area that a map shows, with remarks on it; None where there is no map."""
        t, series, day = self.words, self.publication.series(source, region), self.publication.day(date)
        row, side = series.at(day) if series else None, self.publication.intruder(region)
        if row is None:
            return None
        area, rest = row.of(side), row.unplaced.get(side, 0.0)
        notes = [t.say("reconstruction")] if self.publication.source(source)["reconstructed"] else []
        if area is None:
            notes.append(unknown(t, self.publication, source, day, side))
        if rest >= NOTHING:
            notes.append(t.say("unplaced.text", area=t.area(rest)).rstrip("."))
        return area, notes

    def address(self, page: str = "") -> str:
        """Return where the page shows this; `page` may name ``embed``."""
        shown = link(self.base, self.still, self.publication, frozen=self.frozen, page=page)
        return f"{shown}&{urlencode(self.rest)}" if self.rest else shown

    def image(self, size: tuple[int, int] = IMAGE_SIZE) -> str:
        """Return the address of the picture; none where no public picture is allowed."""
        if not self.base or not self.pictures or self.missing or not self.is_public():
            return ""
        query = picture_query(self.still, self.publication, frozen=self.frozen)
        pairs = dict(parse_qsl(query)) | {"size": f"{size[0]}x{size[1]}"}
        return f"{self.base}snapshot.png?{urlencode(pairs, safe=',@:', quote_via=quote)}"

    def is_public(self) -> bool:
        """Tell whether the terms of all sources allow a picture in public."""
        try:
            check_terms(self.publication, self.sources, public=True)
        except TermsForbid:
            return False
        return True


def head_tags(preview: Preview, *, described: bool = True) -> str:
    """Return the tags by which other sites unfold a link to the page, everything in them escaped.

    Parameters
    ----------
    preview : Preview
        What the link shows.
    described : bool
        Whether ``/oembed`` describes it.
    """
    image, figures = preview.image(), preview.figures
    named = {
        "og:type": "website",
        "og:site_name": "Salient",
        "og:title": preview.title,
        "og:description": figures,
        "og:locale": WORDS[preview.still.look.lang]["language.locale"],
    }
    if preview.base:
        named["og:url"] = preview.address()
    if image:
        width, height = IMAGE_SIZE
        named |= {"og:image": image, "og:image:width": str(width), "og:image:height": str(height)}
        named |= {"og:image:type": "image/png", "og:image:alt": f"{preview.title}. {figures}"}
    card = "summary_large_image" if image else "summary"
    tags = [_tag("meta", property=name, content=text) for name, text in named.items()]
    tags += [_tag("meta", name="twitter:card", content=card)]
    return "\n".join([*tags, *(_alternates(preview) if described else [])])


def _alternates(preview: Preview) -> list[str]:
    if not preview.base or not preview.is_public():
        return []
    return [
        _tag(
            "link",
            rel="alternate",
            type=kind,
            href=f"{preview.base}oembed?{urlencode({'url': preview.address(), 'format': fmt})}",
            title=preview.title,
        )
        for fmt, kind in (("json", "application/json+oembed"), ("xml", "text/xml+oembed"))
    ]


def _tag(element: str, **attributes: str) -> str:
    pairs = (f'{name}="{escape(text)}"' for name, text in attributes.items())
    return f"<{element} {' '.join(pairs)}>"
