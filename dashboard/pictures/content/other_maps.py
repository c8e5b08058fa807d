"""What the other sources' maps say about the same day, region and control: the line below a figure.

The same rules and words as in ``assets/app/sentences/other-maps.js``. Two sources whose areas are those of
one map say one thing, so only one of them is used, and none that repeats the map that is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.pictures.content import held_over
from dashboard.pictures.publication import Publication
from dashboard.words.formatting import Speech
from geodata.tolerance import contradicts, map_of

__all__ = ["OtherMap", "line", "other_maps"]


@dataclass(frozen=True)
class OtherMap:
    """Another source's area of a day in km2, and whether it `contradicts` the figure that leads.

    ``day`` is that of the figure; the map may be an older one, which the line says.
    """

    source: str
    day: int
    area: float
    contradicts: bool


def other_maps(publication: Publication, source: str, day: int, region: str) -> list[OtherMap]:
    """Return what each other map says of the side not at home in `region`, those that contradict it first.

    A source that has no map of the day, or whose map does not tell, is left out. Only what both say of that
    very day can contradict: a map that is held over is of an earlier one.
    """
    side = publication.intruder(region)
    own = None if _age(publication, source, day) else _area(publication, source, day, region, side)
    found = []
    for name in _one_of_each_map(publication, source, day, region, side):
        area = _area(publication, name, day, region, side)
        if area is not None:
            dated = own is not None and not _age(publication, name, day)
            apart = dated and contradicts((source, own or 0.0), (name, area), region)
            found.append(OtherMap(name, day, area, apart))
    return sorted(found, key=lambda other: not other.contradicts)


def _one_of_each_map(
    publication: Publication, source: str, day: int, region: str, side: str
) -> Iterable[str]:
    """Return one source for each other map: least held over, then observed, then original."""
    chosen: dict[str, str] = {}
    entries = publication.manifest["sources"]
    known = [entry for entry in entries if _area(publication, entry["id"], day, region, side) is not None]

    def rank(entry: Mapping[str, Any]) -> tuple[int, bool, bool]:
        name = entry["id"]
        return _age(publication, name, day), entry["reconstructed"], name != map_of(name)

    for entry in sorted(known, key=rank):
        chosen.setdefault(map_of(entry["id"]), entry["id"])
    return [name for origin, name in chosen.items() if origin != map_of(source)]


def _age(publication: Publication, source: str, day: int) -> int:
    """Return how many days old the map shown on a day is."""
    return day - publication.snapshot(source, day)


def _area(publication: Publication, source: str, day: int, region: str, side: str) -> float | None:
    series = publication.series(source, region)
    return series.area(side, day) if series else None


def line(t: Speech, publication: Publication, found: Iterable[OtherMap], where: str = "") -> str:
    """Return them in one line; `where`, such as "in Kursk", is written beside each figure."""
    return "; ".join(_said(t, publication, other, where) for other in found)


def _said(t: Speech, publication: Publication, other: OtherMap, where: str) -> str:
    title = publication.source(other.source)["title"][t.lang]
    key = "other.contradicts" if other.contradicts else "other.map"
    told = t.say(key, source=title, area=t.area(other.area)) + (f" {where}" if where else "")
    notes = _notes(t, publication, other)
    return f"{told} ({'; '.join(notes)})" if notes else told


def _notes(t: Speech, publication: Publication, other: OtherMap) -> list[str]:
    """Return the remark on the other map: an older one, not whole, or a published area."""
    snapshot = publication.snapshot(other.source, other.day)
    held = (
        [] if snapshot == other.day else [t.say("other.held", date=t.short_date(publication.date(snapshot)))]
    )
    flaws = [t.say(f"other.{kind}") for kind in held_over.kinds(publication, other.source, other.day)]
    rebuilt = publication.source(other.source)["reconstructed"]
    return [*held, *flaws, *([t.say("other.published")] if rebuilt else [])]
