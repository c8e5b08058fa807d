"""The card of a claim: every sentence about the shipped claims, and the cases that none of them has."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from geodata.claim_rows import NOT_TESTABLE
from geodata.claims import Assessment, Claim, entry
from geodata.claims.card.amounts import share
from geodata.claims.card.shows import shows
from geodata.claims.card.statement import statement
from geodata.claims.card.verdict import measured_on, said, verdict_said
from geodata.claims.evidence import BESIDE, LATER, OWN
from geodata.claims.finding import Finding
from geodata.claims.stated.table import Bound
from geodata.model import Control
from geodata.words import LANGUAGES, say
from tests.geodata.claims.hand import claim

GOLDEN = Path(__file__).parents[3] / "golden" / "claim_sentences.json"
TEXTS = {
    "said": "said",
    "shows": "shows",
    "verdict": "verdict_said",
    "by": "measured",
    "by_another": "measured_elsewhere",
    "others": "others",
}  # as the file names them, and as they are published


def _in(row: dict[str, Any], name: str, lang: str) -> str:
    return str(row[name] if lang == "en" else row["told"][lang][name])


def _texts(row: dict[str, Any], lang: str) -> dict[str, Any]:
    """Return all sentences of a published claim that a map has something to say to."""
    speaking = [one for one in row["sources"] if one["verdict"] != NOT_TESTABLE or one["apart"] == BESIDE]
    sources = {one["source"]: _of_source(one, lang) for one in speaking}
    return {"statement": _in(row, "statement", lang), **sources}


def _of_source(one: dict[str, Any], lang: str) -> dict[str, str]:
    told = TEXTS if one["verdict"] != NOT_TESTABLE else {"said": "said"}
    return {short: _in(one, name, lang) for short, name in told.items()}


def test_every_sentence_is_the_one_that_was_read_over(shipped: dict[str, Assessment]) -> None:
    """`SALIENT_WRITE_GOLDEN=1 make test` writes them anew; read the difference before you commit it."""
    rows = {name: entry(assessment) for name, assessment in shipped.items()}
    now = {name: {lang: _texts(row, lang) for lang in LANGUAGES} for name, row in rows.items()}
    if os.environ.get("SALIENT_WRITE_GOLDEN"):
        text = json.dumps(now, ensure_ascii=False, indent=1, sort_keys=True)
        GOLDEN.write_text(text + "\n", encoding="utf-8")
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    assert golden.keys() == now.keys()
    for name, wanted in golden.items():
        assert now[name] == wanted, name


# --- by hand ---


def _found(**changes: Any) -> Finding:
    plain = Finding("map", "A map", "Мапа", reconstructed=False, verdict="overstated", value=83.4489)
    dates: dict[str, Any] = {"compared_date": "2024-08-20", "snapshot_date": "2024-08-20"}
    return replace(plain, **{**dates, **changes})


SHARE = claim("share_retaken_pct", 86.0, bound=Bound.AT_LEAST, base_km2=1268.0)
TOWN = claim("settlement_control", place="Sudzha", bound=Bound.ASSERTS, control=Control.RUSSIA)
CROSSING = claim("border_crossing", bound=Bound.ASSERTS)
TREND = claim("trend", bound=Bound.ASSERTS, control=Control.UKRAINE, period_days=40)


@pytest.mark.parametrize(
    ("stated", "text"),
    [
        (SHARE, "Russia has retaken more than 86% of the ground that Ukraine took in Kursk"),
        (
            claim("settlements_held", 1.0, bound=Bound.AT_MOST),
            "Ukraine holds no more than 1 settlement in Kursk",
        ),
        (claim("settlements_grey", 3.0), "3 settlements in Kursk are contested"),
        (
            claim("settlements_grey", 3.0, bound=Bound.AT_LEAST),
            "More than 3 settlements in Kursk are contested",
        ),
        (
            claim("area_change_week_km2", -40.5, period_days=7),
            "The ground that Ukraine holds in Kursk changed by −40.5 km² in a week",
        ),
        (TOWN, "Sudzha in Kursk is held by Russia"),
        (replace(TOWN, bound=Bound.DENIES), "Sudzha in Kursk is not held by Russia"),
        (replace(CROSSING, region="sumy"), "Russia has crossed the border into Sumy"),
        (replace(CROSSING, bound=Bound.DENIES), "Ukraine has not crossed the border into Kursk"),
        (TREND, "The ground that Ukraine holds in Kursk has shrunk steadily since 11 July 2024"),
        (claim("statement", bound=None), "Said so."),
    ],
)
def test_what_is_claimed_is_a_sentence(stated: Claim, text: str) -> None:
    assert say(statement(stated)) == text


FIGURES = {
    "start_date": "2024-07-11",
    "turned_date": "2024-07-19",
    "turned_km2": 451.4,
    "rose": True,
    "lost_since_km2": 300,
    "share_in_last_week": 0.68,
}


@pytest.mark.parametrize(
    ("stated", "finding", "text"),
    [
        (
            SHARE,
            _found(reached_on="2024-08-23"),
            "The map shows 83.4% of that ground no longer held by Ukraine. It passes 86% on 23 August 2024.",
        ),
        (
            SHARE,
            _found(held_over=True, snapshot_date="2024-08-18"),
            "The map shows 83.4% of that ground no longer held by Ukraine. "
            "It does not get there on any later day. Map of 18 Aug 2024, held over.",
        ),
        (
            SHARE,
            _found(verdict="understated", reached_on="2024-09-01", published=True),
            "The map shows 83.4% of that ground no longer held by Ukraine. "
            "Read from the area published for 20 Aug 2024; that map itself is not at hand.",
        ),
        (
            claim("area_held_km2", 140.0),
            _found(
                value=0.0,
                shown_before="2024-08-10",
                within_delay=True,
                delay_days=1,
                left_out=({"km2": 3.5}, {"km2": 1.6}),
                compared_date="2024-08-19",
                snapshot_date="2024-08-19",
            ),
            "The map shows 0\u00a0km². It last showed as much on 10 August 2024. "
            "This map may be up to 1 day late, so it may have been so on the day. "
            "Left out: 5.1 km² that the statement is not about. By the map of 19 Aug 2024.",
        ),
        (
            claim("area_change_week_km2", -40.0, period_days=7),
            _found(value=-0.04, verdict="borne out", reached_on="2024-08-12"),
            "The map shows 0\u00a0km². It has shown that since 12 August 2024.",
        ),
        (
            claim("depth_km", 10.0, bound=Bound.AT_MOST),
            _found(value=8.25, verdict="borne out", otherwise_on="2024-08-24"),
            "The map shows 8.3\u00a0km. No longer so from 24 August 2024.",
        ),
        (
            TOWN,
            _found(
                value="ukraine",
                verdict="premature by 3 days",
                days_early=3,
                reached_on="2024-08-23",
                line_km=0.01,
            ),
            "The map shows Sudzha held by Ukraine. The line is within 0.1 km of it. "
            "It shows what was claimed from 23 August 2024.",
        ),
        (
            CROSSING,
            _found(value=True, verdict="contested only"),
            "Across the border the map shows contested ground, which neither side holds, "
            "and none that Ukraine holds.",
        ),
        (
            CROSSING,
            _found(value=False),
            "The map shows no ground that Ukraine took across the border. "
            "It does not get there on any later day.",
        ),
        (
            TREND,
            _found(value=-288.3, verdict="partly borne out", figures=FIGURES),
            "The map shows a change of −288\u00a0km² since 11 July 2024. The area last rose on 19 July 2024, "
            "to 451.4 km²; every change since is a loss. 68% of the loss came in the last week.",
        ),
        (
            TREND,
            _found(
                value=-288.3, verdict="borne out", figures={**FIGURES, "rose": False, "lost_since_km2": 0}
            ),
            "The map shows a change of −288\u00a0km² since 11 July 2024. Every change is a loss.",
        ),
        (SHARE, _found(verdict="not testable", value=None), ""),
    ],
)
def test_what_the_map_shows_is_told_with_what_has_to_be_known(
    stated: Claim, finding: Finding, text: str
) -> None:
    assert say(shows(stated, finding)) == text


def test_a_verdict_is_of_the_day_where_the_map_got_there_later() -> None:
    assert say(verdict_said(_found())) == "Overstated"
    assert say(verdict_said(_found(reached_on="2024-08-23"))) == "Overstated on the day"
    early = _found(verdict="premature by 2 days", days_early=2)
    assert [say(verdict_said(early), lang) for lang in LANGUAGES] == [
        "Premature by 2 days",
        "Передчасно на 2 дні",
    ]
    assert say(verdict_said(_found(verdict="not testable", apart=BESIDE))) == "Not testable"


def test_whose_map_it_is_is_said_whatever_the_reader_has_chosen() -> None:
    plain = _found()
    assert say(measured_on(plain, chosen=True)) == "measured on the map of A map"
    assert say(measured_on(plain, chosen=False)).endswith("; the chosen map cannot test it")
    assert say(measured_on(plain, chosen=True), "uk") == "виміряно за мапою «Мапа»"
    assert say(measured_on(_found(verdict="not testable"), chosen=True)) == ""


def test_what_is_no_evidence_is_set_apart() -> None:
    own, later = _found(apart=OWN, verdict="borne out"), _found(apart=LATER, verdict="borne out")
    assert [say(verdict_said(one)) for one in (own, later)] == [
        "The source’s own figure",
        "Borne out by a later map",
    ]
    assert say(measured_on(own, chosen=True)) == "held against its own map, A map: borne out; not counted"
    assert say(said(SHARE, own)) == "83.4%, borne out (its own figure)"
    assert say(said(SHARE, _found(apart=BESIDE, verdict="not testable"))) == "83.4%"


def test_a_map_in_a_few_words() -> None:
    assert say(said(SHARE, _found(reached_on="2024-08-23"))) == "83.4%, overstated on the day"
    assert (
        say(said(CROSSING, _found(value=True, verdict="contested only")))
        == "contested ground, contested only"
    )
    assert say(said(SHARE, _found(verdict="not testable", value=None))) == "Not testable"


@pytest.mark.parametrize(("fraction", "text"), [(0.0, "0%"), (0.004, "0.4%"), (0.42, "42%")])
def test_only_a_small_share_has_a_decimal(fraction: float, text: str) -> None:
    assert say(share(fraction), "en") == text
