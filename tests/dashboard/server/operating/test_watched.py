"""Every request has an id, in its answer and in the log, and is counted for the metrics."""

from __future__ import annotations

import logging
import urllib.request
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from werkzeug.test import Client

from dashboard.server.operating.metrics import Metrics, kind_of
from dashboard.server.operating.request_log import current_request
from dashboard.server.operating.watched import HEADER, Watched
from tests.browser.server import free_port


def _app(environ: dict[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
    """Answer with the id, and with the status that the address names."""
    status = environ["PATH_INFO"].rpartition("/")[2]
    if status == "raise":
        raise ZeroDivisionError
    start_response(f"{status} X" if status.isdigit() else "200 OK", [])
    return [current_request.get().encode()]


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


@pytest.fixture
def asking(metrics: Metrics) -> Client:
    return Client(Watched(_app, [metrics]))


def test_each_answer_has_an_id_of_its_own_and_afterwards_there_is_none(asking: Client) -> None:
    first, second = asking.get("/"), asking.get("/")
    assert first.headers[HEADER] == first.text
    assert first.text != second.text
    assert current_request.get() == ""


@pytest.mark.parametrize(
    ("given", "taken"),
    [("0123abcd-ABCD", True), ("short", False), ("x" * 65, False), ("12345678 info - forged", False)],
)
def test_the_id_of_a_proxy_is_taken_over_if_it_is_one(asking: Client, given: str, taken: bool) -> None:
    assert (asking.get("/", headers={HEADER: given}).headers[HEADER] == given) == taken


def test_faults_are_logged_and_readers_are_not(asking: Client, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "salient")
    asking.get("/200?place=secret")
    asking.get("/404")
    assert not caplog.messages
    asking.get("/503?place=secret")
    with pytest.raises(ZeroDivisionError):
        asking.get("/raise")
    assert [message.rsplit(" ", 2)[0] for message in caplog.messages] == ["GET /503 503", "GET /raise 500"]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "page"),
        ("/_dash-layout", "page"),
        ("/data/series.x.json", "data"),
        ("/modules/v/app/main.js", "code"),
        ("/snapshot.png", "picture"),
        ("/briefing.pptx", "picture"),
        ("/embed", "embed"),
        ("/oembed", "oembed"),
        ("/feed.atom", "feed"),
        ("/healthz", "health"),
        ("/wp-login.php", "other"),
    ],
)
def test_addresses_are_counted_by_kind(path: str, kind: str) -> None:
    assert kind_of(path) == kind
    assert kind_of(f"/map{path}", "/map/") == kind


def test_requests_and_pictures_are_counted(asking: Client, metrics: Metrics) -> None:
    for path in (
        "/",
        "/data/404",
        "/snapshot.x/200",
        "/snapshot.x/503",
        "/snapshot.x/504",
        "/snapshot.x/400",
    ):
        asking.get(path)
    count = metrics.registry.get_sample_value
    assert count("salient_requests_total", {"kind": "page", "status": "200"}) == 1
    assert count("salient_requests_total", {"kind": "data", "status": "404"}) == 1
    assert count("salient_request_seconds_count", {"kind": "picture"}) == 4
    fates = ("done", "refused", "late", "wrong")
    assert [count("salient_pictures_total", {"fate": fate}) for fate in fates] == [1, 1, 1, 1]
    assert count("salient_pictures_queued") == 0
    assert count("salient_requests_open", {"kind": "picture"}) == 0


def test_an_app_that_raises_is_a_500_and_no_request_stays_open(asking: Client, metrics: Metrics) -> None:
    with pytest.raises(ZeroDivisionError):
        asking.get("/raise")
    count = metrics.registry.get_sample_value
    assert count("salient_requests_total", {"kind": "other", "status": "500"}) == 1
    assert count("salient_requests_open", {"kind": "other"}) == 0


def test_metrics_have_a_port_of_their_own(metrics: Metrics) -> None:
    port = free_port()
    end = metrics.serve("127.0.0.1", port, lambda: 7)
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=30) as answer:
            told = answer.read().decode()
    finally:
        end()
    assert "salient_connections 7.0" in told
    assert "process_resident_memory_bytes" in told
    with pytest.raises(OSError, match="refused"):
        urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=30)
