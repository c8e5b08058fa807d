"""Why a picture cannot be had: every reason has its words, in every language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import dashboard
from dashboard.server.pictures.not_drawn import NotDrawn
from dashboard.words import WORDS

ROOT = Path(dashboard.__file__).parent


def _reasons() -> Iterator[str]:
    for path in (ROOT / "server").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "NotDrawn":
                yield from (str(part.value) for part in node.args[:1] if isinstance(part, ast.Constant))


@pytest.mark.parametrize("lang", WORDS)
def test_every_reason_has_words(lang: str) -> None:
    reasons = set(_reasons())
    assert len(reasons) > 5
    assert reasons <= set(WORDS[lang])


def test_a_text_of_no_table_is_told_as_it_is() -> None:
    error = NotDrawn("no revision '{x}'; choose from: a, b", 404)
    assert str(error) == error.told("uk") == "no revision '{x}'; choose from: a, b"


def test_the_words_are_filled_in() -> None:
    error = NotDrawn("picture.slow", 504, seconds=60)
    assert "60 s" in str(error)
    assert "60 с" in error.told("uk")
