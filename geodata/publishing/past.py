"""What was known of a source before: the file ``known-<source>``, see ``docs/bundle.md``.

The past of a source has editions: how all its days looked between one rewriting of them and the next. What
several editions have in common is in the file once, and shapes of the source's timeline are referred to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from geodata.bundle import day_of, dump, undeltas
from geodata.explain import RewrittenDay, RewrittenRegion, rewritten_days
from geodata.measures.areas import DayMeasure
from geodata.measures.held_over import load_marks
from geodata.measures.settlement_history import places_entry
from geodata.measures.source_measures import MeasuredSource, measure_regions
from geodata.model import Control, Source
from geodata.publishing.as_json import series_entry, timeline_entry
from geodata.regions import Region
from geodata.revisions import Edition, untold_since
from geodata.shipped.settlements import Settlement
from geodata.store import Store
from geodata.timeline import Snapshot, load, runs

__all__ = ["known_entry", "rewritten_entry"]

Row = dict[str, Any]
Rows = dict[str, list[Row]]  # kind -> rows

_COLUMNS = ("ukraine", "russia", "contested", "line")


@dataclass(frozen=True)
class _Frame:
    """What is the same in all editions: where the source is measured, and day 0."""

    regions: Sequence[Region]
    places: Sequence[Settlement]
    first: str


def known_entry(
    store: Store, now: MeasuredSource, regions: Sequence[Region], places: Sequence[Settlement], first: str
) -> dict[str, Any] | None:
    """Return the file ``known-<source>``; None of a reconstruction, which was made afterwards.

    Parameters
    ----------
    store : Store
        Has all revisions.
    now : MeasuredSource
        The source as it is known now.
    regions, places
        Those that it covers.
    first : str
        Day 0 of the bundle.
    """
    source, editions = now.source, store.editions(now.source.id)
    if source.reconstructed:
        return None  # when it was built says nothing of its days, and would be another moment on each machine
    changed, revisions = rewritten_days(store, source), store.revisions(source.id)
    untold = untold_since(revisions)
    frame = _Frame(regions, places, first)
    before = _measured_before(store, now, regions, editions[:-1])
    timeline = timeline_entry(now, first)
    return {
        "source": source.id,
        "by": sorted({one.basis.value for one in revisions if not one.unread}),
        "untold": day_of(untold, first) if untold else None,
        "moments": [_moment(*one, first) for one in _moments(editions)],
        **_merged([_rows(item, frame) for item in before], timeline),
        "rewrites": [_rewrite_entry(day, first) for day in changed],
    }


def rewritten_entry(known: Mapping[str, Any], first: str) -> list[list[int]]:
    """Return what ``timeline-<source>`` says of it: each rewritten day, and since when that is known."""
    return [[one["day"], day_of(one["after"]["known"][:10], first)] for one in known["rewrites"]]


def _moments(editions: Sequence[Edition]) -> Iterable[tuple[int, str, str]]:
    for number, edition in enumerate(editions):
        for day, until in edition.ends:
            yield number, day, until


def _moment(number: int, day: str, until: str, first: str) -> list[int | None]:
    return [day_of(day, first), number, day_of(until, first) if until else None]


def _measured_before(
    store: Store, now: MeasuredSource, regions: Sequence[Region], editions: Sequence[Edition]
) -> list[MeasuredSource]:
    """Return the source as each edition has it; a map that several have is measured once."""
    views = [store.as_known(edition.day) for edition in editions]
    histories = [load(view, now.source) for view in views]
    known = {_sense(item): i for i, item in enumerate(now.history)}
    fresh = {_sense(item): item for history in histories for item in history if _sense(item) not in known}
    measured = measure_regions(now.source, list(fresh.values()), regions) if fresh else {}
    number = {sense: i for i, sense in enumerate(fresh)}

    def days(region: str, history: Sequence[Snapshot]) -> list[DayMeasure]:
        found = [
            now.days[region][known[sense]] if sense in known else measured[region][number[sense]]
            for sense in map(_sense, history)
        ]
        return [replace(day, date=one.date, until=one.until) for day, one in zip(found, history, strict=True)]

    return [
        _source_then(now.source, view, history, {region: days(region, history) for region in now.days})
        for view, history in zip(views, histories, strict=True)
    ]


def _source_then(
    source: Source, view: Store, history: list[Snapshot], days: dict[str, list[DayMeasure]]
) -> MeasuredSource:
    return MeasuredSource(source, history, runs(history), days, load_marks(view, source, history))


def _sense(item: Snapshot) -> tuple[object, ...]:
    """Return all of a map that its measures follow from."""
    return item.date, item.parts, item.unknown, item.features, item.aside, item.cut


def _rows(item: MeasuredSource, frame: _Frame) -> Rows:
    """Return what an edition publishes, as rows that others may share."""
    if not item.history:
        return {}
    timeline = timeline_entry(item, frame.first)
    return {
        "snapshots": [{"day": day} for day in undeltas(timeline["snapshots"])],
        "runs": timeline["runs"],
        "lines": timeline["lines"],
        "marks": timeline["marks"],
        "series": [
            row for one in series_entry([item], frame.first)["rows"] for row in _stretches(one, _values(one))
        ],
        "places": _place_rows(item, frame),
    }


def _values(row: Mapping[str, Any]) -> list[Row]:
    unplaced: Mapping[str, list[float]] = row.get("unplaced", {})
    return [
        {
            "region": row["region"],
            "values": list(values),
            **({"unplaced": {name: column[i] for name, column in unplaced.items()}} if unplaced else {}),
        }
        for i, values in enumerate(zip(*(row[name] for name in _COLUMNS), strict=True))
    ]


def _stretches(row: Mapping[str, Any], values: Sequence[Row]) -> list[Row]:
    starts = undeltas(row["day"])
    ends = [*starts[1:], row["until"]]
    return [
        {"from": start, "until": end, **value} for start, end, value in zip(starts, ends, values, strict=True)
    ]


def _place_rows(item: MeasuredSource, frame: _Frame) -> list[Row]:
    told = places_entry(item.source.id, item.history, frame.places, frame.first)
    found = []
    for name, stretches in sorted(told["rows"].items()):
        ends = [*(day for day, _ in stretches[1:]), told["until"]]
        for (start, holder), end in zip(stretches, ends, strict=True):
            found.append({"from": start, "until": end, "place": name, "holder": holder})
    return found


def _merged(editions: Sequence[Rows], timeline: Mapping[str, Any]) -> Rows:
    """Return the rows of all editions, each once, with the first that has it and the one after the last."""
    shapes: dict[str, tuple[str, Callable[[Row], bytes]]] = {
        "runs": ("rings", lambda row: dump([row["control"], row["rings"]])),
        "lines": ("line", lambda row: dump(row["line"])),
    }
    merged = {kind: _once([rows.get(kind, []) for rows in editions]) for kind in _KINDS}
    for kind, (member, key) in shapes.items():
        there = {key(row): number for number, row in enumerate(timeline[kind])}
        merged[kind] = [_referring(row, member, there.get(key(row))) for row in merged[kind]]
    return merged


_KINDS = ("snapshots", "runs", "lines", "marks", "series", "places")


def _once(editions: Sequence[Sequence[Row]]) -> list[Row]:
    found: list[Row] = []
    open_rows: dict[bytes, Row] = {}
    for number, rows in enumerate(editions):
        here = {dump(row): row for row in rows}
        open_rows = {key: row for key, row in open_rows.items() if key in here}
        for key, row in here.items():
            if key not in open_rows:
                open_rows[key] = {**row, "editions": [number, number]}
                found.append(open_rows[key])
            open_rows[key]["editions"][1] = number + 1
    return found


def _referring(row: Row, member: str, same: int | None) -> Row:
    """Return a row without its shape, where the source's timeline has the same one under a number."""
    if same is None:
        return row
    return {**{name: value for name, value in row.items() if name != member}, "same": same}


def _rewrite_entry(day: RewrittenDay, first: str) -> Row:
    one = day.rewrite
    return {
        "day": day_of(one.date, first),
        "before": {"known": one.known_before.moment, "by": one.basis_before.value},
        "after": {"known": one.known_after.moment, "by": one.basis_after.value},
        "regions": [_region_entry(region) for region in day.regions],
    }


def _region_entry(found: RewrittenRegion) -> Row:
    """Return what changed in a region in hundredths of a km2; null is what a map does not tell."""
    step = found.step
    areas = {
        control.value: [_hundredths(side.of(control)) for side in (found.before, found.after)]
        for control in Control
    }
    largest = next((where for where in step.where if where.place), None) if step else None
    return {
        "region": found.region,
        "areas": areas,
        "moved": None if step is None else _hundredths(sum(change.km2 for change in step.moved)),
        "place": largest.place.id if largest and largest.place else None,
    }


def _hundredths(value: float | None) -> int | None:
    return None if value is None else round(100 * value)
