"""Words: both languages say the same things, and say all that the page asks for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dashboard.words import LANGUAGES, WORDS, side_by_side
from dashboard.words.formatting import speech
from tests.dashboard import scanning
from tests.node import SCRIPTS

ROOT = Path(__file__).parents[3]
PLACES = re.compile(r"\{(\w+)\}")
ASKED = re.compile(r"""(?:say|count)\(\s*"([\w.,]+)"\s*[,)]""")


def test_each_language_has_a_table() -> None:
    assert set(WORDS) == set(LANGUAGES)


def test_the_keys_are_the_same() -> None:
    assert list(WORDS["uk"]) == list(WORDS["en"])


@pytest.mark.parametrize("lang", WORDS)
def test_none_is_empty(lang: str) -> None:
    assert [key for key, text in WORDS[lang].items() if not text] == []


def test_values_stand_in_the_same_places() -> None:
    for key, text in WORDS["en"].items():
        assert set(PLACES.findall(text)) == set(PLACES.findall(WORDS["uk"][key])), key


def test_numbers_have_all_their_forms() -> None:
    for key, text in WORDS["en"].items():
        if "|" in text:
            assert (len(text.split("|")), len(WORDS["uk"][key].split("|"))) == (2, 3), key


def test_lists_are_complete() -> None:
    for table in WORDS.values():
        assert len(table["weekdays"].split(",")) == 7
        assert len(table["months.of"].split(",")) == len(table["months.short"].split(",")) == 12


def test_the_scripts_ask_for_nothing_else() -> None:
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    assert {key for key in ASKED.findall(scripts) if not key.endswith(".")} <= set(WORDS["en"])


def test_every_key_is_asked_for() -> None:
    asked = scanning.asked()
    joined = (
        "cmp.lost.",
        "cmp.won.",
    )  # both parts of these are names in the code: ledger.py, ledger.js
    assert [key for key in WORDS["en"] if not asked.names(key) and not key.startswith(joined)] == []


def test_a_key_that_nobody_asks_for_would_be_seen() -> None:
    asked = scanning.Asked(['say("a.b"); say("c." + x); t.say(f"d.{x}.e"); key + ".more"'])
    assert [asked.names(key) for key in ("a.b", "c.d", "d.1.e", "a.b.more")] == [True] * 4
    assert [asked.names(key) for key in ("a.c", "c.", "d.1", "a.b.less", "more")] == [False] * 5


def test_every_place_for_a_value_is_filled() -> None:
    uses = [use for use in scanning.values_given() if use[1] in WORDS["en"]]
    short = {
        f"{where}: {key} wants {sorted(wanted)}, is given {sorted(given)}"
        for where, key, given in uses
        if not (wanted := set(PLACES.findall(WORDS["en"][key]))) <= given
    }
    assert len(uses) > 300
    assert sorted(short) == []


@pytest.mark.parametrize("lang", WORDS)
def test_every_form_of_a_number_is_reached(lang: str) -> None:
    t = speech(lang)
    for key, text in WORDS[lang].items():
        if "|" in text:
            said = {t.count(key, n).replace(str(n), "{n}") for n in (1, 2, 5)}
            assert said == set(text.split("|")), key


def test_no_sentence_stands_in_the_code() -> None:
    known = {"serve.py: Serve the map and its timeline. With no bundle it publishes one first."}
    known |= {"serve.py: Salient is at "}
    assert set(scanning.script_sentences() + scanning.python_sentences()) == known


def test_the_page_of_all_words_is_current() -> None:
    page = (ROOT / "docs" / "words.md").read_text(encoding="utf-8")
    assert page == side_by_side.page(), "run: python -m dashboard.words > docs/words.md"
    assert all(f"| `{key}` |" in page for key in WORDS["en"])


def test_words_are_those_of_readers() -> None:
    foreign = re.compile(r"SALIENT_|python -m|\bIoU\b|km2|км2|seed article|bundle", re.IGNORECASE)
    keys = [key for table in WORDS.values() for key, text in table.items() if foreign.search(text)]
    assert keys == []


def test_ukrainian_is_written_as_print_writes_it() -> None:
    text = "\n".join(WORDS["uk"].values())
    assert not re.search("['\u02bc\"“”„ыэёъ]", text)
    assert not re.search(r"(?<![’\w])(являється|слідуюч|на протязі|приймати участь)", text)


def test_a_per_cent_sign_has_its_space_in_ukrainian_only() -> None:
    assert [key for key, text in WORDS["uk"].items() if re.search(r"[\d}]%", text)] == []
    assert [key for key, text in WORDS["en"].items() if re.search(r"[\d}]\s%", text)] == ["cmp.swipe.value"]
