"""Which words the code uses: read from its text, without running it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.node import SCRIPTS

__all__ = ["Asked", "asked", "python_sentences", "script_sentences", "values_given"]

ROOT = Path(__file__).parents[2]
# Two of the package of words name keys without asking for them.
NAMING = ("regions.py", "side_by_side.py")
PYTHON = [path for path in sorted((ROOT / "dashboard").rglob("*.py")) if path.name not in NAMING]
FOR_PROGRAMS = ("ogc",)  # what describes itself to other programs does so in English, as their standard does
STORY = ROOT / "dashboard" / "story" / "page.html"  # names words as ${key}
# Two words in a row, the first with a capital; or any word in Cyrillic.
SENTENCE = re.compile(r"^[A-ZА-ЯІЇЄҐ][\w’'-]*,? [a-zа-яіїєґ]{2,}|[а-яіїєґ]{3,}")
STRING = r'"((?:[^"\\\n]|\\.)*)"'
PART = r"[\w.,:/ -]+"


class Asked:
    """The keys that the code uses: whole, by their beginning, or by a suffix."""

    def __init__(self, texts: list[str]) -> None:
        text = "\n".join(texts)
        self.whole = set(re.findall(r"[\"'`]([\w.,:/ -]*[\w])[\"'`]", text))
        self.begun = set(re.findall(r'"([\w-]+(?:\.[\w-]+)*\.)"\s*\+', text))
        self.ends = {end for end in self.whole if re.fullmatch(r"\.[\w.]+", end)}
        self.ends |= set(re.findall(r'f"\{[^{}]+\}(\.[\w.]+)"', text))
        filled = re.findall(r'f"([\w-]+\.[^"{]*\{[^"]*)"', text)
        self.shapes = [re.compile(_shape(one)) for one in filled]

    def names(self, key: str) -> bool:
        """Return whether some code uses `key`."""
        return self._plainly(key) or any(
            key.endswith(end) and self._plainly(key.removesuffix(end)) for end in self.ends
        )

    def _plainly(self, key: str) -> bool:
        if key in self.whole or any(shape.fullmatch(key) for shape in self.shapes):
            return True
        return any(key.startswith(begun) and key != begun for begun in self.begun)


def _shape(template: str) -> str:
    return "".join(
        PART if part.startswith("{") else re.escape(part) for part in re.split(r"(\{[^{}]*\})", template)
    )


def asked() -> Asked:
    """Return the keys that scripts and dashboard use."""
    named = re.findall(r"\$\{([\w.-]+)\}", STORY.read_text(encoding="utf-8"))
    quoted = "".join(f'"{key}"' for key in named)
    return Asked([quoted, *(path.read_text(encoding="utf-8") for path in (*SCRIPTS, *PYTHON))])


def values_given() -> Iterator[tuple[str, str, set[str]]]:
    """Yield each use of a key that is named whole, with all its values: where, the key, their names."""
    for path in SCRIPTS:
        for key, inside in re.findall(
            r'say\(\s*"([\w.,-]+)"\s*(?:,\s*\{([^{}]*)\}\s*)?,?\s*\)', path.read_text(encoding="utf-8")
        ):
            if "..." not in inside:
                yield path.name, key, set(re.findall(r"(?:^|,)\s*(\w+)\s*(?=[:,]|$)", _flat(inside)))
    for path in PYTHON:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _says(node.func) and node.args:
                names = {word.arg for word in node.keywords}
                key = node.args[0]
                if isinstance(key, ast.Constant) and isinstance(key.value, str) and None not in names:
                    yield path.name, key.value, {str(name) for name in names}


def _flat(text: str) -> str:
    """Return `text` without what is in brackets or quotes: commas there separate no values."""
    before = ""
    text = re.sub(STRING, "", text)
    while before != text:
        before, text = text, re.sub(r"\([^()]*\)|\[[^\[\]]*\]", "", text)
    return text


def _says(called: ast.expr) -> bool:
    return (isinstance(called, ast.Name) and called.id == "say") or (
        isinstance(called, ast.Attribute) and called.attr == "say"
    )


def script_sentences() -> list[str]:
    """Return the sentences in scripts."""
    found = []
    for path in SCRIPTS:
        code = re.sub(r"/\*.*?\*/|(?<=\s)//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        found += [f"{path.name}: {text}" for text in re.findall(STRING, code) if SENTENCE.search(text)]
    return found


def python_sentences() -> list[str]:
    """Return the sentences in the dashboard's Python except docstrings, errors, logs and help."""
    found = []
    for path in (path for path in PYTHON if path.parts[len(ROOT.parts) + 1] not in FOR_PROGRAMS):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        aside = {id(node) for part in ast.walk(tree) for node in _aside(part)}
        found += [
            f"{path.name}: {node.value}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in aside
            and SENTENCE.search(node.value)
        ]
    return found


def _aside(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes of a part that no reader sees."""
    if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and isinstance(node.body[0], ast.Expr):
        yield node.body[0].value
    logs = ("add_argument", "add_parser", "warning", "info", "exception", "error")
    if isinstance(node, ast.Raise) or (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in logs
    ):
        yield from ast.walk(node)
