"""The snapshot drawer as a briefer uses it: look, choose, save; and its message when the server cannot."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import Watched

DAY = "2025-03-13"
PIXEL = Image.new("RGB", (16, 9), "white")
_SLID_IN = "node => Promise.all(node.getAnimations().map((one) => one.finished))"


def _png() -> bytes:
    out = io.BytesIO()
    PIXEL.save(out, "PNG")
    return out.getvalue()


def _figure(page: Page) -> Locator:
    return page.locator("#snap-figure")


def _wait_for_preview(page: Page, part: str) -> None:
    """Wait until a picture whose address has `part` is shown."""
    expect(_figure(page)).to_have_attribute("data-address", re.compile(re.escape(part)))
    expect(_figure(page)).to_have_attribute("data-state", "ready")


def test_what_is_seen_is_previewed_and_saved(watched: Watched, tmp_path: Path) -> None:
    page = watched.open(f"?date={DAY}&region=kursk")
    page.keyboard.press("s")
    _wait_for_preview(page, f"snapshot.png?date={DAY}")
    expect(page.locator("#snap-told")).to_contain_text("Chronicle (after DeepState) · 13 March 2025 · Kursk")
    assert page.locator("#snap-image").evaluate("image => image.naturalWidth") == 1600
    page.locator("#snap-theme").select_option("dark")
    page.locator("#snap-scale").select_option("1")
    _wait_for_preview(page, "theme=dark")
    with page.expect_download() as waiting:
        page.locator("#snap-download").click()
    target = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(target)
    with Image.open(target) as picture:
        assert picture.size == (1600, 900)
        assert picture.convert("L").getpixel((3, 3)) < 60  # dark, as was chosen
    expect(page.locator("#snap-status")).to_contain_text("Saved: ")
    page.keyboard.press("Escape")
    expect(page.locator("#snap-dialog")).to_be_hidden()
    remembered = page.evaluate("JSON.parse(localStorage.getItem('salient.snapshot'))")
    assert (remembered["theme"], remembered["scale"]) == ("dark", 1)


def test_what_is_remembered_and_what_only_the_operator_can_allow(watched: Watched) -> None:
    kept = '{"v": 1, "theme": "print", "scale": "<b>", "kind": 7}'
    watched.page.add_init_script(f"localStorage.setItem('salient.snapshot', '{kept}')")
    page = watched.open(f"?date={DAY}")
    page.locator("#share").click()
    expect(page.locator("#share-noframe")).to_contain_text("Whoever runs it can allow them.")
    expect(page.locator("#share-frame")).to_be_hidden()
    expect(page.locator("#share-picture-text")).to_have_value(re.compile("^<figure><img src="))
    page.keyboard.press("Escape")
    page.locator("#snapshot").click()
    expect(page.locator("#snap-theme")).to_have_value("print")
    expect(page.locator("#snap-scale")).to_have_value("2")
    expect(page.locator("#snap-tab-snapshot")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(page.locator("#snapshot")).to_be_focused()


@pytest.mark.long
def test_a_sheet_of_chosen_days_and_a_deck(watched: Watched, tmp_path: Path) -> None:
    page = watched.open(f"?date={DAY}&compare=chronicle@2025-03-06")
    page.locator("#snapshot").click()
    page.locator("#snap-tab-sheet").click()
    page.locator("#snap-spread").select_option("dates")
    expect(_figure(page)).to_contain_text("Add the dates that the sheet should show.")
    expect(page.locator("#snap-download")).to_be_disabled()
    page.locator("#snap-add").click()
    _wait_for_preview(page, f"sheet.png?dates={DAY}")
    expect(page.locator("#snap-remarks")).to_contain_text("The comparison stands in the picture only")
    page.get_by_role("button", name="Remove 13 March 2025").click()
    expect(page.locator("#snap-download")).to_be_disabled()
    page.locator("#snap-tab-sheet").press("ArrowRight")
    expect(page.locator("#snap-tab-briefing")).to_be_focused()
    with page.expect_download() as waiting:
        page.locator("#snap-download").click()
    target = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(target)
    assert target.suffix == ".pptx"
    assert "ppt/presentation.xml" in zipfile.ZipFile(target).namelist()


def test_a_busy_server_a_refusal_and_a_change_of_mind(watched: Watched) -> None:
    page = watched.open(f"?date={DAY}")
    answers = [{"status": 503, "headers": {"Retry-After": "1"}, "body": "too many pictures"}]

    def answer(route: Route) -> None:
        route.fulfill(**(answers.pop(0) if answers else {"body": _png(), "content_type": "image/png"}))

    page.route("**/snapshot.png?*", answer)
    page.keyboard.press("s")
    expect(_figure(page)).to_have_attribute("data-state", "busy")
    expect(_figure(page)).to_contain_text("It is asked again in 1 s.")
    expect(_figure(page)).to_have_attribute("data-state", "ready")
    answers.append({"status": 400, "content_type": "text/plain", "body": "size: no such size\n"})
    page.locator("#snap-qr").click()
    expect(_figure(page)).to_contain_text("size: no such size")
    page.locator("#snap-again").click()
    _wait_for_preview(page, "qr=1")
    assert [text for text in watched.complaints if "503" not in text and "400" not in text] == []
    watched.complaints.clear()  # the browser's own lines on both answers
    page.route("**/animation.mp4?*", lambda route: None)  # takes for ever
    page.locator("#snap-tab-animation").click()
    page.locator("#snap-download").click()
    expect(page.locator("#snap-job")).to_contain_text("This may take a minute or two.")
    expect(page.locator("#snap-cancel")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#snap-status")).to_have_text("Cancelled.")
    expect(page.locator("#snap-download")).to_be_focused()


def test_it_fits_a_phone(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 390, "height": 844})
    page = watched.open(f"?date={DAY}&lang=uk")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("#snapshot").click()
    page.locator("#snap-dialog").evaluate(_SLID_IN)
    for kind in ("animation", "sheet"):
        page.locator(f"#snap-tab-{kind}").click()
        box = page.locator("#snap-dialog").bounding_box()
        assert box == {"x": 0, "y": 0, "width": 390, "height": 844}
        assert page.locator("#snap-pane").evaluate("node => node.scrollWidth <= node.clientWidth")
        for node in page.locator("#snap-dialog :is(button, select):visible").all():
            inside = node.locator("xpath=ancestor-or-self::*[contains(@class, 'picker')]")
            size = (inside if inside.count() else node).first.bounding_box()
            assert size is not None
            assert min(size["width"], size["height"]) >= 36
    page.locator("#snap-spread").select_option("dates")
    page.locator("#snap-add").click()  # not covered by a long date beside it
    expect(page.locator("#snap-dates .chip")).to_contain_text("13 березня 2025")
