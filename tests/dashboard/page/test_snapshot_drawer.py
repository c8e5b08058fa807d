"""Sharing: what the scripts know about pictures is what the server accepts."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from typing import Any

import pytest

from dashboard.page.boot import boot_data
from dashboard.page.snapshot_drawer import SPEEDS, limits
from dashboard.pictures.order.cost import BEGIN, FILMS, SERVED, check_cost
from dashboard.pictures.order.formats import FORMATS
from dashboard.pictures.order.request import MAX_FRAMES, SIZES, TAKES, THEMES, Film, Look, Still
from dashboard.settings import Settings
from dashboard.words import WORDS
from geodata.errors import UsageError
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


REFUSED = """
import { pictureProblem } from "./assets/app/sharing/pictures/problems.js";
import { readSettings } from "./assets/app/sharing/pictures/settings.js";
const subject = { region: "kursk", from: "2024-08-01", changes: [] };
const answer = ({ limits, source, films }) =>
  films.map(([format, size, speed, to]) => {
    const chosen = { "animation.format": format, "animation.size": size, speed };
    const settings = { ...readSettings(null, limits), ...chosen };
    const found = pictureProblem("animation", settings, { ...subject, to }, source, limits);
    return found && found[1].most;
  });
"""


@needs_node
def test_the_page_offers_the_films_that_the_server_draws() -> None:
    """At the edge of what is too dear: one frame more is refused, on both sides, with the same number."""
    first, films, told = dt.date(2024, 8, 1), [], []
    for fmt, size, speed in itertools.product(FORMATS["animation"], LIMITS["offered"]["animation"], SPEEDS):
        width, height = SIZES[size] if size in SIZES else map(int, size.split("x"))
        fits = int((SERVED.film - BEGIN) / FILMS[fmt].of_day(width * height / 1e6, speed))
        for days in {min(days, MAX_FRAMES) for days in (fits, fits + 1)}:
            dates = tuple((first + dt.timedelta(days=day)).isoformat() for day in range(days))
            films.append((fmt, size, speed, dates[-1]))
            told.append(_most(Film(Still("map", dates[0], "kursk", Look(width, height)), dates, speed), fmt))
    source = {"regions": ["kursk"], "first": "2024-08-01", "last": "2030-01-01"}
    assert ask(REFUSED, {"limits": LIMITS, "source": source, "films": films}) == told
    assert {None, *told} != {None}


def _most(film: Film, fmt: str) -> int | None:
    """Return how many frames the server says would do, None where it draws the film."""
    try:
        check_cost(film, fmt, SERVED)
    except UsageError as error:
        return int(str(error).split("at most ")[1].split(".")[0])
    return None


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
