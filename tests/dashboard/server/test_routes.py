"""Routes and security: what every answer carries, and what is refused."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import brotli
import pytest
from flask.testing import FlaskClient

from dashboard.server.headers import MAX_BODY, content_security_policy
from geodata import bundle
from tests.dashboard.conftest import FILES, HEAD

CALLBACK = "/_dash-update-component"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def _policy(client: FlaskClient, path: str = "/") -> dict[str, str]:
    text = client.get(path).headers["Content-Security-Policy"]
    return dict(rule.split(" ", 1) for rule in text.split("; "))


@pytest.mark.parametrize("path", ["/", "/embed"])
def test_no_plugin_and_no_other_base_is_allowed(client: FlaskClient, path: str) -> None:
    policy = _policy(client, path)
    assert (policy["object-src"], policy["base-uri"]) == ("'none'", "'none'")


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 200),
        ("HEAD", "/", 200),
        ("GET", "/healthz", 200),
        ("GET", "/_dash-layout", 200),
        ("GET", "/_dash-dependencies", 200),
        ("GET", "/assets/styles/tokens.css", 200),
        ("GET", "/favicon.ico", 200),
        ("GET", "/nothing/here", 404),
        ("GET", "/assets/none.js", 404),
        ("GET", "/assets/../dashboard/app.py", 404),
        ("GET", "/data/manifest.json", 404),
        ("GET", "/data/..%2fmanifest.json", 404),
        ("GET", "/_dash-component-suites/dash/none.js", 404),
        ("POST", "/", 405),
        ("PUT", "/healthz", 405),
        ("DELETE", "/data/x", 405),
        ("OPTIONS", "/", 405),
        ("TRACE", "/", 405),
        ("POST", CALLBACK, 415),
    ],
)
def test_every_answer_is_guarded(client: FlaskClient, method: str, path: str, status: int) -> None:
    answer = client.open(path, method=method, buffered=True)
    assert answer.status_code == status
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "Permissions-Policy" in answer.headers
    assert "Traceback" not in answer.text


def test_scripts_need_a_hash_and_never_eval(client: FlaskClient) -> None:
    scripts = _policy(client)["script-src"]
    assert "'sha256-" in scripts
    assert "unsafe" not in scripts
    assert _policy(client)["worker-src"] == "blob:"


def test_frames_may_be_allowed() -> None:
    assert "frame-ancestors 'self' https://x" in content_security_policy([], "'self' https://x")


def test_unknown_addresses_get_a_readable_page(client: FlaskClient) -> None:
    answer = client.get("/nothing/here")
    assert answer.mimetype == "text/html"
    assert "<h1>Nothing here</h1>" in answer.text


@pytest.mark.parametrize(
    "given", [{"path": "/nothing?lang=uk"}, {"path": "/x", "headers": {"Accept-Language": "uk"}}]
)
def test_what_is_wrong_is_told_in_the_language_of_the_reader(
    client: FlaskClient, given: dict[str, Any]
) -> None:
    answer = client.get(**given)
    assert answer.status_code == 404
    assert '<html lang="uk">' in answer.text
    assert "<h1>Тут нічого немає</h1>" in answer.text


@pytest.mark.parametrize("path", ["/", "/_dash-layout", "/healthz", "/revision.json", "/data/x"])
def test_without_a_bundle_the_server_says_what_to_run(bare_client: FlaskClient, path: str) -> None:
    answer = bare_client.get(path)
    assert answer.status_code == 503
    assert "python -m geodata publish" in answer.text
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_health_names_the_revision(client: FlaskClient, manifest: dict[str, Any]) -> None:
    assert client.get("/healthz").json == {"status": "ok", "revision": manifest["revision"]}


def test_open_pages_are_told_of_the_newest_and_only_when_it_changes(
    client: FlaskClient, folder: Path, manifest: dict[str, Any]
) -> None:
    first = client.get("/revision.json")
    told = {"revision": manifest["revision"], "last": "2025-03-14", "sources": {"hand": "2025-03-14"}}
    assert first.json == told
    assert (first.headers["ETag"], first.headers["Cache-Control"]) == (
        f'"{manifest["revision"]}"',
        "no-cache",
    )
    known = {"If-None-Match": first.headers["ETag"]}
    same = client.get("/revision.json", headers=known)
    assert (same.status_code, same.data, same.headers["ETag"]) == (304, b"", first.headers["ETag"])
    assert same.headers["X-Content-Type-Options"] == "nosniff"
    source = {**HEAD["sources"][0], "last": "2025-03-15"}
    newer = bundle.write(folder, FILES, {**HEAD, "last": "2025-03-15", "sources": [source]})
    answer = client.get("/revision.json", headers=known)
    assert answer.json == {
        "revision": newer["revision"],
        "last": "2025-03-15",
        "sources": {"hand": "2025-03-15"},
    }


def test_of_a_damaged_publication_nobody_is_told(client: FlaskClient, folder: Path) -> None:
    (folder / "manifest.json").write_text('{"revision": "0123456789ab"')
    assert client.get("/revision.json").status_code == 503


def test_every_published_file_is_served_for_ever(client: FlaskClient, manifest: dict[str, Any]) -> None:
    for name, entry in manifest["files"].items():
        answer = client.get(f"/data/{entry['name']}")
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert answer.mimetype == "application/json"
        assert answer.json == FILES[name]
        again = client.get(f"/data/{entry['name']}", headers={"If-None-Match": answer.headers["ETag"]})
        assert (again.status_code, again.data) == (304, b"")


def test_head_gives_the_headers_alone(client: FlaskClient, manifest: dict[str, Any]) -> None:
    path = f"/data/{manifest['files']['series']['name']}"
    head, get = client.head(path), client.get(path)
    assert head.data == b""
    assert head.headers["Content-Length"] == get.headers["Content-Length"]
    assert head.headers["ETag"] == get.headers["ETag"]


@pytest.mark.parametrize(("encoding", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_files_come_compressed(
    client: FlaskClient, manifest: dict[str, Any], encoding: str, unpack: Any
) -> None:
    path = f"/data/{manifest['files']['series']['name']}"
    answer = client.get(path, headers={"Accept-Encoding": encoding})
    assert answer.headers["Content-Encoding"] == encoding
    assert "Accept-Encoding" in answer.headers["Vary"]
    assert json.loads(unpack(answer.data)) == FILES["series"]
    assert len(answer.data) == int(answer.headers["Content-Length"])


def test_a_file_beside_the_bundle_is_not_served(client: FlaskClient, folder: Path) -> None:
    (folder / "secret.0123456789abcdef.json").write_text("{}")
    assert client.get("/data/secret.0123456789abcdef.json").status_code == 404


def test_an_open_page_still_finds_its_files(client: FlaskClient, folder: Path) -> None:
    old = bundle.read_manifest(folder)["files"]["timeline-hand"]["name"]
    changed = {**FILES, "timeline-hand": {"source": "hand"}}
    new = bundle.write(folder, changed, HEAD)
    assert client.get("/healthz").json["revision"] == new["revision"]  # type: ignore[index]
    assert client.get(f"/data/{old}").status_code == 200
    assert client.get(f"/data/{new['files']['timeline-hand']['name']}").json == {"source": "hand"}


def test_a_body_over_the_cap_is_refused(client: FlaskClient) -> None:
    body = b'{"output":"' + b"x" * MAX_BODY + b'"}'
    for path in (CALLBACK, "/"):
        assert client.post(path, data=body, content_type="application/json").status_code == 413


GARBAGE: list[Any] = [
    b"",
    b"{",
    b"null",
    b"[]",
    b"42",
    b'"text"',
    b"{}",
    b"\xff\xfe",
    b"NaN",
    b'{"output":null}',
    b'{"output":[]}',
    b'{"output":{"id":1}}',
    b'{"output":""}',
    b'{"output":"map.figure"}',
    b'{"output":"map.figure","inputs":[]}',
    b'{"output":"map.figure","outputs":{"id":"map","property":"figure"},"inputs":[{"id":"boot","property":"data"}]}',
    b'{"output":"..a.b...c.d..","inputs":5}',
    b'{"output":"x.y","outputs":null,"inputs":null,"changedPropIds":7}',
    b'{"output":"\\ud800.x"}',
    b'{"a":' * 9000 + b"1" + b"}" * 9000,
    b"[" * 60_000,
    b'{"output":"__proto__.x","state":[{"value":1}]}',
]


@pytest.mark.parametrize("body", GARBAGE, ids=range(len(GARBAGE)))
@pytest.mark.parametrize("kind", ["application/json", "text/plain", "multipart/form-data"])
def test_garbage_is_the_senders_fault(client: FlaskClient, body: bytes, kind: str) -> None:
    answer = client.post(CALLBACK, data=body, content_type=kind)
    assert 400 <= answer.status_code < 500
    assert "Traceback" not in answer.text


def test_a_fault_of_ours_is_a_page_without_details(client: FlaskClient, folder: Path) -> None:
    server: Any = client.application
    server.view_functions["healthz"] = lambda: 1 / 0
    answer = client.get("/healthz")
    assert answer.status_code == 500
    assert "ZeroDivision" not in answer.text
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
