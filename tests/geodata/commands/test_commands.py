"""The command line as people use it: figures, JSON, exit codes, and errors of one line."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from geodata.__main__ import COMMANDS, main
from geodata.store import ParquetStore
from tests.maps import SOURCE, square, table

Run = Callable[..., tuple[int, str, str]]
DAYS = table(
    {
        "2024-08-06": {"ukraine": square(35.2, 51.25, 0.05)},
        "2024-08-09": {"ukraine": square(35.2, 51.25, 0.04), "contested": square(35.3, 51.25, 0.02)},
    }
)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # Building the reconstructions takes half a minute and is tested by itself.
    monkeypatch.setattr("geodata.chronicle.ensure", lambda *_: None)
    ParquetStore(tmp_path).put(SOURCE, DAYS)
    return tmp_path


@pytest.fixture
def run(store: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*words: str) -> tuple[int, str, str]:
        code = main([*words, "--store", str(store)])
        out, err = capsys.readouterr()
        return code, out, err

    return call


def test_a_report_has_the_keys_of_the_contract(run: Run) -> None:
    code, out, _ = run("report", "--source", "hand", "--date", "2024-08-06", "--region", "kursk", "--json")
    data = json.loads(out)
    assert code == 0
    contract = {"source", "date", "snapshot_date", "held_over", "region", "areas_km2", "contact_line_km"}
    assert contract <= set(data)
    assert data["reconstructed"] is False
    assert data["incomplete"] is None
    assert data["held_over_reason"] is None
    assert set(data["areas_km2"]) == {"ukraine", "russia", "contested"}
    assert data["held_over"] is False


def test_a_day_without_a_map_is_held_over_and_says_from_when(run: Run) -> None:
    _, out, _ = run("report", "--source", "hand", "--date", "2024-08-08", "--region", "kursk", "--json")
    assert {key: json.loads(out)[key] for key in ("snapshot_date", "held_over")} == {
        "snapshot_date": "2024-08-06",
        "held_over": True,
    }
    assert (
        "the one of 2024-08-06 is held over" in run("report", "--source", "hand", "--date", "2024-08-08")[1]
    )


def test_a_series_and_a_report_give_the_same_figures(run: Run) -> None:
    _, series, _ = run("series", "--source", "hand", "--region", "kursk", "--json")
    for day in json.loads(series)["days"]:
        _, out, _ = run("report", "--source", "hand", "--date", day["date"], "--region", "kursk", "--json")
        assert json.loads(out)["areas_km2"] == {k: day[k] for k in ("ukraine", "russia", "contested")}


def test_a_series_is_csv_unless_json_is_asked_for(run: Run) -> None:
    _, out, _ = run("series", "--source", "hand", "--region", "kursk", "--csv")
    assert out.splitlines()[0] == (
        "date,ukraine,russia,contested,contact_line_km,unplaced_km2,incomplete,carried,map"
    )
    assert len(out.splitlines()) == 3


def test_a_diff_adds_up(run: Run) -> None:
    _, out, _ = run("diff", "--a", "hand@2024-08-06", "--b", "hand@2024-08-09", "--json")
    data = json.loads(out)
    gained = sum(c["km2"] for c in data["changes"] if c["to"] == "russia")
    assert data["gained_km2"]["russia"] == pytest.approx(gained)
    assert data["gained_km2"]["russia"] > 1
    assert data["gained_km2"]["ukraine"] == 0
    assert {"from": "russia", "to": "contested"} in [
        {k: c[k] for k in ("from", "to")} for c in data["changes"]
    ]


def test_a_diff_is_told_in_order_of_time(run: Run) -> None:
    forth = run("diff", "--a", "hand@2024-08-06", "--b", "hand@2024-08-09")[1]
    assert run("diff", "--a", "hand@2024-08-09", "--b", "hand@2024-08-06")[1] == forth
    assert forth.startswith("hand 2024-08-06 -> hand 2024-08-09 in ")
    out = run("diff", "--a", "hand@2024-08-09", "--b", "hand@2024-08-06", "--json")[1]
    assert (json.loads(out)["kind"], json.loads(out)["a"]["date"]) == ("change", "2024-08-09")


def test_two_sources_differ_and_nobody_gains(run: Run, store: Path) -> None:
    ParquetStore(store).put(replace(SOURCE, id="other"), DAYS)
    out = run("diff", "--a", "hand@2024-08-06", "--b", "other@2024-08-09")[1]
    assert (
        "a difference between the maps of two sources, and of different days: no gain of either side" in out
    )
    assert re.search(r"hand: +Ukrainian-held; +other: +Russian-held +\d+\.\d +km2", out)
    assert not re.search(r"->| to ", out)
    same = run("diff", "--a", "hand@2024-08-09", "--b", "other@2024-08-09")[1]
    assert "a difference between the maps of two sources: no gain of either side" in same
    assert "no ground differs" in same
    data = json.loads(run("diff", "--a", "hand@2024-08-06", "--b", "other@2024-08-09", "--json")[1])
    assert data["kind"] == "difference"
    assert {"gained_km2", "changes", "settlements"} <= set(data)


def test_dates_lists_the_days_and_counts_those_without(run: Run) -> None:
    _, out, _ = run("dates", "--json")
    assert json.loads(out) == [
        {
            "source": "hand",
            "reconstructed": False,
            "first": "2024-08-06",
            "last": "2024-08-09",
            "dates": ["2024-08-06", "2024-08-09"],
            "days_without_a_map": 2,
        }
    ]


@pytest.mark.parametrize(("reconstructed", "kind"), [(False, "observed"), (True, "reconstruction")])
def test_dates_say_whether_a_source_is_a_reconstruction(
    run: Run, store: Path, reconstructed: bool, kind: str
) -> None:
    ParquetStore(store).put(replace(SOURCE, reconstructed=reconstructed), DAYS)
    assert run("dates")[1].splitlines()[1].split()[:2] == ["hand", kind]


def test_sources_tells_coverage_and_terms(run: Run) -> None:
    entry = json.loads(run("sources", "--json")[1])[0]
    assert (entry["id"], entry["snapshots"], entry["terms"]["redistribute"]) == ("hand", 2, False)


def test_regions_needs_no_store(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["regions", "--json"]) == 0
    assert [r["id"] for r in json.loads(capsys.readouterr().out)] == ["kursk", "belgorod", "sumy"]


WRONG = {
    "source": (
        ("report", "--source", "hnad", "--date", "2024-08-06"),
        "chronicle, chronicle_owl, hand",
    ),
    "region": (
        ("report", "--source", "hand", "--date", "2024-08-06", "--region", "kurks"),
        "choose from: kursk, belgorod, sumy",
    ),
    "no date": (("report", "--source", "hand", "--date", "yesterday"), "write it like 2025-03-12"),
    "date in 2202": (("report", "--source", "hand", "--date", "2202-01-01"), "not a date"),
    "before the first map": (
        ("report", "--source", "hand", "--date", "2024-08-05"),
        "its maps run from 2024-08-06 to 2024-08-09",
    ),
    "no @": (("diff", "--a", "hand", "--b", "hand@2024-08-06"), "not SOURCE@DATE"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_usage_is_exit_code_2_and_one_line(run: Run, name: str) -> None:
    words, message = WRONG[name]
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert message in err
    assert len(err.splitlines()) == 1
    assert "Traceback" not in err


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_help_with_an_example(command, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command.name, "--help"])
    assert ended.value.code == 0
    assert f"python -m geodata {command.name}" in capsys.readouterr().out


def test_an_unknown_command_is_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["conquer"])
    assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err
