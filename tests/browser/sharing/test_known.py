"""The page as it was known on an earlier day: from the card of the source, in the address, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Watched
from tests.browser.server import serving

HELD = "() => dash_clientside.salient.app.drawn().map(({ properties }) => properties.control).filter(Boolean)"
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
    watched.close()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (f"{QUERY}&known=2024-08-09", "No map of Hand-made had been published by 9 August 2024"),
        ("?source=plain&date=2024-08-15&known=2024-08-11", "No map of Plain had been published by 11 August"),
        ("?source=silent&date=2024-08-15&known=2024-08-20", "published by 20 August 2024 cannot be told"),
        (
            "?source=plain&date=2024-08-15&known=2024-08-11&lang=uk",
            "На 11 серпня 2024 не було оприлюднено жодної мапи Проста",
        ),
    ],
)
@pytest.mark.promise("Of a day on which no map was known the page shows none: it says why, and how to go on.")
def test_a_day_of_which_nothing_was_known_has_an_empty_map_and_a_way_out(
    browser: Browser, past: str, query: str, said: str
) -> None:
    watched = Watched(browser.new_context(viewport={"width": 1440, "height": 900}), past)
    page = watched.open(query)
    note = page.locator("#map-note")
    expect(note).to_contain_text(said)
    expect(page.locator("#figure-text")).to_contain_text(said)
    expect(page.locator("#figure-value")).to_have_text("–")
    assert page.evaluate(HELD) == []
    note.get_by_role("button").filter(visible=True).click()
    expect(page).not_to_have_url(re.compile("known="))
    expect(page.locator("#figure-value")).to_have_text(re.compile(r"\d"))
    watched.close()


def test_a_day_between_maps_knows_only_those_of_then(browser: Browser, past: str) -> None:
    watched = Watched(browser.new_context(viewport={"width": 1440, "height": 900}), past)
    page = watched.open("?source=plain&region=kursk&date=2024-08-15&known=2024-08-16")
    expect(page.locator("#badge-known")).to_contain_text("As known on 16 August 2024")
    expect(page.locator("#figure-value")).to_have_text(re.compile(r"\d"))
    assert "ukraine" in page.evaluate(HELD)
    watched.open("?source=plain&region=kursk&date=2024-08-20&known=2024-08-16")
    expect(page.locator("#map-note")).to_contain_text("No map after 15 August 2024")
    watched.close()
