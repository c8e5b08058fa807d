"""Which tests judge a module: its mirror, else those that import it, else those of its folder."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

TESTS = Path("tests")


def judges(module: Path) -> list[Path]:
    """Return the test modules whose business a module is.

    Parameters
    ----------
    module : Path
        Relative to the root of the project, such as ``geodata/claims/trend.py``.
    """
    mirror = TESTS / module.with_name(f"test_{module.name}")
    if mirror.exists():
        return [mirror]
    return _importing(".".join(module.with_suffix("").parts).removesuffix(".__init__")) or _nearest(
        mirror.parent
    )


def _importing(name: str) -> list[Path]:
    tests = sorted((TESTS / name.partition(".")[0]).rglob("test_*.py"))
    return [test for test in tests if name in set(_imported(test))]


def _imported(test: Path) -> Iterator[str]:
    for node in ast.parse(test.read_text()).body:
        if isinstance(node, ast.ImportFrom):
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def _nearest(folder: Path) -> list[Path]:
    """Return the tests in a folder, or in the first one above it that has any."""
    return sorted(folder.glob("test_*.py")) or _nearest(folder.parent)
