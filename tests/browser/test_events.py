"""Events on the curve and in the panel: seen, filtered, flown to."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched

pytestmark = pytest.mark.static


def _ready(watched: Watched, query: str = "") -> Page:
    page = watched.open(query)
    page.wait_for_selector("#marks [data-event]")
    return page


def test_events_of_the_day_are_listed(opened: Watched) -> None:
    page = opened.page
    expect(page.locator("#day-events")).to_contain_text("Russia announces recapture of Sudzha")
    expect(page.locator("#day-events a").first).to_have_attribute("rel", "noopener noreferrer")


def test_an_event_on_the_curve_goes_to_its_day_and_place(watched: Watched) -> None:
    page = _ready(watched)
    mark = page.locator("#marks [data-category=military]").last
    box = mark.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_function("() => document.documentElement.dataset.painted !== '2025-03-13'")
    expect(page.locator("#pane-day")).to_be_visible()
    expect(page.locator("#day-events .event").first).to_be_attached()


def test_flying_to_an_event_moves_the_map(watched: Watched) -> None:
    page = _ready(watched)
    event = page.locator("#day-events .event").filter(has_text="Russia announces recapture of Sudzha")
    event.get_by_role("button", name="Fly there").click()
    page.wait_for_function("() => location.search.includes('view=')")
    expect(page.locator("#pin")).to_be_visible()


@pytest.mark.long
def test_categories_are_filtered_by_what_they_mean(watched: Watched) -> None:
    page = _ready(watched)
    page.locator("#marks-filter summary").click()
    page.locator("#marks-list").get_by_label("Political").uncheck()
    expect(page.locator("#marks [data-category=political]")).to_have_count(0)
    expect(page.locator("#marks [data-category=military]").first).to_be_attached()
    page.locator("#marks-list").get_by_label("Russian side").uncheck()
    expect(page.locator("#marks [data-side=russia]")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator("#marks-list")).to_be_hidden()
