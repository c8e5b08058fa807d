"""Which revision of a day is in force: by time of publication, then of import; and what is implausible."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.bundle import date_of
from geodata.model import Control
from geodata.revisions import Decision, Judged, Revision, Standing, judge, standing

TODAY = "2025-06-01"
HELD, GREY = ("kursk", Control.UKRAINE), ("kursk", Control.CONTESTED)


def _map(date: str, km2: float | None, *, moment: str = "", sequence: int = 0, sha: str = "a") -> Revision:
    return Revision(
        source="hand",
        date=date,
        published_at=moment or f"{date}T00:00:00Z",
        file=f"{date}.json",
        sha256=sha,
        sequence=sequence,
        areas={} if km2 is None else {HELD: km2},
    )


def _days(*areas: float | None, first: str = "2025-03-01") -> list[Revision]:
    return [_map(date_of(day, first), km2, sequence=day) for day, km2 in enumerate(areas)]


def _states(found: list[Judged]) -> list[str]:
    return [item.standing.value for item in found]


def test_the_last_publication_stands_whenever_it_was_imported() -> None:
    late = _map("2025-03-12", 100, moment="2025-03-12T18:00:00Z", sequence=1)
    early = _map("2025-03-12", 90, moment="2025-03-12T06:00:00Z", sequence=2)
    assert standing(judge([late, early], {}, TODAY)) == {"2025-03-12": late}


@pytest.mark.parametrize("hashes", list(itertools.permutations("abc")))
def test_of_one_moment_the_last_import_stands_whatever_the_hashes(hashes: tuple[str, ...]) -> None:
    maps = [_map("2025-03-12", 90 + n, sequence=n, sha=sha) for n, sha in enumerate(hashes)]
    assert standing(judge(maps, {}, TODAY))["2025-03-12"].sequence == 2


def test_a_control_that_vanishes_is_pending_until_two_maps_bear_it_out() -> None:
    (*_, vanished) = judge(_days(60, 57, 0), {}, TODAY)
    assert vanished.standing is Standing.PENDING
    assert vanished.doubt is not None
    assert (vanished.doubt.code, vanished.doubt.before, vanished.doubt.after) == ("emptied", 57, 0)
    assert "Ukraine's ground in Kursk goes from 57.0 to 0.0 km2" in vanished.doubt.message
    assert _states(judge(_days(60, 57, 0, 0), {}, TODAY)) == ["stands", "stands", "pending", "pending"]
    assert _states(judge(_days(60, 57, 0, 0, 0), {}, TODAY))[2] == "stands"


def test_a_control_that_comes_back_was_never_gone() -> None:
    assert _states(judge(_days(60, 57, 0, 56, 55), {}, TODAY)) == [
        *("stands", "stands", "pending", "stands", "stands")
    ]


def test_a_silent_map_bears_nothing_out_and_is_passed_over() -> None:
    assert _states(judge(_days(60, 57, 0, None, 0, 0), {}, TODAY))[2] == "stands"
    assert _states(judge(_days(60, 57, 0, None, None, 0), {}, TODAY))[2] == "pending"


def test_little_ground_may_vanish() -> None:
    assert _states(judge(_days(6, 4.5, 0), {}, TODAY)) == ["stands"] * 3


def test_a_jump_needs_a_past_to_be_compared_with() -> None:
    assert _states(judge(_days(300, 301, 302, 303, 600), {}, TODAY))[-1] == "stands"
    (*_, jumped) = judge(_days(300, 301, 302, 303, 304, 600), {}, TODAY)
    assert jumped.standing is Standing.PENDING
    assert jumped.doubt is not None
    assert (jumped.doubt.code, jumped.doubt.limit) == ("jump", 120)
    assert "more than the 120 km2 that are plausible" in jumped.doubt.message


def test_an_offensive_widens_what_is_plausible() -> None:
    assert _states(judge(_days(0, 110, 220, 330, 440, 600), {}, TODAY))[-1] == "stands"


def test_days_without_a_map_widen_it_too() -> None:
    late = _map("2025-03-09", 600, sequence=9)
    assert _states(judge([*_days(300, 300, 300, 300, 300), late], {}, TODAY))[-1] == "stands"


def test_a_map_of_the_future_waits_for_its_day() -> None:
    revision = _map("2025-06-02", 100)
    (item,) = judge([revision], {}, TODAY)
    assert item.standing is Standing.PENDING
    assert item.doubt is not None
    assert item.doubt.message == "its date is in the future"
    assert _states(judge([revision], {}, "2025-06-02")) == ["stands"]


def test_decisions_go_before_rules() -> None:
    maps = _days(60, 57, 0)
    assert _states(judge(maps, {maps[2].id: Decision.TAKEN}, TODAY))[2] == "stands"
    assert _states(judge(maps, {maps[2].id: Decision.REFUSED}, TODAY))[2] == "refused"
    assert _states(judge(maps, {maps[1].id: Decision.REMOVED}, TODAY))[1] == "removed"


def test_an_implausible_correction_leaves_the_day_its_earlier_map() -> None:
    first, wrong = _days(60, 57), _map("2025-03-02", 0, sequence=9, sha="b")
    assert _states(judge([*first, wrong], {}, TODAY)) == ["stands", "stands", "pending"]


def test_what_could_not_be_read_never_stands() -> None:
    missed = replace(_map("2025-03-03", None, sequence=3), code="no-control", cause="holds nothing")
    found = judge([*_days(60, 57), missed], {}, TODAY)
    assert _states(found) == ["stands", "stands", "unread"]
    assert "2025-03-03" not in standing(found)


def test_another_reader_makes_another_revision_of_the_same_file() -> None:
    one = _map("2025-03-12", 100)
    assert one.id != replace(one, reader="other").id
    assert one.id == replace(one, sequence=7, imported_at="2026-01-01T00:00:00Z").id


AREAS = st.lists(st.one_of(st.none(), st.floats(0, 900).map(lambda km2: round(km2, 1))), max_size=12)


@given(AREAS, st.randoms())
def test_the_order_in_which_revisions_are_looked_at_does_not_matter(
    areas: list[float | None], chance: object
) -> None:
    maps = _days(*areas)
    mixed = list(maps)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert judge(mixed, {}, TODAY) == judge(maps, {}, TODAY)


@given(AREAS)
def test_a_day_has_at_most_one_map_and_no_map_that_stands_empties_ground_unheard(
    areas: list[float | None],
) -> None:
    found = judge(_days(*areas), {}, TODAY)
    stands = [item.revision for item in found if item.standing is Standing.STANDS]
    assert len({one.date for one in stands}) == len(stands)
    known = [one.areas[HELD] for one in stands if HELD in one.areas]
    later = [km2 for km2 in areas if km2 is not None]
    for before, after in itertools.pairwise(known):
        if before >= 5 and after < 0.05:
            assert sum(km2 < before / 2 for km2 in later) >= 3  # itself, and the two that confirm it
