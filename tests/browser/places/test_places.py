"""Settlements: found by any spelling, shown with their history, listed in a table."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched

pytestmark = pytest.mark.static


def _find(page: Page, text: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(text)
    page.wait_for_selector("#search-list [role=option]")


def test_a_place_is_found_flown_to_and_described(watched: Watched) -> None:
    page = watched.open()
    _find(page, "Sudzha")
    for text in ("Суджа", "sudhza"):
        page.locator("#search input").fill("")
        expect(page.locator("#search-list")).to_be_hidden()
        page.keyboard.type(text)
        expect(page.locator("#search-list [role=option]").first).to_contain_text("Sudzha")
    page.keyboard.press("Enter")
    card = page.locator("#place-card")
    expect(card.get_by_role("heading", name="Sudzha")).to_be_visible()
    expect(card).to_contain_text("since 12 March 2025")
    expect(card.locator("[role=img]").first).to_be_visible()
    expect(card).to_contain_text("taken by Russia, reported by Russian Ministry of Defence")
    expect(page.locator("#pin")).to_be_visible()
    page.wait_for_function("() => /view=35\\.27/.test(location.search)")
    pin, box = page.locator("#pin").bounding_box(), page.locator("#map").bounding_box()
    assert pin is not None
    assert box is not None
    assert abs(pin["x"] + pin["width"] / 2 - box["x"] - box["width"] / 2) < 3
    assert abs(pin["y"] + pin["height"] / 2 - box["y"] - box["height"] / 2) < 3


@pytest.mark.long
def test_a_date_is_found_too(watched: Watched) -> None:
    page = watched.open()
    _find(page, "6 вересня 2024")
    page.keyboard.press("Enter")
    watched.wait_for_date("2024-09-06")


def test_unknown_places_are_reported_and_escape_closes(opened: Watched) -> None:
    page = opened.page
    page.locator("#search input").fill("xxqqzz")
    expect(page.locator("#search-list")).to_contain_text("Nothing found")
    page.keyboard.press("Escape")
    expect(page.locator("#search-list")).to_be_hidden()


def test_the_card_follows_the_day_and_its_reports_lead_to_theirs(watched: Watched) -> None:
    page = watched.open()
    _find(page, "sudzha")
    page.keyboard.press("Enter")
    card = page.locator("#place-card")
    card.get_by_role("button", name="15 August 2024").click()
    watched.wait_for_date("2024-08-15")
    expect(card).to_contain_text("Who holds it on 15 August 2024")
    expect(card).to_contain_text("Ukraine")
    card.get_by_role("button", name="Close this place").click()
    expect(page.locator("#pin")).to_be_hidden()
    expect(page.locator("#places-list")).to_contain_text("Russia → ")


def test_the_table_sorts_filters_and_is_saved(watched: Watched) -> None:
    page = watched.open("?region=kursk")
    page.locator("#tab-places").click()
    page.locator("#places-table").click()
    grid = page.locator("#table-grid")
    expect(grid.locator("[row-index='0'] [col-id=name]")).to_have_text("Akimovka")
    grid.get_by_role("columnheader", name="km to the line").click()
    expect(grid.locator("[row-index='0'] [col-id=line]")).to_have_text(re.compile(r"^0\.\d$"))
    grid.locator(".ag-floating-filter input").first.fill("sudzha")
    expect(grid.locator("[row-index='0'] [col-id=chronicle]")).to_have_text("Russia")
    with page.expect_download() as saving:
        page.locator("#table-csv").click()
    assert saving.value.suggested_filename == "salient-settlements-kursk-2025-03-13.csv"
    text = saving.value.path().read_text(encoding="utf-8-sig")
    assert "Sudzha,Суджа,Kursk,Russia," in text
    page.keyboard.press("Escape")
    expect(page.locator("#table-dialog")).to_be_hidden()


@pytest.mark.long
def test_the_table_is_sorted_by_the_ukrainian_alphabet(watched: Watched) -> None:
    page = watched.open("?region=kursk,sumy&lang=uk")
    page.locator("#tab-places").click()
    page.locator("#places-table").click()
    grid = page.locator("#table-grid")
    grid.locator(".ag-floating-filter input").first.fill("гу")
    expect(grid.locator("[row-index='0'] [col-id=name]")).to_have_text("Гудове")
    expect(grid.locator("[row-index='1'] [col-id=name]")).to_have_text("Гуєво")  # є sorts before и and р
    expect(grid.locator("[row-index='1'] [col-id=local]")).to_have_text("Гуево")


def test_the_grid_is_not_asked_for_before_it_is_wanted(opened: Watched) -> None:
    opened.page.wait_for_selector("#lead-claim [data-claim]")
    assert [url for url in opened.asked if "ag_grid" in url] == []


def test_on_a_phone_the_search_is_over_the_map_and_leads_to_the_card(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 390, "height": 844})
    page = watched.open()
    page.locator("#search input").fill("sudzha")
    expect(page.locator("#search-list [role=option]").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("#search-list [role=option]").first.click()
    expect(page.locator("#place-card").get_by_role("heading", name="Sudzha")).to_be_in_viewport()
    expect(page.locator("#place-card")).to_contain_text("since 12 March 2025")
    expect(page.locator("#tab-places")).to_be_in_viewport()
