"""The steps of a source as they are published."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from shapely.geometry.base import BaseGeometry

from geodata.bundle import day_of
from geodata.explain.step import NOTHING, Step, Where
from geodata.explain.steps import steps
from geodata.regions import Region
from geodata.shipped.settlements import Settlement
from geodata.timeline import Snapshot

__all__ = ["entry"]


def entry(
    source: str,
    history: Sequence[Snapshot],
    regions: Sequence[Region],
    places: Sequence[Settlement],
    border: BaseGeometry,
    first: str,
    revisions: Sequence[Snapshot] = (),
) -> dict[str, Any]:
    """Return the bundle file ``changes-<source>``.

    Parameters
    ----------
    source : str
        Its id.
    history, places, border, revisions
        As for `steps`.
    regions : sequence of Region
        Those that the source covers.
    first : str
        Day 0 of the bundle, an ISO date.

    Returns
    -------
    dict
        ``source``; ``steps``, by day: ``region, day, from_day, kind, days, moved, where, settlements,
        direction`` as in `Step`. ``from_day`` is null where the source starts. Controls are ``u``, ``r``,
        ``c``; km2 and km whole hundredths, km to the nearest ten; ``place`` is a settlement's id.
    """
    found = [step for region in regions for step in steps(history, region, places, border, revisions)]
    found.sort(key=lambda step: step.date)
    return {"source": source, "steps": [_entry(step, first) for step in found]}


def _entry(step: Step, first: str) -> dict[str, Any]:
    return {
        "region": step.region,
        "day": day_of(step.date, first),
        "from_day": None if step.from_date is None else day_of(step.from_date, first),
        "kind": step.kind.value,
        "days": step.days,
        "moved": [
            [change.before[0], change.after[0], round(100 * change.km2)]
            for change in step.moved
            if change.km2 >= NOTHING
        ],
        "where": [_where_entry(where) for where in step.where if where.km2 >= NOTHING],
        "settlements": [[item.place.id, item.before[0], item.after[0]] for item in step.settlements],
        "direction": step.direction,
    }


def _where_entry(where: Where) -> dict[str, Any]:
    return {
        "from": where.before[0],
        "to": where.after[0],
        "lon": round(where.lon, 3),
        "lat": round(where.lat, 3),
        "km2": round(100 * where.km2),
        "place": None if where.place is None else where.place.id,
        # Settlements are points up to some km from their houses, so tenths of a km are precise enough.
        "km": None if where.km is None else 10 * round(10 * where.km),
        "bearing": where.bearing,
    }
