"""What has to be said about the map in force on a day: held over and why, incomplete, carried on.

The same rules and words as in ``assets/app/data/map-state.js``. The file ``timeline-<source>`` has what
is needed as ``marks`` (docs/bundle.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.foreign_text import plain
from dashboard.pictures.publication import Publication
from dashboard.words.formatting import Speech

__all__ = ["flaws", "held_over", "kinds", "marked_days", "tells", "unknown", "why_held"]

Mark = Mapping[str, Any]
_MISSED = ("unread", "pending")  # there was a file, and it is not in force


def held_over(t: Speech, publication: Publication, source: str, day: int) -> str:
    """Return which map is shown where the day has none of its own, and why; nothing where it has one."""
    snapshot = publication.snapshot(source, day)
    if snapshot == day:
        return ""
    date, why = t.date(publication.date(snapshot)), why_held(t, publication, source, day)
    return t.say("stand.held", date=date, why=why) if why else t.say("badge.held", date=date)


def why_held(t: Speech, publication: Publication, source: str, day: int) -> str:
    """Return which file since the shown map was not taken, and why; nothing where simply none came."""
    snapshot = publication.snapshot(source, day)
    missed = [
        mark
        for mark in publication.marks(source)
        if mark["kind"] in _MISSED and snapshot < mark["day"] <= day
    ]
    return _why(t, publication, missed[-1], day) if missed else ""


def _why(t: Speech, publication: Publication, mark: Mark, day: int) -> str:
    reason = _reason(t, mark) if mark["kind"] == "unread" else _implausible(t, mark)
    key = f"stand.{mark['kind']}" + ("" if mark["day"] == day else ".of")
    return t.say(key, file=plain(mark["file"]), day=t.date(publication.date(mark["day"])), reason=reason)


def _reason(t: Speech, mark: Mark) -> str:
    """Return what was wrong with a file: in our words if the code is known, else in the importer's."""
    key = f"stand.code.{mark['code']}"
    return t.say(key) if key in t.table else plain(mark.get("message") or mark["code"])


def _implausible(t: Speech, mark: Mark) -> str:
    key = f"stand.pending.{mark['code']}"
    if key not in t.table:
        return plain(mark.get("message") or mark["code"])
    control, region = mark.get("control"), mark.get("region")
    told = t.say(
        key,
        ground=t.say(f"ground.{control}") if control else "",
        where=t.say(f"cmp.in.{region}") if region else "",
        before=_area(t, mark.get("before")),
        after=_area(t, mark.get("after")),
    )
    return re.sub(" {2,}", " ", told)


def _area(t: Speech, km2: float | None) -> str:
    return "–" if km2 is None else t.area(km2)


def flaws(t: Speech, publication: Publication, source: str, day: int) -> list[str]:
    """Return which part of the map shown on `day` is incomplete, or from an earlier day."""
    marks = _of_map(publication, source, day)
    return [
        *(_incomplete(t, mark) for mark in marks if mark["kind"] == "incomplete"),
        *(_carried(t, publication, mark) for mark in marks if mark["kind"] == "carried"),
    ]


def kinds(publication: Publication, source: str, day: int) -> list[str]:
    """Return the problems of the map shown on `day`: ``incomplete``, ``carried``."""
    found = {mark["kind"] for mark in _of_map(publication, source, day)}
    return [kind for kind in ("incomplete", "carried") if kind in found]


def _of_map(publication: Publication, source: str, day: int) -> list[Mark]:
    snapshot = publication.snapshot(source, day)
    return [mark for mark in publication.marks(source) if mark["day"] == snapshot]


def _incomplete(t: Speech, mark: Mark) -> str:
    aside = t.say("stand.aside", aside=t.number(mark["aside"], 0), of=t.number(mark["of"], 0))
    said = [*([aside] if mark["aside"] else []), *([t.say("stand.cut")] if mark["cut"] else [])]
    return t.say("stand.incomplete", what="; ".join(said))


def _carried(t: Speech, publication: Publication, mark: Mark) -> str:
    ground = t.say(f"ground.{mark['control']}")
    if mark["since"] is None:
        return t.say("stand.unknown", ground=ground)
    return t.say("stand.carried", ground=ground, date=t.date(publication.date(mark["since"])))


def unknown(t: Speech, publication: Publication, source: str, day: int, control: str) -> str:
    """Return why a control has no figure on a day that has a map."""
    if control not in publication.source(source)["controls"]:
        return t.say("unknown.unmapped")
    marks = _of_map(publication, source, day)
    if any(mark["kind"] == "carried" and _never(mark, control) for mark in marks):
        return t.say("unknown.map")
    incomplete = any(mark["kind"] == "incomplete" for mark in marks)
    return t.say("unknown.incomplete" if incomplete else "unknown")


def _never(mark: Mark, control: str) -> bool:
    return mark["control"] == control and mark["since"] is None


def tells(publication: Publication, source: str, day: int, control: str) -> bool:
    """Tell whether a control is known on `day`: its source maps it, and some map so far showed it."""
    marks = _of_map(publication, source, day)
    unknown_there = any(mark["kind"] == "carried" and _never(mark, control) for mark in marks)
    return control in publication.source(source)["controls"] and not unknown_there


def marked_days(marks: Iterable[Mark], first: int, until: int) -> tuple[list[int], list[int]]:
    """Return the days in [first, until) whose file was not taken, and those whose map is not whole."""
    missed, part = set[int](), set[int]()
    for mark in marks:
        if first <= mark["day"] < until:
            (missed if mark["kind"] in _MISSED else part).add(mark["day"])
    return sorted(missed), sorted(part)
