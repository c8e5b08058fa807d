"""Words, numbers and dates as on the page, compared with the page's own script."""

from __future__ import annotations

import pytest

from dashboard.words import WORDS
from dashboard.words.formatting import Speech, speech
from tests.node import ask, needs_node

AREAS = [0, 0.001, 0.049, 0.05, 0.25, 0.7, 2.5, 9.94, 9.95, 9.96, 12.5, 99.5, 150.59, 999.5, 1234.5, 18324.85]
CHANGES = [0, 0.04, -0.04, 0.05, -0.05, 2.5, -9.96, 12.5, -57.3, -1234.5]
SHARES = [0, 0.001, 0.0125, 0.0995, 0.1655, 0.5, 1]
NUMBERS = [(0.845, 3), (0.8445, 3), (1.005, 2), (84.5, 0), (85.5, 0), (123456.789, 1)]
COUNTS = [1, 2, 4, 5, 11, 12, 21, 22, 25, 101, 111, 436]
DATES = ["2024-08-06", "2024-12-31", "2025-01-01", "2025-02-28", "2025-03-12", "2026-08-22"]
CASES = [
    *(("area", [value]) for value in AREAS),
    *(("signed", [value]) for value in CHANGES),
    *(("share", [value]) for value in SHARES),
    *(("number", list(pair)) for pair in NUMBERS),
    *(("count", ["acc.press", n]) for n in COUNTS),
    *((name, [date]) for name in ("date", "short_date", "long_date", "month_year") for date in DATES),
    *(("month", [index]) for index in range(12)),
    ("join", [["Kursk"]]),
    ("join", [["Kursk", "Sumy"]]),
    ("join", [["Kursk", "Sumy", "Belgorod"]]),
]
ASK = """
import { wordsOf } from "./assets/app/lib/words.js";
const NAMES = { short_date: "shortDate", long_date: "longDate", month_year: "monthYear", join: "and" };
function answer({ words, lang, cases }) {
  const t = wordsOf(words, lang);
  return cases.map(([name, given]) => t[NAMES[name] || name](...given));
}
"""


@needs_node
@pytest.mark.parametrize("lang", WORDS)
def test_it_says_what_the_page_says(lang: str) -> None:
    theirs = ask(ASK, {"words": WORDS, "lang": lang, "cases": CASES})
    ours = [getattr(speech(lang), name)(*values) for name, values in CASES]
    assert dict(zip(map(str, CASES), ours, strict=True)) == dict(zip(map(str, CASES), theirs, strict=True))


def test_words_take_their_values() -> None:
    assert Speech("en").say("badge.held", date="10 March 2025") == "Held over: last map is of 10 March 2025"
    assert Speech("en").say("no such key") == "no such key"


def test_a_span_says_once_what_both_days_share() -> None:
    t = speech("en")
    assert t.span("2025-03-05", "2025-03-12") == ("5", "12 March 2025")
    assert t.span("2025-02-13", "2025-03-12") == ("13 February", "12 March 2025")
    assert t.span("2024-09-01", "2025-03-12") == ("1 September 2024", "12 March 2025")
