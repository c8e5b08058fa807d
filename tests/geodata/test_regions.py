"""The regions that ship."""

import pytest
import shapely

from geodata.errors import UnknownName
from geodata.model import Control
from geodata.regions import by_id, load_regions, state_border

REGIONS = load_regions()


def test_each_region_has_its_home_side() -> None:
    assert {region.id: region.home for region in REGIONS} == {
        "kursk": Control.RUSSIA,
        "belgorod": Control.RUSSIA,
        "sumy": Control.UKRAINE,
    }
    assert all(region.opponent is not region.home for region in REGIONS)


def test_regions_do_not_overlap() -> None:
    for region in REGIONS:
        for other in REGIONS:
            if other is not region:
                assert shapely.intersection(region.geometry, other.geometry).area < 1e-12


def test_sudzha_is_in_kursk_and_sumy_in_sumy() -> None:
    assert by_id(REGIONS, "kursk").geometry.contains(shapely.Point(35.27, 51.19))
    assert by_id(REGIONS, "sumy").geometry.contains(shapely.Point(34.80, 50.91))


def test_the_state_border_runs_between_the_two_sides() -> None:
    border = state_border(REGIONS)
    assert shapely.length(border) > 3
    for region in REGIONS:
        assert shapely.distance(border, region.geometry) < 1e-5


def test_a_misspelt_region_is_answered_with_the_names() -> None:
    with pytest.raises(UnknownName, match="choose from: kursk, belgorod, sumy"):
        by_id(REGIONS, "kurks")
