"""A story in Firefox, without a server: the same as in Chromium, in short."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.browser.story.conftest import NOTE
from tests.browser.story.firefox import HOW_TO_GET_IT, Firefox, find_firefox, running

pytestmark = [pytest.mark.browser, pytest.mark.long]

LEFT, RIGHT, HOME = "\ue012", "\ue014", "\ue011"  # keys, as WebDriver names them
DRAWN = """
  const canvas = document.querySelector(".control-canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return data.reduce((sum, value, i) => (sum * 31 + value * (i % 7)) % 1000003, 0);
"""
ASKED = "return performance.getEntriesByType('resource').map(({ name }) => name)"


@pytest.fixture
def firefox(tmp_path: Path) -> Iterator[Firefox]:
    """A Firefox with an empty profile."""
    path = find_firefox()
    if path is None:
        pytest.skip(f"needs Firefox: {HOW_TO_GET_IT}")
    with running(path, tmp_path) as started:
        yield started


def _text(firefox: Firefox, name: str) -> str:
    return str(firefox.run(f"return document.querySelector({name!r}).textContent"))


def _pages(paper: bytes) -> int:
    """Return how many pages a PDF has whose objects are in packed streams."""
    found = 0
    for stream in re.finditer(rb"stream\r?\n", paper):
        with suppress(zlib.error):  # a picture, or the end of a stream
            packed = zlib.decompressobj().decompress(paper[stream.end() :])
            found += len(re.findall(rb"/Type\s*/Page\b", packed))
    return found


def test_it_opens_steps_zooms_and_prints(firefox: Firefox, story_file: Path) -> None:
    firefox.ask("WebDriver:Navigate", url=story_file.as_uri())
    firefox.wait("document.documentElement.dataset.painted === '2025-03-13'")
    assert (_text(firefox, "#figure-value"), _text(firefox, "#story-note p")) == ("151", NOTE)
    first = firefox.run(DRAWN)
    firefox.press(LEFT)
    firefox.wait("document.documentElement.dataset.painted === '2025-03-12'")
    assert firefox.run(DRAWN) != first
    firefox.press(RIGHT)
    firefox.wait("document.documentElement.dataset.painted === '2025-03-13'")
    assert firefox.run(DRAWN) == first
    firefox.run("document.getElementById('zoom-in').click()")
    assert firefox.run(DRAWN) != first
    firefox.press(HOME)
    firefox.wait("document.documentElement.dataset.painted === '2024-08-06'")
    assert _text(firefox, "#figure-value") == "–"
    firefox.run("document.getElementById('play').click()")
    firefox.wait("document.documentElement.dataset.drawn > '2024-08-08'")
    firefox.run("document.getElementById('play').click()")
    assert firefox.run(ASKED) == []
    assert _pages(firefox.paper()) == 1
