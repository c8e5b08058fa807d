"""An empty deck in the project's colours: wide slides, two layouts, real footers and page numbers."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

import pptx
from pptx.enum.text import MSO_ANCHOR
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.util import Pt

from dashboard.pictures.canvas.palette import palette

__all__ = [
    "BODY_TOP",
    "COLUMN",
    "EDGE",
    "FOOT_SIZE",
    "FOOT_TOP",
    "HEIGHT",
    "OPENING_TEXT",
    "OPENING_TITLE",
    "TITLE",
    "WIDTH",
    "add_slide",
    "empty_deck",
]

Box = tuple[float, float, float, float]  # left, top, width, height in points

WIDTH, HEIGHT = 960.0, 540.0  # 16:9, the size that slide programs call widescreen
EDGE = 40.0  # left and right edge of a slide's content
COLUMN = WIDTH - 2 * EDGE
TITLE: Box = (EDGE, 24.0, COLUMN, 64.0)
OPENING_TITLE: Box = (EDGE, 60.0, 480.0, 250.0)
OPENING_TEXT: Box = (EDGE, 330.0, 480.0, 150.0)
BODY_TOP, FOOT_TOP = 104.0, 510.0
FONT = "Arial"  # every office program has it, or letters of the same widths
TITLE_SIZE, FOOT_SIZE = 26.0, 9.0

_OPENING, _PLAIN = "Title Slide", "Title Only"
_NUMBER_WIDTH = 40.0
_BOXES: dict[str, Box] = {  # by the kind of placeholder, on the slide master
    "title": TITLE,
    "body": (EDGE, BODY_TOP, COLUMN, FOOT_TOP - BODY_TOP - 10.0),
    "dt": (EDGE, HEIGHT, 100.0, 14.0),  # below the slide: dates come from the data and are in the text
    "ftr": (EDGE, FOOT_TOP, COLUMN - _NUMBER_WIDTH, 14.0),
    "sldNum": (WIDTH - EDGE - _NUMBER_WIDTH, FOOT_TOP, _NUMBER_WIDTH, 14.0),
    "ctrTitle": OPENING_TITLE,
    "subTitle": OPENING_TEXT,
}
# Role in a slide program's set of colours -> name in ours.
_ROLES = {
    "dk1": "ink",
    "lt1": "paper",
    "dk2": "muted",
    "lt2": "ground",
    "accent1": "ukraine",
    "accent2": "russia",
    "accent3": "contested",
    "accent4": "hatch",
    "accent5": "line",
    "accent6": "border",
    "hlink": "ukraine",
    "folHlink": "muted",
}
_UNUSED = (RT.THUMBNAIL, RT.PRINTER_SETTINGS)


def empty_deck(theme: str) -> Presentation:
    """Return a deck without slides, in the colours of `theme`."""
    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    deck.part._element.sldSz.attrib.pop("type", None)  # it would still be 4:3
    _drop_unused(deck)
    _set_theme(deck, theme)
    _set_text_styles(deck)
    for holder in (deck.slide_master, *deck.slide_layouts):
        for shape in holder.placeholders:
            _place(shape, is_master=holder is deck.slide_master)
    return deck


def add_slide(deck: Presentation, foot: str, *, opening: bool = False) -> Any:
    """Return a new slide with `foot` at its foot, and with its number unless it is the `opening` one."""
    layout: Any = deck.slide_layouts.get_by_name(_OPENING if opening else _PLAIN)
    slide = deck.slides.add_slide(layout)
    kept = ("ftr",) if opening else ("ftr", "sldNum")
    for shape in layout.placeholders:  # a new slide comes without these
        if _kind(shape) in kept:
            _copy(shape, slide)
    for shape in slide.placeholders:
        if _kind(shape) == "ftr":
            shape.text_frame.text = foot
    return slide


def _copy(shape: Any, slide: Any) -> None:
    """Put a layout's placeholder on a slide, under a new number of its own."""
    element = deepcopy(shape._element)
    element.nvSpPr.cNvPr.set("id", str(1 + max(other.shape_id for other in slide.shapes)))
    slide.shapes._spTree.append(element)


def _drop_unused(deck: Presentation) -> None:
    """Remove the layouts, the picture and the printer settings of the library's empty deck."""
    for layout in list(deck.slide_layouts):
        if layout.name not in (_OPENING, _PLAIN):
            deck.slide_layouts.remove(layout)
    for part in (deck.part.package, deck.part):
        for name, relation in list(part._rels.items()):
            if relation.reltype in _UNUSED:
                part._rels.pop(name)


def _set_theme(deck: Presentation, theme: str) -> None:
    """Write our colours and fonts where the user's own shapes and charts pick them up too."""
    part = deck.slide_master.part.part_related_by(RT.THEME)
    text = part.blob.decode()
    for role, name in _ROLES.items():
        color = f'<a:srgbClr val="{palette(theme)[name].lstrip("#").upper()}"/>'
        text = re.sub(rf"(<a:{role}>).*?(</a:{role}>)", rf"\g<1>{color}\2", text)
    text = re.sub(r'(<a:(major|minor)Font><a:latin typeface=")[^"]*', rf"\g<1>{FONT}", text)
    part._blob = text.replace('name="Office Theme"', 'name="Salient"').encode()


def _set_text_styles(deck: Presentation) -> None:
    style = deck.slide_master.element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    style.set("algn", "l")
    letters = style.find(qn("a:defRPr"))
    letters.set("sz", str(round(100 * TITLE_SIZE)))
    letters.set("b", "1")


def _kind(shape: Any) -> str:
    return str(shape._element.ph.get("type", "body"))


def _place(shape: Any, *, is_master: bool) -> None:
    kind = _kind(shape)
    if is_master or kind in ("ctrTitle", "subTitle"):
        shape.left, shape.top, shape.width, shape.height = (Pt(value) for value in _BOXES[kind])
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap = True
    if kind in ("title", "ctrTitle"):
        frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    if kind == "subTitle":
        frame.vertical_anchor = MSO_ANCHOR.TOP
    if kind in ("ftr", "sldNum", "subTitle"):
        _set_list_style(shape, FOOT_SIZE if kind != "subTitle" else 16.0, "r" if kind == "sldNum" else "l")


def _set_list_style(shape: Any, size: float, align: str) -> None:
    """Give a placeholder's first level its size, its alignment and the quieter colour."""
    style = shape._element.txBody.find(qn("a:lstStyle"))
    for child in list(style):
        style.remove(child)
    level = style.makeelement(qn("a:lvl1pPr"), {"marL": "0", "indent": "0", "algn": align})
    level.append(level.makeelement(qn("a:buNone"), {}))
    letters = level.makeelement(qn("a:defRPr"), {"sz": str(round(100 * size))})
    fill = letters.makeelement(qn("a:solidFill"), {})
    fill.append(fill.makeelement(qn("a:schemeClr"), {"val": "tx2"}))
    letters.append(fill)
    level.append(letters)
    style.append(level)
