"""How far two sources' maps agree, for every day on which both have one.

Each piece of a region has one of nine pairs of holders; with *o* the side that is not at home there, *c*
contested and *h* home, A's holder first:

==========================  ====  ==================================================
`PairDay.agreed`            o o   both give it to the opponent
`PairDay.only_a`, `only_b`  o h   one gives it to the opponent, the other leaves it at home
`PairDay.held_a`, `held_b`  o c   one gives it to the opponent, the other has it contested
`PairDay.contested_both`    c c
`PairDay.contested_a`, `_b` c h   one has it contested, the other leaves it at home
(the rest of the region)    h h
==========================  ====  ==================================================

So ``agreed + only_a + held_a`` is the opponent's area on A that `areas.measure` gives, and
``contested_both + contested_a + held_b`` A's contested area; with a and b exchanged, the same of B.

On days on which either map is incomplete, or does not show the opponent, or their outlines meet too often to
be cut, the two are not compared (`PairDay.comparable`). A source that maps no contested ground says nothing
about it: what the other has contested and it leaves at home is no difference, and is not counted as
`PairDay.contested`.

Only what two polygons share is cut, once for each pair of polygons that ever share a day; the rest
follows from their areas by subtraction, which is why the sums hold.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

from geodata import geometry
from geodata.bounds.crowding import MOST_TOUCHES, is_crowded_pair
from geodata.bundle import day_of, deltas
from geodata.model import Control, Source
from geodata.regions import Region
from geodata.timeline import Part, Snapshot

__all__ = ["PairDay", "agreement", "entry"]

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

_COLUMNS = ("agreed", "only_a", "only_b", "held_a", "held_b", "contested", "iou")
# Published areas are whole hundredths of a km2: what rounds to zero is left out.
_NOTHING = 0.005


@dataclass(frozen=True)
class PairDay:
    """What two maps of one region have in common from `first` up to `until`, exclusive.

    Attributes
    ----------
    first, until : str
        ISO dates. Neither map changes between them.
    agreed, only_a, only_b, held_a, held_b, contested_both, contested_a, contested_b : float
        Geodesic areas in km2; see the table above.
    comparable : bool
        False if a map is incomplete or does not show the opponent: then the areas mean nothing.
    silent : bool
        Whether one of the sources maps no contested ground.
    """

    first: str
    until: str
    agreed: float
    only_a: float
    only_b: float
    held_a: float
    held_b: float
    contested_both: float
    contested_a: float
    contested_b: float
    comparable: bool = True
    silent: bool = False

    @property
    def contested(self) -> float:
        """The area in km2 that at least one map has contested, where both sources map contested ground."""
        alone = 0.0 if self.silent else self.contested_a + self.contested_b
        return self.held_a + self.held_b + self.contested_both + alone

    @property
    def iou(self) -> float | None:
        """Ground that both give to the opponent divided by ground that either does, from 0 to 1.

        None if neither gives it any, or if they are not comparable.
        """
        if not self.comparable:
            return None
        union = self.agreed + self.only_a + self.only_b + self.held_a + self.held_b
        return self.agreed / union if union >= _NOTHING else None


@dataclass(frozen=True)
class _Ground:
    """One source's polygons in a region, except the home side's: cut, measured and numbered."""

    region: Region
    history: Sequence[Snapshot]
    number: Mapping[Part, int]
    cuts: npt.NDArray[np.object_]
    km2: Numbers
    opponent: Flags


@dataclass(frozen=True)
class _Standing:
    """The polygons of a `_Ground` that are in force in each span: shape (spans, polygons)."""

    ground: _Ground
    present: Flags

    def of(self, *, opponent: bool) -> Numbers:
        """Return 1 where a polygon of the opponent's, or a contested one, is in force."""
        return np.asarray(self.present & (self.ground.opponent == opponent), dtype=np.float64)


def agreement(a: Sequence[Snapshot], b: Sequence[Snapshot], region: Region) -> list[PairDay]:
    """Compare two sources' maps of `region` on every day on which both have one in force.

    Parameters
    ----------
    a, b : sequence of Snapshot
        Two sources' histories, in order. Both sources have to cover the region.
    region : Region
        Where to compare.

    Returns
    -------
    list of PairDay
        In order, without gaps; empty where no day is covered by both. Values differ from one to the
        next only where a map changes in the region.
    """
    return _compare(_ground(a, region), _ground(b, region))


def _ground(history: Sequence[Snapshot], region: Region) -> _Ground:
    parts: list[Part] = sorted(set().union(*(snapshot.parts for snapshot in history)))
    away = [part for part in parts if part[0] is not region.home]
    polygons = shapely.from_wkb([code for _, code in away])
    shapely.prepare(region.geometry)
    inside = np.flatnonzero(shapely.intersects(region.geometry, polygons))
    cut = shapely.intersection(polygons[inside], region.geometry)
    # A polygon that also touches the region's edge from outside leaves a line there.
    cuts = np.array([geometry.as_multipolygon(ground) for ground in cut], dtype=object)
    opponent = np.array([away[index][0] is region.opponent for index in inside], dtype=bool)
    number = {away[index]: column for column, index in enumerate(inside)}
    return _Ground(region, history, number, cuts, geometry.area_km2(cuts), opponent)


def _compare(a: _Ground, b: _Ground) -> list[PairDay]:
    spans = list(_spans(a.history, b.history))
    if not spans:
        return []
    on_a = _standing(a, [i for *_, i, _ in spans])
    on_b = _standing(b, [j for *_, j in spans])
    shared, crowded = _shared(on_a, on_b)
    rows = _measured(on_a, on_b, shared)
    told = [
        _is_told(a.history[i], a.region) and _is_told(b.history[j], b.region) and not uncut
        for (*_, i, j), uncut in zip(spans, _meet(on_a, on_b, crowded), strict=True)
    ]
    silent = any(not _maps_contested(ground.history) for ground in (a, b))
    kept = _changes(on_a, on_b, told)
    ends = [*(spans[i][0] for i in kept[1:]), spans[-1][1]]
    found = []
    for i, until in zip(kept, ends, strict=True):
        day = PairDay(spans[i][0], until, *rows[i].tolist())
        found.append(replace(day, comparable=told[i], silent=silent))
    return found


def _is_told(snapshot: Snapshot, region: Region) -> bool:
    return snapshot.knows(region.opponent) and not snapshot.incomplete


def _maps_contested(history: Sequence[Snapshot]) -> bool:
    return Control.CONTESTED in history[0].controls


def _spans(a: Sequence[Snapshot], b: Sequence[Snapshot]) -> Iterator[tuple[str, str, int, int]]:
    """Yield first day, day after the last, and which snapshot of each source is in force."""
    if not a or not b:
        return
    dates_a, dates_b = [item.date for item in a], [item.date for item in b]
    first, until = max(dates_a[0], dates_b[0]), min(a[-1].until, b[-1].until)
    starts = sorted(date for date in {first, *dates_a, *dates_b} if first <= date < until)
    for start, end in itertools.pairwise([*starts, until] if starts else []):
        yield start, end, bisect_right(dates_a, start) - 1, bisect_right(dates_b, start) - 1


def _standing(ground: _Ground, snapshots: Sequence[int]) -> _Standing:
    present = np.zeros((len(snapshots), len(ground.cuts)), dtype=bool)
    for row, index in zip(present, snapshots, strict=True):
        parts = ground.history[index].parts
        row[[ground.number[part] for part in parts if part in ground.number]] = True
    return _Standing(ground, present)


def _measured(a: _Standing, b: _Standing, shared: Numbers) -> Numbers:
    """Return the eight areas of `PairDay` for each span, shape (spans, 8)."""
    opponent_a, contested_a = a.of(opponent=True), a.of(opponent=False)
    opponent_b, contested_b = b.of(opponent=True), b.of(opponent=False)

    def common(first: Numbers, second: Numbers) -> Numbers:
        return np.asarray(((first @ shared) * second).sum(axis=1), dtype=np.float64)

    agreed = common(opponent_a, opponent_b)
    held_a, held_b = common(opponent_a, contested_b), common(contested_a, opponent_b)
    both = common(contested_a, contested_b)
    rows = [
        agreed,
        opponent_a @ a.ground.km2 - agreed - held_a,
        opponent_b @ b.ground.km2 - agreed - held_b,
        held_a,
        held_b,
        both,
        contested_a @ a.ground.km2 - both - held_b,
        contested_b @ b.ground.km2 - both - held_a,
    ]
    # A difference of equal areas may come out slightly below zero.
    return np.maximum(np.stack(rows, axis=1), 0.0)


def _meet(a: _Standing, b: _Standing, pairs: Flags) -> list[bool]:
    """Tell for each span whether both polygons of one of `pairs` are in force."""
    together = (a.present.astype(np.float32) @ pairs.astype(np.float32)) * b.present
    return [bool(count > 0) for count in together.sum(axis=1)]


def _shared(a: _Standing, b: _Standing) -> tuple[Numbers, Flags]:
    """Return the area in km2 that each polygon of `a` shares with each of `b`, if ever on one day.

    Returns
    -------
    shared : array of float, shape (polygons of a, polygons of b)
    crowded : array of bool, of the same shape
        Pairs whose outlines meet too often to be cut: their area is not known.
    """
    cuts_a, cuts_b = a.ground.cuts, b.ground.cuts
    shared = np.zeros((len(cuts_a), len(cuts_b)))
    together = a.present.T.astype(np.float32) @ b.present.astype(np.float32) > 0
    # Boxes only: testing whether polygons meet costs half as much as cutting them.
    first, second = shapely.STRtree(cuts_b).query(cuts_a)
    met = together[first, second]
    first, second = first[met], second[met]
    uncut = _are_crowded(cuts_a[first], cuts_b[second])
    crowded = np.zeros(shared.shape, dtype=bool)
    crowded[first[uncut], second[uncut]] = True
    first, second = first[~uncut], second[~uncut]
    shared[first, second] = geometry.area_km2(shapely.intersection(cuts_a[first], cuts_b[second]))
    return shared, crowded


def _are_crowded(first: npt.NDArray[np.object_], second: npt.NDArray[np.object_]) -> Flags:
    edges = shapely.get_num_coordinates(first) * shapely.get_num_coordinates(second)
    found: Flags = np.asarray(edges > MOST_TOUCHES, dtype=bool)  # fewer cannot meet that often
    found[found] = [is_crowded_pair([a], [b]) for a, b in zip(first[found], second[found], strict=True)]
    return found


def _changes(a: _Standing, b: _Standing, told: Sequence[bool]) -> list[int]:
    """Return the spans at which either map, or whether they are comparable, differs from the span before."""
    present = np.hstack([a.present, b.present, np.array(told, dtype=bool)[:, np.newaxis]])
    changed = (present[1:] != present[:-1]).any(axis=1)
    return [0, *(np.flatnonzero(changed) + 1).tolist()]


def entry(
    maps: Sequence[tuple[Source, Sequence[Snapshot]]], regions: Sequence[Region], first: str
) -> dict[str, Any]:
    """Return the bundle file ``agreement``.

    Parameters
    ----------
    maps : sequence of (Source, sequence of Snapshot)
        Every source with its history; each is compared with those after it.
    regions : sequence of Region
        A source that does not cover one is named in ``left_out`` and has no row there.
    first : str
        Day 0 of the bundle, an ISO date.

    Returns
    -------
    dict
        ``rows``: one for each pair and region with a day in common: ``a, b, region, first, until``,
        ``day`` (days at which a value changes, each as the distance from the one before), columns of
        whole hundredths of a km2 (``agreed, only_a, only_b, held_a, held_b, contested``) and ``iou`` in
        thousandths or null; all null on days that are not comparable. ``contested`` counts ``held_a`` and
        ``held_b`` in.
        ``left_out``: ``source`` and ``region``.
    """
    rows = [row for region in regions for row in _rows(maps, region, first)]
    left_out = [
        {"source": source.id, "region": region.id}
        for region in regions
        for source, _ in maps
        if region.id not in source.regions
    ]
    return {"rows": rows, "left_out": left_out}


def _rows(
    maps: Sequence[tuple[Source, Sequence[Snapshot]]], region: Region, first: str
) -> Iterator[dict[str, Any]]:
    covering = [(source.id, history) for source, history in maps if region.id in source.regions]
    grounds = [(name, _ground(history, region)) for name, history in covering]
    for (name_a, a), (name_b, b) in itertools.combinations(grounds, 2):
        days = _compare(a, b)
        if days:
            yield {"a": name_a, "b": name_b, "region": region.id, **_columns(days, first)}


def _columns(days: Sequence[PairDay], first: str) -> dict[str, Any]:
    values = [_rounded(day) for day in days]
    changed = [i for i, value in enumerate(values) if i == 0 or value != values[i - 1]]
    columns = zip(*(values[i] for i in changed), strict=True)
    return {
        "first": day_of(days[0].first, first),
        "until": day_of(days[-1].until, first),
        "day": deltas([day_of(days[i].first, first) for i in changed]),
        **dict(zip(_COLUMNS, map(list, columns), strict=True)),
    }


def _rounded(day: PairDay) -> tuple[int | None, ...]:
    if not day.comparable:
        return (None,) * len(_COLUMNS)
    areas = (day.agreed, day.only_a, day.only_b, day.held_a, day.held_b, day.contested)
    return *(round(100 * area) for area in areas), None if day.iou is None else round(1000 * day.iou)
