"""The sentence over a picture, and the figures beside it."""

from __future__ import annotations

import re

import pytest

from dashboard.pictures.content import story as stories
from dashboard.pictures.content.finding import facts, finding, subtitle
from dashboard.pictures.content.story import Story
from dashboard.pictures.order.request import read_still
from dashboard.pictures.publication import Publication
from dashboard.server.links.preview import Preview

SENTENCES = [
    (
        {"date": "2025-03-12"},
        "Ukraine holds 151 km² in Kursk, a sixth of its September peak; Russia 0.7 km² in Sumy"
        " (reconstruction)",
    ),
    (
        {"date": "2025-03-12", "region": "kursk"},
        "Ukraine holds 151 km² in Kursk, a sixth of its September peak (reconstruction)",
    ),
    (
        {"date": "2024-09-01"},
        "Ukraine holds 908 km² in Kursk, 73 km² more than a week before; "
        "the map shows no Russian-held ground in Sumy (reconstruction)",
    ),
    (
        {"date": "2024-08-20", "region": "kursk"},
        "Ukraine holds 658 km² in Kursk, 345 km² more than a week before (reconstruction)",
    ),
    (
        {"date": "2025-06-15"},
        "Russia holds 200 km² in Sumy, 7.4 km² more than a week before; Ukraine 17 km² in Kursk"
        " (reconstruction)",
    ),
    (  # of two regions that matter each is named, neither with its peak
        {"date": "2025-05-23"},
        "Russia holds 63 km² in Sumy, Ukraine 29 km² in Kursk (reconstruction)",
    ),
    (  # no map covers that day
        {"date": "2024-08-06"},
        "This map does not say how much ground Ukraine holds in Kursk; "
        "this map does not say how much ground Russia holds in Sumy (reconstruction)",
    ),
    (
        {"date": "2025-07-01", "region": "sumy"},
        "Russia holds 211 km² in Sumy, the same as a week before (reconstruction)",
    ),
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
        "Ukrainian-held ground in Kursk fell by 211 km² in a week: "
        "183 became Russian-held, 28 contested; "
        "4.1 km² in Sumy that had been Ukrainian-held became contested (reconstruction)",
    ),
    (
        {"date": "2025-03-12", "compare": "chronicle@2025-02-13"},
        "Ukrainian-held ground in Kursk fell by 282 km² between 13 February and 12 March 2025: "
        "249 became Russian-held, 33 contested; "
        "8.8 km² in Sumy that had been Ukrainian-held became contested (reconstruction)",
    ),
    (  # the later map is A: the chronological order counts, not that of the letters
        {"date": "2025-02-13", "compare": "chronicle@2025-03-12"},
        "Ukrainian-held ground in Kursk fell by 282 km² between 13 February and 12 March 2025: "
        "249 became Russian-held, 33 contested; "
        "8.8 km² in Sumy that had been Ukrainian-held became contested (reconstruction)",
    ),
    (
        {"date": "2025-06-10", "compare": "chronicle@2025-06-03"},
        "Russian-held ground in Sumy grew by 43.3 km² in a week: "
        "2.8 had been Ukrainian-held, 40.5 contested; "
        "Russia took 14 km² in Kursk that had been contested (reconstruction)",
    ),
    (
        {"date": "2025-03-12", "compare": "chronicle@2025-03-12"},
        "Nothing changed hands in Kursk and in Sumy (reconstruction)",
    ),
    (
        {"date": "2025-03-05", "compare": "chronicle_owl@2025-03-05"},
        "The maps agree on 332 km² of Ukrainian-held ground in Kursk, differ on 68. "
        "No ground in Sumy is Russian-held on both maps; they differ on 0.7 km² (reconstruction)",
    ),
    (
        {"date": "2025-03-12", "lang": "uk"},
        "Україна тримає 151 км² на Курщині, шосту частину вересневого піку; "
        "Росія\N{NO-BREAK SPACE}— 0,7 км² на Сумщині (реконструкція)",
    ),
    (
        {"date": "2025-03-12", "compare": "chronicle@2025-03-05", "lang": "uk"},
        "Територія під контролем України на Курщині зменшилася на 211 км² за тиждень: "
        "183 тепер під контролем Росії, 28 — спірні; "
        "на Сумщині 4,1 км², що були під контролем України, стали спірними (реконструкція)",
    ),
]


def story(publication: Publication, **given: str) -> Story:
    return Story(read_still({"source": "chronicle"} | given, publication), publication)


@pytest.mark.parametrize(("given", "sentence"), SENTENCES, ids=[s for _, s in SENTENCES])
def test_the_title_states_the_finding(given: dict[str, str], sentence: str, publication: Publication) -> None:
    assert finding(story(publication, **given).still, publication) == sentence


def test_the_line_below_names_weekday_region_and_source(publication: Publication) -> None:
    said = subtitle(story(publication, date="2025-03-12"))
    assert (
        said
        == "Control in Kursk and Sumy on Wednesday 12 March 2025, according to Chronicle (after DeepState)"
    )


def test_figures_are_those_of_the_series(publication: Publication) -> None:
    found = facts(story(publication, date="2025-03-12").still, publication)
    series = publication.series("chronicle", "kursk")
    assert series
    now, before = (series.at(publication.day(date)) for date in ("2025-03-12", "2025-03-05"))
    assert now
    assert before
    rows = {fact.key: fact for fact in reversed(found.rows)}
    assert (found.lead.value, found.lead.unit, found.lead.tone) == (f"{now.ukraine:.0f}", "km²", "ukraine")
    assert (rows["change"].value, rows["change"].tone) == (f"−{before.ukraine - now.ukraine:.0f}", "russia")
    assert rows["contested"].value == f"{now.contested:.0f}"
    assert re.fullmatch(rf"{now.line:.0f} ±\d+%", rows["line"].value)


def test_a_peak_counts_from_the_incursion(publication: Publication, monkeypatch: pytest.MonkeyPatch) -> None:
    told = story(publication, date="2025-03-12")
    day, most = told.peak("kursk")
    assert day < publication.day("2025-01-01")
    monkeypatch.setattr(stories, "SINCE", "2025-01-01")
    later, left = told.peak("kursk")
    assert later >= publication.day("2025-01-01")
    assert 0 < left < most


def test_a_day_without_an_earlier_map_has_no_change(publication: Publication) -> None:
    found = facts(story(publication, date="2024-08-08").still, publication)
    assert next(fact for fact in found.rows if fact.key == "change").value == "–"


def test_a_source_without_contested_ground_says_so(publication: Publication) -> None:
    still = read_still({"source": "chronicle_owl", "date": "2025-03-01"}, publication)
    contested = next(fact for fact in facts(still, publication).rows if fact.key == "contested")
    assert (contested.value, contested.unit) == ("–", "not mapped")


def test_two_dates_are_told_in_order_of_time(publication: Publication) -> None:
    forth = story(publication, date="2025-03-12", compare="chronicle@2025-03-05")
    back = story(publication, date="2025-03-05", compare="chronicle@2025-03-12")
    assert finding(back.still, publication) == finding(forth.still, publication)
    assert facts(back.still, publication) == facts(forth.still, publication)
    assert "from Wednesday 5 March 2025 (A) to Wednesday 12 March 2025 (B)" in subtitle(forth)
    assert "from Wednesday 5 March 2025 (B) to Wednesday 12 March 2025 (A)" in subtitle(back)


def test_the_parts_beside_a_picture_add_up_to_its_figure(publication: Publication) -> None:
    found = facts(
        story(publication, date="2025-03-12", compare="chronicle@2025-03-05", region="kursk").still,
        publication,
    )
    parts = [int(fact.value) for fact in found.rows if fact.key == "part"]
    assert len(parts) == 2
    assert found.lead.value == f"−{sum(parts)}"


def test_two_sources_have_no_arrow_and_two_days_besides_say_so(publication: Publication) -> None:
    sources = story(publication, date="2025-03-05", compare="chronicle_owl@2025-03-05")
    values = [fact.value for fact in facts(sources.still, publication).rows]
    assert not [value for value in values if "→" in value]
    assert [value for value in values if value.startswith("A: ") and "; B: " in value]
    assert "nobody" not in subtitle(sources)
    mixed = story(publication, date="2025-03-05", compare="chronicle_owl@2025-03-12")
    assert subtitle(mixed).endswith(
        "A: Chronicle (after Owl), 12 March 2025. Different maps and days: nobody’s gain"
    )
    assert "B: Chronicle (after DeepState), 5 March 2025; A: " in subtitle(mixed)


def test_a_link_to_two_sources_unfolds_with_their_names_and_no_arrow(publication: Publication) -> None:
    given = {"source": "chronicle", "date": "2025-03-05", "region": "kursk"}
    still = read_still({**given, "compare": "chronicle_owl@2025-03-05"}, publication)
    said = Preview(still, publication, {}, False, "", False).figures
    owl, deepstate = (
        f"{series.area('ukraine', publication.day('2025-03-05')):.0f}"
        for source in ("chronicle_owl", "chronicle")
        if (series := publication.series(source, "kursk"))
    )
    assert said.startswith(
        f"Ukrainian-held in Kursk: Chronicle (after Owl) {owl}, Chronicle (after DeepState) {deepstate} km²"
    )
    assert "→" not in said
