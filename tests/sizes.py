"""Check the sizes that CONTRIBUTING.md promises: ``python -m tests.sizes``.

In Python and in the browser's modules alike: modules hold at most 300 non-blank lines, half of them at most
110; functions hold at most 50, nine in ten at most 15 and half at most 8. No folder of the product, its data
or its tests lists more than 15 files.
"""

from __future__ import annotations

import ast
import json
import statistics
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.node import NODE, SCRIPTS

MODULE_MAX, MODULE_MEDIAN = 300, 110
FUNCTION_MAX, FUNCTION_P90, FUNCTION_MEDIAN = 50, 15, 8
PACKAGES = ("geodata", "dashboard")
FOLDERS, FOLDER_MAX = ("geodata", "dashboard", "assets", "tests"), 15

Function = ast.FunctionDef | ast.AsyncFunctionDef
Sizes = Mapping[str, int]  # non-blank lines by name


def main() -> int:
    """Print what is too large and return 1, or the sizes and return 0."""
    python = [path for package in PACKAGES for path in Path(package).rglob("*.py")]
    measured = {
        "Python": (_modules(python), dict(pair for path in python for pair in _functions(path))),
        "browser": (_modules(SCRIPTS), _script_functions(SCRIPTS)),
    }
    problems = list(_crowded(_listed(FOLDERS)))
    for language, (modules, functions) in measured.items():
        problems += _too_large(language, modules, functions)
        print(f"{language}: {_told('modules', modules)}; {_told('functions', functions)}")
    for problem in problems:
        print(problem)
    return bool(problems)


def _too_large(language: str, modules: Sizes, functions: Sizes) -> Iterator[str]:
    yield from _longest(modules, MODULE_MAX)
    yield from _longest(functions, FUNCTION_MAX)
    yield from _over(f"{language} module median", statistics.median(modules.values()), MODULE_MEDIAN)
    yield from _over(f"{language} function median", statistics.median(functions.values()), FUNCTION_MEDIAN)
    yield from _over(f"{language} function 90th percentile", _p90(functions), FUNCTION_P90)


def _longest(sizes: Sizes, limit: int) -> Iterator[str]:
    for name, size in sizes.items():
        yield from _over(name, size, limit)


def _over(name: str, value: float, limit: float) -> Iterator[str]:
    if value > limit:
        yield f"{name}: {value:g} lines, over {limit}"


def _p90(sizes: Sizes) -> int:
    return sorted(sizes.values())[int(0.9 * len(sizes))]


def _told(what: str, sizes: Sizes) -> str:
    median = statistics.median(sizes.values())
    return f"{len(sizes)} {what}, median {median:g} lines, p90 {_p90(sizes)}, longest {max(sizes.values())}"


def _listed(roots: Sequence[str]) -> Counter[str]:
    """Return how many files of the project each folder lists; build results do not count."""
    found = subprocess.run(["git", "ls-files", "-z", *roots], capture_output=True, text=True, check=True)
    return Counter(name.rpartition("/")[0] for name in found.stdout.split("\0") if name)


def _crowded(listed: Counter[str]) -> Iterator[str]:
    for folder, count in listed.items():
        if count > FOLDER_MAX:
            yield f"{folder}: {count} files, over {FOLDER_MAX}"


def _modules(paths: Sequence[Path]) -> dict[str, int]:
    sizes = {str(path): _lines(path.read_text(encoding="utf-8")) for path in paths}
    return {name: size for name, size in sizes.items() if size}


def _lines(text: str) -> int:
    return sum(1 for line in text.splitlines() if line.strip())


def _functions(path: Path) -> Iterator[tuple[str, int]]:
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, Function):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            size = _lines("\n".join(lines[body[0].lineno - 1 : body[-1].end_lineno])) if body else 0
            yield f"{path}:{node.lineno} {node.name}", size


def _script_functions(paths: Sequence[Path]) -> dict[str, int]:
    assert NODE is not None, "needs node, which is not on the PATH"
    command = [NODE, str(Path(__file__).parent / "js" / "functions.js"), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


if __name__ == "__main__":
    sys.exit(main())
