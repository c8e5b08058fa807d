"""Parsing of arguments: dates, sources, regions, and a source on a date."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import dataclass

from geodata import chronicle
from geodata.errors import NoData, UnknownName, UsageError
from geodata.measures.held_over import Mark, MarkKind, load_marks, reason_on
from geodata.model import Source, is_date, today
from geodata.regions import Region, by_id, load_regions
from geodata.revisions import Revision, nothing_known, standing
from geodata.store import Store, open_store
from geodata.timeline import Snapshot, load

__all__ = [
    "MapOnDate",
    "add_known",
    "checked_date",
    "find_source",
    "reason_text",
    "regions_of",
    "store_of",
    "unknown_then",
    "view",
    "view_from_text",
]


@dataclass(frozen=True)
class MapOnDate:
    """One source's map in force on `date`, and what a reader has to know about the source's days.

    Attributes
    ----------
    as_of : str
        The day as of which that was so; "" for what is known now.
    revision : Revision or None
        The one whose map it is.
    """

    source: Source
    date: str
    snapshot: Snapshot
    marks: Sequence[Mark] = ()
    as_of: str = ""
    revision: Revision | None = None

    @property
    def held_over(self) -> bool:
        """True if the source has no map of `date` itself."""
        return self.snapshot.date != self.date

    @property
    def reason(self) -> Mark | None:
        """Why the map is held over, if there was a file that does not count."""
        return reason_on(self.marks, self.snapshot.date, self.date)


def add_known(parser: ArgumentParser) -> None:
    """Add the option ``--known`` to `parser`."""
    parser.add_argument(
        "--known", metavar="DATE", help="as it was known at the end of this day (default: as it is known now)"
    )


def store_of(args: Namespace, *names: str) -> Store:
    """Open the store that ``--store`` names, as it was known on the day of ``--known``.

    The reconstructions are always in it.

    Parameters
    ----------
    *names : str
        The only sources that the command needs: if no reconstruction is among them, none is built.
    """
    store = open_store(args.store)
    if not names or not chronicle.MAPS.keys().isdisjoint(names):
        chronicle.ensure(store)
    known = getattr(args, "known", None)
    return store.as_known(_known_day(known)) if known else store


def _known_day(text: str) -> str:
    if checked_date(text) > today():
        raise UsageError(f"--known: {text} is in the future")
    return text


def find_source(store: Store, name: str) -> Source:
    """Return the source called `name`.

    Raises
    ------
    UnknownName
        The error names the sources in the store.
    """
    known = {source.id: source for source in store.sources()}
    if name not in known:
        raise UnknownName("source", name, sorted({*known, *chronicle.MAPS}))
    return known[name]


def checked_date(text: str) -> str:
    """Return `text` if it is a date.

    Raises
    ------
    UsageError
        The error says what a date looks like.
    """
    if not is_date(text):
        raise UsageError(f"{text!r} is not a date; write it like 2025-03-12")
    return text


def regions_of(source: Source, name: str | None) -> tuple[Region, ...]:
    """Return the region called `name`, or all that `source` covers.

    Raises
    ------
    UnknownName, NoData
        There is no such region; the source does not cover it.
    """
    regions = load_regions()
    chosen = regions if name is None else (by_id(regions, name),)
    covered = tuple(region for region in chosen if region.id in source.regions)
    if not covered:
        raise NoData(f"{source.id} does not cover {name}; it covers: {', '.join(source.regions)}")
    return covered


def view(store: Store, name: str, date: str) -> MapOnDate:
    """Return the map of the source called `name` in force on `date`.

    Raises
    ------
    UnknownName, UsageError, NoData
        No such source; no such date; the source has no map of that time.
    """
    source = find_source(store, name)
    checked_date(date)
    history = load(store, source)
    found = load_marks(store, source, history)
    shown = next((snapshot for snapshot in history if snapshot.date <= date < snapshot.until), None)
    if shown is None:
        told = unknown_then(store, source) or f"{_span(history)}{_missed(store, name, found, date)}"
        raise NoData(f"{name} has no map of {date}{_as_known(store)}; {told}")
    revision = standing(store.judged(name)).get(shown.date)
    return MapOnDate(source, date, shown, found, store.as_of, revision)


def unknown_then(store: Store, source: Source) -> str:
    """Return why nothing of a source was known on the day of ``--known``; "" if something was."""
    if not store.as_of:
        return ""
    return nothing_known(store.revisions(source.id), store.as_of, reconstructed=source.reconstructed)


def _as_known(store: Store) -> str:
    return f" as known on {store.as_of}" if store.as_of else ""


def _span(history: Sequence[Snapshot]) -> str:
    if not history:
        return "none of its maps could be read, or all are kept back"
    return f"its maps run from {history[0].date} to {history[-1].date}"


def _missed(store: Store, name: str, found: Sequence[Mark], date: str) -> str:
    """Return the file that may have been of that day: the last one up to it, or one of unknown day."""
    mark = reason_on(found, "", date)
    if mark is not None:
        return f"; {reason_text(mark)}"
    undated = [item.revision for item in store.judged(name) if not item.revision.date]
    return f"; {undated[-1].file} could not be read: {undated[-1].cause}" if undated else ""


def reason_text(mark: Mark) -> str:
    """Return in a few words why a file does not count."""
    what = "is kept back as implausible" if mark.kind is MarkKind.PENDING else "could not be read"
    return f"{mark.file}, {mark.date}, {what}: {mark.message}"


def view_from_text(store: Store, text: str) -> MapOnDate:
    """Return the map that ``SOURCE@DATE`` names."""
    name, at, date = text.partition("@")
    if not at:
        raise UsageError(f"{text!r} is not SOURCE@DATE, like deepstate@2025-03-12")
    return view(store, name, date)
