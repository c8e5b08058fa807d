"""The timeline continues to play while many pictures are requested."""

from __future__ import annotations

import datetime as dt
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.browser.conftest import Watched
from tests.browser.server import serving

CROWD = 50
LEAST_DAYS = 3  # painted while pictures are drawn; a machine with two busy cores and no graphics card is slow
PATIENCE = 120  # seconds
_ANOTHER_DAY = (
    "was => document.documentElement.dataset.painted !== was && document.documentElement.dataset.painted"
)


@pytest.fixture(scope="module")
def address(shipped_bundle: Path) -> Iterator[str]:
    """A server with a short queue: drawing has lower priority than the browser, and may be slow."""
    with serving(shipped_bundle, {"SALIENT_PICTURE_QUEUE": "2"}) as base:
        yield base


def _status(url: str) -> int:
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
            answer.read()
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def _url(address: str, number: int) -> str:
    day = dt.date(2024, 8, 10) + dt.timedelta(days=number)
    return f"{address}/snapshot.png?date={day}&size=320x320&curve=0"


@pytest.mark.long
def test_playback_continues_while_fifty_pictures_are_requested(watched: Watched) -> None:
    page = watched.open("?date=2024-09-01")
    page.keyboard.press("Space")
    page.wait_for_function("() => document.documentElement.dataset.painted > '2024-09-02'")
    days = ["2024-09-02"]
    with ThreadPoolExecutor(CROWD) as threads:
        crowd = [threads.submit(_status, _url(watched.address, number)) for number in range(CROWD)]
        while not all(request.done() for request in crowd):
            day = page.wait_for_function(_ANOTHER_DAY, arg=days[-1])
            days.append(day.json_value())
    assert {request.result() for request in crowd} <= {200, 429, 503}
    assert len(days) > LEAST_DAYS
    assert page.evaluate("document.documentElement.dataset.playing") == "true"
