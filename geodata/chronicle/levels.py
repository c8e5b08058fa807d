"""The outline whose ground has a given area: a search over levels, then a shift by a few metres."""

from __future__ import annotations

from collections.abc import Callable

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.chronicle.outlines import EMPTY, shifted
from geodata.geometry import area_km2, length_km

__all__ = ["EXACT_KM2", "meet"]

EXACT_KM2 = 0.02  # areas are published to 0.1
_NEAR, _NEAR_KM2 = 0.005, 0.3  # share of the area, or km2: below this a shift does the rest
_FARTHEST_KM = 0.5  # that an outline is shifted
_ROUNDS = 8

Cut = Callable[[BaseGeometry], shapely.MultiPolygon]


def meet(outline_at: Callable[[float], BaseGeometry], cut: Cut, target: float) -> shapely.MultiPolygon:
    """Return ground of `target` km2, or the nearest to it.

    Parameters
    ----------
    outline_at : callable
        Returns the outline at the level above which the raster has a given area, km2.
    cut : callable
        Returns the part of an outline that is drawn.
    target : float
        km2.
    """
    ground, line = _at_level(outline_at, cut, target)
    if line.is_empty or abs(_missing(ground, target)) <= EXACT_KM2:
        return ground
    return _by_shift(line, cut, target)


def _missing(ground: shapely.MultiPolygon, target: float) -> float:
    return target - float(area_km2([ground])[0])


def _at_level(
    outline_at: Callable[[float], BaseGeometry], cut: Cut, target: float
) -> tuple[shapely.MultiPolygon, BaseGeometry]:
    """Return the best ground found, and its outline.

    Simplifying and cutting change the area by about the same at the next level, so aiming as
    far beyond the target as the last try fell short usually hits within two or three rounds.
    """
    low, high, aim = 0.0, 2 * target + 2.0, target
    best: tuple[shapely.MultiPolygon, BaseGeometry] = EMPTY, EMPTY
    least = target
    for _ in range(_ROUNDS):
        line = outline_at(aim)
        ground = cut(line)
        error = _missing(ground, target)
        if abs(error) < least:
            best, least = (ground, line), abs(error)
        if abs(error) <= max(_NEAR * target, _NEAR_KM2):
            break
        low, high = (aim, high) if error > 0 else (low, aim)
        aim += error
        if not low < aim < high:
            aim = (low + high) / 2
    return best


def _by_shift(line: BaseGeometry, cut: Cut, target: float) -> shapely.MultiPolygon:
    """Shift the outline until its area is right, by a bracketed secant method."""
    low, high = -_FARTHEST_KM, _FARTHEST_KM
    best = ground = cut(line)
    before, missing = 0.0, _missing(ground, target)
    least = abs(missing)
    step = missing / max(float(length_km([line])[0]), 1.0)
    for _ in range(_ROUNDS):
        now = before + step
        if not low < now < high:
            now = (low + high) / 2
        ground = cut(shifted(line, now))
        error = _missing(ground, target)
        if abs(error) < least:
            best, least = ground, abs(error)
        if least <= EXACT_KM2:
            break
        low, high = (now, high) if error > 0 else (low, now)
        gained = missing - error
        step = error * (now - before) / gained if gained * (now - before) > 0 else high - low
        before, missing = now, error
    return best
