"""What is said about two maps over a grid of cases: figures that add up, and the page's own words."""

from __future__ import annotations

import itertools
import re

import pytest

from dashboard.pictures.content.ground_moved import Table, apart, clauses, tally
from dashboard.words import WORDS
from dashboard.words.formatting import speech
from tests.node import ask, needs_node

CONTROLS = ("ukraine", "russia", "contested")
NAMES = ("DeepState", "Owl")
FLOWS = [(u, r) for u in CONTROLS for r in CONTROLS if u != r]
GRID = [
    dict(zip(FLOWS, sizes, strict=True))
    for sizes in itertools.product(
        (0.0, 129.5), (0.0, 0.3, 82.5), (0.0, 7.25), (0.0, 211.6), (0.0, 0.04, 33.3), (0.0, 12.1)
    )
]
WEEK = {("ukraine", "russia"): 130.2, ("ukraine", "contested"): 82.1, ("contested", "russia"): 211.8}
GAIN = re.compile(
    r"gain|regain|took|seized|fell|grew|→|changed|became|здобу|поверну|зайня|зменш|збільш|тепер"
)
ASK = """
import { wordsOf } from "./assets/app/lib/words.js";
import { apartSentence, ledgerClauses } from "./assets/app/sentences/ledger.js";
const HOWS = [{ when: "XX", parts: true }, { when: "XX", parts: false }, { whole: false }];
function answer({ words, lang, tables, names }) {
  const t = wordsOf(words, lang);
  const where = t.say("cmp.in.kursk");
  const clauses = (table, side) => HOWS.map((how) => ledgerClauses(t, table, side, where, how));
  return tables.map((table) => [
    ...clauses(table, "ukraine"), ...clauses(table, "russia"), apartSentence(t, table, names),
  ]);
}
"""


def _table(flows: Table) -> dict[tuple[str, str], float]:
    return {(a, b): flows.get((a, b), 0.0) for a in CONTROLS for b in CONTROLS}


def _told(lang: str, table: Table) -> list[list[str]]:
    t = speech(lang)
    where = t.say("cmp.in.kursk")
    found = []
    for side in ("ukraine", "russia"):
        found += [clauses(t, table, side, where, when="XX", parts=parts) for parts in (True, False)]
        found.append(clauses(t, table, side, where, whole=False))
    return [*found, apart(t, table, NAMES)]


@needs_node
@pytest.mark.parametrize("lang", WORDS)
def test_it_says_what_the_page_says(lang: str) -> None:
    nested = [{a: {b: table[a, b] for b in CONTROLS} for a in CONTROLS} for table in map(_table, GRID)]
    theirs = ask(ASK, {"words": WORDS, "lang": lang, "tables": nested, "names": NAMES})
    assert [_told(lang, _table(flows)) for flows in GRID] == theirs


@pytest.mark.parametrize("side", ["ukraine", "russia"])
def test_the_parts_add_up_and_are_the_measured_ones(side: str) -> None:
    for flows in GRID:
        found = tally(speech("en"), _table(flows), side)
        parts = [(-1, part) for part in found.lost] + [(1, part) for part in found.won]
        net = sum(sign * float(part.text) for sign, part in parts)
        assert abs(net) == pytest.approx(float(found.text), abs=1e-9)
        assert (net > 1e-9, net < -1e-9) == (found.net > 0, found.net < 0)
        for _, part in parts:
            unit = 0.1 if "." in part.text else 0.5
            assert float(part.text) == pytest.approx(flows[part.before, part.after], abs=unit + 1e-9)


@pytest.mark.parametrize("lang", WORDS)
def test_of_two_sources_nothing_is_told_as_a_gain(lang: str) -> None:
    for flows in GRID:
        said = apart(speech(lang), _table(flows), NAMES)
        assert not GAIN.search(" ".join(said))
        figures = [float(found) for text in said for found in _figures(text)]
        assert figures[1:] == sorted(figures[1:], reverse=True)
        assert sum(figures[1:]) == pytest.approx(sum(figures[:1]))
        assert all(text.startswith("DeepState: ") and "; Owl: " in text for text in said[1:])


def _figures(text: str) -> list[str]:
    return [found.replace(",", ".") for found in re.findall(r"(\d+(?:[.,]\d)?) (?:km|км)²", text)]


def test_a_week_is_told_with_its_parts() -> None:
    assert clauses(speech("en"), _table(WEEK), "ukraine", "in Kursk", when="in a week") == [
        "Ukrainian-held ground in Kursk fell by 212 km² in a week: 130 became Russian-held, 82 contested",
        "Russia also took 212 km² that had been contested",
    ]
    assert clauses(speech("uk"), _table(WEEK), "ukraine", "на Курщині", when="за тиждень") == [
        "територія під контролем України на Курщині зменшилася на 212 км² за тиждень: "
        "130 тепер під контролем Росії, 82 — спірні",
        "Росія також зайняла 212 км², що були спірними",
    ]


@pytest.mark.parametrize(
    ("flows", "side", "said"),
    [
        ({}, "ukraine", ["nothing changed hands in Kursk"]),
        ({("russia", "ukraine"): 0.04}, "ukraine", ["nothing changed hands in Kursk"]),
        (
            {("ukraine", "russia"): 12.3},
            "russia",
            ["Russian-held ground in Kursk grew by 12 km²: all of it had been Ukrainian-held"],
        ),
        (
            {("ukraine", "russia"): 5.0, ("russia", "ukraine"): 5.0},
            "ukraine",
            [
                "Ukrainian-held ground in Kursk is as large as before: "
                "5.0 became Russian-held; 5.0 had been Russian-held"
            ],
        ),
        (
            {("contested", "russia"): 20.0, ("russia", "contested"): 3.0},
            "ukraine",
            [
                "Russia took 20 km² in Kursk that had been contested",
                "3.0 km² that had been Russian-held became contested",
            ],
        ),
        (
            {("russia", "contested"): 3.0},
            "ukraine",
            ["3.0 km² in Kursk that had been Russian-held became contested"],
        ),
        (  # whole numbers would be 130 + 83 = 212
            {("ukraine", "russia"): 129.5, ("ukraine", "contested"): 82.5},
            "ukraine",
            ["Ukrainian-held ground in Kursk fell by 212.0 km²: 129.5 became Russian-held, 82.5 contested"],
        ),
    ],
)
def test_each_case_has_its_words(flows: Table, side: str, said: list[str]) -> None:
    assert clauses(speech("en"), _table(flows), side, "in Kursk") == said


def test_where_a_map_is_silent_nothing_is_said_of_the_rest() -> None:
    (said,) = clauses(speech("en"), _table({}), "ukraine", "in Kursk", whole=False)
    assert said == "nothing changed hands in Kursk where both maps tell who holds the ground"
