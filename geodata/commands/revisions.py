"""``history``, ``revisions``, ``pending``, ``remove``: every reading of every map, and what is decided."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import Any

from geodata.commands.answer import Answer, Command, add_json, add_store, table_text
from geodata.commands.options import add_known, checked_date, find_source, store_of, unknown_then
from geodata.errors import UnknownName, UsageError
from geodata.explain import RewrittenDay, RewrittenRegion, Where, rewritten_days
from geodata.measures.difference import Change
from geodata.model import Control
from geodata.revisions import Basis, Decision, Judged, Known, Revision, Standing
from geodata.store import Store, open_store

__all__ = ["HISTORY", "PENDING", "REMOVE", "REVISIONS", "pending_entry", "pending_line"]


def _history_options(parser: ArgumentParser) -> None:
    parser.add_argument("--source", required=True, metavar="S", help="see: python -m geodata sources")
    parser.add_argument("--date", metavar="DATE", help="only this day")
    add_store(parser)
    add_json(parser)


def _history(args: Namespace) -> Answer:
    store = store_of(args, args.source)
    source = find_source(store, args.source)
    date = checked_date(args.date) if args.date else None
    found = [item for item in store.judged(source.id) if date in (None, item.revision.date)]
    data = [_entry(item) for item in found]
    rows = [["id", "date", "published", "imported", "file", "state", "why"]]
    rows += [
        [
            *(entry[key] or "-" for key in ("id", "date", "published_at", "imported_at", "file", "state")),
            entry["why"],
        ]
        for entry in data
    ]
    text = table_text(rows) if data else f"{source.id} has no file of {date}"
    return Answer(data, text)


def _entry(item: Judged) -> dict[str, Any]:
    one = item.revision
    return {
        "id": one.id,
        "source": one.source,
        "date": one.date,
        "published_at": one.published_at,
        "imported_at": one.imported_at,
        "known_from": one.known[0].moment,
        "known_by": one.basis.value,
        "renewed_at": [known.moment for known in one.known[1:]],
        "sequence": one.last_sequence,
        "file": one.file,
        "sha256": one.sha256,
        "reader": one.reader,
        "state": item.standing.value,
        "incomplete": {"aside": one.aside, "of": one.features, "cut": one.cut} if one.incomplete else None,
        "why": _why(item),
    }


def _why(item: Judged) -> str:
    one = item.revision
    if item.standing is Standing.STANDS:
        part = f"; incomplete, {one.missing}" if one.incomplete else ""
        return f"known last{part}"
    if item.standing is Standing.REPLACED:
        return "a later publication or import of the day stands"
    if item.standing is Standing.UNREAD:
        return one.cause
    if item.doubt is not None:
        return item.doubt.message
    return "by decision; take it back with --undo" if item.standing is Standing.REMOVED else "by decision"


def pending_entry(item: Judged) -> dict[str, Any]:
    """Return a map that is kept back, and why, for ``--json``."""
    doubt = item.doubt
    told = (
        {}
        if doubt is None
        else {
            "code": doubt.code,
            "region": doubt.region,
            "control": doubt.control,
            "before": doubt.before,
            "after": doubt.after,
            "limit": doubt.limit,
        }
    )
    return {**_entry(item), **told}


def pending_line(item: Judged) -> str:
    """Return in one line which map is kept back, why, and how to take it."""
    one = item.revision
    return (
        f"kept back: {one.file}, {one.date}: {_why(item)}; "
        f"to take it: python -m geodata pending --take {one.id}"
    )


def _revisions_options(parser: ArgumentParser) -> None:
    parser.add_argument("--source", required=True, metavar="S", help="see: python -m geodata sources")
    parser.add_argument("--date", metavar="DATE", help="only this day")
    add_known(parser)
    add_store(parser)
    add_json(parser)


def _revisions(args: Namespace) -> Answer:
    store = store_of(args, args.source)
    source = find_source(store, args.source)
    date = checked_date(args.date) if args.date else None
    found = [day for day in rewritten_days(store, source) if date in (None, day.rewrite.date)]
    rows = [["day", "earlier map", "later map", "region", "km2 that changed hands", "areas, km2", "where"]]
    rows += [row for day in found for row in _rewritten_rows(day)]
    days = len({day.rewrite.date for day in found})
    head = f"{source.id}: {days} {'day was' if days == 1 else 'days were'} rewritten"
    why = unknown_then(store, source) or "no day was rewritten, as far as this store has seen"
    none = f"{source.id}: {why}"
    return Answer([_rewritten_entry(day) for day in found], f"{head}\n{table_text(rows)}" if found else none)


def _rewritten_entry(day: RewrittenDay) -> dict[str, Any]:
    one = day.rewrite
    return {
        "source": one.after.source,
        "date": one.date,
        "before": _half(one.before, one.known_before, one.basis_before),
        "after": _half(one.after, one.known_after, one.basis_after),
        "regions": [_region_entry(region) for region in day.regions],
    }


def _half(revision: Revision, known: Known, basis: Basis) -> dict[str, str]:
    return {"id": revision.id, "file": revision.file, "known_from": known.moment, "known_by": basis.value}


def _region_entry(found: RewrittenRegion) -> dict[str, Any]:
    """Return what changed in a region, km2; what a map does not tell is null."""
    step = found.step
    return {
        "region": found.region,
        "areas_km2": {
            control.value: [_rounded(side.of(control)) for side in (found.before, found.after)]
            for control in Control
        },
        "moved_km2": None if step is None else round(sum(change.km2 for change in step.moved), 2),
        "changes": [] if step is None else [_change(change) for change in step.moved],
        "where": [] if step is None else [_piece(where) for where in step.where],
    }


def _change(change: Change) -> dict[str, Any]:
    return {"from": change.before, "to": change.after, "km2": round(change.km2, 2)}


def _piece(where: Where) -> dict[str, Any]:
    place = None if where.place is None else where.place.name
    far = {"near": place, "km": _rounded(where.km), "bearing": where.bearing}
    return {**far, "from": where.before, "to": where.after, "km2": round(where.km2, 2)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _rewritten_rows(day: RewrittenDay) -> list[list[str]]:
    one = day.rewrite
    head = [
        one.date,
        f"{one.basis_before} {one.known_before.moment}",
        f"{one.basis_after} {one.known_after.moment}",
    ]
    if not day.regions:
        return [[*head, "-", "-", "nothing in the regions that it covers", ""]]
    return [[*head, *_region_cells(region)] for region in map(_region_entry, day.regions)]


def _region_cells(entry: dict[str, Any]) -> list[str]:
    moved = "-" if entry["moved_km2"] is None else f"{entry['moved_km2']:,.1f}"
    areas = [
        f"{name} {_km2(before)} -> {_km2(after)}"
        for name, (before, after) in entry["areas_km2"].items()
        if before != after
    ]
    where = [_where_text(piece) for piece in entry["where"][:1]]
    return [entry["region"], moved, "; ".join(areas) or "the same areas", *(where or [""])]


def _km2(value: float | None) -> str:
    return "not told" if value is None else f"{value:,.1f}"


def _where_text(piece: dict[str, Any]) -> str:
    near = f", {piece['km']:,.0f} km {piece['bearing'] or ''} of {piece['near']}" if piece["near"] else ""
    return f"{piece['km2']:,.1f} km2 {piece['from']} to {piece['to']}{near}"


def _pending_options(parser: ArgumentParser) -> None:
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--take", metavar="ID", help="let this map count")
    choice.add_argument("--refuse", metavar="ID", help="never let it count")
    add_store(parser)
    add_json(parser)


def _pending(args: Namespace) -> Answer:
    store = open_store(args.store)
    if args.take or args.refuse:
        decision = Decision.TAKEN if args.take else Decision.REFUSED
        return _decided(store, args.take or args.refuse, decision)
    found = [item for item in _all(store) if item.standing is Standing.PENDING]
    rows = [["id", "source", "date", "file", "why"]]
    rows += [[i.revision.id, i.revision.source, i.revision.date, i.revision.file, _why(i)] for i in found]
    text = table_text(rows) if found else "no map is kept back"
    return Answer([pending_entry(item) for item in found], text)


def _all(store: Store) -> list[Judged]:
    return [item for source in store.sources() for item in store.judged(source.id)]


def _find(found: Sequence[Judged], name: str) -> Judged:
    item = next((item for item in found if item.revision.id == name), None)
    if item is None:
        pending = (one.revision.id for one in found if one.standing is Standing.PENDING)
        raise UnknownName("revision", name, pending)
    return item


def _decided(store: Store, name: str, decision: Decision | None) -> Answer:
    """Store a decision, and answer what became of the map."""
    source = _find(_all(store), name).revision.source
    store.decide(source, {name: decision})
    after = _find(store.judged(source), name)
    text = f"{after.revision.file}, {after.revision.date}: {after.standing.value}; {_why(after)}"
    return Answer(_entry(after), f"{text}\npublish to show it: python -m geodata publish")


def _remove_options(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="of a revision; see: python -m geodata history --source S")
    parser.add_argument("--undo", action="store_true", help="take a removal, or any other decision, back")
    add_store(parser)
    add_json(parser)


def _remove(args: Namespace) -> Answer:
    store = open_store(args.store)
    item = _find(_all(store), args.id)
    if item.standing is Standing.UNREAD:
        raise UsageError(f"{args.id} could not be read, so it does not count: there is nothing to remove")
    return _decided(store, args.id, None if args.undo else Decision.REMOVED)


HISTORY = Command(
    "history",
    "list every revision of a source's maps, which counts and why",
    "python -m geodata history --source deepstate --date 2025-03-12",
    _history_options,
    _history,
)
REVISIONS = Command(
    "revisions",
    "list the days whose map a source rewrote: since when, by how much and where",
    "python -m geodata revisions --source owlmaps",
    _revisions_options,
    _revisions,
)
PENDING = Command(
    "pending",
    "list maps that are kept back as implausible, take or refuse one",
    "python -m geodata pending --take 0123456789",
    _pending_options,
    _pending,
)
REMOVE = Command(
    "remove",
    "take a revision out, and keep a record of it",
    "python -m geodata remove 0123456789",
    _remove_options,
    _remove,
)
