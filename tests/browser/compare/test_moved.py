"""How far the contact line moved in a week: described in the Day pane, and drawn on the map."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched

pytestmark = pytest.mark.static

# What the map holds of the movement: the parts of docs/changes.md, by name.
PARTS = (
    """() => dash_clientside.salient.app.drawn().map(({ properties }) => properties.part).filter(Boolean)"""
)


def _wait_for_parts(page: Page, some: bool) -> None:
    page.wait_for_function(f"some => ({PARTS})().includes('before') === some", arg=some)


def test_the_last_finished_week_is_described_drawn_and_followed(watched: Watched) -> None:
    page = watched.open("?date=2025-03-13")
    row = page.locator("#moved .step-line").first
    expect(row).to_contain_text(re.compile(r"Kursk · \d+( ±\d+%)?\skm · week to 10 Mar 2025"))
    expect(row).to_contain_text(
        re.compile(r"moved \d\.\d km on average, \d\.\d km at most, near \w+, where Russia gained")
    )
    _wait_for_parts(page, some=True)
    assert "head" in page.evaluate(PARTS)
    row.get_by_role("button", name="Fly there").click()
    page.wait_for_function("() => location.search.includes('view=')")
    page.keyboard.press("Shift+ArrowRight")
    expect(page.locator("#moved")).to_contain_text("week to 17 Mar 2025")
    _wait_for_parts(page, some=True)
    page.keyboard.press("c")  # a comparison replaces it on the map
    _wait_for_parts(page, some=False)
    page.keyboard.press("c")
    _wait_for_parts(page, some=True)
    page.keyboard.press("Space")
    _wait_for_parts(page, some=False)


def test_it_is_hidden_with_the_contact_line_and_is_in_ukrainian(watched: Watched) -> None:
    page = watched.open("?date=2025-03-13&layers=places&lang=uk")
    expect(page.locator("#moved")).to_contain_text("тиждень до 10 березня 2025")
    assert page.evaluate(PARTS) == []
