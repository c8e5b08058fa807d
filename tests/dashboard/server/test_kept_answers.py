"""Finished answers are kept: which, for how long, and what is never kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import Client

from dashboard.server.kept_answers import KeptAnswers
from geodata import bundle
from geodata.errors import BundleError
from tests.dashboard.conftest import FILES, HEAD


class Counting:
    """An app that counts what it is asked, and answers with the count."""

    def __init__(self, status: str = "200 OK") -> None:
        self.asked: list[str] = []
        self.status, self.revision = status, "one"

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
        self.asked.append(environ["PATH_INFO"])
        start_response(self.status, [("X-Turn", str(len(self.asked)))])
        return [f"{len(self.asked)} {environ.get('HTTP_ACCEPT_ENCODING', '')}".encode()]

    def newest(self) -> str:
        if not self.revision:
            raise BundleError("none")
        return self.revision


@pytest.fixture
def app() -> Counting:
    return Counting()


@pytest.fixture
def asking(app: Counting) -> Client:
    return Client(KeptAnswers(app, app.newest))


@pytest.mark.parametrize(
    "path", ["/", "/_dash-layout", "/data/series.a.json", "/modules/v/a.js", "/assets/a.js"]
)
def test_what_all_ask_for_is_made_once(app: Counting, asking: Client, path: str) -> None:
    first, second = asking.get(path), asking.get(path)
    assert app.asked == [path]
    assert (first.data, dict(first.headers)) == (second.data, dict(second.headers))


@pytest.mark.parametrize("path", ["/?date=2025-03-13", "/healthz", "/snapshot.png", "/database", "/embed"])
def test_the_rest_is_asked_each_time(app: Counting, asking: Client, path: str) -> None:
    asking.get(path)
    asking.get(path)
    assert len(app.asked) == 2


def test_a_query_makes_no_other_file(app: Counting, asking: Client) -> None:
    asking.get("/assets/start.js?m=1")
    asking.get("/assets/start.js?m=2")
    assert len(app.asked) == 1


@pytest.mark.parametrize("path", ["/", "/data/series.a.json"])
def test_a_new_revision_is_made_anew(app: Counting, asking: Client, path: str) -> None:
    asking.get(path)
    app.revision = "two"
    assert asking.get(path).headers["X-Turn"] == "2"


def test_codings_and_hosts_are_kept_apart(app: Counting, asking: Client) -> None:
    for coding in ("br", "gzip", "", "gzip;q=0.5, br"):
        asking.get("/data/series.a.json", headers={"Accept-Encoding": coding})
    assert len(app.asked) == 3  # the last is br again
    for host in ("http://a", "http://b", "https://b", "http://a"):
        asking.get("/", base_url=host)
    assert len(app.asked) == 6


@pytest.mark.parametrize("name", ["Range", "If-None-Match", "If-Modified-Since"])
def test_a_condition_goes_to_the_app(app: Counting, asking: Client, name: str) -> None:
    asking.get("/assets/a.js")
    asking.get("/assets/a.js", headers={name: "x"})
    asking.head("/assets/a.js")
    assert len(app.asked) == 3


@pytest.mark.parametrize("status", ["404 NOT FOUND", "500 OOPS", "503 LATER", "206 PART"])
def test_an_error_is_never_kept(status: str) -> None:
    app = Counting(status)
    asking = Client(KeptAnswers(app, app.newest))
    assert [asking.get("/data/x").headers["X-Turn"] for _ in range(2)] == ["1", "2"]


def test_without_a_bundle_code_is_kept_and_pages_are_not(app: Counting, asking: Client) -> None:
    app.revision = ""
    for path in ("/", "/data/x", "/assets/a.js") * 2:
        asking.get(path)
    assert sorted(app.asked) == ["/", "/", "/assets/a.js", "/data/x", "/data/x"]


def test_what_is_kept_is_bounded(app: Counting) -> None:
    asking = Client(KeptAnswers(app, app.newest, most_bytes=4))  # the answers have two bytes
    for name in ("a", "b", "c", "c", "a"):
        asking.get(f"/assets/{name}")
    assert app.asked == [f"/assets/{name}" for name in ("a", "b", "c", "a")]
    assert Client(KeptAnswers(app, app.newest, most_bytes=1)).get("/assets/large").data


class Slow(Counting):
    """Answers when told to, so that others come in the meantime."""

    def __init__(self, status: str = "200 OK") -> None:
        super().__init__(status)
        self.entered, self.go_on = threading.Event(), threading.Event()

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
        self.entered.set()
        self.go_on.wait(60)
        return super().__call__(environ, start_response)


@pytest.mark.parametrize(("status", "times"), [("200 OK", 1), ("503 LATER", 4)])
def test_who_comes_in_the_meantime_shares_it_unless_it_is_an_error(status: str, times: int) -> None:
    app = Slow(status)
    kept = KeptAnswers(app, app.newest)
    with ThreadPoolExecutor(4) as threads:
        answers = [threads.submit(Client(kept).get, "/assets/a")]
        app.entered.wait(60)
        answers += [threads.submit(Client(kept).get, "/assets/a") for _ in range(3)]
        app.go_on.set()
        assert {answer.result().status for answer in answers} == {status}
    assert len(app.asked) == times


def test_a_failing_app_leaves_nobody_waiting() -> None:
    def fail(_: object, __: object) -> Iterable[bytes]:
        raise ZeroDivisionError

    asking = Client(KeptAnswers(fail, lambda: "one"))
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            asking.get("/assets/a")


def test_the_page_of_a_new_publication_is_served_at_once(client: FlaskClient, folder: Path) -> None:
    before = client.get("/_dash-layout").data
    assert client.get("/_dash-layout").data == before
    new = bundle.write(folder, FILES, {**HEAD, "turn": 2})
    assert new["revision"].encode() in client.get("/_dash-layout").data
    assert new["revision"].encode() not in before


def test_readers_may_share_a_page_because_it_has_no_server_callbacks(client: FlaskClient) -> None:
    told = client.get("/_dash-dependencies").json
    assert told
    assert all(callback["clientside_function"] for callback in told)
