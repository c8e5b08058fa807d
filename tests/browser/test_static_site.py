"""The page as files of a plain host, below its root: all that needs no server works, all else is hidden."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from tests.browser.conftest import OFFER, Watched
from tests.browser.sharing.returning import RETURN
from tests.browser.sharing.test_share import saved_data

DAY, NEXT, WEEK_BEFORE = "2025-03-12", "2025-03-13", "2025-03-05"
SHOWN = f"date={DAY}&source=chronicle&region=kursk"
NEW = "2025-08-04"


@dataclass
class Visit:
    """A page on a static site, and what its host could not answer."""

    watched: Watched
    failed: list[str] = field(default_factory=list)

    def note(self, response: Response) -> None:
        if response.status >= 400:
            self.failed.append(response.url)


@pytest.fixture
def visit(browser: Browser, static_address: str) -> Iterator[Visit]:
    """A fresh page. Afterwards nothing failed, and there were no foreign requests nor error messages."""
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    visit = Visit(Watched(context, static_address))
    context.on("response", visit.note)
    context.on("requestfailed", lambda request: visit.failed.append(request.url))
    yield visit
    context.close()
    assert visit.failed == []
    assert visit.watched.foreign == []
    assert visit.watched.complaints == []


def _another_source_and_back(page: Page) -> None:
    page.locator("#source").select_option("chronicle_owl")
    expect(page.locator("#credit")).to_contain_text("Owl")
    page.locator("#source").select_option("chronicle")
    expect(page.locator("#credit")).not_to_contain_text("Owl")


def _compare_and_end(page: Page) -> None:
    page.keyboard.press("c")
    expect(page.locator("#compare-text")).to_contain_text("From 6 to 13 March 2025")
    expect(page.locator("#compare-matrix tbody tr")).to_have_count(3)
    page.locator("#compare-close").click()


def _table(page: Page) -> None:
    page.locator("#tab-places").click()
    page.locator("#places-table").click()
    expect(page.locator("#table-grid [role=row]").nth(3)).to_be_visible()
    page.keyboard.press("Escape")
    page.locator("#tab-day").click()


def _copied_link(page: Page) -> str:
    page.locator("#share").click()
    expect(page.locator("#share-picture")).to_be_hidden()
    expect(page.locator("#share-noframe")).to_be_hidden()
    assert saved_data(page) == OFFER.body
    page.locator("#share-live-copy").click()
    page.wait_for_function("async () => (await navigator.clipboard.readText()) !== ''")
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.mark.promise("A static site, below the root of a plain host, shows all that needs no server.")
def test_all_that_needs_no_server_works(visit: Visit) -> None:
    page = visit.watched.open(f"?{SHOWN}")
    page.locator("#slider").focus()
    page.keyboard.press("ArrowRight")
    visit.watched.wait_for_date(NEXT)
    _another_source_and_back(page)
    _compare_and_end(page)
    _table(page)
    expect(page.locator("#snapshot")).to_be_hidden()
    page.keyboard.press("s")
    expect(page.locator("dialog:visible")).to_have_count(0)
    link = _copied_link(page)
    assert link == f"{visit.watched.address}/?{SHOWN.replace(DAY, NEXT)}"
    frame = page.locator("#share-frame-text").input_value()
    assert f'src="{visit.watched.address}/embed.html?date={NEXT}&amp;source=chronicle' in frame
    figure = page.locator("#figure-value").inner_text()
    page.goto(link.replace("?", "embed.html?"))
    page.wait_for_selector("html[data-ready=true][data-embed=true]")
    expect(page.locator("#embed-figure")).to_contain_text(figure)
    page.locator("#embed-open").focus()
    assert page.locator("#embed-open").evaluate("node => node.href").startswith(link)


@pytest.mark.promise("An open page of a static site is told of a newer one.")
def test_a_newer_site_is_told_of(visit: Visit, site: Path) -> None:
    page = visit.watched.open("?date=latest&source=chronicle")
    newest = site / "revision.json"
    before = newest.read_text(encoding="utf-8")
    told = json.loads(before)
    try:
        newest.write_text(
            json.dumps({**told, "revision": "0123456789ab", "sources": {"chronicle": NEW}}), encoding="utf-8"
        )
        page.evaluate(RETURN)
        expect(page.locator("#badge-newer")).to_contain_text("A map of 4 August 2025 is there")
    finally:
        newest.write_text(before, encoding="utf-8")
