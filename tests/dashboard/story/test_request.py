"""What a story is asked for: every value checked, and what is meant where nothing is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.pictures.publication import Publication, open_publication
from dashboard.story.request import LONGEST_NOTE, Note, read_story
from geodata.errors import SalientError


@pytest.fixture
def hand(folder: Path) -> Publication:
    """The publication made by hand: three days of March 2025."""
    return open_publication(folder)


def test_everything_has_a_default(hand: Publication) -> None:
    story = read_story({}, [], hand)
    assert (story.still.source, story.still.region, story.still.look.lang) == ("hand", "kursk,sumy", "en")
    assert (story.start, story.end, story.dates) == ("2025-03-12", "2025-03-14", None)
    assert story.still.date == "2025-03-13"


def test_chosen_days_are_the_period_where_none_is_given(hand: Publication) -> None:
    story = read_story({"dates": "2025-03-14,2025-03-12", "region": "kursk"}, [], hand)
    assert (story.start, story.end, story.dates) == ("2025-03-12", "2025-03-14", ("2025-03-12", "2025-03-14"))
    one = read_story({"dates": "2025-03-14"}, [], hand)
    assert (one.start, one.end, one.still.date) == ("2025-03-14",) * 3


def test_notes_come_in_the_order_of_their_days(hand: Publication) -> None:
    story = read_story({}, ["2025-03-14=b = c", " 2025-03-12 =a\u202e\x07"], hand)
    assert story.notes == (Note("2025-03-12", "a"), Note("2025-03-14", "b = c"))


@pytest.mark.parametrize(
    ("given", "notes", "told"),
    [
        ({"from": "13.3.2025"}, [], "from: '13.3.2025' is not a date"),
        ({"from": "2025-03-14", "to": "2025-03-12"}, [], "from, to: 2025-03-14 is after 2025-03-12"),
        ({"from": "2024-03-14"}, [], "hand has maps from 2025-03-12 to 2025-03-14"),
        ({"dates": ","}, [], "dates: 0 is not a number of days"),
        (
            {"dates": "2025-03-13", "to": "2025-03-12", "from": "2025-03-12"},
            [],
            "dates: 2025-03-13 is not in",
        ),
        ({"source": "nobody"}, [], "choose from: hand"),
        ({"region": "atlantis"}, [], "region: 'atlantis' is not one of"),
        ({"region": "sumy"}, [], "region: hand covers kursk, not sumy"),
        ({"lang": "xx"}, [], "lang: 'xx' is not one of en | uk"),
        ({"title": " \u200b"}, [], "title: there is no text"),
        ({"title": "x" * 121}, [], "title: 121 characters; at most 120"),
        ({}, ["hello"], "note: 'hello' is not DATE=TEXT"),
        ({}, ["=hello"], "note: '' is not a date"),
        ({}, ["2025-03-13="], "note: there is no text"),
        ({}, ["2025-03-13=" + "x" * (LONGEST_NOTE + 1)], f"at most {LONGEST_NOTE}"),
        ({}, ["2025-03-15=late"], "note: 2025-03-15 is not in the period"),
        ({}, ["2025-03-13=x"] * 41, "note: 41 notes, at most 40"),
    ],
)
def test_what_cannot_be_used_is_one_line(
    hand: Publication, given: dict[str, str], notes: list[str], told: str
) -> None:
    with pytest.raises(SalientError) as refused:
        read_story(given, notes, hand)
    assert told in str(refused.value)
    assert "\n" not in str(refused.value)
