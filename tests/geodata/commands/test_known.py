"""``--known`` and ``revisions``: what a source said then, and what it has changed since."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geodata.__main__ import main
from geodata.model import today
from geodata.store import ParquetStore
from tests.geodata.importers.fixtures import ring

Run = Callable[..., Any]
DAY, SINCE = "2025-03-10", "2025-03-20T10:00:00Z"


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what a command prints, parsed; the code and the message where it fails."""

    def call(*words: str) -> Any:
        code = main([*words, "--store", str(tmp_path / "store"), "--json"])
        out, err = capsys.readouterr()
        return json.loads(out) if code == 0 else (code, err.strip())

    return call


@pytest.fixture
def rewritten(run: Run, tmp_path: Path) -> Run:
    """Import maps of three days, each published on its day, and two of them again ten days later."""
    for day in (9, 10, 11):
        _owl(tmp_path / "first", day, 0.1)
    for day in (10, 11):
        _owl(tmp_path / "then", day, 0.05)
    run("import", "owlmaps", str(tmp_path / "first"), "--published", "on-the-day")
    run("import", "owlmaps", str(tmp_path / "then"), "--published", "2025-03-20T12:00:00+02:00")
    return run


def _owl(folder: Path, day: int, side: float) -> None:
    folder.mkdir(exist_ok=True)
    held = [[[lat, lon] for lon, lat in points] for points in (ring(34.0, 50.6), ring(35.2, 51.2, side))]
    (folder / f"202503{day:02}.json").write_text(json.dumps({"areas": held[:1], "areas_ua": held[1:]}))


def _report(run: Run, *more: str, date: str = DAY) -> Any:
    return run("report", "--source", "owlmaps", "--date", date, "--region", "kursk", *more)


def test_a_report_tells_what_was_known_and_since_when(rewritten: Run) -> None:
    now, then = _report(rewritten), _report(rewritten, "--known", "2025-03-12")
    assert then["areas_km2"]["ukraine"] == pytest.approx(4 * now["areas_km2"]["ukraine"], rel=0.02)
    assert (now["as_known_on"], then["as_known_on"]) == (None, "2025-03-12")
    assert (now["known_from"], now["known_by"]) == (SINCE, "published")
    assert then["known_from"] == "2025-03-10T23:59:59Z"
    assert _report(rewritten, "--known", "2025-03-20")["areas_km2"] == now["areas_km2"]


def test_what_was_not_known_has_no_map_and_a_reason(rewritten: Run) -> None:
    code, message = _report(rewritten, "--known", "2025-03-08")
    assert code == 2
    assert "no map of 2025-03-10 as known on 2025-03-08; nothing of it was known on 2025-03-08" in message
    code, message = _report(rewritten, "--known", "2025-03-10", date="2025-03-11")
    assert (
        "no map of 2025-03-11 as known on 2025-03-10; its maps run from 2025-03-09 to 2025-03-10" in message
    )


def test_the_time_of_import_counts_where_none_is_stated_and_that_is_said(run: Run, tmp_path: Path) -> None:
    _owl(tmp_path / "first", 10, 0.1)
    run("import", "owlmaps", str(tmp_path / "first"))
    _, message = _report(run, "--known", "2025-03-12")
    assert "it does not state when its maps were published, and the first was imported on" in message
    found = _report(run, "--known", today())
    assert found["known_by"] == "imported"
    assert main(["report", "--source", "owlmaps", "--date", DAY, "--store", str(tmp_path / "store")]) == 0


def test_all_that_reads_maps_reads_them_as_known(rewritten: Run, tmp_path: Path) -> None:
    known = ("--known", "2025-03-10")
    (dates,) = rewritten("dates", "--source", "owlmaps", *known)
    assert dates["dates"] == ["2025-03-09", "2025-03-10"]
    series = rewritten("series", "--source", "owlmaps", "--region", "kursk", *known)
    assert [row["date"] for row in series["days"]] == ["2025-03-09", "2025-03-10"]
    ends = ("--a", "owlmaps@2025-03-09", "--b", "owlmaps@2025-03-10", "--region", "kursk")
    assert rewritten("diff", *ends, *known)["gained_km2"] == {"ukraine": 0.0, "russia": 0.0}
    assert rewritten("diff", *ends)["gained_km2"]["russia"] > 50
    out = tmp_path / "a.geojson"
    rewritten("export", "--out", str(out), "--source", "owlmaps", *known)
    assert "as known on 2025-03-10" in out.read_text()


def test_nothing_known_is_a_reason_everywhere(rewritten: Run, tmp_path: Path) -> None:
    known = ("--known", "2025-03-01")
    (dates,) = rewritten("dates", "--source", "owlmaps", *known)
    assert (dates["dates"], dates["first"]) == ([], None)
    reason = "nothing of it was known on 2025-03-01: its first map was published on 2025-03-09"
    assert dates["why_none"] == reason
    for words in (
        ("series", "--source", "owlmaps", "--region", "kursk"),
        ("export", "--out", str(tmp_path / "a.geojson"), "--source", "owlmaps"),
    ):
        code, message = rewritten(*words, *known)
        assert (code, reason in message) == (2, True)


@pytest.mark.parametrize("known", ["2024-08-12", today()])
def test_what_was_known_cannot_be_told_from_a_reconstruction(
    chronicle_store: ParquetStore, tmp_path: Path, capsys: pytest.CaptureFixture[str], known: str
) -> None:
    def call(*words: str) -> tuple[int, str, str]:
        code = main([*words, "--known", known, "--store", str(chronicle_store.folder)])
        return code, *capsys.readouterr()

    reason = f"it is a reconstruction, made afterwards: what was known on {known} cannot be told from it"
    name, end, out = ("--source", "chronicle"), "chronicle@2025-03-12", tmp_path / "a.geojson"
    for words in (
        ("report", *name, "--date", "2025-03-12"),
        ("series", *name, "--region", "kursk"),
        ("diff", "--a", end, "--b", "chronicle@2025-03-13", "--region", "kursk"),
        ("export", "--out", str(out), *name),
    ):
        code, _, message = call(*words)
        assert (code, reason in message, len(message.splitlines())) == (2, True, 1)
    assert not out.exists()
    for command in ("dates", "revisions"):
        code, told, _ = call(command, *name)
        assert (code, f"chronicle: {reason}" in told) == (0, True)


@pytest.mark.parametrize(
    ("known", "message"), [("2025-3-1", "is not a date"), ("2099-01-01", "is in the future")]
)
def test_a_day_that_cannot_be_known_is_refused(rewritten: Run, known: str, message: str) -> None:
    code, told = _report(rewritten, "--known", known)
    assert (code, message in told, len(told.splitlines())) == (2, True, 1)


def test_revisions_tell_the_days_by_how_much_and_where(rewritten: Run) -> None:
    tenth, eleventh = rewritten("revisions", "--source", "owlmaps")
    assert (tenth["date"], eleventh["date"]) == ("2025-03-10", "2025-03-11")
    assert (tenth["before"]["known_from"], tenth["before"]["known_by"]) == (
        "2025-03-10T23:59:59Z",
        "published",
    )
    assert tenth["after"]["known_from"] == SINCE
    (kursk,) = tenth["regions"]
    before, after = kursk["areas_km2"]["ukraine"]
    assert kursk["moved_km2"] == pytest.approx(before - after, abs=0.02)
    (change,) = kursk["changes"]
    assert (change["from"], change["to"]) == ("ukraine", "russia")
    assert kursk["where"][0]["near"]
    assert rewritten("revisions", "--source", "owlmaps", "--date", "2025-03-11") == [eleventh]
    assert rewritten("revisions", "--source", "owlmaps", "--known", "2025-03-19") == []


def test_revisions_in_words(rewritten: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["revisions", "--source", "owlmaps", "--store", str(tmp_path / "store")]
    assert main(words) == 0
    out = capsys.readouterr().out
    assert out.startswith("owlmaps: 2 days were rewritten\n")
    assert "published 2025-03-20T10:00:00Z" in out
    main([*words, "--known", "2025-03-12"])
    assert "no day was rewritten, as far as this store has seen" in capsys.readouterr().out


def test_a_map_that_lacked_a_layer_told_nothing_of_it(run: Run, tmp_path: Path) -> None:
    _owl(tmp_path / "first", 10, 0.1)
    path = tmp_path / "first" / "20250310.json"
    whole = path.read_text()
    path.write_text(json.dumps({"areas": json.loads(whole)["areas"]}))
    run("import", "owlmaps", str(path), "--published", "on-the-day")
    path.write_text(whole)
    run("import", "owlmaps", str(path), "--published", SINCE)
    (found,) = run("revisions", "--source", "owlmaps")
    (kursk,) = [region for region in found["regions"] if region["region"] == "kursk"]
    before, after = kursk["areas_km2"]["ukraine"]
    assert (before, kursk["moved_km2"], kursk["changes"]) == (None, None, [])
    assert after > 70


@pytest.mark.parametrize("moment", ["yesterday", "2025-03-20", "2025-03-20T10:00:00", "2099-01-01T00:00:00Z"])
def test_a_moment_that_is_none_is_refused(run: Run, tmp_path: Path, moment: str) -> None:
    _owl(tmp_path / "first", 10, 0.1)
    code, message = run("import", "owlmaps", str(tmp_path / "first"), "--published", moment)
    assert (code, "--published" in message, len(message.splitlines())) == (2, True, 1)


@pytest.mark.real
@pytest.mark.promise("On real rewritten days the maps are those that were published by then.")
def test_the_real_past_of_project_owl(run: Run, real_data: Path, tmp_path: Path) -> None:
    folder = real_data / "owlmaps-revisions"
    moments = {
        "20240828T205700Z": "2024-08-28",
        "20250708T211800Z": "2025-07-08",
        "20260119T170900Z": "2026-01-19",
    }
    run("import", "owlmaps", str(folder / "first"), "--published", "on-the-day")
    for name in moments:
        run("import", "owlmaps", str(folder / name), "--published", name)
    found = run("revisions", "--source", "owlmaps")
    store = ParquetStore(tmp_path / "store")
    unread = {one.date for one in store.revisions("owlmaps") if one.unread}
    for name, day in moments.items():
        dates = [f"{path.name[:4]}-{path.name[4:6]}-{path.name[6:8]}" for path in (folder / name).iterdir()]
        told = [one["date"] for one in found if one["after"]["known_from"][:10] == day]
        assert told == sorted(set(dates) - unread)
    first = {
        one.date: one.sha256 for one in store.revisions("owlmaps") if one.published_at.endswith("23:59:59Z")
    }
    for day in ("2024-08-27", "2024-08-28", "2025-07-08", "2026-01-19"):
        shown = store.as_known(day).select("owlmaps").drop_duplicates("date")
        kept = {one["date"] for one in found if one["after"]["known_from"][:10] > day}
        shas = dict(zip(shown["date"], shown["sha256"], strict=True))
        assert all(shas[date] == first[date] for date in kept & shas.keys())
        assert max(shas) <= day
    now = store.select("owlmaps")
    assert store.as_known("2026-01-19").select("owlmaps").equals(now)
