"""The store as the server sees it: read again when a file of it changes, and whole or not at all.

Readers get the old state or the new one, never a mixture: whoever reads page after page goes on in the state
in which they began. While the store cannot be read, everybody is told so.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import shapely

from dashboard.ogc.collecting import collections
from dashboard.ogc.collection import Collection
from geodata import bundle
from geodata.errors import SalientError, StoreError, UnknownName
from geodata.exporting import Content, Request, select
from geodata.exporting.about import About
from geodata.store import Store, open_store

__all__ = ["Served", "StoreReader"]

_KEPT = 2  # states: the newest, and the one before it for those who are in the middle of it
_TRIES = 3  # at a store that is written to meanwhile
_TRUSTED_FOR = 5.0  # seconds: what could not be read is looked at again after that

Stamp = tuple[tuple[str, int, int, int], ...]


@dataclass(frozen=True, eq=False)
class Served:
    """One state of the store.

    Attributes
    ----------
    revision : str
        The hash of everything in it.
    collections : mapping
        By id, in the order in which they are listed.
    about : About
        Whose maps they are, under which terms.
    left_out : tuple of str
        Why other sources of the store are not served.
    """

    revision: str
    collections: Mapping[str, Collection]
    about: About
    left_out: tuple[str, ...]

    def collection(self, name: str) -> Collection:
        """Return a collection.

        Raises
        ------
        UnknownName
            There is none of that name.
        """
        if name not in self.collections:
            raise UnknownName("collection", name, self.collections)
        return self.collections[name]


class StoreReader:
    """Reads a store for the server.

    Parameters
    ----------
    folder : Path
        The folder of the store.
    public : bool
        Whether others than the people at this machine are answered: fewer terms allow that.
    clock : callable
        Seconds that only grow.
    """

    def __init__(
        self, folder: Path, *, public: bool = False, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._folder, self._public, self._clock = folder, public, clock
        self._store: Store = open_store(str(folder))
        self._lock = threading.Lock()
        self._stamp: Stamp | None = None
        self._kept: list[Served] = []
        self._failed: tuple[Stamp, float, SalientError] | None = None

    def served(self) -> Served:
        """Return the newest state.

        Raises
        ------
        StoreError
            The store cannot be read, or there is nothing in it.
        TermsForbid
            No source of it may be served.
        """
        # Who sees first that the store has changed reads it; nobody else waits for that.
        stamp = _stamp(self._folder)
        kept = list(self._kept)
        if kept and stamp == self._stamp:
            return kept[0]
        if not self._lock.acquire(blocking=not kept):
            return kept[0]
        try:
            return self._read_again(stamp)
        finally:
            self._lock.release()

    def earlier(self, revision: str) -> Served | None:
        """Return the state of that revision; None if it is not kept any more."""
        return next((served for served in list(self._kept) if served.revision == revision), None)

    def _read_again(self, stamp: Stamp) -> Served:
        if self._kept and stamp == self._stamp:
            return self._kept[0]  # another thread was faster
        now = self._clock()
        if self._failed and self._failed[0] == stamp and now - self._failed[1] < _TRUSTED_FOR:
            raise self._failed[2].with_traceback(None)  # or it would grow with each request
        try:
            stamp, served = self._read_whole(stamp)
        except SalientError as error:
            self._kept, self._failed = [], (stamp, now, error)
            raise
        self._failed, self._stamp = None, stamp
        self._kept = [served, *(old for old in self._kept if old.revision != served.revision)][:_KEPT]
        return served

    def _read_whole(self, stamp: Stamp) -> tuple[Stamp, Served]:
        """Return a state in which no file was written while the others were read, and its stamp."""
        for _ in range(_TRIES):
            served = _read(self._store, public=self._public)
            before, stamp = stamp, _stamp(self._folder)
            if stamp == before:
                break
        return before, served


def _read(store: Store, *, public: bool) -> Served:
    if not store.sources():
        raise StoreError("the store holds no source; import one first")
    selection = select(store, Request(public=public))
    made = collections(store, selection)
    about = Content(selection).about
    return Served(_revision(made), made, about, selection.left_out)


def _revision(made: Mapping[str, Collection]) -> str:
    told = hashlib.sha256()
    for name, collection in made.items():
        told.update(bundle.dump([name, list(collection.ids), [list(row) for row in collection.rows]]))
        for code in shapely.to_wkb(collection.geometries):
            told.update(code or b"")
    return told.hexdigest()[:12]


def _stamp(folder: Path) -> Stamp:
    """Return what changes when a file of the store does; empty if there is no store."""
    found = []
    for path in sorted(folder.glob("[!.]*.parquet*")):  # without what is being written
        try:
            stat = path.stat()
        except OSError:
            continue  # it was replaced at this moment: the next look sees the new one
        found.append((path.name, stat.st_mtime_ns, stat.st_ino, stat.st_size))
    return tuple(found)
