"""Damage to files, by chance that comes back each time."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

__all__ = ["VALUES", "chance_of", "damaged", "damaged_bytes", "holders"]

# What damaged files hold in place of a value.
TOKENS = (
    *(b"null", b"[]", b"{}", b'""', b"NaN", b"1e999", b"-1", b"9" * 400, b"[[[[", b"true", b"\x00", b"\xff"),
    *(b"\xed\xa0\x80", "\u202e".encode(), b"\x1b[2J", b"<", b"&x;", b"99999999999", b"0001-01-01", b"crs"),
)
VALUES = (
    *(None, True, 0, -1, 0.5, 1e308, 2**63, 10**30, float("nan"), [], {}, [None], {"a": 1}, [[]], [1, 2]),
    *("", "x", "2025-03-12", "9999-12-31", "\u202e", "\ud800", "javascript:alert(1)", "<script>", "../x"),
)


def chance_of(what: str) -> random.Random:
    """Return chance that is the same each time for `what`."""
    return random.Random(f"{what} 20250312")  # noqa: S311 - damage, no secrets


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return `data` with its bytes changed or, of JSON, now and then its values."""
    try:
        document = json.loads(data) if chance.random() < 0.5 else None
    except ValueError:
        document = None
    return damaged_bytes(data, chance) if document is None else _damaged_values(document, chance)


def damaged_bytes(data: bytes, chance: random.Random) -> bytes:
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


def _damaged_values(document: Any, chance: random.Random) -> bytes:
    """Return a JSON document with one or two of its values replaced or taken out."""
    for _ in range(chance.randint(1, 2)):
        holder = chance.choice([one for one in holders(document) if one] or [[0]])
        key = chance.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
        if chance.random() < 0.25:
            del holder[key]
        else:
            holder[key] = copy.deepcopy(chance.choice(VALUES))
    return json.dumps(document).encode()


def holders(value: Any) -> Iterator[Any]:
    """Yield every object and list in a JSON value."""
    if isinstance(value, (dict, list)):
        yield value
        for inner in value.values() if isinstance(value, dict) else value:
            yield from holders(inner)
