"""At the speed of the glass: in each frame that the screen shows, control is where the ground is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.sync_api import Browser, FloatRect, Page

from tests.browser.conftest import Watched
from tests.browser.map.frames import MAP, MEET, Frame, measured, paint_ground, publish_square, recorded
from tests.browser.server import serving

QUERY = "?date=2025-03-13&layers=&view={},{},8.5".format(*MEET)
NEAR = {"Imeni Karla Libknekhta": "35.476", "Sugrovo": "35.392", "Byki": "35.504"}  # towns, their longitudes
COUNT_ENDS = f"""() => {{
    window.ends = 0; // movements that have ended
    {MAP}.on("moveend", () => (window.ends += 1));
}}"""
STILL = f"() => window.ends && !{MAP}.isMoving() && {MAP}.loaded()"
MOVES = 6  # places of the map in a recording that shows it moving

Act: TypeAlias = Callable[[Page], None]


@pytest.fixture(scope="module")
def marked(shipped_bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server that publishes the red square."""
    folder = tmp_path_factory.mktemp("marked")
    publish_square(shipped_bundle, folder)
    with serving(folder) as address:
        yield address


def _sight(page: Page) -> FloatRect:
    box = page.locator("#map").bounding_box()
    assert box is not None
    return box


def _middle(page: Page) -> tuple[float, float]:
    box = _sight(page)
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _pull(page: Page, right: int, down: int, steps: int) -> None:
    x, y = _middle(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + right, y + down, steps=steps)
    page.mouse.up()


def _drag(page: Page) -> None:
    _pull(page, -130, 50, steps=30)


def _flick(page: Page) -> None:
    _pull(page, 100, -40, steps=4)  # let go while it is fast: it glides on


def _roll(page: Page) -> None:
    x, y = _middle(page)
    page.mouse.move(x, y)
    for _ in range(4):
        page.mouse.wheel(0, -100)
        page.wait_for_function(f"() => {MAP}.isZooming()")


def _fly(page: Page) -> None:
    for name, lon in NEAR.items():  # a flight has few frames on a slow machine
        page.keyboard.press("/")
        page.locator("#search input").fill(name)
        page.wait_for_selector("#search-list [role=option]")
        page.keyboard.press("Enter")
        page.wait_for_function(f"() => location.search.includes('view={lon}')")


def _narrow(page: Page) -> None:
    for width, height in ((780, 600), (900, 680), (840, 640)):
        before = page.evaluate(f"{MAP}.getCanvas().width")
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(f"before => {MAP}.getCanvas().width !== before", arg=before)


def _record(page: Page, act: Act) -> list[Frame]:
    page.evaluate("() => { window.ends = 0; }")
    with recorded(page) as pictures:
        act(page)
        page.wait_for_function(STILL)
    return [frame for picture in pictures if (frame := measured(picture, _sight(page)))]


@pytest.mark.parametrize("ratio", [1, pytest.param(2, marks=pytest.mark.long)])
def test_control_is_where_the_ground_is_in_each_frame(browser: Browser, marked: str, ratio: int) -> None:
    context = browser.new_context(viewport={"width": 840, "height": 640}, device_scale_factor=ratio)
    watched = Watched(context, marked)
    page = watched.open(QUERY)
    paint_ground(page)
    page.evaluate(COUNT_ENDS)
    acts: list[tuple[Act, int]] = [(_drag, MOVES), (_flick, 3), (_roll, 3), (_narrow, 3), (_fly, MOVES)]
    for act, fewest in acts:
        frames = _record(page, act)
        places = {(frame.x, frame.y) for frame in frames}
        assert len(places) >= fewest, f"{act.__name__}: {len(frames)} frames, in which the map hardly moves"
        parted = max(frame.parted for frame in frames) * ratio
        assert parted <= 1, f"{act.__name__}: {parted:.1f} pixels apart"
    context.close()
    assert (watched.foreign, watched.complaints) == ([], [])
