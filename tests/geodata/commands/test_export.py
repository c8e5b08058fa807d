"""``export``: the file it writes, what it says, and what it refuses."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from geodata.__main__ import main
from geodata.model import Terms
from geodata.store import ParquetStore
from tests.maps import SOURCE, square, table

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setattr("geodata.chronicle.ensure", lambda *_: None)
    days = {"2024-08-06": {"ukraine": square(35.2, 51.1)}}
    store = ParquetStore(tmp_path / "store")
    store.put(SOURCE, table(days))
    store.put(replace(SOURCE, id="secret", terms=Terms("No.", pictures="none")), table(days, "secret"))

    def call(*words: str) -> tuple[int, str, str]:
        code = main(["export", *words, "--store", str(tmp_path / "store")])
        return code, *capsys.readouterr()

    return call


@pytest.mark.parametrize("name", ["a.geojson", "a.kml", "a.kmz", "a.fgb", "a.parquet", "a.csv"])
def test_the_ending_tells_the_format(name: str, run: Run, tmp_path: Path) -> None:
    code, out, _ = run("--out", str(tmp_path / name))
    assert code == 0
    size = (tmp_path / name).stat().st_size
    first, *rest = out.splitlines()
    assert first.startswith(f"wrote {tmp_path / name} ({size:,} bytes, revision ")
    assert rest == [
        "Hand-made: For personal analysis only; not for publication",
        "left out: secret: its terms allow no export. No.",
    ]


def test_json_tells_the_same(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("--out", str(tmp_path / "a.zip"), "--format", "shp", "--json")
    told = json.loads(out)
    assert (code, told["sources"], told["bytes"]) == (0, ["hand"], (tmp_path / "a.zip").stat().st_size)
    assert told["left_out"] == ["secret: its terms allow no export. No."]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--out", "a.doc"], "'a.doc' does not end in the name of a format; choose --format gpkg | parquet"),
        (["--out", "a.zip"], "'a.zip' does not end in the name of a format"),
        (["--out", "a.kml", "--format", "gpkg"], "'a.kml' does not end in .gpkg"),
        (["--out", "a.gpkg", "--format", "tar"], "no format 'tar'; choose from: gpkg"),
        (["--out", "a.kml", "--table", "series"], "holds one of: control, contact_line, settlements"),
        (["--out", "a.xlsx", "--table", "series"], "holds every table; leave --table out"),
        (["--out", "a.kml", "--from", "2025-02-30"], "'2025-02-30' is not a date"),
        (["--out", "a.kml", "--from", "2025-03-01", "--to", "2025-02-01"], "is before 2025-03-01"),
        (["--out", "a.kml", "--source", "secret"], "secret: its terms allow no export. No."),
        (["--out", "a.kml", "--source", "nobody"], "no source 'nobody'; choose from: hand, secret"),
        (["--out", "a.kml", "--region", "narnia"], "no region 'narnia'"),
        (
            ["--out", "a.kml", "--to", "2024-01-01"],
            "hand has no map of these days; its maps run from 2024-08-06",
        ),
        (["--out", "/proc/none/a.kml"], "/proc/none/a.kml: cannot be written"),
    ],
)
def test_bad_input_is_refused_in_one_line(
    words: list[str], message: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run(*words)
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert message in err
    assert not list(tmp_path.glob("a.*"))


def test_an_older_file_is_replaced_whole(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.geojson"
    path.write_text("older")
    assert run("--out", str(path))[0] == 0
    assert json.loads(path.read_bytes())["type"] == "FeatureCollection"
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["a.geojson"]
