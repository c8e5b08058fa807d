"""The curve of a region as a chart of the slide program: its numbers can be read and edited there."""

from __future__ import annotations

import datetime as dt
import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.deck.office.shapes import ROLES, describe, hatch
from dashboard.pictures.order.request import Deck
from dashboard.pictures.publication import Publication, Series
from dashboard.words import WORDS
from dashboard.words.formatting import Speech

__all__ = ["ChartAreas", "ChartLine", "add_chart", "add_lines", "plot_box", "read_curve"]

_SIZE = 11.0
_PEN, _NAMED, _EDGE = 2.25, 1.12, 0.1  # points of a line; room above for names; of the days at each end
_DASHES = (MSO_LINE.SOLID, MSO_LINE.DASH, MSO_LINE.ROUND_DOT)  # of lines that share a chart
_LEFT, _TOP, _RIGHT, _BOTTOM = 48.0, 50.0, 26.0, 46.0  # points around the plot, for marks and labels
_TICKS = 5  # approximate number of grid lines
# Longest period in days -> months between two dates on the axis; 0 stands for a week.
_STEPS = ((50, 0), (400, 1), (800, 2), (math.inf, 3))
_ZERO = dt.date(1899, 12, 30)  # the day that a workbook's dates count from
# The language in which a program names months, by its number in hexadecimal.
_CODES = {lang: f"{MSO_LANGUAGE_ID[words['language.office']].value:x}" for lang, words in WORDS.items()}


@dataclass(frozen=True)
class ChartAreas:
    """Areas by day in km2, of the controls on the chart, the lowest first; None if not known."""

    days: tuple[dt.date, ...]
    areas: dict[str, tuple[float | None, ...]]

    @property
    def top(self) -> float:
        """The highest sum of a day."""
        days = zip(*self.areas.values(), strict=True)
        return float(max(sum(value or 0.0 for value in values) for values in days))

    @property
    def gaps(self) -> list[tuple[int, int]]:
        """The stretches of days, [first, until), on which the lowest of the controls has no figure."""
        lowest = next(iter(self.areas.values()))
        blank = [False, *(value is None for value in lowest), False]
        edges = [i for i in range(1, len(blank)) if blank[i] != blank[i - 1]]
        return [(start - 1, end - 1) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def read_curve(deck: Deck, publication: Publication, region: str, series: Series) -> ChartAreas:
    """Return what the side that is not at home holds, and what is contested where the source maps that."""
    first, last = publication.day(deck.start), publication.day(deck.end)
    entry = publication.source(deck.still.source)
    controls = [publication.intruder(region), *(["contested"] if "contested" in entry["controls"] else [])]
    rows = [series.at(day) for day in range(first, last + 1)]
    areas = {control: tuple(row.of(control) if row else None for row in rows) for control in controls}
    start = dt.date.fromisoformat(deck.start)
    return ChartAreas(tuple(start + dt.timedelta(days=i) for i in range(len(rows))), areas)


def plot_box(box: Box) -> Box:
    """Return the plot area of a chart in `box`: days run from its left edge to its right one."""
    return Box(box.x + _LEFT, box.y + _TOP, box.width - _LEFT - _RIGHT, box.height - _TOP - _BOTTOM)


def add_chart(slide: Any, box: Box, curve: ChartAreas, names: dict[str, str], t: Speech, alt: str) -> Any:
    """Draw the chart.

    Parameters
    ----------
    slide : Slide
        Where it goes.
    box : Box
        Its place in points.
    curve : ChartAreas
        Its numbers.
    names : dict of str to str
        Names of its controls.
    t : Speech
        Language of its dates.
    alt : str
        What a screen reader says.
    """
    data: Any = CategoryChartData(number_format="#,##0.00")  # type: ignore[no-untyped-call]
    data.categories = curve.days
    for control, values in curve.areas.items():
        data.add_series(names[control], values)
    places = (Pt(value) for value in (box.x, box.y, box.width, box.height))
    shape = slide.shapes.add_chart(XL_CHART_TYPE.AREA_STACKED, *places, data)
    describe(shape, alt)
    chart = shape.chart
    chart.font.size = Pt(_SIZE)
    chart.font.color.theme_color = ROLES["muted"]
    _paint(chart, list(curve.areas))
    _set_legend(chart)
    _set_areas(chart.value_axis, curve.top)
    _set_dates(chart.category_axis, curve.days, t.lang)
    _set_plot(chart, box)
    return shape


@dataclass(frozen=True)
class ChartLine:
    """A line of a chart: its name, whose ground it is, and its areas by day in km2, None for unknown."""

    name: str
    side: str
    areas: tuple[float | None, ...]

    @property
    def spot(self) -> int | None:
        """The number of the day over which the name has room: the largest not near an end, if any is."""
        edge = round(_EDGE * len(self.areas))
        inner = {i: area for i, area in enumerate(self.areas) if area and edge <= i < len(self.areas) - edge}
        return max(inner, key=lambda i: (inner[i], -i), default=None)


def add_lines(
    slide: Any, box: Box, days: Sequence[dt.date], lines: Sequence[ChartLine], t: Speech, alt: str
) -> Any:
    """Draw a line for each of several regions: distinguished by colour, dashes and a name on it.

    Parameters
    ----------
    slide : Slide
        Where it goes.
    box : Box
        Its place in points.
    days : sequence of date
        Those that the areas are of.
    lines : sequence of ChartLine
        Its numbers.
    t : Speech
        Language of its dates.
    alt : str
        What a screen reader says.
    """
    data: Any = CategoryChartData(number_format="#,##0.00")  # type: ignore[no-untyped-call]
    data.categories = days
    for line in lines:
        data.add_series(line.name, line.areas)
    places = (Pt(value) for value in (box.x, box.y, box.width, box.height))
    shape = slide.shapes.add_chart(XL_CHART_TYPE.LINE, *places, data)
    describe(shape, alt)
    chart = shape.chart
    chart.font.size = Pt(_SIZE)
    chart.font.color.theme_color = ROLES["muted"]
    for series, line, dash in zip(chart.plots[0].series, lines, itertools.cycle(_DASHES)):
        _paint_line(series, line, dash)
    _set_legend(chart)
    top = max((area for line in lines for area in line.areas if area is not None), default=0.0)
    _set_areas(chart.value_axis, _NAMED * top)
    _set_dates(chart.category_axis, days, t.lang)
    _set_plot(chart, box)
    return shape


def _paint_line(series: Any, line: ChartLine, dash: Any) -> None:
    series.smooth = False
    pen = series.format.line
    pen.width, pen.dash_style = Pt(_PEN), dash
    pen.color.theme_color = ROLES[line.side]
    series.marker.style = XL_MARKER_STYLE.NONE
    if line.spot is None:
        return
    label = series.points[line.spot].data_label
    label.position = XL_LABEL_POSITION.ABOVE
    label.text_frame.text = line.name
    font = label.text_frame.paragraphs[0].runs[0].font
    font.size, font.bold = Pt(_SIZE), True
    font.color.theme_color = ROLES[line.side]


def _paint(chart: Any, controls: list[str]) -> None:
    for series, control in zip(chart.plots[0].series, controls, strict=True):
        if control == "contested":
            hatch(series.format.fill)
        else:
            series.format.fill.solid()
            series.format.fill.fore_color.theme_color = ROLES[control]


def _set_legend(chart: Any) -> None:
    chart.has_title = False  # a chart of one series would use that as its title
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.BOTTOM
    chart.legend.include_in_layout = False


def _set_areas(axis: Any, top: float) -> None:
    step = _round_step(max(top, 1.0) / _TICKS)
    axis.minimum_scale, axis.maximum_scale = 0, step * math.ceil(max(top, 1.0) * 1.02 / step)
    axis.major_unit = step
    axis.tick_labels.number_format_is_linked = False
    axis.tick_labels.number_format = "#,##0" if step >= 1 else "0.0"
    axis.format.line.fill.background()
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.major_gridlines.format.line.width = Pt(0.75)
    axis.major_gridlines.format.line.color.theme_color = ROLES["line"]


def _round_step(step: float) -> float:
    """Return the next larger of 1, 2 or 5 times a power of ten."""
    power: float = 10.0 ** math.floor(math.log10(step))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= step)


def _set_dates(axis: Any, days: Sequence[dt.date], lang: str) -> None:
    months = next(step for longest, step in _STEPS if len(days) <= longest)
    axis.minimum_scale, axis.maximum_scale = ((day - _ZERO).days for day in (days[0], days[-1]))
    axis.tick_labels.number_format_is_linked = False
    axis.tick_labels.number_format = f"[$-{_CODES[lang]}]" + (r"mmm\ yy" if months else r"d\ mmm")
    axis.format.line.color.theme_color = ROLES["hatch"]
    element = axis._element
    for name, value in (("majorUnit", months or 7), ("majorTimeUnit", "months" if months else "days")):
        element.append(element.makeelement(qn(f"c:{name}"), {"val": str(value)}))


def _set_plot(chart: Any, box: Box) -> None:
    """Fix the plot inside the chart: what is drawn over it must line up with its days."""
    area = chart._chartSpace.xpath("c:chart/c:plotArea")[0]
    layout = next(iter(area.xpath("c:layout")), None)
    if layout is None:  # a chart of lines comes without one; it has to be the first
        layout = area.makeelement(qn("c:layout"), {})
        area.insert(0, layout)
    inner = plot_box(box)
    manual = layout.makeelement(qn("c:manualLayout"), {})
    layout.append(manual)
    values = {
        "layoutTarget": "inner",
        "xMode": "edge",
        "yMode": "edge",
        "x": (inner.x - box.x) / box.width,
        "y": (inner.y - box.y) / box.height,
        "w": inner.width / box.width,
        "h": inner.height / box.height,
    }
    for name, value in values.items():
        text = value if isinstance(value, str) else f"{value:.5f}"
        manual.append(manual.makeelement(qn(f"c:{name}"), {"val": text}))
