"""Unknown is never zero: no verdict is based on what was not read, not mapped or not drawn."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.claims import Claim
from geodata.claims.stated.table import Bound
from geodata.model import Control
from tests.geodata.claims.hand import DAY, LARGE, SMALL, against, claim, finding, flawed, source, undrawn

BEFORE, AFTER = "2024-08-16", "2024-08-24"
MAPS = source({BEFORE: {"ukraine": LARGE}, DAY: {"ukraine": SMALL}, AFTER: {"ukraine": LARGE}})
STATED = (
    claim(value=50.0),
    claim("area_held_km2_peak", 50.0),
    claim("share_retaken_pct", 50.0, base_km2=1268.0),
    claim("area_retaken_km2", 50.0),
    claim("area_change_week_km2", -5.0, period_days=4),
    claim("settlements_held", 3.0),
    claim("settlements_retaken", 3.0),
    claim("depth_km", 5.0),
    claim("settlement_control", place="Sudzha", bound=Bound.ASSERTS, control=Control.RUSSIA),
    claim("settlement_control", place="Sudzha", bound=Bound.DENIES, control=Control.UKRAINE),
    claim("border_crossing", bound=Bound.ASSERTS),
    claim("border_crossing", bound=Bound.DENIES),
    claim("trend", bound=Bound.ASSERTS, control=Control.UKRAINE, period_days=4),
)


def _name(stated: Claim) -> str:
    return f"{stated.metric}-{stated.bound}"


@pytest.mark.parametrize("stated", STATED, ids=_name)
@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"aside": 12, "features": 40}, "is incomplete: 12 of 40 polygons set aside"),
        ({"cut": True}, "is incomplete: cut off"),
        (
            {"unknown": frozenset({Control.UKRAINE})},
            "no map of Hand-made so far speaks of Ukrainian-held ground",
        ),
    ],
)
def test_a_map_that_is_not_whole_gives_no_verdict(
    stated: Claim, changes: dict[str, object], reason: str
) -> None:
    found = finding(stated, flawed(MAPS, DAY, **changes))
    assert (found.verdict, found.value, found.reached_on) == ("not testable", None, None)
    assert reason in str(found.reason)


@pytest.mark.parametrize("stated", STATED, ids=_name)
def test_ground_that_could_not_be_placed_gives_no_verdict(stated: Claim) -> None:
    found = finding(stated, undrawn(MAPS, DAY, {Control.UKRAINE: 16.6}))
    assert (found.verdict, found.value) == ("not testable", None)
    assert str(found.reason) == "16.6 km² of the ground of Hand-made are not placed on its map"


def test_what_is_next_to_nothing_may_be_missing() -> None:
    maps = undrawn(MAPS, DAY, {Control.UKRAINE: 0.2})
    assert finding(claim(value=50.0), maps).value == finding(claim(value=50.0), MAPS).value


def test_a_figure_is_not_reached_on_a_map_that_is_not_whole() -> None:
    gone = claim("share_retaken_pct", 100.0, base_km2=1268.0, date=BEFORE)
    days = {BEFORE: {"ukraine": LARGE}, DAY: {}, AFTER: {"ukraine": LARGE}}
    assert finding(gone, source(days)).reached_on == DAY
    assert finding(gone, undrawn(source(days), DAY, {Control.UKRAINE: 16.6})).reached_on is None
    assert finding(gone, flawed(source(days), DAY, aside=1, features=1)).reached_on is None


def test_ground_that_is_carried_over_is_of_the_day_of_its_map() -> None:
    found = finding(claim(value=50.0), flawed(MAPS, DAY, carried={Control.UKRAINE: BEFORE}))
    assert (found.held_over, found.snapshot_date) == (True, BEFORE)
    old = flawed(MAPS, DAY, carried={Control.UKRAINE: "2024-08-01"})
    for stated in (claim(value=50.0), claim("depth_km", 5.0)):
        assert finding(stated, old).verdict == "not testable"


def test_unknown_contested_ground_is_neither_none_nor_a_verdict() -> None:
    maps = flawed(MAPS, DAY, unknown=frozenset({Control.CONTESTED}))
    grey = finding(claim("area_grey_km2", 50.0), maps)
    assert (grey.value, str(grey.reason)) == (None, "no map of Hand-made so far speaks of contested ground")
    assert finding(claim(value=50.0), maps).tested
    assert finding(claim(value=50.0), maps).figures["contested_km2"] is None


def test_a_published_area_is_taken_for_a_map_that_is_not_whole() -> None:
    maps = source({"2025-03-12": {"ukraine": SMALL}}, id="deepstate")
    found = finding(claim(value=150.0, date="2025-03-12"), flawed(maps, "2025-03-12", aside=2, features=9))
    assert (found.value, found.published, found.verdict) == (150.8, True, "borne out")
    later = flawed(source({"2025-03-03": {"ukraine": SMALL}}, id="deepstate"), "2025-03-03", cut=True)
    assert (
        finding(claim(value=405.0, date="2025-03-03"), later).tested is False
    )  # no map of DeepState that day


@settings(max_examples=25, deadline=None)
@given(
    st.sets(st.sampled_from([BEFORE, DAY, AFTER]), min_size=1),
    st.sampled_from([{"aside": 3, "features": 9}, {"cut": True}]),
    st.sampled_from([BEFORE, DAY, AFTER]),
)
def test_a_loss_never_makes_another_verdict_out_of_nothing(
    lost: set[str], changes: dict[str, int], date: str
) -> None:
    """A verdict with losses is that of the whole maps, or none; a value is never 0 for lack of a map."""
    maps = MAPS
    for day in lost:
        maps = flawed(maps, day, **changes)
    found = finding(claim(value=50.0, date=date), maps)
    whole = finding(claim(value=50.0, date=date), MAPS)
    assert (found.value is None) == (date in lost)
    assert date in lost or (found.value, found.verdict) == (whole.value, whole.verdict)
    assert against(claim(value=50.0, date=date), maps).why
