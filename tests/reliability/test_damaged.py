"""Every file of a bundle and of a store, damaged in turn: it is told, never shown as good, and mended."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.pictures.publication import Publication
from geodata import __main__ as command
from geodata import bundle
from geodata.bundle.manifest import entries, manifest_paths
from geodata.commands import verify_repair
from geodata.errors import BundleDamaged, StoreError
from geodata.store import ParquetStore
from tests.dashboard.conftest import FILES, HEAD
from tests.dashboard.queues import client_of
from tests.maps import SOURCE, square, table

LONG_ROUNDS = 25  # of every harm on every file
OLDER = {**FILES, "series": {**FILES["series"], "pad": "older"}}
FIRST = table({"2024-08-06": {"ukraine": square(35.2, 51.1)}})
SECOND = table({"2024-08-07": {"ukraine": square(35.3, 51.1)}})

Harm = Callable[[Path, random.Random], None]
Bodies = dict[str, bytes]


def _flip(path: Path, chance: random.Random) -> None:
    body = bytearray(path.read_bytes())
    body[chance.randrange(len(body))] ^= chance.randrange(1, 256)
    path.write_bytes(body)


def _cut(path: Path, chance: random.Random) -> None:
    body = path.read_bytes()
    path.write_bytes(body[: chance.randrange(1, len(body))])


def _empty(path: Path, _: random.Random) -> None:
    path.write_bytes(b"")


def _remove(path: Path, _: random.Random) -> None:
    path.unlink()


HARMS: Mapping[str, Harm] = {"flipped": _flip, "cut": _cut, "emptied": _empty, "removed": _remove}


@pytest.fixture
def plan(request: pytest.FixtureRequest) -> Callable[[list[str]], Iterator[tuple[str, str, random.Random]]]:
    """What is done to files: each file one harm, or in the long form every harm many times."""
    chance = random.Random(20250313)  # noqa: S311 - which byte is damaged, not a secret
    long = request.config.getoption("--long")

    def planned(names: list[str]) -> Iterator[tuple[str, str, random.Random]]:
        for _ in range(LONG_ROUNDS if long else 1):
            for name in names:
                for harm in HARMS if long else [chance.choice(list(HARMS))]:
                    yield name, harm, chance

    return planned


def _bodies(folder: Path, pattern: str) -> Bodies:
    return {path.name: path.read_bytes() for path in sorted(folder.glob(pattern))}


def _put_back(folder: Path, good: Bodies) -> None:
    for path in folder.iterdir():
        if path.name not in good and not path.name.startswith("."):
            path.unlink()
    for name, body in good.items():
        (folder / name).write_bytes(body)


def _run(name: str, store: Path, folder: Path) -> int:
    return command.main([name, "--store", str(store), "--bundle", str(folder)])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bundle with an earlier publication, which `repair` can publish again."""
    path = tmp_path / "bundle"
    bundle.write(path, OLDER, HEAD)
    bundle.write(path, FILES, HEAD)
    monkeypatch.setattr(verify_repair, "publish", lambda _, folder, __: bundle.write(folder, FILES, HEAD))
    return path


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store whose one source was changed once."""
    kept = ParquetStore(tmp_path / "store")
    kept.put(SOURCE, FIRST)
    kept.put(SOURCE, SECOND)
    return kept.folder


def _publications(folder: Path) -> tuple[bundle.Manifest, bundle.Manifest]:
    newest = bundle.read_manifest(folder)
    kept = [bundle.read_manifest(folder, path.name.split(".")[1]) for path in manifest_paths(folder)]
    return newest, next(one for one in kept if one != newest)


def _check_answers(client: FlaskClient, good: Bodies, harmed: str, lost: set[str]) -> None:
    """Ask for every file; `harmed` names the damaged one, `lost` those that cannot be had without it."""
    for name, body in good.items():
        if name == "manifest.json":
            continue
        answer = client.get(f"/data/{name}")
        if answer.status_code == 200:
            assert answer.data == body, f"{name}: served though it is damaged"
            assert name != harmed
        else:
            assert name in {harmed, *lost}, f"{name}: refused though it is whole"
            _check_refusal(answer)


def _check_refusal(answer: TestResponse) -> None:
    assert answer.status_code in (404, 503)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Traceback" not in answer.text
    if answer.status_code == 503:
        assert int(answer.headers["Retry-After"]) > 0
        assert "python -m geodata repair" in answer.text


def _check_health(client: FlaskClient, *, whole: bool) -> None:
    for path in ("/healthz", "/readyz"):
        assert client.get(path).status_code == (200 if whole else 503), path


def _check_pictures(folder: Path, good: Bodies) -> None:
    """Read every file as the processes that draw do."""
    publication = Publication(folder, bundle.read_manifest(folder))
    for name, entry in publication.manifest["files"].items():
        try:
            content = publication.file(name)
        except BundleDamaged:
            continue
        assert bundle.dump(content) == good[entry["name"]]


@pytest.mark.promise("A published file that is not as it was written is never served as good.")
def test_no_file_of_a_bundle_is_served_damaged(folder: Path, plan, record_property) -> None:
    good, done = _bodies(folder, "*.json"), 0
    newest, older = _publications(folder)
    lost = {
        "manifest.json": set(good),
        f"manifest.{older['revision']}.json": entries(older).keys() - entries(newest).keys(),
    }
    needed = {"manifest.json", f"manifest.{newest['revision']}.json", *entries(newest)}
    before = client_of(folder)
    for name, harm, chance in plan(list(good)):
        HARMS[harm](folder / name, chance)
        client = client_of(folder)
        _check_answers(client, good, name, lost.get(name, set()))
        _check_health(client, whole=name not in needed)
        _check_health(before, whole=name not in needed)
        if name == "manifest.json":
            _check_refusal(client.get("/"))
        else:
            _check_pictures(folder, good)
        _put_back(folder, good)
        _check_health(client, whole=True)
        done += 1
    record_property("damaged files", done)


@pytest.mark.promise("What is damaged is named by verify and mended by repair.")
def test_every_file_of_a_bundle_is_mended(
    store: Path, folder: Path, plan, capsys: pytest.CaptureFixture[str], record_property
) -> None:
    good, done = _bodies(folder, "*.json"), 0
    newest = bundle.read_manifest(folder)
    for name, harm, chance in plan(list(good)):
        HARMS[harm](folder / name, chance)
        if not _is_withdrawn(name, harm, newest["revision"]):
            assert _run("verify", store, folder) == 1, (name, harm)
            assert f"{folder / name}: " in capsys.readouterr().out
        assert _run("repair", store, folder) == 0, (name, harm)
        assert _run("verify", store, folder) == 0
        assert bundle.read_manifest(folder) == newest
        assert all((folder / needed).read_bytes() == good[needed] for needed in entries(newest))
        _put_back(folder, good)
        done += 1
    record_property("damaged files", done)


def _is_withdrawn(name: str, harm: str, newest: str) -> bool:
    """Tell whether this is how an earlier publication is withdrawn: nothing else names its manifest."""
    return harm == "removed" and name.startswith("manifest.") and name.split(".")[1] not in ("json", newest)


@pytest.mark.promise("A damaged file of the store is one clear line, with the way back.")
def test_every_file_of_a_store_is_told_and_mended(
    store: Path, tmp_path: Path, plan, capsys: pytest.CaptureFixture[str], record_property
) -> None:
    good, done = _bodies(store, "*.parquet*"), 0
    for name, harm, chance in plan([*good] * 3):
        HARMS[harm](store / name, chance)
        if name == "hand.parquet":
            _check_told(store)
        if (name, harm) != ("hand.parquet.previous", "removed"):
            assert _run("verify", store, tmp_path / "none") == 1, (name, harm)
            assert f"{store / name}: " in capsys.readouterr().out
        assert _run("repair", store, tmp_path / "none") == 0, (name, harm)
        assert _run("verify", store, tmp_path / "none") == 0
        kept = ParquetStore(store)
        kept.put(SOURCE, SECOND)
        assert len(kept.select("hand")) == 6
        _put_back(store, good)
        done += 1
    record_property("damaged files", done)


def _check_told(store: Path) -> None:
    kept = ParquetStore(store)
    for read in (kept.sources, lambda: kept.select("hand"), lambda: kept.put(SOURCE, SECOND)):
        with pytest.raises(StoreError, match=r"hand\.parquet: damaged: .*repair") as told:
            read()
        assert "\n" not in str(told.value)
