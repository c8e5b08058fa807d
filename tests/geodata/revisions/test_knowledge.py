"""The second clock: what was known of a source's maps on a day, by publication or else by import."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.bundle import date_of
from geodata.model import Control
from geodata.revisions import (
    Basis,
    Decision,
    Renewal,
    Revision,
    Standing,
    as_known,
    editions,
    judge,
    judge_as_known,
    nothing_known,
    rewrites,
    standing,
)

FIRST, TODAY = "2025-03-01", "2025-06-01"
HELD = ("kursk", Control.UKRAINE)
_DAYS = st.integers(0, 9)


def _imported(
    date: str, imported: str, sha: str = "a", *, sequence: int = 0, km2: float = 60, published: str = ""
) -> Revision:
    """Return a map whose publisher states when it was published only if `published` is given."""
    return Revision(
        source="hand",
        date=date,
        published_at=published or f"{date}T00:00:00Z",
        file=f"{date}.json",
        sha256=sha,
        sequence=sequence,
        imported_at=f"{imported}T12:00:00Z",
        areas={HELD: km2},
    )


def _in_force(revisions: list[Revision], day: str) -> dict[str, str]:
    judged = judge_as_known(revisions, {}, day, TODAY)
    return {date: one.sha256 for date, one in standing(judged).items()}


@st.composite
def histories(draw: st.DrawFn) -> list[Revision]:
    """Draw maps of ten days: stated and unstated times, rewritten days, renewals, implausible maps."""
    drawn = draw(st.lists(st.tuples(_DAYS, _DAYS, st.booleans(), st.sampled_from((60, 61, 0))), max_size=14))
    found = []
    for number, (day, later, stated, km2) in enumerate(drawn):
        date, known = date_of(day, FIRST), date_of(day + later, FIRST)
        published = f"{known}T18:00:00Z" if stated else ""
        imported = TODAY if stated else known
        one = _imported(date, imported, str(number), sequence=number, km2=km2, published=published)
        again = draw(st.lists(_DAYS, max_size=1))
        renewals = tuple(
            Renewal(f"{date_of(day + later + days, FIRST)}T20:00:00Z", 100 + number) for days in again
        )
        found.append(replace(one, renewals=renewals))
    return found


def test_a_map_is_known_from_its_publication_else_from_its_import() -> None:
    stated = _imported("2024-08-10", "2026-11-26", published="2024-08-10T17:30:00Z")
    silent = _imported("2024-08-10", "2026-11-26")
    assert (stated.known[0].moment, stated.basis) == ("2024-08-10T17:30:00Z", Basis.PUBLISHED)
    assert (silent.known[0].moment, silent.basis) == ("2026-11-26T12:00:00Z", Basis.IMPORTED)
    assert as_known([stated, silent], "2024-08-12") == [stated]


def test_a_rewritten_day_is_seen_as_it_stood() -> None:
    first = _imported("2024-08-10", TODAY, "first", published="2024-08-10T23:00:00Z")
    second = _imported("2024-08-10", TODAY, "second", sequence=1, published="2024-08-28T20:57:00Z")
    assert _in_force([second, first], "2024-08-12") == {"2024-08-10": "first"}
    assert _in_force([second, first], "2024-08-28") == {"2024-08-10": "second"}
    assert _in_force([second, first], "2024-08-09") == {}


def test_an_old_publication_that_is_imported_late_takes_nothing_from_what_is_in_force() -> None:
    now = _imported("2024-08-10", "2025-05-01", "now", sequence=0)
    late = _imported("2024-08-10", "2025-05-20", "then", sequence=1, published="2024-08-10T23:00:00Z")
    assert _in_force([now, late], TODAY) == {"2024-08-10": "now"}
    assert _in_force([now, late], "2025-04-30") == {"2024-08-10": "then"}


def test_going_back_to_an_earlier_map_does_not_take_away_what_was_known_between() -> None:
    first = _imported("2025-03-01", "2025-03-01", "a", sequence=1)
    second = _imported("2025-03-01", "2025-03-05", "b", sequence=2)
    first = replace(first, renewals=(Renewal("2025-03-09T12:00:00Z", 3),))
    known = {
        day: _in_force([first, second], day)["2025-03-01"]
        for day in ("2025-03-04", "2025-03-05", "2025-03-09")
    }
    assert list(known.values()) == ["a", "b", "a"]
    assert [(one.before.sha256, one.after.sha256) for one in rewrites(judge([first, second], {}, TODAY))] == [
        ("a", "b"),
        ("b", "a"),
    ]


def test_a_map_that_only_later_maps_bear_out_was_pending() -> None:
    maps = [
        _imported(date_of(day, FIRST), date_of(day, FIRST), str(day), sequence=day, km2=km2)
        for day, km2 in enumerate((60, 57, 0, 0, 0))
    ]
    assert "2025-03-03" not in _in_force(maps, "2025-03-04")
    assert _in_force(maps, "2025-03-05")["2025-03-03"] == "2"
    assert [item.borne_out for item in judge(maps, {}, TODAY)][2]


def test_what_is_not_known_is_said_with_its_reason() -> None:
    silent = _imported("2024-08-10", "2025-05-20")
    assert nothing_known([silent], "2024-08-12") == (
        "nothing of it was known on 2024-08-12: it does not state when its maps were published, "
        "and the first was imported on 2025-05-20; what had been published by then cannot be told"
    )
    assert nothing_known([silent], "2024-08-09").endswith("2024-08-09: its first map is of 2024-08-10")
    stated = _imported("2024-08-10", "2025-05-20", published="2024-08-11T01:00:00Z")
    assert "its first map was published on 2024-08-11" in nothing_known([stated], "2024-08-10")
    assert "its first map was published on 2024-08-11" in nothing_known([stated, silent], "2024-08-10")
    later = _imported("2024-08-20", "2025-05-20", published="2024-09-01T00:00:00Z")
    assert "cannot be told" in nothing_known([silent, later], "2024-08-15")
    assert nothing_known([silent], "2025-05-20") == nothing_known([], "2025-05-20") == ""


def test_a_reconstruction_was_known_on_no_day() -> None:
    built = _imported("2024-08-10", "2025-05-20")
    assert judge_as_known([built], {}, "2025-05-20", TODAY, reconstructed=True) == []
    assert "cannot be told" in nothing_known([built], "2025-05-20", reconstructed=True)


def test_a_decision_counts_whenever_it_was_made() -> None:
    wrong = _imported("2025-03-01", "2025-03-01")
    judged = judge_as_known([wrong], {wrong.id: Decision.REMOVED}, "2025-03-01", TODAY)
    assert [item.standing for item in judged] == [Standing.REMOVED]


@pytest.mark.promise("As known on the day of the last publication, or later, the maps are those of today.")
@settings(max_examples=40, deadline=None)
@given(histories(), st.integers(0, 40))
def test_as_known_after_the_last_publication_is_today(revisions: list[Revision], days: int) -> None:
    last = max((known.day for one in revisions for known in one.known), default=FIRST)
    day = date_of(days, max(last, date_of(20, FIRST)))
    assert judge_as_known(revisions, {}, day, TODAY) == judge(revisions, {}, min(day, TODAY))


@settings(max_examples=40, deadline=None)
@given(histories(), st.randoms(use_true_random=False), st.integers(0, 20))
def test_what_was_known_does_not_depend_on_the_order(
    revisions: list[Revision], chance: random.Random, days: int
) -> None:
    mixed = chance.sample(revisions, len(revisions))
    day = date_of(days, FIRST)
    assert judge_as_known(mixed, {}, day, TODAY) == judge_as_known(revisions, {}, day, TODAY)
    assert editions(mixed, {}, TODAY) == editions(revisions, {}, TODAY)


@settings(max_examples=40, deadline=None)
@given(histories(), st.integers(0, 20))
def test_knowledge_only_grows(revisions: list[Revision], days: int) -> None:
    earlier, later = (as_known(revisions, date_of(day, FIRST)) for day in (days, days + 1))
    ids = {one.id for one in later}
    assert all(one.id in ids for one in earlier)
    ranks = {one.date: max(o.rank for o in earlier if o.date == one.date) for one in earlier}
    assert all(max(o.rank for o in later if o.date == date) >= rank for date, rank in ranks.items())


@pytest.mark.promise("The editions of a past show on every day what was known on it.")
@settings(max_examples=40, deadline=None)
@given(histories())
def test_the_editions_show_every_day_what_was_known_on_it(revisions: list[Revision]) -> None:
    ends = [(day, edition, end) for edition in editions(revisions, {}, TODAY) for day, end in edition.ends]
    for days in range(30):
        day = date_of(days, FIRST)
        reached = [(edition, end) for since, edition, end in ends if since <= day]
        shown: dict[str, str] = {}
        if reached:
            edition, end = reached[-1]
            whole = _in_force(revisions, edition.day)
            shown = {date: sha for date, sha in whole.items() if date < end}
        assert shown == {date: sha for date, sha in _in_force(revisions, day).items() if date <= day}


def test_a_source_that_only_goes_on_has_one_edition() -> None:
    maps = [_imported(date_of(day, FIRST), date_of(day, FIRST), str(day), sequence=day) for day in range(5)]
    (edition,) = editions(maps, {}, TODAY)
    assert edition.day == "2025-03-05"
    assert edition.ends[1] == ("2025-03-02", "2025-03-03")


def test_an_update_on_the_day_itself_is_no_rewriting() -> None:
    morning = _imported("2025-03-01", TODAY, "a", published="2025-03-01T06:00:00Z")
    evening = _imported("2025-03-01", TODAY, "b", sequence=1, published="2025-03-01T18:00:00Z")
    later = _imported("2025-03-01", TODAY, "c", sequence=2, published="2025-03-02T01:00:00Z")
    assert rewrites(judge([morning, evening], {}, TODAY)) == []
    (found,) = rewrites(judge([morning, evening, later], {}, TODAY))
    assert (found.before.sha256, found.after.sha256, found.date) == ("b", "c", "2025-03-01")
