"""Slides of a deck, each with a title that says what it shows, a line below it, a foot and speaker notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx.presentation import Presentation
from pptx.util import Pt

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.deck.office.shapes import SlideText, say_in, write
from dashboard.pictures.deck.office.template import COLUMN, EDGE, FOOT_SIZE, FOOT_TOP, TITLE, add_slide
from dashboard.pictures.deck.office.text_fitting import fit_size, glued
from dashboard.pictures.deck.sentences import DeckText

__all__ = ["BODY", "Slides"]

_SUB = Box(EDGE, 92.0, COLUMN, 16.0)
_SUB_SIZES = (13.0, 12.0, 11.0, 10.0, 9.0, 8.0)
BODY = Box(EDGE, 120.0, COLUMN, FOOT_TOP - 120.0 - 12.0)
_TITLE_SIZES = (26.0, 24.0, 22.0, 20.0, 18.0, 16.0)
_FOOT_SIZES = (FOOT_SIZE, 8.0, 7.0, 6.0)


@dataclass(frozen=True)
class Slides:
    """A deck under construction, and what it says."""

    deck: Presentation
    text: DeckText

    @property
    def lang(self) -> str:
        """The deck's language."""
        return self.text.t.lang

    def add(self, title: str, sub: str, notes: str) -> Any:
        """Return a new slide."""
        slide = add_slide(self.deck, self.text.foot())
        self.finish(slide, title, notes, TITLE)
        size = fit_size(sub, _SUB_SIZES, _SUB.width, _SUB.height)
        write(slide, _SUB, [SlideText(sub, size, "muted", lang=self.lang)])
        return slide

    def finish(self, slide: Any, title: str, notes: str, place: tuple[float, float, float, float]) -> None:
        """Write the title, as large as its `place` (in points) allows, and the speaker notes."""
        frame, title = slide.shapes.title.text_frame, glued(title)
        frame.text = title
        between = len(frame.paragraphs) - 1
        size = fit_size(title, _TITLE_SIZES, place[2], place[3] * (0.97 - 0.1 * between), bold=True)
        for number, paragraph in enumerate(frame.paragraphs):
            paragraph.runs[0].font.size = Pt(size)
            paragraph.space_before = Pt(0.4 * size if number else 0)
        slide.notes_slide.notes_text_frame.text = notes
        foot_size = fit_size(self.text.foot(), _FOOT_SIZES, COLUMN - 40.0, 1.3 * FOOT_SIZE)
        for shape in slide.placeholders:
            for paragraph in shape.text_frame.paragraphs:
                for run in paragraph.runs:
                    run.font.size = Pt(foot_size) if run.text == self.text.foot() else run.font.size
            say_in(shape.text_frame, self.lang)
        say_in(slide.notes_slide.notes_text_frame, self.lang)
