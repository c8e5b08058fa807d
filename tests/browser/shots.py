"""Take the pictures of the README and of the docs: ``python -m tests.browser.shots [FOLDER]``."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from geodata.publishing.recipe import publish
from geodata.store import ParquetStore
from tests.browser.chromium import HOW_TO_GET_IT, find_chromium, running
from tests.browser.server import serving

FOLDER = Path("docs/pictures")


@dataclass(frozen=True)
class Shot:
    """A picture: its name, the query, the size in px and the theme."""

    name: str
    query: str
    width: int = 1440
    height: int = 900


SHOTS = (
    Shot("light", "?theme=light"),
    Shot("dark", "?theme=dark&region=kursk&date=2024-09-06"),
    Shot("phone", "?theme=light", 390, 844),
)


def main() -> int:
    """Take every picture and return 0, or 1 where there is no Chromium."""
    path = find_chromium()
    if path is None:
        print(f"no pictures without Chromium: {HOW_TO_GET_IT}", file=sys.stderr)
        return 1
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        bundle = Path(data) / "bundle"
        publish(ParquetStore(Path(data) / "store"), bundle, print)
        with serving(bundle) as address, running(path) as browser:
            for shot in SHOTS:
                print(take(browser, address, shot, folder))
    return 0


def take(browser: Browser, address: str, shot: Shot, folder: Path) -> Path:
    """Take one picture and return its path."""
    page = browser.new_page(viewport={"width": shot.width, "height": shot.height})
    page.goto(f"{address}/{shot.query}")
    page.wait_for_selector("html[data-ready=true]")
    page.wait_for_selector("#marks [data-claim]", state="attached")  # they come last
    page.wait_for_load_state("networkidle")
    target = folder / f"{shot.name}.png"
    page.screenshot(path=target)
    page.close()
    return target


if __name__ == "__main__":
    sys.exit(main())
