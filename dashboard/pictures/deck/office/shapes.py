"""Text, tables, pictures and lines on a slide: native, in theme colours, with a description for each."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pptx.enum.dml import MSO_LINE, MSO_PATTERN, MSO_THEME_COLOR
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.deck.office.text_fitting import text_height
from dashboard.words import WORDS

Point = tuple[float, float]

__all__ = [
    "ROLES",
    "Column",
    "SlideText",
    "add_badge",
    "add_bands",
    "add_blank",
    "add_picture",
    "add_rule",
    "add_table",
    "describe",
    "row_height",
    "say_in",
    "table_heights",
    "write",
]

# Names of ours -> places in a slide program's set of colours, filled by `office.template`: a user who changes
# the theme changes the shapes with it.
ROLES = {
    "ink": MSO_THEME_COLOR.TEXT_1,
    "paper": MSO_THEME_COLOR.BACKGROUND_1,
    "muted": MSO_THEME_COLOR.TEXT_2,
    "ground": MSO_THEME_COLOR.BACKGROUND_2,
    "ukraine": MSO_THEME_COLOR.ACCENT_1,
    "russia": MSO_THEME_COLOR.ACCENT_2,
    "contested": MSO_THEME_COLOR.ACCENT_3,
    "hatch": MSO_THEME_COLOR.ACCENT_4,
    "line": MSO_THEME_COLOR.ACCENT_5,
    "border": MSO_THEME_COLOR.ACCENT_6,
}
_LANGUAGES = {lang: MSO_LANGUAGE_ID[words["language.office"]] for lang, words in WORDS.items()}
_SIDES = {"left": PP_ALIGN.LEFT, "right": PP_ALIGN.RIGHT, "center": PP_ALIGN.CENTER}
_PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no style, no grid: every program has it
_PAD_X, _PAD_Y = 5.0, 3.5  # points around the text of a cell
_HAIR = 0.75
_TAIL = 0.42  # size of a unit in that of its figure


@dataclass(frozen=True)
class SlideText:
    """A paragraph: `after` is the space below it in points, `lang` its language, for the spelling checker.

    ``tail`` is written after it, smaller and in a quieter colour: a unit.
    """

    text: str
    size: float
    role: str = "ink"
    bold: bool = False
    after: float = 0.0
    align: str = "left"
    lang: str = "en"
    tail: str = ""


@dataclass(frozen=True)
class Column:
    """A column of a table: its title, its width in points, and on which side its text is aligned."""

    title: str
    width: float
    align: str = "left"
    bold: bool = False


def describe(shape: Any, text: str) -> None:
    """Give a shape the text that a screen reader reads in its place."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", text)


def say_in(frame: Any, lang: str) -> None:
    """Mark all words of a text frame as of the language `lang`."""
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.language_id = _LANGUAGES[lang]


def write(slide: Any, box: Box, lines: Sequence[SlideText], anchor: str = "top") -> Any:
    """Write paragraphs into `box`; they wrap at its width."""
    shape = slide.shapes.add_textbox(Pt(box.x), Pt(box.y), Pt(box.width), Pt(box.height))
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE}[anchor]
    for i, line in enumerate(lines):
        _write_line(frame.paragraphs[0] if i == 0 else frame.add_paragraph(), line)
    return shape


def _write_line(paragraph: Any, line: SlideText) -> None:
    paragraph.alignment = _SIDES[line.align]
    paragraph.space_after = Pt(line.after)
    if line.text:
        _write_run(paragraph, line)
    else:  # an empty line is as high as its end mark says: 18 points by default
        end = {"sz": str(round(100 * line.size))}
        paragraph._p.append(paragraph._p.makeelement(qn("a:endParaRPr"), end))
    if line.tail:
        _write_run(
            paragraph, replace(line, text=f" {line.tail}", size=_TAIL * line.size, role="muted", bold=False)
        )


def _write_run(paragraph: Any, line: SlideText) -> None:
    run = paragraph.add_run()
    run.text = line.text
    font = run.font
    font.size, font.bold, font.language_id = Pt(line.size), line.bold, _LANGUAGES[line.lang]
    font.color.theme_color = ROLES[line.role]


def add_picture(slide: Any, box: Box, png: bytes, alt: str) -> Any:
    """Lay a picture over the whole of `box`."""
    shape = slide.shapes.add_picture(io.BytesIO(png), Pt(box.x), Pt(box.y), Pt(box.width), Pt(box.height))
    describe(shape, alt)
    return shape


def add_bands(slide: Any, boxes: Sequence[Box], alt: str) -> Any:
    """Draw boxes as one quiet shape, so that a hundred of them can be moved and read as one."""
    unit = Pt(1)
    start = boxes[0]
    builder = slide.shapes.build_freeform(round(start.x * 100), round(start.y * 100), scale=unit / 100)
    for i, box in enumerate(boxes):
        corners = [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)]
        (x, y), *rest = [(round(x * 100), round(y * 100)) for x, y in corners]
        if i:
            builder.move_to(x, y)
        builder.add_line_segments(rest, close=True)
    shape = builder.convert_to_shape()
    shape.fill.solid()
    shape.fill.fore_color.theme_color = ROLES["hatch"]
    shape.line.fill.background()
    shape.shadow.inherit = False
    describe(shape, alt)
    return shape


def add_rule(slide: Any, x: float, top: float, bottom: float) -> None:
    """Draw a thin dashed line down the slide, as decoration."""
    rule = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, Pt(x), Pt(top), Pt(x), Pt(bottom))
    _plain(rule)
    rule.line.width, rule.line.dash_style = Pt(_HAIR), MSO_LINE.DASH
    rule.line.color.theme_color = ROLES["ink"]
    describe(rule, "")


def add_badge(slide: Any, x: float, y: float, text: str, radius: float = 8.5) -> None:
    """Draw a small disc around `x`, `y` with a number on it."""
    disc = slide.shapes.add_shape(
        MSO_SHAPE.OVAL, Pt(x - radius), Pt(y - radius), Pt(2 * radius), Pt(2 * radius)
    )
    _fill(disc, "ink")
    frame = disc.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap = False
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    _write_line(frame.paragraphs[0], SlideText(text, 10, "paper", bold=True, align="center"))


def add_blank(slide: Any, box: Box, alt: str) -> None:
    """Cover `box` with a quiet fill: it has no data."""
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(box.x), Pt(box.y), Pt(box.width), Pt(box.height))
    _fill(shape, "ground")
    describe(shape, alt)


def hatch(fill: Any) -> None:
    """Hatch a fill as contested ground."""
    fill.patterned()
    fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    fill.fore_color.theme_color = ROLES["hatch"]
    fill.back_color.theme_color = ROLES["contested"]


def _plain(shape: Any) -> None:
    """Remove the theme's style from a shape: it would add a shadow."""
    for style in shape._element.findall(qn("p:style")):
        shape._element.remove(style)


def _fill(shape: Any, role: str) -> None:
    _plain(shape)
    shape.fill.solid()
    shape.fill.fore_color.theme_color = ROLES[role]
    shape.line.fill.background()


def row_height(cells: Sequence[str], columns: Sequence[Column], size: float) -> float:
    """Return the height in points of a table's row with the texts `cells`."""
    heights = (
        text_height(text, size, column.width - 2 * _PAD_X, bold=column.bold)
        for text, column in zip(cells, columns, strict=True)
    )
    return max(heights) + 2 * _PAD_Y


def add_table(
    slide: Any,
    at: Point,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    size: float,
    lang: str,
) -> Any:
    """Draw a native table; a row is as high as its text needs. It has a head if a column has a title.

    Parameters
    ----------
    slide : Slide
        Where it goes.
    at : tuple of float
        Its top left corner in points.
    columns : sequence of Column
        From left to right.
    rows : sequence of sequence of str
        Texts by row and column. The first line of a text is the thing itself, the others explain it.
    size : float
        Of the letters, in points.
    lang : str
        Language of the texts.
    """
    titles = [column.title for column in columns]
    head = [titles] if any(titles) else []
    heights = table_heights(columns, rows, size)
    width = sum(column.width for column in columns)
    places = (Pt(value) for value in (*at, width, sum(heights)))
    shape = slide.shapes.add_table(len(head) + len(rows), len(columns), *places)
    table = shape.table
    table._tbl.tblPr.find(qn("a:tableStyleId")).text = _PLAIN_TABLE
    table.horz_banding, table.first_row = False, bool(head)
    for place, column in enumerate(columns):
        table.columns[place].width = Pt(column.width)
    for number, texts in enumerate([*head, *rows]):
        table.rows[number].height = Pt(heights[number])
        _write_row(table, number, texts, columns, size, lang, is_head=number < len(head))
    return shape


def table_heights(columns: Sequence[Column], rows: Sequence[Sequence[str]], size: float) -> list[float]:
    """Return the heights in points of a table's rows, its head among them if it has one."""
    titles = [column.title for column in columns]
    head = [row_height(titles, [replace(column, bold=True) for column in columns], size - 1)]
    return (head if any(titles) else []) + [row_height(row, columns, size) for row in rows]


def _write_row(
    table: Any,
    number: int,
    texts: Sequence[str],
    columns: Sequence[Column],
    size: float,
    lang: str,
    *,
    is_head: bool,
) -> None:
    for place, (text, column) in enumerate(zip(texts, columns, strict=True)):
        line = SlideText(text, size, bold=column.bold, align=column.align, lang=lang)
        if is_head:
            line = replace(line, size=size - 1, role="muted", bold=True)
        _write_cell(table.cell(number, place), line, "hatch" if is_head else "line")


def _write_cell(cell: Any, line: SlideText, rule: str) -> None:
    cell.margin_left = cell.margin_right = Pt(_PAD_X)
    cell.margin_top = cell.margin_bottom = Pt(_PAD_Y)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.fill.background()
    first, *rest = line.text.split("\n")
    _write_line(cell.text_frame.paragraphs[0], replace(line, text=first))
    for text in rest:
        below = replace(line, text=text, size=line.size - 1, role="muted", bold=False)
        _write_line(cell.text_frame.add_paragraph(), below)
    properties = cell._tc.get_or_add_tcPr()
    edge = properties.makeelement(qn("a:lnB"), {"w": str(int(Pt(_HAIR)))})
    properties.insert(0, edge)
    fill = edge.makeelement(qn("a:solidFill"), {})
    edge.append(fill)
    fill.append(fill.makeelement(qn("a:schemeClr"), {"val": MSO_THEME_COLOR.to_xml(ROLES[rule])}))
