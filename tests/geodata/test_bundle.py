"""The published format: coding, hashes, atomicity, and what is kept on disk."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import bundle
from geodata.bundle.manifest import revision_of
from geodata.errors import BundleDamaged, BundleError
from tests.dashboard import conftest as by_hand

ORIGIN = (33.4, 50.4)
HEAD = {"first": "2024-08-06", "last": "2024-08-07"}
point = st.tuples(st.floats(33.4, 36.4), st.floats(50.4, 52.2))


def test_a_ring_is_coded_as_its_first_point_and_the_steps() -> None:
    ring = [(33.4, 50.4), (33.40002, 50.40001), (33.40001, 50.40001)]
    assert bundle.encode_ring(ring, ORIGIN) == [0, 0, 2, 1, -1, 0]


@given(st.lists(point, min_size=1, max_size=40))
def test_decoding_gives_the_points_back_to_the_scale(points: list[tuple[float, float]]) -> None:
    again = bundle.decode_ring(bundle.encode_ring(points, ORIGIN), ORIGIN)
    grid = [(round((x - 33.4) * 1e5), round((y - 50.4) * 1e5)) for x, y in points]
    kept = [p for i, p in enumerate(grid) if i == 0 or p != grid[i - 1]]
    assert [(round((x - 33.4) * 1e5), round((y - 50.4) * 1e5)) for x, y in again] == kept


@given(st.lists(st.integers()))
def test_deltas_and_back(values: list[int]) -> None:
    assert bundle.undeltas(bundle.deltas(values)) == values


@given(st.integers(-400, 4000))
def test_days_and_dates_are_each_other_s_inverse(day: int) -> None:
    assert bundle.day_of(bundle.date_of(day, "2024-08-06"), "2024-08-06") == day


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    manifest = bundle.write(tmp_path, {"series": {"rows": [1, 2]}}, HEAD)
    assert bundle.read_manifest(tmp_path) == manifest
    assert bundle.read_file(tmp_path, manifest, "series") == {"rows": [1, 2]}
    assert bundle.read_manifest(tmp_path, manifest["revision"]) == manifest


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        bundle.write(tmp_path / name, {"a": {"y": 1, "x": "Суджа"}}, HEAD)
    one, two = ({p.name: p.read_bytes() for p in (tmp_path / n).iterdir()} for n in ("one", "two"))
    assert one == two


def test_files_are_named_by_64_bits_of_their_hash(tmp_path: Path) -> None:
    manifest = bundle.write(tmp_path, {"series": {"rows": [1, 2]}}, HEAD)
    entry = manifest["files"]["series"]
    assert entry["name"] == f"series.{entry['sha256'][:16]}.json"
    assert len(manifest["revision"]) == 12


def test_another_head_is_another_revision(tmp_path: Path) -> None:
    first = bundle.write(tmp_path, {"a": 1}, HEAD)
    second = bundle.write(tmp_path, {"a": 1}, {**HEAD, "last": "2024-08-08"})
    assert first["revision"] != second["revision"]
    assert first["files"] == second["files"]


def test_files_of_old_publications_stay_for_a_while_and_then_go(tmp_path: Path) -> None:
    published = [bundle.write(tmp_path, {"a": number}, HEAD) for number in range(bundle.KEEP_REVISIONS + 3)]
    kept = [m for m in published if (tmp_path / m["files"]["a"]["name"]).exists()]
    assert kept == published[-bundle.KEEP_REVISIONS :]
    assert bundle.read_manifest(tmp_path) == published[-1]


@pytest.mark.parametrize("body", ["{", '{"format": 1, "files": {"a": {"name": "a.0.json"}}}'])
def test_what_cannot_be_read_of_an_old_publication_makes_room(tmp_path: Path, body: str) -> None:
    for name in ("manifest.000000000000.json", "a.0.json"):
        (tmp_path / name).write_text(body, "utf-8")
    manifest = bundle.write(tmp_path, {"a": 1}, HEAD)
    assert bundle.read_manifest(tmp_path, manifest["revision"]) == manifest
    assert sorted(tmp_path.iterdir()) == sorted(
        tmp_path / name
        for name in ("manifest.json", f"manifest.{manifest['revision']}.json", manifest["files"]["a"]["name"])
    )


def test_a_bundle_that_is_not_there_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="python -m geodata publish"):
        bundle.read_manifest(tmp_path)


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"format": 99}'])
def test_a_damaged_manifest_is_refused(tmp_path: Path, body: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(body)
    with pytest.raises(BundleError):
        bundle.read_manifest(tmp_path)


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    manifest = bundle.write(tmp_path, {"a": 1}, HEAD)
    (tmp_path / manifest["files"]["a"]["name"]).write_bytes(b"2")
    with pytest.raises(BundleError, match="damaged"):
        bundle.read_file(tmp_path, manifest, "a")


@pytest.mark.parametrize("body", [b"2", b"", None])
def test_publishing_writes_again_what_does_not_match(tmp_path: Path, body: bytes | None) -> None:
    manifest = bundle.write(tmp_path, {"a": 1}, HEAD)
    path = tmp_path / manifest["files"]["a"]["name"]
    path.unlink() if body is None else path.write_bytes(body)
    assert bundle.write(tmp_path, {"a": 1}, HEAD) == manifest
    assert bundle.read_file(tmp_path, manifest, "a") == 1


def test_a_manifest_with_one_other_digit_is_refused(tmp_path: Path) -> None:
    bundle.write(tmp_path, {"a": 1}, HEAD)
    path = tmp_path / "manifest.json"
    path.write_bytes(path.read_bytes().replace(b"2024-08-07", b"2024-08-08"))
    with pytest.raises(BundleDamaged, match="does not match its revision"):
        bundle.read_manifest(tmp_path)


def test_numbers_that_are_not_json_are_never_written() -> None:
    with pytest.raises(ValueError, match="Out of range"):
        json.loads(bundle.dump({"a": float("nan")}))


def test_a_publication_without_a_file_that_every_page_needs_is_damaged(tmp_path: Path) -> None:
    files = {name: value for name, value in by_hand.FILES.items() if name != "regions"}
    bundle.write(tmp_path, files, by_hand.HEAD)
    with pytest.raises(BundleDamaged, match=r"manifest\.files\.regions"):
        bundle.read_publication(tmp_path)


def _offer(body: bytes = b"maps") -> bundle.Download:
    return bundle.Download("hand", "gpkg", "gpkg", "0123456789ab", body)


def test_downloads_are_named_kept_and_removed_as_files_are(tmp_path: Path) -> None:
    manifest = bundle.write(tmp_path, {"a": 1}, HEAD, [_offer()])
    (entry,) = manifest["downloads"]
    assert entry["name"] == f"download-hand.{entry['sha256'][:16]}.gpkg"
    assert bundle.read_manifest(tmp_path) == manifest
    assert bundle.read_bytes(tmp_path, entry) == b"maps"
    for number in range(bundle.KEEP_REVISIONS):
        bundle.write(tmp_path, {"a": 1}, {**HEAD, "last": f"2024-09-{number + 1:02}"})
        assert (tmp_path / entry["name"]).exists() == (number < bundle.KEEP_REVISIONS - 1)


def test_a_damaged_download_is_a_fault(tmp_path: Path) -> None:
    (entry,) = bundle.write(tmp_path, {"a": 1}, HEAD, [_offer()])["downloads"]
    assert bundle.find_faults(tmp_path) == ()
    (tmp_path / entry["name"]).write_bytes(b"Maps")
    assert [fault.file for fault in bundle.find_faults(tmp_path)] == [entry["name"]]
    bundle.write(tmp_path, {"a": 1}, HEAD, [_offer()])
    assert bundle.find_faults(tmp_path) == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"downloads": {}},
        {"downloads": [{}]},
        {"name": "download-hand.0123456789abcdef.exe"},
        {"source": "../hand"},
        {"ending": "gpkg/../../x"},
        {"bytes": "4"},
    ],
)
def test_a_download_that_is_not_as_it_is_written_is_refused(tmp_path: Path, wrong: dict[str, object]) -> None:
    manifest = bundle.write(tmp_path, {"a": 1}, HEAD, [_offer()])
    told = wrong if "downloads" in wrong else {"downloads": [{**manifest["downloads"][0], **wrong}]}
    false = {**manifest, **told}
    (tmp_path / "manifest.json").write_bytes(bundle.dump({**false, "revision": revision_of(false)}))
    with pytest.raises(BundleDamaged, match="downloads"):
        bundle.read_manifest(tmp_path)
