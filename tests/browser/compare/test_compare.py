"""Two maps compared, as a reader does it: turn it on, drag either end, swap, read, follow a name, share."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watched
from tests.browser.pixels import BLUE, RED, share_of, share_within

pytestmark = pytest.mark.static

DAY, WEEK_BEFORE = "2025-03-13", "2025-03-06"
PAIR = f"?date={DAY}&compare=chronicle@{WEEK_BEFORE}"
PEAK, LATER = "2024-09-06", "2025-05-01"
FAR = f"?date={LATER}&compare=chronicle@{PEAK}&region=kursk"
# Where the maps are: longitude, latitude, zoom of Plotly's own map, which is B.
VIEW = """() => {
    const b = document.querySelector("#map .js-plotly-plot")._fullLayout.map._subplot.map;
    return [b.getCenter().lng, b.getCenter().lat, b.getZoom()];
}"""
# Whether the ground of A is that of B, to the pixel: what MapLibre painted can be read while it tells of it.
SAME_GROUND = """() => new Promise((resolve) => {
    const b = document.querySelector("#map .js-plotly-plot")._fullLayout.map._subplot.map;
    b.once("render", () => {
        const { width, height } = b.getCanvas();
        const copy = Object.assign(document.createElement("canvas"), { width, height });
        copy.getContext("2d").drawImage(b.getCanvas(), 0, 0);
        resolve(copy.toDataURL() === document.querySelector("#map-a .ground-copy").toDataURL());
    });
    b.triggerRepaint();
})"""
# Whether what is drawn over the ground is the same, to the pixel.
SAME_CONTROL = """() => {
    const [a, b] = ["#map-a", "#map-over"].map((id) => document.querySelector(id + " .control-canvas"));
    return a.toDataURL() === b.toDataURL();
}"""
SOURCES = "?date=2024-12-01&source=chronicle_owl&compare=chronicle@2024-12-01"


def _wait_for_compared(page: Page, wanted: str) -> None:
    """Wait until the address names `wanted`: it is written when the reader pauses."""
    page.wait_for_function(
        "wanted => new URLSearchParams(location.search).get('compare') === wanted", arg=wanted
    )


def _open(watched: Watched, query: str) -> Page:
    page = watched.open(query)
    expect(page.locator("#compare-matrix tbody tr")).to_have_count(3)
    return page


def _wait_for_drawn(page: Page, wanted: str) -> None:
    """Wait until the map draws the polygons of a day ("day"), of a comparison ("changes") or none ("")."""
    page.wait_for_function(
        """wanted => {
            const layers = new Set(dash_clientside.salient.app.drawn().map(({ layer }) => layer));
            const [day, changes] = [layers.has("control-fill"), layers.has("outline-b")];
            return [day && "day", changes && "changes"].filter(Boolean).join() === wanted;
        }""",
        arg=wanted,
    )


def _centre(node: Locator) -> tuple[float, float]:
    box = node.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_one_key_compares_with_a_week_before_and_ends_it(watched: Watched) -> None:
    page = watched.open(f"?date={DAY}")
    expect(page.locator("#compare-bar")).to_be_hidden()
    page.keyboard.press("c")
    expect(page.locator("#compare-text")).to_contain_text("From 6 to 13 March 2025 Ukrainian-held ground in")
    _wait_for_compared(page, f"chronicle@{WEEK_BEFORE}")
    expect(page.locator("#compare")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#figure")).to_be_hidden()
    page.locator("#compare-close").click()
    expect(page.locator("#compare-card")).to_be_hidden()
    expect(page.locator("#figure")).to_be_visible()
    page.wait_for_function("() => !location.search.includes('compare')")


def test_the_map_shows_what_was_taken_and_the_legend_says_how_much(watched: Watched) -> None:
    page = _open(watched, PAIR)
    legend = page.locator("#legend")
    expect(legend).to_contain_text(re.compile(r"Ukraine → Russia, \d+"))
    expect(legend).to_contain_text("Outline on A")
    _wait_for_drawn(page, "changes")
    assert share_of(RED, page.locator("#map")) > 0.005
    page.locator("#compare-close").click()
    expect(legend).not_to_contain_text("→")
    _wait_for_drawn(page, "day")
    assert share_of(BLUE, page.locator("#map")) > 0.002


def test_the_card_agrees_with_the_legend_and_follows_the_handle_of_a(watched: Watched) -> None:
    page = _open(watched, PAIR)
    cell = page.locator("#compare-matrix tbody tr").nth(0).locator("td").nth(1)
    expect(page.locator("#legend")).to_contain_text(f"Ukraine → Russia, {cell.inner_text()} km²")
    first = page.locator("#compare-places button").first
    expect(first).to_contain_text(re.compile(r"Ukraine → (Russia|Contested) · \d+ Mar 2025"))
    expect(page.locator("#compare-count")).to_contain_text("settlements changed hands")
    first.click()
    page.wait_for_function("() => location.search.includes('view=')")

    handle = page.locator("#compare-handle")
    handle.focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Shift+ArrowLeft")
    expect(handle).to_have_attribute("aria-valuetext", re.compile(r"26 February 2025"))
    page.wait_for_function("() => location.search.includes('compare=chronicle@2025-02-26')")
    expect(page.locator("#date")).to_contain_text("13 March 2025")
    expect(page.locator("#compare-text")).to_contain_text("From 26 February to 13 March 2025")


def test_dragging_either_end_updates_all_without_the_server(watched: Watched) -> None:
    page = _open(watched, PAIR)
    page.wait_for_load_state("networkidle")
    asked = len(watched.asked)
    before = page.locator("#compare-text").inner_text()
    x, y = _centre(page.locator("#compare-handle .letter"))
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, 12):
        page.mouse.move(x - 30 * step, y)
    page.mouse.up()
    expect(page.locator("#compare-text")).not_to_have_text(before)
    expect(page.locator("#compare-text")).to_contain_text("2024")
    page.keyboard.press("Escape")
    page.locator("#slider").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#compare-date-b")).to_have_text("14 Mar 2025")
    page.wait_for_selector("html[data-painted='2025-03-14']")
    assert [url for url in watched.asked[asked:] if "/data/" not in url] == []


def test_swapping_keeps_the_chronological_text_and_presets_choose_another_a(watched: Watched) -> None:
    page = _open(watched, PAIR)
    told, gained = (page.locator(name).inner_text() for name in ("#compare-text", "#compare-sums"))
    page.locator("#compare-swap").click()
    expect(page.locator("#date")).to_contain_text("6 March 2025")
    expect(page.locator("#compare-a")).to_contain_text("13 March 2025")
    expect(page.locator("#compare-text")).to_have_text(told)
    assert page.locator("#compare-sums").inner_text() == gained
    _wait_for_compared(page, f"chronicle@{DAY}")
    page.locator("#compare-swap").click()
    expect(page.locator("#date")).to_contain_text("13 March 2025")

    page.locator("#compare-month").click()
    _wait_for_compared(page, "chronicle@2025-02-11")
    page.locator("#compare-other").click()
    _wait_for_compared(page, f"chronicle_owl@{DAY}")
    expect(page.locator("#compare-source-a")).to_have_value("chronicle_owl")
    expect(page.locator("#compare-text")).to_contain_text(re.compile("both maps show|on both maps"))


def test_two_sources_on_one_day(watched: Watched) -> None:
    page = _open(watched, SOURCES)
    expect(page.locator("#compare-text")).to_contain_text("On 1 December 2024 both maps show")
    expect(page.locator("#compare-text")).not_to_contain_text("→")
    expect(page.locator("#compare-matrix-title")).to_contain_text("Chronicle (after DeepState) (rows)")
    expect(page.locator("#compare-sums thead")).to_contain_text("Overlap")
    expect(page.locator("#compare-left")).to_contain_text("maps no contested ground")
    expect(page.locator("#compare-chart svg")).to_be_visible()
    expect(page.locator("#compare-chart-note")).to_contain_text("overlap")
    expect(page.locator(".source-band path")).to_have_attribute("d", re.compile("^M"))
    expect(page.locator("#compare-pieces button")).to_have_count(5)
    page.locator("#compare-pieces button").first.click()
    page.wait_for_function("() => location.search.includes('view=')")


def test_a_region_that_is_not_covered_is_named_and_never_zero(watched: Watched) -> None:
    page = watched.open("?region=belgorod&date=2024-12-01&compare=chronicle@2024-11-24")
    expect(page.locator("#compare-left")).to_contain_text("Belgorod is left out")
    expect(page.locator("#compare-more")).to_be_hidden()
    expect(page.locator("#compare-sums")).to_be_hidden()


def test_a_day_without_a_map_is_said(watched: Watched) -> None:
    page = watched.open("?date=2024-12-01&compare=chronicle@2019-01-01")
    expect(page.locator("#compare-text")).to_contain_text("has no map of 1 January 2019")


@pytest.mark.long
def test_a_comparison_comes_back_by_its_address_in_ukrainian(watched: Watched) -> None:
    page = _open(watched, PAIR + "&lang=uk&theme=dark")
    expect(page.locator("#compare-text")).to_contain_text(
        "З 6 до 13 березня 2025 територія під контролем України на Курщині зменшилася на"
    )
    page.reload()
    expect(page.locator("#compare-text")).to_contain_text("зменшилася на")


def test_it_fits_a_phone(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 390, "height": 844})
    page = _open(watched, PAIR)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for node in page.locator("#compare-bar button:visible").all():
        box = node.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 36


def _two(watched: Watched, query: str) -> Page:
    """Open a comparison with two maps and wait until both are painted."""
    page = watched.open(query)
    page.wait_for_selector("html[data-painted-a]")
    return page


def _view(page: Page) -> list[float]:
    view: list[float] = page.evaluate(VIEW)
    return view


def _wait_for_view(page: Page, before: list[float]) -> list[float]:
    """Wait until map B has left `before` and the address says where it is. A has the same ground."""
    page.wait_for_function(f"before => JSON.stringify(({VIEW})()) !== JSON.stringify(before)", arg=before)
    page.wait_for_function("() => location.search.includes('view=')")
    assert page.evaluate(SAME_GROUND)
    return _view(page)


def test_swiping_shows_a_on_the_left_and_b_on_the_right(watched: Watched) -> None:
    page = _two(watched, FAR + "&mode=swipe")
    area, handle = page.locator("#map-section"), page.locator("#swipe")
    expect(page.locator("#map-a-label")).to_contain_text("6 Sep 2024 · reconstruction")
    expect(page.locator("#map-b-label")).to_contain_text("1 May 2025 · reconstruction")
    expect(page.locator("#legend")).to_contain_text("Ukrainian-held in Kursk")
    # The ground that was taken is in the middle of the map, and map B has almost none of it.
    left, right = share_within(BLUE, area, 0.25, 0.48), share_within(BLUE, area, 0.52, 0.8)
    assert left > 0.05
    assert right < left / 4
    handle.focus()
    page.keyboard.press("End")
    expect(handle).to_have_attribute("aria-valuenow", "100")
    assert share_within(BLUE, area, 0.52, 0.8) > 4 * right + 0.02
    page.mouse.move(*_centre(area))  # Ukrainian-held on A alone, and A is on top
    expect(page.locator("#map-tip")).to_contain_text("Ukrainian-held")
    page.keyboard.press("Home")
    expect(handle).to_have_attribute("aria-valuetext", "A on 0 % of the width, B on 100 %")
    assert share_within(BLUE, area, 0.25, 0.48) < left / 4
    expect(page.locator("#date")).to_contain_text("1 May 2025")


def test_the_divider_is_dragged_and_the_map_under_it_still_moves(watched: Watched) -> None:
    page = _two(watched, FAR + "&mode=swipe")
    x, y = _centre(page.locator("#swipe .swipe-grip"))
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 100, y + 10)
    page.mouse.move(x - 200, y + 10)
    page.mouse.up()
    moved, _ = _centre(page.locator("#swipe .swipe-grip"))
    assert abs(moved - (x - 200)) < 2
    before = _view(page)
    page.mouse.move(moved - 80, y + 60)  # over map A, which lets the pointer through
    page.mouse.down()
    page.mouse.move(moved - 40, y + 90, steps=4)
    page.mouse.up()
    _wait_for_view(page, before)


def test_side_by_side_both_maps_move_as_one(watched: Watched) -> None:
    page = _two(watched, FAR + "&mode=side")
    a, b = page.locator("#map-a").bounding_box(), page.locator("#map").bounding_box()
    assert a is not None
    assert b is not None
    assert a["x"] + a["width"] <= b["x"] + 1
    assert abs(a["width"] - b["width"]) <= 1
    assert share_of(BLUE, page.locator("#map-a")) > 4 * share_of(BLUE, page.locator("#map")) + 0.02
    view = _view(page)
    page.mouse.move(a["x"] + a["width"] / 2, a["y"] + a["height"] * 0.6)
    page.mouse.down()
    page.mouse.move(a["x"] + a["width"] / 2 + 60, a["y"] + a["height"] * 0.6 + 30, steps=4)
    page.mouse.up()
    view = _wait_for_view(page, view)
    page.mouse.wheel(0, -240)
    view = _wait_for_view(page, view)
    page.locator("#zoom-out").click()
    view = _wait_for_view(page, view)
    page.locator("#compare-pieces button").first.click()
    view = _wait_for_view(page, view)
    page.locator("#fit").click()
    page.wait_for_function("() => !location.search.includes('view=')")
    assert _view(page) != view
    assert page.evaluate(SAME_GROUND)


@pytest.mark.long
def test_the_mode_is_chosen_by_keyboard_kept_by_the_address_and_ends_with_the_comparison(
    watched: Watched,
) -> None:
    page = _open(watched, PAIR)
    expect(page.get_by_role("radio", name="Changes")).to_be_checked()
    page.get_by_role("radio", name="Changes").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_selector(f"html[data-maps=swipe][data-painted-a='{WEEK_BEFORE}']")
    page.wait_for_function("() => location.search.includes('mode=swipe')")
    page.reload()
    page.wait_for_selector(f"html[data-maps=swipe][data-painted-a='{WEEK_BEFORE}']")
    expect(page.get_by_role("radio", name="Swipe")).to_be_checked()
    page.get_by_role("radio", name="Changes").check(force=True)
    expect(page.locator("#legend")).to_contain_text("Outline on A")
    expect(page.locator("#swipe")).to_be_hidden()
    page.get_by_role("radio", name="Side by side").check(force=True)
    page.wait_for_selector("html[data-maps=side]")
    page.locator("#compare-close").click()
    expect(page.locator("#map-a")).to_be_hidden()
    page.wait_for_function(
        "() => !location.search.includes('mode=') && !location.search.includes('compare=')"
    )
    widths = "() => document.querySelector('#map canvas').clientWidth"
    page.wait_for_function(f"() => ({widths})() === document.querySelector('#map-section').clientWidth")


def test_dragging_a_draws_only_a_without_the_server(watched: Watched) -> None:
    page = _two(watched, PAIR + "&mode=swipe")
    page.wait_for_load_state("networkidle")
    asked = len(watched.asked)
    x, y = _centre(page.locator("#compare-handle .letter"))
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, 12):
        page.mouse.move(x - 25 * step, y)
    page.mouse.up()
    page.wait_for_function(
        "before => document.documentElement.dataset.paintedA < before", arg=WEEK_BEFORE.replace("03", "01")
    )
    expect(page.locator("#map-a-label")).to_contain_text("2024")
    expect(page.locator("#compare-date-a")).to_contain_text("2024")
    assert page.evaluate("document.documentElement.dataset.painted") == DAY
    assert [url for url in watched.asked[asked:] if "/data/" not in url] == []


@pytest.mark.promise(
    "Two maps of one day look the same to the pixel, wherever they are dragged, rolled or keyed."
)
def test_two_maps_of_one_day_look_the_same(watched: Watched) -> None:
    page = _two(watched, f"?date={DAY}&compare=chronicle@{DAY}&mode=side")
    area = page.locator("#map-a-inner")
    expect(area).to_have_attribute("aria-label", re.compile("Map A"))
    before = _view(page)
    x, y = _centre(area)
    page.mouse.move(x, y)
    page.mouse.wheel(0, 300)
    before = _wait_for_view(page, before)
    area.focus()
    for key in ("ArrowLeft", "+", "ArrowDown"):
        page.keyboard.press(key)
    _wait_for_view(page, before)
    page.wait_for_function(SAME_CONTROL)
    assert page.evaluate("document.documentElement.dataset.painted") == DAY  # the arrows moved the map alone
    page.keyboard.press("Enter")
    expect(page.locator("#place-card")).to_be_visible()


def test_on_a_phone_the_two_maps_are_one_above_the_other(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 390, "height": 844})
    page = _two(watched, PAIR + "&mode=side")
    a, b = page.locator("#map-a").bounding_box(), page.locator("#map").bounding_box()
    assert a is not None
    assert b is not None
    assert a["y"] + a["height"] <= b["y"] + 1
    assert abs(a["height"] - b["height"]) <= 1
    assert a["height"] > 200
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate(SAME_GROUND)
