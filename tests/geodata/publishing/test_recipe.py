"""The recipe: a small store, published, against golden files; and the same store twice."""

import json
import os
from pathlib import Path

import pytest

from geodata import bundle
from geodata.errors import BundleError, NoData
from geodata.publishing.recipe import publish
from geodata.revisions import Decision
from geodata.store import ParquetStore
from tests.maps import SOURCE, square, table

GOLDEN = Path(__file__).parents[2] / "golden"
DAYS = table(
    {
        "2024-08-06": {"ukraine": square(35.2, 51.25, 0.04)},
        "2024-08-07": {"ukraine": square(35.2, 51.25, 0.04), "contested": square(35.3, 51.25, 0.02)},
        "2024-08-10": {"contested": square(35.3, 51.25, 0.02), "russia": square(35.0, 51.0, 0.02)},
    }
)


@pytest.fixture(autouse=True)
def _no_chronicle(monkeypatch: pytest.MonkeyPatch) -> None:
    # Building the reconstructions takes half a minute and is tested by itself.
    monkeypatch.setattr("geodata.chronicle.ensure", lambda *_: None)


@pytest.fixture
def store(tmp_path: Path) -> ParquetStore:
    kept = ParquetStore(tmp_path / "store")
    kept.put(SOURCE, DAYS)
    # Its last map is implausible, and is accepted by hand.
    kept.decide("hand", {one.revision.id: Decision.TAKEN for one in kept.judged("hand")})
    return kept


@pytest.mark.parametrize("name", ["timeline-hand", "series"])
def test_files_are_as_the_golden_ones(store: ParquetStore, tmp_path: Path, name: str) -> None:
    """`SALIENT_WRITE_GOLDEN=1 make test` rewrites them; look at the difference before you commit it."""
    manifest = publish(store, tmp_path / "bundle")
    content = bundle.read_file(tmp_path / "bundle", manifest, name)
    path = GOLDEN / f"{name}.json"
    if os.environ.get("SALIENT_WRITE_GOLDEN"):
        path.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    assert content == json.loads(path.read_text(encoding="utf-8"))


def test_the_same_store_gives_the_same_bytes(store: ParquetStore, tmp_path: Path) -> None:
    for name in ("one", "two"):
        publish(store, tmp_path / name)
    one, two = ({p.name: p.read_bytes() for p in (tmp_path / n).glob("*.json")} for n in ("one", "two"))
    assert one == two
    assert len(one) > 5


def test_publishing_again_writes_nothing_new(store: ParquetStore, tmp_path: Path) -> None:
    first = publish(store, tmp_path / "bundle")
    names = sorted(path.name for path in (tmp_path / "bundle").iterdir())
    assert publish(store, tmp_path / "bundle") == first
    assert sorted(path.name for path in (tmp_path / "bundle").iterdir()) == names


def test_areas_of_every_row_add_up_to_the_region(store: ParquetStore, tmp_path: Path) -> None:
    manifest = publish(store, tmp_path / "bundle")
    size = {region["id"]: region["area_km2"] for region in manifest["regions"]}
    for row in bundle.read_file(tmp_path / "bundle", manifest, "series")["rows"]:
        for areas in zip(row["ukraine"], row["russia"], row["contested"], strict=True):
            assert sum(areas) / 100 == pytest.approx(size[row["region"]], abs=0.005)


def test_the_manifest_says_what_there_is(store: ParquetStore, tmp_path: Path) -> None:
    manifest = publish(store, tmp_path / "bundle")
    assert (manifest["first"], manifest["last"]) == ("2024-08-06", "2024-08-10")
    assert [source["id"] for source in manifest["sources"]] == ["hand"]
    assert manifest["sources"][0]["snapshots"] == 3
    assert {"timeline-hand", "series", "regions", "context-land"} <= set(manifest["files"])


def test_an_empty_store_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoData, match="import a source first"):
        publish(ParquetStore(tmp_path / "store"), tmp_path / "bundle")


def test_a_folder_that_cannot_be_written_is_one_line(store: ParquetStore, tmp_path: Path) -> None:
    (tmp_path / "bundle").write_text("a file, not a folder")
    with pytest.raises(BundleError, match="cannot be written"):
        publish(store, tmp_path / "bundle")


def test_progress_is_reported(store: ParquetStore, tmp_path: Path) -> None:
    told: list[str] = []
    publish(store, tmp_path / "bundle", told.append)
    assert told == ["measuring hand", "comparing sources and explaining changes", "writing the bundle"]
