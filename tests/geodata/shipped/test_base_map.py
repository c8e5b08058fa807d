"""The base map as it is published."""

import pytest

from geodata.errors import TableInvalid
from geodata.shipped.base_map import cities, context, parse_csv, read_csv

LAYERS = context()


def test_every_layer_is_a_collection_with_features() -> None:
    for name in ("land", "water", "lines", "settlements"):
        layer = LAYERS[f"context-{name}"]
        assert layer["type"] == "FeatureCollection"
        assert layer["features"], name


def test_lines_say_what_they_are() -> None:
    kinds = {feature["properties"]["kind"] for feature in LAYERS["context-lines"]["features"]}
    assert kinds == {"border", "oblast", "river", "state"}


@pytest.mark.parametrize(("name", "rank"), [("Sudzha", 1), ("Glushkovo", 1), ("Plekhovo", 2)])
def test_places_are_ranked_by_what_readers_look_for(name: str, rank: int) -> None:
    found = [
        f["properties"] for f in LAYERS["context-settlements"]["features"] if f["properties"]["en"] == name
    ]
    assert [place["rank"] for place in found] == [rank]


def test_every_settlement_of_the_table_is_on_the_map() -> None:
    assert len(LAYERS["context-settlements"]["features"]) == len(read_csv("settlements.csv"))


def test_the_land_under_everything_is_not_published() -> None:
    assert [f["id"] for f in LAYERS["context-land"]["features"]] == ["ukraine", "belarus", "neighbours"]


def test_a_city_that_is_a_settlement_is_for_far_maps_only() -> None:
    kinds = {city["properties"]["en"]: city["properties"]["kind"] for city in cities()}
    assert (kinds["Kyiv"], kinds["Poltava"], kinds["Sumy"]) == ("city-1", "city-2", "hub")


@pytest.mark.parametrize("body", [b"id,x\n1\n", b"id,x\n1,2,3\n", b"id,x\n\xff,2\n", b"id,x\n\x1b[2J,2\n"])
def test_what_is_no_whole_table_is_refused(body: bytes) -> None:
    with pytest.raises(TableInvalid, match=r"a\.csv"):
        parse_csv(body, "a.csv")


def test_a_column_that_is_missing_is_an_error_of_the_table() -> None:
    (row,) = parse_csv(b"id,x\n1,2\n", "a.csv")
    assert row.get("name", "") == ""
    with pytest.raises(TableInvalid, match="lacks the column name"):
        row["name"]
