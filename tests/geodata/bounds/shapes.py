"""Outlines that cost far more than their size: made up, and none of them a map."""

from __future__ import annotations

import math
import random

Ring = list[tuple[float, float]]

WEST, SOUTH, SIDE = 35.0, 51.0, 0.5


def scribble(points: int, seed: int = 1) -> Ring:
    """Return a ring of random points, which crosses itself about `points` squared over 5 times."""
    chance = random.Random(seed)  # noqa: S311 - a shape, not a secret
    ring = [(WEST + SIDE * chance.random(), SOUTH + SIDE * chance.random()) for _ in range(points)]
    return [*ring, ring[0]]


def star(points: int) -> Ring:
    """Return a star with an odd number of points, each edge of which crosses nearly all others."""
    step = points // 2
    turns = [2 * math.pi * step * number / points for number in range(points)]
    ring = [(WEST + 0.2 * math.cos(turn), SOUTH + 0.2 * math.sin(turn)) for turn in turns]
    return [*ring, ring[0]]


def comb(teeth: int, *, turned: bool = False, slant: float = 0.0) -> Ring:
    """Return a valid comb; one and the same comb `turned` cross each other teeth squared times 4 times."""
    step = SIDE / teeth
    ring = [(0.0, 0.0)]
    for number in range(teeth):
        left = number * step
        ring += [(left + slant, SIDE), (left + slant + step / 2, SIDE), (left + step / 2, step / 9)]
        ring += [(left + step, step / 9)]
    ring += [(SIDE, 0.0), (0.0, 0.0)]
    return [(WEST + y, SOUTH + x) if turned else (WEST + x, SOUTH + y) for x, y in ring]


def squares(count: int) -> list[Ring]:
    """Return squares that all overlap."""
    steps = [0.1 * number / count for number in range(count)]
    return [[(WEST + x + a, SOUTH + x + b) for a, b in _CORNERS] for x in steps]


_CORNERS = ((0.0, 0.0), (0.3, 0.0), (0.3, 0.3), (0.0, 0.3), (0.0, 0.0))


def hidden(around: int, points: int, seed: int = 1) -> Ring:
    """Return a circle of `around` points that hides a small scribble, where a sample can miss it."""
    turns = [2 * math.pi * number / around for number in range(around)]
    circle = [(WEST + 0.4 * math.cos(turn), SOUTH + 0.4 * math.sin(turn)) for turn in turns]
    small = [(WEST + 0.41 + (x - WEST) / 50, SOUTH + (y - SOUTH) / 50) for x, y in scribble(points, seed)]
    return [*circle, *small, circle[0]]
