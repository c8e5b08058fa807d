"""Words: both languages say the same things, and say all that the page asks for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dashboard.words import LANGUAGES, WORDS

ASSETS = Path(__file__).parents[2] / "assets"
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
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in ASSETS.glob("*.js"))
    assert {key for key in ASKED.findall(scripts) if not key.endswith(".")} <= set(WORDS["en"])


def test_places_are_named_as_the_look_asks() -> None:
    assert "'" not in "".join(WORDS["uk"].values())
