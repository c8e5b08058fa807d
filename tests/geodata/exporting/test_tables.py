"""The tables of an export: they say what is known, and why the rest is not."""

from __future__ import annotations

from typing import Any

import pytest

from geodata import geometry
from geodata.errors import NoData, TermsForbid, UnknownName, exit_code
from geodata.exporting import LAYERS, TABLES, Content, Request, select
from geodata.store import ParquetStore
from tests.maps import SOURCE


def _rows(content: Content, name: str, **of: str) -> list[dict[str, Any]]:
    return [row for row in content.table(name).named_rows() if of.items() <= row.items()]


def test_every_polygon_is_there_once_with_its_days(content: Content) -> None:
    found = _rows(content, "control", source="hand", region="kursk")
    assert [(row["control"], row["valid_from"], row["valid_to"]) for row in found] == [
        ("contested", "2024-08-06", "2024-08-09"),
        ("ukraine", "2024-08-06", "2024-08-08"),
        ("ukraine", "2024-08-08", "2024-08-09"),
        ("ukraine", "2024-08-12", "2024-08-13"),
    ]


def test_polygons_add_up_to_the_series(content: Content) -> None:
    held = _rows(content, "control", source="hand")
    for day in _rows(content, "series", source="hand", region="kursk"):
        for control in ("ukraine", "contested"):
            shown = [
                row["area_km2"]
                for row in held
                if row["region"] == "kursk"
                and row["control"] == control
                and row["valid_from"] <= day["date"] < row["valid_to"]
            ]
            told = day[f"{control}_km2"]
            assert (told is None) == (day["date"] == "2024-08-09")
            assert sum(shown) == pytest.approx(told or 0.0, abs=0.01)


def test_the_home_side_has_no_polygon(content: Content) -> None:
    assert not _rows(content, "control", region="kursk", control="russia")
    assert "it holds what no polygon gives to another" in content.table("control").about


@pytest.mark.promise("In an export, what is not known is empty and says why; it is never 0.")
def test_what_an_incomplete_map_leaves_out_is_not_zero(content: Content) -> None:
    (day,) = _rows(content, "series", source="hand", region="kursk", date="2024-08-09")
    figures = ("ukraine_km2", "russia_km2", "contested_km2", "contact_line_km")
    assert [day[name] for name in figures] == [None] * 4
    assert day["reason"] == (
        "ukraine: the map is incomplete (3 of 3 polygons set aside); "
        "russia: the rest of the region, of which other ground is unknown; "
        "contested: the map is incomplete (3 of 3 polygons set aside); "
        "contact line: it is the edge of ground that is unknown"
    )


@pytest.mark.promise("In an export, what is not known is empty and says why; it is never 0.")
def test_what_a_source_does_not_map_is_not_zero(content: Content) -> None:
    (day,) = _rows(content, "series", source="chronicle")
    assert day["contested_km2"] is None
    assert "contested: not mapped by this source" in day["reason"]
    assert "ukraine: no area was published for this day" in day["reason"]
    (source,) = _rows(content, "sources", source="chronicle")
    assert (source["not_mapped"], source["kind"]) == ("contested", "reconstruction")


def test_days_without_a_map_are_listed_with_the_reason(content: Content) -> None:
    told = [(row["date"], row["state"], row["told"]) for row in _rows(content, "snapshots", source="hand")]
    assert told == [
        ("2024-08-06", "whole", None),
        ("2024-08-08", "whole", None),
        ("2024-08-09", "incomplete", "3 of 3 polygons set aside"),
        ("2024-08-10", "unread", "=cmd.json: is empty"),
        ("2024-08-12", "whole", None),
    ]
    assert [row["date"] for row in content.about.incomplete] == ["2024-08-09", "2024-08-10"]


def test_what_an_incomplete_map_may_lack_is_drawn_as_unknown(content: Content) -> None:
    found = _rows(content, "unknown", source="hand")
    assert {row["region"] for row in found} == {"kursk", "belgorod", "sumy"}
    assert {(row["valid_from"], row["valid_to"]) for row in found} == {("2024-08-09", "2024-08-12")}
    assert {row["reason"] for row in found} == {"the map is incomplete (3 of 3 polygons set aside)"}
    table = content.table("unknown")
    kursk = table.geometries[table.column("region").index("kursk")]
    assert float(geometry.area_km2([kursk])[0]) == pytest.approx(17070.0, abs=0.1)
    assert not _rows(content, "unknown", source="chronicle")  # it maps no contested ground: see the sources


def test_differences_skip_incomplete_maps_and_say_so(content: Content) -> None:
    found = _rows(content, "diffs", source="hand", region="kursk")
    assert [(row["from_date"], row["date"], row["held_from"], row["held_to"]) for row in found] == [
        ("2024-08-06", "2024-08-08", "ukraine", "russia"),
        (None, "2024-08-09", None, None),
        ("2024-08-08", "2024-08-12", "contested", "russia"),
    ]
    assert [row["days"] for row in found] == [2, None, 4]
    assert found[1]["area_km2"] is None
    assert found[1]["reason"] == "not compared: the map is incomplete (3 of 3 polygons set aside)"


def test_a_settlement_that_no_map_tells_of_has_no_holder(content: Content) -> None:
    told = {row["control"] for row in _rows(content, "settlements", source="hand", region="kursk")}
    assert told == {"russia", "ukraine", "contested"}
    silent = [row for row in content.table("settlements").named_rows() if row["control"] is None]
    assert all(row["reason"] for row in silent)


def test_each_claim_has_a_row_for_each_map(content: Content) -> None:
    found = _rows(content, "claims", id="C001")
    assert [row["map_source"] for row in found if row["map_source"] in ("hand", "chronicle")] == [
        "hand",
        "chronicle",
    ]
    assert not [row for row in found if row["map_source"] == "secret"]
    assert all(row["map_value"] is not None or row["reason"] for row in found)


def test_rows_and_columns_are_whole(content: Content) -> None:
    for name in TABLES:
        table = content.table(name)
        assert table.rows, name
        assert {len(row) for row in table.rows} == {len(table.columns)}
        assert len(table.geometries) == (len(table.rows) if name in LAYERS else 0)
        if name in LAYERS:
            assert all(len(column.name) <= 10 for column in table.columns)


def test_days_and_regions_can_be_chosen(troubled: ParquetStore) -> None:
    chosen = Content(select(troubled, Request("hand", "sumy", "2024-08-10", "2024-08-12")))
    assert [row["control"] for row in _rows(chosen, "control")] == ["russia"]
    assert [row["date"] for row in _rows(chosen, "series")] == ["2024-08-09", "2024-08-12"]
    pairs = {(row["from_date"], row["date"]) for row in _rows(chosen, "diffs")}
    assert pairs == {("2024-08-08", "2024-08-12")}
    assert {row["date"] for row in _rows(chosen, "events")} <= {f"2024-08-{day}" for day in range(10, 13)}
    assert {row["oblast"] for row in _rows(chosen, "reports")} <= {"Sumy Oblast"}


def test_what_terms_forbid_is_left_out_and_named(content: Content) -> None:
    assert [item.source.id for item in content.selection.sources] == ["hand", "chronicle"]
    assert content.selection.left_out == ("secret: its terms allow no export. Nobody may see it.",)
    assert content.about.marks == ("Hand-made: For personal analysis only; not for publication",)
    assert content.about.reconstructed.endswith("Rebuilt <&> told.")


@pytest.mark.parametrize(
    ("request_", "error", "words"),
    [
        (Request("secret"), TermsForbid, "its terms allow no export"),
        (Request("nobody"), UnknownName, "choose from: chronicle, hand, secret"),
        (Request("chronicle", "sumy"), NoData, "chronicle does not cover sumy; it covers: kursk"),
        (Request("hand", first="2025-01-01"), NoData, "its maps run from 2024-08-06 to 2024-08-12"),
        (Request(region="narnia"), UnknownName, "choose from: kursk"),
    ],
)
def test_what_cannot_be_had_is_refused(
    troubled: ParquetStore, request_: Request, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words) as refused:
        select(troubled, request_)
    assert exit_code(refused.value) == 2


def test_the_revision_is_that_of_the_maps(troubled: ParquetStore, content: Content) -> None:
    part = select(troubled, Request("hand", "kursk", "2024-08-12"))
    assert part.revision == select(troubled, Request("hand")).revision
    assert part.revision != content.selection.revision
    assert part.sources[0].revision == content.selection.sources[0].revision


def test_areas_are_those_of_the_shapes(content: Content) -> None:
    table = content.table("control")
    assert table.column("area_km2") == pytest.approx(geometry.area_km2(list(table.geometries)), abs=1e-4)
    assert SOURCE.id in table.column("source")
