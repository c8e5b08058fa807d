"""The bundle as the web process sees it: manifests of earlier publications, and when they expire."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.server.bundle_files import BundleFiles, ensure_bundle
from geodata import bundle
from geodata.bundle.manifest import revision_of
from geodata.errors import BundleDamaged, BundleError, UsageError
from tests.dashboard.conftest import FILES, HEAD
from tests.dashboard.queues import Drawn, client_of


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


@pytest.mark.parametrize(("downloads", "option"), [(False, []), (True, ["--downloads"])])
def test_a_bundle_that_is_not_there_is_published_by_a_child(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, downloads: bool, option: list[str]
) -> None:
    seen: list[list[str]] = []
    said: list[str] = []

    def run(arguments: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        seen.append(arguments)
        return subprocess.CompletedProcess(arguments, 7)

    monkeypatch.setattr(subprocess, "run", run)
    with pytest.raises(UsageError, match="code 7"):
        ensure_bundle(tmp_path, said.append, "elsewhere", downloads=downloads)
    told = ["--store", "elsewhere", "--bundle", str(tmp_path), *option]
    assert seen == [[sys.executable, "-m", "geodata", "publish", *told]]
    assert said == [f"{tmp_path}: no bundle here. Publishing one."]


@pytest.mark.parametrize(
    ("body", "command"), [(b'{"format": 1}', "publish"), (b"{", "repair"), (None, "repair")]
)
def test_a_bundle_that_cannot_be_read_is_never_published_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch, body: bytes | None, command: str
) -> None:
    """It may be of another store than the one that would be published."""
    monkeypatch.setattr(subprocess, "run", None)
    path = folder / "manifest.json"
    path.unlink() if body is None else path.write_bytes(body)
    with pytest.raises(BundleError, match=f"run: python -m geodata {command} --bundle"):
        ensure_bundle(folder, print)


def _files_of(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.json") if path.name != "manifest.json")


@pytest.mark.promise("A published file that is not as it was written is never served as good.")
@pytest.mark.parametrize("harm", [lambda body: body[:-1], lambda body: bytes([body[0] ^ 1]) + body[1:]])
def test_no_damaged_file_is_served(folder: Path, harm: Callable[[bytes], bytes]) -> None:
    for name in _files_of(folder):
        good = (folder / name).read_bytes()
        (folder / name).write_bytes(harm(good))
        client = client_of(folder)
        answer = client.get(f"/data/{name}", headers={"Accept-Language": "uk"})
        assert (answer.status_code, answer.headers["Cache-Control"]) == (503, "no-store"), name
        assert int(answer.headers["Retry-After"]) > 0
        assert "<h1>Дані пошкоджено</h1>" in answer.text
        assert "python -m geodata repair" in answer.text
        assert str(folder) not in answer.text
        (folder / name).write_bytes(good)
        assert client.get(f"/data/{name}").data == good, "a damaged file was remembered"


@pytest.mark.promise("A published file that is not as it was written is never served as good.")
def test_a_file_that_is_missing_once_is_found_again(client: FlaskClient, folder: Path) -> None:
    for name in _files_of(folder):
        if name.startswith("manifest"):
            continue
        (folder / name).rename(folder / "away")
        answer = client.get(f"/data/{name}")
        assert (answer.status_code, answer.headers["Cache-Control"]) == (503, "no-store")
        (folder / "away").rename(folder / name)
        assert client.get(f"/data/{name}").status_code == 200


@pytest.mark.promise("Health looks at every published file.")
@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_looks_at_every_file(client: FlaskClient, folder: Path, path: str) -> None:
    assert client.get(path).status_code == 200
    name = bundle.read_manifest(folder)["files"]["series"]["name"]
    good = (folder / name).read_bytes()
    (folder / name).write_bytes(good + b" ")
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (503, "no-store")
    assert answer.json is not None
    assert (answer.json["status"], answer.json["files"]) == ("damaged", [name])
    (folder / name).write_bytes(good)
    assert client.get(path).status_code == 200


@pytest.mark.promise("Health looks at every published file.")
def test_a_bit_that_flips_in_silence_is_found_within_a_minute(folder: Path) -> None:
    now = [0.0]
    files = BundleFiles(folder, lambda: now[0])
    assert files.damaged() == []
    path = folder / files.manifest()["files"]["series"]["name"]
    stat, good = path.stat(), path.read_bytes()
    path.write_bytes(bytes([good[0] ^ 1]) + good[1:])
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    now[0] = 61.0
    assert files.damaged() == [path.name]


def test_files_of_earlier_publications_are_not_looked_at_for_ever(folder: Path) -> None:
    files = BundleFiles(folder)
    assert files.damaged() == []
    for turn in range(3):
        bundle.write(folder, {**FILES, "series": [turn]}, HEAD)
        assert files.damaged() == []
    newest = files.manifest()
    names = {entry["name"] for entry in newest["files"].values()}
    assert set(files._checked) == names | {f"manifest.{newest['revision']}.json"}


@pytest.mark.promise("A published file that is not as it was written is never served as good.")
def test_what_is_read_from_the_folder_is_checked_each_time(folder: Path) -> None:
    files = BundleFiles(folder)
    name = files.manifest()["files"]["series"]["name"]
    good = files.read(name)
    assert good
    (folder / name).write_bytes(good + b" ")
    with pytest.raises(BundleDamaged):
        files.read(name)


def test_a_server_that_ends_is_not_ready(folder: Path) -> None:
    drawn = Drawn()
    client = client_of(folder, drawn)
    assert client.get("/readyz").status_code == 200
    drawn.close()
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json) == (503, {"status": "ending"})


def _reseal(folder: Path, change: Callable[[dict[str, Any]], Any]) -> None:
    """Write a manifest of another shape whose revision matches it, as a faulty writer would."""
    manifest = bundle.read_manifest(folder)
    change(manifest)
    (folder / "manifest.json").write_bytes(bundle.dump({**manifest, "revision": revision_of(manifest)}))


@pytest.mark.parametrize(
    "change",
    [
        lambda m: m.pop("sources"),
        lambda m: m.update(sources=[]),
        lambda m: m.update(sources={"id": "hand"}),
        lambda m: m["sources"][0].pop("credit"),
        lambda m: m["sources"][0].update(title="By hand"),
        lambda m: m.update(regions=[7]),
        lambda m: m.update(first="soon"),
        lambda m: m.update(last=None),
        lambda m: m.update(window="west"),
        lambda m: m.update(files=[]),
        lambda m: m["files"]["series"].update(name="../../etc/passwd"),
        lambda m: m["files"]["series"].pop("bytes"),
    ],
)
@pytest.mark.parametrize("path", ["/", "/_dash-layout", "/embed", "/healthz", "/snapshot.png"])
def test_a_manifest_of_the_wrong_shape_is_a_clear_503(
    client: FlaskClient, folder: Path, path: str, change: Callable[[dict[str, Any]], Any]
) -> None:
    _reseal(folder, change)
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (503, "no-store")
    assert "not as it was written" in answer.text
    assert str(folder) not in answer.text
