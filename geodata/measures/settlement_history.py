"""Who held each settlement when, on a source's maps, and the reports behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

from geodata.bundle import day_of
from geodata.model import Control
from geodata.regions import Region
from geodata.shipped.settlements import Settlement
from geodata.timeline import Snapshot
from geodata.words import translations

__all__ = [
    "CODES",
    "Statuses",
    "histories",
    "match",
    "places_entry",
    "reports_entry",
    "status_table",
    "told_table",
    "within",
]

CODES = {control: number for number, control in enumerate(Control)}
_CONTROLS = tuple(Control)
_UNTOLD, _UNTOLD_LETTER = -1, "n"  # the holder of the place is unknown
_BARE = -2  # no polygon contains it

Statuses = npt.NDArray[np.int8]


def within(places: Sequence[Settlement], regions: Sequence[Region]) -> dict[str, str]:
    """Return the region of each of `places`, by id; places outside all `regions` are left out."""
    points = _points(places)
    found: dict[str, str] = {}
    for region in regions:
        shapely.prepare(region.geometry)
        for index in np.flatnonzero(shapely.intersects(region.geometry, points)).tolist():
            found.setdefault(places[index].id, region.id)
    return found


def status_table(history: Sequence[Snapshot], places: Sequence[Settlement]) -> Statuses:
    """Return who holds each place on each snapshot, as returned by `settlements.statuses`.

    A place that an incomplete map leaves at home may be on ground that was set aside: it keeps what the
    map before showed. Each polygon is searched for places once, however many days it is on the map.

    Returns
    -------
    array of int8, shape (len(history), len(places))
        `CODES`.
    """
    table = _drawn(history, places)
    home = np.array([CODES[place.home] for place in places], dtype=np.int8)
    before = home
    for row, snapshot in zip(table, history, strict=True):
        row[:] = np.where(row == _BARE, home, row)
        if snapshot.incomplete:
            row[:] = np.where(row == home, before, row)
        before = row
    return table


def _drawn(history: Sequence[Snapshot], places: Sequence[Settlement]) -> Statuses:
    """Return whose polygon each place is in on each snapshot; `_BARE` where it is in none."""
    parts = sorted(set().union(*(snapshot.parts for snapshot in history)))
    tree = shapely.STRtree(_points(places))
    part_of, place_of = tree.query(shapely.from_wkb([code for _, code in parts]), predicate="intersects")
    held = {parts[part]: place_of[part_of == part] for part in np.unique(part_of)}
    table = np.full((len(history), len(places)), _BARE, dtype=np.int8)
    for row, snapshot in zip(table, history, strict=True):
        for part in sorted(held.keys() & snapshot.parts):
            row[held[part]] = CODES[part[0]]
    return table


def _points(places: Sequence[Settlement]) -> npt.NDArray[np.object_]:
    return np.asarray(shapely.points(np.reshape([(place.lon, place.lat) for place in places], (-1, 2))))


def told_table(history: Sequence[Snapshot], places: Sequence[Settlement]) -> Statuses:
    """Return what each snapshot says about each place, by the rules of ``assets/app/data/spot.js``.

    A place in no polygon is at home only where the map would show another holder. If it does not show a
    control that could be there, the holder is unknown; an incomplete map leaves it as the map
    before had it, and if it is the first one, unknown.

    Returns
    -------
    array of int8, shape (len(history), len(places))
        `CODES`; -1 where the holder is unknown.
    """
    table = _drawn(history, places)
    home = np.array([CODES[place.home] for place in places], dtype=np.int8)
    before = np.full(len(places), _UNTOLD, dtype=np.int8)
    for row, snapshot in zip(table, history, strict=True):
        unknown = [CODES[control] for control in snapshot.unknown]
        silent = np.array([any(code != own for code in unknown) for own in home], dtype=bool)
        bare = np.where(silent, np.int8(_UNTOLD), home)
        row[:] = np.where(row == _BARE, before if snapshot.incomplete else bare, row)
        before = row
    return table


def histories(
    history: Sequence[Snapshot], places: Sequence[Settlement]
) -> dict[str, list[tuple[str, Control | None]]]:
    """Return the control history of every settlement that is not at home on every snapshot.

    Parameters
    ----------
    history : sequence of Snapshot
        One source's, in order.
    places : sequence of Settlement
        Only those in a region that the source covers: elsewhere its silence means nothing.

    Returns
    -------
    dict
        By id: (first date, control) of each stretch, the first one from the source's first day; each
        lasts until the next one, the last until the end of the source. None means unknown.
    """
    if not history or not places:
        return {}
    table = told_table(history, places)
    home = np.array([CODES[place.home] for place in places], dtype=np.int8)
    away = np.flatnonzero((table != home).any(axis=0)).tolist()
    return {places[i].id: _stretches(history, table[:, i]) for i in sorted(away, key=lambda i: places[i].id)}


def _stretches(history: Sequence[Snapshot], column: Statuses) -> list[tuple[str, Control | None]]:
    starts = [0, *(np.flatnonzero(column[1:] != column[:-1]) + 1).tolist()]
    return [(history[i].date, None if column[i] == _UNTOLD else _CONTROLS[column[i]]) for i in starts]


def places_entry(
    source: str, history: Sequence[Snapshot], places: Sequence[Settlement], first: str
) -> dict[str, Any]:
    """Return the bundle file ``places-<source>``.

    Parameters
    ----------
    source : str
        Its id.
    history, places
        As for `histories`.
    first : str
        Day 0 of the bundle, an ISO date.

    Returns
    -------
    dict
        ``source``; ``first`` and ``until``, the days that it covers; ``rows``: by settlement the days
        from which a control holds it, each ``[day, "u" | "r" | "c" | "n"]``, "n" where nobody is known to
        hold it. A settlement of a covered region that has no row is at home throughout.
    """
    rows = {
        name: [
            [day_of(date, first), control.value[0] if control else _UNTOLD_LETTER]
            for date, control in stretches
        ]
        for name, stretches in histories(history, places).items()
    }
    days = day_of(history[0].date, first), day_of(history[-1].until, first)
    return {"source": source, "first": days[0], "until": days[1], "rows": rows}


def match(name: str, oblast: str, places: Sequence[Settlement]) -> str | None:
    """Return the id of the settlement that a report calls `name`, or None if that is not certain.

    A name that several settlements share is resolved by its district, as in ``Viktorovka (Sudzha
    district)``. Where only the report or only the settlement has a district, no other may fit.
    """
    near = [place for place in places if place.oblast == oblast and _bare(place.name) == _bare(name)]
    if name != _bare(name):
        exact = [place for place in near if place.name == name]
        near = exact or [place for place in near if place.name == _bare(name)]
    return near[0].id if len(near) == 1 else None


def _bare(name: str) -> str:
    """Return a name without the district after it."""
    return name.partition(" (")[0]


def reports_entry(
    rows: Sequence[Mapping[str, str]],
    places: Sequence[Settlement],
    translated: Sequence[Mapping[str, str]] = (),
) -> dict[str, Any]:
    """Return the bundle file ``reports``: what was reported of settlements, by date.

    Parameters
    ----------
    rows : sequence of mapping
        With the columns of ``settlement_events.csv``.
    places : sequence of Settlement
        All that are known.
    translated : sequence of mapping
        With the columns of ``reporters_uk.csv``: who reports in Ukrainian, by ``reported_by``.

    Returns
    -------
    dict
        ``rows``: ``date`` (ISO), ``settlement_id`` (null where the name fits no place or several),
        ``settlement``, ``oblast``, ``change``, ``reported_by``, ``title``, ``url`` (the publisher's own
        address where the page was read on a copy), ``told``: by language the ``reported_by`` that is
        translated.

    Raises
    ------
    TableInvalid
        A translation is of nobody who reports, or there twice.
    """
    order = ("date", "settlement", "oblast", "change", "url", "reported_by")
    uk = translations("reporters_uk.csv", translated, {row["reported_by"] for row in rows})
    found = [_report(row, places, uk) for row in rows]
    return {"rows": sorted(found, key=lambda row: [row[name] for name in order])}


def _report(
    row: Mapping[str, str], places: Sequence[Settlement], uk: Mapping[str, Mapping[str, str]]
) -> dict[str, Any]:
    who = uk.get(row["reported_by"])
    return {
        "date": row["date"],
        "settlement_id": match(row["settlement"], row["oblast"], places),
        "settlement": row["settlement"],
        "oblast": row["oblast"],
        "change": row["change"],
        "reported_by": row["reported_by"],
        "title": row["source_title"],
        "url": row["canonical_url"] or row["source_url"],
        "told": {"uk": {"reported_by": who["reported_by"]} if who else {}},
    }
