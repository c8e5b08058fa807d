"""Two maps laid over each other: the ground that differs, as shapes and as a table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import geopandas as gpd
import pandas as pd

from geodata.commands.options import MapOnDate, view_from_text
from geodata.commands.report_series_diff import shared_regions, view_entry
from geodata.exporting import Content, Request, select
from geodata.exporting.layers import DECIMALS, REASON, REGION
from geodata.exporting.table import Column, Kind, Shape, Table, Value
from geodata.exporting.unknown import incomplete_text
from geodata.measures.difference import Change, compared
from geodata.measures.difference import difference as measured_difference
from geodata.measures.overlay import Face, is_untold
from geodata.model import Control
from geodata.notebook.frames import as_frame, as_geoframe, attrs_of
from geodata.regions import Region
from geodata.showing.licence import check_terms
from geodata.store import Store

__all__ = ["changes", "difference"]

Row = tuple[Value, ...]

_HELD = (
    Column("held_a", Kind.TEXT, "who holds it on map a: ukraine, russia or contested"),
    Column("held_b", Kind.TEXT, "who holds it on map b"),
    Column("area_km2", Kind.NUMBER, "geodesic, WGS 84"),
    REASON,
)


def difference(store: Store, a: str, b: str, region: str | None = None) -> gpd.GeoDataFrame:
    """Return the ground that two maps do not give to the same side.

    Parameters
    ----------
    a, b : str
        Maps, as ``SOURCE@DATE``: ``"chronicle@2025-03-05"``. Two days of one source, or two sources.
    region : str, optional
        ``kursk``, ``belgorod`` or ``sumy``; all that both cover unless given.

    Returns
    -------
    GeoDataFrame
        A row for each region and pair of holders, in degrees (EPSG:4326): ``region``, ``held_a``, ``held_b``,
        ``area_km2`` (geodesic). Where only one map tells who holds the ground, the other's holder is NaN and
        ``reason`` says why. ``attrs["kind"]`` is ``change`` between two days of one source; a ``difference``
        between two sources is nobody's gain. ``attrs["a"]`` and ``attrs["b"]`` tell what to know of each map.

    Raises
    ------
    UnknownName
        There is no such source or region.
    UsageError
        `a` or `b` is not SOURCE@DATE.
    NoData
        A source has no map of that day, or no region is told by both.
    TermsForbid
        A source's terms allow no use.
    Crowded
        The outlines of the two maps meet too often to be laid over each other.
    """
    pair = _pair(store, a, b, region)
    told, untold = compared(pair.a.snapshot, pair.b.snapshot, pair.regions)
    found = [(_row(pair, face), face.geometry) for face in (*told, *untold) if face.before is not face.after]
    rows, shapes = [row for row, _ in found], [shape for _, shape in found]
    about = "Ground that the two maps do not give to the same side."
    table = Table("difference", "What differs", about, (REGION, *_HELD), rows, Shape.POLYGONS, shapes)
    return as_geoframe(table, pair.attrs(store))


def changes(store: Store, a: str, b: str, region: str | None = None) -> pd.DataFrame:
    """Return how much ground two maps do not give to the same side: `difference` as a table.

    Parameters
    ----------
    store, a, b, region
        As for `difference`.

    Returns
    -------
    DataFrame
        A row for each pair of different holders, ``held_a``, ``held_b``, ``area_km2`` (geodesic), the largest
        first. 0 is a measured nothing; NaN has a ``reason``: a map does not tell. A last row without holders
        has the ground that only one of the maps tells, where there is any.

    Raises
    ------
    UnknownName, UsageError, NoData, TermsForbid, Crowded
        As `difference`.
    """
    pair = _pair(store, a, b, region)
    found = measured_difference(pair.a.snapshot, pair.b.snapshot, pair.regions)
    rows = [_total(pair, change) for change in found.changes]
    if found.untold_km2:
        rows.append(
            (None, None, round(found.untold_km2, DECIMALS), "only one of the maps tells who holds it")
        )
    about = "Ground that the two maps do not give to the same side, by who holds it on each."
    return as_frame(Table("changes", "What differs", about, _HELD, rows), pair.attrs(store))


@dataclass(frozen=True)
class _Pair:
    """Two maps, and the regions that both tell of."""

    a: MapOnDate
    b: MapOnDate
    regions: tuple[Region, ...]

    def attrs(self, store: Store) -> dict[str, Any]:
        """Return whose maps they are, and what to know of each."""
        names = dict.fromkeys((self.a.source.id, self.b.source.id))
        first, last = sorted((self.a.date, self.b.date))
        each = [select(store, Request(name, None, first, last)) for name in names]
        both = replace(each[0], regions=self.regions, sources=tuple(one.sources[0] for one in each))
        kind = "change" if len(names) == 1 else "difference"
        maps = {"a": view_entry(self.a), "b": view_entry(self.b)}
        return {**attrs_of(Content(both)), **maps, "kind": kind, "regions": [one.id for one in self.regions]}


def _pair(store: Store, a: str, b: str, region: str | None) -> _Pair:
    first, second = view_from_text(store, a), view_from_text(store, b)
    for one in (first.source, second.source):
        check_terms(one.id, one.terms, what="comparison")
    return _Pair(first, second, shared_regions(first, second, region))


def _row(pair: _Pair, face: Face) -> Row:
    home = next(one.home for one in pair.regions if one.id == face.region)
    ends = ((pair.a, face.before, face.after), (pair.b, face.after, face.before))
    silent = [is_untold(held, seen.snapshot, other, home) for seen, held, other in ends]
    told = [None if unknown else held.value for unknown, (_, held, _) in zip(silent, ends, strict=True)]
    reasons = [_why(seen) for unknown, (seen, *_) in zip(silent, ends, strict=True) if unknown]
    return face.region, *told, round(face.km2, DECIMALS), "; ".join(reasons) or None


def _total(pair: _Pair, change: Change) -> Row:
    holders = change.before.value, change.after.value
    km2 = round(change.km2, DECIMALS)
    ends = ((pair.a, change.before), (pair.b, change.after))
    reasons = [_why(seen) for seen, held in ends if _is_silent(seen, held)]
    return (*holders, km2, None) if km2 or not reasons else (*holders, None, "; ".join(reasons))


def _is_silent(seen: MapOnDate, held: Control) -> bool:
    """Tell whether a map that shows no such ground does not say that there is none."""
    return seen.snapshot.incomplete or (held is Control.CONTESTED and not seen.snapshot.knows(held))


def _why(seen: MapOnDate) -> str:
    """Return why a map does not tell: every region of a pair is one whose sides it tells of."""
    one = seen.snapshot
    why = incomplete_text(one) if one.incomplete else "it does not tell of contested ground"
    return f"{seen.source.id} {seen.date}: {why}"
