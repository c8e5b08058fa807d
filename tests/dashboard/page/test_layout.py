"""Layout: each id once, every id known, names for every control."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from dashboard.page import ids
from dashboard.page.boot import boot_data
from dashboard.page.layout import page
from dashboard.settings import Settings
from dashboard.words import WORDS
from tests.node import SCRIPTS

ASSETS = Path(__file__).parents[3] / "assets"
KNOWN = {value for name, value in vars(ids).items() if name.isupper()}
STORY = set(re.findall(r' id="([\w-]+)"', (ASSETS.parent / "dashboard/story/page.html").read_text()))


@pytest.fixture
def nodes(manifest: dict[str, Any]) -> list[Any]:
    """Return every component of the page."""
    root = page(boot_data(manifest, Settings()))
    return [root, *root._traverse()]


def _ids(nodes: list[Any]) -> list[str]:
    return [node.id for node in nodes if getattr(node, "id", None) is not None]


def test_every_id_stands_once_and_in_the_module(nodes: list[Any]) -> None:
    found = _ids(nodes)
    assert len(set(found)) == len(found)
    assert set(found) == KNOWN


def test_scripts_and_styles_use_known_ids() -> None:
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    styles = "\n".join(path.read_text(encoding="utf-8") for path in ASSETS.rglob("*.css"))
    asked = set(re.findall(r'\$\("([\w-]+)"\)', scripts))
    asked |= {name for name in re.findall(r"#([a-z][\w-]+)[ {:,\[.)]", styles) if not _is_color(name)}
    assert asked - KNOWN - STORY <= {"react-entry-point"}


def _is_color(text: str) -> bool:
    return re.fullmatch(r"[0-9a-f]{6}", text) is not None


def test_controls_have_names(nodes: list[Any]) -> None:
    for node in nodes:
        if type(node).__name__ in ("Button", "Select"):
            named = getattr(node, "aria-label", None) or getattr(node, "children", None)
            assert named or node.id == ids.SEED, node


def test_words_on_the_page_exist(nodes: list[Any]) -> None:
    for node in nodes:
        for attribute in ("data-word", "data-name"):
            key = getattr(node, attribute, None)
            assert key is None or key in WORDS["en"], key


def test_no_style_is_written_inline(nodes: list[Any]) -> None:
    assert [node for node in nodes if getattr(node, "style", None)] == []


def test_the_slider_is_one_for_a_screen_reader(nodes: list[Any]) -> None:
    slider = next(node for node in nodes if getattr(node, "id", None) == ids.SLIDER)
    assert (slider.role, slider.tabIndex) == ("slider", 0)


def test_the_page_is_told_what_it_needs(manifest: dict[str, Any]) -> None:
    boot = boot_data(manifest, Settings(open="latest"), "/under/")
    assert boot["manifest"]["revision"] == manifest["revision"]
    assert boot["settings"]["open"] == "latest"
    assert boot["urls"]["series"] == f"/under/data/{manifest['files']['series']['name']}"
    assert set(boot["figures"]) == {"map", "curve"}
