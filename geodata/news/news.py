"""What is new, from a publication alone: maps, changes, days that were rewritten, claims that a map reached.

A publication knows nothing of the one before it. So each piece of news is dated by the map that brought it,
and its name is made of what it is about: the same store tells the same news under the same names, however
often it is published.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from geodata.bundle import date_of, undeltas
from geodata.errors import TermsForbid
from geodata.model import Terms
from geodata.region_table import OPPONENT
from geodata.showing.licence import check_terms

__all__ = ["LEAST", "MOST", "News", "NewsKind", "all_news", "newest"]

LEAST = 5.0  # km2: a smaller change is no news; within as much an area that was stated is borne out
MOST = (
    30  # maps, and as many other pieces of news: else sources that draw a map a day leave no room for these
)

Read = Callable[[str], Any]  # the content of a published file by its logical name
_MOVED = ("change", "landed")


class NewsKind(StrEnum):
    """What a piece of news is about."""

    MAP = "map"
    CHANGE = "change"
    REVISION = "revision"
    CLAIM = "claim"


@dataclass(frozen=True)
class News:
    """A piece of news.

    Attributes
    ----------
    kind : NewsKind
        What it is about.
    source : str
        Whose map brought it.
    date : str
        The day of that map.
    region : str
        Of a change or a revision; "" otherwise.
    claim : str
        The id of a claim that the map reached; "" otherwise.
    days : int
        Of a change: from the map before to this one.
    areas : tuple of float or None
        Of a change: what the side not at home in the region held before and after, km2.
    change : float or None
        By how much that is more, or of a revision how much more than on the day's first map.
    """

    kind: NewsKind
    source: str
    date: str
    region: str = ""
    claim: str = ""
    days: int = 0
    areas: tuple[float, float] | None = None
    change: float | None = None

    @property
    def name(self) -> str:
        """What tells it from all other news, for ever."""
        if self.kind is NewsKind.CLAIM:  # one that a rewritten map reaches on another day is the same news
            return f"{self.kind}/{self.claim}/{self.source}"
        return "/".join(filter(None, (self.kind, self.source, self.date, self.region)))


def newest(manifest: Mapping[str, Any], read: Read) -> tuple[News, ...]:
    """Return the newest `MOST` maps and the newest `MOST` other pieces of news, the newest first."""
    found = all_news(manifest, read)
    maps = [news for news in found if news.kind is NewsKind.MAP][:MOST]
    others = [news for news in found if news.kind is not NewsKind.MAP][:MOST]
    return _in_order([*maps, *others])


def all_news(manifest: Mapping[str, Any], read: Read) -> tuple[News, ...]:
    """Return all there is to tell, the newest first.

    Sources whose terms allow nothing in public are left out.

    Parameters
    ----------
    manifest : mapping
        Of the publication.
    read : callable
        Returns the content of its files.
    """
    found = [*_of_claims(manifest, read)]
    for entry in manifest["sources"]:
        if _is_public(entry):
            found += [*_maps(manifest, read, entry["id"]), *_changes(manifest, read, entry["id"])]
    return _in_order(found)


def _in_order(found: Sequence[News]) -> tuple[News, ...]:
    named = sorted(found, key=lambda news: (list(NewsKind).index(news.kind), news.name))
    return tuple(sorted(named, key=lambda news: news.date, reverse=True))


def _is_public(entry: Mapping[str, Any]) -> bool:
    told = entry["terms"]
    terms = Terms(told["text"]["en"], display=told["display"], pictures=told["pictures"])
    try:
        check_terms(entry["id"], terms, public=True)
    except TermsForbid:
        return False
    return True


def _maps(manifest: Mapping[str, Any], read: Read, source: str) -> Iterator[News]:
    for day in undeltas(read(f"timeline-{source}")["snapshots"]):
        yield News(NewsKind.MAP, source, date_of(day, manifest["first"]))


def _changes(manifest: Mapping[str, Any], read: Read, source: str) -> Iterator[News]:
    """Yield what changed by `LEAST` or more: of a change without a figure on both days that is not known."""
    name = f"changes-{source}"
    sides = {region["id"]: OPPONENT[region["home"]] for region in manifest["regions"]}
    for step in read(name)["steps"] if name in manifest["files"] else ():
        region, date = step["region"], date_of(step["day"], manifest["first"])
        if step["kind"] == NewsKind.REVISION:
            if sum(km2 for *_, km2 in step["moved"]) >= 100 * LEAST:
                gained = _gained(step, sides[region][0])
                yield News(NewsKind.REVISION, source, date, region, change=gained)
        elif step["kind"] in _MOVED:
            areas = _areas(read("series"), source, region, sides[region], (step["from_day"], step["day"]))
            if areas and abs(areas[1] - areas[0]) >= LEAST:
                grown = areas[1] - areas[0]
                yield News(NewsKind.CHANGE, source, date, region, "", step["days"], areas, grown)


def _gained(step: Mapping[str, Any], side: str) -> float:
    """Return how much ground the side with this first letter gained in a step, km2."""
    hundredths: int = sum(km2 * ((after == side) - (before == side)) for before, after, km2 in step["moved"])
    return hundredths / 100


def _areas(
    series: Mapping[str, Any], source: str, region: str, side: str, days: tuple[int, int]
) -> tuple[float, float] | None:
    """Return the published areas of `side` on two days; None where one of them is not known."""
    for row in series["rows"]:
        if (row["source"], row["region"]) == (source, region):
            before, after = (_value(row, side, day) for day in days)
            return None if before is None or after is None else (before / 100, after / 100)
    return None


def _value(row: Mapping[str, Any], side: str, day: int) -> int | None:
    """Return hundredths of a km2."""
    if not row["first"] <= day < row["until"]:
        return None
    value: int | None = row[side][bisect.bisect_right(undeltas(row["day"]), day) - 1]
    return value


def _of_claims(manifest: Mapping[str, Any], read: Read) -> Iterator[News]:
    """Yield the claims that a map reached after their day; of sources that repeat one map, the first."""
    silent = {entry["id"] for entry in manifest["sources"] if not _is_public(entry)}
    for claim in read("claims")["claims"] if "claims" in manifest["files"] else ():
        told = set[str]()
        for found in claim["sources"]:
            if found["source"] in silent or found["map_of"] in told or not _was_reached(found):
                continue
            told.add(found["map_of"])
            yield News(NewsKind.CLAIM, found["source"], found["reached_on"], claim["region"], claim["id"])


def _was_reached(found: Mapping[str, Any]) -> bool:
    """Tell whether what a map shows of a claim became another thing on a later day.

    What is borne out within the tolerance was so all along, unless it is the map's delay that bears it out;
    and what is understated was more than reached.
    """
    later = found["reached_on"] and found["compared_date"] and found["reached_on"] > found["compared_date"]
    if found["apart"] or not later or found["verdict"] == "understated":
        return False
    return bool(found["within_delay"] or found["verdict"] != "borne out")
