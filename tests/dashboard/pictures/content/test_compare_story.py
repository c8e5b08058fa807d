"""What the page says about two maps: in chronological order; of two sources the difference, never a gain."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from dashboard.words import WORDS
from tests.node import ask, needs_node

EARLY, LATE = "2025-03-05", "2025-03-12"
WEEK = [("ukraine", "russia", 130.2), ("ukraine", "contested", 82.1), ("contested", "russia", 211.8)]
ALIKE = [("ukraine", "ukraine", 151.0), ("contested", "contested", 12.0)]
ASK = """
import { inTime, modeOf } from "./assets/app/data/compare/ends.js";
import { matrixOf } from "./assets/app/data/compare/faces.js";
import { wordsOf } from "./assets/app/lib/words.js";
import * as map from "./assets/app/sentences/comparison-map.js";
import { changeName } from "./assets/app/sentences/comparison-names.js";
import * as tables from "./assets/app/sentences/comparison-tables.js";
import * as said from "./assets/app/sentences/comparison.js";
import { MANIFEST, model } from "./tests/js/helpers.js";
const HOMES = [{ id: "kursk", home: "russia", km2: 1000 }];
const CONTROLS = ["ukraine", "russia", "contested"];
const endOf = ([source, date]) => ({ source, date, day: Number(date.slice(8)) - 1, controls: CONTROLS });
function bothOf({ a, b, flows, untold }) {
  const ends = [endOf(a), endOf(b)];
  const [from, to] = inTime(...ends);
  const faces = flows.map(([before, after, km2]) => ({ region: "kursk", before, after, km2, pieces: [] }));
  const both = { a: ends[0], b: ends[1], from, to, mode: modeOf(...ends), regions: ["kursk"] };
  return { ...both, left: [], blank: [], crowded: [], faces, untold, table: matrixOf(faces, HOMES) };
}
function told(t, both) {
  const piece = { properties: { before: "ukraine", after: "russia", km2: 130, piece: 9, region: "kursk" } };
  return {
    text: said.comparisonSentences(model(), t, both), copied: said.copiedComparison(model(), t, both),
    legend: map.comparisonLegend(model(), t, both), sums: tables.sumRows(model(), t, both),
    matrix: [tables.matrixTitle(model(), t, both), tables.matrixTable(t, both)],
    facts: tables.comparisonFacts(model(), t, both), tip: map.comparisonTip(model(), t, both, piece),
    row: changeName(t, both, "ukraine", "russia"),
  };
}
function answer({ words, lang, cases }) {
  const t = wordsOf(words, lang);
  MANIFEST.sources.forEach((source) => (source.title[lang] = { map: "DeepState", rec: "Owl" }[source.id]));
  return cases.map((one) => told(t, bothOf(one)));
}
"""
Told = dict[str, Any]
pytestmark = needs_node


def _case(a: tuple[str, str], b: tuple[str, str], flows: list[Any], untold: float = 0.0) -> dict[str, Any]:
    return {"a": a, "b": b, "flows": flows, "untold": untold}


def _tell(lang: str, *cases: dict[str, Any]) -> list[Told]:
    found: list[Told] = ask(ASK, {"words": WORDS, "lang": lang, "cases": cases})
    return found


@pytest.mark.parametrize("lang", WORDS)
def test_swapped_dates_tell_the_same(lang: str) -> None:
    forth, back = _tell(
        lang,
        _case(("map", EARLY), ("map", LATE), WEEK + ALIKE),
        _case(("map", LATE), ("map", EARLY), WEEK + ALIKE),
    )
    outlines = [row["text"] for row in back.pop("legend") if row["key"].startswith("outline")]
    first = [row["text"] for row in forth.pop("legend") if row["key"].startswith("outline")]
    assert forth == back
    assert [" B" in text for text in outlines] == [True, False]
    assert [" A" in text for text in first] == [True, False]


def test_a_week_is_told_with_its_parts() -> None:
    (told,) = _tell("en", _case(("map", LATE), ("map", EARLY), WEEK + ALIKE))
    assert told["text"] == (
        "From 5 to 12 March 2025 Ukrainian-held ground in Kursk fell by 212 km²: "
        "130 became Russian-held, 82 contested; Russia also took 212 km² that had been contested."
    )
    assert told["copied"] == f"DeepState. {told['text']}"
    assert told["tip"][0] == "Ukrainian-held on 5 Mar 2025, Russian-held on 12 Mar 2025"
    assert told["matrix"][0] == "From 5 Mar 2025 (rows) to 12 Mar 2025 (columns), km²"
    nets = [row["cells"][-1]["text"] for row in told["sums"]["rows"]]
    assert nets == ["+342", "−212", "−130"]  # what was contested is a row of its own, so that the sum is none


def test_ground_contested_on_both_has_its_hatch_in_the_legend() -> None:
    (told,) = _tell("en", _case(("map", EARLY), ("map", LATE), ALIKE))
    rows = {row["key"]: row["text"] for row in told["legend"]}
    assert (rows["same"], rows["same-contested"]) == (
        "Alike on A and B, 151 km²",
        "Contested on A and B, 12 km²",
    )


def test_two_sources_differ_and_nobody_gains() -> None:
    (told,) = _tell("en", _case(("map", LATE), ("rec", LATE), WEEK + ALIKE))
    assert told["text"] == (
        "On 12 March 2025 both maps show 151 km² in Kursk as Ukrainian-held. They differ on 424 km². "
        "DeepState: contested; Owl: Russian-held, 212 km². "
        "DeepState: Ukrainian-held; Owl: Russian-held, 130 km². "
        "DeepState: Ukrainian-held; Owl: contested, 82 km²."
    )
    assert told["row"] == "A: Ukrainian-held; B: Russian-held"
    assert told["tip"][0] == "DeepState: Ukrainian-held; Owl: Russian-held"
    assert told["matrix"][0] == "DeepState (rows), Owl (columns), km²"
    assert told["legend"][0]["text"] == "A: Ukrainian-held; B: Russian-held, 130 km²"
    assert {cell["tone"] for row in told["matrix"][1]["rows"] for cell in row["cells"]} <= {
        "",
        "same",
        "none",
    }


@pytest.mark.parametrize("lang", WORDS)
def test_between_sources_there_is_no_arrow_and_no_word_of_gain(lang: str) -> None:
    gain = re.compile(r"→|\bgain|took|fell|grew|changed|became|здобув|здобула|повернула|зайняла|стал[аои] ")
    ends = [(("map", LATE), ("rec", LATE)), (("map", EARLY), ("rec", LATE)), (("rec", LATE), ("map", EARLY))]
    cases = [_case(a, b, flows) for a, b in ends for flows in ([], WEEK, ALIKE, WEEK + ALIKE)]
    for told in _tell(lang, *cases):
        said = json.dumps(told, ensure_ascii=False).replace(WORDS[lang]["cmp.mixed.note"], "")
        assert not gain.search(re.sub(r'"key": "[^"]*"', "", said))  # keys name swatches and are not read


def test_two_dates_of_two_sources_say_both_the_earlier_first() -> None:
    forth, back = _tell(
        "en",
        _case(("map", EARLY), ("rec", LATE), WEEK + ALIKE),
        _case(("rec", LATE), ("map", EARLY), WEEK + ALIKE),
    )
    assert forth["text"] == back["text"]
    assert forth["text"].startswith(
        "DeepState on 5 March 2025 and Owl on 12 March 2025: "
        "both maps show 151 km² in Kursk as Ukrainian-held."
    )
    assert forth["text"].endswith(
        "Different maps and different days: what differs is not a gain of either side."
    )
    assert back["legend"][0]["text"] == "B: Ukrainian-held; A: Russian-held, 130 km²"


def test_nothing_is_not_said_of_what_only_one_map_tells() -> None:
    none, silent = _tell(
        "en",
        _case(("map", EARLY), ("map", LATE), ALIKE),
        _case(("map", EARLY), ("map", LATE), ALIKE, untold=9.0),
    )
    assert none["text"] == "From 5 to 12 March 2025 nothing changed hands in Kursk."
    assert silent["text"].endswith(
        "nothing changed hands in Kursk where both maps tell who holds the ground."
    )
