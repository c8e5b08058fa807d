"""Small multiples: maps of several days at one scale on one page."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.briefing import chart, furniture, notes, page, standing, typeface
from dashboard.briefing.box import Box
from dashboard.briefing.canvas import Canvas
from dashboard.briefing.edition import NOTHING, Edition
from dashboard.briefing.grid import grid_of
from dashboard.briefing.legend import film_rows
from dashboard.briefing.metadata import metadata
from dashboard.briefing.overlay import ground
from dashboard.briefing.panel import Legend, LegendRow
from dashboard.briefing.projection import Bounds, Camera, at_view, fit
from dashboard.briefing.request import Sheet, check_format
from dashboard.briefing.scene import Scene, unit_of
from dashboard.briefing.story import Story
from dashboard.figures import VIEWS

__all__ = ["render_sheet"]

_HEAD = 44.0  # px above each map for its date and its figure
_SIZES = (16.0, 14.5, 13.0, 11.5, 10.0, 9.0)  # px of a cell's date and figure
_INNER = 10.0  # px between the ground that is held and a map's edge
_LEAST_HALF = (0.2, 0.1)  # degrees from the middle: a map never comes closer
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
    scene : Scene
        Of the page; its story is that of the last day.
    bounds : tuple of float
        West, south, east, north of the ground that is held on any of the days.
    focus : geometry
        That ground, in degrees.
    """

    stories: tuple[Story, ...]
    scene: Scene
    bounds: Bounds
    focus: BaseGeometry


def render_sheet(sheet: Sheet, edition: Edition, fmt: str, address: str = "") -> bytes:
    """Return the page of `sheet` as a file. The same input gives the same bytes.

    Parameters
    ----------
    sheet : Sheet
        The days, and how they look.
    edition : Edition
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
    plate = _plate(_stories(sheet, edition), unit_of(look.width, look.height))
    scene, title = plate.scene, _title(plate.stories)
    canvas = Canvas(look.width, look.height, look.scale, scene.palette["paper"], real=fmt != "png")
    remarks = [*_reasons(plate.stories), *_rebuilt(plate.stories), *notes.remarks(scene.story)]
    frame = page.frame_of(scene, title, _subtitle(plate.stories), address, remarks)
    page.draw_frame(canvas, scene, frame)
    _draw_body(canvas, plate, _draw_marked(canvas, scene, frame.body))
    dates = " ".join(sheet.dates)
    return canvas.save(fmt, metadata(scene.story, fmt, address, title, dates))


def _rebuilt(stories: Sequence[Story]) -> list[str]:
    """Return what a reconstruction rests on, and how well its leading region is known at both ends."""
    last = stories[-1]
    if not last.entry["reconstructed"]:
        return []
    dates = (stories[0].still.date, last.still.date)
    told = notes.accuracies(replace(last, still=replace(last.still, region=last.lead)), last.entry, dates)
    return [notes.reconstruction(last, last.entry), *told]


def _reasons(stories: Sequence[Story]) -> list[str]:
    """Return why days are held over for which a file was there, and what of their maps is missing."""
    found = dict.fromkeys(
        f"{story.speech.date(story.still.date)}: {text}"
        for story in stories
        for text in (
            standing.why_held(story.speech, story.edition, story.still.source, story.day),
            *notes.flaws(story),
        )
        if text
    )
    return list(found)


def _draw_marked(canvas: Canvas, scene: Scene, body: Box) -> Box:
    """Say over the maps what the terms of the source ask for, and return the room below it."""
    strong = [note for note in notes.badges(scene.story) if note[1]]
    edge = scene.px(furniture.EDGE)
    placed = furniture.place_badges(scene, Box(body.x - edge, body.y - edge, body.width, body.height), strong)
    furniture.draw_badges(canvas, scene, placed)
    top = max((badge.box.bottom + scene.px(12) for badge in placed), default=body.y)
    return Box(body.x, top, body.width, body.bottom - top)


def _stories(sheet: Sheet, edition: Edition) -> tuple[Story, ...]:
    still = replace(sheet.still, compare=None)
    plain = [Story(replace(still, date=date), edition) for date in sheet.dates]
    names = plain[0].covered or still.regions
    lead = max(names, key=lambda name: max(story.known(name) for story in plain))
    return tuple(Story(story.still, edition, lead) for story in plain)


def _plate(stories: tuple[Story, ...], unit: float) -> Plate:
    """Return the plate; its bounds are the held ground's where that lies in the region's view."""
    still = stories[0].still
    pieces = [piece for story in stories for piece in story.edition.pieces(still.source, story.day)]
    fought = ground(list({id(piece): piece for piece in pieces}.values()))
    bounds = VIEWS[still.region]["wide"]
    west, south, east, north = shapely.bounds(shapely.clip_by_rect(fought, *bounds))
    if not math.isnan(west):
        middle = np.array([(west + east) / 2, (south + north) / 2])
        half = np.maximum(((east - west) / 2, (north - south) / 2), _LEAST_HALF)
        bounds = (*(float(v) for v in middle - half), *(float(v) for v in middle + half))  # type: ignore[assignment]
    return Plate(stories, Scene(stories[-1], unit), bounds, fought)


def _title(stories: Sequence[Story]) -> str:
    """Return the ground on the first of the days, or on its largest if that lies between, and on the last."""
    speech, last = stories[0].speech, stories[-1]
    largest = max(stories, key=lambda one: one.known(one.lead))
    first = stories[0] if largest is last else largest
    label = speech.say(f"held.{last.edition.intruder(last.lead)}.in", region=last.region_name(last.lead))
    dates = {"from": speech.date(first.still.date), "to": speech.date(last.still.date)}
    told = speech.say("pic.sheet", label=label, a=_figure(first), b=_figure(last), **dates)
    return f"{told} ({speech.say('reconstruction')})" if last.entry["reconstructed"] else told


def _subtitle(stories: Sequence[Story]) -> str:
    story = stories[0]
    dates = {
        "a": story.speech.date(story.still.date),
        "b": story.speech.date(stories[-1].still.date),
    }
    maps = story.speech.count("pic.sheet.maps", len(stories))
    return story.speech.say("pic.sheet.span", maps=maps, source=story.name(story.still.source), **dates)


def _draw_body(canvas: Canvas, plate: Plate, body: Box) -> None:
    scene = plate.scene
    whole = fit(plate.bounds, Box(0, 0, 1000, 1000), 0)
    corners = whole.xy(np.array([plate.bounds[:2], plate.bounds[2:]]))
    shape = float(np.ptp(corners[:, 0]) / np.ptp(corners[:, 1]))
    shape = min(max(shape, _SHAPES[0]), _SHAPES[1])
    head, key = scene.px(_HEAD), _key_height(plate, body.width)
    above = Box(body.x, body.y, body.width, body.height - key)
    grid = grid_of(len(plate.stories), body, scene.px(18), head, shape)
    beside = grid.spare is not None and grid.spare.width >= scene.px(_LEGEND_WIDE)
    if not beside:
        grid = grid_of(len(plate.stories), above, scene.px(18), head, shape)
    unit = max(0.58, scene.unit * min(1.0, grid.cells[0].width / scene.px(420)))
    style = _style(scene, plate.stories, grid.cells[0].width)
    for i, (story, cell) in enumerate(zip(plate.stories, grid.cells, strict=True)):
        _draw_cell(canvas, plate, Scene(story, unit), cell, style, first=i == 0)
    if beside and grid.spare:
        _draw_spare(canvas, plate, grid.cells[0], grid.spare)
    else:
        _draw_key(canvas, plate, Box(body.x, above.bottom + scene.px(8), body.width, key))


def _draw_cell(canvas: Canvas, plate: Plate, small: Scene, cell: Box, style: Style, *, first: bool) -> None:
    story, px = small.story, plate.scene.px
    _draw_head(canvas, plate.scene, story, cell, style)
    frame = Box(cell.x, cell.y + px(_HEAD), cell.width, cell.height - px(_HEAD))
    camera = at_view(story.still.view, frame) if story.still.view else fit(plate.bounds, frame, px(_INNER))
    planned = chart.plan(
        small, frame, [], camera=camera, focus=plate.focus, inset=False, names=False, spread=_SPREAD
    )
    chart.draw_cell(canvas, small, planned, scale=first)


def _draw_head(canvas: Canvas, scene: Scene, story: Story, cell: Box, style: Style) -> None:
    """Draw date and figure on one line, and a note below them."""
    px, colors = scene.px, scene.palette
    date, figure = style.date(story), _figure(story)
    base, side = cell.y + px(19), story.edition.intruder(story.lead)
    canvas.text(cell.x, base, date, style.size, colors["ink"], bold=True)
    canvas.text(cell.right, base, figure, style.size, colors[side], bold=True, anchor="right")
    note = typeface.shortened(_note(story), style.small, cell.width)
    canvas.text(cell.x, base + px(17), note, style.small, colors["muted"])


def _figure(story: Story) -> str:
    area = story.held(story.lead)
    if area is None:
        return story.speech.say("unknown")
    return f"{story.speech.area(area)} {story.speech.say('km2')}"


@dataclass(frozen=True)
class Style:
    """How all cells are headed: sizes of type in px, and whether dates take the shortest names of months."""

    size: float
    small: float
    brief: bool

    def date(self, story: Story) -> str:
        """Return the date of a cell."""
        return _brief(story, story.still.date) if self.brief else story.speech.short_date(story.still.date)


def _style(scene: Scene, stories: Sequence[Story], width: float) -> Style:
    """Return the largest style that has room in every cell."""
    notes_of = [_note(story) for story in stories]
    sizes = (scene.px(size) for size in (12.0, 11.0, 10.0))
    small = next((s for s in sizes if all(typeface.width(n, s) <= width for n in notes_of)), scene.px(9.0))
    tried = [Style(scene.px(size), small, brief) for size, brief in itertools.product(_SIZES, (False, True))]
    room = width - scene.px(8)
    return next((style for style in tried if all(_head_wide(style, s) <= room for s in stories)), tried[-1])


def _head_wide(style: Style, story: Story) -> float:
    return sum(typeface.width(text, style.size, bold=True) for text in (style.date(story), _figure(story)))


def _note(story: Story) -> str:
    return "; ".join(_flaws(story)) or _change(story)


def _brief(story: Story, iso: str) -> str:
    """Return a date with the shortest name of its month."""
    year, month, day = iso.split("-")
    return f"{int(day)} {story.speech.month(int(month) - 1)} {year}"


def _flaws(story: Story) -> list[str]:
    """Return in short what there is to say of a day's map, the gravest first."""
    said, unplaced = [], story.unplaced(story.lead)
    snapshot = story.edition.date(story.edition.snapshot(story.still.source, story.day))
    if snapshot != story.still.date:
        said.append(story.speech.say("pic.held.short", date=_brief(story, snapshot)))
    kinds = standing.kinds(story.edition, story.still.source, story.day)
    said += [story.speech.say(f"pic.{kind}.short") for kind in kinds]
    if unplaced >= NOTHING:
        said.append(story.speech.say("pic.unplaced.short", area=story.speech.area(unplaced)))
    return said


def _change(story: Story) -> str:
    grown = story.change(story.lead, 7)
    if grown is None:
        return ""
    return f"{story.speech.say('change.7')}: {story.speech.signed(grown)} {story.speech.say('km2')}"


def _draw_spare(canvas: Canvas, plate: Plate, cell: Box, spare: Box) -> None:
    """Draw what all maps share into the cells that no day needs: the legend and the locator."""
    scene = plate.scene
    legend = Legend(scene, film_rows(scene, _whole(plate)))
    top = spare.y + scene.px(_HEAD)
    high = legend.height(spare.width)
    legend.draw(canvas, Box(spare.x, top, spare.width, high))
    below = top + high + scene.px(14)
    ratio = min(1.0, (spare.bottom - below) / scene.px(_INSET[1]))
    if ratio >= _LEAST_INSET:
        inset = Box(spare.x, below, ratio * scene.px(_INSET[0]), ratio * scene.px(_INSET[1]))
        camera = fit(plate.bounds, cell, scene.px(_INNER))
        furniture.draw_inset(canvas, scene, camera, inset)


def _whole(plate: Plate) -> Camera:
    """Return the camera of a map that shows what the sheet's maps show."""
    frame = Box(0, 0, 1000, 1000)
    view = plate.stories[0].still.view
    return at_view(view, frame) if view else fit(plate.bounds, frame, 0)


def _key_rows(plate: Plate, width: float) -> list[list[tuple[LegendRow, float]]]:
    """Return the legend's entries in lines, each with its width."""
    scene = plate.scene
    size, lines = scene.px(14), [list[tuple[LegendRow, float]]()]
    for row in film_rows(scene, _whole(plate)):
        wide = scene.px(34 + 26) + typeface.width(row.text, size)
        if lines[-1] and sum(w for _, w in lines[-1]) + wide > width:
            lines.append([])
        lines[-1].append((row, wide))
    return lines


def _key_height(plate: Plate, width: float) -> float:
    px = plate.scene.px
    return px(12) + px(24) * len(_key_rows(plate, width))


def _draw_key(canvas: Canvas, plate: Plate, box: Box) -> None:
    scene = plate.scene
    px, top = scene.px, box.y
    for line in _key_rows(plate, box.width):
        x = box.x
        for row, wide in line:
            row.draw(canvas, Box(x, top + px(6), px(24), px(14)))
            canvas.text(x + px(34), top + px(18), row.text, px(14), scene.palette["ink"])
            x += wide
        top += px(24)
