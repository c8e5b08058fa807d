"""Pages that stay open while their server publishes again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from geodata import bundle as format_of_bundle
from tests.browser.conftest import Watched
from tests.browser.server import serving
from tests.browser.sharing.returning import ASKED, RETURN, come_back

SOURCE = "chronicle"
LAST, NEW, NEWER = "2025-08-03", "2025-08-04", "2025-08-05"
VIEW = [35.3, 51.2, 9.5]

_PIN = "revision => dash_clientside.salient.app.page.set({ rev: revision })"


@dataclass(frozen=True)
class Growing:
    """A server whose bundle gets another day at each `grow`."""

    address: str
    folder: Path

    def grow(self, day: str) -> str:
        """Publish a map of `day`, the day after the last one, and return the revision."""
        manifest = format_of_bundle.read_manifest(self.folder)
        contents = {
            name: format_of_bundle.read_file(self.folder, manifest, name) for name in manifest["files"]
        }
        timeline = contents[f"timeline-{SOURCE}"]
        timeline["snapshots"].append(1)
        rows = [row for row in contents["series"]["rows"] if row["source"] == SOURCE]
        _hold(timeline["until"], [timeline, *timeline["runs"], *timeline["lines"], *rows])
        sources = [{**one, "last": day} if one["id"] == SOURCE else one for one in manifest["sources"]]
        head = {key: value for key, value in manifest.items() if key not in ("files", "format", "revision")}
        written = format_of_bundle.write(self.folder, contents, {**head, "sources": sources})
        return str(written["revision"])


def _hold(until: int, parts: list[dict[str, Any]]) -> None:
    """Let what ends on `until` go on for a day."""
    for part in parts:
        if part["until"] == until:
            part["until"] = until + 1


@pytest.fixture
def growing(shipped_bundle: Path, tmp_path: Path) -> Iterator[Growing]:
    """A server with a bundle of its own."""
    folder = tmp_path / "bundle"
    shutil.copytree(shipped_bundle, folder)
    with serving(folder) as base:
        yield Growing(base, folder)


@pytest.fixture
def reader(browser: Browser, growing: Growing) -> Iterator[Watched]:
    """A page on that server. Afterwards there were no foreign requests and no error messages."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    watched = Watched(context, growing.address)
    yield watched
    context.close()
    assert watched.foreign == []
    assert watched.complaints == []


def _times_asked(reader: Watched) -> int:
    return sum(url.endswith(ASKED) for url in reader.asked)


def _does_not_ask_while_pinned(reader: Watched) -> None:
    page = reader.page
    page.evaluate(_PIN, "0123456789ab")
    before = _times_asked(reader)
    page.evaluate(RETURN)
    page.evaluate("new Promise(done => setTimeout(done))")  # what was due before has run
    assert _times_asked(reader) == before
    page.evaluate(_PIN, None)


@pytest.mark.promise("An open page is told of a new map and takes it without losing the view.")
def test_an_open_page_takes_a_new_map_and_keeps_the_view(reader: Watched, growing: Growing) -> None:
    view = ",".join(map(str, VIEW))
    page = reader.open(f"?date={LAST}&region=kursk&view={view}&tab=source")
    notice = page.locator("#badge-newer")
    expect(page.locator("#live")).to_contain_text("Chronicle (after Owl)")  # the last that a start says
    assert come_back(page) == 304
    _does_not_ask_while_pinned(reader)
    revision = growing.grow(NEW)
    come_back(page)
    expect(notice).to_have_text("A map of 4 August 2025 is thereShow it×")
    expect(page.locator("#live")).to_contain_text("A map of 4 August 2025 is there")
    expect(page.locator("#date")).to_have_text("Sunday 3 August 2025")
    page.locator("#newer-take").focus()
    page.keyboard.press("Enter")
    reader.wait_for_date(NEW)
    expect(page.locator("#legal")).to_contain_text(revision)
    expect(notice).to_be_hidden()
    expect(page.locator("#region")).to_have_value("kursk")
    expect(page.locator("#tab-source")).to_have_attribute("aria-selected", "true")
    shown = page.evaluate("dash_clientside.salient.app.mapView()")
    assert [shown["lon"], shown["lat"], shown["zoom"]] == pytest.approx(VIEW, abs=1e-3)


@pytest.mark.promise("The notice of a newer map can be closed; it comes again only for a still newer one.")
@pytest.mark.parametrize(
    ("lang", "name"),
    [
        ("en", "Close this notice until there is something newer"),
        ("uk", "Закрити це сповіщення, доки не з’явиться щось новіше"),
    ],
)
def test_the_notice_can_be_closed_and_comes_again_for_a_still_newer_map(
    reader: Watched, growing: Growing, lang: str, name: str
) -> None:
    page = reader.open(f"?date={LAST}&region=kursk&lang={lang}")
    notice, close = page.locator("#badge-newer"), page.get_by_role("button", name=name)
    growing.grow(NEW)
    come_back(page)
    expect(notice).to_be_visible()
    close.focus()
    page.keyboard.press("Enter")
    expect(notice).to_be_hidden()
    expect(page.locator("#slider")).to_be_focused()
    come_back(page)
    page.keyboard.press("ArrowLeft")  # what is drawn anew brings it back no more than asking does
    expect(notice).to_be_hidden()
    growing.grow(NEWER)
    come_back(page)
    expect(notice).to_be_visible()


@pytest.mark.promise("An embedded map that shows the last day goes on to the new one by itself.")
@pytest.mark.long
def test_an_embedded_map_follows_by_itself(reader: Watched, growing: Growing) -> None:
    page = reader.open(f"embed?date=latest&source={SOURCE}")
    reader.wait_for_date(LAST)
    growing.grow(NEW)
    come_back(page)
    reader.wait_for_date(NEW)
    expect(page.locator("#badge-newer")).to_be_hidden()
