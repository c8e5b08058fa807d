"""The mirror of occupied ground: one shape, no Kursk, and a coordinate system that is respected."""

from __future__ import annotations

from pathlib import Path

import pyproj
import pytest
import shapely

from geodata.errors import FileRefused
from geodata.importers import deepstate_occupied
from geodata.model import Control
from tests.geodata.importers.fixtures import collection, feature, polygon, ring

NAME = "deepstatemap_data_20250612.geojson"


def _crs(name: object) -> dict[str, object]:
    return {"type": "name", "properties": {"name": name}}


def _mercator() -> list[list[float]]:
    project = pyproj.Transformer.from_crs(4326, 3857, always_xy=True).transform
    return [list(project(lon, lat)) for lon, lat in ring()]


def test_one_shape_one_row() -> None:
    table = deepstate_occupied.read(collection(feature(polygon(ring()))), NAME).table
    assert list(table["control"]) == ["russia"]
    assert list(table["date"]) == ["2025-06-11"]  # the file of a day has the map of the day before
    assert list(table["published_at"]) == ["2025-06-12T00:00:00Z"]
    assert table.geometry[0].equals(shapely.box(35.2, 51.2, 35.3, 51.3))


def test_it_does_not_speak_of_kursk() -> None:
    assert deepstate_occupied.SOURCE.regions == ("sumy",)
    assert deepstate_occupied.SOURCE.controls == (Control.RUSSIA,)


@pytest.mark.parametrize("name", ["EPSG:3857", "urn:ogc:def:crs:EPSG::3857", "urn:ogc:def:crs:EPSG:6.3:3857"])
def test_a_crs_member_is_honoured(name: str) -> None:
    data = collection(feature(polygon(_mercator())), crs=_crs(name))
    shape = deepstate_occupied.read(data, NAME).table.geometry[0]
    assert shape.equals_exact(shapely.box(35.2, 51.2, 35.3, 51.3).normalize(), 2e-6) or (
        shape.symmetric_difference(shapely.box(35.2, 51.2, 35.3, 51.3)).area < 1e-8
    )


def test_coordinates_are_east_first_whatever_the_authority_says() -> None:
    """EPSG lists 4284 (Pulkovo 1942) latitude first; GeoJSON never does."""
    data = collection(feature(polygon(ring())), crs=_crs("EPSG:4284"))
    shape = deepstate_occupied.read(data, NAME).table.geometry[0]
    assert 0 < shape.symmetric_difference(shapely.box(35.2, 51.2, 35.3, 51.3)).area < 0.001


@pytest.mark.parametrize("name", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"])
def test_longitude_and_latitude_by_any_name(name: str) -> None:
    data = collection(feature(polygon(ring())), crs=_crs(name))
    assert deepstate_occupied.read(data, NAME).table.geometry[0].area == pytest.approx(0.01)


@pytest.mark.parametrize(
    "crs", [_crs("EPSG:999999"), _crs("+proj=longlat +nadgrids=/etc/passwd"), _crs(7), {"type": "link"}, "x"]
)
def test_an_unknown_crs_is_refused(crs: object) -> None:
    with pytest.raises(FileRefused) as caught:
        deepstate_occupied.read(collection(feature(polygon(ring())), crs=crs), NAME)
    assert caught.value.code == "unknown-crs"


def test_metres_without_a_crs_are_no_degrees() -> None:
    with pytest.raises(FileRefused) as caught:
        deepstate_occupied.read(collection(feature(polygon(_mercator()))), NAME)
    assert (caught.value.code, caught.value.dates) == ("no-control", ("2025-06-11",))


@pytest.mark.parametrize("name", ["deepstatemap_data_22020101.geojson", "1741813622.geojson"])
def test_a_name_without_a_usable_date(name: str) -> None:
    with pytest.raises(FileRefused) as caught:
        deepstate_occupied.read(collection(feature(polygon(ring()))), name)
    assert caught.value.code == "bad-date"


@pytest.mark.real
def test_a_real_file(real_data: Path) -> None:
    path = sorted((real_data / "deepstate-occupied").glob("*.geojson"))[-1]
    table = deepstate_occupied.read(path.read_bytes(), path.name).table
    assert not table.geometry[0].is_empty
