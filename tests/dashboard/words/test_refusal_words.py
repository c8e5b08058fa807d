"""Every reason for refusing a file is given in the reader's language, not the program's."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.words import LANGUAGES, SCREEN

GEODATA = Path(__file__).parents[3] / "geodata"
REFUSALS = ("FileRefused", "FileTooLarge", "NotAFile")


def _codes() -> Iterator[str]:
    for path in (GEODATA / "files.py", *(GEODATA / "importers").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in REFUSALS:
                yield from (str(part.value) for part in node.args[2:3] if isinstance(part, ast.Constant))


# Of the bounds that a file is read under: geodata.bounds gives them with their cause.
BOUNDS = {"memory", "cpu-time", "time", "ended", "crashed", "unforeseen"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_of_a_refusal_has_words(lang: str) -> None:
    codes = set(_codes()) | BOUNDS
    assert len(codes) > 30
    assert {code for code in codes if f"stand.code.{code}" not in SCREEN[lang]} == set()
