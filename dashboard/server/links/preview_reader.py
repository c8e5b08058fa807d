"""The page's address -> a preview, by the rules of the page: a bad value falls back to its default."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl

from dashboard.pictures.known_publication import as_known, why_nothing
from dashboard.pictures.order.claim_or_place import claims_of, settlements_of, spot_of
from dashboard.pictures.order.order import Publications
from dashboard.pictures.order.request import (
    LATEST,
    LAYERS,
    PARAMETERS,
    REGIONS,
    Look,
    Still,
    meant_by,
    usual_source,
)
from dashboard.pictures.publication import Publication
from dashboard.server.links.preview import Preview
from dashboard.server.site_address import Site
from dashboard.settings import SEED_DAY, THEMES, Settings
from dashboard.words.formatting import speech
from geodata.errors import NoData, UsageError

__all__ = ["PreviewReader"]

_OF_PAGE = ("theme", "tab")  # the part of the page's state that addresses of pictures do not have
_MOST_PAIRS = 40  # of a query: the page has eleven


@dataclass(frozen=True)
class PreviewReader:
    """Reads addresses of the page as the page does: a bad value falls back to its default."""

    publications: Publications
    settings: Settings
    site: Site

    def read(self, query: str) -> Preview:
        """Return the preview of the page's `query`.

        Raises
        ------
        BundleError
            There is no bundle.
        """
        pairs = parse_qsl(query.removeprefix("?"), keep_blank_values=True)[:_MOST_PAIRS]
        given = dict(reversed(pairs))  # the first one counts
        if given.get("theme") not in THEMES:  # pictures have one more, for paper
            given.pop("theme", None)
        now, frozen = self._publication(given.get("rev"))
        publication, unknown = _then(now, given)
        known = publication.known or ("" if unknown else given.get("known"))
        if known:
            given.pop("claim", None)  # it is held against the maps that are known now
        still, doubted = self._still(given, publication)
        nothing = ""
        if known and not publication.known:
            still = replace(still, compare=None, place=None, known=known)
            nothing = why_nothing(now, still.source, known, still.look.lang)
        pictures = self.settings.picture_workers > 0
        doubts = _doubts((*unknown, *doubted), still, publication)
        return Preview(still, publication, _rest(given), frozen, self.site.base(), pictures, doubts, nothing)

    def _publication(self, revision: str | None) -> tuple[Publication, bool]:
        if revision is not None:
            try:
                return self.publications.open(revision), True
            except UsageError:
                pass  # it is gone, or was never a revision
        return self.publications.open(), False

    def _still(self, given: Mapping[str, str], publication: Publication) -> tuple[Still, tuple[str, ...]]:
        """Return what the page shows at that address, and the names of what it asks for in vain."""
        known = {entry["id"] for entry in publication.manifest["sources"]}
        compare = _value("compare", given)
        claims = {row["id"]: row for row in claims_of(publication)} if given.get("claim") else {}
        claim = claims.get(_value("claim", given))
        given = {**(meant_by(claim) if claim else {}), **given}
        asked = {
            "source": given.get("source") if given.get("source") in known else None,
            "region": _value("region", given),
            "date": _value("date", given),
            "compare": compare if compare and compare[0] in known else None,
            "claim": claim["id"] if claim else None,
            "place": _place(given, publication),
        }
        chosen = self.settings.source
        source = asked["source"] or (chosen if chosen in known else usual_source(publication))
        entry = publication.source(str(source))
        look = {
            name: _value(name, given) or _value(name, {name: getattr(self.settings, name)})
            for name in ("lang", "theme")
        }
        still = Still(
            source=entry["id"],
            date=self._date(asked["date"], entry),
            region=str(asked["region"] or REGIONS[0]),
            look=Look(
                lang=str(look["lang"] or "en"),
                theme=str(look["theme"] or "light"),
                layers=_layers(given),
            ),
            compare=asked["compare"],
            view=_value("view", given),
            period=_period(given),
            claim=asked["claim"],
            place=asked["place"],
            known=publication.known or None,
        )
        return still, tuple(name for name, value in asked.items() if given.get(name) and value is None)

    def _date(self, asked: object, entry: Mapping[str, Any]) -> str:
        seeded = self.settings.open != LATEST and entry["first"] <= SEED_DAY <= entry["last"]
        if asked and asked != LATEST:
            return str(asked)
        return SEED_DAY if seeded and not asked else str(entry["last"])


def _then(now: Publication, given: Mapping[str, str]) -> tuple[Publication, tuple[str, ...]]:
    """Return the publication as of the day that the page shows, or as it is now where nothing was known then.

    "known" besides where the address names no day.
    """
    if not given.get("known"):
        return now, ()
    try:
        found = as_known(now, given["known"])
    except UsageError:
        return now, ("known",)
    except NoData:
        return now, ()
    there, then = ({entry["id"] for entry in one.manifest["sources"]} for one in (now, found))
    return (now if given.get("source") in there - then else found), ()


def _doubts(names: Iterable[str], still: Still, publication: Publication) -> tuple[str, ...]:
    """Return sentences on what a link names that does not exist, and what is shown instead."""
    t = speech(still.look.lang)
    shown = {
        "source": publication.source(still.source)["title"][t.lang],
        "date": t.date(still.date),
        "region": t.say(f"region.{still.region}"),
        "compare": "",
        "claim": "",
        "place": "",
    }
    return tuple(t.say(f"link.{name}", shown=shown.get(name, "")) for name in names)


def _place(given: Mapping[str, str], publication: Publication) -> str | None:
    """Return the spot, or the settlement if there is one of that id."""
    name: str | None = _value("place", given)
    if name is None or spot_of(name):
        return name
    return name if any(place.id == name for place in settlements_of(publication)) else None


def _value(name: str, given: Mapping[str, str]) -> Any:
    """Return a parameter as pictures read it, or None where it is missing or cannot be used."""
    try:
        return PARAMETERS[name][0](given[name]) if given.get(name) else None
    except UsageError:
        return None


def _period(given: Mapping[str, str]) -> tuple[str | None, str | None]:
    """Return the first and the last day of the page's curve; the page takes no empty period either."""
    start, end = _value("from", given), _value("to", given)
    return (None, None) if start and end and start >= end else (start, end)


def _layers(given: Mapping[str, str]) -> tuple[str, ...]:
    """Return the layers; an empty list of them is allowed."""
    if given.get("layers") == "":
        return ()
    layers: tuple[str, ...] | None = _value("layers", given)
    return LAYERS if layers is None else layers


def _rest(given: Mapping[str, str]) -> dict[str, str]:
    return {name: given[name] for name in _OF_PAGE if _value(name, given)}
