"""How values are written in published files: days, differences, lines as whole numbers, canonical JSON."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from collections.abc import Sequence
from typing import Any

__all__ = ["SCALE", "date_of", "day_of", "decode_ring", "deltas", "dump", "encode_ring", "undeltas"]

SCALE = 100_000  # units in a degree: about 1 m, below the width of any line on the screen

Point = tuple[float, float]


def day_of(date: str, first: str) -> int:
    """Return the number of days from `first` to `date`, both ISO dates."""
    return (dt.date.fromisoformat(date) - dt.date.fromisoformat(first)).days


def date_of(day: int, first: str) -> str:
    """Return the ISO date `day` days after `first`."""
    return (dt.date.fromisoformat(first) + dt.timedelta(days=day)).isoformat()


def deltas(values: Sequence[int]) -> list[int]:
    """Return the first of `values`, then each one's distance from the one before."""
    return [b - a for a, b in itertools.pairwise([0, *values])]


def undeltas(values: Sequence[int]) -> list[int]:
    """Return the values that `deltas` was given."""
    return list(itertools.accumulate(values))


def encode_ring(points: Sequence[Point], origin: Point) -> list[int]:
    """Encode a line as whole numbers: the first point relative to `origin`, each other one to the one before.

    Points that coincide with their predecessor at this scale are left out. The caller drops the closing
    point of a ring.
    """
    grid = [(round((x - origin[0]) * SCALE), round((y - origin[1]) * SCALE)) for x, y in points]
    kept = [point for point, _ in itertools.groupby(grid)]
    xs, ys = deltas([x for x, _ in kept]), deltas([y for _, y in kept])
    return [value for pair in zip(xs, ys, strict=True) for value in pair]


def decode_ring(values: Sequence[int], origin: Point) -> list[Point]:
    """Return the points that `encode_ring` coded, rounded to the scale."""
    xs, ys = undeltas(values[0::2]), undeltas(values[1::2])
    return [(origin[0] + x / SCALE, origin[1] + y / SCALE) for x, y in zip(xs, ys, strict=True)]


def dump(value: Any) -> bytes:
    """Return `value` as canonical JSON: sorted keys, no white space, UTF-8."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode()
