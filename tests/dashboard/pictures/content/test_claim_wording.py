"""Claims in words: the slides say what the page says."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import pytest

from dashboard.pictures.content.claim_wording import (
    KINDS,
    found,
    measured_on,
    others_text,
    shows,
    statement,
    verdict_text,
    weight,
)
from dashboard.pictures.publication import Publication
from dashboard.words import WORDS
from dashboard.words.formatting import speech
from geodata.claim_rows import kind_of
from tests.node import ask, needs_node

PAGE = """
import { verdictOf } from "./assets/app/data/claims.js";
import { wordsOf } from "./assets/app/lib/words.js";
import { claimStatement, measuredOn, othersText, showsText, verdictText }
  from "./assets/app/sentences/claims.js";
function told(t, claim, source) {
  const verdict = verdictOf(claim, source);
  const shown = [claimStatement(t, claim).text, showsText(t, verdict.entry), verdictText(t, verdict)];
  return [...shown, measuredOn(t, verdict), othersText(t, verdict.entry), verdict.own];
}
function answer({ words, claims, source }) {
  const of = (lang) => claims.map((claim) => told(wordsOf(words, lang), claim, source));
  return Object.keys(words).map(of);
}
"""
TEXTS = ("shows", "verdict_said", "measured", "measured_elsewhere", "said", "others")


def _claims(publication: Publication) -> list[dict[str, Any]]:
    claims: list[dict[str, Any]] = publication.file("claims")["claims"]
    return claims


def _older(claims: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return claims as they were published before they had sentences."""
    return [
        {**_without(claim, {"statement"}), "sources": [_without(one, TEXTS) for one in claim["sources"]]}
        for claim in claims
    ]


def _without(row: dict[str, Any], names: Collection[str]) -> dict[str, Any]:
    told = {
        lang: {name: value for name, value in texts.items() if name not in names}
        for lang, texts in row["told"].items()
    }
    return {**{name: value for name, value in row.items() if name not in names}, "told": told}


@needs_node
@pytest.mark.parametrize("older", [False, True], ids=["with sentences", "older"])
@pytest.mark.parametrize("source", ["chronicle", "chronicle_owl"])
def test_slides_say_what_the_page_says(source: str, older: bool, publication: Publication) -> None:
    claims = _older(_claims(publication)) if older else _claims(publication)
    known = {entry["source"] for claim in claims for entry in claim["sources"]}
    told = ask(PAGE, {"words": WORDS, "claims": claims, "source": source})
    for lang, page in zip(WORDS, told, strict=True):
        t = speech(lang)
        for claim, said in zip(claims, page, strict=True):
            verdict = found(claim, source, known)
            mine = [
                statement(t, claim),
                shows(t, verdict.entry),
                verdict_text(t, verdict),
                measured_on(t, verdict),
                others_text(t, claim, verdict.entry, known),
                verdict.own,
            ]
            assert mine == said, claim["id"]


def test_the_claim_that_the_project_is_about(publication: Publication) -> None:
    (claim,) = [claim for claim in _claims(publication) if claim["id"] == "C047"]
    t, verdict = speech("en"), found(claim, "chronicle", ["chronicle"])
    assert statement(t, claim) == "Russia has retaken more than 86% of the ground that Ukraine took in Kursk"
    told = shows(t, verdict.entry)
    assert told.startswith(
        "The map shows 83.4% of that ground no longer held by Ukraine. It passes 86% on 15 March 2025. "
        "This map may be up to 3 days"
    )
    assert verdict_text(t, verdict) == "Overstated on the day"


def test_a_source_that_may_not_be_shown_is_not_heard(publication: Publication) -> None:
    (claim,) = [claim for claim in _claims(publication) if claim["id"] == "C047"]
    assert found(claim, "chronicle", ["chronicle_owl"]).kind == "not testable"
    assert found(claim, "chronicle", []).entry is None


def test_an_older_publication_is_told_by_its_summary_and_a_word(publication: Publication) -> None:
    (claim,) = _older([claim for claim in _claims(publication) if claim["id"] == "C047"])
    t, verdict = speech("uk"), found(claim, "chronicle", ["chronicle"])
    assert statement(t, claim) == claim["told"]["uk"]["summary"]
    assert verdict_text(t, verdict) == "Завищено"
    assert (shows(t, verdict.entry), measured_on(t, verdict)) == ("", "")
    assert others_text(t, claim, verdict.entry, ["chronicle", "chronicle_owl"]) == ""


def test_a_source_that_may_not_be_named_is_not_among_the_others(publication: Publication) -> None:
    (claim,) = [claim for claim in _claims(publication) if claim["id"] == "C003"]
    t, verdict = speech("en"), found(claim, "chronicle", ["chronicle"])
    assert verdict.entry
    assert "Owl" in verdict.entry["others"]
    assert others_text(t, claim, verdict.entry, ["chronicle"]) == ""
    assert others_text(t, claim, verdict.entry, ["chronicle", "chronicle_owl"]) == verdict.entry["others"]


def test_every_verdict_is_of_a_known_kind_and_ground_comes_first(publication: Publication) -> None:
    claims = _claims(publication)
    assert {kind_of(str(claim["verdict"])) for claim in claims} <= set(KINDS)
    assert kind_of("premature by 3 days") == "premature"
    first = min(claims, key=weight)
    assert str(first["metric"]).startswith("share")


FOUR = {
    "C047": ("Overstated on the day", "The map shows 83.4% of that ground no longer held by Ukraine."),
    "C052": ("Contested only", "Across the border the map shows contested ground, which neither side holds"),
    "C054": ("Borne out", "The map shows Sudzha held by Russia."),
    "C095": (
        "The source’s own figure",
        "The area last rose on 9 February 2025, to 451.4 km²; every change since is a loss.",
    ),
}


@pytest.mark.parametrize("name", FOUR)
def test_the_four_statements_of_13_march(name: str, publication: Publication) -> None:
    together = [claim for claim in _claims(publication) if claim["group"] == "2025-03-13"]
    assert [claim["id"] for claim in together] == list(FOUR)
    (claim,) = [claim for claim in together if claim["id"] == name]
    t, verdict = speech("en"), found(claim, "chronicle", {entry["source"] for entry in claim["sources"]})
    assert verdict_text(t, verdict) == FOUR[name][0]
    assert FOUR[name][1] in shows(t, verdict.entry)
    assert "claims.group.2025-03-13" in WORDS["en"]
    assert "claims.group.2025-03-13" in WORDS["uk"]
