"""Key dates: the story's days, few, in order, and each with its reason."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from dashboard.pictures.deck.area_table import MOST as MOST_ROWS
from dashboard.pictures.deck.area_table import read_steps, step_name
from dashboard.pictures.deck.key_dates import MOST, covered, key_dates
from dashboard.pictures.order.request import read_deck
from dashboard.pictures.publication import Publication
from dashboard.settings import SEED_DAY

PERIODS = [
    {"source": "chronicle"},
    {"source": "chronicle", "region": "kursk"},
    {"source": "chronicle_owl", "region": "sumy"},
    {"source": "chronicle", "from": "2025-03-01", "to": "2025-03-20"},
    {"source": "chronicle", "from": "2025-03-13", "to": "2025-03-14"},
    {"source": "chronicle_owl", "from": "2024-08-06", "to": "2026-08-21"},
]


@pytest.mark.parametrize("given", PERIODS)
def test_the_ends_and_the_day_of_the_project_are_among_them(
    given: dict[str, str], publication: Publication
) -> None:
    deck = read_deck(given, publication)
    days = [key.date for key in key_dates(deck, publication)]
    assert days == sorted(set(days))
    assert (days[0], days[-1]) == (deck.start, deck.end)
    assert SEED_DAY in days
    assert len(days) <= MOST


def test_the_peak_is_the_first_day_of_the_largest_area(publication: Publication) -> None:
    deck = read_deck({"source": "chronicle", "region": "kursk"}, publication)
    (peak,) = [key.date for key in key_dates(deck, publication) if ("peak", "kursk") in key.reasons]
    series = covered(deck, publication)["kursk"]
    assert series.peak("ukraine") == (publication.day(peak), series.at(publication.day(peak)).ukraine)


def test_the_largest_weekly_change_is_told(publication: Publication) -> None:
    deck = read_deck({"source": "chronicle", "region": "kursk"}, publication)
    series = covered(deck, publication)["kursk"]
    first, last = publication.day(deck.start), publication.day(deck.end)
    areas = {day: series.area("ukraine", day) for day in range(first, last + 1)}
    known = [day for day in areas if areas[day] is not None and areas.get(day - 7) is not None]
    assert len(areas) > len(known) > 300, "on the first two days nobody published an area"
    sizes = {day: abs(areas[day] - areas[day - 7]) for day in known}
    greatest = publication.date(max(sizes, key=lambda day: (sizes[day], -day)))
    told = [
        key.date
        for key in key_dates(deck, publication)
        if {"change", "near"} & {name for name, _ in key.reasons}
    ]
    assert any(abs((date.fromisoformat(day) - date.fromisoformat(greatest)).days) <= 3 for day in told)


def test_a_source_without_change_has_its_ends_only(publication: Publication) -> None:
    asked = {"source": "chronicle_owl", "region": "kursk", "from": "2025-06-01", "to": "2025-06-30"}
    keys = key_dates(read_deck(asked, publication), publication)
    assert [key.reasons for key in keys] == [(("start", ""),), (("end", ""),)]


@pytest.mark.parametrize("given", PERIODS)
def test_a_table_has_as_many_rows_as_can_be_read(given: dict[str, str], publication: Publication) -> None:
    deck = read_deck(given, publication)
    for region, series in covered(deck, publication).items():
        steps = read_steps(deck, publication, region, series)
        assert 2 <= len(steps) <= MOST_ROWS
        assert (steps[0].date, steps[-1].date) == (deck.start, deck.end)
        areas = [step.measures.of(publication.intruder(region)) for step in steps]
        known = [km2 for km2 in areas if km2 is not None]
        changes = [step.change for step in steps if step.change is not None]
        assert [step.change is None for step in steps[1:]] == [None in pair for pair in pairwise(areas)]
        assert sum(changes) == pytest.approx(known[-1] - known[0])
        assert all(step.map_date <= step.date for step in steps)


@pytest.mark.parametrize(
    ("start", "end", "name"),
    [
        ("2025-03-01", "2025-03-20", "week"),
        ("2024-08-06", "2025-08-03", "month"),
        ("2024-08-06", "2026-08-21", "quarter"),
    ],
)
def test_rows_are_further_apart_the_longer_the_period(
    start: str, end: str, name: str, publication: Publication
) -> None:
    deck = read_deck({"source": "chronicle_owl", "from": start, "to": end}, publication)
    assert step_name(deck) == name


def test_months_end_on_their_last_days(publication: Publication) -> None:
    deck = read_deck({"source": "chronicle", "region": "kursk"}, publication)
    steps = read_steps(deck, publication, "kursk", covered(deck, publication)["kursk"])
    assert [step.date for step in steps[1:4]] == ["2024-08-31", "2024-09-30", "2024-10-31"]
