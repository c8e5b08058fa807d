"""Project Owl's files: latitude first, rings that may be left open."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
import shapely

from geodata.control_table import ImportResult
from geodata.errors import FileRefused
from geodata.importers import owlmaps
from tests.geodata.importers.fixtures import Ring, bow_tie, ring

NAME = "20250306.json"


def _lat_first(points: Ring) -> Ring:
    return [[lat, lon] for lon, lat in points]


def _read(name: str = NAME, **layers: object) -> ImportResult:
    return owlmaps.read(json.dumps(layers).encode(), name)


def _ground(result: ImportResult) -> dict[str, shapely.MultiPolygon]:
    return dict(zip(result.table["control"], result.table.geometry, strict=True))


def test_the_two_lists() -> None:
    result = _read(areas=[_lat_first(ring(35.4))], areas_ua=[_lat_first(ring()[:-1])])
    ground = _ground(result)
    assert ground["russia"].equals(shapely.box(35.4, 51.2, 35.5, 51.3))
    assert ground["ukraine"].equals(shapely.box(35.2, 51.2, 35.3, 51.3))
    assert result.issues == ()  # leaving rings open is this format's way
    assert set(result.table["date"]) == {"2025-03-06"}
    assert set(result.table["published_at"]) == {"2025-03-06T00:00:00Z"}


def test_russia_goes_first_where_both_are_drawn() -> None:
    ground = _ground(_read(areas=[_lat_first(ring(35.25))], areas_ua=[_lat_first(ring())]))
    assert ground["ukraine"].equals(shapely.box(35.2, 51.2, 35.25, 51.3))


def test_an_empty_layer_is_an_empty_row_and_a_missing_one_is_no_row() -> None:
    empty, missing = _read(areas=[_lat_first(ring())], areas_ua=[]), _read(areas=[_lat_first(ring())])
    assert _ground(empty)["ukraine"].is_empty
    assert empty.issues == ()
    assert set(_ground(missing)) == {"russia"}
    (issue,) = missing.issues
    assert (issue.code, issue.action) == ("no-layer", "noted")
    assert "Ukraine's ground is not known" in issue.message


def test_an_empty_list_of_russian_ground_says_nothing_of_it() -> None:
    result = _read(areas=[], areas_ua=[_lat_first(ring())])
    assert set(_ground(result)) == {"ukraine"}
    assert "the list 'areas' is empty" in result.issues[0].message


@pytest.mark.parametrize("layers", [{"areas": [], "areas_ua": []}, {"areas": []}, {"areas": [[[51, 35]]]}])
def test_a_map_without_a_readable_polygon_is_refused(layers: dict[str, object]) -> None:
    with pytest.raises(FileRefused) as caught:
        _read(**layers)
    assert (caught.value.code, caught.value.dates) == ("no-control", ("2025-03-06",))


def test_what_was_lost_may_have_been_all_of_a_control() -> None:
    (snapshot,) = owlmaps.parse(
        json.dumps({"areas": [_lat_first(ring())], "areas_ua": [[[51, 35]]]}).encode(), NAME
    ).snapshots
    assert set(snapshot.ground) == {"russia"}
    assert (snapshot.features, snapshot.aside, snapshot.incomplete) == (2, 1, True)


def test_bad_rings_cost_themselves() -> None:
    broken = _lat_first(ring())
    broken[1] = [math.nan, 35.3]
    off = _lat_first(ring())
    off[1] = [51.2, 500]
    result = _read(
        areas=[broken, off, [[51, 35]], "x", _lat_first(ring(35.4))], areas_ua=[_lat_first(bow_tie())]
    )
    assert [(issue.feature, issue.code) for issue in result.issues] == [
        (0, "not-finite"),
        (1, "out-of-bounds"),
        (2, "too-few-points"),
        (3, "bad-coordinates"),
        (5, "invalid-polygon"),
    ]
    assert _ground(result)["russia"].area == pytest.approx(0.01)
    assert _ground(result)["ukraine"].area == pytest.approx(0.005)


@pytest.mark.parametrize(
    "name", ["22020306.json", "20250230.json", "2025-03-06.json", "20250306.geojson", "x"]
)
def test_a_name_without_a_usable_date(name: str) -> None:
    with pytest.raises(FileRefused) as caught:
        _read(name, areas=[])
    assert caught.value.code == "bad-date"


@pytest.mark.parametrize(
    "data", [b"[]", b"{}", b'{"areas": {}}', b'{"type": "FeatureCollection", "features": []}']
)
def test_other_json_is_refused(data: bytes) -> None:
    with pytest.raises(FileRefused) as caught:
        owlmaps.read(data, NAME)
    assert caught.value.code == "not-owlmaps"


def test_what_the_source_says_of_itself() -> None:
    assert owlmaps.SOURCE.regions == ("kursk", "belgorod", "sumy")
    assert "11 March 2025" in owlmaps.SOURCE.note


@pytest.mark.real
def test_the_empty_layer_begins_when_the_note_says(real_data: Path) -> None:
    for path in sorted((real_data / "owlmaps").glob("*.json"))[1:75:2]:
        shape = _ground(owlmaps.read(path.read_bytes(), path.name))["ukraine"]
        assert shape.is_empty != ("20240806" <= path.stem <= "20250311")
