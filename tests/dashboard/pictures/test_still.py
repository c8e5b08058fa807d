"""Stills: what is written in them, their metadata, and that they are the same each time."""

from __future__ import annotations

import hashlib
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from dashboard.pictures.content.finding import finding
from dashboard.pictures.order.request import SIZES, Still, read_still
from dashboard.pictures.publication import Publication
from dashboard.pictures.still import render_still
from geodata.errors import UnknownName
from tests.dashboard.pictures.pdf import text_of

ADDRESS = "https://maps.example.org/?date=2025-03-12&source=chronicle&region=kursk"
DAY = {"source": "chronicle", "date": "2025-03-12"}
WEEK = {**DAY, "compare": "chronicle@2025-03-05"}
SMALL = {"size": "480x400"}


def ask(publication: Publication, **given: str) -> Still:
    return read_still({**DAY, **given}, publication)


def svg_text(svg: bytes) -> str:
    return "\n".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg.decode()))


@pytest.mark.parametrize(("fmt", "read"), [("svg", svg_text), ("pdf", text_of)])
def test_text_is_text(publication: Publication, fmt: str, read) -> None:
    said = read(render_still(ask(publication), publication, fmt, ADDRESS))
    for words in (
        "Ukraine holds 151 km² in Kursk, a sixth of its September peak",
        "Control in Kursk and Sumy on Wednesday 12 March 2025, according to Chronicle (after DeepState)",
        "Control: Salient chronicle, after DeepStateMap.live. Base map: © OpenStreetMap contributors",
        "readings of DeepState’s map and",
        "Sudzha",
        "RUSSIA · KURSK OBLAST",
        "−211 km²",
        f"revision {publication.revision}",
        "maps.example.org/?date=2025-03-12",
    ):
        assert words.replace("&", "&amp;") in said or words in said


@pytest.mark.parametrize(("fmt", "read"), [("svg", svg_text), ("pdf", text_of)])
def test_text_is_ukrainian_where_that_is_asked_for(publication: Publication, fmt: str, read) -> None:
    said = read(render_still(ask(publication, lang="uk"), publication, fmt))
    for words in ("Україна тримає 151 км² на Курщині, шосту частину вересневого піку", "Суджа", "Контроль:"):
        assert words in said


@pytest.mark.parametrize("size", [*SIZES, "320x320", "320x4000", "4000x320"])
def test_every_size_says_day_source_and_credit(publication: Publication, size: str) -> None:
    said = svg_text(render_still(ask(publication, size=size), publication, "svg")).replace("\n", " ")
    for words in (
        "12 March 2025",
        "Chronicle (after DeepState)",
        "Salient chronicle, after",
        "OpenStreetMap",
    ):
        assert words in said


@pytest.mark.parametrize("size", [*SIZES, "320x320", "613x401"])
def test_a_png_has_the_size_that_was_asked_for(publication: Publication, size: str) -> None:
    still = ask(publication, size=size)
    png = Image.open(io.BytesIO(render_still(still, publication, "png")))
    assert png.size == (still.look.width, still.look.height)


def test_a_scale_is_more_pixels_for_the_same_picture(publication: Publication) -> None:
    png = Image.open(
        io.BytesIO(render_still(ask(publication, size="400x320", scale="2"), publication, "png"))
    )
    assert png.size == (800, 640)


ELSEWHERE = """
import hashlib, json, sys
from pathlib import Path
import matplotlib
names = [name for name in matplotlib.rcParams if name != "backend"]  # asking for that one imports pyplot
before = [matplotlib.rcParams[name] for name in names]
from dashboard.pictures.publication import open_publication
from dashboard.pictures.still import render_still
from dashboard.pictures.order.request import read_still
publication = open_publication(Path(sys.argv[1]))
still = read_still(json.loads(sys.argv[2]), publication)
files = {fmt: render_still(still, publication, fmt, sys.argv[3]) for fmt in ("png", "svg", "pdf")}
print(json.dumps({fmt: hashlib.sha256(body).hexdigest() for fmt, body in files.items()}))
assert [matplotlib.rcParams[name] for name in names] == before
assert not {"geopandas", "pandas", "dash", "flask", "matplotlib.pyplot"} & set(sys.modules)
"""


def test_another_process_gives_the_same_bytes_and_leaves_nothing_behind(publication: Publication) -> None:
    given = {**WEEK, **SMALL}
    command = [sys.executable, "-c", ELSEWHERE, str(publication.folder), json.dumps(given), ADDRESS]
    there = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=120).stdout)
    still = read_still(given, publication)
    for fmt, digest in there.items():
        assert hashlib.sha256(render_still(still, publication, fmt, ADDRESS)).hexdigest() == digest


def test_a_png_says_what_it_is(publication: Publication) -> None:
    still = ask(publication, **SMALL)
    info = Image.open(io.BytesIO(render_still(still, publication, "png", ADDRESS))).info
    assert info["Title"] == finding(still, publication)
    assert (info["Date"], info["Revision"], info["URL"]) == ("2025-03-12", publication.revision, ADDRESS)
    assert "chronicle" in info["Source"]
    assert "OpenStreetMap" in info["Copyright"]
    assert "CC BY 4.0" in info["Disclaimer"]


def test_an_svg_says_what_it_is(publication: Publication) -> None:
    svg = render_still(ask(publication, **SMALL), publication, "svg", ADDRESS).decode()
    head = svg[svg.index("<metadata>") : svg.index("</metadata>")]
    for words in (
        "dc:title",
        "dc:source",
        "dc:rights",
        "2025-03-12",
        publication.revision,
        "CC BY 4.0",
        "region=kursk",
    ):
        assert words in head
    assert "dc:date" not in head


def test_a_pdf_says_what_it_is(publication: Publication) -> None:
    pdf = render_still(ask(publication, **SMALL), publication, "pdf", ADDRESS)
    found = re.findall(rb"/(Title|Author|Subject|Keywords|CreationDate) ", pdf)
    assert set(found) == {b"Title", b"Author", b"Subject", b"Keywords"}
    assert "revision=".encode("utf-16-be") in pdf or b"revision=" in pdf


def test_paper_has_its_own_size(publication: Publication) -> None:
    pdf = render_still(ask(publication, size="a4"), publication, "pdf")
    found = re.search(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", pdf)
    assert found
    assert float(found[1]) == pytest.approx(595.28, abs=0.5)
    assert float(found[2]) == pytest.approx(841.89, abs=0.5)


def test_a_qr_code_is_a_picture_of_the_address(publication: Publication) -> None:
    without = render_still(ask(publication, **SMALL), publication, "png", ADDRESS)
    with_code = render_still(ask(publication, **SMALL, qr="1"), publication, "png", ADDRESS)
    other = render_still(ask(publication, **SMALL, qr="1"), publication, "png", ADDRESS + "&theme=dark")
    assert len({without, with_code, other}) == 3


def test_a_held_over_map_says_so(publication: Publication) -> None:
    days = publication.file("timeline-chronicle")
    held = next(
        day for day in range(days["first"], days["until"]) if publication.snapshot("chronicle", day) != day
    )
    said = svg_text(render_still(ask(publication, date=publication.date(held)), publication, "svg"))
    assert "Held over: last map is of" in said


def test_marked_terms_stand_on_the_map(publication: Publication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(publication.source("chronicle")["terms"], "pictures", "personal")
    for given in ({}, SMALL, {"size": "320x320"}, {"compare": "chronicle_owl@2025-03-12"}):
        said = svg_text(render_still(ask(publication, **given), publication, "svg"))
        assert "For personal analysis only; not for publication" in said.replace("\n", " ")


def test_an_uncovered_region_is_named(publication: Publication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(publication.source("chronicle"), "regions", ["kursk"])
    said = svg_text(render_still(ask(publication), publication, "svg"))
    assert "Chronicle (after DeepState) does not cover Sumy." in said


def test_layers_can_be_left_out(publication: Publication) -> None:
    said = svg_text(render_still(ask(publication, layers="rivers", region="kursk"), publication, "svg"))
    assert "Sudzha" not in said
    assert "KURSK OBLAST" not in said
    assert "Contact line" in said  # its length is still among the figures
    assert said.count("Contact line") == 1


def test_an_unknown_format_names_those_there_are(publication: Publication) -> None:
    with pytest.raises(UnknownName, match="png, svg, pdf"):
        render_still(ask(publication), publication, "gif")


def test_the_fonts_are_those_that_matplotlib_brings(publication: Publication) -> None:
    svg = render_still(ask(publication, **SMALL), publication, "svg").decode()
    families = set(re.findall(r"font-family: '([^']*)'", svg))
    assert families == {"DejaVu Sans"}
    assert str(Path.home()) not in svg
