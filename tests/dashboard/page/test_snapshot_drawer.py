"""Sharing: what the scripts know of pictures is what the server takes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from dashboard.page.boot import boot_data
from dashboard.page.layout import SPEEDS
from dashboard.pictures.map import projection
from dashboard.pictures.order.request import FORMATS, SIZES, TAKES, THEMES
from dashboard.settings import Settings
from dashboard.words import WORDS

SCRIPT = (Path(__file__).parents[3] / "assets" / "46_snapshot.js").read_text(encoding="utf-8")


def _constant(name: str) -> Any:
    """Return a constant of the script, written there in what is nearly JSON."""
    found = re.search(rf"const {name} = ([\[{{].*?[\]}}]);", SCRIPT, re.DOTALL)
    assert found
    text = re.sub(r"//.*", "", found[1])
    return json.loads(
        re.sub(r",(\s*})", r"\1", re.sub(r"(\w+):", r'"\1":', text.replace('"16:9"', '"16/9"')))
    )


def test_the_script_offers_what_the_server_makes() -> None:
    assert {kind: tuple(names) for kind, names in _constant("FORMATS").items()} == FORMATS
    assert tuple(_constant("KINDS")) == tuple(TAKES)
    assert tuple(_constant("SPEEDS")) == SPEEDS
    assert tuple(_constant("SCREEN").values()) == projection._SCREEN


def test_every_size_that_is_offered_is_one() -> None:
    block = re.search(r"const SIZES = \{(.*?)\};", SCRIPT, re.DOTALL)
    assert block
    offered = set(re.findall(r'"([^"]+)"', block[1]))
    assert set(SIZES) <= offered
    for name in offered - set(SIZES):
        assert name == "custom" or re.fullmatch(r"\d+x\d+", name)


@pytest.mark.parametrize("lang", WORDS)
def test_every_choice_has_its_word(lang: str) -> None:
    keys = [f"snap.size.{name}" for name in SIZES] + [f"snap.theme.{name}" for name in THEMES]
    assert set(keys) <= set(WORDS[lang])


@pytest.mark.parametrize(("ancestors", "framing"), [("'none'", False), ("'self'", True), ("*", True)])
def test_the_page_knows_whether_it_may_be_framed(
    manifest: dict[str, Any], ancestors: str, framing: bool
) -> None:
    boot = boot_data(manifest, Settings(frame_ancestors=ancestors), "/under/")
    assert boot["settings"]["framing"] is framing
    assert boot["prefix"] == "/under/"


def test_the_page_knows_whether_pictures_are_made(manifest: dict[str, Any]) -> None:
    assert boot_data(manifest, Settings())["pictures"]["drawn"] is True
    assert boot_data(manifest, Settings(picture_workers=0))["pictures"]["drawn"] is False
