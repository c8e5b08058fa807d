"""The verdict by arithmetic alone: bounds, tolerances to the edge, and when a figure was reached."""

from typing import Any

import numpy as np
import pytest

from geodata.claims.source_maps.place_area import CONTESTED, CONTESTED_EDGE, EDGE, HELD, NONE, POINT
from geodata.claims.stated.table import Bound
from geodata.claims.tolerances import PREMATURE_LIMIT_DAYS, Tolerance
from geodata.claims.verdict import Verdict, judge_event, judge_figure

FIVE = Tolerance(5.0, 5.0, "test")
NAN = np.nan


def _word(value: float, now: float, bound: Bound = Bound.ABOUT, **more: bool) -> str:
    return judge_figure(value, bound, np.array([now]), 0, FIVE, **more).word


@pytest.mark.parametrize(
    ("now", "about", "at_least", "at_most"),
    [
        (94.9, "overstated", "overstated", "borne out"),
        (95.0, "borne out", "borne out", "borne out"),
        (100.0, "borne out", "borne out", "borne out"),
        (105.0, "borne out", "borne out", "borne out"),
        (105.1, "understated", "borne out", "understated"),
    ],
)
def test_a_figure_is_judged_by_how_it_is_meant(now: float, about: str, at_least: str, at_most: str) -> None:
    words = [_word(100, now, bound) for bound in (Bound.ABOUT, Bound.AT_LEAST, Bound.AT_MOST)]
    assert words == [about, at_least, at_most]


def test_the_two_sides_of_a_tolerance_may_differ() -> None:
    lopsided = Tolerance(20.0, 5.0, "test")
    words = [judge_figure(100, Bound.ABOUT, np.array([now]), 0, lopsided).word for now in (80, 79.9, 105.1)]
    assert words == ["borne out", "overstated", "understated"]


def test_a_loss_is_judged_by_its_size() -> None:
    assert _word(-20, -10) == "overstated"
    assert _word(-20, -30) == "understated"
    assert _word(-20, 20) == "overstated"
    assert _word(-20, -22) == "borne out"


def test_more_in_the_whole_region_says_nothing_of_a_part() -> None:
    assert _word(100, 106, part=True) == "not testable"
    assert _word(100, 106, Bound.AT_LEAST, part=True) == "not testable"
    assert _word(100, 94, part=True) == "overstated"
    assert _word(100, 102, part=True) == "borne out"


def _reached(value: float, bound: Bound, values: list[float], day: int) -> tuple[int | None, int | None]:
    found = judge_figure(value, bound, np.array(values), day, FIVE)
    return found.reached, found.shown_before


def test_a_lower_bound_is_reached_at_the_figure_itself() -> None:
    assert _reached(100, Bound.AT_LEAST, [80, 90, 97, 100, 120], 1) == (3, None)


def test_about_is_reached_within_the_tolerance() -> None:
    assert _reached(100, Bound.ABOUT, [80, 90, 97, 100, 120], 1) == (2, None)


def test_a_lower_bound_kept_by_the_tolerance_alone_is_reached_later() -> None:
    found = judge_figure(100, Bound.AT_LEAST, np.array([90, 97, 99, 101]), 1, FIVE)
    assert (found.word, found.reached) == ("borne out", 3)


def test_a_figure_shown_on_the_day_counts_from_the_first_of_the_unbroken_days() -> None:
    assert _reached(100, Bound.AT_LEAST, [101, 90, 102, 103, 104, 80], 4) == (2, None)
    assert _reached(100, Bound.AT_LEAST, [101, 102], 1) == (0, None)


def test_an_overstated_figure_says_when_the_map_last_showed_it() -> None:
    assert _reached(100, Bound.ABOUT, [100, 120, 90, 80, 70], 3) == (None, 1)


def test_an_understated_figure_is_reached_when_the_map_falls_to_it() -> None:
    assert _reached(100, Bound.ABOUT, [150, 140, 120, 104, 90], 1) == (3, None)


def test_days_without_a_value_reach_nothing() -> None:
    assert _reached(100, Bound.AT_LEAST, [NAN, 90, NAN, 100], 1) == (3, None)


def test_an_upper_bound_that_is_kept_says_when_it_is_broken() -> None:
    found = judge_figure(100, Bound.AT_MOST, np.array([50, 60, 104, 106]), 1, FIVE)
    assert (found.word, found.reached, found.otherwise) == ("borne out", None, 3)


LEVELS = {"0": NONE, "1": HELD, "c": CONTESTED, "e": EDGE, "x": CONTESTED_EDGE, "p": POINT, "?": NAN}


def _event(days: str, day: int, **more: Any) -> Verdict:
    more.setdefault("denied", False)
    return judge_event(np.array([LEVELS[shown] for shown in days]), day, **more)


def test_an_event_shown_later_is_premature_by_the_days_between() -> None:
    found = _event("00001", 1)
    assert (found.word, found.reached, found.days_early) == ("premature by 3 days", 4, 3)
    assert _event("001", 1).word == "premature by 1 day"


def test_premature_ends_after_a_month_and_a_half() -> None:
    assert PREMATURE_LIMIT_DAYS == 45


def test_an_event_shown_much_later_or_never_is_overstated() -> None:
    limit = PREMATURE_LIMIT_DAYS
    assert _event("0" * limit + "1", 0).word == f"premature by {limit} days"
    late = _event("0" * (limit + 1) + "1", 0)
    assert (late.word, late.reached, late.days_early) == ("overstated", limit + 1, None)
    assert (_event("000", 1).word, _event("000", 1).reached) == ("overstated", None)


def test_an_event_shown_on_the_day_is_borne_out_since_then() -> None:
    assert (_event("10110", 3).word, _event("10110", 3).reached) == ("borne out", 2)


def test_a_denial_is_the_other_way_round() -> None:
    assert (_event("0001", 1, denied=True).word, _event("0001", 1, denied=True).otherwise) == ("borne out", 3)
    assert (_event("0110", 1, denied=True).word, _event("0110", 1, denied=True).reached) == ("understated", 3)


@pytest.mark.parametrize("days", [2, 3])
def test_what_a_late_map_shows_within_its_delay_is_borne_out(days: int) -> None:
    found = _event("0" * days + "1", 0, delay=3)
    assert (found.word, found.reached, found.days_early) == ("borne out", days, None)
    assert _event("00001", 0, delay=3).word == "premature by 4 days"


def test_a_contested_place_is_neither_taken_nor_merely_claimed_too_early() -> None:
    found = _event("0cc1", 1)
    assert (found.word, found.reached, found.days_early) == ("contested only", 3, None)
    assert _event("0cc0", 1).word == "contested only"
    assert _event("0c01", 1, delay=2).word == "borne out"  # it may have been held on the day: the map is late


def test_contested_ground_bears_out_a_denial_that_a_place_is_held() -> None:
    found = _event("0c01", 1, denied=True)
    assert (found.word, found.otherwise) == ("borne out", 3)


def test_contested_ground_across_a_border_is_a_crossing_of_its_own_kind() -> None:
    for denied in (False, True):
        assert _event("00cc", 2, denied=denied, shown_from=CONTESTED).word == "contested only"
    assert _event("00cc", 2, shown_from=CONTESTED).reached == 2
    early = _event("00cc", 0, shown_from=CONTESTED)
    assert (early.word, early.reached) == ("premature by 2 days", 2)


@pytest.mark.parametrize(
    ("now", "asserted", "denied"),
    [
        ("1", "borne out", "understated"),
        ("p", "partly borne out", "understated"),
        ("x", "contested only", "partly borne out"),
        ("c", "contested only", "borne out"),
        ("e", "overstated", "partly borne out"),
        ("0", "overstated", "borne out"),
    ],
)
def test_a_place_is_an_area(now: str, asserted: str, denied: str) -> None:
    assert (_event(now, 0).word, _event(now, 0, denied=True).word) == (asserted, denied)


def test_what_the_whole_shows_proves_nothing_of_a_part() -> None:
    for denied in (False, True):
        assert _event("1", 0, denied=denied, part=True).word == "not testable"
    assert _event("0", 0, denied=True, part=True).word == "borne out"


def test_an_unknown_day_neither_shows_nor_breaks_anything() -> None:
    assert _event("01?1", 3).reached == 1
    assert _event("0??1", 0).word == "premature by 3 days"
    assert _event("0??0", 0, denied=True).otherwise is None
    found = judge_figure(100, Bound.AT_MOST, np.array([50, NAN, 60, 106]), 0, FIVE)
    assert (found.word, found.otherwise) == ("borne out", 3)
