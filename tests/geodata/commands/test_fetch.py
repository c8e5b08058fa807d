"""``geodata fetch`` as people and timers use it: what is printed, what is stored, and the exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from geodata.__main__ import main
from geodata.fetching.answers import git_hash
from geodata.importers.import_run import import_files
from geodata.importers.sources import importer
from geodata.revisions import Basis, Judged
from geodata.store import ParquetStore
from tests.geodata.importers.fixtures import Ring, ring
from tests.publisher import Publisher, drop, gzipped, packed, reply, tree

Run = Callable[..., tuple[int, str, str]]
TABLE = """
shape = "repository"
terms = "https://maps.test/terms"
list = "{at}/tree"
path = "{{YYYYMMDD}}.json"
file = "{at}/{{path}}"
plain_loopback = true
since = "2022-01-01"
[bounds]
pause_seconds = 0
attempts = 1
failures = 2
"""


@pytest.fixture
def run(tmp_path: Path, publisher: Publisher, capsys: pytest.CaptureFixture[str]) -> Run:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "owlmaps.toml").write_text(TABLE.format(at=publisher.address))

    def call(*words: str) -> tuple[int, str, str]:
        places = {"--archive": "archive", "--tables": "tables", "--store": "store"}
        options = [part for name, path in places.items() for part in (name, str(tmp_path / path))]
        code = main([*words, *options])
        out, err = capsys.readouterr()
        return code, out, err

    return call


def owl(*held: Ring, **other: object) -> bytes:
    """Return a map of Project Owl; the ground in Sumy is on every one."""
    rings = [[[lat, lon] for lon, lat in points] for points in (ring(34.0, 50.6), *held)]
    return json.dumps({"areas": rings[:1], "areas_ua": rings[1:], **other}).encode()


def publish(publisher: Publisher, files: dict[str, bytes]) -> None:
    """Have the publisher offer `files`, by day."""
    named = {f"{day}.json": body for day, body in files.items()}
    publisher.at("/tree", reply(tree(named), etag=git_hash(tree(named))))
    for name, body in named.items():
        publisher.at(f"/{name}", reply(body))


def facts(judged: Sequence[Judged]) -> list[tuple[object, ...]]:
    """Return what is kept of a source besides the moment at which it was imported."""
    keys = ("id", "date", "published_at", "file", "sha256", "areas", "aside", "code", "cause")
    return [(item.standing, item.doubt, *(getattr(item.revision, key) for key in keys)) for item in judged]


def test_without_agreement_nothing_is_asked(run: Run, publisher: Publisher) -> None:
    code, out, err = run("fetch", "owlmaps")
    assert (code, out) == (77, "")
    assert len(err.splitlines()) == 1
    assert "--accept-terms" in err
    assert publisher.asked == []


def test_it_fetches_imports_and_the_next_run_brings_nothing(run: Run, publisher: Publisher) -> None:
    publish(publisher, {"20250310": owl(ring()), "20250311": owl(ring())})
    code, out, err = run("fetch", "owlmaps", "--accept-terms")
    assert (code, err) == (0, "")
    assert "2 new files" in out
    assert "2 new snapshots, 0 refused, 0 kept back" in out
    code, out, _ = run("fetch", "owlmaps", "--json")
    data = json.loads(out)
    assert (code, data["files_new"], data["snapshots_added"]) == (0, [], 0)


def test_a_store_that_is_made_again_knows_when_each_map_was_fetched(
    run: Run, publisher: Publisher, tmp_path: Path
) -> None:
    publish(publisher, {"20250310": owl(ring())})
    run("fetch", "owlmaps", "--accept-terms")
    (folder,) = (tmp_path / "archive" / "owlmaps").glob("000001-*")
    folder.rename(folder.with_name("000001-20250311T060000Z"))
    (tmp_path / "store" / "owlmaps.parquet").unlink()
    run("fetch", "owlmaps")
    (kept,) = ParquetStore(tmp_path / "store").revisions("owlmaps")
    assert (kept.known[0].moment, kept.basis) == ("2025-03-11T06:00:00Z", Basis.IMPORTED)


def test_a_map_that_is_kept_back_has_a_code_of_its_own_once(run: Run, publisher: Publisher) -> None:
    publish(publisher, {"20250310": owl(ring()), "20250311": owl()})
    code, out, _ = run("fetch", "owlmaps", "--accept-terms")
    assert code == 65
    assert "kept back: 20250311.json, 2025-03-11: Ukraine's ground in Kursk goes from" in out
    assert run("fetch", "owlmaps")[0] == 0


def test_a_broken_file_is_told_once_and_kept_as_it_is(
    run: Run,
    publisher: Publisher,
    tmp_path: Path,
) -> None:
    publish(publisher, {"20250310": owl(ring()), "20250311": owl(areas=[])[:50], "20250312": owl(ring())})
    code, out, _ = run("fetch", "owlmaps", "--accept-terms")
    assert code == 1
    assert "refused: 20250311.json" in out
    assert "2 new snapshots, 1 refused" in out
    (kept,) = (tmp_path / "archive" / "owlmaps").glob("*/20250311.json")
    assert kept.read_bytes() == owl(areas=[])[:50]
    assert run("fetch", "owlmaps")[0] == 0


@pytest.mark.parametrize(
    ("given", "code", "words"),
    [
        (drop, 75, "not fetched: list.json"),
        (reply(b"", status=503), 75, "the answer is 503"),
        (reply(b"<html>", "text/html"), 76, "it is of type text/html"),
        (reply(b"{}"), 76, "it is not a list of files"),
        (reply(b"", status=404), 76, "the answer is 404"),
    ],
)
def test_what_keeps_it_from_fetching_has_a_code(
    run: Run,
    publisher: Publisher,
    given: object,
    code: int,
    words: str,
) -> None:
    publisher.at("/tree", given)  # type: ignore[arg-type]
    found, out, _ = run("fetch", "owlmaps", "--accept-terms")
    assert (found, words in out) == (code, True)


def test_what_was_fetched_before_a_failure_is_imported(run: Run, publisher: Publisher) -> None:
    publish(publisher, {f"202503{day}": owl(ring()) for day in (10, 11, 12, 13)})
    for day in (11, 12):
        publisher.at(f"/202503{day}.json", reply(b"", status=500))
    code, out, _ = run("fetch", "owlmaps", "--accept-terms")
    assert code == 75
    assert "1 new file in" in out
    assert "1 new snapshot," in out
    assert "not asked for yet: 1 file; the next run goes on" in out


@pytest.mark.parametrize(
    ("words", "code"),
    [(("isw",), 2), (("owlmaps", "--since", "yesterday"), 2), (("deepstate", "--tables", "/dev/null"), 77)],
)
def test_wrong_words_are_one_line(run: Run, words: tuple[str, ...], code: int) -> None:
    found, out, err = run("fetch", *words)
    assert (found, out, len(err.splitlines())) == (code, "", 1)


def test_an_own_source_needs_a_table_and_its_columns(run: Run, publisher: Publisher, tmp_path: Path) -> None:
    columns = """
id = "mine"
title = "Mine"
date_from_name = "%Y%m%d"
columns.control = "who"
values.UA = "ukraine"
"""
    (tmp_path / "tables" / "mine-columns.toml").write_text(columns)
    text = TABLE.format(at=publisher.address).replace("since =", 'columns = "mine-columns.toml"\nsince =')
    (tmp_path / "tables" / "mine.toml").write_text(text)
    shape = {"type": "Polygon", "coordinates": [ring()]}
    feature = {"type": "Feature", "properties": {"who": "UA"}, "geometry": shape}
    publish(
        publisher, {"20250310": json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()}
    )
    code, out, _ = run("fetch", "mine", "--accept-terms")
    assert (code, "1 new snapshot," in out) == (0, True)


@pytest.mark.real
def test_real_files_come_as_they_are(
    run: Run,
    publisher: Publisher,
    real_data: Path,
    tmp_path: Path,
) -> None:
    """Every other one as gzip; the store is that of an import of the folder."""
    paths = sorted((real_data / "owlmaps").iterdir())[100:106]
    publish(publisher, {path.stem: path.read_bytes() for path in paths})
    for path in paths[::2]:
        publisher.at(f"/{path.name}", gzipped(packed(path.read_bytes()), length=None))  # type: ignore[arg-type]
    code, out, _ = run("fetch", "owlmaps", "--accept-terms")
    assert (code, "6 new snapshots" in out) == (0, True)
    kept = sorted((tmp_path / "archive" / "owlmaps").glob("*/*.json"))
    assert [path.read_bytes() for path in kept] == [path.read_bytes() for path in paths]
    done = import_files("owlmaps", paths, processes=1)
    other = ParquetStore(tmp_path / "other")
    other.put(importer("owlmaps").SOURCE, done.table, done.issues, done.revisions)
    assert facts(ParquetStore(tmp_path / "store").judged("owlmaps")) == facts(other.judged("owlmaps"))


@pytest.mark.real
def test_a_real_map_of_deepstate_comes_wrapped_and_by_its_number(
    run: Run,
    publisher: Publisher,
    real_data: Path,
    tmp_path: Path,
) -> None:
    first, last = sorted((real_data / "deepstate").iterdir())[200:202]
    at = publisher.address
    table = f"""
shape = "history-api"
terms = "https://maps.test/terms"
last = "{at}/last"
list = "{at}/public"
file = "{at}/{{id}}/geojson"
plain_loopback = true
since = "2022-01-01"
bounds.pause_seconds = 0
"""
    (tmp_path / "tables" / "deepstate.toml").write_text(table)
    publisher.at("/last", gzipped(packed(b'{"id": %s, "map": %s}' % (last.stem.encode(), last.read_bytes()))))
    publisher.at("/public", reply(json.dumps([{"id": int(path.stem)} for path in (first, last)]).encode()))
    publisher.at(f"/{first.stem}/geojson", reply(first.read_bytes(), "application/geo+json"))
    code, out, _ = run("fetch", "deepstate", "--accept-terms")
    assert (code, "2 new snapshots" in out) == (0, True)
    done = import_files("deepstate", [first, last], processes=1)
    found = [item.revision for item in ParquetStore(tmp_path / "store").judged("deepstate")]
    assert [(one.published_at, one.areas) for one in found] == [
        (one.published_at, one.areas) for one in done.revisions
    ]
