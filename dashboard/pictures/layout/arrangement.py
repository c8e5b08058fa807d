"""Where the map and the blocks of figures, curve and legend find room on a page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.layout.blocks import Block, CurveBlock, Figures, Legend
from dashboard.pictures.styled_story import StyledStory

__all__ = ["Arrangement", "arrange"]

_SIDE = 356.0  # px of the panel beside the map
_LEAST_MAP = (330.0, 220.0)  # px of the narrowest map that a panel may be beside
_LANDSCAPE = 1.22  # width over height: from here on the panel is beside the map
_LEAST_ROWS = 3  # of figures: with fewer there is no room for a curve
_LEAST_HIGH = 190.0  # px reserved for the figures: the legend is set smaller, and finally left out, for them
_GAP = 28.0


@dataclass(frozen=True)
class Arrangement:
    """Where the map and the blocks are."""

    map: Box
    blocks: tuple[tuple[Block, Box], ...]


def arrange(
    styled: StyledStory, body: Box, figures: Figures, curve: CurveBlock | None, legend: Legend
) -> Arrangement:
    """Arrange map and blocks in `body`: side by side on a wide page, otherwise one below the other."""
    px = styled.px
    beside = body.width - px(_SIDE + _GAP) >= px(_LEAST_MAP[0]) and body.width / body.height >= _LANDSCAPE
    return (
        _beside(styled, body, figures, curve, legend)
        if beside
        else _below(styled, body, figures, curve, legend)
    )


def _beside(
    styled: StyledStory, body: Box, figures: Figures, curve: CurveBlock | None, legend: Legend
) -> Arrangement:
    gap, width = styled.px(_GAP), min(styled.px(_SIDE), 0.34 * body.width)
    left = body.right - width
    map_box = Box(body.x, body.y, body.width - width - gap, body.height)
    least = max(styled.px(_LEAST_HIGH), figures.least(width, _LEAST_ROWS))
    room = body.height - least
    with_curve = _fitting(legend, width, room - curve.height(width) - 1.4 * gap) if curve else None
    curve = curve if with_curve else None
    legend = with_curve or _fitting(legend.without_curve(), width, room) or Legend(styled, ())
    key = legend.height(width)
    room = body.height - key - 0.7 * gap
    trimmed = figures.trimmed(room - (curve.height(width) + 0.7 * gap if curve else 0.0), width)
    if len(trimmed.facts.rows) < min(_LEAST_ROWS, len(figures.facts.rows)):
        trimmed, curve = figures.trimmed(room, width), None
    top, placed = body.y, list[tuple[Block, Box]]()
    high = trimmed.height(width)
    placed.append((trimmed, Box(left, top, width, high)))
    top += high + 0.7 * gap
    if curve:
        room = body.bottom - top - key - 0.7 * gap
        high = min(room, styled.px(curve.most))
        if high >= curve.height(width):
            placed.append((curve, Box(left, top, width, high)))
            top += high + 0.7 * gap
    if legend.rows and top + key <= body.bottom + 1:
        placed.append((legend, Box(left, top, width, key)))
    return Arrangement(map_box, tuple(placed))


def _fitting(legend: Legend, width: float, room: float) -> Legend | None:
    """Return the legend made to fit: smaller, then without what a reader knows from other maps."""
    shorter = (legend, legend.without_minor())
    tried = (replace(rows, small=small) for rows in shorter for small in (1.0, 0.85, 0.72))
    return next((key for key in tried if key.height(width) <= room), None)


def _below(
    styled: StyledStory, body: Box, figures: Figures, curve: CurveBlock | None, legend: Legend
) -> Arrangement:
    gap, px = styled.px(_GAP), styled.px
    blocks: list[tuple[Block, float]] = [(figures, 0.3), (legend, 0.3)]
    if curve and body.width >= px(760):
        blocks.insert(1, (curve, 0.4))
    if body.width < px(460):
        blocks = [(figures, 1.0)]
    shares = sum(share for _, share in blocks)
    widths = [(body.width - gap * (len(blocks) - 1)) * share / shares for _, share in blocks]
    most = 0.42 * body.height
    blocks[0] = (figures.trimmed(most, widths[0]), 0)
    if len(blocks) > 1:
        blocks[-1] = (_fitting(legend, widths[-1], most) or legend, 0)
    highs = [block.height(width) for (block, _), width in zip(blocks, widths, strict=True)]
    kept = [high <= most for high in highs]
    high = max((h for h, keep in zip(highs, kept, strict=True) if keep), default=0.0)
    space = high + 0.8 * gap if high else 0.0
    if body.height - space < px(_LEAST_MAP[1]) * 0.8:
        return Arrangement(body, ())
    x, placed = body.x, list[tuple[Block, Box]]()
    for (block, _), width, keep in zip(blocks, widths, kept, strict=True):
        if keep:
            placed.append((block, Box(x, body.bottom - high, width, high)))
        x += width + gap
    return Arrangement(Box(body.x, body.y, body.width, body.height - space), tuple(placed))
