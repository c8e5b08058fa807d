"""The page as it was known on an earlier day: from the card of the source, in the address, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Watched
from tests.browser.server import serving

QUERY = "?source=hand&region=kursk&date=2024-08-12"


@pytest.fixture(scope="module")
def past(rewritten_bundle: Path) -> Iterator[str]:
    """Return the address of a server of a source that rewrote its past."""
    with serving(rewritten_bundle) as base:
        yield base


@pytest.mark.promise("What was known on a day is on the map and in the figures, and one step leads back.")
def test_the_page_as_it_was_known_and_back(browser: Browser, past: str) -> None:
    watched = Watched(browser.new_context(viewport={"width": 1440, "height": 900}), past)
    page = watched.page
    watched.open(QUERY)
    now = page.locator("#figure-value").inner_text()
    assert not any("/data/known-" in url for url in watched.asked)
    page.locator("#tab-source").click()
    page.locator("#past summary").click()
    expect(page.locator("#past-told")).to_contain_text("2 days")
    expect(page.locator("#past-drawing circle")).to_have_count(2)
    page.locator("#past-known").select_option("2024-08-27")
    expect(page).to_have_url(re.compile("known=2024-08-27"))
    expect(page.locator("#badge-known")).to_contain_text("As known on 27 August 2024")
    expect(page.locator("#figure-value")).not_to_have_text(now)
    page.locator("#known-action").click()
    expect(page.locator("#badge-known")).to_be_hidden()
    expect(page.locator("#figure-value")).to_have_text(now)
    assert "known=" not in page.url
    watched.open(f"{QUERY}&known=2024-08-09")
    expect(page.locator("#badge-known")).to_contain_text("No map of Hand-made was known on 9 August 2024")
    expect(page.locator("#figure-value")).to_have_text(now)
    watched.close()
