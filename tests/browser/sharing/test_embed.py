"""The map inside another page: small, quiet, and with a link to the full page."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from playwright.sync_api import Browser, expect

from tests.browser.conftest import Kept, Watched

DAY = "2025-03-12"
PAGE = """<!doctype html><title>Article</title><h1>Article</h1>
<iframe src="{address}/embed?date={day}&theme=dark" title="Map" width="{width}" height="{height}"></iframe>
<p style="height: 3000px">Text</p>"""


@contextmanager
def _article(address: str) -> Iterator[str]:
    """Serve an article that embeds the map of the server at `address`, from another origin."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(PAGE.format(address=address, day=DAY, width=320, height=240).encode())

        def log_message(self, *_: object) -> None:
            """Log nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/article"
    finally:
        server.shutdown()
        server.server_close()


def test_a_small_frame_in_an_article(browser: Browser, kept: Kept) -> None:
    with _article(kept.address) as host:
        _read_the_article(browser, kept, host)


def _read_the_article(browser: Browser, kept: Kept, host: str) -> None:
    context = browser.new_context(viewport={"width": 700, "height": 600})
    watched = Watched(context, kept.address)
    page = watched.page
    page.goto(host)
    frame = page.frame_locator("iframe")
    frame.locator("html[data-ready=true]").wait_for()
    expect(frame.locator("#date")).to_have_text("Wednesday 12 March 2025")
    expect(frame.locator("#embed-figure")).to_have_text(re.compile(r"Ukrainian-held in Kursk \d+ km²"))
    for shown in ("#legend", "#credit", "#badge-recon", "#play", "#slider", "#embed-open"):
        expect(frame.locator(shown)).to_be_visible()
    for gone in (".actions", ".pickers", "#panel", "#search", "#marks-filter", ".steps"):
        expect(frame.locator(gone)).to_be_hidden()
    dark = frame.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    assert dark == "rgb(23, 26, 30)"
    assert frame.locator("html").evaluate("html => html.scrollWidth <= 320 && html.scrollHeight <= 240")
    page.mouse.move(160, 180)
    page.mouse.wheel(0, 200)
    page.wait_for_function("() => scrollY > 100")  # the wheel scrolls the article
    frame.locator("#slider").focus()
    page.keyboard.press("ArrowRight")
    frame.locator("html[data-painted='2025-03-13']").wait_for()
    link = frame.locator("#embed-open")
    link.focus()
    expect(link).to_have_attribute("href", re.compile(r"^/\?date=2025-03-13&source=chronicle&theme=dark$"))
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_have_attribute("rel", "noopener")
    page.keyboard.press("?")
    expect(frame.locator("#help-dialog")).to_be_hidden()
    assert page.url == host
    context.close()
    assert {url for url in watched.foreign if not url.endswith("favicon.ico")} == {host}
    assert watched.complaints == []


def test_a_small_frame_has_one_map_where_a_larger_one_has_two(browser: Browser, kept: Kept) -> None:
    context = browser.new_context(viewport={"width": 640, "height": 480})
    watched = Watched(context, kept.address)
    page = watched.page
    page.goto(f"{kept.address}/embed?region=kursk&date={DAY}&compare=chronicle@2025-02-05&mode=side")
    page.wait_for_selector("html[data-maps=side][data-painted-a='2025-02-05']")
    expect(page.locator("#map-b-label")).to_contain_text("12 Mar 2025")
    expect(page.locator("#embed-figure")).to_contain_text("Ukrainian-held ground in Kursk fell by")
    page.set_viewport_size({"width": 320, "height": 240})
    page.wait_for_selector("html:not([data-maps])")
    expect(page.locator("#map-a")).to_be_hidden()
    expect(page.locator("#legend")).to_contain_text("Ukraine → Russia")
    assert page.evaluate("() => document.documentElement.scrollWidth <= 320")
    page.set_viewport_size({"width": 640, "height": 480})
    page.wait_for_selector("html[data-maps=side]")
    context.close()
    assert watched.complaints == []
