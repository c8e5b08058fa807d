"""Sharing: what the scripts know about pictures is what the server accepts."""

from __future__ import annotations

import re
from typing import Any

import pytest

from dashboard.page.boot import boot_data
from dashboard.page.snapshot_drawer import limits
from dashboard.pictures.order.formats import FORMATS
from dashboard.pictures.order.request import SIZES, TAKES, THEMES
from dashboard.settings import Settings
from dashboard.words import WORDS
from tests.node import ask, needs_node

LIMITS = limits(drawn=True)
ASK = """
import { readSettings } from "./assets/app/sharing/pictures/settings.js";
const answer = (limits) => readSettings(null, limits);
"""


def test_every_kind_of_picture_has_formats_and_settings_of_its_own() -> None:
    assert LIMITS["formats"] == FORMATS
    assert set(LIMITS["kinds"]) == set(TAKES)
    assert set(LIMITS["offered"]) <= set(LIMITS["kinds"])


@needs_node
def test_what_is_chosen_unless_the_reader_says_otherwise_is_what_comes_first() -> None:
    usual = ask(ASK, LIMITS)
    assert usual["kind"] == LIMITS["kinds"][0]
    assert {kind: usual[f"{kind}.format"] for kind in FORMATS} == {k: f[0] for k, f in FORMATS.items()}
    assert usual["scale"] in LIMITS["scales"]
    assert usual["speed"] in LIMITS["speeds"]


def test_every_size_that_is_offered_is_one() -> None:
    offered = {size for sizes in LIMITS["offered"].values() for size in sizes}
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
