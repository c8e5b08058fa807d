"""Claims, places and tabs in the address: they are restored, and what does not exist is reported."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watched

CLAIM = "#claims-list [data-claim=C047]"


def test_a_claim_comes_back_with_its_day_in_another_language_and_after_going_away(watched: Watched) -> None:
    page = watched.open("?claim=C047")
    card = page.locator(CLAIM)
    expect(card).to_have_attribute("data-now", "true")
    expect(card).to_contain_text("As reported")
    watched.wait_for_date("2025-03-12")
    page.wait_for_function("() => location.search.includes('date=2025-03-12')")
    assert "claim=C047" in page.url
    page.locator("#lang").click()
    expect(card).to_be_visible()
    page.wait_for_function("() => location.search.includes('lang=uk')")
    page.reload()
    page.wait_for_selector("html[data-ready=true]")
    expect(card).to_have_attribute("data-now", "true")
    page.goto(f"{watched.address}/healthz")
    page.go_back()
    expect(card).to_have_attribute("data-now", "true")


def test_a_tab_comes_back_and_a_place_without_its_tab(watched: Watched) -> None:
    page = watched.open("?place=R0198&tab=source")
    expect(page.locator("#tab-source")).to_have_attribute("aria-selected", "true")
    expect(page.locator("#pin-name")).to_have_text("Sudzha")
    page.locator("#tab-places").click()
    expect(page.locator("#place-card").get_by_role("heading", name="Sudzha")).to_be_visible()
    page.wait_for_function("() => /place=R0198$/.test(location.search)")
    page.get_by_role("button", name="Close this place").click()
    expect(page.locator("#tab-places")).to_be_focused()
    page.wait_for_function("() => !location.search.includes('place=')")


def test_what_is_not_here_is_said_and_costs_nothing_else(watched: Watched) -> None:
    page = watched.open("?claim=C999&place=R9999&tab=source&region=kursk&date=2025-03-05")
    expect(page.locator("#badge-link")).to_contain_text("a claim that is not here")
    expect(page.locator("#badge-link")).to_contain_text("a place that is not here")
    expect(page.locator("#tab-source")).to_have_attribute("aria-selected", "true")
    assert re.search(r"date=2025-03-05", page.url)
    watched.wait_for_date("2025-03-05")


@pytest.mark.parametrize("query", ["place=35.23,51.215", pytest.param("claim=C047", marks=pytest.mark.long)])
def test_in_another_page_the_card_is_over_the_map(watched: Watched, query: str) -> None:
    watched.page.set_viewport_size({"width": 800, "height": 520})
    watched.page.goto(f"{watched.address}/embed?date=2025-03-12&{query}")
    page = watched.page
    page.wait_for_selector("html[data-ready=true]")
    card = page.locator("#place-card" if query.startswith("place") else CLAIM)
    expect(card).to_be_visible()
    expect(page.locator("#embed-open")).to_have_attribute("href", re.compile(re.escape(query)))
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_two_maps_describe_a_spot_and_the_focus_returns(watched: Watched) -> None:
    page = watched.open("?date=2025-03-12&compare=chronicle_owl@2025-02-13&view=35.23,51.215,11")
    canvas = page.locator("#map .maplibregl-canvas")
    canvas.focus()
    page.keyboard.press("Enter")
    card = page.locator("#place-card")
    expect(card).to_be_focused()
    ends = card.locator(".history-end")
    expect(ends.nth(0)).to_contain_text("13 February 2025")
    expect(ends.nth(1)).to_contain_text("12 March 2025")
    expect(ends.nth(1)).to_contain_text("since 12 August 2024")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(canvas).to_be_focused()


def test_a_region_is_found_and_flown_to_and_nothing_like_kyiv_is_offered(watched: Watched) -> None:
    page = watched.open()
    page.keyboard.press("/")
    page.keyboard.type("Київ")
    expect(page.locator("#search-list")).to_contain_text("Nothing found for “Київ”")
    page.locator("#search input").fill("Белгород")
    expect(page.locator("#search-list [role=option]")).to_have_text([re.compile("^Belgorod")])
    page.keyboard.press("Enter")
    page.wait_for_function("() => /view=35\\.[4-9]/.test(location.search)")
