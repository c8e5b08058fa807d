"""Whose turn it is: the same share of the work for everyone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.server.pictures.turns import Turns


def _anything(_: str) -> bool:
    return True


def _order(turns: Turns[str]) -> list[str]:
    found = []
    while (item := turns.take(_anything)) is not None:
        found.append(item)
    return found


def test_one_client_is_served_in_the_order_of_asking() -> None:
    turns = Turns[str]()
    for name in "abc":
        turns.add(name, "one", 5.0)
    assert _order(turns) == ["a", "b", "c"]


@pytest.mark.promise("One client takes neither the places nor the turns of others who want pictures.")
def test_who_asks_once_comes_before_all_but_the_first_of_who_asks_often() -> None:
    turns = Turns[str]()
    for number in range(14):
        turns.add(f"film {number}", "greedy", 60.0)
    turns.add("map", "other", 1.0)
    assert _order(turns)[:3] == ["film 0", "map", "film 1"]


@pytest.mark.promise("One client takes neither the places nor the turns of others who want pictures.")
def test_who_asked_for_dear_pictures_waits_behind_who_asks_for_cheap_ones() -> None:
    turns = Turns[str]()
    turns.add("film", "dear", 60.0)
    assert turns.take(_anything) == "film"
    turns.add("second film", "dear", 60.0)
    for number in range(3):
        turns.add(f"map {number}", "cheap", 1.0)
    assert _order(turns) == ["map 0", "map 1", "map 2", "second film"]


def test_idling_saves_nothing_up() -> None:
    turns = Turns[str]()
    turns.add("early", "idle", 1.0)
    turns.add("work", "busy", 100.0)
    assert _order(turns) == ["early", "work"]
    turns.add("more work", "busy", 100.0)
    turns.add("late", "idle", 1.0)
    turns.add("later", "idle", 1.0)
    assert _order(turns) == ["late", "later", "more work"]


def test_what_may_not_be_taken_yet_stays() -> None:
    turns = Turns[str]()
    turns.add("film", "a", 1.0)
    assert turns.take(lambda item: item != "film") is None
    assert turns.clear() == ["film"]
    assert turns.take(_anything) is None


@given(st.lists(st.tuples(st.sampled_from("abc"), st.floats(0.1, 100)), max_size=30))
def test_everything_that_waits_is_taken_once(tasks: list[tuple[str, float]]) -> None:
    turns = Turns[int]()
    for number, (client, cost) in enumerate(tasks):
        turns.add(number, client, cost)
    taken = [turns.take(lambda _: True) for _ in tasks]
    assert sorted(number for number in taken if number is not None) == list(range(len(tasks)))
