"""Check the sizes that CONTRIBUTING.md promises: ``python -m tests.sizes``.

Modules of the product hold at most 300 non-blank lines, their functions at most 50; every module and
public function has a docstring, and half of the functions have at most 8 lines. No folder of code, data or
tests lists more than 15 files.
"""

from __future__ import annotations

import ast
import statistics
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

PACKAGES = ("geodata", "dashboard")
MODULE_MAX, MODULE_MEDIAN = 300, 110
FUNCTION_MAX, FUNCTION_P90, FUNCTION_MEDIAN = 50, 15, 8
FOLDERS, FOLDER_MAX = ("geodata", "dashboard", "tests"), 15
ELSEWHERE = ("tests/js",)  # files of the browser: they are counted where its scripts are

Function = ast.FunctionDef | ast.AsyncFunctionDef


def main() -> int:
    """Print what is too large and return 1, or the sizes and 0."""
    modules = {
        path: path.read_text(encoding="utf-8") for package in PACKAGES for path in Path(package).rglob("*.py")
    }
    lengths = {path: _lines(text) for path, text in modules.items() if _lines(text) > 0}
    bodies = {name: size for path, text in modules.items() for name, size in _functions(path, text)}
    problems = [
        f"{path}: {size} lines, over {MODULE_MAX}" for path, size in lengths.items() if size > MODULE_MAX
    ]
    problems += [
        f"{name}: {size} lines, over {FUNCTION_MAX}" for name, size in bodies.items() if size > FUNCTION_MAX
    ]
    problems += list(_over("module median", statistics.median(lengths.values()), MODULE_MEDIAN))
    sizes = sorted(bodies.values())
    median, p90 = statistics.median(sizes), sizes[int(0.9 * len(sizes))]
    problems += list(_over("function median", median, FUNCTION_MEDIAN))
    problems += list(_over("function 90th percentile", p90, FUNCTION_P90))
    listed = _listed(FOLDERS)
    problems += [
        f"{folder}: {count} files, over {FOLDER_MAX}"
        for folder, count in listed.items()
        if count > FOLDER_MAX
    ]
    for problem in problems:
        print(problem)
    print(f"{len(lengths)} modules, {len(sizes)} functions")
    print(f"{len(listed)} folders, {max(listed.values())} files in the fullest")
    print(f"modules: median {statistics.median(lengths.values()):g} lines, longest {max(lengths.values())}")
    print(f"function bodies: median {median:g} lines, 90th percentile {p90}, longest {sizes[-1]}")
    return bool(problems)


def _listed(roots: Sequence[str]) -> Counter[str]:
    """Return how many files of the project each folder lists; what was only built is none of it."""
    found = subprocess.run(["git", "ls-files", "-z", *roots], capture_output=True, text=True, check=True)
    folders = (name.rpartition("/")[0] for name in found.stdout.split("\0") if name)
    return Counter(folder for folder in folders if not folder.startswith(ELSEWHERE))


def _lines(text: str) -> int:
    return sum(1 for line in text.splitlines() if line.strip())


def _functions(path: Path, text: str) -> Iterator[tuple[str, int]]:
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, Function):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            size = _lines("\n".join(lines[body[0].lineno - 1 : body[-1].end_lineno])) if body else 0
            yield f"{path}:{node.lineno} {node.name}", size


def _over(name: str, value: float, limit: float) -> Iterator[str]:
    if value > limit:
        yield f"{name}: {value:g} lines, over {limit}"


if __name__ == "__main__":
    sys.exit(main())
