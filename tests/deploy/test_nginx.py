"""The nginx file: nginx takes it, starts with it, keeps what it may, and guards what it answers itself."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPMessage
from pathlib import Path

import pytest

from dashboard.server.headers import closed_headers
from geodata import bundle
from tests.browser.server import ROOT, free_port, serving, wait_until_it_answers
from tests.dashboard.conftest import FILES, HEAD

FOLDER = ROOT / "deploy" / "nginx"
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
MAIN = """\
{user}
daemon off;
pid {folder}/nginx.pid;
error_log stderr;
worker_processes 1;
events {{ worker_connections 512; }}
http {{
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    include {folder}/salient.conf;
}}
"""


def _configure(folder: Path, port: int, behind: str) -> Path:
    """Write our file with other ports and folders, and what nginx needs around it."""
    text = (FOLDER / "salient.conf").read_text()
    for ours, theirs in {
        "listen 80 ": f"listen 127.0.0.1:{port} ",
        "    listen [::]:80 backlog=4096;\n": "",
        "127.0.0.1:8050": behind,
        "/var/cache/nginx/salient": f"{folder}/cache",
        "/var/log/nginx/salient.log": f"{folder}/access.log",
    }.items():
        assert ours in text
        text = text.replace(ours, theirs)
    (folder / "salient.conf").write_text(text)
    shutil.copy(FOLDER / "salient-headers.conf", folder)
    user = "user root;" if os.name == "posix" and os.getuid() == 0 else ""
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder, user=user))
    return folder / "nginx.conf"


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of nginx in front of a server."""
    if NGINX is None:
        pytest.skip("no nginx here: .ci/run installs it")
    folder, data, port = tmp_path_factory.mktemp("nginx"), tmp_path_factory.mktemp("bundle"), free_port()
    bundle.write(data, FILES, HEAD)
    with serving(data) as base:
        main = _configure(folder, port, base.removeprefix("http://"))
        subprocess.run([NGINX, "-t", "-c", str(main)], check=True, capture_output=True)
        process = subprocess.Popen(
            [NGINX, "-c", str(main)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        try:
            wait_until_it_answers(process, f"http://127.0.0.1:{port}/healthz")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.communicate(timeout=30)


def _get(address: str, **headers: str) -> tuple[int, HTTPMessage, bytes]:
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=30) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def _raw(front: str, sent: bytes) -> bytes:
    host, _, port = front.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=30) as connection:
        connection.sendall(sent)
        received = b""
        with suppress(ConnectionResetError):  # it does not read what it has refused
            while part := connection.recv(65_536):
                received += part
    return received


def test_the_page_and_its_files_arrive_and_each_request_is_named(front: str) -> None:
    status, headers, body = _get(f"{front}/")
    assert (status, headers["X-Request-Id"] != "") == (200, True)
    assert headers["Content-Security-Policy"].count("default-src") == 1
    code = re.findall(r'href="(/modules/[^"]+)"', body.decode())[:3]
    for path in (*code, "/_dash-layout", "/_dash-dependencies", "/healthz"):
        assert _get(front + path)[0] == 200


def test_files_are_kept_by_coding_whatever_a_client_invents(front: str) -> None:
    path = re.findall(r'href="(/modules/[^"]+/styles.css)"', _get(f"{front}/")[2].decode())[0]
    named = {
        _get(f"{front}{path}?{turn}", **{"Accept-Encoding": f"br, x{turn}"})[1]["X-Request-Id"]
        for turn in range(3)
    }
    assert len(named) == 1  # that of the one request which reached the server
    assert _get(front + path, **{"Accept-Encoding": "br"})[1]["Content-Encoding"] == "br"
    assert _get(front + path)[1]["Content-Encoding"] is None


def test_pages_with_a_query_and_errors_are_not_kept(front: str) -> None:
    for path in ("/?date=2025-03-13", "/data/none.json", "/nothing"):
        first, second = _get(front + path), _get(front + path)
        assert first[1]["X-Request-Id"] != second[1]["X-Request-Id"]


@pytest.mark.promise("Every answer has the security headers, also those that the app never sees.")
@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"x" * 9000 + b"\r\n\r\n",
        b"nonsense\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\nConnection: close\r\n\r\n",
    ],
)
def test_what_nginx_refuses_has_the_headers_of_all_answers(front: str, sent: bytes) -> None:
    head, _, body = _raw(front, sent).decode().partition("\r\n\r\n")
    assert head.startswith("HTTP/1.1 4")
    for name, value in closed_headers().items():
        assert f"{name}: {value}" in head
    assert "\r\nServer: nginx\r\n" in head  # without its version
    assert "<h1>Not understood</h1>" in body


def test_its_headers_are_those_of_the_server() -> None:
    text = (FOLDER / "salient-headers.conf").read_text()
    assert dict(re.findall(r'^add_header (\S+) "(.*)" always;$', text, re.MULTILINE)) == closed_headers()
