"""The file of a story: it allows nothing but itself, asks nobody, and no text in it is taken for code."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from dashboard.pictures.publication import Publication, open_publication
from dashboard.story import page
from dashboard.story.page import story_page
from dashboard.story.request import read_story
from dashboard.story_command import LARGE
from geodata import bundle
from geodata.errors import TermsForbid
from tests.dashboard.conftest import FILES, HEAD, SOURCE
from tests.dashboard.story.conftest import HOSTILE
from tests.dashboard.story.reading import Read, digest, read
from tests.node import ROOT

BUILT = Path(page.__file__).parent / "built"
ESBUILD = ROOT / "node_modules" / ".bin" / "esbuild"
ADDRESS = re.compile(r"\b(?:https?|wss?|ftp|file)://|//[a-z0-9-]+\.[a-z]", re.IGNORECASE)
NAMES = ("http://www.w3.org/2000/svg",)  # what SVG is called: nobody is asked there


@pytest.fixture(scope="module", params=["en", "uk"])
def shipped_page(request: pytest.FixtureRequest, publication: Publication) -> bytes:
    """Return the story of all days of the data that ship, in a language."""
    return story_page(read_story({"lang": request.param}, [], publication), publication)


def test_all_that_ships_is_small_enough_to_be_mailed(shipped_page: bytes) -> None:
    assert len(shipped_page) < LARGE


def test_only_its_own_script_and_styles_may_run(shipped_page: bytes) -> None:
    found = read(shipped_page)
    code = [text for kind, text in found.scripts if kind != "application/json"]
    assert found.policy == {
        "default-src": "'none'",
        "script-src": " ".join(map(digest, code)),
        "style-src": " ".join(map(digest, found.styles)),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert (len(code), len(found.styles)) == (1, 1)
    assert not re.search(r"\beval\(|new Function\(", code[0])


def test_no_element_leads_out_of_it(shipped_page: bytes) -> None:
    found = read(shipped_page)
    for tag, elements in found.elements.items():
        for attributes in elements:
            leads = [attributes.get(name) or "" for name in ("src", "href", "action", "data", "srcset")]
            assert not [one for one in leads if one and not one.startswith(("#", "data:"))], tag
            assert not [name for name in attributes if name.startswith("on") or name == "style"], tag


def test_no_address_is_in_it(shipped_page: bytes) -> None:
    text = shipped_page.decode()
    for name in NAMES:
        text = text.replace(name, "")
    assert ADDRESS.findall(text) == []


def test_the_same_input_gives_the_same_bytes(publication: Publication) -> None:
    story = read_story({"from": "2025-03-12", "to": "2025-03-14"}, [], publication)
    assert story_page(story, publication) == story_page(story, publication)


def test_no_text_is_taken_for_code(hand_page: Read) -> None:
    assert [kind for kind, _ in hand_page.scripts] == ["application/json", ""]
    assert "img" not in hand_page.elements
    assert hand_page.texts.count(HOSTILE) == 2  # the heading with and that without a script
    assert hand_page.data["days"][0]["notes"] == [HOSTILE]
    assert any(HOSTILE in text for text in hand_page.texts if not text.startswith(HOSTILE))  # the table


def test_hostile_texts_of_a_source_are_not_taken_for_code(tmp_path: Path) -> None:
    texts = {"en": HOSTILE, "uk": HOSTILE}
    terms = {**SOURCE["terms"], "text": texts}
    source = {**SOURCE, "title": texts, "credit": HOSTILE, "note": texts, "terms": terms, "address": HOSTILE}
    bundle.write(tmp_path, FILES, {**HEAD, "sources": [source]})
    hand = open_publication(tmp_path)
    found = read(story_page(read_story({}, [], hand), hand))
    assert [kind for kind, _ in found.scripts] == ["application/json", ""]
    assert "img" not in found.elements
    assert found.data["boot"]["manifest"]["sources"][0]["title"]["en"] == HOSTILE


def test_without_a_script_it_has_the_figures(hand_page: Read) -> None:
    said = " ".join(hand_page.texts)
    assert "151" in said
    assert "–" in said  # Sumy is not covered: no figure, and not 0
    assert "Control: By hand" in said
    assert "Terms: Free." in said


def _with_terms(folder: Path, **terms: Any) -> Publication:
    source = {**SOURCE, "terms": {**SOURCE["terms"], **terms}}
    bundle.write(folder, FILES, {**HEAD, "sources": [source]})
    return open_publication(folder)


@pytest.mark.parametrize("terms", [{"pictures": "none"}, {"display": False}])
def test_terms_that_forbid_it_are_obeyed(tmp_path: Path, terms: dict[str, Any]) -> None:
    hand = _with_terms(tmp_path, **terms)
    with pytest.raises(TermsForbid, match=r"hand: its terms allow no story\. Free\."):
        story_page(read_story({}, [], hand), hand)


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        ({"pictures": "personal"}, "For personal analysis only; not for publication"),
        ({"redistribute": False}, "Not to be passed on: the publisher’s terms do not allow it"),
    ],
)
def test_terms_that_bind_it_are_on_it(tmp_path: Path, terms: dict[str, Any], told: str) -> None:
    hand = _with_terms(tmp_path, **terms)
    assert read(story_page(read_story({}, [], hand), hand)).texts.count(told) == 2


def test_nothing_in_the_built_files_ends_their_element() -> None:
    assert "</" not in (BUILT / "story.css").read_text(encoding="utf-8")
    script = (BUILT / "story.js").read_text(encoding="utf-8").lower()
    assert not re.search("</script|<!--|\r", script)


@pytest.mark.skipif(not ESBUILD.exists() or not shutil.which("node"), reason="needs `npm ci`")
def test_the_built_files_are_current(tmp_path: Path) -> None:
    command = ["npm", "run", "--silent", "build:story", "--", f"--outdir={tmp_path}", "--log-level=error"]
    subprocess.run(command, cwd=ROOT, check=True)
    for name in ("story.js", "story.css"):
        assert (tmp_path / name).read_bytes() == (BUILT / name).read_bytes(), "run: npm run build:story"
