"""``/embed``, who may frame it, and what a link to the page unfolds to."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient

from geodata import bundle
from tests.dashboard.conftest import FILES, HEAD
from tests.dashboard.queues import client_of, write_marked

PARTNER = "https://partner.example"


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """A client of one server for all tests that only read: making one takes longer than its answer."""
    folder = tmp_path_factory.mktemp("bundle")
    bundle.write(folder, FILES, HEAD)
    return client_of(folder)


class Head(HTMLParser):
    """A page's head: metas by name, links by type, and the number of scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.metas: dict[str, str] = {}
        self.links: dict[str, str] = {}
        self.scripts = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self.metas[found.get("property") or found.get("name", "")] = found.get("content", "")
        if tag == "link" and found.get("rel") == "alternate":
            self.links[found["type"]] = found["href"]
        self.scripts += tag == "script"


def _head(client: FlaskClient, path: str = "/") -> Head:
    return Head(client.get(path).text)


def _ancestors(client: FlaskClient, path: str) -> tuple[str, str | None]:
    headers = client.get(path).headers
    policy = dict(rule.split(" ", 1) for rule in headers["Content-Security-Policy"].split("; "))
    return policy["frame-ancestors"], headers.get("X-Frame-Options")


def test_the_page_without_chrome_is_the_same_page(client: FlaskClient) -> None:
    embed, page = _head(client, "/embed"), _head(client, "/")
    assert (embed.metas, embed.scripts) == (page.metas, page.scripts)


def test_all_that_the_page_loads_is_found_from_there(client: FlaskClient) -> None:
    page = client.get("/embed").text
    for attribute in ('src="', 'href="'):
        for part in page.split(attribute)[1:]:
            address = part.partition('"')[0]
            assert address.startswith(("/", "data:", "http://localhost/")), address


@pytest.mark.parametrize(
    "path", ["/", "/healthz", "/snapshot.png", "/oembed", "/embed/", "/embed/x", "/nothing", "/data/x"]
)
def test_no_other_address_can_be_framed(folder: Path, path: str) -> None:
    client = client_of(folder, frame_ancestors=PARTNER)
    assert _ancestors(client, path) == ("'none'", "DENY")


@pytest.mark.parametrize(
    ("given", "option"), [("'none'", "DENY"), ("'self'", "SAMEORIGIN"), (PARTNER, None), ("*", None)]
)
def test_the_embed_can_be_framed_by_whom_the_operator_names(
    folder: Path, given: str, option: str | None
) -> None:
    assert _ancestors(client_of(folder, frame_ancestors=given), "/embed?date=2025-03-12") == (given, option)


def test_without_a_bundle_the_embed_says_what_to_run(bare_client: FlaskClient) -> None:
    answer = bare_client.get("/embed")
    assert answer.status_code == 503
    assert "python -m geodata publish" in answer.text


# --- what a link unfolds to ---


def test_a_link_unfolds_to_what_the_page_shows(client: FlaskClient) -> None:
    metas = _head(client, "/?date=2025-03-12&region=kursk").metas
    assert metas["og:title"] == "Kursk, 12 March 2025"
    assert metas["og:description"] == "Ukrainian-held in Kursk: 151 km² (By hand)"
    assert metas["og:url"] == "http://localhost/?date=2025-03-12&source=hand&region=kursk"
    assert metas["twitter:card"] == "summary_large_image"
    image = urlsplit(metas["og:image"])
    assert (image.netloc, image.path) == ("localhost", "/snapshot.png")
    assert parse_qs(image.query) == {
        "date": ["2025-03-12"],
        "source": ["hand"],
        "region": ["kursk"],
        "size": ["1200x630"],
    }
    assert (metas["og:image:width"], metas["og:image:height"]) == ("1200", "630")


def test_the_picture_that_it_names_is_there(client: FlaskClient, folder: Path) -> None:
    maker = client_of(folder)
    for query in ("", "?lang=uk&theme=dark&layers=names&view=35.2,51.2,9", "?compare=hand@2025-03-12"):
        image = _head(client, f"/{query}").metas["og:image"]
        assert maker.get(image.removeprefix("http://localhost")).status_code == 200


def test_a_comparison_unfolds_to_both_days(client: FlaskClient) -> None:
    metas = _head(client, "/?compare=hand@2025-03-12&date=2025-03-13&region=kursk").metas
    assert metas["og:title"] == "Kursk, 12 March 2025 – 13 March 2025"
    assert "151 → 140 km²" in metas["og:description"]


def test_a_comparison_unfolds_in_order_of_time(client: FlaskClient) -> None:
    metas = _head(client, "/?compare=hand@2025-03-13&date=2025-03-12&region=kursk").metas
    assert metas["og:title"] == "Kursk, 12 March 2025 – 13 March 2025"
    assert "151 → 140 km²" in metas["og:description"]


def test_a_link_in_ukrainian_unfolds_in_ukrainian(client: FlaskClient) -> None:
    metas = _head(client, "/?lang=uk&region=kursk").metas
    assert metas["og:title"] == "Курщина, 13 березня 2025"
    assert metas["og:locale"] == "uk_UA"


@pytest.mark.parametrize(
    "query",
    [
        "date=yesterday",
        "source=nobody",
        "region=moon",
        "compare=hand",
        "layers=roads",
        "view=1,2,3",
        "lang=de",
        "theme=auto",
        "rev=000000000000",
        "rev=%00",
        "%ff%fe=%ff",
        "&&&===",
        "date=2025-03-13&date=2025-03-12",
        "utm_source=x",
        "fbclid=x&_=1",
    ],
)
def test_a_bad_value_falls_back_to_its_default(reader: FlaskClient, query: str) -> None:
    metas = _head(reader, f"/?{query}").metas
    assert metas["og:title"] == "Kursk and Sumy, 13 March 2025"
    assert metas["og:url"] == "http://localhost/?date=2025-03-13&source=hand&region=kursk,sumy"


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("date=yesterday", "The link names a date that is none: 13 March 2025 is shown."),
        ("source=nobody", "The link names a source that is not here: By hand is shown."),
        ("region=moon", "The link names a region that is not here: Kursk and Sumy is shown."),
        ("compare=nobody@2025-03-12", "The link compares with a map that is not here: one map is shown."),
    ],
)
def test_what_is_not_here_is_said(reader: FlaskClient, query: str, words: str) -> None:
    assert _head(reader, f"/?{query}").metas["og:description"].startswith(words)
    assert "names a" not in _head(reader).metas["og:description"]


@pytest.mark.parametrize(
    ("query", "title", "words"),
    [
        ("date=1999-01-01&region=kursk", "Kursk, 1 January 1999", "By hand: No map before 12 March 2025."),
        ("date=2030-01-01&region=kursk", "Kursk, 1 January 2030", "By hand: No map after 14 March 2025."),
        ("region=sumy", "Sumy, 13 March 2025", "By hand does not cover Sumy."),
        (
            "compare=hand@1999-01-01",
            "Kursk and Sumy, 1 January 1999 – 13 March 2025",
            "By hand: No map before 12 March 2025.",
        ),
    ],
)
def test_a_day_without_a_map_unfolds_to_just_that(
    reader: FlaskClient, query: str, title: str, words: str
) -> None:
    metas = _head(reader, f"/?{query}").metas
    assert (metas["og:title"], metas["og:description"]) == (title, f"{words} (By hand)")
    assert metas["twitter:card"] == "summary"
    assert "og:image" not in metas
    assert reader.get(f"/snapshot.png?{query}").status_code in (400, 404)  # and the picture says so too


def test_the_latest_day_can_be_asked_for(client: FlaskClient, folder: Path) -> None:
    metas = _head(client, "/?date=latest&region=kursk").metas
    assert metas["og:title"] == "Kursk, 14 March 2025"
    assert "date=2025-03-14" in metas["og:image"]
    assert "2025-03-14" in client_of(folder).get("/snapshot.png?date=latest").headers["Content-Disposition"]


def test_a_bad_value_does_not_take_the_good_ones_along(client: FlaskClient) -> None:
    metas = _head(client, "/?date=2025-03-12&region=moon&source=nobody&lang=uk").metas
    assert metas["og:title"] == "Курщина і Сумщина, 12 березня 2025"


def test_the_operators_choices_are_the_defaults(folder: Path) -> None:
    latest = client_of(folder, open="latest", lang="uk")
    assert "14 березня 2025" in _head(latest).metas["og:title"]
    assert "12 March 2025" in _head(latest, "/?date=2025-03-12&lang=en").metas["og:title"]


def test_a_frozen_page_unfolds_to_its_own_revision(folder: Path, manifest: dict[str, Any]) -> None:
    old = manifest["revision"]
    bundle.write(folder, FILES, {**HEAD, "turn": 2})
    metas = _head(client_of(folder), f"/?rev={old}").metas
    assert metas["og:url"].endswith(f"&rev={old}")
    assert f"rev={old}" in metas["og:image"]


ATTACKS = ['"><script>alert(1)</script>', "{%scripts%}", "'onload=x", "</title><b>", "\u2028", "%3Cimg%3E"]


@pytest.mark.parametrize("text", ATTACKS)
@pytest.mark.parametrize("name", ["date", "source", "compare", "rev", "from", "nonsense"])
def test_nothing_that_a_link_says_becomes_markup(reader: FlaskClient, name: str, text: str) -> None:
    plain, attacked = reader.get("/"), reader.get("/", query_string={name: text})
    assert attacked.status_code == 200
    assert Head(attacked.text).scripts == Head(plain.text).scripts
    assert text not in attacked.text


def test_titles_from_the_bundle_are_escaped(tmp_path: Path) -> None:
    evil = '"><script>x</script>{%scripts%}'
    regions = [{**region, "title": {"en": evil, "uk": evil}} for region in HEAD["regions"]]
    bundle.write(tmp_path, FILES, {**HEAD, "regions": regions})
    client = client_of(tmp_path)
    bundle_free = client.get("/").text
    assert "&lt;script&gt;x" in bundle_free
    assert "<script>x" not in bundle_free
    assert evil in Head(bundle_free).metas["og:title"]


def test_a_host_that_is_none_gives_no_preview(client: FlaskClient) -> None:
    page = client.get("/", headers={"Host": '"><script>'}).text
    assert "og:" not in page
    assert "_dash-config" in page


def test_links_begin_as_the_operator_says(folder: Path) -> None:
    metas = _head(client_of(folder, public_url="https://example.org/map/")).metas
    assert metas["og:url"].startswith("https://example.org/map/?date=")
    assert metas["og:image"].startswith("https://example.org/map/snapshot.png?")


def test_a_source_for_own_analysis_unfolds_without_a_picture(tmp_path: Path) -> None:
    write_marked(tmp_path)
    found = _head(client_of(tmp_path), "/?source=marked")
    assert "og:image" not in found.metas
    assert found.metas["twitter:card"] == "summary"
    assert set(found.links) == {"application/atom+xml"}
    compared = _head(client_of(tmp_path), "/?source=hand&compare=marked@2025-03-12")
    assert "og:image" not in compared.metas


def test_the_page_names_its_oembed(client: FlaskClient) -> None:
    links = _head(client, "/?date=2025-03-12").links
    assert set(links) == {"application/json+oembed", "text/xml+oembed", "application/atom+xml"}
    asked = urlsplit(links["application/json+oembed"])
    assert asked.path == "/oembed"
    assert parse_qs(asked.query)["url"] == ["http://localhost/?date=2025-03-12&source=hand&region=kursk,sumy"]
