"""Collections: which features are valid on which days, and where; ids, extents, who is credited."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.ogc.collection import Collection
from dashboard.ogc.days import EVER, NEVER, Days
from dashboard.ogc.filtering.places import boxes_of
from dashboard.ogc.store_reader import Served, StoreReader
from geodata.exporting import TABLES, Request, select
from geodata.store import ParquetStore
from tests.dashboard.ogc.conftest import DAYS
from tests.geodata.exporting.conftest import REBUILT, put
from tests.maps import SOURCE

DAY = st.integers(1, 20).map(lambda day: f"2024-08-{day:02}")
WEST, SOUTH = st.floats(34.5, 35.6), st.floats(50.8, 51.4)
SIDE = st.floats(0, 0.6)


def _rows(collection: Collection) -> list[dict[str, object]]:
    return [dict(zip(collection.by_name, row, strict=True)) for row in collection.rows]


@given(first=DAY | st.just(NEVER), last=DAY | st.just(EVER))
def test_valid_means_on_any_of_the_days(control: Collection, first: str, last: str) -> None:
    named = [
        NEVER if first == NEVER else "",
        *(f"2024-08-{day:02}" for day in range(1, 21)),
        EVER if last == EVER else "",
    ]
    days = [day for day in named if day and first <= day <= last]
    wanted = [
        any(str(row["valid_from"]) <= day < str(row["valid_to"]) for day in days) for row in _rows(control)
    ]
    if first <= last and NEVER not in (first, last) and EVER not in (first, last):
        assert control.valid(Days(first, last)).tolist() == wanted
    open_first, open_last = control.valid(Days(NEVER, last)), control.valid(Days(first, EVER))
    assert open_first.tolist() == [last == EVER or str(row["valid_from"]) <= last for row in _rows(control)]
    assert open_last.tolist() == [first == NEVER or str(row["valid_to"]) > first for row in _rows(control)]


@given(west=WEST, south=SOUTH, width=SIDE, height=SIDE, swapped=st.booleans())
@settings(max_examples=50)
def test_bbox_means_intersects(
    control: Collection, west: float, south: float, width: float, height: float, *, swapped: bool
) -> None:
    box = west, south, west + width, south + height
    edges = (box[1], box[0], box[3], box[2]) if swapped else box
    (made,) = boxes_of(",".join(map(repr, edges)), swapped=swapped)
    assert made == box
    wanted = shapely.intersects(control.geometries, shapely.box(*box))
    assert control.touching(shapely.box(*made)).tolist() == wanted.tolist()


def test_a_box_may_cross_the_180th_meridian_and_have_heights() -> None:
    assert boxes_of("170,50,-170,60") == ((170.0, 50.0, 180.0, 60.0), (-180.0, 50.0, -170.0, 60.0))
    assert boxes_of("35,51,0,36,52,9") == ((35.0, 51.0, 36.0, 52.0),)


def test_control_has_the_rows_of_an_export_with_their_credit(
    store: ParquetStore, control: Collection
) -> None:
    table = TABLES["control"](select(store, Request()))
    names = [column.name for column in table.columns]
    assert [list(row)[: len(names)] for row in control.rows] == [list(row) for row in table.rows]
    assert list(control.by_name)[len(names) :] == ["credit", "mark", "revision"]
    marks = {row["source"]: row["mark"] for row in _rows(control)}
    assert marks == {"hand": "For personal analysis only; not for publication", "chronicle": None}


def test_a_source_has_its_own_collections(served: Served, store: ParquetStore) -> None:
    assert "control_secret" not in served.collections
    assert [one.split(":")[0] for one in served.left_out] == ["secret"]
    mine = served.collection("control_hand")
    assert {row["source"] for row in _rows(mine)} == {"hand"}
    assert set(mine.ids) < set(served.collection("control").ids)
    maps, kept = served.collection("maps_hand"), store.select("hand")
    assert [(row["valid_from"], row["control"]) for row in _rows(maps)] == list(
        zip(kept["date"], kept["control"], strict=True)
    )
    assert shapely.equals(maps.geometries, kept.geometry.to_numpy()).all()
    assert {row["valid_from"]: row["valid_to"] for row in _rows(maps)} == {
        "2024-08-06": "2024-08-08",
        "2024-08-08": "2024-08-12",
        "2024-08-12": "2024-08-13",
    }


def test_extents_are_those_of_the_features(served: Served) -> None:
    for collection in served.collections.values():
        extent, rows = collection.extent, _rows(collection)
        there = [shape for shape in collection.geometries if shape is not None and not shape.is_empty]
        if extent.box:
            assert extent.box == pytest.approx(shapely.union_all(np.array(there)).bounds)
        else:
            assert not there
        if rows and "valid_to" in rows[0]:
            assert extent.days
            assert extent.days.first == min(str(row["valid_from"]) for row in rows)
            assert collection.valid(Days(extent.days.last, EVER)).any()
            assert not collection.valid(Days("2024-08-13", EVER)).any() or collection.id == "events"


def test_ids_name_one_feature_each_and_stay_when_days_are_added(served: Served, tmp_path: Path) -> None:
    for collection in served.collections.values():
        assert len(set(collection.ids)) == len(collection), collection.id
    store = ParquetStore(tmp_path)
    put(store, REBUILT, {"2024-08-07": {"ukraine": DAYS["2024-08-08"]["ukraine"]}})
    put(store, replace(SOURCE, title="Again"), {**DAYS, "2024-08-20": DAYS["2024-08-06"]})
    later = StoreReader(tmp_path).served()
    for name in ("control", "control_hand", "settlements", "maps_hand", "events"):
        assert set(served.collection(name).ids) <= set(later.collection(name).ids), name
    assert later.revision != served.revision
