"""``/oembed``: addresses of this server, as other sites may show them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from dashboard.server.pictures.not_drawn import NotDrawn
from geodata import bundle
from tests.dashboard.conftest import FILES, HEAD
from tests.dashboard.queues import Drawn, client_of, write_marked

HERE = "http://localhost/"
PARTNER = "https://partner.example"


def _ask(client: FlaskClient, url: str = HERE, **given: Any) -> dict[str, Any]:
    answer = client.get("/oembed", query_string={"url": url, **given})
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json  # type: ignore[assignment]
    return found


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the hand-made bundle, which no test changes."""
    folder = tmp_path_factory.mktemp("bundle")
    bundle.write(folder, FILES, HEAD)
    return folder


@pytest.fixture(scope="module")
def photos(shared: Path) -> FlaskClient:
    """A client of a server that may not be framed."""
    return client_of(shared)


@pytest.fixture(scope="module")
def frames(shared: Path) -> FlaskClient:
    """A client of a server that may be framed."""
    return client_of(shared, frame_ancestors=PARTNER)


def test_where_no_frame_is_allowed_it_is_a_photo(photos: FlaskClient) -> None:
    got = _ask(photos, f"{HERE}?date=2025-03-12&region=kursk")
    url = f"{HERE}snapshot.png?date=2025-03-12&source=hand&region=kursk&size=1200x630"
    assert got == {
        "version": "1.0",
        "type": "photo",
        "title": "Ukraine held it",
        "url": url,
        "width": 1200,
        "height": 630,
        "thumbnail_url": url,
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
        "author_name": "By hand",
        "author_url": "https://example.org",
        "provider_name": "Salient",
        "provider_url": HERE,
        "cache_age": 86_400,
    }
    assert photos.get(got["url"].removeprefix(HERE)).status_code == 200


class Frame(HTMLParser):
    """The attributes of the only tag."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_where_frames_are_allowed_it_is_rich(frames: FlaskClient) -> None:
    got = _ask(frames, f"{HERE}?date=2025-03-12&from=2025-03-12&to=2025-03-14&theme=dark&x=<b>")
    assert (got["type"], got["width"], got["height"]) == ("rich", 960, 600)
    [(tag, attributes)] = Frame(got["html"]).found
    assert tag == "iframe"
    assert attributes["src"] == (
        f"{HERE}embed?date=2025-03-12&source=hand&region=kursk,sumy&from=2025-03-12&to=2025-03-14&theme=dark"
    )
    assert attributes["title"] == "Kursk and Sumy, 12 March 2025"
    assert got["thumbnail_url"].startswith(f"{HERE}snapshot.png?")


@pytest.mark.parametrize("given", ["'none'", "'self'"])
def test_frames_of_this_host_alone_help_nobody_else(folder: Path, given: str) -> None:
    assert _ask(client_of(folder, frame_ancestors=given))["type"] == "photo"


@pytest.mark.parametrize(
    ("most", "size"),
    [
        ({"maxwidth": 800}, (800, 420)),
        ({"maxwidth": 400}, (400, 320)),
        ({"maxheight": 400}, (1200, 400)),
        ({"maxwidth": 5000, "maxheight": 5000}, (1200, 630)),
    ],
)
def test_sizes_keep_to_what_is_asked(
    photos: FlaskClient, frames: FlaskClient, most: dict[str, int], size: tuple[int, int]
) -> None:
    got = _ask(photos, **most)
    assert (got["width"], got["height"]) == size
    assert f"size={size[0]}x{size[1]}" in got["url"]
    assert photos.get(got["url"].removeprefix(HERE)).status_code == 200
    framed = _ask(frames, **most)
    assert framed["width"] <= most.get("maxwidth", 960)
    assert framed["height"] <= most.get("maxheight", 600)


def test_where_no_picture_is_so_small_it_is_a_link(photos: FlaskClient) -> None:
    got = _ask(photos, maxwidth=200)
    assert got["type"] == "link"
    assert not {"url", "html", "thumbnail_url"} & set(got)


def test_without_pictures_it_is_a_link(folder: Path) -> None:
    got = _ask(client_of(folder, picture_workers=0))
    assert got["type"] == "link"
    assert got["title"] == "Kursk and Sumy, 13 March 2025"


def test_a_title_that_cannot_be_had_soon_is_region_and_date(folder: Path) -> None:
    drawn = Drawn()
    drawn.fails = NotDrawn("too many", 503, 5)
    assert _ask(client_of(folder, drawn))["title"] == "Kursk and Sumy, 13 March 2025"


@pytest.mark.parametrize(
    "url", [HERE, HERE[:-1], f"{HERE}embed", f"{HERE}embed?lang=uk", f"{HERE}#x", f"{HERE}?date=nonsense#x?y"]
)
def test_the_page_is_known_by_each_of_its_addresses(photos: FlaskClient, url: str) -> None:
    assert _ask(photos, url)["type"] == "photo"


def test_behind_a_proxy_both_names_are_known(folder: Path) -> None:
    client = client_of(folder, public_url="https://example.org/map")
    for url in ("https://example.org/map/?date=2025-03-12", "https://example.org/map", HERE):
        assert _ask(client, url)["provider_url"] == "https://example.org/map/"


def test_a_frozen_address_may_be_kept_for_long(folder: Path, manifest: dict[str, Any]) -> None:
    got = _ask(client_of(folder), f"{HERE}?rev={manifest['revision']}")
    assert got["cache_age"] == 31_536_000
    assert manifest["revision"] in got["url"]


@pytest.mark.parametrize(
    ("given", "status", "told"),
    [
        ({}, 400, "url: give the address"),
        ({"url": ""}, 404, "not a page of this server"),
        ({"url": "https://example.com/"}, 404, "those begin with http://localhost/"),
        ({"url": "http://localhost.evil.example/"}, 404, "not a page"),
        ({"url": "http://localhost@evil.example/"}, 404, "not a page"),
        ({"url": "https://localhost/"}, 404, "not a page"),
        ({"url": "http://localhost/snapshot.png"}, 404, "not a page"),
        ({"url": "http://localhost/embed/../x"}, 404, "not a page"),
        ({"url": "javascript:alert(1)"}, 404, "not a page"),
        ({"url": HERE, "maxwidth": "wide"}, 400, "maxwidth: 'wide' is not a whole number of pixels"),
        ({"url": HERE, "maxheight": "0"}, 400, "maxheight"),
        ({"url": HERE, "maxheight": "-5"}, 400, "maxheight"),
        ({"url": HERE, "maxwidth": "٣"}, 400, "maxwidth"),
        ({"url": HERE, "maxwidth": "9" * 500}, 400, "maxwidth"),
        ({"url": HERE, "format": "yaml"}, 501, "format: 'yaml' is not one of json | xml"),
        ({"url": HERE, "callback": "x"}, 400, "there are url, maxwidth, maxheight, format"),
    ],
)
def test_what_cannot_be_answered_is_one_line(
    photos: FlaskClient, given: dict[str, str], status: int, told: str
) -> None:
    answer = photos.get("/oembed", query_string=given)
    assert (answer.status_code, answer.content_type) == (status, "text/plain; charset=utf-8")
    assert told in answer.text
    assert answer.text.count("\n") == 1


def test_a_parameter_stands_there_once(photos: FlaskClient) -> None:
    assert photos.get(f"/oembed?url={quote(HERE)}&url={quote(HERE)}").status_code == 400


def test_a_source_for_own_analysis_is_not_handed_on(tmp_path: Path) -> None:
    write_marked(tmp_path)
    client = client_of(tmp_path, frame_ancestors=PARTNER)
    for query in ("source=marked", "source=hand&compare=marked@2025-03-12"):
        answer = client.get("/oembed", query_string={"url": f"{HERE}?{query}"})
        assert (answer.status_code, answer.text) == (403, "marked: its terms allow no publication. Ask us.\n")
    assert _ask(client, f"{HERE}?source=hand")["type"] == "rich"


def test_xml_says_the_same(frames: FlaskClient) -> None:
    answer = frames.get("/oembed", query_string={"url": HERE, "format": "xml"})
    assert answer.content_type == "text/xml; charset=utf-8"
    root = ET.fromstring(answer.text)  # noqa: S314
    assert root.tag == "oembed"
    assert {child.tag: child.text for child in root} == {
        name: str(value) for name, value in _ask(frames).items()
    }
