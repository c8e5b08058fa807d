"""A story with the colours and the type size that it is drawn in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import sqrt

from dashboard.pictures.canvas.palette import Palette, palette
from dashboard.pictures.content.story import Story

__all__ = ["StyledStory", "unit_of"]

_PAGE = 1200.0  # px: side of a square of the same area as a page of 1600 x 900, on which the unit is 1
_NARROW = 480.0  # px: the shorter side of the smallest page whose type is not made smaller for it
_LEAST = 0.58


def unit_of(width: float, height: float) -> float:
    """Return the scale of type on a page: it grows with the page, but stays legible on a small one."""
    ratio = sqrt(width * height) / _PAGE
    grown = ratio if ratio > 1 else ratio**0.6
    return max(_LEAST, min(grown, min(width, height) / _NARROW))


@dataclass(frozen=True, eq=False)
class StyledStory:
    """What is drawn: `unit` is the factor by which all type and all lines grow."""

    story: Story
    unit: float

    @cached_property
    def palette(self) -> Palette:
        """The colours of the theme."""
        return palette(self.story.still.look.theme)

    def px(self, size: float) -> float:
        """Return a size of the design in px of this page."""
        return size * self.unit

    def shows(self, layer: str) -> bool:
        """Tell whether a layer of the map is wanted."""
        return layer in self.story.still.look.layers
