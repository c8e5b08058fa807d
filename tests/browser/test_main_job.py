"""The main job as a reader does it: open, move the slider, play, pause, return by the address."""

from __future__ import annotations

import contextlib
import re
import zlib
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.browser.pixels import BLUE, RED, share_of

pytestmark = pytest.mark.static

SEED, PEAK, LATER = "2025-03-13", "2024-09-06", "2025-07-20"


def test_it_opens_on_the_day_that_the_project_is_about(opened: Watched) -> None:
    page = opened.page
    opened.wait_for_date(SEED)
    expect(page.locator("#date")).to_have_text("Thursday 13 March 2025")
    expect(page.locator("#figure-value")).to_have_text("151")
    expect(page.locator("#figure-label")).to_have_text("Ukrainian-held in Kursk")
    expect(page.locator("#badge-recon")).to_contain_text("Reconstruction")
    expect(page).to_have_title(re.compile(r"13 March 2025|13 Mar 2025"))


def test_painted_ground_follows_the_day(watched: Watched) -> None:
    page = watched.open(f"?date={PEAK}")
    watched.wait_for_date(PEAK)
    at_peak = share_of(BLUE, page.locator("#map"))
    page.locator("#slider").focus()
    page.keyboard.press("End")
    page.wait_for_function("() => document.documentElement.dataset.painted > '2025-07-01'")
    at_end, red_at_end = share_of(BLUE, page.locator("#map")), share_of(RED, page.locator("#map"))
    assert at_peak > 0.04
    assert at_end < at_peak / 4
    assert red_at_end > 0.003


def test_the_keyboard_moves_the_slider(watched: Watched) -> None:
    page = watched.open(f"?date={SEED}")
    slider = page.locator("#slider")
    slider.focus()
    for key, date in (
        ("ArrowRight", "2025-03-14"),
        ("ArrowLeft", SEED),
        ("Shift+ArrowLeft", "2025-03-06"),
        ("Shift+ArrowRight", SEED),
        ("Home", "2024-08-06"),
    ):
        page.keyboard.press(key)
        watched.wait_for_date(date)
    expect(slider).to_have_attribute("aria-valuetext", re.compile(r"6 August 2024"))
    expect(slider).to_have_attribute("role", "slider")


def test_the_next_change_is_a_day_with_another_map(watched: Watched) -> None:
    page = watched.open("?date=2025-01-10")
    before = page.locator("#figure-value").inner_text()
    page.keyboard.press("Alt+ArrowRight")
    page.wait_for_function("() => document.documentElement.dataset.painted > '2025-01-10'")
    changed = page.evaluate("document.documentElement.dataset.painted")
    page.keyboard.press("ArrowLeft")
    page.wait_for_function("day => document.documentElement.dataset.painted < day", arg=changed)
    expect(page.locator("#figure-value")).to_have_text(before)


def test_it_plays_pauses_and_comes_back_by_its_address(watched: Watched) -> None:
    page = watched.open("?date=2025-02-01")
    page.keyboard.press("Space")
    page.wait_for_function("() => document.documentElement.dataset.painted > '2025-02-06'")
    page.keyboard.press("Space")
    expect(page.locator("html")).to_have_attribute("data-playing", "false")
    # The address is written when the reader pauses: it may still name a day that playback has passed.
    shown = page.locator("#date").inner_text()
    day = datetime.strptime(shown, "%A %d %B %Y").replace(tzinfo=UTC).date().isoformat()
    page.wait_for_function("day => new URLSearchParams(location.search).get('date') === day", arg=day)
    page.reload()
    page.wait_for_selector("html[data-ready=true]")
    expect(page.locator("#date")).to_have_text(shown)


def test_a_view_that_was_moved_is_in_the_address(watched: Watched) -> None:
    page = watched.open()
    page.locator("#zoom-in").click()
    page.wait_for_function("() => location.search.includes('view=')")
    query = page.evaluate("location.search")
    page.reload()
    page.wait_for_selector("html[data-ready=true]")
    assert page.evaluate("location.search") == query
    page.locator("#fit").click()
    page.wait_for_function("() => !location.search.includes('view=')")
    # The last request wins, even if the zoom before it is still running.
    page.evaluate("() => ['zoom-in', 'fit'].forEach((id) => document.getElementById(id).click())")
    page.keyboard.press("ArrowRight")
    watched.wait_for_date("2025-03-14")
    page.wait_for_function("() => location.search.includes('date=2025-03-14')")
    assert "view=" not in page.evaluate("location.search")


def test_pickers_change_map_figures_and_address_without_the_server(watched: Watched) -> None:
    page = watched.open()
    before = len(watched.asked)
    page.locator("#region").select_option("sumy")
    expect(page.locator("#figure-label")).to_have_text("Russian-held in Sumy")
    page.wait_for_function("() => location.search.includes('region=sumy')")
    page.keyboard.press("End")
    page.wait_for_function("() => document.documentElement.dataset.painted > '2025-07-01'")
    # Files that load late, such as the reasons for each step of the curve, may load now, but none twice. Only
    # MapLibre requests the base map once more, from the browser's cache.
    assert [url for url in watched.asked[before:] if "/data/" not in url] == []
    under = ("/data/context-", "/data/regions.")
    data = [url for url in watched.asked if "/data/" in url and not any(name in url for name in under)]
    assert len(data) == len(set(data))


def test_another_source_is_fetched_once_and_shown(watched: Watched) -> None:
    page = watched.open()
    before = len(watched.asked)
    for source in ("chronicle_owl", "chronicle", "chronicle_owl"):
        page.locator("#source").select_option(source)
        page.wait_for_function(
            "id => location.search.includes('chronicle_owl') === (id !== 'chronicle')", arg=source
        )
    asked = watched.asked[before:]
    assert sum("timeline-chronicle_owl" in url for url in asked) <= 1
    assert [url for url in asked if "/data/" not in url] == []


def test_a_drag_over_the_curve_ends_on_the_last_day(watched: Watched) -> None:
    page = watched.open()
    box = page.locator("#slider").bounding_box()
    assert box is not None
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * 0.3, y)
    page.mouse.down()
    for step in range(30):
        page.mouse.move(box["x"] + box["width"] * (0.3 + step * 0.02), y)
    page.mouse.move(box["x"] + box["width"] - 1, y)
    page.mouse.up()
    watched.wait_for_date("2025-08-03")


@pytest.mark.parametrize(
    "query",
    [
        "?date=2025-13-45&view=900,900,99&theme=pink&lang=xx&layers=%00&rev=zz",
        pytest.param("?date=1999-01-01&region=atlantis&source=nobody", marks=pytest.mark.long),
        pytest.param("?date=%3Cscript%3Ealert(1)%3C/script%3E&" + "a=b&" * 500, marks=pytest.mark.long),
    ],
)
def test_nonsense_in_the_address_falls_back(watched: Watched, query: str) -> None:
    page = watched.open(query)
    expect(page.locator("#figure-value")).not_to_be_empty()
    assert page.locator("#date").inner_text().strip()


def test_ukrainian_words_and_numbers(watched: Watched) -> None:
    page = watched.open("?lang=uk")
    expect(page.locator("html")).to_have_attribute("lang", "uk")
    expect(page.locator("#date")).to_contain_text("березня 2025")
    expect(page.locator("#lead-claim")).to_contain_text("Завищено на той день")
    expect(page.locator("#lead-claim")).to_contain_text("15 березня 2025")
    expect(page.locator("#why")).to_contain_text("Остання зміна")


def test_dark_is_dark_and_light_is_light(watched: Watched) -> None:
    page = watched.open("?theme=dark")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("#theme").click()  # the machine's setting, which is light
    page.wait_for_selector("html[data-painting=light]")
    assert dark != page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_a_phone_shows_everything_without_scrolling_sideways(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 390, "height": 844})
    page = watched.open()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for button in page.locator("button:visible").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 36, button.evaluate("node => node.id")


def test_help_opens_lists_the_keys_and_closes(opened: Watched) -> None:
    page = opened.page
    page.evaluate("() => document.activeElement.blur()")  # another test may have left it in the search box
    page.keyboard.press("?")
    dialog = page.locator("#help-dialog")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("Space")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_keys_do_nothing_while_a_picker_has_the_focus(opened: Watched) -> None:
    page = opened.page
    page.locator("#region").focus()
    page.keyboard.press("Space")
    expect(page.locator("html")).not_to_have_attribute("data-playing", "true")
    page.keyboard.press("Escape")


def test_every_control_has_a_name_for_a_screen_reader(opened: Watched) -> None:
    page = opened.page
    nameless = page.evaluate(
        """() => [...document.querySelectorAll("button, select, a[href], [role=slider]")]
            .filter(node => node.checkVisibility())
            .filter(node => !(node.getAttribute("aria-label") || node.getAttribute("aria-labelledby")
                || node.innerText.trim() || (node.labels && node.labels.length)))
            .map(node => node.outerHTML)"""
    )
    assert nameless == []


def test_on_paper_the_curve_is_as_wide_as_the_map(opened: Watched) -> None:
    """A sheet is narrower than the window for which the curve was drawn, and its panel is beside the map."""
    page = opened.page
    drawn = page.locator("#curve").bounding_box()
    page.emulate_media(media="print")
    assert drawn
    page.wait_for_function(
        """form => {
            const box = document.querySelector("#curve .main-svg")?.getBoundingClientRect();
            return box && Math.abs(box.width - 770) < 1 && Math.abs(box.height / box.width / form - 1) < 0.02;
        }""",
        arg=drawn["height"] / drawn["width"],
    )
    page.emulate_media(media="screen")


def test_on_paper_nothing_is_shrunk_and_the_legend_covers_nothing(watched: Watched) -> None:
    """A browser shrinks a page that is wider than the sheet, words and all."""
    watched.page.set_viewport_size({"width": 1920, "height": 1080})
    page = watched.open(f"?date={SEED}")
    assert _points_for_a_px(page.pdf(prefer_css_page_size=True)) == pytest.approx(0.75, abs=0.001)
    page.emulate_media(media="print")
    legend, curve = page.locator("#legend").bounding_box(), page.locator("#curve").bounding_box()
    assert legend
    assert curve
    assert legend["y"] > curve["y"] + curve["height"]


def _points_for_a_px(pdf: bytes) -> float:
    """Return how large a px is in a PDF by Chromium, by the two scales that its first drawing begins with."""
    for start in re.finditer(rb"stream\r?\n", pdf):
        with contextlib.suppress(zlib.error):
            drawing = zlib.decompressobj().decompress(pdf[start.end() :])
            scales = re.findall(rb"([\d.]+) 0 0 -?[\d.]+ [-\d.]+ [-\d.]+ cm", drawing[:400])
            if len(scales) > 1:
                return float(scales[0]) * float(scales[1])
    raise AssertionError("no drawing in the PDF")
