"""Links and codes that readers copy, and the pages that they lead to."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OFFER, Kept, Watched

DAY = "2025-03-12"


@pytest.fixture
def visitor(browser: Browser, kept: Kept) -> Iterator[Watched]:
    """A fresh page on the server with two publications, which may use the clipboard."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, permissions=["clipboard-read", "clipboard-write"]
    )
    watched = Watched(context, kept.address)
    yield watched
    context.close()
    assert watched.foreign == []
    assert watched.complaints == []


def _copied(page: Page, button: str) -> str:
    page.evaluate("navigator.clipboard.writeText('')")
    page.locator(button).click()
    expect(page.locator("#toast")).to_contain_text("copied")
    page.wait_for_function("async () => (await navigator.clipboard.readText()) !== ''")
    return str(page.evaluate("navigator.clipboard.readText()"))


def saved_data(page: Page) -> bytes:
    """Save the first file for other programs that the share menu offers, by keyboard; return its bytes."""
    link = page.locator("#share-data a").first
    expect(link).to_have_text("GeoPackage for QGIS: all layers and tables, in colour, with time 1 KB")
    expect(page.locator("#share-data")).to_contain_text("a reconstruction, not an observed map")
    expect(page.locator("#share-data")).to_contain_text(f"Revision of the maps: {OFFER.revision}")
    link.focus()
    with page.expect_download() as saved:
        page.keyboard.press("Enter")
    assert saved.value.suggested_filename == "salient-chronicle-2025-08-03.gpkg"
    return Path(saved.value.path()).read_bytes()


def test_links_and_codes_are_copied_and_lead_back(visitor: Watched, kept: Kept) -> None:
    page = visitor.open(f"?date={DAY}&region=kursk")
    figure = page.locator("#figure-value").inner_text()
    page.locator("#share").click()
    expect(page.locator("#share-live-copy")).to_be_focused()
    live, frozen = _copied(page, "#share-live-copy"), _copied(page, "#share-frozen-copy")
    assert live == f"{kept.address}/?date={DAY}&source=chronicle&region=kursk"
    assert frozen == f"{live}&rev={kept.newest}"
    frame, code = _copied(page, "#share-frame-copy"), html.unescape(_copied(page, "#share-picture-copy"))
    assert frame.startswith(f'<iframe src="{kept.address}/embed?date={DAY}&amp;source=chronicle')
    picture = re.search(r'<img src="([^"]+)" alt="([^"]+)"', code)
    assert picture
    assert "Ukrainian-held in Kursk" in picture[2]
    answer = page.request.get(picture[1])
    assert (answer.status, answer.headers["content-type"]) == (200, "image/png")
    assert saved_data(page) == OFFER.body
    page.keyboard.press("Escape")
    expect(page.locator("#share-menu")).to_be_hidden()
    expect(page.locator("#share")).to_be_focused()
    page.goto(frozen)
    page.wait_for_selector("html[data-ready=true]")
    expect(page.locator("#figure-value")).to_have_text(figure)
    expect(page.locator("#badge-frozen")).to_contain_text(f"{kept.newest}, still the newest")
    page.locator("#frozen-action").click()
    page.wait_for_function("() => !location.search.includes('rev=')")


def test_a_source_for_personal_analysis_is_marked_and_not_embedded(visitor: Watched) -> None:
    page = visitor.open(f"?date={DAY}&source=chronicle_owl")
    page.locator("#share").click()
    expect(page.locator("#share-withheld")).to_contain_text("personal analysis only")
    expect(page.locator("#share-codes")).to_be_hidden()
    expect(page.locator("#share-data")).to_contain_text("do not allow its data to be passed on")
    expect(page.locator("#share-data a")).to_have_count(0)
    expect(page.locator("#share-live-text")).to_have_value(re.compile("source=chronicle_owl"))
    page.mouse.click(400, 400)
    expect(page.locator("#share-menu")).to_be_hidden()
    page.locator("#snapshot").click()
    expect(page.locator("#snap-remarks")).to_contain_text(
        "for personal analysis only. What you save is marked"
    )


def test_a_frozen_page_keeps_its_revision_and_leads_to_the_newest(visitor: Watched, kept: Kept) -> None:
    page = visitor.open(f"?date={DAY}&rev={kept.older}")
    expect(page.locator("#badge-frozen")).to_contain_text(f"Frozen: revision {kept.older}")
    expect(page.locator("#source option").first).to_have_text(kept.old_title)
    expect(page.locator("#legal")).to_contain_text(kept.older)
    page.locator("#slider").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(
        "() => location.search.includes('date=2025-03-13') || !location.search.includes('date')"
    )
    assert f"rev={kept.older}" in page.url
    page.locator("#frozen-action").click()
    page.wait_for_function("() => !location.search.includes('rev=')")
    page.wait_for_selector("html[data-ready=true]")
    expect(page.locator("#badge-frozen")).to_be_hidden()
    expect(page.locator("#legal")).to_contain_text(kept.newest)


def test_a_revision_that_is_gone_gives_the_newest_and_says_so(visitor: Watched, kept: Kept) -> None:
    page = visitor.open(f"?date={DAY}&rev=000000000000&region=kursk")
    expect(page.locator("#badge-frozen")).to_contain_text("no longer kept; this is the newest")
    expect(page.locator("#legal")).to_contain_text(kept.newest)
    page.wait_for_function("() => location.search === '?date=2025-03-12&region=kursk'")
    assert all("404" in text for text in visitor.complaints)
    visitor.complaints.clear()  # the browser's own line on the manifest
