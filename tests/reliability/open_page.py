"""A page that a reader leaves open while its server publishes."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import HOW_TO_GET_IT, find_chromium, running
from tests.browser.conftest import Watched
from tests.browser.server import serving
from tests.browser.sharing.returning import come_back

__all__ = ["OpenPage"]

VIEW = [35.3, 51.2, 9.5]


class OpenPage:
    """A page that a reader leaves open, and that takes each publication when it is told of it."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._stack = stack
        self._reader: Watched | None = None
        self.taken = 0

    def take(self, revision: str) -> None:
        """Come back to the page, see that there is a newer publication, and take it; at first, open it."""
        if self._reader is None:
            self._reader = self._opened()
        else:
            come_back(self._reader.page)
            self._reader.page.locator("#newer-take").click()
            self.taken += 1
        expect(self._reader.page.locator("#legal")).to_contain_text(revision)
        self._check_view()

    def _opened(self) -> Watched:
        path = find_chromium()
        if path is None:
            pytest.skip(f"needs Chromium: {HOW_TO_GET_IT}")
        browser = self._stack.enter_context(running(path))
        address = self._stack.enter_context(serving(self._folder))
        reader = Watched(browser.new_context(viewport={"width": 1280, "height": 800}), address)
        reader.open(f"?source=owlmaps&view={','.join(map(str, VIEW))}")
        return reader

    def _check_view(self) -> None:
        assert self._reader is not None
        self._reader.page.wait_for_selector("html[data-ready=true]")
        shown = self._reader.page.evaluate("dash_clientside.salient.app.mapView()")
        assert [shown["lon"], shown["lat"], shown["zoom"]] == pytest.approx(VIEW, abs=1e-3)

    def check_quiet(self) -> None:
        """Check that nothing went wrong on the page, and that it asked nobody else."""
        assert self._reader is not None
        assert (self._reader.foreign, self._reader.complaints) == ([], [])
