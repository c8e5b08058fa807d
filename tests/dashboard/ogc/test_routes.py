"""The answers: pages of features, links, refusals by name, headers; no foreign host, no path."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.ogc.app import create_app
from dashboard.ogc.collection import Collection
from dashboard.ogc.crs import CRS84, EPSG4326
from dashboard.ogc.store_reader import Served, StoreReader
from dashboard.server.headers import closed_headers
from dashboard.server.site_address import Site
from geodata.store import ParquetStore
from tests.dashboard.ogc.conftest import client_of

ITEMS = "/ogc/collections/control/items"
PAGES = [
    *("/ogc", "/ogc/", "/ogc/api", "/ogc/conformance", "/ogc/collections", "/ogc/collections/control"),
    *("/ogc/collections/events/items", "/ogc/collections/control/queryables"),
    *(ITEMS, f"{ITEMS}?limit=1&offset=1"),
]
# Named as what they are; what standards and sources are cited by is never asked for.
CITED = re.compile(r"https?://(localhost|www\.opengis\.net|json-schema\.org)/")


def _get(client: FlaskClient, address: str, **headers: str) -> Any:
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json if answer.is_json or "json" in str(answer.content_type) else answer.text


def _links(document: dict[str, Any]) -> dict[str, str]:
    return {one["rel"]: one["href"] for one in document["links"]}


@pytest.mark.parametrize("limit", [1, 2, 3, 100])
def test_all_pages_together_are_all_features(client: FlaskClient, control: Collection, limit: int) -> None:
    address, seen, back = f"{ITEMS}?limit={limit}", list[str](), list[str]()
    while address:
        page = _get(client, address)
        links = _links(page)
        assert page["numberMatched"] == len(control)
        assert page["numberReturned"] == len(page["features"]) <= limit
        seen += [one["id"] for one in page["features"]]
        back.append(links.get("prev", ""))
        address = links.get("next", "")
    assert seen == list(control.ids)
    assert [bool(link) for link in back] == [place > 0 for place in range(len(back))]
    assert all(_get(client, link)["numberReturned"] == limit for link in back if link)


def test_a_link_to_the_next_page_keeps_what_was_asked(client: FlaskClient) -> None:
    asked = "datetime=2024-08-06T/..&datetime=../2024-08-08&filter=area_km2%3E0&source=hand&limit=1"
    page = _get(client, f"{ITEMS}?{asked}")
    following = _get(client, _links(page)["next"])
    assert following["numberMatched"] == page["numberMatched"] > 1
    assert following["features"][0]["id"] != page["features"][0]["id"]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("datetime=2024-08-06", ["2024-08-06"] * 2),
        ("datetime=2024-08-07&source=hand", ["2024-08-06"] * 2),  # held over
        ("datetime=2024-08-08&source=hand&control=ukraine", ["2024-08-08"]),
        ("datetime=2024-08-12/..&source=hand", ["2024-08-08", "2024-08-12"]),
        ("datetime=2024-08-13/..", []),
        ("datetime=../2024-08-05", []),
        ("datetime=2024-08-06T/2024-08-07T&datetime=2024-08-08T/..&control=contested", ["2024-08-06"]),
        ("region=sumy", ["2024-08-12"]),
        ("region=belgorod", []),
        ("control=russia", ["2024-08-12"]),
        ("bbox=34.89,50.99,34.91,51.01", ["2024-08-12"]),
        (f"bbox=50.99,34.89,51.01,34.91&bbox-crs={EPSG4326}", ["2024-08-12"]),
        ("filter=source='hand' AND valid_from>DATE('2024-08-08')", ["2024-08-12"]),
        ("valid_from=2024-08-12", ["2024-08-12"]),
        ("area_km2=0", []),
    ],
)
def test_what_is_asked_is_what_comes(client: FlaskClient, query: str, wanted: list[str]) -> None:
    page = _get(client, f"{ITEMS}?{query}")
    days = sorted(one["properties"]["valid_from"] for one in page["features"])
    assert days == wanted
    assert page["numberMatched"] == len(wanted)


BAD = {
    "limit": ["0", "-1", "x", "1.5", "", "99999999999", "١"],
    "offset": ["-1", "x", "", "99999999999"],
    "bbox": [
        "1,2,3",
        "1,2,3,4,5",
        "nan,1,2,3",
        "inf,1,2,3",
        "a,b,c,d",
        "1,9,2,3",
        "1_0,1,9,3",
        "",
        "1,2,9,3,4,5",
    ],
    "bbox-crs": ["http://www.opengis.net/def/crs/EPSG/0/3857", "x", ""],
    "crs": ["http://www.opengis.net/def/crs/EPSG/0/3857", "x"],
    "filter-crs": ["x"],
    "filter-lang": ["cql-text", "sql"],
    "filter": ["control", "nobody = 1", "control = 'ukraine"],
    "datetime": ["hello", "2024-13-01", "2024-08-07/2024-08-06", ""],
    "f": ["xml", ""],
    "control": ["nobody", ""],
    "region": ["kyiv"],
    "source": ["secret", "hand' OR '1'='1"],
    "area_km2": ["big", "nan"],
    "valid_from": ["soon"],
    "colour": ["blue"],
    "limit'": ["1"],
}


@pytest.mark.promise(
    "A parameter that cannot be used, or that there is none of, is a 400 that names it and says why."
)
@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in BAD.items() for value in values]
)
def test_a_bad_parameter_is_refused_by_name(client: FlaskClient, name: str, value: str) -> None:
    answer = client.get(ITEMS, query_string={name: value})
    assert answer.status_code == 400
    assert answer.json is not None
    assert answer.json["code"] == "InvalidParameterValue"
    assert answer.json["description"].startswith(f"{name}: ")
    assert "\n" not in answer.json["description"]


@pytest.mark.parametrize("name", ["limit", "offset", "bbox", "crs", "filter", "f", "control"])
def test_what_is_given_twice_is_refused(client: FlaskClient, name: str) -> None:
    answer = client.get(f"{ITEMS}?{name}=1&{name}=2")
    assert (answer.status_code, answer.json["description"]) == (400, f"{name}: it is given 2 times")


@given(name=st.sampled_from([*BAD, "rev"]), value=st.text(max_size=30), page=st.sampled_from(PAGES))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_value_makes_it_fail(client: FlaskClient, name: str, value: str, page: str) -> None:
    answer = client.get(page.partition("?")[0], query_string={name: value})
    assert answer.status_code in (200, 400, 410)


@pytest.mark.parametrize(
    "address", ["/", "/ogc/x", "/ogc/collections/nobody", f"{ITEMS}/nobody", "/ogc/../etc/passwd"]
)
def test_what_is_not_there_is_404(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.json["code"]) == (404, "NotFound")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_can_be_written(client: FlaskClient, method: str) -> None:
    answer = client.open(ITEMS, method=method)
    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.promise("No answer of the OGC API leads to another host, and each has the security headers.")
@pytest.mark.parametrize("form", ["json", "html"])
@pytest.mark.parametrize("page", PAGES)
def test_no_answer_leads_elsewhere(client: FlaskClient, page: str, form: str, store: ParquetStore) -> None:
    answer = client.get(f"{page}{'&' if '?' in page else '?'}f={form}")
    assert answer.status_code == 200
    assert closed_headers().items() <= dict(answer.headers).items()
    assert str(store.folder) not in answer.text
    linked = re.findall(r'(?:href|src)="([^"]*)"', answer.text) if form == "html" else []
    linked += re.findall(r'"href":"([^"]*)"', answer.text)
    assert all(link.startswith("http://localhost/ogc") for link in linked)
    if "events" not in page:  # events say where they are written
        others = {
            found for found in re.findall(r"https?://[^\s\"'<>]+", answer.text) if not CITED.match(found)
        }
        assert others == set()
    assert "<script" not in answer.text


def test_links_lead_to_answers(client: FlaskClient) -> None:
    for document in ("/ogc", "/ogc/collections", "/ogc/collections/events"):
        told = _get(client, document)
        links = [*told["links"], *(one for entry in told.get("collections", ()) for one in entry["links"])]
        for one in links:
            answer = client.get(one["href"].partition("?")[0], query_string=one["href"].partition("?")[2])
            assert answer.status_code == 200, one
            assert answer.content_type.replace(" ", "").startswith(one["type"])


def test_one_feature_is_the_one_in_the_list(client: FlaskClient, control: Collection) -> None:
    for one in _get(client, ITEMS)["features"]:
        single = _get(client, f"{ITEMS}/{one['id']}")
        assert {name: single[name] for name in one} == one
        assert _links(single)["collection"] == "http://localhost/ogc/collections/control"


def test_coordinates_are_answered_in_either_order(client: FlaskClient) -> None:
    usual = client.get(f"{ITEMS}?limit=1")
    turned = client.get(f"{ITEMS}?limit=1&crs={EPSG4326}")
    assert (usual.headers["Content-Crs"], turned.headers["Content-Crs"]) == (f"<{CRS84}>", f"<{EPSG4326}>")
    lon, lat = usual.json["features"][0]["geometry"]["coordinates"][0][0][0]
    assert turned.json["features"][0]["geometry"]["coordinates"][0][0][0] == [lat, lon]


def test_an_answer_that_the_reader_has_is_not_sent_again(client: FlaskClient, served: Served) -> None:
    first = client.get(ITEMS)
    again = client.get(ITEMS, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    html = client.get(ITEMS, headers={"If-None-Match": first.headers["ETag"], "Accept": "text/html"})
    assert html.status_code == 200
    bad = client.get(f"{ITEMS}?limit=0", headers={"If-None-Match": first.headers["ETag"]})
    assert bad.status_code == 400
    assert first.json["revision"] == served.revision


def test_answers_are_compressed_where_that_is_understood(client: FlaskClient) -> None:
    plain, packed = client.get(ITEMS), client.get(ITEMS, headers={"Accept-Encoding": "br"})
    assert packed.headers["Content-Encoding"] == "br"
    assert len(packed.data) < len(plain.data)


def test_who_asks_for_a_page_gets_one(client: FlaskClient) -> None:
    browser = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    program = {"Accept": "application/geo+json, application/json"}
    assert client.get(ITEMS, headers=browser).mimetype == "text/html"
    assert client.get(ITEMS, headers=program).mimetype == "application/geo+json"
    assert client.get(ITEMS).mimetype == "application/geo+json"


@pytest.mark.promise("No link of the OGC API leads where only a request says.")
def test_a_host_that_is_not_ours_reaches_no_link(client: FlaskClient) -> None:
    for host in ("evil.example", "localhost.evil.example", "127.0.0.1.nip.io"):
        answer = client.get("/ogc", headers={"Host": host})
        assert answer.status_code == 400
        assert host not in answer.text


def test_a_public_address_is_in_every_link(reader: StoreReader) -> None:
    client = create_app(reader, Site("https://front.example/map")).test_client()
    told = _get(client, "/ogc/collections", Host="inside.example")
    links = [one["href"] for entry in told["collections"] for one in entry["links"]]
    assert links
    assert all(link.startswith("https://front.example/map/ogc/collections") for link in links)


@pytest.mark.promise("To the public the OGC API serves only what its source's terms allow to pass on.")
def test_the_public_gets_only_what_may_be_passed_on(store: ParquetStore) -> None:
    client = client_of(store.folder, public=True)
    told = _get(client, "/ogc")
    assert [line.split(":")[0] for line in told["leftOut"]] == ["hand", "secret"]
    page = _get(client, ITEMS)
    assert {one["properties"]["source"] for one in page["features"]} == {"chronicle"}
    assert "control_hand" not in json.dumps(_get(client, "/ogc/collections"))


def test_features_say_whose_they_are_in_every_way(client: FlaskClient) -> None:
    told = _get(client, f"{ITEMS}?source=hand&limit=1")
    assert "Salient tests" in told["attribution"]
    assert told["features"][0]["properties"]["credit"] == "Salient tests"
    assert told["features"][0]["properties"]["mark"] == "For personal analysis only; not for publication"


def test_without_a_store_it_says_so_and_names_no_path(tmp_path: Path) -> None:
    answer = client_of(tmp_path / "none").get("/ogc")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")
    assert answer.json["code"] == "ServiceUnavailable"
    assert str(tmp_path) not in answer.text
