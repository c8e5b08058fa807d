"""The slides with the curve and with the table of areas, one of each for each region."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.content.accuracy import length_error, untold
from dashboard.pictures.deck.area_table import AreaRow, read_steps
from dashboard.pictures.deck.key_dates import KeyDate
from dashboard.pictures.deck.office.native_chart import (
    ChartAreas,
    ChartLine,
    add_chart,
    add_lines,
    plot_box,
    read_curve,
)
from dashboard.pictures.deck.office.shapes import (
    Column,
    SlideText,
    add_badge,
    add_bands,
    add_blank,
    add_rule,
    add_table,
    describe,
    table_heights,
    write,
)
from dashboard.pictures.deck.office.text_fitting import text_height
from dashboard.pictures.deck.sentences import DeckText
from dashboard.pictures.deck.slides import BODY, Slides
from dashboard.pictures.publication import Series

__all__ = ["add_change_table", "add_curve", "add_together"]

_CHART = Box(BODY.x, BODY.y, 610.0, BODY.height)
_SIDE = Box(_CHART.x + _CHART.width + 20.0, BODY.y, BODY.width - _CHART.width - 20.0, BODY.height)
_BADGE, _LEVELS = 8.0, 3  # points in radius; rows of badges above the plot
_SIZES = (16.0, 14.0, 12.5, 12.0, 11.0, 10.0, 9.0)
_NOTE = 10.0
_HELD = 3.5  # points: the band of days without a map of their own


def add_curve(slides: Slides, region: str, series: Series, dates: Sequence[KeyDate]) -> None:
    """Add the curve of a region, with its key dates."""
    text = slides.text
    say, control = text.t.say, text.publication.intruder(region)
    finding = text.finding(region, series)
    curve = read_curve(text.deck, text.publication, region, series)
    command = text.command(f"series --source {text.deck.still.source} --region {region} --csv")
    notes = text.notes(text.deck.end, [command], f"{finding}.", say("deck.note.chart"))
    slide = slides.add(finding, f"{text.region(region)}. {say('deck.curve', source=text.source)}", notes)
    names = {
        control: say(f"held.{control}.in", region=text.region(region)),
        "contested": say("held.contested"),
    }
    add_chart(slide, _CHART, curve, names, text.t, say("deck.curve.alt", finding=finding))
    _add_gaps(slide, text, curve)
    _add_held(slide, text, _CHART)
    _add_badges(slide, text, dates)
    _add_dates(slide, text, region, series, dates)


def add_together(slides: Slides, found: Mapping[str, Series]) -> None:
    """Add the curves of several regions on one chart, each with what the side not at home there holds."""
    text = slides.text
    say, named = text.t.say, list[ChartLine]()
    for region, series in found.items():
        side = text.publication.intruder(region)
        curve = read_curve(text.deck, text.publication, region, series)
        named.append(ChartLine(say(f"held.{side}.in", region=text.region(region)), side, curve.areas[side]))
    finding = text.findings(found)
    source = text.deck.still.source
    commands = [text.command(f"series --source {source} --region {region} --csv") for region in found]
    notes = text.notes(text.deck.end, commands, f"{finding}.", say("deck.note.chart"))
    slide = slides.add(finding, f"{text.regions}. {say('deck.curve', source=text.source)}", notes)
    add_lines(slide, BODY, curve.days, named, text.t, say("deck.curve.alt", finding=finding))
    _add_held(slide, text, BODY)


def _add_held(slide: Any, text: DeckText, box: Box) -> None:
    """Mark the days on which an earlier map is shown, in a band below the curve, as one shape."""
    plot, publication = plot_box(box), text.publication
    first, last = publication.day(text.deck.start), publication.day(text.deck.end)
    step = plot.width / (last - first)
    spans = [
        (max(day, first), min(until - 1, last))
        for day, until in publication.held_stretches(text.deck.still.source)
    ]
    bands = [
        Box(plot.x + (day - first) * step, plot.bottom, max(1.0, (end - day) * step), _HELD)
        for day, end in spans
        if day <= end
    ]
    if bands:
        add_bands(slide, bands, text.t.say("curve.held"))


def _add_gaps(slide: Any, text: DeckText, curve: ChartAreas) -> None:
    """Cover the days that have no figure: a slide program draws an area to zero where a cell is empty."""
    plot = plot_box(_CHART)
    step = plot.width / max(1, len(curve.days) - 1)
    for first, until in curve.gaps:
        left, right = max(0, first - 1), min(len(curve.days) - 1, until)
        box = Box(plot.x + left * step, plot.y, max(2.0, (right - left) * step), plot.height)
        add_blank(slide, box, text.t.say("deck.chart.gap"))


def _add_badges(slide: Any, text: DeckText, dates: Sequence[KeyDate]) -> None:
    """Draw a numbered badge for each key date, on the lowest level where it has room."""
    plot = plot_box(_CHART)
    first, last = text.publication.day(text.deck.start), text.publication.day(text.deck.end)
    places = [
        plot.x + (text.publication.day(key.date) - first) / (last - first) * plot.width for key in dates
    ]
    for number, (x, level) in enumerate(zip(places, _levels(places), strict=True), 1):
        y = plot.y - (2 * level + 1) * _BADGE
        add_rule(slide, x, y + _BADGE, plot.bottom)
        add_badge(slide, x, y, str(number), _BADGE)


def _levels(places: Sequence[float]) -> list[int]:
    """Return a level for each place, from left to right: badges that would overlap are stacked."""
    ends, levels = [-math.inf] * _LEVELS, []
    for x in places:
        free = (level for level, end in enumerate(ends) if end <= x)
        level = next(free, min(range(_LEVELS), key=lambda one: ends[one]))
        ends[level] = x + 2 * _BADGE
        levels.append(level)
    return levels


def _add_dates(slide: Any, text: DeckText, region: str, series: Series, dates: Sequence[KeyDate]) -> None:
    """Write what was held on each of the key dates."""
    control = text.publication.intruder(region)
    rows = []
    for number, key in enumerate(dates, 1):
        measures = series.at(text.publication.day(key.date))
        area = _area(text, measures.of(control) if measures else None)
        rows.append((str(number), f"{text.t.short_date(key.date)}\n{text.why(key, region)}".strip(), area))
    columns = [
        Column("", 22.0, bold=True),
        Column(text.t.say("deck.dates"), _SIDE.width - 96.0),
        Column(text.t.say("km2"), 74.0, "right", bold=True),
    ]
    size = _fitting(columns, rows, _SIDE.height, _SIZES[2:])
    table = add_table(slide, (_SIDE.x, _SIDE.y), columns, rows, size, text.t.lang)
    describe(table, text.t.say("deck.dates"))


def _fitting(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], height: float, sizes: Sequence[float] = _SIZES
) -> float:
    """Return the largest size of letters at which a table is not higher than `height` points."""
    fits = (size for size in sizes if sum(table_heights(columns, rows, size)) <= height)
    return next(fits, sizes[-1])


def add_change_table(slides: Slides, region: str, series: Series) -> None:
    """Add the table of areas and changes of a region."""
    text = slides.text
    steps = read_steps(text.deck, text.publication, region, series)
    title, say = text.greatest(region, steps), text.t.say
    columns, rows = _columns(text, region), [_row(text, step, region) for step in steps]
    command = text.command(f"series --source {text.deck.still.source} --region {region} --csv")
    notes = text.notes(text.deck.end, [command], f"{title}.")
    slide = slides.add(title, say("deck.by", source=text.source), notes)
    told = [say("deck.table.note"), say("deck.table.over")]
    if any("–" in row for row in rows[1:]):
        told.append(say("deck.table.unknown"))
    below = " ".join(told)
    height = text_height(below, _NOTE, BODY.width)
    size = _fitting(columns, rows, BODY.height - height - 8.0)
    table = add_table(slide, (BODY.x, BODY.y), columns, rows, size, slides.lang)
    describe(table, say("deck.table.alt", region=text.region(region)))
    foot = Box(BODY.x, BODY.bottom - height, BODY.width, height)
    write(slide, foot, [SlideText(below, _NOTE, "muted", lang=slides.lang)])


def _columns(text: DeckText, region: str) -> list[Column]:
    say = text.t.say
    held = say("deck.col.held", held=say(f"held.{text.publication.intruder(region)}"))
    titles = [say("deck.col.date"), say("deck.col.map"), held, say("deck.col.change")]
    titles += [say("deck.col.contested")] if text.maps_contested else []
    titles += [say("deck.col.line")]
    width = BODY.width / len(titles)
    return [
        Column(title, width, "left" if place < 2 else "right", bold=place == 2)
        for place, title in enumerate(titles)
    ]


def _row(text: DeckText, step: AreaRow, region: str) -> tuple[str, ...]:
    t, measures = text.t, step.measures
    return (
        t.short_date(step.date),
        t.short_date(step.map_date),
        _area(text, measures.of(text.publication.intruder(region))),
        "–" if step.change is None else t.signed(step.change),
        *([_area(text, measures.contested)] if text.maps_contested else []),
        _line(text, region, step),
    )


def _area(text: DeckText, km2: float | None) -> str:
    return "–" if km2 is None else text.t.area(km2)


def _line(text: DeckText, region: str, step: AreaRow) -> str:
    """Return the contact line's length; a reconstruction's with its measured error, or none."""
    km = step.measures.line
    if km is None:
        return "–"
    length = text.t.number(km, 0)
    if not text.entry["reconstructed"]:
        return length
    error = length_error(text.entry, region, text.publication.intruder(region), step.date)
    if error is None or untold(text.t, error):
        return "–"
    return text.t.say("line.error", km=length, error=text.t.number(error, 0))
