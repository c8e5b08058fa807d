"""``/feed.atom``: well-formed, under ids that stay, with no address that only a request names."""

from __future__ import annotations

import copy
import os
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient

from geodata import bundle
from tests.dashboard.conftest import HEAD, SERIES, SOURCE, TIMELINE
from tests.dashboard.queues import client_of, write_marked
from tests.dashboard.server.links.test_addresses import CLAIM, ENTRY, TOLD
from tests.dashboard.server.links.test_embed import Head

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://example.org/map"
REACHED = ENTRY | {
    "compared_date": "2025-03-12",
    "reached_on": "2025-03-14",
    "verdict": "premature by 2 days",
}
MOVED = [["u", "r", 1125]]
STEP = {"region": "kursk", "kind": "change", "from_day": 0, "day": 1, "days": 1, "moved": MOVED}
REWRITTEN = {"region": "kursk", "kind": "revision", "from_day": 2, "day": 2, "days": 0, "moved": MOVED}
NEWS: dict[str, Any] = {
    **TOLD,
    "claims": {"claims": [CLAIM | {"sources": [REACHED]}]},
    "changes-hand": {"source": "hand", "steps": [STEP, REWRITTEN]},
}


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """A client of a server whose address is set, with something of every kind to tell."""
    made = tmp_path_factory.mktemp("news")
    bundle.write(made, NEWS, HEAD)
    return client_of(made, public_url=SITE)


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, FlaskClient]:
    """A folder, and one server of all that is published in it, whose address is not set."""
    made = tmp_path_factory.mktemp("live")
    return made, client_of(made)


def _feed(client: FlaskClient, query: str = "", **headers: str) -> ET.Element:
    answer = client.get(f"/feed.atom{query}", headers=headers)
    assert (answer.status_code, answer.content_type) == (200, "application/atom+xml; charset=utf-8")
    return ET.fromstring(answer.data)  # noqa: S314 - our own


def _text(node: ET.Element, name: str) -> str:
    found = node.find(ATOM + name)
    assert found is not None, name
    return found.text or ""


def _entries(feed: ET.Element) -> dict[str, ET.Element]:
    """Return the entries by what their ids end with."""
    return {_text(node, "id").partition(":en/")[2]: node for node in feed.iter(f"{ATOM}entry")}


def _links(node: ET.Element) -> dict[str, str]:
    return {link.attrib["rel"]: link.attrib["href"] for link in node.findall(f"{ATOM}link")}


def test_a_feed_has_what_readers_need(reader: FlaskClient) -> None:
    feed = _feed(reader)
    assert feed.tag == f"{ATOM}feed"
    assert _text(feed, "id") == "tag:example.org,2024-08-06:en/feed"
    assert _links(feed) == {"self": f"{SITE}/feed.atom?lang=en", "alternate": f"{SITE}/?lang=en"}
    assert _text(feed, "updated") == "2025-03-14T00:00:00Z"
    for node in feed.iter(f"{ATOM}entry"):
        assert re.fullmatch(r"2025-03-1[234]T00:00:00Z", _text(node, "updated"))
        assert _text(node, "title")
        assert _text(node, "content").endswith("(By hand)")
        assert _text(node, "rights") == "Free."
        assert _links(node)["alternate"].startswith(f"{SITE}/?")


def test_it_tells_maps_changes_rewritten_days_and_claims(reader: FlaskClient) -> None:
    found = {
        name: (_text(node, "title"), _text(node, "content")) for name, node in _entries(_feed(reader)).items()
    }
    assert found == {
        "map/hand/2025-03-14": (
            "By hand: map of 14 March 2025",
            "Ukrainian-held in Kursk: 140 km². (By hand)",
        ),
        "revision/hand/2025-03-14/kursk": (
            "By hand has revised its map of 14 March 2025: Kursk",
            "Ukrainian-held in Kursk, against the first map of that day: −11 km². (By hand)",
        ),
        "claim/C7/hand": (
            "By hand, 14 March 2025: the map reaches what was claimed",
            "A minister, 13 March 2025: Ukraine holds 200 km² in Kursk. Held against the map of "
            "12 March 2025: overstated. The map shows 140\N{NO-BREAK SPACE}km² held by Ukraine. (By hand)",
        ),
        "change/hand/2025-03-13/kursk": (
            "By hand, 13 March 2025: Kursk, Ukrainian-held −11 km²",
            "Ukrainian-held in Kursk: 151 → 140 km², in one day. (By hand)",
        ),
        "map/hand/2025-03-12": (
            "By hand: map of 12 March 2025",
            "Ukrainian-held in Kursk: 151 km². (By hand)",
        ),
    }


def test_each_language_has_entries_of_its_own(reader: FlaskClient) -> None:
    feed = _feed(reader, "?lang=uk")
    assert _text(feed, "id") == "tag:example.org,2024-08-06:uk/feed"
    assert "Від руки: мапа за 14 березня 2025" in [_text(node, "title") for node in feed.iter(f"{ATOM}entry")]
    assert all("lang=uk" in link for node in feed.iter(f"{ATOM}entry") for link in _links(node).values())


@pytest.mark.promise("A map that is published again makes no new entry in a feed reader.")
def test_ids_and_times_stay_when_a_later_map_is_published(live: tuple[Path, FlaskClient]) -> None:
    folder, client = live
    bundle.write(folder, NEWS, HEAD)
    before = _entries(_feed(client))
    later = copy.deepcopy(NEWS)
    later["timeline-hand"] = TIMELINE | {"until": 4, "snapshots": [0, 2, 1]}
    later["series"] = {"first": 0, "rows": [SERIES | {"until": 4}]}
    bundle.write(folder, later, {**HEAD, "last": "2025-03-15", "sources": [SOURCE | {"last": "2025-03-15"}]})
    after = _entries(_feed(client))
    assert after.keys() - before.keys() == {"map/hand/2025-03-15"}
    assert {name: ET.tostring(after[name]) for name in before} == {
        name: ET.tostring(node) for name, node in before.items()
    }


def test_what_is_the_same_is_not_sent_again(reader: FlaskClient) -> None:
    first = reader.get("/feed.atom")
    for name, value in (
        ("If-None-Match", first.headers["ETag"]),
        ("If-Modified-Since", first.headers["Last-Modified"]),
    ):
        assert reader.get("/feed.atom", headers={name: value}).status_code == 304
    assert (
        reader.get("/feed.atom?lang=uk", headers={"If-None-Match": first.headers["ETag"]}).status_code == 200
    )


def test_the_time_is_that_of_the_publication(live: tuple[Path, FlaskClient]) -> None:
    folder, client = live
    revision = bundle.write(folder, NEWS, HEAD)["revision"]
    os.utime(folder / f"manifest.{revision}.json", (0, 1_700_000_000))
    assert client.get("/feed.atom").headers["Last-Modified"] == "Tue, 14 Nov 2023 22:13:20 GMT"
    (folder / f"manifest.{revision}.json").unlink()
    answer = client.get("/feed.atom")
    assert answer.status_code == 200
    assert "Last-Modified" not in answer.headers


@pytest.mark.promise("No link leads where only a request or a foreign file says.")
def test_a_host_that_is_not_ours_is_in_no_link_and_no_id(live: tuple[Path, FlaskClient]) -> None:
    folder, client = live
    bundle.write(folder, NEWS, HEAD)
    feed = _feed(client, Host="evil.example")
    assert "evil" not in ET.tostring(feed, encoding="unicode")
    assert not list(feed.iter(f"{ATOM}link"))
    assert _text(feed, "id") == "tag:localhost,2024-08-06:en/feed"
    assert _links(_feed(client))["self"] == "http://localhost/feed.atom?lang=en"


def test_foreign_texts_cannot_break_it(live: tuple[Path, FlaskClient]) -> None:
    folder, client = live
    nasty = "</title><script>&\x00\x01\x0b\ufffe\u202e]]>"
    source = {**SOURCE, "title": {"en": nasty, "uk": nasty}, "credit": nasty}
    claims = {
        "claims": [CLAIM | {"claimant": nasty, "statement": nasty, "sources": [REACHED | {"shows": nasty}]}]
    }
    bundle.write(folder, {**NEWS, "claims": claims}, {**HEAD, "sources": [source]})
    feed = _feed(client)
    assert {node.tag.removeprefix(ATOM) for node in feed.iter()} == {
        *(
            "feed",
            "id",
            "title",
            "subtitle",
            "updated",
            "author",
            "name",
            "link",
            "entry",
            "content",
            "rights",
        )
    }
    assert "</title><script>&" in _text(_entries(feed)["map/hand/2025-03-14"], "title")


def test_what_is_not_known_is_no_zero_and_says_why(live: tuple[Path, FlaskClient]) -> None:
    folder, client = live
    series = {"first": 0, "rows": [SERIES | {"ukraine": [15_125, None], "russia": [0, None]}]}
    marks = [
        {"day": 2, "kind": "incomplete", "file": "x.json", "aside": 2, "of": 9, "cut": False},
        {"day": 2, "kind": "carried", "file": "x.json", "control": "ukraine", "since": None},
    ]
    timeline = {**TIMELINE, "marks": marks}
    source = {**SOURCE, "reconstructed": True}
    bundle.write(folder, {**NEWS, "series": series, "timeline-hand": timeline}, {**HEAD, "sources": [source]})
    found = _entries(_feed(client))
    assert "change/hand/2025-03-13/kursk" not in found
    text = _text(found["map/hand/2025-03-14"], "content")
    assert "Ukrainian-held in Kursk: – (reconstruction; " in text
    assert "2 of 9" in text
    assert "0 km²" not in text
    assert "Reconstruction, not an observed map." in _text(found["claim/C7/hand"], "content")


@pytest.mark.promise("Of a source for one's own analysis nothing is told to others.")
def test_a_source_for_own_analysis_is_not_told(live: tuple[Path, FlaskClient]) -> None:
    folder, client = live
    write_marked(folder)
    assert _entries(_feed(client)).keys() == {"map/hand/2025-03-12", "map/hand/2025-03-14"}


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("?lang=xx", "lang: 'xx' is not one of en | uk"),
        ("?lang=", "lang: '' is not one of"),
        ("?source=hand", "no parameter 'source' of the feed; there is lang"),
        ("?lang=en&lang=uk", "lang: is given 2 times"),
    ],
)
def test_what_cannot_be_answered_is_one_line(reader: FlaskClient, query: str, told: str) -> None:
    answer = reader.get(f"/feed.atom{query}")
    assert (answer.status_code, answer.content_type) == (400, "text/plain; charset=utf-8")
    assert told in answer.text


def test_without_a_bundle_it_says_so(live: tuple[Path, FlaskClient]) -> None:
    folder, client = live
    for path in folder.glob("*.json"):
        path.unlink()
    assert client.get("/feed.atom").status_code == 503


def test_pages_name_the_feeds(reader: FlaskClient) -> None:
    for page in ("/", "/embed"):
        text = reader.get(page).text
        assert Head(text).links["application/atom+xml"] == "/feed.atom?lang=uk"
        assert 'hreflang="en"' in text
