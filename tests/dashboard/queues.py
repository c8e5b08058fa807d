"""Servers that draw no pictures: their answer is the job itself."""

from __future__ import annotations

import json
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient

from dashboard.server.app import create_app
from dashboard.server.pictures.not_drawn import NotDrawn
from dashboard.settings import Settings
from geodata import bundle
from tests.dashboard.conftest import FILES, HEAD, SOURCE, TERMS, TIMELINE


class Drawn:
    """Replaces `server.pictures.workers.Workers`: answers at once, with the job or with `fails`."""

    def __init__(self, count: int = 1) -> None:
        self.count = count
        self.closed = False
        self.jobs: list[dict[str, Any]] = []
        self.clients: list[str] = []
        self.fails: NotDrawn | None = None

    def submit(self, job: dict[str, Any], *, long: bool = False, client: str = "") -> Future[bytes]:
        """Return the answer to `job`."""
        self.jobs.append(job)
        self.clients.append(client)
        answer: Future[bytes] = Future()
        if self.fails:
            answer.set_exception(self.fails)
        else:
            answer.set_result(b"Ukraine held it" if job["text"] else json.dumps(job).encode())
        return answer

    def close(self) -> None:
        """End nothing, and say so."""
        self.closed = True


def client_of(folder: Path, drawn: Drawn | None = None, **settings: Any) -> FlaskClient:
    """Return a client of a server that serves `folder`."""
    server: Any = create_app(Settings(bundle=folder, **settings), drawn or Drawn()).server  # type: ignore[arg-type]
    client: FlaskClient = server.test_client()
    return client


def write_marked(folder: Path, **terms: Any) -> None:
    """Publish the hand-made bundle with a second source, ``marked``, whose terms say `terms`."""
    marked = {
        **SOURCE,
        "id": "marked",
        "terms": {**TERMS, "pictures": "personal", "text": {"en": "Ask us.", "uk": "Питайте нас."}, **terms},
    }
    files = {**FILES, "timeline-marked": {**TIMELINE, "source": "marked"}}
    bundle.write(folder, files, {**HEAD, "sources": [SOURCE, marked]})
