"""Rectangles on a page, in px from its top left corner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["Box", "Edges", "edges", "free"]

Edges = npt.NDArray[np.float64]  # (n, 4): left, top, right and lower edge of each


@dataclass(frozen=True)
class Box:
    """A rectangle: its left, its top, its width and its height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return self.x + self.width / 2, self.y + self.height / 2

    def grown(self, by: float) -> Box:
        """Return the box with `by` added on every side; a negative number shrinks it."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def shared(self, other: Box) -> Box:
        """Return the intersection of the two; it has no area where they do not overlap."""
        left, top = max(self.x, other.x), max(self.y, other.y)
        width, height = min(self.right, other.right) - left, min(self.bottom, other.bottom) - top
        return Box(left, top, max(width, 0.0), max(height, 0.0))

    def meets(self, other: Box) -> bool:
        """Tell whether the two overlap; edges that touch do not count."""
        across = self.x < other.right and other.x < self.right
        return across and self.y < other.bottom and other.y < self.bottom

    def holds(self, other: Box) -> bool:
        """Tell whether `other` is entirely inside this one."""
        across = self.x <= other.x and other.right <= self.right
        return across and self.y <= other.y and other.bottom <= self.bottom


def edges(boxes: Iterable[Box]) -> Edges:
    """Return the edges of `boxes`, shape (n, 4): left, top, right, bottom."""
    rows = [(box.x, box.y, box.right, box.bottom) for box in boxes]
    return np.array(rows, dtype=np.float64).reshape(-1, 4)


def free(wanted: Edges, taken: Edges) -> npt.NDArray[np.bool_]:
    """Tell for each of `wanted` whether it meets none of `taken`."""
    a, b = wanted[:, None, :], taken[None, :, :]
    across = (a[..., 0] < b[..., 2]) & (b[..., 0] < a[..., 2])
    meets = across & (a[..., 1] < b[..., 3]) & (b[..., 1] < a[..., 3])
    return np.asarray(~meets.any(axis=1))
