"""Check the sizes that CONTRIBUTING.md promises: ``python -m tests.sizes``.

Modules of the product hold at most 350 non-blank lines, their functions at most 50; every module and
public function has a docstring, and half of the functions have at most 8 lines.
"""

from __future__ import annotations

import ast
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

PACKAGES = ("geodata", "dashboard")
MODULE_MAX, MODULE_MEDIAN = 350, 120
FUNCTION_MAX, FUNCTION_P90, FUNCTION_MEDIAN = 50, 25, 8

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
    for problem in problems:
        print(problem)
    print(f"{len(lengths)} modules, {len(sizes)} functions")
    print(f"function bodies: median {median:g} lines, 90th percentile {p90}, longest {sizes[-1]}")
    return bool(problems)


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
