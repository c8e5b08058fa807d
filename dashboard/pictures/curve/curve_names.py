"""The names of curves that share a plot, each written directly on its curve."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from dashboard.pictures.canvas import typeface
from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas
from dashboard.pictures.styled_story import StyledStory

__all__ = ["draw_names", "place_names"]

_SIZE, _GAP, _RIM = 13.0, 5.0, 3.0  # px of type, above the curve, and of the rim around the words
_CURSOR = 5.0  # px: half of a cursor with its disc
_PLACES = 40  # that are tried from left to right
Points = npt.NDArray[np.float64]
Name = tuple[str, str, Sequence[Points]]  # words, colour, the stretches of the curve


def draw_names(
    canvas: Canvas, styled: StyledStory, plot: Box, names: Sequence[Name], cursors: Sequence[float]
) -> None:
    """Write the names of curves beside the `cursors`, with a halo, so that each stays legible over a line."""
    size, half = styled.px(_SIZE), styled.px(_CURSOR)
    taken = [Box(x - half, plot.y - half, 2 * half, plot.height + 2 * half) for x in cursors]
    curves = [(typeface.width(words, size, bold=True), stretches) for words, _, stretches in names]
    places = place_names(plot, curves, size, styled.px(_GAP), taken)
    for (words, color, _), box in zip(names, places, strict=True):
        if box is not None:
            canvas.halo([(box.x, box.bottom, words, size, True)], styled.palette["paper"], styled.px(_RIM))
            canvas.text(box.x, box.bottom, words, size, color, bold=True)


def place_names(
    plot: Box,
    curves: Sequence[tuple[float, Sequence[Points]]],
    size: float,
    gap: float,
    taken: Sequence[Box] = (),
) -> list[Box | None]:
    """Return a box for each name: over its own curve, where that is the highest and the name has room.

    Where so much is taken that a name has no room, it overlaps what is taken rather than being dropped.

    Parameters
    ----------
    plot : Box
        That no name leaves.
    curves : sequence of (float, sequence of arrays)
        Width of the name, and the points of the curve, shape (n, 2), in px.
    size, gap : float
        Height of the type, and the space between it and the curve.
    taken : sequence of Box
        Boxes that no name may overlap.
    """
    placed, found = list[Box](), list[Box | None]()
    for number in range(len(curves)):
        best = _best(plot, curves, number, (size, gap), [*placed, *taken])
        best = best or _best(plot, curves, number, (size, gap), placed)
        found.append(best)
        placed += [best] if best else []
    return found


def _best(
    plot: Box,
    curves: Sequence[tuple[float, Sequence[Points]]],
    number: int,
    type_size: tuple[float, float],
    taken: Sequence[Box],
) -> Box | None:
    """Return the free place for a name nearest to its curve, from left to right; None without room."""
    (width, _), (size, gap) = curves[number], type_size
    if width > plot.width:
        return None
    lefts = np.linspace(plot.x, plot.right - width, _PLACES)
    tried = (_fit(plot, curves, number, Box(float(x), 0.0, width, size), gap, taken) for x in lefts)
    return min((one for one in tried if one), key=lambda one: one[0], default=(0.0, None))[1]


def _fit(
    plot: Box,
    curves: Sequence[tuple[float, Sequence[Points]]],
    number: int,
    box: Box,
    gap: float,
    placed: Sequence[Box],
) -> tuple[float, Box] | None:
    """Return how far a name would be from its own curve and its place, or None without room."""
    highs = [_highest(stretches, box.x, box.right) for _, stretches in curves]
    own = highs[number]
    if own is None:
        return None
    bottom = min(high for high in highs if high is not None) - gap
    at = Box(box.x, bottom - box.height, box.width, box.height)
    if at.y < plot.y or any(at.grown(gap / 2).meets(other) for other in placed):
        return None
    # Distance from its curve is penalised, and so is low ground, where both curves run together.
    return own - bottom + 0.25 * (own - plot.y), at


def _highest(stretches: Sequence[Points], left: float, right: float) -> float | None:
    """Return the upper edge of a curve between two places, in px from above; None where it is not known."""
    tops = [
        float(min(a[1], b[1]))
        for line in stretches
        for a, b in itertools.pairwise(line)
        if a[0] <= right and b[0] >= left
    ]
    return min(tops, default=None)
