"""The store as the server sees it: a new import shows, pages go on in the old state, damage is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.ogc.store_reader import Served, StoreReader, _read
from geodata.errors import StoreError, TermsForbid
from geodata.store import ParquetStore, Store
from tests.dashboard.ogc.conftest import DAYS, LESS, client_of
from tests.geodata.exporting.conftest import FORBIDDEN, REBUILT, put
from tests.maps import SOURCE

ITEMS = "/ogc/collections/maps_hand/items"


@pytest.fixture
def own(tmp_path: Path) -> ParquetStore:
    """A store to write to."""
    store = ParquetStore(tmp_path)
    put(store, SOURCE, {"2024-08-06": DAYS["2024-08-06"]})
    return store


@pytest.mark.promise(
    "A running OGC server shows a new import; who reads page after page never gets a mixture."
)
def test_a_new_import_shows_and_pages_go_on_in_the_old_state(own: ParquetStore) -> None:
    client = client_of(own.folder)
    first = client.get(f"{ITEMS}?limit=1").json
    following = next(one["href"] for one in first["links"] if one["rel"] == "next")
    put(own, SOURCE, DAYS)
    assert client.get(ITEMS).json["numberMatched"] == 3 * first["numberMatched"]
    assert client.get(following).json["numberMatched"] == first["numberMatched"]
    put(own, REBUILT, {"2024-08-07": {"ukraine": LESS}})
    assert client.get(ITEMS).status_code == 200
    gone = client.get(following)
    assert (gone.status_code, gone.json["description"][:5]) == (410, "rev: ")


@pytest.mark.promise("A damaged store is a 503 in one line without a path; once mended it is served again.")
def test_damage_is_told_and_mending_is_seen(own: ParquetStore) -> None:
    client = client_of(own.folder)
    path = own.folder / "hand.parquet"
    good = path.read_bytes()
    path.write_bytes(good[:100] + b"x" + good[101:])
    answer = client.get(ITEMS)
    assert answer.status_code == 503
    assert answer.json["description"].endswith("python -m geodata verify")
    assert str(own.folder) not in answer.text
    path.write_bytes(good)
    assert client.get(ITEMS).status_code == 200


def test_what_cannot_be_read_is_not_read_for_every_request(
    own: ParquetStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, reads = [0.0], list[int]()
    reader = StoreReader(own.folder, clock=lambda: now[0])

    def fail(*_: object, **__: object) -> None:
        reads.append(1)
        raise StoreError("broken")

    monkeypatch.setattr("dashboard.ogc.store_reader.select", fail)
    for moment in (0.0, 1.0, 4.9, 5.0, 6.0):
        now[0] = moment
        with pytest.raises(StoreError, match="broken"):
            reader.served()
    assert len(reads) == 2


def test_where_no_terms_allow_it_nothing_is_served(tmp_path: Path) -> None:
    store = ParquetStore(tmp_path)
    put(store, FORBIDDEN, {"2024-08-07": {"ukraine": LESS}})
    with pytest.raises(TermsForbid):
        StoreReader(tmp_path).served()
    answer = client_of(tmp_path).get("/ogc")
    assert (answer.status_code, answer.json["description"]) == (
        403,
        "secret: its terms allow no export. Nobody may see it.",
    )


def test_an_import_during_a_read_is_read_as_well(own: ParquetStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read of a store that changed meanwhile may be half old: it is read once more."""
    reader, reads = StoreReader(own.folder), list[int]()

    def read(store: Store, *, public: bool) -> Served:
        reads.append(1)
        served = _read(store, public=public)
        if len(reads) == 1:
            put(own, REBUILT, {"2024-08-07": {"ukraine": LESS}})
        return served

    monkeypatch.setattr("dashboard.ogc.store_reader._read", read)
    assert "control_chronicle" in reader.served().collections
    assert len(reads) == 2
    put(own, SOURCE, {"2024-08-06": DAYS["2024-08-06"]})  # known: nothing is written
    reader.served()
    assert len(reads) == 2
