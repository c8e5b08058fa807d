"""Decks: they open, their numbers are the command line's, nothing overflows, and the clock is not used."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from PIL import Image
from pptx import Presentation

from dashboard.pictures.deck import deck as slides
from dashboard.pictures.deck import map_slides
from dashboard.pictures.deck.deck import render_deck
from dashboard.pictures.deck.key_dates import covered, key_dates
from dashboard.pictures.deck.office.text_fitting import text_height
from dashboard.pictures.order.request import read_deck
from dashboard.pictures.publication import Publication
from geodata.__main__ import main
from geodata.errors import TermsForbid
from geodata.store import ParquetStore

GIVEN = {"source": "chronicle", "region": "kursk", "from": "2025-03-01", "to": "2025-03-20"}
ADDRESS = "https://example.org/?date=2025-03-20&source=chronicle&region=kursk"
ZERO = dt.date(1899, 12, 30)  # day 0 of office programs
NO_OFFICE = "needs LibreOffice: `soffice` is not on the PATH"


def _open(body: bytes) -> Any:
    return Presentation(io.BytesIO(body))


@pytest.fixture(scope="module")
def body(publication: Publication) -> bytes:
    return render_deck(read_deck(GIVEN, publication), publication, ADDRESS)


@pytest.fixture(scope="module")
def deck(body: bytes) -> Any:
    return _open(body)


@pytest.fixture
def without_maps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the maps, which take most of the time."""
    page = io.BytesIO()
    Image.new("RGB", (4, 3)).save(page, "PNG")
    for module in (slides, map_slides):
        monkeypatch.setattr(module, "slide_map", lambda *_: page.getvalue())


def _charts(deck: Any) -> Iterator[Any]:
    return (shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart)


def _texts(deck: Any) -> str:
    frames = (
        shape.text_frame.text for slide in deck.slides for shape in slide.shapes if shape.has_text_frame
    )
    cells = (
        cell.text_frame.text
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_table
        for row in shape.table.rows
        for cell in row.cells
    )
    return "\n".join([*frames, *cells])


# --- what it holds ---


def test_a_deck_is_wide_and_every_slide_has_a_title_and_notes(deck: Any) -> None:
    assert deck.slide_width * 9 == deck.slide_height * 16
    for slide in deck.slides:
        assert slide.shapes.title.text_frame.text.strip()
        assert slide.notes_slide.notes_text_frame.text.strip()
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert re.match(r"Ukraine held up to \d+\u00a0km² in Kursk \(1\u00a0March\u00a02025\), 151", titles[0])
    assert titles[-1] == "Sources, terms and limits"


def test_a_map_for_each_key_date_in_high_resolution_with_words_for_it(
    deck: Any, publication: Publication
) -> None:
    pictures = [shape for slide in deck.slides for shape in slide.shapes if shape.shape_type == 13]
    dates = key_dates(read_deck(GIVEN, publication), publication)
    assert len(pictures) == 1 + len(dates)  # one on the first slide
    for picture, key in zip(pictures[1:], dates, strict=True):
        day = dt.date.fromisoformat(key.date)
        alt = picture._element.nvPicPr.cNvPr.get("descr")
        assert alt.startswith(f"Map of control on {day.day} {day:%B} {day.year} according to Chronicle")
        assert picture.image.size[0] / picture.width.inches > 200
        found = Image.open(io.BytesIO(picture.image.blob)).text
        assert found["Date"] == key.date
        assert found["URL"] == ADDRESS.replace("2025-03-20", key.date)


def test_the_chart_is_native_and_says_what_the_command_line_says(
    deck: Any, chronicle_store: ParquetStore, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["series", "--source", "chronicle", "--region", "kursk", "--json"]
    assert main([*command, "--store", str(chronicle_store.folder)]) == 0
    days = {row["date"]: row for row in json.loads(capsys.readouterr().out)["days"]}
    (chart,) = _charts(deck)
    serials = [int(float(category.label)) for category in chart.plots[0].categories]
    dates = [ZERO + dt.timedelta(days=serial) for serial in serials]
    assert (str(dates[0]), str(dates[-1]), len(dates)) == ("2025-03-01", "2025-03-20", 20)
    for series, control in zip(chart.plots[0].series, ("ukraine", "contested"), strict=True):
        held = [_standing(days, date.isoformat())[control] for date in dates]
        assert series.values == pytest.approx(held, abs=0.0051)
    assert [series.name for series in chart.plots[0].series] == ["Ukrainian-held in Kursk", "Contested"]


def _standing(days: dict[str, dict[str, float]], date: str) -> dict[str, float]:
    return days[max(day for day in days if day <= date)]


def test_the_chart_can_be_edited(deck: Any) -> None:
    (chart,) = _charts(deck)
    workbook = chart.part.chart_workbook.xlsx_part.blob
    with zipfile.ZipFile(io.BytesIO(workbook)) as file:
        sheet = file.read("xl/worksheets/sheet1.xml").decode()
    assert sheet.count("<row ") == 21
    assert f">{(dt.date(2025, 3, 1) - ZERO).days}<" in sheet


def test_the_table_adds_up(deck: Any, publication: Publication) -> None:
    slide = next(slide for slide in deck.slides if "week by week" in slide.shapes.title.text_frame.text)
    (table,) = (shape.table for shape in slide.shapes if shape.has_table)
    rows = [[cell.text_frame.text for cell in row.cells] for row in table.rows]
    assert rows[0] == [
        "Day",
        "Map of",
        "Ukrainian-held, km²",
        "Change, km²",
        "Contested, km²",
        "Contact line, km",
    ]
    series = covered(read_deck(GIVEN, publication), publication)["kursk"]
    assert [row[0] for row in rows[1:]] == ["1 Mar 2025", "6 Mar 2025", "13 Mar 2025", "20 Mar 2025"]
    assert rows[3][2] == f"{series.at(publication.day('2025-03-13')).ukraine:.0f}"


def test_claims_stand_with_their_verdicts_and_the_others_in_the_notes(
    deck: Any, publication: Publication
) -> None:
    text, notes = _texts(deck), "\n".join(slide.notes_slide.notes_text_frame.text for slide in deck.slides)
    assert "Russia has retaken more than 86% of the ground that Ukraine took in Kursk" in text
    assert "Overstated on the day" in text
    claims = [
        claim
        for claim in publication.file("claims")["claims"]
        if claim["region"] == "kursk" and GIVEN["from"] <= claim["date"] <= GIVEN["to"]
    ]
    untested = {claim["id"] for claim in claims if claim["verdict"] == "not testable"}
    assert untested
    assert all(f"{name} – " in notes for name in untested)
    assert "Other maps differ. Project Owl: 100.0%, borne out." in text


def test_a_sources_own_figures_are_in_no_count_of_the_deck(deck: Any, publication: Publication) -> None:
    text = _texts(deck)
    rows = publication.file("claims")["claims"]
    own = [
        claim["id"]
        for claim in rows
        if claim["apart"] and claim["region"] == "kursk" and GIVEN["from"] <= claim["date"] <= GIVEN["to"]
    ]
    assert own == ["C055", "C095"]
    assert f"Set apart, not counted: {len(own)}" in text
    assert "Ukraine holds 140 km² in Kursk" not in text
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in deck.slides)
    assert all(f"{name} – " in notes for name in own)


def test_the_last_slide_tells_source_terms_and_limits(deck: Any, publication: Publication) -> None:
    entry = publication.source("chronicle")
    text = "\n".join(shape.text_frame.text for shape in deck.slides[-1].shapes if shape.has_text_frame)
    for part in (
        entry["terms"]["text"]["en"],
        entry["note"]["en"],
        entry["credit"],
        publication.revision,
        "OpenStreetMap",
    ):
        assert part in text
    assert "C · fairly reliable" in text
    assert "This is a reconstruction" in text
    assert "border is drawn" in text


def test_notes_say_where_and_how(deck: Any) -> None:
    notes = [slide.notes_slide.notes_text_frame.text for slide in deck.slides]
    day = next(text for text in notes if "--date 2025-03-13" in text)
    assert "python -m geodata report --source chronicle --date 2025-03-13 --region kursk" in day
    assert ADDRESS.replace("2025-03-20", "2025-03-13") in day
    assert "areas that the map behind Chronicle (after DeepState) published" in day


def test_properties_tell_the_source_and_no_clock(deck: Any, publication: Publication) -> None:
    properties = deck.core_properties
    assert properties.title == "Kursk, 2025-03-01 to 2025-03-20"
    assert properties.author == "Salient"
    assert (
        properties.created
        == properties.modified
        == dt.datetime(2025, 3, 20, tzinfo=properties.created.tzinfo)
    )
    for part in ("2025-03-01/2025-03-20", publication.revision, publication.source("chronicle")["credit"]):
        assert part in properties.comments


# --- the file ---


def test_the_same_deck_is_the_same_bytes(body: bytes, publication: Publication) -> None:
    assert render_deck(read_deck(GIVEN, publication), publication, ADDRESS) == body
    with zipfile.ZipFile(io.BytesIO(body)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_shapes_have_numbers_of_their_own_on_each_slide(deck: Any) -> None:
    for slide in deck.slides:
        numbers = [shape.shape_id for shape in slide.shapes]
        assert len(numbers) == len(set(numbers))


def test_every_relationship_leads_somewhere(body: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(body)) as file:
        names = set(file.namelist())
        types = file.read("[Content_Types].xml").decode()
        assert b"<Application>Salient</Application>" in file.read("docProps/app.xml")
        assert b"4x3" not in file.read("ppt/presentation.xml")
        for name in sorted(names):
            if name.endswith((".xml", ".rels")):
                etree.fromstring(file.read(name))
            for target in _targets(name, file) if name.endswith(".rels") else ():
                assert target in names, f"{name} -> {target}"
    assert all(part.lstrip("/") in names for part in re.findall(r'PartName="([^"]+)"', types))
    assert not [name for name in names if "printerSettings" in name or "thumbnail" in name]


def _targets(name: str, file: zipfile.ZipFile) -> Iterator[str]:
    folder = Path(name).parent.parent
    for relation in etree.fromstring(file.read(name)):
        target = relation.get("Target")
        if relation.get("TargetMode") != "External":
            path = target.lstrip("/") if target.startswith("/") else (folder / target).as_posix()
            yield re.sub(r"[^/]+/\.\./", "", path)


@pytest.mark.skipif(shutil.which("soffice") is None, reason=NO_OFFICE)
def test_an_office_program_opens_it(body: bytes, deck: Any, tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").write_bytes(body)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "deck.pptx")], check=True, capture_output=True, timeout=180)
    pages = re.findall(rb"/Type\s*/Page\b", (tmp_path / "deck.pdf").read_bytes())
    assert len(pages) == len(deck.slides)


# --- room ---

LOOKS = [
    {"source": "chronicle", "lang": "en", "theme": "light"},
    {"source": "chronicle", "lang": "uk", "theme": "dark"},
    {"source": "chronicle_owl", "lang": "uk", "theme": "print"},
    {"source": "chronicle_owl", "lang": "en", "from": "2025-03-01", "to": "2025-03-20"},
    {"source": "chronicle_owl", "lang": "uk", "region": "sumy", "from": "2024-08-06", "to": "2026-08-21"},
]


@pytest.mark.usefixtures("without_maps")
@pytest.mark.parametrize("given", LOOKS)
def test_nothing_leaves_its_box_or_the_slide(given: dict[str, str], publication: Publication) -> None:
    deck = _open(render_deck(read_deck(given, publication), publication, ADDRESS))
    for number, slide in enumerate(deck.slides, 1):
        for shape in slide.shapes:
            where = f"slide {number}, {shape.name}"
            assert shape.left.pt >= 0, where
            assert shape.left.pt + shape.width.pt <= deck.slide_width.pt + 0.1, where
            assert shape.top.pt + shape.height.pt <= deck.slide_height.pt, where
            if shape.has_text_frame and shape.shape_type != 1:
                assert _height(shape) <= shape.height.pt * 1.02 + 1, f"{where}: {shape.text_frame.text}"
            if shape.has_table:
                rows = sum(row.height.pt for row in shape.table.rows)
                assert shape.top.pt + rows <= 500, where


def _height(shape: Any) -> float:
    total = 0.0
    for paragraph in shape.text_frame.paragraphs:
        sizes = [run.font.size.pt for run in paragraph.runs if run.font.size]
        if sizes:
            bold = bool(paragraph.runs[0].font.bold) or shape == shape.part.slide.shapes.title
            total += text_height(paragraph.text, max(sizes), shape.width.pt, bold=bold)
            total += paragraph.space_after.pt if paragraph.space_after else 0.0
    return total


@pytest.mark.usefixtures("without_maps")
def test_both_languages_and_all_themes_reach_the_slides(publication: Publication) -> None:
    body = render_deck(read_deck({**GIVEN, "lang": "uk", "theme": "dark"}, publication), publication)
    deck = _open(body)
    assert deck.slides[-1].shapes.title.text_frame.text == "Джерела, умови використання й застереження"
    with zipfile.ZipFile(io.BytesIO(body)) as file:
        theme = file.read("ppt/theme/theme1.xml").decode()
    assert '<a:lt1><a:srgbClr val="171A1E"/></a:lt1>' in theme
    spoken = {
        run.font.language_id
        for slide in deck.slides
        for run in slide.shapes.title.text_frame.paragraphs[0].runs
    }
    assert {str(one) for one in spoken} == {"UKRAINIAN (1058)"}


# --- terms ---


def _with_terms(publication: Publication, pictures: str) -> Publication:
    sources = [
        {**entry, "terms": {**entry["terms"], "pictures": pictures}}
        for entry in publication.manifest["sources"]
    ]
    return Publication(publication.folder, {**publication.manifest, "sources": sources})


def test_terms_that_allow_no_picture_allow_no_deck(publication: Publication) -> None:
    with pytest.raises(TermsForbid, match="chronicle"):
        render_deck(read_deck(GIVEN, publication), _with_terms(publication, "none"))


@pytest.mark.usefixtures("without_maps")
def test_a_source_for_own_analysis_only_says_so_on_every_slide(publication: Publication) -> None:
    marked = _with_terms(publication, "personal")
    deck = _open(render_deck(read_deck(GIVEN, marked), marked))
    for slide in deck.slides:
        texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        assert any("For personal analysis only" in text for text in texts)
