"""A deck of what was known on an earlier day says so on each slide, and has nothing of what came later."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pptx import Presentation

from dashboard.pictures.deck import deck as slides
from dashboard.pictures.deck import map_slides
from dashboard.pictures.deck.deck import render_deck
from dashboard.pictures.known_publication import as_known
from dashboard.pictures.order.request import read_deck
from dashboard.pictures.publication import Publication, open_publication

THEN = "2024-08-20"
GIVEN = {"source": "hand", "region": "kursk"}
SAID = {"en": "As known on 20 August 2024", "uk": "Як було відомо 20 серпня 2024"}


@pytest.fixture(autouse=True)
def _without_maps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the maps, which take most of the time."""
    page = io.BytesIO()
    Image.new("RGB", (4, 3)).save(page, "PNG")
    for module in (slides, map_slides):
        monkeypatch.setattr(module, "slide_map", lambda *_: page.getvalue())


@pytest.fixture(scope="module")
def now(rewritten_bundle: Path) -> Publication:
    return open_publication(rewritten_bundle)


def _deck(publication: Publication, **more: str) -> list[Any]:
    given = read_deck({**GIVEN, **more}, publication)
    return list(Presentation(io.BytesIO(render_deck(given, publication))).slides)


def _text(slide: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def _values(deck: list[Any]) -> list[float | None]:
    charts = [shape.chart for slide in deck for shape in slide.shapes if shape.has_chart]
    return [value for chart in charts for plot in chart.plots for one in plot.series for value in one.values]


@pytest.mark.parametrize("lang", ["en", "uk"])
@pytest.mark.promise("A deck of what was known on a day says so on each slide.")
def test_each_slide_says_as_of_which_day_it_was_known(now: Publication, lang: str) -> None:
    deck = _deck(as_known(now, THEN), known=THEN, lang=lang)
    assert len(deck) > 3
    assert all(SAID[lang] in _text(slide) for slide in deck)
    assert not any(SAID[lang] in _text(slide) for slide in _deck(now, lang=lang))


def test_its_figures_and_commands_are_those_of_that_day(now: Publication) -> None:
    then, newest = _deck(as_known(now, THEN), known=THEN), _deck(now, to="2024-08-15")
    assert _values(then)
    assert _values(then) != _values(newest)
    notes = [slide.notes_slide.notes_text_frame.text for slide in then]
    commands = [
        line for text in notes for line in text.splitlines() if "geodata re" in line or "series" in line
    ]
    assert commands
    assert all(f"--known {THEN}" in line for line in commands)
    assert "29 August" not in " ".join(map(_text, then))


def test_claims_are_left_out_and_the_first_slide_says_so(now: Publication) -> None:
    (claim, *_) = now.file("claims")["claims"]
    period = {"from": "2024-08-10", "to": "2024-08-15"}
    assert any(row["date"] <= period["to"] for row in now.file("claims")["claims"])
    then = _deck(as_known(now, THEN), known=THEN, **period)
    assert "Claims, the movement of the line and reasons" in _text(then[0])
    assert not any("python -m geodata claims" in one.notes_slide.notes_text_frame.text for one in then)
    assert claim["id"] not in " ".join(map(_text, then))
