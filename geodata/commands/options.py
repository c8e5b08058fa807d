"""What people type, read: dates, sources, regions, and a source on a date."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass

from geodata import chronicle
from geodata.errors import NoData, UnknownName, UsageError
from geodata.model import Source, is_date
from geodata.regions import Region, by_id, load_regions
from geodata.store import Store, open_store
from geodata.timeline import Snapshot, snapshots

__all__ = ["View", "checked_date", "find_source", "regions_of", "store_of", "view", "view_from_text"]


@dataclass(frozen=True)
class View:
    """One source's map as it stood on `date`."""

    source: Source
    date: str
    snapshot: Snapshot

    @property
    def held_over(self) -> bool:
        """True where the source has no map of `date` itself."""
        return self.snapshot.date != self.date


def store_of(args: Namespace) -> Store:
    """Open the store that ``--store`` names; the chronicle is always in it."""
    store = open_store(args.store)
    chronicle.ensure(store)
    return store


def find_source(store: Store, name: str) -> Source:
    """Return the source called `name`.

    Raises
    ------
    UnknownName
        Listing the sources in the store.
    """
    known = {source.id: source for source in store.sources()}
    if name not in known:
        raise UnknownName("source", name, known)
    return known[name]


def checked_date(text: str) -> str:
    """Return `text` if it is a date.

    Raises
    ------
    UsageError
        Saying what a date looks like.
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


def view(store: Store, name: str, date: str) -> View:
    """Return the map of the source called `name` that stands on `date`.

    Raises
    ------
    UnknownName, UsageError, NoData
        No such source; no such date; the source has no map of that time.
    """
    source = find_source(store, name)
    checked_date(date)
    history = snapshots(store.select(name))
    standing = next((snapshot for snapshot in history if snapshot.date <= date < snapshot.until), None)
    if standing is None:
        span = f"{history[0].date} to {history[-1].date}"
        raise NoData(f"{name} has no map of {date}; its maps run from {span}")
    return View(source, date, standing)


def view_from_text(store: Store, text: str) -> View:
    """Return the map that ``SOURCE@DATE`` names."""
    name, at, date = text.partition("@")
    if not at:
        raise UsageError(f"{text!r} is not SOURCE@DATE, like deepstate@2025-03-12")
    return view(store, name, date)
