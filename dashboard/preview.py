"""What a link to the page unfolds to elsewhere: a title, the figures, and a picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import parse_qsl, quote, urlencode

from dashboard.briefing.address import picture_query
from dashboard.briefing.edition import Edition
from dashboard.briefing.order import Editions, Order, link, read_order
from dashboard.briefing.request import PARAMETERS, Still, read_still
from dashboard.briefing.speech import Speech, speech
from dashboard.briefing.terms import check_terms
from dashboard.settings import Settings
from dashboard.site import Site
from geodata.errors import SalientError, TermsForbid, UsageError

__all__ = ["IMAGE_SIZE", "Preview", "Previews", "head_tags"]

IMAGE_SIZE = (1200, 630)  # px: what the sites that unfold links ask for

# The page's state that a picture shows, in the order in which it is believed; and the rest of it.
_STATE = ("source", "region", "date", "compare", "layers", "view", "lang", "theme")
_OF_PAGE = ("from", "to", "theme")
_MOST_PAIRS = 40  # of a query: the page has eleven


@dataclass(frozen=True)
class Preview:
    """A state of the page, to be shown elsewhere.

    Attributes
    ----------
    still : Still
        What the page shows.
    edition : Edition
        Where it is read from.
    rest : dict
        What the address says besides.
    frozen : bool
        Whether the address names the revision.
    base : str
        Address of the page, with its last slash.
    pictures : bool
        Whether the server makes pictures.
    """

    still: Still
    edition: Edition
    rest: Mapping[str, str]
    frozen: bool
    base: str
    pictures: bool

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
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that are shown, each once."""
        return tuple(dict.fromkeys(source for source, _ in self.ends))

    def order(self) -> Order:
        """Return the order for the picture."""
        given = dict(parse_qsl(picture_query(self.still, self.edition, frozen=False)))
        return read_order("snapshot", "png", given, self.edition)

    @property
    def title(self) -> str:
        """Regions and dates."""
        names = [self.edition.region(name)["title"][self.words.lang] for name in self.still.regions]
        dates = " \N{EN DASH} ".join(dict.fromkeys(self.words.date(date) for _, date in self.ends))
        return f"{self.words.join(names)}, {dates}"

    @property
    def figures(self) -> str:
        """The areas that the story is about, and whom to credit."""
        found = [self._area(name) for name in self.still.regions]
        return f"{'; '.join(text for text in found if text)} ({self.credit})".strip()

    @property
    def credit(self) -> str:
        """Whom to credit."""
        return "; ".join(self.edition.source(name)["credit"] for name in self.sources)

    def _area(self, region: str) -> str:
        """Return how much the side that is not at home holds in `region`, on each map that is shown."""
        words, side = self.words, self.edition.intruder(region)
        label = words.say(f"held.{side}.in", region=self.edition.region(region)["title"][words.lang])
        areas = [area for source, date in self.ends if (area := self._held(source, date, region)) is not None]
        told = " \N{RIGHTWARDS ARROW} ".join(words.area(area) for area in areas)
        return f"{label}: {told} {words.say('km2')}" if areas else ""

    def _held(self, source: str, date: str, region: str) -> float | None:
        series = self.edition.series(source, region)
        row = series.at(self.edition.day(date)) if series else None
        return row.of(self.edition.intruder(region)) if row else None

    def address(self, page: str = "") -> str:
        """Return where the page shows this; `page` may name ``embed``."""
        shown = link(self.base, self.still, self.edition, frozen=self.frozen, page=page)
        return f"{shown}&{urlencode(self.rest)}" if self.rest else shown

    def image(self, size: tuple[int, int] = IMAGE_SIZE) -> str:
        """Return the address of the picture; none where there may be none in public."""
        if not self.pictures or not self.is_public():
            return ""
        query = picture_query(self.still, self.edition, frozen=self.frozen)
        pairs = dict(parse_qsl(query)) | {"size": f"{size[0]}x{size[1]}"}
        return f"{self.base}snapshot.png?{urlencode(pairs, safe=',@:', quote_via=quote)}"

    def is_public(self) -> bool:
        """Tell whether the terms of all sources allow a picture in public."""
        try:
            check_terms(self.edition, self.sources, public=True)
        except TermsForbid:
            return False
        return True


@dataclass(frozen=True)
class Previews:
    """Reads addresses of the page as the page does: a bad value falls back to its default."""

    editions: Editions
    settings: Settings
    site: Site

    def read(self, query: str) -> Preview:
        """Return the preview of the page's `query`.

        Raises
        ------
        BundleError
            There is no bundle.
        """
        given = dict(reversed(parse_qsl(query, keep_blank_values=True)[:_MOST_PAIRS]))  # the first one counts
        edition, frozen = self._edition(given.get("rev"))
        still = self._still(given, edition)
        pictures = self.settings.picture_workers > 0
        return Preview(still, edition, _rest(given), frozen, self.site.base(), pictures)

    def _edition(self, revision: str | None) -> tuple[Edition, bool]:
        if revision is not None:
            try:
                return self.editions.open(revision), True
            except UsageError:
                pass  # it is gone, or no revision at all
        return self.editions.open(), False

    def _still(self, given: Mapping[str, str], edition: Edition) -> Still:
        accepted: dict[str, str] = {}
        for name, text in self._wanted(given):
            if name == "date" and text == "latest":
                text = edition.source(read_still(accepted, edition).source)["last"]
            trial = {**accepted, name: text}
            accepted = trial if _is_good(trial, edition) else accepted
        return read_still(accepted, edition)

    def _wanted(self, given: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Yield each name twice where it has two values: the operator's choice, and then the reader's."""
        usual = {name: getattr(self.settings, name) for name in ("source", "lang", "theme")}
        usual["date"] = self.settings.open
        for name in _STATE:
            yield from ((name, values[name]) for values in (usual, given) if name in values)


def _rest(given: Mapping[str, str]) -> dict[str, str]:
    return {name: given[name] for name in _OF_PAGE if name in given and _parses(name, given[name])}


def _parses(name: str, text: str) -> bool:
    try:
        PARAMETERS[name][0](text)
    except UsageError:
        return False
    return True


def _is_good(given: Mapping[str, str], edition: Edition) -> bool:
    try:
        read_still(given, edition)
    except SalientError:
        return False
    return True


def head_tags(preview: Preview) -> str:
    """Return the tags by which other sites unfold a link to the page, everything in them escaped."""
    image, figures = preview.image(), preview.figures
    named = {
        "og:type": "website",
        "og:site_name": "Salient",
        "og:title": preview.title,
        "og:description": figures,
        "og:url": preview.address(),
        "og:locale": "uk_UA" if preview.still.look.lang == "uk" else "en_GB",
    }
    if image:
        width, height = IMAGE_SIZE
        named |= {"og:image": image, "og:image:width": str(width), "og:image:height": str(height)}
        named |= {"og:image:type": "image/png", "og:image:alt": f"{preview.title}. {figures}"}
    card = "summary_large_image" if image else "summary"
    tags = [_tag("meta", property=name, content=text) for name, text in named.items()]
    tags += [_tag("meta", name="twitter:card", content=card)]
    return "\n".join([*tags, *_alternates(preview)])


def _alternates(preview: Preview) -> list[str]:
    if not preview.is_public():
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
