"""Files that once took all memory or ended a run: each is refused in words, and the run goes on."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import shapely

from geodata.__main__ import main
from geodata.errors import FileRefused
from geodata.importers import import_run
from geodata.importers.file_snapshot import FileReading
from geodata.importers.import_run import ImportRun, Known, import_files
from tests.geodata.bounds.shapes import Ring, comb, scribble, squares
from tests.geodata.importers.fixtures import collection, feature, polygon, ring

DAY, START = 86_400, 1_741_813_622  # 12 March 2025
MAP = {"id": "mine", "title": "Mine", "date": "2025-03-12", "control": "russia"}
DANGEROUS = "\x1b[2J\x9b31m\u202egpj.exe"


def _map(*rings: Ring) -> bytes:
    return collection(*(feature(polygon(one), fill="#a52714") for one in rings))


GOOD = _map(ring())  # type: ignore[arg-type]
CROWDED = {
    "1,000 random points": _map(scribble(1_000)),
    "4,000 random points": _map(scribble(4_000)),
    "20,000 random points": _map(scribble(20_000)),
    "squares": _map(*squares(1_000)),
    "crossing combs": _map(comb(1_000), comb(1_000, turned=True)),
}


def _read(folder: Path, *contents: bytes) -> ImportRun:
    for number, data in enumerate(contents):
        (folder / f"{START + number * DAY}.geojson").write_bytes(data)
    return import_files("deepstate", [folder])


def test_crowded_maps_are_refused_in_words_and_the_others_are_read(tmp_path: Path) -> None:
    done = _read(tmp_path, GOOD, *CROWDED.values(), GOOD)
    assert done.table["date"].nunique() == 2
    assert {refused.code for refused in done.refused} == {"crowded"}
    assert len(done.refused) == len(CROWDED)
    assert "outlines meet about" in str(done.refused[0])
    assert done.refused[0].dates == ("2025-03-13",)


def test_a_crowd_around_the_area_counts_too(tmp_path: Path) -> None:
    far = [(x - 10, y) for x, y in scribble(2_000)]
    (refused,) = _read(tmp_path, _map([*far[:-1], (35.0, 51.0), far[0]])).refused
    assert refused.code == "crowded"


def test_a_crowded_hole_over_its_shell_is_set_aside(tmp_path: Path) -> None:
    shell, hole = [(x / 2 + 17.6, y / 2 + 25.6) for x, y in scribble(1_000)], scribble(1_000)
    outlines = feature({"type": "Polygon", "coordinates": [shell, hole]}, fill="#a52714")
    done = _read(tmp_path, collection(outlines, feature(polygon(ring()), fill="#a52714")))
    assert [issue.code for issue in done.issues] == ["crowded"]
    assert done.revisions[0].incomplete


def _esri(*rings: object) -> bytes:
    features = [{"attributes": {}, "geometry": {"rings": rings}}]
    return json.dumps({"geometryType": "esriGeometryPolygon", "features": features}).encode()


def test_crowded_rings_of_esri_json_are_not_sorted_into_shells_and_holes(tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_bytes(_esri(scribble(1_000), scribble(1_000, seed=2)))
    (refused,) = import_files("mine", [path], mapping=MAP).refused
    assert refused.code == "crowded"


def test_a_number_of_hundreds_of_digits_in_esri_json(tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_bytes(_esri([[35, 51], [10**400, 51], [35, 52], [35, 51]]))
    (refused,) = import_files("mine", [path], mapping=MAP).refused
    assert refused.code == "bad-coordinates"


@pytest.mark.promise("One bad file never loses the run.")
def test_a_name_that_is_not_utf_8(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = os.fsencode(tmp_path) + b"/20250312\xff\xfe.json"
    try:
        Path(os.fsdecode(path)).write_bytes(b"{}")
    except OSError:
        pytest.skip("this file system takes no such name")
    (tmp_path / "20250313.json").write_bytes(b'{"areas": [[[51.2, 35.2], [51.3, 35.2], [51.3, 35.3]]]}')
    assert main(["import", "owlmaps", str(tmp_path), "--store", str(tmp_path / "store")]) == 1
    printed = capsys.readouterr().out
    assert "1 new snapshots" in printed
    assert "refused: 20250312\ufffd\ufffd.json" in printed


class _Surprised(import_run._Reader):
    """A reader with a defect that empty files bring out."""

    def __call__(self, path: str) -> FileReading | Known:
        if not Path(path).read_bytes():
            raise LookupError("\x1b[2Jno")
        return super().__call__(path)


@pytest.mark.promise("One bad file never loses the run.")
def test_an_error_that_nobody_foresaw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_run, "_Reader", _Surprised)
    done = _read(tmp_path, b"", GOOD)
    (refused,) = done.refused
    assert (refused.code, refused.dates) == ("unforeseen", ("2025-03-12",))
    assert "LookupError at test_bad_files.py:" in refused.cause
    assert set(done.table["date"]) == {"2025-03-13"}
    assert [one.date for one in done.revisions if one.unread] == ["2025-03-12"]


def _shapefile(folder: Path, prj: bytes | None, suffix: str = ".prj") -> Path:
    path = folder / "map.shp"
    shape = shapely.to_wkb(np.array([shapely.Polygon(ring())]))
    pyogrio.raw.write(path, shape, [], [], geometry_type="Polygon", crs="EPSG:4326", driver="ESRI Shapefile")
    path.with_suffix(".prj").unlink()
    if prj is not None:
        path.with_suffix(suffix).write_bytes(prj)
    return path


@pytest.mark.parametrize("suffix", [".prj", ".PRJ", ".Prj"])
@pytest.mark.parametrize(
    "prj",
    [b"", b"nonsense", b'LOCAL_CS["unknown"]', b'GEOGCS["broken"', b"\xff\xfe\x00", b'GEOGCS["",DATUM[""]]'],
)
def test_a_coordinate_system_that_says_nothing_known_is_refused(
    tmp_path: Path, prj: bytes, suffix: str
) -> None:
    (refused,) = import_files("mine", [_shapefile(tmp_path, prj, suffix)], mapping=MAP).refused
    assert refused.code == "unknown-crs"


def test_no_coordinate_system_at_all_is_noted(tmp_path: Path) -> None:
    done = import_files("mine", [_shapefile(tmp_path, None)], mapping=MAP)
    assert [issue.code for issue in done.issues] == ["no-crs"]


@pytest.mark.promise("A foreign name steers no terminal and hides in no page.")
def test_a_foreign_name_cannot_steer_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / f"{DANGEROUS}.geojson").write_bytes(GOOD)
    fill = collection(feature(polygon(ring()), fill=DANGEROUS))
    (tmp_path / f"{START}.geojson").write_bytes(fill)
    for command in (["import", "deepstate"], ["lint"]):
        for form in ([], ["--json"]):
            main([*command, str(tmp_path), "--store", str(tmp_path / "store"), *form])
    printed = "".join(capsys.readouterr())
    assert "gpj.exe" in printed
    assert not [sign for sign in printed if sign in DANGEROUS and not sign.isprintable()]


@pytest.mark.skipif(sys.platform != "linux", reason="the system's limits are Linux's")
def test_lint_is_bounded_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "any.geojson"
    path.write_bytes(_map(scribble(1_000)).replace(b"fill", b"colour"))
    assert main(["lint", str(path), "--store", str(tmp_path / "store")]) == 1
    assert "outlines meet about" in capsys.readouterr().out


def test_a_refusal_keeps_its_cause(tmp_path: Path) -> None:
    (refused,) = _read(tmp_path, b"").refused
    assert isinstance(refused, FileRefused)
    assert refused.code == "empty"
