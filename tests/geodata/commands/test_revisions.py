"""What users do with revisions: import, list, accept, refuse and remove."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geodata.__main__ import main
from geodata.importers import owlmaps
from geodata.importers.import_run import import_files
from geodata.store import ParquetStore
from tests.geodata.importers.fixtures import Ring, ring

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*words: str) -> tuple[int, str, str]:
        code = main([*words, "--store", str(tmp_path / "store")])
        out, err = capsys.readouterr()
        return code, out, err

    return call


def _lat_first(points: Ring) -> Ring:
    return [[lat, lon] for lon, lat in points]


FAR = _lat_first(ring(34.0, 50.6))  # in Sumy, on every map


def _owl(folder: Path, day: int, *held: Ring, **other: object) -> Path:
    path = folder / f"202503{day:02}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"areas": [FAR], "areas_ua": list(map(_lat_first, held)), **other}))
    return path


def _report(run: Run, date: str, region: str = "kursk") -> dict[str, Any]:
    code, out, err = run("report", "--source", "owlmaps", "--date", date, "--region", region, "--json")
    assert code == 0, err
    found: dict[str, Any] = json.loads(out)
    return found


def test_a_map_that_is_kept_back_is_listed_and_taken_with_one_command(run: Run, tmp_path: Path) -> None:
    for day in (10, 11):
        _owl(tmp_path / "a", day, ring())
    _owl(tmp_path / "a", 12)
    code, out, _ = run("import", "owlmaps", str(tmp_path / "a"))
    assert code == 0
    assert "kept back: 20250312.json, 2025-03-12: Ukraine's ground in Kursk goes from" in out
    before = _report(run, "2025-03-12")
    assert before["held_over"] is True
    assert before["areas_km2"]["ukraine"] > 70
    assert before["held_over_reason"]["code"] == "emptied"
    _, listed, _ = run("pending", "--json")
    (entry,) = json.loads(listed)
    assert (entry["code"], entry["region"], entry["control"]) == ("emptied", "kursk", "ukraine")
    assert run("pending", "--take", entry["id"])[0] == 0
    after = _report(run, "2025-03-12")
    assert (after["held_over"], after["areas_km2"]["ukraine"]) == (False, 0.0)
    assert run("pending")[1].strip() == "no map is kept back"


def test_a_refused_map_never_counts_and_the_next_maps_bear_it_out_no_more(run: Run, tmp_path: Path) -> None:
    _owl(tmp_path / "a", 10, ring())
    _owl(tmp_path / "a", 11)
    run("import", "owlmaps", str(tmp_path / "a"))
    (entry,) = json.loads(run("pending", "--json")[1])
    assert run("pending", "--refuse", entry["id"])[0] == 0
    _, out, _ = run("history", "--source", "owlmaps", "--date", "2025-03-11", "--json")
    assert [item["state"] for item in json.loads(out)] == ["refused"]


def test_accept_takes_what_is_imported(run: Run, tmp_path: Path) -> None:
    _owl(tmp_path / "a", 10, ring())
    _owl(tmp_path / "a", 11)
    run("import", "owlmaps", str(tmp_path / "a"), "--accept")
    assert _report(run, "2025-03-11")["areas_km2"]["ukraine"] == 0.0


def test_what_is_removed_keeps_its_record_and_can_come_back(run: Run, tmp_path: Path) -> None:
    _owl(tmp_path / "a", 10, ring())
    _owl(tmp_path / "b", 10, ring(35.2, 51.2), ring(35.4, 51.2))
    run("import", "owlmaps", str(tmp_path / "a"))
    larger = run("import", "owlmaps", str(tmp_path / "b"))
    assert "1 new snapshots" in larger[1]
    entries = json.loads(run("history", "--source", "owlmaps", "--json")[1])
    assert [entry["state"] for entry in entries] == ["replaced", "stands"]
    both = _report(run, "2025-03-10")["areas_km2"]["ukraine"]
    assert run("remove", entries[1]["id"])[0] == 0
    one = _report(run, "2025-03-10")["areas_km2"]["ukraine"]
    assert one == pytest.approx(both / 2, rel=0.01)
    states = [entry["state"] for entry in json.loads(run("history", "--source", "owlmaps", "--json")[1])]
    assert states == ["stands", "removed"]
    run("remove", entries[1]["id"], "--undo")
    assert _report(run, "2025-03-10")["areas_km2"]["ukraine"] == both
    code, _, err = run("remove", "0000000000")
    assert code == 2
    assert len(err.splitlines()) == 1


def test_a_file_without_the_layer_is_held_over_by_control(run: Run, tmp_path: Path) -> None:
    _owl(tmp_path / "a", 11, ring())
    path = _owl(tmp_path / "a", 12)
    path.write_text(json.dumps({"areas": [FAR]}))
    run("import", "owlmaps", str(tmp_path / "a"))
    found = _report(run, "2025-03-12")
    assert found["carried"] == {"ukraine": "2025-03-11"}
    assert found["areas_km2"]["ukraine"] > 70
    assert found["areas_km2"]["contested"] is None


def test_before_any_map_of_a_control_it_has_no_figure(run: Run, tmp_path: Path) -> None:
    path = _owl(tmp_path / "a", 11)
    path.write_text(json.dumps({"areas": [FAR]}))
    run("import", "owlmaps", str(tmp_path / "a"))
    found = _report(run, "2025-03-11")
    assert found["areas_km2"] == {"ukraine": None, "russia": None, "contested": None}
    assert found["contact_line_km"] is None
    assert found["not_known"] == ["ukraine"]
    assert _report(run, "2025-03-11", "sumy")["areas_km2"]["russia"] > 70
    code, _, err = run("diff", "--a", "owlmaps@2025-03-11", "--b", "owlmaps@2025-03-11", "--region", "kursk")
    assert code == 2
    assert "nothing can be compared" in err


def test_a_broken_day_is_held_over_up_to_its_date_and_says_why(run: Run, tmp_path: Path) -> None:
    _owl(tmp_path / "a", 10, ring())
    _owl(tmp_path / "a", 12, areas=[])
    code, out, _ = run("import", "owlmaps", str(tmp_path / "a"))
    assert code == 1
    assert "refused: 20250312.json: holds no polygon of any control" in out
    found = _report(run, "2025-03-12")
    assert (found["snapshot_date"], found["held_over"]) == ("2025-03-10", True)
    assert found["held_over_reason"]["file"] == "20250312.json"
    states = [e["state"] for e in json.loads(run("history", "--source", "owlmaps", "--json")[1])]
    assert states == ["stands", "unread"]


def test_a_source_of_which_nothing_could_be_read_is_a_sentence(run: Run, tmp_path: Path) -> None:
    _owl(tmp_path / "a", 10, areas=[])
    code, out, err = run("import", "owlmaps", str(tmp_path / "a"))
    assert (code, out) == (1, "")
    code, _, err = run("report", "--source", "owlmaps", "--date", "2025-03-10")
    assert code == 2
    assert "none of its maps could be read" in err
    assert "20250310.json, 2025-03-10, could not be read" in err


def test_lint_says_what_import_would(run: Run, tmp_path: Path) -> None:
    for day in (10, 11):
        _owl(tmp_path / "a", day, ring())
    run("import", "owlmaps", str(tmp_path / "a"))
    _owl(tmp_path / "b", 12)
    _owl(tmp_path / "b", 13, ring(), [[35.0, 51.2]])
    _owl(tmp_path / "b", 14, areas=[])
    code, out, _ = run("lint", str(tmp_path / "b"))
    assert code == 1
    assert "the map of 2025-03-12 would be kept back: Ukraine's ground in Kursk goes from" in out
    assert "the map of 2025-03-13 is incomplete: 1 of 3 polygons set aside" in out
    assert "no-control" in out


@pytest.mark.parametrize("order", [1, -1])
def test_a_month_and_its_correction(tmp_path: Path, order: int) -> None:
    """Whatever the hashes, the corrected map of each day is in force; in both orders of files."""
    for day in range(1, 29):
        _owl(tmp_path / "first", day, ring(35.2, 51.2))
        _owl(tmp_path / "second", day, ring(35.2, 51.2), ring(35.4, 51.2))
    store = ParquetStore(tmp_path / "store")
    for folder in ("first", "second"):
        paths = sorted((tmp_path / folder).iterdir())[::order]
        done = import_files("owlmaps", paths, processes=1)
        store.put(owlmaps.SOURCE, done.table, done.issues, done.revisions)
    found = store.select("owlmaps")
    held = found[found["control"] == "ukraine"].geometry
    assert [len(shape.geoms) for shape in held] == [2] * 28
    assert len({item.revision.sha256 for item in store.judged("owlmaps")}) > 1


@pytest.mark.real
@pytest.mark.parametrize("order", [1, -1])
def test_the_real_corrections_of_project_owl(real_data: Path, tmp_path: Path, order: int) -> None:
    folder = real_data / "owlmaps-revisions"
    store = ParquetStore(tmp_path)
    for name in ("first", "20240828T205700Z", "20250708T211800Z", "20260119T170900Z"):
        paths = sorted((folder / name).iterdir())[::order]
        done = import_files("owlmaps", paths, processes=1)
        store.put(owlmaps.SOURCE, done.table, done.issues, done.revisions)
    last: dict[str, str] = {}
    for item in store.judged("owlmaps"):
        if not item.revision.unread:
            last[item.revision.date] = item.revision.sha256
    stands = store.select("owlmaps").drop_duplicates("date")
    assert dict(zip(stands["date"], stands["sha256"], strict=True)) == last
