"""The bundle as the web process sees it: manifests of earlier publications, and when they expire."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.server.bundle_files import ensure_bundle
from geodata import bundle
from geodata.errors import UsageError
from tests.dashboard.conftest import FILES, HEAD


def test_a_kept_manifest_is_served_for_ever(client: FlaskClient, manifest: dict[str, Any]) -> None:
    path = f"/data/manifest.{manifest['revision']}.json"
    answer = client.get(path)
    assert answer.json == manifest
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    again = client.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_it_is_served_after_newer_publications(
    client: FlaskClient, folder: Path, manifest: dict[str, Any]
) -> None:
    new = bundle.write(folder, FILES, {**HEAD, "turn": 2})
    for kept in (manifest, new):
        assert client.get(f"/data/manifest.{kept['revision']}.json").json == kept


def test_a_manifest_that_is_gone_is_not_found(
    client: FlaskClient, folder: Path, manifest: dict[str, Any]
) -> None:
    path = f"/data/manifest.{manifest['revision']}.json"
    assert client.get(path).status_code == 200
    for turn in range(bundle.KEEP_REVISIONS):
        bundle.write(folder, FILES, {**HEAD, "turn": turn})
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "name", ["manifest.json", "manifest.000000000000.json", "manifest..json", "manifest.x.y.json", "manifest"]
)
def test_no_other_manifest_is_served(client: FlaskClient, folder: Path, name: str) -> None:
    if name == "manifest.x.y.json":
        (folder / name).write_text("{}")
    assert client.get(f"/data/{name}").status_code == 404


def test_a_bundle_that_is_there_is_not_made_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", None)
    ensure_bundle(folder, print)


@pytest.mark.parametrize(
    ("body", "said_first"),
    [
        (None, "no bundle here. Publishing one."),
        ('{"format": 1}', "not a bundle of format 3. Publishing one."),
        ("{", "Publishing one."),
    ],
)
def test_a_bundle_that_cannot_be_read_is_published_by_a_child(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str | None, said_first: str
) -> None:
    seen: list[list[str]] = []
    said: list[str] = []

    def run(arguments: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        seen.append(arguments)
        return subprocess.CompletedProcess(arguments, 7)

    monkeypatch.setattr(subprocess, "run", run)
    if body is not None:
        (tmp_path / "manifest.json").write_text(body)
    with pytest.raises(UsageError, match="code 7"):
        ensure_bundle(tmp_path, said.append)
    assert seen == [[sys.executable, "-m", "geodata", "publish", "--bundle", str(tmp_path)]]
    assert len(said) == 1
    assert said[0].endswith(said_first)
