"""The server and the page read the same in any address."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from tests.node import needs_node
from tests.reliability.fuzz.addresses import by_chance, in_browser, in_python
from tests.reliability.fuzz.damage import chance_of
from tests.reliability.fuzz.fuzzed_readers import fuzz

ROUNDS, LONG_ROUNDS = 800, 100_000
BATCH, LONG_SECONDS = 20_000, 60
MOST_PAIRS = 40  # of a query: the server reads no more, and the page has fifteen
SAFE = "%&=+;,@/:?.-_~"  # of a query, before a browser has put its codes in
PROMISE = "The server and the page read the same in any address."


def _differs(python: dict[str, Any], browser: dict[str, Any]) -> list[str]:
    """Return the names of what is read in two ways. A tab that is not named is the usual one."""
    shown, usual = browser["tab"]
    tab = {**browser, "tab": python["tab"] if shown == (python["tab"] or usual) else shown}
    return [name for name, value in python.items() if tab[name] != value]


def _check(queries: Sequence[str]) -> None:
    pairs = zip(queries, in_python(queries), in_browser(queries), strict=True)
    assert {query: found for query, a, b in pairs if (found := _differs(a, b))} == {}


@needs_node
@pytest.mark.promise(PROMISE)
def test_both_languages_read_the_same(request: pytest.FixtureRequest, record_property) -> None:
    rounds = LONG_ROUNDS if request.config.getoption("--long") else ROUNDS
    record_property("addresses", rounds)
    chance = chance_of("addresses")
    for start in range(0, rounds, BATCH):
        _check([by_chance(chance) for _ in range(min(BATCH, rounds - start))])


@needs_node
@pytest.mark.promise(PROMISE)
@pytest.mark.long
def test_both_languages_read_the_same_in_what_reaches_every_line(tmp_path: Path, record_property) -> None:
    pytest.importorskip("atheris", reason="atheris has no wheel for this Python")
    fuzz("address", tmp_path, LONG_SECONDS)
    found = [quote(path.read_bytes(), safe=SAFE) for path in sorted((tmp_path / "address").iterdir())]
    record_property("addresses of the fuzzer", len(found))
    _check([query for query in found if query.count("&") < MOST_PAIRS])
