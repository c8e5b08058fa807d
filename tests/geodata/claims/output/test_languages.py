"""What is published about claims and events: nothing missing in either language, the same numbers in both."""

import re
from dataclasses import replace
from typing import Any

import pytest

from geodata.claims import Assessment, entry, load_claims
from geodata.claims.stated.patches import load_patches
from geodata.claims.stated.table import parse_claims
from geodata.shipped import events
from geodata.shipped.base_map import read_csv
from tests.geodata.words.numbers import numbers

CYRILLIC = re.compile("[А-ЯЄІЇҐа-яєіїґ]")
FOREIGN = re.compile("[ыэъёЫЭЪЁ]")  # letters that Ukrainian does not have
CLAIM_TEXTS = ("claimant", "place", "summary", "note")


def test_every_text_of_a_claim_is_translated_with_its_numbers() -> None:
    for claim in load_claims():
        for column in CLAIM_TEXTS:
            _same(getattr(claim, column), claim.uk[column], f"{claim.id} {column}")


def test_every_text_of_an_event_is_translated_with_its_numbers() -> None:
    for event in events.load_events():
        _same(event.title, event.uk["title"], event.id)
        _same(event.summary, event.uk["summary"], event.id)


def test_every_patch_has_a_ukrainian_name() -> None:
    for patch in load_patches().values():
        _same(patch.place, patch.place_uk, patch.id)


def _same(en: str, uk: str, where: str) -> None:
    assert bool(en) == bool(uk), where
    assert set(numbers(en, "en")) == set(numbers(uk, "uk")), where
    assert not FOREIGN.search(uk), where


def test_a_table_without_translations_stays_as_it_is() -> None:
    rows = read_csv("claims.csv")[:1]
    (plain,) = parse_claims(rows)
    assert (plain.uk, str(plain.name("summary"))) == ({}, rows[0]["summary"])
    found = entry(Assessment(plain))["told"]["uk"]
    # none of the table, so that a reader sees that it is English
    assert found.keys() == {"stated", "why", "statement"}
    quoted = entry(Assessment(replace(plain, metric="statement", value=None, bound=None)))
    assert quoted["statement"] == quoted["summary"]
    assert "statement" not in quoted["told"]["uk"]
    (event,) = events.events_entry(events.parse_events(read_csv("events.csv")[:1]))
    assert event["told"] == {"uk": {}}


def test_all_that_is_said_of_a_claim_is_said_in_both_languages(shipped: dict[str, Assessment]) -> None:
    for name, assessment in shipped.items():
        told = entry(assessment)
        uk = told["told"]["uk"]
        _same_statement(told["why"], uk["why"], name)
        _same_statement(told["stated"] or "", uk["stated"] or "", name)
        _same_statement(told["statement"], uk["statement"], name)
        for finding in told["sources"]:
            _same_finding(finding, f"{name} {finding['source']}")


def _same_finding(finding: dict[str, Any], where: str) -> None:
    uk = finding["told"]["uk"]
    for name in ("reason", "shows", "verdict_said", "measured", "measured_elsewhere", "said", "others"):
        _same_statement(finding[name], uk[name], f"{where} {name}")
    assert len(finding["working"]) == len(uk["working"]), where
    for en_line, uk_line in zip(finding["working"], uk["working"], strict=True):
        _same_statement(en_line, uk_line, where)


def _same_statement(en: str, uk: str, where: str) -> None:
    assert numbers(en, "en") == numbers(uk, "uk"), (where, en, uk)
    assert "km2" not in uk
    assert not en or CYRILLIC.search(uk) or not re.search("[A-Za-z]", en), (where, en, uk)


@pytest.mark.parametrize("lang", ["en", "uk"])
def test_a_number_is_read_with_the_separators_of_its_language(lang: str) -> None:
    text = {
        "en": "1,268.5 of \u22127.5 on 2025-03-12",
        "uk": "1\u00a0268,5 із \u22127,5, 12 березня 2025 року",
    }
    assert numbers(text[lang], lang) == [-7.5, 12.0, 1268.5, 2025.0]
