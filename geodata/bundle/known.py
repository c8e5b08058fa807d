"""What was known of a source on a day, from its published files: see ``docs/bundle.md``."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from geodata.bundle.coding import deltas, undeltas

__all__ = ["KnownMaps", "NoMaps", "SourceFiles", "first_known", "known_maps", "why_no_maps"]

Row = dict[str, Any]
_VALUES = ("ukraine", "russia", "contested", "line")


class NoMaps(StrEnum):
    """Why no map of a source was known on a day."""

    BEFORE = "before"  # none had been published
    UNTOLD = "untold"  # nobody states when its maps were published: whether any had been cannot be told
    HELD = "held"  # what was known could not be read, or was kept back


@dataclass(frozen=True)
class SourceFiles:
    """What is published of a source: ``timeline-<source>``, its rows of ``series``, ``places-<source>``."""

    timeline: Mapping[str, Any]
    series: Sequence[Row]
    places: Mapping[str, Any]


@dataclass(frozen=True)
class KnownMaps:
    """The same as it was known on a day.

    Attributes
    ----------
    snapshots : list of int
        The days of its maps.
    held : dict of str to list
        By settlement, as in ``places-<source>``.
    """

    snapshots: list[int]
    runs: list[Row]
    lines: list[Row]
    marks: list[Row]
    series: list[Row]
    held: dict[str, list[list[Any]]]

    def until(self, end: int, day: int, files: SourceFiles) -> SourceFiles:
        """Return what is left of it before the day `end`, as known on `day`, in the shape of `files`."""
        shown = [own for own in self.snapshots if own < end]
        span = {"first": shown[0], "until": end}
        held = {name: [one for one in rows if one[0] < end] for name, rows in self.held.items()}
        timeline = {
            **files.timeline,
            **span,
            "snapshots": deltas(shown),
            "runs": _cut(self.runs, end),
            "lines": _cut(self.lines, end),
            "marks": [mark for mark in self.marks if mark["day"] < end],
            "rewritten": [
                one for one in files.timeline.get("rewritten", []) if one[0] < end and one[1] <= day
            ],
        }
        places = {**files.places, **span, "rows": {name: rows for name, rows in held.items() if rows}}
        return SourceFiles(
            timeline, [_cut_row(row, end) for row in self.series if row["first"] < end], places
        )


def known_maps(day: int, known: Mapping[str, Any], files: SourceFiles) -> SourceFiles | None:
    """Return a source as it was known by the end of `day`; None if none of its maps was.

    Parameters
    ----------
    day : int
        Counted from the manifest's ``first``.
    known : mapping
        The file ``known-<source>``.
    files : SourceFiles
        The source as it is known now.
    """
    moments = known["moments"]
    at = bisect.bisect_right([moment[0] for moment in moments], day) - 1
    if at < 0 or moments[at][2] is None:
        return None
    _, edition, end = moments[at]
    now = edition == moments[-1][1]
    return (_now(files) if now else _then(known, edition, files.timeline)).until(end, day, files)


def why_no_maps(day: int, known: Mapping[str, Any]) -> NoMaps:
    """Return why no map was known by the end of a day for which `known_maps` gives None."""
    if known["moments"] and known["moments"][0][0] <= day:
        return NoMaps.HELD
    untold = known.get("untold")
    return NoMaps.BEFORE if untold is None or day < untold else NoMaps.UNTOLD


def first_known(known: Mapping[str, Any]) -> int | None:
    """Return the first day by the end of which a map was known; None if there is none."""
    return next((day for day, _, until in known["moments"] if until is not None), None)


def _now(files: SourceFiles) -> KnownMaps:
    timeline = files.timeline
    return KnownMaps(
        undeltas(timeline["snapshots"]),
        timeline["runs"],
        timeline["lines"],
        timeline.get("marks", []),
        list(files.series),
        files.places["rows"],
    )


def _then(known: Mapping[str, Any], edition: int, timeline: Mapping[str, Any]) -> KnownMaps:
    series, places = (_of_edition(known[name], edition) for name in ("series", "places"))
    held: dict[str, list[list[Any]]] = {}
    for row in sorted(places, key=lambda row: row["from"]):
        held.setdefault(row["place"], []).append([row["from"], row["holder"]])
    regions = dict.fromkeys(row["region"] for row in series)
    return KnownMaps(
        sorted(row["day"] for row in _of_edition(known["snapshots"], edition)),
        [_with_shape(row, "rings", timeline["runs"]) for row in _of_edition(known["runs"], edition)],
        [_with_shape(row, "line", timeline["lines"]) for row in _of_edition(known["lines"], edition)],
        _of_edition(known["marks"], edition),
        [_series_row(known["source"], region, series) for region in regions],
        held,
    )


def _of_edition(rows: Iterable[Row], edition: int) -> list[Row]:
    return [row for row in rows if row["editions"][0] <= edition < row["editions"][1]]


def _with_shape(row: Row, member: str, shapes: Sequence[Row]) -> Row:
    return {**row, member: shapes[row["same"]][member]} if "same" in row else row


def _series_row(source: str, region: str, stretches: Iterable[Row]) -> Row:
    """Return a row of the file ``series``."""
    rows = sorted((row for row in stretches if row["region"] == region), key=lambda row: row["from"])
    columns = zip(*(row["values"] for row in rows), strict=True)
    names = sorted({name for row in rows for name in row.get("unplaced", {})})
    unplaced = {name: [row.get("unplaced", {}).get(name, 0) for row in rows] for name in names}
    return {
        "source": source,
        "region": region,
        "first": rows[0]["from"],
        "until": rows[-1]["until"],
        "day": deltas([row["from"] for row in rows]),
        **dict(zip(_VALUES, map(list, columns), strict=True)),
        **({"unplaced": unplaced} if unplaced else {}),
    }


def _cut(rows: Iterable[Row], end: int) -> list[Row]:
    return [{**row, "until": min(row["until"], end)} for row in rows if row["from"] < end]


def _cut_row(row: Row, end: int) -> Row:
    """Return a row of the file ``series`` up to a day."""
    days = undeltas(row["day"])
    number = bisect.bisect_left(days, end)
    columns = {name: row[name][:number] for name in _VALUES}
    told = {name: column[:number] for name, column in row.get("unplaced", {}).items()}
    return {
        **row,
        **columns,
        **({"unplaced": told} if told else {}),
        "until": min(row["until"], end),
        "day": deltas(days[:number]),
    }
