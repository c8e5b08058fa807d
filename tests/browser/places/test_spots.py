"""Any spot of the map: since when it has been so, its history by every source, the reports near it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watched

pytestmark = pytest.mark.static

# West of Sudzha: the maps differ on when it was taken, and no settlement is within 2 km.
VIEW = "?date=2025-03-12&view=35.23,51.215,11"


def _middle(page: Page) -> tuple[float, float]:
    box = page.locator("#map").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _row(page: Page, source: str) -> Locator:
    return page.locator("#place-card .history-row").filter(has_text=source)


def test_the_tooltip_says_since_when_the_spot_has_been_so(watched: Watched) -> None:
    page = watched.open(VIEW)
    x, y = _middle(page)
    tip = page.locator("#map-tip")
    page.mouse.move(x, y)
    page.wait_for_function("() => dash_clientside.salient.app.page.model.regions")
    page.mouse.move(x + 1, y)
    expect(tip).to_contain_text("since 12 August 2024")


def test_a_click_opens_the_history_of_the_spot_and_escape_closes_it(watched: Watched) -> None:
    page = watched.open(VIEW)
    page.mouse.click(*_middle(page))
    card = page.get_by_role("region", name="The chosen place")
    expect(card.get_by_role("heading", name="Spot on the map")).to_be_visible()
    expect(card).to_contain_text(re.compile(r"51\.215\d° N, 35\.2(29|30)\d° E"))
    expect(_row(page, "after DeepState")).to_contain_text("since 12 August 2024")
    expect(_row(page, "after DeepState").locator("li")).to_have_text(
        [re.compile("Russia, 6 Aug 2024"), re.compile("Ukraine, 12 Aug 2024"), re.compile("Russia, ")]
    )
    expect(_row(page, "after Owl")).to_contain_text("since 11 March 2025")
    reports = card.locator(".reports")
    expect(reports).to_contain_text(re.compile(r"Goncharovka, 3\.1 km away: entered, reported by"))
    expect(page.locator("#pin")).to_be_visible()
    expect(card).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(page.locator("#pin")).to_be_hidden()


@pytest.mark.long
def test_by_keyboard_it_is_the_middle_of_the_map_also_in_ukrainian(watched: Watched) -> None:
    page = watched.open(VIEW + "&lang=uk")
    page.locator("#map .maplibregl-canvas").focus()
    page.keyboard.press("Enter")
    card = page.get_by_role("region", name="Вибране місце")
    expect(card.get_by_role("heading", name="Точка на мапі")).to_be_visible()
    expect(card).to_contain_text("з 12 серпня 2024")
    expect(card.locator(".reports")).to_contain_text("увійшли війська, повідомляє «Два майори» та інші")


def test_on_a_phone_a_touch_brings_the_card_into_view(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 390, "height": 844})
    page = watched.open(VIEW)
    page.mouse.click(*_middle(page))
    heading = page.locator("#place-card").get_by_role("heading", name="Spot on the map")
    expect(heading).to_be_in_viewport()
    expect(_row(page, "after Owl")).to_contain_text("since 11 March 2025")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_click_on_a_settlement_opens_its_own_card(watched: Watched) -> None:
    page = watched.open("?view=35.2708,51.1908,12")
    page.mouse.click(*_middle(page))
    expect(page.locator("#place-card").get_by_role("heading", name="Sudzha")).to_be_visible()
