"""Posts along the border and pockets: what the tables promise, and how they fit together."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from geodata.chronicle.plane import flat, scale_at
from geodata.chronicle.pockets import load_pockets, standing, zone
from geodata.geometry import area_km2
from geodata.regions import by_id, load_regions, state_border
from geodata.shipped.base_map import context, read_csv
from geodata.shipped.border_posts import load_posts

REGIONS = load_regions()
POSTS = load_posts()


@pytest.mark.parametrize("name", ["kursk", "sumy"])
def test_posts_are_in_their_region_next_to_the_border(name: str) -> None:
    points = shapely.points([[post.lon, post.lat] for post in POSTS if post.region == name])
    assert len(points) == 103
    assert shapely.contains(by_id(REGIONS, name).geometry, points).all()
    scale = scale_at(51.4)
    plane, border = (
        shapely.transform(ground, lambda array: array * scale) for ground in (points, state_border(REGIONS))
    )
    distances = shapely.distance(plane, border)
    assert 0.3 < distances.min() < distances.max() < 0.85


def test_posts_are_spread_thin() -> None:
    kms = np.array([post.km for post in POSTS if post.region == "sumy"])
    assert np.median(np.diff(np.sort(kms))) == pytest.approx(3.0, abs=0.1)


def test_control_at_posts_joins() -> None:
    rows = read_csv("border_control.csv")
    assert {row["post_id"] for row in rows} <= {post.id for post in POSTS}
    assert {row["source"] for row in rows} == {"deepstate", "owlmaps"}


def test_posts_are_not_on_the_base_map() -> None:
    shown = {feature["properties"]["id"] for feature in context()["context-settlements"]["features"]}
    assert not shown & {post.id for post in POSTS}


def test_names_join_across_the_tables() -> None:
    names = {row["id"]: row["name_en"] for row in read_csv("settlements.csv")}
    for row in read_csv("settlement_control.csv"):
        assert names[row["settlement_id"]] == row["settlement"]
    merged = {old for row in read_csv("settlements.csv") for old in row["merged_ids"].split()}
    assert merged
    assert not merged & set(names)


def test_pockets_are_drawn_between_their_days() -> None:
    pocket = next(one for one in load_pockets() if one.region == "kursk" and one.area_km2 == 5.0)
    assert pocket in standing("deepstate", "kursk", pocket.first)
    assert pocket in standing("deepstate", "kursk", pocket.last)
    assert pocket not in standing("deepstate", "kursk", "2025-06-02")
    assert standing("owlmaps", "kursk", pocket.first) == ()


def test_a_zone_holds_more_than_its_pocket() -> None:
    for pocket in load_pockets():
        around = zone(pocket)
        assert around.contains(shapely.Point(pocket.lon, pocket.lat))
        assert area_km2([around])[0] == pytest.approx(4 * pocket.area_km2, rel=0.02)


def test_a_change_in_kilometres_is_one() -> None:
    point = shapely.Point(35.0, 51.0)
    grown = flat(point, lambda plane: shapely.buffer(plane, 2.0))
    assert area_km2([grown])[0] == pytest.approx(np.pi * 4, rel=0.01)
