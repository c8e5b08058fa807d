"""What a page is sure to ask for is in its head."""

from __future__ import annotations

import re

from flask.testing import FlaskClient

from dashboard.page.graphs import graph_scripts
from dashboard.server.early_files import early_tags


def _early(page: str) -> list[str]:
    return re.findall(r'<link rel="preload" as="fetch" crossorigin fetchpriority="low" href="([^"]+)">', page)


def test_all_that_is_named_is_there(client: FlaskClient) -> None:
    named = _early(client.get("/").text)
    assert {path.partition(".")[0] for path in named} >= {
        "/_dash-layout",
        "/data/series",
        "/data/context-land",
    }
    assert [client.get(path, buffered=True).status_code for path in named] == [200] * len(named)


def test_the_maps_are_those_of_the_source_that_the_address_names() -> None:
    files = {name: {"name": f"{name}.0.json"} for name in ("series", "timeline-a", "timeline-b")}
    tags = early_tags({"files": files}, "b", "/sub/")
    assert _early(tags)[-2:] == ["/sub/data/series.0.json", "/sub/data/timeline-b.0.json"]


def test_of_a_source_of_which_nothing_was_known_no_map_is_asked_for(client: FlaskClient) -> None:
    named = _early(client.get("/?source=chronicle&known=2025-03-13").text)
    assert any("context-land" in path for path in named)
    assert not [path for path in named if "series" in path or "timeline" in path]


def test_a_page_without_a_publication_names_nothing(bare_client: FlaskClient) -> None:
    assert _early(bare_client.get("/").text) == []


def test_the_scripts_of_graphs_are_where_dash_has_them(client: FlaskClient) -> None:
    assert [client.get(path, buffered=True).status_code for path in graph_scripts("/")] == [200, 200]
