"""Chromium: where it is, and how it is started here and on a machine without a graphics card."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HOW_TO_GET_IT = "install Chromium (on Debian: apt-get install chromium) or name it in SALIENT_CHROMIUM"
ARGUMENTS = [
    "--no-first-run",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # No other host is resolved. (Playwright could block requests too, but turns the cache off for that.)
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    # WebGL in software, the same on every machine.
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
]


def find_chromium() -> str | None:
    """Return the path of a Chromium, or None where there is none."""
    named = os.environ.get("SALIENT_CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


@contextmanager
def running(path: str, *extra: str) -> Iterator[Browser]:
    """Run the Chromium at `path`, headless."""
    # Chromium refuses to run its sandbox as root, as on a build machine.
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, *sandbox, *extra])
        try:
            yield browser
        finally:
            browser.close()
