"""The address that links lead to: never a host that only the request names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from geodata import bundle
from tests.dashboard.conftest import FILES, HEAD, SOURCE
from tests.dashboard.queues import Drawn, client_of

FOREIGN = ["evil.example", "localhost.evil.example", "6.6.6.6", "localhost@evil.example", "127.0.0.1.nip.io"]


@pytest.mark.promise("No link leads where only a request or a foreign file says.")
@pytest.mark.parametrize("host", FOREIGN)
def test_a_host_that_is_not_ours_reaches_no_link(folder: Path, host: str) -> None:
    drawn = Drawn()
    client = client_of(folder, drawn)
    page = client.get("/", headers={"Host": host}).text
    assert host not in page
    assert "og:url" not in page
    client.get("/snapshot.png", headers={"Host": host})
    assert all(job["base"] == "" for job in drawn.jobs)
    for url in (f"http://{host}/", "http://localhost/"):
        answer = client.get("/oembed", query_string={"url": url}, headers={"Host": host})
        assert answer.status_code in (400, 404)
        assert host not in answer.text


@pytest.mark.parametrize("host", ["localhost:8050", "127.0.0.1", "[::1]:8050", "map.example:80"])
def test_our_own_hosts_do(folder: Path, host: str) -> None:
    client = client_of(folder, allowed_hosts="map.example other.example")
    assert (
        f'property="og:url" content="http://{host.removesuffix(":80")}/?'
        in client.get("/", headers={"Host": host}).text
    )


@pytest.mark.promise("No link leads where only a request or a foreign file says.")
@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", " JavaScript:x", "//x.example"]
)
def test_only_web_addresses_of_a_source_are_told(client: FlaskClient, folder: Path, address: str) -> None:
    source: dict[str, Any] = {**SOURCE, "address": address}
    bundle.write(folder, FILES, {**HEAD, "sources": [source]})
    answer = client.get("/oembed", query_string={"url": "http://localhost/"})
    assert answer.status_code == 200
    assert address.strip() not in answer.text
    assert address.strip() not in client.get("/_dash-layout").text
