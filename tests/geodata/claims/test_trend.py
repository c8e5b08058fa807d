"""Shrinking steadily: since when every change is a loss, how much went when, and a verdict by the rule."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.claims.stated.table import Bound
from geodata.claims.trend import NOISE_KM2, judge_trend, trend
from geodata.model import Control
from tests.geodata.claims.hand import DAY, LARGE, SMALL, claim, finding, source
from tests.maps import square


def _word(*held: float, period: int | None = None) -> str:
    days = len(held) - 1
    return judge_trend(trend(np.array(held), days, period or days)).word


STEADY = [100.0 - 3 * day for day in range(22)]


def test_what_shrinks_evenly_is_borne_out() -> None:
    assert _word(*STEADY) == "borne out"


def test_a_rise_on_the_way_makes_it_true_in_part_and_is_dated() -> None:
    held = [100.0, 104.0, *STEADY[2:]]
    found = trend(np.array(held), len(held) - 1, len(held) - 1)
    assert (found.turned, found.km2_turned, found.steady) == (1, 104.0, False)
    assert judge_trend(found).word == "partly borne out"
    assert judge_trend(found).reached == 1


def test_most_of_the_loss_in_the_last_week_is_not_steady() -> None:
    held = [100.0 - 0.5 * day for day in range(15)] + [90.0, 80.0, 70.0, 60.0, 50.0, 40.0, 30.0]
    found = trend(np.array(held), len(held) - 1, len(held) - 1)
    assert found.turned == found.start
    assert found.share_in_last == pytest.approx(63 / 70)
    assert _word(*held) == "partly borne out"


def test_ground_that_did_not_shrink_is_overstated() -> None:
    assert _word(100.0, 90.0, 101.0) == "overstated"
    assert _word(100.0, 100.0, 100.0) == "overstated"


def test_rounding_is_no_rise() -> None:
    held = [value + (NOISE_KM2 / 2 if day == 5 else 0.0) for day, value in enumerate([100.0] * 10 + STEADY)]
    assert _word(*held) == "borne out"


def test_an_unknown_day_is_passed_over_and_an_unknown_end_is_not_testable() -> None:
    gap = [np.nan if day in (3, 4) else value for day, value in enumerate(STEADY)]
    assert _word(*gap) == "borne out"
    assert _word(*STEADY[:-1], np.nan) == "not testable"
    assert trend(np.array(STEADY), 5, 10) is None


@given(st.lists(st.floats(0, 1000), min_size=9, max_size=60))
def test_after_the_last_rise_nothing_rises_and_the_parts_fit(held: list[float]) -> None:
    found = trend(np.array(held), len(held) - 1, len(held) - 1)
    after = np.diff(held[found.turned :])
    assert (after <= NOISE_KM2).all()
    assert found.fall == pytest.approx(found.km2_turned - found.km2_now)
    assert found.fell == (held[-1] < held[0] - NOISE_KM2)


def test_a_claim_of_a_trend_has_its_figures_and_working() -> None:
    days = {"2024-08-10": SMALL, "2024-08-12": LARGE, DAY: square(35.2, 51.15, 0.02)}
    maps = source({date: {"ukraine": ground} for date, ground in days.items()})
    stated = claim("trend", bound=Bound.ASSERTS, control=Control.UKRAINE, period_days=10)
    found = finding(stated, maps)
    assert found.verdict == "partly borne out"
    assert found.figures["turned_date"] == "2024-08-12"
    assert found.value == pytest.approx(found.figures["held_km2"] - found.figures["start_km2"], abs=1e-3)
    assert any("It last rose on 12 Aug 2024" in str(line) for line in found.working)
    early = claim("trend", bound=Bound.ASSERTS, control=Control.UKRAINE, period_days=20)
    assert (finding(early, maps).verdict, finding(early, maps).value) == ("not testable", None)
