"""Frames hold the figures of exports, with their gaps, and say whose they are."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from geodata import geometry, notebook
from geodata.errors import NoData, SalientError, TermsForbid, UnknownName, UsageError
from geodata.exporting import Content, Request, select
from geodata.store import ParquetStore
from tests.maps import SOURCE

KM2 = ["ukraine_km2", "russia_km2", "contested_km2"]


@pytest.fixture(scope="module")
def kursk(troubled: ParquetStore) -> pd.DataFrame:
    return notebook.areas(troubled, "hand", "kursk").set_index("date")


def test_areas_are_those_of_the_export(troubled: ParquetStore, kursk: pd.DataFrame) -> None:
    table = Content(select(troubled, Request("hand", "kursk"))).table("series")
    for row in table.named_rows():
        found = kursk.loc[str(row["date"])]
        for name in (*KM2, "contact_line_km"):
            assert found[name] == row[name] or (row[name] is None and np.isnan(found[name]))


def test_a_day_that_could_not_be_read_has_a_row_without_figures(kursk: pd.DataFrame) -> None:
    row = kursk.loc["2024-08-10"]
    assert row[KM2].isna().all()
    assert row["reason"] == "unread: =cmd.json: is empty"


def test_every_missing_area_has_its_reason(troubled: ParquetStore, kursk: pd.DataFrame) -> None:
    rebuilt = notebook.areas(troubled, "chronicle", "kursk")
    for frame in (kursk, rebuilt):
        missing = frame[KM2].isna().any(axis="columns")
        assert missing.any()
        assert frame.loc[missing, "reason"].str.len().gt(0).all()
    assert "contested: not mapped by this source" in rebuilt["reason"].iloc[0]
    assert kursk.loc["2024-08-09", KM2].isna().all()  # incomplete: nothing of it is 0


def test_a_period_has_the_figures_of_the_whole(troubled: ParquetStore, kursk: pd.DataFrame) -> None:
    some = notebook.areas(troubled, "hand", "kursk", "2024-08-08", "2024-08-10").set_index("date")
    pd.testing.assert_frame_equal(some, kursk.loc["2024-08-08":"2024-08-10"])
    assert some.attrs["revision"] == kursk.attrs["revision"]


def test_a_day_of_control_is_in_degrees_with_its_area_and_its_rights(troubled: ParquetStore) -> None:
    day = notebook.control(troubled, "hand", "2024-08-07", region="kursk")
    assert day.crs.to_epsg() == 4326
    assert list(day["control"]) == ["contested", "ukraine"]
    np.testing.assert_allclose(day["area_km2"], geometry.area_km2(day.geometry.to_numpy()), atol=1e-4)
    assert set(day["credit"]) == {SOURCE.credit}
    assert set(day["terms"]) == {SOURCE.terms.text}
    assert set(day["revision"]) == {day.attrs["sources"][0]["revision"]}
    assert (day["valid_from"] <= "2024-08-07").all()
    assert (day["valid_to"] > "2024-08-07").all()


def test_control_says_which_map_is_held_over_and_what_is_unknown(troubled: ParquetStore) -> None:
    held = notebook.control(troubled, "hand", "2024-08-07").attrs
    assert [(row["date"], row["until"]) for row in held["snapshots"]] == [("2024-08-06", "2024-08-08")]
    days = notebook.control(troubled, "hand", "2024-08-09", "2024-08-10").attrs
    assert [row["state"] for row in days["snapshots"]] == ["incomplete", "unread"]
    assert "3 of 3" in days["unknown"][0]["reason"]
    assert (days["first"], days["last"]) == ("2024-08-09", "2024-08-10")


def test_frames_say_whose_they_are(troubled: ParquetStore, kursk: pd.DataFrame) -> None:
    for frame in (kursk, notebook.sources(troubled)):
        assert {"licence", "credit", "revision", "reconstruction", "reading", "sources"} <= frame.attrs.keys()
        assert set(frame.attrs["columns"]) >= set(frame.columns)
    told = notebook.sources(troubled)
    assert list(told["source"]) == ["hand", "chronicle"]
    assert told.attrs["left_out"] == ["secret: its terms allow no export. Nobody may see it."]


def test_claims_are_those_of_the_day_and_the_region(troubled: ParquetStore) -> None:
    said = notebook.claims(troubled, "2025-03-13", "2025-03-13", region="kursk")
    assert set(said["date"]) == {pd.Timestamp("2025-03-13")}
    assert len(said) > 1
    untested = said["map_value"].isna() & said["map_shows"].isna()
    assert untested.any()  # the store has no map of that day
    assert said.loc[untested, "reason"].notna().all()


@pytest.mark.parametrize(
    ("wanted", "error"),
    [
        ({"source": "nobody"}, UnknownName),
        ({"region": "narnia"}, UnknownName),
        ({"first": "12 March"}, UsageError),
        ({"first": "2024-08-08", "last": "2024-08-07"}, UsageError),
        ({"first": "2030-01-01"}, NoData),
        ({"source": "chronicle", "region": "sumy"}, NoData),
        ({"source": "secret"}, TermsForbid),
    ],
)
def test_what_cannot_be_had_is_one_line(
    troubled: ParquetStore, wanted: dict[str, Any], error: type[SalientError]
) -> None:
    with pytest.raises(error) as raised:
        notebook.areas(troubled, **{"source": "hand", "region": "kursk", **wanted})
    assert "\n" not in str(raised.value)


def test_claims_know_the_regions(troubled: ParquetStore) -> None:
    with pytest.raises(UnknownName):
        notebook.claims(troubled, region="narnia")
