"""A store whose files are damaged: it is told, whatever is read, and there is a way back."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from geodata.errors import StoreError
from geodata.store import ParquetStore
from geodata.store.file_content import read_rows
from geodata.store.integrity import damaged_files, restore
from geodata.store.seal import ENTRY, is_whole
from tests.maps import SOURCE, square, table

FIRST = table({"2024-08-06": {"ukraine": square(35.2, 51.1)}})
SECOND = table({"2024-08-07": {"ukraine": square(35.3, 51.1)}})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    ParquetStore(tmp_path).put(SOURCE, FIRST)
    return tmp_path / "hand.parquet"


def _flipped(body: bytes, place: int) -> bytes:
    return body[:place] + bytes([body[place] ^ 1]) + body[place + 1 :]


@pytest.mark.parametrize(
    "read",
    [
        lambda store: store.sources(),
        lambda store: store.select("hand"),
        lambda store: store.issues("hand"),
        lambda store: store.judged("hand"),
        lambda store: store.known("hand"),
        lambda store: store.put(SOURCE, SECOND),
        lambda store: store.decide("hand", {}),
    ],
)
@pytest.mark.parametrize("harm", [lambda b: b[:-1], lambda b: b[: len(b) // 2], lambda b: _flipped(b, 60)])
def test_a_damaged_file_is_one_clear_line(
    path: Path, read: Callable[[ParquetStore], Any], harm: Callable[[bytes], bytes]
) -> None:
    path.write_bytes(harm(path.read_bytes()))
    with pytest.raises(
        StoreError, match=r"hand\.parquet: damaged: .*; run: python -m geodata repair"
    ) as told:
        read(ParquetStore(path.parent))
    assert "Arrow" not in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("entry", "text", "harm"),
    [(b"geo", b'"abbreviation"', b'"abbreviati_n"'), (b"pandas", b'"name"', b'"n_me"')],
)
def test_rows_whose_metadata_are_wrong_are_told(path: Path, entry: bytes, text: bytes, harm: bytes) -> None:
    """The hash is right: who could write there did. Found by fuzzing."""
    rows = pq.read_table(path)
    told = rows.schema.metadata
    assert text in told[entry]
    kept = {**told, entry: told[entry].replace(text, harm)}
    body = io.BytesIO()
    pq.write_table(rows.replace_schema_metadata(kept), body)
    with pytest.raises(StoreError, match="its rows cannot be read"):
        read_rows(path, body.getvalue())


@pytest.mark.promise("A damaged file of the store is one clear line, with the way back.")
def test_any_flipped_bit_is_found(path: Path) -> None:
    body = path.read_bytes()
    assert is_whole(body)
    for place in range(0, len(body), 97):
        path.write_bytes(_flipped(body, place))
        assert list(damaged_files(path.parent)) == [path], place


def test_damage_to_the_seal_itself_is_found(path: Path) -> None:
    body = path.read_bytes()
    path.write_bytes(_flipped(body, body.rindex(b"sha256-of-this-file")))
    assert is_whole(path.read_bytes()) is None
    assert list(damaged_files(path.parent)) == [path]


def _unseal(path: Path, change: Callable[[dict[str, Any]], object] = lambda entry: None) -> None:
    """Write the file as an earlier version did, after a `change` of what it says of its source."""
    rows = pq.read_table(path)
    told = {key: value for key, value in rows.schema.metadata.items() if key != ENTRY}
    entry = json.loads(told[b"salient"])
    del entry["sealed"]
    change(entry)
    pq.write_table(rows.replace_schema_metadata({**told, b"salient": json.dumps(entry).encode()}), path)


@pytest.mark.parametrize(
    "change",
    [
        lambda entry: entry["revisions"][0].update(file=["a.json"]),
        lambda entry: entry["revisions"][0].update(published_at=None),
        lambda entry: entry["revisions"][0].update(file="\ud800"),
        lambda entry: entry["revisions"][0].update(areas=[["kursk", "ukraine", float("nan")]]),
        lambda entry: entry["revisions"][0].update(areas=[[1, "ukraine", 1.0]]),
        lambda entry: entry["source"].update(title=1),
        lambda entry: entry["source"]["terms"].update(pictures=None),
    ],
)
def test_a_file_without_a_seal_whose_values_are_of_another_kind_is_refused(
    path: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    _unseal(path, change)
    with pytest.raises(StoreError, match="what it says of its source cannot be read"):
        ParquetStore(path.parent).judged("hand")


def test_a_store_of_an_earlier_version_is_read_and_sealed_by_the_next_change(path: Path) -> None:
    _unseal(path)
    assert is_whole(path.read_bytes()) is None
    store = ParquetStore(path.parent)
    assert len(store.select("hand")) == 3
    store.put(SOURCE, SECOND)
    assert is_whole(path.read_bytes())


def test_the_version_before_the_last_change_is_put_back(path: Path) -> None:
    before = path.read_bytes()
    ParquetStore(path.parent).put(SOURCE, SECOND)
    damaged = path.read_bytes()[:-9]
    path.write_bytes(damaged)
    assert restore(path)
    assert path.read_bytes() == before
    assert path.with_name("hand.parquet.damaged").read_bytes() == damaged
    assert damaged_files(path.parent) == {}


def test_without_an_earlier_version_nothing_is_changed(path: Path) -> None:
    path.write_bytes(b"PAR1")
    assert not restore(path)
    assert path.read_bytes() == b"PAR1"


def test_a_damaged_file_never_becomes_the_version_to_go_back_to(path: Path) -> None:
    good = path.read_bytes()
    ParquetStore(path.parent).put(SOURCE, SECOND)
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    ParquetStore(path.parent).replace(SOURCE, FIRST)
    assert path.with_name("hand.parquet.previous").read_bytes() == good
