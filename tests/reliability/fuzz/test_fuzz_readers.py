"""No reader raises anything but a refusal, whatever the bytes are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reliability.fuzz.damage import chance_of, damaged
from tests.reliability.fuzz.fuzzed_readers import READERS, SEEDS, fuzz, try_reader

PROMISE = "No bytes make a reader of foreign files, or of our own, do anything but read or refuse them."
ROUNDS, LONG_SECONDS = 300, 60
NEVER_REFUSED = ("address",)  # what cannot be used in one falls back to its default
FEWER = {"manifest values": 120, "store metadata": 40, "store rows": 60}  # each writes several files


@pytest.mark.parametrize("kind", READERS)
def test_the_files_to_begin_from_are_read(kind: str) -> None:
    assert try_reader(kind, SEEDS[kind])


@pytest.mark.promise(PROMISE)
@pytest.mark.parametrize("kind", READERS)
def test_damaged_files_are_read_or_refused(kind: str) -> None:
    chance, rounds = chance_of(kind), FEWER.get(kind, ROUNDS)
    read = sum(try_reader(kind, damaged(SEEDS[kind], chance)) for _ in range(rounds))
    assert read < rounds or kind in NEVER_REFUSED, "nothing was damaged"


@pytest.mark.promise(PROMISE)
@pytest.mark.long
@pytest.mark.parametrize("kind", READERS)
def test_fuzzed_files_are_read_or_refused(kind: str, tmp_path: Path) -> None:
    pytest.importorskip("atheris", reason="atheris has no wheel for this Python")
    fuzz(kind, tmp_path, LONG_SECONDS)
