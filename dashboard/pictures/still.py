"""A still picture of a map: PNG, SVG or PDF, from the bundle alone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas
from dashboard.pictures.content import finding, small_print, title
from dashboard.pictures.content.file_metadata import metadata
from dashboard.pictures.content.story import Story
from dashboard.pictures.layout import heading_footer, subject
from dashboard.pictures.layout.arrangement import arrange
from dashboard.pictures.layout.blocks import CurveBlock, Figures, Legend
from dashboard.pictures.layout.legend import legend_rows
from dashboard.pictures.layout.paragraphs import Telling, arrange_told
from dashboard.pictures.map import whole_map
from dashboard.pictures.order.request import Still, check_format
from dashboard.pictures.publication import Publication
from dashboard.pictures.styled_story import StyledStory, unit_of

__all__ = ["compose", "render_still"]


def render_still(still: Still, publication: Publication, fmt: str, address: str = "") -> bytes:
    """Return the picture of `still` as a file. The same input gives the same bytes.

    Parameters
    ----------
    still : Still
        What to show, and how it looks.
    publication : Publication
        The publication that it is drawn from.
    fmt : str
        ``png``, ``svg`` or ``pdf``.
    address : str
        Full address of the view: printed, kept in the metadata, and encoded in the QR code if there is one.

    Raises
    ------
    UnknownName
        There is no such format.
    """
    check_format("snapshot", fmt)
    story = Story(still, publication)
    canvas, _ = compose(story, address, real=fmt != "png")
    return canvas.save(fmt, metadata(story, fmt, address, title.headline(story)))


def compose(story: Story, address: str = "", *, real: bool = False) -> tuple[Canvas, whole_map.MapPlan]:
    """Return the drawn page of `story`, with `real` text or contours, and what is where on its map."""
    look = story.still.look
    styled = StyledStory(story, unit_of(look.width, look.height))
    canvas = Canvas(look.width, look.height, look.scale, styled.palette["paper"], real=real)
    on_map, remarks = heading_footer.share_notes(styled, small_print.badges(story))
    frame = heading_footer.frame_of(styled, title.headline(story), title.subtitle(story), address, remarks)
    heading_footer.draw_frame(canvas, styled, frame)  # first, so that a screen reader begins with the finding
    drawn = _draw_body(canvas, styled, frame.body, on_map)
    return canvas, drawn


def _draw_body(
    canvas: Canvas, styled: StyledStory, body: Box, on_map: list[heading_footer.Note]
) -> whole_map.MapPlan:
    story = styled.story
    peak, focus = whole_map.peak_of(styled), whole_map.shown_ground(styled)

    def legend(frame: Box, ranks: Collection[int] | None = None, *, beside: bool = True) -> Legend:
        camera, curved = whole_map.camera_of(styled, frame, focus), beside and story.still.look.curve
        return Legend(styled, legend_rows(styled, camera, with_peak=bool(peak), ranks=ranks, curve=curved))

    if telling := subject.telling(styled):
        return _draw_told(canvas, styled, body, on_map, telling)
    curve = CurveBlock(styled, _cursors(story)) if story.still.look.curve else None
    placed = arrange(styled, body, Figures(styled, finding.told(story)), curve, legend(body))
    drawn = whole_map.plan(styled, placed.map, on_map, focus=focus, peak=peak)
    whole_map.draw_map(canvas, styled, drawn)
    beside = any(isinstance(block, CurveBlock) for block, _ in placed.blocks)
    for block, box in placed.blocks:
        # How much of the map is visible, and whether there is a curve, depends on the legend's height.
        shown = block
        if isinstance(block, Legend):
            whole = replace(legend(placed.map, drawn.ranks, beside=beside), small=block.small)
            shown = whole if block.full else whole.without_minor()
        shown.draw(canvas, box)
    return drawn


def _draw_told(
    canvas: Canvas, styled: StyledStory, body: Box, on_map: list[heading_footer.Note], telling: Telling
) -> whole_map.MapPlan:
    """Draw the text about a claim or a place beside the map."""
    focus = whole_map.shown_ground(styled)
    legend = Legend(styled, legend_rows(styled, whole_map.camera_of(styled, body, focus), with_peak=False))
    placed = arrange_told(styled, body, telling, legend)
    drawn = subject.unnamed(styled.story, whole_map.plan(styled, placed.map, on_map, focus=focus))
    whole_map.draw_map(canvas, styled, drawn)
    subject.draw_ring(canvas, styled, drawn)
    for block, box in placed.blocks:
        block.draw(canvas, box)
    return drawn


def _cursors(story: Story) -> tuple[tuple[int, str], ...]:
    """Return the days to be marked on the curve, which is that of the last map's source."""
    days = [story.publication.day(date) for source, date in story.ends if source == story.still.source]
    return tuple(zip(days, ("A", "B") if story.mode == "time" else ("",) * len(days), strict=True))
