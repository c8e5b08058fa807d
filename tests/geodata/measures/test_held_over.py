"""What a reader has to know about a day besides its map."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import shapely

from geodata.measures.held_over import Mark, MarkKind, load_marks, mark_entries, reason_on
from geodata.model import Control
from geodata.revisions import Revision
from geodata.store import ParquetStore
from geodata.store.parquet import revisions_of
from geodata.timeline import load
from tests.maps import SOURCE, square, table

HELD = square(35.2, 51.1)


def _store(folder: Path, days: dict[str, dict[str, shapely.MultiPolygon]], **of: Revision) -> ParquetStore:
    rows = table(days)
    found = revisions_of(rows)
    store = ParquetStore(folder)
    store.put(SOURCE, rows, revisions=[*found, *of.values()])
    return store


def _missed(date: str) -> Revision:
    return Revision("hand", date, f"{date}T00:00:00Z", f"{date}.json", "", code="empty", cause="is empty")


def _marks(store: ParquetStore) -> list[Mark]:
    return load_marks(store, SOURCE, load(store, SOURCE))


def test_whole_maps_have_no_mark(tmp_path: Path) -> None:
    assert _marks(_store(tmp_path, {"2024-08-06": {"ukraine": HELD}})) == []


def test_a_file_that_could_not_be_read_says_why_its_day_is_held_over(tmp_path: Path) -> None:
    store = _store(tmp_path, {"2024-08-06": {"ukraine": HELD}}, missed=_missed("2024-08-07"))
    (mark,) = _marks(store)
    assert (mark.kind, mark.date, mark.code, mark.message) == (
        MarkKind.UNREAD,
        "2024-08-07",
        "empty",
        "is empty",
    )
    assert reason_on([mark], "2024-08-06", "2024-08-09") is mark
    assert reason_on([mark], "2024-08-07", "2024-08-09") is None
    assert reason_on([mark], "2024-08-05", "2024-08-06") is None


def test_a_day_that_another_file_tells_of_has_no_mark(tmp_path: Path) -> None:
    store = _store(tmp_path, {"2024-08-06": {"ukraine": HELD}}, missed=_missed("2024-08-06"))
    assert _marks(store) == []


def test_a_map_that_is_kept_back_says_why(tmp_path: Path) -> None:
    store = _store(tmp_path, {"2024-08-06": {"ukraine": HELD}, "2024-08-07": {"russia": HELD}})
    (mark,) = _marks(store)
    assert (mark.kind, mark.code, mark.region, mark.control) == (
        *(MarkKind.PENDING, "emptied", "kursk", Control.UKRAINE),
    )
    (entry,) = mark_entries([mark], "2024-08-06")
    assert (entry["day"], entry["kind"], entry["after"]) == (1, "pending", 0.0)


def test_an_incomplete_map_counts_what_was_set_aside(tmp_path: Path) -> None:
    rows = table({"2024-08-06": {"ukraine": HELD}})
    part = [replace(one, aside=12, features=40) for one in revisions_of(rows)]
    store = ParquetStore(tmp_path)
    store.put(SOURCE, rows, revisions=part)
    (mark,) = _marks(store)
    assert mark_entries([mark], "2024-08-06") == [
        {"day": 0, "kind": "incomplete", "file": "2024-08-06.json", "aside": 12, "of": 40, "cut": False}
    ]


def test_a_control_that_a_map_does_not_tell_of_is_carried_or_unknown(tmp_path: Path) -> None:
    rows = table({"2024-08-06": {"ukraine": HELD}, "2024-08-07": {"ukraine": HELD}})
    told = rows[
        (rows["control"] != "contested") & ~((rows["date"] > "2024-08-06") & (rows["control"] == "ukraine"))
    ]
    store = ParquetStore(tmp_path)
    store.put(SOURCE, told.reset_index(drop=True))
    carried = [(mark.date, mark.control, mark.since) for mark in _marks(store)]
    assert carried == [
        ("2024-08-06", Control.CONTESTED, None),
        ("2024-08-07", Control.CONTESTED, None),
        ("2024-08-07", Control.UKRAINE, "2024-08-06"),
    ]
