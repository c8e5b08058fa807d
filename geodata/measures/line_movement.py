"""How far, and which way, the contact line of a region moved from week to week.

Two maps are compared: the one in force at the beginning of a week and the one at its end. Points every
250 m along the newer line give its distance from the older one:

* outside the older map's opposing ground the opponent advanced. The distance, counted as positive, is that
  to the edge of that ground or to the state border, whichever is nearer: where the opponent held nothing
  the two sides met at the border;
* inside it the opponent was pushed back. The distance, counted as negative, is that to the older line.

Ground that the opponent lost completely leaves no line, so a pocket that was cleared does not
show here; where nothing at all is left there is no newer line, and no value.
"""

from __future__ import annotations

import datetime as dt
import itertools
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyproj
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.bundle import day_of, deltas
from geodata.measures.areas import contact_lines
from geodata.model import WINDOW, Source
from geodata.regions import Region
from geodata.timeline import Snapshot

__all__ = ["Movement", "compass", "distances", "entry", "movement", "scaled"]

_SHRINK = float(np.cos(np.radians((WINDOW[1] + WINDOW[3]) / 2)))
_WGS84 = pyproj.Geod(ellps="WGS84")
_STEP = 0.25 / 111.2  # degrees of latitude: a point every 250 m
_ROSE = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")
# Below this share of all that moved, the moves cancel out and there is no one direction.
_ONE_WAY = 0.3
_STILL = 0.005  # km: published lengths are whole hundredths

Numbers = npt.NDArray[np.float64]
Geometries = npt.NDArray[np.object_]


@dataclass(frozen=True)
class Movement:
    """What happened to the contact line between two days.

    Attributes
    ----------
    first, until : str
        ISO dates: the map in force on `first` compared with the one in force on `until`.
    mean, signed, farthest : float or None
        Of the points along the newer line, in km: the mean distance; the mean of the signed
        distances, positive where the opponent advanced; the signed distance of the point that
        moved most. None where there is no newer line.
    bearing : str or None
        One of eight compass points, the overall direction of the movement. None if it did not move,
        or moved different ways in different places.
    lon, lat : float or None
        Where it moved most, in degrees. None where it did not move.
    """

    first: str
    until: str
    mean: float | None
    signed: float | None
    farthest: float | None
    bearing: str | None
    lon: float | None
    lat: float | None


@dataclass(frozen=True)
class _Front:
    """The opponent's ground on one map, and the contact line around it."""

    ground: BaseGeometry
    line: BaseGeometry


def movement(history: Sequence[Snapshot], region: Region, border: BaseGeometry) -> list[Movement]:
    """Return how the contact line of `region` moved in each week that a source covers.

    Parameters
    ----------
    history : sequence of Snapshot
        One source's, in order.
    region : Region
        One that the source covers.
    border : geometry
        The state border, from `regions.state_border`.

    Returns
    -------
    list of Movement
        From Monday to Monday; the first begins with the first snapshot and the last ends with the
        last one, so these may be shorter.
    """
    told = [snapshot for snapshot in history if snapshot.knows(region.opponent) and not snapshot.incomplete]
    dates = _week_ends(told)
    starts = [snapshot.date for snapshot in told]
    standing = [told[bisect_right(starts, date) - 1] for date in dates]
    lines = contact_lines(standing, region, border)
    held = [_ground(snapshot, region) for snapshot in standing]
    fronts = [_Front(ground, line) for ground, line in zip(held, lines, strict=True)]
    weeks = zip(itertools.pairwise(dates), itertools.pairwise(fronts), strict=True)
    return [
        _still(first, until, new.line) if old.line is new.line else _moved(first, until, old, new, border)
        for (first, until), (old, new) in weeks
    ]


def _week_ends(history: Sequence[Snapshot]) -> list[str]:
    if not history:
        return []
    first, last = (dt.date.fromisoformat(history[i].date) for i in (0, -1))
    monday = first + dt.timedelta(days=7 - first.weekday())
    weeks = range(0, max((last - monday).days + 1, 0), 7)
    dates = {first, *(monday + dt.timedelta(days=days) for days in weeks), last}
    return [date.isoformat() for date in sorted(dates)]


def _ground(snapshot: Snapshot, region: Region) -> BaseGeometry:
    codes = sorted(code for control, code in snapshot.parts if control is region.opponent)
    return shapely.union_all(shapely.from_wkb(codes))


def _still(first: str, until: str, line: BaseGeometry) -> Movement:
    value = None if line.is_empty else 0.0
    return Movement(first, until, value, value, value, None, None, None)


def _moved(first: str, until: str, old: _Front, new: _Front, border: BaseGeometry) -> Movement:
    points = _along(new.line)
    if not len(points):
        return _still(first, until, new.line)
    feet, advanced = _feet(points, old, border)
    moves, km = distances(feet, points)
    most = int(np.argmax(km))
    signs = np.where(advanced, 1.0, -1.0)
    where = points[most] if km[most] >= _STILL else None
    return Movement(
        first,
        until,
        float(km.mean()),
        float((signs * km).mean()),
        float(signs[most] * km[most]),
        compass(moves),
        None if where is None else float(where.x),
        None if where is None else float(where.y),
    )


def _along(lines: BaseGeometry) -> Geometries:
    """Return points in degrees along `lines`, evenly spread and at most 250 m apart."""
    parts = shapely.get_parts(scaled(np.array([lines])))
    lengths = shapely.length(parts)
    counts = np.maximum(np.ceil(lengths / _STEP), 1).astype(int) * (lengths > 0)
    line = np.repeat(np.arange(len(parts)), counts)
    number = np.arange(len(line)) - np.repeat(np.cumsum(counts) - counts, counts)
    points = shapely.line_interpolate_point(parts[line], (number + 0.5) / counts[line], normalized=True)
    return scaled(points, back=True)


def _feet(points: Geometries, old: _Front, border: BaseGeometry) -> tuple[Geometries, npt.NDArray[np.bool_]]:
    """Return the nearest point of the older line to each of `points`, and whether it moved outwards."""
    shapely.prepare(old.ground)
    advanced = np.asarray(~shapely.intersects(old.ground, points), dtype=bool)
    feet = np.empty(len(points), dtype=object)
    edge = old.ground.boundary
    for chosen, lines in ((advanced, [edge, border]), (~advanced, [edge if old.line.is_empty else old.line])):
        feet[chosen] = _nearest(points[chosen], lines)
    return feet, advanced


def _nearest(points: Geometries, lines: Sequence[BaseGeometry]) -> Geometries:
    parts = shapely.get_parts(scaled(np.array(lines)))
    coordinates, part = shapely.get_coordinates(parts, return_index=True)
    joined = part[1:] == part[:-1]
    segments = shapely.linestrings(np.stack([coordinates[:-1][joined], coordinates[1:][joined]], axis=1))
    here = scaled(points)
    _, found = shapely.STRtree(segments).query_nearest(here, all_matches=False)
    links = shapely.shortest_line(here, segments[found])
    return scaled(shapely.get_point(links, 1), back=True)


def scaled(geometries: Geometries, *, back: bool = False) -> Geometries:
    """Return geometries in degrees in a plane where the nearest is what is nearest on the ground.

    There a degree of longitude is as short as in the middle of the window. `back` undoes it.
    """
    factor = (1 / _SHRINK if back else _SHRINK, 1.0)
    return np.asarray(shapely.transform(geometries, lambda points: points * factor), dtype=object)


def distances(start: Geometries, end: Geometries) -> tuple[Numbers, Numbers]:
    """Return the displacement from each point of `start` to its partner in `end`.

    Returns
    -------
    moves : array, shape (n, 2)
        To the east and to the north, km.
    km : array, shape (n,)
        Geodesic distances.
    """
    a, b = shapely.get_coordinates(start), shapely.get_coordinates(end)
    azimuth, _, metres = _WGS84.inv(a[:, 0], a[:, 1], b[:, 0], b[:, 1])
    km = np.asarray(metres, dtype=np.float64) / 1000
    angle = np.radians(azimuth)
    return np.stack([km * np.sin(angle), km * np.cos(angle)], axis=1), km


def compass(moves: Numbers) -> str | None:
    """Return the compass point of the overall direction of `moves`, shape (n, 2), east and north.

    None if there are none, or they cancel out: their sum is shorter than 0.3 of their lengths.
    """
    total = moves.sum(axis=0)
    length = float(np.hypot(*total))
    lengths = np.hypot(moves[:, 0], moves[:, 1])
    if lengths.max(initial=0.0) < _STILL or length < _ONE_WAY * float(lengths.sum()):
        return None
    return _ROSE[round(float(np.degrees(np.arctan2(total[0], total[1]))) / 45) % 8]


def entry(
    maps: Sequence[tuple[Source, Sequence[Snapshot]]],
    regions: Sequence[Region],
    border: BaseGeometry,
    first: str,
) -> dict[str, Any]:
    """Return the bundle file ``movement``.

    Parameters
    ----------
    maps : sequence of (Source, sequence of Snapshot)
        Every source with its history.
    regions : sequence of Region
        A source has a row for each that it covers.
    border : geometry
        The state border, from `regions.state_border`.
    first : str
        Day 0 of the bundle, an ISO date.

    Returns
    -------
    dict
        ``rows``: ``source, region, until``, ``day`` (first days of the weeks, each as the distance from
        the one before) and the columns
        ``mean, signed, farthest`` (whole hundredths of a km, or null), ``bearing`` (or null), ``at``
        (``[lon, lat]`` to three decimals, or null). Weeks like the one before are not repeated.
    """
    rows = [
        {"source": source.id, "region": region.id, **_columns(weeks, first)}
        for source, history in maps
        for region in regions
        if region.id in source.regions and (weeks := movement(history, region, border))
    ]
    return {"rows": rows}


def _columns(weeks: Sequence[Movement], first: str) -> dict[str, Any]:
    values = [_rounded(week) for week in weeks]
    changed = [i for i, value in enumerate(values) if i == 0 or value != values[i - 1]]
    columns = zip(*(values[i] for i in changed), strict=True)
    return {
        "until": day_of(weeks[-1].until, first),
        "day": deltas([day_of(weeks[i].first, first) for i in changed]),
        **dict(zip(("mean", "signed", "farthest", "bearing", "at"), map(list, columns), strict=True)),
    }


def _rounded(week: Movement) -> tuple[Any, ...]:
    lengths = (week.mean, week.signed, week.farthest)
    at = None if week.lon is None or week.lat is None else [round(week.lon, 3), round(week.lat, 3)]
    return *(None if km is None else round(100 * km) for km in lengths), week.bearing, at
