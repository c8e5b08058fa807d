"""No reader raises anything but a refusal, whatever the bytes are."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reliability.fuzzed_readers import READERS, SEEDS, try_reader

ROUNDS, LONG_SECONDS = 400, 60
# What damaged files hold in place of a value.
TOKENS = (
    *(b"null", b"[]", b"{}", b'""', b"NaN", b"1e999", b"-1", b"9" * 400, b"[[[[", b"true", b"\x00", b"\xff"),
    *(b"\xed\xa0\x80", "\u202e".encode(), b"\x1b[2J", b"<", b"&x;", b"99999999999", b"0001-01-01", b"crs"),
)


def _mutated(data: bytes, chance: random.Random) -> bytes:
    """Return `data` with one to four changes: a token put in, bytes flipped, cut, doubled or lost."""
    mixed = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(mixed) + 1)
        end = min(len(mixed), start + chance.choice((1, 2, 4, 8, 40)))
        change = chance.randrange(5)
        if change == 0:
            mixed[start:end] = chance.choice(TOKENS)
        elif change == 1:
            mixed[start:end] = chance.randbytes(end - start)
        elif change == 2:
            del mixed[start:end]
        elif change == 3:
            mixed[start:start] = mixed[start:end] * chance.randint(1, 20)
        else:
            del mixed[max(start, 1) :]
    return bytes(mixed)


@pytest.mark.parametrize("kind", READERS)
def test_the_files_to_begin_from_are_read(kind: str) -> None:
    assert try_reader(kind, SEEDS[kind])


@pytest.mark.promise("No bytes make a reader of foreign files do anything but read or refuse them.")
@pytest.mark.parametrize("kind", READERS)
def test_damaged_files_are_read_or_refused(kind: str) -> None:
    chance = random.Random(f"{kind} 20250312")  # noqa: S311 - damage that comes back each time
    read = sum(try_reader(kind, _mutated(SEEDS[kind], chance)) for _ in range(ROUNDS))
    assert read < ROUNDS, "nothing was damaged"


@pytest.mark.promise("No bytes make a reader of foreign files do anything but read or refuse them.")
@pytest.mark.long
@pytest.mark.parametrize("kind", READERS)
def test_fuzzed_files_are_read_or_refused(kind: str, tmp_path: Path) -> None:
    pytest.importorskip("atheris", reason="atheris has no wheel for this Python")
    command = [
        sys.executable,
        "-m",
        "tests.reliability.fuzzed_readers",
        kind,
        str(tmp_path),
        str(LONG_SECONDS),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
