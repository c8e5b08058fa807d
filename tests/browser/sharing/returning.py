"""Coming back to a page that was left open."""

from __future__ import annotations

from playwright.sync_api import Page

__all__ = ["ASKED", "RETURN", "come_back"]

ASKED = "/revision.json"

# As if two minutes had gone by in another tab.
RETURN = """const now = Date.now;
Date.now = () => now() + 120_000;
document.dispatchEvent(new Event("visibilitychange"));"""


def come_back(page: Page) -> int:
    """Come back to the page after a while; return the status of what it asks then."""
    with page.expect_response(lambda response: response.url.endswith(ASKED)) as asked:
        page.evaluate(RETURN)
    return asked.value.status
