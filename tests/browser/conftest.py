"""A published bundle, a server and a page that may contact no other host."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from dashboard.settings import Settings
from dashboard.static_site.folder import write_site
from dashboard.static_site.site import PAGES, render
from geodata import bundle as format_of_bundle
from tests.browser.chromium import HOW_TO_GET_IT, find_chromium, running
from tests.browser.server import serving, serving_files

OFFER = format_of_bundle.Download("chronicle", "gpkg", "gpkg", "0123456789ab", b"maps")
WRITTEN = ("files", "format", "revision", "downloads")  # what a manifest has besides its head
PATIENCE_MS = 120_000  # a busy machine without a graphics card may take seconds for a frame

expect.set_options(timeout=PATIENCE_MS)


def _publish_again(folder: Path, **other: Any) -> str:
    """Publish what is in a bundle with another head and a file for other programs; return the revision."""
    manifest = format_of_bundle.read_manifest(folder)
    contents = {name: format_of_bundle.read_file(folder, manifest, name) for name in manifest["files"]}
    head = {name: value for name, value in manifest.items() if name not in WRITTEN}
    return str(format_of_bundle.write(folder, contents, {**head, **other}, [OFFER])["revision"])


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; without one the tests are skipped, or fail where it is required."""
    path = find_chromium()
    if path is None:
        if os.environ.get("SALIENT_REQUIRE_BROWSER"):
            pytest.fail(f"browser tests are required here: {HOW_TO_GET_IT}")
        pytest.skip(f"needs Chromium: {HOW_TO_GET_IT}")
    with running(path) as started:
        yield started


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Ask the tests marked ``static`` of a static site too, in the long form."""
    if "address" in metafunc.fixturenames and metafunc.definition.get_closest_marker("static"):
        hosts = ["server", pytest.param("files", marks=pytest.mark.long)]
        metafunc.parametrize("address", hosts, indirect=True, scope="session")


@pytest.fixture(scope="session")
def site(shipped_bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page as files, two folders below the root of their host."""
    host = tmp_path_factory.mktemp("host")
    folder, bundle = host / "maps" / "front", host / "bundle"
    shutil.copytree(shipped_bundle, bundle)
    _publish_again(bundle)
    write_site(folder, render(Settings(bundle=bundle)), PAGES)
    return folder


@pytest.fixture(scope="session")
def static_address(site: Path) -> Iterator[str]:
    """The address of a static site."""
    with serving_files(site.parents[1]) as base:
        yield f"{base}/maps/front"


@pytest.fixture(scope="session")
def address(request: pytest.FixtureRequest, shipped_bundle: Path) -> Iterator[str]:
    """The server's address, or that of a static site."""
    if getattr(request, "param", "server") == "files":
        yield request.getfixturevalue("static_address")
        return
    with serving(shipped_bundle) as base:
        yield base


@dataclass(frozen=True)
class Kept:
    """A server that may be framed, whose bundle holds an older publication.

    In the older one the chronicle has `old_title`; in the newest the terms of the other source allow
    pictures for personal analysis only.
    """

    address: str
    newest: str
    older: str
    old_title: str = "Chronicle, first publication"


@pytest.fixture(scope="session")
def kept(shipped_bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    """A server with two publications."""
    folder = tmp_path_factory.mktemp("kept") / "bundle"
    shutil.copytree(shipped_bundle, folder)
    first, second = format_of_bundle.read_manifest(folder)["sources"]
    old_sources = [{**first, "title": {**first["title"], "en": Kept.old_title}}, second]
    new_sources = [first, {**second, "terms": {**second["terms"], "pictures": "personal"}}]
    older = _publish_again(folder, sources=old_sources)
    newest = _publish_again(folder, sources=new_sources)
    with serving(folder, {"SALIENT_FRAME_ANCESTORS": "*"}) as base:
        yield Kept(base, newest, older)


SLOW = "was preloaded using link preload but not used within a few seconds"


class Watched:
    """A page, with all its requests and error messages. No other host can be reached."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.address = address
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self._context = context
        context.set_default_timeout(PATIENCE_MS)
        self.page = context.new_page()
        self._forget()
        context.on("request", self._note)
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    @property
    def foreign(self) -> list[str]:
        """The requests to other hosts."""
        return [url for url in self.asked if not url.startswith((self.address, "blob:", "data:"))]

    def close(self) -> None:
        """Close every page of the context, which others may use then."""
        self._context.remove_listener("request", self._note)
        self._context.clear_permissions()
        for page in self._context.pages:
            page.close()

    def _forget(self) -> None:
        """Forget what an earlier page of the context remembered."""
        self.page.goto(f"{self.address}/revision.json")
        self.page.evaluate("localStorage.clear()")

    def _note(self, request) -> None:
        self.asked.append(request.url)

    def _hear(self, message) -> None:
        """Note a complaint, but for two: a browser asks a static host for its icon by itself, and is slow."""
        ours = not message.location["url"].endswith("/favicon.ico") and SLOW not in message.text
        if ours and message.type in ("error", "warning"):
            self.complaints.append(f"{message.text} {message.location['url']}")

    def open(self, query: str = "") -> Page:
        """Open the dashboard and wait until the map has been painted."""
        self.page.goto(f"{self.address}/{query}")
        self.page.wait_for_selector("html[data-ready=true]")
        return self.page

    def wait_for_date(self, date: str) -> None:
        """Wait until the map of `date` has been painted."""
        self.page.wait_for_selector(f"html[data-painted='{date}']")


@pytest.fixture(scope="session")
def _context(browser: Browser) -> Iterator[BrowserContext]:
    """One cache for the pages of all tests: a page that finds its scripts there opens sooner."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context
    context.close()


@pytest.fixture
def watched(_context: BrowserContext, address: str) -> Iterator[Watched]:
    """A fresh page. Afterwards there were no foreign requests and no error messages."""
    page = Watched(_context, address)
    yield page
    page.close()
    assert page.foreign == []
    assert page.complaints == []


@pytest.fixture(scope="session")
def _opened(browser: Browser, address: str) -> Iterator[Watched]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = Watched(context, address)
    page.open()
    yield page
    context.close()


@pytest.fixture
def opened(_opened: Watched) -> Iterator[Watched]:
    """The page as it opens. It is opened once, so a test must leave it as it found it."""
    page = _opened.page
    first = page.evaluate("location.href")
    yield _opened
    expect(page.locator(":is(dialog, [role=listbox]):visible")).to_have_count(0)
    expect(page.locator("#tab-day")).to_have_attribute("aria-selected", "true")
    page.wait_for_function("first => location.href === first", arg=first)  # written when the reader pauses
    assert _opened.foreign == []
    assert _opened.complaints == []
