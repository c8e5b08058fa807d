"""Every word that is drawn into sheets, frames of a film and slides, recorded as it is drawn."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from unittest import mock

from pptx import Presentation

from dashboard.pictures.canvas.canvas import Canvas
from dashboard.pictures.deck.deck import render_deck
from dashboard.pictures.film.frames import Frames
from dashboard.pictures.order.request import read_deck, read_film, read_sheet
from dashboard.pictures.publication import Publication
from dashboard.pictures.sheet.sheet import render_sheet
from tests.truth.cases import Period
from tests.truth.rules import figures_in
from tests.truth.saying import Said

__all__ = ["draw"]

_SMALL = {"size": "640x480"}


def draw(period: Period, publication: Publication, lang: str) -> list[Said]:
    """Return what a sheet, a film and a deck of `period` say, each text once."""
    given = {
        "source": period.source,
        "region": ",".join(period.regions),
        "from": period.first,
        "to": period.last,
        "lang": lang,
    }
    made = {
        "sheet": _on_sheet(given, publication),
        "film": _in_film(given, publication),
        "deck": _on_slides(given, publication),
    }
    rows = [Said(surface, lang, text) for surface, texts in made.items() for text in texts]
    return [one for one in dict.fromkeys(rows) if _says_something(one.text, publication)]


def _says_something(text: str, publication: Publication) -> bool:
    """Leave out names on the map, axes, lone figures, and the name of the publication."""
    return (len(text.split()) > 2 or bool(figures_in(text))) and publication.revision not in text


@contextmanager
def _taken_down() -> Iterator[list[str]]:
    """Record each text that a canvas writes."""
    texts, write = list[str](), Canvas.text

    def written(canvas: Canvas, x: float, y: float, words: str, *rest: Any, **how: Any) -> None:
        texts.append(words)
        write(canvas, x, y, words, *rest, **how)

    with mock.patch.object(Canvas, "text", written):
        yield texts


def _on_sheet(given: dict[str, str], publication: Publication) -> list[str]:
    with _taken_down() as texts:
        render_sheet(read_sheet({**given, "count": "4"}, publication), publication, "png")
    return texts


def _in_film(given: dict[str, str], publication: Publication) -> list[str]:
    film = read_film({**given, **_SMALL}, publication)
    with _taken_down() as texts:
        frames = Frames(replace(film.still, date=film.dates[0]), publication)
        for date in film.dates:
            frames.frame(date)
    return texts


def _on_slides(given: dict[str, str], publication: Publication) -> list[str]:
    slides = Presentation(io.BytesIO(render_deck(read_deck(given, publication), publication))).slides
    texts = [text for slide in slides for shape in slide.shapes for text in _texts_of(shape)]
    notes = [slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide]
    return [line for text in (*texts, *notes) for line in text.splitlines()]


def _texts_of(shape: Any) -> list[str]:
    if shape.has_text_frame:
        return [shape.text_frame.text]
    if shape.has_table:
        return [cell.text for row in shape.table.rows for cell in row.cells]
    return []
