"""The default store: revisions, no-ops, provenance, and a file that is always complete."""

import threading
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from geopandas.testing import assert_geodataframe_equal

from geodata.errors import StoreError, UnknownName
from geodata.model import Issue
from geodata.revisions import Standing
from geodata.store import ParquetStore, PutResult, open_store
from geodata.store.parquet import revisions_of
from tests.maps import SOURCE, square, table

DAYS = table(
    {
        "2024-08-06": {"ukraine": square(35.2, 51.1)},
        "2024-08-08": {"ukraine": square(35.2, 51.1), "contested": square(35.3, 51.1)},
    }
)
ISSUE = Issue("a.json", 3, "unknown-fill", "fill #123456 is not known")


def _revised(rows: gpd.GeoDataFrame, published_at: str, sha256: str) -> gpd.GeoDataFrame:
    return rows.assign(published_at=published_at, sha256=sha256)


def test_what_is_put_comes_back(tmp_path: Path) -> None:
    store = ParquetStore(tmp_path)
    assert store.put(SOURCE, DAYS, [ISSUE]) == PutResult(added=2, known=0)
    assert_geodataframe_equal(store.select("hand"), DAYS)
    assert store.sources() == (SOURCE,)
    assert store.issues("hand") == (ISSUE,)


def test_putting_it_again_changes_not_one_byte(tmp_path: Path) -> None:
    store = ParquetStore(tmp_path)
    store.put(SOURCE, DAYS, [ISSUE])
    before = (tmp_path / "hand.parquet").read_bytes()
    assert store.put(SOURCE, DAYS, [ISSUE]) == PutResult(added=0, known=2)
    assert (tmp_path / "hand.parquet").read_bytes() == before


def test_a_file_that_could_not_be_read_counts_once_it_can(tmp_path: Path) -> None:
    """The same reader may lack memory on one day and have it on the next."""
    store = ParquetStore(tmp_path)
    day = DAYS[DAYS["date"] == "2024-08-06"]
    (read,) = revisions_of(day)
    missed = replace(read, areas={}, code="memory", cause="reading it takes more than 640 MB of memory")
    assert store.put(SOURCE, day[:0], (), [missed]) == PutResult(added=0, known=0)
    assert store.put(SOURCE, day, (), [read]) == PutResult(added=1, known=0)
    (kept,) = store.judged("hand")
    assert kept.standing is Standing.STANDS
    assert store.put(SOURCE, day[:0], (), [missed]) == PutResult(added=0, known=0)
    assert len(store.select("hand")) == len(day)


def test_the_order_of_puts_does_not_matter(tmp_path: Path) -> None:
    first, second = DAYS[DAYS["date"] == "2024-08-06"], DAYS[DAYS["date"] == "2024-08-08"]
    for name, parts in (("one", (first, second)), ("two", (second, first))):
        for part in parts:
            ParquetStore(tmp_path / name).put(SOURCE, part.reset_index(drop=True))
    one, two = (ParquetStore(tmp_path / name).select("hand") for name in ("one", "two"))
    assert_geodataframe_equal(one, two)


def test_the_last_revision_of_a_day_stands_and_the_others_are_kept(tmp_path: Path) -> None:
    store = ParquetStore(tmp_path)
    early = table({"2024-08-06": {"ukraine": square(35.2, 51.1)}})
    late = _revised(table({"2024-08-06": {"ukraine": square(35.3, 51.1)}}), "2024-08-06T20:00:00Z", "f" * 64)
    store.put(SOURCE, late)
    store.put(SOURCE, early)
    assert_geodataframe_equal(store.select("hand"), late)
    assert len(store.select("hand", revisions=True)) == 6


def test_a_span_is_inclusive_at_both_ends(tmp_path: Path) -> None:
    store = ParquetStore(tmp_path)
    store.put(SOURCE, DAYS)
    assert set(store.select("hand", "2024-08-08", "2024-08-08")["date"]) == {"2024-08-08"}
    assert store.select("hand", "2024-08-09").empty


def test_a_source_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    store = ParquetStore(tmp_path)
    store.put(SOURCE, DAYS)
    with pytest.raises(UnknownName, match="'hnad'; choose from: hand"):
        store.select("hnad")


def test_provenance_travels_with_the_rows(tmp_path: Path) -> None:
    store = ParquetStore(tmp_path)
    store.put(SOURCE, DAYS)
    assert store.hashes("hand") == set(zip(DAYS["file"], DAYS["sha256"], strict=True))
    assert store.hashes("nobody") == frozenset()


def test_replacing_forgets_what_was_there(tmp_path: Path) -> None:
    store = ParquetStore(tmp_path)
    store.put(SOURCE, DAYS, [ISSUE])
    other = table({"2024-09-01": {}})
    store.replace(replace(SOURCE, title="New"), other)
    assert_geodataframe_equal(store.select("hand"), other)
    assert store.issues("hand") == ()
    assert store.sources()[0].title == "New"


def test_other_programs_can_open_the_file(tmp_path: Path) -> None:
    ParquetStore(tmp_path).put(SOURCE, DAYS)
    assert gpd.read_parquet(tmp_path / "hand.parquet").crs.to_epsg() == 4326


def test_two_puts_at_once_lose_nothing(tmp_path: Path) -> None:
    days = [f"2024-09-{day:02d}" for day in range(1, 13)]
    one_by_one = [table({day: {"ukraine": square(35.2, 51.1)}}) for day in days]
    threads = [threading.Thread(target=ParquetStore(tmp_path).put, args=(SOURCE, t)) for t in one_by_one]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(ParquetStore(tmp_path).select("hand")["date"].unique()) == days


@pytest.mark.parametrize("body", [b"", b"PAR1 nonsense", b"\x00" * 100])
def test_a_damaged_file_is_an_error_that_names_it(tmp_path: Path, body: bytes) -> None:
    (tmp_path / "hand.parquet").write_bytes(body)
    with pytest.raises(StoreError, match=r"hand\.parquet"):
        ParquetStore(tmp_path).select("hand")


def test_a_parquet_file_of_somebody_else_is_refused(tmp_path: Path) -> None:
    pd.DataFrame({"a": [1]}).to_parquet(tmp_path / "hand.parquet")
    with pytest.raises(StoreError, match="not a file of this store"):
        ParquetStore(tmp_path).sources()


def test_an_address_of_a_kind_that_is_not_known_is_refused() -> None:
    with pytest.raises(StoreError, match="mysql"):
        open_store("mysql://host/base")


def test_going_back_to_a_revision_keeps_what_was_known_between(tmp_path: Path) -> None:
    store = ParquetStore(tmp_path)
    day = DAYS[DAYS["date"] == "2024-08-06"].reset_index(drop=True)
    (first,) = (replace(one, imported_at="2024-08-07T06:00:00Z") for one in revisions_of(_silent(day, "a")))
    (second,) = (replace(one, imported_at="2024-08-20T06:00:00Z") for one in revisions_of(_silent(day, "b")))
    store.put(SOURCE, _silent(day, "a"), (), [first])
    store.put(SOURCE, _silent(day, "b"), (), [second])
    store.renew("hand", [first.id])
    kept = {one.sha256[0]: one for one in store.revisions("hand")}
    assert kept["a"].imported_at == "2024-08-07T06:00:00Z"
    assert len(kept["a"].renewals) == 1
    dates = ("2024-08-08", "2024-08-20", "")
    shown = [store.as_known(day).select("hand")["sha256"].iloc[0][0] for day in dates]
    assert shown == ["a", "b", "a"]
    assert [edition.day for edition in store.editions("hand")][:2] == ["2024-08-07", "2024-08-20"]


def _silent(rows: gpd.GeoDataFrame, letter: str) -> gpd.GeoDataFrame:
    """Return a map whose publisher does not state when it was published."""
    return _revised(rows, "2024-08-06T00:00:00Z", letter * 64)


def test_a_store_as_of_a_day_has_what_was_known_by_then(tmp_path: Path) -> None:
    store = ParquetStore(tmp_path)
    store.put(SOURCE, DAYS)
    store.put(SOURCE, _revised(DAYS, "2024-08-20T06:00:00Z", "f" * 64))
    then = store.as_known("2024-08-07")
    assert then.select("hand")["date"].unique().tolist() == ["2024-08-06"]
    assert [item.revision.date for item in then.judged("hand")] == ["2024-08-06"]
    assert set(then.select("hand", revisions=True)["published_at"]) == {"2024-08-06T12:00:00Z"}
    assert len(then.revisions("hand")) == len(store.revisions("hand")) == 4
    assert_geodataframe_equal(store.as_known("2024-08-20").select("hand"), store.select("hand"))
