"""The files of a static site: all that its pages name, under relative addresses, and no more than works."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from dashboard import __main__ as command
from dashboard.page import ids
from dashboard.settings import Settings
from dashboard.static_site.addresses import PREFIX
from dashboard.static_site.folder import LISTING
from dashboard.static_site.site import render
from geodata import bundle
from geodata.errors import BundleDamaged, BundleError
from tests.dashboard.conftest import FILES, HEAD
from tests.dashboard.server.links.test_feed import NEWS

SITE = "https://example.org/map"
_NAMED = re.compile(r"""(?:src|href)="([^"#]+)""")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle with two publications."""
    folder = tmp_path_factory.mktemp("published")
    bundle.write(folder, FILES, {**HEAD, "last": "2025-03-13"})
    bundle.write(folder, {**FILES, **NEWS}, HEAD)
    return folder


@pytest.fixture(scope="module")
def files(published: Path) -> dict[str, bytes]:
    """The site of that bundle."""
    return render(Settings(bundle=published))


def _boot(files: dict[str, bytes]) -> dict[str, Any]:
    layout = json.loads(files["_dash-layout.json"])
    store = next(node for node in _nodes(layout) if node["props"].get("id") == ids.BOOT)
    boot: dict[str, Any] = store["props"]["data"]
    return boot


def _nodes(part: Any) -> list[dict[str, Any]]:
    if isinstance(part, list):
        return [node for one in part for node in _nodes(one)]
    return [part, *_nodes(part["props"].get("children"))] if isinstance(part, dict) else []


def test_all_that_pages_name_is_there_by_relative_addresses(files: dict[str, bytes]) -> None:
    for page in ("index.html", "embed.html"):
        named = {address for address in _NAMED.findall(files[page].decode()) if address[:5] != "data:"}
        assert all(address.startswith("./") for address in named)
        assert {address[2:].partition("?")[0] for address in named} <= files.keys()
        assert b'"requests_pathname_prefix":"./"' in files[page]
    boot = _boot(files)
    assert {address[2:] for address in (*boot["urls"].values(), boot["main"], boot["grid"])} <= files.keys()
    assert boot["prefix"] == "./"
    assert {"async-graph.js", "plotly.min.js", "async-community.js"} <= {Path(name).name for name in files}
    assert not [name for name, body in files.items() if PREFIX.strip("/").encode() in body]


def test_the_whole_bundle_is_there_as_it_was_published(files: dict[str, bytes], published: Path) -> None:
    kept = [path for path in published.glob("*.json") if path.name != "manifest.json"]
    assert {f"data/{path.name}": path.read_bytes() for path in kept} == {
        name: body for name, body in files.items() if name.startswith("data/")
    }
    assert json.loads(files["revision.json"])["revision"] == bundle.read_manifest(published)["revision"]


def test_the_same_bundle_gives_the_same_bytes(files: dict[str, bytes], published: Path) -> None:
    assert render(Settings(bundle=published)) == files


def test_what_needs_a_server_is_hidden(files: dict[str, bytes]) -> None:
    boot, page = _boot(files), files["index.html"].decode()
    assert (boot["static"], boot["embed"], boot["pictures"]["drawn"]) == (True, "embed.html", False)
    nodes = _nodes(json.loads(files["_dash-layout.json"]))
    hidden = [node for node in nodes if node["props"].get("hidden")]
    assert ids.SNAPSHOT in [node["props"].get("id") for node in _nodes(hidden)]
    assert not [node for node in nodes if node["props"].get("data-word") == "key.snapshot"]
    assert not [word for word in ("oembed", "feed.atom", "og:image", "og:url") if word in page]


def test_the_policy_is_in_the_page(files: dict[str, bytes]) -> None:
    page = files["index.html"].decode()
    policy, first = page.index("Content-Security-Policy"), page.index("<script")
    assert policy < first
    assert policy < page.index('rel="stylesheet"')
    assert "frame-ancestors" not in page  # a page cannot say it, and browsers complain


def test_a_missing_page_needs_no_other_file(files: dict[str, bytes]) -> None:
    page = files["404.html"].decode()
    assert '<link rel="stylesheet"' not in page
    assert "--ground" in page or "light-dark(" in page
    assert ".nojekyll" in files


def test_with_a_public_url_there_are_feeds(published: Path) -> None:
    files = render(Settings(bundle=published, public_url=SITE))
    page = files["index.html"].decode()
    assert f'content="{SITE}/?date=' in page
    assert "oembed" not in page
    assert f'href="{SITE}/"' in files["404.html"].decode()
    for lang in ("en", "uk"):
        assert f'href="./feed.{lang}.atom"' in page
        feed = ET.fromstring(files[f"feed.{lang}.atom"])  # noqa: S314 - our own
        links = [node.attrib for node in feed.iter("{http://www.w3.org/2005/Atom}link")]
        assert links[0] == {
            "rel": "self",
            "type": "application/atom+xml",
            "href": f"{SITE}/feed.{lang}.atom",
        }
        assert all(link["href"].startswith(SITE) for link in links)


def test_without_a_whole_bundle_there_is_no_site(published: Path, tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="no bundle here"):
        render(Settings(bundle=tmp_path))
    bundle.write(tmp_path, FILES, HEAD)
    next(tmp_path.glob("series.*")).write_bytes(b"{}")
    with pytest.raises(BundleDamaged, match=r"series\..* damaged"):
        render(Settings(bundle=tmp_path))


def test_the_command_says_what_it_wrote_and_what_may_not_be_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head = copy.deepcopy(HEAD)
    head["sources"][0]["terms"]["pictures"] = "personal"
    made, site = tmp_path / "bundle", tmp_path / "site"
    revision = bundle.write(made, FILES, head)["revision"]
    assert command.main(["export-site", str(site), "--bundle", str(made)]) == 0
    said = capsys.readouterr().out
    assert re.match(rf"wrote {site} \(\d+ files, [\d,]+ bytes, revision {revision}\)\n", said)
    assert "keep it to yourself: hand: its terms allow no publication. Free." in said
    assert (site / LISTING).is_file()
    assert command.main(["export-site", str(made), "--bundle", str(made)]) == 2
    assert "holds something else" in capsys.readouterr().err
    assert command.main(["export-site", str(site), "--bundle", str(made), "--public-url", "here"]) == 2
