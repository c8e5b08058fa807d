"""Sheets of small multiples."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.cells import grid_of
from dashboard.pictures.order.request import read_sheet
from dashboard.pictures.publication import Publication
from dashboard.pictures.sheet.sheet import render_sheet
from dashboard.words.formatting import speech
from geodata.errors import UnknownName
from tests.dashboard.pictures.pdf import text_of

ADDRESS = "https://maps.example.org/?date=2025-03-12"


def test_a_sheet_names_each_day_with_its_figure(publication: Publication) -> None:
    sheet = read_sheet({"source": "chronicle", "dates": "2024-09-01,2025-03-05,2025-03-12"}, publication)
    said = text_of(render_sheet(sheet, publication, "pdf", ADDRESS)).replace("\n", " ")
    for words in (
        "Ukrainian-held in Kursk: 908 km² on 1 September 2024,",
        "151 km² on 12 March 2025",
        "3 maps from 1 September 2024 to 12 March 2025, according to Chronicle (after DeepState)",
        "1 Sep 2024",
        "908 km²",
        "5 Mar 2025",
        "362 km²",
        "readings of DeepState’s map and",
        "OpenStreetMap contributors",
        publication.revision,
        "maps.example.org",
    ):
        assert words in said


@pytest.mark.parametrize("count", ["2", "7", "24"])
def test_as_many_days_as_were_asked_for(publication: Publication, count: str) -> None:
    sheet = read_sheet({"source": "chronicle", "count": count, "lang": "uk", "layers": ""}, publication)
    said = text_of(render_sheet(sheet, publication, "pdf"))
    t = speech("uk")  # by month and year: a sign of another font hides digits from the tests' reader of PDF
    names = [
        (t.date(date).split(" ", 1)[1], f"{t.month(int(date[5:7]) - 1)} {date[:4]}") for date in sheet.dates
    ]
    assert all(any(name in said for name in pair) for pair in names)
    assert len(re.findall(r" 202[45]$", said, re.MULTILINE)) >= int(count)


def test_the_same_input_gives_the_same_bytes(publication: Publication) -> None:
    sheet = read_sheet(
        {"source": "chronicle", "dates": "2024-09-01,2025-03-12", "theme": "print"}, publication
    )
    first, second = (render_sheet(sheet, publication, "png", ADDRESS) for _ in range(2))
    assert first == second
    assert Image.open(io.BytesIO(first)).size == (1123, 794)


def test_there_is_no_svg(publication: Publication) -> None:
    sheet = read_sheet({"source": "chronicle", "dates": "2025-03-12"}, publication)
    with pytest.raises(UnknownName, match="png, pdf"):
        render_sheet(sheet, publication, "svg")


@given(st.integers(1, 24), st.floats(300, 3000), st.floats(300, 3000), st.floats(0.6, 2))
def test_cells_fill_a_page_without_meeting(count: int, width: float, height: float, shape: float) -> None:
    area = Box(10, 20, width, height)
    grid = grid_of(count, area, 12, lambda _: 30.0, shape)
    assert len(grid.cells) == count
    whole = area.grown(1e-6)
    cells = [*grid.cells, *([grid.spare] if grid.spare else [])]
    assert all(whole.holds(cell) for cell in cells)
    assert not any(a.grown(-1e-6).meets(b) for i, a in enumerate(cells) for b in cells[:i])
