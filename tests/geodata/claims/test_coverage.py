"""Silence is a reason and never a zero; what is held over says so; one source leads."""

import numpy as np
import pytest

from geodata.claims import load_claims
from geodata.claims.source_maps.maps import CAMPAIGN_START, UNKNOWN, Maps
from geodata.claims.source_maps.reading import Reading
from geodata.claims.stated.table import Bound
from geodata.claims.tolerances import HELD_OVER_LIMIT_DAYS, RULES
from geodata.model import Control
from geodata.regions import by_id
from tests.geodata.claims.hand import (
    BORDER,
    DAY,
    LARGE,
    PLACES,
    REGIONS,
    SMALL,
    against,
    claim,
    finding,
    source,
)

HELD = {"ukraine": LARGE}


def test_a_source_that_does_not_cover_the_region_has_no_value() -> None:
    found = finding(claim(value=100.0), source({DAY: {}}, regions=("sumy",), title="Mirror"))
    assert (found.verdict, found.value, found.difference) == ("not testable", None, None)
    assert str(found.reason) == "Mirror does not cover Kursk"


@pytest.mark.parametrize(
    ("date", "reason"), [("2024-08-30", "its last is of"), ("2024-08-10", "its first is of")]
)
def test_a_source_without_a_map_of_that_time_has_no_value(date: str, reason: str) -> None:
    found = finding(claim(value=100.0, date=date), source({DAY: HELD}))
    assert (found.verdict, found.value) == ("not testable", None)
    assert reason in str(found.reason)


def test_a_source_that_does_not_map_the_control_has_no_value() -> None:
    maps = source({DAY: HELD}, controls=(Control.UKRAINE, Control.RUSSIA))
    assert "does not map contested" in str(finding(claim("area_grey_km2", 10.0), maps).reason)
    russia_only = source({DAY: HELD}, controls=(Control.RUSSIA,))
    assert "does not map Ukrainian" in str(finding(claim(value=10.0), russia_only).reason)
    sudzha = claim("settlement_control", place="Sudzha", bound=Bound.ASSERTS, control=Control.RUSSIA)
    assert finding(sudzha, russia_only).value is None


def test_a_held_over_map_is_named_with_its_date() -> None:
    found = finding(claim(value=100.0), source({"2024-08-18": HELD, "2024-08-22": {}}))
    assert (found.held_over, found.snapshot_date) == (True, "2024-08-18")
    assert str(found.working[0]) == "No map of 20 Aug 2024: the one of 18 Aug 2024 is held over."
    days = {day["date"]: day["held_over"] for day in found.around}
    assert (days["2024-08-18"], days["2024-08-19"], days["2024-08-22"]) == (False, True, False)


@pytest.mark.parametrize(("first", "tested"), [("2024-08-07", True), ("2024-08-06", False)])
def test_a_map_is_held_over_for_two_weeks_at_most(first: str, tested: bool) -> None:
    assert HELD_OVER_LIMIT_DAYS == 14
    found = finding(claim(value=100.0, date="2024-08-21"), source({first: HELD, "2024-08-25": {}}))
    assert found.tested is tested
    assert ("no map of 21 Aug 2024" in str(found.reason)) is not tested


MARCH = {"2024-09-03": HELD, "2025-03-10": HELD, "2025-03-20": HELD}
GERASIMOV = claim("share_retaken_pct", 86.0, date="2025-03-12", bound=Bound.AT_LEAST)


def test_the_published_area_replaces_a_map_that_was_not_imported() -> None:
    found = finding(GERASIMOV, source(MARCH, id="deepstate"))
    assert (found.verdict, found.published, found.held_over) == ("overstated", True, False)
    assert (found.value, found.snapshot_date) == (pytest.approx(83.4, abs=0.05), "2025-03-12")
    assert found.figures["held_km2"] == 150.8
    assert (found.figures["peak_km2"], found.figures["peak_date"]) == (907.6, "2024-09-06")
    assert found.reached_on == "2025-03-15"
    assert str(found.working[0]).startswith("Area of the map of 12 Mar 2025, as published")


def test_an_imported_map_goes_before_the_published_area() -> None:
    found = finding(GERASIMOV, source({**MARCH, "2025-03-12": HELD}, id="deepstate"))
    assert found.published is False
    assert found.figures["held_km2"] == pytest.approx(source(MARCH).days["kursk"][0].areas.ukraine, abs=0.001)


def test_a_published_area_is_held_over_like_a_map() -> None:
    stated = claim(value=405.0, date="2025-03-03")  # a day without any map of DeepState
    found = finding(stated, source(MARCH, id="deepstate"))
    assert (found.published, found.held_over, found.snapshot_date) == (True, True, "2025-03-02")
    assert str(found.working[0]).startswith("Area of the map of 2 Mar 2025, held over, as published")


def test_published_areas_say_nothing_of_places_and_of_reconstructions() -> None:
    sudzha = claim(
        "settlement_control", date="2025-03-12", place="Sudzha", bound=Bound.ASSERTS, control=Control.RUSSIA
    )
    found = finding(sudzha, source(MARCH, id="deepstate"))
    assert (found.published, found.held_over, found.snapshot_date) == (False, True, "2025-03-10")
    assert finding(GERASIMOV, source(MARCH, id="deepstate", reconstructed=True)).published is False


def test_the_days_around_stay_inside_the_coverage() -> None:
    found = finding(claim(value=100.0), source({"2024-08-19": HELD, DAY: HELD}))
    assert [day["date"] for day in found.around] == ["2024-08-19", DAY]


def test_maps_before_the_campaign_do_not_count() -> None:
    maps = source(
        {"2024-08-01": HELD, "2024-08-05": HELD, "2024-08-08": {"ukraine": SMALL}, DAY: {"ukraine": SMALL}}
    )
    found = finding(claim("area_held_km2_peak", 80.0), maps)
    assert found.figures["peak_date"] == CAMPAIGN_START  # held over from the 5th
    old = source({"2024-08-01": HELD, CAMPAIGN_START: {"ukraine": SMALL}, DAY: {"ukraine": SMALL}})
    assert finding(claim("area_held_km2_peak", 80.0), old).value == pytest.approx(
        finding(claim(value=80.0), old).value
    )


def test_a_reading_has_a_value_for_every_day() -> None:
    maps = source({"2024-08-10": HELD, "2024-08-13": {}})
    reading = Reading(Maps(maps, by_id(REGIONS, "kursk"), PLACES, BORDER))
    assert (reading.first, reading.last) == ("2024-08-10", "2024-08-13")
    assert [value > 0 for value in reading.held] == [True, True, True, False]


def test_the_verdict_is_that_of_a_map_of_the_day_then_of_an_observed_one() -> None:
    fresh, stale = {DAY: HELD}, {"2024-08-18": HELD, "2024-08-25": {}}
    drawn = source(fresh, id="drawn", reconstructed=True, reliability="A")
    seen, better = source(fresh, id="seen", reliability="C"), source(fresh, id="zz", reliability="B")
    old = source(stale, id="old", reliability="A")
    order = [item.source for item in against(claim(value=100.0), old, drawn, seen, better).findings]
    assert order == ["zz", "seen", "drawn", "old"]


def test_sources_agree_or_not() -> None:
    large, small = source({DAY: HELD}, id="a"), source({DAY: {"ukraine": SMALL}}, id="b")
    silent = source({DAY: HELD}, id="c", regions=("sumy",))
    stated = claim(value=against(claim(value=1.0), large).lead.value)
    assert against(stated, large, small).sources_agree is False
    assert against(stated, large, source({DAY: HELD}, id="d")).sources_agree is True
    assert against(stated, large, silent).sources_agree is None
    assert against(stated, silent).verdict == "not testable"
    assert str(against(stated, silent).why) == "Hand-made does not cover Kursk"
    assert against(stated).verdict == "not testable"
    assert against(stated).why


def test_every_metric_of_the_table_has_a_rule_or_a_reason() -> None:
    for stated in load_claims():
        found = against(stated)
        assert found.reason or stated.metric in RULES


def test_a_place_is_held_by_one_side_or_it_is_not_known_by_whom() -> None:
    maps = Maps(source({"2024-08-10": HELD}), by_id(REGIONS, "kursk"), PLACES, BORDER)
    holders = np.sum([maps.is_held_by(control) for control in Control], axis=0)
    assert np.array_equal(holders, maps.statuses != UNKNOWN)
    assert maps.is_held_by(Control.UKRAINE).any()
