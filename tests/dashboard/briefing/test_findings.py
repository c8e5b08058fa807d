"""The sentence over a picture, and the figures beside it."""

from __future__ import annotations

import re

import pytest

from dashboard.briefing.edition import Edition
from dashboard.briefing.findings import facts, finding, subtitle
from dashboard.briefing.request import read_still
from dashboard.briefing.story import Story

SENTENCES = [
    (
        {"date": "2025-03-12"},
        "Ukraine holds 151 km² in Kursk, a sixth of its September peak (reconstruction)",
    ),
    (
        {"date": "2024-09-01"},
        "Ukraine holds 908 km² in Kursk, 73 km² more than a week before (reconstruction)",
    ),
    (
        {"date": "2024-08-20"},
        "Ukraine holds 658 km² in Kursk, 345 km² more than a week before (reconstruction)",
    ),
    ({"date": "2025-07-01"}, "Russia holds 211 km² in Sumy, the same as a week before (reconstruction)"),
    (
        {"date": "2025-03-12", "region": "sumy"},
        "Russia holds 0.7 km² in Sumy, the same as a week before (reconstruction)",
    ),
    (
        {"date": "2025-07-01", "region": "kursk"},
        "Ukraine holds 17 km² in Kursk, 1.8% of its September peak (reconstruction)",
    ),
    (
        {"date": "2025-03-12", "compare": "chronicle@2025-03-05"},
        "Russia regained 341 km² in Kursk in a week (reconstruction)",
    ),
    (
        {"date": "2025-03-12", "compare": "chronicle@2025-02-13"},
        "Russia regained 404 km² in Kursk between 13 February and 12 March 2025 (reconstruction)",
    ),
    (
        {"date": "2025-06-10", "compare": "chronicle@2025-06-03"},
        "Russia gained 43 km² in Sumy in a week (reconstruction)",
    ),
    (
        {"date": "2025-03-12", "compare": "chronicle@2025-03-12"},
        "Nothing changed hands in Sumy (reconstruction)",
    ),
    (
        {"date": "2025-03-05", "compare": "chronicle_owl@2025-03-05"},
        "The maps agree on 332 km² of Ukrainian-held ground in Kursk, differ on 68 (reconstruction)",
    ),
    (
        {"date": "2025-03-12", "lang": "uk"},
        "Україна тримає 151 км² на Курщині, шосту частину вересневого піку (реконструкція)",
    ),
    (
        {"date": "2025-03-12", "compare": "chronicle@2025-03-05", "lang": "uk"},
        "Росія повернула 341 км² на Курщині за тиждень (реконструкція)",
    ),
]


def story(edition: Edition, **given: str) -> Story:
    return Story(read_still({"source": "chronicle", **given}, edition), edition)


@pytest.mark.parametrize(("given", "sentence"), SENTENCES, ids=[s for _, s in SENTENCES])
def test_the_title_states_the_finding(given: dict[str, str], sentence: str, edition: Edition) -> None:
    assert finding(story(edition, **given).still, edition) == sentence


def test_the_line_below_names_weekday_region_and_source(edition: Edition) -> None:
    said = subtitle(story(edition, date="2025-03-12"))
    assert (
        said
        == "Control in Kursk and Sumy on Wednesday 12 March 2025, according to Chronicle (after DeepState)"
    )


def test_figures_are_those_of_the_series(edition: Edition) -> None:
    found = facts(story(edition, date="2025-03-12").still, edition)
    series = edition.series("chronicle", "kursk")
    assert series
    now = series.at(edition.day("2025-03-12"))
    assert now
    rows = {fact.key: fact for fact in reversed(found.rows)}
    assert (found.lead.value, found.lead.unit, found.lead.tone) == (f"{now.ukraine:.0f}", "km²", "ukraine")
    assert (rows["change"].value, rows["change"].tone) == ("−211", "russia")
    assert rows["contested"].value == f"{now.contested:.0f}"
    assert re.fullmatch(rf"{now.line:.0f} ±\d+%", rows["line"].value)


def test_a_day_without_an_earlier_map_has_no_change(edition: Edition) -> None:
    found = facts(story(edition, date="2024-08-08").still, edition)
    assert next(fact for fact in found.rows if fact.key == "change").value == "–"


def test_a_source_without_contested_ground_says_so(edition: Edition) -> None:
    still = read_still({"source": "chronicle_owl", "date": "2025-03-01"}, edition)
    contested = next(fact for fact in facts(still, edition).rows if fact.key == "contested")
    assert (contested.value, contested.unit) == ("–", "not mapped")
