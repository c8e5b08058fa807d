"""Paragraphs on a claim or a place, beside the map. They are set smaller before any is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dashboard.pictures.canvas import typeface
from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas
from dashboard.pictures.layout.arrangement import Arrangement
from dashboard.pictures.layout.blocks import Block, Legend
from dashboard.pictures.styled_story import StyledStory

__all__ = ["Paragraph", "Telling", "arrange_told"]

_SIDE, _LEAST_MAP, _GAP = 400.0, 300.0, 28.0  # px: the panel, a map beside it, the room between them
_LANDSCAPE = 1.22  # width over height: from here on the panel is beside the map
_MOST_BELOW = 0.46  # of the page's height, where it is below the map
_SHRUNK = (1.0, 0.92, 0.84, 0.76, 0.68)
_LEAD, _SPACE = 1.32, 10.0  # of the type's size from line to line; px between paragraphs


@dataclass(frozen=True)
class Paragraph:
    """Words in one size (px) and colour, a key of the palette."""

    text: str
    size: float = 16.0
    tone: str = "ink"
    bold: bool = False


@dataclass(frozen=True)
class Telling:
    """Paragraphs one below the other, all scaled by `small`."""

    styled: StyledStory
    paragraphs: tuple[Paragraph, ...]
    small: float = 1.0

    def _lines(self, width: float) -> Iterator[tuple[Paragraph, float, list[str]]]:
        for paragraph in self.paragraphs:
            size = self.styled.px(paragraph.size * self.small)
            yield paragraph, size, typeface.wrap(paragraph.text, size, width, bold=paragraph.bold)

    def height(self, width: float) -> float:
        """Return the height in px."""
        lines = sum(_LEAD * size * len(lines) for _, size, lines in self._lines(width))
        return lines + self.styled.px(_SPACE * self.small) * max(0, len(self.paragraphs) - 1)

    def fitted(self, room: float, width: float) -> Telling:
        """Return the block made to fit `room` px: set smaller, then without its last paragraphs."""
        sizes = [replace(self, small=small) for small in _SHRUNK]
        counts = range(len(self.paragraphs) - 1, -1, -1)
        shorter = [replace(sizes[-1], paragraphs=self.paragraphs[:count]) for count in counts]
        fits = (block for block in (*sizes, *shorter) if block.height(width) <= room)
        return next(fits, shorter[-1])

    def draw(self, canvas: Canvas, box: Box) -> None:
        """Draw the block."""
        top = box.y
        for paragraph, size, lines in self._lines(box.width):
            for i, line in enumerate(lines):
                base, color = top + size * (1.0 + _LEAD * i), self.styled.palette[paragraph.tone]
                canvas.text(box.x, base, line, size, color, bold=paragraph.bold)
            top += _LEAD * size * len(lines) + self.styled.px(_SPACE * self.small)


def arrange_told(styled: StyledStory, body: Box, telling: Telling, legend: Legend) -> Arrangement:
    """Return where the map, the paragraphs and the legend are in `body`."""
    px = styled.px
    beside = body.width - px(_SIDE + _GAP) >= px(_LEAST_MAP) and body.width / body.height >= _LANDSCAPE
    return _beside(styled, body, telling, legend) if beside else _below(styled, body, telling, legend)


def _beside(styled: StyledStory, body: Box, telling: Telling, legend: Legend) -> Arrangement:
    gap, width = styled.px(_GAP), min(styled.px(_SIDE), 0.38 * body.width)
    left = body.right - width
    keys = (replace(legend, small=small) for small in (1.0, 0.85, 0.72))
    key = next((key for key in keys if key.height(width) <= 0.34 * body.height), None)
    high = key.height(width) + gap if key else 0.0
    block = telling.fitted(body.height - high, width)
    placed: list[tuple[Block, Box]] = [(block, Box(left, body.y, width, block.height(width)))]
    if key:
        placed.append((key, Box(left, body.bottom - key.height(width), width, key.height(width))))
    return Arrangement(Box(body.x, body.y, body.width - width - gap, body.height), tuple(placed))


def _below(styled: StyledStory, body: Box, telling: Telling, legend: Legend) -> Arrangement:
    gap, most = styled.px(_GAP), _MOST_BELOW * body.height
    wide = body.width >= styled.px(700)
    width = 0.62 * body.width - gap if wide else body.width
    block = telling.fitted(most, width)
    high = block.height(width)
    top = body.bottom - high
    placed: list[tuple[Block, Box]] = [(block, Box(body.x, top, width, high))]
    aside = Box(body.x + width + gap, top, body.width - width - gap, high)
    if wide and legend.height(aside.width) <= high:
        placed.append((legend, aside))
    return Arrangement(Box(body.x, body.y, body.width, body.height - high - 0.8 * gap), tuple(placed))
