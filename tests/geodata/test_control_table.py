"""The check of tables: one that breaks a rule is refused, and the error names row and rule."""

from collections.abc import Callable

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from geodata.control_table import check_table, empty_table
from geodata.errors import TableInvalid
from tests.maps import square, table

GOOD = table({"2024-08-06": {"ukraine": square(35.2, 51.1)}, "2024-08-07": {}})


def _with(column: str, value: object) -> gpd.GeoDataFrame:
    rows = GOOD.copy()
    rows[column] = rows[column].astype(object)
    rows.loc[5, column] = value
    return rows


def _with_geometry(geometry: object) -> gpd.GeoDataFrame:
    values = list(GOOD.geometry)
    values[5] = geometry
    return gpd.GeoDataFrame(GOOD.drop(columns="geometry"), geometry=values, crs=GOOD.crs)[list(GOOD.columns)]


BOW_TIE = shapely.MultiPolygon([shapely.Polygon([(35, 51), (35.1, 51.1), (35.1, 51), (35, 51.1)])])
BROKEN: dict[str, tuple[Callable[[], gpd.GeoDataFrame], str]] = {
    "columns": (lambda: GOOD.rename(columns={"date": "day"}), "columns are"),
    "crs": (lambda: GOOD.to_crs(3857), "not EPSG:4326"),
    "no date": (lambda: _with("date", "2024-13-01"), "not a date"),
    "date in 2202": (lambda: _with("date", "2202-01-01"), "not a date"),
    "unknown control": (lambda: _with("control", "neutral"), "not a control"),
    "missing value": (lambda: _with("sha256", None), "a value is missing"),
    "twice": (lambda: pd.concat([GOOD, GOOD.tail(1)], ignore_index=True), "two rows"),
    "unsorted": (lambda: GOOD.iloc[::-1].reset_index(drop=True), "not sorted"),
    "no geometry": (lambda: _with_geometry(None), "no geometry"),
    "polygon": (lambda: _with_geometry(square(35, 51).geoms[0]), "not a MultiPolygon"),
    "3-D": (lambda: _with_geometry(shapely.force_3d(square(35, 51))), "third dimension"),
    "bow-tie": (lambda: _with_geometry(BOW_TIE), "not valid"),
    "off the grid": (
        lambda: _with_geometry(shapely.MultiPolygon([shapely.box(35, 51, 35.12345678, 52)])),
        "grid",
    ),
}


def test_a_good_table_is_returned_as_it_is() -> None:
    assert check_table(GOOD) is GOOD


def test_an_empty_table_is_good() -> None:
    assert check_table(empty_table()).empty


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_is_named(name: str) -> None:
    make, message = BROKEN[name]
    with pytest.raises(TableInvalid, match=message):
        check_table(make())


def test_revisions_of_a_day_pass_only_where_they_are_expected() -> None:
    later = GOOD.assign(published_at="2024-09-01T00:00:00Z")
    both = pd.concat([GOOD, later]).sort_values(["date", "published_at", "control"], ignore_index=True)
    assert check_table(both, revisions=True) is both
    with pytest.raises(TableInvalid, match="two rows"):
        check_table(both)
