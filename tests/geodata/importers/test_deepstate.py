"""DeepState's files: what each fill means, what is set aside, and that one bad shape costs one shape."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
import shapely

from geodata.control_table import ImportResult, check_table
from geodata.errors import FileRefused
from geodata.importers import deepstate
from geodata.model import Control, Issue
from tests.geodata.importers.fixtures import (
    DEEPSTATE_MOMENT,
    DEEPSTATE_NAME,
    bow_tie,
    collection,
    feature,
    polygon,
    ring,
)


def _read(*features: object, name: str = DEEPSTATE_NAME) -> ImportResult:
    return deepstate.read(collection(*features), name)


def _ground(result: ImportResult) -> dict[str, shapely.MultiPolygon]:
    return dict(zip(result.table["control"], result.table.geometry, strict=True))


def _issue(result: ImportResult, code: str) -> Issue:
    (issue,) = [issue for issue in result.issues if issue.code == code]
    return issue


def _square(fill: str, west: float = 35.2, **properties: object) -> object:
    return feature(polygon(ring(west)), fill=fill, **properties)


@pytest.mark.parametrize(
    ("fill", "control"),
    [
        ("#01579b", "ukraine"),
        ("#a52714", "russia"),
        ("#A52714", "russia"),
        ("#880e4f", "russia"),
        ("#000000", "russia"),
        ("#bcaaa4", "contested"),
        ("#bdbdbd", "contested"),
        ("#757575", "contested"),
    ],
)
def test_a_fill_that_is_drawn(fill: str, control: str) -> None:
    result = _read(_square(fill, name="Назва /// Name\u00a0///  key"))
    ground = _ground(result)
    assert ground.pop(control).equals(shapely.box(35.2, 51.2, 35.3, 51.3))
    assert all(shape.is_empty for shape in ground.values())
    assert result.issues == ()


@pytest.mark.parametrize(
    ("properties", "code", "action"),
    [
        ({"fill": "#0f9d58"}, "liberated", "noted"),
        ({"fill": "#0288d1"}, "liberated", "noted"),
        ({"fill": "#ff5252", "name": "Абхазія /// Occupied Abkhazia."}, "abroad", "set aside"),
        ({"fill": "#ff5252", "name": "Transnistria"}, "abroad", "set aside"),
        ({"fill": "#880e4f", "name": "Придністров'я"}, "transnistria", "set aside"),
        ({"fill": "#000000", "name": "x ///\u00a0TRANSNISTRIA. /// y"}, "transnistria", "set aside"),
        ({"fill": "#ce93d8"}, "mutiny", "set aside"),
        ({"fill": "#0097a7"}, "unknown-fill", "set aside"),
        ({"fill": None}, "unknown-fill", "set aside"),
        ({}, "unknown-fill", "set aside"),
    ],
)
def test_a_fill_that_is_not_drawn(properties: dict[str, object], code: str, action: str) -> None:
    result = _read(feature(polygon(ring()), **properties), _square("#a52714", 35.5))
    assert _ground(result)["russia"].area == pytest.approx(0.01)
    assert all(ground.is_empty for control, ground in _ground(result).items() if control != "russia")
    issue = _issue(result, code)
    assert (issue.action, issue.feature, issue.count) == (action, 0, 1)


def test_after_an_unknown_fill_only_what_was_read_is_known() -> None:
    data = collection(_square("#123456"), _square("#a52714", 35.5))
    (snapshot,) = deepstate.parse(data, DEEPSTATE_NAME).snapshots
    assert set(snapshot.ground) == {"russia"}
    assert (snapshot.features, snapshot.aside) == (2, 1)


def test_an_unknown_fill_outside_the_window_costs_nothing() -> None:
    (snapshot,) = deepstate.parse(
        collection(_square("#123456", 30.0), _square("#a52714")), DEEPSTATE_NAME
    ).snapshots
    assert set(snapshot.ground) == {"russia", "ukraine", "contested"}
    assert not snapshot.incomplete


def test_a_map_with_an_unknown_fill_alone_is_refused_and_names_it() -> None:
    with pytest.raises(FileRefused, match="feature 0: fill '#02589c' is not in the map's legend") as caught:
        _read(_square("#02589c"))
    assert (caught.value.code, caught.value.dates) == ("no-control", ("2025-03-12",))


def test_an_unknown_fill_is_named_and_the_rest_is_kept() -> None:
    result = _read(_square("#01579b"), _square("#123456"), _square("#123456"))
    issue = _issue(result, "unknown-fill")
    assert (issue.file, issue.feature, issue.count) == (DEEPSTATE_NAME, 1, 2)
    assert "#123456" in issue.message
    assert _ground(result)["ukraine"].area == pytest.approx(0.01)


def test_the_row_of_a_file() -> None:
    data = collection(_square("#01579b"))
    table = deepstate.read(data, DEEPSTATE_NAME).table
    assert table is check_table(table)
    assert list(table["control"]) == ["contested", "russia", "ukraine"]
    assert set(table["source"]) == {"deepstate"}
    assert set(table["date"]) == {"2025-03-12"}
    assert set(table["published_at"]) == {DEEPSTATE_MOMENT}
    assert set(table["file"]) == {DEEPSTATE_NAME}
    assert len(table["sha256"][0]) == 64


def test_the_day_is_that_of_utc() -> None:
    late = _read(_square("#01579b"), name="1741823999.geojson").table
    early = _read(_square("#01579b"), name="1741824000.geojson").table
    assert late["date"][0] == "2025-03-12"
    assert early["date"][0] == "2025-03-13"


@pytest.mark.parametrize(
    "name",
    [
        "7342358400.geojson",  # in 2202
        "0.geojson",
        "999999999999.geojson",
        "9" * 40 + ".geojson",
        "latest.geojson",
        "-1741813622.geojson",
        "\u0661741813622.geojson",
        "1741813622.json",
    ],
)
def test_a_name_without_a_usable_date(name: str) -> None:
    with pytest.raises(FileRefused) as caught:
        _read(_square("#01579b"), name=name)
    assert caught.value.code == "bad-date"
    assert str(caught.value).startswith(name)


def test_the_year_2202_is_named() -> None:
    with pytest.raises(FileRefused, match="2202"):
        _read(_square("#01579b"), name="7342358400.geojson")


@pytest.mark.parametrize(
    ("value", "code"), [(math.nan, "not-finite"), (math.inf, "not-finite"), (500, "out-of-bounds")]
)
def test_one_bad_coordinate_costs_one_feature(value: float, code: str) -> None:
    broken = ring()
    broken[1] = [value, 51.2]
    result = _read(feature(polygon(broken), fill="#a52714"), _square("#01579b"))
    ground = _ground(result)
    assert set(ground) == {"ukraine"}  # the feature may have been all that Russia holds
    assert ground["ukraine"].area == pytest.approx(0.01)
    issue = _issue(result, code)
    assert (issue.feature, issue.action) == (0, "set aside")


def test_a_bad_coordinate_outside_the_window_is_found_too() -> None:
    far = ring(20.0, 40.0)
    far[2][1] = math.nan
    assert _issue(_read(feature(polygon(far), fill="#0f9d58"), _square("#01579b")), "not-finite").feature == 0


def test_one_bad_part_sets_its_whole_feature_aside() -> None:
    shape = {"type": "MultiPolygon", "coordinates": [[ring()], [[[500, 0], [1, 1], [2, 2], [500, 0]]]]}
    result = _read(feature(shape, fill="#a52714"), _square("#01579b"))
    assert "russia" not in _ground(result)  # what was lost may have been all that Russia holds
    assert _issue(result, "out-of-bounds").count == 1


def test_a_bow_tie_is_repaired() -> None:
    result = _read(feature(polygon(bow_tie()), fill="#a52714"))
    assert _issue(result, "invalid-polygon").action == "repaired"
    shape = _ground(result)["russia"]
    assert len(shape.geoms) == 2
    assert shape.area == pytest.approx(0.005)


def test_a_repair_is_said_each_time_though_it_is_remembered() -> None:
    for _ in range(2):
        assert _issue(_read(feature(polygon(bow_tie()), fill="#a52714")), "invalid-polygon").count == 1


def test_an_unclosed_ring_is_closed() -> None:
    result = _read(feature(polygon(ring()[:-1]), fill="#a52714"))
    assert _issue(result, "unclosed-ring").action == "repaired"
    assert _ground(result)["russia"].equals(shapely.box(35.2, 51.2, 35.3, 51.3))


def test_heights_are_dropped() -> None:
    result = _read(feature(polygon(ring(height=120.5)), fill="#a52714"))
    assert _issue(result, "third-dimension").action == "noted"
    assert not _ground(result)["russia"].has_z
    assert _ground(result)["russia"].equals(shapely.box(35.2, 51.2, 35.3, 51.3))


def test_polygons_in_collections_of_collections() -> None:
    inner = {"type": "GeometryCollection", "geometries": [polygon(ring(35.4))]}
    outer = {"type": "GeometryCollection", "geometries": [polygon(ring()), inner]}
    assert _ground(_read(feature(outer, fill="#a52714")))["russia"].area == pytest.approx(0.02)


def test_points_are_one_line_however_many() -> None:
    labels = [feature({"type": "Point", "coordinates": [35, 51]}, name="x") for _ in range(50)]
    line = feature({"type": "LineString", "coordinates": [[35, 51], [36, 51]]})
    result = _read(*labels, line, _square("#01579b"))
    assert _issue(result, "not-a-polygon").count == 51
    assert len(result.issues) == 1


def test_ground_outside_the_window_is_noted_and_not_drawn() -> None:
    result = _read(feature(polygon(ring(20.0, 40.0)), fill="#a52714"))
    assert _issue(result, "outside-window").count == 1
    assert all(shape.is_empty for shape in _ground(result).values())


def test_ground_across_the_frame_is_cut() -> None:
    shape = _ground(_read(feature(polygon(ring(33.35, 51.2)), fill="#a52714")))["russia"]
    assert shape.equals(shapely.box(33.4, 51.2, 33.45, 51.3))


def test_overlaps_go_by_precedence() -> None:
    ground = _ground(
        _read(
            _square("#01579b"),
            feature(polygon(ring(35.25)), fill="#a52714"),
            feature(polygon(ring(35.3)), fill="#757575"),
        )
    )
    assert ground["ukraine"].equals(shapely.box(35.2, 51.2, 35.25, 51.3))
    assert ground["russia"].equals(shapely.box(35.25, 51.2, 35.3, 51.3))
    assert ground["contested"].equals(shapely.box(35.3, 51.2, 35.4, 51.3))


@pytest.mark.parametrize("junk", [None, 7, "x", {}, {"geometry": 5}, {"properties": [], "geometry": None}])
def test_junk_among_the_features(junk: object) -> None:
    result = _read(junk, _square("#01579b"))
    assert _issue(result, "no-geometry").feature == 0
    assert _ground(result)["ukraine"].area == pytest.approx(0.01)


@pytest.mark.parametrize(
    "geometry",
    [
        {"type": "Polygon"},
        {"type": "Polygon", "coordinates": None},
        {"type": "Polygon", "coordinates": "no"},
        {"type": "MultiPolygon", "coordinates": [None]},
        {"type": "MultiPolygon", "coordinates": {"a": 1}},
        {"type": "GeometryCollection"},
        {"type": ["Polygon"], "coordinates": [ring()]},
        {},
    ],
)
def test_junk_for_a_geometry(geometry: object) -> None:
    result = _read(feature(geometry, fill="#a52714"), _square("#01579b"))
    assert len(result.issues) == 1
    assert _ground(result).get("russia", shapely.MultiPolygon()).is_empty
    assert _ground(result)["ukraine"].area == pytest.approx(0.01)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"<!doctype html>", "html"),
        (collection(_square("#01579b"))[:-20], "truncated"),
        (b"[" * 200_000, "too-deep"),
        (b"[]", "not-geojson"),
        (b'{"type": "FeatureCollection"}', "not-geojson"),
        (collection(), "no-features"),
    ],
)
def test_a_file_that_cannot_be_used(data: bytes, code: str) -> None:
    with pytest.raises(FileRefused) as caught:
        deepstate.read(data, DEEPSTATE_NAME)
    assert caught.value.code == code
    assert str(caught.value).startswith(f"{DEEPSTATE_NAME}: ")


def test_a_thousand_different_fills_do_not_give_a_thousand_lines() -> None:
    result = _read(*[_square(f"#{number:06d}") for number in range(1, 1001)], _square("#01579b"))
    assert len(result.issues) <= 101
    assert sum(issue.count for issue in result.issues) == 1000


def test_what_the_source_says_of_itself() -> None:
    assert deepstate.SOURCE.controls == (Control.UKRAINE, Control.RUSSIA, Control.CONTESTED)
    assert not deepstate.SOURCE.terms.redistribute
    assert deepstate.SOURCE.note_uk


@pytest.mark.real
def test_every_eighth_real_file(real_data: Path) -> None:
    files = sorted((real_data / "deepstate").glob("*.geojson"))[::8]
    assert files
    for path in files:
        result = deepstate.read(path.read_bytes(), path.name)
        assert len(result.table) == 3
        codes = {issue.code for issue in result.issues if issue.action == "set aside"}
        assert codes <= {"abroad", "transnistria", "mutiny", "unknown-fill"}
