"""What a reader has to know about a day besides its map: see `Mark.kind`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from geodata.bundle import day_of
from geodata.model import Control, Source
from geodata.revisions import Judged, Revision, Standing, missing_text, standing
from geodata.store import Store
from geodata.timeline import Snapshot

__all__ = ["Mark", "MarkKind", "load_marks", "mark_entries", "marks", "reason_on"]


class MarkKind(StrEnum):
    """What is particular about a day."""

    UNREAD = "unread"  # a file was there and could not be read: an earlier map is held over
    PENDING = "pending"  # a map was there and is kept back as implausible: likewise
    INCOMPLETE = "incomplete"  # part of the day's map was set aside or cut off
    CARRIED = (
        "carried"  # the day's map does not cover a control: its ground is from an earlier map, or unknown
    )


@dataclass(frozen=True)
class Mark:
    """Something particular about the map of a day.

    Attributes
    ----------
    date : str
    kind : MarkKind
    file : str
        Name of the file that it is about.
    code, message : str
        Why: a stable short name, and one line in English.
    region, control, before, after
        For a pending map, see `revisions.Doubt`. `control` also for a carried one.
    aside, features, cut
        For an incomplete map, see `timeline.Snapshot`.
    since : str or None
        For a carried control: the day of the map that its ground is from; None if unknown.
    """

    date: str
    kind: MarkKind
    file: str
    code: str
    message: str
    region: str | None = None
    control: Control | None = None
    before: float | None = None
    after: float | None = None
    aside: int = 0
    features: int = 0
    cut: bool = False
    since: str | None = None


def load_marks(store: Store, source: Source, history: Sequence[Snapshot]) -> list[Mark]:
    """Return the marks of `source` as `store` has it."""
    return marks(store.judged(source.id), history)


def marks(judged: Sequence[Judged], history: Sequence[Snapshot]) -> list[Mark]:
    """Return what is particular about the days of a source, by date.

    Parameters
    ----------
    judged : sequence of Judged
        Every revision of the source.
    history : sequence of Snapshot
        The maps in force.
    """
    stands = standing(judged)
    found = [*_missed(judged, stands.keys()), *_of_maps(history, stands)]
    return sorted(found, key=lambda mark: (mark.date, mark.kind, mark.control or ""))


def _missed(judged: Iterable[Judged], standing_dates: Iterable[str]) -> Iterator[Mark]:
    """Yield a mark for each day that had a file but has no map in force: about the last file."""
    last: dict[str, Judged] = {}
    for item in judged:
        if item.standing in (Standing.UNREAD, Standing.PENDING) and item.revision.date:
            last[item.revision.date] = item
    for date in last.keys() - set(standing_dates):
        yield _missed_mark(last[date])


def _missed_mark(item: Judged) -> Mark:
    revision, doubt = item.revision, item.doubt
    if doubt is None:
        return Mark(revision.date, MarkKind.UNREAD, revision.file, revision.code, revision.cause)
    return Mark(
        *(revision.date, MarkKind.PENDING, revision.file, doubt.code, doubt.message),
        region=doubt.region,
        control=doubt.control,
        before=doubt.before,
        after=doubt.after,
    )


def _of_maps(history: Sequence[Snapshot], stands: dict[str, Revision]) -> Iterator[Mark]:
    for snapshot in history:
        file = stands[snapshot.date].file if snapshot.date in stands else ""
        if snapshot.incomplete:
            yield _incomplete(snapshot, file)
        for control, since in sorted(snapshot.carried.items()):
            message = f"the map does not tell of {_ground(control)}: that of {since} is shown"
            yield Mark(
                snapshot.date, MarkKind.CARRIED, file, "carried", message, control=control, since=since
            )
        for control in sorted(snapshot.unknown):
            message = f"no map so far tells of {_ground(control)}"
            yield Mark(snapshot.date, MarkKind.CARRIED, file, "unknown", message, control=control)


def _incomplete(snapshot: Snapshot, file: str) -> Mark:
    message = missing_text(snapshot.aside, snapshot.features, cut=snapshot.cut)
    return Mark(
        *(snapshot.date, MarkKind.INCOMPLETE, file, "cut" if snapshot.cut else "aside", message),
        aside=snapshot.aside,
        features=snapshot.features,
        cut=snapshot.cut,
    )


def _ground(control: Control) -> str:
    return "contested ground" if control is Control.CONTESTED else f"{control.value.capitalize()}'s ground"


def reason_on(found: Sequence[Mark], snapshot_date: str, date: str) -> Mark | None:
    """Return why `date` has the map of `snapshot_date`: the last file in between that is not in force."""
    kinds = (MarkKind.UNREAD, MarkKind.PENDING)
    between = [mark for mark in found if mark.kind in kinds and snapshot_date < mark.date <= date]
    return between[-1] if between else None


def mark_entries(found: Sequence[Mark], first: str) -> list[dict[str, Any]]:
    """Return marks as in the bundle, see ``docs/bundle.md``; `first` is its day 0."""
    return [_entry(mark, first) for mark in found]


def _entry(mark: Mark, first: str) -> dict[str, Any]:
    head = {"day": day_of(mark.date, first), "kind": mark.kind.value, "file": mark.file}
    if mark.kind is MarkKind.INCOMPLETE:
        return {**head, "aside": mark.aside, "of": mark.features, "cut": mark.cut}
    if mark.kind is MarkKind.CARRIED:
        since = None if mark.since is None else day_of(mark.since, first)
        return {**head, "control": mark.control, "since": since}
    told = {"code": mark.code, "message": mark.message}
    if mark.kind is MarkKind.UNREAD:
        return {**head, **told}
    places = {"region": mark.region, "control": mark.control, "before": mark.before, "after": mark.after}
    return {**head, **told, **places}
