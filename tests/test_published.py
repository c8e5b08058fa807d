"""The areas that ship: what the table holds, by source, region and day."""

from geodata.model import Control
from geodata.published import published_areas, published_days
from geodata.regions import load_regions

REGIONS = {region.id: region for region in load_regions()}


def test_the_areas_of_a_day_are_those_of_the_table() -> None:
    areas = published_areas("deepstate", REGIONS["kursk"])
    assert areas["2025-03-12"] == {Control.UKRAINE: 150.8, Control.CONTESTED: 49.3}
    assert published_areas("deepstate", REGIONS["sumy"])["2025-03-12"] == {
        Control.RUSSIA: 0.7,
        Control.CONTESTED: 12.3,
    }


def test_a_map_that_lists_nothing_shows_no_ground() -> None:
    areas = published_areas("owlmaps", REGIONS["kursk"])
    assert areas["2025-03-12"] == {Control.UKRAINE: 0.0, Control.CONTESTED: 0.0}


def test_a_source_without_a_table_has_no_days() -> None:
    assert published_days("somebody") == frozenset()
    assert published_areas("somebody", REGIONS["sumy"]) == {}
