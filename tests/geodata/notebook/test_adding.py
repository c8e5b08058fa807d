"""A frame of one's own is read as a file of it would be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
import shapely

from geodata import notebook
from geodata.errors import NothingUsable, UsageError
from geodata.store import ParquetStore
from tests.maps import square

COLUMNS: dict[str, Any] = {
    "id": "mine",
    "title": "My map",
    "regions": ["kursk"],
    "columns": {"date": "day", "control": "status"},
    "values": {"Taken": "ukraine", "Grey": "contested"},
}


@pytest.fixture
def store(tmp_path: Path) -> ParquetStore:
    return ParquetStore(tmp_path)


def _frame(*rows: tuple[str, str, Any]) -> gpd.GeoDataFrame:
    days, status, shapes = zip(*rows, strict=True)
    return gpd.GeoDataFrame({"day": days, "status": status}, geometry=list(shapes), crs=4326)


def test_it_is_a_source_like_others(store: ParquetStore) -> None:
    frame = _frame(
        ("2025-03-12", "Taken", square(35.2, 51.1)), ("2025-03-13", "Taken", square(35.2, 51.1, 0.05))
    )
    added = notebook.add_maps(store, frame.to_crs(32636), COLUMNS)
    assert (added.source, added.maps, added.known) == ("mine", 2, False)
    areas = notebook.areas(store, "mine", "kursk").set_index("date")
    assert areas.loc["2025-03-12", "ukraine_km2"] > 3 * areas.loc["2025-03-13", "ukraine_km2"]
    again = notebook.add_maps(store, frame.to_crs(32636), COLUMNS)
    assert (again.maps, again.known) == (0, True)


def test_what_control_returned_comes_back_as_it_was(troubled: ParquetStore, store: ParquetStore) -> None:
    given = notebook.control(troubled, "hand", "2024-08-06", region="kursk")
    given["day"] = given["valid_from"]
    columns = {"date": "day", "control": "control"}
    values = {name: name for name in ("ukraine", "contested")}
    notebook.add_maps(store, given, {**COLUMNS, "columns": columns, "values": values})
    back = notebook.control(store, "mine", "2024-08-06")
    assert list(back["control"]) == list(given["control"])
    assert shapely.equals(back.geometry.to_numpy(), given.geometry.to_numpy()).all()


def test_what_is_wrong_with_it_is_told_by_row(store: ParquetStore) -> None:
    eight = shapely.Polygon([(35.2, 51.1), (35.3, 51.2), (35.3, 51.1), (35.2, 51.2)])
    frame = _frame(
        *(("2025-03-12", "Taken", shape) for shape in (square(35.0, 51.1), eight)),
        ("2025-03-12", "Liberated", square(35.4, 51.1)),
    )
    added = notebook.add_maps(store, frame, COLUMNS)
    told = {row.code: row.feature for row in added.issues.itertuples()}
    assert told["invalid-polygon"] == 1
    assert told["unknown-value"] == 2
    (snapshot,) = notebook.control(store, "mine", "2025-03-12").attrs["snapshots"]
    assert snapshot["state"] == "incomplete"


def test_a_frame_of_which_nothing_can_be_used_is_refused(store: ParquetStore) -> None:
    with pytest.raises(NothingUsable, match="Liberated"):
        notebook.add_maps(store, _frame(("2025-03-12", "Liberated", square(35.2, 51.1))), COLUMNS)
    with pytest.raises(UsageError, match="no column of shapes"):
        notebook.add_maps(store, gpd.GeoDataFrame({"day": ["2025-03-12"]}), COLUMNS)
    with pytest.raises(UsageError, match="chronicle"):
        notebook.add_maps(
            store, _frame(("2025-03-12", "Taken", square(35.2, 51.1))), {**COLUMNS, "id": "chronicle"}
        )
