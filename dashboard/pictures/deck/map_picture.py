"""The map of a slide: it keeps its legend, date and credit when copied out of the deck."""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.pictures.canvas import typeface
from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas
from dashboard.pictures.content import small_print
from dashboard.pictures.content.file_metadata import metadata
from dashboard.pictures.content.story import Story
from dashboard.pictures.layout.blocks import LegendRow
from dashboard.pictures.layout.legend import legend_rows
from dashboard.pictures.map import whole_map
from dashboard.pictures.publication import Publication
from dashboard.pictures.published_ground import ground
from dashboard.pictures.styled_story import StyledStory

__all__ = ["shown_ground", "slide_map"]

_UNIT = 1.15  # type is larger than on a page of the size of the picture: a slide is read from afar
_SCALE = 2.25  # pixels for each px: 216 to the inch
_KEY, _KEY_LINE, _SWATCH, _GAP = 13.0, 20.0, 26.0, 7.0  # px of the legend below the map
_SIGN, _SIGN_LINE, _SPACE = 9.0, 12.5, 8.0  # px of date and credit below that


def shown_ground(publication: Publication, source: str, dates: Sequence[str]) -> BaseGeometry:
    """Return what is held on any of `dates`, in degrees: the same places are named on all their maps."""
    pieces = [piece for date in dates for piece in publication.pieces(source, publication.day(date))]
    return ground(pieces) if pieces else shapely.MultiPolygon()


def slide_map(story: Story, width: float, height: float, focus: BaseGeometry, address: str) -> bytes:
    """Return the picture of a day as PNG.

    Parameters
    ----------
    story : Story
        The day.
    width, height : float
        Of the picture on the slide, in points.
    focus : geometry
        Ground in degrees whose places are named first.
    address : str
        Of the view, for the file's metadata.
    """
    across, down = round(width / typeface.POINT), round(height / typeface.POINT)
    styled = StyledStory(story, _UNIT)
    canvas = Canvas(across, down, _SCALE, styled.palette["paper"])
    told = [story.speech.date(story.still.date), story.name(story.still.source), small_print.credit(story)]
    signed = typeface.wrap(" · ".join(told), _SIGN, across)
    whole = Box(0, 0, across, down - len(signed) * _SIGN_LINE - _SPACE)
    peak, camera = whole_map.peak_of(styled), whole_map.camera_of(styled, whole, focus)
    keys = _in_lines(legend_rows(styled, camera, with_peak=bool(peak)), across)
    frame = Box(0, 0, across, whole.height - len(keys) * _KEY_LINE)
    drawn = whole_map.plan(styled, frame, small_print.badges(story), focus=focus, peak=peak)
    whole_map.draw_map(canvas, styled, drawn)
    keys = _in_lines(legend_rows(styled, drawn.camera, with_peak=bool(peak), ranks=drawn.ranks), across)
    for number, line in enumerate(keys):
        _draw_keys(canvas, styled, line, frame.bottom + _SPACE + number * _KEY_LINE)
    for number, words in enumerate(reversed(signed)):
        canvas.text(0, down - 0.3 * _SIGN - number * _SIGN_LINE, words, _SIGN, styled.palette["muted"])
    return canvas.save("png", metadata(story, "png", address))


def _in_lines(rows: Sequence[LegendRow], width: float) -> list[list[tuple[float, LegendRow]]]:
    """Return the legend's rows side by side, each with its left edge, in as many lines as needed."""
    lines: list[list[tuple[float, LegendRow]]] = [[]]
    left = 0.0
    for row in rows:
        wide = _SWATCH + _GAP + typeface.width(row.text, _KEY)
        if lines[-1] and left + wide > width:
            lines.append([])
            left = 0.0
        lines[-1].append((left, row))
        left += wide + 3 * _GAP
    return lines


def _draw_keys(
    canvas: Canvas, styled: StyledStory, line: Sequence[tuple[float, LegendRow]], top: float
) -> None:
    for left, row in line:
        row.draw(canvas, Box(left + 1, top + 3, _SWATCH, _KEY_LINE - 9))
        canvas.text(left + _SWATCH + _GAP, top + 1.05 * _KEY, row.text, _KEY, styled.palette["ink"])
