"""The page around the map: heading and footer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import segno

from dashboard.pictures.canvas import typeface
from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas
from dashboard.pictures.content import small_print
from dashboard.pictures.styled_story import StyledStory

__all__ = [
    "Footer",
    "Frame",
    "Heading",
    "draw_footer",
    "draw_frame",
    "draw_heading",
    "frame_of",
    "heading_of",
    "share_notes",
]

_TITLE, _SUBTITLE, _SMALL = 33.0, 18.0, 11.5  # px of type
_TOP, _BOTTOM = 0.7, 0.6  # margins above and below the type, as shares of the one beside it
_LEAD = 1.18  # of the title's size, from line to line
_TITLES = (
    (1.0, 1),
    (0.9, 1),
    (0.8, 1),
    (0.9, 2),
    (0.76, 2),
    (0.76, 3),
    (0.6, 3),
    (0.6, 5),
)  # size, most lines
_GAP = 28.0
_ON_MAP = 0.5  # of the page's width: a line of a note on the map
_MOST_NOTES = 0.1  # of the page's height: more notes than that would hide the map
Note = tuple[str, bool]  # the text, and whether it is strong
_QR = 96.0
_MOST_FOOT = 0.24  # of the page: a footer that would be higher leaves the terms to the metadata


@dataclass(frozen=True)
class Heading:
    """Title and subtitle in lines; `height` includes the space below them."""

    title: tuple[str, ...]
    size: float
    subtitle: tuple[str, ...]
    small: float
    height: float


@dataclass(frozen=True)
class Footer:
    """Lines of small type, remarks on the map first, and the QR code's address if there is one."""

    remarks: tuple[str, ...]
    lines: tuple[str, ...]
    size: float
    height: float
    qr: str = ""


@dataclass(frozen=True)
class Frame:
    """Heading and footer of a page, and the room between them."""

    heading: Heading
    footer: Footer
    body: Box


def share_notes(styled: StyledStory, badges: Sequence[Note]) -> tuple[list[Note], list[str]]:
    """Return the notes on the map, and those below it: on a small page all but the strong ones."""
    look, size = styled.story.still.look, styled.px(13)
    remarks = small_print.remarks(styled.story)
    lines = [line for text, _ in badges for line in typeface.wrap(text, size, _ON_MAP * look.width)]
    if len(lines) * 1.6 * size <= _MOST_NOTES * look.height:
        return list(badges), remarks
    return [note for note in badges if note[1]], [text for text, strong in badges if not strong] + remarks


def frame_of(
    styled: StyledStory, title: str, subtitle: str, address: str, remarks: Sequence[str] = ()
) -> Frame:
    """Return heading and footer, and the room that they leave."""
    look, edge = styled.story.still.look, margin(styled)
    width = look.width - 2 * edge
    heading = heading_of(styled, title, subtitle, width)
    footer = footer_of(styled, width, address, remarks)
    top = _TOP * edge + heading.height
    bottom = look.height - _BOTTOM * edge - footer.height
    return Frame(heading, footer, Box(edge, top, width, bottom - top))


def draw_frame(canvas: Canvas, styled: StyledStory, frame: Frame) -> None:
    """Draw heading and footer."""
    body = frame.body
    draw_heading(canvas, styled, frame.heading, body.x, body.y - frame.heading.height)
    draw_footer(canvas, styled, frame.footer, Box(body.x, body.bottom, body.width, frame.footer.height))


def margin(styled: StyledStory) -> float:
    """Return the space around the page, px."""
    return styled.px(36) if styled.unit > 0.75 else styled.px(24)


def heading_of(styled: StyledStory, title: str, subtitle: str, width: float) -> Heading:
    """Return the heading for `width` px: a longer title is set smaller before it takes another line."""
    size, lines = _set_large(title, styled.px(_TITLE), width)
    small, below = _set_small(subtitle, styled.px(_SUBTITLE), width)
    height = _LEAD * size * len(lines) + 1.34 * small * len(below) + styled.px(16)
    return Heading(tuple(lines), size, tuple(below), small, height)


def _set_large(text: str, size: float, width: float) -> tuple[float, list[str]]:
    for shrunk, most in _TITLES:
        lines = typeface.balanced(text, size * shrunk, width, bold=True)
        if len(lines) <= most and _widest(lines, size * shrunk, bold=True) <= width:
            return size * shrunk, lines
    return size * _TITLES[-1][0], lines


def _set_small(text: str, size: float, width: float) -> tuple[float, list[str]]:
    shrunk = next((s for s in (1.0, 0.92, 0.84) if typeface.width(text, size * s) <= width), 0.84)
    return size * shrunk, typeface.balanced(text, size * shrunk, width)


def _widest(lines: Sequence[str], size: float, *, bold: bool = False) -> float:
    return max(typeface.width(line, size, bold=bold) for line in lines)


def draw_heading(canvas: Canvas, styled: StyledStory, heading: Heading, x: float, top: float) -> None:
    """Draw the heading with its left upper corner at (`x`, `top`)."""
    colors, base = styled.palette, top
    for line in heading.title:
        base += _LEAD * heading.size
        canvas.text(x, base - 0.3 * heading.size, line, heading.size, colors["ink"], bold=True)
    for line in heading.subtitle:
        base += 1.34 * heading.small
        canvas.text(x, base - 0.24 * heading.small, line, heading.small, colors["muted"])


def footer_of(styled: StyledStory, width: float, address: str, remarks: Sequence[str]) -> Footer:
    """Return the footer for `width` px: always the credit, the terms where they have room."""
    story, size = styled.story, styled.px(_SMALL)
    qr = address if story.still.look.qr else ""
    room = width - (styled.px(_QR) + styled.px(_GAP) if qr else 0)
    traced = small_print.revision(story) + (f" · {short(address)}" if address else "")
    base = f"{small_print.credit(story)} {small_print.legal(story.speech)}"
    noted = _set(" ".join(_sentence(text) for text in remarks), size, room) if remarks else []
    for paragraphs in ([base, small_print.terms(story), traced], [base, traced]):
        lines = [line for text in paragraphs for line in _set(text, size, room)]
        high = 1.38 * size * (len(noted) + len(lines))
        height = max(high, styled.px(_QR) if qr else 0.0) + styled.px(14)
        if height <= _MOST_FOOT * story.still.look.height:
            break
    return Footer(tuple(noted), tuple(lines), size, height, qr)


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _set(text: str, size: float, width: float) -> list[str]:
    """Return lines; an address that is too long for one is cut, since the metadata have all of it."""
    return [typeface.shortened(line, size, width) for line in typeface.wrap(text, size, width)]


def short(address: str) -> str:
    """Return an address as it is printed: without its scheme."""
    return address.split("://", 1)[-1]


def draw_footer(canvas: Canvas, styled: StyledStory, footer: Footer, box: Box) -> None:
    """Draw the footer into `box`."""
    top = box.y + styled.px(14)
    for i, line in enumerate((*footer.remarks, *footer.lines)):
        color = styled.palette["ink" if i < len(footer.remarks) else "muted"]
        canvas.text(box.x, top + footer.size * (1.0 + 1.38 * i), line, footer.size, color)
    if footer.qr:
        side = styled.px(_QR)
        draw_qr(canvas, styled, footer.qr, Box(box.right - side, box.bottom - side, side, side))


def draw_qr(canvas: Canvas, styled: StyledStory, address: str, box: Box) -> None:
    """Draw the QR code of `address`, dark on white in every theme: readers expect it so."""
    rows = [list(row) for row in segno.make(address, error="l", micro=False).matrix_iter(border=2)]
    step = box.width / len(rows)
    canvas.rect(box, fill="#ffffff")
    for y, row in enumerate(rows):
        for start, end in _runs(row):
            dark = Box(box.x + start * step, box.y + y * step, (end - start) * step, step * 1.02)
            canvas.rect(dark, fill="#000000")


def _runs(row: Sequence[int]) -> list[tuple[int, int]]:
    """Return the stretches of dark modules of a row."""
    edges = [i for i in range(1, len(row)) if bool(row[i]) != bool(row[i - 1])]
    return list(zip(edges[::2], edges[1::2], strict=True))
