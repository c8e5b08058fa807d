"""Sharing: what the scripts know about pictures is what the server accepts."""

from __future__ import annotations

import re
from typing import Any

import pytest

from dashboard.page.boot import boot_data
from dashboard.page.layout import SPEEDS
from dashboard.pictures.map import projection
from dashboard.pictures.order.request import FORMATS, SIZES, TAKES, THEMES
from dashboard.settings import Settings
from dashboard.words import WORDS
from tests.node import ask, needs_node

ASK = """
import { SCREEN } from "./assets/app/sharing/pictures/address.js";
import * as page from "./assets/app/sharing/pictures/settings.js";
const answer = () => ({
  formats: page.PICTURE_FORMATS, kinds: page.PICTURE_KINDS, sizes: page.PICTURE_SIZES, speeds: page.SPEEDS,
  screen: SCREEN,
});
"""


@needs_node
def test_the_script_offers_what_the_server_makes() -> None:
    offered = ask(ASK, None)
    assert {kind: tuple(names) for kind, names in offered["formats"].items()} == FORMATS
    assert tuple(offered["kinds"]) == tuple(TAKES)
    assert tuple(offered["speeds"]) == SPEEDS
    assert tuple(offered["screen"].values()) == projection._SCREEN


@needs_node
def test_every_size_that_is_offered_is_one() -> None:
    offered = {size for sizes in ask(ASK, None)["sizes"].values() for size in sizes}
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
