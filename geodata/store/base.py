"""The interface of every kind of store."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import geopandas as gpd

from geodata.model import Issue, Source
from geodata.revisions import Decision, Edition, Judged, Revision

__all__ = ["PutResult", "Store"]


@dataclass(frozen=True)
class PutResult:
    """What `Store.put` did: how many snapshots were new, and how many were already there."""

    added: int
    known: int


class Store(Protocol):
    """Keeps every revision of every snapshot of every source, and what was decided about them.

    Putting the same reading of the same file again changes nothing. A reader sees the state before a put
    or after it, never between.

    Attributes
    ----------
    as_of : str
        The day as of which the store is read: what became known later is not in it. "" for what is known now.
    """

    as_of: str

    def as_known(self, day: str) -> Store:
        """Return the same store as it was known by the end of a UTC day."""
        ...

    def put(
        self,
        source: Source,
        table: gpd.GeoDataFrame,
        issues: Sequence[Issue] = (),
        revisions: Sequence[Revision] | None = None,
    ) -> PutResult:
        """Add the snapshots of `table`, a checked table of one source, and the issues of its files.

        Parameters
        ----------
        revisions : sequence of Revision, optional
            One for each snapshot, in the order of import, and one for each file that could not be read.
            Without them each snapshot counts as a whole map.
        """
        ...

    def replace(self, source: Source, table: gpd.GeoDataFrame, issues: Sequence[Issue] = ()) -> None:
        """Replace everything that is kept of `source` by `table`."""
        ...

    def renew(self, source: str, revisions: Collection[str]) -> None:
        """Count revisions as known last, by id: their publisher has gone back to them.

        When they were known before stays.

        Raises
        ------
        UnknownName
            Nothing is kept of `source`.
        """
        ...

    def sources(self) -> tuple[Source, ...]:
        """Return the sources with any data in the store, by id."""
        ...

    def select(
        self, source: str, first: str | None = None, last: str | None = None, *, revisions: bool = False
    ) -> gpd.GeoDataFrame:
        """Return the checked table of `source` from `first` to `last`, both inclusive.

        Of several revisions of a day only the one in force is in it, unless `revisions` is set.

        Raises
        ------
        UnknownName
            Nothing is kept of `source`.
        """
        ...

    def issues(self, source: str) -> tuple[Issue, ...]:
        """Return what was repaired or set aside in the files of `source`."""
        ...

    def hashes(self, source: str) -> frozenset[tuple[str, str]]:
        """Return (file name, SHA-256) of every file of `source` that was read."""
        ...

    def known(self, source: str) -> frozenset[tuple[str, str, str]]:
        """Return (file name, SHA-256, reader) of every file of `source` that was read."""
        ...

    def judged(self, source: str) -> list[Judged]:
        """Return every revision of `source` and what became of it; see `revisions.judge`.

        Of a store that is read as of an earlier day: every one that was known, and what became of it then.
        """
        ...

    def revisions(self, source: str) -> tuple[Revision, ...]:
        """Return every revision of `source`, also those that were not known on the day `as_of`."""
        ...

    def editions(self, source: str) -> list[Edition]:
        """Return how the past of `source` looked between one rewriting of it and the next."""
        ...

    def decide(self, source: str, decisions: Mapping[str, Decision | None]) -> None:
        """Store what was decided about revisions, by id; None revokes a decision.

        Raises
        ------
        UnknownName
            Nothing is kept of `source`, or no revision has that id.
        """
        ...
