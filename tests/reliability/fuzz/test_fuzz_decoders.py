"""Whatever a published file holds, the page's decoders read it or refuse it, and end."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from tests.node import needs_node
from tests.reliability.fuzz.fuzzed_decoders import DECODERS, Judge, decoding, fuzz
from tests.reliability.fuzz.test_fuzz_published import NO_FIGURE

ROUNDS, LONG_ROUNDS = 320, 60_000

pytestmark = needs_node


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    with decoding() as made:
        yield made


@pytest.mark.parametrize("kind", DECODERS)
def test_the_files_to_begin_from_are_read(kind: str, judge: Judge) -> None:
    assert judge(kind, [json.dumps(DECODERS[kind]["seed"])])[0] == ["read"]


@pytest.mark.promise(NO_FIGURE)
@pytest.mark.parametrize("kind", DECODERS)
def test_published_files_are_read_or_refused(
    kind: str, request: pytest.FixtureRequest, record_property
) -> None:
    """A Node of its own: what led on is found again, and the run comes back the same."""
    rounds = LONG_ROUNDS if request.config.getoption("--long") else ROUNDS
    with decoding() as judge:
        done = fuzz(kind, judge, rounds)
    record_property("made-up files", done.read + done.refused)
    assert done.faults == {}
    assert min(done.read, done.refused) > rounds // 20
    assert len(done.corpus) > 2, "nothing led on"


@pytest.mark.parametrize(("kind", "told"), [("hang", "hangs"), ("swell", "no memory, or no end")])
def test_the_watch_notices(kind: str, told: str) -> None:
    with decoding() as judge:
        assert judge(kind, ["{}", "{}"]) == ([told], [])
