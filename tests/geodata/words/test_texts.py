"""The texts of what the data says: complete in every language, each used, with all plural forms."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

import pytest
from babel import Locale

from geodata.claims.evidence import LATER, OWN
from geodata.claims.stated.table import FIGURE_METRICS, UNTESTABLE, Bound
from geodata.errors import TableInvalid
from geodata.model import Control
from geodata.words import LANGUAGES, Day, Joined, Line, Name, Number, Text, line, say, texts, translations

GEODATA = Path(__file__).parents[3] / "geodata"
KEYS = sorted(texts("en"))
PLACE = re.compile(r"{(\w+)}")


def _forms(text: Text) -> Mapping[str, str]:
    return {"": text} if isinstance(text, str) else text


def _places(text: Text) -> set[str]:
    """Return the names of a text's placeholders, in all its forms, without the number that chooses a form."""
    parsed = [part for form in _forms(text).values() for part in Formatter().parse(form)]
    return {name for _, name, _, _ in parsed if name} - {"n"}


def test_all_languages_have_the_same_keys() -> None:
    for lang in LANGUAGES:
        assert sorted(texts(lang)) == KEYS


@pytest.mark.parametrize("key", KEYS)
def test_a_text_has_the_same_places_in_every_language(key: str) -> None:
    assert len({frozenset(_places(texts(lang)[key])) for lang in LANGUAGES}) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_plurals_have_the_forms_of_their_language_and_no_other(lang: str) -> None:
    forms = {*Locale.parse(lang).plural_form.tags, "other"}
    plurals = [text for text in texts(lang).values() if not isinstance(text, str)]
    assert plurals
    for text in plurals:
        assert set(text) == forms
        assert all("{n}" in form for form in text.values()) or "{held}" in text["other"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_text_is_empty_or_writes_km2(lang: str) -> None:
    for key, text in texts(lang).items():
        for form in _forms(text).values():
            assert form.strip(), key
            assert "km2" not in form, key


@pytest.mark.parametrize("key", KEYS)
def test_ukrainian_is_not_english_left_over(key: str) -> None:
    for form in _forms(texts("uk")[key]).values():
        bare = PLACE.sub("", form).replace("area_by_day.csv", "")
        if not key.startswith("day."):  # patterns of Babel's
            assert not re.search("[A-Za-z]", bare), form


# --- every key is used, and every key that is used is there ---


def _patterns() -> Iterator[str]:
    """Yield as regular expressions the texts of the program that may be a key."""
    for path in GEODATA.rglob("*.py"):
        if path.parent.name != "words" or path.name == "statements.py":
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield re.escape(node.value)
                elif isinstance(node, ast.JoinedStr):
                    yield _pattern(node)


def _pattern(joined: ast.JoinedStr) -> str:
    parts = [re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in joined.values]
    return "".join(parts)


def test_every_text_is_used() -> None:
    found = "|".join(
        f"(?:{pattern})" for pattern in set(_patterns()) if re.match(r"[a-z_]+(?:\\\.|$)", pattern)
    )
    used = re.compile(found)
    assert [key for key in KEYS if not used.fullmatch(key)] == []


def _keys_of_calls() -> Iterator[str]:
    for path in (GEODATA / "claims").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "line":
                for part in ast.walk(node.args[0]):
                    if isinstance(part, ast.Constant) and isinstance(node.args[0], ast.Constant | ast.IfExp):
                        yield str(part.value)


def test_every_key_that_is_named_is_there() -> None:
    named = set(_keys_of_calls())
    assert len(named) > 50
    assert named - set(KEYS) == set()


def test_what_a_key_is_made_of_has_a_text() -> None:
    made = [f"untestable.{metric}" for metric in UNTESTABLE]
    made += [f"amount.{unit}" for unit in {*FIGURE_METRICS.values(), "people", "points"}]
    made += [f"stated.{bound}" for bound in (Bound.ABOUT, Bound.AT_LEAST, Bound.AT_MOST)]
    made += [f"{kind}.{control.value}" for kind in ("held", "ground") for control in Control]
    made += [f"{kind}.{side}" for kind in ("side", "card.side") for side in ("ukraine", "russia")]
    made += [f"card.claim.{metric}" for metric in FIGURE_METRICS]
    made += [f"card.bound.{bound}" for bound in (Bound.ABOUT, Bound.AT_LEAST, Bound.AT_MOST)]
    made += [f"card.{kind}.{apart}" for kind in ("verdict", "by", "verdict.note") for apart in (OWN, LATER)]
    assert set(made) - set(KEYS) == set()


# --- how values are said ---


@pytest.mark.parametrize(
    ("value", "en", "uk"),
    [
        (Number(1268.04), "1,268.0", "1\u00a0268,0"),
        (Number(-7.5, signed=True), "\u22127.5", "\u22127,5"),
        (Number(7.25, signed=True), "+7.3", "+7,3"),
        (Number(-0.04, signed=True), "0.0", "0,0"),
        (Number(124.68, None), "124.68", "124,68"),
        (Number(2.0, 0), "2", "2"),
        (Day("2025-03-12"), "12 Mar 2025", "12 березня 2025 року"),
        (Name("Sudzha", "Суджа"), "Sudzha", "Суджа"),
        (Name("Nowhere"), "Nowhere", "Nowhere"),
        (Joined(("a", "b"), "and"), "a and b", "a і b"),
        (Joined(("a", "b", "c"), "; "), "a; b; c", "a; b; c"),
        (line("days", n=Number(1, 0)), "1 day", "1 день"),
        (line("days", n=Number(3, 0)), "3 days", "3 дні"),
        (line("days", n=Number(11, 0)), "11 days", "11 днів"),
        (line("amount.settlements", n=Number(2.6)), "2.6 settlements", "2,6 населеного пункту"),
    ],
)
def test_values_are_said_by_the_rules_of_the_language(value: Line, en: str, uk: str) -> None:
    assert (say(value, "en"), say(value, "uk")) == (en, uk)
    assert str(value) == en


def test_a_plural_needs_a_number() -> None:
    with pytest.raises(TypeError, match="number"):
        say(line("days", n="3"))


def test_a_translation_of_nothing_is_refused() -> None:
    rows = [{"id": "C001", "note": "Щось."}]
    assert translations("claims_uk.csv", rows, ["C001", "C002"])["C001"]["note"] == "Щось."
    with pytest.raises(TableInvalid, match="C001"):
        translations("claims_uk.csv", rows, ["C002"])
    with pytest.raises(TableInvalid, match="twice"):
        translations("claims_uk.csv", rows * 2, ["C001"])
