"""The measures of the chronicle, and the program that writes them down."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import shapely

from geodata import files
from geodata.chronicle import Settings
from geodata.model import Control
from geodata.regions import by_id, load_regions
from geodata.validate import Compared, Validation, left_out, measure, real_maps, statuses_kept, write
from geodata.validate.__main__ import main
from geodata.validate.tables import headline, markdown
from tests.maps import square, table

KURSK = by_id(load_regions(), "kursk")
DOCS = Path(__file__).parents[1] / "docs" / "chronicle.md"


def compared(iou: float, date: str = "2024-09-01", km2: float = 100.0) -> Compared:
    common = 2 * km2 * iou / (1 + iou)
    return Compared(date, "kursk", Control.UKRAINE, km2, km2, common)


def test_half_overlap_is_a_third() -> None:
    ours = table({"2024-09-01": {"ukraine": square(35.2, 51.25)}})
    theirs = table({"2024-09-01": {"ukraine": square(35.25, 51.25)}})
    found = next(one for one in measure(ours, theirs, [KURSK]) if one.control is Control.UKRAINE)
    assert found.iou == pytest.approx(1 / 3, abs=1e-4)
    assert found.chronicle_km2 == pytest.approx(found.map_km2)
    assert found.chronicle_km2 == pytest.approx(77.5, abs=0.5)


def test_same_map_is_whole_and_empty_agrees_with_empty() -> None:
    ours = table({"2024-09-01": {"ukraine": square(35.2, 51.25)}})
    assert [one.iou for one in measure(ours, ours, [KURSK])] == [1.0, 1.0]


def test_home_side_and_days_of_one_map_are_left_out() -> None:
    ours = table({"2024-09-01": {}, "2024-09-02": {}})
    theirs = table({"2024-09-02": {}, "2024-09-03": {}})
    found = measure(ours, theirs, [KURSK])
    assert {(one.date, one.control) for one in found} == {
        ("2024-09-02", Control.UKRAINE),
        ("2024-09-02", Control.CONTESTED),
    }


def test_ground_beyond_the_region_does_not_count() -> None:
    ours = table({"2024-09-01": {"ukraine": square(35.2, 51.25)}})
    wide = square(35.2, 51.25).union(square(34.5, 50.8))  # the other in Sumy
    theirs = table({"2024-09-01": {"ukraine": shapely.MultiPolygon(wide)}})
    assert measure(ours, theirs, [KURSK])[1].iou == pytest.approx(1.0)


def test_statuses_kept_falls_when_the_map_is_moved(chronicle_store) -> None:
    drawn = chronicle_store.select("chronicle", last="2024-09-15")
    moved = drawn.assign(geometry=drawn.geometry.translate(xoff=0.1))
    assert statuses_kept("chronicle", drawn, KURSK) > 0.99
    assert statuses_kept("chronicle", moved, KURSK) < 0.8


def test_places_left_out_are_told_by_the_others() -> None:
    chosen = left_out("chronicle", KURSK)
    assert 0.89 < chosen < 0.95
    blurred = Settings(weight=1.0, memory_km2=3000.0)
    assert left_out("chronicle", KURSK, blurred) < chosen - 0.01


def test_headline_takes_days_with_enough_ground() -> None:
    found = [compared(0.9), compared(0.8, "2024-09-02"), compared(0.1, "2024-09-03", 29.0)]
    figures = headline(found)
    assert figures["days"] == 2
    assert figures["median_iou"] == pytest.approx(0.85)


def test_markdown_shows_first_and_worst_days() -> None:
    found = [compared(0.9 - day / 100, f"2024-09-{day:02}") for day in range(1, 10)]
    text = markdown("Ours", "Theirs", found, {"Kursk": (1.0, 0.9)})
    assert "### Ours, against Theirs" in text
    assert "| kursk | ukraine | 9 | **0.850** |" in text
    assert text.index("| 2024-09-01 | 0.890 |") < text.index("| 2024-09-09 | 0.810 |")
    assert "| Kursk | 100.0% | 90.0% |" in text


def test_write_replaces_what_stands_between_the_marks(tmp_path, monkeypatch) -> None:
    page = tmp_path / "chronicle.md"
    page.write_text("before\n<!-- validate: begin -->\nold\n<!-- validate: end -->\nafter\n")
    shipped = tmp_path / "settlements.csv"
    monkeypatch.setattr(files, "data_path", lambda _: shipped)
    result = Validation({"chronicle": {"median_iou": 0.5}}, "new", {})
    for _ in range(2):
        write(result, page)
    assert page.read_text() == "before\n<!-- validate: begin -->\n\nnew\n\n<!-- validate: end -->\nafter\n"
    assert json.loads((tmp_path / "accuracy.json").read_text()) == result.accuracy


def test_skips_and_says_why_without_real_maps(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([]) == 0
    assert "skipped" in capsys.readouterr().out


def test_refuses_a_folder_that_is_not_there(tmp_path, capsys) -> None:
    assert main(["--real", str(tmp_path / "nowhere")]) == 2
    assert "nowhere" in capsys.readouterr().err


def test_page_and_app_show_the_same_figures() -> None:
    accuracy = json.loads(files.data_path("accuracy.json").read_bytes())
    page = DOCS.read_text(encoding="utf-8")
    for figures in accuracy.values():
        cells = [
            figures["region"],
            figures["control"],
            str(figures["days"]),
            f"**{figures['median_iou']:.3f}**",
        ]
        row = f"| {' | '.join(cells)} |"
        assert row in page
        assert figures["median_iou"] >= 0.80


@pytest.mark.real
@pytest.mark.parametrize(("source", "folder"), [("chronicle", "deepstate"), ("chronicle_owl", "owlmaps")])
def test_real_maps_bear_the_figures_out(source, folder, real_data, chronicle_store) -> None:
    found = measure(chronicle_store.select(source), real_maps(real_data, folder), [KURSK])
    shipped = json.loads(files.data_path("accuracy.json").read_bytes())[source]
    assert headline(found)["median_iou"] == pytest.approx(shipped["median_iou"], abs=0.002)
