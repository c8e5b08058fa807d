"""The canvas over the map: it goes where the map goes, and is the map where the browser has no WebGL."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from dashboard.map_views import MAP_BOX
from tests.browser.conftest import Watched
from tests.browser.pixels import BLUE, share_of

SEED, NEXT = "2025-03-13", "2025-03-14"
PEAK, LATER = "2024-09-06", "2025-05-01"
CORNER = (35.2, 51.2)  # near the middle of the view
NO_WEBGL = """() => {
    delete window.Worker; // no other thread can tell: the page has to try
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
        return kind.startsWith("webgl") ? null : getContext.call(this, kind, ...more);
    };
}"""
# After each frame of the map: how far, in px, the canvas has a place from where the map has it. The canvas
# counts in pixels of zoom 10 from the corner of a tile (assets/app/map/canvas/shapes.js).
PARTED = """([lon, lat]) => {
    const map = document.querySelector("#map .js-plotly-plot")._fullLayout.map._subplot.map;
    const canvas = document.querySelector("#map-over canvas");
    const context = canvas.getContext("2d");
    const { clip } = context;
    const tile = 512;
    let drawn = null;
    context.clip = function (path, rule) {
        drawn = context.getTransform();
        return clip.call(context, path, rule);
    };
    const mercator = Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
    const [x, y] = [lon / 360 + 0.5, 0.5 - mercator].map((part) => part * tile * 2 ** 10);
    window.parted = [];
    map.on("render", () => {
        if (!drawn) return;
        const there = map.project([lon, lat]);
        // The transform counts from the corner of some tile: the distance is known up to whole tiles.
        const near = (px, at, offset) => {
            const rest = ((px - (at * drawn.a + offset)) / drawn.a) / tile;
            return Math.abs(rest - Math.round(rest)) * tile * drawn.a;
        };
        const ratio = canvas.width / canvas.clientWidth;
        window.parted.push(Math.max(near(there.x * ratio, x, drawn.e), near(there.y * ratio, y, drawn.f)));
    });
}"""


def _middle(page: Page) -> tuple[float, float]:
    box = page.locator("#map").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_the_canvas_goes_with_the_map_in_the_same_frame(watched: Watched) -> None:
    page = watched.open(f"?date={SEED}")
    page.evaluate(PARTED, CORNER)
    x, y = _middle(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 90, y + 40, steps=6)
    page.mouse.up()
    page.mouse.wheel(0, -300)
    page.locator("#lead-claim, #moved").first.wait_for()
    page.get_by_role("button", name="Fly there").first.click()
    page.wait_for_function("() => location.search.includes('view=')")
    parted = page.evaluate("window.parted")
    assert len(parted) > 5
    assert max(parted) < 1


def test_day_and_slider_are_there_before_plotly_is_asked_for(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1000, "height": 700})
    watched = Watched(context, address)
    page = watched.page
    held: list[Route] = []
    opened: list[bool] = []
    page.route("**/plotly.min.js", lambda route: route.continue_() if opened else held.append(route))
    page.goto(f"{address}/?date={SEED}&region=kursk")
    page.wait_for_selector(f"html[data-seen=true][data-painted='{SEED}']")
    assert share_of(BLUE, page.locator("#map-over")) > 0.002
    page.keyboard.press("ArrowRight")
    watched.wait_for_date(NEXT)
    page.wait_for_selector(f"html[data-painted='{NEXT}']")
    assert page.locator("#curve svg").count() == 0
    opened.append(True)
    for route in held:
        route.continue_()
    page.wait_for_selector("html[data-ready=true]")
    page.wait_for_selector("#curve svg")
    assert f"date={NEXT}" in page.evaluate("location.search")
    context.close()
    assert (watched.foreign, watched.complaints) == ([], [])


# West, south, east, north of what the map shows.
SHOWN = """() => {
    const { map } = document.querySelector("#map .js-plotly-plot")._fullLayout.map._subplot;
    return map.getBounds().toArray().flat();
}"""


def test_the_map_cannot_be_lost_where_there_is_no_ground(watched: Watched) -> None:
    page = watched.open(f"?date={SEED}&view=20,60,4.5")
    x, y = _middle(page)
    page.mouse.move(x, y)
    page.mouse.wheel(0, 6000)
    page.mouse.down()
    page.mouse.move(x + 500, y + 300, steps=4)
    page.mouse.up()
    for _ in range(2):
        page.locator("#zoom-out").click()
    west, south, east, north = page.evaluate(SHOWN)
    assert west > MAP_BOX[0] - 0.01
    assert south > MAP_BOX[1] - 0.01
    assert east < MAP_BOX[2] + 0.01
    assert north < MAP_BOX[3] + 0.01
    page.mouse.move(x, y)
    page.mouse.wheel(0, 600)  # moves nothing
    page.locator("#fit").click()
    page.wait_for_function("() => !location.search.includes('view=')")
    page.wait_for_function(f"() => ({SHOWN})()[2] < 40")
    assert share_of(BLUE, page.locator("#map")) > 0.005


@pytest.fixture
def plain(browser: Browser, address: str) -> Iterator[Watched]:
    """A page in a browser that has no WebGL."""
    context = browser.new_context(viewport={"width": 1000, "height": 700})
    context.add_init_script(f"({NO_WEBGL})()")
    watched = Watched(context, address)
    yield watched
    context.close()
    assert watched.foreign == []
    assert watched.complaints == []


def test_without_webgl_there_is_a_map_that_steps_moves_and_tells(plain: Watched) -> None:
    page = plain.page
    page.goto(f"{plain.address}/?date={SEED}&region=kursk")
    page.wait_for_selector("html[data-ready=nogl]")
    ground = page.locator("#map-over")
    assert share_of(BLUE, ground) > 0.002  # the legend is over most of it
    expect(page.locator("#map-note")).to_be_hidden()
    expect(page.locator("#legend [data-key=ukraine]")).to_be_visible()
    page.keyboard.press("ArrowRight")
    plain.wait_for_date(NEXT)
    blue = share_of(BLUE, ground)
    page.locator("#zoom-in").click()
    page.wait_for_function("() => location.search.includes('view=')")
    assert share_of(BLUE, ground) != blue
    x, y = _middle(page)
    page.mouse.move(x, y)
    page.mouse.wheel(0, 300)
    page.mouse.down()
    page.mouse.move(x + 40, y + 20, steps=3)
    page.mouse.up()
    before = page.evaluate("location.search")
    ground.focus()
    page.keyboard.press("ArrowLeft")  # who came to the map by keyboard moves it, not the day
    page.wait_for_function("before => location.search !== before", arg=before)
    page.keyboard.press("Enter")
    expect(page.locator("#place-card")).to_be_visible()
    assert f"date={NEXT}" in page.evaluate("location.search")


def test_without_webgl_there_are_two_maps_too(plain: Watched) -> None:
    page = plain.page
    page.goto(f"{plain.address}/?date={LATER}&region=kursk&compare=chronicle@{PEAK}&mode=side")
    page.wait_for_selector(f"html[data-ready=nogl][data-painted-a='{PEAK}']")
    a, b = page.locator("#map-a"), page.locator("#map-over")
    before = share_of(BLUE, a)
    assert before > 4 * share_of(BLUE, b) + 0.02
    box = a.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 3)
    page.mouse.wheel(0, 600)
    page.wait_for_function("() => location.search.includes('view=')")
    assert share_of(BLUE, a) < before


# MapLibre's map as another version of Plotly might have it: without what we need of it.
CLOSED = """(function close() {
    const map = document.querySelector("#map .js-plotly-plot")?._fullLayout?.map?._subplot?.map;
    if (map) map.setGlobalStateProperty = null;
    requestAnimationFrame(close);
})()"""


@pytest.mark.long
def test_a_map_that_only_plotly_can_reach_is_followed_by_its_public_events(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(viewport={"width": 1000, "height": 700})
    context.add_init_script(CLOSED)
    watched = Watched(context, address)
    page = watched.open(f"?date={SEED}&region=kursk")
    blue = share_of(BLUE, page.locator("#map"))
    assert blue > 0.002  # the legend is over most of it
    page.keyboard.press("ArrowRight")
    watched.wait_for_date(NEXT)
    x, y = _middle(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 300, y, steps=5)
    page.mouse.up()
    page.wait_for_function("() => location.search.includes('view=')")
    assert share_of(BLUE, page.locator("#map")) != blue
    page.mouse.click(x, y)
    expect(page.locator("#place-card")).to_be_visible()
    context.close()
    assert (watched.foreign, watched.complaints) == ([], [])
