"""A page beside its main job: two readers, no network, a lost picture, a tab asleep, odd names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from geodata import bundle as format_of_bundle
from tests.browser.conftest import Watched
from tests.browser.pixels import BLUE, share_of
from tests.browser.server import serving

SEED, NEXT, PEAK = "2025-03-13", "2025-03-14", "2024-09-06"
EVIL = "<script>hacked=1</script><img src=x onerror=hacked=1>\"'&amp;\u202e\u0007"
SHOWN = "<script>hacked=1</script><img src=x onerror=hacked=1>\"'&amp;"  # what steers or hides is taken out

_CONTEXT = "document.querySelector('#map .maplibregl-canvas').getContext('webgl2')"
_MAP = "document.querySelector('#map .js-plotly-plot')._fullLayout.map._subplot.map"


def _step(page: Page, key: str) -> None:
    page.locator("#slider").focus()
    page.keyboard.press(key)


def _date(page: Page) -> str:
    return str(page.evaluate("document.documentElement.dataset.painted"))


@pytest.mark.promise("Two readers at once keep their own days, and back and forward keep them too.")
@pytest.mark.long
def test_two_readers_keep_their_own_days(watched: Watched, browser: Browser) -> None:
    page = watched.open(f"?date={SEED}")
    context = browser.new_context(viewport={"width": 800, "height": 600})
    other = Watched(context, watched.address)
    other.open(f"?date={PEAK}&lang=uk")
    _step(page, "ArrowRight")
    watched.wait_for_date(NEXT)
    assert _date(other.page) == PEAK
    assert (other.foreign, other.complaints) == ([], [])
    context.close()
    page.wait_for_function(f"() => location.search.includes('{NEXT}')")
    page.goto(f"{watched.address}/healthz")
    page.go_back()
    watched.wait_for_date(NEXT)
    page.go_forward()
    expect(page.locator("body")).to_contain_text('"status":"ok"')


@pytest.mark.promise("Without a network a page that was loaded steps and plays on.")
@pytest.mark.long
def test_without_a_network_it_goes_on(watched: Watched) -> None:
    page = watched.open(f"?date={SEED}")
    page.context.set_offline(True)
    try:
        _step(page, "ArrowRight")
        watched.wait_for_date(NEXT)
        page.keyboard.press("Space")
        page.wait_for_function("() => document.documentElement.dataset.painted > '2025-03-16'")
        page.keyboard.press("Space")
        expect(page.locator("html")).to_have_attribute("data-playing", "false")
    finally:
        page.context.set_offline(False)
    unreachable = [text for text in watched.complaints if "ERR_INTERNET_DISCONNECTED" in text]
    assert watched.complaints == unreachable
    watched.complaints.clear()


@pytest.mark.promise(
    "A map whose picture the system takes away comes back, and the slider goes on meanwhile."
)
def test_a_lost_picture_comes_back(watched: Watched) -> None:
    page = watched.open(f"?date={PEAK}&theme=light")
    land = f"{_MAP}.getGlobalState()['land-russia']"
    before = page.evaluate(land)
    page.evaluate(f"window.lose = {_CONTEXT}.getExtension('WEBGL_lose_context'); lose.loseContext()")
    assert page.evaluate(f"{_CONTEXT}.isContextLost()")
    _step(page, "ArrowRight")
    expect(page.locator("#date")).to_have_text("Saturday 7 September 2024")
    page.locator("#theme").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.evaluate("lose.restoreContext()")
    page.wait_for_function(f"before => {_MAP}.style && {land} !== before", arg=before)
    watched.wait_for_date("2024-09-07")
    _step(page, "ArrowLeft")
    watched.wait_for_date(PEAK)
    assert share_of(BLUE, page.locator("#map")) > 0.04


@pytest.mark.promise("A page that nobody sees stands still, and goes on when it is asked to.")
def test_a_tab_asleep_stands_still(watched: Watched) -> None:
    page = watched.open(f"?date={PEAK}")
    page.keyboard.press("Space")
    page.wait_for_function(f"() => document.documentElement.dataset.painted > '{PEAK}'")
    _set_hidden(page, "true")
    expect(page.locator("html")).to_have_attribute("data-playing", "false")
    stopped = page.locator("#date").inner_text()
    _set_hidden(page, "false")
    expect(page.locator("#date")).to_have_text(stopped)
    before = _date(page)
    page.keyboard.press("Space")
    page.wait_for_function(f"() => document.documentElement.dataset.painted > '{before}'")
    page.keyboard.press("Space")


def _set_hidden(page: Page, value: str) -> None:
    page.evaluate(
        f"Object.defineProperty(document, 'hidden', {{ value: {value}, configurable: true }});"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )


@pytest.fixture
def hostile(shipped_bundle: Path, tmp_path: Path) -> Iterator[str]:
    """A server whose publication has names that would like to be code."""
    manifest = format_of_bundle.read_manifest(shipped_bundle)
    contents = {
        name: format_of_bundle.read_file(shipped_bundle, manifest, name) for name in manifest["files"]
    }
    for place in contents["context-settlements"]["features"]:
        place["properties"].update(en=f"Sudzha {EVIL}", local=EVIL, uk=EVIL)
    for claim in contents["claims"]["claims"]:
        claim.update(claimant=f"Claimant {EVIL}", summary=EVIL, statement=EVIL)
    head = {key: value for key, value in manifest.items() if key not in ("files", "format", "revision")}
    format_of_bundle.write(
        tmp_path, contents, {**head, "sources": [_renamed(one) for one in head["sources"]]}
    )
    with serving(tmp_path) as base:
        yield base


def _renamed(source: dict[str, Any]) -> dict[str, Any]:
    told = {"en": f"Source {EVIL}", "uk": EVIL}
    return {**source, "title": told, "note": told, "credit": EVIL, "publisher": EVIL}


@pytest.mark.promise(
    "Names that would like to be code are shown as text, and no policy of the page is broken."
)
def test_hostile_names_are_text(hostile: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    watched = Watched(context, hostile)
    page = watched.open("?place=R0198")
    for tab in ("claims", "source", "places", "day"):
        page.locator(f"#tab-{tab}").click()
        expect(page.locator(f"#pane-{tab}")).to_be_visible()
        expect(page.locator(f"#pane-{tab}")).to_contain_text(SHOWN)
    page.locator("#search input").fill("Sudzha")
    expect(page.locator("#search-list [role=option]").first).to_contain_text("<script>")
    assert page.evaluate("typeof hacked") == "undefined"
    assert page.locator("img[src=x]").count() == 0
    assert "\u202e" not in page.locator("body").inner_text()
    assert (watched.foreign, watched.complaints) == ([], [])
    context.close()
