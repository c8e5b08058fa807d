"""A publication as its sources were known on an earlier day: the maps that they have replaced since."""

from __future__ import annotations

import datetime as dt
from typing import Any

from dashboard.pictures.publication import Publication
from dashboard.words.formatting import speech
from geodata.bundle import SourceFiles, first_known, known_maps, why_no_maps
from geodata.errors import NoData, UsageError

__all__ = ["KnownPublication", "as_known", "why_nothing"]


class KnownPublication(Publication):
    """The sources of `now` of which something was known by the end of the day `known`, and nothing of others.

    A reconstruction is not here: it was made after the days that it shows.
    """

    def __init__(self, now: Publication, known: str) -> None:
        super().__init__(now.folder, now.manifest)
        self.known = known
        self._now = now
        self._maps = {
            entry["id"]: found for entry in now.manifest["sources"] if (found := self._then(entry["id"]))
        }
        entries = [entry for entry in self.manifest["sources"] if entry["id"] in self._maps]
        self.manifest = {**self.manifest, "sources": [self._entry(entry) for entry in entries]}

    def file(self, name: str) -> Any:
        """Return the content of a file, as it was known. See `Publication.file`."""
        kind, _, source = name.partition("-")
        if source in self._maps and kind == "timeline":
            return self._maps[source].timeline
        if source in self._maps and kind == "places":
            return self._maps[source].places
        if name == "series":
            return {"first": 0, "rows": [row for found in self._maps.values() for row in found.series]}
        return self._now.file(name)

    def source(self, name: str) -> dict[str, Any]:
        """Return the manifest's entry of a source; its maps are those that were known.

        Raises
        ------
        UnknownName
            There is no such source.
        NoData
            Nothing is known of what was known of it on that day.
        """
        self._now.source(name)
        if name not in self._maps:
            raise NoData(f"known: {why_nothing(self._now, name, self.known)}")
        return super().source(name)

    def _then(self, name: str) -> SourceFiles | None:
        if not _is_kept(self._now, name):
            return None
        rows = [row for row in self._now.file("series")["rows"] if row["source"] == name]
        files = SourceFiles(self._now.file(f"timeline-{name}"), rows, self._now.file(f"places-{name}"))
        return known_maps(self.day(self.known), self._now.file(f"known-{name}"), files)

    def _entry(self, entry: dict[str, Any]) -> dict[str, Any]:
        timeline = self._maps[entry["id"]].timeline
        first, last = self.date(timeline["first"]), self.date(sum(timeline["snapshots"]))
        return {**entry, "first": first, "last": last, "snapshots": len(timeline["snapshots"])}


def as_known(publication: Publication, day: str | None) -> Publication:
    """Return a publication as it was known by the end of a day; as it is for None.

    Raises
    ------
    UsageError
        The day is no date.
    NoData
        Nothing is known of what was known then.
    """
    if not day:
        return publication
    if not _is_date(day):
        raise UsageError(f"known: {day[:40]!r} is not a date; write it as 2025-03-13")
    found = KnownPublication(publication, day)
    if not found.manifest["sources"]:
        reasons = (why_nothing(publication, entry["id"], day) for entry in publication.manifest["sources"])
        raise NoData(f"known: {' '.join(reasons)}")
    return found


def why_nothing(publication: Publication, name: str, day: str, lang: str = "en") -> str:
    """Return why no map of a source was known by the end of a day, as the page says it."""
    t, entry = speech(lang), publication.source(name)
    values = {"source": entry["title"][t.lang], "date": t.date(day)}
    if not _is_kept(publication, name):
        return t.say("known.made" if entry["reconstructed"] else "known.none", **values)
    known = publication.file(f"known-{name}")
    first = first_known(known)
    if first is None:
        return t.say("known.held", **values)
    kind = why_no_maps(publication.day(day), known)
    return t.say(f"known.{kind}", **values, first=t.date(publication.date(first)))


def _is_date(text: str) -> bool:
    """Tell whether a text is a date as the page reads one: Python takes more, such as weeks."""
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_kept(publication: Publication, name: str) -> bool:
    return f"known-{name}" in publication.manifest["files"]
