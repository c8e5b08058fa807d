"""Claims in words: what the page says, the slides say."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from dashboard.pictures.content.claim_wording import (
    KINDS,
    found,
    kind_of,
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

NODE = shutil.which("node")
ASSETS = Path(__file__).parents[4] / "assets"
PAGE = """
require(process.argv[1] + "/12_text.js"); require(process.argv[1] + "/26_claims.js");
const { salient } = globalThis.dash_clientside;
const { words, claims, source } = JSON.parse(require("fs").readFileSync(0));
const told = (t) => claims.map((claim) => {
  const verdict = salient.claims.verdict(claim, source);
  const { statement, shows, verdictText, measuredOn, othersText } = salient.claims;
  const name = (entry) => entry[t.lang === "uk" ? "title_uk" : "title"];
  const by = measuredOn(t, verdict, verdict.entry && name(verdict.entry));
  const others = othersText(t, claim, verdict.entry, name);
  const told = [statement(t, claim), shows(t, claim, verdict.entry), verdictText(t, verdict)];
  return [...told, by, others, verdict.own];
});
console.log(JSON.stringify(Object.keys(words).map((lang) => told(salient.text.text(words, lang)))));
"""


def _claims(publication: Publication) -> list[dict[str, object]]:
    claims: list[dict[str, object]] = publication.file("claims")["claims"]
    return claims


@pytest.mark.skipif(NODE is None, reason="needs node, which is not on the PATH")
@pytest.mark.parametrize("source", ["chronicle", "chronicle_owl"])
def test_slides_say_what_the_page_says(source: str, publication: Publication) -> None:
    claims = _claims(publication)
    known = {entry["source"] for claim in claims for entry in claim["sources"]}
    asked = json.dumps({"words": WORDS, "claims": claims, "source": source})
    done = subprocess.run(
        [str(NODE), "-e", PAGE, str(ASSETS)], input=asked, capture_output=True, text=True, check=True
    )
    for lang, page in zip(WORDS, json.loads(done.stdout), strict=True):
        t = speech(lang)
        for claim, said in zip(claims, page, strict=True):
            verdict = found(claim, source, known)
            mine = [
                statement(t, claim),
                shows(t, claim, verdict.entry),
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
    told = shows(t, claim, verdict.entry)
    assert told.startswith(
        "The map shows 83.4% of that ground no longer held by Ukraine. It passes 86% on 15 March 2025. "
        "This map may be up to 3 days"
    )
    assert verdict_text(t, verdict) == "Overstated on the day"


def test_a_source_that_may_not_be_shown_is_not_heard(publication: Publication) -> None:
    (claim,) = [claim for claim in _claims(publication) if claim["id"] == "C047"]
    assert found(claim, "chronicle", ["chronicle_owl"]).kind == "not testable"
    assert found(claim, "chronicle", []).entry is None


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
    assert FOUR[name][1] in shows(t, claim, verdict.entry)
    assert "claims.group.2025-03-13" in WORDS["en"]
    assert "claims.group.2025-03-13" in WORDS["uk"]
