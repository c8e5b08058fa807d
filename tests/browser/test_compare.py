"""Two maps compared, as a person does it: turn it on, drag either end, swap, read, follow a name, share."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watched
from tests.browser.pixels import BLUE, RED, share_of

DAY, WEEK_BEFORE = "2025-03-13", "2025-03-06"
PAIR = f"?date={DAY}&compare=chronicle@{WEEK_BEFORE}"
SOURCES = "?date=2024-12-01&source=chronicle_owl&compare=chronicle@2024-12-01"


def _wait_for_compared(page: Page, wanted: str) -> None:
    """Wait until the address names `wanted`: it is written when the reader rests."""
    page.wait_for_function(
        "wanted => new URLSearchParams(location.search).get('compare') === wanted", arg=wanted
    )


def _open(watched: Watched, query: str) -> Page:
    page = watched.open(query)
    expect(page.locator("#compare-matrix tbody tr")).to_have_count(3)
    return page


def _centre(node: Locator) -> tuple[float, float]:
    box = node.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_one_key_compares_with_a_week_before_and_ends_it(watched: Watched) -> None:
    page = watched.open(f"?date={DAY}")
    expect(page.locator("#compare-bar")).to_be_hidden()
    page.keyboard.press("c")
    expect(page.locator("#compare-text")).to_contain_text("From 6 to 13 March 2025 Russia gained")
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
    taken = share_of(RED, page.locator("#map"))
    page.locator("#compare-close").click()
    expect(legend).not_to_contain_text("→")
    page.wait_for_function("() => document.documentElement.dataset.painted")
    assert taken > 0.005
    assert share_of(BLUE, page.locator("#map")) > 0.002


def test_the_matrix_agrees_with_the_legend_and_the_settlements_are_dated(watched: Watched) -> None:
    page = _open(watched, PAIR)
    cell = page.locator("#compare-matrix tbody tr").nth(0).locator("td").nth(1)
    expect(page.locator("#legend")).to_contain_text(f"Ukraine → Russia, {cell.inner_text()} km²")
    first = page.locator("#compare-places button").first
    expect(first).to_contain_text(re.compile(r"Ukraine → (Russia|Contested) · \d+ Mar 2025"))
    expect(page.locator("#compare-count")).to_contain_text("settlements changed hands")
    first.click()
    page.wait_for_function("() => location.search.includes('view=')")


def test_the_handle_of_a_is_a_slider_and_leaves_b_alone(watched: Watched) -> None:
    page = _open(watched, PAIR)
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
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
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
    assert [url for url in asked if "/data/" not in url] == []


def test_swapping_turns_gains_into_losses(watched: Watched) -> None:
    page = _open(watched, PAIR)
    gained = page.locator("#compare-sums tbody tr").nth(0).locator("td").nth(0).inner_text()
    page.locator("#compare-swap").click()
    expect(page.locator("#date")).to_contain_text("6 March 2025")
    expect(page.locator("#compare-sums tbody tr").nth(0).locator("td").nth(1)).to_have_text(gained)
    _wait_for_compared(page, f"chronicle@{DAY}")


def test_two_sources_on_one_day(watched: Watched) -> None:
    page = _open(watched, SOURCES)
    expect(page.locator("#compare-text")).to_contain_text("On 1 December 2024 both maps give Ukraine")
    expect(page.locator("#compare-sums thead")).to_contain_text("IoU")
    expect(page.locator("#compare-left")).to_contain_text("maps no contested ground")
    expect(page.locator("#compare-chart svg")).to_be_visible()
    expect(page.locator("#compare-chart-note")).to_contain_text("IoU")
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


def test_presets_and_another_source(watched: Watched) -> None:
    page = _open(watched, PAIR)
    page.locator("#compare-month").click()
    page.wait_for_function("() => location.search.includes('compare=chronicle@2025-02-11')")
    page.locator("#compare-other").click()
    page.wait_for_function(f"() => location.search.includes('compare=chronicle_owl@{DAY}')")
    expect(page.locator("#compare-source-a")).to_have_value("chronicle_owl")
    expect(page.locator("#compare-text")).to_contain_text(re.compile("both maps give|the maps share"))


def test_a_comparison_comes_back_by_its_address_in_ukrainian(watched: Watched) -> None:
    page = _open(watched, PAIR + "&lang=uk&theme=dark")
    expect(page.locator("#compare-text")).to_contain_text("З 6 до 13 березня 2025 на Курщині Росія здобула")
    page.reload()
    expect(page.locator("#compare-text")).to_contain_text("Росія здобула")


def test_it_fits_a_phone(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 390, "height": 844})
    page = _open(watched, PAIR)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for node in page.locator("#compare-bar button:visible").all():
        box = node.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 36
