"""Everything that is said about the grid of states satisfies the rules, and the rules catch violations."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dashboard.pictures.publication import open_publication
from geodata.store import ParquetStore
from tests.truth.__main__ import PAGE
from tests.truth.cases import CASES, LANGUAGES, PERIODS, Case
from tests.truth.drawing import draw
from tests.truth.measured import Measured
from tests.truth.page import claims_page, drawn_page, page
from tests.truth.rules import (
    RULES,
    Rule,
    dates_in,
    every_region_is_named,
    figures_are_measured,
    figures_in,
    held_over_is_said,
    nobody_gains_between_sources,
    not_measured,
    reconstructions_say_so,
    since_is_on_the_map,
    time_runs_forward,
    ukrainian_is_ukrainian,
    unknown_is_never_a_figure,
)
from tests.truth.saying import NODE, Said, say, say_of_claims

pytestmark = pytest.mark.skipif(NODE is None, reason="needs node 20 or newer, which is not on the PATH")

Sayings = dict[str, dict[str, list[Said]]]


@pytest.fixture(scope="module")
def said(shipped_bundle: Path) -> Sayings:
    publication = open_publication(shipped_bundle)
    return {lang: say(CASES, shipped_bundle, publication, lang) for lang in LANGUAGES}


@pytest.fixture(scope="module")
def drawn(shipped_bundle: Path) -> Sayings:
    publication = open_publication(shipped_bundle)
    return {lang: {period.name: draw(period, publication, lang) for period in PERIODS} for lang in LANGUAGES}


@pytest.fixture(scope="module")
def carded(shipped_bundle: Path) -> Sayings:
    return {lang: say_of_claims(shipped_bundle, lang) for lang in LANGUAGES}


@pytest.fixture(scope="module")
def measured(chronicle_store: ParquetStore) -> Measured:
    return Measured(chronicle_store)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_sentence_keeps_to(rule: Rule, said: Sayings, measured: Measured) -> None:
    broken = [
        f"{lang}, {case.name}: {what}"
        for lang in LANGUAGES
        for case in CASES
        for what in rule(case, said[lang][case.name], measured)
    ]
    assert broken == []


def test_every_case_is_described_in_both_languages(said: Sayings) -> None:
    for case in CASES:
        english, ukrainian = (said[lang][case.name] for lang in LANGUAGES)
        assert {item.surface for item in english} == {item.surface for item in ukrainian}, case.name
        assert len(english) > 5


def test_both_languages_give_the_same_figures(said: Sayings) -> None:
    for case in CASES:
        told = [
            sorted({figure for item in said[lang][case.name] for figure, _ in figures_in(item.text)})
            for lang in LANGUAGES
        ]
        assert told[0] == told[1], case.name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_drawn_was_measured(lang: str, drawn: Sayings, measured: Measured) -> None:
    for period in PERIODS:
        told = [item for item in drawn[lang][period.name] if item.surface != "deck"]
        known = [km2 for day in period.days for km2 in measured.figures(day)]
        assert not_measured(told, known, 0.051) == [], period.name
        assert sum(len(figures_in(item.text)) for item in told) > 5, period.name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_drawn_is_in_its_language(lang: str, drawn: Sayings, measured: Measured) -> None:
    for period in PERIODS:
        told = drawn[lang][period.name]
        assert {item.surface for item in told} == {"sheet", "film", "deck"}
        assert ukrainian_is_ukrainian(period.days[-1], told, measured) == [], period.name


def test_claims_are_worded_alike_in_both_languages(carded: Sayings) -> None:
    english, ukrainian = (carded[lang] for lang in LANGUAGES)
    assert list(english) == list(ukrainian)
    for name, items in english.items():
        told = [_numbers(one.text) for one in items], [_numbers(one.text) for one in ukrainian[name]]
        assert told[0] == told[1], name


def _numbers(text: str) -> list[str]:
    """Return the numbers of a text without separators, sorted: languages put words elsewhere."""
    plain = re.sub(r"(?<=\d)[\u00a0,](?=\d{3}\b)", "", text)
    return sorted(re.findall(r"\d+(?:\.\d+)?", re.sub(r"(?<=\d),(?=\d)", ".", plain)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_claims_are_told_in_their_language(lang: str, carded: Sayings, measured: Measured) -> None:
    told = [item for items in carded[lang].values() for item in items if not _is_a_name(item)]
    assert ukrainian_is_ukrainian(DAY, told, measured) == []


def _is_a_name(item: Said) -> bool:
    """Tell whether it names a claimant or a publisher, whose names keep their own letters."""
    return item.text.startswith(("Source: ", "Джерело: ")) or bool(
        re.search(r", \d{1,2} \w+ \d{4}$", item.text)
    )


def test_the_page_is_what_is_said(said: Sayings, drawn: Sayings, carded: Sayings) -> None:
    now = page(CASES, said) + drawn_page(PERIODS, drawn) + claims_page(carded)
    assert PAGE.read_text(encoding="utf-8") == now, "run: python -m tests.truth"


# --- what the rules catch ---

DAY = next(case for case in CASES if case.name == "13 March 2025, one region")
BOTH = next(case for case in CASES if case.name == "13 March 2025, both regions")
WEEK = next(case for case in CASES if case.name == "A week")
GAP = next(case for case in CASES if case.name == "A day without a map")
UNKNOWN = next(case for case in CASES if case.name == "No area was published")
SOURCES = next(case for case in CASES if case.name == "Two sources on one day")


@pytest.mark.parametrize(
    ("rule", "case", "surface", "lang", "text"),
    [
        (figures_are_measured, DAY, "panel", "en", "Ukraine holds 155 km²"),
        (figures_are_measured, WEEK, "comparison", "en", "fell by 215 km²"),
        (figures_are_measured, DAY, "panel", "uk", "Україна тримає 1\u00a0155,5 км²"),
        (nobody_gains_between_sources, SOURCES, "comparison", "en", "Russia took 151 km²"),
        (nobody_gains_between_sources, SOURCES, "comparison, legend", "en", "Ukraine → Russia"),
        (nobody_gains_between_sources, SOURCES, "picture, title", "uk", "Росія зайняла 151 км²"),
        (time_runs_forward, WEEK, "comparison", "en", "From 12 March 2025 to 5 March 2025"),
        (since_is_on_the_map, DAY, "tip", "en", "since 1 August 2024"),
        (since_is_on_the_map, DAY, "tip", "en", "since 14 March 2025"),
        (unknown_is_never_a_figure, UNKNOWN, "panel", "en", "Ukraine holds 0 km²"),
        (held_over_is_said, GAP, "badge", "en", "Nothing to say"),
        (reconstructions_say_so, DAY, "picture, title", "en", "Ukraine holds 151 km²"),
        (every_region_is_named, BOTH, "picture, title", "en", "Ukraine holds 151 km² in Kursk"),
        (ukrainian_is_ukrainian, DAY, "panel", "uk", "Україна held 151 км²"),
        (ukrainian_is_ukrainian, DAY, "panel", "en", "held.undefined"),
        (ukrainian_is_ukrainian, DAY, "panel", "en", "Ukraine holds {area} km²"),
    ],
)
def test_a_rule_catches(
    rule: Rule, case: Case, surface: str, lang: str, text: str, measured: Measured
) -> None:
    assert rule(case, [Said(surface, lang, text)], measured)


def test_figures_and_dates_are_read_in_both_languages() -> None:
    assert figures_in("1,107 km² and 0.7 km²") == [(1107.0, 1.0), (0.7, pytest.approx(0.1))]
    assert figures_in("1\u00a0107 км² і 0,7 км²") == [(1107.0, 1.0), (0.7, pytest.approx(0.1))]
    assert dates_in("5 Mar 2025, 12 March 2025") == ["2025-03-05", "2025-03-12"]
    assert dates_in("5 бер 2025, 12 березня 2025") == ["2025-03-05", "2025-03-12"]
