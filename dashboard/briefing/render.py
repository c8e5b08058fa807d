"""A still picture of a map: PNG, SVG or PDF, from the bundle alone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from dashboard.briefing import chart, findings, notes, page, told
from dashboard.briefing.arrangement import arrange
from dashboard.briefing.box import Box
from dashboard.briefing.canvas import Canvas
from dashboard.briefing.edition import Edition
from dashboard.briefing.legend import legend_rows
from dashboard.briefing.metadata import metadata
from dashboard.briefing.panel import CurveBlock, Figures, Legend
from dashboard.briefing.request import Still, check_format
from dashboard.briefing.scene import Scene, unit_of
from dashboard.briefing.story import Story
from dashboard.briefing.telling import Telling, arrange_told

__all__ = ["compose", "render_still"]


def render_still(still: Still, edition: Edition, fmt: str, address: str = "") -> bytes:
    """Return the picture of `still` as a file. The same input gives the same bytes.

    Parameters
    ----------
    still : Still
        What is shown, and how it looks.
    edition : Edition
        The publication that it is drawn from.
    fmt : str
        ``png``, ``svg`` or ``pdf``.
    address : str
        Full address of the view: printed, kept in the metadata, and the QR code's if there is to be one.

    Raises
    ------
    UnknownName
        There is no such format.
    """
    check_format("snapshot", fmt)
    story = Story(still, edition)
    canvas, _ = compose(story, address, real=fmt != "png")
    return canvas.save(fmt, metadata(story, fmt, address, told.headline(story)))


def compose(story: Story, address: str = "", *, real: bool = False) -> tuple[Canvas, chart.Chart]:
    """Return the drawn page of `story`, with `real` text or contours, and what stands where on its map."""
    look = story.still.look
    scene = Scene(story, unit_of(look.width, look.height))
    canvas = Canvas(look.width, look.height, look.scale, scene.palette["paper"], real=real)
    on_map, remarks = page.share_notes(scene, notes.badges(story))
    frame = page.frame_of(scene, told.headline(story), told.subtitle(story), address, remarks)
    page.draw_frame(canvas, scene, frame)  # first, so that whoever reads the text hears the finding first
    drawn = _draw_body(canvas, scene, frame.body, on_map)
    return canvas, drawn


def _draw_body(canvas: Canvas, scene: Scene, body: Box, on_map: list[page.Note]) -> chart.Chart:
    story = scene.story
    peak, focus = chart.peak_of(scene), chart.shown_ground(scene)

    def legend(frame: Box, ranks: Collection[int] | None = None, *, beside: bool = True) -> Legend:
        camera, curved = chart.camera_of(scene, frame, focus), beside and story.still.look.curve
        return Legend(scene, legend_rows(scene, camera, with_peak=bool(peak), ranks=ranks, curve=curved))

    if subject := told.telling(scene):
        return _draw_told(canvas, scene, body, on_map, subject)
    curve = CurveBlock(scene, _cursors(story)) if story.still.look.curve else None
    placed = arrange(scene, body, Figures(scene, findings.told(story)), curve, legend(body))
    drawn = chart.plan(scene, placed.map, on_map, focus=focus, peak=peak)
    chart.draw_chart(canvas, scene, drawn)
    beside = any(isinstance(block, CurveBlock) for block, _ in placed.blocks)
    for block, box in placed.blocks:
        # How much of the map is seen, and if there is a curve, was known only when the legend's height was.
        shown = block
        if isinstance(block, Legend):
            whole = replace(legend(placed.map, drawn.ranks, beside=beside), small=block.small)
            shown = whole if block.full else whole.without_minor()
        shown.draw(canvas, box)
    return drawn


def _draw_told(
    canvas: Canvas, scene: Scene, body: Box, on_map: list[page.Note], subject: Telling
) -> chart.Chart:
    """Draw what is told of a claim or a place beside the map."""
    focus = chart.shown_ground(scene)
    legend = Legend(scene, legend_rows(scene, chart.camera_of(scene, body, focus), with_peak=False))
    placed = arrange_told(scene, body, subject, legend)
    drawn = told.unnamed(scene.story, chart.plan(scene, placed.map, on_map, focus=focus))
    chart.draw_chart(canvas, scene, drawn)
    told.draw_ring(canvas, scene, drawn)
    for block, box in placed.blocks:
        block.draw(canvas, box)
    return drawn


def _cursors(story: Story) -> tuple[tuple[int, str], ...]:
    """Return the days to be marked on the curve, which is that of the last map's source."""
    days = [story.edition.day(date) for source, date in story.ends if source == story.still.source]
    return tuple(zip(days, ("A", "B") if story.mode == "time" else ("",) * len(days), strict=True))
