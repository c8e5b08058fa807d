"""Each metric on hand-made maps: what is measured, against which base, over which period, how exactly."""

from dataclasses import replace

import pytest
import shapely
from pyproj import Geod

from geodata.claims.source_maps.metrics import CROSSING_KM2
from geodata.claims.stated.table import Bound
from geodata.claims.tolerances import RULES
from geodata.geometry import area_km2
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
from tests.maps import square

GEOD = Geod(ellps="WGS84")
LARGE_KM2, SMALL_KM2 = area_km2([LARGE, SMALL])
SHRUNK = source(
    {"2024-08-10": {"ukraine": LARGE}, "2024-08-18": {"ukraine": SMALL}, "2024-08-20": {"ukraine": SMALL}}
)
GONE = 100 * (LARGE_KM2 - SMALL_KM2) / LARGE_KM2
IN_SUMY = square(34.7, 51.1, 0.05)


def test_held_ground_is_the_opponents_in_the_region() -> None:
    found = finding(claim(value=10.0), SHRUNK)
    assert found.value == pytest.approx(SMALL_KM2, abs=1e-3)
    assert found.difference == pytest.approx(SMALL_KM2 - 10, abs=1e-3)


@pytest.mark.parametrize(("off", "word"), [(4.9, "borne out"), (5.1, "overstated"), (-5.1, "understated")])
def test_an_area_may_be_off_by_five_km2(off: float, word: str) -> None:
    assert finding(claim(value=SMALL_KM2 + off), SHRUNK).verdict == word


@pytest.mark.parametrize(("factor", "word"), [(1 / 0.951, "borne out"), (1 / 0.949, "overstated")])
def test_a_large_area_may_be_off_by_five_percent_of_the_figure(factor: float, word: str) -> None:
    maps = source({DAY: {"ukraine": square(35.0, 51.2, 0.3)}})
    value = finding(claim(value=1.0), maps).value * factor
    assert value * 0.05 > 5
    assert finding(claim(value=value), maps).verdict == word


def test_deepstates_own_error_widens_the_tolerance_in_kursk_only() -> None:
    for name, below in (("deepstate", 12.0), ("chronicle", 12.0), ("owlmaps", 5.0)):
        maps = source({DAY: {"ukraine": SMALL, "russia": IN_SUMY}}, id=name)
        assert finding(claim(value=10.0), maps).tolerance.below == below
        assert finding(claim(value=10.0, region="sumy"), maps).tolerance.below == 5.0


def test_a_peak_is_the_most_so_far() -> None:
    found = finding(claim("area_held_km2_peak", 10.0), SHRUNK)
    assert found.value == pytest.approx(LARGE_KM2, abs=1e-3)
    assert found.figures["peak_date"] == "2024-08-10"
    later = source({DAY: {"ukraine": SMALL}, "2024-08-25": {"ukraine": LARGE}})
    assert finding(claim("area_held_km2_peak", 10.0), later).value == pytest.approx(SMALL_KM2, abs=1e-3)


def test_contested_ground_is_measured_by_itself() -> None:
    maps = source({DAY: {"contested": SMALL, "ukraine": square(35.3, 51.3, 0.1)}})
    assert finding(claim("area_grey_km2", 10.0), maps).value == pytest.approx(SMALL_KM2, abs=1e-3)


def test_a_share_is_of_the_maps_own_peak_and_never_of_the_stated_base() -> None:
    found = finding(claim("share_retaken_pct", 86.0, base_km2=1268.0), SHRUNK)
    assert found.value == pytest.approx(GONE, abs=1e-3)
    assert found.figures["share_of_stated_base"] == pytest.approx(100 * (1268 - SMALL_KM2) / 1268, abs=0.01)
    assert any("1,268" in str(line) for line in found.working)


def test_a_share_is_as_exact_as_the_ground_that_it_leaves() -> None:
    found = finding(claim("share_retaken_pct", 80.0, base_km2=1268.0), SHRUNK)
    assert found.tolerance.below == pytest.approx(100 * 5.0 / LARGE_KM2)
    for off, word in ((-0.01, "borne out"), (0.01, "overstated")):
        value = GONE + found.tolerance.below + off
        assert finding(claim("share_retaken_pct", value, base_km2=1268.0), SHRUNK).verdict == word


def test_no_ground_so_far_is_no_share() -> None:
    found = finding(claim("share_retaken_pct", 50.0, base_km2=1268.0), source({DAY: {}}))
    assert (found.verdict, found.value) == ("not testable", None)
    assert "no ground of Ukraine" in str(found.reason)


def test_ground_retaken_counts_from_the_peak_and_the_base_is_reported() -> None:
    found = finding(claim("area_retaken_km2", 1100.0, base_km2=1268.0), SHRUNK)
    assert found.value == pytest.approx(LARGE_KM2 - SMALL_KM2, abs=1e-3)
    assert found.figures["left_as_stated_km2"] == 168.0
    assert found.verdict == "overstated"


def test_ground_retaken_over_days_is_a_difference_and_not_held_ground() -> None:
    five = claim("area_retaken_5days_km2", LARGE_KM2 - SMALL_KM2, period_days=5)
    assert finding(five, SHRUNK).value == pytest.approx(LARGE_KM2 - SMALL_KM2, abs=1e-3)
    assert finding(five, SHRUNK).verdict == "borne out"
    two = finding(replace(five, period_days=2), SHRUNK)
    assert two.value == 0.0
    assert two.verdict == "overstated"


def test_a_weekly_change_has_the_sign_of_the_opponents_ground() -> None:
    lost = claim("area_change_week_km2", float(SMALL_KM2 - LARGE_KM2), period_days=7)
    assert finding(lost, SHRUNK).value == pytest.approx(SMALL_KM2 - LARGE_KM2, abs=1e-3)
    assert finding(lost, SHRUNK).verdict == "borne out"


def test_a_period_that_begins_before_the_maps_cannot_be_tested() -> None:
    maps = source({"2024-08-18": {"ukraine": LARGE}, DAY: {"ukraine": SMALL}})
    found = finding(claim("area_retaken_5days_km2", 20.0, period_days=5), maps)
    assert (found.verdict, found.value) == ("not testable", None)
    assert "within the stated period" in str(found.reason)


def test_a_change_over_days_is_not_reached_by_another_period() -> None:
    days = {"2024-08-10": LARGE, DAY: LARGE, "2024-08-28": SMALL, "2024-09-10": SMALL}
    late = source({date: {"ukraine": ground} for date, ground in days.items()})
    five = claim("area_retaken_5days_km2", 20.0, period_days=5)
    assert finding(five, late).reached_on is None
    assert finding(replace(five, date="2024-08-25"), late).reached_on == "2024-08-28"


def test_an_unstated_period_is_not_guessed() -> None:
    found = against(claim("area_retaken_km2", 100.0, period_unstated=True), SHRUNK)
    assert (found.verdict, found.findings) == ("not testable", ())
    assert "does not state" in str(found.why)


def _places_in(ground: shapely.MultiPolygon) -> set[str]:
    inside = [
        p for p in PLACES if p.oblast == "Kursk Oblast" and ground.intersects(shapely.Point(p.lon, p.lat))
    ]
    return {place.name for place in inside}


def test_settlements_are_counted_on_the_opponents_ground() -> None:
    found = finding(claim("settlements_held", 5.0), source({DAY: {"ukraine": LARGE}}))
    assert set(found.figures["places"]) == _places_in(LARGE)
    assert found.value == len(_places_in(LARGE)) > 3


def test_a_count_can_miss_places_in_kursk_but_not_invent_them() -> None:
    found = finding(claim("settlements_held", 40.0), SHRUNK)
    assert (found.tolerance.below, found.tolerance.above) == (2.0 + 8.0, 2.0)
    small = finding(claim("settlements_held", 3.0, region="sumy"), SHRUNK)
    assert (small.tolerance.below, small.tolerance.above) == (1.0, 1.0)


def test_settlements_that_a_claim_names_are_the_only_ones_counted() -> None:
    maps = source({DAY: {"ukraine": LARGE}})
    assert finding(claim("settlements_held", 2.0, place="Sudzha, Korenevo"), maps).value == 1
    unknown = finding(claim("settlements_held", 2.0, place="Sudzha, Nowhere"), maps)
    assert (unknown.verdict, unknown.value) == ("not testable", None)
    assert "Nowhere" in str(unknown.reason)


def test_contested_settlements_are_counted_by_themselves() -> None:
    maps = source({DAY: {"contested": LARGE}})
    assert finding(claim("settlements_grey", 2.0, place="Sudzha, Korenevo"), maps).value == 1
    assert finding(claim("settlements_held", 2.0, place="Sudzha, Korenevo"), maps).value == 0


def test_a_settlement_retaken_was_held_once_and_is_home_now() -> None:
    back = _places_in(LARGE) - _places_in(SMALL)
    total = finding(claim("settlements_retaken", 3.0), SHRUNK)
    assert set(total.figures["places"]) == back
    assert total.value == len(back) > 1
    assert finding(claim("settlements_retaken_5days", 3.0, period_days=5), SHRUNK).value == len(back)
    assert finding(claim("settlements_retaken", 3.0, period_days=2), SHRUNK).value == 0


def test_contested_ground_on_the_way_home_is_not_lost_from_the_count() -> None:
    days = {"2024-08-10": {"ukraine": LARGE}, "2024-08-14": {"contested": LARGE}, DAY: {}}
    assert finding(claim("settlements_retaken_5days", 3.0, period_days=5), source(days)).value == len(
        _places_in(LARGE)
    )
    never = {"2024-08-10": {}, "2024-08-14": {"contested": LARGE}, DAY: {}}
    assert finding(claim("settlements_retaken_5days", 3.0, period_days=5), source(never)).value == 0


def test_depth_is_the_geodesic_distance_of_the_deepest_corner() -> None:
    found = finding(claim("depth_km", 5.0), source({DAY: {"ukraine": LARGE}}))
    points = shapely.get_coordinates(shapely.segmentize(BORDER, 0.002))
    corners = shapely.get_coordinates(LARGE)
    deepest = (
        max(GEOD.inv(*([c] * len(points) for c in corner), *points.T)[2].min() for corner in corners) / 1000
    )
    assert found.value == pytest.approx(deepest, rel=2e-3)


def test_depth_does_not_count_ground_across_the_border() -> None:
    kursk = by_id(REGIONS, "kursk").geometry
    assert not kursk.contains(IN_SUMY)
    assert finding(claim("depth_km", 5.0), source({DAY: {"ukraine": square(34.0, 50.9, 0.05)}})).value == 0.0


def test_a_reconstructed_depth_is_no_verdict_until_its_error_was_measured() -> None:
    drawn = source({DAY: {"ukraine": LARGE}}, reconstructed=True)
    found = finding(claim("depth_km", 5.0), drawn)
    assert (found.verdict, found.reached_on) == ("not testable", None)
    assert "was not measured" in str(found.reason)
    assert finding(claim("depth_km", 5.0), source({DAY: {"ukraine": LARGE}})).verdict == "understated"


@pytest.mark.parametrize(("error", "verdict"), [(0.5, "understated"), (8.0, "not testable")])
def test_a_reconstructed_depth_carries_its_measured_error(
    error: float, verdict: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geodata.claims.check.depth_error_km", lambda *_: error)
    found = finding(claim("depth_km", 5.0), source({DAY: {"ukraine": LARGE}}, reconstructed=True))
    assert (found.verdict, found.figures["depth_error_km"]) == (verdict, error)
    assert ("give or take 8.0 km" in str(found.reason)) is (verdict == "not testable")


def _control(bound: Bound, control: str, **changes: str):  # noqa: ANN202
    stated = claim("settlement_control", place="Sudzha", bound=bound, control=Control(control))
    return finding(replace(stated, **changes), SUDZHA_FALLS)


SUDZHA_FALLS = source(
    {
        "2024-08-10": {"ukraine": LARGE},
        "2024-08-20": {"ukraine": LARGE},
        "2024-08-22": {"contested": LARGE},
        "2024-08-25": {},
    }
)


def test_control_of_a_settlement_comes_early_or_not() -> None:
    assert (_control(Bound.ASSERTS, "ukraine").verdict, _control(Bound.ASSERTS, "ukraine").value) == (
        "borne out",
        "ukraine",
    )
    early = _control(Bound.ASSERTS, "russia")
    assert (early.verdict, early.days_early, early.reached_on) == ("premature by 5 days", 5, "2024-08-25")
    assert _control(Bound.ASSERTS, "russia", date="2024-08-25").verdict == "borne out"


def test_a_denial_is_kept_while_the_place_is_contested() -> None:
    kept = _control(Bound.DENIES, "russia", date="2024-08-23")
    assert (kept.verdict, kept.value, kept.otherwise_on) == ("borne out", "contested", "2024-08-25")
    assert _control(Bound.DENIES, "russia", date="2024-08-25").verdict == "understated"


@pytest.mark.parametrize(
    ("place", "reason"), [("Podol", "no position is known"), ("Lyubimovka", "several places"), ("R0198", "")]
)
def test_a_place_is_found_by_name_or_id_or_the_reason_is_given(place: str, reason: str) -> None:
    found = _control(Bound.ASSERTS, "ukraine", place=place)
    assert found.verdict == ("not testable" if reason else "borne out")
    assert reason in str(found.reason)


@pytest.mark.parametrize("control", ["russia", "contested"])
def test_a_crossing_is_ground_across_the_border_held_or_contested(control: str) -> None:
    stated = claim("border_crossing", region="sumy", bound=Bound.ASSERTS)
    sliver = square(34.7, 51.1, 0.02)
    assert float(area_km2([sliver])[0]) < CROSSING_KM2 < float(area_km2([IN_SUMY])[0])
    maps = source({"2024-08-10": {}, DAY: {control: sliver}, "2024-08-23": {control: IN_SUMY}})
    found = finding(stated, maps)
    assert (found.value, found.verdict, found.reached_on) == (False, "premature by 3 days", "2024-08-23")
    assert finding(replace(stated, bound=Bound.DENIES), maps).otherwise_on == "2024-08-23"
    assert finding(replace(stated, date="2024-08-23"), maps).value is True


def test_a_published_area_is_enough_for_all_but_settlements_and_depth() -> None:
    needs_a_map = {metric for metric, rule in RULES.items() if not rule.areas}
    assert needs_a_map == {metric for metric in RULES if metric.startswith(("settlement", "depth"))}
