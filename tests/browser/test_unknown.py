"""What was not read, not mapped or not drawn, on the page: a dash and a reason, never a zero."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Watched
from tests.browser.server import serving
from tests.dashboard.pictures.content.test_held_over import NEVER, PART, UNKNOWN, UNREAD
from tests.dashboard.pictures.unknown import publish

# How wide the band around each line of the map is at zoom 0, px; null where it has none.
BANDS = """() => {
    const lines = dash_clientside.salient.app.drawn().filter(({ layer }) => layer === "contact-line");
    return lines.map(({ properties }) => properties.band ?? null);
}"""


@pytest.fixture(scope="module")
def holed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of an observed source: a file that could not be read, a map that is not whole."""
    folder = tmp_path_factory.mktemp("holed")
    publish(folder, [UNREAD, PART, NEVER], **UNKNOWN)
    with serving(folder) as base:
        yield base


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of a reconstruction that was measured in March alone, part of which is not placed."""
    folder = tmp_path_factory.mktemp("rebuilt")
    publish(folder, rebuilt=True, ukraine=[15_125, 1_660], unplaced={"ukraine": [0, 1_660]})
    with serving(folder) as base:
        yield base


def _open(browser: Browser, base: str, folder: Path, query: str) -> Watched:
    watched = Watched(browser.new_context(viewport={"width": 1440, "height": 900}), base)
    watched.open(query)
    watched.page.screenshot(path=folder / "page.png")
    return watched


@pytest.fixture
def at(browser: Browser, tmp_path: Path) -> Iterator[list[Watched]]:
    """The pages of a test, which logged no error."""
    opened: list[Watched] = []
    yield opened
    for watched in opened:
        watched.page.context.close()
        assert watched.foreign == []
        assert watched.complaints == []


def test_a_held_over_day_says_which_file_could_not_be_read(
    browser: Browser, holed: str, at: list[Watched], tmp_path: Path
) -> None:
    at.append(_open(browser, holed, tmp_path, "?date=2025-03-06&region=kursk"))
    page = at[0].page
    expect(page.locator("#badge-held")).to_have_text(
        "Held over from 2 March 2025: the file of that day could not be read (a.json: its fill is unknown)"
    )
    expect(page.locator("#changes")).to_contain_text("no map that day")
    expect(page.locator("#live")).to_contain_text("could not be read")
    page.locator("#slider").hover()
    expect(page.locator("#curve-tip")).to_be_visible()


def test_what_has_no_figure_is_a_dash_with_its_reason(
    browser: Browser, holed: str, at: list[Watched], tmp_path: Path
) -> None:
    at.append(_open(browser, holed, tmp_path, "?date=2025-03-13&region=kursk"))
    page = at[0].page
    expect(page.locator("#figure-value")).to_have_text("–")
    expect(page.locator("#figure-text")).to_have_text("Not known: the map does not show it.")
    expect(page.locator("#badge-incomplete")).to_contain_text("12 of 40 polygons set aside")
    expect(page.locator("#badge-carried")).to_contain_text("does not show Ukrainian-held ground")
    expect(page.locator("#slider")).to_have_attribute(
        "aria-valuetext", "13 March 2025, Ukrainian-held in Kursk: not known: the map does not show it"
    )
    assert "0" not in page.locator("#areas tr[data-key=ukraine] td").inner_text()


def test_a_reconstruction_has_its_band_which_can_be_switched_off(
    browser: Browser, rebuilt: str, at: list[Watched], tmp_path: Path
) -> None:
    at.append(_open(browser, rebuilt, tmp_path, "?date=2025-03-13&region=kursk"))
    page = at[0].page
    page.wait_for_function(f"() => ({BANDS})().some((band) => band > 0)")
    expect(page.locator("#legend")).to_contain_text("95% of the line lies in this band")
    expect(page.locator("#figure-accuracy")).to_contain_text("2.4 km for 95%")
    expect(page.locator("#figure-text")).to_contain_text("17 km², not placed on the map.")
    at.append(_open(browser, rebuilt, tmp_path, "?date=2025-03-13&region=kursk&layers=contact,places"))
    assert at[1].page.evaluate(BANDS) == [None]
    expect(at[1].page.locator("#legend")).not_to_contain_text("band")


def test_a_link_says_what_it_could_not_get_and_forgets_what_followed_the_reader(
    browser: Browser, holed: str, at: list[Watched], tmp_path: Path
) -> None:
    at.append(
        _open(browser, holed, tmp_path, "?source=nobody&date=latest&region=kursk&fbclid=x&utm_source=y")
    )
    page = at[0].page
    expect(page.locator("#badge-link")).to_have_text(
        "The link names a source that is not here: By hand is shown."
    )
    expect(page.locator("#date")).to_have_text("Thursday 20 March 2025")
    page.wait_for_function("() => !/fbclid|utm_/.test(location.search)")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#badge-link")).to_be_hidden()
