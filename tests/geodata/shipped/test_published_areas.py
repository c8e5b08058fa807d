"""The areas that ship: the content of the table, by source, region and day."""

from geodata.importers import deepstate, deepstate_occupied, owlmaps
from geodata.model import Control
from geodata.regions import load_regions
from geodata.shipped.published_areas import published_areas, published_days

REGIONS = {region.id: region for region in load_regions()}


def test_the_areas_of_a_day_are_those_of_the_table() -> None:
    areas = published_areas("deepstate", REGIONS["kursk"])
    assert areas["2025-03-12"] == {Control.UKRAINE: 150.8, Control.CONTESTED: 49.3}
    assert published_areas("deepstate", REGIONS["sumy"])["2025-03-12"] == {
        Control.RUSSIA: 0.7,
        Control.CONTESTED: 12.3,
    }


def test_a_map_that_lists_nothing_shows_no_ground() -> None:
    assert published_areas("owlmaps", REGIONS["kursk"])["2025-12-01"] == {Control.UKRAINE: 0.0}


def test_what_a_map_does_not_speak_of_is_unknown() -> None:
    assert set(published_areas("owlmaps", REGIONS["sumy"])["2025-06-01"]) == {Control.RUSSIA}
    assert set(published_areas("deepstate_occupied", REGIONS["sumy"])["2026-08-21"]) == {Control.RUSSIA}
    assert published_areas("deepstate_occupied", REGIONS["kursk"]) == {}
    assert published_areas("deepstate_occupied", REGIONS["belgorod"]) == {}


def test_coverage_is_that_of_the_sources() -> None:
    for source in (deepstate.SOURCE, owlmaps.SOURCE, deepstate_occupied.SOURCE):
        for region in REGIONS.values():
            areas = published_areas(source.id, region)
            mapped = {one for one in source.controls if one is not region.home}
            expected = mapped if region.id in source.regions else set()
            assert set().union(*(set(day) for day in areas.values())) == expected, (source.id, region.id)


def test_a_source_without_a_table_has_no_days() -> None:
    assert published_days("somebody") == frozenset()
    assert published_areas("somebody", REGIONS["sumy"]) == {}
