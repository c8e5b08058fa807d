"""What every kind of store can do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import geopandas as gpd

from geodata.model import Issue, Source

__all__ = ["PutResult", "Store"]


@dataclass(frozen=True)
class PutResult:
    """What `Store.put` did: how many snapshots were new, and how many were there already."""

    added: int
    known: int


class Store(Protocol):
    """A place that keeps every revision of every snapshot of every source.

    A snapshot is known by source, date, moment of publication and hash of its file: putting it
    again changes nothing. A reader sees the state before a put or after it, never between.
    """

    def put(self, source: Source, table: gpd.GeoDataFrame, issues: Sequence[Issue] = ()) -> PutResult:
        """Add the snapshots of `table`, a checked table of one source, and what was said of its files."""
        ...

    def replace(self, source: Source, table: gpd.GeoDataFrame, issues: Sequence[Issue] = ()) -> None:
        """Put `table` in the place of everything that is kept of `source`."""
        ...

    def sources(self) -> tuple[Source, ...]:
        """Return the sources that have at least one snapshot, by id."""
        ...

    def select(
        self, source: str, first: str | None = None, last: str | None = None, *, revisions: bool = False
    ) -> gpd.GeoDataFrame:
        """Return the checked table of `source` from `first` to `last`, both inclusive.

        Of several revisions of a day only the last one published stands, unless `revisions` is set.

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
        """Return (file name, SHA-256) of every file of `source` that is in the store."""
        ...
