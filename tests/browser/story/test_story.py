"""A story in Chromium, without a server: it steps, plays, zooms, prints, and asks nobody for anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.story.conftest import NOTE

pytestmark = pytest.mark.browser

# What is drawn on the canvas, as one number.
DRAWN = """() => {
  const canvas = document.querySelector(".control-canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return data.reduce((sum, value, i) => (sum * 31 + value * (i % 7)) % 1000003, 0);
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, story_file: Path) -> Iterator[Page]:
    """The story, opened once. Afterwards only the file was asked for, and nothing was complained of."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme="light")
    page = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(story_file.as_uri())
    page.wait_for_selector("html[data-ready]")
    yield page
    assert asked == [story_file.as_uri()]
    assert complaints == []
    context.close()


def _date(page: Page, iso: str) -> None:
    page.wait_for_selector(f"html[data-drawn='{iso}'][data-painted='{iso}']")


def test_it_steps_and_plays(page: Page) -> None:
    _date(page, "2025-03-13")
    expect(page.locator("#figure-value")).to_have_text("151")
    expect(page.locator("#badge-recon")).to_contain_text("Reconstruction")
    expect(page.locator("#story-note p")).to_have_text(NOTE)
    expect(page.locator(".claim").first).to_be_visible()
    before = page.evaluate(DRAWN)
    page.keyboard.press("ArrowLeft")
    _date(page, "2025-03-12")
    expect(page.locator("#story-note")).to_be_hidden()
    assert page.evaluate(DRAWN) != before
    page.keyboard.press("Home")
    _date(page, "2024-08-06")
    expect(page.locator("#figure-value")).to_have_text("–")  # not known, and not 0
    expect(page.locator("#curve-key")).to_contain_text("Gap")
    page.keyboard.press("Space")
    expect(page.locator("html")).to_have_attribute("data-drawn", re.compile("2024-(08-(09|[123])|09)"))
    page.keyboard.press("Space")
    expect(page.locator("html")).to_have_attribute("data-playing", "false")
    page.keyboard.press("End")
    _date(page, "2025-08-03")
    page.get_by_role("button", name=re.compile("Chosen day .*13 March 2025")).click()
    _date(page, "2025-03-13")
    assert page.evaluate(DRAWN) == before


def test_it_zooms_and_changes_its_theme(page: Page) -> None:
    before, scale = page.evaluate(DRAWN), page.locator("#scale-text").inner_text()
    page.click("#zoom-in")
    page.click("#zoom-in")
    expect(page.locator("#scale-text")).not_to_have_text(scale)
    box = page.locator("#map-over").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 400, box["y"] + 300)
    zoomed = page.evaluate(DRAWN)
    page.mouse.wheel(0, -400)
    rolled = page.evaluate(DRAWN)
    page.mouse.down()
    page.mouse.move(box["x"] + 480, box["y"] + 330, steps=3)
    page.mouse.up()
    assert len({before, zoomed, rolled, page.evaluate(DRAWN)}) == 4
    page.click("#fit")
    expect(page.locator("#scale-text")).to_have_text(scale)
    light = page.evaluate(DRAWN)
    page.click("#theme")
    page.click("#theme")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate(DRAWN) != light
    page.click("#theme")
    expect(page.locator("html")).to_have_attribute("data-theme", "auto")


def test_it_fits_a_phone_and_one_sheet_of_paper(page: Page) -> None:
    paper = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.locator("#curve > svg")).to_have_attribute("viewBox", re.compile("0 0 3.. "))
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.set_viewport_size({"width": 1032, "height": 703})  # A4 without its margins
    page.emulate_media(media="print")
    for name in ("#figure-value", "#curve > svg", ".credit", ".source-card", ".legal"):
        expect(page.locator(name)).to_be_visible()
    expect(page.locator(".controls")).to_be_hidden()
    page.emulate_media(media="screen")
