"""The measures of the chronicle, and the program that writes them down."""

from __future__ import annotations

import json
from itertools import compress
from pathlib import Path

import numpy as np
import pytest
import shapely

from geodata import files
from geodata.chronicle import FieldSettings, stated_areas
from geodata.chronicle.drawing import UNKNOWN, Plan, plan
from geodata.chronicle.field import region_raster
from geodata.chronicle.reports import Site, days, sites
from geodata.geometry import area_km2
from geodata.model import Control
from geodata.regions import by_id, load_regions, state_border
from geodata.validate import Compared, Validation, measure, real_maps, statuses_kept, write
from geodata.validate.__main__ import main
from geodata.validate.left_out import (
    district_in_turn,
    districts,
    same_month,
    same_week,
    told_right,
    without_period,
)
from geodata.validate.line_fit import Fit, fit
from geodata.validate.redrawn import disc, nearest, redrawn
from geodata.validate.summary import accuracy
from geodata.validate.tables import agreement, markdown
from tests.maps import square, table

BORDER = state_border(load_regions())
SHIPPED = json.loads(files.data_path("accuracy.json").read_bytes())
KURSK = by_id(load_regions(), "kursk")
DOCS = Path(__file__).parents[3] / "docs" / "chronicle.md"


def compared(iou: float, date: str = "2024-09-01", km2: float = 100.0, fit: Fit | None = None) -> Compared:
    common = 2 * km2 * iou / (1 + iou)
    return Compared(date, "kursk", Control.UKRAINE, km2, km2, common, fit)


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
    assert 0.3 < statuses_kept("chronicle", moved, KURSK) < 0.5


def test_lines_are_compared_where_there_is_a_border_to_leave_out() -> None:
    ours = table({"2024-09-01": {"ukraine": square(35.2, 51.25)}})
    theirs = table({"2024-09-01": {"ukraine": square(35.2, 51.26)}})
    found = measure(ours, theirs, [KURSK], BORDER)[1].fit
    assert found is not None
    assert np.quantile(found.distances, 0.95) == pytest.approx(1.11, abs=0.02), "a hundredth of a degree"
    assert found.length_pct == pytest.approx(0.0, abs=0.1)
    assert found.depth_km < 1.2


def test_a_piece_that_is_not_drawn_is_no_line_out_of_place() -> None:
    near, far = square(35.2, 51.25), square(35.6, 51.6)
    assert fit(near, near, BORDER).distances.max() == pytest.approx(0.0, abs=1e-9)
    both = shapely.MultiPolygon([*near.geoms, *far.geoms])
    assert fit(near, both, BORDER).distances.max() == pytest.approx(0.0, abs=1e-9)
    assert fit(both, near, BORDER).distances.max() > 20, "but a piece drawn where there is none is"


def test_no_line_is_compared_with_none() -> None:
    assert fit(square(35.2, 51.25), shapely.MultiPolygon(), BORDER) is None
    assert fit(shapely.MultiPolygon(), square(35.2, 51.25), BORDER) is None


def test_accuracy_has_a_row_for_what_was_measured_and_no_other() -> None:
    line = Fit(np.array([0.0, 1.0, 2.0]), (110.0, 100.0), (5.0, 7.0))
    found = [
        compared(0.9, "2024-09-01", fit=line),
        compared(0.8, "2024-09-05"),
        compared(0.0, "2024-10-01", km2=0.0),
        compared(0.5, "2024-11-01"),
    ]
    figures = accuracy("deepstate", {"map": 2, "press": 1}, found)
    rows = {row["month"]: row for row in figures["rows"]}
    assert set(rows) == {"2024-09", "2024-11"}, "in October the map has no such ground"
    assert rows["2024-09"]["iou"] == pytest.approx(0.85)
    assert rows["2024-09"]["line_km"] == [1.0, 1.9]
    assert rows["2024-11"]["line_km"] is None
    assert figures["overall"] == [
        {
            "region": "kursk",
            "control": "ukraine",
            "days": 3,
            "iou": 0.8,
            "line_km": [1.0, 1.9],
            "length_pct": [10.0, 10.0],
            "depth_km": [2.0, 2.0],
        }
    ]


@pytest.fixture(scope="module")
def ready() -> Plan:
    return plan(days("chronicle", KURSK), KURSK, FieldSettings())


def test_districts_are_apart_and_hold_all_that_moved(ready: Plan) -> None:
    blocks = np.stack(districts(ready))
    assert len(blocks) > 10
    assert (blocks.sum(axis=0) <= 1).all()
    assert blocks.any(axis=0)[ready.moved].all()


def test_a_district_left_out_takes_its_reports_along(ready: Plan) -> None:
    left = district_in_turn(ready, 40)
    gone = left.day.statuses == UNKNOWN
    assert 0 < gone.sum() < 60
    assert (left.day.statuses[~gone] == ready.days[40].statuses[~gone]).all()
    assert left.values[0][~gone] == pytest.approx(ready.values[0][40][~gone])
    assert not np.allclose(left.values[0][gone], ready.values[0][40][gone])


def test_a_prediction_is_that_of_the_field_of_the_others(ready: Plan) -> None:
    left = district_in_turn(ready, 40)
    others = left.day.statuses != UNKNOWN
    alone = region_raster(
        KURSK.geometry, list(compress(sites_of(ready), others)), np.ones(others.sum(), dtype=bool)
    )
    points = shapely.get_coordinates(ready.sheet.points[~others])
    rows = np.abs(alone.lat[:, None] - points[:, 1]).argmin(axis=0)
    columns = np.abs(alone.lon[:, None] - points[:, 0]).argmin(axis=0)
    field = alone.field(ready.values[0][40][others])[rows, columns]
    assert left.values[0][~others] == pytest.approx(field, abs=0.15), "to half a cell of the raster"


def sites_of(ready: Plan) -> list[Site]:
    known = sites("kursk")
    return [known[i] for i in ready.sheet.chosen]


def test_a_month_left_out_knows_its_ends_alone(ready: Plan) -> None:
    number = next(i for i, day in enumerate(ready.days) if day.date.startswith("2025-03"))
    left = without_period(same_month)(ready, number)
    assert (left.day.statuses == UNKNOWN).sum() > 20, "much changed hands in March 2025"
    assert same_week("2025-03-01", "2025-02-26")
    assert not same_week("2025-03-01", "2025-02-25")


def test_others_predict_most_of_a_district(ready: Plan) -> None:
    assert 0.8 < told_right(ready) < 0.95


def test_baselines_meet_the_area_and_know_less() -> None:
    dates = ["2024-12-25"]
    stated = stated_areas("chronicle", KURSK)[dates[0]][Control.UKRAINE]
    for drawing in (nearest, disc):
        drawn = redrawn("chronicle", KURSK, dates, drawing)
        assert list(drawn["control"]) == ["ukraine", "contested"]
        assert area_km2(drawn.geometry)[0] == pytest.approx(stated, abs=0.05)


def test_markdown_shows_what_was_measured() -> None:
    found = [compared(0.9 - day / 100, f"2024-09-{day:02}") for day in range(1, 10)]
    figures = accuracy("map", {"map": 1, "press": 0}, found)
    text = markdown(("Ours", "Theirs"), figures, found, {"disc": found[:1]}, {"Kursk": (1.0, 0.9)})
    assert "### Ours, against Theirs" in text
    assert "| kursk | ukraine | 9 | **0.850** | 0.850 | 0.810 | 9 | 0.850 | 0.850 |" in text
    assert "| kursk | ukraine | 0.850, 0.850 | 0.890, 0.890 |" in text
    assert "| 2024-09 | 9: 0.850 (no line) |" in text
    assert "| Kursk | 100.0% | 90.0% |" in text


def test_two_real_maps_are_compared() -> None:
    assert "### One, against Two: two real maps" in agreement(("One", "Two"), [compared(0.7)])


def test_write_replaces_the_text_between_the_marks(tmp_path, monkeypatch) -> None:
    page = tmp_path / "chronicle.md"
    page.write_text("before\n<!-- validate: begin -->\nold\n<!-- validate: end -->\nafter\n")
    shipped = tmp_path / "area_by_day.csv"
    monkeypatch.setattr(files, "data_path", lambda _: shipped)
    result = Validation({"chronicle": {"rows": []}}, "new", {})
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
    page = DOCS.read_text(encoding="utf-8")
    for figures in SHIPPED.values():
        for row in figures["overall"]:
            assert f"| {row['region']} | {row['control']} | {row['days']} | **{row['iou']:.3f}** |" in page
            assert f"| {row['region']} | {row['control']} | {row['line_km'][0]:.2f} |" in page
        for row in figures["rows"]:
            assert f"{row['days']}: {row['iou']:.3f}" in page


def test_shipped_figures_have_the_published_form() -> None:
    assert set(SHIPPED) == {"chronicle", "chronicle_owl"}
    for figures in SHIPPED.values():
        assert set(figures) == {"against", "reports", "rows", "overall"}
        keys = [(row["month"], row["region"], row["control"]) for row in figures["rows"]]
        assert len(keys) == len(set(keys))
        for row in figures["rows"]:
            assert set(row) == {
                *("month", "region", "control", "days", "iou", "line_km", "length_pct", "depth_km"),
            }
            assert row["days"] > 0
    assert SHIPPED["chronicle"]["reports"] == {"map": 266, "press": 170}
    assert SHIPPED["chronicle_owl"]["reports"]["press"] == 0


@pytest.mark.parametrize(
    ("source", "region", "control", "least"),
    [
        ("chronicle", "kursk", "ukraine", 0.85),
        ("chronicle", "kursk", "contested", 0.42),
        ("chronicle_owl", "kursk", "ukraine", 0.88),
        ("chronicle_owl", "sumy", "russia", 0.88),
    ],
)
def test_overlap_does_not_fall_behind(source, region, control, least) -> None:
    rows = SHIPPED[source]["overall"]
    found = next(row for row in rows if (row["region"], row["control"]) == (region, control))
    assert found["iou"] >= least


@pytest.mark.real
@pytest.mark.parametrize(("source", "folder"), [("chronicle", "deepstate"), ("chronicle_owl", "owlmaps")])
def test_real_maps_confirm_the_figures(source, folder, real_data, chronicle_store) -> None:
    found = measure(chronicle_store.select(source), real_maps(real_data, folder), [KURSK])
    again = accuracy(folder, {}, found)["overall"]
    shipped = [row for row in SHIPPED[source]["overall"] if row["region"] == "kursk"]
    assert [(row["control"], row["days"]) for row in again] == [
        (row["control"], row["days"]) for row in shipped
    ]
    for one, other in zip(again, shipped, strict=True):
        assert one["iou"] == pytest.approx(other["iou"], abs=0.002)
