"""The browser's decoders of published files, fuzzed in Node and led by the blocks of code that are reached.

``python -m tests.reliability.fuzz.fuzzed_decoders KIND ROUNDS`` prints the texts that a decoder neither read
nor refused.
"""

from __future__ import annotations

import copy
import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer
from typing import Any

from tests.node import NODE, ROOT
from tests.reliability.fuzz.damage import VALUES, chance_of, damaged_bytes, holders

__all__ = ["DECODERS", "Fuzzed", "Judge", "decoding", "fuzz"]

# By kind a document to begin from, `seed`, and those that hung a decoder or gave what is no figure, `found`.
DECODERS: dict[str, dict[str, Any]] = json.loads(Path(__file__).with_name("decoders.json").read_text())

AT_ONCE = 16  # texts that Node is asked of together
MEGABYTES = 256  # of one Node
PATIENCE = 60  # seconds for the texts of one question; the watch in Node gives them two
# What a list of a certain length may become, besides other values.
_SHAPES: tuple[Any, ...] = ({"length": 2_000_000_000}, {"length": -1}, "12345", [[[]]], {"0": 1, "length": 2})

Judge = Callable[[str, Sequence[str]], tuple[list[str], list[int]]]


@dataclass
class Fuzzed:
    """What became of texts: how many were read and refused, what led on, and those that were neither."""

    read: int = 0
    refused: int = 0
    corpus: list[str] = field(default_factory=list)
    faults: dict[str, str] = field(default_factory=dict)


@contextmanager
def decoding() -> Iterator[Judge]:
    """Yield a function that tells the fates of texts of a kind, and which of them reached new code.

    Node ends where it takes more memory than a page has, and is ended where it does not answer.
    """
    assert NODE is not None
    command = [NODE, f"--max-old-space-size={MEGABYTES}", "tests/js/fuzzed.js"]
    node = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert node.stdin is not None
    assert node.stdout is not None
    sent, told = node.stdin, node.stdout

    def judge(kind: str, texts: Sequence[str]) -> tuple[list[str], list[int]]:
        watch = Timer(PATIENCE, node.kill)
        watch.start()
        try:
            sent.write(json.dumps({"kind": kind, "texts": list(texts)}) + "\n")
            sent.flush()
            answer = json.loads(told.readline() or '{"fates": ["no memory, or no end"], "reached": []}')
        finally:
            watch.cancel()
        return answer["fates"], answer["reached"]

    try:
        yield judge
    finally:
        sent.close()
        told.close()
        node.wait(PATIENCE)


def fuzz(kind: str, judge: Judge, rounds: int) -> Fuzzed:
    """Read `rounds` texts, each made of one that led to new code, and stop at a text that has no end."""
    chance, done = chance_of(kind), Fuzzed()
    known = [DECODERS[kind]["seed"], *DECODERS[kind]["found"]]
    texts = [json.dumps(document) for document in known]
    while rounds > 0 and _judged(kind, texts, judge, done):
        rounds -= len(texts)
        texts = [_changed(chance.choice(done.corpus), chance) for _ in range(AT_ONCE)]
    return done


def _judged(kind: str, texts: Sequence[str], judge: Judge, done: Fuzzed) -> bool:
    """Note the fates of texts; return whether all were told."""
    fates, reached = judge(kind, texts)
    for text, fate in zip(texts, fates, strict=False):
        done.read += fate == "read"
        done.refused += fate == "refused"
        if fate not in ("read", "refused"):
            done.faults.setdefault(fate, text)
    done.corpus += [texts[i] for i in reached if fates[i] == "read"]  # what is refused leads nowhere
    return len(fates) == len(texts)


def _changed(text: str, chance: random.Random) -> str:
    """Return a text with values of its document changed, or now and then its bytes."""
    try:
        document = json.loads(text)
    except ValueError:
        document = None
    if document is None or chance.random() < 0.05:
        return damaged_bytes(text.encode("utf-8", "replace"), chance).decode("utf-8", "replace")
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        holding = [one for one in holders(document) if one] or [[0]]
        _change(chance.choice(holding), chance.choice(holding), chance)
    return json.dumps(document)


def _change(holder: Any, other: Any, chance: random.Random) -> None:
    """Change one value of an object or list: lost, doubled, one from elsewhere, another number or kind."""
    key = chance.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
    value, change = holder[key], chance.randrange(6)
    if change == 0:
        del holder[key]
    elif change == 1 and isinstance(holder, list):
        holder[key:key] = copy.deepcopy(holder[key : key + chance.randint(1, 8)])
    elif change == 2:
        inner = list(other.values() if isinstance(other, dict) else other)
        holder[key] = copy.deepcopy(chance.choice(inner))
    elif change < 5 and isinstance(value, int | float):
        near = (value + 1, value - 1, -value, value / 3, value * 1e9, 0, 1, None, str(value))
        holder[key] = chance.choice(near)
    else:
        holder[key] = copy.deepcopy(chance.choice((*VALUES, *_SHAPES)))


def main(kind: str, rounds: str) -> None:
    """Print what a decoder did with so many texts."""
    with decoding() as judge:
        done = fuzz(kind, judge, int(rounds))
    print(f"{kind}: {done.read} read, {done.refused} refused, {len(done.corpus)} led on")
    for fate, text in done.faults.items():
        print(f"{fate}\n    {text}")


if __name__ == "__main__":
    main(*sys.argv[1:])
