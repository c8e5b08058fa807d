"""Two maps: pieces, their sum, and what only one of them tells."""

from __future__ import annotations

import json

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest

from geodata import geometry, notebook
from geodata.__main__ import main
from geodata.errors import NoData, TermsForbid, UsageError
from geodata.store import ParquetStore

A, B, OTHER = "hand@2024-08-07", "hand@2024-08-12", "plain@2024-08-07"


@pytest.fixture(scope="module")
def pieces(two_sources: ParquetStore) -> gpd.GeoDataFrame:
    return notebook.difference(two_sources, A, OTHER, "kursk")


@pytest.fixture(scope="module")
def table(two_sources: ParquetStore) -> pd.DataFrame:
    return notebook.changes(two_sources, A, OTHER, "kursk")


def test_pieces_have_their_own_area_and_add_up_to_the_table(
    pieces: gpd.GeoDataFrame, table: pd.DataFrame
) -> None:
    np.testing.assert_allclose(pieces["area_km2"], geometry.area_km2(pieces.geometry.to_numpy()), atol=1e-4)
    both = pieces.dropna(subset=["held_a", "held_b"])
    assert len(both)
    for (held_a, held_b), km2 in both.groupby(["held_a", "held_b"])["area_km2"].sum().items():
        row = table[(table["held_a"] == held_a) & (table["held_b"] == held_b)]
        assert row["area_km2"].item() == pytest.approx(km2, abs=1e-3)


def test_the_table_is_that_of_the_command_line(
    two_sources: ParquetStore, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--a", A, "--b", B, "--region", "kursk", "--store", str(two_sources.folder), "--json"]
    assert main(["diff", *asked]) == 0
    told = {(one["from"], one["to"]): one["km2"] for one in json.loads(capsys.readouterr().out)["changes"]}
    found = notebook.changes(two_sources, A, B, "kursk")
    assert {(row.held_a, row.held_b): row.area_km2 for row in found.itertuples()} == told
    assert found.attrs["kind"] == "change"


def test_what_a_source_does_not_map_is_no_zero(table: pd.DataFrame) -> None:
    to_contested = table[table["held_b"] == "contested"]
    assert to_contested["area_km2"].isna().all()
    assert to_contested["reason"].str.contains("plain 2024-08-07: it does not tell of contested").all()
    (untold,) = table[table["held_a"].isna()].itertuples()
    assert untold.area_km2 > 0  # the contested ground of the other map


def test_a_piece_that_one_map_tells_has_no_holder_on_the_other(pieces: gpd.GeoDataFrame) -> None:
    (untold,) = pieces[pieces["held_b"].isna()].itertuples()
    assert untold.held_a == "contested"
    assert untold.reason == "plain 2024-08-07: it does not tell of contested ground"


def test_two_sources_differ_and_both_are_named(pieces: gpd.GeoDataFrame) -> None:
    assert pieces.attrs["kind"] == "difference"
    assert {one["source"] for one in pieces.attrs["sources"]} == {"hand", "plain"}
    assert pieces.attrs["a"]["snapshot_date"] == "2024-08-06"  # held over
    assert pieces.attrs["regions"] == ["kursk"]


def test_an_incomplete_map_says_nothing_by_silence(two_sources: ParquetStore) -> None:
    found = notebook.changes(two_sources, A, "hand@2024-08-09", "kursk")
    assert found.loc[found["held_a"].notna(), "area_km2"].isna().all()
    (untold,) = found[found["held_a"].isna()].itertuples()
    assert untold.area_km2 > 0


def test_what_cannot_be_compared_is_refused(troubled: ParquetStore) -> None:
    with pytest.raises(UsageError):
        notebook.difference(troubled, "hand", B)
    with pytest.raises(TermsForbid):
        notebook.difference(troubled, A, "secret@2024-08-07")
    with pytest.raises(NoData):  # nothing is left of the map of 9 August
        notebook.difference(troubled, A, "hand@2024-08-09", "kursk")
