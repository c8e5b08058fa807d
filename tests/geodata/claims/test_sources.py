"""Which sources may test a claim, how late they are, and what published areas alone can show."""

from __future__ import annotations

import pytest

from geodata.claims import PlainMeasured, assess
from geodata.claims.source_maps.area_sources import published_sources
from geodata.claims.source_maps.lineage import delay_days, map_of
from geodata.claims.stated.table import Bound
from geodata.geometry import area_km2
from geodata.model import Control
from tests.geodata.claims.hand import DAY, LARGE, PLACES, REGIONS, SMALL, against, claim, finding, source

KM2 = float(area_km2([LARGE])[0])


def test_a_statement_about_a_publishers_own_map_is_tested_by_that_map_alone() -> None:
    stated = claim(value=KM2, claimant="DeepState (via a paper)", tested_by=("deepstate",))
    own, other = (
        source({DAY: {"ukraine": LARGE}}, id="deepstate"),
        source({DAY: {"ukraine": SMALL}}, id="owl"),
    )
    found = against(stated, other, own)
    assert (found.verdict, found.lead.source, found.sources_agree) == ("borne out", "deepstate", None)
    assert found.findings[1].verdict == "not testable"
    assert str(found.findings[1].reason) == "it is about DeepState’s own map; Hand-made is another"


def test_sources_without_maps_are_heard_by_their_published_areas() -> None:
    stated = claim(value=210.0, region="sumy", date="2025-08-30")
    (found,) = assess([stated], [], REGIONS, PLACES)
    assert (found.verdict, found.lead.source, found.lead.published) == (
        "borne out",
        "deepstate_occupied",
        True,
    )
    assert found.lead.value == pytest.approx(206.9, abs=0.05)
    assert [item.source for item in found.contradicting] == ["owlmaps"]
    assert "Project Owl (published area): 188" in str(found.why)


def test_published_areas_say_nothing_about_places_or_depth() -> None:
    for stated in (
        claim("depth_km", 7.0, region="sumy", date="2025-06-14", bound=Bound.AT_MOST),
        claim("settlement_control", place="Sudzha", bound=Bound.ASSERTS, control=Control.RUSSIA),
    ):
        (found,) = assess([stated], [], REGIONS, PLACES)
        assert (found.verdict, found.findings) == ("not testable", ())


def test_a_source_in_the_store_is_not_added_a_second_time() -> None:
    assert {item.source.id for item in published_sources(())} == {
        "deepstate",
        "deepstate_occupied",
        "owlmaps",
    }
    assert "deepstate" not in {item.source.id for item in published_sources({"deepstate"})}


def test_published_areas_reach_beyond_the_maps_in_the_store() -> None:
    maps = source({"2024-08-10": {"ukraine": LARGE}}, id="deepstate")
    found = finding(claim(value=150.0, date="2025-03-12"), maps)
    assert (found.published, found.snapshot_date, found.value) == (True, "2025-03-12", 150.8)
    sudzha = claim(
        "settlement_control", date="2025-03-12", place="Sudzha", bound=Bound.ASSERTS, control=Control.RUSSIA
    )
    assert "no map of 12 Mar 2025" in str(finding(sudzha, maps).reason)


def test_no_published_zero_for_a_control_that_a_source_does_not_map() -> None:
    owl = source({"2024-08-10": {}}, id="owlmaps", controls=(Control.UKRAINE, Control.RUSSIA))
    found = finding(claim("area_grey_km2", 80.0, date="2025-03-12"), owl)
    assert (found.value, str(found.reason)) == (None, "Hand-made does not map contested ground")


def _reached_late(name: str) -> PlainMeasured:
    days = {"2024-08-10": SMALL, DAY: SMALL, "2024-08-22": LARGE}
    return source({date: {"ukraine": ground} for date, ground in days.items()}, id=name)


def test_a_figure_that_a_late_map_reaches_within_its_delay_says_so() -> None:
    stated = claim(value=KM2, bound=Bound.AT_LEAST)
    late, prompt = finding(stated, _reached_late("chronicle")), finding(stated, _reached_late("prompt"))
    assert (late.verdict, late.within_delay, late.delay_days) == ("overstated", True, 3)
    assert any("within the 3 days by which this map may be late" in str(line) for line in late.working)
    assert (prompt.verdict, prompt.within_delay, prompt.delay_days) == ("overstated", False, 0)


def test_an_event_within_the_delay_is_not_premature() -> None:
    stated = claim("settlement_control", place="Sudzha", bound=Bound.ASSERTS, control=Control.RUSSIA)
    days = {"2024-08-10": {"ukraine": LARGE}, DAY: {"ukraine": LARGE}, "2024-08-22": {}}
    late = finding(stated, source(days, id="deepstate"))
    assert (late.verdict, late.within_delay, late.reached_on) == ("borne out", True, "2024-08-22")
    assert finding(stated, source(days, id="prompt")).verdict == "premature by 2 days"


def test_the_first_map_of_a_late_source_counts_for_what_was_said_before_it() -> None:
    days = {"2024-08-07": {}, "2024-08-09": {"ukraine": LARGE}}
    stated = claim(value=KM2, date="2024-08-07")
    press = {"2024-08-07": {"ukraine": SMALL}, "2024-08-08": {"ukraine": LARGE}}
    drawn = finding(
        stated, source(press, id="chronicle", reconstructed=True)
    )  # DeepState's first is of the 8th
    assert (drawn.verdict, drawn.compared_date) == ("borne out", "2024-08-08")
    found = finding(stated, source(days, id="chronicle"))
    assert (found.verdict, found.compared_date) == ("borne out", "2024-08-09")
    assert (finding(stated, source(days)).verdict, finding(stated, source(days)).value) == ("overstated", 0.0)
    never = finding(stated, source({"2024-08-07": {}, "2024-08-19": {"ukraine": LARGE}}, id="chronicle"))
    assert (never.verdict, never.value) == ("not testable", None)
    assert "which may be 3 days late, has shown nothing in Kursk so far" in str(never.reason)


def test_a_map_held_over_from_before_the_operation_is_no_zero() -> None:
    maps = source({"2024-08-16": {}, "2024-08-24": {"ukraine": LARGE}})
    found = finding(claim(value=KM2), maps)
    assert (found.verdict, found.value) == ("not testable", None)
    assert "its last map is of 16 Aug 2024" in str(found.reason)


def test_a_claim_that_quotes_an_older_map_is_held_against_that_one() -> None:
    maps = source({"2024-08-17": {"ukraine": LARGE}, "2024-08-19": {"ukraine": SMALL}, DAY: {}})
    found = finding(claim(value=KM2, map_date="2024-08-17"), maps)
    assert (found.verdict, found.compared_date, found.held_over) == ("borne out", "2024-08-17", False)
    assert str(found.working[0]) == "Map of 17 Aug 2024."


def test_what_contradicts_the_lead_comes_before_what_agrees() -> None:
    same, other = {DAY: {"ukraine": LARGE}}, {DAY: {"ukraine": SMALL}}
    maps = [source(same, id="a"), source(same, id="b"), source(other, id="c")]
    found = against(claim(value=KM2), *maps, source(same, id="d", regions=("sumy",)))
    assert [item.source for item in found.findings] == ["a", "c", "b", "d"]
    assert [item.source for item in found.contradicting] == ["c"]


def test_whose_map_and_how_late() -> None:
    assert [map_of(name) for name in ("chronicle", "deepstate_occupied", "chronicle_owl", "mine")] == [
        *("deepstate", "deepstate", "owlmaps", "mine")
    ]
    assert [delay_days(name) for name in ("deepstate", "chronicle", "owlmaps", "mine")] == [3, 3, 0, 0]
