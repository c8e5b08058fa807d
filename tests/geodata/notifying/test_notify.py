"""``geodata notify``: each thing is told once, signed, to the one address; what fails is told later."""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import stamina
from filelock import FileLock

from geodata import bundle
from geodata.__main__ import main
from tests.dashboard.conftest import FILES, HEAD, SERIES, SOURCE, TIMELINE

SECRET = b"sixteen bytes or more"
Run = Callable[..., tuple[int, str]]


@dataclass
class Receiver:
    """Takes messages; answers with `statuses` one after the other, the last of which stays."""

    address: str = ""
    statuses: list[int] = field(default_factory=lambda: [204])
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """Listens on the loopback interface."""
    told = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            told.got.append(({name.lower(): value for name, value in self.headers.items()}, body))
            status = told.statuses.pop(0) if len(told.statuses) > 1 else told.statuses[0]
            self.send_response(status)
            self.send_header("Content-Length", "0")
            if 300 <= status < 400:
                self.send_header("Location", "/elsewhere")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        told.address = f"http://127.0.0.1:{server.server_address[1]}/hook"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        with stamina.set_testing(True, attempts=4):
            yield told
        server.shutdown()
        thread.join()


@pytest.fixture
def run(tmp_path: Path, receiver: Receiver, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command on a bundle that has two maps."""
    (tmp_path / "secret").write_bytes(SECRET + b"\n")
    bundle.write(tmp_path / "bundle", FILES, HEAD)

    def call(*words: str, url: str = "") -> tuple[int, str]:
        named = [
            part
            for name in ("bundle", "state", "secret-file")
            for part in (f"--{name}", str(tmp_path / name))
        ]
        named[-1] = str(tmp_path / "secret")
        code = main(["notify", "--url", url or receiver.address, *named, *words])
        out = capsys.readouterr()
        return code, out.out + out.err

    return call


def _publish_a_day(folder: Path) -> None:
    source = SOURCE | {"last": "2025-03-15"}
    later: dict[str, Any] = {
        **FILES,
        "timeline-hand": TIMELINE | {"until": 4, "snapshots": [0, 2, 1]},
        "series": {"first": 0, "rows": [SERIES | {"until": 4}]},
    }
    bundle.write(folder / "bundle", later, {**HEAD, "last": "2025-03-15", "sources": [source]})


@pytest.mark.promise("What is new is told once, and again only if it was not taken.")
def test_each_thing_is_told_once(tmp_path: Path, receiver: Receiver, run: Run) -> None:
    assert run()[0] == 0
    assert run() == (0, "nothing new\n")
    assert not receiver.got  # what is there at first is no news
    _publish_a_day(tmp_path)
    assert run()[0] == 0
    assert run() == (0, "nothing new\n")
    ((_, body),) = receiver.got
    assert json.loads(body) == {
        "revision": bundle.read_manifest(tmp_path / "bundle")["revision"],
        "left_out": 0,
        "news": [
            {
                "name": "map/hand/2025-03-15",
                "kind": "map",
                "source": "hand",
                "date": "2025-03-15",
                "credit": "By hand",
                "reconstructed": False,
            }
        ],
    }


def test_the_receiver_can_prove_who_sent_it_and_when(tmp_path: Path, receiver: Receiver, run: Run) -> None:
    run()
    _publish_a_day(tmp_path)
    run()
    ((headers, body),) = receiver.got
    signed = headers["x-salient-timestamp"].encode() + b"." + body
    assert headers["x-salient-signature"] == "sha256=" + hmac.new(SECRET, signed, hashlib.sha256).hexdigest()
    assert headers["content-type"] == "application/json"


@pytest.mark.promise("What is new is told once, and again only if it was not taken.")
@pytest.mark.parametrize(
    ("statuses", "code", "tries"),
    [([500, 429, 200], 0, 3), ([503], 75, 4), ([302], 76, 1), ([400], 76, 1), ([410], 76, 1)],
)
def test_what_was_not_taken_is_told_by_the_next_run(
    tmp_path: Path, receiver: Receiver, run: Run, statuses: list[int], code: int, tries: int
) -> None:
    run()
    _publish_a_day(tmp_path)
    receiver.statuses = statuses
    assert run()[0] == code
    assert len(receiver.got) == tries
    assert len({headers["x-salient-delivery"] for headers, _ in receiver.got}) == 1
    receiver.statuses = [200]
    run()
    assert len(receiver.got) == tries + (code != 0)


def test_who_is_not_there_is_tried_later(tmp_path: Path, run: Run) -> None:
    run()
    _publish_a_day(tmp_path)
    code, told = run(url="http://127.0.0.1:9/hook?key=hidden")
    assert code == 75
    assert "127.0.0.1:9/hook" in told
    assert "hidden" not in told


@pytest.mark.parametrize(
    "url", ["http://example.org/x", "ftp://example.org/x", "https://me@example.org/x", "https://x/#y", "hook"]
)
def test_only_https_or_this_machine_is_told(run: Run, url: str) -> None:
    assert run(url=url)[0] == 2


def test_only_a_host_that_is_allowed_is_told(run: Run) -> None:
    code, told = run("--allow-host", "hooks.example.org", url="https://example.org/x")
    assert (code, "not one of hooks.example.org" in told) == (2, True)
    assert run("--allow-host", "hooks.example.org", "--allow-host", "127.0.0.1")[0] == 0


def test_a_secret_that_can_be_guessed_or_a_damaged_record_is_refused(tmp_path: Path, run: Run) -> None:
    for damaged in ("{}", "no JSON", '{"told": [1]}'):
        (tmp_path / "state").write_text(damaged)
        assert run()[0] == 2
    (tmp_path / "secret").write_text("short")
    assert run()[0] == 2


def test_of_two_at_once_the_second_waits_for_its_next_turn(tmp_path: Path, run: Run) -> None:
    with FileLock(tmp_path / ".state.lock"):
        assert run()[0] == 75
