"""Small multiples: maps of several days at one scale on one page."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.map_views import VIEWS
from dashboard.pictures.canvas import typeface
from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas
from dashboard.pictures.canvas.cells import CellGrid, grid_of
from dashboard.pictures.content import held_over, small_print
from dashboard.pictures.content.file_metadata import metadata
from dashboard.pictures.content.story import Story
from dashboard.pictures.layout import heading_footer
from dashboard.pictures.layout.blocks import CurveBlock, Legend, LegendRow
from dashboard.pictures.layout.legend import film_rows
from dashboard.pictures.map import furniture, whole_map
from dashboard.pictures.map.projection import Bounds, Camera, at_view, fit
from dashboard.pictures.order.request import Sheet, check_format
from dashboard.pictures.publication import Publication
from dashboard.pictures.published_ground import ground
from dashboard.pictures.sheet.map_heads import Heads, figure, heads_of, signs
from dashboard.pictures.styled_story import StyledStory, unit_of

__all__ = ["render_sheet"]

_STRIP, _LEAST_MAP = 130.0, 130.0  # px: height of the curve below the maps, and least height of those
_CURVE_WIDE = 260.0  # px: an empty cell with this much beside the legend holds the curve
_GONE = 0.9  # of the largest: from there on the title starts with the first day
_GAP = 28.0  # px between legend and curve
_LEGENDS = (1.0, 0.85, 0.72)  # sizes of the legend in an empty cell
_INNER = 10.0  # px between the ground that is held and a map's edge
_LEAST_HALF = (0.2, 0.1)  # degrees from the middle: a map is never zoomed in further
_SHAPES = (0.75, 1.8)  # width over height of the maps
_SPREAD = 4.0  # a name has more of a small map to itself
_LEGEND_WIDE = 190.0  # px: an empty cell that is narrower holds no legend
_INSET, _LEAST_INSET = (158.0, 142.0), 0.6  # px of the locator, and how much smaller it may be


@dataclass(frozen=True)
class Plate:
    """What all maps of a sheet share.

    Attributes
    ----------
    stories : tuple of Story
        One for each day.
    styled : StyledStory
        The page's; its story is that of the last day.
    bounds : tuple of float
        West, south, east, north of the ground that is held on any of the days.
    focus : geometry
        That ground, in degrees.
    """

    stories: tuple[Story, ...]
    styled: StyledStory
    bounds: Bounds
    focus: BaseGeometry


def render_sheet(sheet: Sheet, publication: Publication, fmt: str, address: str = "") -> bytes:
    """Return the page of `sheet` as a file. The same input gives the same bytes.

    Parameters
    ----------
    sheet : Sheet
        The days, and how they look.
    publication : Publication
        The publication that they are drawn from.
    fmt : str
        ``png`` or ``pdf``.
    address : str
        Full address of the view, for footer, metadata and QR code.

    Raises
    ------
    UnknownName
        There is no such format.
    """
    check_format("sheet", fmt)
    look = sheet.still.look
    plate = _plate(_stories(sheet, publication), unit_of(look.width, look.height))
    styled, title = plate.styled, _title(plate.stories)
    canvas = Canvas(look.width, look.height, look.scale, styled.palette["paper"], real=fmt != "png")
    remarks = [
        *signs(plate.stories),
        *_reasons(plate.stories),
        *_rebuilt(plate.stories),
        *small_print.remarks(styled.story),
    ]
    frame = heading_footer.frame_of(styled, title, _subtitle(plate.stories), address, remarks)
    heading_footer.draw_frame(canvas, styled, frame)
    _draw_body(canvas, plate, _draw_marked(canvas, styled, frame.body))
    dates = " ".join(sheet.dates)
    return canvas.save(fmt, metadata(styled.story, fmt, address, title, dates))


def _rebuilt(stories: Sequence[Story]) -> list[str]:
    """Return what a reconstruction is based on, and its accuracy in the leading region at both ends."""
    last = stories[-1]
    if not last.entry["reconstructed"]:
        return []
    dates = (stories[0].still.date, last.still.date)
    told = small_print.accuracies(
        replace(last, still=replace(last.still, region=last.lead)), last.entry, dates
    )
    return [small_print.reconstruction(last, last.entry), *told]


def _reasons(stories: Sequence[Story]) -> list[str]:
    """Return why days that had a file are held over, and what is missing from their maps."""
    found = dict.fromkeys(
        f"{story.speech.date(story.still.date)}: {text}"
        for story in stories
        for text in (
            held_over.why_held(story.speech, story.publication, story.still.source, story.day),
            *small_print.flaws(story),
        )
        if text
    )
    return list(found)


def _draw_marked(canvas: Canvas, styled: StyledStory, body: Box) -> Box:
    """Write what the terms of the source require above the maps, and return the room below it."""
    strong = [note for note in small_print.badges(styled.story) if note[1]]
    edge = styled.px(furniture.EDGE)
    placed = furniture.place_badges(
        styled, Box(body.x - edge, body.y - edge, body.width, body.height), strong
    )
    furniture.draw_badges(canvas, styled, placed)
    top = max((badge.box.bottom + styled.px(12) for badge in placed), default=body.y)
    return Box(body.x, top, body.width, body.bottom - top)


def _stories(sheet: Sheet, publication: Publication) -> tuple[Story, ...]:
    still = replace(sheet.still, compare=None)
    plain = [Story(replace(still, date=date), publication) for date in sheet.dates]
    names = plain[0].covered or still.regions
    lead = max(names, key=lambda name: max(story.known(name) for story in plain))
    return tuple(Story(story.still, publication, lead) for story in plain)


def _plate(stories: tuple[Story, ...], unit: float) -> Plate:
    """Return the plate; its bounds are those of the held ground inside the region's view."""
    still = stories[0].still
    pieces = [piece for story in stories for piece in story.publication.pieces(still.source, story.day)]
    fought = ground(list({id(piece): piece for piece in pieces}.values()))
    bounds = VIEWS[still.region]["wide"]
    west, south, east, north = shapely.bounds(shapely.clip_by_rect(fought, *bounds))
    if not math.isnan(west):
        middle = np.array([(west + east) / 2, (south + north) / 2])
        half = np.maximum(((east - west) / 2, (north - south) / 2), _LEAST_HALF)
        bounds = (*(float(v) for v in middle - half), *(float(v) for v in middle + half))  # type: ignore[assignment]
    return Plate(stories, StyledStory(stories[-1], unit), bounds, fought)


def _title(stories: Sequence[Story]) -> str:
    """Return the ground of each region on the first of the days, or on its largest, and on the last."""
    last = stories[-1]
    told, dates = [], set[str]()
    for name in (last.lead, *last.others):
        first = _first(stories, name)
        key = "pic.sheet.then" if first.still.date in dates else "pic.sheet"
        told.append(_course(first, last, name, key))
        dates.add(first.still.date)
    text = "; ".join(told)
    return f"{text} ({last.speech.say('reconstruction')})" if last.entry["reconstructed"] else text


def _first(stories: Sequence[Story], region: str) -> Story:
    """Return the day from which to describe a region: that of its largest area if much of it is gone."""
    largest = max(stories, key=lambda one: one.known(region))
    return largest if stories[-1].known(region) < _GONE * largest.known(region) else stories[0]


def _course(first: Story, last: Story, region: str, key: str) -> str:
    t = last.speech
    label = t.say(f"held.{last.publication.intruder(region)}.in", region=last.region_name(region))
    dates = {"from": t.date(first.still.date), "to": t.date(last.still.date)}
    a, b = figure(first, region), figure(last, region)
    return t.say(f"{key}.same" if a == b else key, label=label, a=a, b=b, **dates)


def _subtitle(stories: Sequence[Story]) -> str:
    story = stories[0]
    dates = {
        "a": story.speech.date(story.still.date),
        "b": story.speech.date(stories[-1].still.date),
    }
    maps = story.speech.count("pic.sheet.maps", len(stories))
    return story.speech.say("pic.sheet.span", maps=maps, source=story.name(story.still.source), **dates)


def _draw_body(canvas: Canvas, plate: Plate, body: Box) -> None:
    styled = plate.styled
    placed = _placed(plate, body)
    unit = max(0.58, styled.unit * min(1.0, placed.grid.cells[0].width / styled.px(420)))
    for i, (story, cell) in enumerate(zip(plate.stories, placed.grid.cells, strict=True)):
        _draw_cell(canvas, plate, StyledStory(story, unit), cell, placed.heads, first=i == 0)
    if placed.legend:
        _draw_spare(canvas, plate, placed.legend, curve=placed.curve is not None)
    else:
        lines = _key_rows(plate, body.width, curve=placed.curve is not None)
        key = _key_height(styled, lines)
        _draw_key(canvas, styled, lines, Box(body.x, body.bottom - key + styled.px(8), body.width, key))
    if placed.curve:
        _draw_curve(canvas, plate, placed.curve)


@dataclass(frozen=True)
class SheetLayout:
    """The places of the cells with their heads, the legend if it is in an empty cell, and the curve."""

    grid: CellGrid
    heads: Heads
    legend: Box | None
    curve: Box | None


def _placed(plate: Plate, body: Box) -> SheetLayout:
    """Return the arrangement that leaves the maps high enough: if need be with no curve, then terse heads."""
    least, strip = plate.styled.px(_LEAST_MAP), plate.styled.px(_STRIP)
    tried = [_arranged(plate, body, room, terse=terse) for terse in (False, True) for room in (strip, 0.0)]
    high = (one for one in tried if one.grid.cells[0].height - one.heads.height >= least)
    return next(high, tried[-1])


def _arranged(plate: Plate, body: Box, strip: float, *, terse: bool) -> SheetLayout:
    """Return the arrangement with the legend in an empty cell where it fits, and `strip` px for the curve."""
    px, gap = plate.styled.px, plate.styled.px(_GAP)
    room = Box(body.x, body.y, body.width, body.height - strip)
    grid, heads = _cells(plate, body, terse=terse)
    if grid.spare and strip and grid.spare.width >= px(_LEGEND_WIDE) + gap + px(_CURVE_WIDE):
        spare = _below_head(grid.spare, heads)
        left = Box(spare.x, spare.y, px(_LEGEND_WIDE), spare.height)
        wide = spare.width - left.width - gap
        return SheetLayout(
            grid, heads, left, Box(left.right + gap, spare.y, wide, min(spare.height, 0.6 * wide))
        )
    grid, heads = _cells(plate, room, terse=terse)
    curve = Box(body.x, room.bottom + px(10), body.width, strip - px(10)) if strip else None
    if grid.spare and grid.spare.width >= px(_LEGEND_WIDE):
        return SheetLayout(grid, heads, _below_head(grid.spare, heads), curve)
    key = _key_height(plate.styled, _key_rows(plate, body.width, curve=bool(strip)))
    grid, heads = _cells(plate, Box(room.x, room.y, room.width, room.height - key), terse=terse)
    return SheetLayout(grid, heads, None, replace(curve, y=curve.y - key) if curve else None)


def _below_head(cell: Box, heads: Heads) -> Box:
    return Box(cell.x, cell.y + heads.height, cell.width, cell.height - heads.height)


def _shape(plate: Plate) -> float:
    """Return the width over the height of the maps."""
    whole = fit(plate.bounds, Box(0, 0, 1000, 1000), 0)
    corners = whole.xy(np.array([plate.bounds[:2], plate.bounds[2:]]))
    shape = float(np.ptp(corners[:, 0]) / np.ptp(corners[:, 1]))
    return min(max(shape, _SHAPES[0]), _SHAPES[1])


def _cells(plate: Plate, area: Box, *, terse: bool) -> tuple[CellGrid, Heads]:
    """Return the cells in `area`, and their heads: how high those are depends on how wide the cells are."""

    def heads(width: float) -> Heads:
        return heads_of(plate.styled, plate.stories, width, terse=terse)

    count, gap = len(plate.stories), plate.styled.px(18)
    grid = grid_of(count, area, gap, lambda width: heads(width).height, _shape(plate))
    return grid, heads(grid.cells[0].width)


def _draw_cell(
    canvas: Canvas, plate: Plate, small: StyledStory, cell: Box, heads: Heads, *, first: bool
) -> None:
    story, px = small.story, plate.styled.px
    heads.draw(canvas, plate.styled, story, cell)
    frame = _below_head(cell, heads)
    camera = at_view(story.still.view, frame) if story.still.view else fit(plate.bounds, frame, px(_INNER))
    planned = whole_map.plan(
        small, frame, [], camera=camera, focus=plate.focus, inset=False, names=False, spread=_SPREAD
    )
    whole_map.draw_cell(canvas, small, planned, scale=first)


def _draw_spare(canvas: Canvas, plate: Plate, spare: Box, *, curve: bool) -> None:
    """Draw what all maps share into the cells that no day needs: the legend, and the locator if it fits."""
    styled = plate.styled
    whole = Legend(styled, _rows(plate, curve=curve))
    tried = [replace(rows, small=small) for rows in (whole, whole.without_minor()) for small in _LEGENDS]
    legend = next((key for key in tried if key.height(spare.width) <= spare.height), tried[-1])
    high = legend.height(spare.width)
    legend.draw(canvas, Box(spare.x, spare.y, spare.width, high))
    below = spare.y + high + styled.px(14)
    ratio = min(1.0, (spare.bottom - below) / styled.px(_INSET[1]))
    if ratio >= _LEAST_INSET:
        inset = Box(spare.x, below, ratio * styled.px(_INSET[0]), ratio * styled.px(_INSET[1]))
        camera = fit(plate.bounds, spare, styled.px(_INNER))
        furniture.draw_inset(canvas, styled, camera, inset)


def _whole(plate: Plate) -> Camera:
    """Return the camera of a map that shows what the sheet's maps show."""
    frame = Box(0, 0, 1000, 1000)
    view = plate.stories[0].still.view
    return at_view(view, frame) if view else fit(plate.bounds, frame, 0)


def _draw_curve(canvas: Canvas, plate: Plate, box: Box) -> None:
    """Draw the curve of the days from the first map to the last, with a cursor for each."""
    CurveBlock(_of_curve(plate), tuple((one.day, "") for one in plate.stories)).draw(canvas, box)


def _of_curve(plate: Plate) -> StyledStory:
    first, last = (plate.stories[i].still.date for i in (0, -1))
    story = plate.styled.story
    still = replace(story.still, period=(first, last))
    return replace(plate.styled, story=replace(story, still=still))


def _rows(plate: Plate, *, curve: bool) -> tuple[LegendRow, ...]:
    """Return the legend's entries."""
    return film_rows(_of_curve(plate) if curve else plate.styled, _whole(plate), curve=curve)


def _key_rows(plate: Plate, width: float, *, curve: bool) -> list[list[tuple[LegendRow, float]]]:
    """Return the legend's entries in lines, each with its width."""
    styled = plate.styled
    size, lines = styled.px(14), [list[tuple[LegendRow, float]]()]
    for row in _rows(plate, curve=curve):
        wide = styled.px(34 + 26) + typeface.width(row.text, size)
        if lines[-1] and sum(w for _, w in lines[-1]) + wide > width:
            lines.append([])
        lines[-1].append((row, wide))
    return lines


def _key_height(styled: StyledStory, lines: Sequence[Sequence[tuple[LegendRow, float]]]) -> float:
    return styled.px(12) + styled.px(24) * len(lines)


def _draw_key(
    canvas: Canvas, styled: StyledStory, lines: Sequence[Sequence[tuple[LegendRow, float]]], box: Box
) -> None:
    px, top = styled.px, box.y
    for line in lines:
        x = box.x
        for row, wide in line:
            row.draw(canvas, Box(x, top + px(6), px(24), px(14)))
            canvas.text(x + px(34), top + px(18), row.text, px(14), styled.palette["ink"])
            x += wide
        top += px(24)
